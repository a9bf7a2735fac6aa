#include "app/timeline/story.h"
#include "tests/support/text_art.h"

#include <QTest>

#include <algorithm>
#include <ctime>
#include <random>

using namespace timeline;
using annotation::AnnotationId;

namespace {

QString days(const Interval &interval)
{
    const QString from = interval.start.earliest ? dayText(*interval.start.earliest) : QStringLiteral("…");
    const QString to = interval.end.latest ? lastDayText(*interval.end.latest) : QStringLiteral("…");
    return from + QLatin1Char('/') + to;
}

QStringList texts(const Timeline &timeline)
{
    QStringList out;
    for (const Item &item : timeline.items()) {
        if (item.kind == Item::Kind::Event)
            out.append(QString::number(item.order) + QLatin1Char(' ') + item.text);
    }
    return out;
}

} // namespace

class TestStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anArticle();
    void creationTimeByEmptyTimex();
    void contradictionBetweenDecidedLinks();
    void keptByHand();
    void sourcesMayDisagree();
    void halvesWhereTheWordsSaySo();
    void businessYears_data();
    void businessYears();
    void oneSourceMayNotContradictItself();
    void mentionsOfOneEvent();
    void deadlines();
    void distances();
    void proposalsAreQuarantined();
    void bestProposalFirst();
    void decidedBeatsProposed();
    void allRelationTypes();
    void beginsSomewhereInTheYear();
    void aDayIsBeforeTheNext();
    void durationsAndPoints();
    void softBoundsOfMods();
    void asksBeforeItIsDone();
    void whyInSteps();
    void equalInEqualOut();
    void thousandsOfEvents();
};

void TestStory::anArticle()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Truppe passarono dal febbraio 2022. La scorsa settimana Conti visitò Minsk e accettò. Riaprirà nel futuro.
               [passa--]     [feb--------]  [week-------------]       [visi]         [acce-]  [riapr-]     [fut-]
        --
        article: lang=it dct=2025-09-15
        feb: TIMEX3 type=DATE value=2022-02
        week: TIMEX3 type=DATE value=2025-W37 verdict=suggested confidence=0.9
        fut: TIMEX3 type=DATE value=FUTURE_REF
        passa: EVENT class=OCCURRENCE
        visi: EVENT class=OCCURRENCE
        acce: EVENT class=OCCURRENCE
        riapr: EVENT class=OCCURRENCE tense=FUTURE
        l1: BEGUN_BY passa -> feb
        l2: IS_INCLUDED visi -> week
        l3: IS_INCLUDED acce -> week
        l4: BEFORE visi -> acce
        l5: IS_INCLUDED riapr -> fut
    )"));
    const Timeline timeline = timelineOf(art.document);
    QCOMPARE(timeline.contradictions().size(), std::size_t{0});
    QCOMPARE(texts(timeline),
             (QStringList{QStringLiteral("1 passarono"), QStringLiteral("2 visitò"), QStringLiteral("3 accettò"),
                          QStringLiteral("4 Riaprirà")}));
    const Item *visit = timeline.find(art["visi"]);
    QVERIFY(visit);
    QCOMPARE(days(visit->bounds), QStringLiteral("2025-09-08/2025-09-14"));
    QCOMPARE(visit->value, QStringLiteral("2025-W37"));
    QCOMPARE(visit->anchor, art["week"]);
    QVERIFY(!visit->planned);
    QVERIFY(timeline.find(art["riapr"])->planned);
    QCOMPARE(days(timeline.find(art["passa"])->bounds), QStringLiteral("2022-02-01/…"));
    QCOMPARE(timeline.relation(art["passa"], art["riapr"]).contains(Allen::After), false);
}

void TestStory::creationTimeByEmptyTimex()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Conti parla e parlerà.
              [one]   [two--]
        --
        article: lang=it dct=2025-09-15
        t0: TIMEX3 layer=timex3 functionInDocument=CREATION_TIME
        one: EVENT
        two: EVENT
        a: IS_INCLUDED one -> t0
        b: AFTER two -> t0
    )"));
    const Timeline timeline = timelineOf(art.document);
    QCOMPARE(days(timeline.find(art["one"])->bounds), QStringLiteral("2025-09-15/2025-09-15"));
    QCOMPARE(timeline.find(art["one"])->value, QStringLiteral("2025-09-15"));
    QCOMPARE(timeline.find(art["t0"])->kind, Item::Kind::CreationTime);
    QCOMPARE(dayText(*timeline.find(art["two"])->bounds.start.earliest), QStringLiteral("2025-09-16"));
    QVERIFY(timeline.find(art["two"])->planned);
}

void TestStory::contradictionBetweenDecidedLinks()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Il 14 settembre la protesta, prima dell'arresto. Il 12 settembre l'arresto.
           [d14-------]    [prot--]             [a1---]     [d12-------]   [a2---]
        --
        article: lang=it dct=2025-09-15
        d14: TIMEX3 type=DATE value=2025-09-14 verdict=accepted
        d12: TIMEX3 type=DATE value=2025-09-12 verdict=accepted
        prot: EVENT
        a1: EVENT
        a2: EVENT
        l1: IS_INCLUDED prot -> d14 verdict=accepted
        l2: BEFORE prot -> a2 verdict=accepted signal="prima di"
        l3: IS_INCLUDED a2 -> d12
    )"));
    const Timeline timeline = timelineOf(art.document);
    QCOMPARE(timeline.contradictions().size(), std::size_t{1});
    const Contradiction &found = timeline.contradictions().front();
    std::vector<AnnotationId> because = found.because;
    std::sort(because.begin(), because.end());
    std::vector<AnnotationId> expected{art["d14"], art["d12"], art["l1"], art["l2"], art["l3"]};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(because, expected);
    QVERIFY(std::find(because.begin(), because.end(), found.setAside) != because.end());
    QVERIFY(found.lacking >= 1 * day && found.lacking <= 3 * day);
    const auto ordered = std::find_if(found.steps.begin(), found.steps.end(), [&](const Step &step) { return step.id == art["l2"]; });
    QVERIFY(ordered != found.steps.end());
    QCOMPARE(ordered->aText, QStringLiteral("protesta"));
    QCOMPARE(ordered->signal, QStringLiteral("prima di"));
    QCOMPARE(ordered->relation, Relation::Before);
    const auto has = [&](Repair::Kind kind, AnnotationId id) {
        return std::any_of(found.repairs.begin(), found.repairs.end(),
                           [&](const Repair &repair) { return repair.kind == kind && repair.id == id; });
    };
    QVERIFY(has(Repair::Kind::RemoveLink, art["l2"]));
    QVERIFY(has(Repair::Kind::ChangeDate, art["d14"]));
    QVERIFY(has(Repair::Kind::ChangeDate, art["d12"]));
    QVERIFY(has(Repair::Kind::KeepBoth, found.setAside));
    QVERIFY(timeline.find(art["prot"])->inContradiction);

    // Each repair does mend it.
    for (const Repair &repair : found.repairs) {
        if (repair.kind != Repair::Kind::RemoveLink)
            continue;
        annotation::Document mended = art.document;
        annotation::Transaction removal;
        removal.changes.push_back({mended.id(), annotation::Record(*mended.find(repair.id)), std::nullopt});
        QVERIFY(mended.apply(removal));
        QVERIFY(timelineOf(mended).contradictions().empty());
    }
}

void TestStory::keptByHand()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Uno due.
        [a] [b]
        --
        article: lang=it dct=2025-09-15
        a: EVENT
        b: EVENT
        l1: BEFORE a -> b
        l2: AFTER a -> b discordant=true
    )"));
    const Timeline timeline = timelineOf(art.document);
    QVERIFY(timeline.contradictions().empty());
    QCOMPARE(timeline.disagreements().size(), std::size_t{1});
    QCOMPARE(timeline.disagreements().front().reason.setAside, art["l2"]);
    QVERIFY(timeline.disagreements().front().reason.keptByHand);
}

// By the article the shots fell on the third, by the mayor on the sixth: both stand, and no error.
void TestStory::sourcesMayDisagree()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Gli spari il 3 marzo, per il sindaco il 6 marzo.
            [shot][d3----]               [d6----]
        --
        article: lang=it dct=2025-03-08
        shot: EVENT
        d3: TIMEX3 type=DATE value=2025-03-03
        d6: TIMEX3 type=DATE value=2025-03-06
        l1: IS_INCLUDED shot -> d3
        l2: IS_INCLUDED shot -> d6 context="the mayor"
    )"));
    const Timeline timeline = timelineOf(art.document);
    QVERIFY(timeline.contradictions().empty());
    QCOMPARE(timeline.disagreements().size(), std::size_t{1});
    const Disagreement &found = timeline.disagreements().front();
    QCOMPARE(found.reason.setAside, art["l2"]);
    QCOMPARE(found.versions.size(), std::size_t{2});
    QCOMPARE(found.versions[0].context, QString());
    QCOMPARE(days(found.versions[0].bounds), QStringLiteral("2025-03-03/2025-03-03"));
    QCOMPARE(found.versions[1].context, QStringLiteral("the mayor"));
    QCOMPARE(found.versions[1].value, QStringLiteral("2025-03-06"));
    QCOMPARE(days(found.versions[1].bounds), QStringLiteral("2025-03-06/2025-03-06"));
    QVERIFY(timeline.find(art["shot"])->isDisputed);
    QVERIFY(!timeline.find(art["shot"])->inContradiction);
}

void TestStory::halvesWhereTheWordsSaySo()
{
    const support::Art art = support::art(QStringLiteral(R"(
        La visita nella prima metà di aprile, il voto a inizio aprile.
           [v----]       [h-------------]        [w--]   [t----------]
        --
        article: lang=it dct=2025-09-15
        v: EVENT
        w: EVENT
        h: TIMEX3 type=DATE value=2025-04 mod=START
        t: TIMEX3 type=DATE value=2025-04 mod=START
        l1: IS_INCLUDED v -> h
        l2: IS_INCLUDED w -> t
    )"));
    const Timeline timeline = timelineOf(art.document);
    QCOMPARE(days(timeline.find(art["v"])->likely), QStringLiteral("2025-04-01/2025-04-15"));
    QCOMPARE(days(timeline.find(art["h"])->likely), QStringLiteral("2025-04-01/2025-04-15"));
    QCOMPARE(days(timeline.find(art["w"])->likely), QStringLiteral("2025-04-01/2025-04-10"));
}

// Where a convention differs by the article's language, the network goes by it, and so does what is asked before a date is set.
void TestStory::businessYears_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("bounds");
    QTest::newRow("most") << QStringLiteral("it") << QStringLiteral("2025-01-01/2025-12-31");
    QTest::newRow("US federal") << QStringLiteral("en-US") << QStringLiteral("2024-10-01/2025-09-30");
}

void TestStory::businessYears()
{
    QFETCH(QString, language);
    const support::Art art = support::art(QStringLiteral(R"(
        Sales rose in fiscal 2025.
              [e--]   [d--------]
        --
        article: lang=%1 dct=2025-12-08
        e: EVENT
        d: TIMEX3 type=DATE value=FY2025
        l: IS_INCLUDED e -> d
    )")
                                              .arg(language));
    const Timeline timeline = timelineOf(art.document);
    QTEST(days(timeline.find(art["e"])->bounds), "bounds");
    QTEST(days(timeline.find(art["d"])->likely), "bounds");
    const bool isFederal = language == QLatin1String("en-US");
    QCOMPARE(timeline.wouldContradict(art["e"], QStringLiteral("FY2025"), {}).has_value(), false);
    QCOMPARE(timeline.wouldContradict(art["e"], Relation::After, art["d"]).has_value(), true);
    QCOMPARE(timeline.conventions().fiscalStart, isFederal ? 10 : 1);
}

// What one source says twice is an error, whatever the article says.
void TestStory::oneSourceMayNotContradictItself()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Gli spari il 3 marzo, per il sindaco il 6 marzo, anzi il 9 marzo.
            [shot][d3----]               [d6----]             [d9----]
        --
        article: lang=it dct=2025-03-10
        shot: EVENT
        d3: TIMEX3 type=DATE value=2025-03-03
        d6: TIMEX3 type=DATE value=2025-03-06
        d9: TIMEX3 type=DATE value=2025-03-09
        l1: IS_INCLUDED shot -> d3
        l2: IS_INCLUDED shot -> d6 context="the mayor"
        l3: IS_INCLUDED shot -> d9 context="the mayor"
        l4: IS_INCLUDED shot -> d9 context="a witness"
    )"));
    const Timeline timeline = timelineOf(art.document);
    QCOMPARE(timeline.disagreements().size(), std::size_t{2});
    QCOMPARE(timeline.contradictions().size(), std::size_t{1});
    QCOMPARE(timeline.contradictions().front().setAside, art["l3"]);
    const auto &because = timeline.contradictions().front().because;
    QVERIFY(std::find(because.begin(), because.end(), art["l2"]) != because.end());
    QVERIFY(std::find(because.begin(), because.end(), art["l1"]) == because.end());
}

void TestStory::mentionsOfOneEvent()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Lo scontro del 3 marzo. Dopo lo scontro, la fuga.
           [a----]     [d----]          [b----]     [c-]
        --
        article: lang=it dct=2025-03-08
        a: EVENT entity=9
        b: EVENT entity=9
        c: EVENT
        d: TIMEX3 type=DATE value=2025-03-03
        l1: IS_INCLUDED a -> d
        l2: AFTER c -> b
        l3: IDENTITY c -> a verdict=suggested
    )"));
    const Timeline timeline = timelineOf(art.document);
    QCOMPARE(days(timeline.find(art["b"])->bounds), QStringLiteral("2025-03-03/2025-03-03"));
    QCOMPARE(timeline.relation(art["a"], art["b"]).single(), std::optional(Allen::Simultaneous));
    QCOMPARE(timeline.quarantined().size(), std::size_t{1});
    const auto &steps = timeline.quarantined().front().reason.steps;
    const auto same = std::find_if(steps.begin(), steps.end(), [](const Step &step) { return step.kind == Step::Kind::Same; });
    QVERIFY(same != steps.end());
    QCOMPARE(same->a, art["a"]);
    QCOMPARE(same->b, art["b"]);
}

void TestStory::deadlines()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Pagherà entro fine mese, consegnerà entro tre giorni, partì prima di aprile.
        [pay--]       [month--] [deliver--]       [three---]  [left]         [apr-]
        --
        article: lang=it dct=2025-03-05
        pay: EVENT tense=FUTURE
        deliver: EVENT tense=FUTURE
        left: EVENT
        month: TIMEX3 type=DATE value=2025-03 mod=END
        three: TIMEX3 type=DURATION value=P3D
        apr: TIMEX3 type=DATE value=2025-04
        l1: IS_INCLUDED pay -> month signal=entro
        l2: BEFORE deliver -> three signal="Entro"
        l3: BEFORE left -> apr signal="prima di"
    )"));
    const Timeline timeline = timelineOf(art.document);
    QVERIFY(timeline.contradictions().empty());
    QCOMPARE(days(timeline.find(art["pay"])->bounds), QStringLiteral("2025-03-05/2025-03-31"));
    QCOMPARE(days(timeline.find(art["deliver"])->bounds), QStringLiteral("2025-03-05/2025-03-08"));
    QCOMPARE(days(timeline.find(art["left"])->bounds), QStringLiteral("…/2025-03-31"));
}

void TestStory::distances()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Il 3 marzo la rapina. Tre giorni dopo l'arresto, un anno prima la fuga.
           [d----]    [rob-]  [three---]        [arr--]                   [esc]
        --
        article: lang=it dct=2025-03-08
        d: TIMEX3 type=DATE value=2025-03-03
        three: TIMEX3 type=DURATION value=P3D
        rob: EVENT
        arr: EVENT
        esc: EVENT
        l1: IS_INCLUDED rob -> d
        l2: AFTER arr -> rob signalID=@three
        l3: BEFORE esc -> rob distance=P1Y
    )"));
    const Timeline timeline = timelineOf(art.document);
    QVERIFY(timeline.contradictions().empty());
    const Interval arrest = timeline.find(art["arr"])->bounds;
    QCOMPARE(dayText(*arrest.start.earliest), QStringLiteral("2025-03-05")); // two days and a second after the third's first second
    QCOMPARE(dayText(*arrest.start.latest), QStringLiteral("2025-03-08"));
    const Interval escape = timeline.find(art["esc"])->bounds;
    QCOMPARE(dayText(*escape.end.latest).left(7), QStringLiteral("2024-09")); // a year, give or take half of one
    QCOMPARE(dayText(*escape.end.earliest).left(7), QStringLiteral("2023-09"));
}

void TestStory::proposalsAreQuarantined()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Uno due tre.
        [a] [b] [c]
        --
        article: lang=it dct=2025-09-15
        a: EVENT
        b: EVENT
        c: EVENT
        l1: BEFORE a -> b
        l2: BEFORE b -> c
        l3: BEFORE c -> a verdict=suggested confidence=0.99
        gone: BEFORE c -> b verdict=rejected
    )"));
    const Timeline timeline = timelineOf(art.document);
    QVERIFY(timeline.contradictions().empty());
    QCOMPARE(timeline.quarantined().size(), std::size_t{1});
    QCOMPARE(timeline.quarantined().front().id, art["l3"]);
    QCOMPARE(timeline.quarantined().front().reason.because.size(), std::size_t{3});
    QCOMPARE(timeline.quarantined().front().reason.repairs.front().id, art["l3"]); // the machine gives way first
    QCOMPARE(timeline.links().size(), std::size_t{2});
}

void TestStory::bestProposalFirst()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Uno due.
        [a] [b]
        --
        article: lang=it dct=2025-09-15
        a: EVENT
        b: EVENT
        weak: BEFORE a -> b verdict=suggested confidence=0.4
        strong: AFTER a -> b verdict=suggested confidence=0.8
    )"));
    const Timeline timeline = timelineOf(art.document);
    QCOMPARE(timeline.links().size(), std::size_t{1});
    QCOMPARE(timeline.links().front().id, art["strong"]);
    QCOMPARE(timeline.quarantined().front().id, art["weak"]);
}

void TestStory::decidedBeatsProposed()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Ieri arrivò; il 3 marzo partì.
        [d1] [a---]     [d2---] [b--]
        --
        article: lang=it dct=2025-09-15
        d1: TIMEX3 type=DATE value=2025-09-14 verdict=suggested confidence=0.9
        d2: TIMEX3 type=DATE value=2026-03-03 verdict=suggested confidence=0.6
        a: EVENT
        b: EVENT
        l1: IS_INCLUDED a -> d1
        l2: IS_INCLUDED b -> d2
        l3: BEFORE b -> a
    )"));
    const Timeline timeline = timelineOf(art.document);
    QVERIFY(timeline.contradictions().empty());
    QCOMPARE(timeline.quarantined().size(), std::size_t{1});
    QCOMPARE(timeline.quarantined().front().id, art["d2"]);
}

void TestStory::allRelationTypes()
{
    for (int r = 0; r < relationCount; ++r) {
        const QString name = relationName(static_cast<Relation>(r));
        const support::Art art = support::art(QStringLiteral(R"(
        Il 3 marzo accadde.
           [d----] [e----]
        --
        article: lang=it dct=2025-09-15
        d: TIMEX3 type=DATE value=2025-03-03
        e: EVENT
        l: %1 e -> d
    )")
                                                  .arg(name));
        const Timeline timeline = timelineOf(art.document);
        QVERIFY2(timeline.links().size() == 1 && timeline.contradictions().empty(), qPrintable(name));
        QVERIFY2(timeline.find(art["e"])->isDated(), qPrintable(name));
        QCOMPARE(timeline.find(art["e"])->anchor, art["d"]);
        const bool isPlaced = timeline.find(art["e"])->value == QLatin1String("2025-03-03");
        static const QStringList placing{QStringLiteral("IS_INCLUDED"), QStringLiteral("SIMULTANEOUS"), QStringLiteral("IDENTITY"),
                                         QStringLiteral("DURING"), QStringLiteral("DURING_INV")};
        QCOMPARE(isPlaced, placing.contains(name));
    }
}

void TestStory::beginsSomewhereInTheYear()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Lotta dal 2004, ferma il 3 marzo 2004.
        [e--]     [y-]           [d----------]
        --
        article: lang=it dct=2025-09-15
        y: TIMEX3 type=DATE value=2004
        d: TIMEX3 type=DATE value=2004-03-03
        e: EVENT
        l1: BEGINS e -> y
        l2: AFTER e -> d
    )"));
    const Timeline timeline = timelineOf(art.document);
    QVERIFY(timeline.contradictions().empty());
    const Bounds start = timeline.find(art["e"])->bounds.start;
    QCOMPARE(dayText(*start.earliest), QStringLiteral("2004-03-04"));
    QCOMPARE(dayText(*start.latest), QStringLiteral("2005-01-01"));
    QVERIFY(!timeline.find(art["e"])->bounds.end.latest);
}

void TestStory::aDayIsBeforeTheNext()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Ieri, oggi, prima.
        [a-]  [b-]
        --
        article: lang=it dct=2025-09-15
        a: TIMEX3 type=DATE value=2025-09-14
        b: TIMEX3 type=DATE value=2025-09-15
        l1: BEFORE a -> b
        l2: AFTER b -> a
    )"));
    QVERIFY(timelineOf(art.document).contradictions().empty());
}

void TestStory::durationsAndPoints()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Lo sciopero dura tre giorni dal 10.
           [s-----]      [d-------]     ^p
        --
        article: lang=it dct=2025-09-15
        d: TIMEX3 type=DURATION value=P3D beginPoint=@p
        p: TIMEX3 type=DATE value=2025-09-10
        s: EVENT
        l: SIMULTANEOUS s -> d
    )"));
    const Timeline timeline = timelineOf(art.document);
    QCOMPARE(days(timeline.find(art["s"])->bounds), QStringLiteral("2025-09-10/2025-09-13"));
}

void TestStory::softBoundsOfMods()
{
    const support::Art art = support::art(QStringLiteral(R"(
        A fine agosto, il 20, protestò.
          [d--------]  [d20]  [e-----]
        --
        article: lang=it dct=2025-09-15
        d: TIMEX3 type=DATE value=2025-08 mod=END
        d20: TIMEX3 type=DATE value=2025-08-20
        e: EVENT
        l1: IS_INCLUDED e -> d
        l2: IS_INCLUDED e -> d20
    )"));
    const Timeline timeline = timelineOf(art.document);
    QVERIFY(timeline.contradictions().empty());
    QCOMPARE(days(timeline.find(art["e"])->bounds), QStringLiteral("2025-08-20/2025-08-20"));
    QCOMPARE(days(timeline.find(art["d"])->likely), QStringLiteral("2025-08-20/2025-08-31")); // its last third, and the 20th within
    QCOMPARE(days(timeline.find(art["d"])->bounds), QStringLiteral("2025-08-01/2025-08-31"));
}

void TestStory::asksBeforeItIsDone()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Il 3 marzo accadde, poi cadde.
           [d----] [e----]      [f--]
        --
        article: lang=it dct=2025-09-15
        d: TIMEX3 type=DATE value=2025-03-03
        e: EVENT
        f: EVENT
        l1: IS_INCLUDED e -> d
        l2: BEFORE e -> f
    )"));
    const Timeline timeline = timelineOf(art.document);
    QVERIFY(timeline.wouldContradict(art["f"], Relation::Before, art["e"]));
    QVERIFY(!timeline.wouldContradict(art["f"], Relation::After, art["d"]));
    const std::optional<Contradiction> early = timeline.wouldContradict(art["f"], QStringLiteral("2025-03-01"), {});
    QVERIFY(early);
    QCOMPARE(early->steps.size(), std::size_t{3});
    QCOMPARE((early->lacking + day / 2) / day, std::int64_t{1}); // from the third to the end of the first
    QVERIFY(!timeline.wouldContradict(art["f"], QStringLiteral("2025-03-04"), {}));
    QVERIFY(!timeline.wouldContradict(art["d"], QStringLiteral("2025-03-04"), {})); // its own date does not stand in its way
}

void TestStory::whyInSteps()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Uno due tre.
        [a] [b] [c]
        --
        article: lang=it dct=2025-09-15
        a: EVENT
        b: EVENT
        c: EVENT
        l1: BEFORE a -> b
        l2: BEFORE b -> c
        l3: BEFORE a -> c
    )"));
    const Timeline timeline = timelineOf(art.document);
    QCOMPARE(timeline.relation(art["a"], art["c"]).single(), std::optional(Allen::Before));
    QVERIFY(!timeline.why(art["a"], art["c"]).empty());
    const auto direct
        = std::find_if(timeline.links().begin(), timeline.links().end(), [&](const Link &link) { return link.id == art["l3"]; });
    QVERIFY(direct->derivable);
}

void TestStory::equalInEqualOut()
{
    const support::Art art = support::art(QStringLiteral(R"(
        Uno due tre.
        [a] [b] [c]
        --
        article: lang=it dct=2025-09-15
        a: EVENT
        b: EVENT
        c: EVENT
        l1: BEFORE b -> c
        l2: BEFORE c -> b
    )"));
    const Timeline one = timelineOf(art.document), other = timelineOf(art.document);
    QCOMPARE(texts(one), texts(other));
    QCOMPARE(one.contradictions().front().because, other.contradictions().front().because);
}

void TestStory::thousandsOfEvents()
{
    const unsigned seed = 3;
    qInfo() << "seed" << seed;
    std::mt19937 random(seed);
    std::vector<annotation::Annotation> all;
    const int count = 10000;
    std::vector<std::int64_t> truth;
    std::uint64_t id = 1;
    for (int i = 0; i < count; ++i) {
        annotation::Annotation event;
        event.id = {id++};
        event.layer = annotation::layers::event;
        event.tag = QStringLiteral("EVENT");
        event.ranges = {{i * 4, i * 4 + 2}};
        truth.push_back(static_cast<std::int64_t>(random() % 3650));
        all.push_back(event);
    }
    for (int i = 0; i < count / 2; ++i) { // every other one has a date
        annotation::Annotation timex;
        timex.id = {id++};
        timex.layer = annotation::layers::timex3;
        timex.tag = QStringLiteral("TIMEX3");
        timex.ranges = {{i * 8 + 2, i * 8 + 3}};
        timex.features.set(QStringLiteral("type"), QStringLiteral("DATE"));
        timex.features.set(QStringLiteral("value"),
                           valueAt((16000 + truth[static_cast<std::size_t>(i) * 2]) * day, i % 2 ? Granularity::Day : Granularity::Month));
        all.push_back(timex);
        annotation::Annotation link;
        link.id = {id++};
        link.layer = annotation::layers::tlink;
        link.tag = QStringLiteral("IS_INCLUDED");
        link.source = {static_cast<std::uint64_t>(i) * 2 + 1};
        link.target = timex.id;
        all.push_back(link);
    }
    for (int i = 0; i < 40000; ++i) {
        const int a = static_cast<int>(random() % count), b = std::min(count - 1, a + 1 + static_cast<int>(random() % 50));
        const std::int64_t apart = truth[static_cast<std::size_t>(b)] - truth[static_cast<std::size_t>(a)];
        if (std::abs(apart) < 62)
            continue;
        annotation::Annotation link;
        link.id = {id++};
        link.layer = annotation::layers::tlink;
        link.tag = apart > 0 ? QStringLiteral("BEFORE") : QStringLiteral("AFTER");
        link.source = {static_cast<std::uint64_t>(a) + 1};
        link.target = {static_cast<std::uint64_t>(b) + 1};
        link.verdict = i % 3 ? annotation::Verdict::Accepted : annotation::Verdict::Suggested;
        all.push_back(link);
    }
    const annotation::Document document({7}, {}, {QString(count * 4, QLatin1Char('x')), 1}, all);
    const std::clock_t start = std::clock(); // of the processor: others may be busy too
    const Timeline timeline = timelineOf(document);
    const double elapsed = 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC;
    qInfo() << "10,000 events," << all.size() - count << "dates and links:" << elapsed << "ms";
    QVERIFY(timeline.contradictions().empty());
    QVERIFY(timeline.quarantined().empty());
    QVERIFY2(elapsed < 5000, "loading grows with what changes");
}

QTEST_GUILESS_MAIN(TestStory)
#include "tst_story.moc"
