// Lists of names with ids, in each of their forms; how names find them.
#include "app/suggest/knowledge_base.h"

#include <QTest>

namespace {

suggest::KnowledgeBase sample()
{
    return suggest::KnowledgeBase(
        {{QStringLiteral("Q1"), QStringLiteral("Anna Verdi"), QStringLiteral("PER"), {QStringLiteral("A. Verdi")}},
         {QStringLiteral("Q2"), QStringLiteral("Federazione Italiana Scacchi Postali"), QStringLiteral("ORG"), {}},
         {QStringLiteral("Q3"), QStringLiteral("Belmonte"), QStringLiteral("LOC"), {}},
         {QStringLiteral("Q4"), QStringLiteral("Belmonte"), QStringLiteral("ORG"), {}},
         {QStringLiteral("Q5"), QStringLiteral("Città di Sasso"), QString(), {QStringLiteral("Belmonte")}},
         {QStringLiteral("Q6"), QStringLiteral("Rio Nero"), QStringLiteral("LOC"), {}},
         {QStringLiteral("Q7"), QStringLiteral("Rio Nero"), QStringLiteral("LOC"), {}}});
}

} // namespace

class TestKnowledgeBase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QString>("proposed");
        QTest::newRow("its name") << "Anna Verdi"
                                  << "PER" << QStringList{QStringLiteral("Q1")} << "Q1";
        QTest::newRow("in other case and accents") << "CITTÀ di sasso"
                                                   << "LOC" << QStringList{QStringLiteral("Q5")} << "Q5";
        QTest::newRow("an alias, with other punctuation") << "A Verdi"
                                                          << "PER" << QStringList{QStringLiteral("Q1")} << "Q1";
        QTest::newRow("of another kind") << "Anna Verdi"
                                         << "ORG" << QStringList{} << "";
        QTest::newRow("an acronym") << "FISP"
                                    << "ORG" << QStringList{QStringLiteral("Q2")} << "Q2";
        QTest::newRow("the kind decides, the alias comes after")
            << "Belmonte"
            << "LOC" << QStringList{QStringLiteral("Q3"), QStringLiteral("Q5")} << "Q3";
        QTest::newRow("two of one name: nothing unasked") << "Rio Nero"
                                                          << "LOC" << QStringList{QStringLiteral("Q6"), QStringLiteral("Q7")} << "";
        QTest::newRow("a surname alone is too little") << "Verdi"
                                                       << "PER" << QStringList{} << "";
        QTest::newRow("nothing") << ""
                                 << "PER" << QStringList{} << "";
    }
    void finds()
    {
        QFETCH(QString, name);
        QFETCH(QString, tag);
        QStringList ids;
        for (const auto &offer : sample().find(name, tag))
            ids.append(offer.id);
        QTEST(ids, "ids");
        QTEST(sample().idOf(name, tag), "proposed");
    }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("TSV") << QByteArray("Q7\tAnna Verdi\tperson\tA. Verdi|La Verdi\n\n# a remark\nQ8\tSarti\tORG\n");
        QTest::newRow("TSV with columns, BOM and CRLF")
            << QByteArray("\xEF\xBB\xBFID\tType\tAliases\tName\r\nQ7\tPER\tA. Verdi|La Verdi\tAnna Verdi\r\nQ8\tORGANIZATION\t\tSarti\r\n");
        QTest::newRow("JSON") << QByteArray(
            "[{\"id\":\"Q7\",\"name\":\"Anna Verdi\",\"type\":\"PER\",\"aliases\":[\"A. Verdi\",\"La Verdi\"]},"
            "{\"id\":\"Q8\",\"label\":\"Sarti\",\"tag\":\"ORG\"}]");
        QTest::newRow("JSON, a line each") << QByteArray(
            "{\"id\":\"http://www.wikidata.org/entity/Q7\",\"name\":\"Anna Verdi\",\"type\":\"PER\",\"aliases\":[\"A. Verdi\","
            "\"La Verdi\"]}\n{\"id\":\"Q8\",\"name\":\"Sarti\",\"type\":\"ORG\"}\n");
        QTest::newRow("N-Triples") << QByteArray(
            "# SKOS\n<http://www.wikidata.org/entity/Q7> <http://www.w3.org/2004/02/skos/core#altLabel> \"A. Verdi\"@it .\n"
            "<http://www.wikidata.org/entity/Q7> <http://www.w3.org/2004/02/skos/core#prefLabel> \"Anna \\u0056erdi\"@it .\n"
            "<http://www.wikidata.org/entity/Q7> <http://www.w3.org/2004/02/skos/core#altLabel> \"La Verdi\" .\n"
            "<http://www.wikidata.org/entity/Q7> <http://www.w3.org/2004/02/skos/core#inScheme> <http://example.org/s> .\n"
            "<http://www.wikidata.org/entity/Q8> <http://www.w3.org/2004/02/skos/core#prefLabel> \"Sarti\" .\n");
        QTest::newRow("RDF/XML") << QByteArray(
            "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
            "xmlns:s=\"http://www.w3.org/2004/02/skos/core#\"><s:Concept rdf:about=\"http://www.wikidata.org/entity/Q7\">"
            "<s:prefLabel xml:lang=\"it\">Anna Verdi</s:prefLabel><s:altLabel>A. Verdi</s:altLabel><s:altLabel>La Verdi</s:altLabel>"
            "</s:Concept><rdf:Description rdf:about=\"Q8\"><s:prefLabel>Sarti</s:prefLabel></rdf:Description></rdf:RDF>");
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        const auto read = suggest::KnowledgeBase::read(bytes, QStringLiteral("list"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QCOMPARE(read->entries().size(), std::size_t(2));
        const auto &verdi = read->entries()[0];
        QCOMPARE(verdi.id, QStringLiteral("Q7"));
        QCOMPARE(verdi.name, QStringLiteral("Anna Verdi"));
        QCOMPARE(verdi.aliases, QStringLiteral("A. Verdi|La Verdi").split(u'|'));
        QVERIFY(verdi.tag.isEmpty() || verdi.tag == u"PER"); // SKOS tells none
        QCOMPARE(read->idOf(QStringLiteral("sarti"), QStringLiteral("ORG")), QStringLiteral("Q8"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("told");
        QTest::newRow("empty") << QByteArray() << "no name";
        QTest::newRow("a line without a name") << QByteArray("Q1\tAnna\nQ2\n") << "line 2";
        QTest::newRow("JSON of something else") << QByteArray("{\"id\":\"Q1\",\"name\":\"A\"}\n{\"x\":1}\n") << "line 2";
        QTest::newRow("a broken triple") << QByteArray("<http://a> <http://b> \"c\" .\n<http://a> nonsense\n") << "line 2";
        QTest::newRow("broken XML") << QByteArray("<?xml version=\"1.0\"?>\n<a><b></a>") << "line 2";
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, told);
        const auto read = suggest::KnowledgeBase::read(bytes, QStringLiteral("list"));
        QVERIFY(!read);
        QVERIFY2(read.error().text().contains(told), qPrintable(read.error().text()));
    }
};

QTEST_GUILESS_MAIN(TestKnowledgeBase)
#include "tst_knowledge_base.moc"
