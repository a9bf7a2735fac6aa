#include "app/cli/article_filter.h"

#include "app/formats/registry.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace cli {

namespace {

// Articles on their way, in order: from the reader to the workers, and out at the front.
class Belt {
public:
    Belt(std::size_t most, const ArticleFilter &filter) : most_(most), filter_(filter) { }

    // Waits for room. False: nothing can be written any more.
    bool put(formats::Article article)
    {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [this] { return places_.size() < most_ || failed_; });
        places_.push_back(std::make_shared<Place>(Place{std::move(article), {}, false}));
        waiting_.push_back(places_.back());
        work_.notify_one();
        return !failed_;
    }

    void close()
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        work_.notify_all();
    }

    void serve(const ArticleFilter::Work &work)
    {
        while (const std::shared_ptr<Place> place = take()) {
            QByteArray line = work(std::move(place->article));
            const std::lock_guard lock(mutex_);
            place->line = std::move(line);
            place->ready = true;
            writeFront();
        }
    }

    void say(const QString &sentence)
    {
        const std::lock_guard lock(mutex_);
        filter_.say(sentence);
    }
    bool failed() const { return failed_; } // once all have ended

private:
    struct Place {
        formats::Article article;
        QByteArray line;
        bool ready = false;
    };

    std::shared_ptr<Place> take()
    {
        std::unique_lock lock(mutex_);
        work_.wait(lock, [this] { return !waiting_.empty() || closed_; });
        if (waiting_.empty())
            return nullptr;
        std::shared_ptr<Place> place = std::move(waiting_.front());
        waiting_.pop_front();
        return place;
    }

    void writeFront()
    {
        while (!places_.empty() && places_.front()->ready) {
            if (!failed_ && !filter_.write(places_.front()->line))
                failed_ = true;
            places_.pop_front();
        }
        room_.notify_one();
    }

    const std::size_t most_;
    const ArticleFilter &filter_;
    std::mutex mutex_;
    std::condition_variable room_, work_;
    std::deque<std::shared_ptr<Place>> places_, waiting_;
    bool closed_ = false, failed_ = false;
};

} // namespace

ArticleFilter::Outcome ArticleFilter::run(const formats::Input &input) const
{
    Outcome outcome;
    formats::ReadOptions options;
    options.tagSet = tagSet;
    const std::unique_ptr<formats::Reader> reader = formats::codec(u"jsonl")->reader(input, options);
    Belt belt(static_cast<std::size_t>(workers) * 4, *this);
    std::vector<std::thread> threads;
    threads.reserve(static_cast<std::size_t>(workers));
    for (int i = 0; i < workers; ++i)
        threads.emplace_back([this, &belt] { belt.serve(worker()); });
    const auto tell = [&] {
        for (const formats::Problem &problem : reader->takeProblems()) {
            belt.say(problem.error.text());
            outcome.complete = false;
        }
    };
    while (std::optional<formats::Article> article = reader->next()) {
        tell();
        ++outcome.articles;
        if (!belt.put(*std::move(article)))
            break;
    }
    tell();
    belt.close();
    for (std::thread &thread : threads)
        thread.join();
    outcome.written = !belt.failed();
    return outcome;
}

} // namespace cli
