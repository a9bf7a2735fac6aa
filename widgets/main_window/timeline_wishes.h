// What was wished for in the timeline, as an edit: one step, whatever belongs to it. `document` is the article of the wish's item.
//
// Pure; interface thread only for its words.
#pragma once

#include "app/editing/edits_time.h"
#include "widgets/timeline/oracle.h"
#include "widgets/timeline/redating.h"

namespace widgets::main_window {

struct Granted {
    editing::Edit edit;
    annotation::AnnotationId askDate; // the way out that was chosen wants another date here
};

Granted granted(const timeline::Wish &wish, const editing::State &state, editing::Author &author, annotation::DocumentId document,
                const timeline::Oracle &oracle);

} // namespace widgets::main_window
