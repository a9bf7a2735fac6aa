// Events on their dates and in their order: sentences of our own, the Zapad article, and the figures on reference articles.
#include "app/metrics/score.h"
#include "app/metrics/span_score.h"
#include "app/suggest/anchor_suggester.h"
#include "app/suggest/event_suggester.h"
#include "app/suggest/pipeline.h"
#include "app/timeline/story.h"
#include "app/timeline/value.h"
#include "tests/metrics/bracketed.h"
#include "tests/suggest/gold_reader.h"

#include <QTest>

using namespace suggest;

class TestAnchors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void oneCreationTime();
    void noOrderWithoutASignal();
    void sameInSameOut();
    void zapad();
    void referenceArticles();
};

static annotation::Document article(const support::Bracketed &art, const QString &language, const QString &dct = u"2025-09-15"_qs)
{
    annotation::ArticleFields fields;
    fields.language = language;
    fields.dct = dct;
    std::vector<annotation::Annotation> marks;
    for (const annotation::AnnotationPointer &mark : art.marks) {
        marks.push_back(*mark);
        marks.back().id.value += std::uint64_t{1} << 40; // as a project's own
    }
    return {annotation::DocumentId{1}, fields, {art.text, 1}, marks};
}

static Reading read(const annotation::Document &document)
{
    static const EventSuggester events;
    static const AnchorSuggester anchors;
    static const std::map<QString, std::shared_ptr<const Morphology>> dictionaries{{u"it"_qs, Morphology::load(u"it"_qs)},
                                                                                   {u"en"_qs, Morphology::load(u"en"_qs)}};
    const Draft draft(document, dictionaries.at(document.fields().language));
    Reading reading;
    events.suggest(draft, reading, {});
    anchors.suggest(draft, reading, {});
    return reading;
}

static bool noDictionary() { return !Morphology::load(u"it"_qs)->missing().isEmpty() || !Morphology::load(u"en"_qs)->missing().isEmpty(); }

static const annotation::Annotation *mark(const annotation::Document &document, const Reading &reading, annotation::AnnotationId id)
{
    if (const annotation::Annotation *proposed = reading.find(id))
        return proposed;
    return document.find(id).get();
}

// "firmato IS_INCLUDED 2025-09-14": the links of a reading; an event by its word, a time by its value.
static QStringList links(const annotation::Document &document, const Reading &reading)
{
    const auto name = [&](annotation::AnnotationId id) {
        const annotation::Annotation *what = mark(document, reading, id);
        return what->layer == annotation::layers::timex3 ? what->features.value(u"value") : document.surface(*what);
    };
    QStringList all;
    for (const annotation::Annotation &link : reading.annotations()) {
        if (link.layer == annotation::layers::tlink)
            all << QStringList{name(link.source), link.tag, name(link.target)}.join(u' ');
    }
    all.sort();
    return all;
}

void TestAnchors::sentences_data()
{
    QTest::addColumn<QString>("art");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("expected");
    const auto it
        = [](const char *name, const QString &art, const QStringList &expected) { QTest::newRow(name) << art << u"it"_qs << expected; };
    const auto en
        = [](const char *name, const QString &art, const QStringList &expected) { QTest::newRow(name) << art << u"en"_qs << expected; };
    // A first sentence without events keeps what follows out of the lead, which has a rule of its own.
    it("same clause",
       u"Parole senza alcun fatto e senza alcuna data. I sindaci hanno firmato il patto [TIMEX3|type=DATE|value=2025-09-14 ieri]."_qs,
       {u"firmato IS_INCLUDED 2025-09-14"_qs, u"patto IS_INCLUDED 2025-09-14"_qs});
    it("time first", u"Parole senza alcun fatto e senza alcuna data. [TIMEX3|type=DATE|value=2024 Nel 2024] la fabbrica ha chiuso."_qs,
       {u"chiuso IS_INCLUDED 2024"_qs});
    it("what is done does not lie ahead",
       u"Parole senza alcun fatto e senza alcuna data. [PER Ada] ha scritto ai cittadini, e [TIMEX3|type=DATE|value=2025-09-22 lunedì prossimo] sarà in città."_qs,
       {});
    it("two clauses",
       u"Parole senza alcun fatto e senza alcuna data. [PER Ada] ha lasciato la giunta [TIMEX3|type=DATE|value=2024 nel 2024] ed è tornata [TIMEX3|type=DATE|value=2025-03 a marzo]."_qs,
       {u"lasciato IS_INCLUDED 2024"_qs, u"tornata IS_INCLUDED 2025-03"_qs});
    it("since",
       u"Parole senza alcun fatto e senza alcuna data. [PER Ada] combatte dal [TIMEX3|type=DATE|value=2019 2019] contro la frana."_qs,
       {u"combatte BEGUN_BY 2019"_qs});
    it("from", u"Parole senza alcun fatto e senza alcuna data. I treni viaggiano dal [TIMEX3|type=DATE|value=2022-02 febbraio 2022]."_qs,
       {u"viaggiano BEGUN_BY 2022-02"_qs});
    it("until",
       u"Parole senza alcun fatto e senza alcuna data. La mostra durerà fino al [TIMEX3|type=DATE|value=2025-11-03 3 novembre]."_qs,
       {u"durerà ENDED_BY 2025-11-03"_qs, u"mostra ENDED_BY 2025-11-03"_qs});
    it("by",
       u"Parole senza alcun fatto e senza alcuna data. Il consiglio voterà entro [TIMEX3|type=DATE|value=2025-10-01 il 1° ottobre]."_qs,
       {u"voterà BEFORE 2025-10-01"_qs});
    it("said of another time",
       u"Parole senza alcun fatto e senza alcuna data. [PER Ada] ha annunciato il lancio del satellite nel [TIMEX3|type=DATE|value=2027 2027]."_qs,
       {u"lancio IS_INCLUDED 2027"_qs});
    it("scheduled",
       u"Parole senza alcun fatto e senza alcuna data. Il processo è previsto per [TIMEX3|type=DATE|value=2025-09-17 mercoledì]."_qs,
       {u"processo IS_INCLUDED 2025-09-17"_qs});
    it("attribute", u"Parole senza alcun fatto e senza alcuna data. L'accordo del [TIMEX3|type=DATE|value=1991 1991] prevedeva tasse."_qs,
       {u"accordo IS_INCLUDED 1991"_qs});
    it("the telling goes on",
       u"Parole senza alcun fatto e senza alcuna data. [TIMEX3|type=DATE|value=2025-W37 La scorsa settimana] [PER Ada] ha visitato [LOC Minsk]. Ha incontrato il sindaco."_qs,
       {u"incontrato IS_INCLUDED 2025-W37"_qs, u"visitato IS_INCLUDED 2025-W37"_qs});
    it("a year does not go on",
       u"Parole senza alcun fatto e senza alcuna data. [TIMEX3|type=DATE|value=1986 Nel 1986] [PER Ada] ha fondato [ORG Lumo]. Ha venduto la casa."_qs,
       {u"fondato IS_INCLUDED 1986"_qs});
    it("after a noun", u"Parole senza alcun fatto e senza alcuna data. Dopo il crollo i tecnici hanno chiuso la strada."_qs,
       {u"chiuso AFTER crollo"_qs});
    it("before a noun", u"Parole senza alcun fatto e senza alcuna data. I tecnici hanno chiuso la strada prima della frana."_qs,
       {u"chiuso BEFORE frana"_qs});
    it("during", u"Parole senza alcun fatto e senza alcuna data. Durante la visita [PER Ada] ha lodato il museo."_qs,
       {u"lodato IS_INCLUDED visita"_qs});
    it("then", u"Parole senza alcun fatto e senza alcuna data. [PER Ada] ha salutato i ragazzi. Poi ha lasciato la scuola."_qs,
       {u"lasciato AFTER salutato"_qs});
    it("in return",
       u"Parole senza alcun fatto e senza alcuna data. Il governo ha liberato i prigionieri. In cambio, la banca ha concesso un prestito."_qs,
       {u"concesso AFTER liberato"_qs});
    it("pluperfect", u"Parole senza alcun fatto e senza alcuna data. [PER Ada] ha venduto la casa che aveva comprato."_qs,
       {u"comprato BEFORE venduto"_qs});
    it("a title and its lead",
       u"Crolla un ponte a Vallombra\n\nUn ponte è crollato [TIMEX3|type=DATE|value=2025-09-14 ieri sera] a Vallombra, nel centro del paese."_qs,
       {u"Crolla IS_INCLUDED 2025-09-14"_qs, u"crollato IS_INCLUDED 2025-09-14"_qs});
    it("a title alone", u"Crolla un ponte a Vallombra\n\nNessuno sa perché."_qs, {u"Crolla IS_INCLUDED 2025-09-15"_qs});

    en("same clause",
       u"Some words with no fact and with no date. The mayors signed the pact [TIMEX3|type=DATE|value=2025-09-14 yesterday]."_qs,
       {u"pact IS_INCLUDED 2025-09-14"_qs, u"signed IS_INCLUDED 2025-09-14"_qs});
    en("since", u"Some words with no fact and with no date. Trains have run since [TIMEX3|type=DATE|value=2022-02 February 2022]."_qs,
       {u"run BEGUN_BY 2022-02"_qs});
    en("after", u"Some words with no fact and with no date. After the collapse, engineers closed the road."_qs,
       {u"closed AFTER collapse"_qs});
}

void TestAnchors::sentences()
{
    if (noDictionary())
        QSKIP("no dictionary of Italian or English is installed");
    QFETCH(QString, art);
    QFETCH(QString, language);
    const annotation::Document document = article(support::bracketed(art), language);
    const Reading reading = read(document);
    QTEST(links(document, reading), "expected");
    for (const annotation::Annotation &link : reading.annotations())
        QVERIFY(!link.origin.reason.isEmpty());
}

void TestAnchors::oneCreationTime()
{
    if (noDictionary())
        QSKIP("no dictionary of Italian is installed");
    const auto creationTimes = [](const std::vector<annotation::Annotation> &marks) {
        return std::count_if(marks.begin(), marks.end(), [](const annotation::Annotation &mark) {
            return mark.layer == annotation::layers::timex3 && mark.features.value(u"functionInDocument") == u"CREATION_TIME"
                && mark.ranges.empty();
        });
    };
    support::Bracketed art = support::bracketed(u"Crolla un ponte a Vallombra\n\nArde un bosco a Pratolungo"_qs);
    QCOMPARE(creationTimes(read(article(art, u"it"_qs)).annotations()), 1);
    QCOMPARE(creationTimes(read(article(art, u"it"_qs, {})).annotations()), 0); // no date, nothing to link to

    annotation::Annotation own;
    own.id.value = 77;
    own.layer = annotation::layers::timex3;
    own.tag = u"TIMEX3"_qs;
    own.features = {{u"type"_qs, u"DATE"_qs}, {u"value"_qs, u"2025-09-15"_qs}, {u"functionInDocument"_qs, u"CREATION_TIME"_qs}};
    art.marks.push_back(std::make_shared<annotation::Annotation>(own));
    const annotation::Document document = article(art, u"it"_qs);
    const Reading reading = read(document);
    QCOMPARE(creationTimes(reading.annotations()), 0);
    QVERIFY(!links(document, reading).isEmpty());
}

void TestAnchors::noOrderWithoutASignal()
{
    if (noDictionary())
        QSKIP("no dictionary of Italian is installed");
    const annotation::Document document = article(
        support::bracketed(
            u"Parole senza alcun fatto e senza alcuna data. [PER Ada] ha salutato i ragazzi. Ha lasciato la scuola. Ha preso il treno."_qs),
        u"it"_qs);
    QCOMPARE(links(document, read(document)), QStringList());
}

void TestAnchors::sameInSameOut()
{
    const annotation::Document document
        = article(support::bracketed(u"Crolla un ponte. Dopo il crollo i tecnici hanno chiuso la strada."_qs), u"it"_qs);
    QCOMPARE(read(document).annotations(), read(document).annotations());
}

static support::Bracketed zapadWithTimes(const QString &text)
{
    support::Bracketed art{text, {}};
    const std::pair<QString, QString> times[]
        = {{u"febbraio 2022"_qs, u"2022-02"_qs}, {u"scorsa settimana"_qs, u"2025-W37"_qs}, {u"prossimo futuro"_qs, u"FUTURE_REF"_qs}};
    for (const auto &[words, value] : times) {
        annotation::Annotation time;
        time.id.value = art.marks.size() + 1;
        time.layer = annotation::layers::timex3;
        time.tag = u"TIMEX3"_qs;
        time.ranges = {{text.indexOf(words), text.indexOf(words) + words.size()}};
        time.features = {{u"type"_qs, u"DATE"_qs}, {u"value"_qs, value}};
        art.marks.push_back(std::make_shared<annotation::Annotation>(time));
    }
    return art;
}

void TestAnchors::zapad()
{
    QFile file(support::testData(u"articles/zapad-2025.it.txt"_qs));
    if (file.fileName().isEmpty() || noDictionary())
        QSKIP("no reference article (set CHIOSA_TEST_DATA), or no dictionary of Italian");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const annotation::Document document = article(zapadWithTimes(QString::fromUtf8(file.readAll())), u"it"_qs);
    const Reading reading = read(document);
    const QStringList found = links(document, reading);
    for (const QString &link :
         {u"inviare BEGUN_BY 2022-02"_qs, u"visitato IS_INCLUDED 2025-W37"_qs, u"accettato IS_INCLUDED 2025-W37"_qs,
          u"concesso AFTER accettato"_qs, u"osservano IS_INCLUDED 2025-09-15"_qs, u"riaprire IS_INCLUDED FUTURE_REF"_qs})
        QVERIFY2(found.contains(link), qPrintable(link + u" is not in:\n"_qs + found.join(u'\n')));

    const timeline::Timeline story = timeline::timelineOf(withReading(document, reading).document);
    QVERIFY(story.contradictions().empty());
    const auto item = [&story](const QString &word) {
        return *std::find_if(story.items().begin(), story.items().end(),
                             [&word](const timeline::Item &each) { return each.kind == timeline::Item::Kind::Event && each.text == word; });
    };
    QVERIFY(item(u"inviare"_qs).order < item(u"visitato"_qs).order);
    QVERIFY(item(u"accettato"_qs).order < item(u"concesso"_qs).order);
    QVERIFY(item(u"riaprire"_qs).planned);
}

// Events and times by their value, as in the reference; which event lies when, told by us.
void TestAnchors::referenceArticles()
{
    const auto articles = support::readGold(u"gold/chiosa-it.dev.jsonl"_qs);
    if (articles.empty() || noDictionary())
        QSKIP("no reference articles (set CHIOSA_TEST_DATA), or no dictionary of Italian");
    metrics::Score anchors;
    metrics::Accuracy whereBoth;
    for (const auto &reference : articles) {
        const annotation::Document document = support::only(reference.document, {annotation::layers::entity, annotation::layers::timex3});
        const Reading reading = read(document);
        const metrics::MarkFilter filter{annotation::layers::event, {}, {}, false};
        const auto golds = reference.document.spans();
        const metrics::Marks gold = metrics::marks(golds, filter), system = metrics::marks(reading.annotations(), filter);
        const auto anchorOf = [&](const annotation::Annotation &event) {
            std::pair<QString, QString> none;
            for (const annotation::Annotation &link : reading.annotations()) {
                const annotation::Annotation *target = link.source == event.id ? mark(document, reading, link.target) : nullptr;
                if (!target || target->layer != annotation::layers::timex3)
                    continue;
                const QString value = target->features.value(u"value"), dct = document.fields().dct;
                if (value == u"FUTURE_REF")
                    return std::pair(u"AFTER"_qs, dct);
                if (value == u"PAST_REF")
                    return std::pair(u"BEFORE"_qs, dct);
                return std::pair(link.tag == u"SIMULTANEOUS" ? u"IS_INCLUDED"_qs : link.tag, value == u"PRESENT_REF" ? dct : value);
            }
            return none;
        };
        static const std::map<QString, QString> names{
            {u"BEGINS"_qs, u"BEGUN_BY"_qs}, {u"ENDS"_qs, u"ENDED_BY"_qs}, {u"SIMULTANEOUS"_qs, u"IS_INCLUDED"_qs}};
        for (const metrics::Pair &pair : metrics::pairs(gold, system, metrics::Match::Overlap, metrics::Tags::MustAgree)) {
            const QString value = gold[pair.gold]->features.value(u"anchor_value");
            QString relation = gold[pair.gold]->features.value(u"relation");
            if (const auto renamed = names.find(relation); renamed != names.end())
                relation = renamed->second;
            const auto [ourRelation, ourValue] = anchorOf(*system[pair.system]);
            const bool right = !value.isEmpty() && timeline::sameValue(value, ourValue) && relation == ourRelation;
            anchors += {right ? 1 : 0, ourValue.isEmpty() ? 0 : 1, value.isEmpty() ? 0 : 1};
            if (!value.isEmpty() && !ourValue.isEmpty())
                whereBoth.count(right);
        }
    }
    qInfo() << "anchors of events: P" << anchors.precision() << "R" << anchors.recall() << "F1" << anchors.f1()
            << "right where the reference has one" << whereBoth.value();
    QVERIFY(whereBoth.value() > 0.7);
    QVERIFY(anchors.precision() > 0.5);
}

QTEST_GUILESS_MAIN(TestAnchors)
#include "tst_anchors.moc"
