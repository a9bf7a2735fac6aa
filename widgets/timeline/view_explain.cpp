// How the timeline explains: a contradiction beside its lane, and what becomes of the way out that is chosen; why an event stands where it
// does; what is under the mouse.
#include "app/timeline/edtf.h"
#include "widgets/timeline/explain_popup.h"
#include "widgets/timeline/view.h"

#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

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
    if (const int item = scene_.find(selected_); item >= 0 && !scene_.model.items[size_t(item)].time)
        explainPlace(item);
}

void TimelineView::explainPlace(int item)
{
    if (!whyAdvisor_)
        return;
    const auto idOf = [&](int other) { return other < 0 ? ItemId(0) : scene_.model.items[size_t(other)].id; };
    const auto &[begin, end] = scene_.reach[size_t(item)];
    showConflict(whyAdvisor_(selected_, idOf(slotAt(scene_, item, begin).after), idOf(slotAt(scene_, item, end).before)), item,
                 tr("Close"));
    popup_->setFocus();
}

void TimelineView::setProposals(std::vector<Contradiction> proposals)
{
    if (asked_ >= 0)
        hidePopup();
    lastAsked_ = -1;
    proposals_ = std::move(proposals);
}

void TimelineView::nextProposal()
{
    if (proposals_.empty())
        return;
    const int next = (lastAsked_ + 1) % int(proposals_.size());
    const Contradiction &proposal = proposals_[size_t(next)];
    const int item = scene_.find(proposal.first) >= 0 ? scene_.find(proposal.first) : scene_.find(proposal.second);
    if (item >= 0)
        choose(item, true);
    asked_ = lastAsked_ = next;
    showConflict(proposal, item, tr("Later"));
    popup_->setFocus();
    viewport()->update();
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
    asked_ = -1;
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
    const int contradiction = explained_, proposal = asked_;
    hidePopup();
    setFocus();
    if (contradiction >= 0)
        Q_EMIT repairChosen(contradiction, id);
    else if (proposal >= 0)
        Q_EMIT proposalAnswered(proposal, id);
}

QString TimelineView::tooltipAt(QPoint pos) const
{
    QString words;
    if (pos.x() < port_.canvasLeft()) {
        for (const Band &band : frame().bands) {
            if (!band.rect.contains(pos))
                continue;
            words = scene_.lanes[size_t(band.lane)].name;
            if (band.unnamed > 0)
                words += u'\n' + tr("%n event(s) in view without room for a name", nullptr, band.unnamed);
        }
        return words;
    }
    const int index = itemAt(pos);
    for (const Ruler::Fold &fold : frame().ruler.folds) {
        if (index < 0 && pos.x() >= fold.x && pos.x() <= fold.x + fold.width)
            //: a stretch of time that is folded away: 3 years 6 months
            return tr("%1 without anything: a click unfolds them").arg(fold.words);
    }
    if (index < 0)
        return {};
    const Item &item = scene_.model.items[size_t(index)];
    words = sentenceOf(scene_, index);
    if (item.value.isEmpty())
        return words;
    const QString value = item.mod.isEmpty() ? item.value : QStringLiteral("%1 %2").arg(item.value, item.mod);
    const QString edtf = ::timeline::edtfOf({item.value, item.mod, item.unsure, {}}).text;
    return words + u'\n'
        + (edtf.isEmpty() ? QStringLiteral("TIMEX3 %1").arg(value) : QStringLiteral("TIMEX3 %1 · EDTF %2").arg(value, edtf));
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString words = tooltipAt(help->pos());
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos() + QPoint(0, 14), Qt::convertFromPlainText(words), viewport());
    return true;
}

} // namespace widgets::timeline
