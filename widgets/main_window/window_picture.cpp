// The part of FileRenderer that takes a picture of the whole window, for "chiosa picture" and the screenshot in the README.
#include "widgets/article/article_view.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/docks.h"
#include "widgets/main_window/files.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/renderer.h"

#include <QApplication>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QKeySequence>
#include <QTemporaryDir>

namespace widgets::main_window {

namespace {

constexpr int settleTime = 700; // ms: timeline and history come from workers

void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < settleTime)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
}

void press(const QString &keys)
{
    for (const QString &name : keys.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QKeySequence sequence(name, QKeySequence::PortableText);
        QWidget *target = QApplication::focusWidget();
        if (sequence.isEmpty() || !target)
            continue;
        const QKeyCombination key = sequence[0];
        const QString text = name.size() == 1 ? name.toLower() : QString();
        QKeyEvent shortcut(QEvent::ShortcutOverride, key.key(), key.keyboardModifiers(), text);
        QCoreApplication::sendEvent(target, &shortcut);
        QKeyEvent down(QEvent::KeyPress, key.key(), key.keyboardModifiers(), text);
        QCoreApplication::sendEvent(target, &down);
        QKeyEvent up(QEvent::KeyRelease, key.key(), key.keyboardModifiers(), text);
        QCoreApplication::sendEvent(target, &up);
        settle();
    }
}

} // namespace

base::Result<> FileRenderer::window(const cli::WindowPicture &wanted, const QString &path) const
{
    const QTemporaryDir settings; // the picture shows the program as delivered, and leaves the user's settings alone
    qputenv("CHIOSA_SETTINGS", settings.filePath(QStringLiteral("settings.ini")).toUtf8());
    const QStringList themes{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast"), QStringLiteral("contrast-dark")};
    const qsizetype theme = themes.indexOf(wanted.theme);
    if (theme < 0)
        return base::Error{base::Error::Kind::Invalid,
                           QCoreApplication::translate("renderer", "--theme takes light, dark, contrast or contrast-dark."),
                           {}};
    common::applyTheme(*qApp, static_cast<common::ThemeKind>(theme));
    MainWindow window;
    window.resize(wanted.width, wanted.height);
    window.docks().arrangeFor(window.size());
    window.show();
    if (const base::Result<> opened = window.workspace().open(wanted.project); !opened)
        return opened;
    if (!wanted.document.isEmpty()) {
        const annotation::DocumentId id = window.workspace().articleNamed(wanted.document);
        if (!id)
            return base::Error{
                base::Error::Kind::Invalid, QCoreApplication::translate("renderer", "There is no article “%1”.").arg(wanted.document), {}};
        window.showArticle(id);
    }
    window.activateWindow();
    window.view().setFocus();
    settle();
    press(wanted.keys);
    settle();
    QWidget *shown = &window; // or the dialog, or the window beside the work, that the keys have opened
    for (QWidget *other : QApplication::topLevelWidgets()) {
        const Qt::WindowType type = other->windowType();
        if (other->isVisible() && (type == Qt::Dialog || type == Qt::Tool))
            shown = other;
    }
    if (!shown->grab().save(path, "PNG"))
        return base::Error{base::Error::Kind::Io, QCoreApplication::translate("renderer", "The picture cannot be written."), path};
    window.workspace().close();
    return {};
}

} // namespace widgets::main_window
