// The timeline as a table in CSV: an event a line, in the order of time within its article, with its TIMEX3 value, EDTF and four bounds.
//
// RFC 4180: commas, CRLF, cells in quotes where they need it; UTF-8. Bounds are local civil time, half-open ("2025-09-08" for midnight,
// else "2025-09-08T14:30:00"), years before Christ astronomical ("-0043"), as in EDTF. A cell that a spreadsheet would take for a formula
// begins with an apostrophe; readTable takes it off again. Only written.
#pragma once

#include "app/formats/codec.h"

namespace formats {

class TimelineCsv : public Codec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &) const override { return Likelihood::No; }
    std::unique_ptr<Reader> reader(const Input &, const ReadOptions &) const override { return nullptr; }
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;
    base::Result<QStringList> proofread(const Input &written, const Meant &meant) const override;
};

namespace csv {

// "=1+2" → "'=1+2"; what begins with apostrophes before such a sign gets one more, so that unguarded(guarded(x)) == x.
bool needsGuard(QStringView cell);
QString guarded(const QString &cell);
QString unguarded(const QString &cell);

QByteArray rowOf(const QStringList &cells, QChar separator); // guarded, quoted, with its CRLF
// Rows of unguarded cells. Errors: Malformed with the line.
base::Result<std::vector<QStringList>> readTable(const QByteArray &bytes, QChar separator);

} // namespace csv

} // namespace formats
