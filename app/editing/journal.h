// What the editor writes to and reads back: the list of all that was ever done. project::Store keeps it on disk; MemoryJournal in memory,
// for tests.
//
// The journal only grows. Undo appends the inverse and moves two stored heads (an annotator's undo and redo stacks are linked lists through
// the entries, by `below`), so that a step costs the same however long the history is.
#pragma once

#include "app/annotation/records.h"

#include <deque>
#include <map>

namespace editing {

using Sequence = std::int64_t; // of an entry, from 1, growing by 1; 0: none

struct Entry {
    enum class Kind : std::uint8_t { Do = 0, Undo = 1, Redo = 2, Machine = 3 }; // stored: never change the numbers
    Sequence sequence = 0;
    Kind kind = Kind::Do;
    QString annotator;
    base::Timestamp at = 0;
    QString mergeKey;    // entries of one gesture share it
    bool joined = false; // undone together with the entry below it
    Sequence below = 0;  // the next entry of the stack that this one stands on (Do, Redo: undo stack; Undo: redo stack)
    annotation::Transaction transaction;
    friend bool operator==(const Entry &, const Entry &) = default;
};

// The tops of an annotator's two stacks.
struct Heads {
    Sequence undo = 0, redo = 0;
    friend bool operator==(const Heads &, const Heads &) = default;
};

class Journal {
public:
    virtual ~Journal() = default;
    virtual Sequence last() const = 0;
    virtual Heads heads(const QString &annotator) const = 0;
    virtual base::Result<Entry> entry(Sequence) const = 0;

    // Takes an entry with the heads as they are after it. Returns at once; whether it reached the disk is told later, by its sequence.
    virtual void append(const Entry &entry, Heads heads) = 0;
};

class MemoryJournal : public Journal {
public:
    Sequence last() const override { return static_cast<Sequence>(entries_.size()); }
    Heads heads(const QString &annotator) const override;
    base::Result<Entry> entry(Sequence) const override;
    void append(const Entry &entry, Heads heads) override;
    const std::deque<Entry> &entries() const { return entries_; }

private:
    std::deque<Entry> entries_;
    std::map<QString, Heads> heads_;
};

} // namespace editing
