#include "widgets/import/import_window.h"

#include "app/editing/edits.h"
#include "app/workspace/settings.h"
#include "widgets/common/fonts.h"
#include "widgets/common/panel_look.h"
#include "widgets/common/theme.h"
#include "widgets/import/article_rows.h"
#include "widgets/import/columns_table.h"
#include "widgets/import/paragraph_list.h"
#include "widgets/import/recognised_panel.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets::importing {

namespace {

const workspace::Setting<QSize> lastSize{"import/size", QSize(1220, 740)};
const workspace::Setting<bool> readAtOnce{"import/read", true};
constexpr int lookAfter = 400; // ms without a change
constexpr int rightWidth = 310;

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

} // namespace

ImportWindow::ImportWindow(workspace::Workspace &workspace, const QStringList &paths, QWidget *parent)
    : QDialog(parent),
      workspace_(workspace),
      paths_(paths),
      title_(new QLabel(tr("Add articles"), this)),
      count_(new QLabel(this)),
      state_(new QLabel(this)),
      files_(new QListView(this)),
      rows_(new ArticleRows(preview_, this)),
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
    files_->setModel(rows_);
    files_->setItemDelegate(new ArticleRowDelegate(files_));
    files_->setUniformItemSizes(true); // of a hundred thousand only those that are seen are asked for
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
    left->setFixedWidth(ArticleRowDelegate::width);
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
    connect(files_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportWindow::showCurrent);
    connect(files_->verticalScrollBar(), &QScrollBar::valueChanged, this, &ImportWindow::lookFurther);
    connect(files_->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ImportWindow::lookFurther);
    connect(add_, &QPushButton::clicked, this, &ImportWindow::add);
    connect(&workspace_, &workspace::Workspace::closed, this, &QWidget::close);
    connect(&soon_, &QTimer::timeout, this, [this] { lookAgain(again_); });
    connect(paragraphs_, &ParagraphList::partWanted, this,
            [this](qsizetype begin, const QString &tag) { wish([=](workspace::ArticleWish &one) { one.parts[begin] = tag; }); });
    connect(columns_, &ColumnsTable::changed, this, [this] {
        const ArticleRows::Row *row = current();
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
        if (const ArticleRows::Row *row = current())
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
        const ArticleRows::Row *row = current();
        if (!row)
            return;
        workspace::ImportPart &part = preview_.parts[row->part].part;
        part.format = format;
        part.settings.clear();
        part.wishes.clear();
        part.labels = workspace::ImportMemory::kept(workspace_.tagSet()).labels(format);
        lookAgain(row->part);
    });
}

void ImportWindow::look()
{
    const auto found = std::make_shared<workspace::Preview>();
    job_ = workspace::previewFiles(workspace_, paths_, found);
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

void ImportWindow::lookAgain(std::size_t at)
{
    soon_.stop();
    const workspace::Preview::Part &part = preview_.parts[at];
    workspace::Preview::Page page;
    page.most = std::max(page.most, int(part.articles.size())); // whoever has looked further stays there
    const auto found = std::make_shared<workspace::Preview::Part>();
    job_ = workspace::previewPart(workspace_, paths_, part.part, page, found);
    connect(job_.get(), &workspace::Job::finished, this, [this, found, at] {
        const workspace::ImportPart now = preview_.parts[at].part; // with what was wished meanwhile
        preview_.parts[at] = std::move(*found);
        preview_.parts[at].part = now;
        fill();
    });
    job_->start();
}

void ImportWindow::fill()
{
    further_.reset();
    const int row = std::max(0, files_->currentIndex().row());
    rows_->showAll();
    files_->setCurrentIndex(rows_->index(std::min(row, rows_->rowCount() - 1)));
    showCurrent();
    lookFurther();
}

// Reads on where the row that stands for more articles can be seen.
void ImportWindow::lookFurther()
{
    if (further_ && !further_->isFinished())
        return;
    const QRect seen = files_->viewport()->rect();
    const QModelIndex first = files_->indexAt(seen.topLeft()), last = files_->indexAt(seen.bottomLeft());
    const ArticleRows::Row *more = nullptr;
    for (int row = std::max(0, first.row()); row <= (last.isValid() ? last.row() : rows_->rowCount() - 1) && !more; ++row) {
        const ArticleRows::Row *one = rows_->at(rows_->index(row));
        more = one->kind == ArticleRows::Row::Kind::More ? one : nullptr;
    }
    if (!more)
        return;
    const auto found = std::make_shared<workspace::Preview::Part>();
    const workspace::Preview::Part &part = preview_.parts[more->part];
    workspace::Preview::Page page{part.articles.back().place + 1};
    page.most = std::max(page.most, int(part.articles.size())); // twice as many each time: what is passed over again stays cheap
    further_ = workspace::previewPart(workspace_, paths_, part.part, page, found);
    connect(further_.get(), &workspace::Job::finished, this, [this, found, at = more->part] { addFurther(at, *found); });
    further_->start();
}

void ImportWindow::addFurther(std::size_t at, workspace::Preview::Part &found)
{
    workspace::Preview::Part &part = preview_.parts[at];
    const std::size_t before = part.articles.size();
    part.articles.insert(part.articles.end(), std::make_move_iterator(found.articles.begin()),
                         std::make_move_iterator(found.articles.end()));
    part.more = found.more;
    part.refused = found.refused; // of all that was read, from the beginning
    for (const auto &[label, count] : found.unknown)
        part.unknown[label] += count;
    const bool waited = current() && current()->kind == ArticleRows::Row::Kind::More;
    const int row = rows_->grow(at, before);
    if (waited)
        files_->setCurrentIndex(rows_->index(row));
    showCurrent();
    QMetaObject::invokeMethod(this, &ImportWindow::lookFurther, Qt::QueuedConnection); // when the list has laid out what came
}

const ArticleRows::Row *ImportWindow::current() const { return rows_->at(files_->currentIndex()); }

workspace::ArticleWish &ImportWindow::wishOf(const ArticleRows::Row &row)
{
    workspace::Preview::Part &part = preview_.parts[row.part];
    return part.part.wishes[part.articles[row.article].place];
}

void ImportWindow::wish(const std::function<void(workspace::ArticleWish &)> &change)
{
    const ArticleRows::Row *row = current();
    if (!row || row->kind != ArticleRows::Row::Kind::Article)
        return;
    change(wishOf(*row));
    showCurrent();
}

void ImportWindow::showCurrent()
{
    refreshFoot();
    const ArticleRows::Row *row = current();
    if (row && row->kind == ArticleRows::Row::Kind::More)
        return; // it becomes an article soon
    columns_->setVisible(row && !preview_.parts[row->part].table.empty());
    if (!row) {
        paragraphs_->show({});
        return;
    }
    const workspace::Preview::Part &part = preview_.parts[row->part];
    columns_->show(part.table, part.part.settings);
    if (row->kind != ArticleRows::Row::Kind::Article) {
        paragraphs_->show({});
        panel_->showUnread(part);
        return;
    }
    const workspace::Preview::Article &shown = part.articles[row->article];
    const auto found = part.part.wishes.find(shown.place);
    const workspace::ArticleWish wished = found == part.part.wishes.end() ? workspace::ArticleWish() : found->second;
    formats::Article article = shown.article;
    workspace::applyParts(wished, article);
    workspace::applyFields(wished, article);
    paragraphs_->show(article.document);
    panel_->showArticle(part, shown, article.document, wished);
}

void ImportWindow::refreshFoot()
{
    rows_->refresh();
    bool more = false;
    qsizetype names = 0;
    std::size_t articles = 0;
    for (const workspace::Preview::Part &part : preview_.parts) {
        more |= part.more;
        names += part.part.names.size();
        articles += part.articles.size();
    }
    const int coming = rows_->coming();
    const QString files = tr("%n file(s)", nullptr, int(names));
    count_->setText(more ? tr("%1, more articles than are shown; all come in").arg(files)
                         : tr("%1, %2").arg(files, tr("%n article(s) recognised", nullptr, int(articles))));
    add_->setText(more ? tr("Add all") : tr("Add %n article(s)", nullptr, coming));
    add_->setEnabled(more || coming > 0);
    state_->setText(preview_.unreadable.join(QLatin1Char(' ')));
}

void ImportWindow::onLabelMapped(const workspace::Label &from, const workspace::Label &to)
{
    const ArticleRows::Row *row = current();
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
            workspace::ImportMemory::keepLabels(part.part.format, part.part.labels);
        if (!part.table.empty() && !part.part.settings.empty())
            workspace::ImportMemory::keepColumns(part.table.front(), part.part.settings);
        options.parts.push_back(part.part);
    }
    readAtOnce.set(read_->isChecked());
    Q_EMIT decided(paths_, options, read_->isChecked());
    close();
}

} // namespace widgets::importing
