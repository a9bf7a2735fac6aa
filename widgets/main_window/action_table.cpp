#include "widgets/main_window/action_table.h"

#include "app/workspace/settings.h"
#include "widgets/common/key_cap.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMenu>
#include <QWidget>

namespace widgets::main_window {

namespace {

QString settingOf(const QString &id) { return QStringLiteral("keys/") + id; }

QList<QKeySequence> keysFrom(const QString &text)
{
    QList<QKeySequence> keys;
    for (const QString &one : text.split(QStringLiteral("; "), Qt::SkipEmptyParts))
        keys.append(QKeySequence(one, QKeySequence::PortableText));
    return keys;
}

} // namespace

ActionTable::ActionTable(QWidget *window) : QObject(window), window_(window)
{
    for (const ActionSpec &spec : actionSpecs())
        add(QLatin1String(spec.id), QCoreApplication::translate("actions", spec.text), keysFrom(QLatin1String(spec.keys)), spec.scope,
            spec.menu, spec.group);
}

QWidget *ActionTable::listener(Scope scope) const
{
    const auto found = listeners_.find(scope);
    return found == listeners_.end() ? window_ : found->second;
}

ActionTable::Row &ActionTable::add(const QString &id, const QString &text, const QList<QKeySequence> &keys, Scope scope, MenuPlace menu,
                                   int group)
{
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    const auto settings = workspace::settingsFile();
    setKeys(action, settings->contains(settingOf(id)) ? keysFrom(settings->value(settingOf(id)).toString()) : keys, scope);
    listener(scope)->addAction(action);
    rows_.push_back({id, text, keys, scope, menu, group, action});
    return rows_.back();
}

void ActionTable::setKeys(QAction *action, const QList<QKeySequence> &keys, Scope scope) const
{
    action->setShortcuts(keys);
    action->setShortcutContext(scope == Scope::Window ? Qt::WindowShortcut : Qt::WidgetShortcut);
    QString words = action->text();
    words.remove(QLatin1Char('&'));
    action->setToolTip(keys.isEmpty() ? words : QStringLiteral("%1  (%2)").arg(words, keys.front().toString(QKeySequence::NativeText)));
}

void ActionTable::attach(Scope scope, QWidget *widget)
{
    listeners_[scope] = widget;
    for (const Row &row : rows_) {
        if (row.scope == scope) {
            window_->removeAction(row.action);
            widget->addAction(row.action);
        }
    }
}

void ActionTable::setTagSet(const annotation::TagSet &tagSet)
{
    const QString prefix = QStringLiteral("tag/");
    std::erase_if(rows_, [&prefix](const Row &row) {
        if (!row.id.startsWith(prefix))
            return false;
        delete row.action;
        return true;
    });
    const bool italian = QLocale().language() == QLocale::Italian;
    for (const annotation::LayerType &layer : tagSet.layers()) {
        if (layer.shape != annotation::LayerType::Shape::Span)
            continue;
        for (const annotation::TagType &tag : layer.tags) {
            const QString name = italian && !tag.nameIt.isEmpty() ? tag.nameIt : tag.name;
            QAction *action
                = add(prefix + layer.id + QLatin1Char('/') + tag.id, name, keysFrom(tag.key), Scope::Article, MenuPlace::None, 0).action;
            connect(action, &QAction::triggered, this, [this, on = layer.id, id = tag.id] { Q_EMIT tagTriggered(on, id); });
        }
    }
    Q_EMIT bindingsChanged();
}

void ActionTable::fill(QMenu *menu, MenuPlace place) const
{
    int group = 0;
    for (const Row &row : rows_) {
        if (row.menu != place)
            continue;
        if (row.group != group)
            menu->addSeparator();
        group = row.group;
        menu->addAction(row.action);
    }
}

QAction *ActionTable::action(const QString &id) const
{
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&id](const Row &row) { return row.id == id; });
    Q_ASSERT_X(found != rows_.end(), "ActionTable", qPrintable(id));
    return found->action;
}

void ActionTable::showKeys(QObject *context, const std::function<void()> &tell)
{
    tell();
    connect(this, &ActionTable::bindingsChanged, context, tell);
}

QString ActionTable::capsOf(const char *id) const
{
    const QKeySequence keys = keysOf(id);
    return keys.isEmpty() ? QString() : common::keyCaps(keys).join(QLatin1Char(' '));
}

const ActionTable::Row *ActionTable::holderOf(const QKeySequence &keys, const QString &id) const
{
    const auto own = std::find_if(rows_.begin(), rows_.end(), [&id](const Row &row) { return row.id == id; });
    const Scope scope = own == rows_.end() ? Scope::Window : own->scope;
    for (const Row &row : rows_) {
        const bool meet = row.scope == scope || row.scope == Scope::Window || scope == Scope::Window;
        if (row.id != id && meet && row.action->shortcuts().contains(keys))
            return &row;
    }
    return nullptr;
}

void ActionTable::bind(const QString &id, const QList<QKeySequence> &keys)
{
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&id](const Row &row) { return row.id == id; });
    if (found == rows_.end())
        return;
    setKeys(found->action, keys, found->scope);
    const auto settings = workspace::settingsFile();
    if (keys == found->byDefault)
        settings->remove(settingOf(id));
    else
        settings->setValue(settingOf(id), QKeySequence::listToString(keys, QKeySequence::PortableText));
    Q_EMIT bindingsChanged();
}

void ActionTable::resetAll()
{
    for (const Row &row : rows_)
        setKeys(row.action, row.byDefault, row.scope);
    workspace::settingsFile()->remove(QStringLiteral("keys"));
    Q_EMIT bindingsChanged();
}

} // namespace widgets::main_window
