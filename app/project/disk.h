// What SQLite does not do for a file that is made whole and then given its name: flush it, rename it, flush its folder.
#pragma once

#include "app/base/result.h"

namespace project {

base::Result<> syncFile(const QString &path);
base::Result<> replaceFile(const QString &from, const QString &to); // durable: after a power cut there is the old or the new one
base::Result<> renameNew(const QString &from, const QString &to);   // as above; Conflict where `to` exists
bool isWritable(const QString &path);                               // by whom we run as

} // namespace project
