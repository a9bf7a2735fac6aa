// One open project with all that can be done to it: what window and command line alike are made of.
//
// Interface thread. Everything that takes long runs as a Job on snapshots. Every change goes through editor(); the convenience functions
// here only pick the edit. Signals tell ids and transactions: a view asks for what it shows.
#pragma once

#include "app/editing/editor.h"
#include "app/project/store.h"
#include "app/review/queue.h"
#include "app/suggest/learned_layers.h"
#include "app/suggest/pipeline.h"
#include "app/timeline/story.h"
#include "app/workspace/job.h"

#include <QObject>

#include <map>
#include <memory>

namespace workspace {

class Learning;
class Stories;

using annotation::AnnotationId;
using annotation::Document;
using annotation::DocumentId;
using annotation::EntityId;
using base::Result;

using TimelinePointer = std::shared_ptr<const timeline::Timeline>;

class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    // The project
    static Result<annotation::TagSet> shippedTagSet(const QString &nameOrFile);
    Result<> create(const QString &path, const QString &tagSet); // "news", "timeml", "conll2003", or a file
    Result<> open(const QString &path);
    void close(); // waits until everything is on disk
    bool isOpen() const { return editor_ != nullptr; }
    bool isReadOnly() const;
    QString path() const;
    QString name() const; // without folder and suffix
    project::Store &store() { return *store_; }
    editing::Editor &editor() { return *editor_; }
    const editing::State &state() const { return editor_->state(); }
    const annotation::TagSet &tagSet() const { return state().tagSet(); }
    Result<> waitUntilStored();                         // of all that was done so far
    Result<> goBackTo(const project::Version &version); // undoable
    Result<> saveElsewhere(const QString &path);        // after a failure to write: goes on there

    // Articles
    const std::vector<project::ArticleSummary> &articles() const { return articles_; } // in order
    const project::ArticleSummary *article(DocumentId id) const;
    int waiting() const { return waiting_; }                        // what wants a decision, in all articles that are not excluded
    DocumentId articleNamed(const QString &numberOrName) const;     // as --document takes it; 0 where there is none
    Result<Document> firstScreen(DocumentId id, text::Range range); // enough to paint it, before load
    Result<> load(DocumentId id);
    const Document *document(DocumentId id) const { return isOpen() ? state().document(id) : nullptr; }
    Result<std::vector<project::Found>> search(const QString &query, int limit = 200);

    // Doing
    Result<> perform(editing::Edit edit, const QString &mergeKey = {});
    Result<> undo();
    Result<> redo();
    Result<> setStatus(DocumentId id, annotation::Status status);
    Result<> setExcluded(DocumentId id, bool excluded);
    Result<> setPostponed(DocumentId id, bool postponed);
    Result<> rename(DocumentId id, const QString &title);
    Result<> removeArticle(DocumentId id);
    Result<> mergeEntities(EntityId into, EntityId from); // in all articles that mention it
    // What a change of the DCT would change besides; and doing it.
    std::vector<editing::Revalued> previewDct(DocumentId id, const QString &dct) const;
    Result<> setDct(DocumentId id, const QString &dct);

    // The machine
    std::shared_ptr<const suggest::Pipeline> pipeline(); // loaded when first asked for
    // What is asked besides the built-in stages: the command of a program of the user's own, a list of names with ids (where nothing is
    // named, those of the settings and of the project); and, on the interface thread, whether an article's suggestions are still wanted.
    struct SuggestAids {
        QString program, names;
        std::function<bool(const Document &)> stillWanted;
    };
    std::unique_ptr<Job> suggest(const std::vector<DocumentId> &articles, suggest::Families families = suggest::allFamilies)
    {
        return suggest(articles, families, SuggestAids{});
    }
    std::unique_ptr<Job> suggest(const std::vector<DocumentId> &articles, suggest::Families families, const SuggestAids &aids);
    Learning &learning() { return *learning_; } // what the project learns from the analyst
    void setLearned(suggest::LearnedLayers learned);

    // Time: the newest timeline that has been worked out (null before the first), brought up to date in the background after each change.
    TimelinePointer timeline(DocumentId id) const;
    TimelinePointer timelineNow(DocumentId id) const; // worked out here and now
    void wantTimeline(DocumentId id);
    Stories &stories() { return *stories_; } // of several articles

    review::Queue &queue() { return *queue_; }

Q_SIGNALS:
    void opened();
    void closed();
    void changed(const annotation::Transaction &transaction);
    void articlesChanged();                         // the list: articles came or went
    void articleChanged(annotation::DocumentId id); // its row: title, status, counts
    void articleLoaded(annotation::DocumentId id);
    void timelineChanged(annotation::DocumentId id);
    void stored();
    void failed(const base::Error &error); // writing failed: nothing is lost, editing waits; retry() or saveElsewhere()

private:
    Result<> begin(std::unique_ptr<project::Store> store);
    void onChanged(const annotation::Transaction &transaction);
    void count(const annotation::Change &change);
    void workOutTimelines();
    Result<> changeFields(DocumentId id, const QString &label, const std::function<void(annotation::ArticleFields &)> &change);

    std::unique_ptr<project::Store> store_;
    std::unique_ptr<editing::Editor> editor_;
    std::unique_ptr<review::Queue> queue_;
    std::vector<project::ArticleSummary> articles_;
    std::unordered_map<DocumentId, std::size_t> places_; // in articles_
    int waiting_ = 0;
    std::shared_ptr<suggest::Pipeline> pipeline_;
    std::map<DocumentId, TimelinePointer> timelines_;
    std::map<DocumentId, bool> wanted_; // timelines to work out
    std::unique_ptr<Job> timelineJob_;
    std::unique_ptr<Stories> stories_;
    std::unique_ptr<Learning> learning_;
};

} // namespace workspace
