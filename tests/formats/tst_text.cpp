#include "app/formats/registry.h"
#include "app/formats/text/decoding.h"
#include "app/formats/text/text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace formats;

class TestText : public QObject {
    Q_OBJECT

private:
    static Imported readBytes(const QByteArray &bytes, const ReadOptions &options = {})
    {
        auto imported = PlainText().read({{QStringLiteral("news/pioggia.it.txt"), bytes}}, options);
        return imported ? *imported : Imported();
    }

    static QByteArray utf16(const QString &text, bool bigEndian)
    {
        QByteArray bytes;
        for (const QChar c : text) {
            const char high = static_cast<char>(c.unicode() >> 8);
            const char low = static_cast<char>(c.unicode() & 0xFF);
            bytes += bigEndian ? high : low;
            bytes += bigEndian ? low : high;
        }
        return bytes;
    }

private Q_SLOTS:
    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");
        const QString story = QString::fromUtf8("Perché la città è già così “vecchia”? Il prezzo è 3 € – più di là.");
        QTest::newRow("ascii") << QByteArray("Piove.") << QStringLiteral("UTF-8") << QStringLiteral("Piove.");
        QTest::newRow("utf-8") << story.toUtf8() << QStringLiteral("UTF-8") << story;
        QTest::newRow("utf-8 with mark") << "\xEF\xBB\xBF" + story.toUtf8() << QStringLiteral("UTF-8") << story;
        QTest::newRow("utf-16le with mark") << "\xFF\xFE" + utf16(story, false) << QStringLiteral("UTF-16LE") << story;
        QTest::newRow("utf-16be with mark") << "\xFE\xFF" + utf16(story, true) << QStringLiteral("UTF-16BE") << story;
        QTest::newRow("utf-16le") << utf16(story, false) << QStringLiteral("UTF-16LE") << story;
        QTest::newRow("utf-16be") << utf16(story, true) << QStringLiteral("UTF-16BE") << story;
        QTest::newRow("windows-1252") << QByteArray(
            "Perch\xE9 la citt\xE0 \xE8 gi\xE0 cos\xEC \x93vecchia\x94? Il prezzo \xE8 3 \x80 \x96 pi\xF9 di l\xE0.")
                                      << QStringLiteral("windows-1252") << story;
        QTest::newRow("short windows-1252") << QByteArray("Citt\xE0") << QStringLiteral("windows-1252") << QString::fromUtf8("Città");
        const QString russian = QString::fromUtf8("Министр обороны Белоруссии пригласил наблюдателей на учения, сообщило агентство.");
        QTest::newRow("utf-8, cyrillic") << russian.toUtf8() << QStringLiteral("UTF-8") << russian;
        QTest::newRow("utf-16le, cyrillic") << utf16(russian, false) << QStringLiteral("UTF-16LE") << russian;
        QByteArray cyrillic;
        for (const QChar c : russian)
            cyrillic += static_cast<char>(c.unicode() >= 0x410 ? c.unicode() - 0x410 + 0xC0 : c.unicode());
        QTest::newRow("windows-1251") << cyrillic << QStringLiteral("windows-1251") << russian;
        QTest::newRow("u+2028 stays") << QByteArray("a\xE2\x80\xA8"
                                                    "b")
                                      << QStringLiteral("UTF-8") << QStringLiteral(u"a\u2028b");
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(QString, text);
        const Imported read = readBytes(bytes);
        QVERIFY2(read.articles.size() == 1, read.problems.empty() ? "" : qPrintable(read.problems[0].error.text()));
        QCOMPARE(read.articles[0].document.text(), text);
        QCOMPARE(read.articles[0].document.fields().features.value(u"encoding"), encoding);
    }

    void lineEnds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lineEnds");
        QTest::newRow("lf") << QByteArray("a\nb\n") << QStringLiteral("a\nb\n") << QString();
        QTest::newRow("crlf") << QByteArray("a\r\nb\r\n\r\n") << QStringLiteral("a\nb\n\n") << QStringLiteral("crlf");
        QTest::newRow("cr") << QByteArray("a\rb\r\r") << QStringLiteral("a\nb\n\n") << QStringLiteral("cr");
        QTest::newRow("mixed") << QByteArray("a\r\nb\nc\rd") << QStringLiteral("a\nb\nc\nd") << QStringLiteral("mixed");
    }
    void lineEnds()
    {
        QFETCH(QByteArray, bytes);
        const Imported read = readBytes(bytes);
        QTEST(read.articles.at(0).document.text(), "text");
        QTEST(read.articles.at(0).document.fields().features.value(u"lineEnds"), "lineEnds");
    }

    void fields()
    {
        ReadOptions options;
        options.language = QStringLiteral("it");
        options.dct = QStringLiteral("2025-09-15");
        const Imported read = readBytes("\xEF\xBB\xBFPiove.", options);
        const annotation::ArticleFields &fields = read.articles.at(0).document.fields();
        QCOMPARE(fields.name, QStringLiteral("pioggia.it"));
        QCOMPARE(fields.source, QStringLiteral("news/pioggia.it.txt"));
        QCOMPARE(fields.language, QStringLiteral("it"));
        QCOMPARE(fields.dct, QStringLiteral("2025-09-15"));
        QCOMPARE(fields.features.value(u"bom"), QStringLiteral("true"));
        QCOMPARE(fields.features.value(u"hash"),
                 QString::fromLatin1(QCryptographicHash::hash("\xEF\xBB\xBFPiove.", QCryptographicHash::Sha256).toHex()));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
        QTest::newRow("only white space") << QByteArray(" \n\t\n") << QStringLiteral("empty");
        QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << QStringLiteral("empty");
        const char withNul[] = "Piove\0 ancora, e non smette pi\xC3\xB9.";
        QTest::newRow("NUL bytes") << QByteArray(withNul, sizeof withNul - 1) << QStringLiteral("NUL");
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n%...") << QStringLiteral("PDF");
        QTest::newRow("ZIP") << QByteArray("PK\x03\x04 and so on") << QStringLiteral("ZIP");
        QTest::newRow("SQLite") << QByteArray("SQLite format 3\0", 16) << QStringLiteral("SQLite");
        QByteArray noise;
        for (int i = 0; i < 4000; ++i)
            noise += static_cast<char>(1 + (i * 7919 + i * i) % 255);
        QTest::newRow("noise") << noise << QStringLiteral("not plain text");
        QTest::newRow("broken UTF-8") << QByteArray("Perch\xC3\xA9 \xC3\xA8 cos\xC3\xAC,\ncitt\xC3 e gi\xC3\xA0 pi\xC3\xB9.")
                                      << QStringLiteral("line 2");
        QTest::newRow("cut in a character") << QByteArray("Perch\xC3\xA9 \xC3\xA8 cos\xC3\xAC, pi\xC3") << QStringLiteral("broken");
        QTest::newRow("UTF-8 mark, then not") << QByteArray("\xEF\xBB\xBF"
                                                            "Citt\xE0")
                                              << QStringLiteral("broken");
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const Imported read = readBytes(bytes);
        QCOMPARE(read.articles.size(), 0U);
        QCOMPARE(read.problems.size(), 1U);
        QCOMPARE(read.problems[0].kind, Problem::Kind::Refused);
        QCOMPARE(read.problems[0].error.where, QStringLiteral("news/pioggia.it.txt"));
        QVERIFY2(read.problems[0].error.message.contains(words), qPrintable(read.problems[0].error.text()));
    }

    void tooLarge()
    {
        ReadOptions options;
        options.largestDocument = 1000;
        QCOMPARE(readBytes(QByteArray(1000, 'x'), options).articles.size(), 1U);
        const Imported read = readBytes(QByteArray(1001, 'x'), options);
        QCOMPARE(read.articles.size(), 0U);
        QVERIFY(read.problems.at(0).error.message.contains(QLatin1String("larger")));
    }

    void encodingBySetting()
    {
        ReadOptions options;
        options.settings[QStringLiteral("encoding")] = QStringLiteral("ISO-8859-2");
        QCOMPARE(readBytes("\xA3"
                           "uk",
                           options)
                     .articles.at(0)
                     .document.text(),
                 QString::fromUtf8("Łuk"));
        options.settings[QStringLiteral("encoding")] = QStringLiteral("klingon-1");
        QVERIFY(readBytes("abc", options).problems.at(0).error.message.contains(QLatin1String("klingon-1")));
    }

    void oneBadAmongMany()
    {
        QTemporaryDir folder;
        const auto put = [&folder](const QString &name, const QByteArray &bytes) {
            QDir(folder.path()).mkpath(QFileInfo(folder.filePath(name)).path());
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        put(QStringLiteral("a.txt"), "uno");
        put(QStringLiteral("sub/b.txt"), QByteArray("d\0e", 3));
        put(QStringLiteral("sub/c.txt"), "tre");
        const auto input = DiskInput::of({folder.path()});
        const auto reader = PlainText().reader(*input, {});
        QStringList texts;
        while (const auto article = reader->next())
            texts << article->document.text();
        QCOMPARE(texts, (QStringList{QStringLiteral("uno"), QStringLiteral("tre")}));
        QCOMPARE(reader->takeProblems().size(), 1U);
    }

    void registry()
    {
        QCOMPARE(codec(u"jsonl")->format().id, QStringLiteral("jsonl"));
        QVERIFY(isKnownFormat(u"tei") && !isKnownFormat(u"tea"));
        const QString product = QStringLiteral("jsonl brat conll2003 conllu uima-xmi uima-json webanno-tsv3 spacy-docbin spacy-json "
                                               "prodigy label-studio huggingface doccano timeml "
                                               "cat semeval-timeline w3c tei gate-xml bdoc naf folia pubannotation bioc inception "
                                               "timeline-csv timelinejs ics text html newsml nitf "
                                               "ninjs rss csv pdf docx odt epub warc");
        QStringList ids;
        for (const Format &format : allFormats()) {
            ids << format.id;
            QVERIFY2(format.reads || format.writes, qPrintable(format.id));
        }
        QCOMPARE(ids.join(QLatin1Char(' ')), product);
        QCOMPARE(recognise({{QStringLiteral("a.txt"), "Piove."}})->format().id, QStringLiteral("text"));
        QCOMPARE(recognise({{QStringLiteral("a.jsonl"), "{\"text\":\"x\",\"lang\":\"it\"}"}})->format().id, QStringLiteral("jsonl"));
        QCOMPARE(recognise({{QStringLiteral("a.pdf"), "%PDF-1.7"}})->format().id, QStringLiteral("pdf"));
        QCOMPARE(recognise({{QStringLiteral("a.png"), "\x89PNG"}}), nullptr);
        MemoryOutput output;
        QVERIFY(!PlainText().writer(output, {}) && !PlainText().write({}));
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
