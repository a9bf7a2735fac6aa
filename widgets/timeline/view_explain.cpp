// How the timeline explains a contradiction: which one, beside which lane, and what becomes of the way out that is chosen.
#include "widgets/timeline/explain_popup.h"
#include "widgets/timeline/view.h"

#include <QScrollBar>

namespace widgets::timeline {

void TimelineView::nextContradiction()
{
    const auto &all = scene_.model.contradictions;
    if (all.empty())
        return;
    size_t next = 0;
    for (size_t k = 0; k < all.size(); ++k) {
        if (all[k].first == selected_ || all[k].second == selected_)
            next = (k + 1) % all.size();
    }
    for (size_t tried = 0; tried < all.size(); ++tried) {
        const Contradiction &c = all[(next + tried) % all.size()];
        const int item = scene_.find(c.first) >= 0 ? scene_.find(c.first) : scene_.find(c.second);
        if (item >= 0) {
            choose(item, true);
            return;
        }
    }
}

void TimelineView::explain()
{
    const auto &all = scene_.model.contradictions;
    for (size_t k = 0; k < all.size(); ++k) {
        if (selected_ == 0 || (all[k].first != selected_ && all[k].second != selected_))
            continue;
        explained_ = int(k);
        showConflict(all[k], scene_.find(selected_), tr("Close"));
        popup_->setFocus();
        return;
    }
}

bool TimelineView::isExplaining() const { return popup_ && popup_->isVisible(); }

void TimelineView::showConflict(const Contradiction &contradiction, int item, const QString &closing)
{
    if (!popup_) {
        popup_ = new ExplainPopup(window());
        connect(popup_, &ExplainPopup::repairChosen, this, &TimelineView::repair);
        connect(popup_, &ExplainPopup::closed, this, [this] {
            if (grip_)
                putBack();
            hidePopup();
            setFocus();
        });
    }
    if (popup_->parentWidget() != window()) // the dock was taken out of the window, or put back
        popup_->setParent(window());
    popup_->explain(contradiction, closing);
    const int lane = item < 0 ? -1 : scene_.spots[size_t(item)].lane;
    QRect laneRect(0, int(port_.metrics.ruler), viewport()->width(), 40);
    for (const Band &band : frame().bands) {
        if (band.lane == lane)
            laneRect = band.rect.toAlignedRect();
    }
    QRect bar = preview_ ? QRectF(preview_->glyph.left, preview_->y - 10, preview_->glyph.right - preview_->glyph.left, 20).toAlignedRect()
                         : rectOf(item);
    if (bar.isEmpty())
        bar = QRect(laneRect.center(), QSize(1, 1));
    const QPoint offset = viewport()->mapTo(popup_->parentWidget(), QPoint(0, 0));
    popup_->placeBeside(laneRect.translated(offset), bar.translated(offset));
}

void TimelineView::hidePopup()
{
    explained_ = -1;
    if (popup_)
        popup_->hide();
}

void TimelineView::repair(const QString &id)
{
    if (grip_) {
        Wish wish = wishOf(*grip_);
        wish.repair = id;
        putBack();
        hidePopup();
        setFocus();
        Q_EMIT wished(wish);
        return;
    }
    const int contradiction = explained_;
    hidePopup();
    setFocus();
    if (contradiction >= 0)
        Q_EMIT repairChosen(contradiction, id);
}

} // namespace widgets::timeline
