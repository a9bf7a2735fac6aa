// The work that goes on in the background, in the status bar: what it is, how far it is, a way to stop it.
#pragma once

#include "app/workspace/job.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QLabel;
class QProgressBar;
class QToolButton;

namespace widgets::main_window {

class JobBar : public QWidget {
    Q_OBJECT

public:
    explicit JobBar(QWidget *parent = nullptr);
    ~JobBar() override;

    // Starts the job after those that are under way, and keeps it until it is finished; then `done` is called.
    void run(std::unique_ptr<workspace::Job> job, std::function<void(const workspace::Job &)> done = {});
    bool isBusy() const { return !queue_.empty(); }
    void stopAll();

Q_SIGNALS:
    void problems(const QStringList &sentences);

private:
    struct Waiting {
        std::unique_ptr<workspace::Job> job;
        std::function<void(const workspace::Job &)> done;
    };
    void startNext();
    void onFinished();

    std::vector<Waiting> queue_; // the first one runs
    bool running_ = false;
    QLabel *title_;
    QProgressBar *bar_;
    QToolButton *stop_;
};

} // namespace widgets::main_window
