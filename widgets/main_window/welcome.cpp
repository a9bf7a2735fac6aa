#include "widgets/main_window/welcome.h"

#include "widgets/common/fonts.h"
#include "widgets/common/key_cap.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets::main_window {

namespace {

// A key and what it does, drawn like everywhere else.
class KeyLine : public QWidget {
public:
    KeyLine(QStringList caps, QString words, QWidget *parent) : QWidget(parent), caps_(std::move(caps)), words_(std::move(words))
    {
        setFixedHeight(28);
        setAccessibleName(caps_.join(QLatin1Char(' ')) + QLatin1Char(' ') + words_);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const common::Theme &theme = common::currentTheme();
        QPainter painter(this);
        const QSizeF size = common::keyCapsSize(caps_);
        common::paintKeyCaps(painter, QPointF(0, (height() - size.height()) / 2), caps_, theme);
        painter.setPen(theme.text);
        painter.setFont(font());
        painter.drawText(rect().adjusted(74, 0, 0, 0), Qt::AlignVCenter, words_);
    }

private:
    QStringList caps_;
    QString words_;
};

QLabel *label(const QString &text, const QFont &font, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setFont(font);
    made->setWordWrap(true);
    return made;
}

} // namespace

Welcome::Welcome(QWidget *parent) : QWidget(parent), recent_(new QVBoxLayout)
{
    setAccessibleName(tr("Welcome"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *column = new QWidget(this);
    column->setMaximumWidth(604);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(6);
    layout->addSpacing(110);
    layout->addWidget(label(tr("Drop articles anywhere in this window"), common::articleFont(24, QFont::Bold), column));
    auto *formats = label(tr("Chiosa reads text, web pages, PDF, office and book files, and what other annotation programs "
                             "write; projects end in .chiosa."),
                          common::articleFont(16), column);
    secondary_.append(formats);
    layout->addWidget(formats);
    layout->addSpacing(14);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(-common::lengths::focusGap - 1, 0, 0, 0); // their edges, not their rings, stand below the words
    auto *choose = new QPushButton(tr("Choose files…"), column);
    choose->setDefault(true);
    auto *pasteButton = new QPushButton(tr("Paste"), column);
    auto *sample = new QPushButton(tr("Open the sample project"), column);
    for (QPushButton *button : {choose, pasteButton, sample})
        buttons->addWidget(button);
    buttons->addStretch();
    layout->addLayout(buttons);
    first_ = choose;
    paste_ = pasteButton;
    layout->addSpacing(40);
    auto *four = label(tr("Four keys to begin with"), common::chromeFont(12, QFont::DemiBold), column);
    secondary_.append(four);
    layout->addWidget(four);
    layout->addSpacing(4);
    layout->addWidget(new KeyLine({QStringLiteral("Tab")}, tr("next thing that wants a decision"), column));
    layout->addWidget(new KeyLine({QStringLiteral("A"), QStringLiteral("X")}, tr("accept, reject; both go on to the next"), column));
    layout->addWidget(new KeyLine({QStringLiteral("⇧"), QStringLiteral("→")}, tr("make the span one word longer"), column));
    layout->addWidget(new KeyLine({QStringLiteral("G")}, tr("type a date: “ieri”, “late March”, “2024-W12”"), column));
    layout->addSpacing(30);
    layout->addLayout(recent_);
    layout->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(126, 0, 20, 0);
    row->addWidget(column, 1);
    row->addStretch();
    connect(choose, &QPushButton::clicked, this, &Welcome::chooseFiles);
    connect(pasteButton, &QPushButton::clicked, this, &Welcome::paste);
    connect(sample, &QPushButton::clicked, this, &Welcome::openSample);
    polishTexts();
}

void Welcome::setKeys(const QKeySequence &open, const QKeySequence &paste)
{
    first_->setToolTip(common::withKeys(tr("Choose files…"), open));
    paste_->setToolTip(common::withKeys(tr("Paste an article"), paste));
}

void Welcome::setRecent(const QList<Recent> &recent)
{
    while (QLayoutItem *item = recent_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (recent.isEmpty())
        return;
    recent_->addWidget(label(tr("Recent"), common::chromeFont(12, QFont::DemiBold), this));
    for (const Recent &one : recent) {
        auto *button = new QPushButton(QStringLiteral("%1    %2").arg(QFileInfo(one.path).completeBaseName(), one.when), this);
        button->setFlat(true);
        button->setToolTip(one.path);
        button->setStyleSheet(QStringLiteral("text-align: left"));
        connect(button, &QPushButton::clicked, this, [this, path = one.path] { Q_EMIT openRecent(path); });
        recent_->addWidget(button);
    }
}

void Welcome::focusFirst() { first_->setFocus(); }

void Welcome::polishTexts()
{
    for (QWidget *widget : secondary_) {
        QPalette palette = widget->palette();
        palette.setColor(QPalette::WindowText, common::currentTheme().textSecondary);
        widget->setPalette(palette);
    }
}

bool Welcome::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        polishTexts();
    return QWidget::event(event);
}

} // namespace widgets::main_window
