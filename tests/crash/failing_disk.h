// A disk that can fail: stands between SQLite and the real files, counts what is done to them, and knows at every moment what would be left
// after a power cut.
//
// A VFS of SQLite, registered as the default one of this process. What has been written but not flushed is lost at a power cut: all of it,
// or any sectors of it in any order, files cut short or not, deletions done or undone. Any thread.
#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>

#include <functional>
#include <map>

namespace crash {

using Files = std::map<QString, QByteArray>; // by path

// Called before each operation that changes a file, with its number, on the thread that does it.
using Watch = std::function<void(qint64 operation)>;

void installFailingDisk();
void watchDisk(Watch watch);

// What would be there now after a power cut, of the files in this folder. May be called from the watch.
Files afterPowerCut(const QString &folder, QRandomGenerator &random);

} // namespace crash
