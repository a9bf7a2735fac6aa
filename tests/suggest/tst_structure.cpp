// Which lines of an article are told to be title, byline, date line, headings, captions and furniture, and what an import learns from them.
#include "app/suggest/article_lines.h"
#include "app/suggest/structure_suggester.h"

#include <QTest>

class Structure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parts_data();
    void parts();
    void hints();
    void languages_data();
    void languages();
};

namespace {

const char *const paragraph
    = "Il consiglio ha approvato la spesa per il nuovo ponte, che sarà pronto entro due anni, con i voti di tutti i gruppi.";

} // namespace

// In each text the tag stands before its line.
void Structure::parts_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("lines"); // "TITLE|Il ponte", "|plain"
    const QString plain = QLatin1Char('|') + QString::fromUtf8(paragraph);
    const auto row = [&plain](const char *name, const char *language, QStringList lines) {
        for (QString &line : lines)
            line = line == u"~" ? plain : line;
        QTest::newRow(name) << QString::fromLatin1(language) << lines;
    };
    row("title alone", "it", {QStringLiteral("TITLE|Il ponte si farà"), QStringLiteral("~"), QStringLiteral("~")});
    row("title and byline", "it", {QStringLiteral("TITLE|Il ponte si farà"), QStringLiteral("BYLINE|di Anna Moro"), QStringLiteral("~")});
    row("date line", "it",
        {QStringLiteral("TITLE|Il ponte si farà"), QStringLiteral("BYLINE|Anna Moro"), QStringLiteral("DATELINE|3 marzo 2031"),
         QStringLiteral("~"), QStringLiteral("HEADING|Che cosa cambia"), QStringLiteral("~")});
    row("date above the title", "it",
        {QStringLiteral("DATELINE|3 marzo 2031"), QStringLiteral("TITLE|Il ponte si farà"), QStringLiteral("~")});
    row("a lone name is no byline", "it",
        {QStringLiteral("TITLE|Il ponte si farà"), QStringLiteral("~"), QStringLiteral("HEADING|Anna Moro"), QStringLiteral("~")});
    row("headings", "it",
        {QStringLiteral("TITLE|Il ponte si farà"), QStringLiteral("~"), QStringLiteral("HEADING|Che cosa cambia"), QStringLiteral("~"),
         QStringLiteral("HEADING|Quanto costa?"), QStringLiteral("~")});
    row("furniture", "it",
        {QStringLiteral("TITLE|Il ponte si farà"), QStringLiteral("BOILERPLATE|Condividi"), QStringLiteral("~"),
         QStringLiteral("BOILERPLATE|Leggi anche: La piena del secolo"), QStringLiteral("~"), QStringLiteral("BOILERPLATE|×"),
         QStringLiteral("BOILERPLATE|© Riproduzione riservata")});
    row("caption", "it",
        {QStringLiteral("TITLE|Il ponte si farà"), QStringLiteral("~"), QStringLiteral("CAPTION|Nella foto: il cantiere visto dall’alto"),
         QStringLiteral("~")});
    row("a sentence is no title", "it", {QStringLiteral("~"), QStringLiteral("~")});
    row("English", "en",
        {QStringLiteral("TITLE|The bridge will be built"), QStringLiteral("BYLINE|By Anna Moro"),
         QStringLiteral("|The council has agreed to pay for the bridge, which will be finished in two years."),
         QStringLiteral("BOILERPLATE|Read more"), QStringLiteral("HEADING|What changes now"),
         QStringLiteral("|The council has agreed to pay for the bridge, which will be finished in two years.")});
}

void Structure::parts()
{
    QFETCH(QString, language);
    QFETCH(QStringList, lines);
    QStringList texts, expected;
    for (const QString &line : lines) {
        texts.append(line.section(u'|', 1));
        if (!line.startsWith(u'|'))
            expected.append(line);
    }
    const QString text = texts.join(QStringLiteral("\n\n"));
    QStringList found;
    for (const suggest::ArticlePart &part : suggest::articleParts(text, language)) {
        found.append(part.tag + u'|' + text.mid(part.range.begin, part.range.length()));
        QVERIFY(part.confidence > 0 && part.confidence <= 1 && !part.reason.isEmpty());
    }
    QCOMPARE(found, expected);
}

void Structure::hints()
{
    const QString text = QStringLiteral("Il ponte si farà\n\ndi Anna Moro\n\n%1\n").arg(QString::fromUtf8(paragraph));
    const suggest::ArticleHints hints = suggest::hintsOf(text);
    QCOMPARE(hints.language, QStringLiteral("it"));
    QCOMPARE(hints.title, QStringLiteral("Il ponte si farà"));
    QCOMPARE(hints.byline, QStringLiteral("Anna Moro"));
    QCOMPARE(hints.dct, QString());
    const suggest::ArticleHints dated
        = suggest::hintsOf(QStringLiteral("Il ponte si farà\n\n3 marzo 2031\n\n%1\n").arg(QString::fromUtf8(paragraph)));
    QCOMPARE(dated.dct, QStringLiteral("2031-03-03"));
    QCOMPARE(dated.dctFrom, QStringLiteral("date line"));
    QCOMPARE(suggest::hintsOf(QString()).title, QString());
}

void Structure::languages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("it") << QString::fromUtf8(paragraph) << QStringLiteral("it");
    QTest::newRow("en") << QStringLiteral("The council has agreed to pay for the bridge, which will be finished in two years.")
                        << QStringLiteral("en");
    QTest::newRow("de") << QStringLiteral("Der Rat hat die Mittel für die Brücke bewilligt, die in zwei Jahren fertig sein wird.")
                        << QStringLiteral("de");
    QTest::newRow("fr") << QStringLiteral("Le conseil a voté les crédits pour le pont, qui sera terminé dans deux ans.")
                        << QStringLiteral("fr");
    QTest::newRow("es") << QStringLiteral("El consejo ha aprobado el gasto para el puente, que estará listo en dos años.")
                        << QStringLiteral("es");
    QTest::newRow("ar") << QStringLiteral("وافق المجلس على بناء الجسر") << QStringLiteral("ar");
    QTest::newRow("he") << QStringLiteral("המועצה אישרה את בניית הגשר") << QStringLiteral("he");
    QTest::newRow("ru") << QStringLiteral("Совет одобрил строительство моста") << QStringLiteral("ru");
    QTest::newRow("uk") << QStringLiteral("Рада схвалила будівництво мосту через річку, її побудують") << QStringLiteral("uk");
    QTest::newRow("nothing") << QStringLiteral("123 456") << QString();
    QTest::newRow("no words of any") << QStringLiteral("xyzzy plugh frobozz") << QString();
}

void Structure::languages()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QCOMPARE(suggest::guessLanguage(text), language);
}

QTEST_GUILESS_MAIN(Structure)
#include "tst_structure.moc"
