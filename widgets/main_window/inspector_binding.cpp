#include "widgets/main_window/inspector_binding.h"

#include "app/annotation/reason.h"
#include "app/review/offers.h"
#include "app/timeline/words.h"
#include "widgets/article/article_view.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/main_window.h"

#include <QAction>
#include <QDateTime>
#include <QLocale>

namespace widgets::main_window {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationPointer;
using annotation::Document;

namespace {

// Milliseconds. The article's frame comes first: who runs through suggestions by key does not wait for a form to be laid out.
constexpr int formDelay = 30;
constexpr int historyDelay = 200;
constexpr std::size_t longestHistory = 12;

inspector::SpanReference referenceTo(const Document &document, const Annotation &span)
{
    const QString words = document.surface(span).simplified();
    return {span.id, span.layer, span.tag, words.size() > 60 ? words.left(58) + QStringLiteral("…") : words, !span.isDecided()};
}

} // namespace

InspectorBinding::InspectorBinding(MainWindow &window, inspector::InspectorPanel &panel) : QObject(&window), window_(window), panel_(panel)
{
    soon_.setSingleShot(true);
    soon_.setInterval(formDelay);
    historySoon_.setSingleShot(true);
    historySoon_.setInterval(historyDelay);
    connect(&soon_, &QTimer::timeout, this, &InspectorBinding::fill);
    connect(&historySoon_, &QTimer::timeout, this, &InspectorBinding::fillHistory);
    const auto later = [this] {
        soon_.start();
        historySoon_.start();
    };
    connect(&window.workspace(), &workspace::Workspace::changed, this, later);
    connect(&window.workspace(), &workspace::Workspace::opened, this, [this] { panel_.setTagSet(window_.workspace().tagSet()); });
    connect(&window.workspace(), &workspace::Workspace::closed, this, later);
    window.actions().showKeys(this, [this, later] {
        panel_.setSameKey(window_.actions().keysOf("span/same").toString(QKeySequence::PortableText));
        later();
    });
    connect(&window.controller(), &ArticleController::focusChanged, this, later);
    connect(&window.controller(), &ArticleController::currentChanged, this, later);
    using Panel = inspector::InspectorPanel;
    const auto perform = [this](auto edit) {
        workspace::Workspace &w = window_.workspace();
        editing::Author author = w.editor().author();
        window_.report(w.perform(edit(w.state(), author, window_.controller().current())));
    };
    connect(&panel, &Panel::tagChosen, this, [perform](AnnotationId id, const QString &layer, const QString &tag) {
        perform([&](const auto &state, auto &author, auto document) {
            return editing::retag(state, author, document, {&id, 1}, layer, tag);
        });
    });
    connect(&panel, &Panel::featureChanged, this, [this, perform](AnnotationId id, const QString &feature, const QString &value) {
        const Document *document = window_.workspace().document(window_.controller().current());
        const AnnotationPointer annotation = document ? document->find(id) : nullptr;
        if (!annotation)
            return;
        if (annotation->layer == annotation::layers::timex3 && feature == QStringLiteral("value")) // set by hand from now on
            perform([&](const auto &state, auto &author, auto on) {
                return editing::redate(state, author, on, id,
                                       {annotation->features.value(u"type"), value, annotation->features.value(u"mod"), {}});
            });
        else
            perform([&](const auto &state, auto &author, auto on) { return editing::setFeature(state, author, on, id, feature, value); });
    });
    connect(&panel, &Panel::sameEntityRequested, this, [perform](AnnotationId id, annotation::EntityId entity) {
        perform([&](const auto &state, auto &author, auto document) {
            return editing::setEntity(state, author, document, {&id, 1}, entity);
        });
    });
    connect(&panel, &Panel::entityRequested, this, [this] {
        window_.view().setFocus();
        window_.actions().action(QStringLiteral("span/same"))->trigger();
    });
    connect(&panel, &Panel::spanRequested, this, [this](AnnotationId id) { window_.controller().focus(id); });
    connect(&panel, &Panel::commentChanged, this, [this, perform](AnnotationId id, const QString &comment) {
        perform([&](const auto &state, auto &author, auto document) {
            return editing::setComment(state, author, document, id, comment, panel_.data().unsure);
        });
    });
    connect(&panel, &Panel::unsureChanged, this, [this, perform](AnnotationId id, bool unsure) {
        perform([&](const auto &state, auto &author, auto document) {
            return editing::setComment(state, author, document, id, panel_.data().comment, unsure);
        });
    });
}

inspector::InspectorData InspectorBinding::dataOf(const Document &document, const Annotation &annotation) const
{
    const workspace::Workspace &w = window_.workspace();
    inspector::InspectorData data;
    data.id = annotation.id;
    data.surface = document.surface(annotation).simplified();
    data.layer = annotation.layer;
    data.tag = annotation.tag;
    data.verdict = annotation.verdict;
    data.by = annotation.origin.by == annotation.annotator ? QString() : annotation.origin.by;
    if (!data.by.isEmpty())
        data.confidence = annotation.origin.confidence;
    data.reason = annotation::toldReason(annotation.origin.reason);
    data.comment = annotation.comment;
    data.unsure = annotation.unsure;
    data.isMention = annotation.layer == annotation::layers::entity;
    data.readOnly = w.isReadOnly();
    if (const annotation::LayerType *layer = w.tagSet().layer(annotation.layer)) {
        for (const annotation::FeatureType &type : layer->features) {
            const QString value = annotation.features.value(type.name);
            const AnnotationPointer named = annotation::holdsAnnotationId(type.name) ? document.find({base::idFromText(value)}) : nullptr;
            const bool isForOthers = value.isEmpty() && !type.tags.isEmpty() && !type.tags.contains(annotation.tag);
            if (!isForOthers && type.name != QStringLiteral("readings") // offered by the note
                && type.kind != annotation::FeatureType::Kind::Entity)  // a row of its own
                data.features.push_back({type, value, named ? document.surface(*named).simplified() : QString()});
        }
    }
    if (annotation.layer == annotation::layers::timex3)
        data.reading = timeline::inWords(annotation.features.value(u"value"), annotation.features.value(u"mod"), QLocale().name().left(2));
    if (const annotation::Entity *entity = w.state().entity(annotation.entity))
        data.entityName = entity->kb.isEmpty() ? entity->name : tr("%1 (%2)").arg(entity->name, entity->kb);
    if (data.isMention && data.entityName.isEmpty()) {
        const auto offered = ::review::entitiesFor(w.state(), document, annotation);
        if (!offered.empty() && offered.front().likeness >= ::review::EntityOffer::sure) {
            data.proposedEntity = offered.front().name;
            data.proposed = offered.front().entity;
        }
    }
    if (annotation.ranges.empty())
        return data;
    for (const AnnotationPointer &other : document.overlapping(annotation.hull())) {
        if (other->id == annotation.id || !other->isVisible() || other->layer == annotation::layers::structure)
            continue;
        if (annotation.hull().covers(other->hull()) && data.contains.size() < 6)
            data.contains.push_back(referenceTo(document, *other));
        else if (other->hull().covers(annotation.hull()))
            data.inside.push_back(referenceTo(document, *other));
    }
    return data;
}

void InspectorBinding::fill()
{
    const Document *document = window_.workspace().document(window_.controller().current());
    const AnnotationPointer focused = window_.controller().focusedAnnotation();
    if (!document || !focused) {
        panel_.show({});
        return;
    }
    inspector::InspectorData data = dataOf(*document, *focused);
    if (historyFor_ == focused->id)
        data.history = history_;
    panel_.show(data);
}

std::vector<inspector::HistoryLine> InspectorBinding::historyOf(annotation::DocumentId document, AnnotationId id) const
{
    std::vector<inspector::HistoryLine> lines;
    project::Store &store = window_.workspace().store();
    const auto sequences = store.historyOf(document, id);
    if (!sequences)
        return lines;
    const std::size_t from = sequences->size() > longestHistory ? sequences->size() - longestHistory : 0;
    for (std::size_t i = from; i < sequences->size(); ++i) {
        const auto entry = store.entry((*sequences)[i]);
        if (!entry)
            continue;
        inspector::HistoryLine line;
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry->at);
        line.time = QLocale().toString(at, at.date() == QDate::currentDate() ? QStringLiteral("HH:mm") : QStringLiteral("d MMM"));
        using Kind = editing::Entry::Kind;
        line.words = entry->kind == Kind::Machine ? tr("proposed")
            : entry->kind == Kind::Undo           ? tr("%1: taken back by %2").arg(entry->transaction.label, entry->annotator)
                                                  : tr("%1, %2").arg(entry->transaction.label, entry->annotator);
        lines.push_back(std::move(line));
    }
    return lines;
}

void InspectorBinding::fillHistory()
{
    const AnnotationPointer focused = window_.controller().focusedAnnotation();
    if (!focused || !window_.workspace().isOpen())
        return;
    history_ = historyOf(window_.controller().current(), focused->id);
    historyFor_ = focused->id;
    fill();
}

} // namespace widgets::main_window
