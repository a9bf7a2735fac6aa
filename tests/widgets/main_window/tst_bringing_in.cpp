// How articles get into the window: at once or by way of a look, tried again after a failure, by themselves from a watched folder.
#include "app/workspace/workspace.h"
#include "widgets/import/import_window.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/files.h"
#include "widgets/main_window/job_bar.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/report_window.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace widgets::main_window;

class TestBringingIn : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
    int projects_ = 0;

    static constexpr int patience = 60000; // ms

    QString file(const QString &name, const QByteArray &bytes) const
    {
        const QString path = folder_.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    std::size_t articles() const { return window_->workspace().articles().size(); }
    widgets::importing::ImportWindow *look() const { return window_->findChild<widgets::importing::ImportWindow *>(); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CHIOSA_SETTINGS", folder_.filePath(QStringLiteral("settings.ini")).toUtf8());
        window_ = std::make_unique<MainWindow>();
        window_->show();
    }
    void init() { QVERIFY(window_->files().newProject(folder_.filePath(QStringLiteral("p%1.chiosa").arg(++projects_)))); }
    void cleanup()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!window_->jobs().isBusy(), patience);
        window_->workspace().close();
    }
    void cleanupTestCase() { window_.reset(); }

    void onePlainFileComesInAtOnce()
    {
        window_->files().openPaths({file(QStringLiteral("a.txt"), "Ada Neri va a Rivaselva.\n")});
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1U, patience);
        QVERIFY(!look());
    }

    void severalAreLookedAtFirst()
    {
        window_->files().openPaths(
            {file(QStringLiteral("b.txt"), "Bea Sala parte.\n"), file(QStringLiteral("c.txt"), "Carlo Po arriva da Napoli di notte.\n")});
        QVERIFY(look());
        QListView *files = nullptr;
        for (QListView *one : look()->findChildren<QListView *>())
            files = one->accessibleName() == widgets::importing::ImportWindow::tr("Files") ? one : files;
        QVERIFY(files);
        QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 2, patience);
        QCOMPARE(articles(), 0U);
        QTest::keyClick(files, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 2U, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!look(), patience);
    }

    void whatWasRefusedIsTriedAgain()
    {
        const QString bad = file(QStringLiteral("d.jsonl"), "{\"id\":\"d\",\"text\":\n");
        window_->files().bringIn({bad});
        QTRY_VERIFY_WITH_TIMEOUT(window_->findChild<ReportWindow *>(), patience);
        QPushButton *again = nullptr;
        for (QPushButton *button : window_->findChild<ReportWindow *>()->findChildren<QPushButton *>())
            again = button->text() == ReportWindow::tr("Try again") ? button : again;
        QVERIFY(again);
        file(QStringLiteral("d.jsonl"), "{\"id\":\"d\",\"text\":\"Dora è qui.\"}\n");
        QTest::keyClick(again, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1U, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->findChild<ReportWindow *>(), patience);
    }

    void aWatchedFolderComesInByItself()
    {
        file(QStringLiteral("watched/e.txt"), "Elio Po è tornato a casa.\n");
        window_->files().watch(folder_.filePath(QStringLiteral("watched")));
        const auto saysSo = [this] {
            const QList<QLabel *> labels = window_->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text() == Files::tr("Watching “%1”").arg(QStringLiteral("watched"));
            });
        };
        QVERIFY(saysSo());
        QTRY_COMPARE_WITH_TIMEOUT(articles(), 1U, patience);
        QAction *stop = window_->actions().action(QStringLiteral("file/stopWatching"));
        QVERIFY(stop->isEnabled());
        stop->trigger();
        QVERIFY(!saysSo() && !stop->isEnabled());
    }
};

QTEST_MAIN(TestBringingIn)
#include "tst_bringing_in.moc"
