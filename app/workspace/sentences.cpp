#include "app/workspace/sentences.h"

#include "app/text/segmentation.h"

namespace workspace {

text::Range sentenceAround(const annotation::Document &document, text::Range place) { return Sentences(document).around(place); }

text::Range Sentences::around(text::Range place)
{
    const QString &text = document_.text();
    if (text.isEmpty())
        return {};
    const qsizetype at = std::clamp<qsizetype>(place.begin, 0, text.size() - 1);
    const qsizetype from = at == 0 ? 0 : text.lastIndexOf(QLatin1Char('\n'), at - 1) + 1;
    const qsizetype next = text.indexOf(QLatin1Char('\n'), std::clamp<qsizetype>(std::max(at, place.end - 1), 0, text.size() - 1));
    const text::Range paragraph{from, next < 0 ? text.size() : next};
    auto known = sentences_.find(from);
    if (known == sentences_.end() || (!known->second.empty() && known->second.back().end < paragraph.end)) {
        const text::Segmentation cut
            = text::Segmentation::of(QStringView(text).mid(paragraph.begin, paragraph.length()), document_.fields().language);
        text::Ranges sentences;
        for (const text::Range sentence : cut.sentences())
            sentences.push_back({sentence.begin + from, sentence.end + from});
        known = sentences_.insert_or_assign(from, std::move(sentences)).first;
    }
    text::Range found = paragraph;
    for (const text::Range sentence : known->second) {
        if (sentence.begin <= place.begin)
            found = sentence;
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
