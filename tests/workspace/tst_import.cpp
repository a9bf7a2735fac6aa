// What an import says and does besides adding: near-duplicates, wishes, labels that the tag set does not know, trying again.
#include "app/workspace/importer.h"
#include "app/workspace/known_sketches.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace workspace;

class TestImport : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    int projects_ = 0;

    QString fresh() { return folder_.filePath(QStringLiteral("p%1.chiosa").arg(++projects_)); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder_.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    static ImportReport import(Workspace &w, const QStringList &paths, const ImportOptions &options = {})
    {
        const auto report = std::make_shared<ImportReport>();
        const auto job = importFiles(w, paths, options, report);
        job->start();
        job->wait();
        return *report;
    }
    // Words that nobody else uses, with the given ones instead of every nth.
    static QByteArray story(const char *own, int changedEvery = 0)
    {
        QByteArray text = "Il ponte di Rivaselva\n\n";
        for (int i = 0; i < 120; ++i)
            text += (changedEvery > 0 && i % changedEvery == 0 ? QByteArray("nuova") : QByteArray(own)) + QByteArray::number(i) + ' ';
        return text + ".\n";
    }
    const annotation::Document &loaded(Workspace &w, DocumentId id)
    {
        if (!w.load(id))
            qFatal("cannot load");
        return *w.document(id);
    }

private Q_SLOTS:
    void initTestCase() { qputenv("CHIOSA_SETTINGS", folder_.filePath(QStringLiteral("settings.ini")).toUtf8()); }

    void aTextVeryLikeAnotherIsPointedOutAndComesIn()
    {
        const QString path = fresh();
        {
            Workspace w;
            QVERIFY(w.create(path, {}));
            const auto first = import(w, {file(QStringLiteral("first.txt"), story("uno"))});
            QCOMPARE(first.added.size(), 1U);
            QCOMPARE(first.alike, QStringList());
            QVERIFY2(first.said.isEmpty(), qPrintable(first.said.join(u'\n')));
        }
        Workspace w; // nothing is known of the texts but what the file holds
        QVERIFY(w.open(path));
        QVERIFY(KnownSketches::of(w).all().empty());
        const auto report
            = import(w, {file(QStringLiteral("other.txt"), story("due")), file(QStringLiteral("second.txt"), story("uno", 20))});
        QCOMPARE(report.added.size(), 2U);
        QCOMPARE(report.alike.size(), 1);
        QVERIFY2(report.alike[0].contains(u"second.txt") && report.alike[0].contains(u"“first”"), qPrintable(report.alike[0]));
        QCOMPARE(loaded(w, report.added[1]).fields().features.value(u"like"), QStringLiteral("first"));
        QCOMPARE(loaded(w, report.added[0]).fields().features.value(u"like"), QString());
        QCOMPARE(KnownSketches::of(w).all().size(), 3U);
        QVERIFY(w.undo());
        QCOMPARE(KnownSketches::of(w).all().size(), 2U);
    }

    void twoThatComeTogetherAreComparedToo()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const auto report = import(w, {file(QStringLiteral("a.txt"), story("uno")), file(QStringLiteral("b.txt"), story("uno", 25))});
        QCOMPARE(report.added.size(), 2U);
        QCOMPARE(report.alike.size(), 1);
        QCOMPARE(loaded(w, report.added[1]).fields().features.value(u"like"), QStringLiteral("a"));
        const auto pasted = std::make_shared<ImportReport>();
        const auto job = importText(w, QString::fromUtf8(story("uno", 12)), QStringLiteral("c"), pasted);
        job->start();
        job->wait();
        QCOMPARE(pasted->alike.size(), 1);
    }

    // The index answers as looking at every row would.
    void theIndexFindsWhatLookingAtAllFinds()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        NearDuplicates index;
        std::vector<SketchPointer> rows;
        int alike = 0;
        for (int i = 0; i < 600; ++i) {
            auto sketch = std::make_shared<text::Sketch>();
            sketch->isEmpty = false;
            for (quint32 &value : sketch->least)
                value = random.generate();
            if (i > 0 && i % 2 == 0) { // some share of another one's
                const text::Sketch &other = *rows[std::size_t(random.bounded(i))];
                const double share = random.bounded(1.0);
                for (std::size_t v = 0; v < text::Sketch::values; ++v)
                    sketch->least[v] = random.bounded(1.0) < share ? other.least[v] : sketch->least[v];
            }
            double best = 0;
            for (const SketchPointer &row : rows)
                best = std::max(best, text::likeness(*row, *sketch));
            const auto found = index.likest(*sketch);
            if (best >= text::nearDuplicate + 0.1) { // where missing it is beyond chance
                ++alike;
                QVERIFY(found);
            }
            if (found)
                QCOMPARE(found->share, best);
            rows.push_back(sketch);
            index.add(sketch, std::make_shared<DocumentId>());
        }
        QVERIFY(alike > 50);
    }

    void theIndexHasABound()
    {
        NearDuplicates index;
        const auto sketch = std::make_shared<const text::Sketch>(text::sketchOf(u"uno due tre quattro"));
        QRandomGenerator random(7);
        for (std::size_t i = 0; i <= NearDuplicates::most; ++i) {
            text::Sketch other = *sketch;
            for (quint32 &value : other.least)
                value = random.generate();
            QCOMPARE(index.isFull(), i >= NearDuplicates::most);
            index.add(std::make_shared<const text::Sketch>(other), {});
        }
        QVERIFY(index.isFull());
        QVERIFY(!index.likest(*sketch));
    }

    void whatIsWishedOfAnArticleHolds()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const QByteArray text
            = "Crolla un muro a Rivaselva\n\nDi Ada Neri\n\nIl muro è crollato lunedì. Nessuno è ferito.\n\nLeggi anche\n";
        const QString path = file(QStringLiteral("muro.txt"), text);
        const QString all = QString::fromUtf8(text);
        ArticleWish wish;
        wish.language = QStringLiteral("it");
        wish.dct = QStringLiteral("2025-03-04");
        wish.source = QStringLiteral("Il Foglio di Rivaselva");
        wish.parts[all.indexOf(u"Di Ada")] = QString();
        wish.parts[all.indexOf(u"Il muro")] = QStringLiteral("TITLE");
        wish.parts[all.indexOf(u"Leggi")] = QStringLiteral("BOILERPLATE");
        ImportOptions options;
        options.parts = {{QStringLiteral("text"), {QStringLiteral("muro.txt")}, {}, false, {{0, wish}}, {}}};
        const auto report = import(w, {path}, options);
        QCOMPARE(report.added.size(), 1U);
        const annotation::Document &document = loaded(w, report.added[0]);
        QCOMPARE(document.fields().dct, QStringLiteral("2025-03-04"));
        QCOMPARE(document.fields().features.value(u"dctFrom"), QStringLiteral("hand"));
        QCOMPARE(document.fields().source, QStringLiteral("Il Foglio di Rivaselva"));
        QCOMPARE(document.fields().title, QStringLiteral("Il muro è crollato lunedì. Nessuno è ferito."));
        QStringList parts;
        for (const Paragraph &paragraph : paragraphsOf(document))
            parts.append(paragraph.part);
        QCOMPARE(parts.mid(1), QStringList({QString(), QStringLiteral("TITLE"), QStringLiteral("BOILERPLATE")}));
        options.parts[0].wishes[0].leftOut = true;
        QVERIFY(import(w, {file(QStringLiteral("muro.txt"), "Un altro testo.\n")}, options).added.empty());
    }

    void anUnknownLabelComesInAsItIsMapped()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const QString path = file(QStringLiteral("l.jsonl"),
                                  R"({"id":"l","lang":"it","text":"Ada Neri guida la nave Aurora.","spans":[)"
                                  R"({"start":0,"end":8,"label":"HUMAN"},{"start":18,"end":29,"label":"SHIP"}]})"
                                  "\n");
        const Label human{QStringLiteral("entity"), QStringLiteral("HUMAN")}, ship{QStringLiteral("entity"), QStringLiteral("SHIP")};
        const Label person{QStringLiteral("entity"), QStringLiteral("PER")};
        ImportMemory::keepLabels(QStringLiteral("jsonl"), {{human, person}, {ship, ship}});
        ImportMemory::keepLabels(QStringLiteral("brat"), {{human, human}});
        const LabelMapping kept = ImportMemory::kept(w.tagSet()).labels(QStringLiteral("jsonl"));
        QCOMPARE(kept, LabelMapping({{human, person}, {ship, ship}}));
        QVERIFY(w.tagSet().tag(u"entity", u"PER"));
        ImportOptions options;
        options.parts = {{QStringLiteral("jsonl"), {QStringLiteral("l.jsonl")}, {}, false, {}, kept}};
        const auto report = import(w, {path}, options);
        QCOMPARE(report.added.size(), 1U);
        const annotation::Document &document = loaded(w, report.added[0]);
        QStringList tags;
        for (const annotation::AnnotationPointer &span : document.onLayer(u"entity"))
            tags.append(span->tag);
        QCOMPARE(tags, QStringList({QStringLiteral("PER"), QStringLiteral("SHIP")}));
        QCOMPARE(report.said, QStringList());
        QCOMPARE(report.remarks.size(), 1);
        QVERIFY2(report.remarks[0].contains(u"HUMAN") && report.remarks[0].contains(u"PER"), qPrintable(report.remarks[0]));
        const std::map<Label, int> unknown = unknownLabels(document, w.tagSet());
        QVERIFY(unknown.contains(ship) && !unknown.contains(person));
        const annotation::TagSet grown = withLabels(w.tagSet(), {ship, person});
        QVERIFY(grown.tag(u"entity", u"SHIP"));
        QCOMPARE(grown.layer(u"entity")->tags.size(), w.tagSet().layer(u"entity")->tags.size() + 1);
    }

    void aRuleMapsALabelOnEveryLayer_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QStringList>("tags"); // of the two spans
        const QStringList neither{QStringLiteral("HUMAN"), QStringLiteral("SHIP")};
        QTest::newRow("any layer") << QStringLiteral("HUMAN=PER") << QStringList{QStringLiteral("PER"), neither[1]};
        QTest::newRow("its layer") << QStringLiteral("entity:HUMAN=entity:PER") << QStringList{QStringLiteral("PER"), neither[1]};
        QTest::newRow("a label with an equals sign") << QStringLiteral("A=B=PER") << neither;
        QTest::newRow("to another layer") << QStringLiteral("SHIP=QUOTE") << QStringList{neither[0], QStringLiteral("QUOTE")};
    }
    void aRuleMapsALabelOnEveryLayer()
    {
        QFETCH(QString, rule);
        QFETCH(QStringList, tags);
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const QString path = file(QStringLiteral("r.jsonl"),
                                  R"({"id":"r","lang":"it","text":"Ada Neri guida la nave Aurora.","spans":[)"
                                  R"({"start":0,"end":8,"label":"HUMAN"},{"start":18,"end":29,"label":"SHIP"}]})"
                                  "\n");
        const auto said = labelRule(rule, w.tagSet());
        QVERIFY(said);
        ImportOptions options;
        options.labels.insert(*said);
        const auto report = import(w, {path}, options);
        QCOMPARE(report.added.size(), 1U);
        QStringList found;
        for (const annotation::AnnotationPointer &span : loaded(w, report.added[0]).spans()) {
            if (span->layer != annotation::layers::structure)
                found.append(span->tag);
        }
        QCOMPARE(found, tags);
        const int unknown = int(tags.count(QStringLiteral("HUMAN")) + tags.count(QStringLiteral("SHIP")));
        QCOMPARE(report.said.size(), unknown + (unknown == 2 ? 1 : 0)); // what stayed as it is, and a rule for what stood nowhere
        QCOMPARE(report.remarks.size(), unknown == 2 ? 0 : 1);
    }

    void aRuleThatCannotBeIsRefused()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        for (const char *rule : {"PER", "=PER", "HUMAN=", "HUMAN=NOSUCH", "HUMAN=quote:PER"})
            QVERIFY2(!labelRule(QLatin1String(rule), w.tagSet()), rule);
        const QString words = labelRule(QStringLiteral("HUMAN=NOSUCH"), w.tagSet()).error().message;
        QVERIFY2(words.contains(u"NOSUCH") && words.contains(u"ORG"), qPrintable(words));
    }

    void columnsAreSaidOfTablesAndOfLinesOfJson()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const QString table = file(QStringLiteral("t.csv"), "n;corpo lungo;uscita\n1;Ada va;2025-02-01\n2;Bea viene;2025-02-02\n");
        const QString lines
            = file(QStringLiteral("t.jsonl"),
                   "{\"text\":\"breve\",\"corpo lungo\":\"Cleo parte\",\"uscita\":\"2025-02-03\",\"meta\":{\"desk\":\"esteri\"}}\n"
                   "{nothing}\n");
        const QString text = file(QStringLiteral("t.txt"), "Dora resta a casa.\n");
        ImportOptions options;
        options.settings = {{QStringLiteral("text"), QStringLiteral("Corpo lungo")}, {QStringLiteral("date"), QStringLiteral("uscita")}};
        const auto report = import(w, {table, lines, text}, options);
        QCOMPARE(report.added.size(), 4U);
        QCOMPARE(report.refused.size(), 1);
        QVERIFY2(report.refused[0].contains(u"t.jsonl, line 2"), qPrintable(report.refused[0]));
        QStringList texts, dates;
        for (const DocumentId id : report.added) {
            texts.append(loaded(w, id).text().trimmed());
            dates.append(w.article(id)->fields.dct);
        }
        texts.sort();
        dates.sort();
        QCOMPARE(texts,
                 QStringList({QStringLiteral("Ada va"), QStringLiteral("Bea viene"), QStringLiteral("Cleo parte"),
                              QStringLiteral("Dora resta a casa.")}));
        QCOMPARE(dates.mid(1), QStringList({QStringLiteral("2025-02-01"), QStringLiteral("2025-02-02"), QStringLiteral("2025-02-03")}));
        const auto unused = import(w, {file(QStringLiteral("s.txt"), "Un altro testo ancora.\n")}, options);
        QCOMPARE(unused.said.size(), 2);
        QVERIFY2(unused.said[0].contains(u"date=uscita"), qPrintable(unused.said[0]));
    }

    // Two tables with other columns do not share what is remembered of one.
    void columnsAreRememberedByTheirNames()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const QStringList names{QStringLiteral("a"), QStringLiteral("b")};
        ImportMemory::keepColumns(names, {{QStringLiteral("text"), QStringLiteral("1")}});
        ImportMemory::keepColumns(names, {{QStringLiteral("text"), QStringLiteral("2")}, {QStringLiteral("title"), QStringLiteral("1")}});
        ImportOptions options;
        options.memory = ImportMemory::kept(w.tagSet());
        const auto report = import(
            w, {file(QStringLiteral("x.csv"), "a,b\nPrimo,Il testo primo\n"), file(QStringLiteral("y.csv"), "b,text\nz,Altro testo\n")},
            options);
        QCOMPARE(report.added.size(), 2U);
        QCOMPARE(w.article(report.added[0])->fields.title, QStringLiteral("Primo"));
        QCOMPARE(loaded(w, report.added[1]).text().trimmed(), QStringLiteral("Altro testo"));
        QCOMPARE(ImportMemory().columns(names), formats::Settings());
    }

    void aLargeProjectIsNotLookedThroughAndThatIsSaid()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        ImportOptions options;
        options.compareAmong = 3;
        const auto few
            = import(w, {file(QStringLiteral("l1.txt"), story("uno")), file(QStringLiteral("l2.txt"), story("uno", 30))}, options);
        QCOMPARE(few.alike.size(), 1);
        QCOMPARE(few.said, QStringList());
        const auto full
            = import(w, {file(QStringLiteral("l3.txt"), story("tre")), file(QStringLiteral("l4.txt"), story("tre", 30))}, options);
        QCOMPARE(full.added.size(), 2U); // they come in all the same
        QCOMPARE(full.said.size(), 1);
        QVERIFY2(full.said[0].contains(u"3"), qPrintable(full.said[0]));
        const auto beyond = import(w, {file(QStringLiteral("l5.txt"), story("uno", 25))}, options);
        QCOMPARE(beyond.alike, QStringList());
        QCOMPARE(beyond.said.size(), 1);
    }

    void onlyWhatFailedIsTriedAgain()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const QString heap = folder_.filePath(QStringLiteral("heap"));
        file(QStringLiteral("heap/good.txt"), "Un testo buono di Rivaselva.\n");
        file(QStringLiteral("heap/sub/bad.jsonl"), "{\"id\":\"x\",\"text\":\n");
        const auto report = import(w, {heap, folder_.filePath(QStringLiteral("gone.txt"))});
        QCOMPARE(report.added.size(), 1U);
        QVERIFY(!report.refused.isEmpty());
        QCOMPARE(report.unreadable.size(), 1);
        QStringList failed = report.failed;
        failed.sort();
        QCOMPARE(failed, QStringList({QStringLiteral("gone.txt"), QStringLiteral("sub/bad.jsonl")}));
        file(QStringLiteral("heap/sub/bad.jsonl"), "{\"id\":\"x\",\"text\":\"Ora va bene.\"}\n");
        ImportOptions again;
        again.only = report.failed;
        const auto second = import(w, {heap}, again);
        QCOMPARE(second.added.size(), 1U);
        QVERIFY2(second.said.isEmpty() && second.failed.isEmpty(), qPrintable(second.said.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
