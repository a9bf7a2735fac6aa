// Which claims hold: they go into a network in the order of their standing; one that contradicts those before it is set aside with its
// reason, and tried again as soon as something of that reason goes.
//
// What holds depends on the claims and their standing alone, never on the order in which they came and went: settle() leaves what adding
// all of them from the best to the last would leave. A change costs what it touches. A value type; one thread at a time.
#pragma once

#include "app/timeline/network.h"

#include <map>
#include <set>
#include <unordered_map>

namespace timeline {

// The lesser stands before the greater: what people have decided before what is read in the text, that before what a machine guesses; of
// the same weight the more confident, then the earlier. Ids make it total.
struct Standing {
    int rank = 0;
    double doubt = 0; // 1 - confidence
    std::int64_t at = 0;
    std::uint64_t group = 0, id = 0;
    friend auto operator<=>(const Standing &, const Standing &) = default;
};

class Docket {
public:
    NodeId addNode() { return network_.addNode(); }
    // A claim by its cause, which no other has; one that is there already is replaced. Takes effect with settle().
    void put(Constraint constraint, const Standing &standing);
    void remove(const Cause &cause);
    void settle();

    bool holds(const Cause &cause) const;
    const std::map<Cause, Conflict> &setAside() const { return setAside_; }
    const Network &network() const { return network_; }
    std::vector<NodeId> takeChanged() { return network_.takeChanged(); }

private:
    struct Claim {
        Constraint constraint;
        Standing standing;
        bool isHeld = false;
    };
    void drop(const Cause &cause, Claim &claim);
    void retryWithout(const Cause &cause);
    const Cause *lastAfter(const Conflict &conflict, const Standing &standing) const;
    void decide(const Cause &cause, Claim &claim);

    Network network_;
    std::map<Cause, Claim> claims_;
    std::map<Cause, Conflict> setAside_;
    std::map<Cause, std::set<Cause>> blamed_; // whom each claim keeps out
    std::set<std::pair<Standing, Cause>> waiting_;
};

} // namespace timeline
