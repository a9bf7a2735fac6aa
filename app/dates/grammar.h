// Finds the time expressions of an article and says what they mean: the date grammar of one language.
//
// One matcher over tokens, compiled at start from resources/dates/<language>; no regular expression, no backtracking over the text. Equal
// in, equal out; the wall clock is never asked. Ranges are UTF-16 units. Errors while loading: Io, Unsupported, Malformed with file and
// line. A loaded grammar is immutable; any thread.
#pragma once

#include "app/dates/resolve.h"
#include "app/text/range.h"

#include <stop_token>

namespace dates {

// What is open in the guidelines, and a newsroom's habits.
struct Policy {
    bool articleInside = true; // "[la scorsa settimana]"; a contracted preposition ("nella") always stays outside
    // "three days ago" is the day that it was (TimeML), or the length alone, "three days" (It-TimeML, KRAUTS), whose date is an empty
    // TIMEX3.
    enum class Offsets : std::uint8_t { Dates, Durations } offsets = Offsets::Dates;
    bool weekdayOfDctIsWeekAgo = false; // "lunedì ha detto" in an article of a Monday: the DCT, or, as dailies have it, seven days before
};

struct Expression {
    text::Range range;
    QString type;  // DATE TIME DURATION SET
    QString value; // of the first reading; so is mod
    QString mod, quant, freq;
    std::vector<Reading> readings;
    QString derivation; // "lunedì scorso → DCT 2025-09-15 −7D"
    double confidence = 1;
    bool needsContext = false; // its value hangs on the DCT
    bool isAnaphoric = false;  // … on the expression before
    bool byHalf = false;       // START and END are halves: "la prima metà di marzo" (timeline::Conventions)
    QString offset;            // the length in "three days ago", "P3D"; "" for other phrases
    // Of a length reckoned from the article's day: where it begins and ends, "2022" and `dctMark` for "gli ultimi tre anni"; "" where that
    // is open ("the last years"), and for other phrases.
    QString from, until;
    static constexpr QStringView dctMark = u"DCT";
    QString rule; // where it was found: "it/patterns.tsv:12"
};

class Grammar {
public:
    static base::Result<Grammar> load(const QString &language); // "it", "en", …; BCP 47 is cut to its language

    // The same, read from its files once and kept: they do not change while the program runs. Null where there is none.
    static std::shared_ptr<const Grammar> shared(const QString &language);

    // The DCT is a TIMEX3 value ("2025-09-15", with or without a clock); without one, what hangs on it stays without a value.
    std::vector<Expression> find(QStringView text, const QString &dct, const Policy &policy = {}, std::stop_token stop = {}) const;

    // One phrase that is nothing but a time ("fine marzo"), all of it; nothing where it is not. `lean` says where what comes round lies
    // ("venerdì"): who dates the news means the past, who says "entro" the future; the other reading is kept. Case does not matter.
    std::optional<Expression> phrase(QStringView text, const QString &dct, Tense lean = Tense::Past) const;

    const Rules &rules() const { return *rules_; }
    QString language() const { return rules_->language(); }

private:
    explicit Grammar(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) { }

    std::shared_ptr<const Rules> rules_;
};

// The languages that have a grammar: the folders of resources/dates.
QStringList grammarLanguages();

} // namespace dates
