#include "widgets/timeline/explain_popup.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/key_button.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets::timeline {

namespace {

constexpr int popupWidth = 390;

QLabel *labelOf(const QString &words, const QFont &font, const QColor &colour, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::RichText);
    label->setText(words);
    label->setFont(font);
    label->setWordWrap(true);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
    return label;
}

} // namespace

ExplainPopup::ExplainPopup(QWidget *parent) : QFrame(parent), column_(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("explainPopup"));
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(popupWidth);
    column_->setContentsMargins(14, 12, 14, 12);
    column_->setSpacing(3);
    hide();
}

void ExplainPopup::clear()
{
    while (QLayoutItem *item = column_->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of its buttons may be the one that brought us here
        }
        delete item;
    }
}

// While an event is dragged only the size of the miss changes, from one step to the next.
bool ExplainPopup::looksLike(const Contradiction &other, const QString &closing) const
{
    const auto sameReason = [](const Reason &a, const Reason &b) { return a.words == b.words && a.origin == b.origin; };
    const auto sameRepair = [](const Repair &a, const Repair &b) { return a.id == b.id && a.label == b.label && a.key == b.key; };
    const Contradiction &now = contradiction_;
    return title_ && isVisible() && closing == closing_ && now.claims == other.claims && now.tells == other.tells && now.asks == other.asks
        && now.brief == other.brief && std::ranges::equal(now.chain, other.chain, sameReason)
        && std::ranges::equal(now.repairs, other.repairs, sameRepair);
}

void ExplainPopup::explain(const Contradiction &contradiction, const QString &closing)
{
    const bool onlyTitle = looksLike(contradiction, closing);
    contradiction_ = contradiction;
    closing_ = closing;
    if (onlyTitle)
        title_->setText(contradiction.title.toHtmlEscaped());
    else
        fill(closing);
    QString all = contradiction.title;
    for (const Reason &reason : contradiction.chain)
        all += QStringLiteral(". ") + QString(reason.words).remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"));
    setAccessibleName(all);
}

void ExplainPopup::fill(const QString &closing)
{
    hide(); // what is put into a widget in sight is not measured before it is shown
    clear();
    addTitle();
    int number = 0;
    for (const Reason &reason : contradiction_.chain)
        addReason(++number, reason);
    if (contradiction_.asks && !contradiction_.brief.isEmpty())
        column_->addWidget(
            labelOf(contradiction_.brief.toHtmlEscaped(), common::chromeFont(12), common::currentTheme().textSecondary, this));
    addButtons(closing);
}

void ExplainPopup::addTitle()
{
    const common::Theme &theme = common::currentTheme();
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 4);
    auto *sign = new QLabel(head);
    sign->setFixedSize(16, 16);
    QPixmap zigzag(QSize(16, 16) * devicePixelRatioF());
    zigzag.setDevicePixelRatio(devicePixelRatioF());
    zigzag.fill(Qt::transparent);
    QPainter painter(&zigzag);
    // Red is kept for what cannot be.
    const Contradiction &told = contradiction_;
    const QColor colour = !told.claims && !told.asks && !told.tells ? theme.conflict : theme.text;
    const common::Icon icon = told.asks ? common::Icon::Posts : told.tells ? common::Icon::Link : common::Icon::Zigzag;
    common::paintIcon(painter, icon, QRectF(0, 0, 16, 16), colour);
    painter.end();
    sign->setPixmap(zigzag);
    row->addWidget(sign);
    title_ = labelOf(told.title.toHtmlEscaped(), common::chromeFont(13, QFont::DemiBold), colour, head);
    row->addWidget(title_, 1);
    column_->addWidget(head);
}

void ExplainPopup::addReason(int number, const Reason &reason)
{
    const common::Theme &theme = common::currentTheme();
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 1, 0, 1);
    line->setSpacing(8);
    QLabel *digit = labelOf(QString::number(number), common::chromeFont(12), theme.textSecondary, row);
    digit->setFixedWidth(12);
    digit->setAlignment(Qt::AlignTop);
    line->addWidget(digit);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(labelOf(reason.words, common::chromeFont(12), theme.text, row));
    if (!reason.origin.isEmpty())
        words->addWidget(labelOf(reason.origin.toHtmlEscaped(), common::chromeFont(12), theme.textSecondary, row));
    line->addLayout(words, 1);
    column_->addWidget(row);
}

void ExplainPopup::addButtons(const QString &closing)
{
    std::vector<common::KeyButton *> buttons;
    buttons.push_back(new common::KeyButton(closing, QStringLiteral("Escape"), this));
    connect(buttons.back(), &common::KeyButton::clicked, this, &ExplainPopup::closed);
    int digit = 0;
    for (const Repair &repair : contradiction_.repairs) {
        if (++digit > 9)
            break;
        buttons.push_back(new common::KeyButton(repair.label, repair.key.isEmpty() ? QString::number(digit) : repair.key, this));
        connect(buttons.back(), &common::KeyButton::clicked, this, [this, id = repair.id] { Q_EMIT repairChosen(id); });
    }
    auto *box = new QWidget(this);
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 6, 0, 0);
    lines->setSpacing(7);
    QHBoxLayout *line = nullptr;
    int used = popupWidth;
    for (common::KeyButton *button : buttons) { // as many in a line as fit
        const int width = button->sizeHint().width();
        if (used + width + 7 > popupWidth - 28) {
            line = new QHBoxLayout;
            line->setSpacing(7);
            lines->addLayout(line);
            line->addStretch(1);
            used = 0;
        }
        line->insertWidget(line->count() - 1, button);
        used += width + 7;
    }
    column_->addWidget(box);
    // A proposal is answered, an error looked at: Enter does the likelier.
    setFocusProxy(contradiction_.asks && buttons.size() > 1 ? buttons[1] : buttons.front());
}

void ExplainPopup::placeBeside(const QRect &lane, const QRect &bar)
{
    adjustSize();
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    QRect place(QPoint(0, 0), size());
    // At the far right in the height of the lane, so that what contradicts stays in sight; else at the far left, else under the lane.
    if (bar.right() + 24 + width() <= room.right())
        place.moveTopRight({room.right(), lane.top()});
    else if (bar.left() - 24 - width() >= room.left())
        place.moveTopLeft({room.left(), lane.top()});
    else
        place.moveTopLeft(
            {std::clamp(bar.center().x() - width() / 2, room.left(), std::max(room.left(), room.right() - width())), lane.bottom() + 6});
    if (place.bottom() > room.bottom())
        place.moveBottom(place.intersects(bar.adjusted(-8, 0, 8, 0)) || place.top() > lane.bottom() ? lane.top() - 6 : room.bottom());
    if (place.top() < room.top())
        place.moveTop(room.top());
    setGeometry(place);
    show();
    raise();
}

const Repair *ExplainPopup::repairAt(int key) const
{
    const int digit = key - Qt::Key_0;
    for (int k = 0; k < int(contradiction_.repairs.size()) && k < 9; ++k) {
        const Repair &repair = contradiction_.repairs[size_t(k)];
        const bool isMeant = repair.key.isEmpty() ? digit == k + 1 : key == repair.key.front().unicode();
        if (isMeant)
            return &repair;
    }
    return nullptr;
}

bool ExplainPopup::press(int key)
{
    if (key == Qt::Key_Escape) {
        Q_EMIT closed();
        return true;
    }
    const Repair *repair = repairAt(key);
    if (!repair)
        return false;
    Q_EMIT repairChosen(QString(repair->id)); // the popup may be told something else meanwhile
    return true;
}

void ExplainPopup::keyPressEvent(QKeyEvent *event)
{
    if (!press(event->key()))
        QFrame::keyPressEvent(event);
}

void ExplainPopup::paintEvent(QPaintEvent *)
{
    const common::Theme &theme = common::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.controlBorder, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), common::lengths::radiusPopup, common::lengths::radiusPopup);
}

} // namespace widgets::timeline
