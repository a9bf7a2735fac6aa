// Span scores against figures worked out by hand.
#include "app/metrics/evaluation.h"
#include "app/metrics/speaker_score.h"
#include "tests/metrics/bracketed.h"

#include <QRandomGenerator>
#include <QTest>

using namespace metrics;
using support::bracketed;

class TestSpans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scores_data();
    void scores();
    void byTagTellsThemApart();
    void eachSpanAnswersOnce();
    void whatIsNotDrawnDoesNotCount();
    void renamesAndLimits();
    void attributesAreF1TimesAccuracy();
    void speakers_data();
    void speakers();
    void documentsAddUp();
    void readingAgainstItselfIsPerfect();
    void pairingIgnoresTheOrder();
};

static Marks entities(const support::Bracketed &reading, const MarkFilter &filter = {annotation::layers::entity, {}, {}, false})
{
    return marks(reading.marks, filter);
}

void TestSpans::scores_data()
{
    QTest::addColumn<QString>("gold");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QList<int>>("strict"); // correct, proposed, expected
    QTest::addColumn<QList<int>>("overlap");

    const auto row = [](const char *name, const QString &gold, const QString &system, QList<int> strict, QList<int> overlap) {
        QTest::newRow(name) << gold << system << strict << overlap;
    };
    row("equal", u"[PER Ada Bini] parla"_qs, u"[PER Ada Bini] parla"_qs, {1, 1, 1}, {1, 1, 1});
    row("shorter", u"[PER Ada Bini] parla"_qs, u"Ada [PER Bini] parla"_qs, {0, 1, 1}, {1, 1, 1});
    row("other tag", u"[PER Ada Bini] parla"_qs, u"[ORG Ada Bini] parla"_qs, {0, 1, 1}, {0, 1, 1});
    row("missed", u"[PER Ada] a [LOC Roma]"_qs, u"Ada a [LOC Roma]"_qs, {1, 1, 2}, {1, 1, 2});
    row("too many", u"Ada a [LOC Roma]"_qs, u"[PER Ada] a [LOC Roma]"_qs, {1, 2, 1}, {1, 2, 1});
    row("beside", u"[PER Ada] Bini"_qs, u"Ada [PER Bini]"_qs, {0, 1, 1}, {0, 1, 1});
    row("nested", u"[ORG Banca di [LOC Roma]]"_qs, u"[ORG Banca di [LOC Roma]]"_qs, {2, 2, 2}, {2, 2, 2});
    row("two in one", u"[PER Ada] [PER Bini]"_qs, u"[PER Ada Bini]"_qs, {0, 1, 2}, {1, 1, 2});
    row("optional found", u"[PER|optional=true Ada] a [LOC Roma]"_qs, u"[PER Ada] a [LOC Roma]"_qs, {1, 1, 1}, {1, 1, 1});
    row("optional found as something else", u"[PER|optional=true Ada] a [LOC Roma]"_qs, u"[ORG Ada] a [LOC Roma]"_qs, {1, 1, 1}, {1, 1, 1});
    row("optional missed", u"[PER|optional=true Ada] a [LOC Roma]"_qs, u"Ada a [LOC Roma]"_qs, {1, 1, 1}, {1, 1, 1});
    row("nothing", u"Ada"_qs, u"Ada"_qs, {0, 0, 0}, {0, 0, 0});
}

void TestSpans::scores()
{
    QFETCH(QString, gold);
    QFETCH(QString, system);
    QFETCH(QList<int>, strict);
    QFETCH(QList<int>, overlap);
    const support::Bracketed goldReading = bracketed(gold), systemReading = bracketed(system);
    QCOMPARE(goldReading.text, systemReading.text);
    const SpanScore score = spanScore(entities(goldReading), entities(systemReading));
    const auto figures = [](const Score &s) { return QList<int>{int(s.correct), int(s.proposed), int(s.expected)}; };
    QCOMPARE(figures(score.strict), strict);
    QCOMPARE(figures(score.overlap), overlap);
}

void TestSpans::byTagTellsThemApart()
{
    const auto gold = bracketed(u"[PER Ada] e [PER Bea] a [LOC Roma]"_qs), system = bracketed(u"[PER Ada] e Bea a [ORG Roma]"_qs);
    const SpanScore score = spanScore(entities(gold), entities(system));
    QCOMPARE(score.byTag.at(u"PER"_qs).strict, (Score{1, 1, 2}));
    QCOMPARE(score.byTag.at(u"LOC"_qs).strict, (Score{0, 0, 1}));
    QCOMPARE(score.byTag.at(u"ORG"_qs).strict, (Score{0, 1, 0}));
    QCOMPARE(score.strict.precision(), 0.5);
    QCOMPARE(score.strict.recall(), 1.0 / 3);
    QCOMPARE(score.strict.f1(), 0.4); // 2·1 / (2 + 3)
}

void TestSpans::eachSpanAnswersOnce()
{
    // The equal one is preferred to the one with the larger overlap that comes first.
    const auto gold = bracketed(u"[ORG Banca [ORG Lumo] Sud]"_qs), system = bracketed(u"Banca [ORG Lumo] Sud"_qs);
    const Marks golds = entities(gold), systems = entities(system);
    const auto chosen = pairs(golds, systems, Match::Overlap, Tags::MustAgree);
    QCOMPARE(chosen.size(), 1u);
    QCOMPARE(golds[chosen.front().gold]->ranges, systems.front()->ranges);
}

void TestSpans::whatIsNotDrawnDoesNotCount()
{
    annotation::Annotation rejected, nowhere, other;
    rejected.layer = nowhere.layer = annotation::layers::entity;
    rejected.ranges = {{0, 3}};
    rejected.verdict = annotation::Verdict::Rejected;
    other.layer = annotation::layers::quote;
    other.ranges = {{0, 3}};
    const std::vector<annotation::Annotation> all{rejected, nowhere, other};
    QVERIFY(marks(all, {annotation::layers::entity, {}, {}, false}).empty());
    QCOMPARE(marks(all, {annotation::layers::quote, {}, {}, false}).size(), 1u);
}

void TestSpans::renamesAndLimits()
{
    const auto gold = bracketed(u"[LOC Villa Bea] di [PER Ada]"_qs), system = bracketed(u"[FAC Villa [PER Bea]] di [ROL Ada]"_qs);
    Evaluation plain, kind({{}, {u"PER"_qs, u"LOC"_qs}, {{u"FAC"_qs, u"LOC"_qs}}, true});
    plain.add(gold.marks, system.marks);
    kind.add(gold.marks, system.marks);
    QCOMPARE(plain.layers().at(u"entity"_qs).spans.strict, (Score{0, 3, 2}));
    QCOMPARE(kind.layers().at(u"entity"_qs).spans.strict, (Score{1, 1, 2}));
}

void TestSpans::attributesAreF1TimesAccuracy()
{
    const auto gold = bracketed(u"[TIMEX3|type=DATE|value=2025-09-15 Oggi], [TIMEX3|type=DURATION|value=P2D due giorni] "
                                u"[TIMEX3|type=DATE|value=198 negli Ottanta], [TIMEX3|type=DATE|value=2024 nel 2024]"_qs);
    const auto system = bracketed(u"[TIMEX3|type=DATE|value=2025-09-15 Oggi], [TIMEX3|type=DATE|value=2025-09-13 due giorni] "
                                  u"negli [TIMEX3|type=DATE|value=198X Ottanta], nel 2024"_qs);
    Evaluation evaluation;
    evaluation.add(gold.marks, system.marks);
    const QJsonObject timex = evaluation.json()[u"layers"][u"timex3"].toObject();
    const double overlap = 6.0 / 7; // 3 found of 4, 3 proposed
    QCOMPARE(timex[u"overlap"][u"F1"].toDouble(), overlap);
    QCOMPARE(timex[u"strict"][u"F1"].toDouble(), 4.0 / 7);
    QCOMPARE(timex[u"type"].toDouble(), overlap * 2 / 3);
    QCOMPARE(timex[u"value"].toDouble(), overlap * 2 / 3); // 198X is the decade 198
}

void TestSpans::speakers_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    QTest::newRow("short form") << u"Bini"_qs << u"Ada Bini"_qs << true;
    QTest::newRow("accents and case") << u"ADA Nicolò"_qs << u"Ada Nicolo'"_qs << true;
    QTest::newRow("article") << u"il portavoce"_qs << u"portavoce"_qs << true;
    QTest::newRow("another") << u"Ada Bini"_qs << u"Ada Conti"_qs << false;
    QTest::newRow("nobody") << u"Ada Bini"_qs << QString() << false;
    QTest::newRow("only an article") << u"il"_qs << u"Ada"_qs << false;
}

void TestSpans::speakers()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QTEST(sameSpeaker(a, b), "same");
    QTEST(sameSpeaker(b, a), "same");
}

void TestSpans::documentsAddUp()
{
    const auto a = bracketed(u"[PER Ada] a [LOC Roma]"_qs), b = bracketed(u"[PER Ada] a Roma"_qs);
    Evaluation evaluation;
    evaluation.add(a.marks, b.marks); // 1 of 1, expected 2
    evaluation.add(b.marks, a.marks); // 1 of 2, expected 1
    QCOMPARE(evaluation.documents(), 2);
    QCOMPARE(evaluation.layers().at(u"entity"_qs).spans.strict, (Score{2, 3, 3}));
    QCOMPARE(evaluation.json()[u"layers"][u"entity"][u"by_label"][u"PER"][u"strict"][u"F1"].toDouble(), 1.0);
}

static support::Bracketed randomReading(QRandomGenerator &random)
{
    static const QStringList labels{u"PER"_qs, u"ORG"_qs, u"TIMEX3|value=2025"_qs, u"QUOTE|speaker=Ada"_qs};
    QString art;
    int depth = 0;
    for (int word = 0; word < 40; ++word) {
        if (random.bounded(3) == 0 && depth < 3) {
            art += u'[' + labels[random.bounded(labels.size())] + u' ';
            ++depth;
        }
        art += u'w';
        if (depth > 0 && random.bounded(2) == 0) {
            art += u']';
            --depth;
        }
        art += u' ';
    }
    return bracketed(art + u'w' + QString(depth, u']'));
}

void TestSpans::readingAgainstItselfIsPerfect()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    for (int round = 0; round < 50; ++round) {
        const support::Bracketed reading = randomReading(random);
        Evaluation evaluation;
        evaluation.add(reading.marks, reading.marks);
        for (const auto &[layer, score] : evaluation.layers()) {
            QCOMPARE(score.spans.strict.f1(), 1.0);
            QCOMPARE(score.spans.overlap.f1(), 1.0);
            for (const auto &[feature, accuracy] : score.features)
                QCOMPARE(accuracy.right, accuracy.all);
        }
    }
}

void TestSpans::pairingIgnoresTheOrder()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    for (int round = 0; round < 50; ++round) {
        const support::Bracketed a = randomReading(random), b = randomReading(random);
        annotation::Annotations shuffled = b.marks;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        const SpanScore straight = spanScore(entities(a), entities(b)),
                        mixed = spanScore(entities(a), marks(shuffled, {u"entity"_qs, {}, {}, false}));
        QCOMPARE(straight, mixed);
        // Turned round, precision and recall change places.
        const SpanScore turned = spanScore(entities(b), entities(a));
        QCOMPARE(turned.strict.precision(), straight.strict.recall());
        QCOMPARE(turned.overlap.correct, straight.overlap.correct);
        QVERIFY(straight.strict.correct <= straight.overlap.correct);
    }
}

QTEST_GUILESS_MAIN(TestSpans)
#include "tst_spans.moc"
