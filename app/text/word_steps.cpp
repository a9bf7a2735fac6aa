#include "app/text/word_steps.h"

#include "app/text/segmentation.h"

namespace text {

namespace {

constexpr qsizetype reach = 600; // units looked at on either side: longer than any word

// The words near a position, in positions of the whole text. The window begins and ends at white space, where segmentation is sure of
// itself.
Ranges wordsNear(QStringView text, qsizetype position, const QString &bcp47)
{
    qsizetype begin = std::max<qsizetype>(0, position - reach);
    while (begin > 0 && !text[begin].isSpace())
        --begin;
    qsizetype end = std::min(text.size(), position + reach);
    while (end < text.size() && !text[end].isSpace())
        ++end;
    const QStringView window = text.mid(begin, end - begin);
    Ranges words;
    const Segmentation cut = Segmentation::of(window, bcp47);
    for (Range token : cut.tokens()) {
        if (isWord(window.mid(token.begin, token.length())))
            words.push_back({token.begin + begin, token.end + begin});
    }
    return words;
}

template <class Border> std::optional<qsizetype> first(const Ranges &words, qsizetype after, Border border)
{
    const auto found = std::find_if(words.begin(), words.end(), [=](Range word) { return border(word) > after; });
    return found == words.end() ? std::nullopt : std::optional(border(*found));
}

template <class Border> std::optional<qsizetype> last(const Ranges &words, qsizetype before, Border border)
{
    const auto found = std::find_if(words.rbegin(), words.rend(), [=](Range word) { return border(word) < before; });
    return found == words.rend() ? std::nullopt : std::optional(border(*found));
}

qsizetype beginOf(Range word) { return word.begin; }
qsizetype endOf(Range word) { return word.end; }

} // namespace

std::optional<qsizetype> nextWordEnd(QStringView text, qsizetype after, const QString &bcp47)
{
    return first(wordsNear(text, after, bcp47), after, endOf);
}

std::optional<qsizetype> previousWordEnd(QStringView text, qsizetype before, const QString &bcp47)
{
    return last(wordsNear(text, before, bcp47), before, endOf);
}

std::optional<qsizetype> nextWordBegin(QStringView text, qsizetype after, const QString &bcp47)
{
    return first(wordsNear(text, after, bcp47), after, beginOf);
}

std::optional<qsizetype> previousWordBegin(QStringView text, qsizetype before, const QString &bcp47)
{
    return last(wordsNear(text, before, bcp47), before, beginOf);
}

} // namespace text
