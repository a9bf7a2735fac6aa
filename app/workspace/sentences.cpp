#include "app/workspace/sentences.h"

#include "app/text/segmentation.h"

namespace workspace {

text::Range sentenceAround(const annotation::Document &document, text::Range place)
{
    const QString &text = document.text();
    if (text.isEmpty())
        return {};
    const qsizetype at = std::clamp<qsizetype>(place.begin, 0, text.size() - 1);
    const qsizetype from = at == 0 ? 0 : text.lastIndexOf(QLatin1Char('\n'), at - 1) + 1;
    const qsizetype next = text.indexOf(QLatin1Char('\n'), std::clamp<qsizetype>(std::max(at, place.end - 1), 0, text.size() - 1));
    const text::Range paragraph{from, next < 0 ? text.size() : next};
    const text::Segmentation cut
        = text::Segmentation::of(QStringView(text).mid(paragraph.begin, paragraph.length()), document.fields().language);
    text::Range found = paragraph;
    for (text::Range sentence : cut.sentences()) {
        const text::Range moved{sentence.begin + from, sentence.end + from};
        if (moved.begin <= place.begin)
            found = moved;
    }
    found.end = std::max(found.end, std::min(place.end, paragraph.end));
    return found;
}

Surroundings around(const annotation::Document &document, text::Range place, qsizetype units)
{
    const QStringView text = document.text();
    const QChar space = QLatin1Char(' ');
    const auto line = [](QStringView part) { return part.toString().replace(QLatin1Char('\n'), QLatin1Char(' ')); };
    qsizetype from = std::max<qsizetype>(0, place.begin - units);
    if (from > 0)
        from = std::clamp<qsizetype>(text.indexOf(space, from) + 1, from, place.begin);
    qsizetype to = std::min(text.size(), place.end + units);
    if (to < text.size())
        to = std::clamp<qsizetype>(text.lastIndexOf(space, to), place.end, to);
    return {(from > 0 ? QStringLiteral("… ") : QString()) + line(text.mid(from, place.begin - from)),
            line(text.mid(place.begin, place.length())),
            line(text.mid(place.end, to - place.end)) + (to < text.size() ? QStringLiteral(" …") : QString())};
}

} // namespace workspace
