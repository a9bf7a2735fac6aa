#include "app/project/inspection.h"

#include <chrono>

namespace project {

namespace {

constexpr std::chrono::seconds pause{3}; // the project's first screens come before it

} // namespace

Inspection::Inspection(Location location, std::function<void(const base::Error &)> damaged)
    : damaged_(std::move(damaged)), thread_([this, where = std::move(location)] { run(where); })
{
}

Inspection::~Inspection()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        if (reader_ != nullptr)
            reader_->connection().interrupt();
    }
    wake_.notify_one();
    thread_.join();
}

void Inspection::run(const Location &location)
{
    std::unique_lock lock(mutex_);
    if (wake_.wait_for(lock, pause, [this] { return stopping_; }))
        return;
    auto reader = Reader::open(location);
    if (!reader)
        return; // whoever reads next will say so
    reader_ = &*reader;
    lock.unlock();
    const base::Result<> sound = reader->quickCheck();
    lock.lock();
    reader_ = nullptr;
    if (!stopping_ && !sound && sound.error().kind == base::Error::Kind::Malformed)
        damaged_(sound.error());
}

} // namespace project
