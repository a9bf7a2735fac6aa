// Timelines that are only written: CSV, iCalendar, TimelineJS; and the EDTF they carry. Golden text, laws, torture, losses.
#include "app/base/json_values.h"
#include "app/formats/edtf_text.h"
#include "app/formats/ics/ics.h"
#include "app/formats/timeline_csv/timeline_csv.h"
#include "app/formats/timelinejs/timelinejs.h"
#include "app/timeline/value.h"
#include "tests/formats/sample_story.h"
#include "tests/text/torture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace formats;

class TestTimelinesOut : public QObject {
    Q_OBJECT

    static Exported write(const Codec &codec, const std::vector<annotation::Document> &documents, const Settings &settings = {})
    {
        WriteOptions options;
        options.settings = settings;
        auto exported = codec.write(documents, {}, options);
        return exported ? *exported : Exported();
    }
    static QStringList proofread(const Codec &codec, const std::vector<annotation::Document> &documents, const Exported &written,
                                 const Settings &settings = {})
    {
        const MemoryInput input(written.files);
        const auto wrong = codec.proofread(input, sample::meantOf(documents, written, settings));
        return wrong ? *wrong : QStringList{wrong.error().text()};
    }
    static QByteArray golden(const char *name)
    {
        QFile file(QStringLiteral(CHIOSA_SOURCE_DIR "/tests/formats/golden/") + QString::fromLatin1(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // Against the golden file; what was written lies beside the test where it differs, for a person to read.
    static void compareGolden(const QByteArray &written, const char *name)
    {
        if (written != golden(name)) {
            QFile file(QString::fromLatin1(name) + QStringLiteral(".written"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(written);
        }
        QCOMPARE(QString::fromUtf8(written), QString::fromUtf8(golden(name)));
    }

private Q_SLOTS:
    void edtf_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("mod");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *value, const char *mod, const char *expected) {
            QTest::addRow("%s %s", value, mod) << QString::fromLatin1(value) << QString::fromLatin1(mod) << QString::fromLatin1(expected);
        };
        row("2025-09-15", "", "2025-09-15");
        row("2025-09", "", "2025-09");
        row("2025", "", "2025");
        row("2025-W37", "", "2025-09-08/2025-09-14");
        row("2025-W37-WE", "", "2025-09-13/2025-09-14");
        row("2025-SU", "", "2025-22");
        row("2024-WI", "", "2024-24");
        row("2025-Q2", "", "2025-34");
        row("2025-H1", "", "2025-40");
        row("198", "", "198X");
        row("18", "", "18XX");
        row("BC0044", "", "-0043");
        row("2025-09-14T14:30", "", "2025-09-14T14:30:00");
        row("2025-09-14TEV", "", "2025-09-14");
        row("2025-09-15", "APPROX", "2025-09-15~");
        row("2025-W37", "APPROX", "2025-09-08~/2025-09-14~");
        row("2025-09", "BEFORE", "../2025-09");
        row("2025-09", "ON_OR_AFTER", "[2025-09..]");
        row("2025-W37", "ON_OR_BEFORE", "[..2025-09-14]");
        row("2025-03", "START", "2025-03-01/2025-03-10~");
        row("2025-03", "MID", "2025-03-11~/2025-03-21~");
        row("2025-03", "END", "2025-03-22~/2025-03-31");
        row("PAST_REF", "", "../2025-09-15");
        row("FUTURE_REF", "", "2025-09-15/..");
        row("XXXX-07-21", "", "XXXX-07-21");
        row("P3D", "", "");
    }
    void edtf()
    {
        QFETCH(QString, value);
        QFETCH(QString, mod);
        QTEST(edtfOf({value, mod, false}, QStringLiteral("2025-09-15")), "expected");
    }

    void edtfOfDoubt()
    {
        QCOMPARE(edtfOf({QStringLiteral("2025-09"), {}, true}), QStringLiteral("2025-09?"));
        QCOMPARE(edtfOf({QStringLiteral("2025-09"), QStringLiteral("APPROX"), true}), QStringLiteral("2025-09%"));
        QCOMPARE(edtfOf({QStringLiteral("PAST_REF"), {}, false}), QString()); // before what is not known
        QCOMPARE(edtfOf(timeline::Interval::inside(0, timeline::day)), QStringLiteral("1970-01-01"));
    }

    void csvGolden()
    {
        const Exported written = write(TimelineCsv(), {sample::dam(), sample::bridge()});
        compareGolden(written.files.at(QStringLiteral("timeline.csv")), "story.csv");
        QCOMPARE(proofread(TimelineCsv(), {sample::dam(), sample::bridge()}, written), QStringList());
        QVERIFY(sample::countOf(written, "A cell that a spreadsheet would take for a formula begins with an apostrophe.") >= 1);
    }

    void csvSettings()
    {
        const Settings settings{{QStringLiteral("separator"), QStringLiteral("semicolon")},
                                {QStringLiteral("bom"), QStringLiteral("yes")},
                                {QStringLiteral("entity"), QStringLiteral("carla BRENNI")}};
        const Exported written = write(TimelineCsv(), {sample::dam(), sample::bridge()}, settings);
        const QByteArray bytes = written.files.at(QStringLiteral("timeline.csv"));
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"
                                 "article;title;"));
        const auto table = csv::readTable(bytes, QLatin1Char(';'));
        QVERIFY(table);
        QCOMPARE(table->size(), std::size_t{4}); // visitato, firmato, chiuso
        QCOMPARE(proofread(TimelineCsv(), {sample::dam(), sample::bridge()}, written, settings), QStringList());
    }

    void guards_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QStringLiteral("ha detto") << QStringLiteral("ha detto");
        QTest::newRow("formula") << QStringLiteral("=1+2") << QStringLiteral("'=1+2");
        QTest::newRow("plus") << QStringLiteral("+39") << QStringLiteral("'+39");
        QTest::newRow("minus") << QStringLiteral("-0043") << QStringLiteral("'-0043");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
        QTest::newRow("tab") << QStringLiteral("\tx") << QStringLiteral("'\tx");
        QTest::newRow("full width") << QStringLiteral(u"\uFF1D1") << QStringLiteral(u"'\uFF1D1");
        QTest::newRow("apostrophe of its own") << QStringLiteral("'=x") << QStringLiteral("''=x");
        QTest::newRow("apostrophe alone") << QStringLiteral("'ndrangheta") << QStringLiteral("'ndrangheta");
        QTest::newRow("empty") << QString() << QString();
    }
    void guards()
    {
        QFETCH(QString, cell);
        QTEST(csv::guarded(cell), "expected");
        QCOMPARE(csv::unguarded(csv::guarded(cell)), cell);
    }

    void tablesComeBack()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        for (int round = 0; round < 500; ++round) {
            std::vector<QStringList> rows;
            QByteArray bytes;
            for (int i = 0; i < 4; ++i) {
                QStringList row;
                for (int k = 0; k < 3; ++k) {
                    QString cell = torture::random(random, int(random.bounded(9)));
                    if (random.bounded(3) == 0)
                        cell.prepend(QStringLiteral("'=\"+;,\r").mid(int(random.bounded(7))));
                    row.append(cell);
                }
                rows.push_back(row);
                bytes += csv::rowOf(row, QLatin1Char(','));
            }
            const auto read = csv::readTable(bytes, QLatin1Char(','));
            QVERIFY2(read, bytes.constData());
            QCOMPARE(*read, rows);
        }
    }

    void brokenTables_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no end") << QByteArray("a,b");
        QTest::newRow("open quotes") << QByteArray("\"a\r\n");
        QTest::newRow("quote inside") << QByteArray("a\"b\r\n");
        QTest::newRow("after the quotes") << QByteArray("\"a\"b\r\n");
        QTest::newRow("bare line end") << QByteArray("a\nb\r\n");
    }
    void brokenTables()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!csv::readTable(bytes, QLatin1Char(',')));
    }

    void icsGolden()
    {
        const Exported written = write(Ics(), {sample::dam(), sample::bridge()});
        compareGolden(written.files.at(QStringLiteral("timeline.ics")), "story.ics");
        QCOMPARE(proofread(Ics(), {sample::dam(), sample::bridge()}, written), QStringList());
        QCOMPARE(sample::countOf(written, "Events that are not known to the day are not in a calendar."), 3); // week, order, month
        QCOMPARE(sample::countOf(written, "Events without a date, or with one open end, are not in a calendar."), 3);
        QCOMPARE(write(Ics(), {sample::dam(), sample::bridge()}).files, written.files); // no clock, no chance in it
    }

    void icsFolds()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        for (int round = 0; round < 300; ++round) {
            QString text = torture::random(random, int(random.bounded(200)));
            text.remove(QLatin1Char('\r'));
            QCOMPARE(ics::unescaped(ics::escaped(text)), text);
            const QByteArray line = ics::folded(QStringLiteral("SUMMARY:") + ics::escaped(text));
            QByteArray joined = line;
            joined.replace("\r\n ", "");
            QCOMPARE(QString::fromUtf8(joined), QStringLiteral("SUMMARY:") + ics::escaped(text) + QStringLiteral("\r\n"));
            for (const QByteArray &part : line.split('\n')) {
                QVERIFY(part.size() <= 76); // with its CR
                QVERIFY(part.isEmpty() || QString::fromUtf8(part).toUtf8() == part);
            }
        }
    }

    void timelineJsGolden()
    {
        const Exported written = write(TimelineJs(), {sample::dam(), sample::bridge()});
        compareGolden(written.files.at(QStringLiteral("timeline.json")), "story.timelinejs.json");
        QCOMPARE(proofread(TimelineJs(), {sample::dam(), sample::bridge()}, written), QStringList());
        const QJsonArray events
            = QJsonDocument::fromJson(written.files.at(QStringLiteral("timeline.json"))).object().value(QStringLiteral("events")).toArray();
        for (const QJsonValue &event : base::valuesOf(events)) {
            const QJsonObject date = event.toObject().value(QStringLiteral("start_date")).toObject();
            QVERIFY(date.value(QStringLiteral("year")).toString().toInt() != 0);
            QVERIFY(date.value(QStringLiteral("month")).toString() != QStringLiteral("0"));
        }
    }

    void torture_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("timeline-csv") << 0;
        QTest::newRow("ics") << 1;
        QTest::newRow("timelinejs") << 2;
    }
    void torture()
    {
        QFETCH(int, format);
        const TimelineCsv csv;
        const Ics ics;
        const TimelineJs timelineJs;
        const Codec &codec = format == 0 ? static_cast<const Codec &>(csv) : format == 1 ? static_cast<const Codec &>(ics) : timelineJs;
        for (const QString &text :
             torture::texts() + QStringList{torture::document(), QStringLiteral("=cmd|'/C calc'!A1 \u2028 @x -y +z")}) {
            const std::vector<annotation::Document> documents{sample::torture(QStringLiteral("Uno ") + text)};
            const Exported written = write(codec, documents);
            QCOMPARE(written.files.size(), std::size_t{1});
            QCOMPARE(proofread(codec, documents, written).join(QLatin1Char('\n')), QString());
            QVERIFY(QString::fromUtf8(written.files.begin()->second).toUtf8() == written.files.begin()->second);
        }
    }

    // What was tampered with is found: the proofreader is no rubber stamp.
    void tampering()
    {
        const std::vector<annotation::Document> documents{sample::dam()};
        const TimelineCsv csv;
        const Ics ics;
        const TimelineJs timelineJs;
        for (const Codec *codec : std::initializer_list<const Codec *>{&csv, &ics, &timelineJs}) {
            Exported written = write(*codec, documents);
            QByteArray &bytes = written.files.begin()->second;
            const qsizetype at = bytes.indexOf("riaperto");
            QVERIFY(at >= 0);
            bytes.replace(at, 8, "chiusoxx");
            QCOMPARE(proofread(*codec, documents, written).size(), 1);
        }
    }

    void nothing_data() { torture_data(); }
    void nothing()
    {
        QFETCH(int, format);
        const TimelineCsv csv;
        const Ics ics;
        const TimelineJs timelineJs;
        const Codec &codec = format == 0 ? static_cast<const Codec &>(csv) : format == 1 ? static_cast<const Codec &>(ics) : timelineJs;
        const Exported written = write(codec, {});
        QCOMPARE(written.files.size(), std::size_t{1}); // a whole file all the same
        QCOMPARE(proofread(codec, {}, written), QStringList());
    }

    void noDate()
    {
        annotation::Document document = sample::bridge();
        annotation::ArticleFields fields = document.fields();
        fields.dct.clear();
        std::vector<annotation::Annotation> records;
        for (const annotation::AnnotationPointer &record : document.all())
            records.push_back(*record);
        const Exported written = write(Ics(), {annotation::Document({}, fields, document.articleText(), records)});
        QVERIFY(written.files.begin()->second.contains("DTSTAMP:19700101T000000Z"));
        QCOMPARE(sample::countOf(written, "The article has no date; its events are stamped with 1 January 1970."), 1);
    }
};

QTEST_GUILESS_MAIN(TestTimelinesOut)
#include "tst_timelines_out.moc"
