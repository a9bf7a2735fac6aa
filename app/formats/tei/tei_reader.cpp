#include "app/formats/tei/tei_reader.h"

#include "app/base/json_values.h"
#include "app/formats/json_codec.h"
#include "app/formats/json_object.h"
#include "app/formats/jsonl/record_reader.h"
#include "app/formats/tei/feature_structures.h"
#include "app/formats/tei/tei_text.h"
#include "app/formats/tei/tei_writer.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace formats::tei {

namespace {

namespace layers = annotation::layers;

// What an element of the text says of its words; nothing where it says nothing that can be marked.
struct Meaning {
    QString layer, label;
};
std::optional<Meaning> meaningOf(const XmlNode &node)
{
    static const QHash<QString, Meaning> known{{QStringLiteral("persName"), {layers::entity, QStringLiteral("PER")}},
                                               {QStringLiteral("placeName"), {layers::entity, QStringLiteral("LOC")}},
                                               {QStringLiteral("settlement"), {layers::entity, QStringLiteral("LOC")}},
                                               {QStringLiteral("region"), {layers::entity, QStringLiteral("LOC")}},
                                               {QStringLiteral("country"), {layers::entity, QStringLiteral("LOC")}},
                                               {QStringLiteral("geogName"), {layers::entity, QStringLiteral("LOC")}},
                                               {QStringLiteral("orgName"), {layers::entity, QStringLiteral("ORG")}},
                                               {QStringLiteral("date"), {layers::timex3, QStringLiteral("TIMEX3")}},
                                               {QStringLiteral("time"), {layers::timex3, QStringLiteral("TIMEX3")}},
                                               {QStringLiteral("said"), {layers::quote, QStringLiteral("QUOTE")}},
                                               {QStringLiteral("q"), {layers::quote, QStringLiteral("QUOTE")}},
                                               {QStringLiteral("quote"), {layers::quote, QStringLiteral("QUOTE")}},
                                               {QStringLiteral("s"), {layers::sentence, QStringLiteral("SENTENCE")}},
                                               {QStringLiteral("head"), {layers::structure, QStringLiteral("HEADING")}}};
    if (const auto found = known.constFind(node.name); found != known.cend())
        return *found;
    const QString type = node.attribute(u"type");
    const bool pointed = node.has(u"ana") || node.has(u"type");
    if (node.is(u"w") || node.is(u"pc"))
        return node.has(u"lemma") || node.has(u"pos") ? std::optional(Meaning{layers::token, QStringLiteral("TOKEN")}) : std::nullopt;
    if (node.is(u"name") || node.is(u"rs"))
        return Meaning{layers::entity, type.isEmpty() ? node.name : type};
    if (node.is(u"term") || ((node.is(u"seg") || node.is(u"phr") || node.is(u"cl")) && pointed))
        return Meaning{{}, type.isEmpty() ? node.name : type};
    return std::nullopt;
}

bool isPlain(const XmlNode &node) // says nothing that is to be marked, and loses nothing by it
{
    static const QStringList names
        = QStringLiteral("text body front back group div div1 div2 div3 p ab l lg list item row table cell hi emph lb pb cb gb "
                         "milestone anchor seg phr cl w pc choice corr sic reg orig expan abbr ex am app lem rdg foreign "
                         "opener closer byline dateline salute signed trailer sp speaker stage titlePage docTitle titlePart "
                         "docAuthor docDate epigraph argument floatingText figure graphic cit ref ptr")
              .split(QLatin1Char(' '));
    return names.contains(node.name);
}

// "#a #b", "#range(a,b)": pieces of a pointer list, not cut inside of brackets.
QStringList pointersIn(const QString &list)
{
    static const QRegularExpression pointer(QStringLiteral("[^\\s(]*\\([^)]*\\)|\\S+"));
    QStringList all;
    for (auto match = pointer.globalMatch(list); match.hasNext();)
        all << match.next().captured();
    return all;
}

class ArticleOf {
public:
    ArticleOf(const XmlNode &root, Text text, Parsing &parsing) : root_(root), text_(std::move(text)), map_(text_.text), parsing_(parsing)
    {
    }

    base::Result<Article> run(const QJsonObject &forbidden)
    {
        for (const XmlNode *fs : root_.all(u"fs")) {
            structures_.insert(fs->attribute(u"xml:id"), fs);
            if (fs->attribute(u"type") == articleFs)
                own_ = fs;
        }
        header();
        knownEntities();
        for (const Element &element : text_.elements)
            inText(element);
        for (const XmlNode *standOff : root_.childrenNamed(u"standOff"))
            marked(*standOff, {});
        std::stable_sort(numbered_.begin(), numbered_.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[number, span] : numbered_)
            spans_.append(span);
        for (const XmlNode *relation : root_.all(u"relation"))
            this->relation(*relation);
        if (failed_)
            return *failed_;
        return finished(forbidden);
    }

private:
    base::Result<Article> finished(const QJsonObject &forbidden)
    {
        for (auto name = text_.leftOut.begin(); name != text_.leftOut.end(); ++name)
            unknown_[name.key()] += name.value();
        for (auto name = unknown_.begin(); name != unknown_.end(); ++name)
            parsing_.note(
                QCoreApplication::translate("formats", "%n elements “%1” were not understood and are left out.", nullptr, name.value())
                    .arg(name.key()));
        QJsonArray entities;
        for (const auto &[id, entity] : entities_)
            entities.append(entity);
        for (const QJsonValue &entity : base::valuesOf(loose_))
            entities.append(entity);
        record_.insert(QStringLiteral("spans"), spans_);
        record_.insert(QStringLiteral("relations"), relations_);
        record_.insert(QStringLiteral("entities"), entities);
        RecordReader reader(parsing_.options, parsing_.labels, parsing_.where, parsing_.where);
        auto article = reader.read(record_, withForbidden(text_.text, forbidden));
        if (article)
            parsing_.notes.insert(parsing_.notes.end(), reader.notes().begin(), reader.notes().end());
        return article;
    }

    void fail(const QString &words, const XmlNode &node)
    {
        if (!failed_)
            failed_ = parsing_.malformed(words, node.line);
    }

    static QString textIn(const XmlNode *node)
    {
        const QString text = node ? node->allText() : QString();
        return node && node->attribute(u"xml:space") == QLatin1String("preserve") ? text : text.simplified();
    }

    void header()
    {
        const XmlNode *header = root_.child(u"teiHeader");
        const XmlNode *titles = header ? header->find(u"titleStmt") : nullptr;
        const XmlNode *title = titles ? titles->child(u"title") : nullptr;
        if (const XmlNode *main = title ? title->child(u"title") : nullptr) // a main one and one below
            title = main;
        if (own_)
            takeMembers(record_, objectIn(*own_));
        else
            record_.insert(QStringLiteral("id"), root_.attribute(u"xml:id"));
        record_.insert(QStringLiteral("title"), textIn(title));
        record_.insert(QStringLiteral("author"), textIn(titles ? titles->child(u"author") : nullptr));
        const XmlNode *publication = header ? header->find(u"publicationStmt") : nullptr;
        const XmlNode *source = header ? header->find(u"sourceDesc") : nullptr;
        for (const XmlNode *place : {publication, source}) {
            const XmlNode *date = place ? place->find(u"date") : nullptr;
            const QString when = date ? date->attribute(date->has(u"when") ? u"when" : u"when-custom") : QString();
            if (!record_.contains(u"dct") && isDct(when))
                record_.insert(QStringLiteral("dct"), when);
        }
        record_.insert(QStringLiteral("source"), own_ && source ? textIn(source->child(u"bibl")) : parsing_.where);
        const XmlNode *language = header ? header->find(u"language") : nullptr;
        record_.insert(QStringLiteral("lang"), language ? language->attribute(u"ident") : root_.attribute(u"xml:lang"));
    }

    // Persons, places and organisations that mentions can point to.
    void knownEntities()
    {
        for (const char *kind : {"person", "place", "org"}) {
            for (const XmlNode *item : root_.all(QString::fromLatin1(kind))) {
                const QString id = item->attribute(u"xml:id");
                if (id.isEmpty())
                    continue;
                QJsonObject entity = structureOf(*item);
                if (!entity.contains(u"id"))
                    entity.insert(QStringLiteral("id"), id);
                if (!own_)
                    entity.insert(QStringLiteral("label"),
                                  item->is(u"person")      ? QStringLiteral("PER")
                                      : item->is(u"place") ? QStringLiteral("LOC")
                                                           : QStringLiteral("ORG"));
                for (const char *name : {"persName", "placeName", "orgName"}) {
                    if (const XmlNode *given = item->child(QString::fromLatin1(name)))
                        entity.insert(QStringLiteral("name"), textIn(given));
                }
                if (const XmlNode *number = item->child(u"idno"))
                    entity.insert(QStringLiteral("kb"), number->allText());
                waiting_.insert(id, entity);
            }
        }
    }

    QJsonObject structureOf(const XmlNode &node) const
    {
        const XmlNode *fs = structures_.value(node.attribute(u"ana").mid(1));
        return fs && node.attribute(u"ana").startsWith(QLatin1Char('#')) ? objectIn(*fs) : QJsonObject();
    }

    QString freshId(const XmlNode &node) const
    {
        const QString id = node.attribute(u"xml:id");
        return id.isEmpty()
            ? QStringLiteral("chiosa.%1").arg(spans_.size() + relations_.size() + static_cast<qsizetype>(numbered_.size()) + 1)
            : id;
    }

    QJsonArray rangeJson(text::Range range) const { return {map_.toCodePoints(range.begin), map_.toCodePoints(range.end)}; }

    // A word of the text itself: a name, a date, what somebody said.
    void inText(const Element &element)
    {
        const auto meaning = meaningOf(*element.node);
        if (!meaning) {
            if (!isPlain(*element.node))
                ++unknown_[element.node->name];
            return;
        }
        if (element.range.empty())
            return;
        QJsonObject made = structureOf(*element.node), attributes;
        made.insert(QStringLiteral("id"), freshId(*element.node));
        made.insert(QStringLiteral("layer"), meaning->layer);
        made.insert(QStringLiteral("label"), meaning->label);
        made.insert(QStringLiteral("ranges"), QJsonArray{rangeJson(element.range)});
        for (const auto &[name, value] : element.node->attributes) {
            const bool taken = name == QLatin1String("xml:id") || name == QLatin1String("ref") || name == QLatin1String("key");
            if (!taken)
                attributes.insert(name, value.simplified());
        }
        made.insert(QStringLiteral("attrs"), attributes);
        if (meaning->layer == layers::timex3)
            made.insert(QStringLiteral("value"), valueOf(*element.node));
        mention(element.node->has(u"ref") ? element.node->attribute(u"ref") : element.node->attribute(u"key"),
                made.value(u"id").toString());
        spans_.append(made);
    }

    static QString valueOf(const XmlNode &date)
    {
        for (const char *name : {"when", "when-iso", "when-custom"}) {
            if (date.has(QString::fromLatin1(name)))
                return date.attribute(QString::fromLatin1(name));
        }
        return date.has(u"from") && date.has(u"to") ? date.attribute(u"from") + QLatin1Char('/') + date.attribute(u"to") : QString();
    }

    void mention(const QString &pointer, const QString &id)
    {
        static const QRegularExpression wikidata(QStringLiteral("^https?://www\\.wikidata\\.org/(?:entity|wiki)/(Q[0-9]+)$"));
        if (pointer.isEmpty())
            return;
        const QString local = pointer.startsWith(QLatin1Char('#')) ? pointer.mid(1) : QString();
        if (!waiting_.contains(local)) {
            const auto match = wikidata.match(pointer);
            addMention(loose_, match.hasMatch() ? match.captured(1) : pointer, id);
            return;
        }
        const auto known = std::find_if(entities_.begin(), entities_.end(), [&local](const auto &entity) { return entity.first == local; });
        QJsonObject &entity = known == entities_.end() ? entities_.emplace_back(local, waiting_.value(local)).second : known->second;
        QJsonArray mentions = entity.value(u"mentions").toArray();
        mentions.append(id);
        entity.insert(QStringLiteral("mentions"), mentions);
    }

    // Spans and annotations of standOff.
    void marked(const XmlNode &node, const QString &group)
    {
        static const QSet<QString> elsewhere{QStringLiteral("fs"), QStringLiteral("listPerson"), QStringLiteral("listPlace"),
                                             QStringLiteral("listOrg"), QStringLiteral("listRelation")};
        for (const XmlNode &child : node.children) {
            if (child.isText() || elsewhere.contains(child.name))
                continue;
            if (child.is(u"spanGrp") || child.is(u"listAnnotation"))
                marked(child, child.attribute(u"type"));
            else if (child.is(u"span") || child.is(u"annotation"))
                span(child, group);
            else
                ++unknown_[child.name];
        }
    }

    void span(const XmlNode &node, const QString &group)
    {
        QJsonObject made = structureOf(node);
        const QString label = textIn(&node), xmlId = freshId(node);
        if (!made.contains(u"id"))
            made.insert(QStringLiteral("id"), xmlId);
        if (own_ && !made.contains(u"label"))
            made.insert(QStringLiteral("label"), node.allText());
        else if (!own_)
            made.insert(QStringLiteral("label"), !label.isEmpty() ? label : !group.isEmpty() ? group : node.name);
        if (own_ && !made.contains(u"layer"))
            made.insert(QStringLiteral("layer"), group);
        if (!own_ && made.isEmpty() && node.has(u"ana"))
            made.insert(QStringLiteral("attrs"), QJsonObject{{QStringLiteral("ana"), node.attribute(u"ana")}});
        QJsonArray ranges;
        if (node.has(u"from")) {
            const auto from = placeOf(node.attribute(u"from"), node), to = placeOf(node.attribute(node.has(u"to") ? u"to" : u"from"), node);
            if (from && to)
                ranges.append(rangeJson({from->begin, qMax(from->begin, to->end)}));
        }
        for (const QString &pointer : pointersIn(node.attribute(u"target"))) {
            if (const auto place = placeOf(pointer, node))
                ranges.append(rangeJson(*place));
        }
        made.insert(QStringLiteral("ranges"), ranges);
        names_.insert(xmlId, made.value(u"id").toString());
        mention(node.attribute(u"corresp"), made.value(u"id").toString());
        numbered_.emplace_back(own_ ? node.attribute(u"n").toInt() : 0, made);
    }

    // "#c1", "#range(c1,c2)". Fails where there is no such id in the text.
    std::optional<text::Range> placeOf(const QString &pointer, const XmlNode &node)
    {
        static const QRegularExpression between(QStringLiteral("^#range\\(([^,]+),([^)]+)\\)$"));
        const auto match = between.match(pointer);
        const QStringList ids = match.hasMatch() ? QStringList{match.captured(1).trimmed(), match.captured(2).trimmed()}
                                                 : QStringList{pointer.startsWith(QLatin1Char('#')) ? pointer.mid(1) : pointer};
        for (const QString &id : ids) {
            if (!text_.ids.contains(id)) {
                fail(QCoreApplication::translate("formats", "“%1” is pointed to, but not there.").arg(id), node);
                return std::nullopt;
            }
        }
        const text::Range first = text_.elements[text_.ids.value(ids.first())].range;
        const text::Range last = text_.elements[text_.ids.value(ids.last())].range;
        return text::Range{first.begin, qMax(first.begin, last.end)};
    }

    void relation(const XmlNode &node)
    {
        const QStringList active = pointersIn(node.attribute(node.has(u"mutual") ? u"mutual" : u"active"));
        const QStringList passive = node.has(u"mutual") ? active.mid(1) : pointersIn(node.attribute(u"passive"));
        const auto nameOf = [this](const QString &pointer) {
            const QString id = pointer.startsWith(QLatin1Char('#')) ? pointer.mid(1) : pointer;
            return names_.value(id, id);
        };
        QJsonObject made = structureOf(node);
        const QString id = freshId(node);
        if (!made.contains(u"id"))
            made.insert(QStringLiteral("id"), id);
        if (!made.contains(u"type"))
            made.insert(QStringLiteral("type"), node.has(u"name") ? node.attribute(u"name") : QStringLiteral("relation"));
        if (active.isEmpty() || passive.isEmpty() || waiting_.contains(active.first().mid(1))) {
            ++unknown_[node.name]; // among entities, rather than among what is marked
            return;
        }
        names_.insert(id, made.value(u"id").toString());
        made.insert(QStringLiteral("source"), nameOf(active.first()));
        made.insert(QStringLiteral("target"), nameOf(passive.first()));
        relations_.append(made);
    }

    const XmlNode &root_;
    Text text_;
    text::OffsetMap map_;
    Parsing &parsing_;
    QHash<QString, const XmlNode *> structures_;
    const XmlNode *own_ = nullptr;                          // the article's members, in a file of ours
    QHash<QString, QJsonObject> waiting_;                   // entities, by their xml:id
    std::vector<std::pair<QString, QJsonObject>> entities_; // those that are mentioned, in the order of their mentions
    QJsonArray loose_;                                      // those that are known by a pointer alone
    QHash<QString, QString> names_;                         // xml:ids to ids of the record
    QMap<QString, int> unknown_;
    std::optional<base::Error> failed_;
    QJsonObject record_;
    QJsonArray spans_, relations_;
    std::vector<std::pair<int, QJsonObject>> numbered_; // spans of standOff, with their places in a file of ours
};

} // namespace

base::Result<Article> articleOf(const XmlNode &root, const QJsonObject &forbidden, Parsing &parsing)
{
    return ArticleOf(root, textOf(root), parsing).run(forbidden);
}

} // namespace formats::tei
