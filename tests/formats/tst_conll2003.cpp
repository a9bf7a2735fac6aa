#include "app/formats/conll2003/columns.h"
#include "app/formats/conll2003/conll2003.h"
#include "app/formats/verify.h"

#include "tests/formats/law.h"

#include <QTest>

using namespace formats;

class TestConll2003 : public QObject {
    Q_OBJECT

private:
    static Imported readFiles(const FileSet &files, const ReadOptions &options = {})
    {
        auto imported = Conll2003().read(files, options);
        return imported ? *imported : Imported();
    }
    static Imported readRows(const QByteArray &rows) { return readFiles({{QStringLiteral("a.conll"), rows}}); }
    static Exported writeOne(const annotation::Document &document, const Settings &settings = {})
    {
        WriteOptions options;
        options.settings = settings;
        auto exported = Conll2003().write({&document, 1}, {}, options);
        return exported ? *exported : Exported();
    }
    static annotation::Document story()
    {
        std::vector<annotation::Annotation> annotations;
        const auto add
            = [&annotations](qsizetype begin, qsizetype end, const char *tag, const QString &layer = annotation::layers::entity) {
                  annotation::Annotation made;
                  made.id.value = annotations.size() + 1;
                  made.layer = layer;
                  made.tag = QString::fromLatin1(tag);
                  made.ranges = {{begin, end}};
                  made.verdict = annotation::Verdict::Accepted;
                  annotations.push_back(made);
              };
        const QString text = QStringLiteral(u"L’on. Mara Conti è a New York.\n\nPoi l’Onu.");
        add(6, 16, "PER");
        add(11, 16, "ORG"); // inside it
        add(21, 29, "LOC");
        add(32, 35, "TIMEX3", annotation::layers::timex3);
        add(38, 41, "ORG");
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("storia");
        fields.language = QStringLiteral("it");
        return {{}, fields, {text, 1}, annotations};
    }

private Q_SLOTS:
    void writesFourColumns()
    {
        const Exported exported = writeOne(story());
        QCOMPARE(
            QString::fromUtf8(exported.files.at(QStringLiteral("documents.conll"))),
            QStringLiteral(u"-DOCSTART- -X- -X- O\n\nL’ -X- -X- O\non. -X- -X- O\nMara -X- -X- B-PER\nConti -X- -X- I-PER\nè -X- -X- O\n"
                           u"a -X- -X- O\nNew -X- -X- B-LOC\nYork -X- -X- I-LOC\n. -X- -X- O\n\nPoi -X- -X- O\nl’ -X- -X- O\n"
                           u"Onu -X- -X- B-ORG\n. -X- -X- O\n\n"));
        QCOMPARE(exported.losses.size(), 3U); // the inner ORG, the TIMEX3, particulars
        QVERIFY(exported.files.at(QStringLiteral("documents.offsets.tsv")).contains("\n1\t1\t3\t6\t10\t\" \"\n"));
    }

    void writesTwoColumnsAndBioes()
    {
        const Exported exported = writeOne(story(),
                                           {{QStringLiteral("columns"), QStringLiteral("2")},
                                            {QStringLiteral("scheme"), QStringLiteral("bioes")},
                                            {QStringLiteral("priority"), QStringLiteral("ORG")},
                                            {QStringLiteral("layers"), QStringLiteral("entity,timex3")}});
        const QString rows = QString::fromUtf8(exported.files.at(QStringLiteral("documents.conll")));
        QVERIFY2(rows.startsWith(QLatin1String("-DOCSTART-\tO\n\n")) && rows.contains(QLatin1String("Mara\tO\nConti\tS-ORG\n"))
                     && rows.contains(QLatin1String("New\tB-LOC\nYork\tE-LOC\n")) && rows.contains(QLatin1String("Poi\tS-TIMEX3\n")),
                 qPrintable(rows));
    }

    void chunks_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *tags, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(tags) << QString::fromLatin1(expected);
        };
        row("iob2", "O B-PER I-PER B-PER O B-LOC", "1-3PER 3-4PER 5-6LOC");
        row("iob1", "I-PER I-PER B-PER O I-LOC I-ORG", "0-2PER 2-3PER 4-5LOC 5-6ORG");
        row("bioes", "S-PER S-PER B-LOC I-LOC E-LOC O", "0-1PER 1-2PER 2-5LOC");
        row("bilou", "U-PER B-LOC L-LOC U-LOC", "0-1PER 1-3LOC 3-4LOC");
        row("broken bioes", "I-PER E-PER E-PER O", "0-2PER 2-3PER");
        row("label with a hyphen", "B-a-b I-a-b", "0-2a-b");
    }
    void chunks()
    {
        QFETCH(QString, tags);
        QFETCH(QString, expected);
        QStringList found;
        for (const conll::Chunk &chunk : conll::chunksOf(tags.split(QLatin1Char(' '))))
            found << QStringLiteral("%1-%2%3").arg(chunk.first).arg(chunk.end).arg(chunk.label);
        QCOMPARE(found.join(QLatin1Char(' ')), expected);
    }

    void readsWithoutOffsets()
    {
        const Imported read = readRows("-DOCSTART- -X- O O\r\n\r\nMara NNP B-NP I-PER\r\nConti NNP I-NP I-PER\r\nparla VB B-VP O\r\n\r\n"
                                       "A IN O O\r\nRoma NNP B-NP I-LOC\r\n\r\n-DOCSTART- -X- O O\r\n\r\nFine NN O O");
        QCOMPARE(read.problems.size(), 0U);
        QCOMPARE(read.articles.size(), 2U);
        const annotation::Document &document = read.articles[0].document;
        QCOMPARE(document.text(), QStringLiteral("Mara Conti parla\nA Roma\n"));
        QCOMPARE(document.fields().name, QStringLiteral("a-1"));
        QVERIFY(document.fields().features.has(u"syntheticText"));
        QCOMPARE(document.spans().size(), 2U);
        QCOMPARE(document.surface(*document.spans()[0]), QStringLiteral("Mara Conti"));
        QCOMPARE(document.spans()[1]->tag, QStringLiteral("LOC"));
        QCOMPARE(readRows("# id 1\nMara\tB-PER\n#\tO\n").articles.at(0).document.text(), QStringLiteral("Mara #\n"));
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("words");
        QTest::newRow("one column") << QByteArray("Mara") << QStringLiteral("one column");
        QTest::newRow("no tag") << QByteArray("Mara x y PER") << QStringLiteral("no tag");
        QTest::newRow("other columns") << QByteArray("Mara NNP O\nConti O") << QStringLiteral("columns");
        QTest::newRow("broken UTF-8") << QByteArray("Mar\xC3 x y O") << QStringLiteral("UTF-8");
        QTest::newRow("NUL") << QByteArray("M\0a x y O", 9) << QStringLiteral("NUL");
    }
    void bad()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, words);
        const Imported read = readRows("-DOCSTART- O\n\nuno O\n\n-DOCSTART- O\n\n" + row + "\n\n-DOCSTART- O\n\ntre O\n");
        QCOMPARE(read.articles.size(), 2U);
        QCOMPARE(read.problems.size(), 1U);
        QCOMPARE(read.problems[0].kind, Problem::Kind::Refused);
        QVERIFY2(read.problems[0].error.message.contains(words), qPrintable(read.problems[0].error.text()));
        QVERIFY(read.problems[0].error.where.startsWith(QLatin1String("a.conll, line ")));
        QCOMPARE(readRows("").problems.size(), 1U);
    }

    void offsetsOfAnotherFile()
    {
        Exported exported = writeOne(story());
        exported.files[QStringLiteral("documents.conll")].replace("Mara", "Sara ");
        exported.files[QStringLiteral("documents.conll")].replace("Conti", "Contini");
        const Imported read = readFiles(exported.files);
        QCOMPARE(read.articles.size(), 1U);
        QCOMPARE(read.problems.size(), 1U);
        QVERIFY(read.articles[0].document.fields().features.has(u"syntheticText"));
    }

    // The text comes back to the unit, each span that no loss names on its own words.
    static void check(const annotation::Document &document, const formats::Settings &settings)
    {
        const Exported exported = writeOne(document, settings);
        const MemoryInput input(exported.files);
        const auto verified = verifyWritten(Conll2003(), input, documentsIn({&document, 1}), 1, exported.losses);
        QVERIFY(verified);
        QVERIFY2(verified->holds(), qPrintable(verified->mismatches.join(QLatin1Char('\n'))));
        const Imported read = readFiles(exported.files);
        QCOMPARE(read.articles.at(0).document.text(), document.text());
        for (const annotation::AnnotationPointer &span : document.spans()) {
            const bool lost
                = std::any_of(exported.losses.begin(), exported.losses.end(), [&span](const Loss &loss) { return loss.id == span->id; });
            if (lost)
                continue;
            const annotation::Annotations there = read.articles[0].document.spans();
            const bool found = std::any_of(there.begin(), there.end(), [&span](const annotation::AnnotationPointer &other) {
                return other->ranges == span->ranges && other->tag == span->tag;
            });
            QVERIFY2(found, qPrintable(law::shown(*span)));
        }
        for (const QByteArray &line : exported.files.at(QStringLiteral("documents.conll")).split('\n')) { // as Python splits it
            const QStringList columns = QString::fromUtf8(line).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
            QVERIFY2(columns.isEmpty() || columns.size() == (settings.empty() ? 4 : 2), line.constData());
        }
    }

    void torture()
    {
        check(law::tortureArticle().document, {});
        check(law::tortureArticle().document,
              {{QStringLiteral("columns"), QStringLiteral("2")}, {QStringLiteral("scheme"), QStringLiteral("bioes")}});
    }

    void iob1() // the original's scheme: B only between two neighbours of one kind
    {
        const QString text = QStringLiteral("Mara Conti Ada Neri a Roma");
        std::vector<annotation::Annotation> annotations;
        const std::vector<std::pair<text::Range, QString>> spans{
            {{0, 10}, QStringLiteral("PER")}, {{11, 19}, QStringLiteral("PER")}, {{22, 26}, QStringLiteral("LOC")}};
        for (const auto &[range, tag] : spans) {
            annotations.emplace_back();
            annotations.back().id.value = annotations.size();
            annotations.back().layer = annotation::layers::entity;
            annotations.back().tag = tag;
            annotations.back().ranges = {range};
        }
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("a");
        const annotation::Document document({}, fields, {text, 1}, annotations);
        const Settings settings{{QStringLiteral("scheme"), QStringLiteral("iob1")}, {QStringLiteral("columns"), QStringLiteral("2")}};
        const QByteArray rows = writeOne(document, settings).files.at(QStringLiteral("documents.conll"));
        QVERIFY2(rows.contains("Mara\tI-PER\nConti\tI-PER\nAda\tB-PER\nNeri\tI-PER\na\tO\nRoma\tI-LOC\n"), rows.constData());
        check(document, settings);
    }

    void random()
    {
        const quint32 seed = 20256;
        qInfo() << "seed" << seed;
        QRandomGenerator generator(seed);
        for (int i = 0; i < 600; ++i) {
            check(law::randomArticle(generator, i).document, {});
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QString::number(i)));
        }
    }

    void recognises()
    {
        const auto likelihood = [](const char *name, const char *head) {
            return Conll2003().recognises({{QString::fromLatin1(name), QByteArray(head)}});
        };
        QCOMPARE(likelihood("a.txt", "-DOCSTART- -X- O O\n\nEU NNP I-NP I-ORG\n"), Likelihood::Certain);
        QCOMPARE(likelihood("a.conll", "EU B-ORG\nrejects O\ncut"), Likelihood::Certain);
        QCOMPARE(likelihood("a.txt", "Oggi O domani\nforse\n"), Likelihood::No);
        QCOMPARE(likelihood("a.conll", "1\tEU\tEU\tPROPN\t_\t_\t0\troot\t_\t_\n"), Likelihood::No);
        QCOMPARE(likelihood("a.txt", "Piove."), Likelihood::No);
    }
};

QTEST_GUILESS_MAIN(TestConll2003)
#include "tst_conll2003.moc"
