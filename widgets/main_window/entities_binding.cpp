#include "widgets/main_window/entities_binding.h"

#include "widgets/article/article_view.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/main_window.h"

namespace widgets::main_window {

using annotation::AnnotationPointer;
using annotation::EntityId;

EntitiesBinding::EntitiesBinding(MainWindow &window, entities::EntitiesPanel &panel) : QObject(&window), window_(window), panel_(panel)
{
    soon_.setSingleShot(true);
    soon_.setInterval(0);
    connect(&soon_, &QTimer::timeout, this, &EntitiesBinding::fill);
    const auto later = [this] { soon_.start(); };
    workspace::Workspace &w = window.workspace();
    connect(&w, &workspace::Workspace::changed, this, later);
    connect(&w, &workspace::Workspace::opened, this, later);
    connect(&w, &workspace::Workspace::closed, this, later);
    connect(&window.controller(), &ArticleController::currentChanged, this, later);
    connect(&window.controller(), &ArticleController::focusChanged, this, [this] {
        if (const AnnotationPointer focused = window_.controller().focusedAnnotation())
            panel_.select(focused->entity);
    });
    using Panel = entities::EntitiesPanel;
    connect(&panel, &Panel::chosen, this, &EntitiesBinding::goToMention);
    connect(&panel, &Panel::nextMentionRequested, this, &EntitiesBinding::goToMention);
    connect(&panel, &Panel::renameRequested, this,
            [this](EntityId id, const QString &name) { changeFields(id, [&name](annotation::Entity &entity) { entity.name = name; }); });
    connect(&panel, &Panel::kbRequested, this,
            [this](EntityId id, const QString &kb) { changeFields(id, [&kb](annotation::Entity &entity) { entity.kb = kb; }); });
    connect(&panel, &Panel::mergeRequested, this, [this](const QList<EntityId> &from, EntityId into) {
        for (EntityId id : from)
            window_.report(window_.workspace().mergeEntities(into, id));
    });
    // Splitting: the mention in focus becomes an entity of its own, under its own words.
    connect(&panel, &Panel::splitRequested, this, [this](EntityId id) {
        workspace::Workspace &on = window_.workspace();
        const annotation::Document *document = on.document(window_.controller().current());
        const AnnotationPointer focused = window_.controller().focusedAnnotation();
        if (!document || !focused || focused->entity != id)
            return window_.say(tr("Go to the mention that is somebody else first; then split."));
        const annotation::AnnotationId mention = focused->id;
        editing::Author author = on.editor().author();
        window_.report(on.perform(
            editing::newEntity(on.state(), author, document->id(), {&mention, 1}, document->surface(*focused).simplified(), {})));
    });
}

void EntitiesBinding::changeFields(EntityId id, const std::function<void(annotation::Entity &)> &change)
{
    workspace::Workspace &w = window_.workspace();
    const annotation::Entity *entity = w.state().entity(id);
    if (!entity)
        return;
    annotation::Entity changed = *entity;
    change(changed);
    editing::Author author = w.editor().author();
    window_.report(w.perform(editing::setEntityFields(w.state(), author, changed)));
}

// The next mention after the caret, and round again.
void EntitiesBinding::goToMention(EntityId id)
{
    const annotation::Document *document = window_.workspace().document(window_.controller().current());
    if (!document)
        return;
    AnnotationPointer first;
    AnnotationPointer next;
    const qsizetype from = window_.view().caret().end;
    document->visitSpans([&](const AnnotationPointer &span) {
        if (span->entity != id || !span->isVisible() || span->ranges.empty())
            return;
        first = first ? first : span;
        if (!next && span->hull().begin >= from)
            next = span;
    });
    if (next || first)
        window_.controller().focus((next ? next : first)->id);
}

void EntitiesBinding::fill()
{
    const workspace::Workspace &w = window_.workspace();
    const annotation::Document *document = w.document(window_.controller().current());
    std::vector<entities::EntityRow> rows;
    if (document) {
        panel_.setTagSet(w.tagSet());
        std::map<EntityId, entities::EntityRow> byId;
        document->visitSpans([&](const AnnotationPointer &span) {
            if (!span->entity || !span->isVisible())
                return;
            entities::EntityRow &row = byId[span->entity];
            if (row.mentions++ == 0) {
                row.place = int(span->hull().begin);
                row.suggested = true;
            }
            row.suggested = row.suggested && !span->isDecided(); // who confirms a mention confirms whom it names
        });
        for (auto &[id, row] : byId) {
            if (const annotation::Entity *entity = w.state().entity(id)) {
                row.id = id;
                row.tag = entity->tag;
                row.name = entity->name;
                row.kb = entity->kb;
                row.suggested = row.suggested && entity->verdict == annotation::Verdict::Suggested;
                rows.push_back(row);
            }
        }
    }
    panel_.setRows(std::move(rows));
}

} // namespace widgets::main_window
