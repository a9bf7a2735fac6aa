// How keys walk the timeline, look at it and act on it. view_drag.cpp has what they move.
#include "widgets/timeline/explain_popup.h"
#include "widgets/timeline/view.h"

#include <QHash>
#include <QKeyEvent>
#include <QKeySequence>

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
    case Command::MoveLaneUp:
    case Command::MoveLaneDown:
        if (const int item = scene_.find(selected_); item >= 0) {
            const int lane = scene_.spots[size_t(item)].lane;
            moveLane(lane, command == Command::MoveLaneUp ? lane - 1 : lane + 1);
            reveal(item);
        }
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
    case Command::NextProposal:
        nextProposal();
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
    case Command::Rename:
        if (const int item = scene_.find(selected_); item >= 0 && !scene_.model.items[size_t(item)].time)
            Q_EMIT nameRequested(selected_);
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
    const bool isPlain = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (isExplaining() && isPlain && popup_->takes(key))
        return true;
    if (laneGrip_ && key == Qt::Key_Escape)
        return true;
    if (key == Qt::Key_F2) // elsewhere it renames the article
        return !event.modifiers() && selected_ != 0;
    if (!grip_)
        return false;
    const bool joins = grip_->aim == Grip::Aim::Bar || grip_->aim == Grip::Aim::Link;
    const bool walks = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    return key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || (key == Qt::Key_Space && isPlain)
        || (joins && isPlain && (relationForKey(key) || walks));
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
    if (isExplaining() && wantsKey(*event) && popup_->press(event->key()))
        return;
    if (laneGrip_ && event->key() == Qt::Key_Escape) {
        laneGrip_.reset();
        viewport()->setCursor(Qt::ArrowCursor);
        viewport()->update();
        return;
    }
    if (event->key() == Qt::Key_F2 && wantsKey(*event)) {
        perform(Command::Rename);
        return;
    }
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

} // namespace widgets::timeline
