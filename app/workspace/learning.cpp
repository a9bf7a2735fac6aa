#include "app/workspace/learning.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>
#include <tuple>

namespace workspace {

using namespace annotation;

namespace {

const QString learnedSetting = QStringLiteral("learned"), forgottenSetting = QStringLiteral("learned/forgotten");
constexpr int afterDecision = 100; // milliseconds without another; what comes while it learns is learned next
constexpr std::size_t renewedAhead = 3;

bool isOpinion(const std::optional<Record> &record)
{
    const auto *mark = record ? std::get_if<Annotation>(&*record) : nullptr;
    return mark && mark->isSpan() && mark->verdict != Verdict::Suggested && suggest::LayerSchool::isLearned(mark->layer);
}

bool isStatusChange(const Change &change)
{
    const auto *before = change.before ? std::get_if<ArticleFields>(&*change.before) : nullptr;
    const auto *after = change.after ? std::get_if<ArticleFields>(&*change.after) : nullptr;
    return before && after && before->status != after->status;
}

bool isRemoval(const Change &change) { return change.before && !change.after && std::holds_alternative<ArticleFields>(*change.before); }

QString codeOf(const Document &document) { return document.fields().language.section(u'-', 0, 0).section(u'_', 0, 0).toLower(); }

// The layers on which an article has something to teach.
std::set<QString> layersOf(const Document &document)
{
    std::set<QString> names;
    document.visitSpans([&names](const AnnotationPointer &span) {
        if (isOpinion(Record(*span)))
            names.insert(span->layer);
    });
    return names;
}

// What the reader of a file knew is nobody's decision.
bool isUntouched(const Document &document)
{
    bool untouched = document.fields().status == Status::New;
    document.visitSpans([&untouched](const AnnotationPointer &span) {
        untouched = untouched && (span->verdict == Verdict::Suggested || span->layer == layers::structure);
    });
    return untouched;
}

} // namespace

Learning::Learning(Workspace &workspace, QObject *parent) : QObject(parent), workspace_(workspace)
{
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Learning::start);
    connect(&workspace, &Workspace::changed, this, &Learning::onChanged);
}

Learning::~Learning() = default;

void Learning::begin()
{
    schools_ = std::make_shared<Schools>();
    taughtAll_ = false;
}

void Learning::end()
{
    timer_.stop();
    job_.reset(); // stopped, and waited for
    renewal_.reset();
    store();
    schools_.reset();
    dirty_.clear();
    gone_.clear();
    learned_.reset();
    bytes_.clear();
    renewed_.clear();
    inView_ = {};
}

QByteArray Learning::bytes()
{
    if (!learned_ && workspace_.isOpen()) {
        if (const Result<QByteArray> stored = workspace_.store().setting(learnedSetting))
            return *stored;
    }
    return bytes_;
}

const suggest::LearnedLayers &Learning::learned()
{
    if (!learned_) {
        const QByteArray stored = bytes();
        Result<suggest::LearnedLayers> read
            = stored.isEmpty() ? suggest::LearnedLayers() : suggest::LearnedLayers::load(stored, workspace_.path());
        if (!read)
            Q_EMIT failed(read.error());
        bytes_ = read ? stored : QByteArray();
        learned_ = read ? *std::move(read) : suggest::LearnedLayers();
    }
    return *learned_;
}

QStringList Learning::report()
{
    QStringList lines = suggest::inWords(learned());
    if (!lines.isEmpty())
        return lines;
    if (isForgotten())
        return {tr("What was learned here has been forgotten. Chiosa reads with what it came with until you let it learn again.")};
    return {tr("Nothing yet. Chiosa learns from articles that you finish, and from sentences in which you have decided everything.")};
}

bool Learning::isForgotten()
{
    const Result<QByteArray> stored = workspace_.isOpen() ? workspace_.store().setting(forgottenSetting) : Result<QByteArray>(QByteArray());
    return stored && !stored->isEmpty();
}

void Learning::learnAgain()
{
    if (!workspace_.isOpen() || workspace_.isReadOnly())
        return;
    workspace_.store().setSetting(forgottenSetting, {});
    taughtAll_ = false;
    start();
}

Result<> Learning::learnNow()
{
    QEventLoop loop;
    const auto error = std::make_shared<std::optional<base::Error>>();
    const auto watch = connect(this, &Learning::failed, this, [error](const base::Error &what) { *error = what; });
    taughtAll_ = false;
    start();
    while (job_ && !job_->isFinished())
        job_->wait();
    disconnect(watch);
    return *error ? Result<>(**error) : Result<>();
}

void Learning::forgetLearned()
{
    if (!workspace_.isOpen() || workspace_.isReadOnly())
        return;
    timer_.stop();
    job_.reset();
    renewal_.reset();
    schools_ = std::make_shared<Schools>();
    taughtAll_ = false;
    dirty_.clear();
    workspace_.store().setSetting(forgottenSetting, QByteArrayLiteral("1"));
    storeSoon_ = true;
    take({});
}

void Learning::setInView(DocumentId article)
{
    inView_ = article;
    if (automatic_ && learned_ && !learned_->empty())
        renewNext();
}

void Learning::onChanged(const Transaction &transaction)
{
    bool finished = false, decided = false;
    for (const Change &change : transaction.changes) {
        if (!change.document)
            continue;
        if (isRemoval(change)) {
            gone_.insert(change.document);
            dirty_.erase(change.document);
        } else if (isOpinion(change.before) || isOpinion(change.after)) {
            dirty_.insert(change.document);
            decided = true;
        } else if (isStatusChange(change)) {
            dirty_.insert(change.document);
            finished = true;
        }
    }
    storeSoon_ |= finished;
    if (automatic_ && (finished || decided))
        timer_.start(finished ? 0 : afterDecision);
}

void Learning::start()
{
    if (!workspace_.isOpen() || isBusy() || isForgotten()) // if busy, again when that is done
        return;
    if (taughtAll_ && dirty_.empty() && gone_.empty())
        return;
    job_ = std::make_unique<Job>(tr("Learning"), [this, task = makeTask()](const Job::Context &job) {
        perform(task, job, [this, &job](Outcome outcome) {
            job.deliver([this, outcome = std::move(outcome)]() mutable { take(std::move(outcome)); });
        });
    });
    connect(job_.get(), &Job::finished, this, [this] {
        for (const QString &problem : job_->problems())
            Q_EMIT failed({base::Error::Kind::Io, problem, workspace_.path()});
        if (automatic_ && !dirty_.empty())
            timer_.start(afterDecision);
        Q_EMIT finished();
    });
    job_->start();
}

Learning::Task Learning::makeTask()
{
    std::set<DocumentId> wanted = dirty_;
    if (!taughtAll_) { // those that are done first, the newest first
        std::size_t most = suggest::LayerSchool::mostLessons;
        const auto &articles = workspace_.articles();
        for (const bool done : {true, false}) {
            for (auto article = articles.rbegin(); article != articles.rend() && most > 0; ++article) {
                if (article->counts.decided > 0 && (article->fields.status == Status::Done) == done && wanted.insert(article->id).second)
                    --most;
            }
        }
        taughtAll_ = true;
    }
    Task task;
    bool fromFile = false;
    for (const DocumentId id : wanted) {
        const Document *loaded = workspace_.document(id);
        fromFile |= !loaded;
        task.articles.emplace_back(id, loaded ? std::optional<Document>(*loaded) : std::nullopt);
    }
    if (fromFile) // the worker reads what is on disk; what fails to be written is told by Workspace::failed
        std::ignore = workspace_.store().flush();
    task.gone.assign(gone_.begin(), gone_.end());
    task.file = workspace_.store().location();
    task.stages = workspace_.pipeline();
    task.schools = schools_;
    task.learned = learned();
    task.now = workspace_.editor().author().at;
    dirty_.clear();
    gone_.clear();
    return task;
}

// Takes articles up as lessons; says which layers have others now.
Result<std::set<Learning::Layer>> Learning::teach(const Task &task, const Job::Context &job)
{
    std::set<Layer> changed;
    std::optional<project::Reader> reader;
    Schools &schools = *task.schools;
    const auto forget = [&](DocumentId id, const QString &except) {
        for (auto &[layer, school] : schools) {
            if (layer.first != except && school.forget(id))
                changed.insert(layer);
        }
    };
    for (const DocumentId id : task.gone)
        forget(id, QStringLiteral("-"));
    for (const auto &[id, snapshot] : task.articles) {
        if (job.stop().stop_requested())
            break;
        if (!snapshot && !reader) {
            Result<project::Reader> opened = project::Reader::open(task.file);
            if (!opened)
                return opened.error();
            reader.emplace(*std::move(opened));
        }
        const Result<Document> document = snapshot ? Result<Document>(*snapshot) : reader->document(id);
        if (!document) {
            job.problem(document.error().text());
            continue;
        }
        const QString code = codeOf(*document);
        forget(id, code);
        const std::shared_ptr<const suggest::NameReader> names = task.stages->nameReader(code);
        std::set<QString> wanted = names ? layersOf(*document) : std::set<QString>();
        for (const auto &[layer, school] : schools) {
            if (layer.first == code)
                wanted.insert(layer.second);
        }
        for (const QString &layer : wanted) {
            schools.try_emplace({code, layer}, layer, names).first->second.take(*document);
            changed.insert({code, layer});
        }
    }
    return changed;
}

void Learning::perform(const Task &task, const Job::Context &job, const std::function<void(Outcome)> &done)
{
    const Result<std::set<Layer>> changed = teach(task, job);
    if (!changed)
        return job.problem(changed.error().text());
    Outcome outcome{task.learned, {}};
    for (const Layer &layer : *changed) {
        suggest::LayerSchool &school = task.schools->at(layer);
        if (school.lessons() == 0)
            outcome.learned.remove(layer.first, layer.second);
        else if (auto learned = school.learn(task.now, job.stop()))
            outcome.learned.set(*std::move(learned));
    }
    if (job.stop().stop_requested() || changed->empty())
        return;
    if (!outcome.learned.empty())
        outcome.bytes = outcome.learned.save();
    done(std::move(outcome));
}

void Learning::take(Outcome outcome)
{
    learned_ = std::move(outcome.learned);
    bytes_ = std::move(outcome.bytes);
    workspace_.setLearned(*learned_);
    needsStoring_ = true;
    if (storeSoon_ || !automatic_)
        store();
    renewed_.clear();
    Q_EMIT changed();
    if (automatic_)
        renewNext();
}

// Not after every decision: what is lost with a crash is learned again.
void Learning::store()
{
    if (needsStoring_ && workspace_.isOpen() && !workspace_.isReadOnly())
        workspace_.store().setSetting(learnedSetting, bytes_);
    needsStoring_ = storeSoon_ = false;
}

// The articles after the one in view, so that they are ready when they are opened.
void Learning::renewNext()
{
    if (renewal_ && !renewal_->isFinished())
        return;
    const auto &articles = workspace_.articles();
    const auto at = std::find_if(articles.begin(), articles.end(), [this](const auto &article) { return article.id == inView_; });
    const std::size_t from = at == articles.end() ? 0 : std::size_t(at - articles.begin()) + 1;
    std::vector<DocumentId> next;
    for (std::size_t i = 0; i < articles.size() && next.size() < renewedAhead; ++i) {
        const project::ArticleSummary &article = articles[(from + i) % articles.size()];
        const bool mayBeUntouched = article.counts.suggested > 0 && article.fields.status == Status::New && !article.fields.excluded;
        if (mayBeUntouched && article.id != inView_ && !renewed_.contains(article.id))
            next.push_back(article.id);
    }
    if (next.empty())
        return;
    renewed_.insert(next.begin(), next.end());
    Workspace::SuggestAids aids;
    aids.stillWanted = [this](const Document &document) { return document.id() != inView_ && isUntouched(document); };
    renewal_ = workspace_.suggest(next, suggest::allFamilies, aids);
    renewal_->start();
}

Result<QByteArray> learnedModels(Workspace &workspace)
{
    if (const Result<> done = workspace.learning().learnNow(); !done)
        return done.error();
    const QByteArray bytes = workspace.learning().bytes();
    if (bytes.isEmpty())
        return base::Error{base::Error::Kind::Invalid,
                           Learning::tr("This project has learned nothing: nothing is decided in it yet, or it was told to forget."),
                           workspace.path()};
    return bytes;
}

} // namespace workspace
