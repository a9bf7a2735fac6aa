// The digits of a date: what the machine read first, then what lies a step away; the same before and after one is chosen.
#include "app/editing/edits.h"
#include "app/review/offers.h"

#include <QTest>

using namespace annotation;

namespace {

Annotation wednesday()
{
    Annotation timex;
    timex.id = {1};
    timex.layer = layers::timex3;
    timex.tag = QStringLiteral("TIMEX3");
    timex.ranges = {{0, 9}};
    timex.verdict = Verdict::Suggested;
    timex.features = {{QStringLiteral("type"), QStringLiteral("DATE")},
                      {QStringLiteral("value"), QStringLiteral("2025-09-17")},
                      {QStringLiteral("derivation"), QStringLiteral("Mercoledì → DCT 2025-09-17")}};
    return timex;
}

QString values(const Annotation &timex)
{
    QStringList all;
    for (const review::DateReading &reading : review::readingsOf(timex))
        all.append(reading.value);
    return all.join(QLatin1Char(' '));
}

} // namespace

class TestOffers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingsThenNeighbours_data()
    {
        QTest::addColumn<QString>("readings");
        QTest::addColumn<QString>("derivation");
        QTest::addColumn<QString>("offered");
        QTest::newRow("one reading") << QString() << QStringLiteral("Mercoledì → DCT 2025-09-17")
                                     << QStringLiteral("2025-09-17 2025-09-10 2025-09-24");
        QTest::newRow("two readings") << QStringLiteral(R"([{"value":"2025-09-17","weight":0.8},{"value":"2025-09-10","weight":0.2}])")
                                      << QStringLiteral("Mercoledì → DCT 2025-09-17") << QStringLiteral("2025-09-17 2025-09-10 2025-09-24");
        QTest::newRow("written out") << QString() << QStringLiteral("17 settembre 2025 → 2025-09-17") << QString();
        QTest::newRow("of another hand, without a derivation") << QString() << QString() << QString();
    }
    void readingsThenNeighbours()
    {
        QFETCH(QString, readings);
        QFETCH(QString, derivation);
        Annotation timex = wednesday();
        timex.features.set(QStringLiteral("readings"), readings);
        timex.features.set(QStringLiteral("derivation"), derivation);
        QTEST(values(timex), "offered");
    }

    void theyStayWhenOneIsChosen()
    {
        editing::State state;
        state.load(Document(DocumentId{1}, {}, {QStringLiteral("Mercoledì il tribunale decide."), 1}, {wednesday()}));
        base::IdSource ids(1);
        editing::Author author{ids, QStringLiteral("ada"), 1000};
        const QString before = values(wednesday());
        for (int digit : {2, 1, 0, 2}) {
            const Annotation now = *state.document(DocumentId{1})->find({1});
            const review::DateReading chosen = review::readingsOf(now)[static_cast<std::size_t>(digit)];
            const editing::Edit edit
                = editing::redate(state, author, DocumentId{1}, {1}, {chosen.type, chosen.value, chosen.mod, chosen.why});
            QVERIFY(edit);
            QVERIFY(state.apply(*edit));
            const Annotation after = *state.document(DocumentId{1})->find({1});
            QCOMPARE(after.features.value(u"value"), chosen.value);
            QCOMPARE(values(after), before);
        }
    }
};

QTEST_GUILESS_MAIN(TestOffers)
#include "tst_offers.moc"
