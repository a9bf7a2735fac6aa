// Events of several articles that may be one, told to the analyst with the sentences they stand in, to be said yes or no to.
//
// Asks the time network: of a chronicle that nobody else holds (alone()), since its questions belong to one thread. For a worker.
#pragma once

#include "app/timeline/chronicle.h"
#include "widgets/timeline/model.h"

#include <vector>

namespace widgets::timeline {

struct Proposal {
    ::timeline::Telling first, second;
    Contradiction words; // asks
};

inline const QString oneEvent = QStringLiteral("one"), twoEvents = QStringLiteral("two"); // the answers

std::vector<Proposal> proposalsOf(const ::timeline::Chronicle &chronicle);

// The same articles worked out anew, with a network of its own.
::timeline::Chronicle alone(const ::timeline::Chronicle &chronicle);

} // namespace widgets::timeline
