#include "widgets/main_window/settings_window.h"

#include "app/workspace/knowledge.h"
#include "app/workspace/workspace.h"
#include "widgets/common/fonts.h"
#include "widgets/common/panel_look.h"
#include "widgets/common/theme.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace widgets::main_window {

namespace {

constexpr int margin = 14, listHeight = 132;

// As a shell would need it, so that splitting gives the same words again.
QString quoted(const QString &word)
{
    QString inner = word;
    inner.replace(QLatin1Char('"'), QStringLiteral("\"\"\""));
    const bool plain = !word.isEmpty() && !word.contains(QLatin1Char(' ')) && !word.contains(QLatin1Char('"'));
    return plain ? word : QStringLiteral("\"%1\"").arg(inner);
}

QLabel *heading(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setFont(common::chromeFont(13, QFont::DemiBold));
    return label;
}

QLabel *explanation(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setWordWrap(true);
    common::wearInk(*label, common::currentTheme().textSecondary);
    return label;
}

} // namespace

SettingsWindow::SettingsWindow(workspace::Workspace &workspace, QWidget *window)
    : QWidget(window, Qt::Tool),
      workspace_(workspace),
      on_(new QCheckBox(tr("&Ask it whenever articles are read"), this)),
      name_(new QLineEdit(this)),
      program_(new QLineEdit(this)),
      arguments_(new QLineEdit(this)),
      layers_(new QListWidget(this)),
      seconds_(new QSpinBox(this)),
      try_(new QPushButton(tr("Try it"), this)),
      told_(new QLabel(this)),
      names_(new QLineEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    resize(620, 660);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(8);
    layout->addWidget(buildProgram());
    layout->addSpacing(10);
    layout->addWidget(buildNames());
    layout->addStretch();
    layout->addLayout(foot);
    recall();
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(try_, &QPushButton::clicked, this, &SettingsWindow::tryIt);
    for (QLineEdit *field : {name_, program_, arguments_, names_})
        connect(field, &QLineEdit::textChanged, this, &SettingsWindow::keep);
    connect(on_, &QCheckBox::toggled, this, &SettingsWindow::keep);
    connect(seconds_, &QSpinBox::valueChanged, this, &SettingsWindow::keep);
    connect(layers_, &QListWidget::itemChanged, this, &SettingsWindow::keep);
    program_->setFocus();
}

SettingsWindow::~SettingsWindow() = default;

void SettingsWindow::addBrowse(QFormLayout &form, const QString &words, QLineEdit *field, const QString &title)
{
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setAccessibleName(title);
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(choose);
    form.addRow(words, row);
    qobject_cast<QLabel *>(form.labelForField(row))->setBuddy(field);
    connect(choose, &QPushButton::clicked, this, [this, field, title] {
        const QString path = QFileDialog::getOpenFileName(this, title, QFileInfo(field->text()).path());
        if (!path.isEmpty())
            field->setText(path);
    });
}

QWidget *SettingsWindow::buildProgram()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading(tr("A program of your own that proposes, too"), box));
    column->addWidget(
        explanation(tr("It is given each article as a line of Chiosa JSONL and answers with a line that has its spans. It runs on "
                       "this machine; Chiosa sends nothing anywhere."),
                    box));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    name_->setPlaceholderText(tr("as its file"));
    name_->setObjectName(QStringLiteral("name"));
    program_->setObjectName(QStringLiteral("program"));
    seconds_->setRange(1, 3600);
    seconds_->setSuffix(tr(" s"));
    layers_->setFixedHeight(listHeight);
    layers_->setAccessibleName(tr("Layers on which it may propose"));
    layers_->setToolTip(tr("Layers on which it may propose; what it says of others is left out"));
    told_->setWordWrap(true);
    told_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addBrowse(*form, tr("&Program"), program_, tr("The program"));
    form->addRow(tr("A&rguments"), arguments_);
    form->addRow(tr("&Name"), name_);
    form->addRow(tr("&Layers"), layers_);
    form->addRow(tr("&Time for an answer"), seconds_);
    for (int row = 0; row < form->rowCount(); ++row)
        labelWidth_ = std::max(labelWidth_, form->itemAt(row, QFormLayout::LabelRole)->widget()->sizeHint().width());
    form->addRow(QString(), on_);
    auto *trial = new QHBoxLayout;
    trial->addWidget(try_);
    trial->addWidget(told_, 1);
    form->addRow(QString(), trial);
    column->addLayout(form);
    return box;
}

QWidget *SettingsWindow::buildNames()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading(tr("Names with ids"), box));
    column->addWidget(
        explanation(tr("Entities are looked up in this list (TSV, JSON, SKOS), and an id is proposed. A list beside the project, "
                       "NAME.kb.tsv, comes first."),
                    box));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addBrowse(*form, tr("L&ist"), names_, tr("List of names with ids"));
    form->itemAt(0, QFormLayout::LabelRole)->widget()->setMinimumWidth(labelWidth_); // one column with the fields above
    column->addLayout(form);
    return box;
}

annotation::TagSet SettingsWindow::tagSet() const
{
    if (workspace_.isOpen())
        return workspace_.tagSet();
    const base::Result<annotation::TagSet> news = workspace::Workspace::shippedTagSet(QStringLiteral("news"));
    return news ? *news : annotation::TagSet();
}

void SettingsWindow::recall()
{
    const QStringList command = QProcess::splitCommand(workspace::externalProgram.value());
    program_->setText(command.value(0));
    QStringList rest;
    for (const QString &word : command.mid(1))
        rest.append(quoted(word));
    arguments_->setText(rest.join(QLatin1Char(' ')));
    name_->setText(workspace::externalName.value());
    seconds_->setValue(workspace::externalSeconds.value());
    on_->setChecked(workspace::externalOn.value());
    names_->setText(workspace::knowledgeFile.value());
    const QStringList chosen = workspace::externalLayers.value();
    const bool italian = QLocale().language() == QLocale::Italian;
    const annotation::TagSet tags = tagSet();
    for (const annotation::LayerType &layer : tags.layers()) {
        if (layer.shape != annotation::LayerType::Shape::Span)
            continue;
        auto *item = new QListWidgetItem(italian && !layer.nameIt.isEmpty() ? layer.nameIt : layer.name, layers_);
        item->setData(Qt::UserRole, layer.id);
        item->setCheckState(chosen.isEmpty() || chosen.contains(layer.id) ? Qt::Checked : Qt::Unchecked);
    }
    try_->setEnabled(!program_->text().trimmed().isEmpty());
}

workspace::ExternalChoice SettingsWindow::choice() const
{
    const QString program = program_->text().trimmed();
    workspace::ExternalChoice choice;
    if (!program.isEmpty())
        choice.command = (quoted(program) + QLatin1Char(' ') + arguments_->text()).trimmed();
    choice.name = name_->text().trimmed();
    choice.limits.milliseconds = seconds_->value() * 1000;
    for (int i = 0; i < layers_->count(); ++i) {
        if (layers_->item(i)->checkState() == Qt::Checked)
            choice.layers.append(layers_->item(i)->data(Qt::UserRole).toString());
    }
    if (choice.layers.size() == layers_->count()) // all, also those that a tag set adds
        choice.layers.clear();
    return choice;
}

void SettingsWindow::keep()
{
    const workspace::ExternalChoice now = choice();
    workspace::externalProgram.set(now.command);
    workspace::externalName.set(now.name);
    workspace::externalLayers.set(now.layers);
    workspace::externalSeconds.set(seconds_->value());
    workspace::externalOn.set(on_->isChecked());
    workspace::knowledgeFile.set(names_->text().trimmed());
    try_->setEnabled(!now.command.isEmpty() && !job_);
}

void SettingsWindow::tryIt()
{
    const workspace::ExternalChoice now = choice();
    if (now.command.isEmpty() || job_)
        return;
    trial_ = std::make_shared<workspace::ExternalTrial>();
    job_ = std::make_unique<workspace::Job>(
        tr("Trying the program"),
        [now, tags = tagSet(), trial = trial_](const workspace::Job::Context &) { *trial = workspace::tried(now, tags); });
    connect(
        job_.get(), &workspace::Job::finished, this,
        [this] {
            job_.reset();
            keep();
            if (!trial_->faults.isEmpty())
                tell(trial_->faults.join(QLatin1Char(' ')), true);
            else if (trial_->proposed == 0)
                tell(tr("It answers, and proposes nothing for a short text in English."), false);
            else
                tell(tr("It answers, and proposes %n annotation(s) for a short text in English.", nullptr, trial_->proposed), false);
        },
        Qt::QueuedConnection);
    tell(tr("Trying…"), false);
    job_->start();
    try_->setEnabled(false);
}

void SettingsWindow::tell(const QString &sentence, bool wrong)
{
    told_->setText(sentence);
    common::wearInk(*told_, wrong ? common::currentTheme().conflict : common::currentTheme().textSecondary);
}

} // namespace widgets::main_window
