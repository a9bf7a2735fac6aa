// A folder whose new and changed files come into the open project by themselves.
//
// Which folder, and what of it has come in, is kept in the project's settings. A file is told of only when it was the same, in size and
// time, at two looks in a row: half-written ones wait. Looks are made on a worker: soon after the system says that something changed, and
// every now and then besides, as not every file system says so. Interface thread.
#pragma once

#include "app/workspace/workspace.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace workspace {

class FolderWatch : public QObject {
    Q_OBJECT

public:
    struct Pace {
        int between = 2000; // ms between the two looks that a file has to stand
        int besides = 30000;
    };

    explicit FolderWatch(Workspace &workspace, Pace pace, QObject *parent = nullptr);
    explicit FolderWatch(Workspace &workspace, QObject *parent = nullptr) : FolderWatch(workspace, Pace(), parent) { }
    ~FolderWatch() override;

    void watch(const QString &folder); // what is in it comes in too
    void stop();
    const QString &folder() const { return folder_; } // "" where none is watched
    bool isMissing() const { return missing_; }       // it was not there when last looked at

Q_SIGNALS:
    void changed();                         // which folder, or whether it is there
    void arrived(const QStringList &paths); // files to bring in

private:
    struct Standing { // of a file
        qint64 size = 0, time = 0;
        friend bool operator==(const Standing &, const Standing &) = default;
    };
    using Files = std::map<QString, Standing>; // by path
    struct Seen {
        bool missing = false;
        Files files;
        QStringList folders;
    };
    static Seen lookAt(const QString &folder, std::stop_token stop);

    void begin(); // with what the project says
    void end();
    void look();
    void take(const Seen &seen);
    void keep();

    Workspace &workspace_;
    Pace pace_;
    QString folder_;
    bool missing_ = false;
    Files before_, taken_; // at the last look; brought in already
    std::unique_ptr<QFileSystemWatcher> watcher_;
    QTimer next_;
    std::unique_ptr<Job> job_;
};

} // namespace workspace
