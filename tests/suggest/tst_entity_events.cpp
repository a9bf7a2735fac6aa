// Which events of an article somebody or something has a part in, and when ("evaluate --articles" measures the task of SemEval-2015 on its
// own data).
#include "app/suggest/base_names.h"
#include "app/suggest/entity_events.h"
#include "app/suggest/name_places.h"
#include "app/suggest/pipeline.h"

#include <QTest>

using annotation::Document;

class TestEntityEvents : public QObject {
    Q_OBJECT

    suggest::Pipeline pipeline_;
    suggest::EntityEvents events_;

    Document read(const QString &text, const QString &language) const
    {
        annotation::ArticleFields fields;
        fields.language = language;
        fields.dct = QStringLiteral("2026-03-12");
        const Document bare(annotation::DocumentId{1}, fields, {text, 1});
        return suggest::withReading(bare, pipeline_.read(bare)).document;
    }

    // "sold 2026-03-12; deliver 2027"
    QString told(const QString &entity, const QString &text, const QString &language) const
    {
        const Document document = read(text, language);
        QStringList events;
        for (const suggest::EntityEvent &event : events_.of(entity, document, pipeline_.nameReader(language)->morphology))
            events.append((document.text().mid(event.place.begin, event.place.length()) + u' ' + event.date).trimmed());
        return events.join(QStringLiteral("; "));
    }

private Q_SLOTS:
    void tells_data()
    {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("events");
        const auto row = [](const char *name, const char *entity, const char *text, const char *events) {
            QTest::newRow(name) << QString::fromUtf8(entity) << QString::fromUtf8(text) << QString::fromUtf8(events);
        };
        const char *order = "Rivabo wins a large order\n\nRivabo said on Tuesday that Marta Lenk had visited the harbour of Osten.";
        row("the subject", "Rivabo", order, "wins 2026-03-10; order 2026-03-10; said 2026-03-10");
        row("another one", "Marta Lenk", order, "visited");
        row("the object", "Rivabo", "The ministry of Osten sued Rivabo in 2019.", "sued 2019");
        row("a surname", "Marta Lenk", "Mayor Marta Lenk resigned in 2021. Lenk moved to Osten in May 2022.",
            "resigned 2021; moved 2022-05");
        row("a pronoun goes on", "Marta Lenk", "Marta Lenk resigned in 2021. She moved to Osten in 2022.", "resigned 2021; moved 2022");
        row("a model's number", "Rivabo R70", "The first R70 was delivered in June 2020.", "delivered 2020-06");
        row("the maker of a model is not meant", "Rivabo", "The first Rivabo R70 was delivered in June 2020.", "");
        row("only tells which", "Rivabo", "Rivabo executives resigned in 2020.", "");
        row("what is wanted goes with its verb", "Rivabo", "Rivabo decided in 2020 to close a factory.", "decided 2020; close 2020");
        row("what it is called", "Rivabo", "The ferry operator Rivabo was founded in 1980. The operator closed in 1999.",
            "founded 1980; closed 1999");
        row("initials", "Osten Harbour Board", "The Osten Harbour Board was dissolved in 2011. OHB had protested.",
            "dissolved 2011; protested");
        row("nobody", "", "Marta Lenk resigned in 2021.", "");
        row("somebody else", "Ilse Brand", "Marta Lenk resigned in 2021.", "");
    }
    void tells()
    {
        QFETCH(QString, entity);
        QFETCH(QString, text);
        QTEST(told(entity, text, QStringLiteral("en")), "events");
    }

    void tellsInItalian()
    {
        QCOMPARE(told(QStringLiteral("Marta Lenk"),
                      QStringLiteral("La sindaca Marta Lenk si è dimessa nel 2021. Lenk ha fondato una rivista nel maggio 2022."),
                      QStringLiteral("it")),
                 QStringLiteral("dimessa 2021; fondato 2022-05"));
    }

    void aLanguageWithoutListsTellsNothing()
    {
        QCOMPARE(told(QStringLiteral("Marta Lenk"), QStringLiteral("Marta Lenk trat 2021 zurück."), QStringLiteral("de")), QString());
    }
};

QTEST_GUILESS_MAIN(TestEntityEvents)
#include "tst_entity_events.moc"
