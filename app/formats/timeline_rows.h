// The events of an article in the order of time, each with all that files of timelines say of it: value, bounds, words, names, place.
//
// A pure function of the article and its entities' names: equal in, equal out; any thread.
#pragma once

#include "app/formats/codec.h"
#include "app/timeline/story.h"

namespace formats {

struct TimelineRow {
    AnnotationId event;
    annotation::Verdict verdict = annotation::Verdict::Suggested;
    QString text;           // the event's own words; "" for an implicit one
    QString sentence;       // the sentence it stands in, on one line
    int sentenceNumber = 0; // from 0, the title
    text::Range place;
    int order = 0;      // from 1, equal where several start together; 0: cannot be placed
    QString value, mod; // of the time expression that dates it; "" where only bounds are known
    QString edtf;       // of the value, else of the bounds; "" where nothing is known
    AnnotationId anchor;
    timeline::Interval bounds, likely;
    QString factuality, polarity;
    bool planned = false;
    QStringList entities; // names of whom and what the sentence mentions, each once; numbers and roles are nobody
    QString who;          // the first person or organisation among them
    friend bool operator==(const TimelineRow &, const TimelineRow &) = default;
};

// The setting "entity" (names parted by semicolons, compared folded) keeps only events in whose sentence one of them stands.
std::vector<TimelineRow> timelineRowsOf(const annotation::Document &document, const EntityLookup &entities, const Settings &settings = {});
Setting onlyEntitySetting(); // for help texts
// Does a mention name somebody or something? Numbers and roles do not.
bool isNaming(const annotation::Annotation &mention);

// "Mara Conti: resigned", "… (did not happen)": a line for people who have not read the article.
QString headlineOf(const TimelineRow &row);
// What is known of the time, in the article's language; "" where nothing is.
QString whenInWords(const TimelineRow &row, const QString &language);

// The day that an event lies in and does not leave; nullopt where it is not known to the day.
std::optional<timeline::CivilDate> exactDayOf(const TimelineRow &row);

// What no file of a timeline holds: everything of the article but its events, told once each. The events' own losses are the writer's.
enum class KeepsText : std::uint8_t { No, Yes };
std::vector<Loss> lossesBesideEvents(const annotation::Document &document, std::span<const TimelineRow> rows,
                                     KeepsText text = KeepsText::No);

} // namespace formats
