// How the article view scrolls and paints. What stands at the top of the viewport is an anchor in the text, so that heights corrected above
// it never move what is seen.
#include "widgets/article/article_view.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTimerEvent>
#include <QVariantAnimation>

#include <cmath>

namespace widgets::article {

namespace {

constexpr double middleBegins = 0.15, middleEnds = 0.85; // what is in there is not scrolled to
constexpr int screensToGlide = 3;                        // what lies further is jumped to
constexpr int idleBudget = 4;                            // ms of measuring ahead at a time

} // namespace

std::int64_t ArticleView::sceneTop() const
{
    if (scene_.paragraphs().count() == 0)
        return 0;
    return scene_.top(anchor_.paragraph) - ArticleScene::marginTop + anchor_.offset;
}

void ArticleView::scrollBy(int delta)
{
    const int count = scene_.paragraphs().count();
    if (count == 0 || delta == 0)
        return;
    const std::int64_t before = sceneTop();
    const Anchor old = anchor_;
    anchor_ = moved(anchor_, delta, count, [this](int i) { return scene_.measured(i); });
    clampToEnd();
    if (anchor_ == old && sceneTop() == before) {
        syncScrollBar();
        return;
    }
    // What is above may just have been measured: what is seen moved by the way between both anchors as they stand now.
    const std::int64_t oldTop = scene_.top(old.paragraph) - ArticleScene::marginTop + old.offset;
    contentMoved(oldTop);
}

void ArticleView::scrollTo(std::int64_t y)
{
    const std::int64_t now = sceneTop();
    const int height = viewport()->height();
    if (std::abs(y - now) < screensToGlide * height) {
        scrollBy(static_cast<int>(y - now));
        return;
    }
    const int paragraph = scene_.paragraphAt(y + ArticleScene::marginTop);
    if (paragraph < 0)
        return;
    anchor_ = {paragraph, static_cast<int>(std::max<std::int64_t>(0, y + ArticleScene::marginTop - scene_.top(paragraph)))};
    anchor_.offset = std::min(anchor_.offset, scene_.measured(paragraph) - 1);
    clampToEnd();
    syncScrollBar();
    placeNote();
    viewport()->update();
}

// Never beyond the last line: the last screen is measured before it is said where it begins.
void ArticleView::clampToEnd()
{
    const int count = scene_.paragraphs().count();
    const int height = viewport()->height();
    std::int64_t below = ArticleScene::marginBottom - anchor_.offset + ArticleScene::marginTop;
    for (int i = anchor_.paragraph; i < count && below < height; ++i)
        below += scene_.measured(i);
    if (below >= height)
        return;
    anchor_ = moved(anchor_, -static_cast<int>(height - below), count, [this](int i) { return scene_.measured(i); });
}

void ArticleView::contentMoved(std::int64_t from)
{
    const std::int64_t by = from - sceneTop();
    syncScrollBar();
    placeNote();
    const QRect moving = scrolledRect();
    if (std::abs(by) >= moving.height() || by == 0) {
        viewport()->update();
        return;
    }
    viewport()->scroll(0, static_cast<int>(by), moving);
    viewport()->update(QRect(moving.right() + 1, 0, viewport()->width() - moving.width(), viewport()->height()));
}

// The part that can be moved as it is: not the note, which is a widget, nor the minimap.
QRect ArticleView::scrolledRect() const
{
    QRect rect = viewport()->rect();
    if (note_->isVisible() && !scene_.columns().mirrored)
        rect.setRight(note_->x() - 40);
    else if (note_->isVisible())
        return {};
    else
        rect.setRight(minimapRect().left() - 1);
    return rect;
}

void ArticleView::syncScrollBar()
{
    QScrollBar *bar = verticalScrollBar();
    const QSignalBlocker quiet(bar);
    const int height = viewport()->height();
    bar->setRange(0, static_cast<int>(std::max<std::int64_t>(0, scene_.height() - height)));
    bar->setPageStep(std::max(1, height - 40));
    bar->setSingleStep(static_cast<int>(scene_.typography().style(Kind::Text).pitch));
    bar->setValue(static_cast<int>(sceneTop()));
    lastValue_ = bar->value();
    synced_ = true;
}

void ArticleView::scrollContentsBy(int, int)
{
    const int value = verticalScrollBar()->value();
    const int delta = value - lastValue_;
    lastValue_ = value;
    sinceInput_.restart();
    if (std::abs(delta) < screensToGlide * viewport()->height())
        scrollBy(delta);
    else
        scrollTo(value);
}

void ArticleView::animateTo(std::int64_t y)
{
    const std::int64_t now = sceneTop();
    const bool still = reducedMotion_ || style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    if (still || !isVisible() || std::abs(y - now) > screensToGlide * viewport()->height()) {
        scrollTo(y);
        return;
    }
    animation_->stop();
    {
        const QSignalBlocker quiet(animation_);              // its old values are no places to go to
        animation_->setStartValue(static_cast<double>(now)); // Qt knows no steps between long long
        animation_->setEndValue(static_cast<double>(y));
    }
    animation_->start();
}

// Brings a stretch into view. Gently: only from outside the middle of the screen, and then to a third of it; else just far enough.
void ArticleView::reveal(text::Range range, bool gently)
{
    const int height = viewport()->height();
    if (scene_.paragraphs().count() == 0 || height <= 0)
        return;
    animation_->stop();
    const QRectF place = scene_.rectOf(range);
    const auto top = static_cast<std::int64_t>(place.top());
    const std::int64_t line = static_cast<std::int64_t>(scene_.typography().style(Kind::Text).pitch);
    const std::int64_t bottom = std::min(static_cast<std::int64_t>(place.bottom()), top + height / 2);
    const std::int64_t y = sceneTop();
    const auto from = static_cast<std::int64_t>(height * middleBegins), to = static_cast<std::int64_t>(height * middleEnds);
    if (top >= y + from && bottom <= y + to)
        return;
    if (gently)
        animateTo(std::max<std::int64_t>(0, top - height * 3 / 10));
    else if (top < y + std::min(from, line))
        scrollTo(top - std::min(from, line * 2));
    else if (bottom > y + height - std::min(height - to, line))
        scrollTo(bottom + std::min(height - to, line * 2) - height);
}

void ArticleView::layoutVisible()
{
    const int height = viewport()->height();
    std::int64_t below = -anchor_.offset;
    for (int i = anchor_.paragraph; i < scene_.paragraphs().count() && below < height; ++i)
        below += scene_.measured(i);
}

ArticleView::TopLine ArticleView::topLine()
{
    if (scene_.paragraphs().count() == 0 || anchor_.paragraph >= scene_.paragraphs().count())
        return {};
    const LaidParagraph &paragraph = scene_.laid(anchor_.paragraph);
    const int line
        = std::clamp(static_cast<int>((anchor_.offset - paragraph.gap) / paragraph.layout.pitch()), 0, paragraph.layout.lineCount() - 1);
    const int hidden = anchor_.offset - paragraph.gap - static_cast<int>(paragraph.layout.lineTop(line));
    return {scene_.paragraphs().at(anchor_.paragraph).begin + paragraph.layout.lineRange(line).begin, hidden};
}

void ArticleView::restoreTop(TopLine top)
{
    const ArticleScene::Spot spot = scene_.spotOf(top.position);
    anchor_ = {};
    if (spot.paragraph >= 0) {
        const LaidParagraph &paragraph = scene_.laid(spot.paragraph);
        const int line = paragraph.layout.lineOf(spot.position);
        const int offset = paragraph.gap + static_cast<int>(paragraph.layout.lineTop(line)) + top.hidden;
        anchor_ = {spot.paragraph, std::max(0, offset)};
        clampToEnd();
    }
    syncScrollBar();
}

// A change of width, font or mode: the line at the top stays at the top.
void ArticleView::relayout(const std::function<void()> &change)
{
    const bool fitted = noteFits();
    const bool atStart = anchor_ == Anchor{};
    const TopLine top = topLine();
    change();
    restoreTop(atStart ? TopLine{} : top);
    minimap_.invalidate();
    idleTimer_.start(60, this);
    placeNote();
    viewport()->update();
    if (fitted != noteFits())
        Q_EMIT noteFitsChanged(noteFits());
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    const double before = scene_.columns().textWidth;
    const bool fitted = noteFits();
    if (Columns::of(viewport()->width(), scene_.typography(), scene_.isRightToLeft()).textWidth != before) {
        relayout([this] { scene_.setWidth(viewport()->width()); });
    } else {
        scene_.setWidth(viewport()->width());
        if (scene_.paragraphs().count() > 0)
            clampToEnd();
        syncScrollBar();
        placeNote();
        if (fitted != noteFits())
            Q_EMIT noteFitsChanged(noteFits());
    }
    QAbstractScrollArea::resizeEvent(event);
}

QRect ArticleView::minimapRect() const
{
    const int w = static_cast<int>(Columns::minimap);
    return {viewport()->width() - w, 0, w, viewport()->height()};
}

void ArticleView::paintEvent(QPaintEvent *event)
{
    QPainter p(viewport());
    layoutVisible();
    if (verticalScrollBar()->value() != static_cast<int>(sceneTop()))
        syncScrollBar();
    state_.active = hasFocus();
    const std::int64_t y = sceneTop();
    const QRect strip = minimapRect();
    QRegion text = event->region();
    text -= strip;
    if (!text.isEmpty()) {
        p.setClipRegion(text);
        painter_.paint(p, scene_, state_, text.boundingRect(), y);
        if (noteWanted_ && note_->isVisible()) { // the lead from the line to its note
            const QRect line = rectOf(caret());
            const Columns &columns = scene_.columns();
            const int at = line.top() + static_cast<int>(scene_.typography().style(Kind::Text).baseline) - 5;
            const double from = columns.mirrored ? note_->geometry().right() + 3 : columns.text + columns.textWidth + 6;
            const double to = columns.mirrored ? columns.textLeft() - 6 : note_->x() - 3;
            for (double x = from; x < to; x += 4)
                p.fillRect(QRectF(x, at, 1.5, 1), scene_.theme().ink);
        }
    }
    if (event->region().intersects(strip)) {
        p.setClipRect(strip);
        if (scene_.document().spanCount() < 2000 && minimap_.isStale(strip.size(), devicePixelRatioF()))
            minimap_.rebuild(scene_, strip.size(), devicePixelRatioF());
        minimap_.paint(p, strip, scene_, y, viewport()->height());
    }
}

void ArticleView::updateParagraphs(const std::vector<int> &indices)
{
    const std::int64_t y = sceneTop();
    const int out = static_cast<int>(std::ceil(34 * scene_.typography().scale()));
    for (const int i : indices) {
        const int top = static_cast<int>(std::clamp<std::int64_t>(scene_.top(i) - y, -100'000, 100'000));
        const int bottom = static_cast<int>(std::clamp<std::int64_t>(scene_.top(i + 1) - y, -100'000, 100'000));
        viewport()->update(QRect(0, top - out, minimapRect().left(), bottom - top + out + 16));
    }
}

QRect ArticleView::rectOf(text::Range range)
{
    return scene_.rectOf(range).translated(0, -static_cast<double>(sceneTop())).toAlignedRect();
}

void ArticleView::setNote(const std::optional<Note> &note)
{
    noteWanted_ = note.has_value();
    if (note)
        note_->setNote(*note);
    placeNote();
    viewport()->update();
}

void ArticleView::placeNote()
{
    const Columns &columns = scene_.columns();
    if (!noteWanted_ || columns.noteWidth <= 0 || scene_.paragraphs().count() == 0) {
        note_->hide();
        return;
    }
    const QRect line = rectOf(caret());
    const int width = static_cast<int>(columns.noteWidth), height = note_->heightForWidth(width);
    const int x = static_cast<int>(columns.left(columns.noteX, width));
    const int wanted = line.top() + 4;
    const int y = std::clamp(wanted, 4, std::max(4, viewport()->height() - height - 4));
    note_->setGeometry(x, y, width, height);
    // A line scrolled away takes its note along.
    note_->setVisible(line.bottom() > 0 && line.top() < viewport()->height());
}

// Nothing to do for a while: measure what was only estimated, renew the minimap.
void ArticleView::idle()
{
    if (sinceInput_.elapsed() < 120)
        return;
    QElapsedTimer spent;
    spent.start();
    bool more = true;
    bool any = false;
    while (more && spent.elapsed() < idleBudget) {
        more = scene_.measureAhead(4);
        any = true;
    }
    if (any)
        syncScrollBar();
    if (!more) {
        idleTimer_.stop();
        if (minimap_.isStale(minimapRect().size(), devicePixelRatioF()))
            minimap_.rebuild(scene_, minimapRect().size(), devicePixelRatioF());
    }
    viewport()->update(minimapRect());
}

void ArticleView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == idleTimer_.timerId()) {
        idle();
    } else if (event->timerId() == autoScroll_.timerId()) {
        const int above = -lastMouse_.y(), below = lastMouse_.y() - viewport()->height();
        if (above > 0 || below > 0) {
            scrollBy(above > 0 ? -std::min(40, above) : std::min(40, below));
            dragTo(lastMouse_, {});
        }
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

} // namespace widgets::article
