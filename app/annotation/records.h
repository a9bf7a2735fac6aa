// The records that a project is made of, and the one kind of change that anything ever undergoes.
#pragma once

#include "app/annotation/annotation.h"
#include "app/annotation/tag_set.h"
#include "app/base/result.h"

#include <optional>
#include <variant>
#include <vector>

namespace annotation {

enum class Status : std::uint8_t { New = 0, InProgress = 1, Done = 2 }; // stored: never change the numbers
QString statusName(Status status);                                      // "new", "in progress", "done"

// What is known of an article besides its text and its annotations.
struct ArticleFields {
    QString name; // its id in files: what JSONL calls "id"; unique in the project
    QString title;
    QString language; // BCP 47, "it"
    QString dct;      // document creation time as a TIMEX3 value ("2025-09-15", "2025-09-15T10:30"); "" where unknown
    QString source;   // publication, address or file it came from
    QString author;
    QString story; // the story (group of articles) it belongs to, or ""
    Status status = Status::New;
    bool excluded = false;  // left out of exports and of the queue
    bool postponed = false; // to the end of the queue
    int order = 0;          // place in the list
    Features features; // the rest: what the importer noted ("encoding", "hash", "lineEnds", "bom", "dctFrom", …), and unknown JSONL keys
    friend bool operator==(const ArticleFields &, const ArticleFields &) = default;
};

// The text of an article: written once at import; revision grows with each explicit correction of the text.
struct ArticleText {
    QString text;
    int revision = 1;
    friend bool operator==(const ArticleText &, const ArticleText &) = default;
};

// A person or thing that mentions in several articles refer to. Belongs to the project.
struct Entity {
    EntityId id;
    QString tag;  // "PER"
    QString name; // the name shown
    QString kb;   // id in a knowledge base, "Q42"
    Features features;
    Verdict verdict = Verdict::Suggested;
    QString sourceId;
    friend bool operator==(const Entity &, const Entity &) = default;
};

// The tag set as a record: changed whole (it is small).
struct TagSetFields {
    TagSet tagSet;
    friend bool operator==(const TagSetFields &, const TagSetFields &) = default;
};

using Record = std::variant<Annotation, ArticleFields, ArticleText, Entity, TagSetFields>;

// Before and after of one record. No before: it is made; no after: it is removed. `document` is 0 for what belongs to the project
// (entities, the tag set). Both sides, where present, hold the same kind with the same id.
struct Change {
    DocumentId document;
    std::optional<Record> before, after;
    friend bool operator==(const Change &, const Change &) = default;
};

// A list of changes that is applied whole or not at all, over one or several articles. Order matters: later changes see earlier ones.
struct Transaction {
    QString label; // for the undo menu: "date 2025-W37"
    std::vector<Change> changes;

    bool empty() const { return changes.empty(); }
    Transaction inverted() const;   // the changes swapped, in reverse order: applying both changes nothing
    void append(Transaction other); // keeps this label
    friend bool operator==(const Transaction &, const Transaction &) = default;
};

// Records as bytes (CBOR, stable: they are stored) and back. decode never trusts: a malformed record is an error, not a crash.
QByteArray encode(const Record &record);
base::Result<Record> decodeRecord(const QByteArray &bytes);
QByteArray encode(const Transaction &transaction);
base::Result<Transaction> decodeTransaction(const QByteArray &bytes);

} // namespace annotation
