// The rows of a CoNLL file, one article after the other, as they stand there. Internal to the codec.
#pragma once

#include "app/base/result.h"

#include <QIODevice>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace formats::conll {

inline constexpr const char *docstart = "-DOCSTART-";

QList<QByteArray> columnsOf(const QByteArray &line); // parted by spaces or tabs

struct Sheet {
    std::vector<QStringList> words, tags; // by sentence
    std::optional<base::Error> broken;    // its first broken line
    int line = 0;                         // where it begins
    bool opened = false;                  // by -DOCSTART-
};

class SheetReader {
public:
    SheetReader(std::unique_ptr<QIODevice> device, QString name, qint64 largest)
        : device_(std::move(device)), name_(std::move(name)), largest_(largest)
    {
    }
    std::optional<Sheet> next(); // nullopt at the end

private:
    base::Error error(const QString &what) const;
    bool take(const QByteArray &line, Sheet &sheet, bool fresh); // whether it was a token

    std::unique_ptr<QIODevice> device_;
    QString name_;
    qint64 largest_;
    int line_ = 0;
    qsizetype columns_ = 0;
    bool opened_ = false;
};

} // namespace formats::conll
