// A question with one line for an answer, beside what it is about: a comment, a title, a name. Not modal; Enter takes it, Esc leaves it.
#pragma once

#include <QFrame>

#include <functional>

class QLineEdit;

namespace widgets::main_window {

class LinePopup : public QFrame {
    Q_OBJECT

public:
    LinePopup(const QString &title, const QString &initial, const QString &hint, std::function<void(const QString &)> accepted,
              QWidget *parent);
    void popUpBeside(const QRect &place); // in the parent's coordinates

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::function<void(const QString &)> accepted_;
    QLineEdit *field_;
};

} // namespace widgets::main_window
