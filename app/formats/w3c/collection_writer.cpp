#include "app/base/json_values.h"
#include "app/formats/json_features.h"
#include "app/formats/w3c/annotations.h"
#include "app/text/offset_map.h"

#include <QRegularExpression>
#include <QUrl>

namespace formats::w3c {

namespace {

constexpr qsizetype contextLength = 24; // of prefix and suffix, in UTF-16 units

QString knowledgeIri(const QString &knowledge)
{
    static const QRegularExpression item(QStringLiteral("^Q[0-9]+$"));
    return item.match(knowledge).hasMatch() ? wikidata + knowledge : iriOf(knowledge);
}

QJsonObject textualBody(const char *purpose, const QString &value)
{
    return {{QStringLiteral("type"), QStringLiteral("TextualBody")},
            {QStringLiteral("purpose"), QString::fromLatin1(purpose)},
            {QStringLiteral("value"), value}};
}

QJsonObject agent(const char *type, const QString &name)
{
    return {{QStringLiteral("type"), QString::fromLatin1(type)}, {QStringLiteral("name"), name}};
}

class CollectionOf {
public:
    explicit CollectionOf(Outgoing &out)
        : text_(out.document.text()),
          map_(text_),
          utf16_(out.setting("unit", "code-points") == QLatin1String("utf-16")),
          shown_(shownOf(out)),
          knowledge_(knowledgeOf(shown_.entities)),
          stem_(out.stem.isEmpty() ? QStringLiteral("text") : out.stem),
          record_(out.record)
    {
        source_ = QString::fromLatin1(QUrl::toPercentEncoding(stem_ + QStringLiteral(".txt")));
    }

    QJsonObject run()
    {
        for (const QJsonValue &value : base::valuesOf(shown_.spans))
            span(value.toObject());
        for (const QJsonValue &value : base::valuesOf(shown_.relations))
            relation(value.toObject());
        const QJsonObject page{{QStringLiteral("type"), QStringLiteral("AnnotationPage")},
                               {QStringLiteral("id"), QStringLiteral("#page")},
                               {QStringLiteral("startIndex"), 0},
                               {QStringLiteral("items"), items_}};
        QJsonObject collection{{QStringLiteral("@context"), QStringLiteral("http://www.w3.org/ns/anno.jsonld")},
                               {QStringLiteral("id"), QStringLiteral("#collection")},
                               {QStringLiteral("type"), QStringLiteral("AnnotationCollection")},
                               {QStringLiteral("total"), items_.size()},
                               {QStringLiteral("about"), source_},
                               {QStringLiteral("first"), page},
                               {articleMember, article()},
                               {QStringLiteral("text"), record_.value(u"text")}};
        if (const QString title = record_.value(u"title").toString(); !title.isEmpty())
            collection.insert(QStringLiteral("label"), title);
        return collection;
    }

private:
    QJsonObject article() const
    {
        QJsonObject article{{QStringLiteral("members"), membersOf(record_)}, {QStringLiteral("entities"), shown_.entities}};
        if (utf16_)
            article.insert(positionsMember, QStringLiteral("utf-16"));
        return article;
    }

    // What every annotation has: what it is called, who made it and when, its label, its note, the rest.
    static QJsonObject begun(const QJsonObject &record, const QString &label, const QStringList &native, QJsonArray &bodies)
    {
        QJsonObject made{{QStringLiteral("id"), iriOf(record.value(u"id").toString())},
                         {QStringLiteral("type"), QStringLiteral("Annotation")}};
        const QString comment = record.value(u"comment").toString(), annotator = record.value(u"annotator").toString();
        const QString by = record.value(u"origin").toObject().value(u"by").toString(), at = record.value(u"at").toString();
        bodies.append(textualBody("tagging", label));
        if (!comment.isEmpty())
            bodies.append(textualBody("commenting", comment));
        QJsonObject rest = record;
        for (const QString &name :
             native + QStringList{QStringLiteral("id"), QStringLiteral("comment"), QStringLiteral("annotator"), QStringLiteral("at")})
            rest.remove(name);
        if (!annotator.isEmpty())
            made.insert(QStringLiteral("creator"), agent("Person", annotator));
        if (!by.isEmpty())
            made.insert(QStringLiteral("generator"), agent("Software", by));
        if (!at.isEmpty())
            made.insert(QStringLiteral("created"), at);
        putBack(record, rest, made, bodies);
        QJsonObject all = textualBody("describing", jsonTextOf(rest));
        all.insert(QStringLiteral("format"), QStringLiteral("application/json"));
        bodies.append(all);
        return made;
    }

    // What another program had written stands where it stood, unless somebody has changed it since.
    static void putBack(const QJsonObject &record, QJsonObject &rest, QJsonObject &made, QJsonArray &bodies)
    {
        for (auto member = record.begin(); member != record.end(); ++member) {
            if (!member.key().startsWith(keptPrefix))
                continue;
            rest.remove(member.key());
            const QString name = member.key().mid(keptPrefix.size());
            if (name == QLatin1String("bodies")) {
                for (const QJsonValue &body : base::valuesOf(member.value().toArray()))
                    bodies.append(body);
            } else if (!made.contains(name) || nameOf(made.value(name)) == nameOf(member.value())) {
                made.insert(name, member.value());
            }
        }
    }

    void span(const QJsonObject &span)
    {
        QJsonArray bodies;
        QJsonObject made
            = begun(span, span.value(u"label").toString(),
                    {QStringLiteral("start"), QStringLiteral("end"), QStringLiteral("ranges"), QStringLiteral("label")}, bodies);
        if (const QString knowledge = knowledge_.value(span.value(u"id").toString()); !knowledge.isEmpty())
            bodies.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("SpecificResource")},
                                      {QStringLiteral("purpose"), QStringLiteral("identifying")},
                                      {QStringLiteral("source"), knowledgeIri(knowledge)}});
        if (!made.contains(u"motivation"))
            made.insert(QStringLiteral("motivation"), QStringLiteral("tagging"));
        made.insert(QStringLiteral("body"), bodies);
        QJsonArray targets;
        for (const auto &[begin, end] : partsOf(span))
            targets.append(target(begin, end));
        if (targets.isEmpty() && made.contains(u"target")) {
            items_.append(made);
            return;
        }
        if (targets.isEmpty())
            targets.append(QJsonObject{{QStringLiteral("source"), source_}});
        made.insert(QStringLiteral("target"), targets.size() == 1 ? targets.first() : QJsonValue(targets));
        items_.append(made);
    }

    QJsonObject target(qint64 begin, qint64 end) const
    {
        const text::Range range{map_.fromCodePoints(begin), map_.fromCodePoints(end)};
        qsizetype before = qMax<qsizetype>(0, range.begin - contextLength);
        qsizetype behind = qMin(text_.size(), range.end + contextLength);
        if (before > 0 && text_[before].isLowSurrogate())
            ++before;
        if (behind < text_.size() && text_[behind].isLowSurrogate())
            --behind;
        QJsonObject quote{{QStringLiteral("type"), QStringLiteral("TextQuoteSelector")},
                          {QStringLiteral("exact"), text_.mid(range.begin, range.length())},
                          {QStringLiteral("prefix"), text_.mid(before, range.begin - before)},
                          {QStringLiteral("suffix"), text_.mid(range.end, behind - range.end)}};
        QJsonObject position{{QStringLiteral("type"), QStringLiteral("TextPositionSelector")},
                             {QStringLiteral("start"), utf16_ ? range.begin : begin},
                             {QStringLiteral("end"), utf16_ ? range.end : end}};
        return {{QStringLiteral("source"), source_}, {QStringLiteral("selector"), QJsonArray{quote, position}}};
    }

    void relation(const QJsonObject &relation)
    {
        QJsonArray bodies{iriOf(relation.value(u"target").toString())};
        QJsonObject made = begun(relation, relation.value(u"type").toString(),
                                 {QStringLiteral("type"), QStringLiteral("source"), QStringLiteral("target")}, bodies);
        made.insert(QStringLiteral("motivation"), QStringLiteral("linking"));
        made.insert(QStringLiteral("target"), iriOf(relation.value(u"source").toString()));
        made.insert(QStringLiteral("body"), bodies);
        items_.append(made);
    }

    const QString &text_;
    text::OffsetMap map_;
    bool utf16_;
    Shown shown_;
    QMap<QString, QString> knowledge_;
    QString stem_, source_;
    const QJsonObject &record_;
    QJsonArray items_;
};

} // namespace

QJsonObject collectionOf(Outgoing &out) { return CollectionOf(out).run(); }

} // namespace formats::w3c
