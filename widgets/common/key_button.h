// A button that carries its key beside its words.
#pragma once

#include <QAbstractButton>
#include <QStringList>

namespace widgets::common {

class KeyButton : public QAbstractButton {
    Q_OBJECT
public:
    KeyButton(const QString &words, const QString &key, QWidget *parent);
    void setKey(const QString &key); // portable; "" for none
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStringList caps_;
};

} // namespace widgets::common
