#include "app/suggest/timex_suggester.h"

#include <QFile>
#include <QTest>

#include <algorithm>
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
    void lengthsHaveTheirPoints_data();
    void lengthsHaveTheirPoints();
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

// "Gli ultimi tre anni" end on the article's day, "the next two weeks" begin on it; how far back "the last years" go nobody says.
void TestTimex::lengthsHaveTheirPoints_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *language, const char *text, const char *value, const char *begin, const char *end) {
        QTest::newRow(text) << QString::fromUtf8(language) << QString::fromUtf8(text) << QString::fromUtf8(value)
                            << QString::fromUtf8(begin) << QString::fromUtf8(end);
    };
    row("it", "I prezzi sono saliti negli ultimi tre anni.", "P3Y", "2022", "DCT");
    row("it", "Negli ultimi sei mesi è cambiato tutto.", "P6M", "2025-03", "DCT");
    row("it", "Nelle prossime due settimane si decide.", "P2W", "DCT", "2025-09-29");
    row("it", "Negli ultimi mesi è cambiato tutto.", "PXM", "", "DCT");
    row("it", "Nei prossimi giorni si decide.", "PXD", "DCT", "");
    row("it", "Nell'ultimo anno è cambiato tutto.", "P1Y", "2024", "DCT");
    row("it", "È rimasta all'estero tre anni.", "P3Y", "", "");
    row("en", "Prices have risen over the last two weeks.", "P2W", "2025-09-01", "DCT");
    row("en", "The next three days will decide.", "P3D", "DCT", "2025-09-18");
    row("en", "The previous two weeks were dry.", "P2W", "", "");
    row("de", "In den letzten zwei Jahren ist viel passiert.", "P2Y", "2023", "DCT");
    row("es", "En los próximos dos meses se decidirá.", "P2M", "DCT", "2025-11");
    row("es", "En los dos meses siguientes se decidió.", "P2M", "", "");
    row("fr", "Les trois dernières années ont été dures.", "P3Y", "2022", "DCT");
    row("pt", "Nos últimos dez dias choveu muito.", "P10D", "2025-09-05", "DCT");
    row("nl", "In de afgelopen twee weken regende het.", "P2W", "2025-09-01", "DCT");
}

void TestTimex::lengthsHaveTheirPoints()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    const annotation::Document document = article(text, QStringLiteral("2025-09-15"), language);
    const std::vector<annotation::Annotation> found = read(document);
    const auto length = std::find_if(found.begin(), found.end(),
                                     [](const annotation::Annotation &one) { return one.features.value(u"type") == u"DURATION"; });
    QVERIFY(length != found.end());
    const auto point = [&found, &length](QStringView name) {
        const std::uint64_t id = base::idFromText(length->features.value(name));
        if (id == 0)
            return QString();
        const annotation::Annotation &one = found.at(id - 1);
        if (!one.ranges.empty())
            return QStringLiteral("not empty");
        const bool isDct = one.features.value(u"functionInDocument") == u"CREATION_TIME" && one.features.value(u"value") == u"2025-09-15";
        return isDct ? QStringLiteral("DCT") : one.features.value(u"value");
    };
    QTEST(length->features.value(u"value"), "value");
    QTEST(point(u"beginPoint"), "begin");
    QTEST(point(u"endPoint"), "end");
    const std::vector<annotation::Annotation> undated = read(article(text, QString(), language));
    QVERIFY(std::none_of(undated.begin(), undated.end(), [](const annotation::Annotation &one) { return one.ranges.empty(); }));
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
