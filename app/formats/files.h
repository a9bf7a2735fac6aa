// Where the bytes of an import come from and those of an export go: files by relative name ("news/a.ann"), in memory or in folders.
//
// Errors: Io with the path. Inputs are read only and may be shared by readers of one thread. An Output's files appear whole or not at all
// (commit); it belongs to one thread.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QIODevice> // whole: results that own one are destroyed where they are used
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <set>

class QSaveFile;
class QBuffer;

namespace formats {

using FileSet = std::map<QString, QByteArray>; // relative name to bytes

class Input {
public:
    virtual ~Input() = default;
    virtual QStringList names() const = 0; // sorted
    virtual base::Result<std::unique_ptr<QIODevice>> open(const QString &name) const = 0;

    bool has(const QString &name) const { return names().contains(name); }
    base::Result<QByteArray> bytes(const QString &name, qint64 atMost) const; // Invalid where there are more
};

class MemoryInput : public Input {
public:
    explicit MemoryInput(const FileSet &files) : files_(files) { } // these must outlive it
    QStringList names() const override;
    base::Result<std::unique_ptr<QIODevice>> open(const QString &name) const override;

private:
    const FileSet &files_;
};

// Files and folders of the disk, folders with all that is in them. A single file is known by its name alone.
class DiskInput : public Input {
public:
    static base::Result<DiskInput> of(const QStringList &paths);
    QStringList names() const override { return names_; }
    base::Result<std::unique_ptr<QIODevice>> open(const QString &name) const override;

private:
    QStringList names_;
    std::map<QString, QString> paths_;
};

// The beginnings of files, for recognising a format without reading all.
FileSet heads(const Input &input, qint64 bytes = 64 * 1024, int files = 32);

// What is left of the device, but no more than `atMost`; the memory it takes goes by what is there.
QByteArray readUpTo(QIODevice &device, qint64 atMost);

// The next line with its end; empty at the end of the device. A line longer than `atMost` comes cut behind that (without its end).
QByteArray readLine(QIODevice &device, qint64 atMost);

class Output {
public:
    virtual ~Output() = default;
    virtual base::Result<> write(const QString &name, const QByteArray &bytes) = 0;
    virtual base::Result<QIODevice *> stream(const QString &name) = 0; // to append to; the same device each time, owned here
    virtual base::Result<> commit() = 0;                               // what was streamed is there now
};

class MemoryOutput : public Output {
public:
    MemoryOutput();
    ~MemoryOutput() override;
    base::Result<> write(const QString &name, const QByteArray &bytes) override;
    base::Result<QIODevice *> stream(const QString &name) override;
    base::Result<> commit() override;
    const FileSet &files() const { return files_; } // complete after commit

private:
    FileSet files_;
    std::map<QString, std::unique_ptr<QBuffer>> streams_;
};

// Files and folders that were begun go where commit() never comes.
class DiskOutput : public Output {
public:
    explicit DiskOutput(const QString &folder); // made when the first file is written
    ~DiskOutput() override;
    base::Result<> write(const QString &name, const QByteArray &bytes) override;
    base::Result<QIODevice *> stream(const QString &name) override;
    base::Result<> commit() override;

private:
    base::Result<> makeFolderOf(const QString &path);

    QString folder_, lastFolder_;
    std::set<QString> parts_; // files that wait for commit() under another name
    QStringList folders_;     // made here, outer ones first
    std::map<QString, std::unique_ptr<QSaveFile>> streams_;
};

} // namespace formats
