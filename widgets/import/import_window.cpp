#include "widgets/import/import_window.h"

#include "app/editing/edits.h"
#include "app/workspace/settings.h"
#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/common/panel_look.h"
#include "widgets/common/theme.h"
#include "widgets/import/columns_table.h"
#include "widgets/import/paragraph_list.h"
#include "widgets/import/recognised_panel.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets::importing {

namespace {

const workspace::Setting<QSize> lastSize{"import/size", QSize(1220, 740)};
const workspace::Setting<bool> readAtOnce{"import/read", true};
constexpr int lookAfter = 400; // ms without a change
constexpr int hintRole = Qt::UserRole, outRole = Qt::UserRole + 1;
constexpr int leftWidth = 250, rightWidth = 310, rowHeight = 40;

// A file or an article, below it what it was recognised as.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {leftWidth, rowHeight}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const common::Theme &theme = common::currentTheme();
        painter->save();
        const bool chosen = option.state & QStyle::State_Selected;
        const bool out = index.data(outRole).toBool();
        if (chosen || (option.state & QStyle::State_MouseOver))
            painter->fillRect(option.rect, chosen ? theme.selectedRow : theme.hover);
        if (chosen)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), common::lengths::selectedBar, option.rect.height()), theme.ink);
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF icon(option.rect.left() + 13, option.rect.center().y() - 7, 14, 14);
        common::paintIcon(*painter, out ? common::Icon::Cross : common::Icon::Document, icon, out ? theme.textSecondary : theme.text);
        const QRect box = option.rect.adjusted(36, 3, -8, -4);
        const auto line = [&](const QFont &font, const QColor &colour, const QString &words, Qt::Alignment where) {
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(box, int(where | Qt::AlignLeft), QFontMetrics(font).elidedText(words, Qt::ElideMiddle, box.width()));
        };
        QFont name = common::chromeFont(13, chosen ? QFont::DemiBold : QFont::Normal);
        name.setStrikeOut(out);
        line(name, out ? theme.textSecondary : theme.text, index.data().toString(), Qt::AlignTop);
        line(common::chromeFont(11), theme.textSecondary, index.data(hintRole).toString(), Qt::AlignBottom);
        painter->restore();
    }
};

QWidget *panelWith(const QString &title, QWidget *content, QWidget *parent)
{
    auto *whole = new QWidget(parent);
    auto *head = new QLabel(title, whole);
    head->setFont(common::chromeFont(12, QFont::DemiBold));
    head->setContentsMargins(14, 10, 12, 6);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(content, 1);
    QPalette ground = whole->palette();
    ground.setColor(QPalette::Window, common::currentTheme().panel);
    whole->setPalette(ground);
    whole->setAutoFillBackground(true);
    return whole;
}

QString nameOf(const workspace::Preview::Part &part, const annotation::Document &document)
{
    if (part.articles.size() == 1 && part.part.names.size() == 1)
        return QFileInfo(part.part.names.front()).fileName();
    if (part.part.names.size() > 1 && !document.fields().source.isEmpty())
        return QFileInfo(document.fields().source).fileName();
    return document.fields().title.isEmpty() ? document.fields().name : document.fields().title;
}

} // namespace

ImportWindow::ImportWindow(workspace::Workspace &workspace, const QStringList &paths, QWidget *parent)
    : QDialog(parent),
      workspace_(workspace),
      paths_(paths),
      title_(new QLabel(tr("Add articles"), this)),
      count_(new QLabel(this)),
      state_(new QLabel(this)),
      files_(new QListWidget(this)),
      columns_(new ColumnsTable(this)),
      paragraphs_(new ParagraphList(this)),
      panel_(new RecognisedPanel(workspace.tagSet(), this)),
      read_(new QCheckBox(tr("Read and suggest at once"), this)),
      add_(new QPushButton(this))
{
    setWindowTitle(tr("Add articles"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(lastSize.value());
    soon_.setSingleShot(true);
    soon_.setInterval(lookAfter);
    read_->setChecked(readAtOnce.value());
    lay();
    connectParts();
    look();
}

ImportWindow::~ImportWindow() { lastSize.set(size()); }

void ImportWindow::lay()
{
    title_->setFont(common::chromeFont(14, QFont::DemiBold));
    count_->setFont(common::chromeFont(13));
    common::wearInk(*count_, common::currentTheme().textSecondary);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 16, 10);
    head->setSpacing(10);
    head->addWidget(title_);
    head->addWidget(count_);
    head->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(columnsLaid(), 1);
    layout->addLayout(footLaid());
    columns_->hide();
}

QLayout *ImportWindow::columnsLaid()
{
    files_->setItemDelegate(new RowDelegate(files_));
    files_->setFrameShape(QFrame::NoFrame);
    files_->setMouseTracking(true);
    files_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    files_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    files_->setAccessibleName(tr("Files"));
    common::wearPanel(*files_);
    auto *scrolled = new QScrollArea(this);
    scrolled->setWidget(panel_);
    scrolled->setWidgetResizable(true);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(1);
    middle->addWidget(columns_);
    middle->addWidget(paragraphs_, 1);
    QWidget *left = panelWith(tr("Files"), files_, this);
    QWidget *right = panelWith(tr("What was recognised"), scrolled, this);
    left->setFixedWidth(leftWidth);
    right->setFixedWidth(rightWidth);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(1);
    columns->addWidget(left);
    columns->addLayout(middle, 1);
    columns->addWidget(right);
    return columns;
}

QLayout *ImportWindow::footLaid()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QWidget::close);
    cancel->setAutoDefault(false);
    add_->setDefault(true);
    state_->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 9, 16, 11);
    foot->setSpacing(10);
    foot->addWidget(read_);
    foot->addWidget(state_, 1);
    foot->addWidget(cancel);
    foot->addWidget(add_);
    return foot;
}

void ImportWindow::connectParts()
{
    connect(files_, &QListWidget::currentRowChanged, this, &ImportWindow::showCurrent);
    connect(add_, &QPushButton::clicked, this, &ImportWindow::add);
    connect(&workspace_, &workspace::Workspace::closed, this, &QWidget::close);
    connect(&soon_, &QTimer::timeout, this, [this] { lookAgain(again_); });
    connect(paragraphs_, &ParagraphList::partWanted, this,
            [this](qsizetype begin, const QString &tag) { wish([=](workspace::ArticleWish &one) { one.parts[begin] = tag; }); });
    connect(columns_, &ColumnsTable::changed, this, [this] {
        const Row *row = current();
        if (!row)
            return;
        preview_.parts[row->part].part.settings = columns_->settings();
        again_ = row->part;
        soon_.start();
    });
    connectPanel();
}

void ImportWindow::connectPanel()
{
    connect(panel_, &RecognisedPanel::sourceWanted, this,
            [this](const QString &source) { wish([=](workspace::ArticleWish &one) { one.source = source; }); });
    connect(panel_, &RecognisedPanel::dateWanted, this,
            [this](const QString &value) { wish([=](workspace::ArticleWish &one) { one.dct = value; }); });
    connect(panel_, &RecognisedPanel::leftOutWanted, this,
            [this](bool out) { wish([=](workspace::ArticleWish &one) { one.leftOut = out; }); });
    connect(panel_, &RecognisedPanel::languageWanted, this, [this](const QString &language) {
        wish([=](workspace::ArticleWish &one) { one.language = language; });
        if (const Row *row = current())
            lookAgain(row->part); // the language decides what is a date line, a byline
    });
    connect(panel_, &RecognisedPanel::mapped, this, &ImportWindow::onLabelMapped);
    connect(panel_, &RecognisedPanel::newWanted, this, [this](const workspace::Label &label, bool wanted) {
        if (wanted)
            newLabels_.insert(label);
        else
            newLabels_.erase(label);
        panel_->setNewLabels(newLabels_);
    });
    connect(panel_, &RecognisedPanel::formatWanted, this, [this](const QString &format) {
        const Row *row = current();
        if (!row)
            return;
        workspace::ImportPart &part = preview_.parts[row->part].part;
        part.format = format;
        part.settings.clear();
        part.wishes.clear();
        lookAgain(row->part);
    });
}

void ImportWindow::look()
{
    const auto found = std::make_shared<workspace::Preview>();
    job_ = workspace::previewFiles(workspace_, paths_, {}, found);
    count_->setText(tr("Looking at the files…"));
    add_->setEnabled(false);
    add_->setText(tr("Add"));
    connect(job_.get(), &workspace::Job::finished, this, [this, found] {
        preview_ = *found;
        fill();
        files_->setFocus();
    });
    job_->start();
}

void ImportWindow::lookAgain(std::size_t part)
{
    soon_.stop();
    const auto found = std::make_shared<workspace::Preview>();
    job_ = workspace::previewFiles(workspace_, paths_, {preview_.parts[part].part}, found);
    connect(job_.get(), &workspace::Job::finished, this, [this, found, part] {
        if (found->parts.empty())
            return;
        const workspace::ImportPart now = preview_.parts[part].part; // with what was wished meanwhile
        preview_.parts[part] = found->parts.front();
        preview_.parts[part].part = now;
        fill();
    });
    job_->start();
}

void ImportWindow::fill()
{
    const int row = std::max(0, files_->currentRow());
    const QSignalBlocker quiet(files_);
    files_->clear();
    rows_.clear();
    const auto addRow = [this](std::size_t part, int article, const QString &name, const QString &hint) {
        rows_.push_back({part, article});
        auto *item = new QListWidgetItem(name, files_);
        item->setData(hintRole, hint);
        item->setToolTip(name + QLatin1Char('\n') + hint);
        item->setData(Qt::AccessibleTextRole, name + QStringLiteral(", ") + hint);
    };
    for (std::size_t at = 0; at < preview_.parts.size(); ++at) {
        const workspace::Preview::Part &part = preview_.parts[at];
        const QString file = QFileInfo(part.part.names.value(0)).fileName();
        for (std::size_t i = 0; i < part.articles.size(); ++i) {
            const QString name = nameOf(part, part.articles[i].article.document);
            const bool isInside = part.part.names.size() == 1 && (part.articles.size() > 1 || part.more);
            addRow(at, int(i), name, isInside ? tr("%1 in %2").arg(part.format, file) : tr("%1, recognised").arg(part.format));
        }
        if (part.articles.empty() && part.part.format.isEmpty()) {
            for (const QString &name : part.part.names)
                addRow(at, -1, QFileInfo(name).fileName(), tr("not recognised"));
        } else if (part.articles.empty()) {
            addRow(at, -1, file, tr("%1: nothing could be read").arg(part.format));
        }
    }
    files_->setCurrentRow(std::min(row, files_->count() - 1));
    showCurrent();
}

const ImportWindow::Row *ImportWindow::current() const
{
    const int row = files_->currentRow();
    return row >= 0 && row < int(rows_.size()) ? &rows_[std::size_t(row)] : nullptr;
}

workspace::ArticleWish &ImportWindow::wishOf(const Row &row)
{
    workspace::Preview::Part &part = preview_.parts[row.part];
    return part.part.wishes[part.articles[std::size_t(row.article)].place];
}

void ImportWindow::wish(const std::function<void(workspace::ArticleWish &)> &change)
{
    const Row *row = current();
    if (!row || row->article < 0)
        return;
    change(wishOf(*row));
    showCurrent();
}

void ImportWindow::showCurrent()
{
    refreshFoot();
    const Row *row = current();
    columns_->setVisible(row && !preview_.parts[row->part].table.empty());
    if (!row) {
        paragraphs_->show({});
        return;
    }
    const workspace::Preview::Part &part = preview_.parts[row->part];
    columns_->show(part.table, part.part.settings);
    if (row->article < 0) {
        paragraphs_->show({});
        panel_->showUnread(part);
        return;
    }
    const workspace::Preview::Article &shown = part.articles[std::size_t(row->article)];
    const auto found = part.part.wishes.find(shown.place);
    const workspace::ArticleWish wished = found == part.part.wishes.end() ? workspace::ArticleWish() : found->second;
    formats::Article article = shown.article;
    workspace::applyParts(wished, article);
    annotation::ArticleFields fields = article.document.fields();
    workspace::applyFields(wished, fields);
    std::vector<annotation::Annotation> annotations;
    for (const annotation::AnnotationPointer &record : article.document.all())
        annotations.push_back(*record);
    const annotation::Document document(article.document.id(), std::move(fields), article.document.articleText(), std::move(annotations));
    paragraphs_->show(document);
    panel_->showArticle(part, shown, document, wished);
}

void ImportWindow::refreshFoot()
{
    int coming = 0, unread = 0;
    bool more = false;
    qsizetype names = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const workspace::Preview::Part &part = preview_.parts[rows_[i].part];
        bool out = rows_[i].article < 0;
        unread += out;
        if (!out) {
            const workspace::Preview::Article &article = part.articles[std::size_t(rows_[i].article)];
            const auto wished = part.part.wishes.find(article.place);
            out = !article.same.isEmpty() || (wished != part.part.wishes.end() && wished->second.leftOut);
        }
        coming += !out;
        files_->item(int(i))->setData(outRole, out);
    }
    for (const workspace::Preview::Part &part : preview_.parts) {
        more |= part.more;
        names += part.part.names.size();
    }
    const QString files = tr("%n file(s)", nullptr, int(names));
    count_->setText(more ? tr("%1, more articles than are shown; all come in").arg(files)
                         : tr("%1, %2").arg(files, tr("%n article(s) recognised", nullptr, int(rows_.size()) - unread)));
    add_->setText(more ? tr("Add all") : tr("Add %n article(s)", nullptr, coming));
    add_->setEnabled(more || coming > 0);
    state_->setText(preview_.unreadable.join(QLatin1Char(' ')));
}

void ImportWindow::onLabelMapped(const workspace::Label &from, const workspace::Label &to)
{
    const Row *row = current();
    if (!row)
        return;
    const QString format = preview_.parts[row->part].part.format;
    for (workspace::Preview::Part &part : preview_.parts) {
        if (part.part.format == format)
            part.part.labels[from] = to;
    }
}

bool ImportWindow::addLabels()
{
    if (newLabels_.empty())
        return true;
    annotation::TagSet grown = workspace::withLabels(workspace_.tagSet(), newLabels_);
    editing::Author author = workspace_.editor().author();
    const auto done = workspace_.perform(editing::setTagSet(workspace_.state(), author, std::move(grown), tr("labels of what comes in")));
    if (!done)
        state_->setText(done.error().text());
    return done.has_value();
}

void ImportWindow::add()
{
    soon_.stop();
    job_.reset();
    if (!addLabels())
        return;
    workspace::ImportOptions options;
    for (const workspace::Preview::Part &part : preview_.parts) {
        if (part.part.format.isEmpty())
            continue; // it was said that nobody knows what it is
        if (!part.part.labels.empty())
            workspace::rememberLabels(part.part.format, part.part.labels);
        options.parts.push_back(part.part);
    }
    readAtOnce.set(read_->isChecked());
    Q_EMIT decided(paths_, options, read_->isChecked());
    close();
}

} // namespace widgets::importing
