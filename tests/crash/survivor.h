// What is left of a project after a crash, held against what had been acknowledged before.
#pragma once

#include "app/editing/journal.h"

#include <map>

namespace crash {

struct Promise {
    editing::Sequence acknowledged = 0;
    std::map<editing::Sequence, quint64> entries; // of everything done, acknowledged or not
};
quint64 fingerprint(const editing::Entry &entry);

// "" where the project opens by itself, is sound, and holds every acknowledged entry as it was. Else what is wrong.
QString whatIsWrong(const QString &projectPath, const Promise &promise);
editing::Sequence lastIn(const QString &projectPath);

} // namespace crash
