// A value in words, as a newspaper of the reader's language would put it: "week 37, 8–14 September 2025", "fine marzo 2025", "non prima del
// 2 giugno 2025".
//
// Whole phrases for each language, never glued from translated pieces: Italian joins prepositions and articles ("prima dell’8 marzo",
// "intorno agli anni Ottanta"), which no template can. Italian and English; other languages read English. There is no year 0. Pure
// functions; any thread.
#pragma once

#include "app/timeline/edtf.h"

namespace timeline {

// "" for what is no value.
QString inWords(QStringView value, QStringView mod, const QString &language);
// The same, where START and END are halves: "first half of March 2025", "prima metà di marzo 2025".
QString inWordsOfHalves(QStringView value, QStringView mod, const QString &language);
// Sets: "every Monday", "twice a week", "2 volte a settimana".
QString inWords(QStringView value, QStringView mod, QStringView quant, QStringView freq, const QString &language);
// Bounds: "8–14 September 2025", "15 September 2025, 14:00–15:00", "not before 2 June 2025", "entro il 14 settembre 2025".
QString inWords(const Interval &interval, const QString &language);
// Intervals: "between 8 and 10 September 2025"; with doubt: "perhaps 1987".
QString inWords(const Edtf &edtf, const QString &language);
// A length of time: "2 days", "3 hours": for "too early by 2 days".
QString lengthInWords(std::int64_t seconds, const QString &language);

} // namespace timeline
