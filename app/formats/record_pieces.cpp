// The pieces of records that codecs over JSON share: an article's other members, positions and their units, what a span is.
#include "app/base/json_values.h"
#include "app/formats/json_codec.h"
#include "app/formats/jsonl/members.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>
#include <QSet>

namespace formats {

namespace {

const QString articlePrefix = QStringLiteral("from.");

bool keepsItsMeaning(const QString &name, const QJsonValue &value)
{
    if (name == QLatin1String("status")) {
        using annotation::Status;
        const QString text = value.toString();
        return text == annotation::statusName(Status::InProgress) || text == annotation::statusName(Status::Done);
    }
    if (name == QLatin1String("excluded") || name == QLatin1String("postponed"))
        return value.isBool();
    return name == QLatin1String("revision") ? value.toInt() > 1 : value.isString() || !members::isOfArticle(name);
}

bool isOfStructure(const QString &name)
{
    static const QStringList structure{QStringLiteral("text"), QStringLiteral("spans"), QStringLiteral("relations"),
                                       QStringLiteral("entities"), QStringLiteral("timeline")};
    return structure.contains(name);
}

} // namespace

void takeMembers(QJsonObject &record, const QJsonObject &from)
{
    for (auto member = from.begin(); member != from.end(); ++member) {
        const bool own = !isOfStructure(member.key()) && keepsItsMeaning(member.key(), member.value());
        record.insert(own ? member.key() : articlePrefix + member.key(), member.value());
    }
}

QJsonObject membersOf(const QJsonObject &record)
{
    QJsonObject members;
    for (auto member = record.begin(); member != record.end(); ++member) {
        if (isOfStructure(member.key()) || (member.value().isString() && member.value().toString().isEmpty()))
            continue;
        const bool foreign = member.key().startsWith(articlePrefix);
        members.insert(foreign ? member.key().mid(articlePrefix.size()) : member.key(), member.value());
    }
    return members;
}

std::optional<Unit> fittingUnit(const QString &text, const std::vector<Surface> &surfaces, Unit usual)
{
    const text::OffsetMap map(text);
    const auto fits = [&](Unit unit) {
        return std::all_of(surfaces.begin(), surfaces.end(), [&](const Surface &surface) {
            const bool points = unit == Unit::CodePoints;
            const qsizetype begin = points ? map.fromCodePoints(surface.start) : surface.start;
            const qsizetype end = points ? map.fromCodePoints(surface.end) : surface.end;
            if (begin < 0 || end < begin || end > text.size())
                return false;
            const QStringView words = QStringView(text).sliced(begin, end - begin);
            return words == surface.words || words.toString().replace(QLatin1Char('\n'), QLatin1String("\\n")) == surface.words;
        });
    };
    const Unit other = usual == Unit::Utf16 ? Unit::CodePoints : Unit::Utf16;
    if (fits(usual))
        return usual;
    return fits(other) ? std::optional(other) : std::nullopt;
}

base::Error noUnitFits(const QString &text, const std::vector<Surface> &surfaces, const Incoming &in)
{
    for (const Surface &surface : surfaces) {
        if (!fittingUnit(text, {surface}, Unit::CodePoints))
            return in.malformed(QCoreApplication::translate("formats", "“%1” does not stand at %2 to %3, in whatever unit these count.")
                                    .arg(surface.words.left(60))
                                    .arg(surface.start)
                                    .arg(surface.end));
    }
    return in.malformed(QCoreApplication::translate("formats", "Some positions count characters, others UTF-16 units."));
}

Shown shownOf(Outgoing &out)
{
    Shown shown;
    QSet<QString> there;
    for (const QJsonValue &value : base::valuesOf(out.record.value(u"spans").toArray())) {
        const QString id = value.toObject().value(u"id").toString();
        if (isRejected(value.toObject())) {
            out.lose(id, QT_TRANSLATE_NOOP("formats", "A rejected proposal is left out."));
            continue;
        }
        there.insert(id);
        shown.spans.append(value);
    }
    for (const QJsonValue &value : base::valuesOf(out.record.value(u"relations").toArray())) {
        const QJsonObject relation = value.toObject();
        if (isRejected(relation))
            out.lose(relation.value(u"id").toString(), QT_TRANSLATE_NOOP("formats", "A rejected proposal is left out."));
        else if (!there.contains(relation.value(u"source").toString()) || !there.contains(relation.value(u"target").toString()))
            out.lose(relation.value(u"id").toString(), QT_TRANSLATE_NOOP("formats", "A relation to what is left out goes with it."));
        else
            shown.relations.append(value);
    }
    for (const QJsonValue &value : base::valuesOf(out.record.value(u"entities").toArray())) {
        QJsonObject entity = value.toObject();
        QJsonArray mentions;
        for (const QJsonValue &mention : base::valuesOf(entity.value(u"mentions").toArray())) {
            if (there.contains(mention.toString()))
                mentions.append(mention);
        }
        entity.insert(QStringLiteral("mentions"), mentions);
        if (!mentions.isEmpty())
            shown.entities.append(entity);
    }
    return shown;
}

QMap<QString, QString> knowledgeOf(const QJsonArray &entities)
{
    QMap<QString, QString> all;
    for (const QJsonValue &value : base::valuesOf(entities)) {
        const QString knowledge = value.toObject().value(u"kb").toString();
        for (const QJsonValue &mention : base::valuesOf(value.toObject().value(u"mentions").toArray())) {
            if (!knowledge.isEmpty())
                all.insert(mention.toString(), knowledge);
        }
    }
    return all;
}

void addMention(QJsonArray &entities, const QString &knowledge, const QString &spanId)
{
    for (qsizetype i = 0; i < entities.size(); ++i) {
        QJsonObject entity = entities.at(i).toObject();
        if (entity.value(u"kb").toString() != knowledge)
            continue;
        QJsonArray mentions = entity.value(u"mentions").toArray();
        mentions.append(spanId);
        entity.insert(QStringLiteral("mentions"), mentions);
        entities.replace(i, entity);
        return;
    }
    entities.append(QJsonObject{{QStringLiteral("kb"), knowledge}, {QStringLiteral("mentions"), QJsonArray{spanId}}});
}

bool isRejected(const QJsonObject &span) { return span.value(u"verdict").toString() == QLatin1String("rejected"); }

bool isDecided(const QJsonObject &span) { return !isRejected(span) && span.value(u"verdict").toString() != QLatin1String("suggested"); }

std::vector<std::pair<qint64, qint64>> partsOf(const QJsonObject &span)
{
    std::vector<std::pair<qint64, qint64>> parts;
    for (const QJsonValue &range : base::valuesOf(span.value(u"ranges").toArray()))
        parts.emplace_back(range.toArray().at(0).toInteger(), range.toArray().at(1).toInteger());
    return parts;
}

bool hasText(const QJsonObject &span)
{
    const auto parts = partsOf(span);
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), [](const auto &part) { return part.first < part.second; });
}

QString surfaceOf(const Outgoing &out, const QJsonObject &span)
{
    const auto found = out.ids.find(span.value(u"id").toString());
    const annotation::AnnotationPointer record = found == out.ids.end() ? nullptr : out.document.find(found->second);
    return record ? out.document.surface(*record) : QString();
}

} // namespace formats
