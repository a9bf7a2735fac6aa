// What a project learns while one works in it: taken up in the background, kept in the file, used for the articles that come, forgotten on
// request.
#include "app/workspace/importer.h"
#include "app/workspace/learning.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace annotation;
using workspace::Workspace;

class ProjectLearning : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    int files_ = 0;

    QString fresh(const QString &suffix) { return folder_.filePath(QStringLiteral("f%1.%2").arg(++files_).arg(suffix)); }

    DocumentId bring(Workspace &w, const QString &text)
    {
        const QString path = fresh(QStringLiteral("txt"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            return {};
        file.close();
        const auto report = std::make_shared<workspace::ImportReport>();
        workspace::ImportOptions options;
        options.language = QStringLiteral("it");
        const auto job = workspace::importFiles(w, {path}, options, report);
        job->start();
        job->wait();
        return report->added.empty() ? DocumentId{} : report->added.front();
    }

    // Ten ships in a text; the analyst marks all of them by hand.
    static QStringList ships()
    {
        return {QStringLiteral("Stella di Levante"), QStringLiteral("Aurora Prima"),     QStringLiteral("Nonna Ines"),
                QStringLiteral("Lady Brigitte"),     QStringLiteral("Costanza Alfieri"), QStringLiteral("Buona Speranza"),
                QStringLiteral("Monte Cervaro"),     QStringLiteral("Giulia Seconda"),   QStringLiteral("San Ciro"),
                QStringLiteral("Tenace Terza")};
    }
    static QString shipText()
    {
        static const QStringList sentences{QStringLiteral("Il traghetto %1 è rimasto in porto a Termoli."),
                                           QStringLiteral("La motonave %1 ha soccorso due pescatori al largo di Vieste.")};
        QString text = QStringLiteral("Navi ferme in Adriatico\n\n");
        for (qsizetype i = 0; i < ships().size(); ++i)
            text += sentences[i % 2].arg(ships().at(i)) + u'\n';
        return text;
    }
    static void addLabel(Workspace &w)
    {
        TagSet tagSet = w.tagSet();
        for (LayerType &layer : tagSet.layers()) {
            if (layer.id == layers::entity) {
                TagType ship;
                ship.id = ship.code = ship.name = QStringLiteral("SHIP");
                layer.tags.push_back(ship);
            }
        }
        editing::Author author = w.editor().author();
        QVERIFY(w.perform(editing::setTagSet(w.state(), author, tagSet, QStringLiteral("label"))));
    }
    static void markShips(Workspace &w, DocumentId id)
    {
        QVERIFY(w.load(id));
        for (const QString &name : ships()) {
            const qsizetype at = w.document(id)->text().indexOf(name);
            QVERIFY(at >= 0);
            editing::Author author = w.editor().author();
            QVERIFY(w.perform(editing::addSpan(w.state(), author, id, {{at, at + name.size()}}, layers::entity, QStringLiteral("SHIP"))));
        }
    }
    static QStringList suggested(Workspace &w, DocumentId id, const QString &tag)
    {
        QStringList words;
        if (!w.load(id))
            return words;
        for (const AnnotationPointer &mark : w.document(id)->onLayer(layers::entity)) {
            if (mark->verdict == Verdict::Suggested && mark->tag == tag)
                words.append(w.document(id)->surface(*mark));
        }
        return words;
    }
    static void suggest(Workspace &w, DocumentId id)
    {
        const auto job = w.suggest({id});
        job->start();
        job->wait();
        QVERIFY2(job->problems().isEmpty(), qPrintable(job->problems().join(u'\n')));
    }

    // A project that learns by itself, with an article whose ships the analyst will mark and one that has been read.
    std::pair<DocumentId, DocumentId> shipsAndLater(Workspace &w)
    {
        if (!w.create(fresh(QStringLiteral("chiosa")), {}))
            return {};
        w.learning().setAutomatic(true);
        addLabel(w);
        const DocumentId ships = bring(w, shipText()), read = bring(w, later());
        suggest(w, read);
        return {ships, read};
    }

    static QString later()
    {
        return QStringLiteral("Prove in mare\n\nLa motonave Vento Largo ha soccorso due turisti al largo di Trani.\n");
    }

private Q_SLOTS:
    void initTestCase() { qputenv("CHIOSA_SETTINGS", folder_.filePath(QStringLiteral("settings.ini")).toUtf8()); }

    void aFinishedArticleTeaches()
    {
        const QString path = fresh(QStringLiteral("chiosa"));
        {
            Workspace w;
            QVERIFY(w.create(path, {}));
            w.learning().setAutomatic(true);
            addLabel(w);
            const DocumentId first = bring(w, shipText()), second = bring(w, later());
            suggest(w, second);
            QCOMPARE(suggested(w, second, QStringLiteral("SHIP")), QStringList());
            QSignalSpy learned(&w.learning(), &workspace::Learning::changed);
            w.learning().setInView(first);
            markShips(w, first);
            QVERIFY(w.setStatus(first, Status::Done));
            QVERIFY(learned.wait(60'000));
            QCOMPARE(w.learning().learned().all().front().facts.tags.value(QStringLiteral("SHIP")).spans, 10);
            QVERIFY(w.learning().report().join(u'\n').contains(QStringLiteral("motonave")));
            // The article that comes next has been read again by the time it is opened.
            QTRY_COMPARE_WITH_TIMEOUT(suggested(w, second, QStringLiteral("SHIP")), QStringList{QStringLiteral("Vento Largo")}, 10'000);
        }
        Workspace w; // and the file knows it
        QVERIFY(w.open(path));
        const DocumentId third = bring(w, later() + QStringLiteral("Fine.\n"));
        suggest(w, third);
        QCOMPARE(suggested(w, third, QStringLiteral("SHIP")), QStringList{QStringLiteral("Vento Largo")});
        for (const AnnotationPointer &mark : w.document(third)->onLayer(layers::entity)) {
            if (mark->tag == u"SHIP")
                QCOMPARE(mark->origin.by, QStringLiteral("learned/1"));
        }
    }

    // Nothing is finished: the sentences in which all is decided teach, a moment after the last decision. The promise is a second; held to
    // far more here, where machines are busy.
    void aDecisionTeachesTheNextSuggestion()
    {
        Workspace w;
        const auto [first, second] = shipsAndLater(w);
        QCOMPARE(suggested(w, second, QStringLiteral("SHIP")), QStringList());
        QVERIFY(w.load(first));
        w.learning().setInView(first);
        QTRY_VERIFY(w.learning().isBusy()); // reads the lessons that came with the program while the analyst looks at the article
        QTRY_VERIFY_WITH_TIMEOUT(!w.learning().isBusy(), 20'000);
        QVERIFY(w.learning().learned().empty());
        markShips(w, first);
        QElapsedTimer sinceDecision;
        sinceDecision.start();
        while (suggested(w, second, QStringLiteral("SHIP")).isEmpty() && sinceDecision.elapsed() < 20'000)
            QTest::qWait(5);
        qInfo() << "from the last decision to the suggestion that knows it:" << sinceDecision.elapsed() << "ms";
        QCOMPARE(suggested(w, second, QStringLiteral("SHIP")), QStringList{QStringLiteral("Vento Largo")});
        QSignalSpy learned(&w.learning(), &workspace::Learning::changed);
        QVERIFY(w.undo());
        sinceDecision.restart();
        QVERIFY(learned.wait(20'000));
        qInfo() << "from the next one to what is learned from it:" << sinceDecision.elapsed() << "ms";
    }

    void theArticleInViewIsLeftAlone()
    {
        Workspace w;
        const auto [first, second] = shipsAndLater(w);
        w.learning().setInView(second);
        QVERIFY(w.load(second));
        const Document before = *w.document(second);
        QSignalSpy learned(&w.learning(), &workspace::Learning::changed);
        markShips(w, first);
        QVERIFY(w.setStatus(first, Status::Done));
        QVERIFY(learned.wait(60'000));
        QTest::qWait(300);
        QVERIFY(*w.document(second) == before);
    }

    void nothingIsLearnedUnasked()
    {
        Workspace w;
        QVERIFY(w.create(fresh(QStringLiteral("chiosa")), {}));
        addLabel(w);
        const DocumentId first = bring(w, shipText());
        QSignalSpy learned(&w.learning(), &workspace::Learning::changed);
        markShips(w, first);
        QVERIFY(w.setStatus(first, Status::Done));
        QTest::qWait(600);
        QCOMPARE(learned.size(), 0);
        QVERIFY(w.learning().learned().empty());
    }

    void asOneFile()
    {
        Workspace w;
        QVERIFY(w.create(fresh(QStringLiteral("chiosa")), {}));
        addLabel(w);
        const DocumentId first = bring(w, shipText());
        const auto nothing = workspace::learnedModels(w);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, base::Error::Kind::Invalid);
        markShips(w, first);
        const auto bytes = workspace::learnedModels(w);
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().text()));
        suggest::Pipeline pipeline;
        pipeline.setLearned(*bytes);
        ArticleFields fields;
        fields.language = QStringLiteral("it");
        const Document document(DocumentId{1}, fields, {later(), 1});
        QStringList ships;
        for (const Annotation &mark : pipeline.read(document).annotations()) {
            if (mark.tag == u"SHIP")
                ships.append(document.surface(mark));
        }
        QCOMPARE(ships, QStringList{QStringLiteral("Vento Largo")});
    }

    void forgottenAndLearnedAgain()
    {
        const QString path = fresh(QStringLiteral("chiosa"));
        Workspace w;
        QVERIFY(w.create(path, {}));
        w.learning().setAutomatic(true);
        addLabel(w);
        const DocumentId first = bring(w, shipText()), second = bring(w, later());
        QSignalSpy learned(&w.learning(), &workspace::Learning::changed);
        markShips(w, first);
        QVERIFY(w.setStatus(first, Status::Done));
        QVERIFY(learned.wait(60'000));
        w.learning().forgetLearned();
        QVERIFY(w.learning().learned().empty());
        QVERIFY(w.learning().isForgotten());
        QVERIFY(w.learning().bytes().isEmpty());
        suggest(w, second);
        QCOMPARE(suggested(w, second, QStringLiteral("SHIP")), QStringList());
        // A decision does not bring it back; asking does.
        QVERIFY(w.setStatus(first, Status::InProgress));
        QTest::qWait(600);
        QVERIFY(w.learning().learned().empty());
        learned.clear();
        w.learning().learnAgain();
        QVERIFY(learned.wait(60'000));
        QVERIFY(!w.learning().isForgotten());
        suggest(w, second);
        QCOMPARE(suggested(w, second, QStringLiteral("SHIP")), QStringList{QStringLiteral("Vento Largo")});
    }

    void askedForWhileItIsBusy()
    {
        const QString path = fresh(QStringLiteral("chiosa"));
        DocumentId first;
        {
            Workspace w;
            QVERIFY(w.create(path, {}));
            addLabel(w);
            first = bring(w, shipText());
            markShips(w, first); // nothing is learned unasked
        }
        Workspace w;
        QVERIFY(w.open(path));
        w.learning().setAutomatic(true);
        QVERIFY(w.load(first));
        w.learning().setInView(first);
        QTRY_VERIFY(w.learning().isBusy()); // it takes up what is decided, and learns nothing of it yet
        w.learning().learnAgain();
        QTRY_VERIFY_WITH_TIMEOUT(!w.learning().learned().empty(), 20'000);
        QCOMPARE(w.learning().learned().all().front().facts.tags.value(QStringLiteral("SHIP")).spans, 10);
    }

    void undoUnteaches()
    {
        Workspace w;
        QVERIFY(w.create(fresh(QStringLiteral("chiosa")), {}));
        w.learning().setAutomatic(true);
        addLabel(w);
        const DocumentId first = bring(w, shipText());
        QSignalSpy learned(&w.learning(), &workspace::Learning::changed);
        markShips(w, first);
        QVERIFY(learned.wait(60'000));
        for (int i = 0; i < 10; ++i)
            QVERIFY(w.undo());
        QTRY_VERIFY_WITH_TIMEOUT(w.learning().learned().empty(), 10'000);
    }
};

QTEST_GUILESS_MAIN(ProjectLearning)
#include "tst_learning.moc"
