// Proposes the time expressions of an article (layer timex3), with value, readings and derivation, by the date grammar of its language.
//
// An article in a language without a grammar gets none. Without a DCT, expressions whose value hangs on it are proposed with type and range
// alone. A length that is reckoned from the article's day ("gli ultimi tre anni") has its beginning and its end as empty TIMEX3s
// (beginPoint, endPoint), one of them the article's date. With the policy's Offsets::Durations "three days ago" gives its length, and an
// empty TIMEX3 with the date that hangs on it (anchorTimeID). Immutable; any thread.
#pragma once

#include "app/dates/grammar.h"
#include "app/suggest/suggester.h"

namespace suggest {

class TimexSuggester : public Suggester {
public:
    explicit TimexSuggester(const dates::Policy &policy = {}) : policy_(policy) { }

    QString id() const override { return QStringLiteral("timex-rules/1"); }
    QStringList layers() const override { return {annotation::layers::timex3}; }
    void suggest(const Draft &draft, Reading &reading, std::stop_token stop) const override;

private:
    dates::Policy policy_;
};

// The empty TIMEX3 that stands for the article's date.
annotation::Annotation creationTimexOf(const Draft &draft, const QString &by);

} // namespace suggest
