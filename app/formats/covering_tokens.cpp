#include "app/formats/covering_tokens.h"

#include "app/text/segmentation.h"

#include <set>

namespace formats {

std::vector<CoveringToken> coveringTokens(const QString &text, const QString &language, const text::Ranges &keep)
{
    std::set<qsizetype> begins, ends, cuts{0, text.size()};
    for (const text::Range range : keep) {
        begins.insert(range.begin);
        ends.insert(range.end);
        cuts.insert({range.begin, range.end});
    }
    std::set<qsizetype> words; // where one begins
    const text::Segmentation segmentation = text::Segmentation::of(text, language);
    for (const text::Range token : segmentation.tokens()) {
        words.insert(token.begin);
        cuts.insert({token.begin, token.end});
    }
    std::vector<CoveringToken> tokens;
    qsizetype begin = 0;
    for (const qsizetype end : cuts) {
        const bool space = begin < end && text[begin] == u' ' && !words.contains(begin);
        const bool belongs = space && !tokens.empty() && !tokens.back().spaced && tokens.back().range.end == begin
            && !begins.contains(begin) && !ends.contains(begin + 1);
        if (belongs) {
            tokens.back().spaced = true;
            ++begin;
        }
        if (begin < end)
            tokens.push_back({{begin, end}, false});
        begin = end;
    }
    return tokens;
}

std::pair<qsizetype, qsizetype> tokensOf(const std::vector<CoveringToken> &tokens, text::Range range)
{
    const auto first = std::lower_bound(tokens.begin(), tokens.end(), range.begin,
                                        [](const CoveringToken &token, qsizetype begin) { return token.range.begin < begin; });
    const auto last
        = std::lower_bound(first, tokens.end(), range.end, [](const CoveringToken &token, qsizetype end) { return token.range.end < end; });
    if (first == tokens.end() || last == tokens.end() || first->range.begin != range.begin || last->range.end != range.end)
        return {-1, -1};
    return {first - tokens.begin(), last - tokens.begin()};
}

} // namespace formats
