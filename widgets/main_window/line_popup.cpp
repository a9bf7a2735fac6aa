#include "widgets/main_window/line_popup.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/popup_place.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace widgets::main_window {

LinePopup::LinePopup(const QString &title, const QString &initial, const QString &hint, std::function<void(const QString &)> accepted,
                     QWidget *parent)
    : QFrame(parent), accepted_(std::move(accepted)), field_(new QLineEdit(initial, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    auto *heading = new QLabel(title, this);
    heading->setFont(common::chromeFont(12, QFont::DemiBold));
    heading->setTextFormat(Qt::PlainText);
    field_->setPlaceholderText(hint);
    field_->setAccessibleName(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 14);
    layout->addWidget(heading);
    layout->addWidget(field_);
    setFixedWidth(380);
}

void LinePopup::popUpBeside(const QRect &place)
{
    placePopup(*this, place);
    field_->setFocus();
    field_->selectAll();
}

void LinePopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const auto accepted = accepted_;
        const QString text = field_->text().trimmed();
        close();
        accepted(text);
    } else {
        QFrame::keyPressEvent(event);
    }
}

void LinePopup::paintEvent(QPaintEvent *) { paintPopupFrame(*this); }

} // namespace widgets::main_window
