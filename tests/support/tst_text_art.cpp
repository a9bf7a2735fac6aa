// Text art: what is drawn is what is there, and drawing it again says the same.
#include "tests/support/text_art.h"

#include <QRandomGenerator>
#include <QTest>

using annotation::Annotation;
using annotation::AnnotationPointer;
using support::art;
using support::artFromDoc;
using support::docFromArt;

class TextArt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsMarksUnderTheText();
    void readsDefinitions();
    void joinsPartsAndLines();
    void countsCodePoints();
    void refusesMistakes_data();
    void refusesMistakes();
    void drawsWhatItRead_data();
    void drawsWhatItRead();
    void drawsAnyDocument();
};

void TextArt::readsMarksUnderTheText()
{
    const annotation::Document document = docFromArt(QStringLiteral(R"(
        Ieri Mara Conti ha lasciato Minsk.
             [PER-----]             [LOC]
                  []GRP ^NUM
    )"));
    QCOMPARE(document.text(), QStringLiteral("Ieri Mara Conti ha lasciato Minsk."));
    QStringList found;
    for (const AnnotationPointer &span : document.spans())
        found.append(span->tag + QLatin1Char(' ') + document.surface(*span));
    QCOMPARE(
        found,
        QStringList({QStringLiteral("PER Mara Conti"), QStringLiteral("GRP Co"), QStringLiteral("NUM h"), QStringLiteral("LOC Minsk")}));
    QCOMPARE(document.spans().front()->layer, annotation::layers::entity);
    QCOMPARE(document.spans().front()->verdict, annotation::Verdict::Added);
    QCOMPARE(document.spans().front()->id.value, 1U);
}

void TextArt::readsDefinitions()
{
    const support::Art drawn = art(QStringLiteral(R"(
        Ieri ha lasciato Minsk.
        [d-]    [e-----]
        --
        article: lang=it dct=2025-09-15 title="Un addio" id=2a encoding=UTF-8
        d: TIMEX3 value=2025-09-14 type=DATE verdict=suggested by=timex-rules/1 confidence=0.5 reason="the day before"
        e: EVENT class=OCCURRENCE at=2025-11-22T10:00:00Z annotator=ada unsure=yes sourceId=T7
        t0: TIMEX3 value=2025-09-15
        r: IS_INCLUDED e -> d verdict=rejected
        q: QUOTE speakerSpan=@e
    )"));
    const annotation::Document &document = drawn.document;
    QCOMPARE(document.id().value, 0x2aU);
    QCOMPARE(document.fields().dct, QStringLiteral("2025-09-15"));
    QCOMPARE(document.fields().title, QStringLiteral("Un addio"));
    QCOMPARE(document.fields().features.value(u"encoding"), QStringLiteral("UTF-8"));
    const AnnotationPointer date = document.find(drawn["d"]);
    QVERIFY(date);
    QCOMPARE(date->layer, annotation::layers::timex3);
    QCOMPARE(date->features.value(u"value"), QStringLiteral("2025-09-14"));
    QCOMPARE(date->verdict, annotation::Verdict::Suggested);
    QCOMPARE(date->origin, (annotation::Origin{QStringLiteral("timex-rules/1"), 0.5, QStringLiteral("the day before")}));
    const AnnotationPointer event = document.find(drawn["e"]);
    QVERIFY(event->unsure);
    QCOMPARE(event->annotator, QStringLiteral("ada"));
    QCOMPARE(event->at, 1763805600000);
    QVERIFY(document.find(drawn["t0"])->ranges.empty());
    const AnnotationPointer relation = document.find(drawn["r"]);
    QVERIFY(relation->isRelation());
    QCOMPARE(relation->layer, annotation::layers::tlink);
    QCOMPARE(relation->source, event->id);
    QCOMPARE(relation->target, date->id);
    QCOMPARE(document.find(drawn["q"])->features.value(u"speakerSpan"), base::idText(event->id.value));
}

void TextArt::joinsPartsAndLines()
{
    const support::Art drawn = art(QStringLiteral(R"(
        «Vengo domani,
        {q
         [p---]
        disse, o dopodomani.»
               ^p          }q

        \[PER]
        --
        q: QUOTE
        p: PER
    )"));
    const annotation::Document &document = drawn.document;
    QCOMPARE(document.text(), QStringLiteral("«Vengo domani,\ndisse, o dopodomani.»\n\n[PER]"));
    QCOMPARE(document.find(drawn["q"])->ranges, (text::Ranges{{0, 35}}));
    QCOMPARE(document.find(drawn["p"])->ranges, (text::Ranges{{1, 7}, {22, 23}}));
    QCOMPARE(document.size(), 2U);
}

void TextArt::countsCodePoints()
{
    const annotation::Document document = docFromArt(QStringLiteral("😀 Ada 😀\n"
                                                                    "  [-]PER\n"
                                                                    "      ^NUM"));
    QCOMPARE(document.surface(*document.spans().front()), QStringLiteral("Ada"));
    QCOMPARE(document.spans().back()->ranges, (text::Ranges{{7, 9}}));
}

void TextArt::refusesMistakes_data()
{
    QTest::addColumn<QString>("drawing");
    QTest::newRow("beyond the text") << QStringLiteral("Ada\n[PER-]");
    QTest::newRow("no text above") << QStringLiteral("[PER]\nAda");
    QTest::newRow("a mark without a name") << QStringLiteral("Ada\n[-]");
    QTest::newRow("never ended") << QStringLiteral("Ada\n{q");
    QTest::newRow("never opened") << QStringLiteral("Ada\n  }q");
    QTest::newRow("a definition without a label") << QStringLiteral("Ada\n--\np: verdict=added");
    QTest::newRow("an unknown verdict") << QStringLiteral("Ada\n[p]\n--\np: PER verdict=good");
    QTest::newRow("a relation to nothing") << QStringLiteral("Ada\n[p]\n--\np: PER\nr: BEFORE p -> q");
    QTest::newRow("one id twice") << QStringLiteral("Ada\n[p]\n[PER]\n--\np: PER id=2\nt: TIMEX3");
    QTest::newRow("ranges that are none") << QStringLiteral("Ada\n--\np: PER ranges=a-b");
}

void TextArt::refusesMistakes()
{
    QFETCH(QString, drawing);
    QVERIFY(!support::readArt(drawing));
}

void TextArt::drawsWhatItRead_data()
{
    QTest::addColumn<QString>("drawing");
    QTest::newRow("nothing") << QStringLiteral("");
    QTest::newRow("labels") << QStringLiteral("Ieri Mara Conti ha lasciato Minsk.\n     [PER-----]             [LOC]\n     []ROL");
    QTest::newRow("definitions") << QStringLiteral(
        "Ieri ha lasciato.\n[n1]    [n2----]\n--\narticle: lang=it\nn1: TIMEX3 type=DATE value=2025\n"
        "n2: EVENT verdict=suggested confidence=0.5\nn3: BEFORE n2 -> n1");
    QTest::newRow("lines") << QStringLiteral("a b\n  {n1\n\nc\n}n1\n\\--\n--\nn1: QUOTE");
}

void TextArt::drawsWhatItRead()
{
    QFETCH(QString, drawing);
    QCOMPARE(artFromDoc(docFromArt(drawing)), drawing);
}

// Law: reading a drawing of any document gives the document.
void TextArt::drawsAnyDocument()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const QStringList words{QStringLiteral("città"), QStringLiteral("😀"),    QStringLiteral("\n"), QStringLiteral("l’ora"),
                            QStringLiteral("--"),    QStringLiteral("[PER]"), QStringLiteral("\\"), QStringLiteral("«a»")};
    const QStringList tags{QStringLiteral("PER"), QStringLiteral("TIMEX3"), QStringLiteral("QUOTE"), QStringLiteral("OWN")};
    for (int round = 0; round < 300; ++round) {
        QString text;
        for (int i = 0; i < 12; ++i)
            text += words[random.bounded(words.size())] + (random.bounded(2) ? QStringLiteral(" ") : QString());
        text = QStringLiteral("x") + text + QStringLiteral("x");
        std::vector<Annotation> all;
        for (std::uint64_t id = 1; id <= random.bounded(8U); ++id) {
            Annotation made;
            made.id.value = id + (round % 2 ? 100 : 0);
            made.tag = tags[random.bounded(tags.size())];
            made.layer = random.bounded(4) ? annotation::TagSet().layerOf(made.tag) : QStringLiteral("own");
            const auto border = [&](qsizetype least) {
                qsizetype at = least + random.bounded(text.size() - least + 1);
                return at < text.size() && text[at].isLowSurrogate() ? at + 1 : at;
            };
            const qsizetype begin = border(0);
            const qsizetype end = border(begin);
            if (random.bounded(5))
                made.ranges = {{begin, end}};
            if (random.bounded(3) == 0)
                made.features.set(QStringLiteral("value"), QStringLiteral("a \"b\"\nc"));
            made.verdict = static_cast<annotation::Verdict>(random.bounded(5));
            all.push_back(made);
        }
        if (all.size() > 2) {
            Annotation relation;
            relation.id.value = 1000;
            relation.layer = annotation::layers::tlink;
            relation.tag = QStringLiteral("BEFORE");
            relation.source = all[0].id;
            relation.target = all[1].id;
            all.push_back(relation);
        }
        const annotation::Document document(annotation::DocumentId{7}, {}, annotation::ArticleText{text, 1}, all);
        const QString drawing = artFromDoc(document);
        const base::Result<support::Art> again = support::readArt(drawing);
        QVERIFY2(again, qUtf8Printable(again ? QString() : again.error().text() + QLatin1Char('\n') + drawing));
        QVERIFY2(again->document == document, qUtf8Printable(drawing));
    }
}

QTEST_GUILESS_MAIN(TextArt)
#include "tst_text_art.moc"
