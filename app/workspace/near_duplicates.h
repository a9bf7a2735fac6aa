// Which article a text is very like: an index of sketches that grows while articles come in.
//
// A look-up touches those that share a band of equal values and no others, so that an import costs what comes in, not that times what is
// there (see text/likeness.h). An index belongs to one thread; whom its rows stand for is told by whoever adds the articles.
#pragma once

#include "app/annotation/document.h"
#include "app/project/reader.h"
#include "app/text/likeness.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <unordered_map>

namespace workspace {

using SketchPointer = std::shared_ptr<const text::Sketch>;
using Sketches = std::unordered_map<annotation::DocumentId, SketchPointer>;

// Whom a row stands for. Of an article on its way in it is 0 until it has come in: written and read on the interface thread alone.
using Arrival = std::shared_ptr<annotation::DocumentId>;

class NearDuplicates {
public:
    static constexpr std::size_t most = 20'000; // articles that are compared; some 16 MB

    struct Like {
        Arrival article;
        double share = 0; // of the sequences of words, 0 to 1
    };

    explicit NearDuplicates(std::size_t atMost = most);
    bool isFull() const { return rows_.size() >= atMost_; }
    void add(SketchPointer sketch, Arrival article);        // nothing where it is full
    std::optional<Like> likest(const text::Sketch &sketch); // at least text::nearDuplicate; of equals the one added first

private:
    static constexpr std::size_t bands = text::Sketch::values / 2, buckets = std::size_t(1) << 15;
    struct Row {
        SketchPointer sketch;
        Arrival article;
        std::array<std::uint32_t, bands> next; // the row before it in the same bucket, counted from 1
        std::uint32_t asked = 0;
    };
    static std::size_t bucketOf(const text::Sketch &sketch, std::size_t band);

    std::size_t atMost_;
    std::vector<Row> rows_;
    std::vector<std::uint32_t> heads_; // by band and bucket
    std::uint32_t question_ = 0;
};

// The project's articles as an index: with what is known of them, and what has to be sketched still (which `made` gets). Any thread.
base::Result<NearDuplicates> nearDuplicatesIn(const project::Location &location, const std::vector<annotation::DocumentId> &articles,
                                              const Sketches &known, Sketches *made, std::stop_token stop,
                                              std::size_t atMost = NearDuplicates::most);

} // namespace workspace
