#include "app/formats/prodigy/task.h"

#include "app/base/json_values.h"
#include "app/formats/jsonl/record_reader.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>

namespace formats::prodigy {

namespace {

class TaskReader {
public:
    TaskReader(const QJsonObject &task, Incoming &in) : task_(task), in_(in) { }

    base::Result<QJsonObject> run()
    {
        answer_ = task_.value(u"answer").toString();
        record_.insert(QStringLiteral("text"), task_.value(u"text"));
        takeMembers(record_, task_.value(u"meta").toObject());
        rest();
        std::vector<Surface> surfaces;
        const QString text = task_.value(u"text").toString();
        for (const char *member : {"tokens", "spans"}) {
            for (const QJsonValue &value : base::valuesOf(task_.value(QLatin1String(member)).toArray())) {
                if (value.toObject().value(u"text").isString())
                    surfaces.push_back({value.toObject().value(u"start").toInteger(-1), value.toObject().value(u"end").toInteger(-1),
                                        value.toObject().value(u"text").toString()});
            }
        }
        const std::optional<Unit> unit = fittingUnit(text, surfaces, Unit::CodePoints);
        if (!unit)
            return noUnitFits(text, surfaces, in_);
        inUtf16_ = *unit == Unit::Utf16;
        const text::OffsetMap map(text);
        for (const char *member : {"spans", "rejected_spans"}) {
            for (const QJsonValue &value : base::valuesOf(task_.value(QLatin1String(member)).toArray()))
                span(value.toObject(), map, QLatin1String(member) == rejectedSpans);
        }
        tokens(map);
        for (const QJsonValue &value : base::valuesOf(task_.value(u"relations").toArray()))
            relation(value.toObject(), map);
        QJsonArray spans;
        for (const QJsonObject &span : spans_)
            spans.append(span);
        record_.insert(QStringLiteral("spans"), spans);
        record_.insert(QStringLiteral("relations"), relations_);
        record_.insert(QStringLiteral("entities"), entities());
        return record_;
    }

private:
    void rest()
    {
        QJsonObject rest = task_;
        for (const char *member : {"text", "meta", "tokens", "spans", "relations", "entities", "rejected_spans", "tokens_by_chiosa"})
            rest.remove(QLatin1String(member));
        const QString view = rest.value(u"_view_id").toString();
        if (task_.value(ourTokens).toBool() && (view == QLatin1String("spans_manual") || view == QLatin1String("relations")))
            rest.remove(QStringLiteral("_view_id"));
        if (answer_ != QLatin1String("reject"))
            rest.remove(QStringLiteral("answer"));
        if (answer_ == QLatin1String("ignore"))
            record_.insert(QStringLiteral("excluded"), true);
        if (!rest.isEmpty())
            record_.insert(taskMember, rest);
    }

    QJsonArray rangeOf(const QJsonObject &place, const text::OffsetMap &map) const
    {
        const qint64 start = place.value(u"start").toInteger(-1), end = place.value(u"end").toInteger(-1);
        if (!inUtf16_ || start < 0 || end < start || end > map.utf16Length())
            return {start, end};
        return {static_cast<qint64>(map.toCodePoints(start)), static_cast<qint64>(map.toCodePoints(end))};
    }

    void span(QJsonObject span, const text::OffsetMap &map, bool rejected)
    {
        const QString id = nameIn(span.value(u"id"));
        const QJsonArray range = rangeOf(span, map);
        if (span.contains(u"part") && places_.contains(id)) {
            QJsonObject &first = spans_[static_cast<std::size_t>(places_.value(id))];
            QJsonArray ranges = first.value(u"ranges").toArray();
            ranges.append(range);
            first.insert(QStringLiteral("ranges"), ranges);
            return;
        }
        const QString answer = span.value(u"answer").toString();
        span.insert(QStringLiteral("ranges"), QJsonArray{range});
        if (!span.contains(u"verdict")) {
            const bool refused = rejected || answer == QLatin1String("reject") || answer_ == QLatin1String("reject");
            const bool waits = answer_.isEmpty() && span.contains(u"score");
            span.insert(QStringLiteral("verdict"),
                        refused     ? QStringLiteral("rejected")
                            : waits ? QStringLiteral("suggested")
                                    : QStringLiteral("accepted"));
        }
        if (span.contains(u"source") || span.contains(u"score"))
            originOf(span);
        if (const QString kb = span.take(QStringLiteral("kb_id")).toString(); !kb.isEmpty() && !task_.contains(u"entities"))
            byKb_[kb].append(span);
        for (const char *member : {"start", "end", "token_start", "token_end", "answer", "text", "part"})
            span.remove(QLatin1String(member));
        if (!id.isEmpty())
            places_.insert(id, static_cast<qsizetype>(spans_.size()));
        spans_.push_back(span);
    }

    void originOf(QJsonObject &span) const
    {
        const QString by = span.take(QStringLiteral("source")).toString(in_.file);
        const double score = span.take(QStringLiteral("score")).toDouble(1);
        if (!span.contains(u"origin"))
            span.insert(QStringLiteral("origin"),
                        QJsonObject{{QStringLiteral("by"), by}, {QStringLiteral("confidence"), qBound(0.0, score, 1.0)}});
    }

    void tokens(const text::OffsetMap &map)
    {
        if (task_.value(ourTokens).toBool())
            return;
        const bool known = std::any_of(spans_.begin(), spans_.end(), [](const QJsonObject &span) {
            return span.value(u"layer").toString() == annotation::layers::token;
        });
        for (const QJsonValue &value : base::valuesOf(known ? QJsonArray() : task_.value(u"tokens").toArray())) {
            const QJsonObject token = value.toObject();
            if (token.value(u"text").toString().trimmed().isEmpty())
                continue;
            spans_.push_back({{QStringLiteral("layer"), annotation::layers::token},
                              {QStringLiteral("label"), QStringLiteral("TOKEN")},
                              {QStringLiteral("ranges"), QJsonArray{rangeOf(token, map)}}});
        }
    }

    // The span at one end of a relation: by its id, else by its place and label; else a new one over the token.
    QString endOf(const QJsonObject &relation, const QString &id, const QString &span, const QString &token, const text::OffsetMap &map)
    {
        if (const QString named = nameIn(relation.value(id)); places_.contains(named))
            return named;
        QJsonObject place = relation.value(span).toObject();
        if (place.isEmpty())
            place = task_.value(u"tokens").toArray().at(relation.value(token).toInteger(-1)).toObject();
        if (!place.contains(u"start"))
            return {};
        const QJsonArray ranges{rangeOf(place, map)};
        for (std::size_t at = 0; at < spans_.size(); ++at) {
            QJsonObject &known = spans_[at];
            const bool labelled = place.value(u"label").isString() && !place.value(u"label").toString().isEmpty();
            const bool here = known.value(u"ranges").toArray() == ranges
                && (labelled ? known.value(u"label") == place.value(u"label")
                             : known.value(u"layer").toString() != annotation::layers::token);
            if (!here)
                continue;
            if (known.value(u"id").toString().isEmpty()) {
                known.insert(QStringLiteral("id"), freshId());
                places_.insert(known.value(u"id").toString(), static_cast<qsizetype>(at));
            }
            return known.value(u"id").toString();
        }
        const QString label = place.value(u"label").toString();
        const QString made = freshId();
        places_.insert(made, static_cast<qsizetype>(spans_.size()));
        spans_.push_back({{QStringLiteral("id"), made},
                          {QStringLiteral("label"), label.isEmpty() ? QStringLiteral("TOKEN") : label},
                          {QStringLiteral("layer"), label.isEmpty() ? annotation::layers::token : QString()},
                          {QStringLiteral("ranges"), ranges}});
        return made;
    }

    QString freshId()
    {
        QString id;
        do
            id = QStringLiteral("s%1").arg(++made_);
        while (places_.contains(id));
        return id;
    }

    void relation(QJsonObject relation, const text::OffsetMap &map)
    {
        const QString source = endOf(relation, QStringLiteral("source"), QStringLiteral("head_span"), QStringLiteral("head"), map);
        const QString target = endOf(relation, QStringLiteral("target"), QStringLiteral("child_span"), QStringLiteral("child"), map);
        if (source.isEmpty() || target.isEmpty()) {
            in_.note(QCoreApplication::translate("formats", "A relation was left out, since not both of its ends are there."));
            return;
        }
        relation.insert(QStringLiteral("source"), source);
        relation.insert(QStringLiteral("target"), target);
        relation.insert(QStringLiteral("type"), relation.take(QStringLiteral("label")));
        for (const char *member : {"head", "child", "head_span", "child_span"})
            relation.remove(QLatin1String(member));
        relations_.append(relation);
    }

    QJsonArray entities()
    {
        QJsonArray all = task_.value(u"entities").toArray();
        for (auto entity = byKb_.begin(); entity != byKb_.end(); ++entity) {
            QJsonArray mentions;
            for (const QJsonValue &span : base::valuesOf(entity.value())) {
                if (span.toObject().contains(u"id"))
                    mentions.append(span.toObject().value(u"id"));
            }
            all.append(QJsonObject{
                {QStringLiteral("id"), entity.key()}, {QStringLiteral("kb"), entity.key()}, {QStringLiteral("mentions"), mentions}});
        }
        return all;
    }

    const QJsonObject &task_;
    Incoming &in_;
    QString answer_;
    bool inUtf16_ = false;
    QJsonObject record_;
    std::vector<QJsonObject> spans_;
    QHash<QString, qsizetype> places_; // of an id
    QMap<QString, QJsonArray> byKb_;
    QJsonArray relations_;
    int made_ = 0;
};

} // namespace

base::Result<QJsonObject> recordOf(const QJsonObject &task, Incoming &in) { return TaskReader(task, in).run(); }

} // namespace formats::prodigy
