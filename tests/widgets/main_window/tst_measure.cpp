// The windows beside the work: measuring against gold with its table and its curve, the settings with a program that is tried, and the keys
// that the window shows after they were bound anew.
#include "widgets/common/flat_button.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/course_plot.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/measure_window.h"
#include "widgets/main_window/settings_window.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace widgets::main_window;

namespace {

// Two articles with what is right in them.
constexpr const char *goldLines
    = R"({"id":"a","lang":"it","dct":"2026-03-12","text":"Ieri Nora Bellandi ha visitato Parma. Il 3 maggio 2025 era a Roma.","spans":[{"start":0,"end":4,"label":"TIMEX3","value":"2026-03-11","attrs":{"type":"DATE"}},{"start":5,"end":18,"label":"PER"},{"start":31,"end":36,"label":"LOC"},{"start":38,"end":53,"label":"TIMEX3","value":"2025-05-03","attrs":{"type":"DATE"}},{"start":60,"end":64,"label":"LOC"}]}
{"id":"b","lang":"it","dct":"2026-03-12","text":"Domani Aldo Ferrigno torna a Milano.","spans":[{"start":0,"end":6,"label":"TIMEX3","value":"2026-03-13","attrs":{"type":"DATE"}},{"start":7,"end":20,"label":"PER"},{"start":29,"end":35,"label":"LOC"}]}
)";

review::Course course()
{
    review::Course made;
    const auto work = [](qint64 byHand, qint64 with, qint64 correct) {
        review::WorkDone done;
        done.gold = 100;
        done.byHand = byHand;
        done.withChiosa = with;
        done.strict = {correct, 100, 100};
        return done;
    };
    made.whole = work(420, 150, 70);
    made.curve = {{0, 20, work(420, 210, 60)}, {5, 15, work(420, 160, 70)}, {10, 10, work(420, 120, 80)}};
    return made;
}

} // namespace

class TestMeasure : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;

    template <class Window> Window *open(const char *action)
    {
        window_->actions().action(QLatin1String(action))->trigger();
        return window_->findChild<Window *>();
    }
    static QPushButton *button(const QWidget &in, const char *words)
    {
        for (QPushButton *one : in.findChildren<QPushButton *>()) {
            if (one->text() == QString::fromUtf8(words))
                return one;
        }
        return nullptr;
    }
    // For a person to look at: CHIOSA_PICTURES names a folder.
    static void picture(QWidget &of, const char *name)
    {
        const QString folder = qEnvironmentVariable("CHIOSA_PICTURES");
        if (!folder.isEmpty())
            of.grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
    }
    QString gold()
    {
        QFile file(folder_.filePath(QStringLiteral("gold.jsonl")));
        if (file.open(QIODevice::WriteOnly))
            file.write(goldLines);
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("CHIOSA_SETTINGS", folder_.filePath(QStringLiteral("settings.ini")).toUtf8());
        widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light);
        window_ = std::make_unique<MainWindow>();
        window_->show();
    }
    void cleanupTestCase() { window_.reset(); }

    // Equal steps to the right, more is higher, everything inside.
    void theCurveIsLaidOut()
    {
        const QRectF area(10, 20, 700, 400);
        const CoursePlot plot = CoursePlot::of(course(), area);
        QVERIFY(area.contains(plot.canvas));
        QCOMPARE(plot.lines.size(), std::size_t{3});
        for (const CoursePlot::Line &line : plot.lines) {
            QCOMPARE(line.points.size(), std::size_t{3});
            QCOMPARE(line.figures.size(), qsizetype{3});
            QCOMPARE(line.points[2].x() - line.points[1].x(), line.points[1].x() - line.points[0].x());
            for (const QPointF &point : line.points)
                QVERIFY(plot.canvas.contains(point));
        }
        const CoursePlot::Line &keys = plot.lines[1], &quality = plot.lines[2];
        QCOMPARE(keys.figures, QStringList({QStringLiteral("2.10"), QStringLiteral("1.60"), QStringLiteral("1.20")}));
        QVERIFY(keys.points[0].y() < keys.points[2].y());
        QVERIFY(quality.points[0].y() > quality.points[2].y());
        QCOMPARE(plot.scale.back().left, QStringLiteral("5.0")); // 4.2 keys by hand, rounded up
        review::Course one;
        one.curve = {course().curve.front()};
        QCOMPARE(CoursePlot::of(one, area).lines[0].points[0].x(), plot.canvas.center().x());
    }

    void aReadingIsMeasured()
    {
        auto *measure = open<MeasureWindow>("edit/measure");
        QVERIFY(measure);
        picture(*measure, "measure-nothing");
        QVERIFY(!button(*measure, "Copy")->isEnabled());
        measure->setGold(gold());
        QTest::mouseClick(button(*measure, "Measure"), Qt::LeftButton);
        QVERIFY(measure->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!measure->isBusy() && button(*measure, "Copy")->isEnabled(), 120'000);
        const auto *table = measure->findChild<QTreeWidget *>();
        QVERIFY(table->isVisible());
        picture(*measure, "measure-reading");
        const QString text = measure->text();
        QVERIFY2(text.contains(QStringLiteral("PER\t")) && text.contains(QStringLiteral("value\t")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("\t100.0")), qPrintable(text)); // such dates are found
        QVERIFY(!button(*measure, "Save the chart…")->isEnabled());
        QVERIFY(!measure->savePicture(folder_.filePath(QStringLiteral("no.png"))));
    }

    void aFileThatIsNoneIsRefused()
    {
        auto *measure = open<MeasureWindow>("edit/measure");
        measure->setGold(folder_.filePath(QStringLiteral("nowhere.jsonl")));
        measure->start();
        QTRY_VERIFY_WITH_TIMEOUT(!measure->isBusy() && button(*measure, "Measure")->isEnabled(), 20'000);
        QVERIFY2(measure->text().contains(QStringLiteral("nowhere.jsonl")), qPrintable(measure->text()));
        QVERIFY(!button(*measure, "Copy")->isEnabled());
    }

    void learningIsMeasuredAndKeptAsAPicture()
    {
        auto *measure = open<MeasureWindow>("edit/measure");
        measure->setGold(gold());
        const QList<QComboBox *> boxes = measure->findChildren<QComboBox *>();
        boxes.front()->setCurrentIndex(1);
        measure->start();
        QTRY_VERIFY_WITH_TIMEOUT(!measure->isBusy() && button(*measure, "Save the chart…")->isEnabled(), 120'000);
        picture(*measure, "measure-learning");
        QVERIFY(measure->text().contains(QStringLiteral("8 annotation")));
        const QString png = folder_.filePath(QStringLiteral("curve.png")), svg = folder_.filePath(QStringLiteral("curve.svg"));
        QVERIFY(measure->savePicture(png));
        QCOMPARE(QImage(png).size(), QSize(1520, 840));
        QVERIFY(measure->savePicture(svg));
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("<svg"));
        const auto refused = measure->savePicture(folder_.filePath(QStringLiteral("no/such/folder.png")));
        QVERIFY(!refused && !refused.error().message.isEmpty());
        measure->close();
    }

    void aProgramIsDeclaredAndTried()
    {
        auto *settings = open<SettingsWindow>("edit/settings");
        QVERIFY(settings);
        QVERIFY(!button(*settings, "Try it")->isEnabled());
        QFile program(folder_.filePath(QStringLiteral("my program.sh"))); // a name with a space
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write(
            "#!/bin/sh\nwhile read -r line; do\n"
            "  echo '{\"spans\":[{\"start\":0,\"end\":12,\"label\":\"PER\"},{\"start\":46,\"end\":56,\"label\":\"TIMEX3\"}]}'\ndone\n");
        program.close();
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const auto told = [&](const char *words) {
            for (const QLabel *label : settings->findChildren<QLabel *>()) {
                if (label->text().contains(QLatin1String(words)))
                    return true;
            }
            return false;
        };
        settings->findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("mine"));
        auto *path = settings->findChild<QLineEdit *>(QStringLiteral("program"));
        path->setText(program.fileName());
        QCOMPARE(settings->choice().command, QStringLiteral("\"%1\"").arg(program.fileName()));
        QCOMPARE(settings->choice().name, QStringLiteral("mine"));
        QTest::mouseClick(button(*settings, "Try it"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(told("proposes 2 annotation"), 20'000);
        picture(*settings, "settings-tried");
        auto *layers = settings->findChild<QListWidget *>();
        for (int i = 0; i < layers->count(); ++i)
            layers->item(i)->setCheckState(layers->item(i)->data(Qt::UserRole) == QStringLiteral("entity") ? Qt::Checked : Qt::Unchecked);
        QTest::mouseClick(button(*settings, "Try it"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(told("proposes 1 annotation"), 20'000);
        QCOMPARE(workspace::ExternalChoice::asSet().layers, QStringList{QStringLiteral("entity")});
        QCOMPARE(workspace::ExternalChoice::asSet().name, QStringLiteral("mine"));
        path->setText(folder_.filePath(QStringLiteral("nothing")));
        QTest::mouseClick(button(*settings, "Try it"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(told("cannot be started"), 20'000);
        picture(*settings, "settings-fault");
        path->clear();
        QVERIFY(workspace::ExternalChoice::asSet().command.isEmpty());
        settings->close();
    }

    void keysBoundAnewAreShown()
    {
        ActionTable &actions = window_->actions();
        const auto conflicts = [this]() -> const widgets::common::FlatButton * {
            for (const auto *one : window_->findChildren<widgets::common::FlatButton *>()) {
                if (one->toolTip().startsWith(QStringLiteral("Next contradiction")))
                    return one;
            }
            return nullptr;
        };
        QVERIFY(conflicts());
        QCOMPARE(conflicts()->accessibleDescription(), QStringLiteral("C"));
        actions.bind(QStringLiteral("timeline/conflict"), {QKeySequence(QStringLiteral("F7"))});
        QCOMPARE(conflicts()->accessibleDescription(), QStringLiteral("F7"));
        QVERIFY(conflicts()->toolTip().contains(QStringLiteral("F7")));
        actions.bind(QStringLiteral("timeline/conflict"), {});
        QCOMPARE(conflicts()->accessibleDescription(), QString());
        actions.resetAll();
        QCOMPARE(conflicts()->accessibleDescription(), QStringLiteral("C"));
        QCOMPARE(actions.capsOf("article/done"), QStringLiteral("Ctrl ⏎"));
    }
};

QTEST_MAIN(TestMeasure)
#include "tst_measure.moc"
