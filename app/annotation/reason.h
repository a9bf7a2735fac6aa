// Why a machine proposes an annotation: kept in the file as sentences of English, so that equal articles give equal projects whatever
// language the window has, and told in the language of the window.
//
// What a sentence speaks of stands in it between “ and ”: from "“ieri” stands in the same clause" follow the sentence that translators
// know, "“%1” stands in the same clause", and what fills it. Sentences follow each other with a space: "It is an acronym. An age follows."
// A reason in other words (an outside program's, a derivation like "ieri → 2025-09-14") is told as it is.
#pragma once

#include <QString>
#include <QStringList>

namespace annotation {

// The sentence as Origin::reason has it. It is marked for translators by QT_TRANSLATE_NOOP("reason", …), and each of its %1, %2, … stands
// alone between “ and ”.
QString keptReason(const char *sentence, const QStringList &parts = {});

// What was kept, in the interface language; for the interface thread and the command line.
QString toldReason(const QString &kept);

} // namespace annotation
