// Whether the speaker found for a quotation is the one the gold names.
//
// Names are compared as readers do: without case, accents, articles and titles, and a short form equals the full one ("Steve", "Steve
// Jobs"). Any thread.
#pragma once

#include "app/metrics/pairing.h"
#include "app/metrics/score.h"

namespace metrics {

bool sameSpeaker(const QString &a, const QString &b);

// Among the gold quotations that name a speaker and that the system has found (by overlap).
Accuracy speakerAccuracy(const Marks &gold, const Marks &system);

} // namespace metrics
