#include "widgets/export/losses_view.h"

#include "app/workspace/remedies.h"
#include "widgets/common/fonts.h"
#include "widgets/common/panel_look.h"
#include "widgets/common/theme.h"
#include "widgets/export/setting_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets::exporting {

namespace {
enum Column { Count, What, Happens };
constexpr int examplesRole = Qt::UserRole;
constexpr int rowHeight = 24;
} // namespace

LossesView::LossesView(QWidget *parent)
    : QWidget(parent),
      title_(new QLabel(tr("What this format cannot hold"), this)),
      said_(new QLabel(this)),
      examples_(new QLabel(this)),
      beginningTitle_(new QLabel(this)),
      losses_(new QTreeWidget(this)),
      remedies_(new QWidget(this)),
      beginning_(new QPlainTextEdit(this))
{
    title_->setFont(common::chromeFont(12, QFont::DemiBold));
    said_->setFont(common::chromeFont(12));
    said_->setWordWrap(true);
    losses_->setColumnCount(3);
    losses_->setHeaderLabels({tr("count"), tr("what"), tr("what happens")});
    losses_->setRootIsDecorated(false);
    losses_->setAllColumnsShowFocus(true);
    losses_->setFrameShape(QFrame::NoFrame);
    losses_->setTextElideMode(Qt::ElideRight);
    losses_->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    losses_->header()->setSectionResizeMode(Count, QHeaderView::ResizeToContents);
    losses_->header()->setSectionResizeMode(Happens, QHeaderView::ResizeToContents);
    losses_->header()->setStretchLastSection(false);
    losses_->setAccessibleName(title_->text());
    examples_->setWordWrap(true);
    examples_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    examples_->setFont(common::articleFont(13));
    beginningTitle_->setFont(common::chromeFont(12, QFont::DemiBold));
    beginning_->setReadOnly(true);
    beginning_->setFont(common::monoFont(12));
    beginning_->setFrameShape(QFrame::NoFrame);
    beginning_->setLineWrapMode(QPlainTextEdit::NoWrap);
    beginning_->setAccessibleName(tr("How the files begin"));
    beginning_->setTabChangesFocus(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 12);
    column->setSpacing(6);
    column->addWidget(title_);
    column->addWidget(said_);
    column->addWidget(losses_);
    column->addWidget(examples_);
    column->addWidget(remedies_);
    remedies_->hide();
    column->addSpacing(6);
    column->addWidget(beginningTitle_);
    column->addWidget(beginning_, 1);
    column->addStretch(0);
    connect(losses_, &QTreeWidget::currentItemChanged, this, &LossesView::showExamples);
    wear();
    showWaiting();
}

void LossesView::wear()
{
    const common::Theme &theme = common::currentTheme();
    QPalette paper = palette();
    if (paper.color(QPalette::Window) == theme.paper && paper.color(QPalette::Base) == theme.paper)
        return;
    paper.setColor(QPalette::Window, theme.paper);
    paper.setColor(QPalette::Base, theme.paper);
    setPalette(paper);
    setAutoFillBackground(true);
    common::wearInk(*said_, theme.textSecondary);
}

void LossesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        wear();
}

void LossesView::showWaiting() { said_->setText(tr("Trying it…")); }

void LossesView::showError(const QString &words)
{
    said_->setText(words);
    losses_->clear();
    losses_->hide();
    examples_->clear();
    showRemedies({});
    beginningTitle_->clear();
    beginning_->clear();
    beginning_->hide();
}

void LossesView::addLosses(const std::map<QString, workspace::LossLine> &losses, const QString &what)
{
    std::vector<std::pair<QString, workspace::LossLine>> lines(losses.begin(), losses.end());
    std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.second.count > b.second.count; });
    for (const auto &[sentence, line] : lines) {
        auto *item = new QTreeWidgetItem(losses_, {QLocale().toString(line.count), sentence, what});
        item->setTextAlignment(Count, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(What, sentence);
        item->setSizeHint(What, {0, rowHeight});
        item->setData(What, examplesRole, line.examples);
    }
}

void LossesView::show(const workspace::ExportReport &report, int of)
{
    losses_->clear();
    ways_ = report.remedies;
    addLosses(report.losses, tr("left out or changed"));
    addLosses(report.inSidecar, tr("only in the file beside"));
    losses_->setVisible(losses_->topLevelItemCount() > 0);
    constexpr int most = 12;
    const int rows = std::min(most, losses_->topLevelItemCount());
    losses_->setFixedHeight(losses_->header()->sizeHint().height() + rows * std::max(rowHeight, losses_->sizeHintForRow(0)) + 2);
    QStringList said;
    if (report.files.isEmpty())
        said << (report.articles < of ? tr("Tried on the first %n article(s); nothing is written yet.", nullptr, report.articles)
                                      : tr("Tried on %n article(s); nothing is written yet.", nullptr, report.articles));
    else
        said << tr("%n article(s) written, read again and compared.", nullptr, report.articles);
    if (!report.mismatches.isEmpty())
        said << tr("Came back different: %1").arg(report.mismatches.join(QStringLiteral("; ")));
    else if (losses_->topLevelItemCount() == 0)
        said << tr("Nothing is lost.");
    said_->setText(said.join(QLatin1Char(' ')));
    if (losses_->topLevelItemCount() > 0)
        losses_->setCurrentItem(losses_->topLevelItem(0));
    showExamples();
    if (report.beginnings.empty() && !report.files.isEmpty())
        return; // what was tried still shows how it begins
    QString text, names;
    for (const auto &[name, bytes] : report.beginnings) {
        const bool isText = std::none_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) < 0x09; });
        if (report.beginnings.size() > 1)
            text += QStringLiteral("── %1\n").arg(name);
        else
            names = name;
        text += isText ? QString::fromUtf8(bytes) : tr("(not text)");
        text += QLatin1Char('\n');
    }
    beginningTitle_->setText(names.isEmpty() ? tr("How the files begin") : tr("How %1 begins").arg(names));
    beginningTitle_->setVisible(!report.beginnings.empty());
    beginning_->setVisible(!report.beginnings.empty());
    beginning_->setPlainText(text);
}

void LossesView::showExamples()
{
    const QTreeWidgetItem *item = losses_->currentItem();
    const QStringList examples = item ? item->data(What, examplesRole).toStringList() : QStringList();
    examples_->setText(examples.join(QLatin1Char('\n')));
    examples_->setVisible(!examples.isEmpty());
    showRemedies(item ? item->text(What) : QString());
}

void LossesView::showRemedies(const QString &what)
{
    delete remedies_->layout();
    qDeleteAll(remedies_->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly));
    const auto found = ways_.find(what);
    remedies_->setVisible(found != ways_.end());
    if (found == ways_.end())
        return;
    auto *column = new QVBoxLayout(remedies_);
    column->setContentsMargins(0, 2, 0, 2);
    column->setSpacing(4);
    for (const workspace::Remedy &way : found->second) {
        //: what a button does: choose a setting (“Furniture: out of the text”), and what becomes of the loss then
        auto *button = new QPushButton(tr("“%1: %2”: %3").arg(settingName(way.key), valueName(way.key, way.value), workspace::wordsOf(way)),
                                       remedies_);
        button->setAutoDefault(false);
        button->setToolTip(way.words);
        button->setAccessibleDescription(way.words);
        connect(button, &QPushButton::clicked, this, [this, way] { Q_EMIT remedyWanted(way); });
        column->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace widgets::exporting
