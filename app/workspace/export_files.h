// The files of an export: one place for each part and shard of a data set, over one output that appears whole or not at all.
//
// Formats that write one file have it named after the part ("train.jsonl", "train-00001-of-00004.jsonl"); those that write a file an
// article have folders ("train/", "train/00001-of-00004/"); those that keep parts themselves are told the part by the article's feature
// "split". A worker's task: one thread.
#pragma once

#include "app/formats/codec.h"
#include "app/workspace/export_options.h"

#include <QSet>

namespace workspace {

// Puts what one writer writes into a folder of the whole, and remembers the names, so that just that is read again.
class PlacedOutput : public formats::Output {
public:
    PlacedOutput(formats::Output &whole, QString folder) : whole_(whole), folder_(std::move(folder)) { }
    base::Result<> write(const QString &name, const QByteArray &bytes) override;
    base::Result<QIODevice *> stream(const QString &name) override;
    base::Result<> commit() override { return {}; }   // the whole is committed once
    QStringList names() const;                        // as the writer gave them, sorted
    const QString &folder() const { return folder_; } // "" or ending in "/"

private:
    formats::Output &whole_;
    QString folder_;
    QSet<QString> names_;
};

// Takes everything and keeps only how the first files begin.
class TrialOutput : public formats::Output {
public:
    static constexpr qsizetype mostFiles = 8, mostBytes = 8 * 1024;
    ~TrialOutput() override;
    base::Result<> write(const QString &name, const QByteArray &bytes) override;
    base::Result<QIODevice *> stream(const QString &name) override;
    base::Result<> commit() override { return {}; }
    const formats::FileSet &beginnings() const { return beginnings_; }

private:
    void keep(const QString &name, QByteArrayView bytes);

    formats::FileSet beginnings_;
    std::map<QString, std::unique_ptr<QIODevice>> streams_;
};

// Where one part's shard goes.
struct Place {
    QString part;   // "" where nothing is split
    QString name;   // of part and shard, "train-00001-of-00004"; "" where there is only one
    QString folder; // "" or ending in "/"
    QString file;   // what the writer is to call its file; "" as it likes
};

// In the order of parts and shards. `file` is the name that the analyst gave, or "".
std::vector<Place> placesOf(const ExportOptions &options, const formats::Codec &codec, const QString &file);

// Does the format write one main file, under the name it is given?
bool writesOneFile(const formats::Codec &codec, const formats::WriteOptions &options);

} // namespace workspace
