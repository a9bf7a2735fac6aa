#include "widgets/main_window/documents_binding.h"

#include "app/workspace/settings.h"
#include "widgets/article/article_view.h"
#include "widgets/main_window/action_table.h"
#include "widgets/main_window/article_controller.h"
#include "widgets/main_window/main_window.h"
#include "widgets/main_window/questions.h"

#include <QAction>
#include <QDate>

namespace widgets::main_window {

using annotation::DocumentId;

namespace {

// What was done today, on this machine, by whoever sits here.
const workspace::Setting<QString> tallyDay{"tally/day", {}};
const workspace::Setting<int> tallyFinished{"tally/finished", 0};
const workspace::Setting<int> tallyCorrections{"tally/corrections", 0};

documents::DocumentRow rowOf(const project::ArticleSummary &article)
{
    documents::DocumentRow row;
    row.id = article.id;
    row.title = article.fields.title;
    row.language = article.fields.language;
    row.group = article.fields.story;
    row.status = article.fields.status;
    const int all = article.counts.decided + article.counts.waiting;
    row.progress = all == 0 ? 0 : double(article.counts.decided) / all;
    row.open = article.counts.waiting;
    row.postponed = article.fields.postponed;
    row.excluded = article.fields.excluded;
    return row;
}

} // namespace

DocumentsBinding::DocumentsBinding(MainWindow &window, documents::DocumentsPanel &panel) : QObject(&window), window_(window), panel_(panel)
{
    soon_.setSingleShot(true);
    soon_.setInterval(0);
    searchSoon_.setSingleShot(true);
    searchSoon_.setInterval(60);
    workspace::Workspace &w = window.workspace();
    const auto later = [this] { soon_.start(); };
    connect(&soon_, &QTimer::timeout, this, &DocumentsBinding::fill);
    connect(&w, &workspace::Workspace::opened, this, later);
    connect(&w, &workspace::Workspace::closed, this, later);
    connect(&w, &workspace::Workspace::articlesChanged, this, later);
    connect(&w, &workspace::Workspace::articleChanged, this, [this](DocumentId id) {
        if (const project::ArticleSummary *article = window_.workspace().article(id))
            panel_.update(rowOf(*article));
        panel_.setQueueCount(window_.workspace().waiting());
    });
    connect(&w, &workspace::Workspace::changed, this, [this](const annotation::Transaction &transaction) {
        int finished = 0;
        int corrections = 0;
        for (const annotation::Change &change : transaction.changes) {
            const auto *after = change.after ? std::get_if<annotation::ArticleFields>(&*change.after) : nullptr;
            const auto *before = change.before ? std::get_if<annotation::ArticleFields>(&*change.before) : nullptr;
            finished += after && before && after->status == annotation::Status::Done && before->status != annotation::Status::Done;
            const auto *span = change.after ? std::get_if<annotation::Annotation>(&*change.after) : nullptr;
            corrections += span && !span->annotator.isEmpty() && span->verdict != annotation::Verdict::Accepted;
        }
        const QString today = QDate::currentDate().toString(Qt::ISODate);
        if (tallyDay.value() != today) {
            tallyDay.set(today);
            tallyFinished.set(0);
            tallyCorrections.set(0);
        }
        if (finished != 0)
            tallyFinished.set(tallyFinished.value() + finished);
        if (corrections != 0)
            tallyCorrections.set(tallyCorrections.value() + corrections);
        if (finished + corrections != 0)
            countToday();
    });
    connect(&window.controller(), &ArticleController::currentChanged, this, [this](DocumentId id) { panel_.setCurrent(id); });
    connect(&panel, &documents::DocumentsPanel::openRequested, this, [this](DocumentId id) {
        window_.showArticle(id);
        window_.view().setFocus();
    });
    connect(&panel, &documents::DocumentsPanel::searched, this, [this](const QString &words) {
        searched_ = words;
        searchSoon_.start();
    });
    connect(&searchSoon_, &QTimer::timeout, this, [this] {
        if (!window_.workspace().isOpen() || searched_.trimmed().isEmpty())
            return panel_.setFound(std::nullopt);
        const auto found = window_.workspace().search(searched_, 100000);
        QSet<DocumentId> ids;
        for (const project::Found &one : found ? *found : std::vector<project::Found>())
            ids.insert(one.document);
        panel_.setFound(ids);
    });
    const auto each = [this](const QList<DocumentId> &ids, auto what) {
        for (DocumentId id : ids)
            window_.report(what(window_.workspace(), id));
    };
    using Panel = documents::DocumentsPanel;
    connect(&panel, &Panel::removeRequested, this,
            [each](const QList<DocumentId> &ids) { each(ids, [](auto &on, DocumentId id) { return on.removeArticle(id); }); });
    connect(&panel, &Panel::excludeRequested, this, [each](const QList<DocumentId> &ids, bool yes) {
        each(ids, [yes](auto &on, DocumentId id) { return on.setExcluded(id, yes); });
    });
    connect(&panel, &Panel::postponeRequested, this, [each](const QList<DocumentId> &ids, bool yes) {
        each(ids, [yes](auto &on, DocumentId id) { return on.setPostponed(id, yes); });
    });
    connect(&panel, &Panel::doneRequested, this, [each](const QList<DocumentId> &ids, bool done) {
        each(ids, [done](auto &on, DocumentId id) {
            return on.setStatus(id, done ? annotation::Status::Done : annotation::Status::InProgress);
        });
    });
    connect(&panel, &Panel::renameRequested, this, [this](DocumentId id) {
        window_.showArticle(id);
        window_.actions().action(QStringLiteral("article/rename"))->trigger();
    });
    connect(&panel, &Panel::metadataRequested, this, [this](DocumentId id) {
        window_.showArticle(id);
        window_.questions().askMetadata();
    });
    window.actions().connectTo(QStringLiteral("edit/search"), this, [this] {
        panel_.showQueue(false);
        panel_.focusSearch();
    });
    countToday();
}

void DocumentsBinding::countToday()
{
    if (tallyDay.value() != QDate::currentDate().toString(Qt::ISODate))
        return panel_.setTally(0, -1);
    const int finished = tallyFinished.value();
    panel_.setTally(finished, finished == 0 ? -1 : double(tallyCorrections.value()) / finished);
}

void DocumentsBinding::fill()
{
    std::vector<documents::DocumentRow> rows;
    if (window_.workspace().isOpen()) {
        for (const project::ArticleSummary &article : window_.workspace().articles())
            rows.push_back(rowOf(article));
    }
    panel_.setRows(std::move(rows));
    panel_.setQueueCount(window_.workspace().isOpen() ? window_.workspace().waiting() : 0);
    panel_.setCurrent(window_.controller().current());
}

} // namespace widgets::main_window
