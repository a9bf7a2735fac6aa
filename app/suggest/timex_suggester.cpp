#include "app/suggest/timex_suggester.h"

#include "app/dates/features.h"

namespace suggest {

void TimexSuggester::suggest(const Draft &draft, Reading &reading, std::stop_token stop) const
{
    const std::shared_ptr<const dates::Grammar> rules = dates::Grammar::shared(draft.language());
    if (!rules)
        return;
    for (const dates::Expression &expression : rules->find(draft.text(), draft.dct(), policy_, stop)) {
        annotation::Annotation timex;
        timex.layer = annotation::layers::timex3;
        timex.tag = QStringLiteral("TIMEX3");
        timex.ranges = {expression.range};
        timex.features = dates::featuresOf(expression);
        timex.origin = {id(), expression.confidence, expression.derivation};
        reading.add(std::move(timex));
    }
}

} // namespace suggest
