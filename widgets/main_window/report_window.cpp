#include "widgets/main_window/report_window.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets::main_window {

void ReportWindow::show(const QString &title, const QString &summary, const QStringList &lines, QWidget *window,
                        const std::function<void()> &tryAgain)
{
    auto *made = new ReportWindow(title, summary, lines, window, tryAgain);
    made->QWidget::show();
}

ReportWindow::ReportWindow(const QString &title, const QString &summary, const QStringList &lines, QWidget *window,
                           const std::function<void()> &tryAgain)
    : QWidget(window, Qt::Tool)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(620, 320);
    auto *heading = new QLabel(summary, this);
    heading->setWordWrap(true);
    auto *list = new QListWidget(this);
    list->setWordWrap(true);
    list->setAccessibleName(title);
    list->addItems(lines);
    auto *copy = new QPushButton(tr("Copy"), this);
    auto *close = new QPushButton(tr("Close"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(copy);
    foot->addStretch();
    if (tryAgain) {
        auto *again = new QPushButton(tr("Try again"), this);
        foot->addWidget(again);
        connect(again, &QPushButton::clicked, this, [this, tryAgain] {
            tryAgain();
            QWidget::close();
        });
    }
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(list, 1);
    layout->addLayout(foot);
    list->setVisible(!lines.isEmpty());
    connect(copy, &QPushButton::clicked, this,
            [lines, summary] { QGuiApplication::clipboard()->setText(summary + QLatin1Char('\n') + lines.join(QLatin1Char('\n'))); });
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    close->setFocus();
}

} // namespace widgets::main_window
