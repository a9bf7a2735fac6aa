#include "app/annotation/annotation.h"

#include <array>

namespace annotation {

namespace {
const std::array<QString, 5> verdictNames{QStringLiteral("suggested"), QStringLiteral("accepted"), QStringLiteral("corrected"),
                                          QStringLiteral("rejected"), QStringLiteral("added")};
}

QString verdictName(Verdict verdict) { return verdictNames[static_cast<std::size_t>(verdict)]; }

std::optional<Verdict> verdictFromName(QStringView name)
{
    for (std::size_t i = 0; i < verdictNames.size(); ++i) {
        if (verdictNames[i] == name)
            return static_cast<Verdict>(i);
    }
    return std::nullopt;
}

bool holdsAnnotationId(QStringView featureName)
{
    static const std::array<QStringView, 4> names{u"speakerSpan", u"anchorTimeID", u"beginPoint", u"endPoint"};
    return std::find(names.begin(), names.end(), featureName) != names.end();
}

bool operator==(const Annotation &a, const Annotation &b)
{
    const bool sameWas = a.was == b.was || (a.was && b.was && *a.was == *b.was);
    return sameWas && a.id == b.id && a.layer == b.layer && a.tag == b.tag && a.ranges == b.ranges && a.source == b.source
        && a.target == b.target && a.features == b.features && a.entity == b.entity && a.origin == b.origin && a.verdict == b.verdict
        && a.annotator == b.annotator && a.at == b.at && a.comment == b.comment && a.unsure == b.unsure && a.sourceId == b.sourceId;
}

} // namespace annotation
