// Files as other programs write them, by hand: positions in either unit, partly broken files, what has no counterpart here.
#include "tests/formats/kept.h"

#include <QTest>

using namespace formats;

class TestForeignTasks : public QObject {
    Q_OBJECT

private:
    static Imported read(const char *id, const QString &name, const QByteArray &bytes)
    {
        return kept::readAgain(*formats::codec(QString::fromLatin1(id)), {{name, bytes}});
    }
    static QString surfaces(const Article &article)
    {
        QStringList all;
        for (const annotation::AnnotationPointer &span : article.document.spans()) {
            if (span->layer != annotation::layers::token && span->layer != annotation::layers::sentence)
                all << span->tag + QLatin1Char(':') + article.document.surface(*span) + QLatin1Char('/')
                        + annotation::verdictName(span->verdict);
        }
        return all.join(QLatin1Char(' '));
    }
    static QByteArray task(int start, int end)
    {
        return QByteArray("[{\"id\":7,\"data\":{\"text\":\"\xF0\x9F\x98\x80 Mara parla\"},\"annotations\":[{\"result\":[{\"id\":\"a\","
                          "\"from_name\":\"label\",\"to_name\":\"text\",\"type\":\"labels\",\"value\":{\"start\":")
            + QByteArray::number(start) + ",\"end\":" + QByteArray::number(end) + ",\"text\":\"Mara\",\"labels\":[\"PER\"]}}]}]}]";
    }

private Q_SLOTS:
    void unitsOfLabelStudio()
    {
        for (const int start : {3, 2}) { // UTF-16 units; code points
            const Imported imported = read("label-studio", QStringLiteral("a.json"), task(start, start + 4));
            QCOMPARE(imported.articles.size(), 1U);
            QCOMPARE(surfaces(imported.articles[0]), QStringLiteral("PER:Mara/added"));
            QCOMPARE(imported.articles[0].document.fields().name, QStringLiteral("7"));
        }
        const Imported neither = read("label-studio", QStringLiteral("a.json"), task(4, 8));
        QCOMPARE(neither.articles.size(), 0U);
        QCOMPARE(neither.problems.size(), 1U);
        QVERIFY2(neither.problems[0].error.message.contains(QLatin1String("does not stand at 4 to 8")),
                 qPrintable(neither.problems[0].error.text()));
        QCOMPARE(neither.problems[0].error.where, QStringLiteral("a.json, item 1"));
    }

    void predictions() // waiting where nobody has annotated; turned down where somebody has and did not take them over
    {
        QByteArray predicted = task(3, 7);
        predicted.replace("\"annotations\"", "\"predictions\"");
        QCOMPARE(surfaces(read("label-studio", QStringLiteral("a.json"), predicted).articles.at(0)), QStringLiteral("PER:Mara/suggested"));
        predicted.replace("\"predictions\"", "\"annotations\":[{\"result\":[]}],\"predictions\"");
        QCOMPARE(surfaces(read("label-studio", QStringLiteral("a.json"), predicted).articles.at(0)), QStringLiteral("PER:Mara/rejected"));
    }

    void prodigyAnswers()
    {
        const QByteArray line
            = "{\"text\":\"Mara parla\",\"spans\":[{\"start\":0,\"end\":4,\"label\":\"PER\",\"score\":0.5,\"source\":\"m\"}]";
        QCOMPARE(surfaces(read("prodigy", QStringLiteral("a.jsonl"), line + ",\"answer\":\"accept\"}\n").articles.at(0)),
                 QStringLiteral("PER:Mara/accepted"));
        QCOMPARE(surfaces(read("prodigy", QStringLiteral("a.jsonl"), line + ",\"answer\":\"reject\"}\n").articles.at(0)),
                 QStringLiteral("PER:Mara/rejected"));
        QCOMPARE(surfaces(read("prodigy", QStringLiteral("a.jsonl"), line + "}\n").articles.at(0)), QStringLiteral("PER:Mara/suggested"));
        QVERIFY(read("prodigy", QStringLiteral("a.jsonl"), line + ",\"answer\":\"ignore\"}\n").articles.at(0).document.fields().excluded);
    }

    void oneBadOfThree_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        const QByteArray good = "{\"text\":\"uno\",\"label\":[]}", bad = "{\"text\":\"due\",\"label\":[[0,9,\"PER\"]]}";
        QTest::newRow("doccano: a span beyond the text")
            << QByteArray("doccano") << QStringLiteral("a.jsonl") << good + '\n' + bad + '\n' + good << QStringLiteral("a.jsonl, line 2");
        QTest::newRow("doccano: no JSON") << QByteArray("doccano") << QStringLiteral("a.jsonl") << good + "\n{\"text\n" + good
                                          << QStringLiteral("a.jsonl, line 2");
        const QByteArray doc = "{\"text\":\"uno\",\"ents\":[]}";
        QTest::newRow("spaCy: an item that is no JSON") << QByteArray("spacy-json") << QStringLiteral("a.json")
                                                        << '[' + doc + ",{nothing}," + doc + ']' << QStringLiteral("a.json, item 2");
        const QByteArray word = "# newdoc\n1\tuno\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        QTest::newRow("CoNLL-U: three columns") << QByteArray("conllu") << QStringLiteral("a.conllu")
                                                << word + "# newdoc\n1\tdue\t_\n\n" + word << QStringLiteral("a.conllu, line 5");
    }
    void oneBadOfThree()
    {
        QFETCH(QByteArray, id);
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, where);
        const Imported imported = read(id.constData(), name, bytes);
        QCOMPARE(imported.articles.size(), 2U);
        QCOMPARE(imported.problems.size(), 1U);
        QCOMPARE(imported.problems[0].kind, Problem::Kind::Refused);
        QVERIFY2(imported.problems[0].error.where.startsWith(where), qPrintable(imported.problems[0].error.text()));
    }

    void conlluOfOthers() // multiword tokens, SpaceAfter, nested and discontinuous mentions
    {
        const QByteArray lines = "# newdoc id = n1\n# text = Mara parla della BCE.\n"
                                 "1\tMara\t_\tPROPN\t_\t_\t_\t_\t_\tEntity=(e1-person-1-)\n2\tparla\t_\t_\t_\t_\t_\t_\t_\t_\n"
                                 "3-4\tdella\t_\t_\t_\t_\t_\t_\t_\t_\n3\tdi\t_\t_\t_\t_\t_\t_\t_\tEntity=(e2[1/2]-org-1-)\n"
                                 "4\tla\t_\t_\t_\t_\t_\t_\t_\t_\n5\tBCE\t_\t_\t_\t_\t_\t_\t_\tEntity=(e2[2/2]-org-1-)|SpaceAfter=No\n"
                                 "6\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        const Imported imported = read("conllu", QStringLiteral("a.conllu"), lines);
        QCOMPARE(imported.articles.size(), 1U);
        QCOMPARE(imported.articles[0].document.text(), QStringLiteral("Mara parla della BCE. "));
        QCOMPARE(imported.articles[0].document.fields().name, QStringLiteral("n1"));
        QCOMPARE(surfaces(imported.articles[0]), QString::fromUtf8("person:Mara/accepted org:della … BCE/accepted"));
    }

    void doccanoRelations()
    {
        const QByteArray line
            = "{\"text\":\"Mara dirige Alba\",\"entities\":[{\"id\":3,\"label\":\"PER\",\"start_offset\":0,\"end_offset\":4},"
              "{\"id\":5,\"label\":\"ORG\",\"start_offset\":12,\"end_offset\":16}],"
              "\"relations\":[{\"id\":0,\"from_id\":3,\"to_id\":5,\"type\":\"leads\"}]}";
        const Imported imported = read("doccano", QStringLiteral("a.jsonl"), line);
        QCOMPARE(surfaces(imported.articles.at(0)), QStringLiteral("PER:Mara/accepted ORG:Alba/accepted"));
        const annotation::Annotations relations = imported.articles[0].document.relations();
        QCOMPARE(relations.size(), 1U);
        QCOMPARE(relations[0]->tag, QStringLiteral("leads"));
        QCOMPARE(imported.articles[0].document.find(relations[0]->source)->tag, QStringLiteral("PER"));
    }
};

QTEST_GUILESS_MAIN(TestForeignTasks)
#include "tst_foreign_tasks.moc"
