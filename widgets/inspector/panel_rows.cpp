// What the inspector shows of an annotation, part by part: label, features, entity, references, origin, history, note.
#include "widgets/common/chip.h"
#include "widgets/common/fonts.h"
#include "widgets/common/key_button.h"
#include "widgets/inspector/panel.h"
#include "widgets/inspector/parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

namespace widgets::inspector {

using annotation::FeatureType;

namespace {

QIcon chipIcon(const common::Chip &chip, double ratio)
{
    const QSizeF size = common::chipSize(chip);
    QPixmap pixmap((size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    common::paintChip(painter, {0, 0}, chip);
    return QIcon(pixmap);
}

} // namespace

void InspectorPanel::addTag(QGridLayout *grid)
{
    tag_ = new QComboBox(page_);
    tag_->setFont(common::chromeFont(13));
    tag_->setIconSize(QSize(44, 14));
    tag_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a narrow dock cuts the box, not what lies beyond it
    tag_->setEnabled(!data_.readOnly);
    tag_->installEventFilter(this);
    const auto add = [&](const annotation::LayerType &layer) {
        for (const annotation::TagType &tag : layer.tags) {
            const common::Chip chip = common::chipOf(tagSet_, layer.id, tag.id, false, common::currentTheme());
            const QString key = tag.key.isEmpty() ? QString() : QStringLiteral("   %1").arg(tag.key);
            tag_->addItem(chipIcon(chip, devicePixelRatioF()), common::nameBesideChip(tag), QStringList{layer.id, tag.id});
            tag_->setItemData(tag_->count() - 1, common::nameBesideChip(tag) + key, Qt::AccessibleTextRole);
        }
    };
    // A relation stays on its layer; a span may become any other span.
    for (const annotation::LayerType &layer : tagSet_.layers()) {
        const annotation::LayerType *own = tagSet_.layer(data_.layer);
        if (layer.id == data_.layer || (own && own->shape == layer.shape && layer.shape == annotation::LayerType::Shape::Span))
            add(layer);
    }
    if (tag_->findData(QStringList{data_.layer, data_.tag}) < 0) { // a label that the set does not know is kept as it is
        const common::Chip chip = common::chipOf(tagSet_, data_.layer, data_.tag, false, common::currentTheme());
        tag_->insertItem(0, chipIcon(chip, devicePixelRatioF()), data_.tag, QStringList{data_.layer, data_.tag});
    }
    addRow(grid, tr("Tag"), tag_);
    connect(tag_, &QComboBox::activated, this, [this](int index) {
        const QStringList chosen = tag_->itemData(index).toStringList();
        if (!quiet_ && chosen.size() == 2 && (chosen[0] != data_.layer || chosen[1] != data_.tag))
            Q_EMIT tagChosen(data_.id, chosen[0], chosen[1]);
    });
}

QWidget *InspectorPanel::editorFor(const Feature &feature)
{
    const QString name = feature.type.name;
    switch (feature.type.kind) {
    case FeatureType::Kind::Enumeration: {
        auto *box = new QComboBox(page_);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->addItem(tr("not said"), QString());
        for (const QString &value : feature.type.values)
            box->addItem(value, value);
        connect(box, &QComboBox::activated, this, [this, box, name](int index) {
            if (!quiet_)
                Q_EMIT featureChanged(data_.id, name, box->itemData(index).toString());
        });
        return box;
    }
    case FeatureType::Kind::Flag: {
        auto *box = new QCheckBox(page_);
        connect(box, &QCheckBox::clicked, this, [this, name](bool on) {
            if (!quiet_)
                Q_EMIT featureChanged(data_.id, name, on ? QStringLiteral("true") : QString());
        });
        return box;
    }
    case FeatureType::Kind::Annotation:
    case FeatureType::Kind::Entity:
        return words({}); // what it points to is changed where it can be seen
    case FeatureType::Kind::Text:
    case FeatureType::Kind::Number:
    case FeatureType::Kind::Value:
        break;
    }
    auto *field = new QLineEdit(page_);
    connect(field, &QLineEdit::editingFinished, this, [this, field, name] {
        const auto own = std::find_if(data_.features.begin(), data_.features.end(), [&](const Feature &f) { return f.type.name == name; });
        const QString value = field->text().simplified();
        if (!quiet_ && own != data_.features.end() && value != own->value)
            Q_EMIT featureChanged(data_.id, name, value);
    });
    return field;
}

void InspectorPanel::addFeatures(QGridLayout *grid)
{
    for (const Feature &feature : data_.features) {
        QWidget *editor = editorFor(feature);
        editor->setFont(common::chromeFont(13));
        if (qobject_cast<QLabel *>(editor) == nullptr) {
            editor->setEnabled(!data_.readOnly);
            editor->installEventFilter(this);
        }
        editor->setAccessibleDescription(feature.type.description);
        editor->setToolTip(feature.type.description);
        addRow(grid, featureWords(feature.type.name), editor);
        editors_.emplace_back(feature.type.name, editor);
    }
    if (!data_.reading.isEmpty())
        addRow(grid, tr("In words"), words(data_.reading));
}

void InspectorPanel::addEntity(QGridLayout *grid)
{
    if (!data_.isMention)
        return;
    auto *entity = new QPushButton(data_.entityName.isEmpty() ? tr("new") : data_.entityName, page_);
    entity->setFlat(true);
    entity->setFont(common::chromeFont(13));
    entity->setStyleSheet(QStringLiteral("text-align: left; padding-left: 2px;"));
    entity->setEnabled(!data_.readOnly);
    entity->setAccessibleName(tr("Entity: %1").arg(entity->text()));
    addRow(grid, tr("Entity"), entity);
    connect(entity, &QAbstractButton::clicked, this, [this] { Q_EMIT entityRequested(data_.id); });
    if (!data_.proposedEntity || data_.readOnly)
        return;
    auto *same = new common::KeyButton(*data_.proposedEntity, sameKey_, page_);
    same->setAccessibleName(tr("Same as %1").arg(*data_.proposedEntity));
    addRow(grid, tr("Perhaps"), same);
    connect(same, &QAbstractButton::clicked, this, [this] { Q_EMIT sameEntityRequested(data_.id, data_.proposed); });
}

void InspectorPanel::addReferences(QGridLayout *grid)
{
    const auto add = [&](const QString &name, const std::vector<SpanReference> &spans) {
        QString shown = name;
        for (const SpanReference &span : spans) {
            const common::Chip chip = common::chipOf(tagSet_, span.layer, span.tag, span.suggested, common::currentTheme());
            auto *button = new ChipButton(chip, span.text, page_);
            const QString spoken = button->accessibleName();
            addRow(grid, shown, button);
            button->setAccessibleName(tr("%1: %2").arg(name, spoken));
            connect(button, &QAbstractButton::clicked, this, [this, id = span.id] { Q_EMIT spanRequested(id); });
            shown.clear(); // the name stands once
        }
    };
    add(tr("Contains"), data_.contains);
    add(tr("Inside"), data_.inside);
}

void InspectorPanel::addOrigin()
{
    if (data_.by.isEmpty())
        return;
    separator();
    heading(tr("Where it comes from"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    column_->addLayout(grid);
    addRow(grid, tr("Proposed by"), words(data_.by));
    if (data_.confidence) {
        auto *bar = new ConfidenceBar(page_);
        bar->setValue(*data_.confidence);
        addRow(grid, tr("Confidence"), bar);
    }
    if (!data_.reason.isEmpty())
        addRow(grid, tr("Why"), words(data_.reason));
}

void InspectorPanel::addHistory()
{
    if (data_.history.empty())
        return;
    separator();
    heading(tr("History"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    column_->addLayout(grid);
    for (const HistoryLine &line : data_.history) {
        const int row = grid->rowCount();
        QLabel *time = words(line.time, true);
        time->setWordWrap(false);
        grid->addWidget(time, row, 0, Qt::AlignTop);
        QLabel *what = words(line.words);
        what->setFont(common::chromeFont(12));
        if (line.tag.isEmpty()) {
            grid->addWidget(what, row, 1);
            continue;
        }
        auto *both = new QHBoxLayout;
        both->setSpacing(6);
        auto *chip = new QLabel(page_);
        const common::Chip drawn = common::chipOf(tagSet_, line.layer, line.tag, true, common::currentTheme());
        chip->setPixmap(chipIcon(drawn, devicePixelRatioF()).pixmap(common::chipSize(drawn).toSize(), devicePixelRatioF()));
        chip->setAccessibleName(drawn.code);
        both->addWidget(chip, 0, Qt::AlignTop);
        both->addWidget(what, 1);
        grid->addLayout(both, row, 1);
    }
}

void InspectorPanel::addNote()
{
    separator();
    unsure_ = new QCheckBox(tr("Unsure"), page_);
    unsure_->setFont(common::chromeFont(13));
    unsure_->setEnabled(!data_.readOnly);
    column_->addWidget(unsure_);
    connect(unsure_, &QCheckBox::clicked, this, [this](bool on) {
        if (!quiet_)
            Q_EMIT unsureChanged(data_.id, on);
    });
    comment_ = new QPlainTextEdit(page_);
    comment_->setFont(common::chromeFont(13));
    comment_->setPlaceholderText(tr("A note on this annotation"));
    comment_->setAccessibleName(tr("Note"));
    comment_->setTabChangesFocus(true);
    comment_->setReadOnly(data_.readOnly);
    comment_->setFixedHeight(58);
    comment_->installEventFilter(this);
    column_->addWidget(comment_);
}

} // namespace widgets::inspector
