// The walk of articles through the windows: in by way of a look (columns, labels, what is like another), with one bad file; and out again.
//
// CHIOSA_PICTURES names a folder for pictures of it, CHIOSA_PICTURES_THEME=dark their theme; the language is the system's.
#include "app/workspace/workspace.h"
#include "widgets/common/theme.h"
#include "widgets/export/export_dialog.h"
#include "widgets/export/export_form.h"
#include "widgets/export/losses_view.h"
#include "widgets/export/setting_words.h"
#include "widgets/import/columns_table.h"
#include "widgets/import/import_window.h"
#include "widgets/import/recognised_panel.h"
#include "widgets/main_window/files.h"
#include "widgets/main_window/job_bar.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/report_window.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QTreeWidget>

using namespace widgets;
using namespace widgets::main_window;

class TestInAndOut : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QTranslator translator_;
    std::unique_ptr<MainWindow> window_;

    static constexpr int patience = 60000; // ms

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    static void picture(QWidget &of, const char *name)
    {
        const QString folder = qEnvironmentVariable("CHIOSA_PICTURES");
        QTest::qWait(50); // what was hidden leaves its room
        if (!folder.isEmpty())
            of.grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
    }
    static bool says(const QWidget &in, const QString &words)
    {
        const QList<QLabel *> labels = in.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    static QString story(int changed)
    {
        QString text = QStringLiteral("Il ponte di Rivaselva riapre\n\nDi Ada Neri\n\nRIVASELVA, 12 marzo 2025 - ");
        for (int i = 0; i < 90; ++i)
            text += i == changed ? QStringLiteral("domenica ") : QStringLiteral("il ponte numero %1 è aperto da ieri ").arg(i);
        return text + QStringLiteral(".\n");
    }
    importing::ImportWindow *look() const { return window_->findChild<importing::ImportWindow *>(); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CHIOSA_SETTINGS", folder_.filePath(QStringLiteral("settings.ini")).toUtf8());
        if (translator_.load(QLocale(), QStringLiteral("chiosa"), QStringLiteral("_"), QStringLiteral(CHIOSA_BINARY_DIR "/translations")))
            QCoreApplication::installTranslator(&translator_);
        const bool isDark = qEnvironmentVariable("CHIOSA_PICTURES_THEME") == QLatin1String("dark");
        common::applyTheme(*qApp, isDark ? common::ThemeKind::Dark : common::ThemeKind::Light);
        window_ = std::make_unique<MainWindow>();
        window_->show();
        QVERIFY(window_->files().newProject(folder_.filePath(QStringLiteral("p.chiosa"))));
        window_->files().bringIn({file(QStringLiteral("ponte.txt"), story(-1).toUtf8())});
        QTRY_VERIFY_WITH_TIMEOUT(window_->workspace().articles().size() == 1 && !window_->jobs().isBusy(), patience);
    }
    void cleanupTestCase() { window_.reset(); }

    void inByWayOfALook()
    {
        const QString table
            = file(QStringLiteral("agenzia.csv"),
                   "uscita,corpo lungo,rubrica,titolone\n"
                   "2025-03-10,\"La nave Aurora è arrivata al porto di Rivaselva con tre ore di ritardo, domenica sera.\",cronaca,La "
                   "nave in ritardo\n"
                   "2025-03-11,\"Il porto di Rivaselva resta chiuso fino a venerdì, ha detto la sindaca Ada Neri ai giornalisti.\","
                   "cronaca,Il porto chiude\n");
        const QString marked = file(QStringLiteral("altri.jsonl"),
                                    R"({"id":"l","lang":"it","title":"La nave Aurora","text":"Ada Neri guida la nave Aurora.","spans":[)"
                                    R"({"start":0,"end":8,"label":"HUMAN"},{"start":18,"end":29,"label":"SHIP"}]})"
                                    "\n");
        const QString alike = file(QStringLiteral("ponte2.txt"), story(40).toUtf8());
        const QString bad = file(QStringLiteral("rotto.docx"), "PK\x03\x04 no archive");
        window_->files().lookAt({table, marked, alike, bad});
        importing::ImportWindow &import = *look();
        QListView *files = nullptr;
        for (QListView *one : import.findChildren<QListView *>())
            files = one->accessibleName() == importing::ImportWindow::tr("Files") ? one : files;
        QVERIFY(files);
        QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 5, patience);
        const auto goTo = [&](const QString &name) {
            for (int row = 0; row < files->model()->rowCount(); ++row) {
                if (files->model()->index(row, 0).data().toString().startsWith(name))
                    files->setCurrentIndex(files->model()->index(row, 0));
            }
        };
        auto *columns = import.findChild<importing::ColumnsTable *>();
        goTo(QStringLiteral("agenzia-1"));
        QTRY_VERIFY(columns->isVisible());
        for (const auto &[column, words] : {std::pair(0, "Date"), std::pair(3, "Title")}) {
            auto *box = qobject_cast<QComboBox *>(columns->cellWidget(0, column));
            for (int i = 0; i < box->count() && box->currentText() != importing::ColumnsTable::tr(words); ++i)
                QTest::keyClick(box, Qt::Key_Down);
            QCOMPARE(box->currentText(), importing::ColumnsTable::tr(words));
        }
        QTRY_VERIFY_WITH_TIMEOUT(files->model()->index(0, 0).data().toString().contains(u"La nave in ritardo")
                                     || files->model()->index(1, 0).data().toString().contains(u"La nave in ritardo")
                                     || files->model()->index(2, 0).data().toString().contains(u"La nave in ritardo"),
                                 patience);
        picture(import, "import-1-columns");
        goTo(QStringLiteral("altri.jsonl"));
        QTRY_VERIFY(!columns->isVisible());
        picture(import, "import-2-labels");
        goTo(QStringLiteral("ponte2.txt"));
        const QString alikeOne = importing::RecognisedPanel::tr("very like “%1” (%2 %)").arg(QStringLiteral("ponte"));
        QTRY_VERIFY_WITH_TIMEOUT(says(import, alikeOne.section(u'(', 0, 0)), patience);
        picture(import, "import-3-alike");
        goTo(QStringLiteral("rotto.docx"));
        picture(import, "import-4-unread");
        QTest::keyClick(files, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->jobs().isBusy() && window_->workspace().articles().size() == 5, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window_->findChild<ReportWindow *>(), patience);
        ReportWindow &report = *window_->findChild<ReportWindow *>();
        const QList<QPushButton *> buttons = report.findChildren<QPushButton *>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(),
                            [](const QPushButton *button) { return button->text() == ReportWindow::tr("Try again"); }));
        picture(report, "import-5-report");
        report.close();
    }

    void outWithWhatIsLost()
    {
        exporting::ExportDialog dialog(window_->workspace(), {}, window_.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *formats = dialog.findChild<QListWidget *>();
        const auto choose = [&](const QString &id) {
            QTest::keyClick(formats, Qt::Key_Home);
            for (int i = 0; i < formats->count() && formats->currentItem()->data(Qt::UserRole).toString() != id; ++i)
                QTest::keyClick(formats, Qt::Key_Down);
        };
        auto *losses = dialog.findChild<exporting::LossesView *>();
        choose(QStringLiteral("doccano"));
        for (QComboBox *box : dialog.findChild<exporting::ExportForm *>()->findChildren<QComboBox *>()) {
            if (box->findData(QStringLiteral("false")) >= 0)
                box->setCurrentIndex(box->findData(QStringLiteral("false"))); // without a record: so that something is lost
        }
        QPushButton *way = nullptr; // another with every trial
        const auto remedy = [&] {
            way = nullptr;
            for (QPushButton *one : losses->findChildren<QPushButton *>())
                way = one->text().contains(exporting::settingName(QStringLiteral("record"))) ? one : way;
            return way != nullptr && !says(dialog, exporting::LossesView::tr("Trying it…"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(remedy(), patience);
        for (QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
            if (field->placeholderText() == exporting::ExportForm::tr("not split; 80/10/10"))
                field->setText(QStringLiteral("60/20/20"));
        }
        QTest::qWait(600);
        QTRY_VERIFY_WITH_TIMEOUT(remedy(), patience);
        picture(dialog, "export-1-losses");
        QTRY_VERIFY_WITH_TIMEOUT(remedy(), patience);
        QTest::keyClick(way, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(losses->findChild<QTreeWidget *>()->topLevelItemCount() == 0
                                     || losses->findChild<QTreeWidget *>()->topLevelItem(0)->text(2)
                                         == exporting::LossesView::tr("only in the file beside"),
                                 patience);
        picture(dialog, "export-2-remedied");
        choose(QStringLiteral("conll2003"));
        QTest::qWait(600);
        QTRY_VERIFY_WITH_TIMEOUT(!says(dialog, exporting::LossesView::tr("Trying it…")), patience);
        picture(dialog, "export-3-conll");
    }
};

QTEST_MAIN(TestInAndOut)
#include "tst_in_and_out.moc"
