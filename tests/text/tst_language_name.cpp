// What languages are called in the language of the window.
#include "app/text/language_name.h"

#include <QTest>

using text::NameStands;

class LanguageName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("inWords");
        QTest::addColumn<QString>("alone");
        const auto row = [](const char *in, const char *code, const QString &inWords, const QString &alone) {
            QTest::addRow("%s in %s", code, in) << QString::fromLatin1(in) << QString::fromLatin1(code) << inWords << alone;
        };
        row("it_IT", "it", QStringLiteral("italiano"), QStringLiteral("Italiano"));
        row("it_IT", "de", QStringLiteral("tedesco"), QStringLiteral("Tedesco"));
        row("en_GB", "it", QStringLiteral("Italian"), QStringLiteral("Italian"));
        row("C", "he", QStringLiteral("Hebrew"), QStringLiteral("Hebrew"));
        row("de_DE", "it", QStringLiteral("Italienisch"), QStringLiteral("Italienisch"));
        row("it_IT", "qqq", QStringLiteral("qqq"), QStringLiteral("qqq")); // nobody's
    }
    void names()
    {
        QFETCH(QString, in);
        QFETCH(QString, code);
        const QLocale reader = in == u"C" ? QLocale::c() : QLocale(in);
        QTEST(text::languageName(code, NameStands::InWords, reader), "inWords");
        QTEST(text::languageName(code, NameStands::Alone, reader), "alone");
        QTEST(text::languageName(code, NameStands::Alone, reader), "alone"); // remembered
    }
};

QTEST_APPLESS_MAIN(LanguageName)
#include "tst_language_name.moc"
