#include "widgets/main_window/status_line.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"
#include "widgets/main_window/job_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QTime>
#include <QTimer>

namespace widgets::main_window {

StatusLine::StatusLine(JobBar &jobs, QWidget *parent)
    : QWidget(parent),
      stored_(new QLabel(this)),
      said_(new QLabel(this)),
      watched_(new QLabel(this)),
      place_(new QLabel(this)),
      open_(new QLabel(this)),
      contradictions_(new QLabel(this)),
      annotator_(new QLabel(this)),
      zoom_(new QLabel(this))
{
    setFixedHeight(common::lengths::statusBar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(20);
    for (QLabel *label : {stored_, said_, watched_, place_, open_, contradictions_, annotator_, zoom_}) {
        label->setFont(common::chromeFont(12));
        label->setTextFormat(Qt::AutoText);
    }
    layout->addWidget(stored_);
    layout->addWidget(place_);
    layout->addWidget(said_, 1);
    jobs.setParent(this);
    layout->addWidget(&jobs);
    layout->addWidget(watched_);
    layout->addWidget(open_);
    layout->addWidget(contradictions_);
    layout->addWidget(annotator_);
    layout->addWidget(zoom_);
    said_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    const auto follow = [this](const QString &link) {
        if (link == QStringLiteral("retry"))
            Q_EMIT retryRequested();
        else if (link == QStringLiteral("elsewhere"))
            Q_EMIT saveElsewhereRequested();
        else
            Q_EMIT contradictionRequested();
    };
    for (QLabel *label : {stored_, contradictions_}) {
        label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(label, &QLabel::linkActivated, this, follow);
    }
    setIdle();
}

void StatusLine::setWatched(const QString &words)
{
    watched_->setText(words.toHtmlEscaped());
    watched_->setVisible(!words.isEmpty());
}

void StatusLine::setStored(int pending)
{
    stored_->setText(pending == 0 ? tr("✓ Everything is on disk, %1").arg(QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm")))
                                  : tr("Writing %n edit(s)…", nullptr, pending));
}

void StatusLine::setFailed(const QString &sentence)
{
    const QString colour = common::currentTheme().conflict.name();
    stored_->setText(
        QStringLiteral(
            "<span style='color:%1'>⚠ %2</span>  <a style='color:%1' href='retry'>%3</a>  <a style='color:%1' href='elsewhere'>%4</a>")
            .arg(colour, sentence.toHtmlEscaped(), tr("Try again"), tr("Save elsewhere…")));
}

void StatusLine::setIdle()
{
    stored_->setText(tr("No project"));
    place_->clear();
    open_->clear();
    contradictions_->clear();
}

void StatusLine::say(const QString &sentence)
{
    said_->setText(sentence);
    said_->setToolTip(sentence);
    QAccessibleEvent told(said_, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
    QTimer::singleShot(8000, said_, [this, sentence] {
        if (said_->text() == sentence)
            said_->clear();
    });
}

void StatusLine::setPlace(const QString &words) { place_->setText(words); }

void StatusLine::setOpen(int toDecide, int contradictions)
{
    open_->setText(tr("%n to decide", nullptr, toDecide));
    contradictions_->setText(
        contradictions == 0 ? QString()
                            : QStringLiteral("<a style='color:%1; text-decoration:none' href='conflict'>⚠ %2</a>")
                                  .arg(common::currentTheme().conflict.name(), tr("%n contradiction(s) in time", nullptr, contradictions)));
}

void StatusLine::setAnnotator(const QString &name) { annotator_->setText(tr("Annotator: %1").arg(name)); }

void StatusLine::setZoom(int percent) { zoom_->setText(tr("%1 %").arg(percent)); }

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), common::currentTheme().window);
    painter.fillRect(QRect(0, 0, width(), 1), common::currentTheme().separator);
}

} // namespace widgets::main_window
