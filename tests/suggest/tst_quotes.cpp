// Quotations with their speakers: sentences of our own by pattern, properties of the marks, and the figures on reference articles.
#include "app/metrics/span_score.h"
#include "app/metrics/speaker_score.h"
#include "app/suggest/quote_marks.h"
#include "app/suggest/quote_suggester.h"
#include "tests/metrics/bracketed.h"
#include "tests/suggest/gold_reader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace suggest;

class TestQuotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
    void marksNeverLeaveTheText();
    void attribution_data();
    void attribution();
    void speakerSpanNamesTheMention();
    void doubtfulOnesAreLessSure();
    void sameInSameOut();
    void referenceArticles();
    void zapad();
};

static annotation::Document article(const support::Bracketed &art, const QString &language)
{
    annotation::ArticleFields fields;
    fields.language = language;
    std::vector<annotation::Annotation> names;
    for (const annotation::AnnotationPointer &mark : art.marks)
        names.push_back(*mark);
    return {annotation::DocumentId{1}, fields, {art.text, 1}, names};
}

static Reading read(const annotation::Document &document)
{
    static const QuoteSuggester suggester;
    static const std::map<QString, std::shared_ptr<const Morphology>> dictionaries{{u"it"_qs, Morphology::load(u"it"_qs)},
                                                                                   {u"en"_qs, Morphology::load(u"en"_qs)}};
    Reading reading;
    suggester.suggest(Draft(document, dictionaries.at(document.fields().language)), reading, {});
    return reading;
}

static bool noDictionary() { return !Morphology::load(u"it"_qs)->missing().isEmpty() || !Morphology::load(u"en"_qs)->missing().isEmpty(); }

void TestQuotes::marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected"); // outermost ones; parts joined by " + "
    QTest::newRow("curly") << u"Ha detto “sì” e basta."_qs << QStringList{u"“sì”"_qs};
    QTest::newRow("straight") << u"Ha detto \"sì\" e \"no\"."_qs << QStringList{u"\"sì\""_qs, u"\"no\""_qs};
    QTest::newRow("guillemets") << u"«L’“altro” ieri», dice."_qs << QStringList{u"«L’“altro” ieri»"_qs};
    QTest::newRow("german") << u"Er sagt: „Nein“, und geht."_qs << QStringList{u"„Nein“"_qs};
    QTest::newRow("inverted guillemets") << u"Er sagt: »Nein«, und geht."_qs << QStringList{u"»Nein«"_qs};
    QTest::newRow("single with an apostrophe") << u"He said: ‘It’s over’, and left."_qs << QStringList{u"‘It’s over’"_qs};
    QTest::newRow("apostrophes alone") << u"L’ora d’oro dell’altro."_qs << QStringList{};
    QTest::newRow("typewriter pairs") << u"``No, thanks,'' she said."_qs << QStringList{u"``No, thanks,''"_qs};
    QTest::newRow("several paragraphs") << u"«Primo.\n\n«Secondo.\n\n«Terzo», dice."_qs << QStringList{u"«Primo. + «Secondo. + «Terzo»"_qs};
    QTest::newRow("straight, two paragraphs") << u"\"Primo.\n\n\"Secondo\", dice."_qs << QStringList{u"\"Primo. + \"Secondo\""_qs};
    QTest::newRow("never closed") << u"Un monitor da 27\" e basta.\n\nAltro."_qs << QStringList{};
    QTest::newRow("dialogue") << u"– Vieni? – chiese Ada. – È tardi."_qs << QStringList{u"Vieni? + È tardi."_qs};
    QTest::newRow("empty") << u"Disse «» e \"\"."_qs << QStringList{};
}

void TestQuotes::marks()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const Quoted &quoted : quotedStretches(text)) {
        QStringList parts;
        for (const text::Range &range : quoted.ranges)
            parts << text.mid(range.begin, range.length());
        if (quoted.depth == 0)
            found << parts.join(u" + "_qs);
    }
    QCOMPARE(found, expected);
}

void TestQuotes::marksNeverLeaveTheText()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const QString units = u"ab .,’‘“”«»„\"`'–—\n()"_qs;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = random.bounded(60); i > 0; --i)
            text += units[random.bounded(units.size())];
        for (const Quoted &quoted : quotedStretches(text)) {
            qsizetype at = 0;
            QVERIFY(!quoted.ranges.empty());
            for (const text::Range &range : quoted.ranges) {
                QVERIFY(at <= range.begin && range.begin < range.end && range.end <= text.size());
                at = range.end;
            }
        }
    }
}

void TestQuotes::attribution_data()
{
    QTest::addColumn<QString>("art");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("expected"); // "speaker · cue" of each quotation

    const auto it
        = [](const char *name, const QString &art, const QStringList &expected) { QTest::newRow(name) << art << u"it"_qs << expected; };
    it("Q, V S", u"«Non ci fermeremo qui», ha detto [PER Mara Conti] ai cronisti."_qs, {u"Mara Conti · detto"_qs});
    it("Q, S V", u"«Non ci fermeremo qui», [PER Mara Conti] ha aggiunto."_qs, {u"Mara Conti · aggiunto"_qs});
    it("S V: Q", u"Il sindaco [PER Luca Neri] ha spiegato: «Il ponte riaprirà presto»."_qs, {u"Luca Neri · spiegato"_qs});
    it("S: Q", u"[PER Conti]: «Il ponte riaprirà presto»"_qs, {u"Conti · "_qs});
    it("dative first", u"«Il ponte riaprirà presto», ha confidato ai giornalisti [PER Luca Neri]."_qs, {u"Luca Neri · confidato"_qs});
    it("apposition", u"[PER Luca Neri], assessore al bilancio di [LOC Vallombra], ha dichiarato: «I conti tornano»."_qs,
       {u"Luca Neri · dichiarato"_qs});
    it("owner is no speaker", u"Il portavoce di [ORG Lumo] [PER Ada Bini] ha detto: «I conti tornano»."_qs, {u"Ada Bini · detto"_qs});
    it("a role with its office", u"Il commissario europeo per la Concorrenza [PER Ada Bini] ha detto: «I conti tornano»."_qs,
       {u"Ada Bini · detto"_qs});
    it("told to somebody", u"Il portavoce ha detto al ministro della Difesa [PER Ada Bini]: «I conti tornano»."_qs,
       {u"Il portavoce · detto"_qs});
    it("a time and an occasion first",
       u"«I conti tornano», ha detto [TIMEX3|value=2025-09-15TMO questa mattina] in conferenza stampa [PER Ada Bini]."_qs,
       {u"Ada Bini · detto"_qs});
    it("who acted before, not who spoke long ago",
       u"[PER Ugo Sala] ha criticato il piano. La pioggia è finita. La sindaca [PER Ada Bini] ha convocato la giunta. «I conti tornano», ha spiegato."_qs,
       {u"Ada Bini · spiegato"_qs});
    it("secondo S", u"Secondo [PER Ada Bini], la riforma è «un passo che nessuno voleva fare»."_qs, {u"Ada Bini · Secondo"_qs});
    it("pro-drop", u"«La diga terrà», ha detto [PER Ada Bini]. «Non abbiamo mai avuto dubbi», ha aggiunto."_qs,
       {u"Ada Bini · detto"_qs, u"Ada Bini · aggiunto"_qs});
    it("pro-drop from the sentence before", u"[PER Ada Bini] ha presentato il piano. «La diga terrà», ha assicurato."_qs,
       {u"Ada Bini · assicurato"_qs});
    it("full name", u"Alla riunione c'era [PER Ada Bini]. «La diga terrà», ha assicurato [PER Bini]."_qs, {u"Ada Bini · assicurato"_qs});
    it("known by role",
       u"La ministra dell'Ambiente, [PER Ada Bini], ha visitato la diga. Il prefetto, [PER Ugo Sala], la ha accolta. "
       u"«La diga terrà», ha assicurato la ministra ai residenti."_qs,
       {u"Ada Bini · assicurato"_qs});
    it("role without a bearer", u"«La diga terrà», ha assicurato il prefetto."_qs, {u"il prefetto · assicurato"_qs});
    it("a part of a sentence", u"[PER Ada Bini] ha definito la diga «un capolavoro di ingegneria»."_qs, {u"Ada Bini · definito"_qs});
    it("an invitation",
       u"Il ministro [PER Ugo Sala] ha invitato i cronisti a vedere «tutto ciò che volevano», come riportato da [ORG Lumo]."_qs,
       {u"Ugo Sala · invitato"_qs});
    it("words of", u"Il quotidiano [ORG Lumo] cita le parole di [PER Ada Bini]: «La diga terrà»."_qs, {u"Ada Bini · cita"_qs});
    it("a statement", u"Una nota di [ORG Lumo] precisa: «La diga terrà»."_qs, {u"Lumo · precisa"_qs});
    it("any verb, and who follows it", u"«È un risultato storico», esulta il presidente del club [PER Aldo Minetti]."_qs,
       {u"Aldo Minetti · esulta"_qs});
    it("a verb that no dictionary knows", u"«Qui non si vive più», si sfoga [PER Teresa Galli], 71 anni, residente in via Marconi."_qs,
       {u"Teresa Galli · sfoga"_qs});
    it("fare sapere, and by whom",
       u"«Siamo pronti a trattare», ha fatto sapere attraverso il suo portavoce il premier [PER Ivo Kastner]."_qs,
       {u"Ivo Kastner · sapere"_qs});
    it("between dashes", u"«Il ponte è sicuro – assicura [PER Carla Venier], ingegnera – e lo resterà per anni»."_qs,
       {u"Carla Venier · assicura"_qs});
    it("dashes of the speaker's own", u"[PER Ada Bini] ha detto: «Il ponte – il più vecchio della valle – è sicuro»."_qs,
       {u"Ada Bini · detto"_qs});
    it("the sentence after: così",
       u"«Non possiamo più aspettare». Così [PER Marta Bellandi], sindaca di [LOC Torrenova], ha commentato la decisione."_qs,
       {u"Marta Bellandi · Così"_qs});
    it("the sentence after: parola di", u"«La fabbrica non chiude». Parola di [PER Rocco Stefani]."_qs, {u"Rocco Stefani · di"_qs});
    it("the sentence after: a parlare è",
       u"«Un gol così non lo avevo mai fatto». A parlare è [PER Kevin Duarte], attaccante del Montalto."_qs, {u"Kevin Duarte · è"_qs});
    it("così opens what comes", u"«La diga terrà», ha detto [PER Ada Bini]. Così risponde [PER Ugo Sala]: «Lo spero»."_qs,
       {u"Ada Bini · detto"_qs, u"Ugo Sala · risponde"_qs});
    it("a spiegarlo è", u"A spiegarlo è l'assessore [PER Dino Ferracci]: «I lavori partiranno a marzo»."_qs, {u"Dino Ferracci · è"_qs});
    it("per S", u"Per [PER Giulia Sarti] «il piano va rivisto da cima a fondo»."_qs, {u"Giulia Sarti · Per"_qs});
    it("another name before the subject's",
       u"Ai microfoni di [ORG Radio Costa] il tecnico [PER Bruno Zecchi] ha ammesso: «Abbiamo giocato male»."_qs,
       {u"Bruno Zecchi · ammesso"_qs});
    it("on a platform", u"Nel suo post su [PRD Facebook] [PER Luca Arrigoni] scrive: «Mi dimetto»."_qs, {u"Luca Arrigoni · scrive"_qs});
    it("a comment's owner in apposition", u"Duro il commento della segretaria del sindacato, [PER Elsa Tornari]: «Così si chiude»."_qs,
       {u"Elsa Tornari · "_qs});
    it("come ha spiegato S", u"Come ha spiegato la biologa [PER Anna Perotti], «il virus muta lentamente»."_qs,
       {u"Anna Perotti · spiegato"_qs});
    it("the owner of the text that is read", u"Nel comunicato della [ORG Banca di Ostra] si legge che «i depositi sono garantiti»."_qs,
       {u"Banca di Ostra · legge"_qs});
    it("a noun before the organisation's name", u"«Non c'è alcun accordo», ha precisato la società [ORG Ferrovie del Nord]."_qs,
       {u"Ferrovie del Nord · precisato"_qs});
    it("where it happened does not speak", u"[LOC Torrenova], crolla il tetto della palestra: «Poteva essere una strage»"_qs, {u" · "_qs});
    it("another word for the role",
       u"Il sindaco [PER Renzo Bassani] è arrivato alle sei. Il primo cittadino ha annunciato la chiusura: «Non riapriamo»."_qs,
       {u"Renzo Bassani · annunciato"_qs});
    it("nobody who spoke before", u"«La diga terrà», ha detto [PER Ada Bini]. «Ci scusiamo con il pubblico», si legge sul portale."_qs,
       {u"Ada Bini · detto"_qs, u" · legge"_qs});
    it("read in somebody's note", u"«Ci scusiamo con il pubblico», si legge nella nota di [ORG Lumo]."_qs, {u"Lumo · legge"_qs});
    it("organisation", u"«I voli riprendono domani», fa sapere [ORG Lumo]."_qs, {u"Lumo · sapere"_qs});
    it("unnamed", u"«La diga terrà», riferiscono fonti della prefettura."_qs, {u"fonti della prefettura · riferiscono"_qs});
    it("a title", u"È uscito il film «La casa del vento», diretto da [PER Ada Bini]."_qs, {});
    it("a word held at arm's length", u"La cosiddetta «fase due» comincia a giugno."_qs, {});
    it("dialogue", u"– Vieni con noi? – chiese [PER Ada]. – È già tardi."_qs, {u"Ada · chiese"_qs});

    const auto en
        = [](const char *name, const QString &art, const QStringList &expected) { QTest::newRow(name) << art << u"en"_qs << expected; };
    en("Q, said S", u"“We will not stop here,” said [PER Mara Conti]."_qs, {u"Mara Conti · said"_qs});
    en("Q, S said", u"“We will not stop here,” [PER Mara Conti] told reporters."_qs, {u"Mara Conti · told"_qs});
    en("S said: Q", u"Mayor [PER Luca Neri] said: “The bridge will reopen soon.”"_qs, {u"Luca Neri · said"_qs});
    en("according to S", u"The plan is “a step that nobody wanted”, according to [PER Ada Bini]."_qs, {u"Ada Bini · to"_qs});
    en("a pronoun", u"“The dam will hold,” said [PER Ada Bini]. “We never had doubts,” she added."_qs,
       {u"Ada Bini · said"_qs, u"Ada Bini · added"_qs});
    en("typewriter pairs", u"``We've reduced the effort,'' explained [PER Ada Bini]."_qs, {u"Ada Bini · explained"_qs});
    en("the subject in apposition before the verb",
       u"“Prices will fall,” the bank's governor, [PER Alan Creed], told reporters on Monday."_qs, {u"Alan Creed · told"_qs});
    en("a title after according to", u"According to Dr [PER Lena Moss] of [ORG Westford University], “the data are clear”."_qs,
       {u"Lena Moss · to"_qs});
    en("for somebody", u"For [PER Ruth Keller], “the archive changes everything”."_qs, {u"Ruth Keller · For"_qs});
    en("a pronoun, and to whom", u"[PER Ada Bini] called it a risk. “The dam will hold,” she told [ORG Radio Coast]."_qs,
       {u"Ada Bini · told"_qs});
    en("a spokesman of", u"A spokesman for the [ORG Harbour Trust] said: “We regret the delay.”"_qs,
       {u"A spokesman for the Harbour Trust · said"_qs});
    en("a title", u"She starred in the film “House of Wind”."_qs, {});
}

void TestQuotes::attribution()
{
    if (noDictionary())
        QSKIP("no dictionary of Italian or English is installed");
    QFETCH(QString, art);
    QFETCH(QString, language);
    QFETCH(QStringList, expected);
    const Reading reading = read(article(support::bracketed(art), language));
    QStringList found;
    for (const annotation::Annotation &quote : reading.annotations())
        found << quote.features.value(u"speaker") + u" · "_qs + quote.features.value(u"cue");
    QCOMPARE(found, expected);
}

void TestQuotes::speakerSpanNamesTheMention()
{
    if (noDictionary())
        QSKIP("no dictionary of Italian is installed");
    const annotation::Document document = article(support::bracketed(u"«La diga terrà», ha detto [PER Ada Bini]."_qs), u"it"_qs);
    const Reading reading = read(document);
    QCOMPARE(reading.annotations().size(), 1u);
    const auto span = base::idFromText(reading.annotations().front().features.value(u"speakerSpan"));
    QCOMPARE(document.surface(*document.find(annotation::AnnotationId{span})), u"Ada Bini"_qs);
}

void TestQuotes::doubtfulOnesAreLessSure()
{
    if (noDictionary())
        QSKIP("no dictionary of Italian is installed");
    const auto confidence = [](const QString &art) {
        const Reading reading = read(article(support::bracketed(art), u"it"_qs));
        return reading.annotations().empty() ? 0 : reading.annotations().front().origin.confidence;
    };
    const double whole = confidence(u"«La diga terrà per altri cento anni», ha detto [PER Ada Bini]."_qs);
    const double word = confidence(u"[PER Ada Bini] ha detto che il «miracolo» è finito."_qs);
    const double nobody = confidence(u"«La diga terrà per altri cento anni e nessuno la teme»."_qs);
    QVERIFY(whole > 0.9);
    QVERIFY(word < 0.6);
    QVERIFY(nobody < whole && nobody > 0);
}

void TestQuotes::sameInSameOut()
{
    const annotation::Document document
        = article(support::bracketed(u"«La diga terrà», ha detto [PER Ada Bini]. «Sempre», ha aggiunto."_qs), u"it"_qs);
    QCOMPARE(read(document).annotations(), read(document).annotations());
}

// Names as in the reference; the quotations read by us.
void TestQuotes::referenceArticles()
{
    const auto articles = support::readGold(u"gold/chiosa-it.dev.jsonl"_qs);
    if (articles.empty() || noDictionary())
        QSKIP("no reference articles (set CHIOSA_TEST_DATA), or no dictionary of Italian");
    metrics::SpanScore spans;
    metrics::Accuracy speakers;
    const metrics::MarkFilter filter{annotation::layers::quote, {}, {}, false};
    const bool verbose = qEnvironmentVariableIsSet("CHIOSA_VERBOSE");
    for (const auto &reference : articles) {
        const Reading reading = read(support::only(reference.document, {annotation::layers::entity}));
        const auto golds = reference.document.spans();
        const metrics::Marks gold = metrics::marks(golds, filter), system = metrics::marks(reading.annotations(), filter);
        spans += metrics::spanScore(gold, system, filter);
        speakers += metrics::speakerAccuracy(gold, system);
        for (const metrics::Pair &pair : metrics::pairs(gold, system, metrics::Match::Overlap, metrics::Tags::MustAgree)) {
            const QString expected = gold[pair.gold]->features.value(u"speaker"), found = system[pair.system]->features.value(u"speaker");
            if (verbose && !metrics::sameSpeaker(expected, found))
                qInfo() << expected << "taken for" << found << system[pair.system]->features.value(u"cue");
        }
    }
    qInfo() << "quotations: strict F1" << spans.strict.f1() << "overlap F1" << spans.overlap.f1() << "speakers" << speakers.value();
    QVERIFY(spans.overlap.f1() >= 0.93);
    QVERIFY(speakers.value() >= 0.80);
}

void TestQuotes::zapad()
{
    QFile file(support::testData(u"articles/zapad-2025.it.txt"_qs));
    if (file.fileName().isEmpty() || noDictionary())
        QSKIP("no reference article: set CHIOSA_TEST_DATA");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    support::Bracketed art{text, {}};
    for (const auto &[tag, name] : std::initializer_list<std::pair<QString, QString>>{
             {u"PER"_qs, u"Viktor Khrenin"_qs}, {u"ORG"_qs, u"Reuters"_qs}, {u"PER"_qs, u"John Coale"_qs}, {u"LOC"_qs, u"Minsk"_qs}}) {
        annotation::Annotation mark;
        mark.id.value = art.marks.size() + 1;
        mark.layer = annotation::layers::entity;
        mark.tag = tag;
        mark.ranges = {{text.indexOf(name), text.indexOf(name) + name.size()}};
        art.marks.push_back(std::make_shared<annotation::Annotation>(mark));
    }
    const Reading reading = read(article(art, u"it"_qs));
    QCOMPARE(reading.annotations().size(), 2u);
    for (const annotation::Annotation &quote : reading.annotations())
        QCOMPARE(quote.features.value(u"speaker"), u"Viktor Khrenin"_qs);
}

QTEST_GUILESS_MAIN(TestQuotes)
#include "tst_quotes.moc"
