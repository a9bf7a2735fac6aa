// A ZIP archive in memory, read within bounds: names, and the bytes of one file at a time. Nothing is ever unpacked to the disk.
//
// An archive that could lead astray is refused whole: a path that is absolute or climbs out of it, a link, one name for two files, too many
// files, more bytes or a higher ratio than the limits say. What the directory claims is checked again while reading, since it may lie.
// Errors: Malformed for what is no archive or is broken, Invalid beyond a limit, Unsupported for encrypted files, for methods that are not
// known, and where Chiosa was built without libzip. One thread.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <memory>

struct zip;

namespace formats {

struct ArchiveLimits {
    qint64 archive = 512LL * 1024 * 1024; // bytes as packed
    qint64 file = 64LL * 1024 * 1024;     // unpacked, each
    qint64 total = 1024LL * 1024 * 1024;  // unpacked, all together
    int files = 20'000;
    int ratio = 500;                // unpacked to packed, of one file …
    qint64 ratioFrom = 1024 * 1024; // … that is at least as large as this
};

class Archive {
public:
    static bool canRead(); // was it built with libzip?
    static base::Result<Archive> open(const QByteArray &bytes, const QString &where, const ArchiveLimits &limits = {});
    Archive(Archive &&) noexcept;
    Archive &operator=(Archive &&) noexcept;
    ~Archive();

    const QStringList &names() const { return names_; } // of files, in the order of the archive; folders are left out
    bool has(const QString &name) const { return entries_.contains(name); }
    base::Result<QByteArray> bytes(const QString &name) const;

private:
    struct Entry {
        quint64 index = 0;
        qint64 packed = 0;
    };
    Archive();
    base::Result<> readDirectory();

    QByteArray bytes_; // what zip_ reads from
    QString where_;
    ArchiveLimits limits_;
    std::unique_ptr<zip, void (*)(zip *)> zip_;
    QStringList names_;
    std::map<QString, Entry> entries_;
};

// May an archive hold this path? Not where it is absolute, climbs ("..", also with backslashes), names a drive, or holds a control
// character.
bool staysInside(const QString &path);

} // namespace formats
