#include "widgets/main_window/date_popup.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/popup_place.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace widgets::main_window {

DatePopup::DatePopup(const QString &title, const QString &initial, Meaning meaning, QWidget *parent)
    : QFrame(parent),
      meaning_(std::move(meaning)),
      form_(new QFormLayout),
      field_(new QLineEdit(initial, this)),
      value_(new QLabel(this)),
      words_(new QLabel(this)),
      bounds_(new QLabel(this)),
      fits_(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Type a date"));
    auto *heading = new QLabel(title, this);
    heading->setFont(common::chromeFont(12, QFont::DemiBold));
    heading->setTextFormat(Qt::PlainText);
    field_->setPlaceholderText(tr("ieri, fine marzo, -7g, 2024-W12"));
    field_->setAccessibleName(tr("Date"));
    field_->setMinimumWidth(200);
    value_->setFont(common::monoFont());
    for (QLabel *label : {value_, words_, bounds_, fits_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *row = new QHBoxLayout;
    row->addWidget(field_);
    row->addWidget(value_, 1);
    form_->setHorizontalSpacing(16);
    form_->addRow(tr("means"), words_);
    form_->addRow(tr("not outside"), bounds_);
    form_->addRow(tr("fits"), fits_);
    auto *keys = new QLabel(tr("⏎ set   Esc leave as it was"), this);
    QPalette hint = keys->palette();
    hint.setColor(QPalette::WindowText, common::currentTheme().textHint);
    keys->setPalette(hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 10);
    layout->addWidget(heading);
    layout->addLayout(row);
    layout->addLayout(form_);
    layout->addWidget(keys);
    connect(field_, &QLineEdit::textChanged, this, &DatePopup::read);
    setFixedWidth(400);
    read();
}

void DatePopup::setBoundsTitle(const QString &title)
{
    static_cast<QLabel *>(form_->labelForField(bounds_))->setText(title);
    form_->labelForField(fits_)->hide();
    fits_->hide();
}

void DatePopup::popUpBeside(const QRect &place)
{
    placePopup(*this, place);
    field_->setFocus();
    field_->selectAll();
}

void DatePopup::read()
{
    date_ = meaning_(field_->text().trimmed());
    const bool fine = date_.problem.isEmpty() && !date_.value.isEmpty();
    value_->setText(fine ? (date_.mod.isEmpty() ? date_.value : QStringLiteral("%1 %2").arg(date_.value, date_.mod.toLower())) : QString());
    words_->setText(fine ? date_.words : date_.problem);
    bounds_->setText(fine ? date_.bounds : QString());
    fits_->setText(!fine ? QString() : date_.fits.isEmpty() ? tr("yes") : date_.fits);
    QPalette palette = fits_->palette();
    palette.setColor(QPalette::WindowText, date_.fits.isEmpty() ? common::currentTheme().text : common::currentTheme().conflict);
    fits_->setPalette(palette);
    resize(width(), sizeHint().height());
}

void DatePopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (date_.problem.isEmpty() && !date_.value.isEmpty()) {
            const TypedDate chosen = date_;
            close();
            Q_EMIT accepted(chosen);
        }
    } else {
        QFrame::keyPressEvent(event);
    }
}

void DatePopup::paintEvent(QPaintEvent *) { paintPopupFrame(*this); }

} // namespace widgets::main_window
