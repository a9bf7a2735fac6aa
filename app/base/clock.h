// The moment at which something was decided: milliseconds since 1970-01-01T00:00:00Z, and the clock that tells it.
#pragma once

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>

namespace base {

using Timestamp = std::int64_t; // milliseconds, UTC; 0: not known

// Handed to whatever stamps decisions, so that a test can hold time still. The article reader never asks it: dates in texts resolve against
// the DCT.
using Clock = std::function<Timestamp()>;

Clock systemClock();
QString timestampText(Timestamp at); // "2025-11-22T10:00:00Z", with milliseconds only where there are any
std::optional<Timestamp> timestampFromText(const QString &text);

} // namespace base
