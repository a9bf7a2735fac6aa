// What mends a contradiction in time, as one edit each; that mentions in several articles are one event, and how events of two articles lie
// in time.
//
// Interface thread. Each is one transaction and one step of undo.
#pragma once

#include "app/editing/claims.h"
#include "app/workspace/workspace.h"

namespace workspace {

// The edit of a repair; of ChangeDate an empty one: what the date should be is asked first. `document` where the repair names none.
editing::Edit repairEdit(const editing::State &state, editing::Author &author, DocumentId document, const timeline::Repair &repair);
// Whose claim a link is taken for when both are kept: who is quoted around it, else what the link's words or proposer name.
QString sourceOfClaim(const Document &document, AnnotationId link);

// Loads the articles of all mentions, of the entities that come together with them too.
Result<> confirmOneEvent(Workspace &workspace, const std::vector<editing::EventMention> &mentions);
// That they are two is remembered: it is not proposed again.
Result<> confirmTwoEvents(Workspace &workspace, const editing::EventMention &one, const editing::EventMention &other);

// "The arrest in this article comes before the trial in that one": loads both, one step of undo (editing::relateAcross).
Result<> relateAcross(Workspace &workspace, const editing::EventMention &source, timeline::Relation relation,
                      const editing::EventMention &target);

} // namespace workspace
