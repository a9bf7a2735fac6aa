#include "widgets/inspector/panel.h"

#include "widgets/common/fonts.h"
#include "widgets/common/key_button.h"
#include "widgets/common/panel_look.h"
#include "widgets/inspector/parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets::inspector {

using annotation::FeatureType;

namespace {

constexpr int nameWidth = 88;

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

// Everything but the values that editors hold.
InspectorData shapeOf(InspectorData data)
{
    for (Feature &feature : data.features)
        feature.value = feature.shown = QString();
    data.comment.clear();
    data.unsure = false;
    return data;
}

} // namespace

QString featureWords(const QString &feature)
{
    static const std::pair<QLatin1String, const char *> known[] = {
        {QLatin1String("type"), QT_TRANSLATE_NOOP("features", "Type")},
        {QLatin1String("value"), QT_TRANSLATE_NOOP("features", "Value")},
        {QLatin1String("mod"), QT_TRANSLATE_NOOP("features", "Modifier")},
        {QLatin1String("quant"), QT_TRANSLATE_NOOP("features", "Quantity")},
        {QLatin1String("freq"), QT_TRANSLATE_NOOP("features", "Frequency")},
        {QLatin1String("beginPoint"), QT_TRANSLATE_NOOP("features", "Begins")},
        {QLatin1String("endPoint"), QT_TRANSLATE_NOOP("features", "Ends")},
        {QLatin1String("anchorTimeID"), QT_TRANSLATE_NOOP("features", "Counted from")},
        {QLatin1String("functionInDocument"), QT_TRANSLATE_NOOP("features", "Function")},
        {QLatin1String("derivation"), QT_TRANSLATE_NOOP("features", "Reckoned")},
        {QLatin1String("class"), QT_TRANSLATE_NOOP("features", "Class")},
        {QLatin1String("tense"), QT_TRANSLATE_NOOP("features", "Tense")},
        {QLatin1String("aspect"), QT_TRANSLATE_NOOP("features", "Aspect")},
        {QLatin1String("polarity"), QT_TRANSLATE_NOOP("features", "Polarity")},
        {QLatin1String("modality"), QT_TRANSLATE_NOOP("features", "Modality")},
        {QLatin1String("factuality"), QT_TRANSLATE_NOOP("features", "Factuality")},
        {QLatin1String("speaker"), QT_TRANSLATE_NOOP("features", "Speaker")},
        {QLatin1String("speakerSpan"), QT_TRANSLATE_NOOP("features", "Named at")},
        {QLatin1String("cue"), QT_TRANSLATE_NOOP("features", "Cue")},
        {QLatin1String("role"), QT_TRANSLATE_NOOP("features", "Role")},
        {QLatin1String("valueBy"), QT_TRANSLATE_NOOP("features", "Value by")},
        {QLatin1String("readings"), QT_TRANSLATE_NOOP("features", "Readings")},
        {QLatin1String("entity"), QT_TRANSLATE_NOOP("features", "Entity")},
        {QLatin1String("unit"), QT_TRANSLATE_NOOP("features", "Unit")},
        {QLatin1String("pos"), QT_TRANSLATE_NOOP("features", "Part of speech")},
        {QLatin1String("signal"), QT_TRANSLATE_NOOP("features", "Signal")},
        {QLatin1String("signalID"), QT_TRANSLATE_NOOP("features", "Signal at")},
        {QLatin1String("context"), QT_TRANSLATE_NOOP("features", "Claimed by")},
        {QLatin1String("distance"), QT_TRANSLATE_NOOP("features", "Apart by")},
        {QLatin1String("name"), QT_TRANSLATE_NOOP("features", "Named")},
        {QLatin1String("level"), QT_TRANSLATE_NOOP("features", "Level")},
        {QLatin1String("lemma"), QT_TRANSLATE_NOOP("features", "Lemma")},
        {QLatin1String("morph"), QT_TRANSLATE_NOOP("features", "Morphology")},
    };
    for (const auto &[name, words] : known) {
        if (feature == name)
            return QCoreApplication::translate("features", words);
    }
    return feature;
}

InspectorPanel::InspectorPanel(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Inspector"));
    build();
}

InspectorPanel::~InspectorPanel()
{
    quiet_ = true;       // fields that lose the focus while everything goes have nothing to say
    delete takeWidget(); // while what they look at is still there
}

void InspectorPanel::setTagSet(const annotation::TagSet &tagSet)
{
    if (tagSet == tagSet_)
        return;
    tagSet_ = tagSet;
    build();
}

void InspectorPanel::show(const InspectorData &data)
{
    if (data == data_)
        return;
    const bool same = sameShape(data);
    const bool anew = data.id != data_.id;
    if (anew)
        commitComment(); // of the one that goes
    data_ = data;
    if (same)
        refresh();
    else
        build();
    if (anew)
        ensureVisible(0, 0);
}

bool InspectorPanel::sameShape(const InspectorData &other) const { return shapeOf(other) == shapeOf(data_); }

void InspectorPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::LanguageChange)
        build(); // chips carry the theme's colours
}

QLabel *InspectorPanel::words(const QString &text, bool secondary)
{
    auto *label = new QLabel(text, page_);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(common::chromeFont(13));
    common::wearInk(*label, secondary ? common::currentTheme().textSecondary : common::currentTheme().text);
    return label;
}

QLabel *InspectorPanel::addRow(QGridLayout *grid, const QString &name, QWidget *value)
{
    QLabel *label = words(name, true);
    label->setFixedWidth(nameWidth);
    if (qobject_cast<QLabel *>(value) == nullptr) { // beside a field, on its middle line
        label->setFixedHeight(std::max(20, value->sizeHint().height()));
        label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        label->setWordWrap(false);
        label->setToolTip(name);
    }
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1);
    if (value->accessibleName().isEmpty() && value->focusPolicy() != Qt::NoFocus)
        value->setAccessibleName(name);
    if (value->focusPolicy() != Qt::NoFocus)
        label->setBuddy(value);
    return label;
}

void InspectorPanel::heading(const QString &text)
{
    auto *label = new QLabel(text, page_);
    label->setFont(common::chromeFont(12, QFont::DemiBold));
    common::wearInk(*label, common::currentTheme().textSecondary);
    column_->addWidget(label);
}

void InspectorPanel::separator()
{
    auto *line = new QFrame(page_);
    line->setFixedHeight(1);
    QPalette palette = line->palette();
    palette.setColor(QPalette::Window, common::currentTheme().separator);
    line->setPalette(palette);
    line->setAutoFillBackground(true);
    column_->addSpacing(8);
    column_->addWidget(line);
    column_->addSpacing(6);
}

void InspectorPanel::build()
{
    // Where the focus was, it comes back to: the same feature of the same annotation, else the list of labels.
    QString focused;
    for (const auto &[name, editor] : editors_) {
        if (editor->hasFocus())
            focused = name;
    }
    const bool tagFocused = tag_ && tag_->hasFocus();
    quiet_ = true;
    editors_.clear();
    tag_ = nullptr;
    comment_ = nullptr;
    unsure_ = nullptr;
    title_ = nullptr;
    if (QWidget *old = takeWidget()) {
        old->hide();
        old->deleteLater(); // one of its fields may be the one that brought us here
    }
    page_ = new QWidget;
    common::wearPanel(*this);
    QPalette fields = page_->palette(); // fields stay raised
    fields.setColor(QPalette::Window, common::currentTheme().panel);
    fields.setColor(QPalette::Base, common::currentTheme().raised);
    page_->setPalette(fields);
    page_->setAutoFillBackground(true);
    common::wearPanel(*viewport());
    column_ = new QVBoxLayout(page_);
    column_->setContentsMargins(14, 8, 14, 12);
    column_->setSpacing(4);
    if (!data_.id) {
        QLabel *empty = words(tr("What the selected span is, who proposed it and why."), true);
        empty->setFont(common::chromeFont(12));
        column_->addWidget(empty);
    } else {
        title_ = words(data_.surface);
        title_->setFont(common::articleFont(17));
        title_->setAccessibleName(tr("Selected: %1").arg(data_.surface));
        column_->addWidget(title_);
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(4);
        grid->setVerticalSpacing(3);
        grid->setColumnStretch(1, 1);
        column_->addLayout(grid);
        addTag(grid);
        addFeatures(grid);
        addEntity(grid);
        addReferences(grid);
        addOrigin();
        addHistory();
        addNote();
    }
    column_->addStretch(1);
    setWidget(page_);
    quiet_ = false;
    refresh();
    if (QWidget *again = focused.isEmpty() ? tagFocused ? tag_ : nullptr : editorOf(focused))
        again->setFocus();
}

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

void InspectorPanel::refresh()
{
    quiet_ = true;
    if (tag_)
        tag_->setCurrentIndex(tag_->findData(QStringList{data_.layer, data_.tag}));
    for (const Feature &feature : data_.features) {
        QWidget *editor = editorOf(feature.type.name);
        if (auto *box = qobject_cast<QComboBox *>(editor)) {
            if (box->findData(feature.value) < 0) // a value that the tag set does not list is shown, not lost
                box->addItem(feature.value, feature.value);
            box->setCurrentIndex(box->findData(feature.value));
        } else if (auto *field = qobject_cast<QLineEdit *>(editor)) {
            if (!field->hasFocus() || !field->isModified())
                field->setText(feature.value);
        } else if (auto *flag = qobject_cast<QCheckBox *>(editor)) {
            flag->setChecked(feature.value == u"true");
        } else if (auto *label = qobject_cast<QLabel *>(editor)) {
            label->setText(feature.shown.isEmpty() ? feature.value : feature.shown);
        }
    }
    if (comment_ && !comment_->hasFocus() && comment_->toPlainText() != data_.comment)
        comment_->setPlainText(data_.comment);
    if (unsure_)
        unsure_->setChecked(data_.unsure);
    quiet_ = false;
}

QWidget *InspectorPanel::editorOf(const QString &feature) const
{
    const auto it = std::find_if(editors_.begin(), editors_.end(), [&](const auto &e) { return e.first == feature; });
    return it == editors_.end() ? nullptr : it->second;
}

void InspectorPanel::commitComment()
{
    if (quiet_ || !comment_ || !data_.id)
        return;
    const QString comment = comment_->toPlainText().trimmed();
    if (comment == data_.comment)
        return;
    const annotation::AnnotationId id = data_.id;
    data_.comment = comment;
    Q_EMIT commentChanged(id, comment);
}

bool InspectorPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == comment_ && event->type() == QEvent::FocusOut)
        commitComment();
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox *>(watched)) {
        event->ignore(); // the wheel moves the page, never a value
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        if (auto *field = qobject_cast<QLineEdit *>(watched)) { // what was typed is taken back
            for (const Feature &feature : data_.features) {
                if (editorOf(feature.type.name) == field)
                    field->setText(feature.value);
            }
            return true;
        }
        if (watched == comment_) {
            comment_->setPlainText(data_.comment);
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace widgets::inspector
