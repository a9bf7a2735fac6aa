#include "app/annotation/persistent_set.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using Set = annotation::PersistentSet<int, std::less<int>>;

class TestPersistentSet : public QObject {
    Q_OBJECT

    static std::vector<int> items(const Set &set)
    {
        std::vector<int> all;
        set.visit([&all](int item) { all.push_back(item); });
        return all;
    }

private Q_SLOTS:
    void behavesLikeAStdSet()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        Set set;
        std::set<int> model;
        for (int step = 0; step < 20000; ++step) {
            const int value = random.bounded(3000);
            if (random.bounded(5) < 3)
                QCOMPARE(set.insert(value), model.insert(value).second);
            else
                QCOMPARE(set.remove(value), model.erase(value) == 1);
            QCOMPARE(set.size(), model.size());
            QCOMPARE(set.find(value) != nullptr, model.count(value) == 1);
        }
        QCOMPARE(items(set), std::vector<int>(model.begin(), model.end()));
        for (const Set::ChunkPointer &chunk : set.chunks())
            QVERIFY(!chunk->items.empty() && chunk->items.size() <= Set::chunkSize);
    }

    void aCopyIsASnapshot()
    {
        std::vector<int> numbers(5000);
        for (int i = 0; i < 5000; ++i)
            numbers[std::size_t(i)] = i * 2;
        Set set = Set::of(numbers);
        const Set before = set;
        QVERIFY(set.insert(777));
        QVERIFY(set.remove(4000));
        QCOMPARE(items(before), numbers);
        QCOMPARE(before.find(777), nullptr);
        int shared = 0; // all chunks but the two that were touched are the same ones
        for (const Set::ChunkPointer &chunk : set.chunks())
            shared += std::count(before.chunks().begin(), before.chunks().end(), chunk);
        QVERIFY(shared >= int(before.chunks().size()) - 2);
    }

    void visitsFromAPlaceUntilToldToStop()
    {
        const Set set = Set::of({1, 3, 5, 7, 9, 11});
        std::vector<int> seen;
        set.visitFrom([](int item) { return item < 4; },
                      [&seen](int item) {
                          seen.push_back(item);
                          return item < 9;
                      });
        QCOMPARE(seen, (std::vector<int>{5, 7, 9}));
    }
};

QTEST_GUILESS_MAIN(TestPersistentSet)
#include "tst_persistent_set.moc"
