// How good the first reading of names is, measured on articles annotated by others (CHIOSA_TEST_DATA).
#include "app/metrics/evaluation.h"
#include "app/suggest/lexicon.h"
#include "app/suggest/name_suggester.h"
#include "app/suggest/name_vocabulary.h"
#include "app/suggest/pipeline.h"
#include "tests/suggest/gold_reader.h"

#include <QTest>

#include <ctime>

namespace {

std::unique_ptr<suggest::NameSuggester> suggesterFor(const QString &language)
{
    return std::make_unique<suggest::NameSuggester>(*suggest::Lexicon::load(), *suggest::NameVocabulary::load(language),
                                                    *suggest::NameWeights::load());
}

annotation::Annotations pointers(const std::vector<annotation::Annotation> &marks)
{
    annotation::Annotations all;
    for (const annotation::Annotation &mark : marks)
        all.push_back(std::make_shared<annotation::Annotation>(mark));
    return all;
}

// CHIOSA_SHOW_ERRORS prints what is missed and what is too much.
void show(const annotation::Document &gold, const std::vector<annotation::Annotation> &system)
{
    const auto key
        = [&gold](const annotation::Annotation &a) { return QStringLiteral("%1 %2 %3").arg(a.hull().begin).arg(a.tag, gold.surface(a)); };
    QStringList expected, found;
    for (const annotation::AnnotationPointer &a : gold.onLayer(annotation::layers::entity))
        expected.append(key(*a));
    for (const annotation::Annotation &a : system)
        found.append(key(a));
    const QString text = gold.text();
    const auto print = [&text](const QString &mark, const char *what) {
        const qsizetype begin = mark.section(u' ', 0, 0).toLongLong();
        const QString label = mark.section(u' ', 1, 1), surface = mark.section(u' ', 2);
        const QString left = text.mid(std::max<qsizetype>(0, begin - 40), std::min<qsizetype>(40, begin)).replace(u'\n', u'|');
        const QString right = text.mid(begin + surface.size(), 30).replace(u'\n', u'|');
        fprintf(stderr, "%s %s\t%s [%s] %s\n", what, qPrintable(label), qPrintable(left), qPrintable(surface), qPrintable(right));
    };
    for (const QString &mark : expected) {
        if (!found.contains(mark))
            print(mark, "MISS");
    }
    for (const QString &mark : found) {
        if (!expected.contains(mark))
            print(mark, "MORE");
    }
}

} // namespace

class NameFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figures_data();
    void figures();
    void speed();
    void loading();
};

void NameFigures::figures_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<double>("floor");
    const QStringList three{QStringLiteral("PER"), QStringLiteral("LOC"), QStringLiteral("ORG")};
    QTest::newRow("KIND Wikinews, Italian") << QStringLiteral("gold/kind-wikinews-it.dev.jsonl") << three << 0.70;
    QTest::newRow("Chiosa, Italian") << QStringLiteral("gold/chiosa-it.dev.jsonl")
                                     << QStringList(three + QStringList{QStringLiteral("NEV"), QStringLiteral("PRD")}) << 0.83;
}

void NameFigures::figures()
{
    QFETCH(QString, file);
    QFETCH(QStringList, tags);
    QFETCH(double, floor);
    const std::vector<support::GoldArticle> articles = support::readGold(file);
    if (articles.empty())
        QSKIP("CHIOSA_TEST_DATA names no folder that has this data");
    metrics::Evaluation::Options options;
    options.layers = QStringList{annotation::layers::entity};
    options.entityTags = tags;
    options.outermost = true;
    metrics::Evaluation evaluation(options);
    const auto suggester = suggesterFor(QStringLiteral("it"));
    const auto morphology = suggest::Morphology::load(QStringLiteral("it"));
    std::map<int, std::pair<int, int>> byConfidence; // in tenths: right, all
    qint64 bytes = 0;
    std::clock_t ticks = 0;
    for (const support::GoldArticle &article : articles) {
        const annotation::Document &document = article.document;
        const annotation::Document bare = support::only(document, {});
        const std::clock_t start = std::clock(); // of this process: others share the machine
        const suggest::Draft draft(bare, morphology);
        suggest::Reading reading;
        suggester->suggest(draft, reading, {});
        ticks += std::clock() - start;
        bytes += document.text().toUtf8().size();
        evaluation.add(document.spans(), pointers(reading.annotations()));
        for (const annotation::Annotation &mark : reading.annotations()) {
            if (!tags.contains(mark.tag))
                continue;
            auto &[right, all] = byConfidence[int(mark.origin.confidence * 10)];
            ++all;
            for (const annotation::AnnotationPointer &gold : document.onLayer(annotation::layers::entity))
                right += gold->tag == mark.tag && gold->ranges == mark.ranges;
        }
        if (qEnvironmentVariableIsSet("CHIOSA_SHOW_ERRORS")) {
            std::vector<annotation::Annotation> counted;
            for (const annotation::Annotation &mark : reading.annotations()) {
                if (tags.contains(mark.tag))
                    counted.push_back(mark);
            }
            show(document, counted);
        }
    }
    for (const auto &[tenth, count] : byConfidence)
        qInfo().noquote() << "confidence" << tenth / 10.0 << "proposed" << count.second << "right" << count.first;
    const metrics::SpanScore &score = evaluation.layers().at(annotation::layers::entity).spans;
    const auto percent = [](double share) { return QString::number(share * 100, 'f', 1); };
    qInfo().noquote() << QTest::currentDataTag() << "strict P" << percent(score.strict.precision()) << "R" << percent(score.strict.recall())
                      << "F1" << percent(score.strict.f1()) << "overlap F1" << percent(score.overlap.f1());
    for (const auto &[tag, match] : score.byTag)
        qInfo().noquote() << tag << "P" << percent(match.strict.precision()) << "R" << percent(match.strict.recall()) << "F1"
                          << percent(match.strict.f1()) << "of" << match.strict.expected;
    qInfo().noquote() << "MB/s" << QString::number(double(bytes) / 1e6 * CLOCKS_PER_SEC / double(ticks), 'f', 2);
    QVERIFY(score.strict.f1() >= floor);
}

// All stages together, warm, in time of this process. The bounds are for an unoptimised build on a busy machine; the promise is 0.4 MB/s.
void NameFigures::speed()
{
    const std::vector<support::GoldArticle> articles = support::readGold(QStringLiteral("gold/kind-wikinews-it.dev.jsonl"));
    if (articles.empty())
        QSKIP("CHIOSA_TEST_DATA names no folder that has this data");
    const suggest::Pipeline pipeline;
    double rate = 0;
    for (const char *round : {"cold", "warm"}) {
        qint64 bytes = 0;
        const std::clock_t start = std::clock();
        for (const support::GoldArticle &article : articles) {
            const suggest::Reading reading = pipeline.read(support::only(article.document, {}));
            QVERIFY(!reading.annotations().empty());
            bytes += article.document.text().toUtf8().size();
        }
        rate = double(bytes) / 1e6 * CLOCKS_PER_SEC / double(std::clock() - start);
        qInfo().noquote() << "all suggesters," << round << QString::number(rate, 'f', 2) << "MB/s";
    }
    QVERIFY(rate > 0.05);
}

void NameFigures::loading()
{
    const std::clock_t start = std::clock();
    const auto lexicon = suggest::Lexicon::load();
    const double milliseconds = double(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
    QVERIFY(lexicon.has_value());
    qInfo().noquote() << "lexicon of" << (*lexicon)->size() << "names read in" << QString::number(milliseconds, 'f', 0) << "ms";
    QVERIFY(milliseconds < 1'000);
}

QTEST_GUILESS_MAIN(NameFigures)
#include "tst_name_figures.moc"
