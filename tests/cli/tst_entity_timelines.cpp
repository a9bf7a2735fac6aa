// Timelines of entities on the command line: written from a project, scored against gold; the task of SemEval-2015 where its data are
// there.
#include "tests/cli/answer.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

class EntityTimelines : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder_.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    QString articles() const
    {
        return write(QStringLiteral("articles.jsonl"),
                     "{\"id\":\"a1\",\"lang\":\"en\",\"dct\":\"2026-03-12\",\"text\":\"Rivabo wins a large order\\n\\nMarch 12, 2026\\n\\n"
                     "Rivabo was founded by Marta Lenk in 1998. Lenk resigned in May 2019.\"}\n");
    }
    static double f1(const QString &json, QStringView score)
    {
        return QJsonDocument::fromJson(json.toUtf8()).object()[score][u"F1"].toDouble();
    }

private Q_SLOTS:
    void writesOne()
    {
        const QString project = folder_.filePath(QStringLiteral("p.chiosa"));
        QCOMPARE(chiosa({QStringLiteral("new"), project}).code, 0);
        QCOMPARE(chiosa({QStringLiteral("import"), project, articles()}).code, 0);
        QCOMPARE(chiosa({QStringLiteral("suggest"), project}).code, 0);
        const auto timeline = [&](const char *entity) {
            return chiosa({QStringLiteral("timeline"), project, QStringLiteral("--entity"), QString::fromLatin1(entity),
                           QStringLiteral("--format"), QStringLiteral("semeval-timeline"), QStringLiteral("--output"),
                           folder_.filePath(QStringLiteral("out"))});
        };
        QCOMPARE(timeline("Marta Lenk").code, 0);
        QFile file(folder_.filePath(QStringLiteral("out/marta_lenk.txt")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()),
                 QStringLiteral("Marta Lenk\n1\t1998-XX-XX\ta1-2-founded\n2\t2019-05-XX\ta1-3-resigned\n"));
        const Answer nobody = timeline("Ilse Brand");
        QCOMPARE(nobody.code, 1); // nothing is told of her, and that is said
        QVERIFY(nobody.err.contains(QStringLiteral("Ilse Brand")));
    }

    void scores()
    {
        const QString gold = write(
            QStringLiteral("gold.jsonl"),
            "{\"entity\":\"Marta Lenk\",\"timeline\":[{\"order\":1,\"date\":\"1998\",\"events\":[{\"doc\":\"a1\",\"sentence\":2,\"token\":"
            "\"founded\",\"start\":54}]},{\"order\":2,\"date\":\"2019-05\",\"events\":[{\"doc\":\"a1\",\"sentence\":3,\"token\":"
            "\"resigned\",\"start\":90}]}]}\n");
        const Answer answer = chiosa({QStringLiteral("evaluate"), QStringLiteral("--gold"), gold, QStringLiteral("--articles"), articles(),
                                      QStringLiteral("--json")});
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(f1(answer.out, u"dates"), 1.0);
        QCOMPARE(f1(answer.out, u"orders"), 1.0);
        const Answer wrong
            = chiosa({QStringLiteral("evaluate"), QStringLiteral("--gold"), articles(), QStringLiteral("--articles"), articles()});
        QVERIFY(wrong.code != 0 && wrong.err.contains(QStringLiteral("line 1")));
    }

    void theTask_data()
    {
        QTest::addColumn<QString>("corpus");
        QTest::newRow("trial") << QStringLiteral("trial-apple");
        QTest::newRow("airbus") << QStringLiteral("corpus1-airbus");
    }
    void theTask()
    {
        QFETCH(QString, corpus);
        const QString gold = qEnvironmentVariable("CHIOSA_TEST_DATA") + QStringLiteral("/gold/semeval2015t4-");
        const QString timelines = gold + QStringLiteral("timelines.%1.jsonl").arg(corpus);
        if (!QFile::exists(timelines))
            QSKIP("CHIOSA_TEST_DATA names no folder that has this data");
        const Answer answer = chiosa({QStringLiteral("evaluate"), QStringLiteral("--gold"), timelines, QStringLiteral("--articles"),
                                      gold + QStringLiteral("en.%1.jsonl").arg(corpus), QStringLiteral("--json")});
        const double score = f1(answer.out, u"dates") * 100;
        qInfo("micro-F1 %.1f, of orders alone %.1f", score, f1(answer.out, u"orders") * 100);
        QVERIFY2(score >= 10, qPrintable(answer.err));
    }
};

QTEST_GUILESS_MAIN(EntityTimelines)
#include "tst_entity_timelines.moc"
