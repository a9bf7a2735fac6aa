#include "widgets/main_window/find_bar.h"

#include "widgets/article/article_view.h"
#include "widgets/common/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace widgets::main_window {

FindBar::FindBar(article::ArticleView &view, QWidget *parent)
    : QWidget(parent), view_(view), field_(new QLineEdit(this)), count_(new QLabel(this))
{
    field_->setPlaceholderText(tr("Find in article"));
    field_->setAccessibleName(tr("Find in article"));
    field_->setClearButtonEnabled(true);
    field_->setMaximumWidth(320);
    count_->setMinimumWidth(90);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 4, 12, 4);
    layout->addWidget(field_);
    layout->addWidget(count_);
    const auto button = [this, layout](const QString &text, const QString &tip, auto slot) {
        auto *made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        made->setAutoRaise(true);
        connect(made, &QToolButton::clicked, this, slot);
        layout->addWidget(made);
    };
    button(QStringLiteral("↑"), tr("Find previous (%1)").arg(QStringLiteral("Shift+F3")), [this] { view_.findPrevious(); });
    button(QStringLiteral("↓"), tr("Find next (%1)").arg(QStringLiteral("F3")), [this] { view_.findNext(); });
    button(QStringLiteral("×"), tr("Close (%1)").arg(QStringLiteral("Esc")), [this] { close(); });
    layout->addStretch();
    connect(field_, &QLineEdit::textChanged, this, [this](const QString &text) { view_.find(text); });
    connect(&view, &article::ArticleView::hitsChanged, this, &FindBar::showCount);
    hide();
}

void FindBar::open()
{
    show();
    if (view_.hasSelection())
        field_->setText(view_.selectedText());
    field_->setFocus();
    field_->selectAll();
    view_.find(field_->text());
}

void FindBar::close()
{
    hide();
    view_.clearFind();
    view_.setFocus();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->modifiers().testFlag(Qt::ShiftModifier) ? view_.findPrevious() : view_.findNext();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::showCount(int count, int current)
{
    count_->setText(field_->text().isEmpty() ? QString() : count == 0 ? tr("not found") : tr("%1 of %2").arg(current + 1).arg(count));
}

} // namespace widgets::main_window
