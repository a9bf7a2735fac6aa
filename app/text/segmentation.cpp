#include "app/text/segmentation.h"

#include "app/text/character_class.h"
#include "app/text/tokens.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>

namespace text {

namespace {

qsizetype indexAt(const Ranges &ranges, qsizetype position)
{
    const auto at = std::partition_point(ranges.begin(), ranges.end(), [position](Range range) { return range.end <= position; });
    return at - ranges.begin();
}

// Characters below the combining marks are graphemes of their own, but for CRLF.
bool isPlain(QChar c) { return c.unicode() < 0x300; }

// Asks ICU about the graphemes around a position. An iterator for each thread: making one costs more than asking it.
template <class Ask> qsizetype askGraphemes(QStringView text, Ask ask, qsizetype otherwise)
{
    UErrorCode status = U_ZERO_ERROR;
    thread_local const std::unique_ptr<icu::BreakIterator> graphemes(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (!graphemes)
        return otherwise;
    UText *source = utext_openUChars(nullptr, text.utf16(), text.size(), &status);
    graphemes->setText(source, status);
    const qsizetype answer = U_SUCCESS(status) ? ask(*graphemes) : otherwise;
    utext_close(source);
    return answer;
}

} // namespace

Segmentation Segmentation::of(QStringView text, const QString &bcp47)
{
    const auto habits = LanguageHabits::of(bcp47);
    Segmentation segmentation;
    segmentation.tokens_ = tokensOf(text, *habits);
    segmentation.sentences_ = sentencesOf(text, segmentation.tokens_, *habits);
    return segmentation;
}

qsizetype Segmentation::tokenAt(qsizetype position) const { return indexAt(tokens_, position); }

qsizetype Segmentation::sentenceAt(qsizetype position) const { return indexAt(sentences_, position); }

bool isGraphemeBorder(QStringView text, qsizetype position)
{
    if (position <= 0 || position >= text.size())
        return position == 0 || position == text.size();
    const QChar before = text[position - 1];
    const QChar after = text[position];
    if (isPlain(before) && isPlain(after))
        return !(before == u'\r' && after == u'\n');
    if (before.isHighSurrogate() && after.isLowSurrogate())
        return false;
    const auto ask
        = [position](icu::BreakIterator &graphemes) -> qsizetype { return graphemes.isBoundary(static_cast<int32_t>(position)) ? 1 : 0; };
    return askGraphemes(text, ask, 1) == 1;
}

qsizetype nextGrapheme(QStringView text, qsizetype position)
{
    if (position < 0)
        return 0;
    if (position + 1 >= text.size())
        return text.size();
    if (isPlain(text[position]) && isPlain(text[position + 1]))
        return isGraphemeBorder(text, position + 1) ? position + 1 : qMin(position + 2, text.size());
    const auto ask = [position](icu::BreakIterator &graphemes) -> qsizetype { return graphemes.following(static_cast<int32_t>(position)); };
    return askGraphemes(text, ask, position + 1);
}

qsizetype previousGrapheme(QStringView text, qsizetype position)
{
    if (position > text.size())
        return text.size();
    if (position > 0 && position < text.size() && text[position].isLowSurrogate() && text[position - 1].isHighSurrogate()) {
        --position; // ICU would take it for the pair's begin, which may be the answer
        if (isGraphemeBorder(text, position))
            return position;
    }
    if (position <= 1)
        return 0;
    if (isPlain(text[position - 1]) && isPlain(text[position - 2]))
        return isGraphemeBorder(text, position - 1) ? position - 1 : position - 2;
    const auto ask = [position](icu::BreakIterator &graphemes) -> qsizetype { return graphemes.preceding(static_cast<int32_t>(position)); };
    return askGraphemes(text, ask, position - 1);
}

bool isWord(QStringView token)
{
    for (qsizetype at = 0; at < token.size();) {
        if (u_isalnum(static_cast<UChar32>(takeCharacter(token.utf16(), token.size(), at))))
            return true;
    }
    return false;
}

bool isRightToLeft(QStringView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const UCharDirection direction = u_charDirection(static_cast<UChar32>(takeCharacter(text.utf16(), text.size(), at)));
        if (direction == U_LEFT_TO_RIGHT)
            return false;
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
            return true;
    }
    return false;
}

} // namespace text
