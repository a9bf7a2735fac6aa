#include "app/workspace/checker.h"
#include "app/workspace/exporter.h"
#include "app/workspace/importer.h"
#include "app/workspace/sample.h"
#include "app/workspace/typed_dates.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace annotation;
using workspace::Workspace;

class TestWorkspace : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    int projects_ = 0;

    QString fresh() { return folder_.filePath(QStringLiteral("p%1.chiosa").arg(++projects_)); }
    static QString sample(const char *name) { return QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/") + QLatin1String(name); }
    static workspace::ImportReport import(Workspace &w, const QStringList &paths)
    {
        const auto report = std::make_shared<workspace::ImportReport>();
        const auto job = workspace::importFiles(w, paths, {}, report);
        job->start();
        job->wait();
        return *report;
    }
    static void suggest(Workspace &w, std::vector<DocumentId> ids)
    {
        QString failure;
        const auto watch = connect(&w, &Workspace::failed, &w, [&failure](const base::Error &error) { failure = error.text(); });
        const auto job = w.suggest(std::move(ids));
        job->start();
        job->wait();
        disconnect(watch);
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        QVERIFY2(job->problems().isEmpty(), qPrintable(job->problems().join(QLatin1Char('\n'))));
    }

private Q_SLOTS:
    void initTestCase() { qputenv("CHIOSA_SETTINGS", folder_.filePath(QStringLiteral("settings.ini")).toUtf8()); }

    void anArticleComesInWithItsStructureAndDate()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const auto report = import(w, {sample("01-rivaselva-ponte.it.txt")});
        QCOMPARE(report.added.size(), 1U);
        QVERIFY(w.load(report.added.front()));
        const Document &document = *w.document(report.added.front());
        QCOMPARE(document.fields().dct, QStringLiteral("2026-03-12"));
        QCOMPARE(document.fields().language, QStringLiteral("it"));
        QVERIFY(document.fields().title.startsWith(QStringLiteral("Rivaselva")));
        QVERIFY(!document.onLayer(layers::structure).empty());
        const auto again = import(w, {sample("01-rivaselva-ponte.it.txt")});
        QVERIFY(again.added.empty());
        QCOMPARE(again.said.size(), 1);
    }

    void undoReachesAcrossARestart()
    {
        const QString path = fresh();
        Document before;
        Document after;
        DocumentId id;
        {
            Workspace w;
            QVERIFY(w.create(path, {}));
            id = import(w, {sample("01-rivaselva-ponte.it.txt")}).added.front();
            suggest(w, {id});
            QVERIFY(w.load(id));
            before = *w.document(id);
            editing::Author author = w.editor().author();
            QVERIFY(w.perform(editing::acceptAbove(w.state(), author, id, 0.9, {})));
            after = *w.document(id);
            QVERIFY(w.waitUntilStored());
        }
        Workspace w;
        QVERIFY(w.open(path));
        QVERIFY(w.editor().canUndo());
        QVERIFY(w.editor().undoLabel().contains(QStringLiteral("90")));
        QVERIFY(w.undo());
        QVERIFY(*w.document(id) == before);
        QVERIFY(w.redo());
        QVERIFY(*w.document(id) == after);
    }

    void theListCountsAlong()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const DocumentId id = import(w, {sample("03-trasferimento.it.txt")}).added.front();
        suggest(w, {id});
        const project::Counts counted = w.article(id)->counts;
        QVERIFY(counted.suggested > 20);
        editing::Author author = w.editor().author();
        QVERIFY(w.load(id));
        QVERIFY(w.perform(editing::acceptAbove(w.state(), author, id, 0.9, {})));
        const project::Counts live = w.article(id)->counts;
        QVERIFY(live.decided > counted.decided);
        QVERIFY(w.waitUntilStored());
        const auto stored = w.store().articles();
        QVERIFY(stored);
        QVERIFY(stored->front().counts == live); // what is counted as one goes is what the file says
        QCOMPARE(std::size_t(live.waiting), w.queue().size(id));
        QCOMPARE(w.waiting(), live.waiting);
        QVERIFY(w.setExcluded(id, true));
        QCOMPARE(w.waiting(), 0);
        QVERIFY(w.undo());
        QCOMPARE(w.waiting(), live.waiting);
        QVERIFY(w.removeArticle(id));
        QCOMPARE(w.waiting(), 0);
    }

    void readingAgainChangesNothing()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const DocumentId id = import(w, {sample("04-lander.en.txt")}).added.front();
        suggest(w, {id});
        QVERIFY(w.load(id));
        const Document once = *w.document(id);
        suggest(w, {id});
        QVERIFY(*w.document(id) == once);
    }

    void anotherDateMovesWhatHangsOnItAndNothingSetByHand()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const DocumentId id = import(w, {sample("01-rivaselva-ponte.it.txt")}).added.front();
        suggest(w, {id});
        QVERIFY(w.load(id));
        AnnotationId byHand;
        for (const AnnotationPointer &timex : w.document(id)->onLayer(layers::timex3)) {
            if (w.document(id)->surface(*timex) == QStringLiteral("la scorsa settimana"))
                byHand = timex->id;
        }
        QVERIFY(byHand);
        editing::Author author = w.editor().author();
        QVERIFY(w.perform(editing::redate(w.state(), author, id, byHand, {QStringLiteral("DATE"), QStringLiteral("2026-W09"), {}, {}})));
        const Document before = *w.document(id);
        const auto preview = w.previewDct(id, QStringLiteral("2026-04-12"));
        QVERIFY(!preview.empty());
        QVERIFY(w.setDct(id, QStringLiteral("2026-04-12")));
        for (const editing::Revalued &change : preview)
            QVERIFY(w.document(id)->find(change.id)->features == change.features);
        QCOMPARE(w.document(id)->find(byHand)->features.value(u"value"), QStringLiteral("2026-W09"));
        QVERIFY(w.undo()); // one step
        QVERIFY(*w.document(id) == before);
    }

    void versionsLeadBackAndForth()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const DocumentId id = import(w, {sample("02-rivaselva-dimissioni.it.txt")}).added.front();
        suggest(w, {id});
        QVERIFY(w.load(id));
        const Document then = *w.document(id);
        QVERIFY(w.store().saveVersion(QStringLiteral("first"), QStringLiteral("ada"), 1));
        editing::Author author = w.editor().author();
        QVERIFY(w.perform(editing::acceptAbove(w.state(), author, id, 0.5, {})));
        const Document now = *w.document(id);
        const auto versions = w.store().versions();
        QVERIFY(versions && versions->size() == 1);
        QVERIFY(w.goBackTo(versions->front()));
        QVERIFY(*w.document(id) == then);
        QVERIFY(w.undo());
        QVERIFY(*w.document(id) == now);
    }

    void theSampleHasAContradictionAndASoundFile()
    {
        Workspace w;
        QVERIFY(w.create(fresh(), {}));
        const auto made = workspace::makeSample(w);
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        QCOMPARE(w.articles().size(), 6U);
        const auto report = std::make_shared<workspace::CheckReport>();
        const auto job = workspace::checkProject(w, report);
        job->start();
        job->wait();
        QVERIFY2(report->damage.isEmpty(), qPrintable(report->damage.join(QLatin1Char('\n'))));
        QStringList violations;
        for (const auto &line : report->violations)
            violations.append(line.words);
        QVERIFY2(violations.isEmpty(), qPrintable(violations.join(QLatin1Char('\n'))));
        QCOMPARE(report->contradictions.size(), 1);
        QVERIFY(report->contradictions.front().words.contains(QStringLiteral("svolse")));
    }

    void jobsStopAndTellWhatWentWrong()
    {
        workspace::Job stopped(QStringLiteral("long"), [](const workspace::Job::Context &job) {
            for (int i = 0; i < 10000 && !job.stop().stop_requested(); ++i)
                QTest::qSleep(1);
        });
        stopped.start();
        stopped.stop();
        stopped.wait();
        QVERIFY(stopped.wasStopped());
        int delivered = 0;
        workspace::Job told(QStringLiteral("short"), [&delivered](const workspace::Job::Context &job) {
            for (int i = 1; i <= 3; ++i)
                job.deliver([&delivered] { ++delivered; });
            job.problem(QStringLiteral("one thing"));
            job.progress(3, 3);
        });
        QSignalSpy finished(&told, &workspace::Job::finished);
        told.start();
        told.wait();
        QCOMPARE(delivered, 3); // all before it is finished
        QCOMPARE(finished.count(), 1);
        QCOMPARE(told.problems(), QStringList{QStringLiteral("one thing")});
        QCOMPARE(told.done(), 3);
    }

    void aTypedDateSaysWhatItMeans()
    {
        const Document article({1}, {{}, {}, QStringLiteral("it"), QStringLiteral("2025-09-15")}, {QStringLiteral("x"), 1});
        const auto date = workspace::typedDate(QStringLiteral("ieri"), article, QStringLiteral("en"));
        QCOMPARE(date.value, QStringLiteral("2025-09-14"));
        QVERIFY(!date.words.isEmpty() && !date.bounds.isEmpty() && date.problem.isEmpty());
        const auto none = workspace::typedDate(QStringLiteral("fine setembre"), article, QStringLiteral("it"));
        QVERIFY(none.value.isEmpty());
        QVERIFY2(none.problem.contains(QStringLiteral("settembre")), qPrintable(none.problem));
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
