// The window of an export: formats by key, losses before writing, parts as they are typed, what cannot be, recipes, files.
#include "app/formats/registry.h"
#include "app/formats/selection.h"
#include "app/workspace/importer.h"
#include "widgets/export/export_dialog.h"
#include "widgets/export/export_form.h"
#include "widgets/export/losses_view.h"
#include "widgets/export/setting_words.h"
#include "widgets/export/split_bar.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace widgets::exporting;

class TestExportDialog : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    workspace::Workspace workspace_;

    static constexpr int patience = 20000; // ms

    // Presses Down until the format is chosen.
    static void choose(ExportDialog &dialog, const QString &id)
    {
        auto *formats = dialog.findChild<QListWidget *>();
        QTest::keyClick(formats, Qt::Key_Home);
        for (int i = 0; i < formats->count() && formats->currentItem()->data(Qt::UserRole).toString() != id; ++i)
            QTest::keyClick(formats, Qt::Key_Down);
        QCOMPARE(formats->currentItem()->data(Qt::UserRole).toString(), id);
    }
    static QTreeWidget *losses(const ExportDialog &dialog) { return dialog.findChild<LossesView *>()->findChild<QTreeWidget *>(); }
    static QLineEdit *field(const ExportDialog &dialog, const QString &beginning)
    {
        for (QLineEdit *one : dialog.findChild<ExportForm *>()->findChildren<QLineEdit *>()) {
            if (one->placeholderText().startsWith(beginning) || one->accessibleName() == beginning)
                return one;
        }
        return nullptr;
    }
    static bool says(const ExportDialog &dialog, const QString &words)
    {
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(words); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CHIOSA_SETTINGS", folder_.filePath(QStringLiteral("settings.ini")).toUtf8());
        QFile file(folder_.filePath(QStringLiteral("a.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 10; ++i) {
            QString text = QStringLiteral("Ada Rossi va a Bari.");
            for (int w = 0; w < 10; ++w)
                text += QStringLiteral(" p%1").arg(10 * i + w);
            file.write(QStringLiteral(R"({"id":"a%1","lang":"it","text":"%2","spans":[{"start":0,"end":9,"label":"PER"},)"
                                      R"({"start":4,"end":9,"label":"PER"},{"start":15,"end":19,"layer":"event","label":"EVENT"}]})")
                           .arg(QString::number(i), text)
                           .toUtf8()
                       + '\n');
        }
        file.close();
        QVERIFY(workspace_.create(folder_.filePath(QStringLiteral("p.chiosa")), {}));
        const auto report = std::make_shared<workspace::ImportReport>();
        const auto job = workspace::importFiles(workspace_, {file.fileName()}, {}, report);
        job->start();
        job->wait();
        QCOMPARE(report->added.size(), 10U);
    }

    void saysBeforeWritingWhatIsLost()
    {
        ExportDialog dialog(workspace_, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        choose(dialog, QStringLiteral("jsonl"));
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, ExportDialog::tr("Nothing is lost.")) || says(dialog, LossesView::tr("Nothing is lost.")),
                                 patience);
        QVERIFY(!losses(dialog)->isVisible());
        choose(dialog, QStringLiteral("conll2003"));
        QTRY_VERIFY_WITH_TIMEOUT(losses(dialog)->isVisible() && losses(dialog)->topLevelItemCount() >= 2, patience);
        QCOMPARE(losses(dialog)->topLevelItem(0)->text(0), QStringLiteral("10"));
        QVERIFY(says(dialog, QStringLiteral("a0: ")));
        QVERIFY(dialog.findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("Rossi -X- -X- I-PER")));
        QVERIFY(!QFile::exists(field(dialog, QStringLiteral("Where to"))->text()));
    }

    void showsThePartsAsTheyAreTyped()
    {
        ExportDialog dialog(workspace_, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *bar = dialog.findChild<SplitBar *>();
        QVERIFY(!bar->isVisible());
        QTest::keyClicks(field(dialog, ExportForm::tr("not split; 80/10/10")), QStringLiteral("80/2"));
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        QTest::keyClicks(field(dialog, ExportForm::tr("not split; 80/10/10")), QStringLiteral("0"));
        QTRY_VERIFY_WITH_TIMEOUT(bar->accessibleName().contains(QLatin1Char('8')) && bar->accessibleName().contains(QLatin1Char('2')),
                                 patience);
        QTest::keyClicks(field(dialog, ExportForm::tr("not split; 80/10/10")), QStringLiteral("/x"));
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, QStringLiteral("80/20/x")), patience);
        QVERIFY(!dialog.findChild<QPushButton *>()->isDefault() || !dialog.findChild<QPushButton *>()->isEnabled());
        for (const QPushButton *button : dialog.findChildren<QPushButton *>())
            QVERIFY(!button->isDefault() || !button->isEnabled());
    }

    void writesAndShowsWhatCameBack()
    {
        ExportDialog dialog(workspace_, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        std::unique_ptr<workspace::Job> job;
        connect(&dialog, &ExportDialog::jobMade, &dialog, [&job](workspace::Job *made) {
            job.reset(made);
            job->start();
        });
        choose(dialog, QStringLiteral("brat"));
        QLineEdit *where = field(dialog, QStringLiteral("Where to"));
        where->selectAll();
        QTest::keyClicks(where, folder_.filePath(QStringLiteral("out")));
        QTest::keyClick(where, Qt::Key_Return); // the default button
        QVERIFY(job);
        job->wait();
        QVERIFY(QFile::exists(folder_.filePath(QStringLiteral("out/a0.ann"))));
        QVERIFY(says(dialog, folder_.filePath(QStringLiteral("out"))));
        QVERIFY(says(dialog, LossesView::tr("%n article(s) written, read again and compared.", nullptr, 10)));
    }

    void everySettingHasAName()
    {
        std::vector<formats::Setting> all = formats::selectionSettings();
        for (const formats::Codec *codec : formats::codecs()) {
            for (const formats::Setting &setting : codec->settings()) {
                if (!setting.onReading)
                    all.push_back(setting);
            }
        }
        QVERIFY(all.size() > 20);
        for (const formats::Setting &setting : all) {
            QVERIFY2(settingName(setting.key) != setting.key, qPrintable(setting.key));
            QStringList names;
            for (const QString &value : setting.values)
                names.append(valueName(setting.key, value));
            QCOMPARE(names.removeDuplicates(), 0);
        }
    }

    void aRecipeFillsTheForm_data()
    {
        QTest::addColumn<QString>("layers");
        QTest::addColumn<QString>("language");
        QTest::newRow("what the form offers") << QStringLiteral("entity") << QString();
        QTest::newRow("two layers, as the command line takes them") << QStringLiteral("entity,timex3") << QString();
        QTest::newRow("a language that no article has") << QStringLiteral("entity") << QStringLiteral("de");
    }
    void aRecipeFillsTheForm()
    {
        QFETCH(QString, layers);
        QFETCH(QString, language);
        workspace::ExportOptions options;
        options.format = QStringLiteral("conllu");
        options.split.parts = *workspace::partsFrom(QStringLiteral("a=1/b=1"));
        options.split.seed = 7;
        options.shards = 3;
        options.suggestions = options.card = true;
        options.choice.status = annotation::Status::InProgress;
        options.choice.language = language;
        options.settings = {{QStringLiteral("only"), layers}, {QStringLiteral("record"), QStringLiteral("false")}};
        QVERIFY(workspace::keepRecipe(workspace_, QStringLiteral("weekly"), options));
        ExportDialog dialog(workspace_, {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *form = dialog.findChild<ExportForm *>();
        QComboBox *recipes = nullptr;
        for (QComboBox *box : form->findChildren<QComboBox *>()) {
            if (box->findText(QStringLiteral("weekly")) >= 0)
                recipes = box;
        }
        QVERIFY(recipes);
        recipes->setFocus();
        QTest::keyClick(recipes, Qt::Key_Down);
        QCOMPARE(recipes->currentText(), QStringLiteral("weekly"));
        QCOMPARE(workspace::recipeOf(form->options()), workspace::recipeOf(options));
        for (const QComboBox *box : form->findChildren<QComboBox *>())
            QTRY_VERIFY(box->isVisibleTo(form) || box->currentIndex() == 0); // nothing is chosen unseen
        QCOMPARE(dialog.findChild<QListWidget *>()->currentItem()->data(Qt::UserRole).toString(), QStringLiteral("conllu"));
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
