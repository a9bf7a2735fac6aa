// The documents dock of a small window: a rail of three buttons with their counts.
//
// Interface thread.
#pragma once

#include <QWidget>

class QAbstractButton;

namespace widgets::documents {

class DocumentsRail : public QWidget {
    Q_OBJECT
public:
    explicit DocumentsRail(QWidget *parent = nullptr);
    void setCounts(int documents, int toDecide);

Q_SIGNALS:
    void documentsRequested();
    void queueRequested();
    void searchRequested();

private:
    QAbstractButton *documents_, *decide_, *search_;
};

} // namespace widgets::documents
