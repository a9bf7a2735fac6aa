// The look through a large file for damage, in the background, after it has been opened.
#pragma once

#include "app/project/reader.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace project {

class Inspection {
public:
    // `damaged` is called on the inspection's thread, at most once.
    Inspection(Location location, std::function<void(const base::Error &)> damaged);
    ~Inspection(); // breaks it off

private:
    void run(const Location &location);

    std::function<void(const base::Error &)> damaged_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    Reader *reader_ = nullptr; // while it is at work
    std::thread thread_;
};

} // namespace project
