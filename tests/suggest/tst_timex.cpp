#include "app/suggest/timex_suggester.h"

#include <QFile>
#include <QTest>

#include <ctime>

using namespace suggest;

namespace {

annotation::Document article(const QString &text, const QString &dct, const QString &language = QStringLiteral("it"))
{
    annotation::ArticleFields fields;
    fields.language = language;
    fields.dct = dct;
    return annotation::Document({1}, fields, {text, 1});
}

std::vector<annotation::Annotation> read(const annotation::Document &document)
{
    const Draft draft(document, Morphology::load(QStringLiteral("xx")));
    Reading reading;
    TimexSuggester().suggest(draft, reading, {});
    return reading.annotations();
}

} // namespace

class TestTimex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void proposes();
    void otherLanguages();
    void equalInEqualOut();
    void lengthsWithTheirDates();
    void zapad();
    void speed();
};

void TestTimex::proposes()
{
    const annotation::Document document
        = article(QStringLiteral("La sindaca Mara Conti ha parlato ieri sera. Il 20 settembre si vota."), QStringLiteral("2025-09-15"));
    const std::vector<annotation::Annotation> found = read(document);
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(document.surface(found[0]), QStringLiteral("ieri sera"));
    QCOMPARE(found[0].layer, annotation::layers::timex3);
    QCOMPARE(found[0].tag, QStringLiteral("TIMEX3"));
    QCOMPARE(found[0].features.value(u"value"), QStringLiteral("2025-09-14TEV"));
    QCOMPARE(found[0].features.value(u"type"), QStringLiteral("TIME"));
    QCOMPARE(found[0].features.value(u"valueBy"), QStringLiteral("rule"));
    QVERIFY(found[0].features.value(u"derivation").startsWith(QStringLiteral("ieri sera → DCT 2025-09-15")));
    QCOMPARE(found[1].features.value(u"value"), QStringLiteral("2025-09-20"));
    QVERIFY(!found[1].features.value(u"readings").isEmpty());
    for (const annotation::Annotation &timex : found) {
        QCOMPARE(timex.origin.by, QStringLiteral("timex-rules/1"));
        QVERIFY(timex.origin.confidence > 0 && timex.origin.confidence < 1);
        QVERIFY(!timex.origin.reason.isEmpty());
    }
}

void TestTimex::otherLanguages()
{
    QVERIFY(read(article(QStringLiteral("Ieri."), QStringLiteral("2025-09-15"), QStringLiteral("xx"))).empty());
    QVERIFY(read(article(QStringLiteral("Ieri."), QStringLiteral("2025-09-15"), QString())).empty());
    const std::vector<annotation::Annotation> undated = read(article(QStringLiteral("Ieri, 3 marzo 2020."), QString()));
    QCOMPARE(undated.size(), std::size_t{2});
    QCOMPARE(undated[0].features.value(u"value"), QString()); // hangs on a DCT that nobody knows
    QCOMPARE(undated[1].features.value(u"value"), QStringLiteral("2020-03-03"));
}

void TestTimex::equalInEqualOut()
{
    const annotation::Document document
        = article(QStringLiteral("Giovedì scorso, a fine marzo e tra tre giorni."), QStringLiteral("2025-09-15"));
    QCOMPARE(read(document), read(document));
}

void TestTimex::lengthsWithTheirDates()
{
    const annotation::Document document
        = article(QStringLiteral("Tre giorni fa è arrivata; il viaggio è durato due settimane."), QStringLiteral("2025-09-15"));
    dates::Policy policy;
    policy.offsets = dates::Policy::Offsets::Durations;
    const Draft draft(document, Morphology::load(QStringLiteral("xx")));
    Reading reading;
    TimexSuggester(policy).suggest(draft, reading, {});
    const std::vector<annotation::Annotation> &found = reading.annotations();
    QCOMPARE(found.size(), std::size_t{3});
    QCOMPARE(document.surface(found[0]), QStringLiteral("Tre giorni"));
    QCOMPARE(found[0].features.value(u"value"), QStringLiteral("P3D"));
    QVERIFY(found[1].ranges.empty());
    QCOMPARE(found[1].features.value(u"value"), QStringLiteral("2025-09-12"));
    QCOMPARE(found[1].features.value(u"type"), QStringLiteral("DATE"));
    QCOMPARE(found[1].features.value(u"anchorTimeID"), base::idText(found[0].id.value));
    QCOMPARE(document.surface(found[2]), QStringLiteral("due settimane"));
}

void TestTimex::zapad()
{
    QFile file(qEnvironmentVariable("CHIOSA_TEST_DATA") + QStringLiteral("/articles/zapad-2025.it.txt"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("needs CHIOSA_TEST_DATA with articles/zapad-2025.it.txt");
    const annotation::Document document = article(QString::fromUtf8(file.readAll()), QStringLiteral("2025-09-15"));
    QStringList found;
    for (const annotation::Annotation &timex : read(document))
        found.append(document.surface(timex) + QLatin1Char('=') + timex.features.value(u"value"));
    QCOMPARE(found,
             (QStringList{QStringLiteral("Settembre 15, 2025=2025-09-15"), QStringLiteral("febbraio 2022=2022-02"),
                          QStringLiteral("scorsa settimana=2025-W37"), QStringLiteral("prossimo futuro=FUTURE_REF")}));
}

void TestTimex::speed()
{
    QString text;
    for (int i = 0; i < 3000; ++i) {
        text += QStringLiteral("La sindaca Mara Conti ha incontrato ieri mattina i lavoratori della fabbrica, chiusa dal febbraio 2022 "
                               "dopo un lungo processo. "
                               "Il tavolo riprende la prossima settimana: secondo la proposta numero %1, servono 120 milioni di euro e "
                               "almeno sei mesi.\n")
                    .arg(i);
    }
    const std::shared_ptr<const dates::Grammar> grammar = dates::Grammar::shared(QStringLiteral("it"));
    QVERIFY(grammar);
    const std::clock_t start = std::clock(); // of the processor: others may be busy too
    const std::size_t found = grammar->find(text, QStringLiteral("2025-09-15")).size();
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    const double megabytes = double(text.toUtf8().size()) / 1e6;
    qInfo() << found << "expressions," << megabytes / seconds << "MB/s";
    QCOMPARE(found, std::size_t{3000 * 4});
    QVERIFY2(megabytes / seconds > 0.3, "a debug build on a busy machine still reads faster than this");
}

QTEST_GUILESS_MAIN(TestTimex)
#include "tst_timex.moc"
