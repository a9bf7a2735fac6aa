#include "app/formats/selection.h"
#include "app/formats/timeml/timeml.h"

#include "tests/formats/kept.h"

#include <QTest>

using namespace formats;

class TestTimeMl : public QObject {
    Q_OBJECT

private:
    static Imported read(const QByteArray &xml) { return kept::readAgain(TimeMl(), {{QStringLiteral("a.tml"), xml}}); }

    static annotation::Annotation span(quint64 id, text::Ranges ranges, const QString &layer, const char *tag,
                                       annotation::Features features)
    {
        annotation::Annotation made;
        made.id.value = id;
        made.ranges = std::move(ranges);
        made.layer = layer;
        made.tag = QString::fromLatin1(tag);
        made.features = std::move(features);
        made.verdict = annotation::Verdict::Accepted;
        return made;
    }

    static annotation::Annotation link(quint64 id, quint64 source, quint64 target, const char *layer, const char *type)
    {
        annotation::Annotation made = span(id, {}, QString::fromLatin1(layer), type, {});
        made.source.value = source;
        made.target.value = target;
        return made;
    }

    // "Tre giorni fa Mara Conti ha promesso di tornare dopo la festa."
    static Article story()
    {
        namespace layers = annotation::layers;
        const auto is = [](const char *name, const char *value) {
            return annotation::Features::Item(QString::fromLatin1(name), QString::fromLatin1(value));
        };
        std::vector<annotation::Annotation> all{
            span(1, {{0, 13}}, layers::timex3, "TIMEX3", {is("type", "DATE"), is("value", "2025-09-12")}),
            span(2, {{28, 36}}, layers::event, "EVENT", {is("class", "I_ACTION"), is("tense", "PRESENT"), is("aspect", "PERFECTIVE")}),
            span(3, {{40, 47}}, layers::event, "EVENT", {is("class", "OCCURRENCE"), is("polarity", "NEG")}),
            span(4, {{48, 52}}, layers::signal, "SIGNAL", {}),
            span(5, {{56, 61}}, layers::event, "EVENT", {is("pos", "NOUN")}),
            span(6, {{14, 24}}, layers::entity, "PER", {}),
            span(7, {}, layers::timex3, "TIMEX3",
                 {is("type", "DATE"), is("value", "2025-09-15"), is("functionInDocument", "CREATION_TIME")}),
            link(8, 2, 1, "tlink", "IS_INCLUDED"),
            link(9, 2, 7, "tlink", "BEFORE"),
            link(10, 2, 3, "slink", "MODAL")};
        all[0].features.set(QStringLiteral("anchorTimeID"), base::idText(7));
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("promessa");
        fields.title = QStringLiteral("La promessa");
        fields.language = QStringLiteral("it");
        fields.dct = QStringLiteral("2025-09-15");
        const QString text = QStringLiteral("Tre giorni fa Mara Conti ha promesso di tornare dopo la festa.");
        return {annotation::Document({}, fields, {text, 1}, all), {}};
    }

    static QString writtenStory(const annotation::Document &document)
    {
        return QString::fromUtf8(
            kept::written(TimeMl(), {document, {}}, {{QStringLiteral("record"), QStringLiteral("false")}}).files.begin()->second);
    }

private Q_SLOTS:
    void writesTempEvalsLayout()
    {
        const QString xml = writtenStory(story().document);
        QCOMPARE(xml.mid(xml.indexOf(QLatin1String("<DOCID>"))),
                 QStringLiteral(
                     "<DOCID>promessa</DOCID>\n"
                     "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2025-09-15\" "
                     "functionInDocument=\"CREATION_TIME\">2025-09-15</TIMEX3></DCT>\n"
                     "<TITLE>La promessa</TITLE>\n"
                     "<TEXT><TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2025-09-12\" anchorTimeID=\"t0\">Tre giorni fa</TIMEX3> Mara Conti ha "
                     "<EVENT eid=\"e1\" class=\"I_ACTION\">promesso</EVENT> di <EVENT eid=\"e2\" class=\"OCCURRENCE\">tornare</EVENT> "
                     "<SIGNAL sid=\"s1\">dopo</SIGNAL> la <EVENT eid=\"e3\" class=\"OCCURRENCE\">festa</EVENT>.</TEXT>\n"
                     "<MAKEINSTANCE eventID=\"e1\" eiid=\"ei1\" tense=\"PRESENT\" aspect=\"PERFECTIVE\" polarity=\"POS\" pos=\"NONE\"/>\n"
                     "<MAKEINSTANCE eventID=\"e2\" eiid=\"ei2\" tense=\"NONE\" aspect=\"NONE\" polarity=\"NEG\" pos=\"NONE\"/>\n"
                     "<MAKEINSTANCE eventID=\"e3\" eiid=\"ei3\" tense=\"NONE\" aspect=\"NONE\" polarity=\"POS\" pos=\"NOUN\"/>\n"
                     "<TLINK lid=\"l1\" relType=\"IS_INCLUDED\" eventInstanceID=\"ei1\" relatedToTime=\"t1\"/>\n"
                     "<TLINK lid=\"l2\" relType=\"BEFORE\" eventInstanceID=\"ei1\" relatedToTime=\"t0\"/>\n"
                     "<SLINK lid=\"l3\" relType=\"MODAL\" eventInstanceID=\"ei1\" subordinatedEventInstance=\"ei2\"/>\n"
                     "</TimeML>\n"));
    }

    void comesBack()
    {
        const Imported again = read(writtenStory(story().document).toUtf8());
        QCOMPARE(again.problems.size(), 0U);
        const annotation::Document &document = again.articles.at(0).document;
        QCOMPARE(document.fields().dct, QStringLiteral("2025-09-15"));
        QCOMPARE(document.spanCount(), 6U); // all but PER
        QCOMPARE(document.relations().size(), 3U);
        const auto before = document.relations()[1];
        QVERIFY(document.find(before->target)->ranges.empty());
        QCOMPARE(document.find(before->target)->features.value(u"functionInDocument"), QStringLiteral("CREATION_TIME"));
        QCOMPARE(document.spans()[1]->features.value(u"anchorTimeID"), base::idText(before->target.value));
    }

    void namesLosses()
    {
        std::vector<annotation::Annotation> all;
        namespace layers = annotation::layers;
        all.push_back(span(1, {{0, 5}}, layers::timex3, "TIMEX3", {}));
        all.push_back(span(2, {{3, 8}}, layers::event, "EVENT", {}));           // crosses it
        all.push_back(span(3, {{0, 2}}, layers::timex3, "TIMEX3", {}));         // inside of its own kind
        all.push_back(span(4, {{8, 9}, {10, 11}}, layers::event, "EVENT", {})); // in parts
        all.push_back(span(5, {{9, 10}}, layers::quote, "QUOTE", {}));
        const annotation::Document document({}, {}, {QStringLiteral("abcdefghijkl"), 1}, all);
        const Made made = TimeMl().make(document, {}, {});
        QStringList ids;
        for (const Loss &loss : made.losses)
            ids << QString::number(loss.id.value);
        QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("3 2 4 5 0"));
        QVERIFY(made.bytes.contains(">abcde</TIMEX3>fgh<EVENT"));
    }

    void splitsOffsets()
    {
        Selection selection;
        selection.offsets = Selection::Offsets::DurationAndEmpty;
        const QString xml = writtenStory(Selector(selection).select(story().document).document);
        QVERIFY2(xml.contains(QLatin1String(">Tre giorni</TIMEX3> fa ")), qPrintable(xml));
        QVERIFY2(xml.contains(QLatin1String("type=\"DURATION\" value=\"P3D\"")), qPrintable(xml));
        QVERIFY2(xml.contains(QLatin1String("<TIMEX3 tid=\"t2\" type=\"DATE\" value=\"2025-09-12\" anchorTimeID=\"t1\"/>")),
                 qPrintable(xml));
        QVERIFY2(xml.contains(QLatin1String("relType=\"IS_INCLUDED\" eventInstanceID=\"ei1\" relatedToTime=\"t2\"")), qPrintable(xml));
    }

    void readsTimeBanksLayout()
    {
        const Imported imported
            = read("<TimeML>\nPROVA 1\n<TIMEX3 tid=\"t9\" type=\"DATE\" value=\"1998-02-13\" "
                   "functionInDocument=\"CREATION_TIME\">02/13/1998</TIMEX3>\n"
                   "<s>Il <EVENT eid=\"e1\" class=\"OCCURRENCE\">crollo</EVENT> del <ENAMEX TYPE=\"FAC\">ponte</ENAMEX>.</s>\n"
                   "<MAKEINSTANCE eventID=\"e1\" eiid=\"ei1\" tense=\"PAST\"/><MAKEINSTANCE eventID=\"e1\" eiid=\"ei2\" tense=\"FUTURE\"/>"
                   "<TLINK lid=\"l1\" relType=\"BEFORE\" eventInstanceID=\"ei2\" relatedToTime=\"t9\"/>"
                   "<TLINK lid=\"l2\" relType=\"BEFORE\" eventInstanceID=\"ei7\" relatedToTime=\"t9\"/></TimeML>");
        QCOMPARE(imported.articles.size(), 1U);
        const annotation::Document &document = imported.articles[0].document;
        QCOMPARE(document.text(), QStringLiteral("\nPROVA 1\n02/13/1998\nIl crollo del ponte.\n"));
        QCOMPARE(document.fields().dct, QStringLiteral("1998-02-13"));
        QCOMPARE(document.fields().name, QStringLiteral("a"));
        QCOMPARE(document.onLayer(u"event").size(), 2U); // two instances
        QCOMPARE(document.onLayer(u"sentence").size(), 1U);
        QCOMPARE(document.onLayer(u"enamex").size(), 1U);
        QCOMPARE(document.find(document.relations().at(0)->source)->features.value(u"tense"), QStringLiteral("FUTURE"));
        QCOMPARE(imported.problems.size(), 1U); // the link to ei7
        QVERIFY(imported.problems[0].error.where.endsWith(QLatin1String("line 5")));
        const QString back = writtenStory(document);
        QCOMPARE(back.count(QLatin1String("<MAKEINSTANCE eventID=\"e1\"")), 2);
        QCOMPARE(back.count(QLatin1String("<EVENT ")), 1);
    }

    void whoChangedIt()
    {
        Article article = story();
        Exported exported = kept::written(TimeMl(), article, {});
        QByteArray &xml = exported.files.begin()->second;
        xml.replace("<SIGNAL sid=\"s1\">dopo</SIGNAL>", "dopo");
        const Imported again = kept::readAgain(TimeMl(), exported.files);
        QCOMPARE(again.problems.size(), 1U);
        QVERIFY(again.articles.at(0).document.onLayer(u"signal").empty());
        QCOMPARE(again.articles[0].document.onLayer(u"entity").size(), 1U); // the record still knows it
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("words");
        QTest::newRow("not closed") << QByteArray("<TimeML>\n<TEXT>a") << QStringLiteral("well-formed");
        QTest::newRow("another root") << QByteArray("<html/>") << QStringLiteral("outermost");
        QTest::newRow("empty") << QByteArray(" \n") << QStringLiteral("empty");
        QTest::newRow("outside") << QByteArray("<!DOCTYPE TimeML [<!ENTITY x SYSTEM \"/etc/hostname\">]><TimeML>&x;</TimeML>")
                                 << QStringLiteral("outside the file");
    }
    void bad()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, words);
        const Imported imported
            = kept::readAgain(TimeMl(), {{QStringLiteral("a.tml"), xml}, {QStringLiteral("b.tml"), "<TimeML><TEXT>uno</TEXT></TimeML>"}});
        QCOMPARE(imported.articles.size(), 1U);
        QCOMPARE(imported.problems.size(), 1U);
        QVERIFY2(imported.problems[0].error.message.contains(words), qPrintable(imported.problems[0].error.text()));
        QVERIFY(imported.problems[0].error.where.startsWith(QLatin1String("a.tml")));
    }

    void recognises()
    {
        const auto likelihood = [](const char *name, const char *head) {
            return TimeMl().recognises({{QString::fromLatin1(name), QByteArray(head)}});
        };
        QCOMPARE(likelihood("a.xml", "<?xml version=\"1.0\"?><TimeML><DOCID>a"), Likelihood::Certain);
        QCOMPARE(likelihood("a.xml", "<DOC><TEXT><TIMEX2 val=\"1861\">"), Likelihood::Likely);
        QCOMPARE(likelihood("a.xml", "<Document doc_id=\"1\"><token"), Likelihood::No);
    }
};

QTEST_GUILESS_MAIN(TestTimeMl)
#include "tst_timeml.moc"
