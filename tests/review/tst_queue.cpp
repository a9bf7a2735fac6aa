#include "app/editing/edits.h"
#include "app/review/queue.h"

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
        }
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
