// What can be chosen with a digit for the thing in focus: readings of a date, speakers of a quotation, entities that a mention may refer
// to.
//
// Pure functions over snapshots; the likeliest first, nine at most. Any thread.
#pragma once

#include "app/editing/state.h"

namespace review {

struct DateReading {
    QString type, value, mod, why;
    double weight = 0;
};
// The machine's readings, the likeliest first; after them, up to `readingsShown` in all, what lies a step away from a date that was counted
// from another (dates::neighboursOf). They stay the same when one of them is chosen.
inline constexpr std::size_t readingsShown = 3; // the note beside the text has rows for accepting, rejecting and typing as well
std::vector<DateReading> readingsOf(const annotation::Annotation &timex);

struct SpeakerOffer {
    annotation::AnnotationId span;
    QString name;
    bool now = false; // it is the speaker as things stand
};
std::vector<SpeakerOffer> speakersFor(const editing::State &state, const annotation::Document &document,
                                      const annotation::Annotation &quote);

struct EntityOffer {
    annotation::EntityId entity;
    QString name, kb;
    double likeness = 0; // 0 to 1; from `sure` on it is proposed
    static constexpr double sure = 0.6;
};
std::vector<EntityOffer> entitiesFor(const editing::State &state, const annotation::Document &document,
                                     const annotation::Annotation &mention);

} // namespace review
