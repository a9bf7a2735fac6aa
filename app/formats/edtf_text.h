// TIMEX3 values and bounds spelt in EDTF (ISO 8601-2:2019, levels 0 to 2), for files.
//
// Pure functions; any thread.
#pragma once

#include "app/timeline/instant.h"

#include <QString>

namespace formats {

struct TimexDate {
    QString value, mod;
    bool isUnsure = false; // the analyst's doubt: "?"
};

// "2025-W37" → "2025-09-08/2025-09-14", "2024-WI" → "2024-24", the last third of March → "2025-03-22~/2025-03-31"; PAST_REF needs the
// article's date. "" where EDTF has no word for it.
QString edtfOf(const TimexDate &date, const QString &dct = {});
// From the earliest to the last moment that it can touch: "2025-09-08/2025-09-14", "../2025-09-14"; "" where both ends are open.
QString edtfOf(const timeline::Interval &bounds);

} // namespace formats
