#include "app/workspace/learning.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace workspace {

using namespace annotation;

namespace {

const QString learnedSetting = QStringLiteral("learned"), forgottenSetting = QStringLiteral("learned/forgotten");
constexpr int afterDecision = 50; // milliseconds without another; what comes while it learns is learned next
constexpr int afterOpening = 700; // when the article stands and is read
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
    preparation_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Learning::start);
    connect(&preparation_, &QTimer::timeout, this, &Learning::prepare);
    connect(&workspace, &Workspace::changed, this, &Learning::onChanged);
}

Learning::~Learning() = default;

void Learning::begin() { forgetLessons(); }

void Learning::forgetLessons()
{
    schools_ = std::make_shared<Schools>();
    prepared_.clear();
    taughtAll_ = false;
}

void Learning::end()
{
    timer_.stop();
    preparation_.stop();
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
    if (learned_ && !learned_->empty() && bytes_.isNull())
        bytes_ = learned_->save();
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
    const auto error = std::make_shared<std::optional<base::Error>>();
    const auto watch = connect(this, &Learning::failed, this, [error](const base::Error &what) { *error = what; });
    const auto settle = [this] {
        while (job_ && !job_->isFinished())
            job_->wait();
    };
    settle(); // it may have begun with less
    taughtAll_ = false;
    start();
    settle();
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
    forgetLessons();
    dirty_.clear();
    workspace_.store().setSetting(forgottenSetting, QByteArrayLiteral("1"));
    take({});
    keep(QByteArray(""));
    store();
}

void Learning::setInView(DocumentId article)
{
    inView_ = article;
    if (automatic_ && article)
        preparation_.start(afterOpening);
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

// What the first decision would have to wait for.
void Learning::prepare()
{
    const Document *article = workspace_.isOpen() && !workspace_.isReadOnly() ? workspace_.document(inView_) : nullptr;
    if (!article || isBusy() || !dirty_.empty() || isForgotten())
        return;
    const QString code = codeOf(*article);
    const std::shared_ptr<const suggest::NameReader> names = workspace_.pipeline()->nameReader(code);
    if (!names || (taughtAll_ && prepared_.contains(code)))
        return;
    prepared_.insert(code);
    run([task = makeTask(), code, names](const Job::Context &job) {
        task.schools->try_emplace({code, layers::entity}, layers::entity, names).first->second.prepare(job.stop());
        if (const Result<> taught = teach(task, job); !taught)
            job.problem(taught.error().text());
    });
}

void Learning::start()
{
    if (!workspace_.isOpen() || isBusy() || isForgotten()) // if busy, again when that is done
        return;
    if (taughtAll_ && dirty_.empty() && gone_.empty())
        return;
    Start from{learned(), workspace_.editor().author().at};
    run([this, task = makeTask(), from = std::move(from)](const Job::Context &job) {
        const std::optional<suggest::LearnedLayers> learned = learnFrom(task, from, job);
        if (!learned)
            return;
        job.deliver([this, learned = *learned] { take(learned); });
        job.deliver([this, bytes = learned->empty() ? QByteArray("") : learned->save()] { keep(bytes); });
    });
}

void Learning::run(std::function<void(const Job::Context &)> body)
{
    job_ = std::make_unique<Job>(tr("Learning"), std::move(body));
    connect(job_.get(), &Job::finished, this, [this] {
        for (const QString &problem : job_->problems())
            Q_EMIT failed({base::Error::Kind::Io, problem, workspace_.path()});
        if (automatic_ && (!dirty_.empty() || !taughtAll_)) // what came, or was asked for, meanwhile
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
    dirty_.clear();
    gone_.clear();
    return task;
}

// Takes articles up as lessons.
Result<> Learning::teach(const Task &task, const Job::Context &job)
{
    std::optional<project::Reader> reader;
    Schools &schools = *task.schools;
    const auto forget = [&](DocumentId id, const QString &except) {
        for (auto &[layer, school] : schools) {
            if (layer.first != except)
                school.forget(id);
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
            suggest::LayerSchool &school = schools.try_emplace({code, layer}, layer, names).first->second;
            school.prepare(job.stop());
            if (job.stop().stop_requested())
                return {};
            school.take(*document);
        }
    }
    return {};
}

// Nothing where no layer has other lessons than before, or where it was stopped.
std::optional<suggest::LearnedLayers> Learning::learnFrom(const Task &task, const Start &from, const Job::Context &job)
{
    if (const Result<> taught = teach(task, job); !taught) {
        job.problem(taught.error().text());
        return std::nullopt;
    }
    suggest::LearnedLayers now = from.learned;
    bool any = false;
    for (auto &[layer, school] : *task.schools) {
        if (!school.hasNews())
            continue;
        any = true;
        if (auto learned = school.learn(from.now, job.stop()))
            now.set(*std::move(learned));
        else if (school.lessons() == 0)
            now.remove(layer.first, layer.second);
    }
    if (job.stop().stop_requested() || !any)
        return std::nullopt;
    return now;
}

void Learning::take(suggest::LearnedLayers learned)
{
    learned_ = std::move(learned);
    bytes_.clear();
    workspace_.setLearned(*learned_);
    needsStoring_ = true;
    renewed_.clear();
    Q_EMIT changed();
    if (automatic_)
        renewNext();
}

void Learning::keep(QByteArray bytes)
{
    bytes_ = std::move(bytes);
    if (storeSoon_ || !automatic_)
        store();
}

// Not after every decision: what is lost with a crash is learned again.
void Learning::store()
{
    if (needsStoring_ && workspace_.isOpen() && !workspace_.isReadOnly())
        workspace_.store().setSetting(learnedSetting, bytes());
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
