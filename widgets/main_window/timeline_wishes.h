// What was wished for in the timeline, as an edit: one step, whatever belongs to it.
//
// Pure; interface thread only for its words.
#pragma once

#include "app/editing/edits_time.h"
#include "app/timeline/story.h"
#include "widgets/timeline/redating.h"

namespace widgets::main_window {

struct Granted {
    editing::Edit edit;
    annotation::AnnotationId askDate; // the way out that was chosen wants another date here
};

Granted granted(const timeline::Wish &wish, const editing::State &state, editing::Author &author, annotation::DocumentId document,
                const ::timeline::Timeline &story);

} // namespace widgets::main_window
