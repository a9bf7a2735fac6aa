// The dock of entities: chip, name, id in a knowledge base, mentions; ordered, filtered, renamed, merged by dragging one on another.
//
// It shows plain rows and says by signals what the analyst wants. Interface thread.
#pragma once

#include "widgets/entities/rows.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace widgets::common {
class FlatButton;
}

namespace widgets::entities {

class EntitiesPanel : public QWidget {
    Q_OBJECT
public:
    using EntityId = annotation::EntityId;

    explicit EntitiesPanel(QWidget *parent = nullptr);
    ~EntitiesPanel() override;

    void setTagSet(const annotation::TagSet &tagSet); // for codes and colours
    void setRows(std::vector<EntityRow> rows);        // keeps the selection
    void select(EntityId id);                         // from outside; emits nothing
    EntityId current() const;
    QList<EntityId> selected() const;
    EntitiesModel *model() const { return model_; }
    QListView *list() const { return list_; }

Q_SIGNALS:
    void chosen(annotation::EntityId id); // show its mentions
    void nextMentionRequested(annotation::EntityId id);
    void renameRequested(annotation::EntityId id, const QString &name);
    void kbRequested(annotation::EntityId id, const QString &kb);
    void mergeRequested(const QList<annotation::EntityId> &from, annotation::EntityId into);
    void splitRequested(annotation::EntityId id); // its mentions are chosen apart in the main window

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void openMenu(QPoint at);
    void openOrder();
    void edit(bool kb);
    void mergeSelected();
    static QString orderWords(Order order);

    EntitiesModel *model_;
    QLabel *title_, *count_, *empty_;
    common::FlatButton *order_;
    QLineEdit *filter_;
    QListView *list_;
    bool quiet_ = false;
};

} // namespace widgets::entities
