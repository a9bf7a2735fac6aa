#include "app/editing/editor.h"

#include "app/editing/rebase.h"

#include <QCoreApplication>

namespace editing {

using namespace annotation;

namespace {

constexpr std::size_t entriesAtHand = 256;

base::Error invalid(const char *sentence) { return {base::Error::Kind::Invalid, QCoreApplication::translate("editing", sentence), {}}; }

bool isMachines(const std::optional<Record> &record)
{
    const auto *annotation = record ? std::get_if<Annotation>(&*record) : nullptr;
    return !record || (annotation && annotation->verdict == Verdict::Suggested);
}

} // namespace

Editor::Editor(State state, Journal &journal, base::IdSource ids, QString annotator, base::Clock clock)
    : state_(std::move(state)),
      journal_(journal),
      ids_(ids),
      annotator_(std::move(annotator)),
      clock_(std::move(clock)),
      heads_(journal.heads(annotator_)),
      last_(journal.last())
{
}

void Editor::setAnnotator(const QString &name)
{
    annotator_ = name;
    heads_ = journal_.heads(name);
    Q_EMIT historyChanged();
}

Author Editor::author() { return {ids_, annotator_, clock_()}; }

base::Result<> Editor::ensureLoaded(DocumentId id)
{
    if (!id || state_.document(id) || !loader_)
        return {};
    base::Result<Document> document = loader_(id);
    if (!document)
        return document.error();
    state_.load(*std::move(document));
    return {};
}

void Editor::load(Document document) { state_.load(std::move(document)); }

void Editor::unload(DocumentId id) { state_.unload(id); }

base::Result<> Editor::perform(Edit edit, const QString &mergeKey)
{
    if (!edit)
        return edit.error();
    return perform(*std::move(edit), mergeKey);
}

base::Result<> Editor::perform(Transaction transaction, const QString &mergeKey)
{
    if (transaction.empty())
        return {};
    if (blocked_)
        return *blocked_;
    if (base::Result<> done = state_.apply(transaction); !done)
        return done;
    Entry entry;
    entry.kind = Entry::Kind::Do;
    entry.mergeKey = mergeKey;
    entry.below = heads_.undo;
    if (!mergeKey.isEmpty() && heads_.undo != 0 && heads_.redo == 0) {
        const base::Result<Entry> top = read(heads_.undo);
        entry.joined = top && top->kind == Entry::Kind::Do && top->mergeKey == mergeKey;
    }
    entry.transaction = std::move(transaction);
    return write(std::move(entry), {last_ + 1, 0});
}

base::Result<> Editor::performMachine(Transaction transaction, const QString &by)
{
    if (transaction.empty())
        return {};
    if (blocked_)
        return *blocked_;
    for (const Change &change : transaction.changes) {
        const bool entityMade = !change.document && !change.before && change.after && std::holds_alternative<Entity>(*change.after);
        if (!entityMade && (!isMachines(change.before) || !isMachines(change.after)))
            return invalid(QT_TRANSLATE_NOOP("editing", "A suggester may change nothing but suggestions."));
    }
    if (base::Result<> done = state_.apply(transaction); !done)
        return done;
    Entry entry;
    entry.kind = Entry::Kind::Machine;
    entry.annotator = by;
    entry.transaction = std::move(transaction);
    return write(std::move(entry), heads_);
}

base::Result<> Editor::write(Entry entry, Heads heads)
{
    entry.sequence = ++last_;
    entry.at = clock_();
    if (entry.kind != Entry::Kind::Machine) {
        entry.annotator = annotator_;
        heads_ = heads;
    }
    pending_.push_back(entry.sequence);
    journal_.append(entry, heads);
    const Sequence oldest = pending_.front();
    const Transaction &done = recent_.insert_or_assign(entry.sequence, std::move(entry)).first->second.transaction;
    while (recent_.size() > entriesAtHand && recent_.begin()->first < oldest)
        recent_.erase(recent_.begin());
    const Transaction told = done;
    Q_EMIT changed(told);
    Q_EMIT historyChanged();
    return {};
}

base::Result<Entry> Editor::read(Sequence sequence) const
{
    const auto found = recent_.find(sequence);
    return found == recent_.end() ? journal_.entry(sequence) : base::Result<Entry>(found->second);
}

base::Result<Transaction> Editor::undo() { return turn(true); }

base::Result<Transaction> Editor::redo() { return turn(false); }

// One step back or forward: the inverse of the entry on top of the stack (and of those joined to it), put on top of the other stack.
base::Result<Transaction> Editor::turn(bool back)
{
    if (blocked_)
        return *blocked_;
    Sequence top = back ? heads_.undo : heads_.redo;
    if (top == 0)
        return back ? invalid(QT_TRANSLATE_NOOP("editing", "There is nothing to undo."))
                    : invalid(QT_TRANSLATE_NOOP("editing", "There is nothing to redo."));
    Transaction sum;
    for (bool more = true; more && top != 0;) {
        const base::Result<Entry> entry = read(top);
        if (!entry)
            return entry.error();
        if (sum.label.isEmpty())
            sum.label = entry->transaction.label;
        sum.append(textFirst(entry->transaction.inverted()));
        more = entry->joined;
        top = entry->below;
    }
    base::Result<Transaction> now = rebased(sum);
    if (!now)
        return now;
    if (base::Result<> done = state_.apply(*now); !done)
        return done.error();
    Entry entry;
    entry.kind = back ? Entry::Kind::Undo : Entry::Kind::Redo;
    entry.below = back ? heads_.redo : heads_.undo;
    entry.transaction = *now;
    const Heads heads = back ? Heads{top, last_ + 1} : Heads{last_ + 1, top};
    if (base::Result<> done = write(std::move(entry), heads); !done)
        return done.error();
    return now;
}

// The machine may have changed or taken away suggestions since, or made new ones.
base::Result<Transaction> Editor::rebased(const Transaction &transaction)
{
    Rebase rebase(state_, transaction);
    for (const Change &change : transaction.changes) {
        if (base::Result<> loaded = rebase.isMadeHere(change.document) ? base::Result<>() : ensureLoaded(change.document);
            !loaded && change.before)
            return loaded.error();
        if (base::Result<> done = rebase.take(change); !done)
            return done.error();
    }
    return rebase.result();
}

QString Editor::undoLabel() const
{
    const base::Result<Entry> entry = heads_.undo != 0 ? read(heads_.undo) : base::Result<Entry>(Entry{});
    return entry ? entry->transaction.label : QString();
}

QString Editor::redoLabel() const
{
    const base::Result<Entry> entry = heads_.redo != 0 ? read(heads_.redo) : base::Result<Entry>(Entry{});
    return entry ? entry->transaction.label : QString();
}

void Editor::acknowledge(Sequence upTo)
{
    while (!pending_.empty() && pending_.front() <= upTo)
        pending_.pop_front();
    Q_EMIT stored(upTo);
}

void Editor::refuse(Sequence from, const base::Error &error)
{
    blocked_ = error;
    Q_EMIT failed(from, error);
}

void Editor::unblock() { blocked_.reset(); }

} // namespace editing
