#include "app/editing/journal.h"

#include <QCoreApplication>

namespace editing {

Heads MemoryJournal::heads(const QString &annotator) const
{
    const auto found = heads_.find(annotator);
    return found == heads_.end() ? Heads{} : found->second;
}

base::Result<Entry> MemoryJournal::entry(Sequence sequence) const
{
    if (sequence < 1 || sequence > last())
        return base::Error{
            base::Error::Kind::Invalid, QCoreApplication::translate("editing", "The journal has no entry %1.").arg(sequence), {}};
    return entries_[static_cast<std::size_t>(sequence - 1)];
}

void MemoryJournal::append(const Entry &entry, Heads heads)
{
    entries_.push_back(entry);
    if (entry.kind != Entry::Kind::Machine)
        heads_[entry.annotator] = heads;
}

} // namespace editing
