#include "app/formats/trim.h"

#include "app/text/segmentation.h"

#include <algorithm>

namespace formats {

namespace {

using annotation::Annotation;
using text::Range;
using text::Ranges;

// Sorted, without overlaps, each with the rest of its line where nothing else stands on it, else with the space behind it.
Ranges furnitureOf(const annotation::Document &document)
{
    Ranges found;
    const QString &text = document.text();
    for (const annotation::AnnotationPointer &span : document.onLayer(annotation::layers::structure)) {
        if (!span->isVisible() || span->tag != QLatin1String("BOILERPLATE"))
            continue;
        for (Range range : span->ranges) {
            const auto isBlank = [&text](qsizetype at) { return text[at] == u' ' || text[at] == u'\t' || text[at] == u'\r'; };
            qsizetype begin = range.begin, end = range.end;
            while (begin > 0 && isBlank(begin - 1))
                --begin;
            while (end < text.size() && isBlank(end))
                ++end;
            const bool wholeLine = (begin == 0 || text[begin - 1] == u'\n') && (end == text.size() || text[end] == u'\n');
            if (wholeLine)
                range = {begin, std::min(end + 1, text.size())};
            else if (begin < range.begin)
                range.end = end; // one space stays of those around it
            found.push_back(range);
        }
    }
    std::sort(found.begin(), found.end(), [](Range a, Range b) { return a.begin < b.begin; });
    Ranges merged;
    for (const Range range : found) {
        if (!merged.empty() && range.begin <= merged.back().end)
            merged.back().end = std::max(merged.back().end, range.end);
        else
            merged.push_back(range);
    }
    return merged;
}

// Where a position comes to lie when the ranges are gone.
qsizetype moved(qsizetype position, const Ranges &gone)
{
    qsizetype before = 0;
    for (const Range range : gone) {
        if (range.begin >= position)
            break;
        before += std::min(range.end, position) - range.begin;
    }
    return position - before;
}

bool inside(const Annotation &span, const Ranges &furniture)
{
    return std::all_of(span.ranges.begin(), span.ranges.end(), [&](Range range) {
        return std::any_of(furniture.begin(), furniture.end(), [&](Range one) { return one.begin <= range.begin && range.end <= one.end; });
    });
}

} // namespace

void trimFurniture(const annotation::Document &document, Furniture furniture, QString &text, std::vector<Annotation> &kept)
{
    const Ranges gone = furniture == Furniture::Keep ? Ranges() : furnitureOf(document);
    if (gone.empty())
        return;
    std::erase_if(kept, [&](const Annotation &span) {
        const bool isFurniture = span.layer == annotation::layers::structure;
        return span.isSpan() && !span.ranges.empty() && inside(span, gone) && (furniture == Furniture::LeaveOut || !isFurniture);
    });
    if (furniture != Furniture::LeaveOut)
        return;
    for (Annotation &span : kept) {
        Ranges left;
        for (const Range range : span.ranges) {
            const Range now{moved(range.begin, gone), moved(range.end, gone)};
            if (now.begin < now.end)
                left.push_back(now);
        }
        span.ranges = std::move(left);
    }
    for (auto range = gone.rbegin(); range != gone.rend(); ++range)
        text.remove(range->begin, range->length());
}

void drawBorders(const QString &text, const QString &language, Borders borders, std::vector<Annotation> &kept)
{
    if (borders == Borders::AsMarked)
        return;
    const text::Segmentation cut = text::Segmentation::of(text, language);
    const auto tokenOver = [&](qsizetype position) -> const Range * { // that has the position inside, not at its border
        const auto at = std::size_t(cut.tokenAt(position));
        const bool inside = at < cut.tokens().size() && cut.tokens()[at].begin < position && position < cut.tokens()[at].end;
        return inside ? &cut.tokens()[at] : nullptr;
    };
    const auto isOff = [&](const Range range) { return tokenOver(range.begin) || tokenOver(range.end); };
    const auto concerns = [](const Annotation &span) { return span.isSpan() && span.layer != annotation::layers::structure; };
    if (borders == Borders::LeaveOut) {
        std::erase_if(kept,
                      [&](const Annotation &span) { return concerns(span) && std::any_of(span.ranges.begin(), span.ranges.end(), isOff); });
        return;
    }
    for (Annotation &span : kept) {
        if (!concerns(span))
            continue;
        for (Range &range : span.ranges) {
            if (const Range *token = tokenOver(range.begin))
                range.begin = token->begin;
            if (const Range *token = tokenOver(range.end))
                range.end = token->end;
        }
        Ranges apart; // parts of one span that now touch the same word are one
        for (const Range range : span.ranges) {
            if (!apart.empty() && range.begin < apart.back().end)
                apart.back().end = std::max(apart.back().end, range.end);
            else
                apart.push_back(range);
        }
        span.ranges = std::move(apart);
    }
}

} // namespace formats
