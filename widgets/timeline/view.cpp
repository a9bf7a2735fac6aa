#include "widgets/timeline/view.h"

#include "widgets/timeline/accessible.h"
#include "widgets/timeline/explain_popup.h"
#include "widgets/timeline/render.h"

#include <QAccessible>
#include <QDateTime>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

namespace {

// The same font sharing nothing with it: fonts that share their data share a cache that Qt keeps for one thread, without a lock. So a
// worker measures with fonts that it has made and that are gone before it ends.
QFont alone(const QFont &font)
{
    QFont own(font);
    own.setPixelSize(font.pixelSize() + 1); // only a change parts them
    own.setPixelSize(font.pixelSize());
    return own;
}

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent),
      labelWidths_(widthsOf(fonts_.label)),
      detailWidths_(widthsOf(fonts_.detail)),
      rulerWidths_(widthsOf(fonts_.coarse))
{
    installAccessible();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Timeline"));
    setMinimumHeight(44);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    pulse_.setStartValue(1.0);
    pulse_.setEndValue(0.0);
    pulse_.setDuration(common::times::pulse);
    connect(&pulse_, &QVariantAnimation::valueChanged, viewport(), qOverload<>(&QWidget::update));
    zoom_.setDuration(common::times::timelineZoom);
    zoom_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&zoom_, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        const double goal = std::exp(value.toDouble());
        if (zoom_.state() == QAbstractAnimation::Running)
            zoomBy(goal / axis_.pxPerDay(), zoomAnchor_);
    });
    scroll_.setDuration(common::times::scrollToSelection);
    scroll_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&scroll_, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        if (scroll_.state() == QAbstractAnimation::Running)
            scrollTo(value.toDouble());
    });
    edge_.setInterval(30);
    connect(&edge_, &QTimer::timeout, this, &TimelineView::scrollAtEdge);
    scene_ = Scene::of({}, arrangement_, labelWidths_, detailWidths_);
    rebuildAxis(36);
}

TimelineView::~TimelineView() { delete popup_; }

void TimelineView::setModel(TimelineModel model) { setScene(Scene::of(std::move(model), arrangement_, labelWidths_, detailWidths_)); }

std::function<Scene(TimelineModel)> TimelineView::sceneFor() const
{
    return [arrangement = arrangement_, label = alone(fonts_.label), detail = alone(fonts_.detail)](TimelineModel model) {
        return Scene::of(std::move(model), arrangement, widthsOf(alone(label)), widthsOf(alone(detail)));
    };
}

void TimelineView::setScene(Scene scene)
{
    const bool first = scene_.model.items.empty();
    // Of the pixels, not of the time: half of the time may lie in a fold.
    const double halfWay = (viewport()->width() - port_.canvasLeft()) / 2;
    const Seconds middle = axis_.at(port_.toAxis(port_.canvasLeft() + halfWay));
    const Held hand = held();
    hidePopup();
    putBack();
    laneGrip_.reset();
    hovered_ = -1;
    minimap_.reset();
    scene_ = std::move(scene);
    if (!(scene_.arranged == arrangement_)) // rearranged while it was made
        scene_.arrange(arrangement_);
    if (scene_.find(selected_) < 0)
        selected_ = 0;
    port_.selected = selected_;
    if (first || !fitted_) {
        showAll();
    } else {
        // What stood in the middle stays there.
        rebuildAxis(axis_.pxPerDay());
        port_.scrollX = axis_.x(middle) - halfWay;
    }
    relayout();
    holdAgain(hand);
    announce();
}

void TimelineView::setFoldsOn(bool on)
{
    if (on == rule_.on)
        return;
    const int item = scene_.find(selected_);
    rule_.on = on;
    rule_.opened.clear();
    minimap_.reset();
    rebuildAxis(axis_.pxPerDay());
    if (item >= 0)
        port_.scrollX = axis_.x(scene_.timeOf(item)) - (viewport()->width() - port_.canvasLeft()) / 2;
    invalidate();
    Q_EMIT foldsChanged(on);
}

void TimelineView::invalidate()
{
    frame_.reset();
    viewport()->update();
}

const Frame &TimelineView::frame() const
{
    if (!frame_) {
        ViewPort port = port_;
        const QDateTime now = QDateTime::currentDateTime();
        port.today = now.toSecsSinceEpoch() + now.offsetFromUtc(); // civil time, as all here
        frame_ = frameOf(scene_, axis_, port, locale(), rulerWidths_);
    }
    return *frame_;
}

const Minimap &TimelineView::minimap() const
{
    const QRectF rect = frame().minimap;
    if (!minimap_ || minimap_->rect != rect)
        minimap_ = rect.isEmpty() ? Minimap{} : minimapOf(scene_, rect, rule_);
    return *minimap_;
}

bool TimelineView::reducedMotion() const { return style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0; }

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    PaintState state;
    state.selected = selected_;
    state.focused = hasFocus();
    state.pulse = pulse_.state() == QAbstractAnimation::Running ? pulse_.currentValue().toDouble() : 0;
    state.drag = preview();
    state.link = linkPreview();
    state.lit = lit();
    if (laneGrip_ && laneGrip_->moved)
        state.lane = PaintState::HeldLane{laneGrip_->lane, laneGrip_->y, laneGrip_->lineY};
    state.handle = grip_ ? std::nullopt : linkHandle();
    if (!minimap().rect.isEmpty()) {
        const auto [from, to] = timeWindow();
        state.minimap = &minimap();
        state.minimapWindow = minimap().window(from, to);
    }
    //: on the flag at the article's date
    state.dctWord = tr("article");
    if (port_.metrics.strip) {
        state.stripTitle = tr("Timeline");
        state.stripCount = tr("%n event(s)", nullptr, scene_.events());
        if (scene_.conflicts() > 0)
            state.stripConflicts = tr("%n contradiction(s)", nullptr, scene_.conflicts());
    }
    paintFrame(painter, scene_, frame(), port_, common::currentTheme(), fonts_, cache_, state);
    if (scene_.model.items.empty() && !port_.metrics.strip) {
        painter.setFont(fonts_.label);
        painter.setPen(common::currentTheme().textSecondary);
        painter.drawText(QRectF(port_.canvasLeft() + 12, port_.metrics.ruler + 10, viewport()->width() - port_.canvasLeft() - 24, 40),
                         Qt::AlignLeft | Qt::TextWordWrap, tr("Dates and events of the article will stand here, in the order of time."));
    }
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
    if (!fitted_ && viewport()->width() > port_.canvasLeft() + 100)
        showAll();
    else
        rebuildAxis(axis_.pxPerDay());
}

void TimelineView::scrollContentsBy(int, int)
{
    port_.scrollY = verticalScrollBar()->value();
    invalidate();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange || event->type() == QEvent::LocaleChange
        || event->type() == QEvent::LanguageChange)
        invalidate();
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announce();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TimelineView::select(ItemId id, bool pulse)
{
    if (id == selected_ && hasFocus())
        return; // an echo of what was chosen here
    const int item = scene_.find(id);
    if (item < 0) {
        choose(-1, false);
        return;
    }
    choose(item, false);
    if (!pulse)
        return;
    pulse_.stop();
    // With reduced motion the ring stays wide for a while instead of fading.
    pulse_.setDuration(reducedMotion() ? common::times::reducedPulse : common::times::pulse);
    pulse_.setEndValue(reducedMotion() ? 1.0 : 0.0);
    pulse_.start();
}

void TimelineView::choose(int item, bool byHand)
{
    const ItemId id = item < 0 ? 0 : scene_.model.items[size_t(item)].id;
    if (id != selected_)
        hidePopup();
    if (grip_ && grip_->item != item)
        putBack();
    const bool changed = id != selected_;
    selected_ = id;
    port_.selected = id;
    invalidate();
    if (item >= 0)
        reveal(item);
    announce();
    if (changed)
        Q_EMIT selectionShown();
    if (changed && byHand)
        Q_EMIT selectionChanged(id);
}

void TimelineView::announce()
{
    if (!QAccessible::isActive())
        return;
    const int item = scene_.find(selected_);
    QAccessibleEvent event(this, QAccessible::Focus);
    if (item >= 0 && hasFocus()) {
        event.setChild(int(std::find(scene_.byTime.begin(), scene_.byTime.end(), item) - scene_.byTime.begin()));
        QAccessible::updateAccessibility(&event);
    }
}

QRect TimelineView::rectOf(int item) const
{
    const Drawn *d = frame().find(item);
    return d ? d->glyphRect(port_.metrics.bar).toAlignedRect() : QRect();
}

} // namespace widgets::timeline
