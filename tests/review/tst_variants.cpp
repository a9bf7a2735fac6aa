#include "app/review/variants.h"

#include <QTest>

using namespace annotation;

class TestVariants : public QObject {
    Q_OBJECT

    static QStringList found(const QString &text, const QString &words, const QString &tag, std::vector<Annotation> spans = {})
    {
        const Document document({1}, {}, {text, 1}, std::move(spans));
        QStringList list;
        for (const review::Variant &variant : review::variantsIn(document, words, layers::entity, tag))
            list.append(QStringLiteral("%1@%2 %3")
                            .arg(text.mid(variant.range.begin, variant.range.length()))
                            .arg(variant.range.begin)
                            .arg(variant.sureness >= 0.8 ? QStringLiteral("sure") : QStringLiteral("doubtful")));
        return list;
    }
    static Annotation span(text::Range range, const QString &tag, Verdict verdict)
    {
        Annotation made;
        made.id = {std::uint64_t(range.begin) + 1};
        made.layer = layers::entity;
        made.tag = tag;
        made.ranges = {range};
        made.verdict = verdict;
        return made;
    }

private Q_SLOTS:
    void placesOfAName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QStringList>("places");
        QTest::newRow("as it is") << "Arvo Lind e poi Arvo Lind."
                                  << "Arvo Lind"
                                  << "PER" << QStringList{QStringLiteral("Arvo Lind@0 sure"), QStringLiteral("Arvo Lind@16 sure")};
        QTest::newRow("surname alone") << "Il sindaco Lind ha detto. Per Lind è tardi."
                                       << "Arvo Lind"
                                       << "PER" << QStringList{QStringLiteral("Lind@11 sure"), QStringLiteral("Lind@30 sure")};
        QTest::newRow("another first name") << "La moglie, Ines Lind, tace."
                                            << "Arvo Lind"
                                            << "PER" << QStringList{QStringLiteral("Lind@16 doubtful")};
        QTest::newRow("elided") << "dell’Orvalia e l'Orvalia"
                                << "Orvalia"
                                << "LOC" << QStringList{QStringLiteral("Orvalia@5 sure"), QStringLiteral("Orvalia@17 sure")};
        QTest::newRow("inside a word") << "Orvaliana"
                                       << "Orvalia"
                                       << "LOC" << QStringList{};
        QTest::newRow("inflected") << "il ministro morvano e la flotta morvana"
                                   << "morvano"
                                   << "GRP" << QStringList{QStringLiteral("morvano@12 sure"), QStringLiteral("morvana@32 doubtful")};
        QTest::newRow("another case") << "la Rosa e la rosa"
                                      << "Rosa"
                                      << "PER" << QStringList{QStringLiteral("Rosa@3 sure"), QStringLiteral("rosa@13 doubtful")};
    }
    void placesOfAName()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(QString, tag);
        QFETCH(QStringList, places);
        QCOMPARE(found(text, words, tag), places);
    }

    void leavesOutWhatIsDecided()
    {
        const QString text = QStringLiteral("Lind vede Lind e Lind.");
        const QStringList places
            = found(text, QStringLiteral("Lind"), QStringLiteral("PER"),
                    {span({0, 4}, QStringLiteral("PER"), Verdict::Accepted), span({10, 14}, QStringLiteral("PER"), Verdict::Rejected),
                     span({17, 21}, QStringLiteral("LOC"), Verdict::Suggested)});
        QCOMPARE(places, QStringList({QStringLiteral("Lind@10 doubtful"), QStringLiteral("Lind@17 sure")}));
    }
};

QTEST_GUILESS_MAIN(TestVariants)
#include "tst_variants.moc"
