#include "widgets/main_window/article_controller.h"

#include "app/text/segmentation.h"
#include "app/text/word_steps.h"
#include "app/workspace/sentences.h"

#include <QShortcut>

namespace widgets::main_window {

using namespace annotation;

ArticleController::ArticleController(workspace::Workspace &workspace, article::ArticleView &view, ActionTable &actions)
    : QObject(&view), workspace_(workspace), view_(view), actions_(actions)
{
    actions.attach(Scope::Article, &view);
    connectActions();
    connect(&workspace, &workspace::Workspace::changed, this, &ArticleController::onChanged);
    connect(&workspace, &workspace::Workspace::timelineChanged, this, [this](DocumentId id) {
        if (id == current_)
            updateNote();
    });
    connect(&view, &article::ArticleView::focusedChanged, this, &ArticleController::onFocusChanged);
    connect(&view, &article::ArticleView::spanActivated, this, [this](AnnotationId id) { Q_EMIT showInTimeline(id); });
    connect(&actions, &ActionTable::tagTriggered, this, &ArticleController::tag);
    connect(&actions, &ActionTable::bindingsChanged, this, &ArticleController::updateNote);
    connect(&view, &article::ArticleView::noteFitsChanged, this, &ArticleController::updateNote);
}

void ArticleController::connectActions()
{
    using View = article::ArticleView;
    const auto to = [this](const char *id, auto slot) { actions_.connectTo(QLatin1String(id), this, slot); };
    to("review/next", &ArticleController::next);
    to("review/previous", &ArticleController::previous);
    to("review/accept", &ArticleController::accept);
    to("review/reject", &ArticleController::reject);
    to("review/acceptAbove", [this] { acceptAbove({}); });
    to("review/acceptSentence",
       [this] { acceptAbove(document() ? workspace::sentenceAround(*document(), view_.caret()) : text::Range()); });
    to("span/delete", &ArticleController::removeFocused);
    to("span/restore", &ArticleController::restore);
    to("span/split", &ArticleController::split);
    to("span/merge", &ArticleController::mergeWithNext);
    to("span/endLater", [this] { extendOrMove(Step::Word, 1); });
    to("span/endEarlier", [this] { extendOrMove(Step::Word, -1); });
    to("span/endLaterCharacter", [this] { extendOrMove(Step::Character, 1); });
    to("span/endEarlierCharacter", [this] { extendOrMove(Step::Character, -1); });
    to("span/beginEarlier", [this] { moveBoundary(Side::Begin, Step::Word, -1); });
    to("span/beginLater", [this] { moveBoundary(Side::Begin, Step::Word, 1); });
    to("span/beginEarlierCharacter", [this] { moveBoundary(Side::Begin, Step::Character, -1); });
    to("span/beginLaterCharacter", [this] { moveBoundary(Side::Begin, Step::Character, 1); });
    to("span/everywhere", [this] { Q_EMIT everywhereWanted(); });
    to("span/same", &ArticleController::sameEntity);
    to("span/newEntity", [this] {
        if (view_.focused())
            Q_EMIT newEntityWanted(view_.focused());
    });
    to("span/relate", &ArticleController::relate);
    to("span/unsure", &ArticleController::toggleUnsure);
    to("span/comment", [this] {
        if (view_.focused())
            Q_EMIT commentWanted(view_.focused());
    });
    to("time/date", &ArticleController::typeDate);
    to("time/show", [this] { Q_EMIT showInTimeline(view_.focused()); });
    to("edit/copy", [this] { view_.copy(); });
    actions_.connectTo(QStringLiteral("caret/jump"), &view_, &View::startJump);
    actions_.connectTo(QStringLiteral("caret/back"), &view_, &View::back);
    actions_.connectTo(QStringLiteral("caret/forward"), &view_, &View::forward);
    actions_.connectTo(QStringLiteral("caret/inner"), &view_, &View::focusNextOverlapping);
    for (int digit = 0; digit <= 9; ++digit) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::Key_0 + digit), &view_);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, digit] { chooseDigit(digit); });
    }
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), &view_);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (mode_ == Mode::Usual)
            view_.clearSelection();
        mode_ = Mode::Usual;
        linkSource_ = {};
        updateNote();
    });
    // While labels to jump by are shown, letters belong to them.
    connect(&view_, &View::jumpingChanged, this, [this, escape](bool jumping) {
        for (QAction *action : view_.actions())
            action->setEnabled(!jumping);
        escape->setEnabled(!jumping);
    });
}

bool ArticleController::show(DocumentId id)
{
    if (current_ == id && document())
        return true;
    if (const auto loaded = workspace_.load(id); !loaded) {
        Q_EMIT said(loaded.error().text());
        return false;
    }
    current_ = id;
    mode_ = Mode::Usual;
    linkSource_ = {};
    contradiction_ = -1;
    view_.setDocument(*document(), workspace_.tagSet());
    workspace_.wantTimeline(id);
    updateNote();
    Q_EMIT currentChanged(id);
    return true;
}

void ArticleController::clear()
{
    current_ = {};
    contradiction_ = -1;
    offers_.clear();
    view_.clear();
    Q_EMIT currentChanged({});
}

AnnotationPointer ArticleController::focusedAnnotation() const
{
    return document() && view_.focused() ? document()->find(view_.focused()) : nullptr;
}

const ::timeline::Contradiction *ArticleController::focusedContradiction() const
{
    const workspace::TimelinePointer timeline = workspace_.timeline(current_);
    if (!timeline || contradiction_ < 0 || contradiction_ >= int(timeline->contradictions().size()))
        return nullptr;
    return &timeline->contradictions()[std::size_t(contradiction_)];
}

void ArticleController::focus(AnnotationId id)
{
    const AnnotationPointer annotation = document() ? document()->find(id) : nullptr;
    if (!annotation)
        return;
    // A relation or a date without words is looked at through what it joins.
    if (annotation->isRelation())
        return focus(annotation->source);
    if (annotation->ranges.empty()) {
        const Annotations links = document()->relationsOf(id);
        if (!links.empty())
            focus(links.front()->source == id ? links.front()->target : links.front()->source);
        return;
    }
    view_.goTo(annotation->hull());
    view_.setFocused(id);
}

void ArticleController::onChanged(const Transaction &transaction)
{
    if (!current_)
        return;
    if (!document()) {
        clear();
        return;
    }
    const bool tagSet = std::any_of(transaction.changes.begin(), transaction.changes.end(), [](const Change &change) {
        return change.after && std::holds_alternative<TagSetFields>(*change.after);
    });
    if (tagSet)
        view_.setTagSet(workspace_.tagSet());
    view_.apply(*document(), transaction);
    updateNote();
}

void ArticleController::onFocusChanged(AnnotationId id)
{
    if (mode_ == Mode::Entity)
        mode_ = Mode::Usual;
    updateNote();
    Q_EMIT focusChanged(id);
}

bool ArticleController::perform(const std::function<editing::Edit(editing::Author &)> &edit, const QString &mergeKey)
{
    if (!workspace_.isOpen() || !document())
        return false;
    editing::Author author = workspace_.editor().author();
    const base::Result<> done = workspace_.perform(edit(author), mergeKey);
    if (!done)
        Q_EMIT said(done.error().message);
    return done.has_value();
}

void ArticleController::next()
{
    if (!document())
        return;
    const ::review::Queue &queue = workspace_.queue();
    contradiction_ = -1;
    auto item = queue.next(current_, {view_.caret().end, view_.focused()}, order_);
    if (!item)
        item = queue.next(current_, {}, order_); // from the top again
    if (!item) {
        view_.setFocused({});
        updateNote();
        Q_EMIT articleDecided();
        return;
    }
    focus(item->annotation);
    contradiction_ = item->contradiction;
    updateNote();
}

void ArticleController::previous()
{
    if (!document())
        return;
    contradiction_ = -1;
    if (const auto item = workspace_.queue().previous(current_, {view_.caret().begin, view_.focused()}, order_)) {
        focus(item->annotation);
        contradiction_ = item->contradiction;
        updateNote();
    }
}

void ArticleController::accept()
{
    const AnnotationPointer focused = focusedAnnotation();
    if (focused && !focused->isDecided()) {
        const AnnotationId id = focused->id;
        if (!perform([&](editing::Author &author) { return editing::accept(workspace_.state(), author, current_, {&id, 1}); }))
            return;
    }
    next();
}

void ArticleController::reject()
{
    const AnnotationPointer focused = focusedAnnotation();
    if (!focused)
        return next();
    const AnnotationId id = focused->id;
    const qsizetype place = focused->hull().begin;
    if (!perform([&](editing::Author &author) { return editing::reject(workspace_.state(), author, current_, {&id, 1}); }))
        return;
    view_.setCaret({place, place}, article::Reveal::No);
    next();
}

void ArticleController::removeFocused()
{
    const AnnotationPointer focused = focusedAnnotation();
    if (!focused)
        return;
    const AnnotationId id = focused->id;
    perform([&](editing::Author &author) { return editing::remove(workspace_.state(), author, current_, {&id, 1}); });
}

void ArticleController::restore()
{
    if (!document())
        return;
    std::vector<AnnotationId> ids;
    for (const AnnotationPointer &span :
         document()->overlapping(view_.caret().empty() ? text::Range{view_.caret().begin, view_.caret().begin + 1} : view_.caret())) {
        if (span->verdict == Verdict::Rejected)
            ids.push_back(span->id);
    }
    if (ids.empty())
        Q_EMIT said(tr("Nothing that was rejected stands here. Ctrl+H shows what was."));
    else
        perform([&](editing::Author &author) { return editing::restore(workspace_.state(), author, current_, ids); });
}

void ArticleController::tag(const QString &layer, const QString &tag)
{
    if (!document())
        return;
    const AnnotationPointer focused = focusedAnnotation();
    if (focused && (focused->layer == layer || !focused->isDecided())) {
        const AnnotationId id = focused->id;
        perform([&](editing::Author &author) { return editing::retag(workspace_.state(), author, current_, {&id, 1}, layer, tag); });
        return;
    }
    const text::Range range = focused ? focused->hull() : view_.caret();
    if (!perform([&](editing::Author &author) { return editing::addSpan(workspace_.state(), author, current_, {range}, layer, tag); }))
        return;
    for (const AnnotationPointer &span : document()->overlapping(range)) {
        if (span->ranges == text::Ranges{range} && span->layer == layer && span->tag == tag)
            view_.setFocused(span->id);
    }
}

void ArticleController::extendOrMove(Step step, int direction)
{
    if (focusedAnnotation())
        moveBoundary(view_.movingEnd() == article::End::Start ? Side::Begin : Side::End, step,
                     direction * view_.readingStep(Qt::Key_Right));
    else if (step == Step::Word)
        view_.moveWord(direction * view_.readingStep(Qt::Key_Right), article::Select::Extend);
    else
        view_.moveCharacter(direction * view_.readingStep(Qt::Key_Right), article::Select::Extend);
}

void ArticleController::moveBoundary(Side side, Step step, int direction)
{
    const AnnotationPointer focused = focusedAnnotation();
    if (!focused || focused->ranges.empty())
        return;
    const QStringView text = document()->text();
    const QString &language = document()->fields().language;
    text::Ranges ranges = focused->ranges;
    qsizetype &border = side == Side::Begin ? ranges.front().begin : ranges.back().end;
    std::optional<qsizetype> moved;
    if (step == Step::Character)
        moved = direction > 0 ? text::nextGrapheme(text, border) : text::previousGrapheme(text, border);
    else if (side == Side::Begin)
        moved = direction > 0 ? text::nextWordBegin(text, border, language) : text::previousWordBegin(text, border, language);
    else
        moved = direction > 0 ? text::nextWordEnd(text, border, language) : text::previousWordEnd(text, border, language);
    if (!moved)
        return;
    border = *moved;
    const text::Range &part = side == Side::Begin ? ranges.front() : ranges.back();
    if (part.empty()
        || (ranges.size() > 1 && (side == Side::Begin ? ranges[1].begin < part.end : ranges[ranges.size() - 2].end > part.begin)))
        return;
    view_.setMovingEnd(side == Side::Begin ? article::End::Start : article::End::Finish);
    const AnnotationId id = focused->id;
    perform([&](editing::Author &author) { return editing::resize(workspace_.state(), author, current_, id, ranges); },
            QStringLiteral("resize %1").arg(id.value));
}

void ArticleController::split()
{
    const AnnotationPointer focused = focusedAnnotation();
    if (!focused || focused->ranges.empty())
        return;
    // With the focus on the whole span: before its last word.
    qsizetype at = view_.caret().begin;
    if (at <= focused->hull().begin || at >= focused->hull().end)
        at = text::previousWordBegin(document()->text(), focused->hull().end, document()->fields().language).value_or(at);
    const AnnotationId id = focused->id;
    perform([&](editing::Author &author) { return editing::splitSpan(workspace_.state(), author, current_, id, at); });
}

void ArticleController::mergeWithNext()
{
    const AnnotationPointer focused = focusedAnnotation();
    if (!focused)
        return;
    const text::Range after{focused->hull().end, std::min(document()->text().size(), focused->hull().end + 200)};
    for (const AnnotationPointer &other : document()->startingIn(after)) {
        if (other->layer != focused->layer || !other->isVisible() || other->id == focused->id)
            continue;
        const std::array ids{focused->id, other->id};
        perform([&](editing::Author &author) { return editing::mergeSpans(workspace_.state(), author, current_, ids); });
        return;
    }
    Q_EMIT said(tr("There is no span of this layer right after this one."));
}

void ArticleController::acceptAbove(text::Range within)
{
    constexpr double usual = 0.9;
    const AnnotationPointer focused = focusedAnnotation();
    // As sure as the one in focus, where that waits for a decision; else as sure as the usual.
    const double confidence = focused && focused->verdict == Verdict::Suggested ? focused->origin.confidence : usual;
    const auto *article = workspace_.article(current_);
    const int before = article ? article->counts.decided : 0;
    if (!perform([&](editing::Author &author) { return editing::acceptAbove(workspace_.state(), author, current_, confidence, within); }))
        return;
    article = workspace_.article(current_);
    Q_EMIT said(tr("%n suggestion(s) accepted", nullptr, (article ? article->counts.decided : before) - before));
    next();
}

void ArticleController::toggleUnsure()
{
    const AnnotationPointer focused = focusedAnnotation();
    if (focused) {
        perform([&](editing::Author &author) {
            return editing::setComment(workspace_.state(), author, current_, focused->id, focused->comment, !focused->unsure);
        });
    }
}

void ArticleController::typeDate()
{
    AnnotationPointer focused = focusedAnnotation();
    if (!focused && document()) {
        for (const AnnotationPointer &span : view_.spansAt(view_.caret())) {
            if (span->layer == layers::timex3 || span->layer == layers::event)
                focused = focused ? focused : span;
        }
    }
    if (focused && (focused->layer == layers::timex3 || focused->layer == layers::event)) {
        view_.setFocused(focused->id);
        Q_EMIT dateWanted(focused->id);
    } else {
        Q_EMIT said(tr("A date belongs to a time expression or an event: tag this as one first (T or E)."));
    }
}

std::optional<ArticleController::Everything> ArticleController::everywhereTarget() const
{
    if (const AnnotationPointer focused = focusedAnnotation())
        return Everything{document()->surface(*focused), focused->layer, focused->tag, focused->entity};
    return std::nullopt;
}

} // namespace widgets::main_window
