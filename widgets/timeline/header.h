// The head line of the timeline: what its rows are, how much is in it, contradictions, folds, zoom. Made to be a dock's title bar too.
//
// Interface thread.
#pragma once

#include "widgets/timeline/model.h"

#include <QWidget>

class QLabel;

namespace widgets::common {
class FlatButton;
}

namespace widgets::timeline {

class TimelineView;

class TimelineHeader : public QWidget {
    Q_OBJECT
public:
    explicit TimelineHeader(TimelineView *view, QWidget *parent = nullptr);
    void refresh(); // after the view got a new model

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showLinks();
    void chooseLanes();
    static QString lanesText(LaneBy by);

    TimelineView *view_;
    QLabel *title_, *counts_, *links_;
    common::FlatButton *lanes_, *conflicts_, *folds_, *unit_, *out_, *in_;
};

// Header and view, one above the other.
class TimelinePanel : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePanel(QWidget *parent = nullptr);
    TimelineView *view() const { return view_; }
    TimelineHeader *header() const { return header_; }
    void setModel(TimelineModel model);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    TimelineView *view_;
    TimelineHeader *header_;
};

} // namespace widgets::timeline
