// How keys and mouse walk the timeline and look at it. view_drag.cpp has what they move.
#include "widgets/timeline/explain_popup.h"
#include "widgets/timeline/view.h"

#include <QApplication>
#include <QHash>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

namespace {

// The usual keys, for a view that no table of actions serves.
const QHash<QKeySequence, Command> &usualKeys()
{
    static const QHash<QKeySequence, Command> keys = [] {
        QHash<QKeySequence, Command> made;
        for (const CommandSpec &spec : commandSpecs()) {
            for (const QString &one : QString::fromLatin1(spec.keys).split(QStringLiteral("; ")))
                made.insert(QKeySequence(one, QKeySequence::PortableText), spec.command);
        }
        return made;
    }();
    return keys;
}

} // namespace

void TimelineView::walkTo(int item)
{
    if (item >= 0)
        choose(item, true);
}

bool TimelineView::walk(Command command)
{
    const int item = scene_.find(selected_);
    const auto ofTime = [&](int direction) { return scene_.nextInTime(-1, direction); };
    switch (command) {
    case Command::Previous:
        walkTo(scene_.nextInTime(item, -1));
        return true;
    case Command::Next:
        walkTo(scene_.nextInTime(item, 1));
        return true;
    case Command::LaneUp:
        walkTo(scene_.nextLane(item, -1));
        return true;
    case Command::LaneDown:
        walkTo(scene_.nextLane(item, 1));
        return true;
    case Command::First:
        walkTo(ofTime(1));
        return true;
    case Command::Last:
        walkTo(ofTime(-1));
        return true;
    case Command::DateOf:
        if (item >= 0 && scene_.model.items[size_t(item)].time) {
            const std::vector<int> events = scene_.anchoredTo(selected_);
            walkTo(events.empty() ? -1 : events.front());
        } else if (item >= 0) {
            walkTo(scene_.find(scene_.model.items[size_t(item)].anchor));
        }
        return true;
    default:
        return false;
    }
}

bool TimelineView::look(Command command)
{
    switch (command) {
    case Command::ZoomIn:
        zoomIn();
        return true;
    case Command::ZoomOut:
        zoomOut();
        return true;
    case Command::ShowAll:
        zoom_.stop();
        showAll();
        return true;
    case Command::PanLeft:
        scrollTo(port_.scrollX - 120);
        return true;
    case Command::PanRight:
        scrollTo(port_.scrollX + 120);
        return true;
    case Command::Folds:
        setFoldsOn(!rule_.on);
        return true;
    case Command::CollapseLane:
        if (const int item = scene_.find(selected_); item >= 0)
            toggleLane(scene_.lanes[size_t(scene_.spots[size_t(item)].lane)].key);
        return true;
    case Command::NextScope:
        Q_EMIT nextScopeWanted();
        return true;
    case Command::NextContradiction:
        nextContradiction();
        return true;
    case Command::Explain:
        explain();
        return true;
    default:
        return false;
    }
}

void TimelineView::act(Command command)
{
    switch (command) {
    case Command::ShowInText:
        Q_EMIT showInTextRequested(selected_);
        break;
    case Command::Confirm:
        confirm();
        break;
    case Command::TypeDate:
        Q_EMIT dateRequested(selected_);
        break;
    case Command::Doubt:
        doubt();
        break;
    case Command::OrderOnly:
        makeOrderOnly();
        break;
    case Command::LinkMode:
        beginLink(scene_.find(selected_), {}, true);
        break;
    case Command::Relations:
        openRelations(false);
        break;
    case Command::Unlink:
        openRelations(true);
        break;
    default:
        break;
    }
}

void TimelineView::perform(Command command)
{
    const auto nudges = [&](Command earlier, Command later, Hold hold) {
        if (command != earlier && command != later)
            return false;
        nudge(hold, command == later ? 1 : -1);
        return true;
    };
    if (nudges(Command::Earlier, Command::Later, Hold::Body) || nudges(Command::EndEarlier, Command::EndLater, Hold::End)
        || nudges(Command::BeginEarlier, Command::BeginLater, Hold::Begin))
        return;
    if (command == Command::WidenBegin || command == Command::WidenEnd) {
        command == Command::WidenBegin ? nudge(Hold::SoftBegin, -1) : nudge(Hold::SoftEnd, 1);
        return;
    }
    if (grip_ && grip_->byKey && command == Command::Confirm) {
        dropMove();
        return;
    }
    if (grip_)
        putBack(); // walking on leaves the event where it was
    if (!walk(command) && !look(command) && selected_ != 0)
        act(command);
}

// Keys that mean something only now, whatever the table of actions says of them.
bool TimelineView::wantsKey(const QKeyEvent &event) const
{
    const int key = event.key();
    if (isExplaining() && (key == Qt::Key_Escape || (key >= Qt::Key_1 && key <= Qt::Key_9)))
        return true;
    if (!grip_)
        return false;
    const bool joins = grip_->aim == Grip::Aim::Bar || grip_->aim == Grip::Aim::Link;
    const bool plain = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    const bool walks = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    return key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || (key == Qt::Key_Space && plain)
        || (joins && plain && (relationForKey(key) || walks));
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && wantsKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool TimelineView::keyInGrip(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        putBack();
        hidePopup();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        if (grip_->byKey)
            dropMove();
        return true;
    }
    const bool joins = grip_->aim == Grip::Aim::Bar || grip_->aim == Grip::Aim::Link;
    if (const auto relation = joins ? relationForKey(key) : std::nullopt) {
        grip_->lettered = true;
        aimAt(grip_->target, *relation, link_ ? link_->to : QPointF());
        return true;
    }
    if (joins)
        walkLink(key);
    return joins;
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (isExplaining() && popup_->press(event->key()))
        return;
    if (grip_ && wantsKey(*event) && keyInGrip(event))
        return;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool typed = event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal; // Shift belongs to the letter
    const auto known = usualKeys().constFind(QKeySequence(QKeyCombination(typed ? Qt::NoModifier : modifiers, Qt::Key(event->key()))));
    if (ownKeys_ && known != usualKeys().constEnd()) {
        perform(*known);
        event->accept();
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    scroll_.stop();
    zoom_.stop();
    const QPointF pos = event->position();
    if (pressSpecial(pos))
        return;
    const int item = itemAt(pos);
    if (item >= 0) {
        choose(item, true);
        scroll_.stop(); // what is held in the hand does not move away
        take(item, holdAt(item, pos, event->modifiers()), pos, false);
        return;
    }
    panFrom_ = pos;
    viewport()->setCursor(Qt::ClosedHandCursor);
}

// What is no event: the link handle, the minimap, names of lanes, "+n", folds and counted columns.
bool TimelineView::pressSpecial(QPointF pos)
{
    if (const auto handle = linkHandle(); handle && std::hypot(pos.x() - handle->x(), pos.y() - handle->y()) <= 8) {
        beginLink(scene_.find(selected_), pos, false);
        return true;
    }
    if (frame().minimap.contains(pos)) {
        const auto [from, to] = timeWindow();
        const QRectF window = minimap().window(from, to);
        mapGrab_ = window.contains(pos) ? pos.x() - window.center().x() : 0;
        centreOn(pos.x() - *mapGrab_);
        return true;
    }
    press(pos);
    return pos.x() < port_.canvasLeft() || pressed_;
}

void TimelineView::press(QPointF pos)
{
    pressed_ = true;
    for (const Band &band : frame().bands) {
        if (band.hidden > 0 && band.more.adjusted(-4, -4, 4, 4).contains(pos))
            return openHidden(band);
        if (pos.x() < port_.canvasLeft() && band.rect.contains(pos) && !port_.metrics.strip)
            return toggleLane(scene_.lanes[size_t(band.lane)].key);
    }
    for (const Ruler::Fold &fold : frame().ruler.folds) {
        if (pos.x() >= fold.x && pos.x() <= fold.x + fold.width && itemAt(pos) < 0) {
            const double keepAt = fold.x;
            rule_.opened.push_back(fold.begin);
            const Seconds begin = fold.begin;
            rebuildAxis(axis_.pxPerDay());
            scrollTo(axis_.x(begin) - (keepAt - port_.canvasLeft()));
            return;
        }
    }
    for (const Column &column : frame().columns) {
        if (column.rect.adjusted(-1, -18, 1, 4).contains(pos)) {
            const auto &items = scene_.lanes[size_t(column.lane)].items;
            const auto first = std::find_if(items.begin(), items.end(), [&](int i) { return scene_.timeOf(i) >= column.begin; });
            if (first != items.end())
                choose(*first, true);
            return;
        }
    }
    pressed_ = false;
}

void TimelineView::centreOn(double minimapX)
{
    const QRectF rect = frame().minimap;
    const Seconds middle = minimap().at(std::clamp(minimapX, rect.left(), rect.right()));
    scrollTo(axis_.x(middle) - (viewport()->width() - port_.canvasLeft()) / 2);
}

void TimelineView::openHidden(const Band &band)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto [from, to] = timeWindow();
    for (const int item : scene_.lanes[size_t(band.lane)].hidden) {
        const auto &[lo, hi] = scene_.reach[size_t(item)];
        if (hi <= from || lo >= to)
            continue;
        const Item &it = scene_.model.items[size_t(item)];
        QString words = it.detail.isEmpty() ? it.text : tr("%1, %2").arg(it.text, it.detail);
        menu->addAction(words.replace(u'&', QStringLiteral("&&")), this, [this, item] { choose(item, true); });
        if (menu->actions().size() >= 60)
            break;
    }
    menu->popup(viewport()->mapToGlobal(band.more.topLeft().toPoint()));
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF pos = event->position();
    if (mapGrab_) {
        centreOn(pos.x() - *mapGrab_);
        return;
    }
    if (panFrom_) {
        const QPointF by = pos - *panFrom_;
        panFrom_ = pos;
        scrollTo(port_.scrollX - by.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - int(by.y()));
        return;
    }
    if (grip_ && !grip_->byKey && (event->buttons() & Qt::LeftButton)) {
        if (!grip_->moved && (pos - grip_->pressedAt).manhattanLength() < QApplication::startDragDistance())
            return;
        grip_->moved = true;
        dragTo(pos, event->modifiers());
        return;
    }
    hover(pos);
}

void TimelineView::hover(QPointF pos)
{
    const int item = itemAt(pos);
    if (item != hovered_) {
        const std::vector<int> before = lit();
        hovered_ = item;
        if (lit() != before)
            viewport()->update();
    }
    const auto handle = linkHandle();
    const bool onFold = std::any_of(frame().ruler.folds.begin(), frame().ruler.folds.end(),
                                    [&](const Ruler::Fold &f) { return pos.x() >= f.x && pos.x() <= f.x + f.width; });
    if (handle && std::hypot(pos.x() - handle->x(), pos.y() - handle->y()) <= 8)
        viewport()->setCursor(Qt::CrossCursor);
    else if (item >= 0 && holdAt(item, pos, Qt::NoModifier) != Hold::Body)
        viewport()->setCursor(Qt::SizeHorCursor);
    else if (item >= 0 || onFold || pos.x() < port_.canvasLeft() || frame().minimap.contains(pos))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->setCursor(Qt::ArrowCursor);
}

// The events that hang on the time expression under the mouse, or on the selected one; of a selected event, its date.
std::vector<int> TimelineView::lit() const
{
    const int item = hovered_ >= 0 && scene_.model.items[size_t(hovered_)].time ? hovered_ : scene_.find(selected_);
    if (item < 0)
        return {};
    const Item &it = scene_.model.items[size_t(item)];
    if (it.time)
        return scene_.anchoredTo(it.id);
    const int date = it.anchor ? scene_.find(it.anchor) : -1;
    return date < 0 ? std::vector<int>{} : std::vector{date};
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    mapGrab_.reset();
    if (panFrom_) {
        panFrom_.reset();
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    if (!grip_ || grip_->byKey)
        return;
    if (grip_->moved)
        dropMove();
    else
        putBack();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    for (const Column &column : frame().columns) {
        if (column.rect.adjusted(-1, -18, 1, 4).contains(event->position())) {
            showWindow(column.begin, column.end);
            return;
        }
    }
    const int item = itemAt(event->position());
    if (item >= 0)
        Q_EMIT showInTextRequested(scene_.model.items[size_t(item)].id);
    else if (event->position().x() < port_.canvasLeft())
        mousePressEvent(event); // a second click on a name is a click
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPointF turned = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(event->pixelDelta());
    zoom_.stop();
    scroll_.stop();
    if (event->modifiers() & Qt::ControlModifier)
        zoomBy(std::pow(1.0045, turned.y()), std::max(port_.canvasLeft(), event->position().x()));
    else if (event->modifiers() & Qt::ShiftModifier)
        scrollTo(port_.scrollX - turned.y() - turned.x());
    else {
        if (std::abs(turned.x()) > 0)
            scrollTo(port_.scrollX - turned.x());
        // Where there is nothing to scroll up and down, the wheel moves through time.
        if (verticalScrollBar()->maximum() == 0)
            scrollTo(port_.scrollX - turned.y());
        else
            verticalScrollBar()->setValue(verticalScrollBar()->value() - int(turned.y()));
    }
    event->accept();
}

} // namespace widgets::timeline
