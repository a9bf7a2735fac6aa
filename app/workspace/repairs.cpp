#include "app/workspace/repairs.h"

#include <QCoreApplication>

namespace workspace {

using annotation::AnnotationPointer;
namespace layers = annotation::layers;

QString sourceOfClaim(const Document &document, AnnotationId id)
{
    const AnnotationPointer link = document.find(id);
    for (const AnnotationId end : {link ? link->source : AnnotationId{}, link ? link->target : AnnotationId{}}) {
        const AnnotationPointer event = document.find(end);
        if (!event || event->ranges.empty())
            continue;
        for (const AnnotationPointer &span : document.covering(event->hull())) {
            const QString speaker = span->layer == layers::quote && span->isVisible() ? span->features.value(u"speaker") : QString();
            if (!speaker.isEmpty())
                return speaker;
        }
    }
    return QCoreApplication::translate("workspace", "another source");
}

editing::Edit repairEdit(const editing::State &state, editing::Author &author, DocumentId document, const timeline::Repair &repair)
{
    using Kind = timeline::Repair::Kind;
    const DocumentId in = repair.document ? repair.document : document;
    const Document *on = state.document(in);
    switch (repair.kind) {
    case Kind::RemoveLink:
        return editing::remove(state, author, in, {&repair.id, 1});
    case Kind::KeepBoth:
        return editing::keepBoth(state, author, in, repair.id, on ? sourceOfClaim(*on, repair.id) : QString());
    case Kind::PartEvents:
        return editing::anotherEvent(state, author, in, repair.id);
    case Kind::ChangeDate:
        break;
    }
    return editing::Transaction{};
}

Result<> confirmOneEvent(Workspace &workspace, const std::vector<editing::EventMention> &mentions)
{
    for (const editing::EventMention &mention : mentions) {
        if (Result<> loaded = workspace.load(mention.document); !loaded)
            return loaded;
        const Document *on = workspace.document(mention.document);
        const AnnotationPointer event = on ? on->find(mention.id) : nullptr;
        if (!event || !event->entity)
            continue;
        const Result<std::vector<DocumentId>> also = workspace.store().documentsOf(event->entity);
        if (!also)
            return also.error();
        for (const DocumentId id : *also) {
            if (Result<> loaded = workspace.load(id); !loaded)
                return loaded;
        }
    }
    editing::Author author = workspace.editor().author();
    return workspace.perform(editing::oneEvent(workspace.state(), author, mentions));
}

Result<> confirmTwoEvents(Workspace &workspace, const editing::EventMention &one, const editing::EventMention &other)
{
    for (const DocumentId id : {one.document, other.document}) {
        if (Result<> loaded = workspace.load(id); !loaded)
            return loaded;
    }
    editing::Author author = workspace.editor().author();
    return workspace.perform(editing::twoEvents(workspace.state(), author, one, other));
}

Result<> relateAcross(Workspace &workspace, const editing::EventMention &source, timeline::Relation relation,
                      const editing::EventMention &target)
{
    for (const DocumentId id : {source.document, target.document}) {
        if (Result<> loaded = workspace.load(id); !loaded)
            return loaded;
    }
    editing::Author author = workspace.editor().author();
    return workspace.perform(editing::relateAcross(workspace.state(), author, source, timeline::relationName(relation), target));
}

} // namespace workspace
