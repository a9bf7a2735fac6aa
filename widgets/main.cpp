// Chiosa: the window, and the command line behind the same name.
#include "app/cli/cli.h"
#include "app/workspace/settings.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/files.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/renderer.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

#include <cstdio>

namespace {

// The interface's language: the settings', else the system's; English, which counts in singular and plural too, where neither is there.
void install(QTranslator &own, QTranslator &qt)
{
    const QString set = workspace::settingsFile()->value(QStringLiteral("language")).toString();
    if (!set.isEmpty())
        QLocale::setDefault(QLocale(set));
    const QString folder = QStringLiteral(":/translations");
    if (own.load(QLocale(), QStringLiteral("chiosa"), QStringLiteral("_"), folder) || own.load(QStringLiteral("chiosa_en"), folder))
        QCoreApplication::installTranslator(&own);
    if (qt.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
}

int runVerb(const QStringList &arguments, const cli::Renderer *renderer)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    return cli::run(arguments, {out, err, renderer});
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int runWindow(const QStringList &paths)
{
    widgets::common::applyTheme(
        *qApp, static_cast<widgets::common::ThemeKind>(workspace::settingsFile()->value(QStringLiteral("view/theme")).toInt()));
    widgets::main_window::MainWindow window;
    window.show();
    if (paths == QStringList{QStringLiteral("--sample")})
        QTimer::singleShot(0, &window, [&window] { window.files().openSample(); });
    else if (!paths.isEmpty())
        QTimer::singleShot(0, &window, [&window, paths] { window.files().openPaths(paths); });
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("chiosa"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CHIOSA_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QTranslator own;
    QTranslator qt;
    if (cli::takes(arguments)) {
        if (!cli::wantsRenderer(arguments)) {
            const QCoreApplication application(argc, argv);
            install(own, qt);
            return runVerb(arguments, nullptr);
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QApplication application(argc, argv);
        install(own, qt);
        widgets::common::applyTheme(application, widgets::common::ThemeKind::Light);
        const widgets::main_window::FileRenderer renderer;
        return runVerb(arguments, &renderer);
    }
    if (!hasDisplay()) {
        QTextStream(stderr) << "chiosa: There is no display here. The verbs need none: “chiosa help” lists them." << Qt::endl;
        return cli::NotAll;
    }
    const QApplication application(argc, argv);
    install(own, qt);
    return runWindow(arguments);
}
