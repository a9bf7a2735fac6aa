// The way through the articles of a project.
#include "app/review/article_order.h"

#include <QTest>

using namespace review;
using annotation::DocumentId;
using annotation::Status;

class TestArticleOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesThroughTheList();
    void postponedLastExcludedNever();
    void nothingLeft();
};

static ArticleWaiting article(std::uint64_t id, int order, qint64 waiting = 3)
{
    ArticleWaiting made;
    made.id.value = id;
    made.order = order;
    made.waiting = waiting;
    return made;
}

void TestArticleOrder::goesThroughTheList()
{
    const std::vector<ArticleWaiting> all{article(5, 1), article(6, 0), article(7, 2, 0), article(8, 3)};
    QCOMPARE(nextArticle(all, {})->value, 6u);
    QCOMPARE(nextArticle(all, {6})->value, 5u);
    QCOMPARE(nextArticle(all, {5})->value, 8u); // 7 has nothing left
    QCOMPARE(nextArticle(all, {8})->value, 6u); // round the end
    QCOMPARE(previousArticle(all, {8})->value, 5u);
    QCOMPARE(previousArticle(all, {6})->value, 8u);
}

void TestArticleOrder::postponedLastExcludedNever()
{
    std::vector<ArticleWaiting> all{article(1, 0), article(2, 1), article(3, 2), article(4, 3)};
    all[0].postponed = true;
    all[1].excluded = true;
    all[2].status = Status::Done;
    std::vector<std::uint64_t> ids;
    for (const ArticleWaiting &each : inWorkingOrder(all))
        ids.push_back(each.id.value);
    QCOMPARE(ids, (std::vector<std::uint64_t>{3, 4, 1}));
    QCOMPARE(nextArticle(all, {})->value, 4u);
    QCOMPARE(nextArticle(all, {4})->value, 1u);
    QCOMPARE(nextArticle(all, {2})->value, 4u); // from one that is not in the way
}

void TestArticleOrder::nothingLeft()
{
    const std::vector<ArticleWaiting> one{article(1, 0)}, done{article(1, 0, 0), article(2, 1, 0)};
    QVERIFY(!nextArticle(one, {1}));
    QVERIFY(!nextArticle(done, {}));
    QVERIFY(!previousArticle({}, {}));
}

QTEST_GUILESS_MAIN(TestArticleOrder)
#include "tst_article_order.moc"
