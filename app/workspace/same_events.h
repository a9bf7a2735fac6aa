// Which events of several articles may be one, with the dictionary forms of their words, and why, in a sentence. Confirm them with
// confirmOneEvent().
//
// Loads the dictionaries of the articles' languages: for a worker.
#pragma once

#include "app/timeline/same_event.h"

namespace workspace {

std::vector<timeline::SameEvent> proposeOneEvents(const timeline::Chronicle &chronicle, double atLeast = 0.5);
QString reasonOf(const timeline::SameEvent &same); // "the same word, 2 names in common, the same day"

} // namespace workspace
