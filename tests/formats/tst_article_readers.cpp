#include "app/formats/article_draft.h"
#include "app/formats/html/depth.h"
#include "app/formats/html/html.h"
#include "app/formats/pdf/lines.h"
#include "app/formats/registry.h"

#include "tests/formats/samples.h"
#include "tests/fuzz/mutate.h"

#include <QCryptographicHash>
#include <QTest>

#include <ctime>

using namespace formats;
using samples::Story;

namespace {

Imported readAs(const QString &format, const QByteArray &bytes, const QString &name = {}, const Settings &settings = {})
{
    ReadOptions options;
    options.settings = settings;
    const auto imported = codec(format)->read({{name.isEmpty() ? QStringLiteral("ponte.") + format : name, bytes}}, options);
    return imported ? *imported : Imported();
}

QString tagsOf(const Article &article)
{
    QStringList tags;
    for (const annotation::AnnotationPointer &span : article.document.onLayer(annotation::layers::structure))
        tags << span->tag;
    return tags.join(u' ');
}

QString saidOf(const Imported &imported)
{
    QStringList said;
    for (const Problem &problem : imported.problems)
        said << problem.error.text();
    return said.join(u'\n');
}

QByteArray page(const QByteArray &head, const QByteArray &body = {})
{
    const Story story;
    return "<html><head>" + head + "</head><body>" + body + "<article>" + samples::paragraphs(story).toUtf8() + "</article></body></html>";
}

} // namespace

class TestArticleReaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void storyInEveryFormat_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"html", "nitf", "newsml", "rss", "ninjs", "csv", "docx", "odt", "epub", "warc"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void storyInEveryFormat()
    {
        QFETCH(QString, format);
        const Story story;
        const QByteArray bytes = samples::fileOf(format, samples::partOf(format, story));
        const FileSet files{{QStringLiteral("ponte.") + format, bytes}};
        const Codec *guess = recognise(files);
        QVERIFY(guess);
        QCOMPARE(guess->format().id, format);
        const Imported imported = readAs(format, bytes);
        QVERIFY2(imported.articles.size() == 1, qPrintable(saidOf(imported)));
        const Article &article = imported.articles[0];
        const annotation::ArticleFields &fields = article.document.fields();
        QString expected = story.text();
        if (format == u"nitf" || format == u"newsml") // where the byline stands in the text
            expected.insert(story.title.size(), QStringLiteral("\n\n") + story.author);
        QCOMPARE(article.document.text(), expected);
        QCOMPARE(fields.title, story.title);
        QVERIFY(tagsOf(article).startsWith(QLatin1String("TITLE")));
        const annotation::AnnotationPointer title = article.document.onLayer(annotation::layers::structure).front();
        QCOMPARE(article.document.surface(*title), story.title);
        QCOMPARE(title->verdict, annotation::Verdict::Accepted);
        const bool office = format == u"docx" || format == u"odt";
        QCOMPARE(fields.author, office ? QString() : story.author);
        QCOMPARE(fields.dct, office ? QString() : QStringLiteral("2026-03-12T08:30"));
        QCOMPARE(fields.features.has(u"dctFrom"), !office);
        QCOMPARE(fields.language, office ? QString() : QStringLiteral("it"));
        const bool part = format == u"warc"; // hashed by the record
        QCOMPARE(fields.features.value(u"hash") == QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                 !part);
        const bool addressed = format == u"html" || format == u"rss" || format == u"ninjs" || format == u"warc";
        QCOMPARE(fields.source, addressed ? QStringLiteral("https://foglio.example/ponte") : QStringLiteral("ponte.") + format);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("dct");
        const auto row = [](const char *written, const char *dct) {
            QTest::newRow(written) << QString::fromLatin1(written) << QString::fromLatin1(dct);
        };
        row("2026-03-12", "2026-03-12");
        row("2026-03-12T08:30:59.123+01:00", "2026-03-12T08:30");
        row("2026-03-12 08:30:00 GMT+00:00", "");
        row("20260312T083000Z", "2026-03-12T08:30");
        row("20260312", "2026-03-12");
        row("2026.03.12 08:30:26", "2026-03-12T08:30");
        row("Thu, 12 Mar 2026 08:30:00 +0100", "2026-03-12T08:30");
        row("12 Mar 2026", "2026-03-12");
        row("2026", "2026");
        row("2026-03", "2026-03");
        row("2026-13-12", "");
        row("2026-02-30", "");
        row("12 Xxx 2026", "");
        row("yesterday", "");
        row("", "");
    }
    void dates()
    {
        QFETCH(QString, written);
        QTEST(dctOf(written), "dct");
    }

    // What a page tells of itself, the better source first.
    void pageMetadata_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("dct");
        QTest::addColumn<QString>("from");
        const QByteArray meta = "<meta name=author content='Meta Autore'><meta name=date content='2026-01-01'>";
        const QByteArray open = "<meta property='article:published_time' content='2026-01-02T10:00:00Z'>";
        const auto json = [](const QByteArray &text) { return "<script type='application/ld+json'>" + text + "</script>"; };
        const QString other = QStringLiteral("Meta Autore"), anna = QStringLiteral("Anna Neri");
        const QString third = QStringLiteral("2026-01-03"), linked = QStringLiteral("JSON-LD");
        QTest::newRow("meta") << meta << other << QStringLiteral("2026-01-01") << QStringLiteral("meta");
        QTest::newRow("OpenGraph") << meta + open << other << QStringLiteral("2026-01-02T10:00") << QStringLiteral("OpenGraph");
        QTest::newRow("JSON-LD") << meta + open
                + json("{\"@type\":\"NewsArticle\",\"author\":\"Anna Neri\",\"datePublished\":\"2026-01-03\"}")
                                 << anna << third << linked;
        QTest::newRow("in a graph, authors listed") << open
                + json("{\"@graph\":[{\"@type\":\"WebSite\",\"author\":\"No\"},{\"@type\":[\"NewsArticle\"],\"author\":[{\"name\":\"Anna "
                       "Neri\"},{\"name\":\"Bo\"}],\"datePublished\":\"2026-01-03\"}]}")
                                                    << QStringLiteral("Anna Neri, Bo") << third << linked;
        QTest::newRow("raw line ends") << json("[{\"@type\":\"ReportageNewsArticle\",\"headline\":\"a\nb\",\"author\":{\"name\":\"Anna\n"
                                               "Neri\"},\"datePublished\":\"2026-01-03\"}]")
                                       << anna << third << linked;
        QTest::newRow("broken JSON-LD") << meta + json("{\"@type\":\"NewsArticle\",") << other << QStringLiteral("2026-01-01")
                                        << QStringLiteral("meta");
        QTest::newRow("an address is no author")
            << QByteArray("<meta name=author content='https://www.facebook.com/foglio'>") << QString() << QString() << QString();
        QTest::newRow("nothing") << QByteArray() << QString() << QString() << QString();
    }
    void pageMetadata()
    {
        QFETCH(QByteArray, head);
        const Imported imported = readAs(QStringLiteral("html"), page(head));
        QCOMPARE(imported.articles.size(), 1U);
        const annotation::ArticleFields &fields = imported.articles[0].document.fields();
        QTEST(fields.author, "author");
        QTEST(fields.dct, "dct");
        QTEST(fields.features.value(u"dctFrom"), "from");
    }

    void timeElement()
    {
        const Imported imported = readAs(QStringLiteral("html"), page({}, "<time datetime='2026-03-12T08:30'>ieri</time>"));
        QCOMPARE(imported.articles.at(0).document.fields().dct, QStringLiteral("2026-03-12T08:30"));
        QCOMPARE(imported.articles.at(0).document.fields().features.value(u"dctFrom"), QStringLiteral("time element"));
    }

    void furniture()
    {
        QByteArray bytes
            = page({}, "<nav>Menu</nav><aside><p>Altre notizie, molto lunghe anche loro, che non sono di questa pagina.</p></aside>");
        bytes.replace("</article>",
                      "<h2>Il seguito</h2><figure><figcaption>La crepa</figcaption></figure><div class='share-bar'>Condividi "
                      "questo articolo</div><p><a href='/x'>Leggi anche: il ponte vecchio</a></p></article>");
        const Imported imported = readAs(QStringLiteral("html"), bytes);
        const Article &article = imported.articles.at(0);
        QVERIFY(!article.document.text().contains(QLatin1String("Altre notizie")));
        QVERIFY(article.document.text().contains(QLatin1String("Condividi")));
        QCOMPARE(tagsOf(article), QStringLiteral("HEADING CAPTION BOILERPLATE BOILERPLATE"));
        QCOMPARE(article.document.fields().features.value(u"leftOut"), QStringLiteral("2"));
        for (const annotation::AnnotationPointer &span : article.document.onLayer(annotation::layers::structure))
            QCOMPARE(span->verdict == annotation::Verdict::Suggested, span->tag == u"BOILERPLATE");
    }

    void pageEncodings_data()
    {
        QTest::addColumn<QByteArray>("declaration");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("replaced");
        const QString city = QString::fromUtf8("città “€”"), tokyo = QString::fromUtf8("東京");
        QTest::newRow("latin-1 is windows-1252")
            << QByteArray("<meta charset=iso-8859-1>") << QByteArray("citt\xE0 \x93\x80\x94") << city << 0;
        QTest::newRow("shift_jis") << QByteArray("<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>")
                                   << QByteArray("\x93\x8C\x8B\x9E") << tokyo << 0;
        QTest::newRow("euc-jp") << QByteArray("<meta charset='EUC-JP'>") << QByteArray("\xC5\xEC\xB5\xFE") << tokyo << 0;
        QTest::newRow("gb2312") << QByteArray("<meta charset=gb2312>") << QByteArray("\xB6\xAB\xBE\xA9") << QString::fromUtf8("东京") << 0;
        QTest::newRow("undeclared utf-8") << QByteArray() << city.toUtf8() << city << 0;
        QTest::newRow("utf-8 with a broken byte")
            << QByteArray("<meta charset=utf-8>") << QByteArray("citt\xE0 nuova") << QString::fromUtf8("citt\uFFFD nuova") << 1;
        QTest::newRow("an encoding that is none") << QByteArray("<meta charset=klingon>") << city.toUtf8() << city << 0;
    }
    void pageEncodings()
    {
        QFETCH(QByteArray, declaration);
        QFETCH(QByteArray, word);
        QFETCH(QString, text);
        QFETCH(int, replaced);
        const QByteArray plain = "<p>A long enough line of plain words, commas, and full stops, so that there is an article at all here: ";
        const Imported imported
            = readAs(QStringLiteral("html"), "<html><head>" + declaration + "</head><body>" + plain + word + ".</p></body>");
        QVERIFY2(imported.articles.size() == 1, qPrintable(saidOf(imported)));
        QVERIFY2(imported.articles[0].document.text().endsWith(text + u'.'), qPrintable(imported.articles[0].document.text()));
        QCOMPARE(imported.articles[0].document.fields().features.value(u"replaced").toInt(), replaced);
    }

    // Pages made to cost time, stack or memory are refused, or read, and soon.
    void hostilePages_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("deep") << QByteArray("<div>").repeated(500'000);
        QTest::newRow("deep behind a wall") << QByteArray("<div><object></div></object>").repeated(200'000);
        QTest::newRow("deep in foreign content") << QByteArray("<svg><title>") + QByteArray("<g>").repeated(200'000);
        QTest::newRow("deep in upper case") << QByteArray("<SCRIPT></script><DIV>").repeated(100'000);
        QByteArray formats;
        for (int i = 0; i < 900; ++i)
            formats += "<b a" + QByteArray::number(i) + ">";
        QTest::newRow("formats opened again and again") << "<p>" + formats + "</p>" + QByteArray("<p>x</p>").repeated(100'000);
        QTest::newRow("many attributes") << "<p " + QByteArray("a=b ").repeated(20'000) + ">x";
        QTest::newRow("scripts without an end") << QByteArray("<script>").repeated(300'000);
    }
    void hostilePages()
    {
        QFETCH(QByteArray, bytes);
        const std::clock_t before = std::clock(); // of this process: others may keep the machine busy
        const Imported imported = readAs(QStringLiteral("html"), bytes);
        QVERIFY(imported.articles.size() + imported.problems.size() >= 1);
        const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
        qInfo() << seconds << "s" << saidOf(imported);
        QVERIFY(seconds < 20);
    }

    void depth()
    {
        QVERIFY(!html::nestsDeeper(QByteArray("<div></div>").repeated(5000), 100));
        QVERIFY(!html::nestsDeeper(QByteArray("<p>a<br><li>b<td>c<img>").repeated(5000), 100));
        QVERIFY(!html::nestsDeeper("<script>" + QByteArray("'<div>'").repeated(500) + "</SCRIPT>", 100));
        QVERIFY(html::nestsDeeper(QByteArray("<div>").repeated(101), 100));
        QVERIFY(html::nestsDeeper(QByteArray("<div><table></div></table>").repeated(101), 100));
        QVERIFY(html::nestsDeeper("<svg>" + QByteArray("<path>").repeated(101), 100));
    }

    void hostileXml_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"nitf", "newsml", "rss"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void hostileXml()
    {
        QFETCH(QString, format);
        QByteArray laughs = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a0 \"ha\">";
        for (int i = 1; i < 30; ++i)
            laughs += "<!ENTITY a" + QByteArray::number(i) + " \"" + ("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
        const QByteArray body = samples::partOf(format, {});
        const QByteArray rest = body.mid(body.indexOf("?>") + 2);
        const QByteArray outside = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a29 SYSTEM \"file:///etc/hostname\">]>";
        for (const QByteArray &start : {laughs + "]>", outside}) {
            const Imported imported = readAs(format, start + QByteArray(rest).replace("Nora", "&a29;"));
            QCOMPARE(imported.articles.size(), 0U);
            QCOMPARE(imported.problems.size(), 1U);
        }
    }

    void hostileArchives_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("part");
        QTest::newRow("docx") << QStringLiteral("docx") << QStringLiteral("word/document.xml");
        QTest::newRow("odt") << QStringLiteral("odt") << QStringLiteral("content.xml");
        QTest::newRow("epub") << QStringLiteral("epub") << QStringLiteral("META-INF/container.xml");
    }
    void hostileArchives()
    {
        QFETCH(QString, format);
        QFETCH(QString, part);
        const auto said = [&](const std::vector<support::ZipEntry> &entries) {
            const Imported imported = readAs(format, support::zipFile(entries));
            return imported.articles.empty() ? saidOf(imported) : QStringLiteral("it was read");
        };
        QVERIFY(said({{part, QByteArray(20 * 1024 * 1024, ' ')}}).contains(QLatin1String("trap")));
        QVERIFY(said({{part, "<a/>"}, {QStringLiteral("../../evil"), "x"}}).contains(QLatin1String("leads out")));
        QVERIFY(said({{part, "<a/>", false, true}}).contains(QLatin1String("link")));
        QVERIFY(said({{part, "<a>"}}).contains(QLatin1String("well-formed")));
        QVERIFY(said({{QStringLiteral("other"), "x"}}).contains(QLatin1String("does not hold")));
        QVERIFY(saidOf(readAs(format, "PK\x03\x04")).contains(QLatin1String("archive")));
    }

    void epubOutsideItsArchive()
    {
        const QByteArray package
            = "<package><manifest><item id=\"a\" href=\"../../../etc/passwd\"/></manifest><spine><itemref idref=\"a\"/>"
              "</spine></package>";
        const Imported imported
            = readAs(QStringLiteral("epub"),
                     support::zipFile({{QStringLiteral("META-INF/container.xml"), "<container><rootfile full-path=\"b.opf\"/></container>"},
                                       {QStringLiteral("b.opf"), package}}));
        QCOMPARE(imported.articles.size(), 0U);
        QVERIFY(saidOf(imported).contains(QLatin1String("does not hold")));
    }

    void columns()
    {
        const QByteArray table
            = "when,what,who\n2026-03-12,\"A line, and \"\"another\"\"\nline of many words that is surely the text.\",Bo\n"
              "soon,,Bo\n";
        const Imported guessed = readAs(QStringLiteral("csv"), table);
        QCOMPARE(guessed.articles.size(), 1U);
        QCOMPARE(guessed.problems.size(), 2U); // the guess, and the row without a text with its line
        QVERIFY2(saidOf(guessed).contains(QLatin1String("line 4")), qPrintable(saidOf(guessed)));
        QCOMPARE(guessed.articles[0].document.fields().features.value(u"column.who"), QStringLiteral("Bo"));
        const Imported said = readAs(QStringLiteral("csv"), table, {},
                                     {{QStringLiteral("text"), QStringLiteral("2")},
                                      {QStringLiteral("date"), QStringLiteral("WHEN")},
                                      {QStringLiteral("author"), QStringLiteral("who")}});
        const annotation::Document &document = said.articles.at(0).document;
        QCOMPARE(document.text(), QStringLiteral("A line, and \"another\"\nline of many words that is surely the text."));
        QCOMPARE(document.fields().dct, QStringLiteral("2026-03-12"));
        QCOMPARE(document.fields().author, QStringLiteral("Bo"));
        const Imported wrong = readAs(QStringLiteral("csv"), table, {}, {{QStringLiteral("text"), QStringLiteral("body")}});
        QVERIFY(saidOf(wrong).contains(QString::fromUtf8("no column “body”")));
    }

    void feeds()
    {
        const QByteArray atom
            = "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\"><title>Blatt</title>"
              "<entry><title type=\"html\">Br&amp;uuml;cke</title><link rel=\"edit\" href=\"https://no.example/\"/>"
              "<link href=\"https://blatt.example/1\"/><author><name>Jo Kern</name></author>"
              "<published>2026-03-12T08:30:00Z</published><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
              "<p>Eins.</p><p>Zwei.</p></div></content></entry><entry><title/><summary/></entry></feed>";
        const Imported imported = readAs(QStringLiteral("rss"), atom);
        QCOMPARE(imported.articles.size(), 1U);
        QCOMPARE(imported.problems.size(), 1U); // the empty entry
        const annotation::Document &document = imported.articles[0].document;
        QCOMPARE(document.text(), QString::fromUtf8("Brücke\n\nEins.\n\nZwei."));
        QCOMPARE(document.fields().source, QStringLiteral("https://blatt.example/1"));
        QCOMPARE(document.fields().author, QStringLiteral("Jo Kern"));
        QCOMPARE(document.fields().language, QStringLiteral("de"));
    }

    void webArchives()
    {
        const Story story;
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ";
        const auto answer = [&](const QByteArray &encoding, const QByteArray &body) {
            return samples::warcRecord("response", "https://foglio.example/1", head + encoding + "\r\n\r\n" + body);
        };
        const QByteArray packed = qCompress(samples::html(story)).mid(4);
        QCOMPARE(readAs(QStringLiteral("warc"), answer("deflate", packed)).articles.size(), 1U);
        QCOMPARE(readAs(QStringLiteral("warc"), answer("deflate", packed.sliced(2))).articles.size(), 1U); // as some servers do
        QVERIFY(saidOf(readAs(QStringLiteral("warc"), answer("br", "x"))).contains(QString::fromUtf8("“br”")));
        const Imported cut = readAs(QStringLiteral("warc"), samples::warc(story) + answer("identity", samples::html(story)).chopped(40));
        QCOMPARE(cut.articles.size(), 1U); // what came before the cut
        QVERIFY(saidOf(cut).contains(QLatin1String("cut off")));
        ReadOptions small;
        small.largestDocument = 100'000;
        const QByteArray bomb = answer("deflate", qCompress(QByteArray(5'000'000, ' '), 9).mid(4));
        const auto refused = codec(u"warc")->read({{QStringLiteral("a.warc"), bomb}}, small);
        QCOMPARE(refused->articles.size(), 0U);
        QVERIFY(saidOf(*refused).contains(QLatin1String("larger")));
    }

    void pages()
    {
        std::vector<std::vector<samples::Placed>> pages;
        for (int number = 1; number <= 3; ++number) {
            std::vector<samples::Placed> placed;
            placed.push_back({60, 800, 9, "Il Foglio di Rivaselva - " + QByteArray::number(number)});
            if (number == 1)
                placed.push_back({60, 740, 24, "Chiuso il ponte"});
            for (int line = 0; line < 30; ++line) {
                const QByteArray n = QByteArray::number(number * 100 + line);
                placed.push_back({60, 700 - 14 * line, 11, "riga sinistra " + n + (line == 3 ? " mera-" : " va avanti")});
                if (line == 4)
                    placed.back().text = "viglia e " + n;
            }
            for (int line = 0; line < 30; ++line)
                placed.push_back({320, 700 - 14 * line, 11, "riga destra " + QByteArray::number(number * 100 + line) + " va avanti"});
            pages.push_back(placed);
        }
        const Imported imported = readAs(QStringLiteral("pdf"), samples::pdf(pages));
        QVERIFY2(imported.articles.size() == 1, qPrintable(saidOf(imported)));
        const annotation::Document &document = imported.articles[0].document;
        const QString text = document.text();
        QCOMPARE(document.fields().title, QStringLiteral("Chiuso il ponte"));
        QVERIFY(text.indexOf(QLatin1String("sinistra 129")) < text.indexOf(QLatin1String("destra 100"))); // column after column
        QVERIFY(text.contains(QLatin1String("meraviglia")));
        QCOMPARE(document.fields().features.value(u"dehyphenated"), QStringLiteral("3"));
        QCOMPARE(document.fields().features.value(u"furniture"), QStringLiteral("3"));
        QVERIFY(document.fields().features.value(u"pageStarts").startsWith(QLatin1String("1:0 ")));
        QCOMPARE(tagsOf(imported.articles[0]).count(QLatin1String("BOILERPLATE")), 3);
        QVERIFY(readAs(QStringLiteral("pdf"), "%PDF-1.4 and no more").articles.empty());
    }

    void paragraphs()
    {
        const auto line = [](const char *text, double x, double y) {
            return pdf::Line{QString::fromUtf8(text), QRectF(x, y, 200, 10), 10, 1};
        };
        const pdf::Paragraphs found
            = pdf::paragraphsOf({{line("Prima ri-", 50, 100), line("ga. Anglo-", 50, 112), line("Sassone.", 50, 124),
                                  line("Rientro", 62, 136), line("e poi.", 50, 148), line("Lontano", 50, 180)}},
                                {800});
        QStringList texts;
        for (const pdf::Paragraph &paragraph : found.all)
            texts << paragraph.text;
        QCOMPARE(texts,
                 QStringList({QStringLiteral("Prima riga. Anglo- Sassone."), QStringLiteral("Rientro e poi."), QStringLiteral("Lontano")}));
        QCOMPARE(found.dehyphenated, 1);
    }

    void mutatedFiles() // whole archives, not only what is in them
    {
        const quint32 seed = 71;
        qInfo() << "seed" << seed;
        QRandomGenerator generator(seed);
        for (const char *format : {"docx", "odt", "epub"}) {
            const QString id = QString::fromLatin1(format);
            const QByteArray whole = samples::fileOf(id, samples::partOf(id, {}));
            for (int i = 0; i < 500; ++i) {
                const Imported imported = readAs(id, fuzz::mutated(generator, whole, whole));
                QVERIFY(imported.articles.size() + imported.problems.size() > 0);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestArticleReaders)
#include "tst_article_readers.moc"
