#include "app/formats/cat/cat.h"

#include "tests/formats/kept.h"

#include <QTest>

using namespace formats;

class TestCat : public QObject {
    Q_OBJECT

private:
    static Imported read(const QByteArray &xml) { return kept::readAgain(Cat(), {{QStringLiteral("a.xml"), xml}}); }

    static QByteArray file(const QByteArray &markables, const QByteArray &relations = {})
    {
        return "<Document doc_name=\"prova.xml\" doc_id=\"7\" lang=\"it\">\n<token t_id=\"1\" sentence=\"0\" number=\"0\">Lena</token>"
               "<token t_id=\"2\" sentence=\"0\" number=\"1\">parte</token><token t_id=\"3\" sentence=\"1\" number=\"0\">Torna</token>"
               "<token t_id=\"4\" sentence=\"1\" number=\"1\">luned&#236;</token>\n<Markables>\n"
            + markables + "</Markables>\n<Relations>" + relations + "</Relations>\n</Document>";
    }

    static Article story()
    {
        std::vector<annotation::Annotation> all;
        const auto add = [&all](text::Ranges ranges, const QString &layer, const char *tag) -> annotation::Annotation & {
            annotation::Annotation made;
            made.id.value = all.size() + 1;
            made.ranges = std::move(ranges);
            made.layer = layer;
            made.tag = QString::fromLatin1(tag);
            made.verdict = annotation::Verdict::Accepted;
            all.push_back(made);
            return all.back();
        };
        add({{0, 4}}, annotation::layers::entity, "PER").entity.value = 1;
        add({{5, 10}}, annotation::layers::event, "EVENT").features.set(QStringLiteral("certainty"), QStringLiteral("CERTAIN"));
        add({{12, 18}}, annotation::layers::timex3, "TIMEX3").features
            = {{QStringLiteral("type"), QStringLiteral("DATE")}, {QStringLiteral("value"), QStringLiteral("2025-09-15")}};
        add({{0, 4}, {12, 18}}, annotation::layers::quote, "QUOTE");
        annotation::Annotation &link = add({}, annotation::layers::tlink, "IS_INCLUDED");
        link.source.value = 2;
        link.target.value = 3;
        annotation::Entity lena;
        lena.id.value = 1;
        lena.tag = QStringLiteral("PER");
        lena.name = QStringLiteral("Lena Rossi");
        lena.kb = QStringLiteral("Q42");
        lena.verdict = annotation::Verdict::Accepted;
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("lena");
        fields.language = QStringLiteral("it");
        return {annotation::Document({}, fields, {QStringLiteral("Lena parte (lunedì)."), 1}, all), {lena}};
    }

    static QString written(const Settings &settings)
    {
        Settings all = settings;
        all[QStringLiteral("record")] = QStringLiteral("false");
        return QString::fromUtf8(kept::written(Cat(), story(), all).files.begin()->second);
    }

private Q_SLOTS:
    void writesMeantimesNames()
    {
        const QString xml = written({});
        QCOMPARE(xml.mid(xml.indexOf(QLatin1String("<Markables>"))),
                 QStringLiteral("<Markables>\n"
                                "<QUOTE m_id=\"1\" layer=\"quote\"><token_anchor t_id=\"1\"/><token_anchor t_id=\"4\"/></QUOTE>\n"
                                "<ENTITY_MENTION m_id=\"2\" ent_type=\"PER\"><token_anchor t_id=\"1\"/></ENTITY_MENTION>\n"
                                "<EVENT_MENTION m_id=\"3\" certainty=\"CERTAIN\"><token_anchor t_id=\"2\"/></EVENT_MENTION>\n"
                                "<TIMEX3 m_id=\"4\" type=\"DATE\" value=\"2025-09-15\"><token_anchor t_id=\"4\"/></TIMEX3>\n"
                                "<ENTITY m_id=\"5\" TAG_DESCRIPTOR=\"Lena Rossi\" ent_type=\"PER\" external_ref=\"Q42\" RELATED_TO=\"\"/>\n"
                                "</Markables>\n<Relations>\n"
                                "<TLINK r_id=\"6\" reltype=\"IS_INCLUDED\"><source m_id=\"3\"/><target m_id=\"4\"/></TLINK>\n"
                                "<REFERS_TO r_id=\"7\"><source m_id=\"2\"/><target m_id=\"5\"/></REFERS_TO>\n"
                                "</Relations>\n</Document>\n"));
        const Imported again = read(xml.toUtf8());
        QCOMPARE(again.problems.size(), 0U);
        QCOMPARE(again.articles.at(0).document.text(), QStringLiteral("Lena parte ( lunedì ) ."));
        QCOMPARE(again.articles[0].entities.at(0).kb, QStringLiteral("Q42"));
        QVERIFY(again.articles[0].document.spans()[1]->entity);
    }

    void writesItaTimeBanksNames()
    {
        const QString xml = written({{QStringLiteral("variant"), QStringLiteral("ita-timebank")}});
        QVERIFY(xml.contains(QLatin1String("<EVENT m_id=\"3\"")) && xml.contains(QLatin1String("relType=\"IS_INCLUDED\"")));
    }

    void readsMeantime()
    {
        const Imported imported = read(file(
            "<ENTITY_MENTION m_id=\"11\" syntactic_type=\"NAM\"><token_anchor t_id=\"1\"/></ENTITY_MENTION>"
            "<EVENT_MENTION m_id=\"12\" pred=\"partire\"><token_anchor t_id=\"2\"/></EVENT_MENTION>"
            "<TIMEX3 m_id=\"13\" type=\"DATE\" value=\"2025-09-15\" anchorTimeID=\"14\"><token_anchor t_id=\"4\"/></TIMEX3>"
            "<TIMEX3 m_id=\"14\" type=\"DATE\" value=\"2025-09-12\" functionInDocument=\"CREATION_TIME\" TAG_DESCRIPTOR=\"Empty_Mark\"/>"
            "<ENTITY m_id=\"15\" TAG_DESCRIPTOR=\"Lena\" ent_type=\"PER\" external_ref=\"Q1\"/>",
            "<REFERS_TO r_id=\"1\"><source m_id=\"11\"/><target m_id=\"15\"/></REFERS_TO>"
            "<TLINK r_id=\"2\" reltype=\"BEFORE\"><source m_id=\"12\"/><target m_id=\"13\"/></TLINK>"
            "<HAS_PARTICIPANT r_id=\"3\" sem_role=\"Arg0\"><source m_id=\"12\"/><target m_id=\"11\"/></HAS_PARTICIPANT>"));
        QCOMPARE(imported.problems.size(), 0U);
        const annotation::Document &document = imported.articles.at(0).document;
        QCOMPARE(document.text(), QStringLiteral("Lena parte\nTorna lunedì"));
        QCOMPARE(document.fields().name, QStringLiteral("prova"));
        QCOMPARE(document.fields().dct, QStringLiteral("2025-09-12"));
        QVERIFY(document.fields().features.has(u"syntheticText"));
        QCOMPARE(document.onLayer(u"entity").at(0)->tag, QStringLiteral("PER"));
        QCOMPARE(document.without().size(), 1U);
        QCOMPARE(document.onLayer(u"timex3").at(1)->features.value(u"anchorTimeID"), base::idText(document.without()[0]->id.value));
        QCOMPARE(document.onLayer(u"tlink").at(0)->tag, QStringLiteral("BEFORE"));
        QCOMPARE(document.onLayer(u"relation").at(0)->features.value(u"sem_role"), QStringLiteral("Arg0"));
    }

    void readsEcb()
    {
        const Imported imported = read(file(
            "<HUMAN_PART_PER m_id=\"1\"><token_anchor t_id=\"1\"/></HUMAN_PART_PER><ACTION_OCCURRENCE m_id=\"2\"><token_anchor t_id=\"2\"/>"
            "<token_anchor t_id=\"4\"/></ACTION_OCCURRENCE><HUMAN_PART_PER m_id=\"3\" RELATED_TO=\"\" TAG_DESCRIPTOR=\"lena\" "
            "instance_id=\"HUM1\"/>",
            "<CROSS_DOC_COREF r_id=\"9\" note=\"HUM1\"><source m_id=\"1\"/><target m_id=\"3\"/></CROSS_DOC_COREF>"));
        QCOMPARE(imported.problems.size(), 0U);
        const annotation::Document &document = imported.articles.at(0).document;
        QCOMPARE(document.onLayer(u"event").at(0)->tag, QStringLiteral("ACTION_OCCURRENCE"));
        QCOMPARE(document.onLayer(u"event").at(0)->ranges.size(), 2U); // not side by side
        QCOMPARE(imported.articles[0].entities.at(0).kb, QStringLiteral("HUM1"));
        QVERIFY(document.onLayer(u"entity").at(0)->entity);
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("words");
        QTest::newRow("no such token") << file("<TIMEX3 m_id=\"1\"><token_anchor t_id=\"9\"/></TIMEX3>") << QStringLiteral("“9”");
        QTest::newRow("id twice") << file("<SIGNAL m_id=\"1\"/><SIGNAL m_id=\"1\"/>") << QStringLiteral("m_id");
        QTest::newRow("token twice") << QByteArray("<Document><token t_id=\"1\">a</token><token t_id=\"1\">b</token></Document>")
                                     << QStringLiteral("t_id");
        QTest::newRow("another root") << QByteArray("<TimeML/>") << QStringLiteral("outermost");
        QTest::newRow("nothing in it") << QByteArray("<Document/>") << QStringLiteral("no tokens");
    }
    void bad()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, words);
        const Imported imported = kept::readAgain(Cat(), {{QStringLiteral("a.xml"), xml}, {QStringLiteral("b.xml"), file({})}});
        QCOMPARE(imported.articles.size(), 1U);
        QCOMPARE(imported.problems.size(), 1U);
        QVERIFY2(imported.problems[0].error.message.contains(words), qPrintable(imported.problems[0].error.text()));
        QVERIFY(imported.problems[0].error.where.startsWith(QLatin1String("a.xml, line ")));
    }
};

QTEST_GUILESS_MAIN(TestCat)
#include "tst_cat.moc"
