#include "widgets/main_window/job_bar.h"

#include "widgets/common/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace widgets::main_window {

JobBar::JobBar(QWidget *parent) : QWidget(parent), title_(new QLabel(this)), bar_(new QProgressBar(this)), stop_(new QToolButton(this))
{
    bar_->setFixedSize(120, 10);
    bar_->setTextVisible(false);
    stop_->setIcon(common::icon(common::Icon::Cross));
    stop_->setAutoRaise(true);
    stop_->setToolTip(tr("Stop"));
    stop_->setAccessibleName(tr("Stop this work"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title_);
    layout->addWidget(bar_);
    layout->addWidget(stop_);
    connect(stop_, &QToolButton::clicked, this, &JobBar::stopAll);
    hide();
}

JobBar::~JobBar() = default;

void JobBar::run(std::unique_ptr<workspace::Job> job, std::function<void(const workspace::Job &)> done)
{
    queue_.push_back({std::move(job), std::move(done)});
    if (!running_)
        startNext();
}

void JobBar::startNext()
{
    workspace::Job *job = queue_.front().job.get();
    running_ = true;
    title_->setText(job->title());
    bar_->setRange(0, 0);
    connect(job, &workspace::Job::progressed, this, [this](qsizetype done, qsizetype of) {
        bar_->setRange(0, int(of));
        bar_->setValue(int(done));
    });
    connect(job, &workspace::Job::finished, this, &JobBar::onFinished, Qt::QueuedConnection);
    show();
    job->start();
}

void JobBar::onFinished()
{
    const Waiting finished = std::move(queue_.front());
    queue_.erase(queue_.begin());
    running_ = false;
    setVisible(isBusy());
    if (!finished.job->problems().isEmpty())
        Q_EMIT problems(finished.job->problems());
    if (finished.done)
        finished.done(*finished.job);
    if (isBusy() && !running_) // `done` may have brought the next
        startNext();
}

void JobBar::stopAll()
{
    if (queue_.empty())
        return;
    queue_.erase(queue_.begin() + 1, queue_.end());
    queue_.front().job->stop();
}

} // namespace widgets::main_window
