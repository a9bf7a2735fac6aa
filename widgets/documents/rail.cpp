#include "widgets/documents/rail.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QAbstractButton>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace widgets::documents {

namespace {

class RailButton : public QAbstractButton {
public:
    RailButton(common::Icon icon, QWidget *parent) : QAbstractButton(parent), icon_(icon)
    {
        setFocusPolicy(Qt::TabFocus);
        setFixedSize(common::lengths::rail, 46);
    }

    void setNumber(int number)
    {
        number_ = number;
        QWidget::update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const common::Theme &theme = common::currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || isDown())
            painter.fillRect(rect(), isDown() ? theme.selectedRow : theme.hover);
        const double top = number_ < 0 ? 15 : 7;
        common::paintIcon(painter, icon_, QRectF((width() - 16) / 2.0, top, 16, 16), theme.text);
        if (number_ >= 0) {
            painter.setFont(common::chromeFont(11));
            painter.setPen(theme.textSecondary);
            painter.drawText(QRectF(0, 26, width(), 15), Qt::AlignCenter, QLocale().toString(number_));
        }
        if (hasFocus()) {
            painter.setPen(QPen(theme.ink, common::lengths::focusStroke));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), common::lengths::radiusControl, common::lengths::radiusControl);
        }
    }

private:
    common::Icon icon_;
    int number_ = -1;
};

} // namespace

DocumentsRail::DocumentsRail(QWidget *parent)
    : QWidget(parent),
      documents_(new RailButton(common::Icon::Document, this)),
      decide_(new RailButton(common::Icon::Check, this)),
      search_(new RailButton(common::Icon::Search, this))
{
    setFixedWidth(common::lengths::rail);
    setFocusProxy(documents_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    for (QAbstractButton *button : {documents_, decide_, search_})
        column->addWidget(button);
    column->addStretch(1);
    search_->setAccessibleName(tr("Search articles"));
    connect(documents_, &QAbstractButton::clicked, this, &DocumentsRail::documentsRequested);
    connect(decide_, &QAbstractButton::clicked, this, &DocumentsRail::queueRequested);
    connect(search_, &QAbstractButton::clicked, this, &DocumentsRail::searchRequested);
    setCounts(0, 0);
}

void DocumentsRail::setCounts(int documents, int toDecide)
{
    static_cast<RailButton *>(documents_)->setNumber(documents);
    static_cast<RailButton *>(decide_)->setNumber(toDecide);
    documents_->setAccessibleName(tr("%n document(s)", nullptr, documents));
    decide_->setAccessibleName(tr("%n to decide", nullptr, toDecide));
    for (QAbstractButton *button : {documents_, decide_, search_})
        button->setToolTip(button->accessibleName());
}

} // namespace widgets::documents
