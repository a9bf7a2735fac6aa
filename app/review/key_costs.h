// What the analyst's work costs in keys, as PRODUCT.md's "What a key costs in simulate" counts it: the arithmetic alone.
//
// By hand: 3 for the jump to a span's first word, 1 for each further word, 1 for the label; a time's value the characters typed and one to
// end them; a speaker, an entity, a relation 2 each. With suggestions: a right one 1, or 0 where it is accepted in bulk; a wrong one its
// cheapest way out, and one more where the bulk took it in. Pure values; any thread.
#pragma once

#include <optional>

namespace review {

// A gold annotation as far as it costs keys.
struct Labour {
    int words = 1;
    std::optional<int> typing; // characters of a value; none: it has no value
    bool speaker = false, entity = false;
    friend bool operator==(const Labour &, const Labour &) = default;
};
inline constexpr int keysOfLink = 2; // a speaker, an entity, a relation
inline constexpr int keysOfReject = 1;

int keysByHand(const Labour &labour);

// What has to change for a suggestion to become the gold annotation.
struct Correction {
    bool tag = false;
    int words = 0;             // by which its boundaries move, both sides together
    std::optional<int> typing; // of the right value: its characters; none: the value is right
    bool offered = false;      // the right value stands among the readings offered
    int links = 0;             // speaker, entity: those that are wrong
    bool none() const { return !tag && words == 0 && !typing && links == 0; }
    friend bool operator==(const Correction &, const Correction &) = default;
};
int keysOf(const Correction &correction);

// A suggestion that answers to a gold annotation: accepted, corrected, or rejected and made by hand, whichever is cheapest.
int keysOfSuggestion(const Correction &correction, const Labour &labour, bool inBulk);
// One that answers to none.
int keysOfFalse(bool inBulk);
// A link between what is there: right, of another type, with another end, or needless (nothing answers to it).
enum class Link { Right, OtherType, OtherEnd, Needless };
int keysOfRelation(Link link, bool inBulk);
// "Everywhere": all that it gets right at once, one key for each place that it gets wrong.
int keysOfEverywhere(int wrong);

} // namespace review
