#include "app/workspace/workspace.h"

#include "app/base/resources.h"
#include "app/suggest/known_entities.h"
#include "app/workspace/annotator.h"
#include "app/workspace/external_suggester.h"
#include "app/workspace/knowledge.h"
#include "app/workspace/learning.h"
#include "app/workspace/stories.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <set>

namespace workspace {

using namespace annotation;

Result<TagSet> Workspace::shippedTagSet(const QString &nameOrFile)
{
    static const QStringList shipped{QStringLiteral("news"), QStringLiteral("timeml"), QStringLiteral("conll2003")};
    if (shipped.contains(nameOrFile)) {
        const Result<QByteArray> json = base::resource(QStringLiteral("tagsets/%1.json").arg(nameOrFile));
        if (!json)
            return json.error();
        return TagSet::fromJson(*json, nameOrFile);
    }
    QFile file(nameOrFile);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::Error::Kind::Io,
                           QCoreApplication::translate("workspace",
                                                       "There is no such tag set. Shipped are news, timeml and conll2003; anything else is "
                                                       "taken for a file, and this one cannot be read: %1")
                               .arg(file.errorString()),
                           nameOrFile};
    return TagSet::fromJson(file.readAll(), nameOrFile);
}

Workspace::Workspace(QObject *parent)
    : QObject(parent), stories_(std::make_unique<Stories>(*this)), learning_(std::make_unique<Learning>(*this))
{
}

Workspace::~Workspace() { close(); }

Result<> Workspace::create(const QString &path, const QString &tagSet)
{
    const Result<TagSet> scheme = shippedTagSet(tagSet.isEmpty() ? QStringLiteral("news") : tagSet);
    if (!scheme)
        return scheme.error();
    auto store = project::Store::create(path, *scheme);
    if (!store)
        return store.error();
    close();
    return begin(*std::move(store));
}

Result<> Workspace::open(const QString &path)
{
    if (isOpen() && QFileInfo(path) == QFileInfo(this->path()))
        return {};
    auto store = project::Store::open(path);
    if (!store)
        return store.error();
    close();
    return begin(*std::move(store));
}

Result<> Workspace::begin(std::unique_ptr<project::Store> store)
{
    Result<editing::State> state = store->state();
    if (!state)
        return state.error();
    const Result<base::IdSource> ids = store->ids();
    if (!ids)
        return ids.error();
    Result<std::vector<project::ArticleSummary>> articles = store->articles();
    if (!articles)
        return articles.error();
    store_ = std::move(store);
    editor_ = std::make_unique<editing::Editor>(*std::move(state), *store_, *ids, annotatorName());
    editor_->setLoader([this](DocumentId id) { return store_->document(id); });
    articles_ = *std::move(articles);
    places_.clear();
    waiting_ = 0;
    for (std::size_t i = 0; i < articles_.size(); ++i) {
        places_[articles_[i].id] = i;
        waiting_ += articles_[i].fields.excluded ? 0 : articles_[i].counts.waiting;
    }
    queue_ = std::make_unique<review::Queue>();
    queue_->setTagSet(tagSet());
    connect(editor_.get(), &editing::Editor::changed, this, &Workspace::onChanged);
    connect(editor_.get(), &editing::Editor::stored, this, &Workspace::stored);
    connect(editor_.get(), &editing::Editor::failed, this, [this](editing::Sequence, const base::Error &error) { Q_EMIT failed(error); });
    connect(store_.get(), &project::Store::stored, editor_.get(), &editing::Editor::acknowledge);
    connect(store_.get(), &project::Store::failed, editor_.get(), &editing::Editor::refuse);
    learning_->begin();
    if (pipeline_)
        pipeline_->setLearned(learning_->bytes());
    Q_EMIT opened();
    return {};
}

void Workspace::close()
{
    if (!isOpen())
        return;
    stories_->forget(); // its worker reads the file
    learning_->end();
    timelineJob_.reset();
    timelines_.clear();
    wanted_.clear();
    queue_.reset();
    editor_.reset();
    if (const Result<> closed = store_->close(); !closed)
        Q_EMIT failed(closed.error());
    store_.reset();
    articles_.clear();
    places_.clear();
    Q_EMIT this->closed();
}

bool Workspace::isReadOnly() const { return store_ && store_->isReadOnly(); }

QString Workspace::path() const { return store_ ? store_->path() : QString(); }

QString Workspace::name() const { return QFileInfo(path()).completeBaseName(); }

Result<> Workspace::waitUntilStored() { return store_->flush(); }

Result<> Workspace::goBackTo(const project::Version &version)
{
    Result<Transaction> way = store_->wayBackTo(version);
    if (!way)
        return way.error();
    for (const Change &change : way->changes) {
        if (change.document && article(change.document)) {
            if (Result<> loaded = load(change.document); !loaded)
                return loaded;
        }
    }
    way->label = tr("back to “%1”").arg(version.name);
    return editor_->perform(*std::move(way));
}

Result<> Workspace::saveElsewhere(const QString &path)
{
    if (Result<> saved = store_->saveElsewhere(path); !saved)
        return saved;
    if (const Result<base::IdSource> ids = store_->ids())
        editor_->ids() = *ids;
    editor_->unblock();
    return {};
}

const project::ArticleSummary *Workspace::article(DocumentId id) const
{
    const auto found = places_.find(id);
    return found == places_.end() ? nullptr : &articles_[found->second];
}

DocumentId Workspace::articleNamed(const QString &numberOrName) const
{
    for (const project::ArticleSummary &article : articles_) {
        if (article.fields.name == numberOrName)
            return article.id;
    }
    bool isNumber = false;
    const int number = numberOrName.toInt(&isNumber);
    return isNumber && number >= 1 && number <= int(articles_.size()) ? articles_[std::size_t(number - 1)].id : DocumentId{};
}

Result<Document> Workspace::firstScreen(DocumentId id, text::Range range)
{
    if (const Document *loaded = document(id))
        return *loaded;
    return store_->firstScreen(id, range);
}

Result<> Workspace::load(DocumentId id)
{
    if (document(id))
        return {};
    if (Result<> done = editor_->ensureLoaded(id); !done)
        return done;
    queue_->setDocument(*document(id));
    Q_EMIT articleLoaded(id);
    return {};
}

Result<std::vector<project::Found>> Workspace::search(const QString &query, int limit) { return store_->search(query, limit); }

Result<> Workspace::perform(editing::Edit edit, const QString &mergeKey) { return editor_->perform(std::move(edit), mergeKey); }

Result<> Workspace::undo()
{
    const Result<Transaction> done = editor_->undo();
    return done ? Result<>() : Result<>(done.error());
}

Result<> Workspace::redo()
{
    const Result<Transaction> done = editor_->redo();
    return done ? Result<>() : Result<>(done.error());
}

std::shared_ptr<const suggest::Pipeline> Workspace::pipeline()
{
    if (!pipeline_) {
        pipeline_ = std::make_shared<suggest::Pipeline>();
        pipeline_->setLearned(learning_->bytes());
    }
    return pipeline_;
}

void Workspace::setLearned(suggest::LearnedLayers learned)
{
    if (pipeline_)
        pipeline_->setLearned(std::move(learned));
}

std::unique_ptr<Job> Workspace::suggest(const std::vector<DocumentId> &articles, suggest::Families families, const SuggestAids &aids)
{
    struct Task {
        DocumentId id;
        std::optional<Document> document;
    };
    std::vector<Task> tasks;
    tasks.reserve(articles.size());
    for (const DocumentId id : articles)
        tasks.push_back({id, document(id) ? std::optional<Document>(*document(id)) : std::nullopt});
    const bool fromFile = std::any_of(tasks.begin(), tasks.end(), [](const Task &task) { return !task.document; });
    if (fromFile) // the worker reads what is on disk; what fails to be written is told by failed()
        std::ignore = store_->flush();
    const ExternalChoice program = aids.program.isEmpty() ? ExternalChoice::asSet() : ExternalChoice::ofCommand(aids.program);
    const QString list = aids.names.isEmpty() ? knowledgeFileOf(path()) : aids.names;
    const auto work = [this, tasks = std::move(tasks), families, stages = pipeline(), at = store_->location(), program, list,
                       tags = tagSet(), stillWanted = aids.stillWanted,
                       known = suggest::knownNames(state().entities())](const Job::Context &job) {
        std::optional<ExternalSuggester> external;
        if (!program.command.isEmpty())
            external.emplace(program, tags);
        const Result<suggest::KnowledgeBase> names = list.isEmpty() ? suggest::KnowledgeBase() : suggest::KnowledgeBase::load(list);
        if (!names)
            job.problem(names.error().text());
        std::optional<project::Reader> reader;
        qsizetype done = 0;
        for (const Task &task : tasks) {
            if (job.stop().stop_requested())
                return;
            std::optional<Document> snapshot = task.document;
            if (!snapshot) {
                if (!reader) {
                    Result<project::Reader> opened = project::Reader::open(at);
                    if (!opened)
                        return job.problem(opened.error().text());
                    reader.emplace(*std::move(opened));
                }
                Result<Document> read = reader->document(task.id);
                if (!read) {
                    job.problem(read.error().text());
                    continue;
                }
                snapshot = *std::move(read);
            }
            auto reading = std::make_shared<suggest::Reading>(stages->read(*snapshot, families, job.stop()));
            QStringList layers = stages->layersOf(families, *snapshot);
            if (external) {
                for (const QString &fault : external->addTo(*snapshot, *reading, layers))
                    job.problem(fault);
            }
            job.progress(++done, qsizetype(tasks.size()));
            suggest::nameKnown(*reading, known, names ? *names : suggest::KnowledgeBase());
            job.deliver([this, id = task.id, reading, stillWanted, layers] {
                const bool wasLoaded = isOpen() && document(id); // it may have been opened meanwhile
                if (!isOpen() || !load(id))
                    return;
                if (!stillWanted || stillWanted(*document(id))) {
                    editing::Author author = editor_->author();
                    const Result<> performed = editor_->performMachine(
                        editing::replaceSuggestions(state(), author, id, layers, std::move(reading->annotations()), reading->entities()),
                        QStringLiteral("rules"));
                    if (!performed)
                        Q_EMIT failed(performed.error());
                }
                if (!wasLoaded)
                    editor_->unload(id); // thousands are read: memory holds one
            });
        }
    };
    return std::make_unique<Job>(tr("Reading %n article(s)", nullptr, int(articles.size())), work);
}

void Workspace::count(const Change &change)
{
    const auto place = places_.find(change.document);
    if (place == places_.end())
        return;
    project::Counts &counts = articles_[place->second].counts;
    int ignored = 0;
    int &waiting = articles_[place->second].fields.excluded ? ignored : waiting_;
    const auto add = [this, &counts, &waiting](const std::optional<Record> &record, int by) {
        const auto *annotation = record ? std::get_if<Annotation>(&*record) : nullptr;
        if (!annotation)
            return;
        const project::Counts one = project::countsOf(*annotation, tagSet());
        counts.suggested += one.suggested * by;
        counts.decided += one.decided * by;
        counts.waiting += one.waiting * by;
        waiting += one.waiting * by;
    };
    add(change.before, -1);
    add(change.after, 1);
}

void Workspace::onChanged(const Transaction &transaction)
{
    bool projectChanged = false;
    bool listChanged = false;
    std::set<DocumentId> touched;
    for (const Change &change : transaction.changes) {
        if (!change.document) {
            projectChanged = true;
            continue;
        }
        touched.insert(change.document);
        const Record &record = change.after ? *change.after : *change.before;
        if (std::holds_alternative<ArticleFields>(record)) {
            const auto place = places_.find(change.document);
            if (change.after && place != places_.end()) {
                project::ArticleSummary &article = articles_[place->second];
                waiting_ -= article.fields.excluded ? 0 : article.counts.waiting;
                article.fields = std::get<ArticleFields>(record);
                waiting_ += article.fields.excluded ? 0 : article.counts.waiting;
            } else if (change.after) {
                places_[change.document] = articles_.size();
                articles_.push_back({change.document, std::get<ArticleFields>(record), {}});
                listChanged = true;
            } else if (place != places_.end()) {
                listChanged = true;
                articles_.erase(articles_.begin() + std::ptrdiff_t(place->second));
                places_.clear();
                for (std::size_t i = 0; i < articles_.size(); ++i)
                    places_[articles_[i].id] = i;
                timelines_.erase(change.document);
            }
        }
        count(change);
        if (timelines_.contains(change.document))
            wanted_[change.document] = true;
    }
    queue_->apply(state(), transaction);
    Q_EMIT changed(transaction);
    if (listChanged)
        Q_EMIT articlesChanged();
    else
        for (DocumentId id : touched)
            Q_EMIT articleChanged(id);
    if (projectChanged)
        queue_->setTagSet(tagSet());
    workOutTimelines();
}

} // namespace workspace
