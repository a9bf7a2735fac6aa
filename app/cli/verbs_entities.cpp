// Timelines of entities: "evaluate --articles" scores them, "timeline --entity --format semeval-timeline" writes one.
#include "app/base/json_values.h"
#include "app/cli/entity_timeline.h"
#include "app/cli/verbs.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace cli {

namespace {

using annotation::Document;

// A timeline of the gold, its mentions named by their places.
struct GoldTimeline {
    metrics::EntityTimeline timeline;
    std::map<std::pair<QString, qsizetype>, QString> names; // article and place → name
};

base::Error wrongGold(int line)
{
    return {base::Error::Kind::Malformed,
            QCoreApplication::translate("cli", "A line of timelines is JSON with “entity” and “timeline”: order, date, events."),
            QCoreApplication::translate("cli", "line %1").arg(line)};
}

// {"entity", "timeline": [{"order", "date", "events": [{"doc", "sentence", "token", "start"}]}]}, offsets in code points
GoldTimeline timelineFrom(const QJsonObject &json, const std::map<QString, Document> &articles)
{
    GoldTimeline gold{{json[u"entity"].toString(), {}}, {}};
    for (const QJsonValue &row : base::valuesOf(json[u"timeline"].toArray())) {
        metrics::TimelineLine line{row[u"order"].toInt(), paddedDate(row[u"date"].toString()), {}};
        for (const QJsonValue &event : base::valuesOf(row[u"events"].toArray())) {
            const QString article = event[u"doc"].toString();
            QString name = QStringLiteral("%1-%2-%3").arg(article).arg(event[u"sentence"].toInt()).arg(event[u"token"].toString());
            const auto found = articles.find(article);
            if (found != articles.end() && event[u"start"].isDouble()) {
                const qsizetype place = text::OffsetMap(found->second.text()).fromCodePoints(event[u"start"].toInteger());
                name += QStringLiteral("@%1").arg(place); // equal words of one sentence are told apart by their places
                gold.names[{article, place}] = name;
            }
            line.mentions.append(name);
        }
        gold.timeline.lines.push_back(line);
    }
    return gold;
}

base::Result<std::vector<GoldTimeline>> timelinesIn(const QString &path, const std::map<QString, Document> &articles)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::Error::Kind::Io, QCoreApplication::translate("cli", "The file cannot be read: %1").arg(file.errorString()),
                           path};
    std::vector<GoldTimeline> timelines;
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty())
            continue;
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (!json[u"entity"].isString() || !json[u"timeline"].isArray())
            return wrongGold(number);
        timelines.push_back(timelineFrom(json, articles));
    }
    return timelines;
}

// The words of an event are found by where they begin.
metrics::EntityTimeline systemTimeline(const GoldTimeline &gold, const std::vector<Document> &read, const ::suggest::EntityEvents &events,
                                       const ::suggest::Pipeline &stages)
{
    EntityTimeline system(gold.timeline.entity, events, [&gold](const Document &article, text::Range place) {
        const auto known = gold.names.find({article.fields().name, place.begin});
        return known != gold.names.end() ? known->second : QStringLiteral("%1@%2").arg(article.fields().name).arg(place.begin);
    });
    for (const Document &article : read)
        system.add(article, stages);
    return system.timeline();
}

struct TimelineFigures {
    metrics::Awareness all, orders;
    QJsonObject byEntity;
};

void print(const TimelineFigures &figures, std::size_t articles, std::size_t timelines, bool asJson, QTextStream &out)
{
    if (asJson) {
        const QJsonObject object{{QStringLiteral("documents"), qint64(articles)},
                                 {QStringLiteral("timelines"), qint64(timelines)},
                                 {QStringLiteral("dates"), metrics::json(figures.all)},
                                 {QStringLiteral("orders"), metrics::json(figures.orders)},
                                 {QStringLiteral("by_entity"), figures.byEntity}};
        out << QString::fromUtf8(QJsonDocument(object).toJson());
        return;
    }
    const auto line = [&out](const QString &name, const QJsonObject &score) {
        const auto number = [&score](QStringView key) { return QString::number(score[key].toDouble() * 100, 'f', 1).rightJustified(6); };
        out << QStringLiteral("  %1 P %2  R %3  F1 %4\n").arg(name.leftJustified(26), number(u"P"), number(u"R"), number(u"F1"));
    };
    out << QCoreApplication::translate("cli", "%n document(s)", nullptr, int(articles)) << '\n';
    for (const QString &entity : figures.byEntity.keys())
        line(entity, figures.byEntity[entity].toObject());
    line(QCoreApplication::translate("cli", "all, order and dates"), metrics::json(figures.all));
    line(QCoreApplication::translate("cli", "all, order alone"), metrics::json(figures.orders));
}

} // namespace

int evaluateTimelines(const Arguments &arguments, const annotation::TagSet &tagSet, const ::suggest::Pipeline &stages,
                      const Console &console)
{
    bool complete = true;
    const auto bare = goldOf(arguments.value(QStringLiteral("articles")), tagSet, console, &complete);
    if (!bare)
        return console.fail(bare.error());
    std::vector<Document> read;
    std::map<QString, Document> byName;
    for (const Document &article : *bare) {
        const Document text(article.id(), article.fields(), article.articleText());
        read.push_back(::suggest::withReading(text, stages.read(text)).document);
        byName.emplace(article.fields().name, text);
    }
    const auto gold = timelinesIn(arguments.value(QStringLiteral("gold")), byName);
    if (!gold)
        return console.fail(gold.error());
    const ::suggest::EntityEvents events;
    TimelineFigures figures;
    for (const GoldTimeline &timeline : *gold) {
        const metrics::EntityTimeline system = systemTimeline(timeline, read, events, stages);
        const metrics::Awareness score = metrics::timelineScore(timeline.timeline, system);
        figures.all += score;
        figures.orders += metrics::timelineScore(timeline.timeline, system, metrics::Anchors::Ignored);
        figures.byEntity.insert(timeline.timeline.entity, metrics::json(score));
    }
    print(figures, read.size(), gold->size(), arguments.has(QStringLiteral("json")), console.out);
    return complete ? Done : NotAll;
}

int writeEntityTimeline(workspace::Workspace &workspace, const std::vector<annotation::DocumentId> &ids, const QString &entity,
                        const QString &folder, const Console &console)
{
    const ::suggest::EntityEvents events;
    EntityTimeline made(entity, events, nameByWords);
    const std::shared_ptr<const ::suggest::Pipeline> stages = workspace.pipeline();
    for (const annotation::DocumentId id : ids) {
        if (const base::Result<> loaded = workspace.load(id); !loaded)
            return console.fail(loaded.error());
        made.add(*workspace.document(id), *stages);
        workspace.editor().unload(id);
    }
    const metrics::EntityTimeline timeline = made.timeline();
    QString name = entity.simplified().toLower();
    for (QChar &c : name)
        c = c.isLetterOrNumber() || c == u'-' || c == u'.' ? c : QChar(u'_');
    const QString path = QDir(folder).filePath(name + QStringLiteral(".txt"));
    QSaveFile file(path);
    const QByteArray bytes = metrics::print(timeline).toUtf8();
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return console.fail(
            {base::Error::Kind::Io, QCoreApplication::translate("cli", "The file cannot be written: %1").arg(file.errorString()), path});
    console.say(path);
    if (timeline.lines.empty()) {
        console.say(QCoreApplication::translate("cli", "The articles tell of no event that “%1” has a part in.").arg(entity));
        return NotAll;
    }
    return Done;
}

} // namespace cli
