#include "app/annotation/reason.h"

#include <QCoreApplication>
#include <QHash>
#include <QTest>
#include <QTranslator>

namespace {

// A language that knows five sentences.
class Italian : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        static const QHash<QString, QString> sentences{
            {QStringLiteral("It is an acronym."), QStringLiteral("È una sigla.")},
            {QStringLiteral("An age follows."), QStringLiteral("Segue un’età.")},
            {QStringLiteral("The article names “%1” in full."), QStringLiteral("L’articolo nomina «%1» per intero.")},
            {QStringLiteral("“%1” comes from “%2”"), QStringLiteral("da «%2» viene «%1»")},
            {QStringLiteral("a noun that tells an event"), QStringLiteral("un nome che racconta un evento")},
        };
        return qstrcmp(context, "reason") == 0 ? sentences.value(QString::fromUtf8(source)) : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class Reason : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsASentence_data();
    void keepsASentence();
    void isToldInTheLanguageOfTheWindow_data();
    void isToldInTheLanguageOfTheWindow();
    void isToldAsKeptWithoutATranslation();
};

void Reason::keepsASentence_data()
{
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *name, const char *sentence, const QStringList &parts, const char *kept) {
        QTest::newRow(name) << QByteArray(sentence) << parts << QString::fromUtf8(kept);
    };
    row("without parts", "It is an acronym.", {}, "It is an acronym.");
    row("a part more than it has places", "It is an acronym.", {QStringLiteral("NATO")}, "It is an acronym.");
    row("one part", "“%1” says so", {QStringLiteral("in cambio")}, "“in cambio” says so");
    row("two, the second first", "“%2” before “%1”", {QStringLiteral("a"), QStringLiteral("b")}, "“b” before “a”");
    row("a part that looks like a place", "“%1” and “%2”", {QStringLiteral("%2"), QStringLiteral("%1")}, "“%2” and “%1”");
    row("a part with quotation marks", "“%1” says so", {QStringLiteral("il “sì”")}, "“il \"sì\"” says so");
}

void Reason::keepsASentence()
{
    QFETCH(QByteArray, sentence);
    QFETCH(QStringList, parts);
    QFETCH(QString, kept);
    QCOMPARE(annotation::keptReason(sentence.constData(), parts), kept);
}

void Reason::isToldInTheLanguageOfTheWindow_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *kept, const char *told) {
        QTest::newRow(name) << QString::fromUtf8(kept) << QString::fromUtf8(told);
    };
    row("nothing", "", "");
    row("without a full stop", "a noun that tells an event", "un nome che racconta un evento");
    row("two sentences", "It is an acronym. An age follows.", "È una sigla. Segue un’età.");
    row("with a part", "The article names “Viktor Khrenin” in full.", "L’articolo nomina «Viktor Khrenin» per intero.");
    row("a part with a full stop and a space", "The article names “J. D. Coale” in full. It is an acronym.",
        "L’articolo nomina «J. D. Coale» per intero. È una sigla.");
    row("a part that looks like a place", "“%2” comes from “50%1”", "da «50%1» viene «%2»");
    row("one sentence that is known, one that is not", "It is an acronym. Found by hand.", "È una sigla. Found by hand.");
    row("a derivation", "scorsa settimana → DCT 2025-09-15 −1", "scorsa settimana → DCT 2025-09-15 −1");
    row("an outside program's words", "score 0.93; rule “A.1”. ok", "score 0.93; rule “A.1”. ok");
    row("a quotation mark that is never closed", "It is “an acronym. An age follows.", "It is “an acronym. An age follows.");
    row("words that look like a place", "It is 100%1. An age follows.", "It is 100%1. Segue un’età.");
    row("spaces at the end", "It is an acronym. ", "È una sigla.");
}

void Reason::isToldInTheLanguageOfTheWindow()
{
    QFETCH(QString, kept);
    QFETCH(QString, told);
    Italian italian;
    QVERIFY(QCoreApplication::installTranslator(&italian));
    const QString said = annotation::toldReason(kept);
    QCoreApplication::removeTranslator(&italian);
    QCOMPARE(said, told);
}

void Reason::isToldAsKeptWithoutATranslation()
{
    const QString kept
        = annotation::keptReason("The article names “%1” in full.", {QStringLiteral("J. D. Coale")}) + QStringLiteral(" It is an acronym.");
    QCOMPARE(annotation::toldReason(kept), kept);
}

QTEST_GUILESS_MAIN(Reason)
#include "tst_reason.moc"
