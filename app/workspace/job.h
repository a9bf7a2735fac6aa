// A piece of long work: runs on a worker thread with a way to stop it, hands results to the interface thread, says how far it is.
//
// The body runs on a worker and sees only values (snapshots). deliver() queues a function for the interface thread; they run there in
// order, and the job is finished only after the last of them. A job that is destroyed is stopped first and waits for its body.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace workspace {

class Job : public QObject {
    Q_OBJECT

public:
    // What the body holds in its hands.
    class Context {
    public:
        std::stop_token stop() const { return stop_; }
        void deliver(std::function<void()> onInterfaceThread) const;
        void progress(qsizetype done, qsizetype of) const; // at most thirty times a second reaches the views
        void problem(const QString &sentence) const;       // remembered, line by line

    private:
        friend class Job;
        Context(Job &job, std::stop_token stop) : job_(job), stop_(std::move(stop)) { }
        Job &job_;
        std::stop_token stop_;
    };

    Job(QString title, std::function<void(const Context &)> body, QObject *parent = nullptr);
    ~Job() override;

    const QString &title() const { return title_; }
    qsizetype done() const { return done_; }
    qsizetype of() const { return of_; }
    const QStringList &problems() const { return problems_; }
    bool isFinished() const { return finished_; }
    bool wasStopped() const { return stopped_; }

    void start();
    void stop();
    void wait(); // runs the event loop until finished: for the command line and for tests

Q_SIGNALS:
    void progressed(qsizetype done, qsizetype of);
    void finished();

private:
    QString title_;
    std::function<void(const Context &)> body_;
    std::jthread thread_;
    std::atomic<qint64> lastTold_ = 0;
    qsizetype done_ = 0, of_ = 0;
    QStringList problems_;
    bool finished_ = false, stopped_ = false;
};

} // namespace workspace
