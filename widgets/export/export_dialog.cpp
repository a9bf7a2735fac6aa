#include "widgets/export/export_dialog.h"

#include "app/formats/registry.h"
#include "app/workspace/settings.h"
#include "widgets/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets::exporting {

namespace {

const workspace::Setting<QString> lastFormat{"export/format", QStringLiteral("jsonl")};
const workspace::Setting<QString> lastFolder{"export/folder", {}};

enum Which { All, Done, Current };

} // namespace

ExportDialog::ExportDialog(workspace::Workspace &workspace, annotation::DocumentId current, QWidget *parent)
    : QDialog(parent),
      workspace_(workspace),
      current_(current),
      format_(new QComboBox(this)),
      articles_(new QComboBox(this)),
      path_(new QLineEdit(this)),
      suggestions_(new QCheckBox(tr("Suggestions that wait for a verdict"), this)),
      rejected_(new QCheckBox(tr("What was rejected, as negatives"), this)),
      settings_(new QFormLayout),
      summary_(new QLabel(this)),
      losses_(new QListWidget(this)),
      write_(new QPushButton(tr("Write"), this))
{
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(620, 520);
    for (const formats::Format &format : formats::allFormats()) {
        if (format.writes)
            format_->addItem(format.name, format.id);
    }
    format_->setCurrentIndex(std::max(0, format_->findData(lastFormat.value())));
    articles_->addItem(tr("All articles that are not excluded"));
    articles_->addItem(tr("Finished articles only"));
    articles_->addItem(tr("This article"));
    if (!current)
        articles_->removeItem(Current);
    const QString folder = lastFolder.value().isEmpty() ? QDir::homePath() : lastFolder.value();
    path_->setText(QDir(folder).filePath(workspace.name()));
    path_->setAccessibleName(tr("Where to"));
    auto *browse = new QToolButton(this);
    browse->setText(tr("…"));
    browse->setToolTip(tr("Choose a place"));
    auto *where = new QHBoxLayout;
    where->addWidget(path_);
    where->addWidget(browse);
    settings_->addRow(tr("Format"), format_);
    settings_->addRow(tr("Articles"), articles_);
    settings_->addRow(tr("Besides what was decided"), suggestions_);
    settings_->addRow(QString(), rejected_);
    settings_->addRow(tr("Where to"), where);
    summary_->setWordWrap(true);
    losses_->setAccessibleName(tr("What the format could not hold"));
    losses_->setWordWrap(true);
    losses_->hide();
    auto *close = new QPushButton(tr("Close"), this);
    write_->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    foot->addWidget(write_);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(settings_);
    layout->addWidget(summary_);
    layout->addWidget(losses_, 1);
    layout->addStretch();
    layout->addLayout(foot);
    connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::fillSettings);
    connect(browse, &QToolButton::clicked, this, &ExportDialog::choosePath);
    connect(write_, &QPushButton::clicked, this, &ExportDialog::write);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(&workspace, &workspace::Workspace::closed, this, &QWidget::close);
    fillSettings();
}

void ExportDialog::fillSettings()
{
    for (const auto &[key, field] : settingFields_)
        settings_->removeRow(field);
    settingFields_.clear();
    const formats::Codec *codec = formats::codec(format_->currentData().toString());
    for (const formats::Setting &setting : codec ? codec->settings() : std::vector<formats::Setting>()) {
        if (setting.onReading || setting.values.isEmpty())
            continue;
        auto *field = new QComboBox(this);
        field->addItems(setting.values);
        field->setToolTip(setting.words);
        settings_->addRow(setting.key, field);
        settingFields_.append({setting.key, field});
    }
}

void ExportDialog::choosePath()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Where to"), path_->text());
    if (!path.isEmpty())
        path_->setText(path);
}

std::vector<annotation::DocumentId> ExportDialog::chosenArticles() const
{
    if (articles_->currentIndex() == Current)
        return {current_};
    std::vector<annotation::DocumentId> ids;
    for (const project::ArticleSummary &article : workspace_.articles()) {
        const bool done = article.fields.status == annotation::Status::Done;
        if (!article.fields.excluded && (done || articles_->currentIndex() == All))
            ids.push_back(article.id);
    }
    return ids;
}

workspace::ExportOptions ExportDialog::options() const
{
    workspace::ExportOptions options;
    options.format = format_->currentData().toString();
    options.path = path_->text().trimmed();
    options.articles = chosenArticles();
    options.suggestions = suggestions_->isChecked();
    options.rejected = rejected_->isChecked();
    for (const auto &[key, field] : settingFields_) {
        if (field->currentIndex() > 0)
            options.settings[key] = field->currentText();
    }
    return options;
}

void ExportDialog::write()
{
    const workspace::ExportOptions chosen = options();
    if (chosen.path.isEmpty() || chosen.articles.empty()) {
        summary_->setText(chosen.path.isEmpty() ? tr("Say where to write.") : tr("There is no such article to write."));
        return;
    }
    lastFormat.set(chosen.format);
    lastFolder.set(QFileInfo(chosen.path).absolutePath());
    const auto report = std::make_shared<workspace::ExportReport>();
    std::unique_ptr<workspace::Job> job = workspace::exportArticles(workspace_, chosen, report);
    write_->setEnabled(false);
    summary_->setText(tr("Writing…"));
    connect(job.get(), &workspace::Job::finished, this, [this, report] {
        write_->setEnabled(true);
        showReport(*report);
    });
    Q_EMIT jobMade(job.release());
}

void ExportDialog::showReport(const workspace::ExportReport &report)
{
    losses_->clear();
    if (report.error) {
        summary_->setText(report.error->text());
        losses_->hide();
        return;
    }
    const QString written = tr("%n article(s) written to %1, read again and compared.", nullptr, report.articles).arg(path_->text());
    const bool whole = report.losses.empty() && report.mismatches.isEmpty();
    summary_->setText(whole ? tr("%1 Nothing was lost.").arg(written) : tr("%1 What the format could not hold:").arg(written));
    for (const QString &mismatch : report.mismatches)
        losses_->addItem(tr("came back different: %1").arg(mismatch));
    for (const auto &[what, line] : report.losses)
        losses_->addItem(tr("%1 × %2").arg(line.count).arg(what));
    for (const auto &[what, line] : report.inSidecar)
        losses_->addItem(tr("%1 × in the file beside: %2").arg(line.count).arg(what));
    losses_->setVisible(losses_->count() > 0);
}

} // namespace widgets::exporting
