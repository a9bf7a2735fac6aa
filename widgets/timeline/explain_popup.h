// Why something cannot be: the chain of reasons in words and the ways out, each with its digit. Not modal; Esc closes it.
//
// A child of the window, placed beside the lane and never over the bar. Interface thread.
#pragma once

#include "widgets/timeline/model.h"

#include <QFrame>

class QVBoxLayout;

namespace widgets::timeline {

class ExplainPopup : public QFrame {
    Q_OBJECT
public:
    explicit ExplainPopup(QWidget *parent);

    // closing: what Esc does: "Put it back", "Close".
    void explain(const Contradiction &contradiction, const QString &closing);
    // Beside `lane` and clear of `bar`, both in the parent's coordinates.
    void placeBeside(const QRect &lane, const QRect &bar);
    bool press(int key); // a digit or Esc; false where it means nothing here
    const Contradiction &contradiction() const { return contradiction_; }

Q_SIGNALS:
    void repairChosen(const QString &id);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void clear();
    void addReason(int number, const Reason &reason);
    void addButtons(const QString &closing);

    Contradiction contradiction_;
    QVBoxLayout *column_;
};

} // namespace widgets::timeline
