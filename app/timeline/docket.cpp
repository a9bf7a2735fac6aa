#include "app/timeline/docket.h"

namespace timeline {

void Docket::put(Constraint constraint, const Standing &standing)
{
    const Cause cause = constraint.cause;
    remove(cause);
    claims_.emplace(cause, Claim{std::move(constraint), standing, false});
    waiting_.emplace(standing, cause);
}

void Docket::remove(const Cause &cause)
{
    const auto claim = claims_.find(cause);
    if (claim == claims_.end())
        return;
    drop(cause, claim->second);
    waiting_.erase({claim->second.standing, cause});
    claims_.erase(claim);
}

bool Docket::holds(const Cause &cause) const
{
    const auto claim = claims_.find(cause);
    return claim != claims_.end() && claim->second.isHeld;
}

// Out of the network, or off the list of those set aside.
void Docket::drop(const Cause &cause, Claim &claim)
{
    if (const auto aside = setAside_.find(cause); aside != setAside_.end()) {
        for (const Cause &because : aside->second.because)
            blamed_[because].erase(cause);
        setAside_.erase(aside);
    }
    if (!claim.isHeld)
        return;
    network_.remove(cause);
    claim.isHeld = false;
    retryWithout(cause);
}

// Who was kept out by this claim gets another try.
void Docket::retryWithout(const Cause &cause)
{
    const auto blamed = blamed_.find(cause);
    if (blamed == blamed_.end())
        return;
    const std::set<Cause> again = std::move(blamed->second);
    blamed_.erase(blamed);
    for (const Cause &one : again) {
        Claim &claim = claims_.at(one);
        drop(one, claim);
        waiting_.emplace(claim.standing, one);
    }
}

// Of a conflict's causes the last in standing, if it stands behind.
const Cause *Docket::lastAfter(const Conflict &conflict, const Standing &standing) const
{
    const Cause *last = nullptr;
    const Standing *least = &standing;
    for (const Cause &cause : conflict.because) {
        const auto claim = claims_.find(cause);
        if (claim != claims_.end() && *least < claim->second.standing) {
            least = &claim->second.standing;
            last = &cause;
        }
    }
    return last;
}

// From the best to the last. What gives way to a better claim stands behind it and comes again later: each is decided at most once.
void Docket::settle()
{
    while (!waiting_.empty()) {
        const Cause cause = waiting_.begin()->second;
        waiting_.erase(waiting_.begin());
        decide(cause, claims_.at(cause));
    }
}

void Docket::decide(const Cause &cause, Claim &claim)
{
    while (std::optional<Conflict> conflict = network_.add(claim.constraint)) {
        if (const Cause *givesWay = lastAfter(*conflict, claim.standing)) {
            Claim &later = claims_.at(*givesWay);
            drop(*givesWay, later);
            waiting_.emplace(later.standing, *givesWay);
            continue;
        }
        for (const Cause &because : conflict->because) {
            if (because != cause)
                blamed_[because].insert(cause);
        }
        setAside_.emplace(cause, std::move(*conflict));
        return;
    }
    claim.isHeld = true;
}

} // namespace timeline
