#include "app/suggest/learned_suggester.h"

#include "app/annotation/reason.h"

#include <cmath>

namespace suggest {

LearnedSuggester::LearnedSuggester(QString layer, std::shared_ptr<const LearnedNames> learned, std::shared_ptr<const Lexicon> lexicon,
                                   std::shared_ptr<const NameVocabulary> vocabulary)
    : layer_(std::move(layer)), learned_(std::move(learned)), lexicon_(std::move(lexicon)), vocabulary_(std::move(vocabulary))
{
}

void LearnedSuggester::suggest(const Draft &draft, Reading &reading, std::stop_token stop) const
{
    if (stop.stop_requested())
        return;
    const NameTokens tokens(draft, *lexicon_, *vocabulary_);
    std::vector<annotation::Annotation> decided;
    for (const annotation::AnnotationPointer &mark : draft.document().onLayer(layer_)) {
        if (mark->isDecided() && mark->isSpan())
            decided.push_back(*mark);
    }
    std::vector<TokenSpan> spans = decodeNames(*learned_, tokens, nullptr);
    leaveOutDecided(decided, tokens, spans);
    for (const TokenSpan &span : spans) {
        annotation::Annotation found;
        found.layer = layer_;
        found.tag = learned_->model.tags()[span.tag];
        found.ranges = {tokens.range(span.begin, span.end - 1)};
        const double confidence = std::round(learned_->model.confidence(span.margin) * 100) / 100;
        found.origin = {id(), confidence, learnedReason(*learned_, tokens, span)};
        reading.add(std::move(found));
    }
}

QString learnedReason(const LearnedNames &learned, const NameTokens &tokens, const TokenSpan &span)
{
    const std::uint32_t whole = span.end - span.begin == 1 ? 16 : 0;
    bool seen = span.tag < 16;
    for (int i = span.begin; i < span.end && seen; ++i) {
        const QString lower = tokens.text(i).toString().toLower();
        seen = (learned.lexicon.bits(wordHash(lower)) >> (std::uint32_t(span.tag) + whole) & 1) != 0;
    }
    const QString tag = learned.model.tags()[span.tag];
    return seen ? annotation::keptReason(QT_TRANSLATE_NOOP("reason", "It was marked “%1” in an earlier article."), {tag})
                : annotation::keptReason(QT_TRANSLATE_NOOP("reason", "It stands like what was marked “%1” before."), {tag});
}

void leaveOutDecided(const std::vector<annotation::Annotation> &decided, const NameTokens &tokens, std::vector<TokenSpan> &spans)
{
    std::erase_if(spans, [&](const TokenSpan &span) {
        const text::Range range = tokens.range(span.begin, span.end - 1);
        return std::any_of(decided.begin(), decided.end(),
                           [range](const annotation::Annotation &mark) { return !mark.ranges.empty() && mark.hull().overlaps(range); });
    });
}

} // namespace suggest
