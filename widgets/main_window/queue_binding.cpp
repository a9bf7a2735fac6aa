#include "widgets/main_window/queue_binding.h"

#include "app/annotation/reason.h"
#include "app/timeline/words.h"
#include "app/workspace/reasons.h"
#include "app/workspace/sentences.h"
#include "app/workspace/stories.h"
#include "widgets/article/article_view.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/main_window.h"

#include <QLocale>

namespace widgets::main_window {

using Kind = ::review::QueueItem::Kind;

namespace {

QString questionOf(Kind kind)
{
    switch (kind) {
    case Kind::Contradiction:
        return QueueBinding::tr("Contradiction");
    case Kind::Disagreement:
        return {}; // its title says by how much
    case Kind::Date:
        return QueueBinding::tr("Which date?");
    case Kind::Name:
        return QueueBinding::tr("New name");
    case Kind::Event:
        return QueueBinding::tr("Did it happen?");
    case Kind::Quote:
        return QueueBinding::tr("Who says it?");
    case Kind::Relation:
        return QueueBinding::tr("Which link?");
    case Kind::Other:
        return QueueBinding::tr("Right?");
    }
    return {};
}

} // namespace

QueueBinding::QueueBinding(MainWindow &window, review::QueuePanel &panel) : QObject(&window), window_(window), panel_(panel)
{
    soon_.setSingleShot(true);
    soon_.setInterval(0);
    connect(&soon_, &QTimer::timeout, this, &QueueBinding::fill);
    workspace::Workspace &w = window.workspace();
    const auto later = [this] { soon_.start(); };
    connect(&w, &workspace::Workspace::changed, this, later);
    connect(&w, &workspace::Workspace::timelineChanged, this, later);
    connect(&w.stories(), &workspace::Stories::chronicleChanged, this, later);
    connect(&w, &workspace::Workspace::closed, this, later);
    connect(&w, &workspace::Workspace::opened, this, later);
    connect(&window.controller(), &ArticleController::currentChanged, this, later);
    connect(&window.controller(), &ArticleController::focusChanged, this,
            [this](annotation::AnnotationId id) { panel_.setCurrent(id.value); });
    window.actions().showKeys(this, [this] {
        panel_.setFinishKey(window_.actions().capsOf("article/done"));
        soon_.start();
    });
    connect(&panel, &review::QueuePanel::chosen, this, [this](std::uint64_t document, std::uint64_t annotation) {
        window_.showArticle({document});
        window_.controller().focus({annotation});
        window_.view().setFocus();
    });
    connect(&panel, &review::QueuePanel::orderChanged, this, [this] {
        window_.controller().setOrder(panel_.order() == review::QueuePanel::Order::HardestFirst ? ::review::Order::HardestFirst
                                                                                                : ::review::Order::Reading);
        soon_.start();
    });
}

review::QueueRow QueueBinding::rowOf(const ::review::QueueItem &item) const
{
    const workspace::Workspace &w = window_.workspace();
    const annotation::Document &document = *w.document(item.document);
    review::QueueRow row;
    row.document = item.document.value;
    row.annotation = item.annotation.value;
    row.question = questionOf(item.kind);
    row.measure = QLocale().toString(item.confidence, 'f', 2);
    if (item.kind == Kind::Contradiction) {
        row.contradiction = true;
        row.measure.clear();
        const workspace::TimelinePointer timeline = w.timeline(item.document);
        if (timeline && item.contradiction < int(timeline->contradictions().size())) {
            const auto &contradiction = timeline->contradictions()[std::size_t(item.contradiction)];
            row.detail = workspace::titleOf(contradiction);
            row.surface = contradiction.steps.empty() ? QString() : workspace::sentenceOf(contradiction.steps.front());
        }
        return row;
    }
    const annotation::AnnotationPointer annotation = document.find(item.annotation);
    if (!annotation)
        return row;
    row.layer = annotation->layer;
    row.tag = annotation->tag;
    if (item.disagreement) {
        const auto &versions = item.disagreement->versions;
        const annotation::AnnotationPointer event = versions.empty() ? nullptr : document.find(versions.front().event);
        row.question = workspace::titleOf(*item.disagreement);
        row.measure.clear();
        row.surface = document.surface(event ? *event : *annotation);
        row.detail = workspace::versionsOf(*item.disagreement, [&w](annotation::DocumentId id) {
            const project::ArticleSummary *article = w.article(id);
            return article ? article->fields.title : QString();
        });
        return row;
    }
    const workspace::Surroundings words = workspace::around(document, {item.begin, item.end}, 18);
    row.before = words.before;
    row.surface = words.surface.size() > 40 ? words.surface.left(38) + QStringLiteral("…") : words.surface;
    row.after = words.after;
    if (item.kind == Kind::Date)
        row.detail = timeline::inWords(annotation->features.value(u"value"), annotation->features.value(u"mod"), QLocale().name().left(2));
    else if (item.kind == Kind::Quote)
        row.detail = annotation->features.value(u"speaker");
    if (row.detail.isEmpty())
        row.detail = annotation::toldReason(annotation->origin.reason);
    return row;
}

void QueueBinding::fill()
{
    workspace::Workspace &w = window_.workspace();
    std::vector<review::QueueRow> rows;
    int all = 0;
    if (w.isOpen()) {
        panel_.setTagSet(w.tagSet());
        all = w.waiting();
        const annotation::DocumentId current = window_.controller().current();
        const auto order
            = panel_.order() == review::QueuePanel::Order::HardestFirst ? ::review::Order::HardestFirst : ::review::Order::Reading;
        if (w.document(current)) {
            for (const ::review::QueueItem &item : w.queue().items(current, order))
                rows.push_back(rowOf(item));
        }
    }
    panel_.setRows(std::move(rows), all);
    panel_.setCurrent(window_.view().focused().value);
}

} // namespace widgets::main_window
