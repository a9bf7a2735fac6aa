// The date an article carries on its date line: "Settembre 15, 2025", "ROMA, 15 set (Agenzia)", "15/09/2025 - 10:30".
//
// Errors: none; what is no date line gives nothing. Any thread.
#pragma once

#include <QString>

#include <optional>

namespace dates {

// A TIMEX3 value, "2025-09-15" or with the clock "2025-09-15T10:30". A line without a year ("ROMA, 15 set") takes `yearHint` (0: gives
// nothing). Only lines that are a date and little else are taken: a sentence that contains a date is not.
std::optional<QString> dctFromDateLine(QStringView text, const QString &language, int yearHint = 0);

} // namespace dates
