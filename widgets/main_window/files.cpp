#include "widgets/main_window/files.h"

#include "app/formats/registry.h"
#include "app/workspace/checker.h"
#include "app/workspace/sample.h"
#include "app/workspace/settings.h"
#include "widgets/export/export_dialog.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/job_bar.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/questions.h"
#include "widgets/main_window/renderer.h"
#include "widgets/main_window/report_window.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>

namespace widgets::main_window {

namespace {

const workspace::Setting<QStringList> recentPaths{"recent/paths", {}};
const workspace::Setting<QString> lastFolder{"files/folder", {}};
constexpr qsizetype mostRecent = 8;

QString folder()
{
    const QString last = lastFolder.value();
    return last.isEmpty() ? QDir::homePath() : last;
}

QString projectFilter() { return Files::tr("Chiosa projects (*.chiosa)"); }

// "Everything Chiosa reads" as a file dialog wants it.
QString readableFilter()
{
    QStringList patterns{QStringLiteral("*.chiosa")};
    for (const formats::Format &format : formats::allFormats()) {
        for (const QString &suffix : format.reads ? format.suffixes : QStringList())
            patterns.append(QStringLiteral("*.") + suffix);
    }
    patterns.removeDuplicates();
    return Files::tr("Everything Chiosa reads (%1);;All files (*)").arg(patterns.join(QLatin1Char(' ')));
}

} // namespace

Files::Files(MainWindow &window) : QObject(&window), window_(window), watch_(new workspace::FolderWatch(window.workspace(), this))
{
    ActionTable &actions = window.actions();
    const auto to = [this, &actions](const char *id, auto slot) { actions.connectTo(QLatin1String(id), this, slot); };
    to("file/new", &Files::askNew);
    to("file/open", &Files::ask);
    to("file/sample", &Files::openSample);
    to("file/import", &Files::ask);
    to("file/importFolder", &Files::askFolder);
    to("file/importLook", &Files::askLook);
    to("file/watch", &Files::askWatch);
    to("file/stopWatching", [this] { watch_->stop(); });
    connect(watch_, &workspace::FolderWatch::changed, this, &Files::showWatched);
    showWatched();
    connect(watch_, &workspace::FolderWatch::arrived, this, [this](const QStringList &came) { run(came, asRemembered(), Then::Read); });
    to("file/paste", [this] {
        const QMimeData *data = QApplication::clipboard()->mimeData();
        if (data && data->hasUrls()) {
            QStringList paths;
            for (const QUrl &url : data->urls())
                paths.append(url.toLocalFile());
            openPaths(paths);
        } else {
            pasteText(QApplication::clipboard()->text());
        }
    });
    to("file/export", &Files::askExport);
    to("file/picture", &Files::askPicture);
    to("file/version", &Files::askVersion);
    to("file/versions", &Files::showVersions);
    to("file/saveAs", [this] { askCopy(true); });
    to("file/backup", [this] { askCopy(false); });
    to("file/check", &Files::check);
    to("file/close", [this] { window_.workspace().close(); });
    to("file/quit", [this] { window_.close(); });
}

void Files::openPaths(const QStringList &paths)
{
    QStringList articles;
    for (const QString &path : paths) {
        if (workspace::isProjectFile(path))
            openProject(path);
        else
            articles.append(path);
    }
    if (articles.isEmpty())
        return;
    if (workspace::isPlain(articles))
        bringIn(articles);
    else
        lookAt(articles);
}

bool Files::openProject(const QString &path)
{
    if (const base::Result<> opened = window_.workspace().open(path); !opened) {
        QMessageBox box(QMessageBox::Warning, tr("The project cannot be opened"), opened.error().message, QMessageBox::Ok, &window_);
        box.setInformativeText(opened.error().where);
        box.exec();
        return false;
    }
    lastFolder.set(QFileInfo(path).absolutePath());
    return true;
}

bool Files::newProject(const QString &path)
{
    const base::Result<> made = window_.workspace().create(path, {});
    if (!made)
        window_.say(made.error().text());
    return made.has_value();
}

bool Files::ensureProject(const QString &nameLike)
{
    if (window_.workspace().isOpen())
        return true;
    const QDir home(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    home.mkpath(QStringLiteral("."));
    QString path = home.filePath(nameLike + QStringLiteral(".chiosa"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = home.filePath(QStringLiteral("%1 %2.chiosa").arg(nameLike).arg(number));
    return newProject(path);
}

void Files::rememberFolderOf(const QString &path) { lastFolder.set(QFileInfo(path).absolutePath()); }

void Files::openSample()
{
    const QDir home(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    home.mkpath(QStringLiteral("."));
    const QString path = home.filePath(QStringLiteral("sample.chiosa"));
    if (QFileInfo::exists(path)) {
        openProject(path);
        return;
    }
    if (!newProject(path))
        return;
    const base::Result<> made = workspace::makeSample(window_.workspace());
    window_.report(made);
    window_.nextOpenArticle();
}

void Files::ask()
{
    const QStringList paths = QFileDialog::getOpenFileNames(&window_, tr("Open project or articles"), folder(), readableFilter());
    openPaths(paths);
}

void Files::askNew()
{
    QString path = QFileDialog::getSaveFileName(&window_, tr("New project"), folder(), projectFilter());
    if (path.isEmpty())
        return;
    if (!workspace::isProjectFile(path))
        path += QStringLiteral(".chiosa");
    if (newProject(path))
        lastFolder.set(QFileInfo(path).absolutePath());
}

void Files::askFolder()
{
    const QString path = QFileDialog::getExistingDirectory(&window_, tr("Bring in a folder"), folder());
    if (!path.isEmpty())
        lookAt({path});
}

void Files::askLook() { lookAt(QFileDialog::getOpenFileNames(&window_, tr("Look before bringing in"), folder(), readableFilter())); }

void Files::askWatch()
{
    const QString path = QFileDialog::getExistingDirectory(&window_, tr("Watch a folder"), folder());
    if (!path.isEmpty())
        watch(path);
}

void Files::askExport()
{
    if (!window_.workspace().isOpen())
        return;
    auto *dialog = new exporting::ExportDialog(window_.workspace(), window_.controller().current(), &window_);
    connect(dialog, &exporting::ExportDialog::jobMade, this,
            [this](workspace::Job *job) { window_.jobs().run(std::unique_ptr<workspace::Job>(job)); });
    dialog->show();
}

void Files::askPicture()
{
    const annotation::Document *document = window_.workspace().document(window_.controller().current());
    if (!document)
        return;
    const QString path = QFileDialog::getSaveFileName(&window_, tr("Save a picture of the article"),
                                                      QDir(folder()).filePath(document->fields().name + QStringLiteral(".pdf")),
                                                      tr("Pictures (*.pdf *.svg *.png)"));
    if (!path.isEmpty())
        window_.report(FileRenderer().article(*document, window_.workspace().tagSet(), path));
}

void Files::askVersion()
{
    window_.questions().askLine(tr("Name this version"), {}, tr("for instance: first pass"), [this](const QString &name) {
        if (name.isEmpty())
            return;
        workspace::Workspace &w = window_.workspace();
        const base::Result<> saved = w.store().saveVersion(name, w.editor().annotator(), base::systemClock()());
        window_.report(saved);
        if (saved)
            window_.say(tr("Version “%1” is kept. File ▸ Versions leads back to it.").arg(name));
    });
}

void Files::showVersions()
{
    workspace::Workspace &w = window_.workspace();
    const auto versions = w.store().versions();
    if (!versions)
        return window_.report(versions.error());
    if (versions->empty())
        return window_.say(tr("No version has a name yet. Ctrl+S names the project as it is now."));
    QMenu menu(&window_);
    for (const project::Version &version : *versions) {
        const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(version.at), QLocale::ShortFormat);
        menu.addAction(tr("Back to “%1”, %2").arg(version.name, when), this,
                       [this, version] { window_.report(window_.workspace().goBackTo(version)); });
    }
    menu.exec(QCursor::pos());
}

void Files::askCopy(bool goThere)
{
    QString path = QFileDialog::getSaveFileName(&window_, goThere ? tr("Save as") : tr("Back up"), folder(), projectFilter());
    if (path.isEmpty())
        return;
    if (!workspace::isProjectFile(path))
        path += QStringLiteral(".chiosa");
    const base::Result<> copied = window_.workspace().store().backupTo(path, project::Overwrite::Yes); // the file dialog has asked
    window_.report(copied);
    if (!copied)
        return;
    if (goThere)
        openProject(path);
    else
        window_.say(tr("A copy is at %1.").arg(path));
}

void Files::saveElsewhere()
{
    const QString path = QFileDialog::getSaveFileName(&window_, tr("Save elsewhere"), folder(), projectFilter());
    if (!path.isEmpty())
        window_.report(window_.workspace().saveElsewhere(path));
}

bool Files::mayLose(const base::Error &error)
{
    QMessageBox box(QMessageBox::Warning, tr("Not everything is on disk"), error.message, QMessageBox::NoButton, &window_);
    box.setInformativeText(tr("Closing now loses the edits that wait in memory."));
    box.addButton(tr("Stay"), QMessageBox::RejectRole);
    const QPushButton *lose = box.addButton(tr("Close and lose them"), QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == lose;
}

void Files::check()
{
    const auto report = std::make_shared<workspace::CheckReport>();
    window_.jobs().run(workspace::checkProject(window_.workspace(), report), [this, report](const workspace::Job &) {
        QStringList lines = report->damage;
        for (const workspace::CheckReport::Line &line : report->violations + report->contradictions)
            lines.append(tr("%1: %2").arg(line.article, line.words));
        ReportWindow::show(tr("Check"),
                           lines.isEmpty() ? tr("The file is sound, and nothing contradicts.")
                                           : tr("%n thing(s) to look at.", nullptr, int(lines.size())),
                           lines, &window_);
    });
}

void Files::remember(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = recentPaths.value();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    recentPaths.set(paths.mid(0, mostRecent));
}

QList<Welcome::Recent> Files::recent() const
{
    QList<Welcome::Recent> list;
    for (const QString &path : recentPaths.value()) {
        const QFileInfo info(path);
        if (info.exists())
            list.append({path, QLocale().toString(info.lastModified().date(), QLocale::ShortFormat)});
    }
    return list;
}

void Files::addRecentMenu(QMenu &menu)
{
    QMenu *recentMenu = menu.addMenu(tr("Recent projects"));
    connect(recentMenu, &QMenu::aboutToShow, this, [this, recentMenu] {
        recentMenu->clear();
        for (const Welcome::Recent &one : recent())
            recentMenu->addAction(QFileInfo(one.path).completeBaseName(), this, [this, path = one.path] { openProject(path); })
                ->setToolTip(one.path);
        if (recentMenu->isEmpty())
            recentMenu->addAction(tr("None yet"))->setEnabled(false);
    });
}

} // namespace widgets::main_window
