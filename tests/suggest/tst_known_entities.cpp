// Chains take the names of entities that the project or a list of names knows, and become one with them.
#include "app/suggest/known_entities.h"

#include <QTest>

using annotation::Entity;
using annotation::Verdict;

namespace {

Entity entity(const QString &tag, const QString &name, Verdict verdict = Verdict::Suggested)
{
    Entity made;
    made.tag = tag;
    made.name = name;
    made.verdict = verdict;
    return made;
}

QStringList namesOf(const suggest::Reading &reading)
{
    QStringList names;
    for (const Entity &one : reading.entities())
        names.append(one.kb.isEmpty() ? one.name : QStringLiteral("%1=%2").arg(one.name, one.kb));
    return names;
}

} // namespace

class KnownEntities : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areNamed_data()
    {
        QTest::addColumn<QStringList>("project"); // decided people of the project
        QTest::addColumn<QStringList>("chains");  // of the reading, people
        QTest::addColumn<QStringList>("after");
        const auto row = [](const char *name, QStringView project, QStringView chains, QStringView after) {
            const auto names = [](QStringView joined) { return joined.toString().split(u'|', Qt::SkipEmptyParts); };
            QTest::newRow(name) << names(project) << names(chains) << names(after);
        };
        row("a surname", u"Anna Conti", u"Conti", u"Anna Conti");
        row("unknown", u"Anna Conti", u"Verdi", u"Verdi");
        row("another of that surname", u"Anna Conti", u"Paolo Conti", u"Paolo Conti");
        row("which of two?", u"Anna Conti|Paolo Conti", u"Conti", u"Conti");
        row("full name and surname become one", u"Anna Conti", u"Anna Conti|Conti", u"Anna Conti");
        row("in other letters", u"Anna Conti", u"ANNA CONTI", u"Anna Conti");
        row("nobody is known", u"", u"Conti|Verdi", u"Conti|Verdi");
    }
    void areNamed()
    {
        QFETCH(QStringList, project);
        QFETCH(QStringList, chains);
        std::vector<Entity> known;
        for (const QString &name : project)
            known.push_back(entity(QStringLiteral("PER"), name, Verdict::Accepted));
        suggest::Reading reading;
        for (const QString &name : chains) {
            annotation::Annotation mention;
            mention.entity = reading.add(entity(QStringLiteral("PER"), name));
            reading.add(mention);
        }
        suggest::nameKnown(reading, suggest::knownNames(known), suggest::KnowledgeBase());
        QTEST(namesOf(reading), "after");
        for (const annotation::Annotation &mention : reading.annotations()) // each points to one that is there
            QVERIFY(mention.entity && mention.entity.value <= reading.entities().size());
    }

    void onlyDecidedOnesAreKnown()
    {
        suggest::Reading reading;
        reading.add(entity(QStringLiteral("PER"), QStringLiteral("Conti")));
        suggest::nameKnown(reading,
                           suggest::knownNames({entity(QStringLiteral("PER"), QStringLiteral("Anna Conti")),
                                                entity(QStringLiteral("PER"), QStringLiteral("Paolo Conti"), Verdict::Rejected)}),
                           suggest::KnowledgeBase());
        QCOMPARE(namesOf(reading), QStringList{QStringLiteral("Conti")});
    }

    void onesOfOneIdAreJoined()
    {
        const suggest::KnowledgeBase list(
            {{QStringLiteral("Q7"), QStringLiteral("Lega Nazionale Scacchi"), QStringLiteral("ORG"), {QStringLiteral("Lega Scacchi")}}});
        suggest::Reading reading;
        for (const char *name : {"Lega Scacchi", "Circolo Rossi", "LNS"}) {
            annotation::Annotation mention;
            mention.entity = reading.add(entity(QStringLiteral("ORG"), QString::fromUtf8(name)));
            reading.add(mention);
        }
        suggest::nameKnown(reading, suggest::KnowledgeBase(), list);
        QCOMPARE(namesOf(reading), (QStringList{QStringLiteral("Lega Scacchi=Q7"), QStringLiteral("Circolo Rossi")}));
        QCOMPARE(reading.annotations()[2].entity, reading.annotations()[0].entity);
        QCOMPARE(reading.annotations()[1].entity.value, std::uint64_t{2});
    }
};

QTEST_GUILESS_MAIN(KnownEntities)
#include "tst_known_entities.moc"
