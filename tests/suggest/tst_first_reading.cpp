// The whole first reading: of a real article that does not come with the program (CHIOSA_TEST_DATA) its structure, names and chains; of a
// sample, that it is the same whatever language the window has.
#include "app/suggest/pipeline.h"

#include <QFile>
#include <QTest>
#include <QTranslator>

namespace {

// "PER Viktor Khrenin" for each mark of a layer.
QStringList marks(const annotation::Document &document, const suggest::Reading &reading, const QString &layer)
{
    QStringList found;
    for (const annotation::Annotation &mark : reading.annotations()) {
        if (mark.layer == layer && !mark.ranges.empty())
            found.append(mark.tag + u' ' + document.surface(mark));
    }
    return found;
}

annotation::Document articleOf(const suggest::ArticleHints &hints, const QString &text)
{
    annotation::ArticleFields fields;
    fields.language = hints.language;
    fields.title = hints.title;
    fields.dct = hints.dct;
    return annotation::Document(annotation::DocumentId{1}, fields, {text, 1});
}

// A language in which every sentence is "?".
class Foreign : public QTranslator {
public:
    QString translate(const char *, const char *, const char *, int) const override { return QStringLiteral("?"); }
    bool isEmpty() const override { return false; }
};

} // namespace

class FirstReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void zapad();
    void isTheSameInEveryLanguage();
};

void FirstReading::zapad()
{
    QFile file(qEnvironmentVariable("CHIOSA_TEST_DATA") + QStringLiteral("/articles/zapad-2025.it.txt"));
    if (!qEnvironmentVariableIsSet("CHIOSA_TEST_DATA") || !file.open(QIODevice::ReadOnly))
        QSKIP("CHIOSA_TEST_DATA names no folder that has this article");
    const QString text = QString::fromUtf8(file.readAll());

    const suggest::Pipeline pipeline;
    const suggest::ArticleHints hints = pipeline.hintsOf(text);
    QCOMPARE(hints.language, QStringLiteral("it"));
    QCOMPARE(hints.title, text.section(u'\n', 0, 0));
    QCOMPARE(hints.byline, QStringLiteral("Egidio Luigi"));
    QCOMPARE(hints.dct, QStringLiteral("2025-09-15"));
    QCOMPARE(hints.dctFrom, QStringLiteral("date line"));

    const annotation::Document document = articleOf(hints, text);
    const suggest::Reading reading = pipeline.read(document);
    const QStringList structure = marks(document, reading, annotation::layers::structure);
    const QStringList names = marks(document, reading, annotation::layers::entity);
    if (qEnvironmentVariableIsSet("CHIOSA_SHOW_ERRORS")) {
        for (const annotation::Annotation &mark : reading.annotations())
            qInfo().noquote() << mark.layer << mark.tag << document.surface(mark).left(60) << mark.origin.confidence << mark.entity.value
                              << mark.origin.reason;
        for (const annotation::Entity &entity : reading.entities())
            qInfo().noquote() << entity.id.value << entity.tag << entity.name << entity.features.value(u"shortName")
                              << entity.features.value(u"role");
    }

    QCOMPARE(structure.filter(QStringLiteral("TITLE ")).size(), 1);
    QVERIFY(structure.contains(QStringLiteral("BYLINE Egidio Luigi")));
    QVERIFY(structure.contains(QStringLiteral("BOILERPLATE ×")));
    QCOMPARE(structure.filter(QStringLiteral("HEADING ")).size(), 4);
    QVERIFY(structure.contains(QStringLiteral("HEADING Colloqui e liberazione di prigionieri")));

    for (const char *name : {"NEV Zapad-2025",
                             "ORG Reuters",
                             "ORG NATO",
                             "ORG Belavia",
                             "PER Viktor Khrenin",
                             "PER Khrenin",
                             "PER John Coale",
                             "PER Coale",
                             "PER Donald Trump",
                             "PER Trump",
                             "PER Alexander Lukashenko",
                             "PER Lukashenko",
                             "LOC Mosca",
                             "LOC Minsk",
                             "LOC Russia",
                             "LOC Bielorussia",
                             "LOC Turchia",
                             "LOC Ungheria",
                             "LOC Washington",
                             "LOC Ucraina",
                             "LOC Stati Uniti",
                             "NUM 23 paesi",
                             "NUM 52 prigionieri",
                             "ROL ex presidente"})
        QVERIFY2(names.contains(QString::fromUtf8(name)), name);
    QVERIFY(names.contains(QStringLiteral("ORG Boeing")) || names.contains(QStringLiteral("PRD Boeing")));

    QStringList people;
    for (const annotation::Entity &entity : reading.entities()) {
        if (entity.tag == u"PER")
            people.append(entity.name + u'/' + entity.features.value(u"shortName"));
    }
    people.sort();
    QCOMPARE(people,
             QStringList({QStringLiteral("Alexander Lukashenko/Lukashenko"), QStringLiteral("Donald Trump/Trump"),
                          QStringLiteral("Egidio Luigi/"), QStringLiteral("John Coale/Coale"), QStringLiteral("Viktor Khrenin/Khrenin")}));
}

void FirstReading::isTheSameInEveryLanguage()
{
    QFile file(QStringLiteral(CHIOSA_SOURCE_DIR "/resources/samples/01-rivaselva-ponte.it.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const suggest::Pipeline pipeline;
    const annotation::Document document = articleOf(pipeline.hintsOf(text), text);
    const suggest::Reading english = pipeline.read(document);
    Foreign foreign;
    QVERIFY(QCoreApplication::installTranslator(&foreign));
    const suggest::Reading other = pipeline.read(document);
    QCoreApplication::removeTranslator(&foreign);
    QVERIFY(english.annotations().size() > 50);
    QCOMPARE(other.annotations().size(), english.annotations().size());
    for (std::size_t i = 0; i < english.annotations().size(); ++i)
        QCOMPARE(other.annotations()[i].origin.reason, english.annotations()[i].origin.reason);
    QVERIFY(other.annotations() == english.annotations());
}

QTEST_GUILESS_MAIN(FirstReading)
#include "tst_first_reading.moc"
