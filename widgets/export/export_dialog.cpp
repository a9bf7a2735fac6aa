#include "widgets/export/export_dialog.h"

#include "app/formats/registry.h"
#include "app/workspace/settings.h"
#include "widgets/common/fonts.h"
#include "widgets/common/panel_look.h"
#include "widgets/common/theme.h"
#include "widgets/export/export_form.h"
#include "widgets/export/losses_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace widgets::exporting {

namespace {

const workspace::Setting<QString> lastFormat{"export/format", QStringLiteral("jsonl")};
const workspace::Setting<QSize> lastSize{"export/size", QSize(1180, 720)};
constexpr int tryAfter = 250; // ms without a change
constexpr int tryOn = 200;    // articles
constexpr int idRole = Qt::UserRole, hintRole = Qt::UserRole + 1;

// A format's name, below it its id and what its files are called.
class FormatDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, 42}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const common::Theme &theme = common::currentTheme();
        painter->save();
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen || (option.state & QStyle::State_MouseOver))
            painter->fillRect(option.rect, chosen ? theme.selectedRow : theme.hover);
        if (chosen)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), common::lengths::selectedBar, option.rect.height()), theme.ink);
        const QRect box = option.rect.adjusted(14, 4, -8, -4);
        const auto line = [&](const QFont &font, const QColor &colour, const QString &words, Qt::Alignment where) {
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(box, int(where | Qt::AlignLeft), QFontMetrics(font).elidedText(words, Qt::ElideRight, box.width()));
        };
        line(common::chromeFont(13), theme.text, index.data().toString(), Qt::AlignTop);
        line(common::chromeFont(11), theme.textSecondary, index.data(hintRole).toString(), Qt::AlignBottom);
        painter->restore();
    }
};

QWidget *titled(const QString &title, QWidget *content, QWidget *parent)
{
    auto *whole = new QWidget(parent);
    auto *head = new QLabel(title, whole);
    head->setFont(common::chromeFont(12, QFont::DemiBold));
    head->setContentsMargins(14, 10, 12, 6);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(content, 1);
    return whole;
}

} // namespace

ExportDialog::ExportDialog(workspace::Workspace &workspace, annotation::DocumentId current, QWidget *parent)
    : QDialog(parent),
      workspace_(workspace),
      formats_(new QListWidget(this)),
      form_(new ExportForm(workspace, current, this)),
      losses_(new LossesView(this)),
      summary_(new QLabel(this)),
      write_(new QPushButton(this))
{
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(lastSize.value());
    soon_.setSingleShot(true);
    soon_.setInterval(tryAfter);
    fillFormats();
    auto *scrolled = new QScrollArea(this);
    scrolled->setWidget(form_);
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setMinimumWidth(370);
    common::wearPanel(*formats_);
    QWidget *left = titled(tr("Format"), formats_, this);
    QWidget *middle = titled(tr("What"), scrolled, this);
    for (QWidget *panel : {left, middle, static_cast<QWidget *>(form_)}) {
        QPalette palette = panel->palette(); // fields on it stay raised
        palette.setColor(QPalette::Window, common::currentTheme().panel);
        panel->setPalette(palette);
        panel->setAutoFillBackground(true);
    }
    left->setFixedWidth(240);
    middle->setFixedWidth(390);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(1);
    columns->addWidget(left);
    columns->addWidget(middle);
    columns->addWidget(losses_, 1);
    auto *close = new QPushButton(tr("Close"), this);
    write_->setDefault(true);
    summary_->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(14, 8, 14, 10);
    foot->addWidget(summary_, 1);
    foot->addWidget(close);
    foot->addWidget(write_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(columns, 1);
    layout->addLayout(foot);
    connect(formats_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            form_->setFormat(item->data(idRole).toString());
    });
    connect(losses_, &LossesView::remedyWanted, form_, &ExportForm::set);
    connect(form_, &ExportForm::formatWanted, this, &ExportDialog::chooseFormat);
    connect(form_, &ExportForm::changed, &soon_, qOverload<>(&QTimer::start));
    connect(&soon_, &QTimer::timeout, this, &ExportDialog::tryIt);
    connect(write_, &QPushButton::clicked, this, &ExportDialog::write);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(&workspace, &workspace::Workspace::closed, this, &QWidget::close);
    chooseFormat(lastFormat.value());
    tryIt();
    formats_->setFocus();
}

ExportDialog::~ExportDialog() { lastSize.set(size()); }

void ExportDialog::fillFormats()
{
    formats_->setItemDelegate(new FormatDelegate(formats_));
    formats_->setFrameShape(QFrame::NoFrame);
    formats_->setUniformItemSizes(true);
    formats_->setMouseTracking(true);
    formats_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    formats_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    formats_->setAccessibleName(tr("Format"));
    for (const formats::Format &format : formats::allFormats()) {
        if (!format.writes)
            continue;
        auto *item = new QListWidgetItem(format.name, formats_);
        item->setData(idRole, format.id);
        QString hint = format.id;
        if (!format.suffixes.isEmpty())
            hint += QStringLiteral(", .") + format.suffixes.front();
        item->setData(hintRole, hint);
    }
}

void ExportDialog::chooseFormat(const QString &id)
{
    for (int row = 0; row < formats_->count(); ++row) {
        if (formats_->item(row)->data(idRole).toString() == id)
            formats_->setCurrentRow(row);
    }
    if (formats_->currentRow() < 0)
        formats_->setCurrentRow(0);
}

int ExportDialog::articlesIn(const workspace::ExportOptions &options) const
{
    const auto taken = workspace::articlesOf(workspace_, options);
    return taken ? int(taken->size()) : 0;
}

void ExportDialog::tryIt()
{
    trial_.reset();
    const QString complaint = form_->complaint();
    const workspace::ExportOptions options = form_->options();
    const int all = articlesIn(options);
    write_->setText(tr("Export %n article(s)", nullptr, all));
    write_->setEnabled(complaint.isEmpty() && all > 0);
    summary_->setText(complaint.isEmpty() && all == 0 ? tr("There is no such article to write.") : complaint);
    if (!complaint.isEmpty() || all == 0) {
        losses_->showError({});
        form_->setParts({});
        return;
    }
    losses_->showWaiting();
    const auto report = std::make_shared<workspace::ExportReport>();
    trial_ = workspace::tryExport(workspace_, options, tryOn, report);
    connect(trial_.get(), &workspace::Job::finished, this, [this, report, all] {
        if (report->error)
            losses_->showError(report->error->text());
        else
            losses_->show(*report, all);
        form_->setParts(report->parts);
    });
    trial_->start();
}

void ExportDialog::write()
{
    soon_.stop();
    trial_.reset();
    const workspace::ExportOptions chosen = form_->options();
    lastFormat.set(chosen.format);
    form_->remember();
    const auto report = std::make_shared<workspace::ExportReport>();
    std::unique_ptr<workspace::Job> job = workspace::exportArticles(workspace_, chosen, report);
    write_->setEnabled(false);
    summary_->setText(tr("Writing…"));
    connect(job.get(), &workspace::Job::finished, this, [this, report, path = chosen.path] {
        write_->setEnabled(true);
        if (report->error) {
            summary_->setText(report->error->text());
            return;
        }
        losses_->show(*report, report->articles);
        form_->setParts(report->parts);
        summary_->setText(report->files.size() == 1 ? report->files.front()
                                                    : tr("%n file(s) in %1", nullptr, int(report->files.size())).arg(path));
    });
    Q_EMIT jobMade(job.release());
}

} // namespace widgets::exporting
