#include "app/formats/word_tokens.h"

#include "app/text/segmentation.h"

namespace formats {

namespace {

// Tokens, those of invisible characters alone included.
text::Ranges covering(const QString &text, const text::Ranges &tokens)
{
    text::Ranges all;
    qsizetype at = 0, gap = 0;
    const auto fill = [&](qsizetype end) {
        for (gap = at; at < end; ++at) {
            if (text[at].isSpace())
                continue;
            if (!all.empty() && all.back().end == at && all.back().begin >= gap)
                ++all.back().end;
            else
                all.push_back({at, at + 1});
        }
    };
    for (const text::Range token : tokens) {
        fill(token.begin);
        all.push_back(token);
        at = token.end;
    }
    fill(text.size());
    return all;
}

} // namespace

WordTokens::WordTokens(const annotation::Document &document, const annotation::Annotations &marked)
{
    const text::Segmentation cut = text::Segmentation::of(document.text(), document.fields().language);
    std::vector<qsizetype> borders;
    for (const annotation::AnnotationPointer &span : marked) {
        for (const text::Range range : span->ranges) {
            borders.push_back(range.begin);
            borders.push_back(range.end);
        }
    }
    std::sort(borders.begin(), borders.end());
    for (const text::Range token : covering(document.text(), cut.tokens())) {
        qsizetype begin = token.begin;
        for (auto border = std::upper_bound(borders.begin(), borders.end(), token.begin); border != borders.end() && *border < token.end;
             ++border) {
            if (*border > begin)
                add({std::exchange(begin, *border), *border}, cut.sentenceAt(token.begin));
        }
        add({begin, token.end}, cut.sentenceAt(token.begin));
    }
}

void WordTokens::add(text::Range range, qsizetype sentence)
{
    const bool same = !tokens_.empty() && tokens_.back().sentence == sentence;
    tokens_.push_back({range, sentence, same ? tokens_.back().number + 1 : 0});
}

std::pair<std::size_t, std::size_t> WordTokens::of(text::Range range) const
{
    const auto before = [](const WordToken &token, qsizetype at) { return token.range.begin < at; };
    const auto first = std::lower_bound(tokens_.begin(), tokens_.end(), range.begin, before);
    const auto end = std::lower_bound(first, tokens_.end(), range.end, before);
    return {first - tokens_.begin(), end - tokens_.begin()};
}

std::vector<std::size_t> WordTokens::of(const annotation::Annotation &span) const
{
    std::vector<std::size_t> tokens;
    for (const text::Range range : span.ranges) {
        const auto [first, end] = of(range);
        for (std::size_t at = first; at < end; ++at)
            tokens.push_back(at);
    }
    return tokens;
}

text::Ranges WordTokens::rangesOf(const std::vector<std::size_t> &tokens) const
{
    text::Ranges ranges;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i > 0 && tokens[i - 1] + 1 == tokens[i])
            ranges.back().end = tokens_[tokens[i]].range.end;
        else
            ranges.push_back(tokens_[tokens[i]].range);
    }
    return ranges;
}

text::Ranges joinedWords(QStringView text, text::Ranges words)
{
    std::sort(words.begin(), words.end());
    text::Ranges ranges;
    for (const text::Range word : words) {
        if (!ranges.empty() && word.begin < ranges.back().end)
            continue; // named twice
        const bool near = !ranges.empty() && text.sliced(ranges.back().end, word.begin - ranges.back().end).trimmed().isEmpty();
        if (near)
            ranges.back().end = word.end;
        else
            ranges.push_back(word);
    }
    return ranges;
}

} // namespace formats
