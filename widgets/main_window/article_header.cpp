#include "widgets/main_window/article_header.h"

#include "widgets/common/fonts.h"
#include "widgets/common/key_button.h"
#include "widgets/common/key_cap.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace widgets::main_window {

using common::withKeys;

ArticleHeader::ArticleHeader(QWidget *parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      language_(new QLabel(this)),
      date_(new QPushButton(this)),
      decided_(new QLabel(this)),
      finish_(new common::KeyButton(tr("Finish"), {}, this))
{
    setFixedHeight(common::lengths::articleHeader);
    title_->setFont(common::chromeFont(13, QFont::DemiBold));
    title_->setTextFormat(Qt::PlainText);
    title_->setMinimumWidth(60);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    date_->setFlat(true);
    date_->setFocusPolicy(Qt::TabFocus);
    finish_->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 0, 12, 0);
    layout->setSpacing(14);
    layout->addWidget(title_, 1);
    layout->addWidget(language_);
    layout->addWidget(date_);
    layout->addSpacing(8);
    layout->addWidget(decided_);
    layout->addWidget(finish_);
    connect(finish_, &QAbstractButton::clicked, this, &ArticleHeader::finishRequested);
    connect(date_, &QPushButton::clicked, this, &ArticleHeader::dateRequested);
}

void ArticleHeader::setFacts(const Facts &facts)
{
    facts_ = facts;
    language_->setText(facts.language);
    date_->setText(facts.date.isEmpty() ? tr("no date: set it") : tr("article of %1").arg(facts.date));
    decided_->setText(tr("decided %1 of %2").arg(facts.decided).arg(facts.of));
    finish_->setText(facts.done ? tr("Reopen") : tr("Finish"));
    finish_->setEnabled(!facts.readOnly);
    elide();
}

void ArticleHeader::setKeys(const QKeySequence &finish, const QKeySequence &date)
{
    finish_->setKey(finish.toString(QKeySequence::PortableText));
    finish_->setToolTip(withKeys(tr("Finish the article"), finish));
    date_->setToolTip(withKeys(tr("Date of the article"), date));
}

void ArticleHeader::elide()
{
    title_->setText(title_->fontMetrics().elidedText(facts_.title, Qt::ElideRight, title_->width()));
    title_->setToolTip(facts_.title);
}

void ArticleHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void ArticleHeader::paintEvent(QPaintEvent *)
{
    const common::Theme &theme = common::currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.paper);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.separator);
}

} // namespace widgets::main_window
