#include "app/text/segmentation.h"

#include "tests/text/torture.h"

#include <QElapsedTimer>
#include <QTest>

using text::Segmentation;

class TestSegmentation : public QObject {
    Q_OBJECT

private:
    static QStringList surfaces(const QString &source, const text::Ranges &ranges)
    {
        QStringList all;
        for (const text::Range range : ranges)
            all << source.mid(range.begin, range.length());
        return all;
    }

    // What holds for every text: tokens and sentences are sorted, disjoint, on grapheme borders; tokens hold no white space and leave
    // nothing out but white space, invisible characters and marks that have nothing to stand on; no sentence cuts a token.
    static void check(const QString &source, const QString &language)
    {
        const Segmentation cut = Segmentation::of(source, language);
        qsizetype end = 0;
        for (const text::Range token : cut.tokens()) {
            QVERIFY(token.begin >= end && !token.empty() && token.end <= source.size());
            QVERIFY(text::isGraphemeBorder(source, token.begin) && text::isGraphemeBorder(source, token.end));
            for (qsizetype at = token.begin; at < token.end; ++at)
                QVERIFY(!source[at].isSpace());
            for (qsizetype at = end; at < token.begin; ++at)
                QVERIFY(!source[at].isLetterOrNumber() && !source[at].isPunct());
            end = token.end;
        }
        for (qsizetype at = end; at < source.size(); ++at)
            QVERIFY(!source[at].isLetterOrNumber() && !source[at].isPunct());
        std::size_t token = 0;
        for (const text::Range sentence : cut.sentences()) {
            QCOMPARE(sentence.begin, cut.tokens()[token].begin);
            while (token < cut.tokens().size() && cut.tokens()[token].end <= sentence.end)
                ++token;
            QCOMPARE(sentence.end, cut.tokens()[token - 1].end);
        }
        QCOMPARE(token, cut.tokens().size());
    }

private Q_SLOTS:
    void tokens_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // parted by |
        const auto row = [](const char *name, const char *language, const QString &text, const QString &expected) {
            QTest::newRow(name) << QString::fromLatin1(language) << text << expected;
        };
        row("elision", "it", QStringLiteral(u"l’accordo dell'ex presidente"), QStringLiteral(u"l’|accordo|dell'|ex|presidente"));
        row("elision before a number", "it", QStringLiteral(u"dall’11 all'8"), QStringLiteral(u"dall’|11|all'|8"));
        row("elision with a wrong quote", "it", QStringLiteral(u"l‘Italia"), QStringLiteral(u"l‘|Italia"));
        row("elision and hyphen", "it", QStringLiteral(u"nell'ex-Jugoslavia"), QStringLiteral(u"nell'|ex-Jugoslavia"));
        row("irish and saxon names", "it", QStringLiteral(u"O'Brien da McDonald's"), QStringLiteral(u"O'Brien|da|McDonald's"));
        row("cut short", "it", QStringLiteral(u"un po’ di 'tutto'"), QStringLiteral(u"un|po’|di|'|tutto|'"));
        row("french", "fr", QStringLiteral(u"aujourd’hui l’État qu'il"), QStringLiteral(u"aujourd’hui|l’|État|qu'|il"));
        row("english possessive", "en", QStringLiteral(u"Britain's don't O'Brien’s rock’s"),
            QStringLiteral(u"Britain|'s|don't|O'Brien|’s|rock|’s"));
        row("plural possessive", "en", QStringLiteral(u"ministers' talks"), QStringLiteral(u"ministers|'|talks"));
        row("no language", "", QStringLiteral(u"l'Italia"), QStringLiteral(u"l'Italia"));
        row("numbers", "it", QStringLiteral("14.30 1.200,5 14:30 15/09/2025 2025-09-15 3,5% 1'000."),
            QStringLiteral("14.30|1.200,5|14:30|15/09/2025|2025-09-15|3,5|%|1'000|."));
        row("number at the end", "it", QStringLiteral("alle 14.30."), QStringLiteral("alle|14.30|."));
        row("hyphens", "it", QStringLiteral("Zapad-2025 italo-francese - fine-"), QStringLiteral("Zapad-2025|italo-francese|-|fine|-"));
        row("acronyms", "it", QStringLiteral("U.S.A. S.p.A. a.C. www.example.org."),
            QStringLiteral("U.S.A.|S.p.A.|a.C.|www.example.org|."));
        row("abbreviations", "it", QStringLiteral("il sig. Rossi, l’on. Bianchi n. 3 n."),
            QStringLiteral(u"il|sig.|Rossi|,|l’|on.|Bianchi|n.|3|n|."));
        row("initials", "en", QStringLiteral("J. K. Rowling, plan B."), QStringLiteral("J.|K.|Rowling|,|plan|B|."));
        row("no space", "it", QStringLiteral("finita.Inizia AT&T"), QStringLiteral("finita|.|Inizia|AT&T"));
        row("quotes", "it", QStringLiteral(u"«Sì», “no”..."), QStringLiteral(u"«|Sì|»|,|“|no|”|..."));
        row("soft hyphen", "it", QStringLiteral(u"infor\u00ADmazione\u200E, due"), QStringLiteral(u"infor\u00ADmazione|,|due"));
        row("combining", "it", QStringLiteral(u"perche\u0301?"), QStringLiteral(u"perche\u0301|?"));
        row("emoji", "it", QStringLiteral(u"ok👨‍👩‍👧🇮🇹🇪🇺!"),
            QStringLiteral(u"ok|👨‍👩‍👧|🇮🇹|🇪🇺|!"));
        row("handles", "en", QStringLiteral("@user_name #tag"), QStringLiteral("@|user_name|#|tag"));
        row("hebrew", "he", QStringLiteral(u"שלום, עולם."), QStringLiteral(u"שלום|,|עולם|."));
        row("arabic", "ar", QStringLiteral(u"مرحبا بالعالم؟ ١٢٣"), QStringLiteral(u"مرحبا|بالعالم|؟|١٢٣"));
        row("thai", "th", QStringLiteral(u"สวัสดีชาวโลก"), QStringLiteral(u"สวัสดี|ชาว|โลก"));
        row("korean", "ko", QStringLiteral(u"한국어 단어"), QStringLiteral(u"한국어|단어"));
        row("japanese", "ja", QStringLiteral(u"東京に行く。"), QStringLiteral(u"東京|に|行く|。"));
    }
    void tokens()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(surfaces(text, Segmentation::of(text, language).tokens()).join(QLatin1Char('|')), expected);
    }

    void sentences_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row
            = [](const char *name, const char *language, const QStringList &expected, const QString &glue = QStringLiteral(" ")) {
                  QTest::newRow(name) << QString::fromLatin1(language) << expected.join(glue) << expected;
              };
        row("plain", "it", {QStringLiteral("Piove."), QStringLiteral("Smette?"), QStringLiteral("No!"), QStringLiteral("Forse…")});
        row("abbreviations", "it",
            {QStringLiteral(u"L’on. Rossi e il sig. Bianchi, dott. in legge, parlano."), QStringLiteral("Poi tacciono.")});
        row("english", "en", {QStringLiteral("Mr. Smith met U.S. officials at 5 p.m. on Jan. 3."), QStringLiteral("He left.")});
        row("acronym before a starter", "en", {QStringLiteral("He lives in the U.S."), QStringLiteral("The rest do not.")});
        row("list ends", "it",
            {QStringLiteral("Mele, pere, ecc."), QStringLiteral("Costano poco."), QStringLiteral("Rossi ecc. tacciono.")});
        row("numbers", "it", {QStringLiteral("Alle 14.30 del 3.5.2025 n. 12 costa 1.200,5 euro."), QStringLiteral("23 paesi guardano.")});
        row("initials", "en", {QStringLiteral("J. K. Rowling wrote it."), QStringLiteral("A. Smith read it.")});
        row("quotes", "it", {QStringLiteral(u"“Vieni!” disse."), QStringLiteral(u"«Andiamo.»"), QStringLiteral(u"«Sì».")});
        row("german dates", "de", {QStringLiteral(u"Am 15. September kam Dr. Müller."), QStringLiteral("Er blieb.")});
        row("french spaces", "fr",
            {QStringLiteral(u"« Venez\u00A0! » dit-il."), QStringLiteral(u"«\u00A0Oui.\u00A0»"), QStringLiteral("Il part.")});
        row("arabic", "ar", {QStringLiteral(u"مرحبا؟"), QStringLiteral(u"نعم.")});
        row("japanese", "ja", {QStringLiteral(u"東京に行く。"), QStringLiteral(u"明日。")}, QString());
        row("blank line", "it", {QStringLiteral("Un titolo senza punto"), QStringLiteral("il testo segue")}, QStringLiteral("\n\n"));
        row("blank line, CRLF", "it", {QStringLiteral("Un titolo"), QStringLiteral("il testo")}, QStringLiteral("\r\n \r\n"));
        row("paragraph separator", "it", {QStringLiteral("Un titolo"), QStringLiteral("il testo")}, QStringLiteral(u"\u2029"));
        row("title over its text", "it",
            {QStringLiteral("Dettagli della visita"),
             QStringLiteral("Il ministero ha pubblicato un video in cui due ufficiali esprimono gratitudine.")},
            QStringLiteral("\n"));
        row("title under a long line", "it",
            {QStringLiteral("Il ministero ha pubblicato un video in cui due ufficiali esprimono gratitudine"),
             QStringLiteral("Le reazioni")},
            QStringLiteral("\n"));
        row("wrapped by hand", "it",
            {QStringLiteral(
                 "Il ministero della Difesa ha pubblicato un\nvideo in cui compaiono due ufficiali di\nMosca e Minsk, in uniforme."),
             QStringLiteral("Poi nulla.")},
            QStringLiteral("\n"));
        row("wrapped, CRLF", "it",
            {QStringLiteral("Il ministero della Difesa ha pubblicato\r\nun video breve."), QStringLiteral("Poi nulla.")},
            QStringLiteral("\r\n"));
        row("three dots go on", "it", {QStringLiteral("Forse... ma no."), QStringLiteral("Anzi...")});
    }
    void sentences()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(surfaces(text, Segmentation::of(text, language).sentences()), expected);
    }

    void places()
    {
        const QString source = QStringLiteral("  Uno due.  Tre ");
        const Segmentation cut = Segmentation::of(source, QStringLiteral("it"));
        QCOMPARE(cut.tokenAt(0), 0);
        QCOMPARE(cut.tokenAt(4), 0);
        QCOMPARE(cut.tokenAt(5), 1); // in the space: the next one
        QCOMPARE(cut.tokenAt(9), 2);
        QCOMPARE(cut.tokenAt(15), 4);
        QCOMPARE(cut.sentenceAt(9), 0);
        QCOMPARE(cut.sentenceAt(10), 1);
        QCOMPARE(Segmentation::of({}, QStringLiteral("it")).tokenAt(0), 0);
    }

    void torture_data()
    {
        QTest::addColumn<QString>("text");
        int row = 0;
        for (const QString &text : torture::texts())
            QTest::addRow("%d", row++) << text;
        QTest::newRow("document") << torture::document();
    }
    void torture()
    {
        QFETCH(QString, text);
        check(text, QStringLiteral("it"));
    }

    void random()
    {
        const quint32 seed = 20253;
        qInfo() << "seed" << seed;
        QRandomGenerator generator(seed);
        const QStringList languages{QStringLiteral("it"), QStringLiteral("en"), QStringLiteral("de"), QString()};
        for (int i = 0; i < 800; ++i) {
            const QString source = torture::random(generator, static_cast<int>(generator.bounded(80)), true);
            check(source, languages[i % languages.size()]);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("text %1: %2").arg(i).arg(QString::fromLatin1(source.toUtf8().toPercentEncoding()))));
        }
    }

    void graphemes()
    {
        const quint32 seed = 20254;
        qInfo() << "seed" << seed;
        QRandomGenerator generator(seed);
        QStringList sources = torture::texts();
        for (int i = 0; i < 50; ++i)
            sources << torture::random(generator, 60, true);
        for (const QString &source : sources) {
            QCOMPARE(text::nextGrapheme(source, source.size()), source.size());
            QCOMPARE(text::previousGrapheme(source, 0), 0);
            qsizetype last = 0; // the border at or before `at`
            for (qsizetype at = 0; at < source.size(); ++at) {
                if (text::isGraphemeBorder(source, at))
                    last = at;
                const qsizetype next = text::nextGrapheme(source, at);
                QVERIFY(next > at && text::isGraphemeBorder(source, next));
                for (qsizetype inside = at + 1; inside < next; ++inside)
                    QVERIFY(!text::isGraphemeBorder(source, inside));
                if (at > last)
                    QCOMPARE(text::previousGrapheme(source, at), last);
                QCOMPARE(text::previousGrapheme(source, next), last);
            }
        }
    }

    void words()
    {
        QVERIFY(text::isWord(u"Zapad-2025") && text::isWord(u"𝓜") && text::isWord(u"١٢") && text::isWord(u"è"));
        QVERIFY(!text::isWord(u"...") && !text::isWord(u"😀") && !text::isWord(u"") && !text::isWord(u"’"));
        QVERIFY(text::isRightToLeft(u"12 שלום abc") && text::isRightToLeft(u"«مرحبا»"));
        QVERIFY(!text::isRightToLeft(u"abc שלום") && !text::isRightToLeft(u"12") && !text::isRightToLeft(u""));
    }

    void speed()
    {
        QString source;
        for (int i = 0; i < 8000; ++i)
            source += QStringLiteral(u"L’on. Rossi ha incontrato alle 14.30 del 3 marzo i delegati dell’Onu a Ginevra; poi è partito. ");
        QElapsedTimer clock;
        clock.start();
        const Segmentation cut = Segmentation::of(source, QStringLiteral("it"));
        const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        qInfo() << "MB/s of UTF-8:" << static_cast<double>(source.toUtf8().size()) / 1e6 / seconds;
        QCOMPARE(cut.sentences().size(), 8000U);
    }
};

QTEST_GUILESS_MAIN(TestSegmentation)
#include "tst_segmentation.moc"
