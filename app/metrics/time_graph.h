// What follows from an article's temporal links: a closed graph of the intervals' end points, built link by link, that says of any relation
// whether it holds.
//
// Intervals have names; start < end. IDENTITY and DURING count as SIMULTANEOUS. A link that already follows changes nothing; one that
// contradicts what stands is refused and changes nothing. For one article or timeline: memory grows with the square of the intervals (600
// end points: 90 KB), a link costs about as much as the end points it newly orders. Not for the network of the time line, which never holds
// a closure. One thread at a time.
#pragma once

#include "app/timeline/relation.h"

#include <QHash>
#include <QString>

#include <vector>

namespace metrics {

struct TemporalLink {
    QString source, target; // names of intervals
    timeline::Relation relation = timeline::Relation::Before;
    friend bool operator==(const TemporalLink &, const TemporalLink &) = default;
};
using TemporalLinks = std::vector<TemporalLink>;

class TimeGraph {
public:
    enum class Answer : std::uint8_t {
        Unknown, // nothing says so, nothing speaks against it
        Holds,
        Contradicted
    };

    // What the graph said of the link before it was added.
    Answer add(const TemporalLink &link);
    Answer answer(const TemporalLink &link) const; // Unknown for intervals that no link named

private:
    using Row = std::vector<std::uint64_t>; // a set of points
    struct Claim {
        int a = 0, b = 0;
        bool isEqual = false; // else a < b
    };

    int interval(const QString &name);
    void claimBefore(int a, int b);
    void claimEqual(int a, int b);
    Answer answer(const Claim &claim) const;
    static std::vector<Claim> claims(timeline::Relation relation, int x, int y);

    QHash<QString, int> intervals_; // their first point; the second is one more
    std::vector<Row> after_, before_, same_;
};

} // namespace metrics
