// How the article view takes mouse and keys: the caret's movements, selection, jumping to a word.
#include "widgets/article/article_view.h"
#include "widgets/article/jump_labels.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QVariantAnimation>

namespace widgets::article {

// Movements

void ArticleView::moveTo(text::Range head, Select select, bool focusSpans)
{
    sinceInput_.restart();
    cancelJump();
    const Caret next = select == Select::Extend ? Caret{caret_.anchor, head} : Caret{head, head};
    placeCaret(next, focusSpans && select == Select::Move);
    reveal(head, false);
    placeNote();
}

void ArticleView::moveWord(int steps, Select select)
{
    wantedX_.reset();
    text::Range from = caret_.head;
    if (from.empty() && from.begin > 0) // from between characters the first step goes to the word there
        from = steps > 0 ? text::Range{from.begin - 1, from.begin - 1} : text::Range{from.begin + 1, from.begin + 1};
    moveTo(steppedWord(scene_, from, steps), select, true);
}

void ArticleView::moveCharacter(int steps, Select select)
{
    wantedX_.reset();
    const text::Range now = caret();
    if (select == Select::Move) {
        const qsizetype from = caret_.anchor == caret_.head && now.empty() ? now.begin : (steps > 0 ? now.end : now.begin);
        const bool collapses = !now.empty(); // a word or selection first becomes a place at that side
        const qsizetype at = collapses ? from : steppedCharacter(scene_, from, steps);
        moveTo({at, at}, Select::Move, false);
        return;
    }
    // From a word the selection goes on by characters: the far side stays, the near one moves.
    const bool atEnd = caret_.anchor == caret_.head ? steps > 0 : caret_.end() == End::Finish;
    const qsizetype fixed = atEnd ? now.begin : now.end;
    const qsizetype at = steppedCharacter(scene_, atEnd ? now.end : now.begin, steps);
    sinceInput_.restart();
    placeCaret({{fixed, fixed}, {at, at}}, false);
    reveal({at, at}, false);
}

void ArticleView::moveLine(int steps, Select select)
{
    const text::Range head = caret_.head;
    const bool byCharacter = head.empty() && caret_.anchor.empty();
    if (!wantedX_)
        wantedX_ = scene_.rectOf(head).center().x();
    const double x = *wantedX_;
    const qsizetype at = steppedLine(scene_, steps > 0 && head.length() > 0 ? head.end - 1 : head.begin, steps, x);
    moveTo(byCharacter ? text::Range{at, at} : wordAt(scene_, at), select, true);
    wantedX_ = x;
}

void ArticleView::moveParagraph(int steps, Select select)
{
    const int count = scene_.paragraphs().count();
    if (count == 0)
        return;
    wantedX_.reset();
    const int now = scene_.paragraphs().containing(caret_.head.begin);
    const bool inside = caret_.head.begin > scene_.paragraphs().at(now).begin + 1;
    const int to = std::clamp(now + steps + (steps < 0 && inside ? 1 : 0), 0, count - 1);
    moveTo(wordAt(scene_, scene_.paragraphs().at(to).begin), select, true);
}

void ArticleView::movePage(int steps, Select select)
{
    const double pitch = scene_.typography().style(Kind::Text).pitch;
    const int lines = std::max(1, static_cast<int>(viewport()->height() / pitch) - 2);
    const auto by = static_cast<int>(lines * pitch);
    scrollBy(steps * by);
    moveLine(steps * lines, select);
}

void ArticleView::moveToLineEdge(int direction, Select select)
{
    wantedX_.reset();
    const ArticleScene::Spot spot = scene_.spotOf(direction > 0 ? std::max(caret_.head.begin, caret_.head.end - 1) : caret_.head.begin);
    if (spot.paragraph < 0)
        return;
    const ParagraphLayout &layout = scene_.laid(spot.paragraph).layout;
    const text::Range line = layout.lineRange(layout.lineOf(spot.position));
    const qsizetype base = scene_.paragraphs().at(spot.paragraph).begin;
    moveTo(wordAt(scene_, base + (direction > 0 ? std::max(line.begin, line.end - 1) : line.begin)), select, true);
}

void ArticleView::moveToArticleEdge(int direction, Select select)
{
    wantedX_.reset();
    const qsizetype end = scene_.document().text().size();
    if (select == Select::Move)
        remember();
    moveTo(direction > 0 ? wordBefore(scene_, end) : wordAfter(scene_, 0), select, true);
}

int ArticleView::readingStep(Qt::Key arrow) const
{
    const ArticleScene::Spot spot = scene_.spotOf(caret_.head.begin);
    bool rightToLeft = scene_.isRightToLeft();
    if (spot.paragraph >= 0) {
        const text::Range range = scene_.paragraphs().at(spot.paragraph);
        rightToLeft = text::isRightToLeft(QStringView(scene_.document().text()).mid(range.begin, range.length()));
    }
    return (arrow == Qt::Key_Right) != rightToLeft ? 1 : -1;
}

// Jumping

void ArticleView::startJump()
{
    if (scene_.paragraphs().count() == 0)
        return;
    const std::int64_t top = sceneTop(), bottom = top + viewport()->height();
    std::vector<text::Range> visible;
    for (int i = anchor_.paragraph; i < scene_.paragraphs().count() && scene_.top(i) < bottom; ++i) {
        const double lines = static_cast<double>(scene_.top(i)) + scene_.laid(i).gap;
        const text::Range range = scene_.paragraphs().at(i);
        for (const text::Range word : wordsIn(scene_, range)) {
            const ParagraphLayout &layout = scene_.laid(i).layout;
            const double y = lines + layout.lineTop(layout.lineOf(word.begin - range.begin));
            if (y >= static_cast<double>(top) - 4 && y + layout.pitch() <= static_cast<double>(bottom) + 8)
                visible.push_back(word);
        }
    }
    state_.jump = jumpLabels(visible);
    state_.jumpTyped.clear();
    viewport()->update();
    Q_EMIT jumpingChanged(isJumping());
}

void ArticleView::cancelJump()
{
    if (!isJumping())
        return;
    state_.jump.clear();
    state_.jumpTyped.clear();
    viewport()->update();
    Q_EMIT jumpingChanged(false);
}

void ArticleView::typeJump(const QString &letter)
{
    const QString typed = state_.jumpTyped + letter.toLower();
    const auto matches = [&](const JumpLabel &label) { return label.text.startsWith(typed); };
    const auto found = std::find_if(state_.jump.begin(), state_.jump.end(), matches);
    if (found == state_.jump.end()) { // no such word: the labels stay, what was typed goes
        state_.jumpTyped.clear();
        viewport()->update();
        return;
    }
    if (found->text != typed) {
        state_.jumpTyped = typed;
        viewport()->update();
        return;
    }
    const text::Range word = wordAt(scene_, found->position);
    cancelJump();
    remember();
    wantedX_.reset();
    placeCaret({word, word}, false);
}

bool ArticleView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isJumping()) { // the letters are labels now, not actions
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    sinceInput_.restart();
    if (isJumping()) {
        const bool modifier = event->key() == Qt::Key_Shift || event->key() == Qt::Key_Control || event->key() == Qt::Key_Alt;
        const bool letter
            = (event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z) || (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9);
        if (letter && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
            typeJump(QString(QChar(event->key())));
        else if (event->key() == Qt::Key_Backspace && !state_.jumpTyped.isEmpty())
            typeJump({});
        else if (!modifier)
            cancelJump();
        return;
    }
    if (!moveByKey(event))
        event->ignore();
}

// The caret's own keys, for whatever no action of the window has taken.
bool ArticleView::moveByKey(QKeyEvent *event)
{
    const Select select = event->modifiers() & Qt::ShiftModifier ? Select::Extend : Select::Move;
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int step = readingStep(static_cast<Qt::Key>(event->key()));
        control ? moveCharacter(step, select) : moveWord(step, select);
        return true;
    }
    case Qt::Key_Up:
        control ? moveParagraph(-1, select) : moveLine(-1, select);
        return true;
    case Qt::Key_Down:
        control ? moveParagraph(1, select) : moveLine(1, select);
        return true;
    case Qt::Key_PageUp:
        movePage(-1, select);
        return true;
    case Qt::Key_PageDown:
        movePage(1, select);
        return true;
    case Qt::Key_Home:
        control ? moveToArticleEdge(-1, select) : moveToLineEdge(-1, select);
        return true;
    case Qt::Key_End:
        control ? moveToArticleEdge(1, select) : moveToLineEdge(1, select);
        return true;
    default:
        return false;
    }
}

// Mouse

qsizetype ArticleView::positionAt(QPoint point)
{
    const std::int64_t y = sceneTop() + point.y();
    const int paragraph = scene_.paragraphAt(y);
    if (paragraph < 0)
        return 0;
    const LaidParagraph &p = scene_.laid(paragraph);
    const QPointF local(point.x() - scene_.columns().textLeft(), static_cast<double>(y - scene_.top(paragraph)) - p.gap);
    return scene_.paragraphs().at(paragraph).begin + p.layout.positionAt(local);
}

// The character that the point is really on, not merely near.
std::optional<qsizetype> ArticleView::characterUnder(QPoint point)
{
    const std::int64_t y = sceneTop() + point.y();
    const int paragraph = scene_.paragraphAt(y);
    if (paragraph < 0)
        return std::nullopt;
    const LaidParagraph &p = scene_.laid(paragraph);
    const QPointF local(point.x() - scene_.columns().textLeft(), static_cast<double>(y - scene_.top(paragraph)) - p.gap);
    if (local.y() < -4 || local.y() > p.layout.height() + 6)
        return std::nullopt;
    const qsizetype at = p.layout.characterAt(local);
    const std::vector<Fragment> cell = p.layout.fragments({at, at + 1});
    constexpr double slop = 4;
    if (cell.empty() || local.x() < cell.front().left - slop || local.x() > cell.front().right + slop)
        return std::nullopt;
    return scene_.paragraphs().at(paragraph).begin + at;
}

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    sinceInput_.restart();
    cancelJump();
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton || scene_.paragraphs().count() == 0)
        return;
    if (minimapRect().contains(point)) {
        draggingMinimap_ = true;
        scrollTo(Minimap::sceneY(point.y(), viewport()->height(), scene_) - viewport()->height() / 2);
        return;
    }
    pressed_ = point;
    dragging_ = false;
    dragByCharacter_ = event->modifiers() & Qt::AltModifier;
    if (event->modifiers() & Qt::ShiftModifier) {
        dragTo(point, event->modifiers());
        dragging_ = true;
        return;
    }
}

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    lastMouse_ = point;
    if (draggingMinimap_) {
        sinceInput_.restart();
        scrollTo(Minimap::sceneY(point.y(), viewport()->height(), scene_) - viewport()->height() / 2);
        return;
    }
    if (!pressed_) {
        hoverAt(point);
        return;
    }
    if (!dragging_ && (point - *pressed_).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!dragging_) {
        dragging_ = true;
        const qsizetype at = positionAt(*pressed_);
        const text::Range from = dragByCharacter_ ? text::Range{at, at} : wordAt(scene_, characterUnder(*pressed_).value_or(at));
        caret_ = {from, from};
        autoScroll_.start(30, this);
    }
    dragTo(point, event->modifiers());
}

void ArticleView::dragTo(QPoint point, Qt::KeyboardModifiers modifiers)
{
    sinceInput_.restart();
    const bool byCharacter = dragByCharacter_ || (modifiers & Qt::AltModifier);
    const QPoint inside(point.x(), std::clamp(point.y(), 0, std::max(0, viewport()->height() - 1)));
    const qsizetype at = positionAt(inside);
    const text::Range head = byCharacter ? text::Range{at, at} : wordAt(scene_, characterUnder(inside).value_or(at));
    wantedX_.reset();
    placeCaret({caret_.anchor, head}, false);
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    autoScroll_.stop();
    draggingMinimap_ = false;
    if (pressed_ && !dragging_ && event->button() == Qt::LeftButton)
        clickAt(*pressed_, event->modifiers());
    pressed_.reset();
    dragging_ = false;
}

// A click takes the innermost span, the next click on the same word the one around it, and after the last the word alone.
void ArticleView::clickAt(QPoint point, Qt::KeyboardModifiers modifiers)
{
    wantedX_.reset();
    const std::optional<qsizetype> under = characterUnder(point);
    if ((modifiers & Qt::AltModifier) || !under) {
        const qsizetype at = positionAt(point);
        lastClickWord_ = {};
        placeCaret(under ? Caret{{at, at}, {at, at}} : Caret{wordAt(scene_, at), wordAt(scene_, at)}, false);
        return;
    }
    const text::Range word = wordAt(scene_, *under);
    const annotation::Annotations here = spansAt({*under, *under + 1});
    std::size_t next = 0;
    if (word == lastClickWord_ && state_.focused) {
        const auto at = std::find_if(here.begin(), here.end(), [this](const auto &span) { return span->id == state_.focused; });
        next = at == here.end() ? 0 : static_cast<std::size_t>(at - here.begin()) + 1;
    }
    lastClickWord_ = word;
    placeCaret({word, word}, false);
    if (next < here.size())
        setFocused(here[next]->id, Reveal::No);
    cycleRange_ = word;
}

void ArticleView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (state_.focused)
        Q_EMIT spanActivated(state_.focused);
    pressed_.reset();
}

void ArticleView::hoverAt(QPoint point)
{
    annotation::AnnotationId under;
    const bool onStrip = minimapRect().contains(point);
    if (!onStrip) {
        if (const std::optional<qsizetype> at = characterUnder(point)) {
            const annotation::Annotations here = spansAt({*at, *at + 1});
            if (!here.empty()
                && scene_.labels().at(scene_.labels().indexOf(here.front()->layer, here.front()->tag)).stroke != Stroke::Brackets)
                under = here.front()->id;
        }
    }
    viewport()->setCursor(onStrip ? Qt::ArrowCursor : Qt::IBeamCursor);
    if (under == state_.hovered)
        return;
    std::vector<int> touched;
    for (const annotation::AnnotationId id : {state_.hovered, under}) {
        const annotation::AnnotationPointer span = id ? scene_.document().find(id) : nullptr;
        if (!span || span->ranges.empty())
            continue;
        const int last = scene_.paragraphs().containing(std::max(span->hull().begin, span->hull().end - 1));
        for (int i = scene_.paragraphs().containing(span->hull().begin); i <= last; ++i)
            touched.push_back(i);
    }
    state_.hovered = under;
    updateParagraphs(touched);
}

bool ArticleView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hoverAt({-1000, -1000});
    return QAbstractScrollArea::viewportEvent(event);
}

void ArticleView::wheelEvent(QWheelEvent *event)
{
    sinceInput_.restart();
    animation_->stop();
    if (event->modifiers() & Qt::ControlModifier) {
        zoom(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect place = rectOf(caret());
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(place.bottomLeft()));
        return;
    }
    // A menu is about what is under the pointer: unless that is in the selection or the focus already, it goes there first.
    const QPoint point = viewport()->mapFromGlobal(event->globalPos());
    if (const std::optional<qsizetype> under = characterUnder(point); under && !caret().contains(*under)) {
        lastClickWord_ = {};
        clickAt(point, {});
    }
    Q_EMIT contextMenuRequested(event->globalPos());
}

void ArticleView::focusInEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void ArticleView::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        cancelJump();
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace widgets::article
