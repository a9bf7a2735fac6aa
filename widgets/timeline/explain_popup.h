// Why something cannot be: the chain of reasons in words and the ways out, each with its digit. Not modal; Esc closes it.
//
// A child of the window, placed beside the lane and never over the bar. Interface thread.
#pragma once

#include "widgets/timeline/model.h"

#include <QFrame>

class QLabel;
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
    bool takes(int key) const { return key == Qt::Key_Escape || repairAt(key); }
    bool press(int key); // a digit, a letter or Esc; false where it means nothing here
    const Contradiction &contradiction() const { return contradiction_; }

Q_SIGNALS:
    void repairChosen(const QString &id);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Repair *repairAt(int key) const;
    bool looksLike(const Contradiction &other, const QString &closing) const;
    void fill(const QString &closing);
    void clear();
    void addTitle();
    void addReason(int number, const Reason &reason);
    void addButtons(const QString &closing);

    Contradiction contradiction_;
    QString closing_;
    QVBoxLayout *column_;
    QLabel *title_ = nullptr;
};

} // namespace widgets::timeline
