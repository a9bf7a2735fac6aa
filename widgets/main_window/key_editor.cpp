#include "widgets/main_window/key_editor.h"

#include "widgets/main_window/action_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::main_window {

KeyEditor::KeyEditor(ActionTable &table, QWidget *parent)
    : QDialog(parent),
      table_(table),
      list_(new QTreeWidget(this)),
      keys_(new QKeySequenceEdit(this)),
      holder_(new QLabel(this)),
      bind_(new QPushButton(tr("Use these keys"), this))
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 620);
    list_->setHeaderLabels({tr("Action"), tr("Keys")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->setAccessibleName(tr("Actions and their keys"));
    keys_->setAccessibleName(tr("New keys"));
    holder_->setWordWrap(true);
    auto *none = new QPushButton(tr("No keys"), this);
    auto *reset = new QPushButton(tr("All as delivered"), this);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(keys_, 1);
    row->addWidget(bind_);
    row->addWidget(none);
    auto *foot = new QHBoxLayout;
    foot->addWidget(reset);
    foot->addStretch();
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(list_, 1);
    layout->addLayout(row);
    layout->addWidget(holder_);
    layout->addLayout(foot);
    connect(list_, &QTreeWidget::currentItemChanged, this, &KeyEditor::onCurrentChanged);
    connect(keys_, &QKeySequenceEdit::keySequenceChanged, this, &KeyEditor::onKeysTyped);
    connect(bind_, &QPushButton::clicked, this, &KeyEditor::bindCurrent);
    connect(none, &QPushButton::clicked, this, [this] {
        keys_->clear();
        bindCurrent();
    });
    connect(reset, &QPushButton::clicked, &table, &ActionTable::resetAll);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(&table, &ActionTable::bindingsChanged, this, &KeyEditor::fill);
    fill();
}

void KeyEditor::fill()
{
    const QString current = list_->currentItem() ? list_->currentItem()->data(0, Qt::UserRole).toString() : QString();
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const ActionTable::Row &row : table_.rows()) {
        QString words = row.action->text();
        words.remove(QLatin1Char('&'));
        auto *item = new QTreeWidgetItem(list_, {words, QKeySequence::listToString(row.action->shortcuts(), QKeySequence::NativeText)});
        item->setData(0, Qt::UserRole, row.id);
        if (row.id == current || !list_->currentItem())
            list_->setCurrentItem(item);
    }
    onCurrentChanged();
}

void KeyEditor::onCurrentChanged()
{
    const QTreeWidgetItem *item = list_->currentItem();
    keys_->setKeySequence(item ? table_.action(item->data(0, Qt::UserRole).toString())->shortcut() : QKeySequence());
}

void KeyEditor::onKeysTyped()
{
    const QTreeWidgetItem *item = list_->currentItem();
    const auto *holder
        = item && !keys_->keySequence().isEmpty() ? table_.holderOf(keys_->keySequence(), item->data(0, Qt::UserRole).toString()) : nullptr;
    QString words = holder ? holder->action->text() : QString();
    words.remove(QLatin1Char('&'));
    holder_->setText(holder ? tr("“%1” has these keys now and would lose them.").arg(words) : QString());
    bind_->setEnabled(item && !keys_->keySequence().isEmpty());
}

void KeyEditor::bindCurrent()
{
    const QTreeWidgetItem *item = list_->currentItem();
    if (!item)
        return;
    const QString id = item->data(0, Qt::UserRole).toString();
    const QKeySequence keys = keys_->keySequence();
    if (const auto *holder = keys.isEmpty() ? nullptr : table_.holderOf(keys, id)) {
        QList<QKeySequence> left = holder->action->shortcuts();
        left.removeAll(keys);
        table_.bind(holder->id, left);
    }
    table_.bind(id, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys});
}

} // namespace widgets::main_window
