#include "app/formats/partition.h"

#include <QTest>

using namespace formats;

class TestPartition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsApart()
    {
        const FileSet files{{QStringLiteral("a.txt"), "Piove."},
                            {QStringLiteral("b/c.ann"), ""},
                            {QStringLiteral("b/c.txt"), "Minsk"},
                            {QStringLiteral("b/c.json"), "{}"},
                            {QStringLiteral("b/d.txt"), "da solo"},
                            {QStringLiteral("b/annotation.conf"), "[entities]"},
                            {QStringLiteral("e.jsonl"), "{\"text\":\"x\",\"lang\":\"it\"}\n"},
                            {QStringLiteral("f.conll"), "-DOCSTART- -X- -X- O\n\nEU -X- -X- B-ORG\n"},
                            {QStringLiteral("f.offsets.tsv"), "doc\t1\t{}\n"},
                            {QStringLiteral("g.png"), "\x89PNG\r\n"},
                            {QStringLiteral("README"), "Oggi piove ancora."}};
        const MemoryInput input(files);
        QStringList found;
        for (const Part &part : partition(input))
            found << (part.codec ? part.codec->format().id : QStringLiteral("?")) + QLatin1Char(' ') + part.names.join(QLatin1Char(' '));
        QCOMPARE(found,
                 (QStringList{QStringLiteral("jsonl e.jsonl"), QStringLiteral("brat b/annotation.conf b/c.ann b/c.json b/c.txt"),
                              QStringLiteral("conll2003 f.conll f.offsets.tsv"), QStringLiteral("text README a.txt b/d.txt"),
                              QStringLiteral("? g.png")}));
    }

    void timelinesTakeTheirTexts()
    {
        const FileSet files{{QStringLiteral("altro.txt"), "Piove."},
                            {QStringLiteral("nota.txt"), "Un titolo\n\nMara Conti ha parlato.\n"},
                            {QStringLiteral("articles/diga.txt"), "La diga"},
                            {QStringLiteral("articles/diga.sentences.tsv"), "# id\tdiga\n0\t0\t7\n"},
                            {QStringLiteral("mara_conti.txt"), "Mara Conti\n1\t2025-09-12\tnota-1-parlato\n"}};
        const MemoryInput input(files);
        const std::vector<Part> parts = partition(input);
        QCOMPARE(parts.size(), std::size_t{2});
        QCOMPARE(parts[0].codec->format().id, QStringLiteral("semeval-timeline"));
        QCOMPARE(parts[0].names.size(), 4);
        QCOMPARE(parts[1].names, QStringList{QStringLiteral("altro.txt")});
        const PartInput part(input, parts[0].names);
        const auto reader = parts[0].codec->reader(part, {});
        QCOMPARE(reader->next()->document.fields().name, QStringLiteral("nota"));
        QCOMPARE(reader->next()->document.fields().name, QStringLiteral("diga"));
        QVERIFY(!reader->next());
    }

    void readsOnlyItsPart()
    {
        const FileSet files{{QStringLiteral("a.txt"), "Piove."}, {QStringLiteral("b.txt"), "Nevica."}};
        const MemoryInput whole(files);
        const PartInput part(whole, {QStringLiteral("b.txt")});
        const auto reader = partition(part).at(0).codec->reader(part, {});
        QCOMPARE(reader->next()->document.text(), QStringLiteral("Nevica."));
        QVERIFY(!reader->next());
        QVERIFY(partition(MemoryInput({})).empty());
    }
};

QTEST_GUILESS_MAIN(TestPartition)
#include "tst_partition.moc"
