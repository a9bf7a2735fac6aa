// The records of a web archive one after another, and the answer of a server taken apart.
//
// Errors: Malformed with the byte at which it is broken or cut. Values; any thread.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>

namespace formats::warc {

using Headers = std::map<QByteArray, QByteArray>; // names in lower case

struct Record {
    Headers headers;
    QByteArray body;
    qsizetype at = 0; // where in the file it begins
};

// All state is the place in the bytes: a record that is broken ends the archive.
class Records {
public:
    Records(const QByteArray &bytes, QString where, qint64 largest) : bytes_(bytes), where_(std::move(where)), largest_(largest) { }
    base::Result<std::optional<Record>> next(); // nullopt at the end

private:
    base::Result<> unpackMember();
    base::Error broken(const char *words) const;

    const QByteArray &bytes_; // must outlive it
    QString where_;
    qint64 largest_;
    qsizetype at_ = 0;    // in the file
    QByteArray unpacked_; // the member that was unpacked last, or all of a plain file
    qsizetype from_ = 0;  // what is left of it
    qsizetype member_ = 0;
    bool packed_ = false;
};

struct Response {
    int status = 0;
    QString type, charset; // "text/html"
    QByteArray body;       // dechunked, unpacked
};
// Errors: Unsupported for encodings that are not known; Malformed.
base::Result<Response> responseOf(const QByteArray &message, const QString &where, qint64 atMost);

} // namespace formats::warc
