#include "tests/timeline/floyd_warshall.h"

#include <QFile>
#include <QTest>

#include <ctime>
#include <map>
#include <random>

using namespace timeline;
using annotation::AnnotationId;

namespace {

Constraint randomConstraint(std::mt19937 &random, int nodes, std::uint64_t id)
{
    const auto any = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    const NodeId a{any(nodes)};
    NodeId b{any(nodes)};
    if (b == a)
        b = NodeId{(a.value + 1) % nodes};
    const Cause cause = AnnotationId{id};
    const Instant begin = any(40) * 10;
    switch (any(6)) {
    case 0:
        return intervalConstraint(a, Interval::fixed(begin, begin + 10), cause, Weight::Text);
    case 1:
        return intervalConstraint(a, Interval::inside(begin, begin + 30), cause, Weight::Text);
    case 2:
        return lengthConstraint(a, {1 + any(20), 20 + any(20), false}, cause, Weight::Text);
    case 3:
        return gapConstraint(a, b, any(30), any(2) ? std::optional<std::int64_t>(60) : std::nullopt, cause, Weight::Text);
    default:
        return relationConstraint(a, static_cast<Relation>(any(relationCount)), b, cause, Weight::Machine, {any(2) == 1, any(2) == 1});
    }
}

} // namespace

namespace {
// The explanation's cycle closes, adds up to what is lacking, and every step of it is claimed by one of the causes or goes without saying.
void verifyCycle(const Conflict &conflict, const std::vector<Constraint> &blamed)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < conflict.cycle.size(); ++i) {
        const Difference &step = conflict.cycle[i], &next = conflict.cycle[(i + 1) % conflict.cycle.size()];
        QCOMPARE(step.to, next.from);
        sum += step.atMost;
        const bool isAxiom = step.from.node && step == Difference{endOf(step.from.node), startOf(step.from.node), -1};
        const bool isClaimed = std::any_of(blamed.begin(), blamed.end(), [&](const Constraint &one) {
            return std::find(one.differences.begin(), one.differences.end(), step) != one.differences.end();
        });
        QVERIFY(isAxiom || isClaimed);
    }
    QVERIFY(!conflict.cycle.empty());
    QCOMPARE(sum, -conflict.lacking);
}

// Allen's relation of two intervals, read off their end points.
Allen relationOf(const std::pair<int, int> &x, const std::pair<int, int> &y)
{
    const auto &[xb, xe] = x;
    const auto &[yb, ye] = y;
    if (xe <= yb)
        return xe < yb ? Allen::Before : Allen::IBefore;
    if (ye <= xb)
        return ye < xb ? Allen::After : Allen::IAfter;
    if (xb == yb)
        return xe == ye ? Allen::Simultaneous : xe < ye ? Allen::Begins : Allen::BegunBy;
    if (xe == ye)
        return xb > yb ? Allen::Ends : Allen::EndedBy;
    if (xb > yb)
        return xe < ye ? Allen::IsIncluded : Allen::OverlappedBy;
    return xe > ye ? Allen::Includes : Allen::Overlaps;
}
} // namespace

class TestNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersAndDates();
    void conflictNamesItsLinks();
    void againstFloydWarshall();
    void addAndRemoveRestore();
    void wouldConflictChangesNothing();
    void relationsAgainstFloydWarshall();
    void smallComposition_data();
    void smallComposition();
    void compositionTable();
    void compositionByEnumeration();
    void seededContradictions();
    void changedNodes();
    void whyFollowsTheChain();
    void thousandsOfEvents();
};

void TestNetwork::ordersAndDates()
{
    Network network;
    const NodeId exercise = network.addNode(), visit = network.addNode(), lastWeek = network.addNode();
    QVERIFY(network.interval(visit).isOpen());
    const Interval w37 = intervalOf(QStringLiteral("2025-W37"), {}, {}).value();
    QVERIFY(!network.add(intervalConstraint(lastWeek, w37, AnnotationId{1}, Weight::Text)));
    QVERIFY(!network.add(relationConstraint(visit, Relation::IsIncluded, lastWeek, AnnotationId{2}, Weight::Analyst)));
    QVERIFY(!network.add(relationConstraint(visit, Relation::Before, exercise, AnnotationId{3}, Weight::Analyst)));
    QCOMPARE(network.interval(visit), Interval::inside(*w37.start.earliest, *w37.end.latest));
    QCOMPARE(network.interval(exercise).start.earliest, std::optional(*w37.start.earliest + 2));
    QVERIFY(!network.interval(exercise).end.latest);
    QCOMPARE(network.relation(visit, exercise).single(), std::optional(Allen::Before));
    network.remove(AnnotationId{2});
    QVERIFY(network.interval(visit).isOpen());
    QCOMPARE(network.relation(visit, exercise).single(), std::optional(Allen::Before));
}

void TestNetwork::conflictNamesItsLinks()
{
    Network network;
    const NodeId a = network.addNode(), b = network.addNode(), c = network.addNode(), d = network.addNode();
    const auto link = [&](NodeId x, Relation relation, NodeId y, std::uint64_t id) {
        return network.add(relationConstraint(x, relation, y, AnnotationId{id}, Weight::Analyst));
    };
    QVERIFY(!link(a, Relation::Before, b, 1));
    QVERIFY(!link(b, Relation::Before, c, 2));
    QVERIFY(!link(a, Relation::Before, d, 3)); // has nothing to do with it
    const std::optional<Conflict> conflict = link(c, Relation::Before, a, 4);
    QVERIFY(conflict);
    std::vector<Cause> because = conflict->because;
    std::sort(because.begin(), because.end());
    QCOMPARE(because, (std::vector<Cause>{AnnotationId{1}, AnnotationId{2}, AnnotationId{4}}));
    QVERIFY(!network.holds(AnnotationId{4}));
    QVERIFY(!link(a, Relation::Before, c, 5));

    const Instant dayOne = instantOf({2025, 9, 10}), dayThree = instantOf({2025, 9, 12});
    QVERIFY(!network.add(intervalConstraint(a, Interval::fixed(dayThree, dayThree + day), AnnotationId{6}, Weight::Text)));
    const std::optional<Conflict> dates
        = network.add(intervalConstraint(b, Interval::fixed(dayOne, dayOne + day), AnnotationId{7}, Weight::Text));
    QVERIFY(dates);
    QCOMPARE(dates->because.size(), std::size_t{3});
    QCOMPARE(dates->lacking, 3 * day + 1); // from the end of the twelfth back to the begin of the tenth, and strictly before
}

// Verdicts, bounds and explanations of 10,000 random networks, constraint by constraint.
void TestNetwork::againstFloydWarshall()
{
    const unsigned seed = 20250915;
    qInfo() << "seed" << seed;
    std::mt19937 random(seed);
    int conflicts = 0;
    std::size_t causes = 0;
    for (int round = 0; round < 10000; ++round) {
        const int nodes = 2 + static_cast<int>(random() % 11);
        Network network;
        for (int i = 0; i < nodes; ++i)
            network.addNode();
        std::vector<Constraint> held;
        const int count = 3 + static_cast<int>(random() % 12);
        for (int i = 0; i < count; ++i) {
            const Constraint constraint = randomConstraint(random, nodes, static_cast<std::uint64_t>(i) + 1);
            std::vector<Constraint> wanted = held;
            wanted.push_back(constraint);
            const std::optional<Conflict> conflict = network.add(constraint);
            const bool expected = agree(nodes, wanted);
            QVERIFY2(conflict.has_value() != expected, qPrintable(QStringLiteral("round %1 constraint %2").arg(round).arg(i)));
            if (!conflict) {
                held = wanted;
                continue;
            }
            ++conflicts;
            causes += conflict->because.size();
            std::vector<Constraint> blamed;
            for (const Constraint &one : wanted) {
                if (std::find(conflict->because.begin(), conflict->because.end(), one.cause) != conflict->because.end())
                    blamed.push_back(one);
            }
            QVERIFY(conflict->lacking > 0);
            verifyCycle(*conflict, blamed);
            QVERIFY2(!agree(nodes, blamed), "the causes contradict each other");
            for (std::size_t left = 0; left < blamed.size(); ++left) {
                std::vector<Constraint> fewer = blamed;
                fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left));
                QVERIFY2(agree(nodes, fewer), "without any one of them the others agree");
            }
        }
        FloydWarshall oracle(nodes);
        QVERIFY(agree(nodes, held, &oracle));
        for (int node = 0; node < nodes; ++node)
            QCOMPARE(network.interval(NodeId{node}), oracle.interval(NodeId{node}));
    }
    qInfo() << conflicts << "conflicts, mean causes" << double(causes) / conflicts;
}

void TestNetwork::addAndRemoveRestore()
{
    const unsigned seed = 4711;
    qInfo() << "seed" << seed;
    std::mt19937 random(seed);
    for (int round = 0; round < 2000; ++round) {
        const int nodes = 2 + static_cast<int>(random() % 8);
        Network network;
        for (int i = 0; i < nodes; ++i)
            network.addNode();
        std::vector<Constraint> held;
        for (int i = 0; i < 25; ++i) {
            const bool removal = !held.empty() && random() % 3 == 0;
            if (removal) {
                const std::size_t which = random() % held.size();
                network.remove(held[which].cause);
                held.erase(held.begin() + static_cast<std::ptrdiff_t>(which));
            } else {
                const Constraint constraint = randomConstraint(random, nodes, static_cast<std::uint64_t>(i) + 1);
                if (!network.add(constraint))
                    held.push_back(constraint);
            }
            FloydWarshall oracle(nodes);
            QVERIFY(agree(nodes, held, &oracle));
            for (int node = 0; node < nodes; ++node)
                QCOMPARE(network.interval(NodeId{node}), oracle.interval(NodeId{node}));
        }
    }
}

void TestNetwork::wouldConflictChangesNothing()
{
    const unsigned seed = 99;
    qInfo() << "seed" << seed;
    std::mt19937 random(seed);
    for (int round = 0; round < 500; ++round) {
        const int nodes = 5;
        Network network;
        for (int i = 0; i < nodes; ++i)
            network.addNode();
        for (std::uint64_t i = 1; i < 12; ++i) {
            const Constraint constraint = randomConstraint(random, nodes, i);
            std::vector<Interval> before;
            for (int node = 0; node < nodes; ++node)
                before.push_back(network.interval(NodeId{node}));
            network.takeChanged();
            const bool would = network.wouldConflict(constraint).has_value();
            QVERIFY(network.takeChanged().empty());
            for (int node = 0; node < nodes; ++node)
                QCOMPARE(network.interval(NodeId{node}), before[static_cast<std::size_t>(node)]);
            QCOMPARE(network.add(constraint).has_value(), would);
        }
    }
}

void TestNetwork::relationsAgainstFloydWarshall()
{
    const unsigned seed = 7;
    qInfo() << "seed" << seed;
    std::mt19937 random(seed);
    for (int round = 0; round < 300; ++round) {
        const int nodes = 4;
        Network network;
        for (int i = 0; i < nodes; ++i)
            network.addNode();
        std::vector<Constraint> held;
        for (std::uint64_t i = 1; i < 6; ++i) {
            const Constraint constraint = randomConstraint(random, nodes, i);
            if (!network.add(constraint))
                held.push_back(constraint);
        }
        FloydWarshall oracle(nodes);
        QVERIFY(agree(nodes, held, &oracle));
        const Point from{NodeId{0}, Point::Side::End}, to{NodeId{1}, Point::Side::Start};
        QCOMPARE(network.furthest(from, to), oracle.furthest(from, to));
        const AllenSet possible = network.relation(NodeId{0}, NodeId{1});
        for (int r = 0; r < allenCount; ++r) {
            std::vector<Constraint> tried = held;
            tried.push_back(allenConstraint(NodeId{0}, static_cast<Allen>(r), NodeId{1}, AnnotationId{77}, Weight::Machine));
            QCOMPARE(possible.contains(static_cast<Allen>(r)), agree(nodes, tried));
        }
    }
}

namespace {
QString composed(Allen first, Allen second)
{
    Network network;
    const NodeId x = network.addNode(), y = network.addNode(), z = network.addNode();
    if (network.add(allenConstraint(x, first, y, AnnotationId{1}, Weight::Analyst))
        || network.add(allenConstraint(y, second, z, AnnotationId{2}, Weight::Analyst)))
        return QStringLiteral("contradiction");
    const AllenSet set = network.relation(x, z);
    if (set == AllenSet::all())
        return QStringLiteral("ALL");
    QStringList names;
    for (int r = 0; r < allenCount; ++r) {
        if (set.contains(static_cast<Allen>(r)))
            names.append(allenName(static_cast<Allen>(r)));
    }
    names.sort();
    return names.join(QLatin1Char(' '));
}
} // namespace

void TestNetwork::smallComposition_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *first, const char *second, const char *expected) {
        QTest::addRow("%s.%s", first, second) << QString::fromLatin1(first) << QString::fromLatin1(second) << QString::fromLatin1(expected);
    };
    row("BEFORE", "BEFORE", "BEFORE");
    row("BEFORE", "INCLUDES", "BEFORE");
    row("IS_INCLUDED", "BEFORE", "BEFORE");
    row("IS_INCLUDED", "IS_INCLUDED", "IS_INCLUDED");
    row("INCLUDES", "INCLUDES", "INCLUDES");
    row("SIMULTANEOUS", "OVERLAPS", "OVERLAPS");
    row("BEFORE", "AFTER", "ALL");
    row("BEFORE", "IS_INCLUDED", "BEFORE BEGINS IBEFORE IS_INCLUDED OVERLAPS");
    row("BEGINS", "BEFORE", "BEFORE");
    row("IBEFORE", "IBEFORE", "BEFORE");
    row("INCLUDES", "BEFORE", "BEFORE ENDED_BY IBEFORE INCLUDES OVERLAPS");
    row("ENDS", "IAFTER", "AFTER");
}

void TestNetwork::smallComposition()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, expected);
    QCOMPARE(composed(*allenFromName(first), *allenFromName(second)), expected);
}

void TestNetwork::compositionTable()
{
    const QString folder = qEnvironmentVariable("CHIOSA_TEST_DATA");
    QFile table(folder + QStringLiteral("/reference/allen_composition.tsv"));
    if (folder.isEmpty() || !table.open(QIODevice::ReadOnly))
        QSKIP("needs CHIOSA_TEST_DATA with reference/allen_composition.tsv");
    table.readLine();
    int entries = 0;
    while (!table.atEnd()) {
        const QStringList fields = QString::fromUtf8(table.readLine()).trimmed().split(QLatin1Char('\t'));
        QStringList expected = fields.at(2).split(QLatin1Char(' '));
        expected.sort();
        QCOMPARE(composed(*allenFromName(fields.at(0)), *allenFromName(fields.at(1))), expected.join(QLatin1Char(' ')));
        ++entries;
    }
    QCOMPARE(entries, 169);
}

// Three intervals have six end points: with six places for them every case occurs.
void TestNetwork::compositionByEnumeration()
{
    std::vector<std::pair<int, int>> intervals;
    for (int begin = 0; begin < 6; ++begin) {
        for (int end = begin + 1; end < 6; ++end)
            intervals.emplace_back(begin, end);
    }
    std::map<std::pair<Allen, Allen>, AllenSet> table;
    for (const auto &x : intervals) {
        for (const auto &y : intervals) {
            for (const auto &z : intervals)
                table[{relationOf(x, y), relationOf(y, z)}].add(relationOf(x, z));
        }
    }
    QCOMPARE(table.size(), std::size_t{169});
    for (const auto &[pair, expected] : table) {
        Network network;
        const NodeId x = network.addNode(), y = network.addNode(), z = network.addNode();
        QVERIFY(!network.add(allenConstraint(x, pair.first, y, AnnotationId{1}, Weight::Analyst)));
        QVERIFY(!network.add(allenConstraint(y, pair.second, z, AnnotationId{2}, Weight::Analyst)));
        QVERIFY2(network.relation(x, z) == expected, qPrintable(allenName(pair.first) + QLatin1Char('.') + allenName(pair.second)));
    }
}

// Among 400 events that agree with a hidden truth: false orders, dates, lengths and distances that what is known rules out.
void TestNetwork::seededContradictions()
{
    const unsigned seed = 200;
    qInfo() << "seed" << seed;
    std::mt19937 random(seed);
    const auto any = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    constexpr int events = 400;
    Network network;
    std::vector<Instant> begin, end;
    std::map<Cause, Constraint> held;
    std::uint64_t id = 0;
    const auto tell = [&](const Constraint &constraint) {
        QVERIFY(!network.add(constraint));
        held.emplace(constraint.cause, constraint);
    };
    for (int i = 0; i < events; ++i) {
        const NodeId node = network.addNode();
        begin.push_back(any(365) * day + any(20) * hour);
        end.push_back(begin.back() + (1 + any(30)) * hour);
        if (any(3) == 0) {
            const Instant from = begin.back() / week * week;
            tell(intervalConstraint(node, {{from, {}}, {{}, from + 2 * week}}, AnnotationId{++id}, Weight::Text));
        }
        if (any(3) == 0)
            tell(lengthConstraint(node, {hour, 40 * hour, false}, AnnotationId{++id}, Weight::Text));
    }
    for (int i = 0; i < 5 * events; ++i) {
        const int a = any(events), b = any(events);
        if (end[a] < begin[b])
            tell(relationConstraint(NodeId{a}, Relation::Before, NodeId{b}, AnnotationId{++id}, Weight::Text));
        if (end[a] < begin[b] && any(4) == 0)
            tell(gapConstraint(NodeId{a}, NodeId{b}, begin[b] - end[a] - hour, begin[b] - end[a] + hour, AnnotationId{++id}, Weight::Text));
    }
    int found = 0, seeded = 0;
    std::size_t causes = 0;
    while (seeded < 200) {
        const NodeId a{any(events)}, b{any(events)};
        const Interval known = network.interval(a);
        const std::optional<std::int64_t> furthest = a == b ? std::nullopt : network.furthest(endOf(a), startOf(b));
        Constraint lie{AnnotationId{++id}, Weight::Analyst, {}};
        if (seeded % 4 == 0 && a != b && network.relation(a, b).single() == Allen::Before)
            lie = relationConstraint(b, any(2) ? Relation::Before : Relation::IsIncluded, a, lie.cause, lie.weight);
        else if (seeded % 4 == 1 && known.end.latest)
            lie = intervalConstraint(a, {{*known.end.latest + any(30) * day, {}}, {}}, lie.cause, lie.weight);
        else if (seeded % 4 == 2 && known.end.latest && known.start.earliest)
            lie = lengthConstraint(a, {*known.end.latest - *known.start.earliest + 1 + any(100), {}, false}, lie.cause, lie.weight);
        else if (seeded % 4 == 3 && furthest && *furthest > 0)
            lie = gapConstraint(a, b, *furthest + 1 + any(1000), {}, lie.cause, lie.weight);
        else
            continue;
        ++seeded;
        const std::optional<Conflict> conflict = network.add(lie);
        QVERIFY2(conflict, qPrintable(QStringLiteral("contradiction %1 was not found").arg(seeded)));
        ++found;
        causes += conflict->because.size();
        std::vector<Constraint> blamed;
        for (const Cause &cause : conflict->because)
            blamed.push_back(cause == lie.cause ? lie : held.at(cause));
        verifyCycle(*conflict, blamed);
        std::map<int, int> local; // the few events of the chain, so that the oracle stays small
        for (Constraint &one : blamed) {
            for (Difference &difference : one.differences) {
                for (Point *point : {&difference.from, &difference.to}) {
                    if (point->node)
                        point->node = NodeId{local.try_emplace(point->node.value, static_cast<int>(local.size())).first->second};
                }
            }
        }
        const int nodes = static_cast<int>(local.size());
        QVERIFY(!agree(nodes, blamed));
        for (std::size_t left = 0; left < blamed.size(); ++left) {
            std::vector<Constraint> fewer = blamed;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left));
            QVERIFY2(agree(nodes, fewer), "without any one of them the others agree");
        }
    }
    qInfo() << found << "of" << seeded << "found, mean causes" << double(causes) / found;
}

void TestNetwork::changedNodes()
{
    Network network;
    const NodeId a = network.addNode(), b = network.addNode(), c = network.addNode();
    network.takeChanged();
    QVERIFY(!network.add(relationConstraint(a, Relation::Before, b, AnnotationId{1}, Weight::Analyst)));
    QCOMPARE(network.takeChanged().size(), std::size_t{2});
    QVERIFY(!network.add(intervalConstraint(c, Interval::fixed(0, 10), AnnotationId{2}, Weight::Text)));
    QCOMPARE(network.takeChanged(), std::vector<NodeId>{c});
    QVERIFY(!network.add(relationConstraint(c, Relation::Before, a, AnnotationId{3}, Weight::Analyst)));
    QCOMPARE(network.takeChanged().size(), std::size_t{2}); // a and b
    network.remove(AnnotationId{3});
    QCOMPARE(network.takeChanged().size(), std::size_t{2});
    network.remove(AnnotationId{3});
    QVERIFY(network.takeChanged().empty());
}

void TestNetwork::whyFollowsTheChain()
{
    Network network;
    const NodeId a = network.addNode(), b = network.addNode(), c = network.addNode(), d = network.addNode();
    QVERIFY(!network.add(relationConstraint(a, Relation::Before, b, AnnotationId{1}, Weight::Analyst)));
    QVERIFY(!network.add(relationConstraint(b, Relation::Before, c, AnnotationId{2}, Weight::Analyst)));
    QCOMPARE(network.why(a, c).size(), std::size_t{2});
    QCOMPARE(network.why(c, a).size(), std::size_t{2});
    QVERIFY(network.why(a, d).empty());
    QVERIFY(!network.add(intervalConstraint(c, Interval::fixed(100, 110), AnnotationId{3}, Weight::Text)));
    QCOMPARE(network.whyBound(endOf(a), Network::Extreme::Latest).size(), std::size_t{3});
    QVERIFY(network.whyBound(startOf(a), Network::Extreme::Earliest).empty());
}

// Not a bench, only a guard against the wrong order of growth.
void TestNetwork::thousandsOfEvents()
{
    const unsigned seed = 1;
    qInfo() << "seed" << seed;
    std::mt19937 random(seed);
    const int events = 10000, links = 50000;
    std::clock_t start = std::clock(); // of the processor: others may be busy too
    const auto microseconds = [&] { return static_cast<qint64>(1e6 * double(std::clock() - start) / CLOCKS_PER_SEC); };
    Network network;
    std::vector<Instant> truth;
    for (int i = 0; i < events; ++i) {
        network.addNode();
        truth.push_back(static_cast<Instant>(random() % (3650 * 24)) * hour);
    }
    std::uint64_t id = 1;
    for (int i = 0; i < events; ++i) {
        if (random() % 100 < 45) {
            const Instant span = (random() % 2 ? 1 : 30) * day;
            const Instant begin = truth[static_cast<std::size_t>(i)] / span * span;
            QVERIFY(
                !network.add(intervalConstraint(NodeId{i}, {{begin, {}}, {{}, begin + span + 2 * day}}, AnnotationId{id++}, Weight::Text)));
        }
    }
    for (int i = 0; i < links; ++i) {
        const int a = static_cast<int>(random() % events);
        const int b = random() % 5 ? std::min(events - 1, a + 1 + static_cast<int>(random() % 40)) : static_cast<int>(random() % events);
        if (truth[static_cast<std::size_t>(a)] + 2 * hour < truth[static_cast<std::size_t>(b)])
            QVERIFY(!network.add(relationConstraint(NodeId{a}, Relation::Before, NodeId{b}, AnnotationId{id++}, Weight::Text)));
        else if (truth[static_cast<std::size_t>(b)] + 2 * hour < truth[static_cast<std::size_t>(a)])
            QVERIFY(!network.add(relationConstraint(NodeId{a}, Relation::After, NodeId{b}, AnnotationId{id++}, Weight::Text)));
    }
    const qint64 loaded = microseconds() / 1000;
    std::vector<qint64> edits, refusals;
    for (int i = 0; i < 2000; ++i) {
        const NodeId a{static_cast<int>(random() % events)}, b{static_cast<int>(random() % events)};
        if (a == b)
            continue;
        start = std::clock();
        const bool refused = network.add(relationConstraint(a, Relation::Before, b, AnnotationId{id}, Weight::Analyst)).has_value();
        if (!refused)
            network.remove(AnnotationId{id});
        (refused ? refusals : edits).push_back(microseconds());
        ++id;
    }
    std::sort(edits.begin(), edits.end());
    std::sort(refusals.begin(), refusals.end());
    const auto p
        = [](const std::vector<qint64> &sorted, int percent) { return sorted[sorted.size() * static_cast<std::size_t>(percent) / 100]; };
    qInfo() << "load" << loaded << "ms; add and remove p50" << p(edits, 50) << "p99" << p(edits, 99) << "max" << edits.back() << "us;"
            << refusals.size() << "conflicts explained p50" << p(refusals, 50) << "p99" << p(refusals, 99) << "max" << refusals.back()
            << "us";
    QVERIFY2(loaded < 5000, "loading grows with what changes");
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
