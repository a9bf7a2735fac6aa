#include "widgets/import/recognised_panel.h"

#include "app/formats/registry.h"
#include "app/text/language_name.h"
#include "app/workspace/typed_dates.h"
#include "widgets/common/fonts.h"
#include "widgets/common/key_cap.h"
#include "widgets/common/panel_look.h"
#include "widgets/import/labels_form.h"
#include "widgets/import/paragraph_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets::importing {

namespace {

constexpr int keyRow = 22;

QString languageName(const QString &code) { return text::languageName(code, text::NameStands::Alone); }

QLabel *heading(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setFont(common::chromeFont(12, QFont::DemiBold));
    return label;
}

QLabel *paragraph(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setFont(common::chromeFont(12));
    return label;
}

// What makes a paragraph something else, key by key.
class KeyLegend : public QWidget {
public:
    explicit KeyLegend(QWidget *parent) : QWidget(parent) { setFixedHeight(int(partKeys().size()) * keyRow); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const common::Theme &theme = common::currentTheme();
        int y = 0;
        for (const PartKey &part : partKeys()) {
            common::paintKeyCaps(painter, QPointF(0, y + 2), common::keyCaps(QKeySequence(part.key)), theme);
            painter.setFont(common::chromeFont(12));
            painter.setPen(theme.textSecondary);
            const QString words = part.tag == QLatin1String("BOILERPLATE")
                ? RecognisedPanel::tr("left over: kept in the text, never tagged")
                : QLocale().toLower(part.words);
            painter.drawText(QRect(44, y, width() - 44, keyRow), int(Qt::AlignLeft | Qt::AlignVCenter), words);
            y += keyRow;
        }
    }
};

// “1 title, 4 headings, 5 paragraphs”
QString countsOf(const annotation::Document &document)
{
    std::map<QString, int> counts;
    for (const workspace::Paragraph &one : workspace::paragraphsOf(document))
        ++counts[one.part];
    QStringList words;
    for (const PartKey &part : partKeys()) {
        if (const int n = counts[part.tag]; n > 0)
            words << RecognisedPanel::tr("%1: %2").arg(part.words, QLocale().toString(n));
    }
    return words.join(QStringLiteral(" · "));
}

} // namespace

RecognisedPanel::RecognisedPanel(const annotation::TagSet &tagSet, QWidget *parent)
    : QWidget(parent),
      format_(new QComboBox(this)),
      language_(new QComboBox(this)),
      date_(new QLineEdit(this)),
      source_(new QLineEdit(this)),
      dateHint_(paragraph(this)),
      duplicates_(paragraph(this)),
      said_(paragraph(this)),
      parts_(paragraph(this)),
      labelsTitle_(heading(tr("Labels the tag set does not know"), this)),
      comesIn_(new QCheckBox(tr("Bring this article in"), this)),
      labels_(new LabelsForm(tagSet, this)),
      keys_(new QWidget(this))
{
    fillChoices();
    lay();
    connect(format_, &QComboBox::activated, this, [this] { Q_EMIT formatWanted(format_->currentData().toString()); });
    connect(language_, &QComboBox::activated, this, [this] { Q_EMIT languageWanted(language_->currentData().toString()); });
    connect(date_, &QLineEdit::textEdited, this, &RecognisedPanel::dateTyped);
    connect(source_, &QLineEdit::textEdited, this, &RecognisedPanel::sourceTyped);
    connect(comesIn_, &QCheckBox::clicked, this, [this](bool in) { Q_EMIT leftOutWanted(!in); });
    connect(labels_, &LabelsForm::mapped, this, &RecognisedPanel::mapped);
    connect(labels_, &LabelsForm::newWanted, this, &RecognisedPanel::newWanted);
    wear();
}

void RecognisedPanel::fillChoices()
{
    for (QComboBox *box : {format_, language_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    for (const formats::Format &format : formats::allFormats()) {
        if (format.reads)
            format_->addItem(format.name, format.id);
    }
    for (const char *code :
         {"", "it", "en", "fr", "de", "es", "pt", "nl", "pl", "ru", "uk", "ar", "he", "fa", "tr", "ja", "zh", "ko", "th", "el"})
        language_->addItem(*code ? languageName(QLatin1String(code)) : tr("not known"), QString::fromLatin1(code));
    date_->setPlaceholderText(tr("not found; 15 September 2025"));
    source_->setPlaceholderText(tr("not given"));
}

void RecognisedPanel::lay()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(7);
    form->addRow(tr("Format"), format_);
    form->addRow(tr("Language"), language_);
    form->addRow(tr("Article date"), date_);
    form->addRow(QString(), dateHint_);
    form->addRow(tr("Source"), source_);
    form->addRow(tr("Duplicates"), duplicates_);
    auto *keys = new QVBoxLayout(keys_);
    keys->setContentsMargins(0, 8, 0, 0);
    keys->addWidget(heading(tr("Paragraphs"), keys_));
    keys->addWidget(parts_);
    keys->addSpacing(6);
    keys->addWidget(heading(tr("Change a paragraph"), keys_));
    keys->addWidget(new KeyLegend(keys_));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 4, 14, 12);
    column->setSpacing(7);
    column->addLayout(form);
    column->addWidget(said_);
    column->addWidget(comesIn_);
    column->addSpacing(4);
    column->addWidget(labelsTitle_);
    column->addWidget(labels_);
    column->addWidget(keys_);
    column->addStretch(1);
}

void RecognisedPanel::wear()
{
    QPalette ground = palette(); // fields on it stay raised
    if (ground.color(QPalette::Window) != common::currentTheme().panel) {
        ground.setColor(QPalette::Window, common::currentTheme().panel);
        setPalette(ground);
        setAutoFillBackground(true);
    }
    common::wearInk(*dateHint_, common::currentTheme().textSecondary);
}

void RecognisedPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        wear();
}

void RecognisedPanel::showFormat(const workspace::Preview::Part &part)
{
    format_->setCurrentIndex(format_->findData(part.part.format));
    labels_->show(part.unknown, part.part.labels, newLabels_);
    labelsTitle_->setVisible(!part.unknown.empty());
    said_->setText(part.refused.mid(0, 5).join(QLatin1Char('\n')));
    said_->setVisible(!part.refused.isEmpty());
}

void RecognisedPanel::setFields(bool there)
{
    for (QWidget *field : std::initializer_list<QWidget *>{language_, date_, source_, comesIn_})
        field->setEnabled(there);
    keys_->setVisible(there);
    duplicates_->setVisible(there);
    dateHint_->setVisible(there);
}

void RecognisedPanel::showUnread(const workspace::Preview::Part &part)
{
    showFormat(part);
    setFields(false);
    date_->clear();
    source_->clear();
    language_->setCurrentIndex(0);
    comesIn_->setChecked(false);
    said_->setText(part.part.format.isEmpty() ? tr("No format was recognised. If you know it, choose it above.")
                                              : tr("Nothing could be read.") + QLatin1Char('\n') + said_->text());
    said_->setVisible(true);
}

void RecognisedPanel::showArticle(const workspace::Preview::Part &part, const workspace::Preview::Article &article,
                                  const annotation::Document &asWished, const workspace::ArticleWish &wish)
{
    showFormat(part);
    setFields(true);
    const annotation::ArticleFields &fields = asWished.fields();
    if (language_->findData(fields.language) < 0)
        language_->addItem(languageName(fields.language), fields.language);
    language_->setCurrentIndex(language_->findData(fields.language));
    if (!isTyping_) {
        source_->setText(fields.source);
        showDate(asWished);
    }
    if (!article.same.isEmpty())
        duplicates_->setText(tr("the same text is there as “%1”; it does not come in again").arg(article.same));
    else if (!article.like.isEmpty())
        duplicates_->setText(tr("very like “%1” (%2 %)").arg(article.like).arg(article.percent));
    else
        duplicates_->setText(article.isCompared
                                 ? tr("none in this project")
                                 : tr("the same text is not there; whether one is like it was not looked for, among so many"));
    comesIn_->setChecked(!wish.leftOut && article.same.isEmpty());
    comesIn_->setEnabled(article.same.isEmpty());
    parts_->setText(countsOf(asWished));
}

// What an importer noted as "dctFrom".
QString RecognisedPanel::dateSource(const QString &from)
{
    if (from.isEmpty())
        return {};
    if (from == QLatin1String("hand"))
        return tr("as you say.");
    if (from == QLatin1String("table"))
        return tr("from a column of the table.");
    if (from == QLatin1String("package"))
        return tr("from the book’s own data.");
    if (from == QLatin1String("time element"))
        return tr("from the page’s time element.");
    if (from == QLatin1String("meta") || from == QLatin1String("JSON-LD") || from == QLatin1String("OpenGraph"))
        return tr("from the page’s own data (%1).").arg(from);
    return tr("from the file (%1).").arg(from);
}

void RecognisedPanel::showDate(const annotation::Document &document)
{
    const annotation::ArticleFields &fields = document.fields();
    const QString from = fields.features.value(u"dctFrom");
    date_->setText(fields.dct);
    QString where;
    for (const annotation::AnnotationPointer &part : document.onLayer(annotation::layers::structure)) {
        if (part->tag == QLatin1String("DATELINE") && from == QLatin1String("date line"))
            where = tr("from “%1”.").arg(document.surface(*part).left(60));
    }
    if (where.isEmpty())
        where = dateSource(from);
    dateHint_->setText(fields.dct.isEmpty() ? tr("Relative dates have nothing to count from.")
                                            : where + QLatin1Char(' ') + tr("Relative dates count from here."));
}

void RecognisedPanel::dateTyped(const QString &typed)
{
    const workspace::TypedDate date = workspace::typedDay(typed, QLocale().name().left(2));
    if (!typed.trimmed().isEmpty() && date.value.isEmpty()) {
        dateHint_->setText(date.problem);
        return;
    }
    dateHint_->setText(date.value.isEmpty() ? tr("Relative dates have nothing to count from.") : date.words);
    isTyping_ = true;
    Q_EMIT dateWanted(date.value);
    isTyping_ = false;
}

void RecognisedPanel::sourceTyped(const QString &typed)
{
    isTyping_ = true;
    Q_EMIT sourceWanted(typed);
    isTyping_ = false;
}

} // namespace widgets::importing
