#include "app/editing/edits.h"
#include "app/review/queue.h"
#include "app/timeline/chronicle_builder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace annotation;
using namespace review;

class TestQueue : public QObject {
    Q_OBJECT

    const DocumentId doc{1};
    static Annotation suggestion(std::uint64_t id, text::Range range, const QString &layer = layers::entity, double confidence = 0.8)
    {
        Annotation made;
        made.id = {id};
        made.layer = layer;
        made.tag = QStringLiteral("X");
        made.ranges = {range};
        made.verdict = Verdict::Suggested;
        made.origin.confidence = confidence;
        return made;
    }
    static std::vector<std::uint64_t> ids(const std::vector<QueueItem> &items)
    {
        std::vector<std::uint64_t> all;
        for (const QueueItem &item : items)
            all.push_back(item.annotation.value);
        return all;
    }
    std::vector<std::pair<std::uint64_t, int>> centralities(const Queue &queue) const
    {
        std::vector<std::pair<std::uint64_t, int>> all;
        for (const QueueItem &item : queue.items(doc, Order::HardestFirst))
            all.emplace_back(item.annotation.value, item.centrality);
        return all;
    }
    static TagSet tagSet()
    {
        LayerType quiet;
        quiet.id = layers::structure;
        quiet.inQueue = false;
        return TagSet({}, {quiet});
    }

private Q_SLOTS:
    void walksInReadingOrder()
    {
        Queue queue;
        queue.setTagSet(tagSet());
        Annotation accepted = suggestion(4, {30, 35});
        accepted.verdict = Verdict::Accepted;
        queue.setDocument(Document(
            doc, {}, {QString(100, QLatin1Char('x')), 1},
            {suggestion(1, {20, 25}), suggestion(2, {0, 5}), suggestion(3, {0, 9}), accepted, suggestion(5, {40, 50}, layers::structure)}));
        using Ids = std::vector<std::uint64_t>;
        QCOMPARE(ids(queue.items(doc)), (Ids{3, 2, 1}));
        QCOMPARE(queue.next(doc, {-1, {}})->annotation.value, 3U);
        QCOMPARE(queue.next(doc, {0, {3}})->annotation.value, 2U);
        QCOMPARE(queue.next(doc, {0, {2}})->annotation.value, 1U);
        QVERIFY(!queue.next(doc, {20, {1}}));
        QCOMPARE(queue.next(doc, {10, {}})->annotation.value, 1U);
        QCOMPARE(queue.previous(doc, {20, {1}})->annotation.value, 2U);
        QVERIFY(!queue.previous(doc, {0, {3}}));
    }

    void hardestFirst()
    {
        Queue queue;
        Annotation date = suggestion(1, {50, 55}, layers::timex3, 0.9);
        date.features.set(QStringLiteral("readings"),
                          QStringLiteral(R"([{"value":"2025-09-17","weight":0.5},{"value":"2025-09-24","weight":0.4}])"));
        queue.setDocument(Document(doc, {}, {QString(100, QLatin1Char('x')), 1},
                                   {suggestion(2, {0, 5}, layers::entity, 0.7), suggestion(3, {10, 15}, layers::entity, 0.3), date}));
        QCOMPARE(ids(queue.items(doc, Order::HardestFirst)), (std::vector<std::uint64_t>{1, 3, 2}));
        QCOMPARE(queue.next(doc, {0, {1}}, Order::HardestFirst)->annotation.value, 3U);
    }

    // Contradictions, then small margins (the smallest first), then what most hangs on, then the least sure.
    void contradictionsMarginsCentrality()
    {
        const auto withReadings = [](Annotation date, const char *second) {
            date.features.set(
                QStringLiteral("readings"),
                QStringLiteral(R"([{"value":"2025-09-17","weight":0.5},{"value":"2025-09-24","weight":%1}])").arg(QLatin1String(second)));
            return date;
        };
        Annotation central = suggestion(4, {30, 35}, layers::event, 0.9);
        Annotation counted = suggestion(5, {40, 45}, layers::timex3, 0.6);
        counted.features.set(QStringLiteral("anchorTimeID"), base::idText(6));
        std::vector<Annotation> all{withReadings(suggestion(1, {0, 5}, layers::timex3, 0.9), "0.3"),
                                    withReadings(suggestion(2, {10, 15}, layers::timex3, 0.9), "0.45"),
                                    suggestion(3, {20, 25}, layers::event, 0.1),
                                    central,
                                    counted,
                                    suggestion(6, {50, 55}, layers::timex3, 0.95),
                                    suggestion(9, {60, 65}, layers::timex3, 0.99)};
        for (const std::uint64_t id : {7U, 8U}) { // two links hang on 4, one of them and a date on 6
            Annotation link = suggestion(id, {}, layers::tlink, 0.5);
            link.ranges.clear();
            link.verdict = Verdict::Accepted;
            link.source = {4};
            link.target = {id == 7 ? 6U : 3U};
            all.push_back(link);
        }
        Queue queue;
        queue.setDocument(Document(doc, {}, {QString(100, QLatin1Char('x')), 1}, all));
        timeline::Timeline none;
        queue.setTimeline(doc, none);
        QCOMPARE(ids(queue.items(doc, Order::HardestFirst)), (std::vector<std::uint64_t>{2, 1, 4, 6, 3, 5, 9}));
        QCOMPARE(queue.items(doc, Order::HardestFirst)[2].centrality, 2);
    }

    void contradictionsStandFirst()
    {
        // Two decided links that cannot both hold, and a date with two readings.
        const auto link = [](std::uint64_t id, const char *relation, std::uint64_t source, std::uint64_t target) {
            Annotation made = suggestion(id, {}, layers::tlink, 1);
            made.ranges.clear();
            made.tag = QString::fromLatin1(relation);
            made.verdict = Verdict::Accepted;
            made.source = {source};
            made.target = {target};
            return made;
        };
        Annotation date = suggestion(3, {50, 55}, layers::timex3, 0.9);
        date.features.set(QStringLiteral("readings"), QStringLiteral(R"([{"value":"2025","weight":1},{"value":"2024","weight":1}])"));
        const Document document(doc, {}, {QString(100, QLatin1Char('x')), 1},
                                {suggestion(1, {0, 5}, layers::event), suggestion(2, {10, 15}, layers::event), date,
                                 link(4, "BEFORE", 1, 2), link(5, "BEFORE", 2, 1)});
        Queue queue;
        queue.setDocument(document);
        queue.setTimeline(doc, timeline::timelineOf(document));
        const std::vector<QueueItem> items = queue.items(doc, Order::HardestFirst);
        QCOMPARE(items.size(), std::size_t{4});
        QCOMPARE(items[0].kind, QueueItem::Kind::Contradiction);
        QCOMPARE(items[1].annotation.value, 3U);
    }

    // Where sources disagree is shown behind the contradictions, but nothing waits for a decision there.
    void disagreementsAreNoErrors()
    {
        const auto made = [](std::uint64_t id, const QString &layer, text::Range range) {
            Annotation one = suggestion(id, range, layer);
            one.verdict = Verdict::Accepted;
            return one;
        };
        Annotation third = made(2, layers::timex3, {10, 15}), sixth = made(3, layers::timex3, {20, 25});
        third.features.set(QStringLiteral("value"), QStringLiteral("2025-03-03"));
        sixth.features.set(QStringLiteral("value"), QStringLiteral("2025-03-06"));
        std::vector<Annotation> links;
        for (std::uint64_t id : {4U, 5U}) {
            Annotation link = made(id, layers::tlink, {});
            link.ranges.clear();
            link.tag = QStringLiteral("IS_INCLUDED");
            link.source = {1};
            link.target = {id == 4 ? 2U : 3U};
            if (id == 5)
                link.features.set(QStringLiteral("context"), QStringLiteral("the mayor"));
            links.push_back(link);
        }
        const Annotation event = made(1, layers::event, {0, 5});
        const Document document(doc, {}, {QString(100, QLatin1Char('x')), 1},
                                {event, third, sixth, links[0], links[1], suggestion(6, {30, 35})});
        Queue queue;
        queue.setDocument(document);
        queue.setTimeline(doc, timeline::timelineOf(document));
        for (const Order order : {Order::Reading, Order::HardestFirst}) {
            const std::vector<QueueItem> items = queue.items(doc, order);
            QCOMPARE(items.size(), std::size_t{2});
            QCOMPARE(items[0].kind, QueueItem::Kind::Disagreement);
            QCOMPARE(items[0].annotation.value, 5U);
            QVERIFY(items[0].disagreement && items[0].disagreement->versions.size() == 2);
            QCOMPARE(items[1].annotation.value, 6U);
            QCOMPARE(queue.next(doc, {-1, {}}, order)->annotation.value, 6U);
            QVERIFY(!queue.previous(doc, {30, {6}}, order));
        }
        QCOMPARE(queue.size(doc), std::size_t{1});
        queue.setTimeline(doc, timeline::Timeline());
        QCOMPARE(queue.items(doc).size(), std::size_t{1});
    }

    // Between articles each of them shows it, at its own mention; until the story is no longer followed.
    void articlesDisagree()
    {
        timeline::ChronicleBuilder builder;
        Queue queue;
        for (std::uint64_t id : {1U, 2U}) {
            Annotation event = suggestion(id * 10, {0, 5}, layers::event), date = suggestion(id * 10 + 1, {10, 15}, layers::timex3);
            Annotation link = suggestion(id * 10 + 2, {}, layers::tlink);
            event.entity = {77};
            date.features.set(QStringLiteral("value"), QStringLiteral("2025-03-0%1").arg(id));
            link.ranges.clear();
            link.tag = QStringLiteral("IS_INCLUDED");
            link.source = event.id;
            link.target = date.id;
            event.verdict = date.verdict = link.verdict = Verdict::Accepted;
            const Document document(DocumentId{id}, {}, {QString(100, QLatin1Char('x')), 1}, {event, date, link});
            queue.setDocument(document);
            builder.put(document);
        }
        queue.setStories({std::make_shared<const timeline::Chronicle>(builder.chronicle())});
        for (std::uint64_t id : {1U, 2U}) {
            QCOMPARE(ids(queue.items(DocumentId{id})), (std::vector<std::uint64_t>{id * 10}));
            QCOMPARE(queue.items(DocumentId{id})[0].kind, QueueItem::Kind::Disagreement);
            QCOMPARE(queue.size(DocumentId{id}), std::size_t{0});
        }
        queue.setStories({});
        QVERIFY(queue.items(DocumentId{1}).empty());
    }

    void followsChangesLikeANewQueue()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        editing::State state;
        state.setTagSet(tagSet());
        state.load(Document(doc, {}, {QString(500, QLatin1Char('x')), 1}));
        Queue queue;
        queue.setTagSet(tagSet());
        queue.setDocument(*state.document(doc));
        for (int step = 0; step < 2000; ++step) {
            const std::uint64_t id = 1 + random.bounded(60U);
            const qsizetype begin = random.bounded(480);
            Annotation made
                = suggestion(id, {begin, begin + 1 + random.bounded(15)}, random.bounded(5) == 0 ? layers::structure : layers::entity);
            made.verdict = static_cast<Verdict>(random.bounded(5));
            made.entity = {random.bounded(4U)};
            if (random.bounded(3) == 0)
                made.features.set(QStringLiteral("anchorTimeID"), base::idText(1 + random.bounded(60U)));
            Change change{doc, {}, made};
            change.before = state.current(change);
            if (change.before && random.bounded(3) == 0)
                change.after.reset();
            const Transaction transaction{{}, {change}};
            QVERIFY(state.apply(transaction));
            queue.apply(state, transaction);
            Queue fresh;
            fresh.setTagSet(tagSet());
            fresh.setDocument(*state.document(doc));
            QCOMPARE(ids(queue.items(doc)), ids(fresh.items(doc)));
            QCOMPARE(centralities(queue), centralities(fresh));
        }
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
