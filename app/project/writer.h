// The thread that owns the writing connection: takes entries from a queue and commits what is there in one SQLite transaction each time.
//
// `push` returns at once. A batch is on disk (synchronous=FULL) before `stored` is told. When a write fails nothing of the batch is in the
// file, all of it stays queued, and nothing more is tried until retry(). Any thread may call; the reports come on the writer's thread.
#pragma once

#include "app/project/row_writer.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace project {

class Writer {
public:
    using Task = std::function<base::Result<>(Connection &)>; // what is written besides entries: settings, versions
    struct Status {
        editing::Sequence stored = 0;  // the last on disk
        editing::Sequence refused = 0; // the first that could not be written; 0 where none of them is an entry
        std::optional<base::Error> error;
    };

    // `changed` is called whenever the status is another.
    static base::Result<std::unique_ptr<Writer>> start(const QString &path, std::function<void()> changed);
    ~Writer();

    void push(const editing::Entry &entry, editing::Heads heads);
    void push(Task task);
    base::Result<> flush(); // until all that is queued now is on disk, or cannot be written
    void retry();

    Status status() const;
    std::vector<editing::Entry> pending(editing::Sequence after) const; // queued entries above this one, in order
    // What is queued, to be written elsewhere: entries with their heads, and tasks.
    struct Job {
        editing::Entry entry; // sequence 0: a task
        editing::Heads heads;
        Task task;
    };
    std::deque<std::shared_ptr<const Job>> takeQueue(); // only after a failure
    void push(std::shared_ptr<const Job> job);

    base::Result<> stop(); // writes what is queued, brings the file into the one-file form; the connection is closed then, in any case

private:
    using Jobs = std::vector<std::shared_ptr<const Job>>;
    explicit Writer(std::function<void()> changed) : changed_(std::move(changed)) { }
    base::Result<> open(const QString &path);
    void run();
    base::Result<> commit(const Jobs &batch);
    base::Result<> write(const Jobs &batch);
    void conclude(const Jobs &batch, const base::Result<> &result);
    void tidy();

    std::function<void()> changed_;
    mutable std::mutex mutex_; // guards what follows up to the thread
    std::condition_variable wake_, settled_;
    std::deque<std::shared_ptr<const Job>> queue_;
    Status status_;
    bool stopping_ = false;
    std::thread thread_;

    std::optional<Connection> connection_; // the thread's own
    std::optional<RowWriter> rows_;
    int tidied_ = 0;        // pages of the -wal that were there at the last checkpoint
    bool makeRoom_ = false; // a write has failed
    base::Result<> closed_;
};

} // namespace project
