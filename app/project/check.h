// Does the file hold what it should? Structure, sums, journal against rows, references: what `chiosa check` says of the file itself.
//
// Reads everything, changes nothing. For a worker: a large project takes minutes. Memory: some 60 bytes for each record.
#pragma once

#include "app/project/reader.h"

#include <stop_token>

namespace project {

struct Finding {
    enum class Kind {
        Structure, // SQLite's own check, or bytes that do not match their sum
        Journal,   // the journal does not lead to what the rows say
        Column,    // a column does not say what its record says, or a count is wrong
        Reference, // something points to what is not there
    };
    Kind kind = Kind::Structure;
    DocumentId document;  // 0: of the project
    std::uint64_t id = 0; // of an annotation or entity; 0: of none
    QString words;        // for a person
    friend bool operator==(const Finding &, const Finding &) = default;
};

struct CheckReport {
    std::vector<Finding> findings; // at most `largestReport`: a wrecked file would have a million
    bool sound() const { return findings.empty(); }
};
inline constexpr std::size_t largestReport = 200;

// Io where it could not be read at all, or Conflict where it was stopped.
base::Result<CheckReport> check(Reader &reader, std::stop_token stop = {});

} // namespace project
