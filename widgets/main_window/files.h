// What the window does with files: opening and making projects, bringing articles in, copies, versions, pictures, and what was open before.
#pragma once

#include "app/workspace/folder_watch.h"
#include "app/workspace/importer.h"
#include "widgets/main_window/welcome.h"

#include <QObject>

class QMenu;

namespace widgets::main_window {

class MainWindow;

class Files : public QObject {
    Q_OBJECT

public:
    explicit Files(MainWindow &window);

    // Projects are opened, anything else is brought into the open project (a new one, where none is open): at once where it is one file
    // that leaves no doubt what it is, otherwise by way of the window that shows what would come in.
    void openPaths(const QStringList &paths);
    bool openProject(const QString &path);
    bool newProject(const QString &path);
    void bringIn(const QStringList &paths); // at once
    void lookAt(const QStringList &paths);  // in the window first
    void watch(const QString &folder);
    void pasteText(const QString &text);
    void openSample();
    void saveElsewhere();
    bool mayLose(const base::Error &error); // closing though something is not written: the person decides

    void remember(const QString &path);
    QList<Welcome::Recent> recent() const;
    void addRecentMenu(QMenu &menu);

Q_SIGNALS:
    void imported(int articles);

private:
    void ask();
    void askNew();
    void askFolder();
    void askExport();
    void askPicture();
    void askVersion();
    void showVersions();
    void askCopy(bool goThere);
    void check();
    bool ensureProject(const QString &nameLike);
    enum class Then : std::uint8_t { ShowAndRead, Show, Read }; // with what came in
    static void rememberFolderOf(const QString &path);          // where dialogs begin next time
    workspace::ImportOptions asRemembered() const;              // labels and columns
    void run(const QStringList &paths, const workspace::ImportOptions &options, Then then);
    void afterImport(const workspace::ImportReport &report, Then then, const std::function<void()> &tryAgain);
    void askLook();
    void askWatch();
    void showWatched();

    MainWindow &window_;
    workspace::FolderWatch *watch_;
};

} // namespace widgets::main_window
