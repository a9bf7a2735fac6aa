// Turns the network's causes into the steps of a chain that a person can read, and into ways to mend it.
//
// Used by the story; a view reads the results from Contradiction. Any thread.
#pragma once

#include "app/timeline/story.h"

namespace timeline {

class ChainTeller {
public:
    explicit ChainTeller(const Timeline &timeline) : timeline_(timeline) { }

    std::vector<Step> steps(const std::vector<Cause> &causes) const;
    Contradiction contradiction(const Conflict &conflict, annotation::AnnotationId setAside) const;

private:
    Step step(const Cause &cause) const;
    void describe(annotation::AnnotationId id, QString &text, QString &value) const;
    void sayOneEvent(Step &step, annotation::EntityId entity) const;
    std::vector<Repair> repairs(const std::vector<Step> &steps, annotation::AnnotationId setAside) const;

    const Timeline &timeline_;
};

} // namespace timeline
