#include "app/base/json_values.h"
#include "app/formats/bioc/documents.h"
#include "app/formats/flat_record.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>

namespace formats::bioc {

namespace {

class DocumentOf {
public:
    explicit DocumentOf(Outgoing &out)
        : out_(out), map_(out.document.text()), shown_(shownOf(out)), knowledge_(knowledgeOf(shown_.entities))
    {
    }

    QJsonObject run()
    {
        QJsonArray annotations, relations;
        for (const QJsonValue &span : base::valuesOf(shown_.spans))
            annotations.append(annotation(span.toObject()));
        for (const QJsonValue &value : base::valuesOf(shown_.relations))
            relations.append(relation(value.toObject()));
        const QJsonObject passage{{QStringLiteral("offset"), 0},
                                  {QStringLiteral("infons"), QJsonObject()},
                                  {QStringLiteral("text"), out_.record.value(u"text")},
                                  {QStringLiteral("sentences"), QJsonArray()},
                                  {QStringLiteral("annotations"), annotations},
                                  {QStringLiteral("relations"), relations}};
        QJsonObject members = membersOf(out_.record);
        const QJsonValue name = members.take(QStringLiteral("id"));
        if (!shown_.entities.isEmpty())
            members.insert(entitiesInfon, shown_.entities);
        return {{QStringLiteral("id"), name.toString()},
                {QStringLiteral("infons"), flat(members, FlatValues::Text)},
                {QStringLiteral("passages"), QJsonArray{passage}},
                {QStringLiteral("annotations"), QJsonArray()},
                {QStringLiteral("relations"), QJsonArray()}};
    }

private:
    QJsonObject annotation(const QJsonObject &span)
    {
        const QString id = span.value(u"id").toString(), label = span.value(u"label").toString();
        QJsonObject infons = flatAnnotation(
            span, {QStringLiteral("id"), QStringLiteral("start"), QStringLiteral("end"), QStringLiteral("ranges"), QStringLiteral("label")},
            {QStringLiteral("type"), QStringLiteral("identifier")}, FlatValues::Text);
        infons.insert(QStringLiteral("type"), label);
        if (knowledge_.contains(id))
            infons.insert(QStringLiteral("identifier"), knowledge_.value(id));
        QJsonArray locations;
        QString words;
        for (const auto &[begin, end] : partsOf(span)) {
            locations.append(QJsonObject{{QStringLiteral("offset"), begin}, {QStringLiteral("length"), end - begin}});
            const qsizetype at = map_.fromCodePoints(begin);
            words += QStringView(out_.document.text()).sliced(at, map_.fromCodePoints(end) - at);
        }
        checkXml(id, label);
        return {{QStringLiteral("id"), id},
                {QStringLiteral("infons"), infons},
                {QStringLiteral("text"), words},
                {QStringLiteral("locations"), locations}};
    }

    QJsonObject relation(const QJsonObject &relation)
    {
        const QString id = relation.value(u"id").toString(), type = relation.value(u"type").toString();
        QJsonObject infons
            = flatAnnotation(relation, {QStringLiteral("id"), QStringLiteral("type"), QStringLiteral("source"), QStringLiteral("target")},
                             {QStringLiteral("type")}, FlatValues::Text);
        infons.insert(QStringLiteral("type"), type);
        checkXml(id, type);
        const QJsonArray nodes{
            QJsonObject{{QStringLiteral("refid"), relation.value(u"source")}, {QStringLiteral("role"), QStringLiteral("source")}},
            QJsonObject{{QStringLiteral("refid"), relation.value(u"target")}, {QStringLiteral("role"), QStringLiteral("target")}}};
        return {{QStringLiteral("id"), id}, {QStringLiteral("infons"), infons}, {QStringLiteral("nodes"), nodes}};
    }

    void checkXml(const QString &id, const QString &label)
    {
        if (xmlSafe(id) != id || xmlSafe(label) != label)
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A label or name with characters that XML cannot hold is changed."));
    }

    Outgoing &out_;
    text::OffsetMap map_;
    Shown shown_;
    QMap<QString, QString> knowledge_;
};

} // namespace

QJsonObject documentOf(Outgoing &out) { return DocumentOf(out).run(); }

} // namespace formats::bioc
