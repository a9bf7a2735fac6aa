#include "widgets/article/article_view.h"

#include "widgets/article/article_accessible.h"

#include <QAccessible>
#include <QEvent>
#include <QVariantAnimation>

namespace widgets::article {

namespace {

bool touches(const annotation::Transaction &transaction, annotation::AnnotationId id, annotation::DocumentId document)
{
    return std::any_of(transaction.changes.begin(), transaction.changes.end(), [&](const annotation::Change &change) {
        const auto is = [id](const std::optional<annotation::Record> &record) {
            const auto *annotation = record ? std::get_if<annotation::Annotation>(&*record) : nullptr;
            return annotation && (annotation->id == id || annotation->isRelation() || annotation->entity);
        };
        return change.document == document && (is(change.before) || is(change.after));
    });
}

} // namespace

ArticleView::ArticleView(QWidget *parent)
    : QAbstractScrollArea(parent), note_(new NoteWidget(viewport())), animation_(new QVariantAnimation(this))
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the minimap is the scroll bar
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(320);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Article"));
    installAccessibility();
    animation_->setDuration(common::times::scrollToSelection);
    animation_->setEasingCurve(QEasingCurve::OutCubic);
    connect(animation_, &QVariantAnimation::valueChanged, this, [this](const QVariant &y) { scrollTo(std::llround(y.toDouble())); });
    scene_.setTagSet({}, common::currentTheme());
    sinceInput_.start();
}

ArticleView::~ArticleView() = default;

void ArticleView::setDocument(const annotation::Document &document, const annotation::TagSet &tagSet)
{
    animation_->stop();
    cancelJump();
    if (!(tagSet == scene_.tagSet()))
        scene_.setTagSet(tagSet, common::currentTheme());
    scene_.setDocument(document);
    ++revision_;
    anchor_ = {};
    folded_.reset();
    state_.hits.clear();
    state_.currentHit = -1;
    state_.hovered = {};
    history_.clear();
    historyAt_ = -1;
    minimap_.invalidate();
    wantedX_.reset();
    const bool hadFocus = static_cast<bool>(state_.focused);
    state_.focused = {};
    const text::Range first = scene_.paragraphs().count() > 0 ? wordAt(scene_, scene_.paragraphs().at(0).begin) : text::Range{};
    caret_ = {first, first};
    cycleRange_ = first;
    refreshCaretShown();
    synced_ = false;
    syncScrollBar();
    note_->setMirrored(scene_.isRightToLeft());
    placeNote();
    idleTimer_.start(60, this);
    viewport()->update();
    if (hadFocus)
        Q_EMIT focusedChanged({});
    Q_EMIT caretChanged(caret());
    Q_EMIT historyChanged();
}

void ArticleView::setTagSet(const annotation::TagSet &tagSet)
{
    scene_.setTagSet(tagSet, common::currentTheme());
    painter_.forgetCaches();
    minimap_.invalidate();
    viewport()->update();
}

void ArticleView::clear() { setDocument({}, scene_.tagSet()); }

void ArticleView::complete(const annotation::Document &document)
{
    if (document.text() != scene_.document().text()) {
        setDocument(document, scene_.tagSet());
        return;
    }
    const TopLine top = topLine();
    const bool atStart = anchor_ == Anchor{};
    scene_.refresh(document);
    ++revision_;
    restoreTop(atStart ? TopLine{} : top);
    minimap_.invalidate();
    idleTimer_.start(60, this);
    placeNote();
    viewport()->update();
}

void ArticleView::apply(const annotation::Document &document, const annotation::Transaction &transaction)
{
    const bool all = state_.focused && touches(transaction, state_.focused, document.id());
    const TopLine top = topLine();
    const std::optional<std::vector<int>> changed = scene_.apply(document, transaction);
    ++revision_;
    minimap_.invalidate();
    if (!idleTimer_.isActive())
        idleTimer_.start(60, this);
    if (!changed)
        restoreTop(top);
    if (changed && !all)
        updateParagraphs(*changed);
    else
        viewport()->update();
    const auto gone = [this](annotation::AnnotationId id) {
        const annotation::AnnotationPointer span = id ? scene_.document().find(id) : nullptr;
        return id && (!span || (!span->isVisible() && !scene_.shown().rejected));
    };
    if (gone(state_.hovered))
        state_.hovered = {};
    if (gone(state_.focused)) {
        focusOnly({});
        Q_EMIT focusedChanged({});
    } else if (all) {
        const annotation::AnnotationPointer span = scene_.document().find(state_.focused);
        if (!span->ranges.empty())
            caret_ = {span->hull(), span->hull()};
        placeNote();
    }
}

void ArticleView::setFocused(annotation::AnnotationId id, Reveal how)
{
    const annotation::AnnotationPointer span = id ? scene_.document().find(id) : nullptr;
    const annotation::AnnotationId old = state_.focused;
    focusOnly(span ? id : annotation::AnnotationId{});
    if (span && !span->ranges.empty()) {
        const text::Range hull = span->hull();
        caret_ = {hull, hull};
        cycleRange_ = hull;
        wantedX_.reset();
        if (how == Reveal::IfNeeded)
            reveal(hull, true);
        Q_EMIT caretChanged(caret());
    }
    if (old != state_.focused) {
        Q_EMIT focusedChanged(state_.focused);
        announceFocus();
    }
    placeNote();
}

// Everything that depends on the focus (ring, posts, arcs, strong fill) may be anywhere on the screen: it is painted anew whole, in a few
// ms.
void ArticleView::focusOnly(annotation::AnnotationId id)
{
    if (state_.focused != id) {
        state_.focused = id;
        if (state_.moving != End::Finish) {
            state_.moving = End::Finish;
            Q_EMIT movingEndChanged();
        }
    }
    refreshCaretShown();
    viewport()->update();
}

void ArticleView::refreshCaretShown()
{
    state_.caret = caret_.range();
    state_.caretEnd = caret_.end();
    state_.caretShown = !state_.focused && scene_.paragraphs().count() > 0;
}

void ArticleView::setMovingEnd(End end)
{
    if (state_.moving == end)
        return;
    state_.moving = end;
    viewport()->update();
    Q_EMIT movingEndChanged();
}

void ArticleView::toggleMovingEnd() { setMovingEnd(state_.moving == End::Start ? End::Finish : End::Start); }

annotation::Annotations ArticleView::spansAt(text::Range range) const
{
    annotation::Annotations found = scene_.document().covering(range);
    const Shown &shown = scene_.shown();
    std::erase_if(found, [&](const annotation::AnnotationPointer &span) {
        const bool silent = span->layer == annotation::layers::structure || span->layer == annotation::layers::token
            || span->layer == annotation::layers::sentence;
        return silent || (!span->isVisible() && !shown.rejected)
            || std::find(shown.hiddenLayers.begin(), shown.hiddenLayers.end(), span->layer) != shown.hiddenLayers.end();
    });
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a->hull().length() < b->hull().length(); });
    return found;
}

void ArticleView::setCaret(text::Range range, Reveal how)
{
    placeCaret({range, range}, false);
    if (how == Reveal::IfNeeded)
        reveal(range, true);
}

// The caret alone on the first word of a span takes the focus there: arrows then reach every span, and words inside one stay free to be
// tagged.
void ArticleView::placeCaret(const Caret &caret, bool focusSpans)
{
    const annotation::AnnotationId old = state_.focused;
    caret_ = caret;
    cycleRange_ = caret.range();
    annotation::AnnotationId fresh;
    if (focusSpans && caret.anchor == caret.head && !caret.range().empty()) {
        const annotation::Annotations here = spansAt(caret.range());
        const auto first = std::find_if(here.begin(), here.end(), [&](const annotation::AnnotationPointer &span) {
            return span->hull().begin == caret.range().begin
                && scene_.labels().at(scene_.labels().indexOf(span->layer, span->tag)).stroke != Stroke::Brackets;
        });
        if (first != here.end())
            fresh = (*first)->id;
    }
    focusOnly(fresh);
    caretMoved();
    if (old != fresh) {
        Q_EMIT focusedChanged(fresh);
        announceFocus();
    }
    placeNote();
}

void ArticleView::caretMoved()
{
    Q_EMIT caretChanged(caret());
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(this, static_cast<int>(caret_.end() == End::Finish ? caret().end : caret().begin));
        QAccessible::updateAccessibility(&event);
    }
}

void ArticleView::announceFocus()
{
    if (QAccessible::isActive())
        announceFocusedSpan(*this);
}

bool ArticleView::hasSelection() const { return !state_.focused && (caret_.anchor != caret_.head); }

QString ArticleView::selectedText() const
{
    const text::Range range = caret();
    return scene_.document().text().mid(range.begin, range.length());
}

void ArticleView::clearSelection()
{
    cancelJump();
    if (caret_.anchor != caret_.head) {
        placeCaret({caret_.head, caret_.head}, false);
        return;
    }
    const text::Range word = wordAt(scene_, caret().begin);
    placeCaret({word, word}, false);
}

void ArticleView::cycleOverlapping(int direction)
{
    const annotation::Annotations here = spansAt(cycleRange_.empty() ? caret() : cycleRange_);
    annotation::Annotations all = here;
    for (const annotation::AnnotationPointer &span : scene_.document().overlapping(cycleRange_)) { // and those that only touch it
        const bool known = std::any_of(all.begin(), all.end(), [&](const auto &other) { return other->id == span->id; });
        if (!known && span->isVisible() && scene_.labels().at(scene_.labels().indexOf(span->layer, span->tag)).stroke != Stroke::None)
            all.push_back(span);
    }
    if (all.empty())
        return;
    const auto at = std::find_if(all.begin(), all.end(), [this](const auto &span) { return span->id == state_.focused; });
    const auto count = std::ssize(all);
    const auto index = at == all.end() ? (direction > 0 ? 0 : count - 1) : (at - all.begin() + direction + count) % count;
    const text::Range kept = cycleRange_;
    setFocused(all[static_cast<std::size_t>(index)]->id);
    cycleRange_ = kept; // so that the round stays the same
}

void ArticleView::focusNextOverlapping() { cycleOverlapping(1); }
void ArticleView::focusPreviousOverlapping() { cycleOverlapping(-1); }

void ArticleView::setTypography(const Typography &typography)
{
    if (typography == scene_.typography())
        return;
    relayout([&] { scene_.setTypography(typography); });
    painter_.forgetCaches();
    Q_EMIT typographyChanged();
}

void ArticleView::zoom(int steps)
{
    Typography typography = scene_.typography();
    typography.size = typography.zoomed(steps);
    setTypography(typography);
}

void ArticleView::resetZoom()
{
    Typography typography = scene_.typography();
    typography.size = 16;
    setTypography(typography);
}

void ArticleView::setShown(const Shown &shown)
{
    scene_.setShown(shown);
    viewport()->update();
}

void ArticleView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        setTagSet(scene_.tagSet()); // the theme's colours
    QAbstractScrollArea::changeEvent(event);
}

} // namespace widgets::article
