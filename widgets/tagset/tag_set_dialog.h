// Where the labels are edited: names, codes, keys, colours, and new labels on any layer of spans. Not modal; each change is one step of
// undo.
//
// Shows the tag set it is given and asks for changes by signal: what comes back through setTagSet() is what holds. Interface thread.
#pragma once

#include "app/annotation/tag_set.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace widgets::tagset {

class TagSetDialog : public QDialog {
    Q_OBJECT

public:
    explicit TagSetDialog(QWidget *parent = nullptr);

    void setTagSet(const annotation::TagSet &tagSet);

Q_SIGNALS:
    void changeRequested(const annotation::TagSet &changed, const QString &label);

private:
    const annotation::TagType *current(annotation::LayerType **layer = nullptr);
    void fill();
    void showCurrent();
    void commit();
    void addLabel();
    void request(const annotation::TagType &after, const QString &label);
    void chooseColour();
    QString problemOf(const annotation::TagType &tag) const;
    QString freeId(const QString &layer) const;

    annotation::TagSet tagSet_;
    QString selected_; // "layer/tag"
    QTreeWidget *tree_;
    QLineEdit *name_, *italian_, *code_, *key_, *aliases_, *description_;
    QPushButton *colour_, *ownColour_, *add_;
    QLabel *problem_;
    bool showing_ = false;
};

} // namespace widgets::tagset
