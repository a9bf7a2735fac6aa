// The line at the foot of the window: what is on disk, what was just said, where the analyst is, background work, annotator, zoom.
#pragma once

#include <QWidget>

class QLabel;

namespace widgets::main_window {

class JobBar;

class StatusLine : public QWidget {
    Q_OBJECT

public:
    StatusLine(JobBar &jobs, QWidget *parent);

    void setStored(int pending);             // 0: everything is on disk
    void setFailed(const QString &sentence); // red, with a sign, until setStored
    void setIdle();                          // no project
    void say(const QString &sentence);       // for some seconds; read aloud
    void setWatched(const QString &words);   // the folder whose files come in by themselves; "" for none
    void setPlace(const QString &words);
    void setOpen(int toDecide, int contradictions);
    void setAnnotator(const QString &name);
    void setZoom(int percent);

Q_SIGNALS:
    void retryRequested();
    void saveElsewhereRequested();
    void contradictionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *stored_, *said_, *watched_, *place_, *open_, *contradictions_, *annotator_, *zoom_;
};

} // namespace widgets::main_window
