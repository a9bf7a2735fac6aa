// All actions of the program in one table: words, keys, where they hold, in which menu. Menus, the command palette, the sheet of keys and
// the key editor are all made of it.
//
// A key may be bound again by the user; the binding is kept in the settings. Keys of scope Article hold only while the article has the
// focus, so that letters can tag there and be letters everywhere else; those of scope Timeline while the timeline has it. Interface thread.
#pragma once

#include "app/annotation/tag_set.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <map>
#include <vector>

class QMenu;
class QWidget;

namespace widgets::main_window {

enum class Scope : std::uint8_t { Window, Article, Timeline };
enum class MenuPlace : std::uint8_t { File, Edit, Tag, Article, Time, View, Help, None };

struct ActionSpec {
    const char *id;
    const char *text; // marked for translation in the context "actions"
    const char *keys; // portable, several separated by "; "
    Scope scope;
    MenuPlace menu;
    int group = 0; // a separator stands between groups
};

// The table itself, in the order of the menus.
const std::vector<ActionSpec> &actionSpecs();
QString menuTitle(MenuPlace place);

class ActionTable : public QObject {
    Q_OBJECT

public:
    struct Row {
        QString id;
        QString text;
        QList<QKeySequence> byDefault;
        Scope scope;
        MenuPlace menu;
        int group;
        QAction *action;
    };

    explicit ActionTable(QWidget *window);

    // Where the actions of a scope listen.
    void attach(Scope scope, QWidget *widget);
    // One action a tag, made anew when the tag set changes: "tag/entity/PER".
    void setTagSet(const annotation::TagSet &tagSet);
    void fill(QMenu *menu, MenuPlace place) const;

    QAction *action(const QString &id) const; // never null: an unknown id is a mistake in the program
    const std::vector<Row> &rows() const { return rows_; }

    // What shows keys: told now, and again whenever they were bound anew.
    void showKeys(QObject *context, const std::function<void()> &tell);
    QKeySequence keysOf(const char *id) const { return action(QLatin1String(id))->shortcut(); }
    QString capsOf(const char *id) const; // in words: "Ctrl ⏎"; "" for none

    // The action that has these keys where `id` holds, or nothing.
    const Row *holderOf(const QKeySequence &keys, const QString &id) const;
    void bind(const QString &id, const QList<QKeySequence> &keys);
    void resetAll();

    template <class Receiver, class Slot> void connectTo(const QString &id, Receiver *receiver, Slot slot)
    {
        connect(action(id), &QAction::triggered, receiver, slot);
    }

Q_SIGNALS:
    void tagTriggered(const QString &layer, const QString &tag);
    void bindingsChanged();

private:
    Row &add(const QString &id, const QString &text, const QList<QKeySequence> &keys, Scope scope, MenuPlace menu, int group);
    QWidget *listener(Scope scope) const;
    void setKeys(QAction *action, const QList<QKeySequence> &keys, Scope scope) const;

    QWidget *window_;
    std::map<Scope, QWidget *> listeners_;
    std::vector<Row> rows_;
};

} // namespace widgets::main_window
