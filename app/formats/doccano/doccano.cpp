#include "app/formats/doccano/doccano.h"

#include "app/base/json_values.h"
#include "app/formats/jsonl/record_reader.h"

#include <QCoreApplication>

namespace formats {

namespace {

const QString comments = QStringLiteral("Comments");
const QString classes = QStringLiteral("classes"); // of the whole text, kept among the article's members

// What of an annotation doccano has no place for.
void loseFeatures(Outgoing &out, const QJsonObject &annotation)
{
    if (!annotation.value(u"attrs").toObject().isEmpty() || annotation.contains(u"value"))
        out.lose(annotation.value(u"id").toString(), QT_TRANSLATE_NOOP("formats", "Features are left out."));
}

class LineWriter {
public:
    explicit LineWriter(Outgoing &out) : out_(out), withRelations_(out.setting("project", "sequence") == QLatin1String("relation")) { }

    QJsonObject run()
    {
        QJsonObject line = membersOf(out_.record);
        const QJsonValue classesOf = line.take(classes);
        line.insert(QStringLiteral("text"), out_.record.value(u"text"));
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"spans").toArray()))
            span(value.toObject());
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"relations").toArray()))
            relation(value.toObject());
        if (!out_.record.value(u"entities").toArray().isEmpty())
            out_.lose({}, QT_TRANSLATE_NOOP("formats", "Which mentions refer to the same person or thing is left out."));
        out_.lose({}, QT_TRANSLATE_NOOP("formats", "Layers, and who proposed and decided what, are left out."));
        line.insert(withRelations_ ? QStringLiteral("entities") : QStringLiteral("label"), spans_);
        if (withRelations_)
            line.insert(QStringLiteral("relations"), relations_);
        if (!notes_.isEmpty())
            line.insert(comments, notes_);
        if (!classesOf.isUndefined())
            line.insert(QStringLiteral("cats"), classesOf);
        return line;
    }

private:
    void span(const QJsonObject &span)
    {
        const QString id = span.value(u"id").toString();
        if (isRejected(span)) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A rejected proposal is left out."));
            return;
        }
        if (!hasText(span)) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A span without text is left out."));
            return;
        }
        const auto parts = partsOf(span);
        if (parts.size() > 1)
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A span of several parts is written as several spans."));
        loseFeatures(out_, span);
        numbers_.insert(id, spans_.size());
        const QJsonValue label = span.value(u"label");
        for (const auto &[begin, end] : parts) {
            if (withRelations_)
                spans_.append(QJsonObject{{QStringLiteral("id"), spans_.size()},
                                          {QStringLiteral("label"), label},
                                          {QStringLiteral("start_offset"), begin},
                                          {QStringLiteral("end_offset"), end}});
            else
                spans_.append(QJsonArray{begin, end, label});
        }
        if (const QString comment = span.value(u"comment").toString(); !comment.isEmpty())
            notes_.append(comment);
    }

    void relation(const QJsonObject &relation)
    {
        const QString id = relation.value(u"id").toString();
        const QString source = relation.value(u"source").toString(), target = relation.value(u"target").toString();
        if (isRejected(relation)) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A rejected proposal is left out."));
        } else if (!withRelations_) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A relation is left out."));
        } else if (!numbers_.contains(source) || !numbers_.contains(target)) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A relation to what has no text is left out."));
        } else {
            loseFeatures(out_, relation);
            relations_.append(QJsonObject{{QStringLiteral("id"), relations_.size()},
                                          {QStringLiteral("from_id"), numbers_.value(source)},
                                          {QStringLiteral("to_id"), numbers_.value(target)},
                                          {QStringLiteral("type"), relation.value(u"type")}});
        }
    }

    Outgoing &out_;
    bool withRelations_;
    QHash<QString, qint64> numbers_; // of spans that are written
    QJsonArray spans_, relations_, notes_;
};

class LineReader {
public:
    LineReader(const QJsonObject &line, Incoming &in) : line_(line), in_(in) { }

    base::Result<QJsonObject> run()
    {
        QJsonObject rest = line_;
        record_.insert(QStringLiteral("text"), rest.take(QStringLiteral("text")));
        for (const char *member : {"label", "labels", "entities"}) {
            const QJsonValue value = rest.take(QLatin1String(member));
            for (const QJsonValue &item : base::valuesOf(value.isArray() ? value.toArray() : QJsonArray{value})) {
                if (auto failed = take(item, QLatin1String(member)))
                    return *failed;
            }
        }
        for (const QJsonValue &value : base::valuesOf(rest.take(QStringLiteral("relations")).toArray()))
            relation(value.toObject());
        for (const QJsonValue &value :
             base::valuesOf(rest.value(u"cats").isArray() ? rest.take(QStringLiteral("cats")).toArray() : QJsonArray()))
            classes_.append(value);
        if (const QJsonObject meta = rest.value(u"meta").toObject(); !meta.isEmpty()) {
            rest.remove(QStringLiteral("meta"));
            takeMembers(record_, meta);
        }
        takeMembers(record_, rest);
        if (!classes_.isEmpty())
            record_.insert(classes, classes_);
        record_.insert(QStringLiteral("spans"), spans_);
        record_.insert(QStringLiteral("relations"), relations_);
        return record_;
    }

private:
    // [0, 5, "LOC"], {"start_offset": 0, "end_offset": 5, "label": "LOC"}, or the name of a class.
    std::optional<base::Error> take(const QJsonValue &item, const QString &member)
    {
        if (item.isUndefined() || item.isNull())
            return std::nullopt;
        if (item.isString() || item.isDouble()) {
            classes_.append(item);
            return std::nullopt;
        }
        QJsonObject span;
        if (item.isArray() && item.toArray().size() == 3) {
            const QJsonArray parts = item.toArray();
            span = {{QStringLiteral("start"), parts[0]}, {QStringLiteral("end"), parts[1]}, {QStringLiteral("label"), parts[2]}};
        } else if (item.isObject()) {
            span = item.toObject();
            span.insert(QStringLiteral("start"), span.take(QStringLiteral("start_offset")));
            span.insert(QStringLiteral("end"), span.take(QStringLiteral("end_offset")));
        } else {
            return in_.malformed(QCoreApplication::translate("formats", "A label must be a start, an end and a name, or a name alone."),
                                 QStringLiteral("%1 %2").arg(member).arg(spans_.size() + 1));
        }
        if (span.contains(u"id"))
            span.insert(QStringLiteral("id"), QStringLiteral("T") + nameIn(span.value(u"id")));
        spans_.append(span);
        return std::nullopt;
    }

    void relation(QJsonObject relation)
    {
        relation.insert(QStringLiteral("source"), QStringLiteral("T") + nameIn(relation.take(QStringLiteral("from_id"))));
        relation.insert(QStringLiteral("target"), QStringLiteral("T") + nameIn(relation.take(QStringLiteral("to_id"))));
        if (relation.contains(u"id"))
            relation.insert(QStringLiteral("id"), QStringLiteral("R") + nameIn(relation.value(u"id")));
        relations_.append(relation);
    }

    const QJsonObject &line_;
    Incoming &in_;
    QJsonObject record_;
    QJsonArray spans_, relations_, classes_;
};

} // namespace

Format Doccano::format() const
{
    return {QStringLiteral("doccano"), QStringLiteral("doccano JSONL"), {QStringLiteral("jsonl")}, true, true};
}

std::vector<Setting> Doccano::settings() const
{
    std::vector<Setting> all = JsonCodec::settings();
    all.push_back({QStringLiteral("project"),
                   {QStringLiteral("sequence"), QStringLiteral("relation")},
                   QCoreApplication::translate("formats", "The kind of doccano project: sequence labelling, or spans with relations."),
                   false});
    return all;
}

Likelihood Doccano::recognises(const FileSet &heads) const
{
    for (const auto &[name, head] : heads) {
        const QByteArray line = head.left(head.indexOf('\n') < 0 ? head.size() : head.indexOf('\n')).trimmed();
        const bool shape = head.contains("\"start_offset\"") || line.contains("\"label\": [") || line.contains("\"label\":[")
            || line.contains("\"labels\": [") || line.contains("\"labels\":[");
        if (!line.startsWith('{') || !shape || !line.contains("\"text\"") || line.contains("\"tokens\""))
            return Likelihood::No;
    }
    return heads.empty() ? Likelihood::No : Likelihood::Certain;
}

QJsonValue Doccano::toForeign(Outgoing &out) const { return LineWriter(out).run(); }

base::Result<QJsonObject> Doccano::toRecord(const QJsonObject &foreign, Incoming &in) const { return LineReader(foreign, in).run(); }

} // namespace formats
