#include "app/workspace/stories.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace workspace {

using annotation::AnnotationPointer;
using annotation::ArticleFields;
using annotation::Change;
using annotation::Record;

namespace {

const annotation::Annotation *annotationOf(const std::optional<Record> &record)
{
    return record ? std::get_if<annotation::Annotation>(&*record) : nullptr;
}

// Whether an article mentions something else than before: its story may be another.
bool movesMentions(const Change &change)
{
    const annotation::Annotation *before = annotationOf(change.before), *after = annotationOf(change.after);
    return (before && before->isVisible() ? before->entity : EntityId{}) != (after && after->isVisible() ? after->entity : EntityId{});
}

std::vector<EntityId> entitiesOf(const Document &document)
{
    std::set<EntityId> entities;
    document.visitSpans([&](const AnnotationPointer &span) {
        if (span->entity && span->isVisible())
            entities.insert(span->entity);
    });
    return {entities.begin(), entities.end()};
}

} // namespace

Stories::Stories(Workspace &workspace, QObject *parent) : QObject(parent), workspace_(workspace)
{
    connect(&workspace, &Workspace::changed, this, &Stories::onChanged);
    connect(&workspace, &Workspace::stored, this, &Stories::workOut);
}

Stories::~Stories() = default;

void Stories::forget()
{
    job_.reset();
    followed_.clear();
}

void Stories::want(const Scope &scope)
{
    if (!workspace_.isOpen() || followed_.contains(scope))
        return;
    followed_[scope];
    workOut();
}

void Stories::release(const Scope &scope)
{
    followed_.erase(scope);
    tellQueue();
}

void Stories::tellQueue()
{
    if (!workspace_.isOpen())
        return;
    std::vector<ChroniclePointer> chronicles;
    for (const auto &[scope, followed] : followed_) {
        if (followed.newest && scope.kind != Scope::Kind::Article)
            chronicles.push_back(followed.newest);
    }
    workspace_.queue().setStories(chronicles);
}

ChroniclePointer Stories::chronicle(const Scope &scope) const
{
    const auto followed = followed_.find(scope);
    return followed == followed_.end() ? nullptr : followed->second.newest;
}

std::vector<DocumentId> Stories::articlesOf(const Scope &scope) const
{
    const auto followed = followed_.find(scope);
    return followed == followed_.end() ? std::vector<DocumentId>() : followed->second.members;
}

void Stories::onChanged(const annotation::Transaction &transaction)
{
    for (const Change &change : transaction.changes) {
        const bool isArticle = change.document && std::holds_alternative<ArticleFields>(change.after ? *change.after : *change.before);
        const bool moves = isArticle || movesMentions(change);
        for (auto &[scope, followed] : followed_) {
            followed.isBlocked = false;
            followed.isStale
                = followed.isStale || (moves && scope.kind == Scope::Kind::Story) || (isArticle && scope.kind == Scope::Kind::Project);
            // A snapshot now: an article that was loaded for the machine alone is gone soon.
            if (const Document *now = workspace_.document(change.document))
                followed.changed.insert_or_assign(change.document, *now);
            else if (change.document)
                followed.changed.insert_or_assign(change.document, std::nullopt);
        }
    }
    workOut();
}

Stories::Task Stories::taskOf(const Scope &scope, Followed &followed) const
{
    Task task{scope, followed.builder, followed.members, std::exchange(followed.changed, {}), std::exchange(followed.isStale, false), {},
              {}};
    task.file = workspace_.store().location();
    for (const project::ArticleSummary &article : workspace_.articles()) {
        if (article.fields.excluded && article.id != scope.article)
            continue;
        task.articles.push_back({article.id, article.fields.story, timeline::instantOfDct(article.fields.dct), {}});
    }
    if (task.findMembers) { // what is loaded may be newer than the file
        for (const auto &[id, document] : workspace_.state().documents())
            task.changed.insert_or_assign(id, document);
    }
    return task;
}

// One job at a time, one scope after the other; what changes meanwhile is worked out after it.
void Stories::workOut()
{
    if (isBusy())
        return;
    const auto due = std::find_if(followed_.begin(), followed_.end(), [](const auto &entry) {
        const Followed &followed = entry.second;
        return !followed.isBlocked && (followed.isStale || !followed.changed.empty());
    });
    if (due == followed_.end())
        return;
    // Articles that are not loaded are read from the file: it has to have all that was done. `stored` brings us back.
    if (due->second.isStale && !workspace_.editor().pending().empty())
        return;
    const auto work = [this, task = taskOf(due->first, due->second)](const Job::Context &job) {
        Result<Outcome> outcome = perform(task, &job);
        if (job.stop().stop_requested())
            return;
        job.deliver([this, task, outcome = std::move(outcome)] {
            const Scope scope = task.scope;
            const auto followed = followed_.find(scope);
            if (followed == followed_.end() || followed->second.builder != task.builder)
                return;
            if (!outcome) {
                followed->second.isBlocked = followed->second.isStale = true;
                followed->second.changed.insert(task.changed.begin(), task.changed.end()); // newer ones stay
                Q_EMIT failed(outcome.error());
                return;
            }
            followed->second.members = outcome->members;
            followed->second.newest = outcome->chronicle;
            tellQueue();
            Q_EMIT chronicleChanged(scope);
        });
    };
    job_ = std::make_unique<Job>(QCoreApplication::translate("workspace", "Working out the timeline"), work);
    connect(job_.get(), &Job::finished, this, &Stories::workOut, Qt::QueuedConnection);
    job_->start();
}

Result<std::vector<DocumentId>> Stories::membersOf(const Task &task, project::Reader &reader)
{
    std::vector<DocumentId> all{};
    if (task.scope.kind == Scope::Kind::Article)
        return std::vector<DocumentId>{task.scope.article};
    if (task.scope.kind == Scope::Kind::Project) {
        std::transform(task.articles.begin(), task.articles.end(), std::back_inserter(all), [](const Kin &kin) { return kin.id; });
        return all;
    }
    std::vector<Kin> others = task.articles;
    const auto self = std::find_if(others.begin(), others.end(), [&](const Kin &kin) { return kin.id == task.scope.article; });
    if (self == others.end())
        return all;
    const auto loaded = task.changed.find(self->id);
    const bool isLoaded = loaded != task.changed.end() && loaded->second;
    const Result<Document> read = isLoaded ? Result<Document>(*loaded->second) : reader.document(self->id);
    if (!read)
        return read.error();
    self->entities = entitiesOf(*read);
    std::map<DocumentId, Kin *> byId;
    for (Kin &kin : others)
        byId.emplace(kin.id, &kin);
    for (const EntityId entity : self->story.isEmpty() ? self->entities : std::vector<EntityId>()) {
        const Result<std::vector<DocumentId>> documents = reader.documentsOf(entity);
        if (!documents)
            return documents.error();
        for (const DocumentId id : *documents) {
            if (const auto kin = byId.find(id); kin != byId.end() && id != self->id)
                kin->second->entities.push_back(entity);
        }
    }
    for (const auto &[id, document] : task.changed) {
        if (const auto kin = byId.find(id); document && kin != byId.end())
            kin->second->entities = entitiesOf(*document);
    }
    return storyOf(Kin(*self), others);
}

Result<Stories::Outcome> Stories::perform(const Task &task, const Job::Context *job)
{
    Result<project::Reader> reader = project::Reader::open(task.file);
    if (!reader)
        return reader.error();
    Outcome outcome{task.members, nullptr};
    if (task.findMembers) {
        Result<std::vector<DocumentId>> members = membersOf(task, *reader);
        if (!members)
            return members.error();
        outcome.members = std::move(*members);
    }
    timeline::ChronicleBuilder &builder = *task.builder;
    const std::set<DocumentId> wanted(outcome.members.begin(), outcome.members.end());
    for (const DocumentId id : builder.articles()) {
        if (!wanted.contains(id))
            builder.remove(id);
    }
    qsizetype done = 0;
    for (const DocumentId id : outcome.members) {
        if (job && job->stop().stop_requested())
            return outcome;
        const auto changed = task.changed.find(id);
        if (changed != task.changed.end() && changed->second) {
            builder.put(*changed->second);
        } else if (changed != task.changed.end()) {
            builder.remove(id);
        } else if (!builder.has(id)) {
            const Result<Document> document = reader->document(id);
            if (!document)
                return document.error();
            builder.put(*document);
        }
        if (job)
            job->progress(++done, qsizetype(outcome.members.size()));
    }
    outcome.chronicle = std::make_shared<const timeline::Chronicle>(builder.chronicle());
    return outcome;
}

Result<timeline::Chronicle> Stories::chronicleNow(const Scope &scope)
{
    if (const Result<> stored = workspace_.waitUntilStored(); !stored)
        return stored.error();
    Followed once;
    const Result<Outcome> outcome = perform(taskOf(scope, once), nullptr);
    if (!outcome)
        return outcome.error();
    return *outcome->chronicle;
}

} // namespace workspace
