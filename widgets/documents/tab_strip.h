// Tabs as words with a line under the chosen one, each with its count: "Documents 124", "To decide 18".
//
// Interface thread.
#pragma once

#include <QAbstractButton>

namespace widgets::documents {

class TabButton : public QAbstractButton {
    Q_OBJECT
public:
    TabButton(const QString &name, QWidget *parent);
    void setName(const QString &name);
    void setCount(int count); // -1: none
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say();
    QString name_;
    int count_ = -1;
};

} // namespace widgets::documents
