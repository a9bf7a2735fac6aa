// Work of which only the newest matters: while one piece runs the newest wish waits, and those between are forgotten.
//
// The work runs on a worker and sees only values; what it gives back runs on the interface thread, where everything else belongs, too.
// What shows something keeps the old picture until then.
#pragma once

#include "app/workspace/job.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace widgets::timeline {

class NewestJob : public QObject {
    Q_OBJECT
public:
    using Delivery = std::function<void()>; // none: there is nothing to hand over
    using Work = std::function<Delivery(std::stop_token)>;

    explicit NewestJob(QString title, QObject *parent = nullptr);

    void want(Work work);
    void forget(); // neither what runs nor what waits will be handed over
    bool isBusy() const { return waiting_ || (job_ && !job_->isFinished()); }

private:
    void next();

    QString title_;
    std::optional<Work> waiting_;
    std::shared_ptr<bool> wanted_; // of what runs: false once it is forgotten
    std::unique_ptr<workspace::Job> job_;
};

} // namespace widgets::timeline
