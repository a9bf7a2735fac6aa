#include "app/suggest/quote_suggester.h"

#include "app/annotation/reason.h"
#include "app/suggest/attribution.h"

namespace suggest {

namespace {

QString reasonFor(const Attribution &attribution, const QString &cue)
{
    if (attribution.reason == u"headline")
        return annotation::keptReason(QT_TRANSLATE_NOOP("reason", "quotation marks after a name and a colon"));
    if (attribution.reason == u"same speaker")
        return annotation::keptReason(QT_TRANSLATE_NOOP("reason", "quotation marks; the speaker before goes on"));
    if (attribution.reason == u"according")
        return annotation::keptReason(QT_TRANSLATE_NOOP("reason", "quotation marks, with a source named by “%1”"), {cue});
    if (attribution.cue >= 0)
        return annotation::keptReason(QT_TRANSLATE_NOOP("reason", "quotation marks with “%1”"), {cue});
    return annotation::keptReason(QT_TRANSLATE_NOOP("reason", "quotation marks; nobody is named"));
}

// How sure it is that these are somebody's words: below 0.3 they are not proposed.
double confidenceOf(const Attributor &attributor, const Quoted &quoted, const Attribution &attribution)
{
    const qsizetype words = attributor.wordCount(quoted.content);
    const bool clause = attributor.hasFiniteVerb(quoted.content);
    const bool named = attributor.isTitle(quoted) && (attribution.confidence < 1 || attributor.isCapitalised(quoted.content));
    if (words == 0 || named)
        return 0;
    double confidence = attribution.confidence;
    if (attribution.cue < 0 && attribution.reason != u"headline") {
        confidence = words >= 6 || (clause && words >= 4) ? 0.5 : words >= 3 && clause ? 0.35 : 0;
    } else if (words == 1) {
        confidence *= 0.55;
    } else if (words <= 3 && !clause) {
        confidence *= 0.8;
    }
    if (quoted.dash && attribution.cue < 0)
        confidence *= 0.8;
    if (!quoted.closed)
        confidence *= 0.7;
    return std::min(0.97, confidence);
}

} // namespace

QuoteSuggester::QuoteSuggester()
{
    for (const QString &code : {QStringLiteral("it"), QStringLiteral("en")}) {
        base::Result<WordLists> grammar = WordLists::read(QStringLiteral("events/%1/grammar.tsv").arg(code));
        base::Result<WordLists> cues = WordLists::read(QStringLiteral("quotes/%1/cues.tsv").arg(code));
        if (grammar && cues)
            languages_[code] = {*std::move(grammar), *std::move(cues)};
    }
}

const QuoteSuggester::Language &QuoteSuggester::language(const QString &code) const
{
    static const Language none;
    const auto found = languages_.find(code);
    return found == languages_.end() ? none : found->second;
}

void QuoteSuggester::suggest(const Draft &draft, Reading &reading, std::stop_token stop) const
{
    const std::vector<Quoted> quotes = quotedStretches(draft.text());
    if (quotes.empty())
        return;
    const Language &lists = language(draft.language());
    const Words &words = draft.words(reading, lists.grammar);
    Attributor attributor(draft, words, lists.cues, quotes, draft.spans(reading, annotation::layers::timex3));
    for (const Quoted &quoted : quotes) {
        if (stop.stop_requested())
            return;
        if (quoted.depth > 0)
            continue; // what a speaker quotes is part of what the speaker says
        const Attribution attribution = attributor.attribute(quoted);
        const double confidence = confidenceOf(attributor, quoted, attribution);
        if (confidence < 0.3)
            continue;
        annotation::Annotation quote;
        quote.layer = annotation::layers::quote;
        quote.tag = QStringLiteral("QUOTE");
        quote.ranges = quoted.ranges;
        const QString cue = attribution.cue < 0 ? QString() : draft.token(attribution.cue).toString();
        quote.features.set(QStringLiteral("cue"), cue);
        quote.features.set(QStringLiteral("speaker"), attribution.speaker.text);
        if (attribution.speaker.span)
            quote.features.set(QStringLiteral("speakerSpan"), base::idText(attribution.speaker.span.value));
        quote.origin = {id(), confidence, reasonFor(attribution, cue)};
        reading.add(std::move(quote));
    }
}

} // namespace suggest
