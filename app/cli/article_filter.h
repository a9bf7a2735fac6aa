// A filter over articles: read line by line, worked on by several threads, written in the order in which they came.
//
// Nothing is kept from one article to the next, and memory holds a few articles for each thread, however long the input is. A line that is
// no article is said with its number and left out. An article is written as soon as it and those before it are ready.
#pragma once

#include "app/formats/codec.h"

namespace cli {

struct ArticleFilter {
    using Work = std::function<QByteArray(formats::Article)>; // the line to write, without its end; one thread each

    const annotation::TagSet *tagSet = nullptr;
    int workers = 1;
    std::function<Work()> worker;                      // made on the thread that uses it
    std::function<bool(const QByteArray &line)> write; // false: it cannot be written, stop. Never two at once
    std::function<void(const QString &sentence)> say;  // never while write() runs

    struct Outcome {
        qint64 articles = 0;
        bool complete = true; // nothing was refused or said
        bool written = true;
    };
    Outcome run(const formats::Input &input) const;
};

} // namespace cli
