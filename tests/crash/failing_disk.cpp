#include "tests/crash/failing_disk.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace crash {

namespace {

constexpr qsizetype sector = 512;

// One thing done to a file since it was last flushed.
struct Operation {
    std::optional<QByteArray> bytes; // none: cut to `offset`
    qsizetype offset = 0;
};

// A file as such, whatever its name.
struct Inode {
    QByteArray durable;
    std::vector<Operation> pending;
    bool syncsFolder = false; // SQLite flushes the folder when it first flushes a journal that it has made
};
using InodePointer = std::shared_ptr<Inode>;

// A name in a folder: what it stands for now, and what it would stand for after a power cut. Null: there is no such name.
struct Name {
    InodePointer now, durable;
};

std::recursive_mutex mutex;
std::map<QString, Name> names; // by path
Watch watch;
qint64 operations = 0;
sqlite3_vfs *realVfs = nullptr;

void put(QByteArray &content, qsizetype offset, const QByteArray &bytes)
{
    if (content.size() < offset + bytes.size())
        content.append(QByteArray(offset + bytes.size() - content.size(), '\0'));
    content.replace(offset, bytes.size(), bytes);
}

void cut(QByteArray &content, qsizetype size)
{
    if (content.size() > size)
        content.truncate(size);
    else
        content.append(QByteArray(size - content.size(), '\0'));
}

void happens()
{
    const std::lock_guard lock(mutex);
    ++operations;
    if (watch)
        watch(operations);
}

void record(Inode &inode, Operation operation)
{
    const std::lock_guard lock(mutex);
    inode.pending.push_back(std::move(operation));
}

void folderFlushed(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    for (auto &[other, name] : names) {
        if (QFileInfo(other).path() == folder)
            name.durable = name.now;
    }
}

void flushed(const QString &path, Inode &inode)
{
    const std::lock_guard lock(mutex);
    for (const Operation &operation : inode.pending)
        operation.bytes ? put(inode.durable, operation.offset, *operation.bytes) : cut(inode.durable, operation.offset);
    inode.pending.clear();
    if (std::exchange(inode.syncsFolder, false))
        folderFlushed(path);
}

// ---- the file: SQLite allocates szOsFile bytes; the real file lies behind ours

struct File {
    sqlite3_file base;
    sqlite3_file *real;
    struct Watched {
        QString path;
        InodePointer inode;
    };
    Watched *watched; // nullptr: temporary, not watched
};
File *ours(sqlite3_file *file) { return reinterpret_cast<File *>(file); }
sqlite3_file *real(sqlite3_file *file) { return ours(file)->real; }

int closeFile(sqlite3_file *file)
{
    const int code = real(file)->pMethods->xClose(real(file));
    delete std::exchange(ours(file)->watched, nullptr);
    return code;
}
int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    return real(file)->pMethods->xRead(real(file), to, size, offset);
}
int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    if (ours(file)->watched) {
        happens();
        record(*ours(file)->watched->inode, {QByteArray(static_cast<const char *>(from), size), qsizetype(offset)});
    }
    return real(file)->pMethods->xWrite(real(file), from, size, offset);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (ours(file)->watched) {
        happens();
        record(*ours(file)->watched->inode, {std::nullopt, qsizetype(size)});
    }
    return real(file)->pMethods->xTruncate(real(file), size);
}
int syncFile(sqlite3_file *file, int flags)
{
    if (ours(file)->watched)
        happens();
    const int code = real(file)->pMethods->xSync(real(file), flags);
    if (const auto *watched = ours(file)->watched; watched && code == SQLITE_OK)
        flushed(watched->path, *watched->inode);
    return code;
}
int fileSize(sqlite3_file *file, sqlite3_int64 *size) { return real(file)->pMethods->xFileSize(real(file), size); }
int lockFile(sqlite3_file *file, int level) { return real(file)->pMethods->xLock(real(file), level); }
int unlockFile(sqlite3_file *file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
int checkLock(sqlite3_file *file, int *result) { return real(file)->pMethods->xCheckReservedLock(real(file), result); }
int control(sqlite3_file *file, int what, void *argument)
{
    if (what == SQLITE_FCNTL_SIZE_HINT) // would grow the file behind our back
        return SQLITE_OK;
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int sectorSize(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }
int characteristics(sqlite3_file *file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }
int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, to);
}
int shmLock(sqlite3_file *file, int offset, int n, int flags) { return real(file)->pMethods->xShmLock(real(file), offset, n, flags); }
void shmBarrier(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }
int shmUnmap(sqlite3_file *file, int remove) { return real(file)->pMethods->xShmUnmap(real(file), remove); }

const sqlite3_io_methods methods{2,        closeFile,  readFile,  writeFile, truncateFile, syncFile,        fileSize,
                                 lockFile, unlockFile, checkLock, control,   sectorSize,   characteristics, shmMap,
                                 shmLock,  shmBarrier, shmUnmap,  nullptr,   nullptr};

// ---- the file system

int openFile(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    File *const f = ours(file);
    f->base.pMethods = nullptr;
    f->real = reinterpret_cast<sqlite3_file *>(f + 1);
    f->watched = nullptr;
    constexpr int journals = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
    const bool isWatched = name && (flags & (SQLITE_OPEN_MAIN_DB | journals)) != 0;
    const QString path = isWatched ? QFile::decodeName(name) : QString();
    const bool wasThere = isWatched && QFileInfo::exists(path);
    const int code = realVfs->xOpen(realVfs, name, f->real, flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    f->base.pMethods = &methods;
    if (!isWatched)
        return SQLITE_OK;
    const std::lock_guard lock(mutex);
    Name &known = names[path];
    if (!known.now) {
        known.now = std::make_shared<Inode>();
        known.now->syncsFolder = !wasThere && (flags & journals) != 0;
        if (QFile content(path); wasThere && content.open(QIODevice::ReadOnly)) { // from before our time
            known.now->durable = content.readAll();
            known.durable = known.now;
        }
    }
    f->watched = new File::Watched{path, known.now};
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    happens();
    const int code = realVfs->xDelete(realVfs, name, syncFolder);
    if (code == SQLITE_OK) {
        const std::lock_guard lock(mutex);
        const QString path = QFile::decodeName(name);
        names[path].now.reset();
        if (syncFolder)
            folderFlushed(path);
    }
    return code;
}

} // namespace

void installFailingDisk()
{
    static sqlite3_vfs vfs;
    if (realVfs)
        return;
    realVfs = sqlite3_vfs_find(nullptr);
    vfs = *realVfs;
    vfs.zName = "failing-disk";
    vfs.szOsFile = int(sizeof(File)) + realVfs->szOsFile;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&vfs, 1);
}

void watchDisk(Watch watching)
{
    const std::lock_guard lock(mutex);
    watch = std::move(watching);
    operations = 0;
}

Files afterPowerCut(const QString &folder, QRandomGenerator &random)
{
    const std::lock_guard lock(mutex);
    static const double chances[] = {0, 0, 0.1, 0.5, 0.9, 1};
    const double chance = chances[random.bounded(6)]; // that a sector that was not flushed got there all the same
    const auto lucky = [&] { return random.generateDouble() < chance; };
    Files left;
    for (const auto &[path, name] : names) {
        const InodePointer inode = lucky() ? name.now : name.durable;
        if (QFileInfo(path).path() != folder || !inode)
            continue;
        QByteArray content = inode->durable;
        for (const Operation &operation : inode->pending) {
            if (!operation.bytes) {
                if (lucky())
                    cut(content, operation.offset);
                continue;
            }
            for (qsizetype at = 0; at < operation.bytes->size(); at += sector) {
                if (lucky())
                    put(content, operation.offset + at, operation.bytes->mid(at, sector));
            }
        }
        left[path] = content;
    }
    return left;
}

} // namespace crash
