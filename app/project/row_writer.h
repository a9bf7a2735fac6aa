// Writes a journal entry together with what it changes: the rows of the state, the counts of the articles, the search index.
//
// Works inside the transaction that its caller has begun, on the writer's thread. The rows are derived from the entry alone, by the rules
// of State::apply; a test replays the journal against them.
#pragma once

#include "app/project/connection.h"
#include "app/project/stored.h"

#include <map>
#include <set>

namespace project {

// What the article list shows beside an article: its spans, rejected ones left out.
struct Counts {
    int suggested = 0;
    int decided = 0; // accepted, corrected, added
    int waiting = 0; // suggested, on a layer whose suggestions want a decision
    friend bool operator==(const Counts &, const Counts &) = default;
};
Counts countsOf(const annotation::Annotation &annotation, const annotation::TagSet &tagSet);

class RowWriter {
public:
    explicit RowWriter(Connection &connection) : connection_(connection) { }

    base::Result<> load(); // what has to be known of the file before the first entry; again after a rollback
    base::Result<> write(const editing::Entry &entry, editing::Heads heads);

private:
    using Sequence = editing::Sequence;

    base::Result<> writeJournal(const editing::Entry &entry);
    base::Result<> put(const annotation::Change &change, const annotation::Annotation *before, const annotation::Annotation *after);
    base::Result<> put(const annotation::Change &change, const annotation::ArticleFields *before, const annotation::ArticleFields *after);
    base::Result<> put(const annotation::Change &change, const annotation::ArticleText *after);
    base::Result<> put(const annotation::Entity *before, const annotation::Entity *after);
    base::Result<> put(const annotation::TagSetFields *after);
    base::Result<> putChange(const annotation::Change &change);
    base::Result<> touch(annotation::DocumentId document, annotation::AnnotationId id, bool gone);
    base::Result<> unindex(annotation::DocumentId document); // takes an article out of the search index, as it stands, once
    base::Result<> index();
    base::Result<> removeGone();
    base::Result<> writeCounts();
    base::Result<> recount(); // after a change of which layers are in the queue
    void noteIds(const annotation::Change &change);

    Connection &connection_;
    annotation::TagSet tagSet_;
    std::uint32_t prefix_ = 0;
    std::uint64_t lastId_ = 0;
    Sequence sequence_ = 0; // of the entry being written
    std::map<annotation::DocumentId, Counts> counts_;
    std::set<annotation::DocumentId> unindexed_;
    std::set<annotation::DocumentId> gone_;
};

} // namespace project
