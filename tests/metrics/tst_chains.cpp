// B³ against figures worked out by hand.
#include "app/metrics/chain_score.h"
#include "tests/metrics/bracketed.h"

#include <QTest>

using namespace metrics;

class TestChains : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scores_data();
    void scores();
    void documentsAddUp();
};

void TestChains::scores_data()
{
    QTest::addColumn<QString>("gold");
    QTest::addColumn<QString>("system");
    QTest::addColumn<bool>("all");
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("recall");

    QTest::newRow("equal") << u"[P:1 a] [P:1 b] [P:2 c]"_qs << u"[P:7 a] [P:7 b] [P:9 c]"_qs << true << 1.0 << 1.0;
    // The textbook case: gold {1..5} {6 7} {8..12}; system {1..5} {6..12}.
    QTest::newRow("two chains taken for one")
        << u"[P:1 a] [P:1 b] [P:1 c] [P:1 d] [P:1 e] [P:2 f] [P:2 g] [P:3 h] [P:3 i] [P:3 j] [P:3 k] [P:3 l]"_qs
        << u"[P:1 a] [P:1 b] [P:1 c] [P:1 d] [P:1 e] [P:2 f] [P:2 g] [P:2 h] [P:2 i] [P:2 j] [P:2 k] [P:2 l]"_qs << true
        << (5 * 1.0 + 2 * (2.0 / 7) + 5 * (5.0 / 7)) / 12 << 1.0;
    QTest::newRow("one chain broken") << u"[P:1 a] [P:1 b] [P:1 c] [P:1 d]"_qs << u"[P:1 a] [P:1 b] [P:2 c] [P:2 d]"_qs << true << 1.0
                                      << 0.5;
    QTest::newRow("all alone") << u"[P:1 a] [P:1 b]"_qs << u"[P a] [P b]"_qs << true << 1.0 << 0.5;
    QTest::newRow("one missed, chains alone") << u"[P:1 a] [P:1 b] [P:2 c]"_qs << u"[P:1 a] [P:1 b] c"_qs << false << 1.0 << 1.0;
    QTest::newRow("one missed, all") << u"[P:1 a] [P:1 b] [P:2 c]"_qs << u"[P:1 a] [P:1 b] c"_qs << true << 1.0 << 2.0 / 3;
    QTest::newRow("one too many, all") << u"[P:1 a] [P:1 b] c"_qs << u"[P:1 a] [P:1 b] [P:1 c]"_qs << true << (2.0 / 3 * 2) / 3 << 1.0;
}

static const MarkFilter names{annotation::layers::entity, {}, {}, false};

void TestChains::scores()
{
    QFETCH(QString, gold);
    QFETCH(QString, system);
    QFETCH(bool, all);
    const auto goldReading = support::bracketed(gold), systemReading = support::bracketed(system);
    const ChainScore score
        = chainScore(marks(goldReading.marks, names), marks(systemReading.marks, names), all ? Mentions::All : Mentions::Twins);
    QTEST(score.precision(), "precision");
    QTEST(score.recall(), "recall");
}

void TestChains::documentsAddUp()
{
    const auto gold = support::bracketed(u"[P:1 a] [P:1 b]"_qs), system = support::bracketed(u"[P a] [P b]"_qs);
    ChainScore score = chainScore(marks(gold.marks, names), marks(system.marks, names));
    score += chainScore(marks(gold.marks, names), marks(gold.marks, names));
    QCOMPARE(score.recall(), (0.5 * 2 + 1.0 * 2) / 4);
    QCOMPARE(score.precision(), 1.0);
    QCOMPARE(score.f1(), 2 * 0.75 / 1.75);
}

QTEST_GUILESS_MAIN(TestChains)
#include "tst_chains.moc"
