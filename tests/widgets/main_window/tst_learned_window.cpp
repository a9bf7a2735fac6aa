// "What did it learn?", opened from the palette in the real window: it names what was learned, forgets it and learns it again.
#include "app/workspace/learning.h"
#include "widgets/article/article_view.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/files.h"
#include "widgets/main_window/job_bar.h"
#include "widgets/main_window/learned_window.h"
#include "widgets/main_window/main_window.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace annotation;
using namespace widgets::main_window;

class TestLearnedWindow : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;

    LearnedWindow *open()
    {
        window_->actions().action(QStringLiteral("edit/learned"))->trigger();
        return window_->findChild<LearnedWindow *>();
    }
    static QPushButton *button(LearnedWindow &in, const char *words)
    {
        for (QPushButton *one : in.findChildren<QPushButton *>()) {
            if (one->text() == QLatin1String(words))
                return one;
        }
        return nullptr;
    }
    static QString shown(LearnedWindow &in)
    {
        QStringList words;
        const QTreeWidget *table = in.findChild<QTreeWidget *>();
        for (int i = 0; table->isVisible() && i < table->topLevelItemCount(); ++i) {
            words.append(table->topLevelItem(i)->text(0));
            for (int row = 0; row < table->topLevelItem(i)->childCount(); ++row) {
                for (int column = 0; column < table->columnCount(); ++column)
                    words.append(table->topLevelItem(i)->child(row)->text(column));
            }
        }
        return words.join(QLatin1Char('|'));
    }
    // For a person to look at: CHIOSA_PICTURES names a folder.
    static void picture(QWidget &of, const char *name)
    {
        const QString folder = qEnvironmentVariable("CHIOSA_PICTURES");
        if (!folder.isEmpty())
            of.grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CHIOSA_SETTINGS", folder_.filePath(QStringLiteral("settings.ini")).toUtf8());
        widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light);
        window_ = std::make_unique<MainWindow>();
        window_->show();
        QVERIFY(window_->files().newProject(folder_.filePath(QStringLiteral("p.chiosa"))));
        window_->files().bringIn({QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/03-trasferimento.it.txt")});
        QVERIFY(QTest::qWaitFor(
            [this] {
                const Document *document = window_->workspace().document(window_->controller().current());
                return !window_->jobs().isBusy() && document && !document->onLayer(layers::entity).empty();
            },
            60'000));
    }
    void cleanupTestCase() { window_.reset(); }

    void nothingYet()
    {
        LearnedWindow *learned = open();
        QVERIFY(learned);
        QVERIFY(!learned->findChild<QTreeWidget *>()->isVisible());
        QVERIFY(!button(*learned, "Forget it")->isEnabled());
        picture(*learned, "learned-nothing");
        QTest::keyClick(button(*learned, "Close"), Qt::Key_Space);
    }

    void toldForgottenAndLearnedAgain()
    {
        workspace::Workspace &w = window_->workspace();
        editing::Author author = w.editor().author();
        const DocumentId id = window_->controller().current();
        QVERIFY(w.perform(editing::acceptAbove(w.state(), author, id, 0, {})));
        QVERIFY(w.setStatus(id, Status::Done));
        QTRY_VERIFY_WITH_TIMEOUT(!w.learning().learned().empty() && !w.learning().isBusy(), 60'000);
        LearnedWindow *learned = open();
        QVERIFY(learned);
        learned->repaint();
        picture(*learned, "learned-light");
        const QString told = shown(*learned);
        QVERIFY2(told.contains(QStringLiteral("PER")) && told.contains(QStringLiteral("Italian")), qPrintable(told));
        QTest::mouseClick(button(*learned, "Forget it"), Qt::LeftButton);
        QVERIFY(w.learning().learned().empty());
        QCOMPARE(shown(*learned), QString());
        QVERIFY(!learned->findChild<QLabel *>()->text().isEmpty());
        QTest::mouseClick(button(*learned, "Learn again"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(shown(*learned).section(QLatin1Char('\n'), 0, 0), told.section(QLatin1Char('\n'), 0, 0), 60'000);
        widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Dark);
        picture(*learned, "learned-dark");
        w.close();
        QTRY_VERIFY(!window_->findChild<LearnedWindow *>());
    }
};

QTEST_MAIN(TestLearnedWindow)
#include "tst_learned_window.moc"
