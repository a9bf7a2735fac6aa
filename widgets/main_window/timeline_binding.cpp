#include "widgets/main_window/timeline_binding.h"

#include "app/workspace/sentences.h"
#include "widgets/article/article_view.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/questions.h"
#include "widgets/main_window/status_line.h"
#include "widgets/main_window/timeline_wishes.h"
#include "widgets/timeline/from_story.h"
#include "widgets/timeline/header.h"
#include "widgets/timeline/view.h"

#include <QLocale>

namespace widgets::main_window {

using annotation::AnnotationId;

TimelineBinding::TimelineBinding(MainWindow &window, timeline::TimelinePanel &panel) : QObject(&window), window_(window), panel_(panel)
{
    workspace::Workspace &w = window.workspace();
    timeline::TimelineView *view = panel.view();
    window.actions().attach(Scope::Timeline, view);
    connect(&w, &workspace::Workspace::timelineChanged, this, [this](annotation::DocumentId id) {
        if (id == window_.controller().current())
            fill();
    });
    connect(&w, &workspace::Workspace::closed, this, &TimelineBinding::fill);
    connect(&window.controller(), &ArticleController::currentChanged, this, &TimelineBinding::fill);
    connect(&window.controller(), &ArticleController::focusChanged, this, &TimelineBinding::selectFor);
    connect(&window.controller(), &ArticleController::showInTimeline, this, [this, view](AnnotationId id) {
        selectFor(id);
        view->setFocus();
    });
    const auto toText = [this](quint64 id) {
        window_.controller().focus({id});
        window_.view().setFocus();
    };
    connect(view, &timeline::TimelineView::showInTextRequested, this, toText);
    connect(view, &timeline::TimelineView::selectionChanged, this, [this, view](quint64 id) {
        if (id != 0 && view->hasFocus() && window_.view().focused().value != id)
            window_.controller().focus({id});
    });
    connect(view, &timeline::TimelineView::dateRequested, this, [this](quint64 id) {
        window_.controller().focus({id});
        window_.questions().askDate({id});
    });
    connect(view, &timeline::TimelineView::wished, this, &TimelineBinding::grant);
    view->setOwnKeys(false);
    for (const timeline::CommandSpec &spec : timeline::commandSpecs())
        window.actions().connectTo(QString::fromLatin1(spec.id), this, [view, command = spec.command] { view->perform(command); });
    connect(view, &timeline::TimelineView::repairChosen, this, &TimelineBinding::repair);
    window.actions().connectTo(QStringLiteral("time/conflict"), this, [view] { view->nextContradiction(); });
    connect(&window.status(), &StatusLine::contradictionRequested, view, &timeline::TimelineView::nextContradiction);
}

void TimelineBinding::fill()
{
    const workspace::Workspace &w = window_.workspace();
    const annotation::DocumentId current = window_.controller().current();
    const annotation::Document *document = w.document(current);
    shown_ = document ? w.timeline(current) : nullptr;
    if (!shown_) {
        panel_.view()->setAdvisor({});
        panel_.view()->setLinkAdvisor({});
        panel_.setModel({});
        return;
    }
    const auto entityName = [&w](annotation::EntityId id) {
        const annotation::Entity *entity = w.state().entity(id);
        return entity ? entity->name : QString();
    };
    panel_.view()->setAdvisor(timeline::advisorOf(shown_));
    panel_.view()->setLinkAdvisor(timeline::linkAdvisorOf(shown_));
    panel_.setModel(timeline::modelOf(*shown_, *document, {QLocale().name().left(2), entityName, {}}));
}

// What is in focus, where it has a glyph; of anything else the event that it dates, or an event of its sentence, or none.
void TimelineBinding::selectFor(AnnotationId focused)
{
    if (!shown_)
        return;
    if (focused && panel_.view()->scene().find(focused.value) >= 0) { // it has a glyph of its own
        panel_.view()->select(focused.value);
        return;
    }
    const ::timeline::Item *item = shown_->find(focused);
    if (!item || item->kind != ::timeline::Item::Kind::Event) {
        const annotation::Document *document = window_.workspace().document(window_.controller().current());
        const annotation::AnnotationPointer annotation = document ? document->find(focused) : nullptr;
        const text::Range sentence
            = annotation && !annotation->ranges.empty() ? workspace::sentenceAround(*document, annotation->hull()) : text::Range();
        item = nullptr;
        for (const ::timeline::Item &other : shown_->items()) {
            if (other.kind == ::timeline::Item::Kind::Event
                && (other.anchor == focused || (!item && sentence.covers(other.place) && !sentence.empty())))
                item = &other;
        }
    }
    panel_.view()->select(item && focused ? item->id.value : 0);
}

void TimelineBinding::grant(const timeline::Wish &wish)
{
    workspace::Workspace &w = window_.workspace();
    const annotation::DocumentId current = window_.controller().current();
    if (!shown_ || !w.document(current))
        return;
    editing::Author author = w.editor().author();
    Granted granted = main_window::granted(wish, w.state(), author, current, *shown_);
    if (granted.edit && granted.edit->empty())
        return;
    window_.report(w.perform(std::move(granted.edit)));
    if (granted.askDate)
        window_.questions().askDate(granted.askDate);
}

void TimelineBinding::repair(int contradiction, const QString &repairId)
{
    if (!shown_ || contradiction < 0 || contradiction >= int(shown_->contradictions().size()))
        return;
    const auto &repairs = shown_->contradictions()[std::size_t(contradiction)].repairs;
    const int index = repairId.toInt();
    if (index < 0 || index >= int(repairs.size()))
        return;
    window_.controller().chooseRepairOf(contradiction, index);
}

} // namespace widgets::main_window
