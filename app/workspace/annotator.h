// The name under which decisions are recorded: the system user's until the analyst sets another.
#pragma once

#include <QString>

namespace workspace {

QString annotatorName();
void setAnnotatorName(const QString &name);

} // namespace workspace
