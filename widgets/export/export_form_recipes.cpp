// The recipes of an export form: choices that the project keeps under a name.
#include "app/workspace/exporter.h"
#include "widgets/export/export_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QSpinBox>

namespace widgets::exporting {

void ExportForm::fillRecipes()
{
    recipe_->clear();
    recipe_->addItem(tr("none"), Nothing);
    for (const QString &name : workspace::recipeNames(workspace_))
        recipe_->addItem(name, Kept);
    const int at = recipe_->findText(chosen_);
    recipe_->insertSeparator(recipe_->count());
    recipe_->addItem(tr("Keep these choices…"), Keep);
    if (at > 0)
        recipe_->addItem(tr("Drop “%1”").arg(chosen_), Drop);
    recipe_->setCurrentIndex(std::max(0, at));
}

void ExportForm::keepRecipe()
{
    fillRecipes(); // back to what stood there
    const QString name
        = QInputDialog::getText(this, tr("Keep these choices"), tr("Name of the recipe"), QLineEdit::Normal, chosen_).trimmed();
    if (name.isEmpty())
        return;
    if (const base::Result<> kept = workspace::keepRecipe(workspace_, name, options()); !kept)
        QMessageBox::warning(this, tr("Recipe"), kept.error().text());
    chosen_ = name;
    fillRecipes();
}

// A value that is not among those offered (two layers, a language that no article has) is added: nothing else would be what was kept.
void ExportForm::choose(QComboBox *box, const QString &value)
{
    if (!value.isEmpty() && box->findData(value) < 0) {
        box->addItem(value, value);
        form_->setRowVisible(box, true);
    }
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

void ExportForm::takeRecipe(const QString &name)
{
    const base::Result<workspace::ExportOptions> kept = workspace::recipe(workspace_, name);
    if (!kept) {
        QMessageBox::warning(this, tr("Recipe"), kept.error().text());
        return;
    }
    chosen_ = name;
    isFilling_ = true;
    Q_EMIT formatWanted(kept->format); // its settings are there now
    using annotation::Status;
    const std::optional<Status> status = kept->choice.status;
    articles_->setCurrentIndex(!status ? All : *status == Status::New ? New : *status == Status::Done ? Done : InProgress);
    words_->setText(kept->choice.words);
    suggestions_->setChecked(kept->suggestions);
    rejected_->setChecked(kept->rejected);
    card_->setChecked(kept->card);
    split_->setText(workspace::wordsOf(kept->split.parts));
    by_->setCurrentIndex(kept->split.by == workspace::SplitPlan::By::Date ? 1 : 0);
    seed_->setText(QString::number(kept->split.seed));
    shards_->setValue(kept->shards);
    choose(language_, kept->choice.language);
    choose(story_, kept->choice.story);
    for (const Fields *fields : {&selection_, &settings_}) {
        for (const auto &[key, field] : *fields) {
            const auto found = kept->settings.find(key);
            const QString value = found == kept->settings.end() ? QString() : found->second;
            if (auto *box = qobject_cast<QComboBox *>(field))
                choose(box, value);
            else if (auto *line = qobject_cast<QLineEdit *>(field))
                line->setText(value);
        }
    }
    others_ = kept->settings;
    std::erase_if(others_, [this](const auto &one) { return fieldOf(one.first); });
    fillRecipes();
    isFilling_ = false;
    tell();
}

} // namespace widgets::exporting
