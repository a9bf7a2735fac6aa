// How long from the start of the process until the window stands with a project, painted and ready for a key; how long an ordinary article
// takes to open; how long from a key to the painted frame. The child process is this program itself.
#include "app/workspace/sample.h"
#include "widgets/article/article_view.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

namespace {

using widgets::main_window::MainWindow;

constexpr int runs = 15;

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double largest(const std::vector<double> &times) { return *std::max_element(times.begin(), times.end()); }

void paint(MainWindow &window)
{
    QImage frame(window.size(), QImage::Format_RGB32);
    window.render(&frame);
}

// The child: opens the project, paints, says so, ends.
int runChild(int &argc, char **argv)
{
    const QApplication application(argc, argv);
    widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light);
    MainWindow window;
    window.resize(1600, 1000);
    window.show();
    if (!window.workspace().open(QString::fromLocal8Bit(argv[2])))
        return 1;
    paint(window);
    QCoreApplication::processEvents();
    std::puts("ready");
    std::fflush(stdout);
    std::_Exit(0); // closing is not part of the start
}

bool report(const char *what, double value, double most)
{
    const bool holds = value <= most;
    std::printf("%-64s %8.1f ms   promised %6.1f   %s\n", what, value, most, holds ? "holds" : "DOES NOT HOLD");
    return holds;
}

bool benchStart(const QString &program, const QString &project)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        QProcess child;
        child.start(program, {QStringLiteral("--child"), project});
        if (!child.waitForFinished(60000) || child.exitCode() != 0)
            return false;
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return report("start: window with a project, ready for a key (median)", median(times), 250);
}

bool benchArticles(MainWindow &window)
{
    std::vector<double> opening;
    std::vector<double> keys;
    for (const project::ArticleSummary &article : window.workspace().articles()) {
        QElapsedTimer timer;
        timer.start();
        window.showArticle(article.id);
        paint(window);
        opening.push_back(double(timer.nsecsElapsed()) / 1e6);
        window.view().setFocus();
        for (int i = 0; i < 20; ++i) {
            timer.start();
            i % 2 == 0 ? window.controller().next() : window.controller().accept();
            QCoreApplication::processEvents();
            window.view().viewport()->repaint();
            keys.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
    }
    const bool opens = report("an ordinary article: opens, whole window painted (median)", median(opening), 15);
    const bool frame = report("a key (next, accept) to its painted frame (median)", median(keys), 16);
    std::printf("%-64s %8.1f ms\n", "  and the slowest of them", largest(keys));
    return opens && frame;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir folder;
    if (argc > 2 && qstrcmp(argv[1], "--child") == 0)
        return runChild(argc, argv);
    qputenv("CHIOSA_SETTINGS", folder.filePath(QStringLiteral("settings.ini")).toUtf8());
    QApplication application(argc, argv);
    widgets::common::applyTheme(application, widgets::common::ThemeKind::Light);
    const QString project = folder.filePath(QStringLiteral("sample.chiosa"));
    {
        workspace::Workspace workspace;
        base::Result<> made = workspace.create(project, {});
        if (made)
            made = workspace::makeSample(workspace);
        if (!made) {
            std::fprintf(stderr, "The sample project cannot be made: %s\n", qUtf8Printable(made.error().message));
            return 1;
        }
    }
    const bool start = benchStart(QCoreApplication::applicationFilePath(), project);
    MainWindow window;
    window.resize(1600, 1000);
    window.show();
    if (!window.workspace().open(project))
        return 1;
    const bool articles = benchArticles(window);
    window.workspace().close();
    return start && articles ? 0 : 1;
}
