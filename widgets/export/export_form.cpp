#include "widgets/export/export_form.h"

#include "app/formats/registry.h"
#include "app/formats/selection.h"
#include "app/text/language_name.h"
#include "app/workspace/export_files.h"
#include "app/workspace/exporter.h"
#include "app/workspace/settings.h"
#include "widgets/common/fonts.h"
#include "widgets/export/setting_words.h"
#include "widgets/export/split_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSpinBox>
#include <QToolButton>

namespace widgets::exporting {

namespace {

const workspace::Setting<QString> lastFolder{"export/folder", {}};

} // namespace

ExportForm::ExportForm(workspace::Workspace &workspace, annotation::DocumentId current, QWidget *parent)
    : QWidget(parent),
      workspace_(workspace),
      current_(current),
      form_(new QFormLayout(this)),
      recipe_(new QComboBox(this)),
      articles_(new QComboBox(this)),
      language_(new QComboBox(this)),
      story_(new QComboBox(this)),
      layers_(new QComboBox(this)),
      by_(new QComboBox(this)),
      words_(new QLineEdit(this)),
      split_(new QLineEdit(this)),
      seed_(new QLineEdit(QStringLiteral("1"), this)),
      path_(new QLineEdit(this)),
      shards_(new QSpinBox(this)),
      suggestions_(new QCheckBox(tr("Suggestions that wait for a verdict"), this)),
      rejected_(new QCheckBox(tr("What was rejected, as negatives"), this)),
      card_(new QCheckBox(tr("A data card beside the files"), this)),
      bar_(new SplitBar(this))
{
    form_->setContentsMargins(14, 14, 14, 12);
    form_->setVerticalSpacing(7);
    form_->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form_->addRow(tr("Recipe"), recipe_);
    auto *browse = new QToolButton(this);
    browse->setText(tr("…"));
    browse->setToolTip(tr("Choose a place"));
    auto *where = new QHBoxLayout;
    where->addWidget(path_);
    where->addWidget(browse);
    path_->setAccessibleName(tr("Where to"));
    form_->addRow(tr("To"), where);
    articles_->addItem(tr("all that are not left out"));
    articles_->addItem(tr("new ones"));
    articles_->addItem(tr("those in progress"));
    articles_->addItem(tr("finished ones"));
    if (current)
        articles_->addItem(tr("this one"));
    form_->addRow(tr("Articles"), articles_);
    words_->setPlaceholderText(tr("in which these words stand"));
    words_->setClearButtonEnabled(true);
    form_->addRow(QString(), words_);
    fillKinds();
    form_->addRow(tr("Layers"), layers_);
    form_->addRow(tr("Also"), suggestions_);
    form_->addRow(QString(), rejected_);
    for (const formats::Setting &setting : formats::selectionSettings()) {
        if (setting.key == u"only")
            selection_.emplace_back(setting.key, layers_);
        else
            addField(setting, selection_);
    }
    split_->setPlaceholderText(tr("not split; 80/10/10"));
    split_->setToolTip(tr("Shares of train, validation and test, or names with shares: train=80/dev=10/held-out=10. Articles of one story "
                          "and near-duplicates stay together."));
    form_->addRow(tr("Split"), split_);
    by_->addItem(tr("by chance, labels in balance"));
    by_->addItem(tr("by date, oldest first"));
    form_->addRow(QString(), by_);
    seed_->setMaximumWidth(90);
    seed_->setToolTip(tr("Another number makes another split; the same makes the same again"));
    form_->addRow(tr("Seed"), seed_);
    form_->addRow(QString(), bar_);
    shards_->setRange(1, workspace::mostShards);
    shards_->setMaximumWidth(90);
    shards_->setToolTip(tr("So many files or folders a part"));
    form_->addRow(tr("Shards"), shards_);
    form_->addRow(QString(), card_);
    path_->setText(suggestedPath());
    for (QComboBox *box : {articles_, layers_, language_, story_, by_})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportForm::tell);
    for (QLineEdit *field : {words_, split_, seed_})
        connect(field, &QLineEdit::textChanged, this, &ExportForm::tell);
    for (QCheckBox *box : {suggestions_, rejected_, card_})
        connect(box, &QCheckBox::toggled, this, &ExportForm::tell);
    connect(shards_, &QSpinBox::valueChanged, this, &ExportForm::tell);
    connect(path_, &QLineEdit::textEdited, this, [this] { pathIsOwn_ = true; });
    connect(browse, &QToolButton::clicked, this, &ExportForm::choosePath);
    connect(recipe_, &QComboBox::activated, this, [this](int index) {
        const int role = recipe_->itemData(index, Qt::UserRole).toInt();
        if (role == Kept)
            takeRecipe(recipe_->itemText(index));
        else if (role == Keep)
            keepRecipe();
        else if (role == Drop) {
            if (const base::Result<> dropped = workspace::dropRecipe(workspace_, chosen_); !dropped)
                QMessageBox::warning(this, tr("Recipe"), dropped.error().text());
            chosen_.clear();
            fillRecipes();
        }
    });
    for (QComboBox *field : findChildren<QComboBox *>())
        dress(field);
    bar_->hide();
    fillRecipes();
}

void ExportForm::dress(QComboBox *box)
{
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->installEventFilter(this);
}

void ExportForm::addField(const formats::Setting &setting, Fields &fields)
{
    QWidget *field = nullptr;
    if (setting.values.isEmpty()) {
        auto *line = new QLineEdit(this);
        connect(line, &QLineEdit::textChanged, this, &ExportForm::tell);
        field = line;
    } else {
        auto *box = new QComboBox(this);
        for (const QString &value : setting.values)
            box->addItem(valueName(setting.key, value), value);
        dress(box);
        connect(box, &QComboBox::currentIndexChanged, this, &ExportForm::tell);
        field = box;
    }
    field->setToolTip(setting.words);
    field->setAccessibleDescription(setting.words);
    form_->addRow(settingName(setting.key), field);
    fields.emplace_back(setting.key, field);
}

// Languages and stories are asked for where there are several.
void ExportForm::fillKinds()
{
    QStringList languages, stories;
    for (const project::ArticleSummary &article : workspace_.articles()) {
        languages << article.fields.language;
        stories << article.fields.story;
    }
    const auto fill = [this](QComboBox *box, const QString &label, QStringList values, const QString &any, auto shown) {
        values.removeAll(QString());
        values.removeDuplicates();
        values.sort();
        box->addItem(any, QString());
        for (const QString &value : std::as_const(values))
            box->addItem(shown(value), value);
        form_->addRow(label, box);
        form_->setRowVisible(box, values.size() > 1);
    };
    fill(language_, tr("Language"), languages, tr("any"),
         [](const QString &code) { return text::languageName(code, text::NameStands::Alone); });
    fill(story_, tr("Story"), stories, tr("any"), [](const QString &name) { return name; });
    layers_->addItem(tr("all"), QString());
    for (const annotation::LayerType &layer : workspace_.tagSet().layers()) {
        const bool italian = QLocale().language() == QLocale::Italian && !layer.nameIt.isEmpty();
        layers_->addItem(tr("%1 only").arg(italian ? layer.nameIt : layer.name), layer.id);
    }
}

void ExportForm::tell()
{
    if (!isFilling_)
        Q_EMIT changed();
}

void ExportForm::setFormat(const QString &format)
{
    if (format == format_)
        return;
    format_ = format;
    for (const auto &[key, field] : settings_)
        form_->removeRow(field);
    settings_.clear();
    others_.clear();
    const formats::Codec *codec = formats::codec(format);
    for (const formats::Setting &setting : codec ? codec->settings() : std::vector<formats::Setting>()) {
        if (!setting.onReading && !(setting.key == u"split" && codec->keepsParts()))
            addField(setting, settings_);
    }
    if (!pathIsOwn_)
        path_->setText(suggestedPath());
    tell();
}

QWidget *ExportForm::fieldOf(const QString &key) const
{
    for (const Fields *fields : {&selection_, &settings_}) {
        for (const auto &[name, field] : *fields) {
            if (name == key)
                return field;
        }
    }
    return nullptr;
}

void ExportForm::set(const workspace::Remedy &remedy)
{
    if (auto *box = qobject_cast<QComboBox *>(fieldOf(remedy.key))) {
        choose(box, remedy.value);
        box->setFocus(Qt::OtherFocusReason); // seen, and easily taken back
        return;
    }
    others_[remedy.key] = remedy.value;
    tell();
}

QString ExportForm::suggestedPath() const
{
    const QString folder = lastFolder.value().isEmpty() ? QDir::homePath() : lastFolder.value();
    const formats::Codec *codec = formats::codec(format_);
    const bool oneFile = codec && split_->text().isEmpty() && shards_->value() == 1 && workspace::writesOneFile(*codec, {});
    return QDir(folder).filePath(workspace_.name() + (oneFile ? QLatin1Char('.') + codec->format().suffixes.front() : QString()));
}

void ExportForm::remember() const { lastFolder.set(QFileInfo(path_->text()).absolutePath()); }

void ExportForm::choosePath()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Where to"), path_->text());
    if (path.isEmpty())
        return;
    path_->setText(path);
    pathIsOwn_ = true;
}

QString ExportForm::complaint() const
{
    if (path_->text().trimmed().isEmpty())
        return tr("Say where to write.");
    if (!split_->text().trimmed().isEmpty()) {
        if (const auto parts = workspace::partsFrom(split_->text().remove(QLatin1Char(' '))); !parts)
            return parts.error().message;
    }
    bool isNumber = false;
    seed_->text().toULongLong(&isNumber);
    return isNumber ? QString() : tr("The seed is a whole number.");
}

void ExportForm::setParts(const std::vector<workspace::ExportReport::Part> &parts) { bar_->setParts(parts); }

workspace::ExportOptions ExportForm::options() const
{
    workspace::ExportOptions options;
    options.settings = others_;
    options.format = format_;
    options.path = path_->text().trimmed();
    switch (articles_->currentIndex()) {
    case Current:
        options.articles = {current_};
        break;
    case New:
        options.choice.status = annotation::Status::New;
        break;
    case InProgress:
        options.choice.status = annotation::Status::InProgress;
        break;
    case Done:
        options.choice.status = annotation::Status::Done;
        break;
    default:
        break;
    }
    options.choice.language = language_->currentData().toString();
    options.choice.story = story_->currentData().toString();
    options.choice.words = words_->text().trimmed();
    options.suggestions = suggestions_->isChecked();
    options.rejected = rejected_->isChecked();
    options.card = card_->isChecked();
    options.shards = shards_->value();
    options.split.parts = workspace::partsFrom(split_->text().remove(QLatin1Char(' '))).value_or({});
    options.split.by = by_->currentIndex() == 1 ? workspace::SplitPlan::By::Date : workspace::SplitPlan::By::Chance;
    options.split.seed = seed_->text().toULongLong();
    for (const Fields *fields : {&selection_, &settings_}) {
        for (const auto &[key, field] : *fields) {
            if (const auto *box = qobject_cast<QComboBox *>(field); box && box->currentIndex() > 0)
                options.settings[key] = box->currentData().toString();
            else if (const auto *line = qobject_cast<QLineEdit *>(field); line && !line->text().trimmed().isEmpty())
                options.settings[key] = line->text().trimmed();
        }
    }
    return options;
}

bool ExportForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox *>(watched)) {
        event->ignore(); // the wheel moves the page, never a value
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace widgets::exporting
