#include "tests/support/art_definition.h"

#include "app/base/id.h"

#include <QRegularExpression>

namespace support {

using annotation::Annotation;
using base::Error;
using base::Result;

namespace {

Error mistake(const QString &message, const QString &where) { return Error{Error::Kind::Malformed, message, where}; }

QString unquoted(QString value)
{
    if (!value.startsWith(QLatin1Char('"')))
        return value;
    value = value.mid(1, value.size() - 2);
    value.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    return value.replace(QStringLiteral("\\\""), QStringLiteral("\""));
}

QString quoted(QString value)
{
    static const QRegularExpression plain(QStringLiteral("^[^\\s\"]+$"));
    if (plain.match(value).hasMatch())
        return value;
    value.replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + value.replace(QLatin1Char('\n'), QStringLiteral("\\n")) + QLatin1Char('"');
}

Result<text::Ranges> rangesFrom(const QString &value)
{
    text::Ranges ranges;
    for (const QString &part : value.split(QLatin1Char(','))) {
        const QStringList ends = part.split(QLatin1Char('-'));
        bool begins = false, finishes = false;
        const text::Range range{ends.value(0).toLongLong(&begins), ends.value(1).toLongLong(&finishes)};
        if (!begins || !finishes || ends.size() != 2)
            return mistake(QStringLiteral("ranges are written 5-9,12-14"), value);
        ranges.push_back(range);
    }
    return ranges;
}

// Sets the field that `key` names; anything else is a feature.
Result<> setField(Annotation &made, const QString &key, const QString &value)
{
    if (key == u"layer") {
        made.layer = value;
    } else if (key == u"entity") {
        made.entity.value = base::idFromText(value);
    } else if (key == u"id") {
        made.id.value = base::idFromText(value);
    } else if (key == u"verdict") {
        const std::optional<annotation::Verdict> verdict = annotation::verdictFromName(value);
        if (!verdict)
            return mistake(QStringLiteral("\"%1\" is no verdict").arg(value), key);
        made.verdict = *verdict;
    } else if (key == u"by") {
        made.origin.by = value;
    } else if (key == u"confidence") {
        made.origin.confidence = value.toDouble();
    } else if (key == u"reason") {
        made.origin.reason = value;
    } else if (key == u"annotator") {
        made.annotator = value;
    } else if (key == u"at") {
        made.at = base::timestampFromText(value).value_or(0);
    } else if (key == u"comment") {
        made.comment = value;
    } else if (key == u"unsure") {
        made.unsure = value != u"no";
    } else if (key == u"sourceId") {
        made.sourceId = value;
    } else if (key == u"ranges") {
        Result<text::Ranges> ranges = rangesFrom(value);
        if (!ranges)
            return ranges.error();
        made.ranges = *ranges;
    } else {
        made.features.set(key, value);
    }
    return {};
}

} // namespace

Result<Definition> readDefinition(const QString &line)
{
    static const QRegularExpression head(QStringLiteral("^\\s*([\\w.]+):\\s*(.*)$"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression part(QStringLiteral("([\\w.:]+)=(\"(?:\\\\.|[^\"])*\"|[^\\s\"]+)|([^\\s=\"]+)"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch start = head.match(line);
    if (!start.hasMatch())
        return mistake(QStringLiteral("a definition is written \"name: LABEL key=value\""), line);
    Definition definition;
    definition.name = start.captured(1);
    QStringList words;
    auto parts = part.globalMatch(start.captured(2));
    while (parts.hasNext()) {
        const QRegularExpressionMatch found = parts.next();
        if (found.capturedLength(3) > 0)
            words.append(found.captured(3));
        else
            definition.values.emplace_back(found.captured(1), unquoted(found.captured(2)));
    }
    definition.label = words.value(0);
    if (words.size() == 4 && words[2] == u"->") {
        definition.source = words[1];
        definition.target = words[3];
    } else if (words.size() > 1 || (words.isEmpty() && definition.name != u"article")) {
        return mistake(QStringLiteral("one label, or \"TYPE a -> b\", is expected"), line);
    }
    return definition;
}

QString written(const Definition &definition)
{
    QString line = definition.name + QLatin1Char(':');
    if (!definition.label.isEmpty())
        line += QLatin1Char(' ') + definition.label;
    if (definition.isRelation())
        line += QStringLiteral(" %1 -> %2").arg(definition.source, definition.target);
    for (const auto &[key, value] : definition.values)
        line += QStringLiteral(" %1=%2").arg(key, quoted(value));
    return line;
}

Result<Annotation> annotationOf(const Definition &definition)
{
    Annotation made;
    made.tag = definition.label;
    made.layer = definition.isRelation() ? annotation::layers::tlink : annotation::TagSet().layerOf(definition.label);
    for (const auto &[key, value] : definition.values) {
        if (Result<> set = setField(made, key, value); !set)
            return Error{set.error().kind, set.error().message, definition.name};
    }
    return made;
}

Result<> link(Annotation &made, const Definition &definition, const QHash<QString, annotation::AnnotationId> &ids)
{
    const auto named = [&](const QString &name) { return ids.value(name); };
    if (definition.isRelation()) {
        made.source = named(definition.source);
        made.target = named(definition.target);
        if (!made.source || !made.target)
            return mistake(QStringLiteral("it relates what is not drawn"), definition.name);
    }
    for (const auto &[key, value] : definition.values) {
        if (!value.startsWith(QLatin1Char('@')))
            continue;
        if (!named(value.mid(1)))
            return mistake(QStringLiteral("\"%1\" is not drawn").arg(value), definition.name);
        made.features.set(key, base::idText(named(value.mid(1)).value));
    }
    return {};
}

Result<annotation::ArticleFields> articleOf(const Definition &definition, annotation::DocumentId *id)
{
    annotation::ArticleFields fields;
    const std::vector<std::pair<QString, QString *>> known{
        {QStringLiteral("lang"), &fields.language}, {QStringLiteral("dct"), &fields.dct},       {QStringLiteral("name"), &fields.name},
        {QStringLiteral("title"), &fields.title},   {QStringLiteral("source"), &fields.source}, {QStringLiteral("author"), &fields.author},
        {QStringLiteral("story"), &fields.story}};
    for (const auto &[key, value] : definition.values) {
        const auto field = std::find_if(known.begin(), known.end(), [&key = key](const auto &k) { return k.first == key; });
        if (field != known.end()) {
            *field->second = value;
        } else if (key == u"id") {
            id->value = base::idFromText(value);
        } else if (key == u"status") {
            bool found = false;
            for (const annotation::Status status : {annotation::Status::New, annotation::Status::InProgress, annotation::Status::Done}) {
                if (annotation::statusName(status) == value) {
                    fields.status = status;
                    found = true;
                }
            }
            if (!found)
                return mistake(QStringLiteral("\"%1\" is no status").arg(value), QStringLiteral("article"));
        } else {
            fields.features.set(key, value);
        }
    }
    return fields;
}

} // namespace support
