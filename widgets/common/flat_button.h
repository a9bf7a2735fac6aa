// A button of the docks' head lines: words without a frame, with an icon before and a key or an arrow after; the ring shows the focus.
//
// Interface thread.
#pragma once

#include "widgets/common/icons.h"

#include <QAbstractButton>
#include <QStringList>

#include <optional>

namespace widgets::common {

class FlatButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit FlatButton(QWidget *parent = nullptr);

    void setWords(const QString &words);
    void setLead(std::optional<Icon> icon) { lead_ = icon, relayout(); }
    void setKey(const QString &key);                                    // "C"; "" for none
    void setArrow(bool arrow) { arrow_ = arrow, relayout(); }           // opens a menu
    void setConflict(bool conflict) { conflict_ = conflict, update(); } // in the colour of contradictions
    void setStrong(bool strong) { strong_ = strong, relayout(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void relayout();
    QFont wordsFont() const;

    std::optional<Icon> lead_;
    QStringList caps_;
    bool arrow_ = false, conflict_ = false, strong_ = false;
};

} // namespace widgets::common
