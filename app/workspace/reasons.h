// Contradictions in time told to people: whole sentences in the interface language, for the timeline's popup, the check and the command
// line.
#pragma once

#include "app/timeline/story.h"

#include <QString>

#include <functional>

namespace workspace {

QString relationWords(timeline::Relation relation); // "before", "during", …
QString sentenceOf(const timeline::Step &step);     // "“agreed” comes after “visited”: «In cambio»", without a full stop
QString originOf(const timeline::Step &step);       // "decided", "proposed by anchors/1"
QString titleOf(const timeline::Contradiction &contradiction); // "These cannot all hold: 2 days are missing"
QString labelOf(const timeline::Repair &repair);               // "Drop “after”"
QString titleOf(const timeline::Disagreement &disagreement);   // "The sources disagree by 2 days"
QString wordsOf(const timeline::Version &version);             // when it happened by this source: "3 March 2025"
// Who says what: "Rivaselva, il ponte: 3 March 2025; the mayor: 6 March 2025". An article says what no source of its own claims.
using ArticleName = std::function<QString(annotation::DocumentId)>;
QString versionsOf(const timeline::Disagreement &disagreement, const ArticleName &nameOf);
QString wholeOf(const timeline::Disagreement &disagreement, const ArticleName &nameOf); // title and versions in one line
QString wholeOf(const timeline::Contradiction &contradiction);                          // title and chain in one line

// The calendar value of the first and of the last moment that an interval can touch: "2025-09-08", "2025-09-14"; "" where open.
QString earliestOf(const timeline::Interval &interval);
QString latestOf(const timeline::Interval &interval);

} // namespace workspace
