// No false alarm on what people have annotated: every contradiction that is found in the gold is one by the textbook, and is printed.
#include "app/base/json_values.h"
#include "app/timeline/story.h"
#include "tests/timeline/floyd_warshall.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace timeline;
using annotation::Annotation;
using annotation::AnnotationId;
using annotation::Document;
using annotation::DocumentId;
using annotation::EntityId;
namespace layers = annotation::layers;

namespace {

enum class Events : std::uint8_t { AsMentioned, Joined };

// The fixture's own format: spans with labels and attributes, relations by the spans' ids.
Document documentOf(const QJsonObject &json, Events events)
{
    std::vector<Annotation> made;
    std::map<QString, AnnotationId> ids;
    std::map<QString, EntityId> entities;
    for (const QJsonValue &value : base::valuesOf(json[u"spans"].toArray())) {
        const QJsonObject span = value.toObject(), attributes = span[u"attrs"].toObject();
        const QString label = span[u"label"].toString();
        if (label != u"EVENT" && label != u"TIMEX3")
            continue;
        Annotation one;
        one.id = AnnotationId{made.size() + 1};
        one.layer = label == u"EVENT" ? layers::event : layers::timex3;
        one.tag = label;
        if (span[u"end"].toInt() > span[u"start"].toInt())
            one.ranges = {{span[u"start"].toInt(), span[u"end"].toInt()}};
        one.verdict = annotation::Verdict::Accepted;
        for (const QString &name : attributes.keys())
            one.features.set(name, attributes.value(name).toString());
        one.features.set(QStringLiteral("value"), span[u"value"].toString());
        const QString coref = attributes[u"coref"].toString();
        if (events == Events::Joined && one.layer == layers::event && !coref.isEmpty())
            one.entity = entities.try_emplace(coref, EntityId{entities.size() + 1}).first->second;
        ids.emplace(span[u"id"].toString(), one.id);
        made.push_back(std::move(one));
    }
    for (Annotation &one : made) {
        for (const char *name : {"beginPoint", "endPoint", "anchorTimeID"}) {
            const auto point = ids.find(one.features.value(QString::fromLatin1(name)));
            one.features.set(QString::fromLatin1(name), point == ids.end() ? QString() : base::idText(point->second.value));
        }
    }
    for (const QJsonValue &value : base::valuesOf(json[u"relations"].toArray())) {
        const QJsonObject relation = value.toObject();
        const auto source = ids.find(relation[u"source"].toString()), target = ids.find(relation[u"target"].toString());
        if (relation[u"type"].toString() != u"TLINK" || source == ids.end() || target == ids.end())
            continue;
        Annotation one;
        one.id = AnnotationId{made.size() + 1};
        one.layer = layers::tlink;
        one.tag = relation[u"reltype"].toString();
        one.source = source->second;
        one.target = target->second;
        one.verdict = annotation::Verdict::Accepted;
        made.push_back(std::move(one));
    }
    annotation::ArticleFields fields;
    fields.name = json[u"id"].toString();
    fields.dct = json[u"dct"].toString();
    return Document(DocumentId{1}, fields, {json[u"text"].toString(), 1}, std::move(made));
}

// The table of end points, by the book: written down here once more, so that it is not the network's own reading.
void put(FloydWarshall &oracle, const QString &relation, NodeId x, NodeId y)
{
    const Point b = startOf(x), e = endOf(x), b2 = startOf(y), e2 = endOf(y);
    const auto before = [&](Point one, Point other, std::int64_t strictly = 1) { oracle.put({other, one, -strictly}); };
    const auto same = [&](Point one, Point other) {
        before(one, other, 0);
        before(other, one, 0);
    };
    if (relation == u"BEFORE") {
        before(e, b2);
    } else if (relation == u"IBEFORE") {
        same(e, b2);
    } else if (relation == u"INCLUDES") {
        before(b, b2, 0);
        before(e2, e, 0);
    } else if (relation == u"BEGINS") {
        same(b, b2);
        before(e, e2);
    } else if (relation == u"ENDS") {
        same(e, e2);
        before(b2, b);
    } else if (relation == u"SIMULTANEOUS" || relation == u"IDENTITY" || relation == u"DURING" || relation == u"DURING_INV") {
        same(b, b2);
        same(e, e2);
    } else if (relation == u"AFTER") {
        put(oracle, QStringLiteral("BEFORE"), y, x);
    } else if (relation == u"IAFTER") {
        put(oracle, QStringLiteral("IBEFORE"), y, x);
    } else if (relation == u"IS_INCLUDED") {
        put(oracle, QStringLiteral("INCLUDES"), y, x);
    } else if (relation == u"BEGUN_BY") {
        put(oracle, QStringLiteral("BEGINS"), y, x);
    } else if (relation == u"ENDED_BY") {
        put(oracle, QStringLiteral("ENDS"), y, x);
    }
}

// Whether the steps of a chain contradict each other by the book.
bool isTrue(const Document &document, const Contradiction &contradiction, Events events)
{
    std::map<AnnotationId, NodeId> nodes;
    std::map<EntityId, NodeId> joined;
    const auto nodeOf = [&](AnnotationId id) { return nodes.try_emplace(id, NodeId{static_cast<int>(nodes.size())}).first->second; };
    for (const Step &step : contradiction.steps) {
        for (const AnnotationId id : {step.a, step.b})
            nodeOf(id);
    }
    struct Within { // a duration's begin or end, in its point
        Point inner;
        NodeId outer;
    };
    std::vector<Within> points;
    for (const auto &[id, node] : std::map(nodes)) {
        const annotation::AnnotationPointer span = document.find(id);
        const auto pointOf = [&](QStringView name) { return AnnotationId{span ? base::idFromText(span->features.value(name)) : 0}; };
        if (const AnnotationId begin = pointOf(u"beginPoint"))
            points.push_back({startOf(node), nodeOf(begin)});
        if (const AnnotationId end = pointOf(u"endPoint"))
            points.push_back({endOf(node), nodeOf(end)});
    }
    FloydWarshall oracle(static_cast<int>(nodes.size()));
    for (const Within &point : points) {
        oracle.put({point.inner, startOf(point.outer), 0});
        oracle.put({endOf(point.outer), point.inner, 0});
    }
    const auto date = [&](NodeId node, const QString &value, const QString &mod) {
        const base::Result<Interval> interval = intervalOf(value, mod, instantOfDct(document.fields().dct));
        for (const Difference &one : intervalConstraint(node, interval.value(), Axiom::Calendar, Weight::Calendar).differences)
            oracle.put(one);
    };
    for (const auto &[id, node] : std::map(nodes)) {
        const annotation::AnnotationPointer span = document.find(id);
        if (events == Events::Joined && span && span->entity)
            put(oracle, QStringLiteral("IDENTITY"), node, joined.try_emplace(span->entity, node).first->second);
        if (!span || span->features.value(u"functionInDocument") == u"CREATION_TIME")
            date(node, document.fields().dct, {});
    }
    for (const Step &step : contradiction.steps) {
        if (step.kind == Step::Kind::Link)
            put(oracle, document.find(step.id)->tag, nodeOf(step.a), nodeOf(step.b));
        else if (step.kind == Step::Kind::Date)
            date(nodeOf(step.a), step.value, step.mod);
        else if (step.kind == Step::Kind::Length)
            oracle.put({endOf(nodeOf(step.a)), startOf(nodeOf(step.a)), -lengthOf(parseValue(step.value).value(), step.mod)->atLeast});
    }
    return !oracle.close();
}

QString told(const Contradiction &contradiction)
{
    QStringList steps;
    for (const Step &step : contradiction.steps) {
        steps.append(step.kind == Step::Kind::Link ? step.aText + step.aValue + QLatin1Char(' ') + relationName(step.relation)
                             + QLatin1Char(' ') + step.bText + step.bValue
                         : step.kind == Step::Kind::Same ? step.aText + QStringLiteral(" = ") + step.bText
                                                         : step.aText + QStringLiteral(" is ") + step.value);
    }
    return steps.join(QStringLiteral(" · "));
}

} // namespace

class TestGold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAlarmIsTrue_data();
    void everyAlarmIsTrue();
};

void TestGold::everyAlarmIsTrue_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("joined");
    const QString folder = qEnvironmentVariable("CHIOSA_TEST_DATA");
    if (folder.isEmpty())
        QSKIP("needs CHIOSA_TEST_DATA with gold/*.jsonl");
    const QDir gold(folder + QStringLiteral("/gold"));
    for (const QString &name : gold.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name)) {
        QFile file(gold.filePath(name));
        if (!file.open(QIODevice::ReadOnly) || !file.readAll().contains("\"TLINK\""))
            continue;
        QTest::addRow("%s", qPrintable(name)) << gold.filePath(name) << false;
        QTest::addRow("%s, events joined", qPrintable(name)) << gold.filePath(name) << true;
    }
}

void TestGold::everyAlarmIsTrue()
{
    QFETCH(QString, path);
    QFETCH(bool, joined);
    const Events events = joined ? Events::Joined : Events::AsMentioned;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    int articles = 0, links = 0, contradictions = 0;
    while (!file.atEnd()) {
        const Document document = documentOf(QJsonDocument::fromJson(file.readLine()).object(), events);
        const Timeline timeline = timelineOf(document);
        ++articles;
        links += static_cast<int>(document.relations().size());
        QVERIFY(timeline.quarantined().empty() || joined);
        for (const Contradiction &contradiction : timeline.contradictions()) {
            ++contradictions;
            qInfo().noquote() << document.fields().name << "lacks" << contradiction.lacking << "s:" << told(contradiction);
            QVERIFY2(isTrue(document, contradiction, events), "a false alarm");
        }
    }
    qInfo() << articles << "articles," << links << "links," << contradictions << "contradictions, all of them true";
    QVERIFY(links > 0);
}

QTEST_GUILESS_MAIN(TestGold)
#include "tst_gold.moc"
