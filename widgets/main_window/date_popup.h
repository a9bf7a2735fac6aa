// Where a date is typed: a small frame beside the text with a field, and under it what the words mean, at every keystroke.
//
// Not modal, not a dialog: Enter sets, Esc leaves things as they were. What the words mean is asked of a function. Interface thread.
#pragma once

#include <QFrame>

#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace widgets::main_window {

// What a typed date means.
struct TypedDate {
    QString type, value, mod;
    QString words;   // in the reader's language: "late September 2025"
    QString bounds;  // "1–30 September 2025"
    QString problem; // why it is none, with what to type instead; then the rest is empty
    QString derivation;
    QString fits; // "" or what it would contradict
};

class DatePopup : public QFrame {
    Q_OBJECT

public:
    using Meaning = std::function<TypedDate(const QString &)>;

    DatePopup(const QString &title, const QString &initial, Meaning meaning, QWidget *parent);
    void setBoundsTitle(const QString &title); // instead of "not outside"; the line "fits" goes then
    void popUpBeside(const QRect &place);      // in the parent's coordinates

Q_SIGNALS:
    void accepted(const widgets::main_window::TypedDate &date);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void read();

    Meaning meaning_;
    TypedDate date_;
    QFormLayout *form_;
    QLineEdit *field_;
    QLabel *value_;
    QLabel *words_;
    QLabel *bounds_;
    QLabel *fits_;
};

} // namespace widgets::main_window
