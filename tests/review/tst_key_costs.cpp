// What the simulated analyst's work costs, by PRODUCT.md's rules, in tables; and one article corrected from end to end.
#include "app/review/course_chart.h"
#include "app/review/learning_course.h"
#include "app/review/shortest_typing.h"
#include "app/review/simulated_analyst.h"
#include "app/suggest/pipeline.h"

#include <QJsonArray>
#include <QTest>
#include <QXmlStreamReader>

namespace {

using namespace annotation;
using review::Correction;
using review::Labour;

Annotation span(std::uint64_t id, const QString &layer, const QString &tag, text::Range range, Verdict verdict = Verdict::Accepted)
{
    Annotation made;
    made.id.value = (std::uint64_t{1} << 40) + id;
    made.layer = layer;
    made.tag = tag;
    made.ranges = {range};
    made.verdict = verdict;
    made.origin = {QStringLiteral("test"), 0.9, {}};
    return made;
}

const QString textOfArticle = QStringLiteral("Ieri Anna Verdi ha lasciato Belmonte. Verdi guida la Sarti di Belmonte.");

text::Range place(const QString &words, qsizetype from = 0)
{
    const qsizetype at = textOfArticle.indexOf(words, from);
    return {at, at + words.size()};
}

Document article(std::vector<Annotation> marks)
{
    ArticleFields fields;
    fields.language = QStringLiteral("it");
    fields.dct = QStringLiteral("2025-09-16");
    return {DocumentId{1}, fields, {textOfArticle, 1}, std::move(marks)};
}

// Ieri (2025-09-15), Anna Verdi, Belmonte, Verdi, Sarti di Belmonte; the two Verdi are one.
std::vector<Annotation> goldMarks()
{
    Annotation time = span(1, layers::timex3, QStringLiteral("TIMEX3"), place(QStringLiteral("Ieri")));
    time.features.set(QStringLiteral("value"), QStringLiteral("2025-09-15"));
    Annotation full = span(2, layers::entity, QStringLiteral("PER"), place(QStringLiteral("Anna Verdi")));
    Annotation shortName = span(4, layers::entity, QStringLiteral("PER"), place(QStringLiteral("Verdi"), 20));
    full.entity = shortName.entity = EntityId{7};
    return {time, full, span(3, layers::entity, QStringLiteral("LOC"), place(QStringLiteral("Belmonte"))), shortName,
            span(5, layers::entity, QStringLiteral("ORG"), place(QStringLiteral("Sarti di Belmonte")))};
}

std::vector<Annotation> suggestedMarks()
{
    std::vector<Annotation> marks = goldMarks();
    for (Annotation &mark : marks)
        mark.verdict = Verdict::Suggested;
    return marks;
}

// By hand: 4 + 3 ("-1" is read as a day before) = 7; 5 + 2; 4; 4 + 2; 6.
constexpr int handKeys = 7 + 7 + 4 + 6 + 6;

} // namespace

class TestKeyCosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byHand_data()
    {
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("typing"); // -1: no value
        QTest::addColumn<bool>("speaker");
        QTest::addColumn<bool>("entity");
        QTest::addColumn<int>("keys");
        QTest::newRow("one word") << 1 << -1 << false << false << 4;
        QTest::newRow("three words") << 3 << -1 << false << false << 6;
        QTest::newRow("a span of punctuation alone") << 0 << -1 << false << false << 4;
        QTest::newRow("a time, ieri") << 1 << 4 << false << false << 9;
        QTest::newRow("a quotation with its speaker") << 10 << -1 << true << false << 15;
        QTest::newRow("a mention of an entity") << 2 << -1 << false << true << 7;
    }
    void byHand()
    {
        QFETCH(int, words);
        QFETCH(int, typing);
        QFETCH(bool, speaker);
        QFETCH(bool, entity);
        const Labour labour{words, typing < 0 ? std::nullopt : std::optional(typing), speaker, entity};
        QTEST(review::keysByHand(labour), "keys");
    }

    void suggestions_data()
    {
        QTest::addColumn<bool>("tag");
        QTest::addColumn<int>("moved");
        QTest::addColumn<int>("typing");
        QTest::addColumn<bool>("offered");
        QTest::addColumn<int>("links");
        QTest::addColumn<int>("keys");
        QTest::addColumn<int>("inBulk");
        QTest::newRow("right") << false << 0 << -1 << false << 0 << 1 << 0;
        QTest::newRow("another tag") << true << 0 << -1 << false << 0 << 1 << 2;
        QTest::newRow("a word too many") << false << 1 << -1 << false << 0 << 1 << 2;
        QTest::newRow("tag and two words") << true << 2 << -1 << false << 0 << 3 << 4;
        QTest::newRow("another value, typed") << false << 0 << 4 << false << 0 << 5 << 6;
        QTest::newRow("another value, offered") << false << 0 << 4 << true << 0 << 1 << 2;
        QTest::newRow("another entity") << false << 0 << -1 << false << 1 << 2 << 3;
        QTest::newRow("rejected and made by hand, for that is cheaper") << true << 30 << -1 << false << 0 << 6 << 7;
    }
    void suggestions()
    {
        QFETCH(bool, tag);
        QFETCH(int, moved);
        QFETCH(int, typing);
        QFETCH(bool, offered);
        QFETCH(int, links);
        const Correction correction{tag, moved, typing < 0 ? std::nullopt : std::optional(typing), offered, links};
        const Labour labour{2, std::nullopt, false, false}; // 5 by hand
        QTEST(review::keysOfSuggestion(correction, labour, false), "keys");
        QTEST(review::keysOfSuggestion(correction, labour, true), "inBulk");
    }

    void theRest()
    {
        QCOMPARE(review::keysOfFalse(false), 1);
        QCOMPARE(review::keysOfFalse(true), 2);
        QCOMPARE(review::keysOfEverywhere(0), 2);
        QCOMPARE(review::keysOfEverywhere(3), 5);
        QCOMPARE(review::keysOfRelation(review::Link::Right, false), 1);
        QCOMPARE(review::keysOfRelation(review::Link::Right, true), 0);
        QCOMPARE(review::keysOfRelation(review::Link::OtherType, false), 1);
        QCOMPARE(review::keysOfRelation(review::Link::OtherEnd, true), 3);
        QCOMPARE(review::keysOfRelation(review::Link::Needless, false), 1);
    }

    void trustHasToBeEarned()
    {
        review::Trust trust;
        const QString names = layers::entity;
        for (int i = 0; i < review::Trust::enough - 1; ++i)
            trust.note(names, 0.8, true);
        QVERIFY(!trust.justifies(names, 0.8)); // too few
        trust.note(names, 0.8, true);
        QVERIFY(trust.justifies(names, 0.8));
        QVERIFY(trust.justifies(names, 0.95));
        QVERIFY(!trust.justifies(names, 0.79));
        QVERIFY(!trust.justifies(layers::event, 0.99)); // of its own layer
        for (int i = 0; i < 3; ++i)
            trust.note(names, 0.8, false); // 20 of 23
        QVERIFY(!trust.justifies(names, 0.8));
    }

    void typing_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("fewest");
        QTest::newRow("the day before") << "2025-09-15"
                                        << "ieri" << 2; // -1
        QTest::newRow("a year") << "2019"
                                << "nel 2019" << 3; // -6y
        QTest::newRow("a quarter of this year") << "2025-Q3"
                                                << "" << 2; // q3
        QTest::newRow("what no short form says") << "P3D"
                                                 << "" << 3; // itself
    }
    void typing()
    {
        QFETCH(QString, value);
        QFETCH(QString, words);
        review::ShortestTyping typing;
        QTEST(typing.of(value, words, QStringLiteral("2025-09-16"), QStringLiteral("it")), "fewest");
    }

    void anArticle_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("keys");
        QTest::newRow("all right") << "" << 5;
        QTest::newRow("a tag is wrong") << "tag" << 5;                        // 4 accepted, 1 retagged
        QTest::newRow("a boundary is wrong by two words") << "boundary" << 6; // 4 + 2
        QTest::newRow("the value is wrong") << "value" << 7;                  // 4 + 3
        QTest::newRow("the chain is split") << "chain" << 6;                  // 4 + 2
        QTest::newRow("a name is missing") << "missing" << 8;                 // 4 + 4
        QTest::newRow("one too many") << "false" << 6;                        // 5 + 1
        QTest::newRow("nothing is there, everywhere finds the surname") << "all" << handKeys - 6 + 2;
    }
    void anArticle()
    {
        QFETCH(QString, change);
        std::vector<Annotation> marks = suggestedMarks();
        if (change == u"tag")
            marks[2].tag = QStringLiteral("ORG");
        else if (change == u"boundary")
            marks[4].ranges = {place(QStringLiteral("Sarti"))};
        else if (change == u"value")
            marks[0].features.set(QStringLiteral("value"), QStringLiteral("2025-09-14"));
        else if (change == u"chain")
            marks[3].entity = EntityId{8};
        else if (change == u"missing")
            marks.erase(marks.begin() + 2);
        else if (change == u"false")
            marks.push_back(span(9, layers::entity, QStringLiteral("ORG"), place(QStringLiteral("guida")), Verdict::Suggested));
        else if (change == u"all")
            marks.clear();
        const Document gold = article(goldMarks());
        review::Scope scope;
        scope.widen(gold);
        review::Trust trust;
        const review::WorkDone work = review::SimulatedAnalyst(scope).correct(gold, article(marks), trust);
        QCOMPARE(work.gold, 5);
        QCOMPARE(work.byHand, handKeys);
        QTEST(int(work.withChiosa), "keys");
    }

    // Five times the same name and nothing suggested: once by hand (4), everywhere (2).
    void everywhereIsUsedWhereItSpares()
    {
        const QString text = QStringLiteral("Zorbia. Zorbia. Zorbia. Zorbia. Zorbia.");
        std::vector<Annotation> marks;
        for (int i = 0; i < 5; ++i)
            marks.push_back(span(std::uint64_t(i) + 1, layers::entity, QStringLiteral("LOC"), {i * 8, i * 8 + 6}));
        const Document gold({DocumentId{1}}, {}, {text, 1}, marks), bare({DocumentId{1}}, {}, {text, 1});
        review::Scope scope;
        scope.widen(gold);
        review::Trust trust;
        const review::WorkDone work = review::SimulatedAnalyst(scope).correct(gold, bare, trust);
        QCOMPARE(work.byHand, 20);
        QCOMPARE(work.withChiosa, 6);
    }

    // What the gold marks nowhere is not asked; what is doubtful in it costs its key and counts nowhere else.
    void scopeAndDoubt()
    {
        std::vector<Annotation> marks = goldMarks();
        marks[2].features.set(QStringLiteral("optional"), QStringLiteral("true"));
        const Document gold = article(marks);
        std::vector<Annotation> proposed = suggestedMarks();
        proposed.push_back(span(9, layers::entity, QStringLiteral("GRP"), place(QStringLiteral("guida")), Verdict::Suggested));
        proposed.push_back(span(10, layers::event, QStringLiteral("EVENT"), place(QStringLiteral("guida")), Verdict::Suggested));
        review::Scope scope;
        scope.widen(gold);
        review::Trust trust;
        const review::WorkDone work = review::SimulatedAnalyst(scope).correct(gold, article(proposed), trust);
        QCOMPARE(work.gold, 4);
        QCOMPARE(work.byHand, handKeys - 4);
        QCOMPARE(work.withChiosa, 5);
        QCOMPARE(work.strict.f1(), 1.0);
    }

    // AFTER(a, b) is BEFORE(b, a); an event's anchor is a link to a time by its value.
    void links()
    {
        const auto with = [](const QString &type, bool turned, const QString &anchor) {
            std::vector<Annotation> marks{span(1, layers::event, QStringLiteral("EVENT"), place(QStringLiteral("lasciato"))),
                                          span(2, layers::event, QStringLiteral("EVENT"), place(QStringLiteral("guida")))};
            if (!anchor.isEmpty()) {
                marks[0].features.set(QStringLiteral("anchor_value"), anchor);
                marks[0].features.set(QStringLiteral("relation"), QStringLiteral("IS_INCLUDED"));
            }
            Annotation link = span(3, layers::tlink, type, {});
            link.ranges.clear();
            link.source = marks[turned ? 1 : 0].id;
            link.target = marks[turned ? 0 : 1].id;
            marks.push_back(link);
            return marks;
        };
        const Document gold = article(with(QStringLiteral("AFTER"), false, QStringLiteral("2025-09-15")));
        std::vector<Annotation> marks = with(QStringLiteral("BEFORE"), true, {});
        Annotation time = span(4, layers::timex3, QStringLiteral("TIMEX3"), place(QStringLiteral("Ieri")));
        time.features.set(QStringLiteral("value"), QStringLiteral("2025-09-15"));
        Annotation anchor = span(5, layers::tlink, QStringLiteral("IS_INCLUDED"), {});
        anchor.ranges.clear();
        anchor.source = marks[0].id;
        anchor.target = time.id;
        marks.push_back(time);
        marks.push_back(anchor);
        review::Scope scope;
        scope.widen(gold);
        review::Trust trust;
        const review::WorkDone work = review::SimulatedAnalyst(scope).correct(gold, article(marks), trust);
        QCOMPARE(work.gold, 4); // two events, their order, one anchor
        QCOMPARE(work.byHand, 4 + 4 + 2 + 2);
        QCOMPARE(work.withChiosa, 4); // all right
        review::Trust other;
        const Document bare = article({marks[0], marks[1]});
        QCOMPARE(review::SimulatedAnalyst(scope).correct(gold, bare, other).withChiosa, 2 + 2 + 2);
    }

    void courseAndChart()
    {
        std::vector<Document> gold(6, article(goldMarks()));
        ::suggest::Pipeline pipeline;
        review::CourseOptions options;
        options.points = {0, 2, 5, 10};
        const auto course = review::simulateCourse(gold, pipeline, options);
        QVERIFY(course);
        QCOMPARE(course->curve.size(), std::size_t(3));
        QCOMPARE(course->curve[1].documents, 2);
        QCOMPARE(course->curve[1].tested, 4);
        QCOMPARE(course->whole.gold, 30);
        QCOMPARE(course->whole.byHand, 6 * handKeys);
        QVERIFY(course->whole.withChiosa < course->whole.byHand / 2);
        // The same article again and again: what is learned makes it cheaper, never dearer.
        QVERIFY(course->curve[2].work.perGold(course->curve[2].work.withChiosa)
                <= course->curve[0].work.perGold(course->curve[0].work.withChiosa));
        const QJsonObject json = course->json();
        QCOMPARE(json[u"by_hand"].toInt(), 6 * handKeys);
        QCOMPARE(json[u"per_gold"].toObject()[u"by_hand"].toDouble(), handKeys / 5.0);
        QVERIFY(json[u"curve"].toArray()[0].toObject().contains(u"keys_per_gold"));
        ::suggest::Pipeline another;
        QCOMPARE(review::simulateCourse(gold, another, options)->json(), json); // equal in, equal out
        QXmlStreamReader chart(review::chartOf(*course));
        int circles = 0;
        while (!chart.atEnd())
            circles += int(chart.readNext() == QXmlStreamReader::StartElement && chart.name() == u"circle");
        QVERIFY2(!chart.hasError(), qPrintable(chart.errorString()));
        QCOMPARE(circles, 9);
    }
};

QTEST_GUILESS_MAIN(TestKeyCosts)
#include "tst_key_costs.moc"
