// How much of the development data the grammars get right: phrases by the sentence, and news articles. Needs CHIOSA_TEST_DATA.
#include "app/dates/grammar.h"

#include "app/base/json_values.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <ctime>

using namespace dates;

namespace {

QString dataFile(const QString &name)
{
    const QString folder = qEnvironmentVariable("CHIOSA_TEST_DATA");
    return folder.isEmpty() ? QString() : folder + QLatin1Char('/') + name;
}

bool isVerbose() { return qEnvironmentVariableIsSet("CHIOSA_SHOW_MISSES"); }

struct Count {
    int gold = 0, found = 0, overlap = 0, exact = 0, value = 0, type = 0;
    double f1(int hits) const { return gold + found == 0 ? 0 : 200.0 * hits / (gold + found); }
};

} // namespace

class TestCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phrases_data();
    void phrases();
    void articles_data();
    void articles();
};

void TestCases::phrases_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("floor"); // of both, per cent
    QTest::newRow("it") << QStringLiteral("it") << 95.0;
    QTest::newRow("en") << QStringLiteral("en") << 95.0;
    for (const char *language : {"es", "fr", "de", "pt", "nl"})
        QTest::newRow(language) << QString::fromLatin1(language) << 94.0;
}

void TestCases::phrases()
{
    QFETCH(QString, language);
    QFETCH(double, floor);
    QFile file(dataFile(QStringLiteral("reference/timex_cases.dev.tsv")));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("needs CHIOSA_TEST_DATA with reference/timex_cases.dev.tsv");
    const base::Result<Grammar> grammar = Grammar::load(language);
    QVERIFY2(grammar, grammar ? "" : qPrintable(grammar.error().text()));
    int cases = 0, exact = 0, value = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const QStringList fields = line.split(QLatin1Char('\t'));
        if (fields.value(0) != language)
            continue;
        ++cases;
        const QString sentence = fields.value(1), extent = fields.value(2);
        const std::vector<Expression> found = grammar->find(sentence, QStringLiteral("2025-09-15"));
        const auto textOf = [&](const Expression &one) { return sentence.mid(one.range.begin, one.range.length()); };
        const Expression *best = nullptr;
        const qsizetype at = sentence.indexOf(extent);
        for (const Expression &one : found) {
            if (textOf(one) == extent)
                best = &one;
            else if (!best && one.range.overlaps({at, at + extent.size()}))
                best = &one;
        }
        const bool isExact = best && textOf(*best) == extent;
        const bool isRight = best && timeline::sameValue(best->value, fields.value(4)) && best->mod == fields.value(5).trimmed()
            && best->type == fields.value(3);
        exact += isExact ? 1 : 0;
        value += isRight ? 1 : 0;
        if (isVerbose() && (!isExact || !isRight)) {
            qInfo().noquote() << (isExact ? "VALUE " : "EXTENT") << sentence << "| gold" << extent << fields.value(3) << fields.value(4)
                              << fields.value(5).trimmed() << "| got"
                              << (best ? textOf(*best) + QLatin1Char(' ') + best->type + QLatin1Char(' ') + best->value + QLatin1Char(' ')
                                          + best->mod + QLatin1Char(' ') + best->rule
                                       : QStringLiteral("nothing"));
        }
    }
    const double exactShare = 100.0 * exact / cases, valueShare = 100.0 * value / cases;
    qInfo().noquote() << QStringLiteral("%1: %2 cases, extent exact %3 %, value right %4 %")
                             .arg(language)
                             .arg(cases)
                             .arg(exactShare, 0, 'f', 1)
                             .arg(valueShare, 0, 'f', 1);
    QVERIFY(exactShare >= floor && valueShare >= floor);
}

void TestCases::articles_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("overlapFloor");
    QTest::addColumn<double>("valueFloor");
    QTest::addColumn<double>("strictFloor");
    const auto row = [](const char *name, const QStringList &files, const char *language, double overlap, double value, double strict = 0) {
        QTest::newRow(name) << files << QString::fromLatin1(language) << overlap << value << strict;
    };
    row("chiosa-it.dev", {QStringLiteral("gold/chiosa-it.dev.jsonl")}, "it", 97, 90);
    row("meantime-it", {QStringLiteral("gold/meantime-it.airbus.jsonl"), QStringLiteral("gold/meantime-it.apple.jsonl")}, "it", 94, 89);
    row("meantime-en", {QStringLiteral("gold/meantime-en.airbus.jsonl"), QStringLiteral("gold/meantime-en.apple.jsonl")}, "en", 94, 85);
    row("krauts-de", {QStringLiteral("gold/krauts-de.dolomiten100.jsonl")}, "de", 90, 74, 80);
    row("meantime-es", {QStringLiteral("gold/meantime-es.airbus.jsonl"), QStringLiteral("gold/meantime-es.apple.jsonl")}, "es", 92, 77);
}

void TestCases::articles()
{
    QFETCH(QStringList, files);
    QFETCH(QString, language);
    QFETCH(double, overlapFloor);
    QFETCH(double, valueFloor);
    QFETCH(double, strictFloor);
    const base::Result<Grammar> grammar = Grammar::load(language);
    QVERIFY2(grammar, grammar ? "" : qPrintable(grammar.error().text()));
    Policy policy;
    if (language == QLatin1String("de"))
        policy.offsets = Policy::Offsets::Durations; // KRAUTS annotates "vor [drei Tagen]"
    Count count;
    qint64 bytes = 0;
    std::clock_t ticks = 0;
    for (const QString &name : files) {
        QFile file(dataFile(name));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("needs CHIOSA_TEST_DATA with gold/");
        while (!file.atEnd()) {
            const QJsonObject document = QJsonDocument::fromJson(file.readLine()).object();
            const QString text = document.value(QLatin1String("text")).toString();
            const std::clock_t begun = std::clock(); // of the processor: others may be busy too
            const std::vector<Expression> found = grammar->find(text, document.value(QLatin1String("dct")).toString(), policy);
            ticks += std::clock() - begun;
            bytes += text.toUtf8().size();
            struct Gold {
                text::Range range;
                QString value, type;
                bool optional;
            };
            std::vector<Gold> gold;
            const std::u32string points = text.toStdU32String();
            for (const QJsonValue &value : base::valuesOf(document.value(QLatin1String("spans")).toArray())) {
                const QJsonObject span = value.toObject();
                const QJsonObject attrs = span.value(QLatin1String("attrs")).toObject();
                const int start = span.value(QLatin1String("start")).toInt(-1), end = span.value(QLatin1String("end")).toInt(-1);
                if (span.value(QLatin1String("label")).toString() != QLatin1String("TIMEX3") || start < 0 || end <= start)
                    continue;
                const auto utf16
                    = [&](int position) { return QString::fromStdU32String(points.substr(0, static_cast<std::size_t>(position))).size(); };
                gold.push_back({{utf16(start), utf16(end)},
                                span.value(QLatin1String("value")).toString(),
                                attrs.value(QLatin1String("type")).toString(),
                                attrs.value(QLatin1String("optional")).toBool()});
            }
            std::vector<char> used(found.size(), 0);
            for (const Gold &one : gold) {
                std::size_t match = found.size();
                for (std::size_t i = 0; i < found.size(); ++i) {
                    if (!used[i] && found[i].range.overlaps(one.range) && (match == found.size() || found[i].range == one.range))
                        match = i;
                }
                if (match < found.size())
                    used[match] = one.optional ? 2 : 1;
                if (one.optional)
                    continue;
                ++count.gold;
                const bool hit = match < found.size();
                const bool right = hit && timeline::sameValue(found[match].value, one.value);
                count.overlap += hit ? 1 : 0;
                count.exact += hit && found[match].range == one.range ? 1 : 0;
                count.value += right ? 1 : 0;
                const bool exact = hit && found[match].range == one.range;
                if (isVerbose() && !(right && exact)) {
                    qInfo().noquote() << (!hit        ? "MISSED"
                                              : right ? "EXTENT"
                                                      : "VALUE ")
                                      << document.value(QLatin1String("dct")).toString()
                                      << text.mid(std::max<qsizetype>(0, one.range.begin - 40), 40).simplified() << "[["
                                      << text.mid(one.range.begin, one.range.length()) << "]]" << text.mid(one.range.end, 30).simplified()
                                      << "| gold" << one.value << "| got"
                                      << (hit ? found[match].value + QLatin1Char(' ') + found[match].rule + QLatin1Char(' ')
                                                  + text.mid(found[match].range.begin, found[match].range.length())
                                              : QString());
                }
            }
            for (std::size_t i = 0; i < found.size(); ++i) {
                count.found += used[i] == 2 ? 0 : 1;
                if (isVerbose() && !used[i])
                    qInfo().noquote() << "EXTRA " << text.mid(std::max<qsizetype>(0, found[i].range.begin - 40), 40).simplified() << "[["
                                      << text.mid(found[i].range.begin, found[i].range.length()) << "]]"
                                      << text.mid(found[i].range.end, 30).simplified() << found[i].value << found[i].rule;
            }
        }
    }
    qInfo().noquote() << QStringLiteral("%1: gold %2, found %3; overlap F1 %4, strict F1 %5, value F1 %6; %7 MB/s")
                             .arg(QString::fromLatin1(QTest::currentDataTag()))
                             .arg(count.gold)
                             .arg(count.found)
                             .arg(count.f1(count.overlap), 0, 'f', 1)
                             .arg(count.f1(count.exact), 0, 'f', 1)
                             .arg(count.f1(count.value), 0, 'f', 1)
                             .arg(double(bytes) / 1e6 / (double(ticks) / CLOCKS_PER_SEC), 0, 'f', 2);
    QVERIFY(count.f1(count.overlap) >= overlapFloor && count.f1(count.value) >= valueFloor && count.f1(count.exact) >= strictFloor);
}

QTEST_GUILESS_MAIN(TestCases)
#include "tst_cases.moc"
