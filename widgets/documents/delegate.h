// How a line of the list of articles is drawn: progress ring or tick, title, language, what is still open; a group's head with its counts.
//
// Interface thread.
#pragma once

#include <QStyledItemDelegate>

namespace widgets::documents {

class DocumentDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

} // namespace widgets::documents
