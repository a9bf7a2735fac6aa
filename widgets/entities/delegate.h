// How an entity is drawn in a list: its chip, its name, its id in a knowledge base, how often it is named.
//
// Interface thread.
#pragma once

#include "app/annotation/tag_set.h"

#include <QStyledItemDelegate>

namespace widgets::entities {

class EntityDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTagSet(const annotation::TagSet &tagSet) { tagSet_ = tagSet; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    annotation::TagSet tagSet_;
};

} // namespace widgets::entities
