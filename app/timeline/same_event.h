// Which events of different articles may be one: proposals by head word, shared entities and time, each with its reason. A person confirms
// them; nothing is joined by itself.
//
// Equal in, equal out. Pure but for the chronicle's network: one thread at a time.
#pragma once

#include "app/timeline/chronicle.h"

#include <functional>

namespace timeline {

struct SameEvent {
    Telling first, second; // of different articles
    QString firstText, secondText;
    double confidence = 0;                    // 0 to 1
    bool isSameHead = false;                  // the same word, not only the same stem
    std::vector<annotation::EntityId> shared; // entities told beside both
    enum class Time : std::uint8_t { SameDay, SameTime, Overlap, NearArticles, Unknown };
    Time time = Time::Unknown;
};

// The dictionary form of an event's head ("arrestare" of "ha arrestato"); none: its last word as it stands.
using HeadOf = std::function<QString(const annotation::Document &, const annotation::Annotation &)>;

// The best first. A happening has at most one partner in each other article; those that have one already, that exclude each other in time,
// or that people have given different entities, are not proposed.
std::vector<SameEvent> proposeSameEvents(const Chronicle &chronicle, const HeadOf &headOf = {}, double atLeast = 0.5);

} // namespace timeline
