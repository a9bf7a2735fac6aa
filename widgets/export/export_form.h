// What goes out and in which parts: the fields of an export, and the recipes that fill them.
//
// Says `changed` whenever what it would make is another. Interface thread.
#pragma once

#include "app/workspace/exporter.h"
#include "app/workspace/recipes.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace widgets::exporting {

class SplitBar;

class ExportForm : public QWidget {
    Q_OBJECT

public:
    ExportForm(workspace::Workspace &workspace, annotation::DocumentId current, QWidget *parent);

    void setFormat(const QString &format); // its settings come below
    void set(const workspace::Remedy &remedy);
    workspace::ExportOptions options() const;
    // Empty where all can be done as it stands.
    QString complaint() const;
    void remember() const; // where it goes, for the next time
    void setParts(const std::vector<workspace::ExportReport::Part> &parts);

Q_SIGNALS:
    void changed();
    void formatWanted(const QString &format); // by a recipe

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Articles { All, New, InProgress, Done, Current };
    enum RecipeRole { Nothing, Kept, Keep, Drop };

    using Fields = std::vector<std::pair<QString, QWidget *>>; // by the setting's key

    void addField(const formats::Setting &setting, Fields &fields);
    void dress(QComboBox *box);
    void fillRecipes();
    void choose(QComboBox *box, const QString &value);
    void takeRecipe(const QString &name);
    void keepRecipe();
    void choosePath();
    void fillKinds();
    void tell();
    QString suggestedPath() const;
    QWidget *fieldOf(const QString &key) const; // of a setting; nullptr where none shows it

    workspace::Workspace &workspace_;
    annotation::DocumentId current_;
    QString format_, chosen_; // of formats, of recipes
    QFormLayout *form_;
    QComboBox *recipe_, *articles_, *language_, *story_, *layers_, *by_;
    QLineEdit *words_, *split_, *seed_, *path_;
    QSpinBox *shards_;
    QCheckBox *suggestions_, *rejected_, *card_;
    SplitBar *bar_;
    Fields selection_, settings_; // of every format, of this one
    formats::Settings others_;    // that no field shows
    bool pathIsOwn_ = false;      // typed by the person
    bool isFilling_ = false;
};

} // namespace widgets::exporting
