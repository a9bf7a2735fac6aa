#include "app/suggest/timex_suggester.h"

#include "app/annotation/reason.h"
#include "app/dates/features.h"

#include <algorithm>

namespace suggest {

namespace {

annotation::Annotation timexOf(const annotation::Features &features, const QString &by, double confidence, const QString &reason)
{
    annotation::Annotation timex;
    timex.layer = annotation::layers::timex3;
    timex.tag = QStringLiteral("TIMEX3");
    timex.features = features;
    timex.origin = {by, confidence, reason};
    return timex;
}

// Of a length that stands for a date ("three days", of "three days ago"): the date, found as TimeML wants it.
const dates::Expression *dateAround(text::Range length, const std::vector<dates::Expression> &dates)
{
    const auto found = std::find_if(dates.begin(), dates.end(), [length](const dates::Expression &date) {
        return date.range.covers(length) && !date.offset.isEmpty() && date.type != u"DURATION" && !date.value.isEmpty();
    });
    return found == dates.end() ? nullptr : &*found;
}

// The points of "gli ultimi tre anni": expressions without words, one of them the article's own date.
class Ends {
public:
    Ends(const Draft &draft, Reading &reading, const QString &by) : draft_(draft), reading_(reading), by_(by)
    {
        for (const annotation::Annotation &time : draft.spans(reading, annotation::layers::timex3)) {
            if (time.ranges.empty() && time.features.value(u"functionInDocument") == u"CREATION_TIME")
                dct_ = time.id;
        }
    }

    QString point(const QString &value, const dates::Expression &length)
    {
        if (value.isEmpty())
            return {};
        if (value == dates::Expression::dctMark)
            return base::idText((dct_ ? dct_ : dct_ = reading_.add(creationTimexOf(draft_, by_))).value);
        dates::Expression end;
        const base::Result<timeline::Value> parsed = timeline::parseValue(value);
        end.type = parsed ? timeline::typeOf(*parsed) : QStringLiteral("DATE");
        end.value = value;
        end.derivation = length.derivation;
        return base::idText(reading_.add(timexOf(dates::featuresOf(end), by_, length.confidence, length.derivation)).value);
    }

private:
    const Draft &draft_;
    Reading &reading_;
    QString by_;
    annotation::AnnotationId dct_;
};

} // namespace

annotation::Annotation creationTimexOf(const Draft &draft, const QString &by)
{
    annotation::Annotation dct;
    dct.layer = annotation::layers::timex3;
    dct.tag = QStringLiteral("TIMEX3");
    const base::Result<timeline::Value> value = timeline::parseValue(draft.dct());
    dct.features = {{QStringLiteral("type"), value ? timeline::typeOf(*value) : QStringLiteral("DATE")},
                    {QStringLiteral("value"), draft.dct()},
                    {QStringLiteral("functionInDocument"), QStringLiteral("CREATION_TIME")},
                    {QStringLiteral("valueBy"), QStringLiteral("rule")}};
    dct.origin = {by, 1, annotation::keptReason(QT_TRANSLATE_NOOP("reason", "the article's date"))};
    return dct;
}

void TimexSuggester::suggest(const Draft &draft, Reading &reading, std::stop_token stop) const
{
    const std::shared_ptr<const dates::Grammar> rules = dates::Grammar::shared(draft.language());
    if (!rules)
        return;
    std::vector<dates::Expression> dates; // of the lengths
    if (policy_.offsets == dates::Policy::Offsets::Durations) {
        dates::Policy wholes = policy_;
        wholes.offsets = dates::Policy::Offsets::Dates;
        dates = rules->find(draft.text(), draft.dct(), wholes, stop);
    }
    Ends ends(draft, reading, id());
    for (const dates::Expression &expression : rules->find(draft.text(), draft.dct(), policy_, stop)) {
        annotation::Annotation timex = timexOf(dates::featuresOf(expression), id(), expression.confidence, expression.derivation);
        timex.ranges = {expression.range};
        const annotation::AnnotationId length = reading.add(std::move(timex));
        const QString begin = ends.point(expression.from, expression), end = ends.point(expression.until, expression);
        annotation::Features &features = reading.annotations()[length.value - 1].features; // only now: adding moves them
        features.set(QStringLiteral("beginPoint"), begin);
        features.set(QStringLiteral("endPoint"), end);
        const dates::Expression *date = expression.type == u"DURATION" ? dateAround(expression.range, dates) : nullptr;
        if (!date)
            continue;
        annotation::Annotation empty = timexOf(dates::featuresOf(*date), id(), date->confidence, date->derivation);
        empty.features.set(QStringLiteral("anchorTimeID"), base::idText(length.value));
        reading.add(std::move(empty));
    }
}

} // namespace suggest
