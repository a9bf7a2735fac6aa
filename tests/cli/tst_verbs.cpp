#include "tests/cli/answer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

// The command line as a script sees it: arguments in, exit code and two streams out.
class TestVerbs : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString at(const QString &name) const { return folder_.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QJsonDocument json(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()); }

private Q_SLOTS:
    void init()
    {
        QDir(folder_.path()).removeRecursively();
        QDir().mkpath(folder_.path());
    }

    void columnsAndLabelsAreSaidAtImport()
    {
        const QString project = at(QStringLiteral("p.chiosa"));
        QCOMPARE(chiosa({QStringLiteral("new"), project}).code, 0);
        write(QStringLiteral("t.csv"), "quando,cosa,chi\n2025-02-01,Ada Neri va a Rivaselva,HUMAN\n");
        write(QStringLiteral("l.jsonl"),
              R"({"id":"l","lang":"it","text":"Ada Neri guida la nave Aurora.","spans":[{"start":0,"end":8,"label":"HUMAN"}]})"
              "\n");
        const Answer table = chiosa({QStringLiteral("import"), project, at(QStringLiteral("t.csv")), QStringLiteral("--option"),
                                     QStringLiteral("text=cosa"), QStringLiteral("--option=date=1"), QStringLiteral("--option"),
                                     QStringLiteral("title=")});
        QVERIFY2(table.code == 0, qPrintable(table.err));
        const Answer mapped = chiosa(
            {QStringLiteral("import"), project, at(QStringLiteral("l.jsonl")), QStringLiteral("--map"), QStringLiteral("HUMAN=PER")});
        QVERIFY2(mapped.code == 0, qPrintable(mapped.err)); // what was asked for is no complaint
        QVERIFY2(mapped.err.contains(QStringLiteral("“HUMAN”")) && mapped.err.contains(QStringLiteral("“PER”")), qPrintable(mapped.err));
        const QJsonArray list = json(chiosa({QStringLiteral("list"), project, QStringLiteral("--json")}).out).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].toObject().value(QStringLiteral("dct")).toString(), QStringLiteral("2025-02-01"));
        for (const auto &[option, value] : {std::pair("--option", "text"), std::pair("--option", "colour=red"), std::pair("--map", "HUMAN"),
                                            std::pair("--map", "HUMAN=NOSUCH")}) {
            const Answer wrong
                = chiosa({QStringLiteral("import"), project, at(QStringLiteral("t.csv")), QLatin1String(option), QLatin1String(value)});
            QVERIFY2(wrong.code == 2, value);
            QVERIFY(!wrong.err.isEmpty());
        }
        QCOMPARE(chiosa({QStringLiteral("import"), project, at(QStringLiteral("t.csv")), QStringLiteral("--option"),
                         QStringLiteral("text=corpo")})
                     .code,
                 1); // no such column: refused, with the names there are
        const QString help = chiosa({QStringLiteral("help"), QStringLiteral("import")}).out;
        QVERIFY(help.contains(QStringLiteral("csv text=")) && help.contains(QStringLiteral("--map LABEL=LABEL")));
        QVERIFY(!help.contains(QStringLiteral("record=")));
    }

    void theWholeWay()
    {
        const QString project = at(QStringLiteral("p.chiosa"));
        const QString samples = QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples");
        QCOMPARE(chiosa({QStringLiteral("new"), project}).code, 0);
        const Answer imported = chiosa({QStringLiteral("import"), project, samples});
        QVERIFY2(imported.code == 0, qPrintable(imported.err));
        const Answer again = chiosa({QStringLiteral("import"), project, samples});
        QCOMPARE(again.code, 1); // all skipped, and said
        QVERIFY(again.err.contains(QStringLiteral("skipped")));
        const QJsonArray list = json(chiosa({QStringLiteral("list"), project, QStringLiteral("--json")}).out).array();
        QCOMPARE(list.size(), 6);
        QCOMPARE(list[0].toObject().value(QStringLiteral("number")).toInt(), 1);
        QVERIFY(!list[0].toObject().value(QStringLiteral("dct")).toString().isEmpty());
        const Answer suggested = chiosa({QStringLiteral("suggest"), project});
        QVERIFY2(suggested.code == 0, qPrintable(suggested.err));
        QCOMPARE(chiosa({QStringLiteral("accept"), project, QStringLiteral("--above"), QStringLiteral("0.6"), QStringLiteral("--annotator"),
                         QStringLiteral("ada")})
                     .code,
                 0);
        for (const QString &format : {QStringLiteral("jsonl"), QStringLiteral("brat"), QStringLiteral("conll2003")}) {
            const Answer written
                = chiosa({QStringLiteral("export"), project, QStringLiteral("--format"), format, QStringLiteral("--output"), at(format)});
            QVERIFY2(written.code <= 1, qPrintable(written.err));
            QVERIFY2(!written.err.contains(QStringLiteral("different")), qPrintable(written.err));
        }
        const Answer times = chiosa({QStringLiteral("timeline"), project, QStringLiteral("--document"), QStringLiteral("1"),
                                     QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(times.code, 0);
        const QJsonObject timeline = json(times.out).object();
        QVERIFY(!timeline.value(QStringLiteral("items")).toArray().isEmpty());
        const Answer checked = chiosa({QStringLiteral("check"), project, QStringLiteral("--json")});
        QVERIFY(checked.code <= 1);
        QCOMPARE(json(checked.out).object().value(QStringLiteral("integrity")).toString(), QStringLiteral("ok"));
        // What went out comes in again, and says the same.
        const QString copy = at(QStringLiteral("q.chiosa"));
        QCOMPARE(chiosa({QStringLiteral("new"), copy}).code, 0);
        const Answer back = chiosa({QStringLiteral("import"), copy, at(QStringLiteral("jsonl"))});
        QVERIFY2(back.code <= 1, qPrintable(back.err));
        QCOMPARE(json(chiosa({QStringLiteral("list"), copy, QStringLiteral("--json")}).out).array().size(), 6);
        const Answer scored = chiosa({QStringLiteral("evaluate"), QStringLiteral("--gold"), at(QStringLiteral("jsonl/documents.jsonl")),
                                      QStringLiteral("--project"), copy, QStringLiteral("--json")});
        QVERIFY2(scored.code == 0, qPrintable(scored.err));
        const QJsonObject layers = json(scored.out).object().value(QStringLiteral("layers")).toObject();
        QCOMPARE(layers.value(QStringLiteral("entity"))
                     .toObject()
                     .value(QStringLiteral("strict"))
                     .toObject()
                     .value(QStringLiteral("F1"))
                     .toDouble(),
                 1.0);
    }

    // Sources that disagree are told as results; nothing is wrong with the project.
    void disagreements()
    {
        const QString project = at(QStringLiteral("fonti.chiosa"));
        QCOMPARE(chiosa({QStringLiteral("new"), project}).code, 0);
        write(
            QStringLiteral("fonti.jsonl"),
            R"({"id":"fonti","lang":"it","dct":"2025-03-08","title":"Gli spari","text":"Gli spari il 3 marzo, per il sindaco il 6 marzo.",)"
            R"("spans":[{"id":"e","start":4,"end":9,"label":"EVENT"},)"
            R"({"id":"t","start":13,"end":20,"label":"TIMEX3","value":"2025-03-03","attrs":{"type":"DATE"}},)"
            R"({"id":"u","start":40,"end":47,"label":"TIMEX3","value":"2025-03-06","attrs":{"type":"DATE"}}],)"
            R"("relations":[{"id":"l","layer":"tlink","type":"IS_INCLUDED","source":"e","target":"t"},)"
            R"({"id":"m","layer":"tlink","type":"IS_INCLUDED","source":"e","target":"u","attrs":{"context":"il sindaco"}}]})"
            "\n");
        QCOMPARE(chiosa({QStringLiteral("import"), project, at(QStringLiteral("fonti.jsonl"))}).code, 0);
        const Answer told = chiosa({QStringLiteral("check"), project});
        QCOMPARE(told.code, 0);
        QVERIFY2(told.out.contains(QStringLiteral("The sources disagree")) && told.out.contains(QStringLiteral("il sindaco: 6 March 2025")),
                 qPrintable(told.out));
        const Answer checked = chiosa({QStringLiteral("check"), project, QStringLiteral("--json")});
        QCOMPARE(checked.code, 0);
        const QJsonObject found = json(checked.out).object();
        QVERIFY(found.value(QStringLiteral("contradictions")).toArray().isEmpty());
        QCOMPARE(found.value(QStringLiteral("disagreements")).toArray().size(), 1);
        QCOMPARE(found.value(QStringLiteral("disagreements"))[0][QStringLiteral("document")].toString(), QStringLiteral("fonti"));
    }

    // Timelines as files: to the standard output, into a file, by entity, with the losses said.
    void timelines()
    {
        const QString project = at(QStringLiteral("t.chiosa"));
        QCOMPARE(chiosa({QStringLiteral("new"), project}).code, 0);
        write(
            QStringLiteral("diga.jsonl"),
            R"({"id":"diga","lang":"it","dct":"2025-09-15","title":"La diga","text":"Carla Brénni ha riaperto la diga ieri. Otto Lanz tacque.",)"
            R"("spans":[{"id":"p","start":0,"end":12,"label":"PER"},{"id":"e","start":16,"end":24,"label":"EVENT"},)"
            R"({"id":"t","start":33,"end":37,"label":"TIMEX3","value":"2025-09-14","attrs":{"type":"DATE"}},)"
            R"({"id":"q","start":39,"end":48,"label":"PER"},{"id":"f","start":49,"end":55,"label":"EVENT"}],)"
            R"("relations":[{"id":"l","layer":"tlink","type":"IS_INCLUDED","source":"e","target":"t"}],)"
            R"("entities":[{"id":"x","label":"PER","name":"Carla Brenni","mentions":["p"]}]})"
            "\n");
        const Answer imported = chiosa({QStringLiteral("import"), project, at(QStringLiteral("diga.jsonl"))});
        QVERIFY2(imported.code == 0, qPrintable(imported.err));
        const auto timeline = [&](const QStringList &options) {
            return chiosa(QStringList{QStringLiteral("timeline"), project} + options);
        };
        const Answer csv = timeline({QStringLiteral("--format"), QStringLiteral("timeline-csv")});
        QCOMPARE(csv.code, 1); // done, and the losses said
        QVERIFY2(csv.out.startsWith(QStringLiteral("article,title,dct,")) && csv.out.contains(QStringLiteral("riaperto,2025-09-14")),
                 qPrintable(csv.out));
        QVERIFY(csv.err.contains(QStringLiteral("lost, ")) && !csv.err.contains(QStringLiteral("different")));
        const Answer ics
            = timeline({QStringLiteral("--format"), QStringLiteral("ics"), QStringLiteral("--output"), at(QStringLiteral("d.ics"))});
        QCOMPARE(ics.code, 1);
        QFile calendar(at(QStringLiteral("d.ics")));
        QVERIFY(calendar.open(QIODevice::ReadOnly));
        QVERIFY(calendar.readAll().contains("DTSTART;VALUE=DATE:20250914\r\n"));
        const Answer js = timeline({QStringLiteral("--format"), QStringLiteral("timelinejs")});
        QCOMPARE(json(js.out).object().value(QStringLiteral("events")).toArray().size(), 1);
        const Answer semeval = timeline(
            {QStringLiteral("--format"), QStringLiteral("semeval-timeline"), QStringLiteral("--output"), at(QStringLiteral("s"))});
        QCOMPARE(semeval.code, 1);
        QVERIFY(QFile::exists(at(QStringLiteral("s/carla_brenni.txt"))));
        QCOMPARE(timeline({QStringLiteral("--format"), QStringLiteral("semeval-timeline")}).code, 2); // needs a folder
        // What went out comes in again.
        const QString copy = at(QStringLiteral("u.chiosa"));
        QCOMPARE(chiosa({QStringLiteral("new"), copy}).code, 0);
        const Answer back = chiosa({QStringLiteral("import"), copy, at(QStringLiteral("s"))});
        QVERIFY2(back.code <= 1, qPrintable(back.err));
        const QJsonArray articles = json(chiosa({QStringLiteral("list"), copy, QStringLiteral("--json")}).out).array();
        QCOMPARE(articles.size(), 1); // the text belongs to its timelines
        QCOMPARE(articles[0].toObject().value(QStringLiteral("id")).toString(), QStringLiteral("diga"));
        QVERIFY(chiosa({QStringLiteral("timeline"), copy}).out.contains(QStringLiteral("riaperto")));
    }

    void timelineOfAnEntity_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("its name") << QStringLiteral("Carla Brenni") << 0 << QStringLiteral("riaperto");
        QTest::newRow("as the text has it") << QStringLiteral(u"carla brénni") << 0 << QStringLiteral("riaperto");
        QTest::newRow("a part of it") << QStringLiteral("BRENNI") << 0 << QStringLiteral("riaperto");
        QTest::newRow("another") << QStringLiteral("Otto Lanz") << 0 << QStringLiteral("tacque");
        QTest::newRow("misspelt") << QStringLiteral("Carlo Brenno") << 2 << QStringLiteral("Carla Brenni");
        QTest::newRow("part of a word") << QStringLiteral("Bren") << 2 << QStringLiteral("nearest");
    }
    void timelineOfAnEntity()
    {
        QFETCH(QString, name);
        QFETCH(int, code);
        QFETCH(QString, words);
        timelines();
        const Answer answer = chiosa({QStringLiteral("timeline"), at(QStringLiteral("t.chiosa")), QStringLiteral("--entity"), name});
        QCOMPARE(answer.code, code);
        QVERIFY2((code == 0 ? answer.out : answer.err).contains(words), qPrintable(answer.out + answer.err));
        if (code == 0)
            QCOMPARE(answer.out.count(QLatin1Char('\n')), 2); // the article, one event
        const Answer csv = chiosa({QStringLiteral("timeline"), at(QStringLiteral("t.chiosa")), QStringLiteral("--entity"), name,
                                   QStringLiteral("--format"), QStringLiteral("timeline-csv")});
        QCOMPARE(csv.out.count(QStringLiteral("\r\n")), code == 0 ? 2 : 0);
    }

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const auto row
            = [](const char *name, const QString &line, int code) { QTest::newRow(name) << line.split(QLatin1Char(' ')) << code; };
        row("version", QStringLiteral("--version"), 0);
        row("help", QStringLiteral("help"), 0);
        row("help of a verb", QStringLiteral("help export"), 0);
        row("help of nothing", QStringLiteral("help fly"), 2);
        row("no such verb", QStringLiteral("fly away"), 2);
        row("missing", QStringLiteral("new"), 2);
        row("too much", QStringLiteral("new a b"), 2);
        row("unknown option", QStringLiteral("list p --loud"), 2);
        row("option without value", QStringLiteral("accept p --above"), 2);
        row("not a number", QStringLiteral("accept p --above high"), 2);
        row("flag with value", QStringLiteral("list p --json=yes"), 2);
        row("not there yet: agree", QStringLiteral("agree a b"), 1);
        row("not there yet: merge", QStringLiteral("merge a b c"), 1);
        row("no such project", QStringLiteral("list /nowhere/p.chiosa"), 3);
        row("gold is not there", QStringLiteral("evaluate --gold /nowhere/g.jsonl"), 3);
        row("formats", QStringLiteral("formats --json"), 0);
        row("timeline: no such format", QStringLiteral("timeline p --format gantt"), 2);
        row("timeline: picture without a path", QStringLiteral("timeline p --format svg"), 2);
        row("timeline: window of a table", QStringLiteral("timeline p --format ics --from 2025"), 2);
        row("timeline: no date", QStringLiteral("timeline p --format svg --output a --from ieri"), 2);
        row("timeline: wrong way round", QStringLiteral("timeline p --format svg --output a --from 2025-09 --to 2025-08"), 2);
    }
    void usage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Answer answer = chiosa(arguments);
        QCOMPARE(answer.code, code);
        QVERIFY(code == 0 ? !answer.out.isEmpty() : !answer.err.isEmpty());
        QVERIFY(!(answer.out + answer.err).contains(QChar(0x00E2))); // a “…” read as Latin-1
    }

    void takesWhatIsNoFile_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("takes");
        const auto row = [](const char *name, const QString &line, bool takes) {
            QTest::newRow(name) << line.split(QLatin1Char(' '), Qt::SkipEmptyParts) << takes;
        };
        row("nothing opens the window", {}, false);
        row("a verb", QStringLiteral("list"), true);
        row("a verb that is not there yet", QStringLiteral("agree a b"), true);
        row("version", QStringLiteral("--version"), true);
        row("help", QStringLiteral("-h"), true);
        row("the sample opens the window", QStringLiteral("--sample"), false);
        row("a mistyped verb", QStringLiteral("exprot"), true);
        row("a mistyped verb with a project", QStringLiteral("lits stories.chiosa"), true);
        row("a mistyped verb with options", QStringLiteral("Export stories.chiosa --format brat"), true);
        row("a project", QStringLiteral("stories.chiosa"), false);
        row("a file that is not there", QStringLiteral("/nowhere/article.txt"), false);
        row("a file without a suffix", QStringLiteral("./article"), false);
        row("a folder like a verb's name", QStringLiteral("articles"), false);
    }
    void takesWhatIsNoFile()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, takes);
        const QString before = QDir::currentPath();
        QVERIFY(QDir(folder_.path()).mkpath(QStringLiteral("articles")) && QDir::setCurrent(folder_.path()));
        const bool taken = cli::takes(arguments);
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(taken, takes);
    }

    void badFilesAreRefusedByThemselves()
    {
        const QString project = at(QStringLiteral("p.chiosa"));
        QCOMPARE(chiosa({QStringLiteral("new"), project}).code, 0);
        write(QStringLiteral("good.txt"), "Titolo\n\nUn testo buono di Arvo Lind.\n");
        write(QStringLiteral("nul.txt"), QByteArray("a\0b\0c", 5));
        write(QStringLiteral("empty.txt"), "");
        write(QStringLiteral("range.jsonl"),
              R"({"id":"x","text":"abc","spans":[{"start":0,"end":99,"label":"PER"}]})"
              "\n"
              R"({"id":"y","text":"abc def","spans":[{"start":0,"end":3,"label":"PERSON"}]})"
              "\n");
        const Answer answer = chiosa({QStringLiteral("import"), project, at(QStringLiteral("good.txt")), at(QStringLiteral("nul.txt")),
                                      at(QStringLiteral("empty.txt")), at(QStringLiteral("range.jsonl")), at(QStringLiteral("none.txt"))});
        QCOMPARE(answer.code, 3);
        for (const QString &name :
             {QStringLiteral("nul.txt"), QStringLiteral("empty.txt"), QStringLiteral("range.jsonl"), QStringLiteral("none.txt")})
            QVERIFY2(answer.err.contains(name), qPrintable(answer.err));
        const QJsonArray list = json(chiosa({QStringLiteral("list"), project, QStringLiteral("--json")}).out).array();
        QCOMPARE(list.size(), 2); // the good text, and the good line of the file with a bad one
    }

    // A data set in parts, tried first, kept as a recipe, made again by its name.
    void suggestLearnsFromWhatIsDecided()
    {
        const char *sentences[]{"La nuova Kelvita arriva nei negozi a marzo.", "Con la Kelvita si lavora meglio, dice chi la usa.",
                                "Un guasto ferma la Kelvita per due giorni."};
        QByteArray lines;
        for (int i = 0; i < 12; ++i) {
            const QString text = QString::fromUtf8(sentences[i % 3]) + QStringLiteral(" Era il numero %1.").arg(i);
            const qsizetype begin = text.indexOf(QStringLiteral("Kelvita"));
            lines += QStringLiteral(
                         "{\"id\":\"k%1\",\"lang\":\"it\",\"text\":\"%2\",\"spans\":[{\"start\":%3,\"end\":%4,\"label\":\"PRD\"}]}\n")
                         .arg(i)
                         .arg(text)
                         .arg(begin)
                         .arg(begin + 7)
                         .toUtf8();
        }
        write(QStringLiteral("taught.jsonl"), lines + "{\"id\":\"new\",\"lang\":\"it\",\"text\":\"I negozi ordinano la Kelvita.\"}\n");
        const QString project = at(QStringLiteral("p.chiosa"));
        QCOMPARE(chiosa({QStringLiteral("new"), project}).code, 0);
        chiosa({QStringLiteral("import"), project, at(QStringLiteral("taught.jsonl"))});
        const Answer read = chiosa({QStringLiteral("suggest"), project, QStringLiteral("--document"), QStringLiteral("new")});
        QVERIFY2(read.code == 0, qUtf8Printable(read.err));
        const QString out = at(QStringLiteral("new.jsonl"));
        QCOMPARE(
            chiosa({QStringLiteral("export"), project, QStringLiteral("--format"), QStringLiteral("jsonl"), QStringLiteral("--document"),
                    QStringLiteral("new"), QStringLiteral("--verdicts"), QStringLiteral("all"), QStringLiteral("--output"), out})
                .code,
            0);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray article = file.readAll();
        QVERIFY2(article.contains("\"label\":\"PRD\"") && article.contains("\"by\":\"learned"), article.constData());
    }

    void dataSets()
    {
        const QString project = at(QStringLiteral("set.chiosa"));
        QCOMPARE(chiosa({QStringLiteral("new"), project}).code, 0);
        QByteArray lines;
        for (int i = 0; i < 20; ++i) {
            QString text = QStringLiteral("Ada torna a Bari."); // and nothing else that two of them have in common
            for (int w = 0; w < 12; ++w)
                text += QStringLiteral(" n%1").arg(i * 12 + w);
            lines += QStringLiteral(R"({"id":"n%1","lang":"it","text":"%2","spans":[{"start":0,"end":3,"label":"PER"}]})")
                         .arg(QString::number(i), text)
                         .toUtf8()
                + '\n';
        }
        write(QStringLiteral("set.jsonl"), lines);
        QCOMPARE(chiosa({QStringLiteral("import"), project, at(QStringLiteral("set.jsonl"))}).code, 0);
        const auto answer = [&](const QString &more) {
            return chiosa(QStringList{QStringLiteral("export"), project} + more.split(QLatin1Char(' ')));
        };
        const Answer tried = answer(QStringLiteral("--format jsonl --split 50/50 --preview"));
        QCOMPARE(tried.code, 0);
        QVERIFY2(tried.out.contains(QStringLiteral("==> train.jsonl <==")) && tried.out.contains(QStringLiteral("Ada torna")),
                 qPrintable(tried.out));
        QVERIFY2(tried.err.contains(QStringLiteral("20 article(s) tried, nothing was written.")), qPrintable(tried.err));
        QCOMPARE(answer(QStringLiteral("--format jsonl --split a=1/b=1 --seed 3 --shards 2 --card --save-recipe halves")).code, 0);
        const Answer made = answer(QStringLiteral("--recipe halves --output ") + at(QStringLiteral("halves")));
        QCOMPARE(made.code, 0);
        QCOMPARE(made.out.count(QLatin1Char('\n')), 5); // four files and the card
        QVERIFY2(made.err.contains(QStringLiteral("a: 10 article(s), 10 annotation(s)")), qPrintable(made.err));
        QCOMPARE(answer(QStringLiteral("--recipe thirds --output x")).code, 2);
        QCOMPARE(answer(QStringLiteral("--format jsonl --output x --split 100")).code, 2);
        QCOMPARE(answer(QStringLiteral("--format jsonl --output x --shards 0")).code, 2);
        QCOMPARE(answer(QStringLiteral("--format jsonl --output x --seed minus")).code, 2);
        QCOMPARE(answer(QStringLiteral("--format jsonl --output x --status lost")).code, 2);
        QCOMPARE(answer(QStringLiteral("--format jsonl --output x --split-by size")).code, 2);
    }

    void refusesWhatIsNoProject()
    {
        write(QStringLiteral("foreign.chiosa"), "this is no database at all, but long enough to look at");
        const Answer answer = chiosa({QStringLiteral("list"), at(QStringLiteral("foreign.chiosa"))});
        QCOMPARE(answer.code, 3);
        QVERIFY(answer.err.contains(QStringLiteral("foreign.chiosa")));
    }
};

QTEST_GUILESS_MAIN(TestVerbs)
#include "tst_verbs.moc"
