#include "app/suggest/knowledge_base_reader.h"

#include "app/base/json_values.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <map>

namespace suggest {

namespace {

using Entry = KnowledgeBase::Entry;
using Entries = std::vector<Entry>;

const QString skos = QStringLiteral("http://www.w3.org/2004/02/skos/core#"),
              rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");

base::Error malformed(const QString &sentence, const QString &where, qint64 line)
{
    return {base::Error::Kind::Malformed, sentence, QCoreApplication::translate("suggest", "%1, line %2").arg(where).arg(line)};
}

QString idOf(const QString &address)
{
    static const QString wikidata = QStringLiteral("wikidata.org/entity/");
    const qsizetype at = address.indexOf(wikidata);
    return at < 0 ? address : address.mid(at + wikidata.size());
}

QString tagOf(const QString &type)
{
    static const std::map<QString, QString> aliases{
        {QStringLiteral("PERSON"), QStringLiteral("PER")},       {QStringLiteral("ORGANIZATION"), QStringLiteral("ORG")},
        {QStringLiteral("ORGANISATION"), QStringLiteral("ORG")}, {QStringLiteral("LOCATION"), QStringLiteral("LOC")},
        {QStringLiteral("PLACE"), QStringLiteral("LOC")},        {QStringLiteral("GPE"), QStringLiteral("LOC")},
        {QStringLiteral("NORP"), QStringLiteral("GRP")},         {QStringLiteral("EVT"), QStringLiteral("NEV")},
        {QStringLiteral("EVENT"), QStringLiteral("NEV")},        {QStringLiteral("PROD"), QStringLiteral("PRD")},
        {QStringLiteral("PRODUCT"), QStringLiteral("PRD")},      {QStringLiteral("WORK"), QStringLiteral("PRD")}};
    const QString upper = type.trimmed().toUpper();
    const auto known = aliases.find(upper);
    return known == aliases.end() ? upper : known->second;
}

QStringList aliasesIn(const QString &cell)
{
    QStringList aliases;
    for (const QString &alias : cell.split(QLatin1Char('|'), Qt::SkipEmptyParts))
        aliases.append(alias.trimmed());
    return aliases;
}

base::Result<Entries> fromTable(const QByteArray &bytes, const QString &where)
{
    Entries entries;
    QStringList columns{QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("type"), QStringLiteral("aliases")};
    qint64 number = 0;
    for (const QByteArray &raw : bytes.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).remove(QLatin1Char('\r'));
        if (line.trimmed().isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (entries.empty() && cells.first().trimmed().compare(QStringLiteral("id"), Qt::CaseInsensitive) == 0) {
            columns.clear();
            for (const QString &cell : cells)
                columns.append(cell.trimmed().toLower());
            continue;
        }
        const auto cell = [&](const char *name) { return cells.value(columns.indexOf(QLatin1String(name))).trimmed(); };
        const QString name = columns.contains(QStringLiteral("name")) ? cell("name") : cell("label");
        if (cell("id").isEmpty() || name.isEmpty())
            return malformed(QCoreApplication::translate("suggest", "A line must have an id and a name, parted by a tab."), where, number);
        entries.push_back({idOf(cell("id")), name, tagOf(cell("type")), aliasesIn(cell("aliases"))});
    }
    return entries;
}

std::optional<Entry> fromObject(const QJsonObject &object)
{
    Entry entry{idOf(object.value(u"id").toString()),
                object.value(u"name").toString(object.value(u"label").toString()),
                tagOf(object.value(u"type").toString(object.value(u"tag").toString())),
                {}};
    for (const QJsonValue &alias : base::valuesOf(object.value(u"aliases").toArray()))
        entry.aliases.append(alias.toString());
    return entry.id.isEmpty() || entry.name.isEmpty() ? std::nullopt : std::optional(entry);
}

base::Result<Entries> fromJson(const QByteArray &bytes, const QString &where)
{
    const QString wanted = QCoreApplication::translate("suggest", "Each entry must be an object with “id” and “name”.");
    Entries entries;
    const QJsonDocument whole = QJsonDocument::fromJson(bytes);
    if (whole.isArray()) {
        for (const QJsonValue &value : base::valuesOf(whole.array())) {
            const std::optional<Entry> entry = fromObject(value.toObject());
            if (!entry)
                return base::Error{base::Error::Kind::Malformed, wanted, where};
            entries.push_back(*entry);
        }
        return entries;
    }
    qint64 number = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const std::optional<Entry> entry = fromObject(QJsonDocument::fromJson(line).object());
        if (!entry)
            return malformed(wanted, where, number);
        entries.push_back(*entry);
    }
    return entries;
}

// Labels of concepts, in the order in which these come.
class Concepts {
public:
    void label(const QString &subject, QStringView property, const QString &words)
    {
        if (subject.isEmpty() || words.isEmpty())
            return; // a blank node has no id to propose
        const auto [place, fresh] = places_.emplace(subject, entries_.size());
        if (fresh)
            entries_.push_back({idOf(subject), {}, {}, {}});
        Entry &entry = entries_[place->second];
        if (property == u"prefLabel" && entry.name.isEmpty())
            entry.name = words;
        else if (words != entry.name && !entry.aliases.contains(words))
            entry.aliases.append(words);
    }

    Entries take()
    {
        for (Entry &entry : entries_) {
            if (entry.name.isEmpty() && !entry.aliases.isEmpty())
                entry.name = entry.aliases.takeFirst();
        }
        std::erase_if(entries_, [](const Entry &entry) { return entry.name.isEmpty(); });
        return std::move(entries_);
    }

private:
    Entries entries_;
    std::map<QString, std::size_t> places_;
};

bool isLabel(QStringView property) { return property == u"prefLabel" || property == u"altLabel" || property == u"hiddenLabel"; }

// "\u00e9", "\n", "\"" as N-Triples escapes them.
QString unescaped(const QString &words)
{
    static const QRegularExpression escape(QStringLiteral("\\\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)"));
    QString plain;
    qsizetype at = 0;
    for (auto match = escape.globalMatch(words); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        plain += QStringView(words).mid(at, found.capturedStart() - at);
        const QString code = found.captured(1);
        const char32_t unit = code.size() > 1 ? char32_t(code.mid(1).toUInt(nullptr, 16))
            : code == u"n"                    ? U'\n'
            : code == u"t"                    ? U'\t'
                                              : code[0].unicode();
        plain += QString::fromUcs4(&unit, 1);
        at = found.capturedEnd();
    }
    return plain + words.mid(at);
}

base::Result<Entries> fromTriples(const QByteArray &bytes, const QString &where)
{
    static const QRegularExpression triple(QStringLiteral("^\\s*(?:<([^>]*)>|_:\\S+)\\s+<([^>]*)>\\s+(.*)\\.\\s*(?:#.*)?$"));
    static const QRegularExpression literal(QStringLiteral("^\"((?:[^\"\\\\]|\\\\.)*)\""));
    Concepts found;
    qint64 number = 0;
    for (const QByteArray &raw : bytes.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const QRegularExpressionMatch parts = triple.match(line);
        if (!parts.hasMatch())
            return malformed(QCoreApplication::translate("suggest", "The line is not a triple."), where, number);
        const QString property = parts.captured(2);
        const QRegularExpressionMatch words = literal.match(parts.captured(3));
        if (words.hasMatch() && property.startsWith(skos) && isLabel(QStringView(property).mid(skos.size())))
            found.label(parts.captured(1), QStringView(property).mid(skos.size()), unescaped(words.captured(1)));
    }
    return found.take();
}

base::Result<Entries> fromXml(const QByteArray &bytes, const QString &where)
{
    Concepts found;
    QXmlStreamReader xml(bytes);
    QStringList subjects; // of the elements around, "" where one names none
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            subjects.removeLast();
        } else if (token == QXmlStreamReader::StartElement) {
            if (xml.namespaceUri() == skos && isLabel(xml.name()) && !subjects.isEmpty() && !subjects.last().isEmpty()) {
                const QString property = xml.name().toString();
                found.label(subjects.last(), property, xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified());
                continue;
            }
            subjects.append(xml.attributes().value(rdf, QStringLiteral("about")).toString());
        }
    }
    if (xml.hasError())
        return malformed(QCoreApplication::translate("suggest", "The file is not sound XML: %1.").arg(xml.errorString()), where,
                         xml.lineNumber());
    return found.take();
}

} // namespace

base::Result<Entries> readKnowledge(const QByteArray &bytes, const QString &where)
{
    const QByteArray body = bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    qsizetype begin = 0; // of what is no remark
    while (begin < body.size() && (body[begin] == '#' || body[begin] == '\n' || body[begin] == '\r')) {
        const qsizetype end = body.indexOf('\n', begin);
        begin = end < 0 ? body.size() : end + 1;
    }
    const QByteArray head = body.mid(begin, 400).trimmed();
    base::Result<Entries> entries = head.startsWith('[') || head.startsWith('{')               ? fromJson(body, where)
        : head.startsWith("<?xml") || head.startsWith("<rdf:") || head.startsWith("<!DOCTYPE") ? fromXml(body, where)
        : head.startsWith("<http") || head.startsWith("<urn") || head.startsWith("_:")         ? fromTriples(body, where)
                                                                                               : fromTable(body, where);
    if (entries && entries->empty())
        return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("suggest", "There is no name in the list."), where};
    return entries;
}

} // namespace suggest
