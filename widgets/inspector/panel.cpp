#include "widgets/inspector/panel.h"

#include "widgets/common/fonts.h"
#include "widgets/common/panel_look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets::inspector {

namespace {

constexpr int nameWidth = 88;

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
