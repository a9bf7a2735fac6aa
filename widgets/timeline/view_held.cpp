// What is in the hand while another picture comes.
#include "widgets/timeline/view.h"

namespace widgets::timeline {

TimelineView::Held TimelineView::held() const
{
    Held held{grip_, {}, 0, laneGrip_, {}};
    if (grip_) {
        held.item = scene_.model.items[size_t(grip_->item)];
        held.target = grip_->target < 0 ? 0 : scene_.model.items[size_t(grip_->target)].id;
    }
    if (laneGrip_)
        held.laneKey = scene_.lanes[size_t(laneGrip_->lane)].key;
    return held;
}

// It stays in the hand where it is still there and stands where it stood; what is walked by key between neighbours begins anew.
void TimelineView::holdAgain(const Held &held)
{
    for (int lane = 0; held.lane && lane < int(scene_.lanes.size()); ++lane) {
        if (scene_.lanes[size_t(lane)].key == held.laneKey && !scene_.lanes[size_t(lane)].times) {
            laneGrip_ = held.lane;
            laneGrip_->lane = laneGrip_->to = lane;
        }
    }
    const int item = held.grip ? scene_.find(held.item.id) : -1;
    if (item < 0 || (held.grip->byKey && held.grip->aim != Grip::Aim::Date))
        return;
    const Item &now = scene_.model.items[size_t(item)];
    if (!(now.hard == held.item.hard) || now.unit != held.item.unit || now.orderOnly != held.item.orderOnly)
        return;
    const Grip &before = *held.grip;
    take(item, before.hold, before.pressedAt, before.byKey);
    grip_->pressedTime = before.pressedTime;
    grip_->moved = before.moved;
    if (before.byKey)
        return moveTo(before.now);
    if (before.aim == Grip::Aim::Link)
        grip_->aim = Grip::Aim::Link;
    grip_->target = held.target ? scene_.find(held.target) : -1;
    grip_->relation = before.relation;
    grip_->lettered = before.lettered && grip_->target >= 0;
    if (before.moved)
        dragTo(before.at, before.modifiers);
}

} // namespace widgets::timeline
