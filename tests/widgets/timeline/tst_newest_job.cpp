// Of work that is wished for faster than it is done, the newest is done; what is shown is handed over on the interface thread.
#include "widgets/timeline/newest_job.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QTest>
#include <QThread>

using widgets::timeline::NewestJob;

class TestNewestJob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestWins()
    {
        NewestJob job(QStringLiteral("counting"));
        QSemaphore go;
        QList<int> shown;
        const auto wish = [&](int number) {
            job.want([&, number](std::stop_token) -> NewestJob::Delivery {
                go.acquire();
                const bool elsewhere = QThread::currentThread() != QCoreApplication::instance()->thread();
                return [&, number, elsewhere] {
                    QVERIFY(elsewhere);
                    QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
                    shown << number;
                };
            });
        };
        for (int number = 1; number <= 5; ++number)
            wish(number); // the first is under way, the others wait
        QVERIFY(job.isBusy());
        QVERIFY(shown.isEmpty());
        go.release(10);
        QVERIFY(QTest::qWaitFor([&] { return !job.isBusy(); }));
        QCOMPARE(shown, (QList<int>{1, 5})); // what lay between was not worth it
    }

    void whatIsForgottenIsNeverShown()
    {
        NewestJob job(QStringLiteral("counting"));
        QSemaphore go;
        bool shown = false, stopped = false;
        const auto slow = [&](std::stop_token stop) -> NewestJob::Delivery {
            go.acquire();
            stopped = stop.stop_requested();
            return [&] { shown = true; };
        };
        job.want(slow);
        job.want(slow);
        job.forget();
        go.release(2);
        QVERIFY(QTest::qWaitFor([&] { return !job.isBusy(); }));
        QTest::qWait(20);
        QVERIFY(stopped && !shown);
        bool again = false;
        job.want([&](std::stop_token) -> NewestJob::Delivery { return [&] { again = true; }; });
        QVERIFY(QTest::qWaitFor([&] { return again; }));
    }

    // Forgotten when it is done and on its way.
    void forgottenOnItsWay()
    {
        NewestJob job(QStringLiteral("counting"));
        QSemaphore done;
        bool shown = false;
        job.want([&](std::stop_token) -> NewestJob::Delivery {
            done.release();
            return [&] { shown = true; };
        });
        done.acquire(); // its delivery waits for the event loop, which does not run here
        QThread::msleep(20);
        job.forget();
        QTest::qWait(30);
        QVERIFY(!shown);
    }

    void goneBeforeItIsDone()
    {
        bool shown = false;
        {
            NewestJob job(QStringLiteral("counting"));
            job.want([&](std::stop_token) -> NewestJob::Delivery { return [&] { shown = true; }; });
        }
        QTest::qWait(20);
        QVERIFY(!shown);
    }
};

QTEST_GUILESS_MAIN(TestNewestJob)
#include "tst_newest_job.moc"
