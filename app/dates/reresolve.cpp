#include "app/dates/reresolve.h"

#include "app/dates/features.h"

#include <map>

namespace dates {

namespace {

using Found = std::map<std::pair<qsizetype, qsizetype>, Expression>;

Found findAll(const Grammar &grammar, const QString &text, const QString &dct)
{
    Found found;
    for (Expression &expression : grammar.find(text, dct)) {
        const std::pair place(expression.range.begin, expression.range.end);
        found.emplace(place, std::move(expression));
    }
    return found;
}

// The same phrase, though a person may have drawn its borders otherwise ("il 3 marzo", "3 marzo").
const Expression *at(const Found &found, text::Range range)
{
    const auto exact = found.find({range.begin, range.end});
    if (exact != found.end())
        return &exact->second;
    for (auto near = found.lower_bound({range.begin - 12, 0}); near != found.end() && near->first.first < range.end; ++near) {
        const text::Range other = near->second.range;
        if (other.covers(range) || range.covers(other))
            return &near->second;
    }
    return nullptr;
}

} // namespace

namespace {

// The beginning and the end of a length that is reckoned from the article's day, as far as rules have made them.
void movePoints(const annotation::Document &document, const annotation::Features &length, const Expression &is, const QString &newDct,
                std::vector<Reresolved> &changes)
{
    for (const auto &[name, reckoned] : {std::pair(u"beginPoint", is.from), std::pair(u"endPoint", is.until)}) {
        const annotation::AnnotationPointer point = document.find({base::idFromText(length.value(QStringView(name)))});
        const QString value = reckoned == Expression::dctMark ? newDct : reckoned;
        const bool isOurs = point && point->ranges.empty() && point->features.value(u"valueBy") == QLatin1String("rule");
        if (isOurs && !value.isEmpty() && point->features.value(u"value") != value)
            changes.push_back({point->id, point->features.with(QStringLiteral("value"), value)});
    }
}

} // namespace

std::vector<Reresolved> reresolve(const annotation::Document &document, const QString &newDct)
{
    const std::shared_ptr<const Grammar> grammar = Grammar::shared(document.fields().language);
    if (!grammar)
        return {};
    const Found before = findAll(*grammar, document.text(), document.fields().dct), after = findAll(*grammar, document.text(), newDct);
    std::vector<Reresolved> changes;
    for (const annotation::AnnotationPointer &timex : document.onLayer(annotation::layers::timex3)) {
        const QString by = timex->features.value(u"valueBy");
        if (!timex->isVisible() || timex->ranges.size() != 1 || by == QLatin1String("hand"))
            continue;
        const Expression *was = at(before, timex->hull()), *is = at(after, timex->hull());
        if (is)
            movePoints(document, timex->features, *is, newDct, changes);
        if (!is || (!is->needsContext && !is->isAnaphoric))
            continue;
        const QString value = timex->features.value(u"value");
        const bool isOurs = by == QLatin1String("rule") || value.isEmpty() || (was && timeline::sameValue(was->value, value));
        if (!isOurs)
            continue;
        annotation::Features features = timex->features;
        const annotation::Features fresh = featuresOf(*is);
        for (const char *name : {"type", "value", "mod", "quant", "freq", "derivation", "readings"})
            features.set(QLatin1String(name), fresh.value(QString::fromLatin1(name)));
        if (features.value(u"value") != value || features.value(u"type") != timex->features.value(u"type")
            || features.value(u"mod") != timex->features.value(u"mod"))
            changes.push_back({timex->id, features});
    }
    return changes;
}

} // namespace dates
