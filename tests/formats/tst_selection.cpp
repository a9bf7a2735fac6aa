#include "app/formats/selection.h"

#include "tests/formats/law.h"

#include <QTest>

using namespace formats;

class TestSelection : public QObject {
    Q_OBJECT

private:
    static annotation::Annotation span(std::uint64_t id, const QString &layer, text::Range range, annotation::Verdict verdict)
    {
        annotation::Annotation made;
        made.id.value = id;
        made.layer = layer;
        made.tag = layer == annotation::layers::timex3 ? QStringLiteral("TIMEX3") : QStringLiteral("PER");
        made.ranges = {range};
        made.verdict = verdict;
        return made;
    }
    static annotation::Document document(const QString &text, const QString &language, std::vector<annotation::Annotation> annotations)
    {
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("a");
        fields.language = language;
        fields.dct = QStringLiteral("2025-09-15");
        return {{}, fields, {text, 1}, std::move(annotations)};
    }
    static Selected with(const annotation::Document &document, const Settings &settings)
    {
        return Selector(selectionFrom(settings).value_or({})).select(document);
    }
    static annotation::Document onePhrase(const QString &before, const QString &phrase, const QString &language)
    {
        annotation::Annotation timex
            = span(1, annotation::layers::timex3, {before.size(), before.size() + phrase.size()}, annotation::Verdict::Accepted);
        timex.features.set(QStringLiteral("type"), QStringLiteral("DATE"));
        timex.features.set(QStringLiteral("value"), QStringLiteral("2025-09-12"));
        return document(before + phrase + QStringLiteral(" piove."), language, {timex});
    }

private Q_SLOTS:
    void verdicts()
    {
        using annotation::Verdict;
        std::vector<annotation::Annotation> annotations;
        for (std::uint64_t id = 1; id <= 5; ++id)
            annotations.push_back(span(id, annotation::layers::entity, {0, 3}, static_cast<Verdict>(id - 1)));
        annotations[1].features.set(QStringLiteral("speakerSpan"), QStringLiteral("1")); // accepted → suggested
        annotation::Annotation relation;
        relation.id.value = 9;
        relation.layer = annotation::layers::relation;
        relation.tag = QStringLiteral("X");
        relation.source.value = 2;
        relation.target.value = 4; // rejected
        relation.verdict = Verdict::Accepted;
        annotations.push_back(relation);
        const annotation::Document all = document(QStringLiteral("Ada va."), QStringLiteral("it"), annotations);
        const auto ids = [](const Selected &selected) {
            QString text;
            for (const annotation::AnnotationPointer &record : selected.document.all())
                text += QString::number(record->id.value);
            return text;
        };
        QCOMPARE(ids(with(all, {})), QStringLiteral("235"));
        QCOMPARE(with(all, {}).losses.size(), 2U);
        QVERIFY(!with(all, {}).document.find(AnnotationId{2})->features.has(u"speakerSpan"));
        QCOMPARE(ids(with(all, {{QStringLiteral("verdicts"), QStringLiteral("all")}})), QStringLiteral("1235"));
        const Settings everything{{QStringLiteral("verdicts"), QStringLiteral("all")},
                                  {QStringLiteral("with-rejected"), QStringLiteral("true")}};
        QCOMPARE(with(all, everything).document, all);
        QVERIFY(with(all, everything).losses.empty());
    }

    // «…» is furniture, [..] an entity.
    static annotation::Document drawn(const QString &picture)
    {
        std::vector<annotation::Annotation> annotations;
        QString text;
        qsizetype furniture = 0, entity = 0;
        for (const QChar c : picture) {
            if (c == u'\u00AB')
                furniture = text.size();
            else if (c == u'[')
                entity = text.size();
            else if (c == u'\u00BB' || c == u']') {
                const bool isEntity = c == u']';
                annotations.push_back(span(annotations.size() + 1, isEntity ? annotation::layers::entity : annotation::layers::structure,
                                           {isEntity ? entity : furniture, text.size()}, annotation::Verdict::Accepted));
                annotations.back().tag = isEntity ? QStringLiteral("PER") : QStringLiteral("BOILERPLATE");
            } else
                text += c;
        }
        return document(text, QStringLiteral("it"), std::move(annotations));
    }
    static QString pictured(const annotation::Document &document)
    {
        std::multimap<qsizetype, QChar, std::greater<>> marks; // from the end, so that places stay
        for (const annotation::AnnotationPointer &span : document.spans()) {
            const bool isEntity = span->layer == annotation::layers::entity;
            for (const text::Range range : span->ranges) {
                marks.emplace(range.begin, isEntity ? u'[' : u'\u00AB');
                marks.emplace(range.end, isEntity ? u']' : u'\u00BB');
            }
        }
        QString text = document.text();
        for (const auto &[at, mark] : marks)
            text.insert(at, mark);
        return text;
    }

    void furniture_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const QString page = QStringLiteral("[Ada] parte.\n«Leggi anche: [Ida] torna»\n[Eva] resta.\n«×»");
        QTest::newRow("kept") << "keep" << page << page;
        QTest::newRow("its marks go") << "without-marks" << page << "[Ada] parte.\n«Leggi anche: Ida torna»\n[Eva] resta.\n«×»";
        QTest::newRow("with its lines") << "leave-out" << page << "[Ada] parte.\n[Eva] resta.\n";
        QTest::newRow("inside a line") << "leave-out"
                                       << "Ada «(foto)» e [Eva]."
                                       << "Ada e [Eva].";
        QTest::newRow("none") << "leave-out"
                              << "[Ada] parte."
                              << "[Ada] parte.";
    }
    void furniture()
    {
        QFETCH(QString, choice);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QCOMPARE(pictured(with(drawn(before), {{QStringLiteral("furniture"), choice}}).document), after);
    }

    void borders_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const QString line = QStringLiteral("[Ada Ros]si e [Eva] vanno dall'I[talia] a «Ro»ma.");
        QTest::newRow("as marked") << "as-marked" << line << line;
        QTest::newRow("widened") << "widen" << line << "[Ada Rossi] e [Eva] vanno dall'[Italia] a «Ro»ma.";
        QTest::newRow("left out") << "leave-out" << line << "Ada Rossi e [Eva] vanno dall'Italia a «Ro»ma.";
    }
    void borders()
    {
        QFETCH(QString, choice);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QCOMPARE(pictured(with(drawn(before), {{QStringLiteral("borders"), choice}}).document), after);
    }

    // A relation whose end stood in furniture is named as a loss; one between others stays.
    void relationsIntoFurnitureAreNamed()
    {
        annotation::Document page = drawn(QStringLiteral("[Ada] parte.\n«Leggi: [Ida]»\n[Eva] resta."));
        std::vector<annotation::Annotation> all;
        for (const annotation::AnnotationPointer &record : page.all())
            all.push_back(*record);
        for (const auto &[source, target] : {std::pair(1, 2), std::pair(1, 4)}) {
            annotation::Annotation relation;
            relation.id.value = std::uint64_t(100 + target);
            relation.layer = annotation::layers::relation;
            relation.tag = QStringLiteral("X");
            relation.source.value = std::uint64_t(source);
            relation.target.value = std::uint64_t(target);
            relation.verdict = annotation::Verdict::Accepted;
            all.push_back(relation);
        }
        page = annotation::Document({}, page.fields(), page.articleText(), all);
        const Selected left = with(page, {{QStringLiteral("furniture"), QStringLiteral("leave-out")}});
        QCOMPARE(left.document.relations().size(), 1U);
        QCOMPARE(left.losses.size(), 1U);
    }

    void settings()
    {
        QVERIFY(!selectionFrom({{QStringLiteral("verdicts"), QStringLiteral("some")}}));
        QVERIFY(!selectionFrom({{QStringLiteral("offsets"), QString()}}));
        QVERIFY(selectionFrom({{QStringLiteral("scheme"), QStringLiteral("bioes")}})); // a codec's own
        QVERIFY(selectionFrom({{QStringLiteral("offsets"), QStringLiteral("duration+empty")}}).value().offsets
                == Selection::Offsets::DurationAndEmpty);
    }

    void extents_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("withPreposition");
        QTest::addColumn<QString>("bare");
        const auto row = [](const char *name, const char *language, const QString &before, const QString &phrase,
                            const QString &withPreposition, const QString &bare) {
            QTest::newRow(name) << QString::fromLatin1(language) << before << phrase << withPreposition << bare;
        };
        row("contracted", "it", QStringLiteral("Ieri, Nella "), QStringLiteral("scorsa settimana"),
            QStringLiteral("Nella scorsa settimana"), QStringLiteral("scorsa settimana"));
        row("elided", "it", QStringLiteral(u"e dell’"), QStringLiteral("anno scorso"), QStringLiteral(u"dell’anno scorso"),
            QStringLiteral("anno scorso"));
        row("two words", "it", QStringLiteral("resta fino a "), QStringLiteral("domani"), QStringLiteral("fino a domani"),
            QStringLiteral("domani"));
        row("article", "it", QString(), QStringLiteral("la scorsa settimana"), QStringLiteral("la scorsa settimana"),
            QStringLiteral("scorsa settimana"));
        row("elided article", "it", QStringLiteral("entro "), QStringLiteral(u"l’anno"), QStringLiteral(u"entro l’anno"),
            QStringLiteral("anno"));
        row("another line", "it", QStringLiteral("la fine di\n"), QStringLiteral("marzo"), QStringLiteral("marzo"),
            QStringLiteral("marzo"));
        row("no preposition", "it", QStringLiteral("Mosca "), QStringLiteral("ieri"), QStringLiteral("ieri"), QStringLiteral("ieri"));
        row("english", "en", QStringLiteral("It rained on "), QStringLiteral("the last Monday"), QStringLiteral("on the last Monday"),
            QStringLiteral("last Monday"));
        row("german", "de", QStringLiteral("Er kam im "), QStringLiteral(u"nächsten Jahr"), QStringLiteral(u"im nächsten Jahr"),
            QStringLiteral(u"nächsten Jahr"));
        row("unknown language", "xx", QStringLiteral("in "), QStringLiteral("the end"), QStringLiteral("the end"),
            QStringLiteral("the end"));
    }
    void extents()
    {
        QFETCH(QString, language);
        QFETCH(QString, before);
        QFETCH(QString, phrase);
        const annotation::Document marked = onePhrase(before, phrase, language);
        const auto drawn = [&marked](const char *extent) {
            const Selected selected = with(marked, {{QStringLiteral("extent"), QString::fromLatin1(extent)}});
            return selected.document.surface(*selected.document.spans().at(0));
        };
        QCOMPARE(drawn("default"), phrase);
        QTEST(drawn("with-preposition"), "withPreposition");
        QTEST(drawn("bare"), "bare");
    }

    void offsets_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("duration"); // "" where it stays a date
        QTest::addColumn<QString>("value");
        QTest::newRow("fa") << QStringLiteral("it") << QStringLiteral("tre giorni fa") << QStringLiteral("tre giorni")
                            << QStringLiteral("P3D");
        QTest::newRow("digits") << QStringLiteral("it") << QStringLiteral("3 giorni fa") << QStringLiteral("3 giorni")
                                << QStringLiteral("P3D");
        QTest::newRow("tra") << QStringLiteral("it") << QStringLiteral("tra due settimane") << QStringLiteral("due settimane")
                             << QStringLiteral("P2W");
        QTest::newRow("no offset") << QStringLiteral("it") << QStringLiteral("venerdì scorso") << QString() << QStringLiteral("2025-09-12");
        QTest::newRow("yesterday") << QStringLiteral("it") << QStringLiteral("ieri") << QString() << QStringLiteral("2025-09-12");
    }
    void offsets()
    {
        QFETCH(QString, language);
        QFETCH(QString, phrase);
        QFETCH(QString, duration);
        QFETCH(QString, value);
        annotation::Document marked = onePhrase(QStringLiteral("E "), phrase, language);
        annotation::Annotation event = span(2, annotation::layers::event, {0, 1}, annotation::Verdict::Accepted);
        annotation::Annotation link;
        link.id.value = 3;
        link.layer = annotation::layers::tlink;
        link.tag = QStringLiteral("IS_INCLUDED");
        link.source.value = 2;
        link.target.value = 1;
        link.verdict = annotation::Verdict::Accepted;
        marked = document(marked.text(), language, {*marked.find(AnnotationId{1}), event, link});
        QCOMPARE(with(marked, {{QStringLiteral("offsets"), QStringLiteral("date")}}).document, marked);
        const annotation::Document drawn = with(marked, {{QStringLiteral("offsets"), QStringLiteral("duration+empty")}}).document;
        const auto timex = drawn.find(AnnotationId{1});
        QCOMPARE(timex->features.value(u"value"), value);
        QCOMPARE(drawn.surface(*timex), duration.isEmpty() ? phrase : duration);
        if (duration.isEmpty()) {
            QCOMPARE(drawn, marked);
            return;
        }
        QCOMPARE(timex->features.value(u"type"), QStringLiteral("DURATION"));
        const auto empty = drawn.find(AnnotationId{4});
        QVERIFY(empty && empty->ranges.empty());
        QCOMPARE(empty->features.value(u"value"), QStringLiteral("2025-09-12"));
        QCOMPARE(empty->features.value(u"type"), QStringLiteral("DATE"));
        QCOMPARE(empty->features.value(u"anchorTimeID"), QStringLiteral("1"));
        QCOMPARE(drawn.find(AnnotationId{3})->target, AnnotationId{4}); // the link holds of the date
    }

    void selectedIsStillSound()
    {
        QRandomGenerator generator(9);
        const Settings all{{QStringLiteral("extent"), QStringLiteral("with-preposition")},
                           {QStringLiteral("offsets"), QStringLiteral("duration+empty")}};
        for (int i = 0; i < 200; ++i) {
            const Selected selected = with(law::randomArticle(generator, i).document, all);
            for (const annotation::AnnotationPointer &record : selected.document.all()) {
                QVERIFY(record->isDecided());
                for (const text::Range range : record->ranges)
                    QVERIFY(range.begin >= 0 && range.begin <= range.end && range.end <= selected.document.text().size());
                QVERIFY(!record->isRelation() || (selected.document.find(record->source) && selected.document.find(record->target)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
