#include "app/formats/pubannotation/pubannotation.h"

#include "app/base/json_values.h"
#include "app/formats/flat_record.h"
#include "app/formats/jsonl/record_reader.h"

#include <QCoreApplication>
#include <QHash>

namespace formats {

namespace {

const QString track = QStringLiteral("track");           // the feature
const QString knowledgeBase = QStringLiteral("kb");      // the predicate that says what a mention is in a knowledge base
const QString denotation = QStringLiteral("denotation"); // a label for those without one
const QString entitiesMember = QStringLiteral("chiosa.entities");

bool isBlock(const QJsonObject &span)
{
    const QString layer = span.value(u"layer").toString();
    return layer == annotation::layers::sentence || layer == annotation::layers::structure;
}

class DocumentOf {
public:
    explicit DocumentOf(Outgoing &out) : out_(out), shown_(shownOf(out)), knowledge_(knowledgeOf(shown_.entities)) { }

    QJsonObject run()
    {
        QJsonObject document = membersOf(out_.record);
        const QString name = document.take(QStringLiteral("id")).toString();
        document.insert(QStringLiteral("sourcedb"), document.value(u"sourcedb").toString(QStringLiteral("chiosa")));
        document.insert(document.contains(u"sourceid") ? QStringLiteral("chiosa.id") : QStringLiteral("sourceid"), name);
        document.insert(QStringLiteral("text"), out_.record.value(u"text"));
        for (const QJsonValue &value : base::valuesOf(shown_.spans))
            span(value.toObject());
        for (const QJsonValue &value : base::valuesOf(shown_.relations))
            relation(value.toObject());
        document.insert(QStringLiteral("denotations"), denotations_);
        if (!blocks_.isEmpty())
            document.insert(QStringLiteral("blocks"), blocks_);
        document.insert(QStringLiteral("relations"), relations_);
        document.insert(QStringLiteral("attributes"), attributes_);
        if (!shown_.entities.isEmpty())
            document.insert(entitiesMember, shown_.entities);
        return document;
    }

private:
    void span(const QJsonObject &span)
    {
        const QString id = span.value(u"id").toString();
        QJsonArray places;
        for (const auto &[begin, end] : partsOf(span))
            places.append(QJsonObject{{QStringLiteral("begin"), begin}, {QStringLiteral("end"), end}});
        const QJsonObject made{{QStringLiteral("id"), id},
                               {QStringLiteral("span"), places.size() == 1 ? places.first() : QJsonValue(places)},
                               {QStringLiteral("obj"), span.value(u"label")}};
        (isBlock(span) ? blocks_ : denotations_).append(made);
        if (knowledge_.contains(id))
            attribute(id, knowledgeBase, knowledge_.value(id));
        attributes(
            span,
            {QStringLiteral("id"), QStringLiteral("start"), QStringLiteral("end"), QStringLiteral("ranges"), QStringLiteral("label")});
    }

    void relation(const QJsonObject &relation)
    {
        relations_.append(QJsonObject{{QStringLiteral("id"), relation.value(u"id")},
                                      {QStringLiteral("pred"), relation.value(u"type")},
                                      {QStringLiteral("subj"), relation.value(u"source")},
                                      {QStringLiteral("obj"), relation.value(u"target")}});
        attributes(relation, {QStringLiteral("id"), QStringLiteral("type"), QStringLiteral("source"), QStringLiteral("target")});
    }

    void attributes(const QJsonObject &annotation, const QStringList &native)
    {
        const QJsonObject pairs = flatAnnotation(annotation, native, {knowledgeBase}, FlatValues::Plain);
        for (auto pair = pairs.begin(); pair != pairs.end(); ++pair)
            attribute(annotation.value(u"id").toString(), pair.key(), pair.value());
    }

    void attribute(const QString &subject, const QString &predicate, const QJsonValue &value)
    {
        attributes_.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("A%1").arg(attributes_.size() + 1)},
                                       {QStringLiteral("subj"), subject},
                                       {QStringLiteral("pred"), predicate},
                                       {QStringLiteral("obj"), value}});
    }

    Outgoing &out_;
    Shown shown_;
    QMap<QString, QString> knowledge_;
    QJsonArray denotations_, blocks_, relations_, attributes_;
};

class RecordOf {
public:
    RecordOf(const QJsonObject &document, Incoming &in) : document_(document), in_(in) { }

    base::Result<QJsonObject> run()
    {
        QJsonObject rest = document_;
        record_.insert(QStringLiteral("text"), rest.take(QStringLiteral("text")));
        const QJsonValue entities = rest.take(entitiesMember);
        if (auto failed = take(rest, {}, {}))
            return *failed;
        int number = 0;
        for (const QJsonValue &value : base::valuesOf(rest.take(QStringLiteral("tracks")).toArray())) {
            QJsonObject inner = value.toObject();
            ++number;
            if (auto failed = take(inner, inner.value(u"project").toString(QString::number(number)), QStringLiteral("%1:").arg(number)))
                return *failed;
        }
        name(rest);
        takeMembers(record_, rest);
        if (nameless_ > 0)
            in_.note(
                QCoreApplication::translate("formats", "%n annotations have no label; they are called “denotation”.", nullptr, nameless_));
        record_.insert(QStringLiteral("spans"), listed(spans_));
        record_.insert(QStringLiteral("relations"), listed(relations_));
        record_.insert(QStringLiteral("entities"), entities.isArray() ? entities.toArray() : entities_);
        return record_;
    }

private:
    // "PMC-3181839-2": source, its number of the document, its number of the part.
    void name(QJsonObject &rest)
    {
        QString given = nameIn(rest.take(QStringLiteral("chiosa.id")));
        if (rest.value(u"sourcedb").toString() == QLatin1String("chiosa")) {
            rest.remove(QStringLiteral("sourcedb"));
            if (given.isEmpty())
                given = nameIn(rest.take(QStringLiteral("sourceid")));
        }
        QStringList parts;
        for (const char *member : {"sourcedb", "sourceid", "divid"}) {
            if (rest.contains(QLatin1String(member)))
                parts << nameIn(rest.value(QLatin1String(member)));
        }
        record_.insert(QStringLiteral("id"), given.isEmpty() ? parts.join(QLatin1Char('-')) : given);
    }

    // What stands at the top of a document, or in a track.
    std::optional<base::Error> take(QJsonObject &from, const QString &of, const QString &prefix)
    {
        const std::size_t firstSpan = spans_.size(), firstRelation = relations_.size();
        for (const char *member : {"denotations", "blocks"}) {
            for (const QJsonValue &value : base::valuesOf(from.take(QLatin1String(member)).toArray())) {
                if (auto failed = span(value.toObject(), prefix, QLatin1String(member) == QLatin1String("blocks")))
                    return failed;
            }
        }
        for (const QJsonValue &value : base::valuesOf(from.take(QStringLiteral("relations")).toArray()))
            relation(value.toObject(), prefix);
        QHash<QString, QJsonObject> pairs; // by what they are of
        for (const QJsonValue &value : base::valuesOf(from.take(QStringLiteral("attributes")).toArray())) {
            const QJsonObject attribute = value.toObject();
            pairs[prefix + nameIn(attribute.value(u"subj"))].insert(attribute.value(u"pred").toString(), attribute.value(u"obj"));
        }
        for (std::size_t at = firstSpan; at < spans_.size(); ++at)
            complete(spans_[at], pairs, of);
        for (std::size_t at = firstRelation; at < relations_.size(); ++at)
            complete(relations_[at], pairs, of);
        return std::nullopt;
    }

    std::optional<base::Error> span(const QJsonObject &given, const QString &prefix, bool block)
    {
        const QString id = given.contains(u"id") ? prefix + nameIn(given.value(u"id")) : QStringLiteral("D%1").arg(spans_.size() + 1);
        QJsonArray ranges;
        const QJsonValue places = given.value(u"span");
        for (const QJsonValue &place : base::valuesOf(places.isArray() ? places.toArray() : QJsonArray{places})) {
            const qint64 begin = place.toObject().value(u"begin").toInteger(-1), end = place.toObject().value(u"end").toInteger(-1);
            if (begin < 0 || end < begin)
                return in_.malformed(
                    QCoreApplication::translate("formats", "“begin” and “end” must be whole numbers, the end not before the begin."), id);
            ranges.append(QJsonArray{begin, end});
        }
        QString label = nameIn(given.value(u"obj"));
        if (label.isEmpty()) {
            label = denotation;
            ++nameless_;
        }
        QJsonObject made{{QStringLiteral("id"), id}, {QStringLiteral("label"), label}, {QStringLiteral("ranges"), ranges}};
        if (block)
            made.insert(QStringLiteral("layer"),
                        label.compare(QLatin1String("sentence"), Qt::CaseInsensitive) == 0 ? annotation::layers::sentence
                                                                                           : annotation::layers::structure);
        spans_.push_back(made);
        return std::nullopt;
    }

    void relation(const QJsonObject &given, const QString &prefix)
    {
        QJsonObject made{{QStringLiteral("type"), given.value(u"pred")},
                         {QStringLiteral("source"), prefix + nameIn(given.value(u"subj"))},
                         {QStringLiteral("target"), prefix + nameIn(given.value(u"obj"))}};
        made.insert(QStringLiteral("id"),
                    given.contains(u"id") ? prefix + nameIn(given.value(u"id")) : QStringLiteral("L%1").arg(relations_.size() + 1));
        relations_.push_back(made);
    }

    void complete(QJsonObject &made, const QHash<QString, QJsonObject> &pairs, const QString &of)
    {
        const QString id = made.value(u"id").toString();
        QJsonObject own = pairs.value(id);
        const QString knowledge = nameIn(own.take(knowledgeBase));
        if (!knowledge.isEmpty())
            addMention(entities_, knowledge, id);
        QJsonObject whole = annotationFromFlat(own);
        for (auto member = made.begin(); member != made.end(); ++member) {
            if (member.key() != QLatin1String("layer") || !whole.contains(u"layer"))
                whole.insert(member.key(), member.value());
        }
        if (!of.isEmpty()) {
            QJsonObject attributes = whole.value(u"attrs").toObject();
            attributes.insert(track, of);
            whole.insert(QStringLiteral("attrs"), attributes);
        }
        made = whole;
    }

    static QJsonArray listed(const std::vector<QJsonObject> &objects)
    {
        QJsonArray all;
        for (const QJsonObject &object : objects)
            all.append(object);
        return all;
    }

    const QJsonObject &document_;
    Incoming &in_;
    QJsonObject record_;
    std::vector<QJsonObject> spans_, relations_;
    QJsonArray entities_;
    int nameless_ = 0;
};

} // namespace

Format PubAnnotation::format() const
{
    return {QStringLiteral("pubannotation"), QStringLiteral("PubAnnotation"), {QStringLiteral("json")}, true, true};
}

Likelihood PubAnnotation::recognises(const FileSet &heads) const
{
    Likelihood least = heads.empty() ? Likelihood::No : Likelihood::Certain;
    for (const auto &[name, head] : heads) {
        const QByteArray start = head.left(64).trimmed();
        const bool json = start.startsWith('{') || start.startsWith('[');
        const bool certain = head.contains("\"denotations\"") || head.contains("\"sourcedb\"");
        const bool possible = name.endsWith(QLatin1String(".json")) && head.contains("\"text\"");
        least = std::min(least, json && certain ? Likelihood::Certain : json && possible ? Likelihood::Possible : Likelihood::No);
    }
    return least;
}

QJsonValue PubAnnotation::toForeign(Outgoing &out) const { return DocumentOf(out).run(); }

base::Result<QJsonObject> PubAnnotation::toRecord(const QJsonObject &foreign, Incoming &in) const { return RecordOf(foreign, in).run(); }

} // namespace formats
