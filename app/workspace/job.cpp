#include "app/workspace/job.h"

#include <QDateTime>
#include <QEventLoop>

namespace workspace {

namespace {
constexpr qint64 millisecondsBetweenReports = 33;
}

void Job::Context::deliver(std::function<void()> onInterfaceThread) const
{
    QMetaObject::invokeMethod(&job_, std::move(onInterfaceThread), Qt::QueuedConnection);
}

void Job::Context::progress(qsizetype done, qsizetype of) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (done != of && now - job_.lastTold_.load() < millisecondsBetweenReports)
        return;
    job_.lastTold_ = now;
    Job &job = job_;
    deliver([&job, done, of] {
        job.done_ = done;
        job.of_ = of;
        Q_EMIT job.progressed(done, of);
    });
}

void Job::Context::problem(const QString &sentence) const
{
    Job &job = job_;
    deliver([&job, sentence] { job.problems_.append(sentence); });
}

Job::Job(QString title, std::function<void(const Context &)> body, QObject *parent)
    : QObject(parent), title_(std::move(title)), body_(std::move(body))
{
}

Job::~Job()
{
    stop(); // the thread joins in its own destructor
}

void Job::start()
{
    thread_ = std::jthread([this](std::stop_token token) {
        const Context context(*this, token);
        body_(context);
        context.deliver([this, token] {
            stopped_ = token.stop_requested();
            finished_ = true;
            Q_EMIT finished();
        });
    });
}

void Job::stop() { thread_.request_stop(); }

void Job::wait()
{
    if (finished_)
        return;
    QEventLoop loop;
    connect(this, &Job::finished, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace workspace
