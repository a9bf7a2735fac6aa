// The claim of one program on one project file: "NAME.chiosa-lock" beside it, locked by the operating system for as long as the program
// lives.
//
// The claim is flock(2) on that file, not its being there: a process that is killed loses it in the same moment, and a lock file left
// behind means nothing. It is not a lock on the project file itself, because closing any other handle of that file would drop the locks
// that SQLite has on it (POSIX says so). Inside is who holds it, for the sentence that a second instance shows.
// Errors: Conflict (somebody else holds it), Io (no lock file can be made here).
#pragma once

#include "app/base/result.h"

#include <utility>

namespace project {

class Lock {
public:
    static base::Result<Lock> take(const QString &projectPath);

    Lock(Lock &&other) noexcept : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) { }
    Lock &operator=(Lock &&) noexcept;
    ~Lock();

private:
    Lock(QString path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) { }

    QString path_;
    int descriptor_;
};

} // namespace project
