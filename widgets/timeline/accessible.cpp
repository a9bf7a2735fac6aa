#include "widgets/timeline/accessible.h"

#include "widgets/timeline/view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

#include <algorithm>

namespace widgets::timeline {

namespace {

// One event. It knows its id, not its place, so that it outlives a new model.
class EventInterface : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    EventInterface(TimelineView *view, ItemId id) : view_(view), id_(id) { }

    bool isValid() const override { return view_ && item() >= 0; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(view_); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QWindow *window() const override { return view_ ? view_->window()->windowHandle() : nullptr; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return sentenceOf(view_->scene(), item());
        if (kind == QAccessible::Value)
            return view_->scene().model.items[size_t(item())].value;
        return {};
    }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        const QRect inView = isValid() ? view_->rectOf(item()) : QRect();
        return inView.isEmpty() ? QRect() : QRect(view_->viewport()->mapToGlobal(inView.topLeft()), inView.size());
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = state.selectable = true;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selected = view_->selected() == id_;
        state.focused = state.selected && view_->hasFocus();
        state.offscreen = view_->rectOf(item()).isEmpty();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == setFocusAction()) {
            view_->setFocus();
            view_->select(id_, false);
        } else if (name == pressAction()) {
            Q_EMIT view_->showInTextRequested(id_);
        }
    }
    QStringList keyBindingsForAction(const QString &name) const override
    {
        return name == pressAction() ? QStringList{QStringLiteral("Return")} : QStringList();
    }

private:
    int item() const { return view_->scene().find(id_); }

    QPointer<TimelineView> view_;
    ItemId id_;
};

class TimelineInterface : public QAccessibleWidget {
public:
    explicit TimelineInterface(TimelineView *view) : QAccessibleWidget(view, QAccessible::List), view_(view) { }
    ~TimelineInterface() override
    {
        for (const QAccessible::Id id : std::as_const(known_))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(view_->scene().byTime.size()); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const ItemId id = view_->scene().model.items[size_t(view_->scene().byTime[size_t(index)])].id;
        auto it = known_.find(id);
        if (it == known_.end())
            it = known_.insert(id, QAccessible::registerAccessibleInterface(new EventInterface(view_, id)));
        return QAccessible::accessibleInterface(*it);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto it = known_.cbegin(); it != known_.cend(); ++it) {
            if (QAccessible::accessibleInterface(it.value()) != child)
                continue;
            const int item = view_->scene().find(it.key());
            const auto &order = view_->scene().byTime;
            const auto at = std::find(order.begin(), order.end(), item);
            return at == order.end() ? -1 : int(at - order.begin());
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const int item = view_->itemAt(view_->viewport()->mapFromGlobal(QPoint(x, y)));
        if (item < 0)
            return nullptr;
        const auto &order = view_->scene().byTime;
        return child(int(std::find(order.begin(), order.end(), item) - order.begin()));
    }

    QAccessibleInterface *focusChild() const override
    {
        const int item = view_->scene().find(view_->selected());
        if (item < 0)
            return nullptr;
        const auto &order = view_->scene().byTime;
        return child(int(std::find(order.begin(), order.end(), item) - order.begin()));
    }

private:
    TimelineView *view_;
    mutable QHash<ItemId, QAccessible::Id> known_;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineInterface(view) : nullptr;
}

} // namespace

void installAccessible()
{
    QAccessible::installFactory(make); // installing the same factory again is ignored
}

} // namespace widgets::timeline
