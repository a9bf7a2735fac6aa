// Every language's own sentences, resources/dates/<language>/examples.tsv: what a linguist looks at first when a file has changed.
//
// Written on a Monday, 15 September 2025. Each sentence that is read otherwise is printed.
#include "app/base/resources.h"
#include "app/dates/grammar.h"

#include <QTest>

using namespace dates;

namespace {

struct Example {
    int line = 0;
    QString sentence, extent, type, value, mod;
};

std::vector<Example> examplesOf(const QString &language)
{
    std::vector<Example> out;
    const base::Result<QByteArray> bytes = base::resource(QStringLiteral("dates/%1/examples.tsv").arg(language));
    if (!bytes)
        return out;
    int number = 0;
    for (const QString &line : QString::fromUtf8(*bytes).split(QLatin1Char('\n'))) {
        ++number;
        const QStringList fields = line.split(QLatin1Char('\t'));
        if (!line.trimmed().isEmpty() && !line.startsWith(QLatin1Char('#')))
            out.push_back({number, fields.value(0), fields.value(1), fields.value(2), fields.value(3), fields.value(4).trimmed()});
    }
    return out;
}

QString shown(const QString &sentence, const std::vector<Expression> &found)
{
    QStringList parts;
    for (const Expression &one : found)
        parts.append(QStringLiteral("[%1] %2 %3 %4 (%5)")
                         .arg(sentence.mid(one.range.begin, one.range.length()), one.type, one.value, one.mod, one.rule));
    return parts.isEmpty() ? QStringLiteral("nothing") : parts.join(QStringLiteral("; "));
}

// "-" wants a sentence without any time in it.
bool isReadSo(const Example &example, const std::vector<Expression> &found)
{
    if (example.extent == QLatin1String("-"))
        return found.empty();
    return std::any_of(found.begin(), found.end(), [&](const Expression &one) {
        return example.sentence.mid(one.range.begin, one.range.length()) == example.extent && one.type == example.type
            && one.value == example.value && one.mod == example.mod;
    });
}

} // namespace

class TestExamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areReadAsTheySay_data();
    void areReadAsTheySay();
    void lengthsInsteadOfDates();
    void weeksAcrossNewYear_data();
    void weeksAcrossNewYear();
    void languagesStandBesideEachOther();
};

void TestExamples::areReadAsTheySay_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : grammarLanguages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestExamples::areReadAsTheySay()
{
    QFETCH(QString, language);
    const base::Result<Grammar> grammar = Grammar::load(language);
    QVERIFY2(grammar, grammar ? "" : qPrintable(grammar.error().text()));
    const std::vector<Example> examples = examplesOf(language);
    QVERIFY2(examples.size() >= 60, "a language shows at least sixty sentences");
    QStringList misses;
    for (const Example &example : examples) {
        QVERIFY2(example.extent == QLatin1String("-") || example.sentence.contains(example.extent), qPrintable(example.sentence));
        const std::vector<Expression> found = grammar->find(example.sentence, QStringLiteral("2025-09-15"));
        if (isReadSo(example, found))
            continue;
        misses.append(QString::number(example.line));
        qWarning().noquote() << (QStringLiteral("%1/examples.tsv:%2 %3 | wanted [%4] %5 %6 %7 | got %8")
                                     .arg(language)
                                     .arg(example.line)
                                     .arg(example.sentence, example.extent, example.type, example.value, example.mod,
                                          shown(example.sentence, found)));
    }
    QVERIFY2(misses.isEmpty(), qPrintable(QStringLiteral("lines ") + misses.join(QStringLiteral(", "))));
}

// The other school: "vor drei Tagen" is three days long, and its date another, empty expression.
void TestExamples::lengthsInsteadOfDates()
{
    const struct {
        const char *language, *sentence, *asDate, *asLength, *value;
    } rows[] = {
        {"de", "Vor drei Tagen kam Rosa an.", "Vor drei Tagen", "drei Tagen", "P3D"},
        {"it", "Rosa è arrivata tre giorni fa.", "tre giorni fa", "tre giorni", "P3D"},
        {"es", "Hace dos años se fue Rosa.", "Hace dos años", "dos años", "P2Y"},
        {"de", "Gestern kam Rosa an.", "Gestern", "Gestern", "2025-09-14"},
    };
    for (const auto &row : rows) {
        const base::Result<Grammar> grammar = Grammar::load(QString::fromLatin1(row.language));
        QVERIFY(grammar);
        const QString sentence = QString::fromUtf8(row.sentence);
        const auto textOf = [&](const Expression &one) { return sentence.mid(one.range.begin, one.range.length()); };
        const std::vector<Expression> dates = grammar->find(sentence, QStringLiteral("2025-09-15"));
        QCOMPARE(dates.size(), std::size_t{1});
        QCOMPARE(textOf(dates[0]), QString::fromUtf8(row.asDate));
        Policy policy;
        policy.offsets = Policy::Offsets::Durations;
        const std::vector<Expression> lengths = grammar->find(sentence, QStringLiteral("2025-09-15"), policy);
        QCOMPARE(lengths.size(), std::size_t{1});
        QCOMPARE(textOf(lengths[0]), QString::fromUtf8(row.asLength));
        QCOMPARE(lengths[0].value, QString::fromLatin1(row.value));
    }
}

// A week belongs to the year of its Thursday, whatever the language and the locale; a clock of the DCT changes no day.
void TestExamples::weeksAcrossNewYear_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("dct");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *language, const char *sentence, const char *dct, const char *value) {
        QTest::addRow("%s %s %s", language, sentence, dct)
            << QString::fromLatin1(language) << QString::fromUtf8(sentence) << QString::fromLatin1(dct) << QString::fromLatin1(value);
    };
    row("en", "It starts next week.", "2020-12-30", "2021-W01");
    row("en", "It starts this week.", "2021-01-02", "2020-W53");
    row("en", "It starts this week.", "2024-12-31", "2025-W01");
    row("en", "It began last week.", "2026-01-05", "2026-W01");
    row("it", "Comincia la prossima settimana.", "2020-12-30", "2021-W01");
    row("es", "Empieza la próxima semana.", "2020-12-30", "2021-W01");
    row("fr", "Elle commence la semaine prochaine.", "2020-12-30", "2021-W01");
    row("de", "Es beginnt nächste Woche.", "2020-12-30", "2021-W01");
    row("de", "Es begann vorige Woche.", "2021-01-02", "2020-W52");
    row("pt", "Começa na próxima semana.", "2020-12-30", "2021-W01");
    row("nl", "Het begint volgende week.", "2020-12-30", "2021-W01");
    row("ca", "Comença la setmana vinent.", "2020-12-30", "2021-W01");
    row("en", "It starts tomorrow afternoon.", "2025-09-15T23:50", "2025-09-16TAF");
    row("de", "Es beginnt morgen Nachmittag.", "2025-09-15T23:50", "2025-09-16TAF");
    row("fr", "Elle commence demain après-midi.", "2025-09-15T23:50", "2025-09-16TAF");
    row("es", "Empieza mañana por la tarde.", "2025-09-15T23:50", "2025-09-16TAF");
}

void TestExamples::weeksAcrossNewYear()
{
    QFETCH(QString, language);
    QFETCH(QString, sentence);
    QFETCH(QString, dct);
    const base::Result<Grammar> grammar = Grammar::load(language);
    QVERIFY(grammar);
    const std::vector<Expression> found = grammar->find(sentence, dct);
    QCOMPARE(found.size(), std::size_t{1});
    QTEST(found[0].value, "value");
}

void TestExamples::languagesStandBesideEachOther()
{
    for (const char *language : {"it", "en", "es", "fr", "de", "pt", "nl", "ca"})
        QVERIFY2(grammarLanguages().contains(QLatin1String(language)), language);
    QVERIFY(Grammar::load(QStringLiteral("de-AT")));
    QVERIFY(!Grammar::load(QStringLiteral("tlh")));
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
