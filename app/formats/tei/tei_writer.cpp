#include "app/formats/tei/tei_writer.h"

#include "app/base/json_values.h"
#include "app/formats/json_codec.h"
#include "app/formats/json_object.h"
#include "app/formats/jsonl/record_writer.h"
#include "app/formats/tei/feature_structures.h"

#include <QRegularExpression>
#include <QSet>

#include <set>

namespace formats::tei {

namespace {

// TEI's words for what an entity is: the list, its item, the item's name.
struct Kind {
    const char *list, *item, *name;
};
const Kind &kindOf(const QString &tag)
{
    static const Kind person{"listPerson", "person", "persName"}, place{"listPlace", "place", "placeName"},
        organisation{"listOrg", "org", "orgName"};
    static const QSet<QString> places{QStringLiteral("LOC"), QStringLiteral("GPE"), QStringLiteral("FAC")};
    return places.contains(tag) ? place : tag == QLatin1String("PER") ? person : organisation;
}

bool isWord(const QString &text) // as TEI wants enumerated values
{
    static const QRegularExpression word(QStringLiteral("^[\\p{L}\\p{N}\\p{P}\\p{S}]+$"));
    return word.match(text).hasMatch();
}

const XmlText::Attributes preserved{{QStringLiteral("xml:space"), QStringLiteral("preserve")}};

class FileOf {
public:
    FileOf(const annotation::Document &document, const EntityLookup &entities) : document_(document)
    {
        RecordWriter writer(document, entities);
        record_ = parsedObject(writer.json()).value_or({});
        losses_ = writer.losses();
        const text::OffsetMap map(document.text());
        for (const QJsonValue &value : base::valuesOf(record_.value(u"spans").toArray())) {
            for (const auto &[begin, end] : partsOf(value.toObject())) {
                borders_.insert({begin, map.fromCodePoints(begin)});
                borders_.insert({end, map.fromCodePoints(end)});
            }
        }
    }

    Made run()
    {
        names();
        xml_.open(QStringLiteral("TEI"), {{QStringLiteral("xmlns"), QStringLiteral("http://www.tei-c.org/ns/1.0")}}).line();
        header();
        xml_.open(QStringLiteral("standOff")).line();
        QJsonObject members = membersOf(record_);
        for (const char *native : {"title", "author", "lang", "dct", "source"})
            members.remove(QLatin1String(native));
        writeFs(xml_, members, {{QStringLiteral("type"), articleFs}});
        entities();
        spans();
        relations();
        xml_.close().line();
        text();
        xml_.close().line();
        return {xml_.bytes() + instruction("chiosa-characters", forbiddenIn(document_.text())), std::move(losses_)};
    }

private:
    // The ids of the record as ids of XML: themselves where they can be.
    void names()
    {
        QSet<QString> taken;
        int counter = 0;
        for (const char *list : {"spans", "relations", "entities"}) {
            for (const QJsonValue &value : base::valuesOf(record_.value(QLatin1String(list)).toArray())) {
                const QString id = value.toObject().value(u"id").toString();
                QString name = id;
                if (!isXmlName(id) || id.startsWith(QLatin1String("chiosa.")) || taken.contains(id))
                    name = QStringLiteral("chiosa.n%1").arg(++counter);
                taken.insert(name);
                (QLatin1String(list) == QLatin1String("entities") ? entityNames_ : names_).insert(id, name);
            }
        }
    }

    void field(const char *element, const char *member)
    {
        if (const QString value = record_.value(QLatin1String(member)).toString(); !value.isEmpty())
            xml_.element(QLatin1String(element), preserved, value);
    }

    void header()
    {
        static const QRegularExpression plainDate(QStringLiteral("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"));
        const QString dct = record_.value(u"dct").toString(), language = record_.value(u"lang").toString();
        xml_.open(QStringLiteral("teiHeader")).line().open(QStringLiteral("fileDesc")).line();
        xml_.open(QStringLiteral("titleStmt"));
        xml_.element(QStringLiteral("title"), preserved, record_.value(u"title").toString());
        field("author", "author");
        xml_.close().line().open(QStringLiteral("publicationStmt")).element(QStringLiteral("publisher"), {}, QStringLiteral("Chiosa"));
        if (!dct.isEmpty())
            xml_.empty(QStringLiteral("date"),
                       {{plainDate.match(dct).hasMatch() ? QStringLiteral("when") : QStringLiteral("when-custom"), dct}});
        xml_.close().line().open(QStringLiteral("sourceDesc"));
        xml_.element(QStringLiteral("bibl"), preserved, record_.value(u"source").toString());
        xml_.close().line().close().line();
        if (!language.isEmpty()) {
            xml_.open(QStringLiteral("profileDesc")).open(QStringLiteral("langUsage"));
            xml_.empty(QStringLiteral("language"), {{QStringLiteral("ident"), language}});
            xml_.close().close().line();
        }
        xml_.close().line();
    }

    // What of a record has no element or attribute here, as a feature structure; its id, for @ana.
    QString rest(const QJsonObject &record, const QStringList &native, const QString &name)
    {
        QJsonObject members = record;
        for (const QString &member : native)
            members.remove(member);
        if (record.value(u"id").toString() == name)
            members.remove(QStringLiteral("id"));
        if (members.value(u"attrs").toObject().isEmpty())
            members.remove(QStringLiteral("attrs"));
        if (members.isEmpty())
            return {};
        const QString id = QStringLiteral("chiosa.f%1").arg(++structures_);
        writeFs(xml_, members, {{QStringLiteral("xml:id"), id}});
        return QLatin1Char('#') + id;
    }

    void entities()
    {
        for (const QJsonValue &value : base::valuesOf(record_.value(u"entities").toArray())) {
            const QJsonObject entity = value.toObject();
            const QString name = entityNames_.value(entity.value(u"id").toString());
            for (const QJsonValue &mention : base::valuesOf(entity.value(u"mentions").toArray()))
                mentioned_.insert(mention.toString(), QLatin1Char('#') + name);
            const QString ana = rest(entity, {QStringLiteral("mentions"), QStringLiteral("name"), QStringLiteral("kb")}, name);
            const Kind &kind = kindOf(entity.value(u"label").toString());
            xml_.open(QLatin1String(kind.list));
            xml_.open(QLatin1String(kind.item), {{QStringLiteral("xml:id"), name}, {QStringLiteral("ana"), ana}});
            xml_.element(QLatin1String(kind.name), preserved, entity.value(u"name").toString());
            if (const QString knowledge = entity.value(u"kb").toString(); !knowledge.isEmpty())
                xml_.element(QStringLiteral("idno"), {{QStringLiteral("type"), knowledgeType}}, knowledge);
            xml_.close().close().line();
        }
    }

    // A group for each layer, and one for what was turned down.
    void spans()
    {
        QMap<QString, std::vector<QJsonObject>> groups;
        int number = 0; // in reading order, which spans of several layers over the same words would lose
        for (const QJsonValue &value : base::valuesOf(record_.value(u"spans").toArray())) {
            QJsonObject span = value.toObject();
            span.insert(numberMember, ++number);
            groups[isRejected(span) ? rejectedType : span.value(u"layer").toString()].push_back(span);
        }
        for (auto group = groups.begin(); group != groups.end(); ++group) {
            std::vector<std::pair<XmlText::Attributes, QString>> spans;
            for (const QJsonObject &span : *group)
                spans.emplace_back(attributesOf(span), span.value(u"label").toString());
            const XmlText::Attributes type{{QStringLiteral("type"), group.key()}};
            xml_.open(QStringLiteral("spanGrp"), isWord(group.key()) ? type : XmlText::Attributes()).line();
            for (const auto &[attributes, label] : spans)
                xml_.element(QStringLiteral("span"), attributes, label).line();
            xml_.close().line();
        }
    }

    XmlText::Attributes attributesOf(const QJsonObject &span)
    {
        const QString id = span.value(u"id").toString(), name = names_.value(id), layer = span.value(u"layer").toString();
        XmlText::Attributes attributes{{QStringLiteral("xml:id"), name},
                                       {QStringLiteral("n"), QString::number(span.value(numberMember).toInt())}};
        const auto parts = partsOf(span);
        if (parts.size() == 1) {
            attributes.emplace_back(QStringLiteral("from"), QLatin1Char('#') + anchor(parts.front().first));
            attributes.emplace_back(QStringLiteral("to"), QLatin1Char('#') + anchor(parts.front().second));
        } else if (!parts.empty()) {
            QStringList targets;
            for (const auto &[begin, end] : parts)
                targets << QStringLiteral("#range(%1,%2)").arg(anchor(begin), anchor(end));
            attributes.emplace_back(QStringLiteral("target"), targets.join(QLatin1Char(' ')));
        }
        QStringList native{numberMember, QStringLiteral("start"), QStringLiteral("end"), QStringLiteral("ranges")};
        if (!isRejected(span) && isWord(layer))
            native << QStringLiteral("layer");
        const QString label = span.value(u"label").toString();
        if (xmlSafe(label) == label)
            native << QStringLiteral("label");
        if (const QString ana = rest(span, native, name); !ana.isEmpty())
            attributes.emplace_back(QStringLiteral("ana"), ana);
        if (mentioned_.contains(id))
            attributes.emplace_back(QStringLiteral("corresp"), mentioned_.value(id));
        return attributes;
    }

    static QString anchor(qint64 codePoint) { return QStringLiteral("chiosa.c%1").arg(codePoint); }

    void relations()
    {
        for (const QJsonValue &value : base::valuesOf(record_.value(u"relations").toArray())) {
            const QJsonObject relation = value.toObject();
            const QString name = names_.value(relation.value(u"id").toString()), type = relation.value(u"type").toString();
            QStringList native{QStringLiteral("source"), QStringLiteral("target")};
            if (isWord(type))
                native << QStringLiteral("type");
            XmlText::Attributes attributes{
                {QStringLiteral("xml:id"), name},
                {QStringLiteral("name"), isWord(type) ? type : QStringLiteral("relation")},
                {QStringLiteral("active"), QLatin1Char('#') + names_.value(relation.value(u"source").toString())},
                {QStringLiteral("passive"), QLatin1Char('#') + names_.value(relation.value(u"target").toString())}};
            if (const QString ana = rest(relation, native, name); !ana.isEmpty())
                attributes.emplace_back(QStringLiteral("ana"), ana);
            xml_.open(QStringLiteral("listRelation")).empty(QStringLiteral("relation"), attributes).close().line();
        }
    }

    void text()
    {
        xml_.open(QStringLiteral("text")).open(QStringLiteral("body")).open(QStringLiteral("ab"), preserved);
        qsizetype at = 0;
        for (const auto &[codePoint, border] : borders_) {
            xml_.text(document_.text().mid(at, border - at));
            xml_.empty(QStringLiteral("anchor"), {{QStringLiteral("xml:id"), anchor(codePoint)}});
            at = border;
        }
        xml_.text(document_.text().mid(at)).close().close().close().line();
    }

    const annotation::Document &document_;
    QJsonObject record_;
    std::vector<Loss> losses_;
    std::set<std::pair<qint64, qsizetype>> borders_; // in code points, and in UTF-16 units
    QMap<QString, QString> names_, entityNames_;     // by the record's ids
    QMap<QString, QString> mentioned_;               // by the mention's id: a pointer to the entity
    int structures_ = 0;
    XmlText xml_;
};

} // namespace

Made fileOf(const annotation::Document &document, const EntityLookup &entities) { return FileOf(document, entities).run(); }

} // namespace formats::tei
