// The difference between now and an earlier moment, gathered from the journal entries in between: for each record the first `before` and
// the last `after`. Performed, it leads back.
#pragma once

#include "app/annotation/records.h"

#include <map>

namespace project {

// Which record a change is about.
struct RecordKey {
    annotation::DocumentId document;
    std::size_t kind = 0; // index in annotation::Record
    std::uint64_t id = 0; // of an annotation or entity
    friend auto operator<=>(const RecordKey &, const RecordKey &) = default;
};
RecordKey keyOf(const annotation::Change &change);

class WayBack {
public:
    void add(const annotation::Transaction &later); // in the order of the journal
    // Articles come before what stands in them, and go after it.
    annotation::Transaction transaction() const;

private:
    struct Ends {
        std::optional<annotation::Record> then, now;
    };
    std::map<RecordKey, Ends> ends_;
};

} // namespace project
