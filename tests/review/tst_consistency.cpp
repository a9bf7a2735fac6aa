// What the consistency list says, and what it keeps silent about.
#include "app/base/resources.h"
#include "app/review/consistency.h"
#include "tests/metrics/bracketed.h"

#include <QElapsedTimer>
#include <QTest>

using namespace review;
using annotation::Annotation;
namespace layers = annotation::layers;

class TestConsistency : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doubts_data();
    void doubts();
    void suggestionsWaitInTheQueue();
    void rejectedNamesStayAway();
    void datedEventsAreSilent();
    void violations_data();
    void violations();
    void everyRecordIsChecked();
    void whatTheProgramWritesIsKnownToOldTagSets();
    void acrossArticles();
    void longArticlesAreQuick();
};

static annotation::Document article(const support::Bracketed &art, std::uint64_t id = 1)
{
    std::vector<Annotation> marks;
    for (const annotation::AnnotationPointer &mark : art.marks)
        marks.push_back(*mark);
    return {annotation::DocumentId{id}, {}, {art.text, 1}, marks};
}

static annotation::TagSet news()
{
    const auto json = base::resource(QStringLiteral("tagsets/news.json"));
    return annotation::TagSet::fromJson(*json, QStringLiteral("news.json")).value();
}

// "rule: the place's text"
static QStringList told(const annotation::Document &document, const std::vector<Finding> &findings)
{
    QStringList all;
    for (const Finding &finding : findings) {
        all << finding.rule + QStringLiteral(": ") + document.text().mid(finding.place.begin, finding.place.length());
        if (finding.words.isEmpty())
            all << QStringLiteral("without words");
    }
    return all;
}

void TestConsistency::doubts_data()
{
    QTest::addColumn<QString>("art");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << u"[PER Ada Bini] lascia [LOC Roma]."_qs << QStringList();
    QTest::newRow("untagged") << u"[PER Ada Bini] lascia Roma. Ada Bini torna."_qs << QStringList{u"untagged-name: Ada Bini"_qs};
    QTest::newRow("inside a word") << u"[ORG Lumo] cresce, i Lumosi no."_qs << QStringList();
    QTest::newRow("other case") << u"[ORG Lumo] cresce, il lumo no."_qs << QStringList();
    QTest::newRow("the longest") << u"[ORG Banca Lumo] e [ORG Lumo]. Poi Banca Lumo."_qs << QStringList{u"untagged-name: Banca Lumo"_qs};
    QTest::newRow("marked as something else") << u"[ORG Lumo] cresce. [PRD Lumo Uno] piace."_qs << QStringList();
    QTest::newRow("numbers are no names") << u"[NUM Due] gatti. Due cani."_qs << QStringList();
    QTest::newRow("two tags") << u"[ORG Lumo], [ORG Lumo] e [LOC Lumo]."_qs << QStringList{u"tagged-differently: Lumo"_qs};
    QTest::newRow("a date without a value") << u"Parte [TIMEX3|type=DATE ieri] o [TIMEX3|type=DATE|value=2025 nel 2025]."_qs
                                            << QStringList{u"timex-without-value: ieri"_qs};
    QTest::newRow("nobody speaks") << u"[QUOTE «Sì»] e [QUOTE|speaker=Ada «No»]."_qs << QStringList{u"quote-without-speaker: «Sì»"_qs};
    QTest::newRow("an event on no date") << u"La diga [EVENT crolla]."_qs << QStringList{u"event-without-date: crolla"_qs};
}

void TestConsistency::doubts()
{
    QFETCH(QString, art);
    const annotation::Document document = article(support::bracketed(art));
    QTEST(told(document, doubtsOf(document)), "expected");
}

void TestConsistency::suggestionsWaitInTheQueue()
{
    support::Bracketed art = support::bracketed(u"[TIMEX3 Ieri] [ORG Lumo] parla: [QUOTE «Sì»]. Lumo cresce."_qs);
    for (auto &mark : art.marks) {
        Annotation suggestion = *mark;
        suggestion.verdict = annotation::Verdict::Suggested;
        mark = std::make_shared<Annotation>(suggestion);
    }
    const annotation::Document document = article(art);
    QCOMPARE(told(document, doubtsOf(document)), QStringList());
}

void TestConsistency::rejectedNamesStayAway()
{
    support::Bracketed art = support::bracketed(u"[ORG Lumo] cresce. Il [ORG Lumo] della candela no."_qs);
    Annotation rejected = *art.marks.back();
    rejected.verdict = annotation::Verdict::Rejected;
    art.marks.back() = std::make_shared<Annotation>(rejected);
    const annotation::Document document = article(art);
    QCOMPARE(told(document, doubtsOf(document)), QStringList());
}

static Annotation link(std::uint64_t id, std::uint64_t source, std::uint64_t target)
{
    Annotation made;
    made.id.value = id;
    made.layer = layers::tlink;
    made.tag = QStringLiteral("IS_INCLUDED");
    made.source.value = source;
    made.target.value = target;
    return made;
}

void TestConsistency::datedEventsAreSilent()
{
    support::Bracketed art = support::bracketed(u"La diga [EVENT crolla] [TIMEX3|type=DATE|value=2025 nel 2025]."_qs);
    art.marks.push_back(std::make_shared<Annotation>(link(9, 1, 2)));
    const annotation::Document document = article(art);
    QCOMPARE(told(document, consistencyOf(document, news())), QStringList());
}

void TestConsistency::violations_data()
{
    QTest::addColumn<QString>("art");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << u"[PER Ada] parla [TIMEX3|type=DATE|value=2025-W37 la scorsa settimana]."_qs << QStringList();
    QTest::newRow("tag") << u"[ANIMAL Fido] abbaia."_qs << QStringList{u"unknown-tag: Fido"_qs};
    QTest::newRow("feature") << u"[PER|shoe=42 Ada] parla."_qs << QStringList{u"unknown-feature: Ada"_qs};
    QTest::newRow("enumeration") << u"[EVENT|class=MIRACLE crolla]"_qs << QStringList{u"feature-value: crolla"_qs};
    QTest::newRow("value") << u"[TIMEX3|type=DATE|value=2025-99 ieri]"_qs << QStringList{u"feature-value: ieri"_qs};
    QTest::newRow("speaker that is not there") << u"[QUOTE|speakerSpan=ff «Sì»]"_qs << QStringList{u"dangling-reference: «Sì»"_qs};
}

void TestConsistency::violations()
{
    QFETCH(QString, art);
    const annotation::Document document = article(support::bracketed(art));
    const std::vector<Finding> found = violationsOf(document, news());
    QTEST(told(document, found), "expected");
    for (const Finding &finding : found)
        QVERIFY(finding.weight == Finding::Weight::Violation && finding.document == document.id());
}

void TestConsistency::everyRecordIsChecked()
{
    support::Bracketed art = support::bracketed(u"Ada parla."_qs);
    Annotation alien, relationOnSpans, dangling;
    alien.id.value = 1;
    alien.layer = u"weather"_qs;
    alien.tag = u"RAIN"_qs;
    alien.ranges = {{0, 3}};
    relationOnSpans = link(2, 1, 1);
    relationOnSpans.layer = layers::entity;
    relationOnSpans.tag = u"PER"_qs;
    dangling = link(3, 1, 77);
    art.marks
        = {std::make_shared<Annotation>(alien), std::make_shared<Annotation>(relationOnSpans), std::make_shared<Annotation>(dangling)};
    const annotation::Document document = article(art);
    QStringList rulesFound;
    for (const Finding &finding : violationsOf(document, news()))
        rulesFound << finding.rule;
    rulesFound.sort();
    QCOMPARE(rulesFound, (QStringList{rules::danglingEnd, rules::unknownLayer, rules::wrongShape}));
}

// The name of an event without words and the distance of a link came later than many a project.
void TestConsistency::whatTheProgramWritesIsKnownToOldTagSets()
{
    QByteArray json = *base::resource(QStringLiteral("tagsets/news.json"));
    for (const char *later : {"\"name\": \"name\"", "\"name\": \"distance\""}) {
        QVERIFY(json.contains(later));
        json.replace(later, "\"name\": \"another\"");
    }
    const annotation::TagSet old = annotation::TagSet::fromJson(json, QStringLiteral("old.json")).value();
    const auto mark = [](std::uint64_t id, const QString &layer, const QString &tag) {
        Annotation made;
        made.id = {id};
        made.layer = layer;
        made.tag = tag;
        return made;
    };
    Annotation event = mark(1, layers::event, QStringLiteral("EVENT")), other = mark(2, layers::event, QStringLiteral("EVENT"));
    event.ranges = {{0, 4}};
    other.features.set(QStringLiteral("name"), QStringLiteral("strike"));
    Annotation link = mark(3, layers::tlink, QStringLiteral("BEFORE"));
    link.source = event.id;
    link.target = other.id;
    link.features.set(QStringLiteral("distance"), QStringLiteral("P3D"));
    QCOMPARE(violationsOf(annotation::Document({1}, {}, {QStringLiteral("rose fell"), 1}, {event, other, link}), old).size(),
             std::size_t{0});
    event.features.set(QStringLiteral("distance"), QStringLiteral("P3D")); // on another layer it is nobody's
    QCOMPARE(violationsOf(annotation::Document({1}, {}, {QStringLiteral("rose fell"), 1}, {event, other, link}), old).size(),
             std::size_t{1});
}

void TestConsistency::acrossArticles()
{
    const annotation::Document a = article(support::bracketed(u"[ORG Lumo] e [ORG Lumo]."_qs), 1),
                               b = article(support::bracketed(u"[LOC Lumo]."_qs), 2);
    const std::vector<const annotation::Document *> both{&a, &b};
    const std::vector<Finding> found = taggedDifferentlyAcross(both);
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found.front().document, b.id());
    QCOMPARE(found.front().others.size(), 2u);
}

void TestConsistency::longArticlesAreQuick()
{
    QString text;
    std::vector<Annotation> marks;
    for (int i = 0; i < 20'000; ++i) {
        const QString name = u"Nome%1"_qs.arg(i);
        Annotation mark;
        mark.id.value = marks.size() + 1;
        mark.layer = layers::entity;
        mark.tag = u"PER"_qs;
        mark.ranges = {{text.size(), text.size() + name.size()}};
        marks.push_back(mark);
        text += name + u" ha parlato con altri di cose che non hanno nome. "_qs;
    }
    text += u"Nome77 resta."_qs;
    const annotation::Document document({1}, {}, {text, 1}, marks);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(doubtsOf(document).size(), 1u);
    qInfo() << document.text().size() << "units," << marks.size() << "names:" << timer.elapsed() << "ms";
    QVERIFY(timer.elapsed() < 2000);
}

QTEST_GUILESS_MAIN(TestConsistency)
#include "tst_consistency.moc"
