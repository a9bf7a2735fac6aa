// The only door through which a project changes: applies transactions, tells the views, writes the journal, undoes and redoes.
//
// Lives on the interface thread together with the state. `changed` comes synchronously, before perform returns; `stored` and `failed` come
// later, from the journal's writer, through acknowledge() and refuse(). After a failed write the editor is blocked: perform answers with
// that error until unblock(), and what was not written waits in pending().
#pragma once

#include "app/editing/edits.h"
#include "app/editing/journal.h"

#include <QObject>

#include <deque>
#include <functional>

namespace editing {

class Editor : public QObject {
    Q_OBJECT

public:
    using Loader = std::function<base::Result<annotation::Document>(DocumentId)>;

    Editor(State state, Journal &journal, base::IdSource ids, QString annotator, base::Clock clock = base::systemClock());

    const State &state() const { return state_; }
    const QString &annotator() const { return annotator_; }
    void setAnnotator(const QString &name); // with it, the undo history
    Author author();                        // for the functions of edits.h: draws from the editor's ids
    base::IdSource &ids() { return ids_; }

    void setLoader(Loader loader) { loader_ = std::move(loader); } // brings in articles that undo reaches and that are not loaded
    base::Result<> ensureLoaded(DocumentId id);
    void load(annotation::Document document); // beside the others; not a change
    void unload(DocumentId id);

    // A person's transaction. Entries that share a merge key and follow each other are undone together. An empty transaction does nothing.
    base::Result<> perform(Transaction transaction, const QString &mergeKey = {});
    base::Result<> perform(Edit edit, const QString &mergeKey = {});
    // A machine's: journalled, never undone, never clears redo. It may touch only records that are suggested (and entities, which it may
    // only add).
    base::Result<> performMachine(Transaction transaction, const QString &by);

    base::Result<Transaction> undo(); // what it did, so that a view can show it; Invalid where there is nothing to undo
    base::Result<Transaction> redo();
    bool canUndo() const { return heads_.undo != 0; }
    bool canRedo() const { return heads_.redo != 0; }
    QString undoLabel() const;
    QString redoLabel() const;

    bool isBlocked() const { return blocked_.has_value(); }
    std::deque<Sequence> pending() const { return pending_; } // written to the journal, not yet acknowledged
    void acknowledge(Sequence upTo);                          // the journal's writer: all entries up to this one are on disk
    void refuse(Sequence from, const base::Error &error);
    void unblock(); // writing works again

Q_SIGNALS:
    void changed(const annotation::Transaction &transaction);
    void historyChanged();
    void stored(editing::Sequence upTo);
    void failed(editing::Sequence from, const base::Error &error);

private:
    base::Result<> write(Entry entry, Heads heads);
    base::Result<Entry> read(Sequence sequence) const;
    base::Result<Transaction> turn(bool back);
    base::Result<Transaction> rebased(const Transaction &transaction); // `before` as things stand now; dependents of what goes go along

    State state_;
    Journal &journal_;
    base::IdSource ids_;
    QString annotator_;
    base::Clock clock_;
    Loader loader_;
    Heads heads_;
    Sequence last_ = 0;
    mutable std::map<Sequence, Entry> recent_; // entries by sequence, so that a step back needs no disk
    std::deque<Sequence> pending_;
    std::optional<base::Error> blocked_;
};

} // namespace editing
