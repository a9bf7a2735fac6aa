// Parts of a data set: shares, labels, what stays together, the seed, dates, what is written wrong.
#include "app/text/likeness.h"
#include "app/workspace/splits.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace workspace;

namespace {

std::vector<SplitArticle> articles(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<SplitArticle> all;
    for (int i = 0; i < count; ++i) {
        SplitArticle article;
        article.name = QStringLiteral("a%1").arg(i);
        article.alike = std::size_t(i);
        article.dct = QStringLiteral("2025-%1-%2")
                          .arg(1 + random.bounded(12), 2, 10, QLatin1Char('0'))
                          .arg(1 + random.bounded(28), 2, 10, QLatin1Char('0'));
        article.labels[QStringLiteral("PER")] = 3 + int(random.bounded(12));
        article.labels[QStringLiteral("LOC")] = 1 + int(random.bounded(4));
        if (random.bounded(20) == 0)
            article.labels[QStringLiteral("NEV")] = 1;
        all.push_back(std::move(article));
    }
    return all;
}

SplitPlan plan(const char *words, quint64 seed = 1)
{
    SplitPlan plan;
    plan.parts = *partsFrom(QString::fromLatin1(words));
    plan.seed = seed;
    return plan;
}

std::vector<double> sharesOf(const std::vector<SplitArticle> &all, const std::vector<std::size_t> &parts, const QString &label,
                             std::size_t count)
{
    std::vector<double> shares(count);
    double sum = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto found = all[i].labels.find(label);
        const double n = label.isEmpty() ? 1 : found == all[i].labels.end() ? 0 : found->second;
        shares[parts[i]] += n;
        sum += n;
    }
    for (double &share : shares)
        share /= sum;
    return shares;
}

} // namespace

class TestSplits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLabelHasItsShareInEveryPart()
    {
        for (quint32 seed = 1; seed <= 10; ++seed) {
            const auto all = articles(600, seed);
            const auto parts = split(all, plan("80/10/10", seed));
            for (const char *label : {"", "PER", "LOC", "NEV"}) {
                const auto shares = sharesOf(all, parts, QString::fromLatin1(label), 3);
                const double slack = qstrcmp(label, "NEV") == 0 ? 0.05 : 0.02; // some thirty there are of it
                QVERIFY2(std::abs(shares[0] - 0.8) < slack && std::abs(shares[1] - 0.1) < slack && std::abs(shares[2] - 0.1) < slack,
                         qPrintable(QStringLiteral("seed %1 %2: %3 %4 %5")
                                        .arg(seed)
                                        .arg(QLatin1String(label))
                                        .arg(shares[0])
                                        .arg(shares[1])
                                        .arg(shares[2])));
            }
        }
    }

    void sameSeedSamePartsInWhateverOrderTheyCome()
    {
        auto all = articles(200, 3);
        const auto parts = split(all, plan("70/30", 42));
        QCOMPARE(split(all, plan("70/30", 42)), parts);
        std::map<QString, std::size_t> byName;
        for (std::size_t i = 0; i < all.size(); ++i)
            byName[all[i].name] = parts[i];
        std::reverse(all.begin(), all.end());
        const auto reversed = split(all, plan("70/30", 42));
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(reversed[i], byName[all[i].name]);
        QVERIFY(split(all, plan("70/30", 43)) != reversed);
    }

    void storiesAndLikenessesStayTogether()
    {
        auto all = articles(300, 5);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i % 7 == 0)
                all[i].story = QStringLiteral("story %1").arg(i % 70);
            if (i % 10 == 3)
                all[i].alike = all[i - 3].alike; // near-duplicates of a story's article: the two ways meet
        }
        for (const auto by : {SplitPlan::By::Chance, SplitPlan::By::Date}) {
            SplitPlan how = plan("80/10/10", 9);
            how.by = by;
            const auto parts = split(all, how);
            std::map<QString, QSet<std::size_t>> stories;
            std::map<std::size_t, QSet<std::size_t>> alike;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (!all[i].story.isEmpty())
                    stories[all[i].story] << parts[i];
                alike[all[i].alike] << parts[i];
            }
            for (const auto &[story, in] : stories)
                QCOMPARE(in.size(), 1);
            for (const auto &[group, in] : alike)
                QCOMPARE(in.size(), 1);
            QCOMPARE(QSet<std::size_t>(parts.begin(), parts.end()).size(), 3);
        }
    }

    // A planted set: 400 texts, 150 copies of some of them with a tenth of the words changed. No pair crosses a border.
    void noNearDuplicateCrossesABorder()
    {
        QRandomGenerator random(20251128);
        std::vector<QStringList> texts;
        for (int i = 0; i < 400; ++i) {
            QStringList words;
            for (int w = 0; w < 180; ++w)
                words << QStringLiteral("p%1").arg(random.bounded(3000));
            texts.push_back(words);
        }
        std::vector<std::pair<std::size_t, std::size_t>> planted;
        for (int i = 0; i < 150; ++i) {
            const std::size_t of = random.bounded(400);
            QStringList copy = texts[of];
            for (QString &word : copy) {
                if (random.bounded(10) == 0)
                    word = QStringLiteral("n%1").arg(random.bounded(100000));
            }
            planted.emplace_back(of, texts.size());
            texts.push_back(copy);
        }
        std::vector<text::Sketch> sketches;
        for (const QStringList &words : texts)
            sketches.push_back(text::sketchOf(words.join(QLatin1Char(' '))));
        const auto groups = text::groupsOf(sketches);
        auto all = articles(int(texts.size()), 1);
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i].alike = groups[i];
        for (quint64 seed = 1; seed <= 20; ++seed) {
            const auto parts = split(all, plan("80/10/10", seed));
            const auto crossing
                = std::count_if(planted.begin(), planted.end(), [&](const auto &pair) { return parts[pair.first] != parts[pair.second]; });
            QCOMPARE(crossing, 0);
        }
        QVERIFY(QSet<std::size_t>(groups.begin(), groups.end()).size() >= 390); // and strangers are not thrown together
    }

    void theOldestComeFirstByDate()
    {
        auto all = articles(100, 2);
        all[17].dct.clear();
        SplitPlan how = plan("60/20/20");
        how.by = SplitPlan::By::Date;
        const auto parts = split(all, how);
        std::vector<QString> newest(3), oldest(3, QStringLiteral("9999"));
        std::vector<int> counts(3);
        for (std::size_t i = 0; i < all.size(); ++i) {
            ++counts[parts[i]];
            if (all[i].dct.isEmpty())
                continue;
            newest[parts[i]] = std::max(newest[parts[i]], all[i].dct);
            oldest[parts[i]] = std::min(oldest[parts[i]], all[i].dct);
        }
        QCOMPARE(counts, (std::vector<int>{60, 20, 20}));
        QVERIFY(newest[0] <= oldest[1] && newest[1] <= oldest[2]);
        QCOMPARE(parts[17], std::size_t(0));
    }

    void words_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("back"); // "": refused
        QTest::newRow("three") << "80/10/10"
                               << "train=80/validation=10/test=10";
        QTest::newRow("two") << "0.9/0.1"
                             << "train=0.9/test=0.1";
        QTest::newRow("named") << "train=70/dev=15/held-out=15"
                               << "train=70/dev=15/held-out=15";
        QTest::newRow("four named") << "a=1/b=1/c=1/d=1"
                                    << "a=1/b=1/c=1/d=1";
        QTest::newRow("four without names") << "1/1/1/1"
                                            << "";
        QTest::newRow("one") << "100"
                             << "";
        QTest::newRow("nothing of it") << "100/0"
                                       << "";
        QTest::newRow("less than nothing") << "90/-10/20"
                                           << "";
        QTest::newRow("no number") << "most/rest"
                                   << "";
        QTest::newRow("not a number") << "nan/1"
                                      << "";
        QTest::newRow("without end") << "inf/1"
                                     << "";
        QTest::newRow("twice") << "a=1/a=1"
                               << "";
        QTest::newRow("a path") << "../up=1/b=1"
                                << "";
        QTest::newRow("empty") << ""
                               << "";
    }
    void words()
    {
        QFETCH(QString, words);
        QFETCH(QString, back);
        const auto parts = partsFrom(words);
        QCOMPARE(parts.has_value(), !back.isEmpty());
        if (!parts)
            QVERIFY(parts.error().message.contains(words));
        else
            QCOMPARE(wordsOf(*parts), back);
    }

    void fewerArticlesThanParts()
    {
        const auto all = articles(2, 1);
        const auto parts = split(all, plan("80/10/10"));
        QCOMPARE(parts.size(), std::size_t(2));
        QVERIFY(split({}, plan("80/10/10")).empty());
        QVERIFY(split(all, {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestSplits)
#include "tst_splits.moc"
