// An offset taken apart: "tre giorni fa", which TimeML makes one DATE and It-TimeML a DURATION with an empty DATE that hangs on it.
//
// What an exporter with `offsets=duration+empty` asks for. Pure; any thread.
#pragma once

#include "app/dates/grammar.h"

namespace dates {

struct OffsetParts {
    QString duration, durationMod; // of the words: "P3D"; "più di tre giorni fa" (BEFORE) lasts MORE_THAN
    QString date;                  // of the empty TIMEX3 whose anchorTimeID is the duration
    friend bool operator==(const OffsetParts &, const OffsetParts &) = default;
};

// Of a TIMEX3 with these words and this value; nullopt where they name no length of time ("ieri", "3 marzo") or the value is no date.
std::optional<OffsetParts> offsetParts(const QString &words, const QString &value, const QString &mod, const QString &language);

} // namespace dates
