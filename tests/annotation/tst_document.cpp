#include "app/annotation/document.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <set>

using namespace annotation;

class TestDocument : public QObject {
    Q_OBJECT

    static Annotation span(std::uint64_t id, text::Ranges ranges, const QString &layer = layers::entity)
    {
        Annotation made;
        made.id = {id};
        made.layer = layer;
        made.tag = QStringLiteral("PER");
        made.ranges = std::move(ranges);
        return made;
    }
    static Annotation link(std::uint64_t id, std::uint64_t from, std::uint64_t to)
    {
        Annotation made;
        made.id = {id};
        made.layer = layers::tlink;
        made.tag = QStringLiteral("BEFORE");
        made.source = {from};
        made.target = {to};
        return made;
    }
    static std::vector<std::uint64_t> ids(const Annotations &found)
    {
        std::vector<std::uint64_t> all;
        for (const AnnotationPointer &one : found)
            all.push_back(one->id.value);
        return all;
    }
    static Document document(std::vector<Annotation> annotations, int length = 1000)
    {
        return Document({1}, {}, {QString(length, QLatin1Char('x')), 1}, std::move(annotations));
    }

private Q_SLOTS:
    void answersAsItsWordsSay()
    {
        const Document d = document(
            {span(1, {{0, 10}}), span(2, {{0, 4}}), span(3, {{5, 8}}), span(4, {{6, 12}}), span(5, {{20, 22}, {30, 33}}), span(6, {})});
        using Ids = std::vector<std::uint64_t>;
        QCOMPARE(ids(d.spans()), (Ids{6, 1, 2, 3, 4, 5}));
        QCOMPARE(ids(d.covering({6, 8})), (Ids{1, 3, 4}));
        QCOMPARE(ids(d.covering({10, 10})), (Ids{4}));
        QCOMPARE(ids(d.covering({25, 25})), (Ids{})); // in the gap of a discontinuous span
        QCOMPARE(ids(d.overlapping({4, 6})), (Ids{1, 3}));
        QCOMPARE(ids(d.overlapping({22, 30})), (Ids{}));
        QCOMPARE(ids(d.overlapping({21, 31})), (Ids{5}));
        QCOMPARE(ids(d.within({0, 10})), (Ids{1, 2, 3}));
        QCOMPARE(ids(d.startingIn({5, 21})), (Ids{3, 4, 5}));
        QCOMPARE(ids(d.without()), (Ids{6}));
    }

    void findsRelationsByEitherEnd()
    {
        Document d = document({span(1, {{0, 1}}), span(2, {{2, 3}}), span(3, {{4, 5}}), link(7, 1, 2), link(8, 3, 1)});
        using Ids = std::vector<std::uint64_t>;
        QCOMPARE(ids(d.relationsOf({1})), (Ids{7, 8}));
        QCOMPARE(ids(d.relationsOf({2})), (Ids{7}));
        QVERIFY(d.apply({{}, {{{1}, link(7, 1, 2), std::nullopt}}}));
        QCOMPARE(ids(d.relationsOf({1})), (Ids{8}));
        QCOMPARE(ids(d.relations()), (Ids{8}));
    }

    void appliesAllOrNothing()
    {
        Document d = document({span(1, {{0, 1}})});
        const Document before = d;
        const base::Result<> tooLong = d.apply({{}, {{{1}, {}, span(2, {{1, 2}})}, {{1}, {}, span(3, {{999, 1001}})}}});
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().kind, base::Error::Kind::Invalid);
        QVERIFY(d == before);
        const base::Result<> stale = d.apply({{}, {{{1}, span(1, {{0, 2}}), span(1, {{0, 3}})}}});
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, base::Error::Kind::Conflict);
        QVERIFY(d == before);
    }

    void answersLikeAPlainList()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        Document d = document({});
        std::map<std::uint64_t, Annotation> model;
        for (std::uint64_t step = 1; step <= 3000; ++step) {
            const std::uint64_t id = 1 + random.bounded(600U);
            const auto old = model.find(id);
            const qsizetype begin = random.bounded(990);
            text::Ranges ranges{{begin, begin + 1 + random.bounded(9)}};
            if (random.bounded(10) == 0 && ranges[0].end < 990)
                ranges.push_back({ranges[0].end + 2, ranges[0].end + 5});
            Change change{{1}, {}, {}};
            if (old != model.end())
                change.before = old->second;
            if (old == model.end() || random.bounded(3) != 0)
                change.after = span(id, ranges);
            QVERIFY(d.apply({{}, {change}}));
            if (change.after)
                model.insert_or_assign(id, std::get<Annotation>(*change.after));
            else
                model.erase(id);
            const text::Range asked{random.bounded(990), 0};
            const text::Range window{asked.begin, asked.begin + 1 + random.bounded(30)};
            std::set<std::uint64_t> expected;
            for (const auto &[key, record] : model) {
                if (std::any_of(record.ranges.begin(), record.ranges.end(), [window](text::Range r) { return r.overlaps(window); }))
                    expected.insert(key);
            }
            const std::vector<std::uint64_t> found = ids(d.overlapping(window));
            QCOMPARE(std::set<std::uint64_t>(found.begin(), found.end()), expected);
            QCOMPARE(d.size(), model.size());
        }
        std::vector<Annotation> all;
        all.reserve(model.size());
        for (const auto &[key, record] : model)
            all.push_back(record);
        QVERIFY(d == document(std::move(all)));
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
