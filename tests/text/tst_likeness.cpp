// Near-duplicates: the estimate against the exact share of common sequences, groups against all pairs, what does not count.
#include "app/text/likeness.h"

#include <QRandomGenerator>
#include <QSet>
#include <QStringList>
#include <QTest>

using namespace text;

namespace {

QStringList someWords(QRandomGenerator &random, int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i)
        words << QStringLiteral("w%1").arg(random.bounded(2000));
    return words;
}

QStringList changed(QStringList words, double share, QRandomGenerator &random)
{
    for (QString &word : words) {
        if (random.generateDouble() < share)
            word = QStringLiteral("x%1").arg(random.bounded(100000));
    }
    return words;
}

double exact(const QStringList &a, const QStringList &b)
{
    const auto sequences = [](const QStringList &words) {
        QSet<QString> set;
        for (qsizetype i = 0; i + 3 <= words.size(); ++i)
            set << words.mid(i, 3).join(QLatin1Char(' '));
        return set;
    };
    const QSet<QString> left = sequences(a), right = sequences(b);
    const qsizetype common = (QSet<QString>(left) & right).size();
    return double(common) / double(left.size() + right.size() - common);
}

QString joined(const QStringList &words) { return words.join(QLatin1Char(' ')); }

} // namespace

class TestLikeness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void estimatesTheShareOfCommonSequences()
    {
        QRandomGenerator random(20251128);
        double worst = 0, sum = 0;
        int count = 0;
        for (int round = 0; round < 40; ++round) {
            const QStringList words = someWords(random, 250);
            for (const double share : {0.02, 0.08, 0.15, 0.3}) {
                const QStringList other = changed(words, share, random);
                const double off = likeness(sketchOf(joined(words)), sketchOf(joined(other))) - exact(words, other);
                worst = std::max(worst, std::abs(off));
                sum += off;
                ++count;
            }
        }
        qInfo("worst %.3f, mean %.4f over %d pairs", worst, sum / count, count);
        QVERIFY(worst < 0.16);                  // four standard deviations of 128 values at a half
        QVERIFY(std::abs(sum / count) < 0.015); // and without bias
    }

    void overlooksCaseAccentsAndPunctuation()
    {
        const Sketch one = sketchOf(u"Il ministro è arrivato a Roma, ieri sera. L’attesa era lunga.");
        QCOMPARE(likeness(one, sketchOf(u"IL MINISTRO e' arrivato a Roma — ieri sera; l'attesa era lunga")), 1.0);
        QVERIFY(likeness(one, sketchOf(u"Una frase che parla di tutt'altro, senza parole in comune.")) < 0.1);
    }

    void textsWithoutWordsAreLikeNoOther()
    {
        const std::vector<Sketch> none{sketchOf(u""), sketchOf(u" … — "), sketchOf(u"")};
        QCOMPARE(likeness(none[0], none[2]), 0.0);
        QCOMPARE(groupsOf(none), (std::vector<std::size_t>{0, 1, 2}));
        QCOMPARE(likeness(sketchOf(u"Ciao"), sketchOf(u"ciao!")), 1.0); // shorter than a sequence
    }

    void groupsWhatAllPairsWouldGroup()
    {
        QRandomGenerator random(7);
        std::vector<Sketch> sketches;
        for (int family = 0; family < 60; ++family) {
            const QStringList words = someWords(random, 200);
            for (int member = 0; member < 1 + family % 4; ++member)
                sketches.push_back(sketchOf(joined(changed(words, 0.05 * member, random))));
        }
        const std::vector<std::size_t> groups = groupsOf(sketches);
        std::vector<std::size_t> slow(sketches.size());
        for (std::size_t i = 0; i < slow.size(); ++i)
            slow[i] = i;
        for (bool again = true; std::exchange(again, false);) {
            for (std::size_t i = 0; i < slow.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    if (slow[i] != slow[j] && likeness(sketches[i], sketches[j]) >= nearDuplicate) {
                        slow[i] = slow[j] = std::min(slow[i], slow[j]);
                        again = true;
                    }
                }
            }
        }
        QCOMPARE(groups, slow);
        QVERIFY(std::count_if(groups.begin(), groups.end(), [i = std::size_t(0)](std::size_t g) mutable { return g != i++; }) > 60);
    }

    void copiesCostNoMoreThanOne()
    {
        const std::vector<Sketch> copies(20000, sketchOf(u"La stessa notizia di agenzia, ripresa parola per parola da tutti i giornali."));
        const std::vector<std::size_t> groups = groupsOf(copies); // all pairs would be 200 million
        QVERIFY(std::all_of(groups.begin(), groups.end(), [](std::size_t g) { return g == 0; }));
    }
};

QTEST_GUILESS_MAIN(TestLikeness)
#include "tst_likeness.moc"
