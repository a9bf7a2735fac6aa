// The tables of a project file, the numbers by which it is known, and the steps from older files to this one. FORMAT.md explains them.
#pragma once

#include "app/project/connection.h"

#include <functional>
#include <span>

namespace project {

inline constexpr qint64 applicationId = 0x43686961; // "Chia": what tells a project from any other SQLite file
inline constexpr int schemaVersion = 1;             // user_version; grows with every released change of the tables

base::Result<> createTables(Connection &connection); // in a file that is still empty, with the two numbers

// From one version of the tables to the next.
struct Migration {
    int from = 0;
    std::function<base::Result<>(Connection &)> run;
};
std::span<const Migration> migrations();

// Brings a file that is older up to `target`: on a copy, in one transaction, and only a finished copy takes the file's place. The caller
// holds the lock. Errors: Unsupported where a step is missing, Io where there is no room; the file is then as it was.
base::Result<> migrate(const QString &path, std::span<const Migration> steps, int target);

// What a file says it is: Malformed where it is not ours or damaged, Newer where it was made by a later version; else its version.
base::Result<int> versionOf(Connection &connection);

} // namespace project
