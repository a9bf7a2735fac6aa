#include "app/text/folding.h"
#include "app/text/segmentation.h"

#include "tests/text/torture.h"

#include <QTest>

using text::folded;
using text::FoldedText;

class TestFolding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) { QTest::newRow(name) << text << expected; };
        row("case and accents", QStringLiteral(u"Città È VILLÀ"), QStringLiteral("citta e villa"));
        row("decomposed", QStringLiteral(u"cafe\u0301"), QStringLiteral("cafe"));
        row("apostrophes", QStringLiteral(u"L’on. dell‘on. lʼon."), QStringLiteral("l'on. dell'on. l'on."));
        row("quotes", QStringLiteral(u"“così” «là» „so“"), QStringLiteral("\"cosi\" \"la\" \"so\""));
        row("hyphens", QStringLiteral(u"Zapad‐2025 – e — altro"), QStringLiteral("zapad-2025 - e - altro"));
        row("spaces", QStringLiteral(u"a\u00A0b\u202Fc\td"), QStringLiteral("a b c d"));
        row("line ends", QStringLiteral(u"a\r\nb\nc\u2028d\n\ne"), QStringLiteral("a b c d  e"));
        row("compatibility", QStringLiteral(u"ﬁne … № ½"),
            QString::fromUtf8("fine ... no 1\xE2\x81\x84"
                              "2"));
        row("invisible", QStringLiteral(u"in\u00ADfor\u200Dma\uFEFFto\u200E"), QStringLiteral("informato"));
        row("german", QStringLiteral(u"Straße STRASSE"), QStringLiteral("strasse strasse"));
        row("slavic", QStringLiteral(u"Łukasz Đoković Ørsted Æthel œuvre"), QStringLiteral("lukasz dokovic orsted aethel oeuvre"));
        row("turkish", QStringLiteral(u"İstanbul Diyarbakır"), QStringLiteral("istanbul diyarbakir"));
        row("greek", QStringLiteral(u"Ἀθῆναι ΣΑΣ σας"), QStringLiteral(u"αθηναι σασ σασ"));
        row("cyrillic", QStringLiteral(u"Алёна Йорк"), QStringLiteral(u"алена иорк"));
        row("hebrew", QStringLiteral(u"שָׁלוֹם"), QStringLiteral(u"שלום"));
        row("arabic", QStringLiteral(u"مُحَمَّد"), QStringLiteral(u"محمد"));
        row("thai keeps its vowels", QStringLiteral(u"สวัสดี"), QStringLiteral(u"สวัสดี"));
        row("full width", QStringLiteral(u"ＮＡＴＯ"), QStringLiteral("nato"));
        row("astral", QStringLiteral(u"𝓜ario 😀"), QStringLiteral(u"mario 😀"));
    }
    void folds()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(folded(text), expected);
        QCOMPARE(FoldedText(text).text(), expected);
    }

    void twiceIsOnce()
    {
        for (char32_t c = 1; c < 0x110000; c += c < 0x3400 ? 1 : 37) {
            if (c >= 0xD800 && c < 0xE000)
                continue;
            const QString once = folded(QString::fromUcs4(&c, 1));
            if (folded(once) != once)
                QFAIL(qPrintable(QStringLiteral("U+%1 folds to %2, that to %3").arg(static_cast<uint>(c), 4, 16).arg(once, folded(once))));
        }
    }

    void waysBack()
    {
        const quint32 seed = 20252;
        qInfo() << "seed" << seed;
        QRandomGenerator generator(seed);
        for (int i = 0; i < 500; ++i) {
            const QString source = torture::random(generator, 60, true);
            const FoldedText text(source);
            QCOMPARE(text.text(), folded(source));
            const qsizetype size = text.text().size();
            if (size == 0)
                continue;
            const qsizetype begin = generator.bounded(static_cast<int>(size));
            const qsizetype end = begin + 1 + generator.bounded(static_cast<int>(size - begin));
            const text::Range range = text.original({begin, end});
            QVERIFY(!range.empty());
            QVERIFY(text::isGraphemeBorder(source, range.begin));
            QVERIFY(text::isGraphemeBorder(source, range.end));
            QVERIFY(folded(QStringView(source).sliced(range.begin, range.length())).contains(text.text().mid(begin, end - begin)));
        }
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QStringList>("whole");
        QTest::addColumn<QStringList>("anywhere");
        const auto row = [](const char *name, const QString &text, const QString &needle, const QStringList &whole,
                            const QStringList &anywhere) { QTest::newRow(name) << text << needle << whole << anywhere; };
        row("elided", QStringLiteral(u"L’Onu e l'ONU, non Onusiano"), QStringLiteral("onu"), {QStringLiteral("Onu"), QStringLiteral("ONU")},
            {QStringLiteral("Onu"), QStringLiteral("ONU"), QStringLiteral("Onu")});
        row("over a line end", QStringLiteral("New\r\nYork e new york"), QStringLiteral("New York"),
            {QStringLiteral("New\r\nYork"), QStringLiteral("new york")}, {QStringLiteral("New\r\nYork"), QStringLiteral("new york")});
        row("with its marks", QStringLiteral(u"perche\u0301 no"), QStringLiteral(u"perché"), {QStringLiteral(u"perche\u0301")},
            {QStringLiteral(u"perche\u0301")});
        row("half of a character", QStringLiteral(u"Fuß"), QStringLiteral("s"), {}, {QStringLiteral(u"ß")});
        row("not overlapping", QStringLiteral("aaaa"), QStringLiteral("aa"), {}, {QStringLiteral("aa"), QStringLiteral("aa")});
        row("nothing", QStringLiteral("testo"), QString(), {}, {});
        row("only marks", QStringLiteral("testo"), QStringLiteral(u"\u0301"), {}, {});
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, needle);
        QFETCH(QStringList, whole);
        QFETCH(QStringList, anywhere);
        const FoldedText folds(text);
        const auto surfaces = [&text](const text::Ranges &ranges) {
            QStringList all;
            for (const text::Range range : ranges)
                all << text.mid(range.begin, range.length());
            return all;
        };
        QCOMPARE(surfaces(folds.findAll(needle, FoldedText::Match::WholeWords)), whole);
        QCOMPARE(surfaces(folds.findAll(needle)), anywhere);
    }
};

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
