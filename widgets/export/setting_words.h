// The settings of formats as the export form names them: labels and values in the interface language. What has no words here (a new
// setting) is shown as the command line spells it.
#pragma once

#include <QString>

namespace widgets::exporting {

QString settingName(const QString &key);                     // "record": "Own record"
QString valueName(const QString &key, const QString &value); // "record", "true": "goes along"

} // namespace widgets::exporting
