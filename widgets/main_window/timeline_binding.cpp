#include "widgets/main_window/timeline_binding.h"

#include "app/workspace/repairs.h"
#include "app/workspace/sentences.h"
#include "widgets/article/article_view.h"
#include "widgets/common/key_cap.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/questions.h"
#include "widgets/main_window/status_line.h"
#include "widgets/main_window/timeline_wishes.h"
#include "widgets/timeline/header.h"
#include "widgets/timeline/view.h"

#include <algorithm>

namespace widgets::main_window {

using annotation::AnnotationId;
using annotation::DocumentId;

namespace {
const QString lanesSetting = QStringLiteral("timeline/lanes");
}

TimelineBinding::TimelineBinding(MainWindow &window, timeline::TimelinePanel &panel)
    : QObject(&window),
      window_(window),
      panel_(panel),
      telling_(tr("Drawing the timeline")),
      matching_(tr("Looking for events that are one"))
{
    workspace::Workspace &w = window.workspace();
    timeline::TimelineView *view = panel.view();
    window.actions().attach(Scope::Timeline, view);
    connect(&w, &workspace::Workspace::timelineChanged, this, [this](DocumentId id) {
        if (id == window_.controller().current())
            fill();
    });
    connect(&w.stories(), &workspace::Stories::chronicleChanged, this, [this](const workspace::Scope &changed) {
        if (changed == followed_)
            fill();
    });
    connect(&w.stories(), &workspace::Stories::failed, this, [this](const base::Error &error) { window_.report(error); });
    connect(&w, &workspace::Workspace::changed, this, [this](const annotation::Transaction &transaction) {
        renameLanes(transaction);
        const auto isEntity
            = [](const std::optional<annotation::Record> &record) { return record && std::holds_alternative<annotation::Entity>(*record); };
        if (std::any_of(transaction.changes.begin(), transaction.changes.end(),
                        [&](const annotation::Change &change) { return isEntity(change.before) || isEntity(change.after); }))
            fill(); // rows and events are called by their names
    });
    connect(&w, &workspace::Workspace::closed, this, [this] { setScope(timeline::ScopeOf::Article); });
    connect(&window.controller(), &ArticleController::currentChanged, this, &TimelineBinding::follow);
    connect(&window.controller(), &ArticleController::focusChanged, this, &TimelineBinding::selectFor);
    connect(&window.controller(), &ArticleController::showInTimeline, this, [this, view](AnnotationId id) {
        selectFor(id);
        view->setFocus();
    });
    connect(panel.header(), &timeline::TimelineHeader::scopeChosen, this, &TimelineBinding::setScope);
    connect(view, &timeline::TimelineView::nextScopeWanted, this, [this] { setScope(timeline::ScopeOf((int(scopeOf_) + 1) % 3)); });
    connect(view, &timeline::TimelineView::showInTextRequested, this, [this](quint64 id) {
        focusInText({id}, true);
        window_.view().setFocus();
    });
    connect(view, &timeline::TimelineView::selectionChanged, this, [this, view](quint64 id) {
        if (id != 0 && view->hasFocus() && window_.view().focused().value != id)
            focusInText({id}, false);
    });
    connect(view, &timeline::TimelineView::dateRequested, this, [this](quint64 id) {
        focusInText({id}, true);
        window_.questions().askDate(tellingOf({id}).id);
    });
    connect(view, &timeline::TimelineView::wished, this, &TimelineBinding::grant);
    connect(&w, &workspace::Workspace::opened, this, &TimelineBinding::recallLanes);
    connect(view, &timeline::TimelineView::arrangementChanged, this, &TimelineBinding::keepLanes);
    connect(view, &timeline::TimelineView::proposalAnswered, this, &TimelineBinding::answer);
    connect(view, &timeline::TimelineView::nameRequested, this, [this](quint64 id) { askName({id}); });
    view->setOwnKeys(false);
    window.actions().showKeys(this, [this] {
        for (const timeline::CommandSpec &spec : timeline::commandSpecs()) {
            const QAction *action = window_.actions().action(QLatin1String(spec.id));
            panel_.header()->setKey(spec.command, action->shortcut().toString(QKeySequence::PortableText),
                                    common::withKeys(action->text(), action->shortcut()));
        }
    });
    for (const timeline::CommandSpec &spec : timeline::commandSpecs())
        window.actions().connectTo(QString::fromLatin1(spec.id), this, [view, command = spec.command] { view->perform(command); });
    connect(view, &timeline::TimelineView::repairChosen, this, &TimelineBinding::repair);
    window.actions().connectTo(QStringLiteral("time/conflict"), this, [view] { view->nextContradiction(); });
    connect(&window.status(), &StatusLine::contradictionRequested, view, &timeline::TimelineView::nextContradiction);
}

// The order of the rows, and which are collapsed, is the project's.
void TimelineBinding::recallLanes()
{
    const base::Result<QByteArray> kept = window_.workspace().store().setting(lanesSetting);
    if (!kept)
        return window_.report(kept.error());
    timeline::Arrangement arrangement = timeline::arrangementFrom(*kept);
    arrangement.by = panel_.view()->laneBy();
    panel_.view()->setArrangement(arrangement);
}

// Whoever and whatever is called otherwise keeps the place of its row.
void TimelineBinding::renameLanes(const annotation::Transaction &transaction)
{
    timeline::Arrangement arrangement = panel_.view()->arrangement();
    bool any = false;
    for (const annotation::Change &change : transaction.changes) {
        if (!change.before || !change.after)
            continue;
        const auto *was = std::get_if<annotation::Entity>(&*change.before), *is = std::get_if<annotation::Entity>(&*change.after);
        if (was && is && was->name != is->name)
            any |= timeline::rename(arrangement, timeline::LaneBy::Actor, was->name, is->name);
        const auto *old = std::get_if<annotation::ArticleFields>(&*change.before);
        const auto *now = std::get_if<annotation::ArticleFields>(&*change.after);
        if (old && now && old->title != now->title)
            any |= timeline::rename(arrangement, timeline::LaneBy::Article, old->title, now->title);
    }
    if (!any)
        return;
    panel_.view()->setNextArrangement(arrangement);
    keepLanes();
}

void TimelineBinding::keepLanes()
{
    workspace::Workspace &w = window_.workspace();
    if (w.isOpen() && !w.isReadOnly())
        w.store().setSetting(lanesSetting, timeline::toJson(panel_.view()->arrangement()));
}

workspace::Scope TimelineBinding::scope() const
{
    const DocumentId current = window_.controller().current();
    return scopeOf_ == timeline::ScopeOf::Project ? workspace::projectScope()
        : scopeOf_ == timeline::ScopeOf::Story    ? workspace::storyScope(current)
                                                  : workspace::articleScope(current);
}

void TimelineBinding::setScope(timeline::ScopeOf scope)
{
    const bool widens = scopeOf_ == timeline::ScopeOf::Article && scope != scopeOf_;
    scopeOf_ = scope;
    panel_.header()->setScope(scope);
    if (widens) // whose articles are many is first seen by article
        panel_.view()->setLaneBy(timeline::LaneBy::Article);
    refit_ = true;
    follow();
}

void TimelineBinding::follow()
{
    workspace::Stories &stories = window_.workspace().stories();
    const workspace::Scope wanted = scope();
    if (!(wanted == followed_) && followed_.kind != workspace::Scope::Kind::Article)
        stories.release(followed_);
    followed_ = wanted;
    if (wanted.kind != workspace::Scope::Kind::Article && window_.workspace().isOpen())
        stories.want(wanted);
    fill();
}

timeline::ItemId TimelineBinding::glyphOf(AnnotationId mention) const
{
    const ::timeline::Happening *happening = chronicle_ && mention ? chronicle_->happening(mention) : nullptr;
    const timeline::ItemId id = happening ? happening->item.id.value : mention.value;
    return id && panel_.view()->scene().find(id) >= 0 ? id : 0;
}

::timeline::Telling TimelineBinding::tellingOf(AnnotationId id) const
{
    const DocumentId current = window_.controller().current();
    const ::timeline::Happening *happening = chronicle_ ? chronicle_->happening(id) : nullptr;
    if (!happening) {
        for (const auto &[document, article] : chronicle_ ? chronicle_->articles() : std::map<DocumentId, ::timeline::ArticleStory>()) {
            if (article.document.find(id))
                return {document, id};
        }
        return {current, id};
    }
    const auto own = std::find_if(happening->tellings.begin(), happening->tellings.end(),
                                  [&](const ::timeline::Telling &telling) { return telling.document == current; });
    return own == happening->tellings.end() ? happening->tellings.front() : *own;
}

// The end of a link that stands for an event, in the article that has the link.
::timeline::Telling TimelineBinding::tellingOfLink(AnnotationId id, AnnotationId event) const
{
    for (const auto &[document, article] : chronicle_ ? chronicle_->articles() : std::map<DocumentId, ::timeline::ArticleStory>()) {
        const annotation::AnnotationPointer link = article.document.find(id);
        if (link)
            return {document, glyphOf(link->target) == glyphOf(event) ? link->target : link->source};
    }
    return tellingOf(event);
}

// An article that is not open is opened where that is wished; looking along the timeline alone changes no article.
void TimelineBinding::focusInText(AnnotationId id, bool open)
{
    const ::timeline::Telling telling = tellingOf(id);
    if (telling.document != window_.controller().current()) {
        if (!open)
            return;
        window_.showArticle(telling.document);
    }
    window_.controller().focus(telling.id);
}

// What is in focus, where it has a glyph; of anything else the event that it dates, or an event of its sentence, or none.
void TimelineBinding::selectFor(AnnotationId focused)
{
    if (!isShown() || !shown_)
        return;
    if (const timeline::ItemId glyph = glyphOf(focused)) {
        panel_.view()->select(glyph);
        return;
    }
    const annotation::Document *document = window_.workspace().document(window_.controller().current());
    const annotation::AnnotationPointer annotation = document ? document->find(focused) : nullptr;
    const text::Range sentence
        = annotation && !annotation->ranges.empty() ? workspace::sentenceAround(*document, annotation->hull()) : text::Range();
    const ::timeline::Item *item = nullptr;
    for (const ::timeline::Item &other : shown_->items()) {
        if (other.kind == ::timeline::Item::Kind::Event
            && (other.anchor == focused || (!item && sentence.covers(other.place) && !sentence.empty())))
            item = &other;
    }
    panel_.view()->select(item && focused ? glyphOf(item->id) : 0);
}

void TimelineBinding::grant(const timeline::Wish &asked)
{
    workspace::Workspace &w = window_.workspace();
    const ::timeline::Telling telling = asked.link ? tellingOfLink({asked.link}, {asked.item}) : tellingOf({asked.item});
    if (!oracle_ || !isShown())
        return;
    const DocumentId other = asked.target ? tellingOf({asked.target}).document : telling.document;
    if (asked.kind == timeline::Wish::Kind::Link && other != telling.document)
        return makeOne(asked);
    if (const base::Result<> loaded = w.load(telling.document); !loaded)
        return window_.report(loaded);
    timeline::Wish wish = asked;
    wish.item = telling.id.value; // each article changes its own mention
    editing::Author author = w.editor().author();
    Granted granted = main_window::granted(wish, w.state(), author, telling.document, oracle_);
    if (granted.edit && granted.edit->empty())
        return;
    window_.report(w.perform(std::move(granted.edit)));
    if (granted.askDate) {
        focusInText(granted.askDate, true);
        window_.questions().askDate(granted.askDate);
    }
}

// Over several articles what happens together is one event; else the link stands in the article of its source.
void TimelineBinding::makeOne(const timeline::Wish &wish)
{
    using Relation = ::timeline::Relation;
    const ::timeline::Telling a = tellingOf({wish.item}), b = tellingOf({wish.target});
    const editing::EventMention first{a.document, a.id}, second{b.document, b.id};
    const std::optional<Relation> relation = ::timeline::relationFromName(wish.relation);
    if (relation == Relation::Identity || relation == Relation::Simultaneous)
        window_.report(workspace::confirmOneEvent(window_.workspace(), {first, second}));
    else if (relation)
        window_.report(workspace::relateAcross(window_.workspace(), first, *relation, second));
}

void TimelineBinding::repair(int contradiction, const QString &repairId)
{
    const std::size_t index = repairId.toUInt();
    if (!isShown() || contradiction < 0 || contradiction >= int(origins_.size())
        || index >= origins_[std::size_t(contradiction)].contradiction.repairs.size())
        return;
    const timeline::Origin &origin = origins_[std::size_t(contradiction)];
    const ::timeline::Repair &repair = origin.contradiction.repairs[index];
    const DocumentId in = repair.document ? repair.document : origin.document;
    workspace::Workspace &w = window_.workspace();
    if (repair.kind == ::timeline::Repair::Kind::ChangeDate) {
        if (in != window_.controller().current())
            window_.showArticle(in);
        window_.questions().askDate(repair.id);
        return;
    }
    if (const base::Result<> loaded = w.load(in); !loaded)
        return window_.report(loaded);
    editing::Author author = w.editor().author();
    window_.report(w.perform(workspace::repairEdit(w.state(), author, in, repair)));
}

} // namespace widgets::main_window
