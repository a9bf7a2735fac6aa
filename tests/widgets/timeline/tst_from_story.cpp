// An article's annotations, through the time network, to what the view shows: lanes, words, order, contradictions and their ways out.
#include "app/timeline/chronicle_builder.h"
#include "tests/support/text_art.h"
#include "widgets/timeline/advisor.h"
#include "widgets/timeline/frame.h"
#include "widgets/timeline/from_story.h"
#include "widgets/timeline/proposals.h"
#include "widgets/timeline/scene.h"

#include <QTest>

#include <algorithm>

using namespace widgets::timeline;

namespace {

const StoryNames english{QStringLiteral("en"), {}, {}};

const Item *find(const TimelineModel &model, annotation::AnnotationId id)
{
    const auto it = std::find_if(model.items.begin(), model.items.end(), [&](const Item &i) { return i.id == id.value; });
    return it == model.items.end() ? nullptr : &*it;
}

support::Art article()
{
    return support::art(QStringLiteral(R"(
        I lavori passarono dal febbraio 2022. La scorsa settimana Carla Brenni visitò Valfosca e accettò. Riaprirà nel futuro. Tacque.
                 [passa--]     [feb--------]  [week-------------] [PER-------] [visi] [LOC---]   [acce-]  [riapr-]     [fut-]  [tacq]
        --
        article: lang=it dct=2025-09-15
        feb: TIMEX3 type=DATE value=2022-02
        week: TIMEX3 type=DATE value=2025-W37 verdict=suggested confidence=0.9
        fut: TIMEX3 type=DATE value=FUTURE_REF
        passa: EVENT class=OCCURRENCE
        visi: EVENT class=OCCURRENCE factuality=PROBABLE
        acce: EVENT class=OCCURRENCE polarity=NEG
        riapr: EVENT class=OCCURRENCE tense=FUTURE
        tacq: EVENT class=STATE
        l1: BEGUN_BY passa -> feb
        l2: IS_INCLUDED visi -> week
        l4: BEFORE visi -> acce
        l5: IS_INCLUDED riapr -> fut
        l6: BEFORE acce -> week2
        week2: TIMEX3 type=DATE value=2025-09-15
    )"));
}

} // namespace

class TestFromStory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anArticle()
    {
        const support::Art art = article();
        const TimelineModel model = modelOf(::timeline::timelineOf(art.document), art.document, english);
        QCOMPARE(*model.dct, secondsOf(2025, 9, 15));
        const Item *visit = find(model, art["visi"]);
        QVERIFY(visit);
        QCOMPARE(visit->value, QStringLiteral("2025-W37"));
        QCOMPARE(int(visit->unit), int(Unit::Week));
        QCOMPARE(visit->lanes[size_t(LaneBy::Actor)], QStringLiteral("Carla Brenni"));
        QCOMPARE(visit->lanes[size_t(LaneBy::Class)], QStringLiteral("OCCURRENCE"));
        QCOMPARE(int(visit->certainty), int(Certainty::Probable));
        QVERIFY(!visit->orderOnly && !visit->detail.isEmpty());
        const Item *accepted = find(model, art["acce"]);
        QVERIFY(accepted && accepted->orderOnly && accepted->negated);
        QVERIFY(find(model, art["riapr"]) && find(model, art["riapr"])->future);
        const Item *works = find(model, art["passa"]); // its beginning is known, its end is not
        QVERIFY(works && !works->orderOnly && !works->hard.end.latest);
        QCOMPARE(int(works->unit), int(Unit::Month));
        QVERIFY(!find(model, art["tacq"]));          // nothing is known of when
        const Item *week = find(model, art["week"]); // a date of the text has a glyph of its own, beside the events that it dates
        QVERIFY(week && week->time && !visit->time);
        QCOMPARE(visit->anchor, week->id);
        QVERIFY(visit->open && week->open); // the machine's date, to be confirmed
        QVERIFY(model.undated >= 2);
        QVERIFY(model.contradictions.empty());
        // The order inside the week is kept in the drawing.
        const Scene scene = Scene::of(model, LaneBy::Actor, TextWidths(), TextWidths());
        QVERIFY(scene.timeOf(scene.find(visit->id)) <= scene.timeOf(scene.find(accepted->id)));
    }

    // What a screen reader says of an event, in the reader's language.
    void spokenInItalian()
    {
        const support::Art art = support::art(QStringLiteral(R"(
            La sera del 14 settembre fuggì, dopo la sparatoria.
            [sera------------------] [fug]           [sparator]
            --
            article: lang=it dct=2025-09-15
            sera: TIMEX3 type=TIME value=2025-09-14TEV
            fug: EVENT class=OCCURRENCE factuality=PROBABLE
            sparator: EVENT class=OCCURRENCE
            l1: IS_INCLUDED fug -> sera
            l2: AFTER fug -> sparator
        )"));
        const TimelineModel model = modelOf(::timeline::timelineOf(art.document), art.document, {QStringLiteral("it"), {}, {}});
        const Scene scene = Scene::of(model, LaneBy::None, TextWidths(), TextWidths());
        const int fled = scene.find(art["fug"].value);
        QVERIFY(fled >= 0);
        const QString spoken = sentenceOf(scene, fled);
        QVERIFY2(spoken.startsWith(QStringLiteral("fuggì: 14 settembre 2025, sera, probable")), qPrintable(spoken));
        QVERIFY2(scene.find(art["sparator"].value) < 0 || spoken.contains(QStringLiteral(": sparatoria")), qPrintable(spoken));
    }

    void aContradictionInWords()
    {
        const support::Art art = support::art(QStringLiteral(R"(
            Il 4 settembre la Regione tolse il divieto. L'8 settembre il sindaco accettò.
            [d1----------]    [ORG--] [tol]             [d2---------]            [acce-]
            --
            article: lang=it dct=2025-09-15
            d1: TIMEX3 type=DATE value=2025-09-04
            d2: TIMEX3 type=DATE value=2025-09-08
            tol: EVENT class=OCCURRENCE
            acce: EVENT class=OCCURRENCE
            l1: IS_INCLUDED tol -> d1
            l2: IS_INCLUDED acce -> d2
            l3: AFTER tol -> acce
        )"));
        const auto story = std::make_shared<const ::timeline::Timeline>(::timeline::timelineOf(art.document));
        const TimelineModel model = modelOf(*story, art.document, english);
        QCOMPARE(int(model.contradictions.size()), 1);
        const Contradiction &c = model.contradictions.front();
        QVERIFY(c.first && c.second && c.first != c.second);
        QVERIFY(find(model, {c.first}) && find(model, {c.second}));
        QVERIFY(!c.title.isEmpty());
        QVERIFY(c.chain.size() >= 2);
        QVERIFY(std::any_of(c.chain.begin(), c.chain.end(), [](const Reason &r) { return r.words.contains(u"<b>tolse</b>"); }));
        QCOMPARE(c.repairs.size(), story->contradictions().front().repairs.size());
        QVERIFY(c.repairs.size() >= 2);
    }

    // Two articles tell of one event, on the same day or on two.
    void severalArticles_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("disagree");
        QTest::newRow("they agree") << "2025-09-04" << false;
        QTest::newRow("they disagree") << "2025-09-09" << true;
    }
    void severalArticles()
    {
        QFETCH(QString, second);
        QFETCH(bool, disagree);
        const QString first = QStringLiteral(R"(
            Il 4 settembre la diga cedette.
            [d1----------]         [cedet]
            --
            article: id=1 lang=it dct=2025-09-15 title="La diga"
            d1: TIMEX3 id=101 type=DATE value=2025-09-04
            cedet: EVENT id=102 class=OCCURRENCE entity=7
            l: IS_INCLUDED cedet -> d1 id=103
        )");
        const QString other = QStringLiteral(R"(
            In settembre crollò la diga. Il sindaco tacque.
            [d2---------][crol]                     [tac-]
            --
            article: id=2 lang=it dct=2025-09-16 title="Il sindaco"
            d2: TIMEX3 id=201 type=DATE value=%1
            crol: EVENT id=202 class=OCCURRENCE entity=7
            tac: EVENT id=203 class=OCCURRENCE
            m: IS_INCLUDED crol -> d2 id=204
            n: AFTER tac -> crol id=205
        )")
                                  .arg(second);
        ::timeline::ChronicleBuilder builder;
        builder.put(support::docFromArt(first));
        builder.put(support::docFromArt(other));
        const auto chronicle = std::make_shared<const ::timeline::Chronicle>(builder.chronicle());
        const TimelineModel model = modelOf(*chronicle, {1}, english);
        QCOMPARE(*model.dct, secondsOf(2025, 9, 15));
        const ::timeline::Happening *joined = chronicle->happening({base::idFromText(u"202")});
        QVERIFY(joined && joined->tellings.size() == 2);
        const Item *item = find(model, joined->item.id);
        QVERIFY(item);
        QCOMPARE(item->sources, 2);
        QCOMPARE(int(item->tellings.size()), 2);
        QCOMPARE(item->disagreement, disagree);
        const Scene scene = Scene::of(model, LaneBy::Article, TextWidths(), TextWidths());
        QCOMPARE(scene.conflicts(), 0); // no error: it is data
        QCOMPARE(int(model.contradictions.size()), disagree ? 1 : 0);
        QCOMPARE(int(originsOf(*chronicle).size()), int(model.contradictions.size()));
        const QString spoken = sentenceOf(scene, scene.find(item->id));
        QVERIFY2(spoken.contains(QStringLiteral("La diga: 4 September 2025")), qPrintable(spoken));
        QCOMPARE(spoken.contains(QStringLiteral("the sources disagree")), disagree);
        // Its glyph is split, each source where it says.
        const Axis axis = Axis::fitting(scene.stretches, 1000, {});
        ViewPort port;
        port.size = {1200, 400};
        const Frame frame = frameOf(scene, axis, port, QLocale::c(), TextWidths());
        const Drawn *drawn = frame.find(scene.find(item->id));
        QVERIFY(drawn);
        QCOMPARE(int(drawn->split.size()), disagree ? 2 : 0);
        if (disagree)
            QVERIFY(drawn->split[0].second <= drawn->split[1].first || drawn->split[1].second <= drawn->split[0].first);
        const auto dates = std::count_if(model.items.begin(), model.items.end(), [](const Item &i) { return i.time; });
        QCOMPARE(int(dates), 1); // of the article that is open
    }

    // Two articles tell of one day with one word: asked, with both sentences and the reason.
    void proposalsAreToldWithTheirSentences()
    {
        ::timeline::ChronicleBuilder builder;
        builder.put(support::docFromArt(QStringLiteral(R"(
            Il 4 settembre la diga cedette.
            [d1----------]         [cedet]
            --
            article: id=1 lang=it dct=2025-09-15 title="La diga"
            d1: TIMEX3 id=101 type=DATE value=2025-09-04
            cedet: EVENT id=102 class=OCCURRENCE
            l: IS_INCLUDED cedet -> d1 id=103
        )")));
        builder.put(support::docFromArt(QStringLiteral(R"(
            Il 4 settembre cedette il muro. Il sindaco tacque.
            [d2----------] [cede-]
            --
            article: id=2 lang=it dct=2025-09-16 title="Il sindaco"
            d2: TIMEX3 id=201 type=DATE value=2025-09-04
            cede: EVENT id=202 class=OCCURRENCE
            m: IS_INCLUDED cede -> d2 id=204
        )")));
        const auto chronicle = builder.chronicle();
        const std::vector<Proposal> proposals = proposalsOf(alone(chronicle));
        QCOMPARE(int(proposals.size()), 1);
        const Contradiction &words = proposals.front().words;
        QVERIFY(words.asks && !words.title.isEmpty());
        QVERIFY2(words.brief.contains(QStringLiteral("the same word")), qPrintable(words.brief));
        QCOMPARE(int(words.chain.size()), 2);
        const bool damFirst = proposals.front().first.document == annotation::DocumentId{1};
        const Reason &dam = words.chain[damFirst ? 0 : 1], &wall = words.chain[damFirst ? 1 : 0];
        QVERIFY2(dam.words.contains(QStringLiteral("la diga <b>cedette</b>")), qPrintable(dam.words));
        QVERIFY2(dam.origin.startsWith(QStringLiteral("La diga, 15 ")), qPrintable(dam.origin));
        QVERIFY2(wall.words.contains(QStringLiteral("<b>cedette</b> il muro")), qPrintable(wall.words));
        QCOMPARE(words.repairs.front().id, oneEvent);
        QCOMPARE(words.repairs.back().id, twoEvents);
        QVERIFY(proposals.front().first.document != proposals.front().second.document);
    }

    // An event that was given a name is called by it; its words stay beside.
    void eventsAreCalledByTheirName()
    {
        const support::Art art = support::art(QStringLiteral(R"(
            Il 4 settembre la diga cedette.
            [d1----------]         [cedet]
            --
            article: lang=it dct=2025-09-15
            d1: TIMEX3 type=DATE value=2025-09-04
            cedet: EVENT class=OCCURRENCE entity=7
            l: IS_INCLUDED cedet -> d1
        )"));
        const ::timeline::Timeline story = ::timeline::timelineOf(art.document);
        for (const QString &name : {QStringLiteral("collapse of the dam"), QStringLiteral("cedette"), QString()}) {
            StoryNames names = english;
            names.entityName = [&](annotation::EntityId) { return name; };
            const TimelineModel model = modelOf(story, art.document, names);
            const Item *item = find(model, art["cedet"]);
            QVERIFY(item);
            const bool named = name.startsWith(QStringLiteral("collapse"));
            QCOMPARE(item->text, named ? name : QStringLiteral("cedette"));
            QCOMPARE(item->words, named ? QStringLiteral("cedette") : QString());
            const Scene scene = Scene::of(model, LaneBy::None, TextWidths(), TextWidths());
            if (named)
                QVERIFY(
                    sentenceOf(scene, scene.find(item->id)).startsWith(QStringLiteral("collapse of the dam: “cedette”, 4 September 2025")));
        }
    }

    // Why an event without a date stands between two others.
    void whyIsAChain()
    {
        const support::Art art = article();
        const auto story = std::make_shared<const ::timeline::Timeline>(::timeline::timelineOf(art.document));
        const WhyAdvisor why = whyAdvisorOf(oracleOf(story));
        const Contradiction told = why(art["acce"].value, art["visi"].value, 0);
        QVERIFY(told.tells && told.repairs.empty());
        QVERIFY2(told.title.contains(QStringLiteral("accettò")), qPrintable(told.title));
        QVERIFY(std::any_of(told.chain.begin(), told.chain.end(), [](const Reason &r) {
            return r.words.contains(QStringLiteral("<b>visitò</b>")) && r.words.contains(QStringLiteral("<b>accettò</b>"));
        }));
        const Contradiction nothing = why(art["tacq"].value, 0, 0);
        QCOMPARE(int(nothing.chain.size()), 1); // said, too
    }

    void theAdvisorKnowsHowFar()
    {
        const support::Art art = support::art(QStringLiteral(R"(
            Il 4 settembre partì. Poi arrivò. Il 20 settembre tornò.
            [d1----------] [pa-]      [arri]  [d3-----------] [to-]
            --
            article: lang=it dct=2025-09-25
            d1: TIMEX3 type=DATE value=2025-09-04
            d2: TIMEX3 type=DATE value=2025-09-10
            d3: TIMEX3 type=DATE value=2025-09-20
            pa: EVENT class=OCCURRENCE
            arri: EVENT class=OCCURRENCE
            to: EVENT class=OCCURRENCE
            l1: IS_INCLUDED pa -> d1
            l2: IS_INCLUDED arri -> d2
            l3: IS_INCLUDED to -> d3
            l4: BEFORE pa -> arri
            l5: BEFORE arri -> to
        )"));
        const auto story = std::make_shared<const ::timeline::Timeline>(::timeline::timelineOf(art.document));
        QVERIFY(story->contradictions().empty());
        const Advisor advisor = advisorOf(oracleOf(story));
        const auto day = [](int d) { return Move{secondsOf(2025, 9, d), secondsOf(2025, 9, d + 1), Unit::Day}; };
        const ItemId arrival = art["arri"].value;
        QVERIFY(!advisor(arrival, day(12)).conflict);
        QVERIFY(advisor(arrival, day(2)).conflict);
        QVERIFY(advisor(arrival, day(24)).conflict);
        const Advice advice = advisor(arrival, day(12));
        QVERIFY(advice.allowedFrom && advice.allowedTo);
        QVERIFY(*advice.allowedFrom >= secondsOf(2025, 9, 4) && *advice.allowedFrom <= secondsOf(2025, 9, 5));
        QVERIFY(*advice.allowedTo >= secondsOf(2025, 9, 20) && *advice.allowedTo <= secondsOf(2025, 9, 21));
    }
};

QTEST_GUILESS_MAIN(TestFromStory)
#include "tst_from_story.moc"
