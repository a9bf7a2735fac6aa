// Events with their class, tense and factuality: sentences of our own, and the figures on reference articles.
#include "app/metrics/span_score.h"
#include "app/suggest/event_suggester.h"
#include "tests/metrics/bracketed.h"
#include "tests/suggest/gold_reader.h"

#include <QTest>

#include <set>

using namespace suggest;

class TestEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void nothingInFurniture();
    void sameInSameOut();
    void withoutDictionary();
    void listsAreWellFormed();
    void referenceArticles_data();
    void referenceArticles();
};

static annotation::Document article(const support::Bracketed &art, const QString &language)
{
    annotation::ArticleFields fields;
    fields.language = language;
    fields.dct = u"2025-09-15"_qs;
    std::vector<annotation::Annotation> marks;
    for (const annotation::AnnotationPointer &mark : art.marks)
        marks.push_back(*mark);
    return {annotation::DocumentId{1}, fields, {art.text, 1}, marks};
}

static Reading read(const annotation::Document &document)
{
    static const EventSuggester suggester;
    static const std::map<QString, std::shared_ptr<const Morphology>> dictionaries{{u"it"_qs, Morphology::load(u"it"_qs)},
                                                                                   {u"en"_qs, Morphology::load(u"en"_qs)}};
    Reading reading;
    suggester.suggest(Draft(document, dictionaries.at(document.fields().language)), reading, {});
    return reading;
}

static bool noDictionary() { return !Morphology::load(u"it"_qs)->missing().isEmpty() || !Morphology::load(u"en"_qs)->missing().isEmpty(); }

void TestEvents::sentences_data()
{
    QTest::addColumn<QString>("art");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected"); // "word CLASS TENSE FACTUALITY · …"
    const auto it
        = [](const char *name, const QString &art, const QString &expected) { QTest::newRow(name) << art << u"it"_qs << expected; };
    const auto en
        = [](const char *name, const QString &art, const QString &expected) { QTest::newRow(name) << art << u"en"_qs << expected; };
    it("passato prossimo", u"[PER Ada Bini] ha firmato l'accordo."_qs, u"firmato OCCURRENCE PAST FACT · accordo OCCURRENCE NONE FACT"_qs);
    it("imperfetto", u"La fabbrica produceva scarpe."_qs, u"produceva OCCURRENCE PAST FACT"_qs);
    it("futuro", u"Il governo approverà la riforma."_qs, u"approverà OCCURRENCE FUTURE FUTURE · riforma OCCURRENCE NONE FUTURE"_qs);
    it("passivo composto", u"Il volo è stato cancellato."_qs, u"volo OCCURRENCE NONE FACT · cancellato OCCURRENCE PAST FACT"_qs);
    it("stato", u"Il ponte è chiuso."_qs, u"chiuso STATE PRESENT FACT"_qs);
    it("negazione", u"I soccorritori non hanno trovato superstiti."_qs, u"trovato I_STATE PAST COUNTERFACT"_qs);
    it("modale", u"La diga potrebbe cedere."_qs, u"cedere OCCURRENCE PRESENT POSSIBLE"_qs);
    it("condizionale giornalistico", u"Il ladro avrebbe rubato tre quadri."_qs, u"rubato OCCURRENCE PAST PROBABLE"_qs);
    it("futuro nel passato", u"[PER Ada Bini] ha detto che sarebbe partita."_qs,
       u"detto REPORTING PAST FACT · partita OCCURRENCE FUTURE FUTURE"_qs);
    it("ipotesi", u"Se la diga cede, il paese sparisce."_qs, u"cede OCCURRENCE PRESENT POSSIBLE · sparisce OCCURRENCE PRESENT FACT"_qs);
    it("governo di un verbo", u"Il sindaco spera di riaprire il teatro."_qs,
       u"spera I_STATE PRESENT FACT · riaprire OCCURRENCE NONE POSSIBLE"_qs);
    it("mancato", u"Il mancato accordo ha irritato i sindacati."_qs,
       u"accordo OCCURRENCE NONE COUNTERFACT · irritato OCCURRENCE PAST FACT"_qs);
    it("aspetto", u"La giunta ha iniziato a discutere il piano."_qs, u"iniziato ASPECTUAL PAST FACT · discutere REPORTING NONE FACT"_qs);
    it("participio", u"Il vertice voluto dal premier comincia."_qs,
       u"vertice OCCURRENCE NONE FACT · voluto I_STATE NONE FACT · comincia ASPECTUAL PRESENT FACT"_qs);
    it("gerundio", u"[PER Ada Bini] è caduta scendendo le scale."_qs, u"caduta OCCURRENCE PAST FACT · scendendo OCCURRENCE NONE FACT"_qs);
    it("progressivo", u"I tecnici stanno riparando la linea."_qs, u"riparando OCCURRENCE PRESENT FACT"_qs);
    it("aggettivo", u"Il bilancio è positivo."_qs, u"positivo STATE PRESENT FACT"_qs);
    it("locuzioni", u"A causa della neve il treno ha rallentato."_qs, u"rallentato OCCURRENCE PAST FACT"_qs);
    it("cose, non eventi", u"La stazione e il parlamento hanno una nuova direzione."_qs, u"hanno STATE PRESENT FACT"_qs);
    it("nome con prova", u"Durante la produzione due operai sono morti."_qs,
       u"produzione OCCURRENCE NONE FACT · morti OCCURRENCE PAST FACT"_qs);
    it("titolo", u"[ORG Lumo] compra la rivale."_qs, u"compra OCCURRENCE PRESENT FACT"_qs);
    it("presente per il futuro", u"La squadra gioca [TIMEX3|type=DATE|value=2025-09-20 sabato prossimo]."_qs,
       u"gioca OCCURRENCE PRESENT FUTURE"_qs);
    en("past", u"[PER Ada Bini] signed the agreement."_qs, u"signed OCCURRENCE PAST FACT · agreement OCCURRENCE NONE FACT"_qs);
    en("present perfect", u"The ministers have met in [LOC Minsk]."_qs, u"met OCCURRENCE PRESENT FACT"_qs);
    en("passive", u"The bridge was closed by the mayor."_qs, u"closed OCCURRENCE PAST FACT"_qs);
    en("future", u"The board will approve the merger."_qs, u"approve OCCURRENCE FUTURE FUTURE · merger OCCURRENCE NONE FUTURE"_qs);
    en("modal", u"The dam could fail."_qs, u"fail OCCURRENCE NONE POSSIBLE"_qs);
    en("negation", u"Rescuers did not find survivors."_qs, u"find OCCURRENCE PAST COUNTERFACT"_qs);
    en("infinitive", u"The company plans to sell the plant."_qs, u"plans I_ACTION PRESENT FACT · sell OCCURRENCE INFINITIVE FUTURE"_qs);
    en("possessive", u"[ORG Lumo]'s workers protested."_qs, u"protested OCCURRENCE PAST FACT"_qs);
    en("copula", u"The bridge is closed to traffic."_qs, u"closed OCCURRENCE PRESENT FACT"_qs);
}

void TestEvents::sentences()
{
    if (noDictionary())
        QSKIP("no dictionary of Italian or English is installed");
    QFETCH(QString, art);
    QFETCH(QString, language);
    const annotation::Document document = article(support::bracketed(art), language);
    QStringList found;
    const Reading reading = read(document);
    for (const annotation::Annotation &event : reading.annotations()) {
        found << QStringList{document.surface(event), event.features.value(u"class"), event.features.value(u"tense"),
                             event.features.value(u"factuality")}
                     .join(u' ');
        QVERIFY(event.origin.confidence > 0 && event.origin.confidence < 1 && !event.origin.reason.isEmpty());
    }
    QTEST(found.join(u" · "_qs), "expected");
}

void TestEvents::nothingInFurniture()
{
    if (noDictionary())
        QSKIP("no dictionary of Italian is installed");
    support::Bracketed art = support::bracketed(u"[BOILERPLATE Condividi e abbonati alla nostra lettera]"_qs);
    annotation::Annotation furniture = *art.marks.front();
    furniture.layer = annotation::layers::structure;
    art.marks = {std::make_shared<annotation::Annotation>(furniture)};
    QVERIFY(read(article(art, u"it"_qs)).annotations().empty());
}

void TestEvents::sameInSameOut()
{
    const annotation::Document document = article(support::bracketed(u"La giunta ha approvato il bilancio dopo la protesta."_qs), u"it"_qs);
    QCOMPARE(read(document).annotations(), read(document).annotations());
}

// Endings alone still tell some of it; nothing breaks.
void TestEvents::withoutDictionary()
{
    const annotation::Document document = article(support::bracketed(u"La sparatoria ha bloccato il traffico."_qs), u"it"_qs);
    Reading reading;
    EventSuggester().suggest(Draft(document, nullptr), reading, {});
    QVERIFY(!reading.annotations().empty());
    QCOMPARE(document.surface(reading.annotations().front()), u"sparatoria"_qs);
    const annotation::Document german = [] {
        annotation::ArticleFields fields;
        fields.language = u"de"_qs;
        return annotation::Document(annotation::DocumentId{1}, fields, {u"Er kam."_qs, 1}, {});
    }();
    Reading none;
    EventSuggester().suggest(Draft(german, nullptr), none, {});
    QVERIFY(none.annotations().empty());
}

void TestEvents::listsAreWellFormed()
{
    static const QStringList classes{u"OCCURRENCE"_qs, u"STATE"_qs,    u"REPORTING"_qs, u"PERCEPTION"_qs,
                                     u"ASPECTUAL"_qs,  u"I_ACTION"_qs, u"I_STATE"_qs};
    for (const QString &language : {u"it"_qs, u"en"_qs}) {
        for (const QString &file : {u"grammar"_qs, u"verbs"_qs, u"nouns"_qs, u"cues"_qs}) {
            const auto lists = WordLists::read(u"events/%1/%2.tsv"_qs.arg(language, file));
            QVERIFY2(lists.has_value(), qPrintable(lists ? QString() : lists.error().text()));
            for (const QString &section : {u"class"_qs, u"event"_qs, u"maybe"_qs, u"suffix"_qs}) {
                for (const QString &word : lists->words(section))
                    QVERIFY2(classes.contains(lists->value(section, word)), qPrintable(word));
            }
            for (const QString &word : lists->words(u"event"_qs))
                QVERIFY2(!lists->has(u"maybe"_qs, word) && word == word.toLower(), qPrintable(u"in two lists: "_qs + word));
        }
        QVERIFY(WordLists::read(u"quotes/%1/cues.tsv"_qs.arg(language)).has_value());
    }
}

void TestEvents::referenceArticles_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<double>("floor");
    QTest::newRow("it") << QStringList{u"gold/chiosa-it.dev.jsonl"_qs} << 0.84;
    QTest::newRow("en") << QStringList{u"gold/meantime-en.airbus.jsonl"_qs, u"gold/meantime-en.apple.jsonl"_qs} << 0.80;
}

// Names and time expressions as in the reference; the events read by us. CHIOSA_VERBOSE=1 shows what is missed and too much,
// CHIOSA_VERBOSE=class (tense, factuality) where the attribute differs.
void TestEvents::referenceArticles()
{
    QFETCH(QStringList, files);
    if (support::testData(files.front()).isEmpty() || noDictionary())
        QSKIP("no reference articles (set CHIOSA_TEST_DATA), or no dictionary");
    const QString verbose = qEnvironmentVariable("CHIOSA_VERBOSE");
    const metrics::MarkFilter filter{annotation::layers::event, {}, {}, false};
    metrics::SpanScore spans;
    std::map<QString, metrics::Accuracy> features;
    for (const QString &file : files) {
        for (const auto &reference : support::readGold(file)) {
            const Reading reading = read(support::only(reference.document, {annotation::layers::entity, annotation::layers::timex3}));
            const auto golds = reference.document.spans();
            const metrics::Marks gold = metrics::marks(golds, filter), system = metrics::marks(reading.annotations(), filter);
            spans += metrics::spanScore(gold, system, filter);
            const auto show = [&](const QString &what, const annotation::Annotation &mark) {
                const QString text = reference.document.text();
                qInfo().noquote() << what << text.mid(mark.hull().begin - 40, 40).simplified()
                                  << u'[' + reference.document.surface(mark) + u']' << text.mid(mark.hull().end, 25).simplified();
            };
            std::set<std::size_t> found, right;
            for (const metrics::Pair &pair : metrics::pairs(gold, system, metrics::Match::Overlap, metrics::Tags::MustAgree)) {
                found.insert(pair.gold);
                right.insert(pair.system);
                const QString expected = gold[pair.gold]->features.value(verbose), read = system[pair.system]->features.value(verbose);
                if (!expected.isEmpty() && expected != read)
                    show(expected + u" taken for "_qs + read, *gold[pair.gold]);
            }
            for (std::size_t i = 0; verbose == u"1" && i < gold.size(); ++i) {
                if (!found.contains(i))
                    show(u"missed"_qs, *gold[i]);
            }
            for (std::size_t i = 0; verbose == u"1" && i < system.size(); ++i) {
                if (!right.contains(i))
                    show(u"too much"_qs, *system[i]);
            }
            for (const QString &feature : {u"class"_qs, u"tense"_qs, u"factuality"_qs, u"polarity"_qs})
                features[feature] += metrics::featureAccuracy(gold, system, feature);
        }
    }
    qInfo() << "events: strict F1" << spans.strict.f1() << "overlap F1" << spans.overlap.f1() << "P" << spans.overlap.precision() << "R"
            << spans.overlap.recall();
    for (const auto &[feature, accuracy] : features) {
        if (accuracy.right > 0) // the English reference has classes of another scheme
            qInfo().noquote() << feature << "accuracy" << accuracy.value();
    }
    QFETCH(double, floor);
    QVERIFY(spans.overlap.f1() >= floor);
}

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
