// Data sets out: parts, shards, cards, trials, choices, recipes, over a project with stories and near-duplicates.
#include "app/formats/registry.h"
#include "app/workspace/data_card.h"
#include "app/workspace/exporter.h"
#include "app/workspace/importer.h"
#include "app/workspace/recipes.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace workspace;

class TestExport : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    Workspace workspace_;
    QSet<QString> dam_; // articles of one story
    int exports_ = 0;

    static QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }
    static QStringList words(const char *line) { return QString::fromLatin1(line).split(QLatin1Char(' ')); }
    QString fresh() { return folder_.filePath(QStringLiteral("out%1").arg(++exports_)); }

    // 60 articles; every sixth is of one story, every tenth is the one before it with a word changed.
    static QByteArray articles(QSet<QString> &story)
    {
        QRandomGenerator random(4);
        QByteArray lines;
        QString last;
        for (int i = 0; i < 60; ++i) {
            QString text = QStringLiteral("Ada Rossi va a Bari.");
            for (int w = 0; w < 60; ++w)
                text += QStringLiteral(" parola%1").arg(random.bounded(900));
            if (i % 10 == 9)
                text = QString(last).replace(QStringLiteral("Bari"), QStringLiteral("Lecce"));
            last = text;
            const QString name = QStringLiteral("a%1").arg(i, 2, 10, QLatin1Char('0'));
            // The second crosses the first: CoNLL cannot hold both.
            QJsonObject article = object(i % 3 ? R"({"spans":[{"start":0,"end":9,"label":"PER","layer":"entity"}]})"
                                               : R"({"spans":[{"start":0,"end":9,"label":"PER","layer":"entity"},
                                                             {"start":4,"end":12,"label":"LOC","layer":"entity"}]})");
            article.insert(QStringLiteral("id"), name);
            article.insert(QStringLiteral("title"), name);
            article.insert(QStringLiteral("lang"), i % 2 ? QStringLiteral("it") : QStringLiteral("en"));
            article.insert(QStringLiteral("dct"), QStringLiteral("2025-03-%1").arg(1 + i / 2, 2, 10, QLatin1Char('0')));
            article.insert(QStringLiteral("text"), text);
            if (i % 6 == 0) {
                article.insert(QStringLiteral("story"), QStringLiteral("dam"));
                story << name;
            }
            lines += QJsonDocument(article).toJson(QJsonDocument::Compact) + '\n';
        }
        return lines;
    }

    ExportReport run(const ExportOptions &options, int trial = 0)
    {
        const auto report = std::make_shared<ExportReport>();
        const auto job = trial > 0 ? tryExport(workspace_, options, trial, report) : exportArticles(workspace_, options, report);
        job->start();
        job->wait();
        return *report;
    }

    ExportOptions with(const char *format, const char *parts = "", quint64 seed = 1)
    {
        ExportOptions options;
        options.format = QString::fromLatin1(format);
        options.path = fresh();
        if (*parts)
            options.split.parts = partsFrom(QString::fromLatin1(parts)).value_or({});
        options.split.seed = seed;
        return options;
    }

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QStringList filesIn(const QString &folder)
    {
        QStringList found;
        for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
            found << QDir(folder).relativeFilePath(files.next());
        found.sort();
        return found;
    }

    static QStringList namesIn(const QByteArray &lines)
    {
        QStringList names;
        for (const QByteArray &line : lines.split('\n')) {
            if (!line.isEmpty())
                names << QJsonDocument::fromJson(line).object().value(u"id").toString();
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CHIOSA_SETTINGS", folder_.filePath(QStringLiteral("settings.ini")).toUtf8());
        QFile file(folder_.filePath(QStringLiteral("articles.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(articles(dam_));
        file.close();
        QVERIFY(workspace_.create(folder_.filePath(QStringLiteral("p.chiosa")), {}));
        const auto report = std::make_shared<ImportReport>();
        const auto job = importFiles(workspace_, {file.fileName()}, {}, report);
        job->start();
        job->wait();
        QCOMPARE(report->added.size(), 60U);
    }

    void partsKeepStoriesAndNearDuplicatesTogether()
    {
        for (quint64 seed = 1; seed <= 5; ++seed) {
            const ExportOptions options = with("jsonl", "80/10/10", seed);
            const ExportReport report = run(options);
            QVERIFY2(!report.error, qPrintable(report.error ? report.error->text() : QString()));
            QVERIFY2(report.mismatches.isEmpty(), qPrintable(report.mismatches.value(0)));
            QCOMPARE(filesIn(options.path), words("test.jsonl train.jsonl validation.jsonl"));
            QMap<QString, QString> partOf;
            for (const char *part : {"train", "validation", "test"}) {
                for (const QString &name : namesIn(contents(options.path + QStringLiteral("/%1.jsonl").arg(QLatin1String(part)))))
                    partOf[name] = QLatin1String(part);
            }
            QCOMPARE(partOf.size(), 60);
            for (const QString &name : std::as_const(dam_))
                QCOMPARE(partOf[name], partOf[QStringLiteral("a00")]);
            for (int i = 9; i < 60; i += 10)
                QCOMPARE(partOf[QStringLiteral("a%1").arg(i, 2, 10, QLatin1Char('0'))],
                         partOf[QStringLiteral("a%1").arg(i - 1, 2, 10, QLatin1Char('0'))]);
            QCOMPARE(report.parts.size(), 3U);
            int articles = 0;
            for (const ExportReport::Part &part : report.parts) {
                articles += part.articles;
                QVERIFY(std::abs(part.articles - (part.name == u"train" ? 48 : 6)) <= 3);
            }
            QCOMPARE(articles, 60);
        }
    }

    void theSameSeedWritesTheSameBytes()
    {
        ExportOptions options = with("jsonl", "70/30", 11);
        options.card = true;
        options.shards = 2;
        run(options);
        ExportOptions again = options;
        again.path = fresh();
        run(again);
        QCOMPARE(filesIn(options.path),
                 words("DATA-CARD.md test-00000-of-00002.jsonl test-00001-of-00002.jsonl train-00000-of-00002.jsonl "
                       "train-00001-of-00002.jsonl"));
        for (const QString &name : filesIn(options.path))
            QCOMPARE(contents(options.path + u'/' + name), contents(again.path + u'/' + name));
        ExportOptions other = options;
        other.path = fresh();
        other.split.seed = 12;
        run(other);
        QVERIFY(contents(options.path + QStringLiteral("/test-00000-of-00002.jsonl"))
                != contents(other.path + QStringLiteral("/test-00000-of-00002.jsonl")));
        const auto sizes = [&](const char *shard) { return namesIn(contents(options.path + u'/' + QLatin1String(shard))).size(); };
        QVERIFY(std::abs(sizes("train-00000-of-00002.jsonl") - sizes("train-00001-of-00002.jsonl")) <= 1);
    }

    void everyFormatTakesParts_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file"); // of which there must be one
        QTest::newRow("one file") << "conll2003"
                                  << "train.conll";
        QTest::newRow("a file an article") << "brat"
                                           << "train/annotation.conf";
        QTest::newRow("one that keeps parts itself") << "huggingface"
                                                     << "data/train.jsonl";
        QTest::newRow("binary") << "spacy-docbin"
                                << "train.spacy";
        QTest::newRow("an archive") << "inception"
                                    << "";
    }
    void everyFormatTakesParts()
    {
        QFETCH(QString, format);
        QFETCH(QString, file);
        const ExportOptions options = with(qPrintable(format), "80/20");
        const ExportReport report = run(options);
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->text() : QString()));
        QCOMPARE(report.articles, 60);
        QVERIFY2(report.mismatches.isEmpty(), qPrintable(report.mismatches.value(0)));
        const QStringList files = filesIn(options.path);
        QVERIFY2(file.isEmpty() || files.contains(file), qPrintable(files.join(QLatin1Char(' '))));
        QCOMPARE(report.files.size(), files.size());
    }

    void shardsOfADataSetFolderAreOneSplitOnItsCard()
    {
        ExportOptions options = with("huggingface", "80/20");
        options.shards = 3;
        const ExportReport report = run(options);
        QVERIFY(!report.error && report.mismatches.isEmpty());
        QVERIFY(filesIn(options.path).contains(QStringLiteral("data/train-00002-of-00003.jsonl")));
        const QByteArray card = contents(options.path + QStringLiteral("/README.md"));
        QCOMPARE(card.count("split: train\n"), 2); // one in each configuration
        QVERIFY(card.contains("    - data/train-00000-of-00003.jsonl\n    - data/train-00001-of-00003.jsonl\n"));
    }

    void theCardSaysWhatIsInIt()
    {
        ExportOptions options = with("conll2003", "train=50/held-out=50");
        options.card = true;
        options.settings = {{QStringLiteral("license"), {}}, {QStringLiteral("furniture"), QStringLiteral("leave-out")}};
        options.settings.erase(QStringLiteral("license"));
        const ExportReport report = run(options);
        QVERIFY(!report.error);
        const QString card = QString::fromUtf8(contents(options.path + QStringLiteral("/DATA-CARD.md")));
        for (const char *part :
             {"| articles | 60 |", "| languages | en (30), it (30) |", "| dates of the articles | 2025-03-01 to 2025-03-30 |",
              "| licence | not said |", "train=50/held-out=50, seed 1", "| entity | PER |", "| accepted | 80 |", "cut out of the text",
              "Only what a person has decided is in it.", "## What the format does not hold"})
            QVERIFY2(card.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + QStringLiteral(" in\n") + card));
        QVERIFY(!report.losses.empty() && card.contains(report.losses.begin()->first));
    }

    // What a remedy promises comes true when it is taken.
    void remediesHoldWhatTheyPromise_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("setting"); // one that must be among them, "" for none
        QTest::newRow("doccano has a kind of project with relations") << "doccano"
                                                                      << "record=true";
        QTest::newRow("spaCy keeps a record") << "spacy-json"
                                              << "record=true";
        QTest::newRow("conll2003") << "conll2003"
                                   << "";
    }
    void remediesHoldWhatTheyPromise()
    {
        QFETCH(QString, format);
        QFETCH(QString, setting);
        ExportOptions options = with(qPrintable(format));
        if (!setting.isEmpty())
            options.settings[QStringLiteral("record")] = QStringLiteral("false");
        const ExportReport report = run(options, 40);
        QVERIFY(!report.error && !report.losses.empty());
        QStringList offered;
        for (const auto &[what, ways] : report.remedies) {
            QVERIFY(report.losses.contains(what));
            for (const Remedy &way : ways) {
                offered.append(way.key + u'=' + way.value);
                ExportOptions taken = options;
                taken.settings[way.key] = way.value;
                const ExportReport then = run(taken, 40);
                const auto left = then.losses.find(what);
                QCOMPARE(left == then.losses.end() ? 0 : left->second.count, way.left);
                QCOMPARE(report.losses.at(what).count, way.of);
                QVERIFY(!way.isInSidecar || then.inSidecar.contains(what));
            }
        }
        QVERIFY2(setting.isEmpty() || offered.contains(setting), qPrintable(offered.join(u' ')));
        QVERIFY(offered.filter(QStringLiteral("leave-out")).isEmpty());
    }

    void agreementIsMeasuredWhereTwoDecidedSideBySide()
    {
        const auto document = [](const QByteArray &spans) {
            const auto read = formats::codec(u"jsonl")->read(
                {{QStringLiteral("a.jsonl"), "{\"id\":\"a\",\"text\":\"Ada Rossi va a Bari con Bea Sala.\",\"spans\":[" + spans + "]}\n"}});
            return read->articles.at(0).document;
        };
        const auto span = [](int start, int end, const char *label, const char *annotator) {
            return QByteArray("{\"start\":") + QByteArray::number(start) + ",\"end\":" + QByteArray::number(end)
                + ",\"layer\":\"entity\",\"label\":\"" + label + "\",\"annotator\":\"" + annotator + "\",\"verdict\":\"added\"}";
        };
        Agreement agreement;
        agreement.add(document(span(0, 9, "PER", "ada") + ',' + span(0, 9, "PER", "bea") + ',' + span(15, 19, "LOC", "ada") + ','
                               + span(15, 19, "ORG", "bea") + ',' + span(24, 32, "PER", "ada")));
        agreement.add(document(span(0, 9, "PER", "ada") + ',' + span(15, 19, "LOC", "bea"))); // they shared it: not compared
        QCOMPARE(agreement.lines.size(), 1U);
        const Agreement::Line &line = agreement.lines.begin()->second;
        QCOMPARE(line.articles, 1);
        QCOMPARE(line.score.strict.correct, 1);
        QCOMPARE(line.score.strict.expected + line.score.strict.proposed, 5);
        QCOMPARE(line.score.strict.f1(), 2.0 / 5);
        CardCounts counts;
        counts.add(document(span(0, 9, "PER", "ada") + ',' + span(0, 9, "PER", "bea")), {});
        const QString card = QString::fromUtf8(dataCard(counts, {}, {}, {}));
        QVERIFY2(card.contains(QStringLiteral("| ada, bea | entity | 1 | 1, 1 | 1.000 | 1.000 |")), qPrintable(card));
        QVERIFY(QString::fromUtf8(dataCard({}, {}, {}, {})).contains(QStringLiteral("not measured; in no article")));
    }

    void aTrialTellsWithoutWriting()
    {
        const ExportOptions options = with("conll2003");
        const ExportReport tried = run(options, 1000);
        QVERIFY(!tried.error);
        QVERIFY(!QDir(options.path).exists());
        QVERIFY(tried.files.isEmpty());
        QCOMPARE(tried.articles, 60);
        QVERIFY(tried.beginnings.at(QStringLiteral("documents.conll")).contains("Rossi -X- -X- I-PER"));
        const ExportReport written = run(options);
        QCOMPARE(written.files.size(), 2);
        QCOMPARE(tried.losses.size(), written.losses.size());
        int crossing = 0;
        for (const auto &[what, line] : tried.losses) {
            QCOMPARE(line.count, written.losses.at(what).count);
            QVERIFY(line.examples.size() <= LossLine::mostExamples);
            crossing += line.count == 20 && line.examples.value(0).contains(QStringLiteral("Rossi")) ? 1 : 0;
        }
        QCOMPARE(crossing, 1);
        QCOMPARE(run(options, 5).articles, 5);
    }

    void choices_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("articles");
        QTest::newRow("language") << "language"
                                  << "it" << 30;
        QTest::newRow("story") << "story"
                               << "dam" << 10;
        QTest::newRow("words") << "words"
                               << "Lecce" << 6;
        QTest::newRow("none like this") << "language"
                                        << "de" << 0;
        QTest::newRow("status") << "status"
                                << "done" << 0;
    }
    void choices()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(int, articles);
        ExportOptions options = *optionsFrom({{QStringLiteral("format"), QStringLiteral("jsonl")}, {key, value}});
        options.path = fresh();
        const ExportReport report = run(options);
        QVERIFY(!report.error);
        QCOMPARE(report.articles, articles);
    }

    void recipesAreKeptInTheProject()
    {
        ExportOptions options = with("brat", "train=70/dev=30", 99);
        options.suggestions = options.rejected = options.card = true;
        options.shards = 4;
        options.split.by = SplitPlan::By::Date;
        options.choice = {annotation::Status::Done, QStringLiteral("it"), QStringLiteral("dam"), QStringLiteral("Bari")};
        options.settings = {{QStringLiteral("extent"), QStringLiteral("bare")}};
        QVERIFY(keepRecipe(workspace_, QStringLiteral(" for the press "), options));
        QVERIFY(keepRecipe(workspace_, QStringLiteral("plain"), with("jsonl")));
        QVERIFY(workspace_.waitUntilStored());
        QCOMPARE(recipeNames(workspace_), (QStringList{QStringLiteral("for the press"), QStringLiteral("plain")}));
        const auto back = recipe(workspace_, QStringLiteral("for the press"));
        QVERIFY(back);
        QCOMPARE(recipeOf(*back), recipeOf(options));
        QCOMPARE(back->choice, options.choice);
        QCOMPARE(back->split, options.split);
        QCOMPARE(back->settings, options.settings);
        QVERIFY(back->path.isEmpty()); // the place is given anew
        const auto missing = recipe(workspace_, QStringLiteral("press"));
        QVERIFY(!missing && missing.error().message.contains(QStringLiteral("for the press, plain")));
        QVERIFY(dropRecipe(workspace_, QStringLiteral("plain")));
        QCOMPARE(recipeNames(workspace_), QStringList{QStringLiteral("for the press")});
        QVERIFY(!keepRecipe(workspace_, QStringLiteral("  "), options));
    }

    void recipesThatAreNotUnderstoodAreRefused()
    {
        for (const char *wrong :
             {R"({"format":"jsonl","colour":"red"})", R"({"split":"half"})", R"({"shards":0})", R"({"status":"lost"})", R"({"seed":"x"})"})
            QVERIFY2(!optionsFrom(object(wrong)), wrong);
    }

    void stoppedMeansNothingIsThere()
    {
        const ExportOptions options = with("jsonl", "80/20");
        const auto report = std::make_shared<ExportReport>();
        const auto job = exportArticles(workspace_, options, report);
        job->start();
        job->stop();
        job->wait();
        QVERIFY(report->error || report->articles == 60); // it may have been quicker
        if (report->error)
            QVERIFY(filesIn(options.path).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
