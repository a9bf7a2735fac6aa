// What Files does to bring articles in: at once, after a look, as they arrive in a watched folder, from the clipboard.
#include "widgets/import/import_window.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/files.h"
#include "widgets/main_window/job_bar.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/report_window.h"
#include "widgets/main_window/status_line.h"

#include <QAction>
#include <QFileInfo>

namespace widgets::main_window {

void Files::bringIn(const QStringList &paths)
{
    if (paths.isEmpty() || !ensureProject(QFileInfo(paths.front()).completeBaseName()))
        return;
    rememberFolderOf(paths.front());
    run(paths, asRemembered(), Then::ShowAndRead);
}

workspace::ImportOptions Files::asRemembered() const
{
    workspace::ImportOptions options;
    options.memory = workspace::ImportMemory::kept(window_.workspace().tagSet());
    return options;
}

void Files::run(const QStringList &paths, const workspace::ImportOptions &options, Then then)
{
    const auto report = std::make_shared<workspace::ImportReport>();
    window_.jobs().run(workspace::importFiles(window_.workspace(), paths, options, report),
                       [this, report, paths, options, then](const workspace::Job &) {
                           workspace::ImportOptions again = options;
                           again.only = report->failed;
                           const auto tryAgain = [this, paths, again, then] {
                               if (window_.workspace().isOpen())
                                   run(paths, again, then);
                           };
                           afterImport(*report, then, report->failed.isEmpty() ? std::function<void()>() : tryAgain);
                       });
}

void Files::lookAt(const QStringList &paths)
{
    if (paths.isEmpty() || !ensureProject(QFileInfo(paths.front()).completeBaseName()))
        return;
    rememberFolderOf(paths.front());
    auto *look = new importing::ImportWindow(window_.workspace(), paths, &window_);
    connect(look, &importing::ImportWindow::decided, this,
            [this](const QStringList &from, const workspace::ImportOptions &options, bool readAtOnce) {
                run(from, options, readAtOnce ? Then::ShowAndRead : Then::Show);
            });
    look->show();
}

void Files::watch(const QString &folder)
{
    if (ensureProject(QFileInfo(folder).fileName()))
        watch_->watch(folder);
}

void Files::showWatched()
{
    const QString folder = QFileInfo(watch_->folder()).fileName();
    window_.actions().action(QStringLiteral("file/stopWatching"))->setEnabled(!watch_->folder().isEmpty());
    window_.status().setWatched(watch_->folder().isEmpty() ? QString()
                                    : watch_->isMissing()  ? tr("“%1”, which is watched, is not there").arg(folder)
                                                           : tr("Watching “%1”").arg(folder));
}

void Files::pasteText(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        window_.say(tr("The clipboard holds no text."));
        return;
    }
    if (!ensureProject(tr("Pasted articles")))
        return;
    const QString title = text.trimmed().section(QLatin1Char('\n'), 0, 0).left(60);
    const auto report = std::make_shared<workspace::ImportReport>();
    window_.jobs().run(workspace::importText(window_.workspace(), text, title, report),
                       [this, report](const workspace::Job &) { afterImport(*report, Then::ShowAndRead, {}); });
}

void Files::afterImport(const workspace::ImportReport &report, Then then, const std::function<void()> &tryAgain)
{
    if (!window_.workspace().isOpen())
        return;
    const QStringList lines = report.unreadable + report.refused + report.alike + report.said + report.remarks;
    if (!lines.isEmpty())
        ReportWindow::show(tr("Bringing in articles"), tr("%n article(s) came in.", nullptr, int(report.added.size())), lines, &window_,
                           tryAgain);
    if (!report.added.empty() && then != Then::Read)
        window_.showArticle(report.added.front());
    if (!report.added.empty() && then != Then::Show)
        window_.read(report.added);
    Q_EMIT imported(int(report.added.size()));
}

} // namespace widgets::main_window
