// What a timeline shows, as plain values: the events with all that is known of their time, their links and their contradictions.
//
// Times as in calendar.h. An id is the annotation's (AnnotationId::value); 0 names nothing. Filled by whoever has the network; the view
// keeps a copy and asks for nothing more. Any thread.
#pragma once

#include "app/timeline/instant.h"
#include "widgets/timeline/calendar.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace widgets::timeline {

using ItemId = std::uint64_t;

enum class LaneBy : std::uint8_t { Actor, Article, Source, Class, Factuality, None };
inline constexpr size_t laneKinds = 6;

// Whose events are shown.
enum class ScopeOf : std::uint8_t { Article, Story, Project };

enum class Certainty : std::uint8_t { Certain, Probable, Possible };

using ::timeline::Interval; // four bounds: begins within `start`, ends within `end`; none: unknown

// What one article says of an event that several tell of.
struct Telling {
    ItemId id = 0;
    QString article;
    QString detail; // when, in words
    Interval hard;
};

struct Item {
    ItemId id = 0;
    bool time = false;                    // a time expression, not an event: it stands in a lane of its own
    ItemId anchor = 0;                    // of an event: the time expression that dates it
    std::uint64_t article = 0;            // that tells it
    QString text;                         // its words in the article: "visited Minsk"; or the name that was given to it
    QString words;                        // its words in the article, where it is called otherwise
    QString detail;                       // what is known of its time, in words: "week 37, 8–14 September"; may be empty
    QString value, mod;                   // TIMEX3, "" for none
    std::array<QString, laneKinds> lanes; // the name of its lane, by LaneBy; "" for none
    Interval hard;
    std::optional<Interval> soft; // where it most likely lies ("early March"), inside the hard bounds
    Unit unit = Unit::Day;        // how fine its value is
    bool approximate = false;     // "about": the ends are soft
    bool orderOnly = false;       // placed by BEFORE and AFTER alone; its bounds are slack
    bool future = false;          // planned, without a date
    bool negated = false;         // did not happen
    bool decided = false;         // a person said so
    bool conflict = false;        // part of a contradiction
    bool unsure = false;          // an analyst doubts its date
    bool open = false;            // its date is a proposal that nobody has confirmed
    Certainty certainty = Certainty::Certain;
    int sources = 1;               // articles that tell of it
    std::vector<Telling> tellings; // by article, where several tell of it
    bool disagreement = false;     // and they do not agree when it was
};

struct Link {
    ItemId source = 0, target = 0;
    QString words;       // of the source: "after"; in the interface language
    bool before = false; // the source comes wholly before the target: decides the order of what has no date
    ItemId id = 0;       // the annotation; the same for both directions
    QString type;        // seen from the source: "AFTER"
    bool decided = false;
    QString signal; // the words of the text that say so; may be empty
};

struct Reason {
    QString words;  // "eased sanctions comes after agreed"; the names in <b>…</b>
    QString origin; // "sentence 11, «In cambio»"; may be empty
};

struct Repair {
    QString id;       // given back when chosen
    QString label;    // "Drop “after”"
    QString key = {}; // a letter; "": its digit
};

struct Contradiction {
    QString title;                // "4–5 September is too early by 2 days"
    QString brief;                // beside the zigzag: "«In cambio» wants it later"; may be empty
    ItemId first = 0, second = 0; // the two glyphs between which the zigzag runs
    bool claims = false;          // no error: the sources disagree
    bool tells = false;           // no error: why something stands where it does
    bool asks = false;            // no error: a proposal that waits for an answer; `brief` says why it is made
    std::vector<Reason> chain;
    std::vector<Repair> repairs;
};

struct TimelineModel {
    std::vector<Item> items;
    std::vector<Link> links;
    std::vector<Contradiction> contradictions;
    std::optional<Seconds> dct; // the beginning of the article's day
    int articles = 1;           // whose events they are
    int undated = 0;            // events that have no date: counted in the header
};

} // namespace widgets::timeline
