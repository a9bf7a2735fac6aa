#include "app/formats/label_studio/task.h"

#include "app/base/json_values.h"
#include "app/formats/json_features.h"
#include "app/formats/jsonl/members.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>

namespace formats::label_studio {

namespace {

const QString chiosa = QStringLiteral("chiosa");

// Members of a record's annotation that a region says in its own words.
bool isSaid(const QString &member)
{
    static const QStringList said{QStringLiteral("id"),     QStringLiteral("start"),  QStringLiteral("end"),   QStringLiteral("label"),
                                  QStringLiteral("layer"),  QStringLiteral("ranges"), QStringLiteral("value"), QStringLiteral("attrs"),
                                  QStringLiteral("source"), QStringLiteral("target"), QStringLiteral("type"),  QStringLiteral("comment")};
    return said.contains(member);
}

class TaskWriter {
public:
    explicit TaskWriter(Outgoing &out) : out_(out), map_(out.document.text()) { }

    QJsonObject run()
    {
        entities();
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"spans").toArray()))
            span(value.toObject());
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"relations").toArray()))
            relation(value.toObject());
        QJsonObject data = membersOf(out_.record);
        QJsonObject task = data.take(taskMember).toObject();
        for (const QJsonValue &kept : base::valuesOf(data.take(resultsMember).toArray()))
            add(kept.toObject().value(u"model_version").toString(), kept.toObject().value(u"result").toObject());
        data.insert(QStringLiteral("text"), out_.record.value(u"text"));
        if (!out_.record.value(u"entities").toArray().isEmpty())
            data.insert(QStringLiteral("entities"), knownEntities());
        task.insert(QStringLiteral("data"), data);
        task.insert(QStringLiteral("annotations"), annotations());
        task.insert(QStringLiteral("predictions"), predictions());
        if (out_.document.text().contains(QLatin1Char('\r')))
            out_.lose({}, QT_TRANSLATE_NOOP("formats", "A browser may take the text's carriage returns away and move what follows them."));
        return task;
    }

private:
    void entities()
    {
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"entities").toArray())) {
            const QJsonObject entity = value.toObject();
            for (const QJsonValue &mention : base::valuesOf(entity.value(u"mentions").toArray()))
                entityOf_.insert(mention.toString(), entity.value(u"id").toString());
        }
    }

    QJsonArray knownEntities() const
    {
        QJsonArray known;
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"entities").toArray())) {
            QJsonObject entity = value.toObject();
            entity.remove(u"mentions");
            known.append(entity);
        }
        return known;
    }

    // Where an annotation stands: among what was decided, or what a suggester proposed.
    QString groupOf(const QJsonObject &annotation) const
    {
        if (isDecided(annotation))
            return {};
        const QString by = annotation.value(u"origin").toObject().value(u"by").toString();
        return by.isEmpty() ? QStringLiteral("chiosa") : by;
    }

    void add(const QString &group, const QJsonObject &item, double score = -1)
    {
        results_[group].append(item);
        if (score >= 0)
            scores_[group].append(score);
    }

    void span(const QJsonObject &span)
    {
        const QString id = span.value(u"id").toString();
        if (!hasText(span)) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A span without text is left out."));
            return;
        }
        const QString group = groupOf(span);
        groups_.insert(id, group);
        const double score = span.value(u"origin").toObject().value(u"confidence").toDouble(1);
        QString before;
        int part = 0;
        for (const auto &[begin, end] : partsOf(span)) {
            const QString name = part++ == 0 ? id : id + QLatin1Char('-') + QString::number(part);
            QJsonObject region = regionOf(name, begin, end);
            const QString layer = span.value(u"layer").toString();
            QJsonObject item = itemOf(region, layer, QStringLiteral("labels"), span.value(u"label").toString());
            item.insert(QStringLiteral("origin"), originOf(span));
            item.insert(QStringLiteral("score"), score);
            if (part == 1)
                addStory(item, span);
            add(group, item, score);
            if (part == 1)
                features(group, region, span);
            else
                add(group, continuation(before, name));
            before = name;
        }
    }

    QJsonObject regionOf(const QString &id, qint64 begin, qint64 end) const
    {
        const qsizetype from = map_.fromCodePoints(begin), to = map_.fromCodePoints(end);
        return {{QStringLiteral("id"), id},
                {QStringLiteral("to_name"), textControl},
                {QStringLiteral("value"),
                 QJsonObject{{QStringLiteral("start"), static_cast<qint64>(from)},
                             {QStringLiteral("end"), static_cast<qint64>(to)},
                             {QStringLiteral("text"), out_.document.text().mid(from, to - from)}}}};
    }

    static QJsonObject itemOf(QJsonObject region, const QString &control, const QString &type, const QString &content)
    {
        QJsonObject value = region.value(u"value").toObject();
        value.insert(type == QLatin1String("textarea") ? QStringLiteral("text") : type, QJsonArray{content});
        region.insert(QStringLiteral("value"), value);
        region.insert(QStringLiteral("from_name"), control);
        region.insert(QStringLiteral("type"), type);
        return region;
    }

    static QString originOf(const QJsonObject &span)
    {
        const QString verdict = span.value(u"verdict").toString();
        if (verdict == QLatin1String("corrected"))
            return QStringLiteral("prediction-changed");
        return verdict == QLatin1String("accepted") || !isDecided(span) ? QStringLiteral("prediction") : QStringLiteral("manual");
    }

    // Gives an item what its own words do not say of an annotation.
    static void addStory(QJsonObject &item, const QJsonObject &annotation)
    {
        QJsonObject story;
        for (auto member = annotation.begin(); member != annotation.end(); ++member) {
            if (!members::isOfAnnotation(member.key()) && !members::isOfRelation(member.key()))
                item.insert(member.key(), member.value());
            else if (!isSaid(member.key()))
                story.insert(member.key(), member.value());
        }
        QJsonObject meta{{chiosa, story}};
        if (const QString comment = annotation.value(u"comment").toString(); !comment.isEmpty())
            meta.insert(QStringLiteral("text"), QJsonArray{comment});
        item.insert(QStringLiteral("meta"), meta);
    }

    void features(const QString &group, const QJsonObject &region, const QJsonObject &span)
    {
        const QString layer = span.value(u"layer").toString();
        QJsonObject attributes = span.value(u"attrs").toObject();
        if (span.contains(u"value"))
            attributes.insert(QStringLiteral("value"), span.value(u"value"));
        for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute) {
            const bool isText = attribute.value().isString();
            const QString content = isText ? attribute.value().toString() : jsonTextOf(attribute.value());
            QJsonObject item = itemOf(region, layer + QLatin1Char('.') + attribute.key(), QStringLiteral("textarea"), content);
            if (!isText)
                item.insert(QStringLiteral("meta"), QJsonObject{{chiosa, QStringLiteral("json")}});
            add(group, item);
        }
        if (const QString entity = entityOf_.value(span.value(u"id").toString()); !entity.isEmpty())
            add(group, itemOf(region, layer + QStringLiteral(".entity#"), QStringLiteral("textarea"), entity));
    }

    static QJsonObject relationOf(const QString &from, const QString &to, const QString &label)
    {
        return {{QStringLiteral("type"), QStringLiteral("relation")},
                {QStringLiteral("from_id"), from},
                {QStringLiteral("to_id"), to},
                {QStringLiteral("direction"), QStringLiteral("right")},
                {QStringLiteral("labels"), QJsonArray{label}}};
    }
    static QJsonObject continuation(const QString &from, const QString &to) { return relationOf(from, to, continues); }

    void relation(const QJsonObject &relation)
    {
        const QString id = relation.value(u"id").toString();
        const QString from = relation.value(u"source").toString(), to = relation.value(u"target").toString();
        if (!groups_.contains(from) || !groups_.contains(to)) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A relation to what has no text is left out."));
            return;
        }
        const QString group = groupOf(relation);
        if (groups_.value(from) != group || groups_.value(to) != group) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A relation between what was decided and what was proposed is left out."));
            return;
        }
        QJsonObject item = relationOf(from, to, relation.value(u"type").toString());
        addStory(item, relation);
        QJsonObject meta = item.value(u"meta").toObject();
        QJsonObject story = meta.value(chiosa).toObject();
        for (const QString &member : {QStringLiteral("id"), QStringLiteral("layer"), QStringLiteral("attrs")})
            story.insert(member, relation.value(member));
        meta.insert(chiosa, story);
        item.insert(QStringLiteral("meta"), meta);
        add(group, item);
    }

    QJsonArray annotations() const
    {
        if (!results_.contains(QString()))
            return {};
        return {QJsonObject{{QStringLiteral("result"), results_.value(QString())},
                            {QStringLiteral("was_cancelled"), false},
                            {QStringLiteral("ground_truth"), false}}};
    }

    QJsonArray predictions() const
    {
        QJsonArray all;
        for (auto group = results_.begin(); group != results_.end(); ++group) {
            if (group.key().isEmpty())
                continue;
            double sum = 0;
            const QList<double> scores = scores_.value(group.key());
            for (const double score : scores)
                sum += score;
            all.append(QJsonObject{{QStringLiteral("model_version"), group.key()},
                                   {QStringLiteral("score"), scores.isEmpty() ? 0.0 : sum / static_cast<double>(scores.size())},
                                   {QStringLiteral("result"), group.value()}});
        }
        return all;
    }

    Outgoing &out_;
    text::OffsetMap map_;
    QMap<QString, QJsonArray> results_; // by suggester; "" is what was decided
    QMap<QString, QList<double>> scores_;
    QHash<QString, QString> entityOf_; // of a mention
    QHash<QString, QString> groups_;   // of a span
};

} // namespace

QJsonObject taskOf(Outgoing &out) { return TaskWriter(out).run(); }

} // namespace formats::label_studio
