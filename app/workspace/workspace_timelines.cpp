// The timelines of loaded articles: worked out in the background, kept until the article changes.
#include "app/workspace/workspace.h"

namespace workspace {

using namespace annotation;

TimelinePointer Workspace::timeline(DocumentId id) const
{
    const auto found = timelines_.find(id);
    return found == timelines_.end() ? nullptr : found->second;
}

TimelinePointer Workspace::timelineNow(DocumentId id) const
{
    const Document *on = document(id);
    return on ? std::make_shared<const timeline::Timeline>(timeline::timelineOf(*on)) : nullptr;
}

void Workspace::wantTimeline(DocumentId id)
{
    if (!document(id))
        return;
    wanted_[id] = true;
    workOutTimelines();
}

// One job at a time; what changed while it ran is worked out again after it.
void Workspace::workOutTimelines()
{
    if (wanted_.empty() || (timelineJob_ && !timelineJob_->isFinished()))
        return;
    std::vector<Document> snapshots;
    for (const auto &[id, wanted] : wanted_) {
        if (const Document *on = document(id))
            snapshots.push_back(*on);
    }
    wanted_.clear();
    timelineJob_ = std::make_unique<Job>(tr("Working out the timeline"), [this, snapshots = std::move(snapshots)](const Job::Context &job) {
        for (const Document &snapshot : snapshots) {
            if (job.stop().stop_requested())
                return;
            auto timeline = std::make_shared<const timeline::Timeline>(timeline::timelineOf(snapshot));
            job.deliver([this, id = snapshot.id(), timeline] {
                timelines_[id] = timeline;
                if (queue_)
                    queue_->setTimeline(id, *timeline);
                Q_EMIT timelineChanged(id);
            });
        }
    });
    connect(timelineJob_.get(), &Job::finished, this, &Workspace::workOutTimelines, Qt::QueuedConnection);
    timelineJob_->start();
}

} // namespace workspace
