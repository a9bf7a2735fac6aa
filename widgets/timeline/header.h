// The head line of the timeline: what its rows are, how much is in it, contradictions, folds, zoom. Made to be a dock's title bar too.
//
// Interface thread.
#pragma once

#include "widgets/timeline/commands.h"
#include "widgets/timeline/scene.h"

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
    void setScope(ScopeOf scope);
    ScopeOf scope() const { return scopeOf_; }
    // The keys of a command where a button here does the same: portable, "" for none; and what it does, with its key.
    void setKey(Command command, const QString &key, const QString &toolTip);

Q_SIGNALS:
    void scopeChosen(widgets::timeline::ScopeOf scope);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showLinks();
    void chooseLanes();
    void chooseScope();
    common::FlatButton *buttonOf(Command command) const; // null where there is none
    static QString scopeText(ScopeOf scope);
    static QString lanesText(LaneBy by);

    TimelineView *view_;
    ScopeOf scopeOf_ = ScopeOf::Article;
    QLabel *title_, *counts_, *links_;
    common::FlatButton *scope_, *lanes_, *proposals_, *conflicts_, *folds_, *unit_, *out_, *in_;
};

// Header and view, one above the other.
class TimelinePanel : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePanel(QWidget *parent = nullptr);
    TimelineView *view() const { return view_; }
    TimelineHeader *header() const { return header_; }
    void setModel(TimelineModel model);
    void setScene(Scene scene);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    TimelineView *view_;
    TimelineHeader *header_;
};

} // namespace widgets::timeline
