#include "widgets/tagset/tag_set_dialog.h"

#include "widgets/common/chip.h"
#include "widgets/common/theme.h"

#include <QColorDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::tagset {

namespace {

QString keyOf(const QString &layer, const QString &tag) { return layer + QLatin1Char('/') + tag; }

QString localised(const QString &english, const QString &italian)
{
    return QLocale().language() == QLocale::Italian && !italian.isEmpty() ? italian : english;
}

QPixmap chipPixmap(const annotation::TagSet &tagSet, const QString &layer, const QString &tag, qreal ratio)
{
    const common::Chip chip = common::chipOf(tagSet, layer, tag, false, common::currentTheme());
    const QSizeF size = common::chipSize(chip) + QSizeF(2, 2);
    QPixmap pixmap((size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    common::paintChip(painter, {1, 1}, chip);
    return pixmap;
}

} // namespace

TagSetDialog::TagSetDialog(QWidget *parent)
    : QDialog(parent),
      tree_(new QTreeWidget(this)),
      name_(new QLineEdit(this)),
      italian_(new QLineEdit(this)),
      code_(new QLineEdit(this)),
      key_(new QLineEdit(this)),
      aliases_(new QLineEdit(this)),
      description_(new QLineEdit(this)),
      colour_(new QPushButton(tr("Choose…"), this)),
      ownColour_(new QPushButton(tr("As delivered"), this)),
      add_(new QPushButton(tr("New label on this layer"), this)),
      problem_(new QLabel(this))
{
    setWindowTitle(tr("Labels"));
    resize(720, 560);
    tree_->setHeaderLabels({tr("Label"), tr("Key")});
    tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree_->header()->setStretchLastSection(false);
    tree_->setIconSize({44, 16});
    tree_->setAccessibleName(tr("Labels by layer"));
    code_->setMaxLength(5);
    key_->setMaxLength(1);
    problem_->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("Name"), name_);
    form->addRow(tr("Name in Italian"), italian_);
    form->addRow(tr("Code above the text"), code_);
    form->addRow(tr("Key"), key_);
    auto *colours = new QHBoxLayout;
    colours->addWidget(colour_);
    colours->addWidget(ownColour_);
    colours->addStretch();
    form->addRow(tr("Colour"), colours);
    form->addRow(tr("Other spellings"), aliases_);
    form->addRow(tr("When to use it"), description_);
    aliases_->setPlaceholderText(tr("separated by commas: PERSON, B-PER"));
    auto *right = new QWidget(this);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->addLayout(form);
    rightLayout->addWidget(problem_);
    rightLayout->addStretch();
    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(tree_);
    leftLayout->addWidget(add_);
    auto *split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    auto *close = new QPushButton(tr("Close"), this);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(tree_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        selected_ = item ? item->data(0, Qt::UserRole).toString() : QString();
        showCurrent();
    });
    for (QLineEdit *field : {name_, italian_, code_, key_, aliases_, description_})
        connect(field, &QLineEdit::editingFinished, this, &TagSetDialog::commit);
    connect(colour_, &QPushButton::clicked, this, &TagSetDialog::chooseColour);
    connect(ownColour_, &QPushButton::clicked, this, [this] {
        if (const annotation::TagType *tag = current()) {
            annotation::TagType after = *tag;
            after.colour.clear();
            request(after, tr("colour of %1").arg(after.id));
        }
    });
    connect(add_, &QPushButton::clicked, this, &TagSetDialog::addLabel);
}

void TagSetDialog::setTagSet(const annotation::TagSet &tagSet)
{
    tagSet_ = tagSet;
    fill();
}

const annotation::TagType *TagSetDialog::current(annotation::LayerType **layer)
{
    for (annotation::LayerType &on : tagSet_.layers()) {
        if (selected_ == on.id || selected_.startsWith(on.id + QLatin1Char('/'))) {
            if (layer)
                *layer = &on;
            for (const annotation::TagType &tag : on.tags) {
                if (selected_ == keyOf(on.id, tag.id))
                    return &tag;
            }
        }
    }
    return nullptr;
}

void TagSetDialog::fill()
{
    const QString selected = selected_;
    const QSignalBlocker quiet(tree_);
    tree_->clear();
    for (const annotation::LayerType &layer : tagSet_.layers()) {
        if (layer.shape != annotation::LayerType::Shape::Span)
            continue;
        auto *group = new QTreeWidgetItem(tree_, {localised(layer.name, layer.nameIt)});
        group->setData(0, Qt::UserRole, layer.id);
        for (const annotation::TagType &tag : layer.tags) {
            auto *item = new QTreeWidgetItem(group, {localised(tag.name, tag.nameIt), tag.key});
            item->setIcon(0, QIcon(chipPixmap(tagSet_, layer.id, tag.id, devicePixelRatioF())));
            item->setData(0, Qt::UserRole, keyOf(layer.id, tag.id));
            if (keyOf(layer.id, tag.id) == selected)
                tree_->setCurrentItem(item);
        }
    }
    tree_->expandAll();
    if (!tree_->currentItem() && tree_->topLevelItemCount() > 0)
        tree_->setCurrentItem(tree_->topLevelItem(0)->childCount() > 0 ? tree_->topLevelItem(0)->child(0) : tree_->topLevelItem(0));
    selected_ = tree_->currentItem() ? tree_->currentItem()->data(0, Qt::UserRole).toString() : QString();
    showCurrent();
}

void TagSetDialog::showCurrent()
{
    showing_ = true;
    const annotation::TagType *tag = current();
    for (QLineEdit *field : {name_, italian_, code_, key_, aliases_, description_})
        field->setEnabled(tag);
    colour_->setEnabled(tag);
    ownColour_->setEnabled(tag && !tag->colour.isEmpty());
    name_->setText(tag ? tag->name : QString());
    italian_->setText(tag ? tag->nameIt : QString());
    code_->setText(tag ? tag->code : QString());
    key_->setText(tag ? tag->key : QString());
    aliases_->setText(tag ? tag->aliases.join(QStringLiteral(", ")) : QString());
    description_->setText(tag ? tag->description : QString());
    add_->setEnabled(!selected_.isEmpty());
    problem_->clear();
    showing_ = false;
}

QString TagSetDialog::problemOf(const annotation::TagType &tag) const
{
    if (tag.name.isEmpty() || tag.code.isEmpty())
        return tr("A label needs a name and a code.");
    if (tag.key.isEmpty())
        return {};
    for (const annotation::LayerType &layer : tagSet_.layers()) {
        for (const annotation::TagType &other : layer.tags) {
            if (keyOf(layer.id, other.id) != selected_ && other.key.compare(tag.key, Qt::CaseInsensitive) == 0)
                return tr("The key %1 belongs to “%2”. Choose another, or take it away there first.")
                    .arg(tag.key.toUpper(), localised(other.name, other.nameIt));
        }
    }
    return {};
}

void TagSetDialog::commit()
{
    const annotation::TagType *tag = showing_ ? nullptr : current();
    if (!tag)
        return;
    annotation::TagType after = *tag;
    after.name = name_->text().trimmed();
    after.nameIt = italian_->text().trimmed();
    after.code = code_->text().trimmed().toUpper();
    after.key = key_->text().trimmed().toUpper();
    after.description = description_->text().trimmed();
    after.aliases.clear();
    for (const QString &alias : aliases_->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        after.aliases.append(alias.trimmed());
    if (after == *tag)
        return;
    const QString problem = problemOf(after);
    problem_->setText(problem);
    if (!problem.isEmpty())
        return;
    request(after, tr("label %1").arg(after.id));
}

// The selected tag is to become this one.
void TagSetDialog::request(const annotation::TagType &after, const QString &label)
{
    annotation::TagSet changed = tagSet_;
    for (annotation::LayerType &layer : changed.layers()) {
        for (annotation::TagType &tag : layer.tags) {
            if (keyOf(layer.id, tag.id) == selected_)
                tag = after;
        }
    }
    Q_EMIT changeRequested(changed, label);
}

QString TagSetDialog::freeId(const QString &layer) const
{
    for (int number = 1;; ++number) {
        const QString id = QStringLiteral("NEW%1").arg(number);
        if (!tagSet_.tag(layer, id))
            return id;
    }
}

void TagSetDialog::addLabel()
{
    annotation::LayerType *layer = nullptr;
    current(&layer);
    if (!layer)
        return;
    annotation::TagType made;
    made.id = freeId(layer->id);
    made.code = made.id;
    made.name = tr("New label");
    annotation::TagSet changed = tagSet_;
    for (annotation::LayerType &on : changed.layers()) {
        if (on.id == layer->id)
            on.tags.push_back(made);
    }
    selected_ = keyOf(layer->id, made.id);
    Q_EMIT changeRequested(changed, tr("new label %1").arg(made.id));
    name_->setFocus();
    name_->selectAll();
}

void TagSetDialog::chooseColour()
{
    const annotation::TagType *tag = current();
    if (!tag)
        return;
    const QColor chosen = QColorDialog::getColor(common::currentTheme().label(tag).marker, this, tr("Colour of %1").arg(tag->name));
    if (!chosen.isValid())
        return;
    annotation::TagType after = *tag;
    after.colour = chosen.name();
    request(after, tr("colour of %1").arg(after.id));
}

} // namespace widgets::tagset
