#include "widgets/timeline/newest_job.h"

namespace widgets::timeline {

NewestJob::NewestJob(QString title, QObject *parent) : QObject(parent), title_(std::move(title)) { }

void NewestJob::want(Work work)
{
    waiting_ = std::move(work);
    next();
}

void NewestJob::forget()
{
    waiting_.reset();
    if (wanted_)
        *wanted_ = false;
    if (job_)
        job_->stop();
}

void NewestJob::next()
{
    if (!waiting_ || (job_ && !job_->isFinished()))
        return;
    wanted_ = std::make_shared<bool>(true);
    job_ = std::make_unique<workspace::Job>(title_,
                                            [work = *std::exchange(waiting_, {}), wanted = wanted_](const workspace::Job::Context &job) {
                                                const Delivery delivery = work(job.stop());
                                                if (!delivery || job.stop().stop_requested())
                                                    return;
                                                job.deliver([delivery, wanted] {
                                                    if (*wanted) // looked at where it is changed, on the interface thread
                                                        delivery();
                                                });
                                            });
    connect(job_.get(), &workspace::Job::finished, this, &NewestJob::next, Qt::QueuedConnection);
    job_->start();
}

} // namespace widgets::timeline
