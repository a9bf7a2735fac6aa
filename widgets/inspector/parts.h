// Small parts of the inspector: chips with words, the bar of a confidence, a link to another span.
//
// Interface thread.
#pragma once

#include "widgets/common/chip.h"

#include <QAbstractButton>
#include <QWidget>

namespace widgets::inspector {

// How sure the machine was: a bar and the number.
class ConfidenceBar : public QWidget {
    Q_OBJECT
public:
    explicit ConfidenceBar(QWidget *parent = nullptr);
    void setValue(double value);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double value_ = 0;
};

// A chip with words beside it, wrapped; clickable where it leads somewhere.
class ChipButton : public QAbstractButton {
    Q_OBJECT
public:
    ChipButton(const common::Chip &chip, const QString &words, QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    common::Chip chip_;
};

} // namespace widgets::inspector
