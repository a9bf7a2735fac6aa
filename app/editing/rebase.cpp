#include "app/editing/rebase.h"

#include "app/editing/text_change.h"

namespace editing {

using namespace annotation;

Rebase::Rebase(const State &state, const Transaction &transaction) : state_(state), scratch_(state), now_{transaction.label, {}}
{
    for (const Change &change : transaction.changes) {
        if (const auto *annotation = std::get_if<Annotation>(change.after ? &*change.after : &*change.before))
            mentioned_.insert(annotation->id);
        if (!change.after && std::holds_alternative<ArticleFields>(*change.before))
            leaving_.insert(change.document);
    }
}

bool Rebase::isMadeHere(DocumentId document) const { return !state_.document(document) && scratch_.document(document); }

base::Result<> Rebase::put(Change change)
{
    change.before = scratch_.current(change);
    if (change.before == change.after)
        return {};
    if (base::Result<> done = scratch_.apply({{}, {change}}); !done)
        return done;
    now_.changes.push_back(std::move(change));
    return {};
}

base::Result<> Rebase::take(const Change &change)
{
    const Document *standing = state_.document(change.document);
    if (standing && !scratch_.document(change.document) && change.before)
        scratch_.load(*standing);
    const auto *going = !change.after ? std::get_if<Annotation>(&*change.before) : nullptr;
    if (going && going->isSpan())
        return dropWithRelations(change.document, *going);
    const auto *text = change.before && change.after ? std::get_if<ArticleText>(&*change.after) : nullptr;
    const Document *on = scratch_.document(change.document);
    if (!text || !on)
        return put(change);
    const TextChange difference = between(on->text(), text->text);
    if (base::Result<> done = dropLost(change.document, difference); !done)
        return done;
    if (base::Result<> done = put(change); !done)
        return done;
    return carryOver(change.document, difference);
}

// Before the text changes, so that turned round they come after it. Of an article that goes everything goes, so that it can all come back.
base::Result<> Rebase::dropLost(DocumentId document, TextChange difference)
{
    const Document standing = *scratch_.document(document);
    const bool all = leaving_.contains(document);
    for (const AnnotationPointer &relation : all ? standing.relations() : Annotations{}) {
        if (base::Result<> done = put({document, Record{*relation}, {}}); !done)
            return done;
    }
    for (const AnnotationPointer &span : standing.spans()) {
        const bool isLost = span->verdict == Verdict::Suggested && !mentioned_.contains(span->id) && !span->ranges.empty()
            && carried(span->ranges, difference).empty();
        if (!all && !isLost)
            continue;
        if (base::Result<> done = dropWithRelations(document, *span); !done)
            return done;
    }
    return {};
}

base::Result<> Rebase::dropWithRelations(DocumentId document, const Annotation &span)
{
    const Document *on = scratch_.document(document);
    const Annotations hanging = on ? on->relationsOf(span.id) : Annotations{};
    for (const AnnotationPointer &relation : hanging) {
        if (base::Result<> done = put({document, Record{*relation}, {}}); !done)
            return done;
    }
    return put({document, Record{span}, {}});
}

base::Result<> Rebase::carryOver(DocumentId document, TextChange difference)
{
    const Annotations spans = scratch_.document(document)->spans();
    for (const AnnotationPointer &span : spans) {
        text::Ranges moved = carried(span->ranges, difference);
        if (mentioned_.contains(span->id) || moved == span->ranges)
            continue;
        Annotation kept = *span;
        kept.ranges = std::move(moved);
        if (base::Result<> done = put({document, Record{*span}, std::move(kept)}); !done)
            return done;
    }
    return {};
}

Transaction textFirst(Transaction transaction)
{
    const auto isOfArticle = [&transaction](DocumentId document) {
        return std::any_of(transaction.changes.begin(), transaction.changes.end(), [document](const Change &change) {
            const auto &side = change.before ? change.before : change.after;
            return change.document == document && std::holds_alternative<ArticleFields>(*side) && (!change.before || !change.after);
        });
    };
    std::stable_partition(transaction.changes.begin(), transaction.changes.end(), [&isOfArticle](const Change &change) {
        return change.before && std::holds_alternative<ArticleText>(*change.before) && !isOfArticle(change.document);
    });
    return transaction;
}

} // namespace editing
