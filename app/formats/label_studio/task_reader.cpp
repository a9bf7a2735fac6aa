#include "app/formats/label_studio/task.h"

#include "app/base/json_values.h"
#include "app/formats/json_features.h"
#include "app/formats/jsonl/members.h"
#include "app/formats/jsonl/record_reader.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace formats::label_studio {

namespace {

const QString chiosa = QStringLiteral("chiosa");
const QString entityControl = QStringLiteral(".entity#");

QJsonValue parsedValue(const QString &json)
{
    const QJsonArray array = QJsonDocument::fromJson('[' + json.toUtf8() + ']').array();
    return array.size() == 1 ? array[0] : QJsonValue(json);
}

QStringList stringsIn(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &item : base::valuesOf(value.isArray() ? value.toArray() : QJsonArray{value})) {
        if (const QString text = nameIn(item); !text.isEmpty())
            strings << text;
    }
    return strings;
}

class TaskReader {
public:
    TaskReader(const QJsonObject &task, Incoming &in) : task_(task), in_(in) { }

    base::Result<QJsonObject> run()
    {
        if (auto failed = readData())
            return *failed;
        QJsonArray decided;
        if (const std::optional<QJsonObject> chosen = chosenAnnotation()) {
            decided = chosen->value(u"result").toArray();
            annotator_ = annotatorOf(*chosen);
            at_ = chosen->value(u"created_at").toString();
            hasAnnotation_ = true;
        }
        const QJsonArray predictions = task_.value(u"predictions").toArray();
        if (auto failed = findUnit(decided, predictions))
            return *failed;
        read(decided, {});
        for (const QJsonValue &value : base::valuesOf(predictions)) {
            const QString by = nameIn(value.toObject().value(u"model_version"));
            read(value.toObject().value(u"result").toArray(), by.isEmpty() ? QStringLiteral("Label Studio") : by);
        }
        finish();
        return record_;
    }

private:
    std::optional<base::Error> readData()
    {
        QJsonObject data = task_.value(u"data").toObject();
        const QJsonValue text = data.take(QStringLiteral("text"));
        if (!text.isString())
            return in_.malformed(QCoreApplication::translate("formats",
                                                             "The task has no “text” among its data; only tasks over a text can "
                                                             "be read."));
        text_ = text.toString();
        record_.insert(QStringLiteral("text"), text);
        if (const QJsonValue entities = data.value(u"entities"); entities.isArray()) {
            entities_ = entities.toArray();
            data.remove(QStringLiteral("entities"));
        }
        takeMembers(record_, data);
        QJsonObject rest = task_;
        for (const char *member : {"data", "annotations", "predictions", "completions"})
            rest.remove(QLatin1String(member));
        if (!rest.isEmpty())
            record_.insert(taskMember, rest);
        if (!record_.contains(u"id") && task_.contains(u"id"))
            record_.insert(QStringLiteral("id"), nameIn(task_.value(u"id")));
        return std::nullopt;
    }

    // The one that is called true, else the last that was not cancelled.
    std::optional<QJsonObject> chosenAnnotation()
    {
        QJsonArray all = task_.value(u"annotations").toArray();
        if (all.isEmpty())
            all = task_.value(u"completions").toArray(); // as it was called before 1.0
        std::optional<QJsonObject> chosen;
        int others = -1;
        for (const QJsonValue &value : base::valuesOf(all)) {
            const QJsonObject annotation = value.toObject();
            ++others;
            const bool truth = chosen && chosen->value(u"ground_truth").toBool();
            if (!annotation.value(u"was_cancelled").toBool() && !truth)
                chosen = annotation;
        }
        if (!chosen)
            ++others;
        if (others > 0)
            in_.note(QCoreApplication::translate("formats", "%n other annotations of the task were passed over.", nullptr, others));
        return chosen;
    }

    static QString annotatorOf(const QJsonObject &annotation)
    {
        const QJsonValue by = annotation.value(u"completed_by");
        return by.isObject() ? nameIn(by.toObject().value(u"email")) : nameIn(by);
    }

    static bool isRegion(const QJsonObject &item)
    {
        const QJsonObject value = item.value(u"value").toObject();
        return value.contains(u"start") && value.contains(u"end") && !value.value(u"start").isString();
    }

    std::optional<base::Error> findUnit(const QJsonArray &decided, const QJsonArray &predictions)
    {
        std::vector<Surface> surfaces;
        const auto collect = [&surfaces](const QJsonArray &result) {
            for (const QJsonValue &item : base::valuesOf(result)) {
                const QJsonObject value = item.toObject().value(u"value").toObject();
                if (isRegion(item.toObject()) && value.value(u"text").isString())
                    surfaces.push_back(
                        {value.value(u"start").toInteger(-1), value.value(u"end").toInteger(-1), value.value(u"text").toString()});
            }
        };
        collect(decided);
        for (const QJsonValue &prediction : base::valuesOf(predictions))
            collect(prediction.toObject().value(u"result").toArray());
        const std::optional<Unit> unit = fittingUnit(text_, surfaces, Unit::Utf16);
        if (!unit)
            return noUnitFits(text_, surfaces, in_);
        unit_ = *unit;
        return std::nullopt;
    }

    QJsonArray rangeOf(const QJsonObject &value, const text::OffsetMap &map) const
    {
        const qint64 start = value.value(u"start").toInteger(-1), end = value.value(u"end").toInteger(-1);
        if (unit_ == Unit::CodePoints || start < 0 || end < start || end > text_.size())
            return {start, end}; // the record's reader says what is wrong with it
        return {static_cast<qint64>(map.toCodePoints(start)), static_cast<qint64>(map.toCodePoints(end))};
    }

    void read(const QJsonArray &result, const QString &by)
    {
        const text::OffsetMap map(text_);
        QHash<QString, qsizetype> places; // of a region's id
        for (const QJsonValue &value : base::valuesOf(result)) {
            const QJsonObject item = value.toObject();
            if (item.value(u"type").toString() == QLatin1String("labels") && isRegion(item))
                region(item, by, map, places);
        }
        QHash<QString, QString> ids; // of a region to the span's
        for (auto place = places.begin(); place != places.end(); ++place)
            ids.insert(place.key(), spans_[place.value()].value(u"id").toString());
        for (const QJsonValue &value : base::valuesOf(result)) {
            const QJsonObject item = value.toObject();
            const QString type = item.value(u"type").toString();
            if (type == QLatin1String("relation"))
                relation(item, by, places);
            else if (places.contains(item.value(u"id").toString()) && type != QLatin1String("labels"))
                attribute(item, spans_[places.value(item.value(u"id").toString())]);
            else if (type != QLatin1String("labels") || !isRegion(item))
                ofArticle(item, by);
        }
    }

    void story(QJsonObject &made, const QJsonObject &item, const QString &by) const
    {
        static const QStringList known{QStringLiteral("id"),    QStringLiteral("from_name"), QStringLiteral("to_name"),
                                       QStringLiteral("type"),  QStringLiteral("value"),     QStringLiteral("origin"),
                                       QStringLiteral("score"), QStringLiteral("meta"),      QStringLiteral("from_id"),
                                       QStringLiteral("to_id"), QStringLiteral("direction"), QStringLiteral("labels")};
        for (auto member = item.begin(); member != item.end(); ++member) {
            if (!known.contains(member.key()) && !members::isOfAnnotation(member.key()) && !members::isOfRelation(member.key()))
                made.insert(member.key(), member.value());
        }
        const QJsonObject meta = item.value(u"meta").toObject();
        const QJsonObject told = meta.value(chiosa).toObject();
        for (auto member = told.begin(); member != told.end(); ++member)
            made.insert(member.key(), member.value());
        if (const QStringList notes = stringsIn(meta.value(u"text")); !notes.isEmpty())
            made.insert(QStringLiteral("comment"), notes.join(QLatin1Char('\n')));
        if (!told.isEmpty())
            return;
        if (!by.isEmpty()) {
            made.insert(QStringLiteral("origin"),
                        QJsonObject{{QStringLiteral("by"), by}, {QStringLiteral("confidence"), item.value(u"score").toDouble(1)}});
            made.insert(QStringLiteral("verdict"), hasAnnotation_ ? QStringLiteral("rejected") : QStringLiteral("suggested"));
            return;
        }
        const bool manual = item.value(u"origin").toString(QStringLiteral("manual")) == QLatin1String("manual");
        made.insert(QStringLiteral("verdict"), manual ? QStringLiteral("added") : QStringLiteral("accepted"));
        if (item.value(u"score").isDouble())
            made.insert(QStringLiteral("origin"),
                        QJsonObject{{QStringLiteral("by"), in_.file}, {QStringLiteral("confidence"), item.value(u"score")}});
        made.insert(QStringLiteral("annotator"), annotator_);
        made.insert(QStringLiteral("at"), at_);
    }

    void region(const QJsonObject &item, const QString &by, const text::OffsetMap &map, QHash<QString, qsizetype> &places)
    {
        const QJsonObject value = item.value(u"value").toObject();
        const QStringList labels = stringsIn(value.value(u"labels"));
        if (labels.isEmpty()) {
            in_.note(QCoreApplication::translate("formats", "A region without a label was left out."), nameIn(item.value(u"id")));
            return;
        }
        for (const QString &label : labels) {
            QJsonObject span{{QStringLiteral("id"), freshId(nameIn(item.value(u"id")))}, {QStringLiteral("label"), label}};
            const QString control = item.value(u"from_name").toString();
            if (item.value(u"meta").toObject().contains(chiosa) || !layerOf(control).isEmpty())
                span.insert(QStringLiteral("layer"), layerOf(control).isEmpty() ? control : layerOf(control));
            span.insert(QStringLiteral("ranges"), QJsonArray{rangeOf(value, map)});
            story(span, item, by);
            if (!places.contains(nameIn(item.value(u"id"))))
                places.insert(nameIn(item.value(u"id")), static_cast<qsizetype>(spans_.size()));
            spans_.push_back(span);
        }
    }

    // A control is named like the layer, where Chiosa wrote the configuration; others ("label") say nothing.
    QString layerOf(const QString &control) const
    {
        static const QStringList standard{annotation::layers::entity, annotation::layers::timex3,  annotation::layers::event,
                                          annotation::layers::signal, annotation::layers::quote,   annotation::layers::structure,
                                          annotation::layers::token,  annotation::layers::sentence};
        const bool ofTagSet = in_.options.tagSet && in_.options.tagSet->layer(control);
        return ofTagSet || standard.contains(control) ? control : QString();
    }

    QString freshId(const QString &wanted)
    {
        QString id = wanted.isEmpty() ? QStringLiteral("region") : wanted;
        while (ids_.contains(id))
            id += QLatin1Char('_');
        ids_.insert(id);
        return id;
    }

    void attribute(const QJsonObject &item, QJsonObject &span)
    {
        const QJsonObject value = item.value(u"value").toObject();
        const QString control = item.value(u"from_name").toString();
        const QString type = item.value(u"type").toString();
        const QJsonValue content = value.value(type == QLatin1String("textarea") ? QStringLiteral("text") : type);
        if (control.endsWith(entityControl)) {
            mentions_[stringsIn(content).value(0)].append(span.value(u"id"));
            return;
        }
        const QString layer = span.value(u"layer").toString() + QLatin1Char('.');
        const QString name = control.startsWith(layer) ? control.mid(layer.size()) : control;
        const bool json = item.value(u"meta").toObject().value(chiosa).toString() == QLatin1String("json");
        const QString text = stringsIn(content).join(QStringLiteral("; "));
        const QJsonValue read = json ? parsedValue(text) : content.isDouble() || content.isBool() ? content : QJsonValue(text);
        if (name == QLatin1String("value")) {
            span.insert(name, read);
            return;
        }
        QJsonObject attributes = span.value(u"attrs").toObject();
        attributes.insert(name, read);
        span.insert(QStringLiteral("attrs"), attributes);
    }

    void ofArticle(const QJsonObject &item,
                   const QString &by) // a choice about the whole text; a region of a picture or a page, which is only kept
    {
        const QString type = item.value(u"type").toString(), name = item.value(u"from_name").toString();
        if (type == QLatin1String("choices") && by.isEmpty() && !name.isEmpty() && !record_.contains(name))
            takeMembers(record_, {{name, stringsIn(item.value(u"value").toObject().value(u"choices")).join(u"; ")}});
        others_.append(QJsonObject{{QStringLiteral("model_version"), by}, {QStringLiteral("result"), item}});
    }

    void relation(const QJsonObject &item, const QString &by, const QHash<QString, qsizetype> &places)
    {
        const QString from = nameIn(item.value(u"from_id")), to = nameIn(item.value(u"to_id"));
        const QStringList labels = stringsIn(item.value(u"labels"));
        if (!places.contains(from) || !places.contains(to)) {
            in_.note(QCoreApplication::translate("formats", "A relation was left out, since not both of its ends are there."), from);
            return;
        }
        if (labels.value(0) == continues && unite(places.value(from), places.value(to)))
            return;
        const bool backwards = item.value(u"direction").toString() == QLatin1String("left");
        QJsonObject made{{QStringLiteral("type"), labels.isEmpty() ? QStringLiteral("RELATED") : labels[0]},
                         {QStringLiteral("source"), idAt(places, backwards ? to : from)},
                         {QStringLiteral("target"), idAt(places, backwards ? from : to)}};
        if (item.value(u"direction").toString() == QLatin1String("bi"))
            made.insert(QStringLiteral("attrs"), QJsonObject{{QStringLiteral("direction"), QStringLiteral("bi")}});
        story(made, item, by);
        made.insert(QStringLiteral("id"), freshId(made.value(u"id").toString(QStringLiteral("relation"))));
        relations_.append(made);
    }

    QJsonValue idAt(const QHash<QString, qsizetype> &places, const QString &region) const
    {
        return spans_[static_cast<std::size_t>(places.value(region))].value(u"id");
    }

    // Two regions that are parts of one span: the second goes into the first that began it.
    bool unite(qsizetype first, qsizetype second)
    {
        while (joined_.contains(first))
            first = joined_.value(first);
        QJsonObject &into = spans_[static_cast<std::size_t>(first)];
        QJsonObject &part = spans_[static_cast<std::size_t>(second)];
        if (first == second || into.value(u"label") != part.value(u"label"))
            return false;
        QJsonArray ranges = into.value(u"ranges").toArray();
        for (const QJsonValue &range : base::valuesOf(part.value(u"ranges").toArray()))
            ranges.append(range);
        into.insert(QStringLiteral("ranges"), ranges);
        joined_.insert(second, first);
        return true;
    }

    void finish()
    {
        QJsonArray spans;
        for (std::size_t at = 0; at < spans_.size(); ++at) {
            if (!joined_.contains(static_cast<qsizetype>(at)))
                spans.append(spans_[at]);
        }
        record_.insert(QStringLiteral("spans"), spans);
        record_.insert(QStringLiteral("relations"), relations_);
        QJsonArray entities;
        for (const QJsonValue &value : base::valuesOf(entities_)) {
            QJsonObject entity = value.toObject();
            entity.insert(QStringLiteral("mentions"), mentions_.take(nameIn(entity.value(u"id"))));
            entities.append(entity);
        }
        for (auto mention = mentions_.begin(); mention != mentions_.end(); ++mention)
            entities.append(QJsonObject{{QStringLiteral("id"), mention.key()}, {QStringLiteral("mentions"), mention.value()}});
        record_.insert(QStringLiteral("entities"), entities);
        if (!others_.isEmpty()) {
            record_.insert(resultsMember, others_);
            in_.note(QCoreApplication::translate("formats", "%n results that are not about a stretch of the text are kept, unread.",
                                                 nullptr, static_cast<int>(others_.size())));
        }
    }

    const QJsonObject &task_;
    Incoming &in_;
    QString text_, annotator_, at_;
    bool hasAnnotation_ = false;
    Unit unit_ = Unit::Utf16;
    QJsonObject record_;
    std::vector<QJsonObject> spans_;
    QJsonArray relations_, entities_, others_;
    QMap<QString, QJsonArray> mentions_; // by entity
    QSet<QString> ids_;
    QHash<qsizetype, qsizetype> joined_; // parts of a span to its first
};

} // namespace

base::Result<QJsonObject> recordOf(const QJsonObject &task, Incoming &in) { return TaskReader(task, in).run(); }

} // namespace formats::label_studio
