// The sample project: six articles of ours, read by the machine, partly corrected by a script that goes through the same editor as a
// person.
#pragma once

#include "app/workspace/importer.h"

namespace workspace {

QStringList sampleArticles(); // their files, compiled in

// Brings the articles into the open, empty project, has them read, corrects some of what was read. Waits until it is done and on disk.
// Errors: the first thing that went wrong.
Result<> makeSample(Workspace &workspace);

} // namespace workspace
