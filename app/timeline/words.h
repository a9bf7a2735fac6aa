// A value in words, as a newspaper of the reader's language would put it: "week 37, 8–14 September 2025", "fine marzo 2025".
//
// Whole phrases for each language, never glued from translated pieces. Italian and English; other languages read English. Pure functions;
// any thread.
#pragma once

#include "app/timeline/value.h"

namespace timeline {

// "" for what is no value.
QString inWords(QStringView value, QStringView mod, const QString &language);
// Sets: "every Monday", "twice a week".
QString inWords(QStringView value, QStringView mod, QStringView quant, QStringView freq, const QString &language);
// Bounds: "8–14 September 2025", "not before 2 June 2025", "by 14 September 2025".
QString inWords(const Interval &interval, const QString &language);
// A length of time: "2 days", "3 hours": for "too early by 2 days".
QString lengthInWords(std::int64_t seconds, const QString &language);

} // namespace timeline
