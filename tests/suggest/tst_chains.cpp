// Which names of an article are joined to one entity, and how the stages work together: what is wanted, what is left out, what is kept.
#include "app/metrics/chain_score.h"
#include "app/suggest/chain_suggester.h"
#include "app/suggest/lexicon.h"
#include "app/suggest/pipeline.h"
#include "tests/metrics/bracketed.h"
#include "tests/suggest/gold_reader.h"

#include <QTest>

#include <ctime>

namespace {

annotation::Document article(const QString &text, std::vector<annotation::Annotation> marks = {})
{
    annotation::ArticleFields fields;
    fields.language = QStringLiteral("it");
    return {annotation::DocumentId{1}, fields, {text, 1}, std::move(marks)};
}

// "Ivan Brelko: Ivan Brelko, Brelko" for each entity of a kind, in order.
QStringList chains(const annotation::Document &document, const suggest::Reading &reading, const QString &tag)
{
    QStringList chains;
    for (const annotation::Entity &entity : reading.entities()) {
        if (entity.tag != tag)
            continue;
        QStringList mentions;
        for (const annotation::Annotation &mark : reading.annotations()) {
            if (mark.entity == entity.id)
                mentions.append(document.surface(mark));
        }
        chains.append(entity.name + QStringLiteral(": ") + mentions.join(QStringLiteral(", ")));
    }
    return chains;
}

annotation::Annotation decided(std::uint64_t number, const QString &layer, const QString &tag, text::Range range,
                               annotation::Verdict verdict)
{
    annotation::Annotation mark;
    mark.id.value = (std::uint64_t{1} << 40) + number;
    mark.layer = layer;
    mark.tag = tag;
    mark.ranges = {range};
    mark.verdict = verdict;
    return mark;
}

} // namespace

class Chains : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joins_data();
    void joins();
    void joinsMarked_data();
    void joinsMarked();
    void acronyms_data();
    void acronyms();
    void oneNameOneTag();
    void rolesGoToPeople();
    void aDecidedNameLendsItsEntity();
    void familiesAreRestricted();
    void oldSuggestionsAreNotSeenTwice();
    void documentsWithReadings();
    void unknownFamilies();
    void manyNamesAreJoinedFast();
    void referenceArticles();

private:
    suggest::Pipeline pipeline_;
};

void Chains::joins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *text, const char *tag, QStringList expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(tag) << expected;
    };
    row("full name and surname", "Il ministro Ivan Brelko è a Pavia. Secondo Brelko è tardi. Ivan Brelko tace.", "PER",
        {QStringLiteral("Ivan Brelko: Ivan Brelko, Brelko, Ivan Brelko")});
    row("surname first", "Parla il sindaco Teodori. Anna Teodori è stata eletta ieri.", "PER",
        {QStringLiteral("Anna Teodori: Teodori, Anna Teodori")});
    row("two of one family", "Carlo Nardi ha vinto. Nardi esulta. Lucia Nardi ha perso. Per la signora Nardi è finita.", "PER",
        {QStringLiteral("Carlo Nardi: Carlo Nardi, Nardi"), QStringLiteral("Lucia Nardi: Lucia Nardi, Nardi")});
    row("one country, two names", "Gli Stati Uniti trattano. Negli Usa si vota.", "LOC", {QStringLiteral("Stati Uniti: Stati Uniti, Usa")});
    row("known under two names", "Le Nazioni Unite protestano. L'Onu ha scritto. La NATO tace.", "ORG",
        {QStringLiteral("Nazioni Unite: Nazioni Unite, Onu"), QStringLiteral("NATO: NATO")});
    row("an event with and without its year",
        "Al Festival Internazionale della Vela 2019 (FIV 2019) sono venuti in tanti. Il Festival Internazionale della Vela torna a maggio.",
        "NEV",
        {QStringLiteral("Festival Internazionale della Vela 2019: Festival Internazionale della Vela 2019, Festival Internazionale "
                        "della Vela")});
    row("acronym", "La Federazione Italiana Scacchi Postali (FISP) si riunisce. La FISP conta tremila soci.", "ORG",
        {QStringLiteral("Federazione Italiana Scacchi Postali: Federazione Italiana Scacchi Postali, FISP, FISP")});
}

void Chains::joins()
{
    QFETCH(QString, text);
    QFETCH(QString, tag);
    QFETCH(QStringList, expected);
    const annotation::Document document = article(text);
    QCOMPARE(chains(document, pipeline_.read(document), tag).join(u'|'), expected.join(u'|'));
}

// Names as given, whatever the finder of names would make of them.
void Chains::joinsMarked_data()
{
    QTest::addColumn<QString>("art");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *art, const char *tag, QStringList expected) {
        QTest::newRow(name) << QString::fromUtf8(art) << QString::fromLatin1(tag) << expected;
    };
    row("an acronym explained in brackets, and used before",
        "La [ORG SIA] cresce. La [ORG [LOC Sivaria] Airlines] ([ORG SIA]) ha sede a [LOC Pavia]. La [ORG SIA] assume.", "ORG",
        {QStringLiteral("Sivaria Airlines: SIA, Sivaria Airlines, SIA, SIA")});
    row("the acronym first", "L'[ORG ENVA] ([ORG Ente nazionale per i voli acrobatici]) tace.", "ORG",
        {QStringLiteral("Ente nazionale per i voli acrobatici: ENVA, Ente nazionale per i voli acrobatici")});
    row("brackets that explain nothing", "La [ORG Sivaria Airlines] ([ORG NATO]) tace.", "ORG",
        {QStringLiteral("Sivaria Airlines: Sivaria Airlines"), QStringLiteral("NATO: NATO")});
    row("legal forms", "La [ORG Brevoni S.p.A.] assume. Il [ORG Gruppo Nardi] vende alla [ORG Brevoni Group].  [ORG Brevoni] tace.", "ORG",
        {QStringLiteral("Brevoni S.p.A.: Brevoni S.p.A., Brevoni Group, Brevoni"), QStringLiteral("Gruppo Nardi: Gruppo Nardi")});
    row("what only describes", "La [ORG Brevoni Inc.] cresce. La [ORG Brevoni computer] assume.", "ORG",
        {QStringLiteral("Brevoni Inc.: Brevoni Inc., Brevoni computer")});
    row("two companies of one name", "La [ORG Brevoni Computer] accusa la [ORG Brevoni Records].", "ORG",
        {QStringLiteral("Brevoni Computer: Brevoni Computer"), QStringLiteral("Brevoni Records: Brevoni Records")});
    row("the short name first", "[ORG Sivaria] vola. La [ORG Sivaria Airlines] assume.", "ORG",
        {QStringLiteral("Sivaria Airlines: Sivaria, Sivaria Airlines")});
    row("a part of the company", "[ORG Sivaria] vola. La [ORG Sivaria Cargo Leasing] assume. [ORG Sivaria] tace.", "ORG",
        {QStringLiteral("Sivaria: Sivaria, Sivaria"), QStringLiteral("Sivaria Cargo Leasing: Sivaria Cargo Leasing")});
    row("the legal form tells what it is", "[PER Ivo Brevon] cresce. La [ORG Ivo Brevon S.p.A.] assume.", "ORG",
        {QStringLiteral("Ivo Brevon S.p.A.: Ivo Brevon, Ivo Brevon S.p.A.")});
    row("maker and model", "La [ORG Brevoni] vende. La [PRD Brevoni B90] piace, e la [PRD B90] costa poco.", "PRD",
        {QStringLiteral("Brevoni B90: Brevoni B90, B90")});
    row("no maker", "[PRD Sole Nero] piace. [PRD Nero] costa poco.", "PRD",
        {QStringLiteral("Sole Nero: Sole Nero"), QStringLiteral("Nero: Nero")});
    row("an event by its year", "Alla [ORG World Sailing Days Conference] ([ORG WSDC]) parla [PER Ada Bini]. La [PRD WSDC 2019] è finita.",
        "NEV", {QStringLiteral("World Sailing Days Conference: World Sailing Days Conference, WSDC, WSDC 2019")});
    row("a city is not its council", "Il [ORG Comune di Pavia] vende. [LOC Pavia] piange.", "ORG",
        {QStringLiteral("Comune di Pavia: Comune di Pavia")});
}

void Chains::joinsMarked()
{
    QFETCH(QString, art);
    QFETCH(QString, tag);
    QFETCH(QStringList, expected);
    const support::Bracketed bracketed = support::bracketed(art);
    const annotation::Document document = article(bracketed.text);
    const suggest::Draft draft(document, suggest::Morphology::load(QStringLiteral("it")));
    suggest::Reading reading;
    for (const annotation::AnnotationPointer &mark : bracketed.marks) {
        annotation::Annotation proposed = *mark;
        proposed.verdict = annotation::Verdict::Suggested;
        proposed.origin.confidence = 0.8;
        reading.add(proposed);
    }
    const auto lexicon = suggest::Lexicon::load();
    QVERIFY(lexicon);
    suggest::ChainSuggester(*lexicon).suggest(draft, reading, {});
    QCOMPARE(chains(document, reading, tag).join(u'|'), expected.join(u'|'));
}

void Chains::acronyms_data()
{
    QTest::addColumn<QString>("acronym");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("is");
    const auto row = [](const char *acronym, const char *name, bool is) {
        QTest::newRow(acronym) << QString::fromUtf8(acronym) << QString::fromUtf8(name) << is;
    };
    row("OMS", "Organizzazione Mondiale della Sanità", true);
    row("SIA", "Singapore Airlines", true);
    row("ISTAT", "Istituto nazionale di statistica", true);
    row("ENAC", "Ente Nazionale per l'Aviazione Civile", true);
    row("C.N.R.", "Consiglio Nazionale delle Ricerche", true);
    row("CONSOB", "Commissione nazionale per le società e la borsa", true);
    row("NATO", "Organizzazione Mondiale della Sanità", false);
    row("OM", "Organizzazione Mondiale della Sanità", false); // all its capital words have a part
    row("Onu", "Organizzazione delle Nazioni Unite", false);  // no acronym by its letters
}

void Chains::acronyms()
{
    QFETCH(QString, acronym);
    QFETCH(QString, name);
    QTEST(suggest::NameForms::abbreviates(acronym, name.split(u' ')), "is");
}

// What more speaks for holds for the same name everywhere; what a person has decided stays.
void Chains::oneNameOneTag()
{
    const QString text = QStringLiteral("Ivan Brelko parte. Brelko torna. Brelko tace. Brelko vince.");
    const auto at = [&text](int nth) {
        qsizetype begin = -1;
        for (int i = 0; i <= nth; ++i)
            begin = text.indexOf(QStringLiteral("Brelko"), begin + 1);
        return text::Range{begin, begin + 6};
    };
    const annotation::Annotation stays
        = decided(1, annotation::layers::entity, QStringLiteral("PRD"), at(3), annotation::Verdict::Accepted);
    const auto lexicon = suggest::Lexicon::load();
    QVERIFY(lexicon);
    for (const bool withDecision : {false, true}) {
        const annotation::Document document = article(text, withDecision ? std::vector{stays} : std::vector<annotation::Annotation>());
        const suggest::Draft draft(document, suggest::Morphology::load(QStringLiteral("it")));
        suggest::Reading reading;
        for (const auto &[tag, range] : {std::pair(QStringLiteral("PER"), text::Range{0, 11}), std::pair(QStringLiteral("PER"), at(1)),
                                         std::pair(QStringLiteral("ORG"), at(2))}) {
            annotation::Annotation mark = decided(0, annotation::layers::entity, tag, range, annotation::Verdict::Suggested);
            mark.origin.confidence = 0.8;
            reading.add(mark);
        }
        suggest::ChainSuggester(*lexicon).suggest(draft, reading, {});
        // Two of three say it is a person; a person who has decided says it is a product.
        QCOMPARE(reading.annotations()[2].tag, withDecision ? QStringLiteral("PRD") : QStringLiteral("PER"));
        QCOMPARE(reading.annotations()[0].tag, QStringLiteral("PER")); // the full name is another name
        if (!withDecision)
            QCOMPARE(reading.annotations()[2].entity, reading.annotations()[0].entity);
    }
}

void Chains::rolesGoToPeople()
{
    const annotation::Document document = article(QStringLiteral("Il ministro della Difesa Ivan Brelko è partito. Brelko torna domani."));
    const suggest::Reading reading = pipeline_.read(document);
    QCOMPARE(reading.entities().size(), std::size_t{1});
    QCOMPARE(reading.entities().front().features.value(u"role"), QStringLiteral("ministro della Difesa"));
    QCOMPARE(reading.entities().front().features.value(u"shortName"), QStringLiteral("Brelko"));
}

void Chains::aDecidedNameLendsItsEntity()
{
    const QString text = QStringLiteral("Il ministro Ivan Brelko è partito. Secondo Brelko è tardi.");
    annotation::Annotation first = decided(1, annotation::layers::entity, QStringLiteral("PER"), {12, 23}, annotation::Verdict::Accepted);
    const annotation::EntityId entity{(std::uint64_t{1} << 40) + 77};
    first.entity = entity;
    const suggest::Reading reading = pipeline_.read(article(text, {first}));
    bool lent = false;
    for (const annotation::Annotation &mark : reading.annotations())
        lent |= mark.tag == u"PER" && mark.hull().begin == text.lastIndexOf(QStringLiteral("Brelko")) && mark.entity == entity;
    QVERIFY(lent);
}

void Chains::familiesAreRestricted()
{
    const annotation::Document document = article(
        QStringLiteral("Il ponte si farà\n\n«Il ponte si farà entro due anni», ha detto il sindaco Ivan Brelko. Brelko è di Pavia."));
    const suggest::Reading quotes = pipeline_.read(document, suggest::QuoteFamily);
    QVERIFY(!quotes.annotations().empty());
    std::uint64_t number = 0;
    for (const annotation::Annotation &mark : quotes.annotations()) {
        QCOMPARE(mark.layer, annotation::layers::quote);
        QCOMPARE(mark.id.value, ++number);
        // The speaker's name was needed but not asked for: nothing may point to it.
        QVERIFY(!mark.features.has(u"speakerSpan"));
        QVERIFY(mark.features.value(u"speaker").contains(QStringLiteral("Brelko")));
    }
    QVERIFY(quotes.entities().empty());
    for (const annotation::Annotation &mark : pipeline_.read(document, suggest::EntityFamily).annotations())
        QCOMPARE(mark.layer, annotation::layers::entity);
    const suggest::Reading all = pipeline_.read(document);
    for (const annotation::Annotation &mark : all.annotations()) {
        if (mark.layer == annotation::layers::quote)
            QVERIFY(all.find(annotation::AnnotationId{base::idFromText(mark.features.value(u"speakerSpan"))}));
    }
}

void Chains::oldSuggestionsAreNotSeenTwice()
{
    const annotation::Document document
        = article(QStringLiteral("Il sindaco Ivan Brelko è di Pavia. Brelko: «Il ponte si farà entro due anni»."));
    const suggest::Reading first = pipeline_.read(document);
    const suggest::Reading second = pipeline_.read(suggest::withReading(document, first).document);
    QVERIFY(first.annotations() == second.annotations());
    QVERIFY(first.entities() == second.entities());
}

void Chains::documentsWithReadings()
{
    const QString text = QStringLiteral("Il sindaco Ivan Brelko è di Pavia.");
    const annotation::Annotation person
        = decided(1, annotation::layers::entity, QStringLiteral("PER"), {11, 22}, annotation::Verdict::Added);
    const annotation::Annotation rejected
        = decided(2, annotation::layers::entity, QStringLiteral("LOC"), {28, 33}, annotation::Verdict::Rejected);
    const annotation::Document document = article(text, {person, rejected});
    const suggest::ReadDocument read = suggest::withReading(document, pipeline_.read(document));
    QCOMPARE(*read.document.find(person.id), person);
    int onPerson = 0, onPlace = 0;
    for (const annotation::AnnotationPointer &mark : read.document.onLayer(annotation::layers::entity)) {
        onPerson += mark->hull() == text::Range{11, 22};
        onPlace += mark->hull() == text::Range{28, 33};
    }
    QCOMPARE(onPerson, 1); // what a person has decided is not proposed again
    QCOMPARE(onPlace, 1);  // nor what was rejected
}

void Chains::unknownFamilies()
{
    QCOMPARE(*suggest::familiesFrom(QStringLiteral("entity,quote")), suggest::Families(suggest::EntityFamily | suggest::QuoteFamily));
    QCOMPARE(*suggest::familiesFrom(QStringLiteral("coref")), suggest::Families(suggest::EntityFamily | suggest::CorefFamily));
    QCOMPARE(*suggest::familiesFrom(QString()), suggest::allFamilies);
    const auto wrong = suggest::familiesFrom(QStringLiteral("entity,verbs"));
    QVERIFY(!wrong);
    QVERIFY(wrong.error().message.contains(QStringLiteral("verbs")));
}

// Joining must not compare every name with every other.
void Chains::manyNamesAreJoinedFast()
{
    QString text;
    for (int i = 0; i < 4'000; ++i)
        text += QStringLiteral("Il signor Ivan Brel%1ko è arrivato. ").arg(QString(1 + i % 7, QChar(u'a' + i % 26)));
    const annotation::Document document = article(text);
    const std::clock_t start = std::clock();
    const suggest::Reading reading = pipeline_.read(document, suggest::EntityFamily | suggest::CorefFamily);
    QVERIFY(reading.annotations().size() >= 4'000);
    QVERIFY(double(std::clock() - start) / CLOCKS_PER_SEC < 4.0);
}

// What is wrongly parted, and wrongly joined.
static void showErrors(const annotation::Document &document, const metrics::Marks &gold, const std::vector<annotation::Annotation> &own)
{
    std::map<std::uint64_t, QStringList> parted, joined;
    for (std::size_t i = 0; i < gold.size(); ++i) {
        const QString name = document.surface(*gold[i]);
        parted[gold[i]->entity.value].append(name + u'/' + QString::number(own[i].entity.value));
        joined[own[i].entity.value].append(name + u'/' + QString::number(gold[i]->entity.value));
    }
    for (const auto &[what, chains] : {std::pair("parted", &parted), std::pair("joined", &joined)}) {
        for (const auto &[id, members] : *chains) {
            QSet<QString> others;
            for (const QString &member : members)
                others.insert(member.section(u'/', -1));
            if (others.size() > 1 && id != 0)
                qInfo().noquote() << document.fields().name << what << members.join(QStringLiteral(", "));
        }
    }
}

// B³ on reference articles. Chains alone: names and tags as in the reference. All: with what the finder of names misses and makes up, of
// the kinds of names that the reference chains (it leaves products alone). CHIOSA_SHOW_MISSES=1 prints the first kind of errors.
void Chains::referenceArticles()
{
    const std::vector<support::GoldArticle> articles = support::readGold(QStringLiteral("gold/chiosa-it.dev.jsonl"));
    if (articles.empty())
        QSKIP("needs CHIOSA_TEST_DATA with gold/chiosa-it.dev.jsonl");
    const auto lexicon = suggest::Lexicon::load();
    QVERIFY(lexicon);
    const metrics::MarkFilter chained{
        annotation::layers::entity,
        {QStringLiteral("PER"), QStringLiteral("ORG"), QStringLiteral("LOC"), QStringLiteral("FAC"), QStringLiteral("NEV")},
        {},
        false};
    metrics::ChainScore alone, all;
    for (const support::GoldArticle &article : articles) {
        const annotation::Annotations spans = article.document.spans();
        const metrics::Marks gold = metrics::marks(spans, chained);
        const annotation::Document bare(article.document.id(), article.document.fields(), article.document.articleText());
        const suggest::Draft draft(bare, suggest::Morphology::load(QStringLiteral("it")));
        suggest::Reading names;
        for (const annotation::Annotation *mark : gold) {
            annotation::Annotation proposed = *mark;
            proposed.entity = {};
            proposed.origin.confidence = 0.8;
            names.add(proposed);
        }
        suggest::ChainSuggester(*lexicon).suggest(draft, names, {});
        const suggest::Reading reading = pipeline_.read(bare, suggest::EntityFamily | suggest::CorefFamily);
        alone += metrics::chainScore(gold, metrics::marks(names.annotations(), {annotation::layers::entity, {}, {}, false}));
        all += metrics::chainScore(gold, metrics::marks(reading.annotations(), chained), metrics::Mentions::All);
        if (qEnvironmentVariableIsSet("CHIOSA_SHOW_MISSES"))
            showErrors(article.document, gold, names.annotations());
    }
    qInfo("chains: names given, B3 P %.1f R %.1f F1 %.1f; names found, P %.1f R %.1f F1 %.1f", 100 * alone.precision(),
          100 * alone.recall(), 100 * alone.f1(), 100 * all.precision(), 100 * all.recall(), 100 * all.f1());
    QVERIFY(alone.f1() >= 0.95 && all.f1() >= 0.90);
}

QTEST_GUILESS_MAIN(Chains)
#include "tst_chains.moc"
