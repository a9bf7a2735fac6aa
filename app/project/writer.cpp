#include "app/project/writer.h"

#include <future>

namespace project {

using base::Result;
using editing::Sequence;

namespace {

constexpr std::size_t largestBatch = 512; // entries in one commit
constexpr int walWorthTidying = 1000;     // pages; copied back into the project when nothing else is to be done
constexpr int walTooLarge = 16000;        // pages; copied back even while there is more to write

} // namespace

Result<std::unique_ptr<Writer>> Writer::start(const QString &path, std::function<void()> changed)
{
    std::unique_ptr<Writer> writer(new Writer(std::move(changed)));
    std::promise<Result<>> opened;
    auto answer = opened.get_future();
    writer->thread_ = std::thread([&opened, path, w = writer.get()] { // the connection belongs to the thread that opens it
        Result<> done = w->open(path);
        const bool usable = done.has_value();
        opened.set_value(std::move(done)); // `opened` is gone from here on
        if (usable)
            w->run();
    });
    if (Result<> done = answer.get(); !done) {
        writer->thread_.join();
        return done.error();
    }
    return writer;
}

Writer::~Writer()
{
    if (thread_.joinable())
        static_cast<void>(stop());
}

Result<> Writer::open(const QString &path)
{
    auto connection = Connection::open(path, Connection::Access::Write);
    if (!connection)
        return connection.error();
    connection_ = *std::move(connection);
    auto prepared = connection_->script({
        QStringLiteral("PRAGMA journal_mode=WAL"),
        QStringLiteral("PRAGMA synchronous=FULL"),
        QStringLiteral("PRAGMA journal_size_limit=16777216"),
        QStringLiteral("PRAGMA cache_size=-8000"),
    });
    connection_->countWal(); // checkpoints are tidy()'s, when nobody waits for an acknowledgement
    if (prepared) {
        rows_.emplace(*connection_);
        prepared = rows_->load();
    }
    auto last = prepared ? connection_->value(QStringLiteral("SELECT max(sequence) FROM journal")) : Result<QVariant>(prepared.error());
    if (!last) {
        rows_.reset();
        connection_.reset();
        return last.error();
    }
    status_.stored = last->toLongLong();
    return {};
}

void Writer::push(const editing::Entry &entry, editing::Heads heads) { push(std::make_shared<const Job>(Job{entry, heads, {}})); }

void Writer::push(Task task) { push(std::make_shared<const Job>(Job{{}, {}, std::move(task)})); }

void Writer::push(std::shared_ptr<const Job> job)
{
    {
        const std::lock_guard lock(mutex_);
        queue_.push_back(std::move(job));
    }
    wake_.notify_one();
}

Result<> Writer::flush()
{
    std::unique_lock lock(mutex_);
    settled_.wait(lock, [this] { return queue_.empty() || status_.error; });
    return status_.error ? Result<>(*status_.error) : Result<>();
}

void Writer::retry()
{
    {
        const std::lock_guard lock(mutex_);
        status_.error.reset();
        status_.refused = 0;
    }
    wake_.notify_one();
}

Writer::Status Writer::status() const
{
    const std::lock_guard lock(mutex_);
    return status_;
}

std::vector<editing::Entry> Writer::pending(Sequence after) const
{
    const std::lock_guard lock(mutex_);
    std::vector<editing::Entry> entries;
    for (const auto &job : queue_) {
        if (job->entry.sequence > after)
            entries.push_back(job->entry);
    }
    return entries;
}

std::deque<std::shared_ptr<const Writer::Job>> Writer::takeQueue()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(queue_, {});
}

Result<> Writer::stop()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    if (thread_.joinable())
        thread_.join();
    return closed_;
}

void Writer::run()
{
    std::unique_lock lock(mutex_);
    for (;;) {
        wake_.wait(lock, [this] { return stopping_ || (!queue_.empty() && !status_.error); });
        if (queue_.empty() || status_.error)
            break; // stopping
        const Jobs batch(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(std::min(queue_.size(), largestBatch)));
        lock.unlock();
        const Result<> result = commit(batch);
        lock.lock();
        conclude(batch, result);
        lock.unlock();
        settled_.notify_all();
        changed_();
        tidy();
        lock.lock();
    }
    if (status_.error)
        closed_ = *status_.error;
    lock.unlock();
    // One file that opens anywhere. Where a reader elsewhere still holds it this fails, and the -wal stays until the next time: no loss.
    rows_.reset();
    if (closed_)
        static_cast<void>(connection_->run(QStringLiteral("PRAGMA journal_mode=DELETE")));
    connection_.reset();
}

void Writer::conclude(const Jobs &batch, const Result<> &result)
{
    const auto isEntry = [](const std::shared_ptr<const Job> &job) { return job->entry.sequence != 0; };
    if (result) {
        queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(batch.size()));
        const auto last = std::find_if(batch.rbegin(), batch.rend(), isEntry);
        if (last != batch.rend())
            status_.stored = (*last)->entry.sequence;
        return;
    }
    status_.error = result.error();
    const auto first = std::find_if(queue_.begin(), queue_.end(), isEntry);
    status_.refused = first == queue_.end() ? 0 : (*first)->entry.sequence;
}

Result<> Writer::commit(const Jobs &batch)
{
    if (std::exchange(makeRoom_, false)) // what is committed goes into the project, so that the -wal can be filled from its beginning again
        static_cast<void>(connection_->run(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")));
    if (auto begun = connection_->run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<> done = write(batch);
    if (done)
        done = connection_->run(QStringLiteral("COMMIT"));
    if (!done) {
        // After some errors SQLite has rolled back by itself and this one says so: either way nothing of the batch is left.
        static_cast<void>(connection_->run(QStringLiteral("ROLLBACK")));
        static_cast<void>(rows_->load());
        makeRoom_ = true;
    }
    return done;
}

Result<> Writer::write(const Jobs &batch)
{
    // A commit that failed while it was being flushed may yet have reached the file: what is there is not written twice.
    auto there = connection_->value(QStringLiteral("SELECT max(sequence) FROM journal"));
    if (!there)
        return there.error();
    for (const auto &job : batch) {
        if (job->entry.sequence != 0 && job->entry.sequence <= there->toLongLong())
            continue;
        if (auto done = job->task ? job->task(*connection_) : rows_->write(job->entry, job->heads); !done)
            return done;
    }
    return {};
}

void Writer::tidy()
{
    const int pages = connection_->walPages();
    if (pages < tidied_)
        tidied_ = 0; // it began anew
    if (pages - tidied_ < walWorthTidying)
        return;
    if (pages - tidied_ < walTooLarge) {
        const std::lock_guard lock(mutex_);
        if (!queue_.empty())
            return;
    }
    // That this fails (a full disk, say) loses nothing: the edits are in the -wal, and the next commit tells.
    static_cast<void>(connection_->run(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")));
    tidied_ = pages; // not with every commit, while a reader keeps the -wal from beginning anew
}

} // namespace project
