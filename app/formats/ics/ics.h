// The timeline as a calendar, iCalendar (RFC 5545): what is known to the day, as all-day events; clock times as floating local time.
//
// What is not known to the day is a loss by name: a calendar would show it as if it were. UIDs depend on the event and its article alone,
// DTSTAMP on the article's date, so that writing again gives the same bytes. Negated events are CANCELLED, planned, probable and possible
// ones TENTATIVE. X-CHIOSA-TIMEX3 and X-CHIOSA-EDTF hold the value as it is. Only written.
#pragma once

#include "app/formats/codec.h"

namespace formats {

class Ics : public Codec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &) const override { return Likelihood::No; }
    std::unique_ptr<Reader> reader(const Input &, const ReadOptions &) const override { return nullptr; }
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;
    base::Result<QStringList> proofread(const Input &written, const Meant &meant) const override;
};

namespace ics {

QString escaped(const QString &text); // backslash, semicolon, comma, line end
QString unescaped(const QString &text);
// A content line with its CRLF, folded so that no line is longer than 75 octets and no character is cut.
QByteArray folded(const QString &line);

using Component = std::vector<std::pair<QString, QString>>; // "DTSTART;VALUE=DATE" → "20250908", values unescaped
// The VEVENTs of a calendar. Errors: Malformed.
base::Result<std::vector<Component>> eventsIn(const QByteArray &bytes);

} // namespace ics

} // namespace formats
