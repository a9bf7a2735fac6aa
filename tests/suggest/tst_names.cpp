// What the search for names finds in sentences of ours, written with the marks that are expected: "[PER Anna Moro] vive a [LOC Pavia]."
#include "app/suggest/lexicon.h"
#include "app/suggest/pipeline.h"

#include <QTest>

namespace {

struct Marked {
    QString text;
    QStringList marks; // "0-9 PER Anna Moro"
};

QString mark(qsizetype begin, qsizetype end, const QString &tag, const QString &surface)
{
    return QStringLiteral("%1-%2 %3 %4").arg(begin).arg(end).arg(tag, surface);
}

Marked parse(const QString &source)
{
    Marked marked;
    qsizetype open = -1;
    QString tag;
    for (qsizetype at = 0; at < source.size(); ++at) {
        if (source[at] == u'[') {
            const qsizetype space = source.indexOf(u' ', at);
            tag = source.mid(at + 1, space - at - 1);
            open = marked.text.size();
            at = space;
        } else if (source[at] == u']') {
            marked.marks.append(mark(open, marked.text.size(), tag, marked.text.mid(open)));
        } else {
            marked.text.append(source[at]);
        }
    }
    return marked;
}

annotation::Document article(const QString &text, const QString &language)
{
    annotation::ArticleFields fields;
    fields.language = language;
    return {annotation::DocumentId{1}, fields, {text, 1}};
}

} // namespace

class Names : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void confidenceAndReason();
    void decidedNamesTeachTheRest();
    void equalInEqualOut();
    void oddTexts_data();
    void oddTexts();
    void lexicon();
    void morphology();

private:
    suggest::Pipeline pipeline_;
};

void Names::finds_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("tags"); // only these are compared
    const auto row = [](const char *name, const char *language, const char *source, const char *tags = "PER ORG LOC FAC NEV PRD") {
        QTest::newRow(name) << QString::fromLatin1(language) << QString::fromUtf8(source) << QString::fromLatin1(tags);
    };
    row("full name, then surname", "it", "[PER Ivan Brelko] è arrivato a [LOC Varsavia]. Secondo [PER Brelko], i colloqui proseguiranno.");
    row("title before a name", "it", "Il sindaco [PER Teodori] ha incontrato la dottoressa [PER Marchini].");
    row("office between commas", "it", "Il ministro dell'Economia, [PER Oreste Valdini], ha firmato l'accordo.");
    row("portfolio is no name", "it", "Il ministro della Difesa ha smentito.");
    row("elided article", "it", "La mostra si apre all'[LOC Aquila] e poi in [LOC Umbria].");
    row("countries and cities", "it", "La delegazione di [LOC Mosca] è partita dalla [LOC Turchia] per l'[LOC Ungheria].");
    row("acronym", "it", "La [ORG NATO] e l'[ORG Onu] hanno protestato.");
    row("acronym explained", "it",
        "La [ORG Federazione Italiana Scacchi Postali] ([ORG FISP]) ha un nuovo presidente. La [ORG FISP] conta tremila soci.");
    row("noun that opens an organisation", "it", "I ricercatori dell'[ORG università di Camerino] hanno pubblicato lo studio.");
    row("noun that announces an organisation", "it", "La compagnia aerea bielorussa, [ORG Belavia], sospende i voli.");
    row("newspaper in quotation marks", "it", "Lo scrive il quotidiano “[ORG Voce del Lario]”.");
    row("a dash ends a name", "it",
        "Il ricorso della [ORG Provincia] – guidata da [PER Aldo Ricci] – contro la [ORG Edilverde Srl] è stato respinto.");
    row("company form", "it", "La [ORG Valsecchi Arredi S.p.A.] chiude lo stabilimento di [LOC Cantù].");
    row("city with an article is its club", "it",
        "Nel campionato la squadra del [ORG Catania] ha segnato due gol: l'allenatore ha lodato i giocatori in partita.");
    row("street", "it", "L'incidente è avvenuto in [LOC via Garibaldi], vicino al [FAC ponte Vittorio].");
    row("event that is named", "it", "Le esercitazioni, denominate [NEV Kestrel-2031], si chiudono oggi.");
    row("product of a maker", "it", "Il nuovo [PRD Boeing 787] è atterrato in ritardo.", "PRD");
    row("province code", "it", "I comuni di [LOC Barberino] ([LOC FI]) e di [LOC Vernio] ([LOC PO]).");
    row("common word at the start", "it", "Durante la notte è nevicato. Oggi le scuole sono chiuse. Sale la tensione.");
    row("age", "it", "Lo ha riferito [PER Gesualda], 45 anni, che abita al primo piano.");
    row("Roman numeral", "it", "Il papa [PER Giovanni Paolo II] visitò [LOC Cracovia].");
    row("saints are places", "it", "Il mercato di [LOC San Severo] resta chiuso.");
    row("an institution tells its place", "it",
        "[LOC Rivaselva], il ponte divide tutti. Il [ORG Comune di Rivaselva] ha pagato. I tecnici lasciano [LOC Rivaselva].");
    row("place in capitals", "en", "[LOC GLASGOW] — The lander went quiet on Monday.");
    row("acronyms that are no names", "it", "Il DVD e la TV costano meno con l'IVA ridotta.");
    row("list of people", "it", "Alla serata c'erano [PER Anna Moro], [PER Carlo Nardi], [PER Rita Sala] e [PER Piero Ossola].");
    row("and does not join", "it", "Il [ORG ministero dell'Economia e delle Finanze] e [PER Anna Moro] tacciono.");
    row("office of a city", "it", "Il sindaco di [LOC Vimercate] ha parlato con il vescovo di [LOC Alba].");
    row("headline capitals in English", "en",
        "Markets Fall As Rates Rise Again\n\nThe governor, [PER Margaret Holloway], said that rates would rise.");
    row("portfolio with an adjective", "it", "L'[ROL assessora ai Lavori pubblici] Teresa Mondaini tace.", "ROL");
    row("surname like an office", "it", "Precisa a [PER Pastore] che la festa si farà. Il pastore di [LOC Chieti] ha perso una pecora.",
        "PER LOC");
    row("commissioner", "it", "Il [ROL commissario europeo per la Concorrenza] Aldo Grevi tace.", "ROL");
    row("years are no quantities", "it", "Nel 2031 studenti e docenti protestarono.", "NUM");
    row("German nouns are no names", "de", "Die Reederei hat am Donnerstag in [LOC Hamburg] die Arbeit der Kräne eingestellt.");
    row("roles", "it", "L'[ROL ex presidente] Carlo Nardi e il [ROL segretario generale] Piero Ossola tacciono.", "ROL");
    row("peoples", "it", "Gli ufficiali [GRP americani] e i giornalisti [GRP bielorussi] attendono.", "GRP");
    row("language is no people", "it", "Il libro esce in francese.", "GRP");
    row("quantities", "it", "Ci sono [NUM 23 paesi] e [NUM 52 prigionieri], per [NUM 500 milioni di euro], il [NUM 12%] in più.", "NUM");
    row("building told by what it is", "it", "Riapre l'[FAC ambasciata statunitense in Bielorussia].", "FAC");
    row("place inside a name", "it", "Ha studiato all'[ORG università di Padova].", "ORG");
    row("person in English", "en", "[PER Margaret Holloway] lives in [LOC Leeds]. \"It is over,\" [PER Holloway] said.");
    row("title in English", "en", "President [PER Okonjo] met Mr. [PER Dawes] in [LOC Nairobi].");
    row("organisation in English", "en", "The [ORG Bank of Northumbria] and [ORG Reuters] declined to comment.");
    row("weekday is no name in English", "en", "On Tuesday the talks in [LOC Geneva] resumed.");
    row("peoples in English", "en", "The [GRP French] and the [GRP Germans] agreed.", "GRP");
}

void Names::finds()
{
    QFETCH(QString, language);
    QFETCH(QString, source);
    QFETCH(QString, tags);
    const Marked expected = parse(source);
    const annotation::Document document = article(expected.text, language);
    QStringList found;
    for (const annotation::Annotation &name : pipeline_.read(document, suggest::EntityFamily).annotations()) {
        const text::Range at = name.hull();
        if (tags.split(u' ').contains(name.tag) && !name.origin.reason.startsWith(u"It is part of a longer name"))
            found.append(mark(at.begin, at.end, name.tag, document.surface(name)));
    }
    QStringList wanted = expected.marks;
    found.sort();
    wanted.sort();
    QCOMPARE(found.join(u'|'), wanted.join(u'|'));
}

void Names::confidenceAndReason()
{
    const annotation::Document document = article(
        QStringLiteral("La Turchia media. Il ministro Aldo Grevi è partito ieri. Secondo Fordalen non basta."), QStringLiteral("it"));
    const suggest::Reading reading = pipeline_.read(document, suggest::EntityFamily);
    double country = 0, unknown = 1;
    for (const annotation::Annotation &name : reading.annotations()) {
        QVERIFY(name.origin.confidence > 0 && name.origin.confidence <= 1);
        QVERIFY(name.origin.reason.endsWith(u'.'));
        QCOMPARE(name.verdict, annotation::Verdict::Suggested);
        if (document.surface(name) == u"Turchia")
            country = name.origin.confidence;
        if (document.surface(name) == u"Fordalen")
            unknown = name.origin.confidence;
    }
    QVERIFY2(country > 0.9, "a country in the list is nearly certain");
    QVERIFY2(unknown < country, "a word that nobody knows is less so");
}

void Names::decidedNamesTeachTheRest()
{
    const QString text = QStringLiteral("Ieri Fordalen ha vinto. Per Fordalen è la terza volta.");
    annotation::Annotation decided;
    decided.id.value = (std::uint64_t{1} << 40) + 1;
    decided.layer = annotation::layers::entity;
    decided.tag = QStringLiteral("NEV");
    decided.ranges = {{5, 13}};
    decided.verdict = annotation::Verdict::Added;
    annotation::ArticleFields fields;
    fields.language = QStringLiteral("it");
    const annotation::Document document(annotation::DocumentId{1}, fields, {text, 1}, {decided});
    bool second = false;
    for (const annotation::Annotation &name : pipeline_.read(document, suggest::EntityFamily).annotations())
        second |= name.tag == u"NEV" && name.hull().begin == text.lastIndexOf(QStringLiteral("Fordalen"));
    QVERIFY(second);
}

void Names::equalInEqualOut()
{
    const annotation::Document document
        = article(QStringLiteral("Anna Moro e Rita Sala, di Pavia, lavorano alla Banca di Voghera. Moro: «Torno a Milano». La Sala tace."),
                  QStringLiteral("it"));
    const suggest::Reading once = pipeline_.read(document), again = suggest::Pipeline().read(document);
    QVERIFY(once.annotations() == again.annotations());
    QVERIFY(once.entities() == again.entities());
}

void Names::oddTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("white space") << QStringLiteral(" \n\n\t ");
    QTest::newRow("marks") << QStringLiteral("… — “” () [] ^$/\\@<>{}~ '");
    QTest::newRow("a lone letter") << QStringLiteral("A");
    QTest::newRow("capitals") << QStringLiteral("IL SINDACO DI MILANO ATTACCA LA REGIONE LOMBARDIA");
    QTest::newRow("emoji") << QStringLiteral("👩‍👩‍👧 Anna 👍🏽 a Roma 🇮🇹");
    QTest::newRow("combining marks") << QStringLiteral("A\u0301nna Bru\u0308ckner a Mu\u0308nchen");
    QTest::newRow("Arabic") << QStringLiteral("التقى الرئيس بوفد من روما أمس");
    QTest::newRow("lone surrogate") << (QStringLiteral("Anna ") + QChar(0xD83D) + QStringLiteral(" Moro"));
    QTest::newRow("NUL") << (QStringLiteral("Anna") + QChar(0) + QStringLiteral("Moro a Roma"));
    QTest::newRow("a long word") << QString(100'000, u'A');
    QTest::newRow("many capitals") << QStringLiteral("Anna Maria ").repeated(2'000);
}

void Names::oddTexts()
{
    QFETCH(QString, text);
    for (const char *language : {"it", "en", "ar", ""}) {
        const annotation::Document document = article(text, QString::fromLatin1(language));
        for (const annotation::Annotation &name : pipeline_.read(document).annotations()) {
            for (const text::Range range : name.ranges)
                QVERIFY(0 <= range.begin && range.begin < range.end && range.end <= text.size());
        }
    }
}

void Names::lexicon()
{
    const auto loaded = suggest::Lexicon::load();
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().text()));
    const suggest::Lexicon &lexicon = **loaded;
    QVERIFY(lexicon.size() > 60'000);
    QVERIFY(has(lexicon.find(u"Stati Uniti").kinds, suggest::Known::Country));
    QCOMPARE(lexicon.find(u"Stati Uniti").country, QStringLiteral("US"));
    QVERIFY(lexicon.find(u"Stati").opens);
    QVERIFY(has(lexicon.find(u"bielorusso").kinds, suggest::Known::Demonym));
    QCOMPARE(lexicon.find(u"bielorusso").country, QStringLiteral("BY"));
    QCOMPARE(lexicon.canonical(u"Alleanza Atlantica"), QStringLiteral("NATO"));
    QCOMPARE(lexicon.find(u"Fordalen").kinds, suggest::KnownSet{0});
    QCOMPARE(lexicon.find(u"").kinds, suggest::KnownSet{0});
}

void Names::morphology()
{
    const auto none = suggest::Morphology::load(QStringLiteral("xx"));
    QVERIFY(none->analyses(u"parola")->empty());
    QVERIFY(!none->missing().isEmpty());
    const auto italian = suggest::Morphology::load(QStringLiteral("it"));
    if (!italian->missing().isEmpty())
        QSKIP(qPrintable(italian->missing()));
    const auto announced = italian->analyses(u"annunciò");
    QCOMPARE(announced->size(), std::size_t{1});
    QCOMPARE(announced->front().lemma, QStringLiteral("annunciare"));
    QVERIFY(announced->front().has(u"ifi"));
    QCOMPARE(italian->analyses(u"dell’")->front().tags().last(), QStringLiteral("+il"));
    for (const char *odd : {"[^$]", "\\", "<b>", "a/b", "@", "{}~", "", "xyzzyq"})
        QVERIFY(italian->analyses(QString::fromLatin1(odd))->empty());
    QVERIFY(!italian->analyses(u"casa")->empty()); // the odd ones have not put the analyser out of step
}

QTEST_GUILESS_MAIN(Names)
#include "tst_names.moc"
