#include "widgets/article/caret.h"

#include <cstdlib>

namespace widgets::article {

namespace {

bool countsAsWord(ArticleScene &scene, text::Range token) // of the article
{
    return text::isWord(QStringView(scene.document().text()).mid(token.begin, token.length()));
}

text::Range shifted(text::Range range, qsizetype by) { return {range.begin + by, range.end + by}; }

// The first token from `index` on (or back) that is a word, in article positions; empty where the paragraph has none left.
text::Range wordFrom(ArticleScene &scene, int paragraph, qsizetype index, int direction)
{
    const text::Ranges &tokens = scene.words(paragraph).tokens();
    const qsizetype base = scene.paragraphs().at(paragraph).begin;
    for (; index >= 0 && index < std::ssize(tokens); index += direction) {
        const text::Range token = shifted(tokens[static_cast<std::size_t>(index)], base);
        if (countsAsWord(scene, token))
            return token;
    }
    return {};
}

} // namespace

text::Range wordAt(ArticleScene &scene, qsizetype position)
{
    const ArticleScene::Spot spot = scene.spotOf(position);
    if (spot.paragraph < 0)
        return {};
    const text::Segmentation &words = scene.words(spot.paragraph);
    const qsizetype base = scene.paragraphs().at(spot.paragraph).begin;
    const qsizetype index = words.tokenAt(spot.position);
    if (index < std::ssize(words.tokens())) {
        const text::Range token = shifted(words.tokens()[static_cast<std::size_t>(index)], base);
        if (token.contains(position) && countsAsWord(scene, token))
            return token;
    }
    const text::Range before = wordFrom(scene, spot.paragraph, index - 1, -1), after = wordFrom(scene, spot.paragraph, index, 1);
    if (before.empty() && after.empty()) {
        if (words.tokens().empty())
            return {base + spot.position, base + spot.position};
        const qsizetype nearest = std::min<qsizetype>(index, std::ssize(words.tokens()) - 1);
        return shifted(words.tokens()[static_cast<std::size_t>(nearest)], base);
    }
    if (before.empty() || after.empty())
        return before.empty() ? after : before;
    return position - before.end <= after.begin - position ? before : after;
}

text::Range wordAfter(ArticleScene &scene, qsizetype position)
{
    const ArticleScene::Spot spot = scene.spotOf(position);
    if (spot.paragraph < 0)
        return {};
    const text::Range inside = scene.paragraphs().at(spot.paragraph);
    if (position <= inside.end) {
        const text::Segmentation &words = scene.words(spot.paragraph);
        qsizetype index = words.tokenAt(spot.position);
        if (index < std::ssize(words.tokens()) && words.tokens()[static_cast<std::size_t>(index)].begin < spot.position)
            ++index;
        const text::Range found = wordFrom(scene, spot.paragraph, index, 1);
        if (!found.empty())
            return found;
    }
    for (int p = spot.paragraph + 1; p < scene.paragraphs().count(); ++p) {
        const text::Range found = wordFrom(scene, p, 0, 1);
        if (!found.empty())
            return found;
    }
    return wordBefore(scene, scene.document().text().size());
}

text::Range wordBefore(ArticleScene &scene, qsizetype position)
{
    const ArticleScene::Spot spot = scene.spotOf(position);
    if (spot.paragraph < 0)
        return {};
    for (int p = spot.paragraph; p >= 0; --p) {
        const text::Segmentation &words = scene.words(p);
        qsizetype index = std::ssize(words.tokens()) - 1;
        if (p == spot.paragraph) {
            const qsizetype at = spot.position;
            while (index >= 0 && words.tokens()[static_cast<std::size_t>(index)].end > at)
                --index;
        }
        const text::Range found = wordFrom(scene, p, index, -1);
        if (!found.empty())
            return found;
    }
    for (int p = 0; p < scene.paragraphs().count(); ++p) { // nothing before: the first word of all
        const text::Range found = wordFrom(scene, p, 0, 1);
        if (!found.empty())
            return found;
    }
    return {};
}

text::Range steppedWord(ArticleScene &scene, text::Range from, int steps)
{
    for (int i = 0; i < std::abs(steps); ++i)
        from = steps > 0 ? wordAfter(scene, std::max(from.end, from.begin + 1)) : wordBefore(scene, from.begin);
    return from;
}

qsizetype steppedCharacter(ArticleScene &scene, qsizetype from, int steps)
{
    const Paragraphs &paragraphs = scene.paragraphs();
    for (int i = 0; i < std::abs(steps); ++i) {
        const ArticleScene::Spot spot = scene.spotOf(from);
        if (spot.paragraph < 0)
            return from;
        const text::Range inside = paragraphs.at(spot.paragraph);
        const QStringView text = QStringView(scene.document().text()).mid(inside.begin, inside.length());
        if (steps > 0) {
            if (spot.position < text.size())
                from = inside.begin + text::nextGrapheme(text, spot.position);
            else if (spot.paragraph + 1 < paragraphs.count())
                from = paragraphs.at(spot.paragraph + 1).begin;
        } else if (spot.position > 0) {
            from = inside.begin + text::previousGrapheme(text, spot.position);
        } else if (spot.paragraph > 0) {
            from = paragraphs.at(spot.paragraph - 1).end;
        }
    }
    return from;
}

qsizetype steppedLine(ArticleScene &scene, qsizetype from, int lines, double x)
{
    ArticleScene::Spot spot = scene.spotOf(from);
    if (spot.paragraph < 0)
        return from;
    int line = scene.laid(spot.paragraph).layout.lineOf(spot.position) + lines;
    while (line < 0 && spot.paragraph > 0)
        line += scene.laid(--spot.paragraph).layout.lineCount();
    while (spot.paragraph + 1 < scene.paragraphs().count() && line >= scene.laid(spot.paragraph).layout.lineCount())
        line -= scene.laid(spot.paragraph++).layout.lineCount();
    const ParagraphLayout &layout = scene.laid(spot.paragraph).layout;
    line = std::clamp(line, 0, layout.lineCount() - 1);
    const QPointF point(x - scene.columns().textLeft(), layout.lineTop(line) + layout.pitch() / 2);
    return scene.paragraphs().at(spot.paragraph).begin + layout.characterAt(point);
}

std::vector<text::Range> wordsIn(ArticleScene &scene, text::Range range)
{
    std::vector<text::Range> found;
    const int last = scene.paragraphs().containing(range.end);
    for (int p = std::max(0, scene.paragraphs().containing(range.begin)); p <= last; ++p) {
        const qsizetype base = scene.paragraphs().at(p).begin;
        for (const text::Range token : scene.words(p).tokens()) {
            const text::Range word = shifted(token, base);
            if (word.begin >= range.begin && word.begin < range.end && countsAsWord(scene, word))
                found.push_back(word);
        }
    }
    return found;
}

} // namespace widgets::article
