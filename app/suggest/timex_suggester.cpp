#include "app/suggest/timex_suggester.h"

#include "app/dates/features.h"

#include <algorithm>

namespace suggest {

namespace {

annotation::Annotation timexOf(const annotation::Features &features, const QString &by, double confidence, const QString &reason)
{
    annotation::Annotation timex;
    timex.layer = annotation::layers::timex3;
    timex.tag = QStringLiteral("TIMEX3");
    timex.features = features;
    timex.origin = {by, confidence, reason};
    return timex;
}

// Of a length that stands for a date ("three days", of "three days ago"): the date, found as TimeML wants it.
const dates::Expression *dateAround(text::Range length, const std::vector<dates::Expression> &dates)
{
    const auto found = std::find_if(dates.begin(), dates.end(), [length](const dates::Expression &date) {
        return date.range.covers(length) && !date.offset.isEmpty() && date.type != u"DURATION" && !date.value.isEmpty();
    });
    return found == dates.end() ? nullptr : &*found;
}

} // namespace

void TimexSuggester::suggest(const Draft &draft, Reading &reading, std::stop_token stop) const
{
    const std::shared_ptr<const dates::Grammar> rules = dates::Grammar::shared(draft.language());
    if (!rules)
        return;
    std::vector<dates::Expression> dates; // of the lengths
    if (policy_.offsets == dates::Policy::Offsets::Durations) {
        dates::Policy wholes = policy_;
        wholes.offsets = dates::Policy::Offsets::Dates;
        dates = rules->find(draft.text(), draft.dct(), wholes, stop);
    }
    for (const dates::Expression &expression : rules->find(draft.text(), draft.dct(), policy_, stop)) {
        annotation::Annotation timex = timexOf(dates::featuresOf(expression), id(), expression.confidence, expression.derivation);
        timex.ranges = {expression.range};
        const annotation::AnnotationId length = reading.add(std::move(timex));
        const dates::Expression *date = expression.type == u"DURATION" ? dateAround(expression.range, dates) : nullptr;
        if (!date)
            continue;
        annotation::Annotation empty = timexOf(dates::featuresOf(*date), id(), date->confidence, date->derivation);
        empty.features.set(QStringLiteral("anchorTimeID"), base::idText(length.value));
        reading.add(std::move(empty));
    }
}

} // namespace suggest
