// A whole article from the keyboard: real keys pressed in the real window, offscreen.
#include "app/workspace/exporter.h"
#include "app/workspace/importer.h"
#include "widgets/article/article_view.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/date_popup.h"
#include "widgets/main_window/files.h"
#include "widgets/main_window/job_bar.h"
#include "widgets/main_window/main_window.h"
#include "widgets/review/everywhere_panel.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace annotation;
using namespace widgets::main_window;

class TestWalk : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
    int keys_ = 0;
    int projects_ = 0;

    workspace::Workspace &project() { return window_->workspace(); }
    widgets::article::ArticleView &view() { return window_->view(); }
    const Document &document() { return *project().document(window_->controller().current()); }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, QWidget *where = nullptr)
    {
        ++keys_;
        QWidget *target = where ? where : QApplication::focusWidget();
        QTest::keyClick(target ? target : &view(), static_cast<Qt::Key>(key), modifiers);
    }
    void type(const QString &words)
    {
        keys_ += int(words.size());
        QTest::keyClicks(QApplication::focusWidget(), words);
    }
    bool open(const QString &article)
    {
        if (!window_->files().newProject(folder_.filePath(QStringLiteral("walk%1.chiosa").arg(++projects_))))
            return false;
        window_->files().bringIn({article});
        return QTest::qWaitFor(
            [this] { return !window_->jobs().isBusy() && window_->controller().current() && !document().onLayer(layers::entity).empty(); },
            60000);
    }
    AnnotationPointer spanOver(const QString &surface, const QString &layer)
    {
        for (const AnnotationPointer &span : document().onLayer(layer)) {
            if (span->isVisible() && document().surface(*span) == surface)
                return span;
        }
        return nullptr;
    }

    // Tab and A until nothing is left, with a bound: what a patient analyst does who agrees with the machine.
    void acceptAll()
    {
        view().setFocus();
        const std::size_t most = project().queue().size(window_->controller().current()) + 5;
        press(Qt::Key_Tab);
        for (std::size_t i = 0; i < most && project().queue().size(window_->controller().current()) > 0; ++i) {
            if (window_->controller().focusedContradiction())
                press(Qt::Key_1);
            else
                press(Qt::Key_A);
        }
    }

    void walk(const QString &article, const QString &missed, const QString &relabelled)
    {
        QVERIFY(open(article));
        keys_ = 0;
        view().setFocus();

        // One wrong tag corrected: to the thing by Tab, one key.
        const AnnotationPointer wrong = spanOver(relabelled, layers::entity);
        QVERIFY2(wrong, qPrintable(relabelled));
        const QString before = wrong->tag;
        for (int i = 0; i < 400 && view().focused() != wrong->id; ++i)
            press(Qt::Key_Tab);
        QCOMPARE(view().focused(), wrong->id);
        press(before == QStringLiteral("ORG") ? Qt::Key_D : Qt::Key_O);
        QCOMPARE(document().find(wrong->id)->verdict, Verdict::Corrected);
        QCOMPARE(document().find(wrong->id)->was->tag, before);

        // One boundary moved, one word and back; one step of undo takes both.
        const text::Ranges ranges = document().find(wrong->id)->ranges;
        press(Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(document().find(wrong->id)->hull().end > ranges.back().end);
        press(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(document().find(wrong->id)->ranges, ranges);

        // One missed name: rejected first (so that it is missing), tagged by hand, then everywhere.
        const AnnotationPointer name = spanOver(missed, layers::entity);
        QVERIFY2(name, qPrintable(missed));
        view().setCaret(name->hull());
        press(Qt::Key_P);
        const AnnotationPointer tagged = spanOver(missed, layers::entity);
        QVERIFY(tagged && tagged->isDecided());
        press(Qt::Key_Asterisk, Qt::ShiftModifier);
        if (window_->everywhere().isVisible())
            press(Qt::Key_Return);

        acceptAll();
        QCOMPARE(project().queue().size(window_->controller().current()), 0U);

        redateAndContradict();
        if (QTest::currentTestFailed())
            return;

        view().setFocus();
        const DocumentId id = window_->controller().current();
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(project().article(id)->fields.status, Status::Done);
        qInfo() << "keys" << keys_ << "decided" << project().article(id)->counts.decided;
        exportAll(id);
    }

    void typeDate(AnnotationId event, const QString &date)
    {
        view().setFocused(event);
        press(Qt::Key_G);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->selectAll();
        type(date);
        press(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([this] { return view().hasFocus(); }));
        const auto links = document().relationsOf(event);
        QVERIFY(std::any_of(links.begin(), links.end(), [&](const AnnotationPointer &link) {
            const AnnotationPointer target = document().find(link->target);
            return target && target->features.value(u"value") == date && target->features.value(u"valueBy") == QStringLiteral("hand");
        }));
    }

    // Two events redated by typing, linked the wrong way round: a contradiction, explained, and mended with a digit.
    void redateAndContradict()
    {
        const timeline::Timeline story = timeline::timelineOf(document());
        std::vector<AnnotationId> free; // events that nothing dates yet
        for (const timeline::Item &item : story.items()) {
            if (item.kind == timeline::Item::Kind::Event && !item.isDated() && document().relationsOf(item.id).empty())
                free.push_back(item.id);
        }
        QVERIFY(free.size() >= 2);
        typeDate(free[0], QStringLiteral("2025-09-14"));
        typeDate(free[1], QStringLiteral("2025-09-10"));
        if (QTest::currentTestFailed())
            return;
        view().setFocused(free[0]);
        press(Qt::Key_Y);
        view().setFocused(free[1]);
        press(Qt::Key_1); // the first relation offered: before
        const DocumentId id = window_->controller().current();
        QVERIFY(QTest::qWaitFor([&] { return project().timeline(id) && project().timeline(id)->contradictions().size() == 1; }));
        view().setFocus();
        press(Qt::Key_Tab);
        QVERIFY(window_->controller().focusedContradiction());
        press(Qt::Key_1); // the least painful way out
        QVERIFY(QTest::qWaitFor([&] { return project().timeline(id)->contradictions().empty(); }));
    }

    void exportAll(DocumentId id)
    {
        for (const QString &format : {QStringLiteral("jsonl"), QStringLiteral("brat"), QStringLiteral("conll2003")}) {
            const auto report = std::make_shared<workspace::ExportReport>();
            const auto job = workspace::exportArticles(project(), {format, folder_.filePath(format), {id}, false, false, {}}, report);
            job->start();
            job->wait();
            QVERIFY2(!report->error, report->error ? qPrintable(report->error->text()) : "");
            QVERIFY2(report->mismatches.isEmpty(), qPrintable(report->mismatches.join(QLatin1Char('\n'))));
            QCOMPARE(report->articles, 1);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CHIOSA_SETTINGS", folder_.filePath(QStringLiteral("settings.ini")).toUtf8());
        widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light);
    }
    void init()
    {
        window_ = std::make_unique<MainWindow>();
        window_->resize(1400, 900);
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }
    void cleanup()
    {
        window_->workspace().close();
        window_.reset();
    }

    void ourSample()
    {
        walk(QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/01-rivaselva-ponte.it.txt"), QStringLiteral("Ferrigno"),
             QStringLiteral("Guardia di Finanza"));
    }

    void aRealArticle()
    {
        const QString data = qEnvironmentVariable("CHIOSA_TEST_DATA");
        if (data.isEmpty())
            QSKIP("CHIOSA_TEST_DATA is not set: the real article is not at hand");
        walk(data + QStringLiteral("/articles/zapad-2025.it.txt"), QStringLiteral("Lukashenko"), QStringLiteral("Boeing"));
    }

    void undoLeadsBackToTheStart()
    {
        QVERIFY(open(QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/01-rivaselva-ponte.it.txt")));
        view().setFocus();
        const Document start = document();
        press(Qt::Key_Tab);
        for (int i = 0; i < 10; ++i)
            press(i % 3 == 0 ? Qt::Key_X : Qt::Key_A);
        QVERIFY(!(document() == start));
        for (int i = 0; i < 10; ++i)
            press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(document() == start);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!(document() == start));
    }

    void everyActionHasWordsAndNoTwoShareAKey()
    {
        QVERIFY(open(QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/01-rivaselva-ponte.it.txt")));
        std::map<std::pair<QString, int>, QString> holders;
        for (const ActionTable::Row &row : window_->actions().rows()) {
            QVERIFY2(!row.action->text().isEmpty(), qPrintable(row.id));
            for (const QKeySequence &key : row.action->shortcuts()) {
                // Article and timeline listen apart; what the window listens to belongs to it alone.
                for (const Scope scope : {Scope::Window, Scope::Article, Scope::Timeline}) {
                    if (scope != row.scope && row.scope != Scope::Window && scope != Scope::Window)
                        continue;
                    const auto held = holders.find({key.toString(), int(scope)});
                    QVERIFY2(
                        held == holders.end(),
                        qPrintable(
                            QStringLiteral("%1: %2 and %3").arg(key.toString(), held == holders.end() ? QString() : held->second, row.id)));
                }
                holders.insert({{key.toString(), int(row.scope)}, row.id});
            }
        }
    }
};

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
