// The filter and the model file as a script sees them: lines in, lines out, in order; what goes wrong is said and stops nothing else.
#include "app/base/json_values.h"
#include "app/cli/cli.h"
#include "app/suggest/learned_layers.h"
#include "app/suggest/model_file.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <unistd.h>

namespace {

QByteArray articleLine(int number)
{
    const QString text
        = QStringLiteral("Ponte nuovo a Belmonte\n\nIeri il sindaco Anna Verdi ha detto: «Apriremo il %1 marzo». Verdi guida la città "
                         "dal 2019. 👍🏽 Costerà %2 milioni di euro.")
              .arg(1 + number % 28)
              .arg(number);
    return QJsonDocument(QJsonObject{{QStringLiteral("id"), QStringLiteral("a%1").arg(number)},
                                     {QStringLiteral("lang"), QStringLiteral("it")},
                                     {QStringLiteral("dct"), QStringLiteral("2025-09-15")},
                                     {QStringLiteral("text"), text}})
        .toJson(QJsonDocument::Compact);
}

QByteArray lines(int count, int first = 0)
{
    QByteArray all;
    for (int i = first; i < first + count; ++i)
        all += articleLine(i) + '\n';
    return all;
}

// Ids are drawn anew by each project: numbered by their first appearance, equal readings are equal texts.
QString withoutIds(const QString &line)
{
    static const QRegularExpression id(QStringLiteral("\"([sre])([0-9a-f]{6,})\""));
    QHash<QString, int> numbers;
    QString plain;
    qsizetype at = 0;
    for (auto match = id.globalMatch(line); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (!numbers.contains(found.captured(0)))
            numbers.insert(found.captured(0), int(numbers.size()));
        plain += line.mid(at, found.capturedStart() - at)
            + QStringLiteral("\"%1#%2\"").arg(found.captured(1)).arg(numbers[found.captured(0)]);
        at = found.capturedEnd();
    }
    return plain + line.mid(at);
}

} // namespace

class TestAnnotate : public QObject {
    Q_OBJECT

    struct Answer {
        int code;
        QString out, err;
    };
    QTemporaryDir folder_;

    QString at(const QString &name) const { return folder_.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(at(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return at(name);
    }
    Answer chiosa(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QFile in(write(QStringLiteral("standard-input"), input));
        if (!in.open(QIODevice::ReadOnly))
            return {-1, {}, in.errorString()};
        Answer answer;
        QTextStream out(&answer.out);
        QTextStream err(&answer.err);
        answer.code = cli::run(arguments, {out, err, nullptr, in.handle()});
        out.flush();
        err.flush();
        return answer;
    }
    static QStringList articlesIn(const QString &out)
    {
        QStringList ids;
        for (const QString &line : out.split(u'\n', Qt::SkipEmptyParts))
            ids.append(QJsonDocument::fromJson(line.toUtf8()).object().value(u"id").toString());
        return ids;
    }

private Q_SLOTS:
    void orderAndContent()
    {
        QByteArray input = lines(9);
        const Answer answer = chiosa({QStringLiteral("annotate"), QStringLiteral("--jobs"), QStringLiteral("3")}, input);
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(articlesIn(answer.out), QStringLiteral("a0|a1|a2|a3|a4|a5|a6|a7|a8").split(u'|'));
        const QJsonObject first = QJsonDocument::fromJson(answer.out.section(u'\n', 0, 0).toUtf8()).object();
        const QString text = first.value(u"text").toString();
        bool sawPerson = false, sawYesterday = false;
        for (const QJsonValue &span : base::valuesOf(first.value(u"spans").toArray())) {
            QVERIFY(!span[u"origin"][u"by"].toString().isEmpty());
            const QList<uint> points = text.toUcs4();
            const qsizetype start = span[u"start"].toInteger(), end = span[u"end"].toInteger();
            const QString surface = QString::fromUcs4(reinterpret_cast<const char32_t *>(points.data()) + start, end - start);
            sawPerson |= span[u"label"] == QStringLiteral("PER") && surface == u"Anna Verdi";
            sawYesterday |= surface == u"Ieri" && span[u"value"] == QStringLiteral("2025-09-14");
        }
        QVERIFY(sawPerson);
        QVERIFY(sawYesterday);
        // One thread or several, in parts or at once: the same bytes. GNU parallel and Spark rest on this.
        const QString one = chiosa({QStringLiteral("annotate"), QStringLiteral("--jobs"), QStringLiteral("1")}, input).out;
        QCOMPARE(one, answer.out);
        QCOMPARE(chiosa({QStringLiteral("annotate")}, lines(4)).out + chiosa({QStringLiteral("annotate")}, lines(5, 4)).out, one);
    }

    void theSameAsTheProject()
    {
        const QString project = at(QStringLiteral("p.chiosa"));
        for (int i = 0; i < 2; ++i) {
            QFile::remove(project);
            const QByteArray input = i == 0 ? lines(1)
                                            : QByteArray("{\"id\":\"b\",\"text\":\"PARIGI, 3 settembre 2025\\n\\nIl ministro Ivan Brelko è "
                                                         "partito ieri. Brelko torna domani.\"}\n");
            QCOMPARE(chiosa({QStringLiteral("new"), project}).code, 0);
            QCOMPARE(chiosa({QStringLiteral("import"), project, write(QStringLiteral("a.jsonl"), input)}).code, 0);
            QCOMPARE(chiosa({QStringLiteral("suggest"), project}).code, 0);
            const Answer written = chiosa({QStringLiteral("export"), project, QStringLiteral("--format"), QStringLiteral("jsonl"),
                                           QStringLiteral("--verdicts"), QStringLiteral("all"), QStringLiteral("--output"),
                                           at(QStringLiteral("out.jsonl"))});
            QVERIFY2(written.code <= 1, qPrintable(written.err));
            QFile file(at(QStringLiteral("out.jsonl")));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(withoutIds(chiosa({QStringLiteral("annotate")}, input).out), withoutIds(QString::fromUtf8(file.readAll())));
        }
    }

    // What was decided stays; old suggestions of the layers that are read are replaced, others stay.
    void whatIsThere()
    {
        const QByteArray input = "{\"id\":\"c\",\"lang\":\"it\",\"dct\":\"2025-09-15\",\"text\":\"Ieri a Belmonte.\",\"spans\":["
                                 "{\"id\":\"x\",\"start\":7,\"end\":15,\"label\":\"ORG\"},"
                                 "{\"id\":\"y\",\"start\":0,\"end\":6,\"label\":\"TIMEX3\",\"verdict\":\"suggested\"},"
                                 "{\"id\":\"z\",\"start\":5,\"end\":6,\"label\":\"EVENT\",\"verdict\":\"suggested\"}]}\n";
        const Answer answer = chiosa({QStringLiteral("annotate"), QStringLiteral("--only"), QStringLiteral("timex3")}, input);
        const QJsonArray spans = QJsonDocument::fromJson(answer.out.toUtf8()).object().value(u"spans").toArray();
        QStringList shown;
        for (const QJsonValue &span : base::valuesOf(spans))
            shown.append(QStringLiteral("%1 %2-%3 %4")
                             .arg(span[u"label"].toString())
                             .arg(span[u"start"].toInt())
                             .arg(span[u"end"].toInt())
                             .arg(span[u"verdict"].toString()));
        QCOMPARE(shown, QStringLiteral("TIMEX3 0-4 suggested|EVENT 5-6 suggested|ORG 7-15 accepted").split(u'|'));
    }

    void oneBadLine()
    {
        const Answer answer = chiosa({QStringLiteral("annotate")}, lines(1) + "{\"id\": nonsense\n\n[1]\n" + lines(1, 1));
        QCOMPARE(answer.code, 1);
        QCOMPARE(articlesIn(answer.out), QStringLiteral("a0|a1").split(u'|'));
        QVERIFY2(answer.err.contains(QStringLiteral("line 2")) && answer.err.contains(QStringLiteral("line 4")), qPrintable(answer.err));
    }

    // A line is answered though the next has not come.
    void lineByLine()
    {
        int in[2];
        QCOMPARE(::pipe(in), 0);
        QFile out(at(QStringLiteral("live.jsonl")));
        QVERIFY(out.open(QIODevice::WriteOnly));
        int code = -1;
        std::thread filter([&] {
            QString said;
            QTextStream to(&out), err(&said);
            code = cli::run({QStringLiteral("annotate")}, {to, err, nullptr, in[0]});
        });
        const QByteArray first = lines(1), second = lines(1, 1);
        QCOMPARE(::write(in[1], first.constData(), size_t(first.size())), ssize_t(first.size()));
        const auto written = [this] {
            QFile file(at(QStringLiteral("live.jsonl")));
            return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : -1;
        };
        const bool came = QTest::qWaitFor([&] { return written() == 1; }, 20'000);
        const bool wrote = ::write(in[1], second.constData(), size_t(second.size())) == ssize_t(second.size());
        ::close(in[1]);
        filter.join();
        ::close(in[0]);
        QVERIFY(came);
        QVERIFY(wrote);
        QCOMPARE(written(), 2);
        QCOMPARE(code, 0);
    }

    void model()
    {
        const QString project = at(QStringLiteral("m.chiosa")), file = at(QStringLiteral("m.model"));
        QCOMPARE(chiosa({QStringLiteral("new"), project}).code, 0);
        const Answer nothing = chiosa({QStringLiteral("model"), project, QStringLiteral("--output"), file});
        QVERIFY2(nothing.code != 0 && nothing.err.contains(QStringLiteral("learned nothing")), qPrintable(nothing.err));
        suggest::LearnedLayers learned; // of an article that is done, as a project hands it on
        learned.set({QStringLiteral("it"), annotation::layers::entity, {}, {}});
        const QString path = write(QStringLiteral("m.model"), suggest::modelFileOf({{suggest::learnedPart, learned.save()}}));
        const Answer with = chiosa({QStringLiteral("annotate"), QStringLiteral("--model"), path}, lines(2));
        QVERIFY2(with.code == 0, qPrintable(with.err));
        QCOMPARE(with.out, chiosa({QStringLiteral("annotate")}, lines(2)).out); // nothing is in use: what came with the program
        QCOMPARE(chiosa({QStringLiteral("model"), project}).code, 2);
    }

    void noModel_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("hello\n");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << suggest::modelFileOf({{suggest::learnedPart, "abcdefgh"}}).chopped(5);
        QTest::newRow("a part that is none") << suggest::modelFileOf({{suggest::learnedPart, "no model at all"}});
        QTest::newRow("newer") << QByteArray("chiosa-model 9\n\xa0");
    }
    void noModel()
    {
        QFETCH(QByteArray, bytes);
        const Answer answer
            = chiosa({QStringLiteral("annotate"), QStringLiteral("--model"), write(QStringLiteral("bad"), bytes)}, lines(1));
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains(QStringLiteral("bad")), qPrintable(answer.err));
        QVERIFY(answer.out.isEmpty());
    }

    void modelParts()
    {
        const suggest::ModelParts parts{{QStringLiteral("names.it"), "one"}, {QStringLiteral("later.thing"), QByteArray("\0\xff", 2)}};
        const auto read = suggest::readModelFile(suggest::modelFileOf(parts), QStringLiteral("f"));
        QVERIFY(read);
        QCOMPARE(*read, parts);
        QCOMPARE(chiosa({QStringLiteral("annotate"), QStringLiteral("--jobs"), QStringLiteral("0")}).code, 2);
        QCOMPARE(chiosa({QStringLiteral("annotate"), QStringLiteral("--only"), QStringLiteral("verbs")}).code, 2);
    }

    void externalProgram_data()
    {
        QTest::addColumn<QString>("program"); // of Python
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("told");
        const QString answer = QStringLiteral("import sys\nfor line in sys.stdin:\n    print('%1', flush=True)\n");
        QTest::newRow("a span") << answer.arg(QStringLiteral("{\"spans\":[{\"start\":0,\"end\":5,\"label\":\"PRD\"}]}")) << 0 << "";
        QTest::newRow("a place that is not there") << answer.arg(
            QStringLiteral("{\"spans\":[{\"start\":0,\"end\":5,\"label\":\"PRD\"},{\"start\":3,\"end\":9999,\"label\":\"PRD\"}]}"))
                                                   << 1 << "left out";
        QTest::newRow("no JSON") << answer.arg(QStringLiteral("what?")) << 1 << "not an article";
        QTest::newRow("ends at once") << "import sys\nsys.exit('no model here')\n" << 1 << "no model here";
        QTest::newRow("never answers") << "import time\ntime.sleep(60)\n" << 1 << "within 1 s";
    }
    void externalProgram()
    {
        QFETCH(QString, program);
        QFETCH(QString, told);
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty())
            QSKIP("python3 is not there");
        qputenv("CHIOSA_SETTINGS", write(QStringLiteral("settings.ini"), "[suggest]\nexternalSeconds=1\n").toUtf8());
        if (told.isEmpty() || told == u"left out") // Python alone may take a second to start where much else runs
            write(QStringLiteral("settings.ini"), "[suggest]\nexternalSeconds=30\n");
        const QString command = QStringLiteral("\"%1\" \"%2\"").arg(python, write(QStringLiteral("program.py"), program.toUtf8()));
        QElapsedTimer timer;
        timer.start();
        const Answer answer = chiosa(
            {QStringLiteral("annotate"), QStringLiteral("--with"), command, QStringLiteral("--jobs"), QStringLiteral("1")}, lines(6));
        QVERIFY(timer.elapsed() < 40'000);
        QTEST(answer.code, "code");
        QCOMPARE(articlesIn(answer.out).size(), 6); // whatever the program does
        if (!told.isEmpty()) {
            QVERIFY2(answer.err.contains(told), qPrintable(answer.err));
            QVERIFY(answer.err.count(told) <= 1); // once, not for each article
        }
        const QJsonObject first = QJsonDocument::fromJson(answer.out.section(u'\n', 0, 0).toUtf8()).object();
        int proposed = 0;
        for (const QJsonValue &span : base::valuesOf(first.value(u"spans").toArray()))
            proposed += int(span[u"origin"][u"by"].toString().startsWith(u"python3") && span[u"verdict"] == QStringLiteral("suggested")
                            && span[u"origin"][u"confidence"].toDouble() == 0.5);
        QCOMPARE(proposed, told.isEmpty() || told == u"left out" ? 1 : 0);
        qunsetenv("CHIOSA_SETTINGS");
    }

    // Ids come from the list beside the project, or the one named; one that a person has set stays.
    void idsOfEntities()
    {
        const auto idIn = [](const QString &out) {
            for (const QJsonValue &entity : base::valuesOf(QJsonDocument::fromJson(out.toUtf8()).object().value(u"entities").toArray())) {
                if (entity[u"name"] == QStringLiteral("Anna Verdi"))
                    return entity[u"kb"].toString();
            }
            return QStringLiteral("no such entity");
        };
        const QString list = write(QStringLiteral("k.kb.tsv"), "Q100\tAnna Verdi\tPER\n");
        QCOMPARE(idIn(chiosa({QStringLiteral("annotate")}, lines(1)).out), QString());
        QCOMPARE(idIn(chiosa({QStringLiteral("annotate"), QStringLiteral("--kb"), list}, lines(1)).out), QStringLiteral("Q100"));
        const Answer wrong
            = chiosa({QStringLiteral("annotate"), QStringLiteral("--kb"), write(QStringLiteral("bad.tsv"), "x\n")}, lines(1));
        QCOMPARE(wrong.code, 3);
        QVERIFY(wrong.err.contains(QStringLiteral("line 1")));
        const QString project = at(QStringLiteral("k.chiosa")), out = at(QStringLiteral("k.out.jsonl"));
        for (const bool byHand : {false, true}) {
            QFile::remove(project);
            QByteArray article = articleLine(1);
            if (byHand)
                article.replace("{\"dct\"",
                                "{\"spans\":[{\"id\":\"x\",\"start\":39,\"end\":49,\"label\":\"PER\"}],\"entities\":[{\"id\":\"e\","
                                "\"label\":\"PER\",\"name\":\"Anna Verdi\",\"kb\":\"Q7\",\"mentions\":[\"x\"]}],\"dct\"");
            QCOMPARE(chiosa({QStringLiteral("new"), project}).code, 0);
            QCOMPARE(chiosa({QStringLiteral("import"), project, write(QStringLiteral("k.jsonl"), article)}).code, 0);
            QCOMPARE(chiosa({QStringLiteral("suggest"), project}).code, 0);
            QVERIFY(chiosa({QStringLiteral("export"), project, QStringLiteral("--format"), QStringLiteral("jsonl"),
                            QStringLiteral("--verdicts"), QStringLiteral("all"), QStringLiteral("--output"), out})
                        .code
                    <= 1);
            QFile file(out);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(idIn(QString::fromUtf8(file.readAll())), byHand ? QStringLiteral("Q7") : QStringLiteral("Q100"));
        }
    }

    void theExampleInPython()
    {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty())
            QSKIP("python3 is not there");
        const QString command
            = QStringLiteral("\"%1\" \"%2\"").arg(python, QStringLiteral(CHIOSA_SOURCE_DIR "/resources/examples/external_suggester.py"));
        const QByteArray input = "{\"id\":\"d\",\"lang\":\"it\",\"text\":\"🎈 Lo vieta il decreto 27/2024, in fondo.\"}\n";
        const QString project = at(QStringLiteral("e.chiosa"));
        QCOMPARE(chiosa({QStringLiteral("new"), project}).code, 0);
        QCOMPARE(chiosa({QStringLiteral("import"), project, write(QStringLiteral("d.jsonl"), input)}).code, 0);
        const Answer suggested = chiosa({QStringLiteral("suggest"), project, QStringLiteral("--with"), command});
        QVERIFY2(suggested.code == 0, qPrintable(suggested.err));
        const Answer answer = chiosa({QStringLiteral("annotate"), QStringLiteral("--with"), command}, input);
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        bool found = false;
        for (const QJsonValue &span : base::valuesOf(QJsonDocument::fromJson(answer.out.toUtf8()).object().value(u"spans").toArray()))
            found |= span[u"start"].toInt() == 14 && span[u"end"].toInt() == 29 && span[u"label"] == QStringLiteral("PRD")
                && span[u"origin"][u"confidence"].toDouble() == 0.8;
        QVERIFY2(found, qPrintable(answer.out));
    }

    // The README's example, where GNU parallel is installed.
    void withParallel()
    {
        const QString parallel = QStandardPaths::findExecutable(QStringLiteral("parallel"));
        const QString program = QStringLiteral(CHIOSA_BINARY_DIR "/chiosa");
        if (parallel.isEmpty() || !QFile::exists(program))
            QSKIP("GNU parallel, or the program, is not there");
        QProcess process;
        process.start(parallel,
                      {QStringLiteral("--pipepart"), QStringLiteral("-a"), write(QStringLiteral("in.jsonl"), lines(40)),
                       QStringLiteral("--block"), QStringLiteral("2k"), QStringLiteral("-k"), program, QStringLiteral("annotate"),
                       QStringLiteral("--jobs"), QStringLiteral("1")});
        QVERIFY(process.waitForFinished(120'000));
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), chiosa({QStringLiteral("annotate")}, lines(40)).out);
    }
};

QTEST_GUILESS_MAIN(TestAnnotate)
#include "tst_annotate.moc"
