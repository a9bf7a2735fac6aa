#include "app/formats/brat/brat.h"
#include "app/formats/brat/standoff.h"

#include "tests/formats/law.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace formats;

class TestBrat : public QObject {
    Q_OBJECT

private:
    static Imported readFiles(const FileSet &files, const ReadOptions &options = {})
    {
        auto imported = Brat().read(files, options);
        return imported ? *imported : Imported();
    }
    static Imported readPair(const QByteArray &text, const QByteArray &ann)
    {
        return readFiles({{QStringLiteral("a.txt"), text}, {QStringLiteral("a.ann"), ann}});
    }
    static Exported writeOne(const Article &article)
    {
        const annotation::Document document = article.document;
        auto exported = Brat().write({&document, 1}, lookupIn(article.entities));
        return exported ? *exported : Exported();
    }
    static FileSet withoutSidecar(FileSet files)
    {
        std::erase_if(files, [](const auto &file) { return file.first.endsWith(QLatin1String(".json")); });
        return files;
    }
    static annotation::AnnotationPointer named(const annotation::Document &document, const char *sourceId)
    {
        for (const annotation::AnnotationPointer &record : document.all()) {
            if (record->sourceId == QLatin1String(sourceId))
                return record;
        }
        return nullptr;
    }

private Q_SLOTS:
    void readsEveryKindOfLine()
    {
        const QByteArray text = "\xF0\x9F\x98\x80 Khrenin arrived in Minsk.\nHe left, he said.";
        const QByteArray ann = "T1\tPER 2 9\tKhrenin\n"
                               "T2\tLOC 21 26\tMinsk\n"
                               "T3\tArrive 10 17\tarrived\n"
                               "T4\tPER 28 30;37 39\tHe he\n"
                               "E1\tArrive:T3 Who:T1 Place:T2 Place2:T4\n"
                               "R1\tLives_in Arg1:T1 Arg2:T2\n"
                               "*\tAlias T1 T4\n"
                               "A1\tNegation E1\nM2\tCertain T1 High\n"
                               "N1\tReference T1 Wikidata:Q42\t\tViktor Khrenin\n"
                               "#1\tAnnotatorNotes T1\tsicuro\r\n#2\tFeature T2\trole=capital city\n\n";
        const Imported read = readPair(text, ann);
        QVERIFY2(read.problems.empty(), read.problems.empty() ? "" : qPrintable(read.problems[0].error.text()));
        const annotation::Document &document = read.articles.at(0).document;
        QCOMPARE(document.fields().name, QStringLiteral("a"));
        const auto person = named(document, "T1");
        QCOMPARE(document.surface(*person), QStringLiteral("Khrenin"));
        QCOMPARE(person->ranges, (text::Ranges{{3, 10}})); // the emoji is two units here
        QCOMPARE(person->features.value(u"Certain"), QStringLiteral("High"));
        QCOMPARE(person->comment, QStringLiteral("sicuro"));
        QCOMPARE(person->verdict, annotation::Verdict::Accepted);
        const auto event = named(document, "E1");
        QCOMPARE(event->layer, QStringLiteral("event"));
        QCOMPARE(event->tag, QStringLiteral("Arrive"));
        QCOMPARE(event->features.value(u"Negation"), QStringLiteral("true"));
        QVERIFY(!named(document, "T3"));
        QCOMPARE(named(document, "E1:Place2")->tag, QStringLiteral("Place"));
        QCOMPARE(named(document, "E1:Place2")->source, event->id);
        QCOMPARE(named(document, "T2")->features.value(u"role"), QStringLiteral("capital city"));
        QCOMPARE(named(document, "T4")->ranges.size(), 2U);
        QCOMPARE(named(document, "T4")->entity, person->entity);
        QCOMPARE(read.articles[0].entities.at(0).kb, QStringLiteral("Q42"));
        QCOMPARE(read.articles[0].entities[0].name, QStringLiteral("Viktor Khrenin"));

        const Exported again = writeOne(read.articles[0]);
        const QByteArray written = again.files.at(QStringLiteral("a.ann"));
        for (const char *line :
             {"T1\tPER 2 9\tKhrenin\n", "T4\tPER 28 30;37 39\tHe he\n", "R1\tLives_in Arg1:T1 Arg2:T2\n", "*\tCoref T1 T4\n",
              "N1\tReference T1 Wikidata:Q42\tViktor Khrenin\n", "\tCertain T1 High\n", "\tFeature T2\trole=capital city\n"})
            QVERIFY2(written.contains(line), written.constData());
        QVERIFY(written.contains(" Who:T1 Place:T2 Place2:T4\n"));
    }

    void cutsAtLineEnds()
    {
        annotation::Annotation span;
        span.id.value = 9;
        span.layer = annotation::layers::entity;
        span.tag = QStringLiteral(u"Città d'arte");
        span.ranges = {{0, 9}};
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("x/y z");
        const Article article{annotation::Document({}, fields, {QStringLiteral(u"New \r\n Yo\u2028"), 1}, {span}), {}};
        const Exported exported = writeOne(article);
        QCOMPARE(exported.files.at(QStringLiteral("x_y_z.ann")), QByteArray("T1\tCitta_d_arte 0 3;7 9\tNew Yo\n"));
        QCOMPARE(exported.files.at(QStringLiteral("x_y_z.txt")), QByteArray("New \r\n Yo\xE2\x80\xA8"));
        const QByteArray visual = exported.files.at(QStringLiteral("visual.conf"));
        QVERIFY(visual.contains("Citta_d_arte | Citt\xC3\xA0 d'arte\n"));
        QVERIFY(exported.files.at(QStringLiteral("annotation.conf")).contains("[entities]\nCitta_d_arte\n"));
        QCOMPARE(exported.losses.size(), 3U); // cut, other letters, the sidecar in general
        const Imported read = readFiles(exported.files);
        QCOMPARE(law::difference(law::canonical(article), law::canonical(read.articles.at(0))), QString());
        const Imported plain = readFiles(withoutSidecar(exported.files));
        QCOMPARE(plain.articles.at(0).document.surface(*plain.articles[0].document.spans()[0]), QStringLiteral(u"New … Yo"));
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("ann");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const char *ann, int line) {
            QTest::newRow(name) << QByteArray(ann) << QStringLiteral("b.ann, line %1").arg(line);
        };
        row("no tab", "T1 PER 0 4 Ieri\n", 1);
        row("no id", "\tPER 0 4\tIeri\n", 1);
        row("strange id", "X1\tPER 0 4\tIeri\n", 1);
        row("id without number", "T\tPER 0 4\tIeri\n", 1);
        row("id twice", "T1\tPER 0 4\tIeri\nT1\tPER 0 4\tIeri\n", 2);
        row("no positions", "T1\tPER\tIeri\n", 1);
        row("letters for positions", "T1\tPER a b\tIeri\n", 1);
        row("three positions", "T1\tPER 0 4 5\tIeri\n", 1);
        row("reversed", "T1\tPER 4 0\tIeri\n", 1);
        row("out of the text", "T1\tPER 0 400\tIeri\n", 1);
        row("huge", "T1\tPER 0 99999999999999999999\tIeri\n", 1);
        row("other words", "T1\tPER 0 4\tIeri\nT2\tPER 0 4\tOggi\n", 2);
        row("parts overlap", "T1\tPER 0 3;2 4\tIer ri\n", 1);
        row("event without trigger", "T1\tPER 0 4\tIeri\nE1\tDie:T9\n", 2);
        row("event without colon", "E1\tDie\n", 1);
        row("argument of nothing", "T1\tDie 0 4\tIeri\nE1\tDie:T1 Who:T7\n", 2);
        row("relation of one", "T1\tPER 0 4\tIeri\nR1\tX Arg1:T1\n", 2);
        row("relation to nothing", "T1\tPER 0 4\tIeri\nR1\tX Arg1:T1 Arg2:T5\n", 2);
        row("attribute of nothing", "T1\tPER 0 4\tIeri\n\nA1\tNegation T8\n", 3);
        row("attribute alone", "A1\tNegation\n", 1);
        row("no key", "T1\tPER 0 4\tIeri\nN1\tReference T1 Wikidata\tx\n", 2);
        row("set of nothing", "*\tEquiv\n", 1);
        row("set of strangers", "*\tEquiv T5 T6\n", 1);
        row("broken line in the surface", "T1\tPER 0 11\tIeri\npioveva\n", 2);
    }
    void bad()
    {
        QFETCH(QByteArray, ann);
        QFETCH(QString, where);
        const QByteArray text = "Ieri\npioveva.";
        const Imported read = readFiles({{QStringLiteral("a.txt"), text},
                                         {QStringLiteral("a.ann"), "T1\tPER 0 4\tIeri\n"},
                                         {QStringLiteral("b.txt"), text},
                                         {QStringLiteral("b.ann"), ann},
                                         {QStringLiteral("c.txt"), text},
                                         {QStringLiteral("c.ann"), ""}});
        QCOMPARE(read.articles.size(), 2U); // the others come in
        QCOMPARE(read.problems.size(), 1U);
        QCOMPARE(read.problems[0].kind, Problem::Kind::Refused);
        QCOMPARE(read.problems[0].error.where, where);
    }

    void badFiles()
    {
        QCOMPARE(readFiles({{QStringLiteral("a.ann"), ""}}).problems.at(0).error.where, QStringLiteral("a.txt"));
        QCOMPARE(readFiles({{QStringLiteral("a.txt"), "x"}}).problems.at(0).kind, Problem::Kind::Refused);
        QCOMPARE(readPair("\xFF\xFE", "").problems.at(0).error.where, QStringLiteral("a.txt"));
        QCOMPARE(readPair(QByteArray("a\0b", 3), "").problems.size(), 1U);
        QCOMPARE(readPair("abc", "T1\tPER 0 1\t\xC3(\n").problems.at(0).error.where, QStringLiteral("a.ann"));
        ReadOptions options;
        options.largestDocument = 10;
        QCOMPARE(readFiles({{QStringLiteral("a.txt"), QByteArray(11, 'x')}, {QStringLiteral("a.ann"), ""}}, options).articles.size(), 0U);
    }

    void otherUnits()
    {
        const QByteArray text = "\xF0\x9F\x98\x80 \xC3\xA8 Minsk"; // positions of "Minsk": 4 in code points, 5 in UTF-16, 8 in bytes
        for (const char *ann : {"T1\tLOC 4 9\tMinsk\n", "T1\tLOC 5 10\tMinsk\n", "T1\tLOC 8 13\tMinsk\n"}) {
            const Imported read = readPair(text, ann);
            QCOMPARE(read.articles.size(), 1U);
            QCOMPARE(read.articles[0].document.surface(*read.articles[0].document.spans()[0]), QStringLiteral("Minsk"));
        }
        QCOMPARE(readPair(text, "T1\tLOC 4 9\tMinsk\n").problems.size(), 0U);
        QCOMPARE(readPair(text, "T1\tLOC 5 10\tMinsk\n").problems.size(), 1U);         // said
        const Imported marked = readPair("\xEF\xBB\xBFMinsk", "T1\tLOC 0 5\tMinsk\n"); // by a program that does not count the mark
        QCOMPARE(marked.articles.at(0).document.text(), QStringLiteral("Minsk"));
    }

    void changedOutside()
    {
        Article article = law::tortureArticle();
        std::vector<annotation::Annotation> annotations;
        for (const annotation::AnnotationPointer &record : article.document.all()) {
            annotations.push_back(*record);
            annotations.back().annotator = QStringLiteral("Ada");
        }
        article.document = annotation::Document({}, article.document.fields(), article.document.articleText(), annotations);
        Exported exported = writeOne(article);
        QByteArray &ann = exported.files.at(QStringLiteral("torture.ann"));
        const QByteArray before = ann;
        ann.replace(ann.indexOf("\tPER "), 5, "\tDOG ");
        QVERIFY(ann != before);
        const Imported read = readFiles(exported.files);
        QCOMPARE(read.articles.size(), 1U);
        int dogs = 0, ada = 0;
        for (const annotation::AnnotationPointer &record : read.articles[0].document.spans()) {
            dogs += record->tag == QLatin1String("DOG") && record->annotator.isEmpty();
            ada += record->annotator == QLatin1String("Ada");
        }
        QCOMPARE(dogs, 1);
        QCOMPARE(ada, static_cast<int>(annotations.size()) - 1);
        QCOMPARE(read.articles[0].document.fields(), article.document.fields());
    }

    void law_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void law()
    {
        QFETCH(quint32, seed);
        QRandomGenerator generator(seed);
        for (int i = 0; i < 400; ++i) {
            const Article article = law::randomArticle(generator, i);
            const Exported exported = writeOne(article);
            const Imported read = readFiles(exported.files);
            const QByteArray ann = exported.files.at(QStringLiteral("doc-%1.ann").arg(i));
            QVERIFY2(read.articles.size() == 1 && read.problems.empty(),
                     qPrintable(QString::fromUtf8(ann) + (read.problems.empty() ? QString() : read.problems[0].error.text())));
            const QString difference = law::difference(law::canonical(article), law::canonical(read.articles[0]));
            QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("%1: %2\n%3").arg(i).arg(difference, QString::fromUtf8(ann))));
            checkWithoutSidecar(article, exported);
            if (QTest::currentTestFailed())
                return;
        }
    }

    // Without the sidecar each span has the words that it had, but for those that the losses name.
    static void checkWithoutSidecar(const formats::Article &article, const formats::Exported &exported)
    {
        const Imported read = readFiles(withoutSidecar(exported.files));
        QVERIFY2(read.articles.size() == 1, read.problems.empty() ? "" : qPrintable(read.problems[0].error.text()));
        QCOMPARE(read.articles[0].document.text(), article.document.text());
        QMap<QString, int> places;
        const auto key = [](const annotation::Annotation &span) {
            QString text;
            for (const text::Range range : span.ranges)
                text += QStringLiteral("%1-%2 ").arg(range.begin).arg(range.end);
            return text;
        };
        for (const annotation::AnnotationPointer &span : read.articles[0].document.spans())
            ++places[key(*span)];
        for (const annotation::AnnotationPointer &span : article.document.spans()) {
            const bool lost
                = std::any_of(exported.losses.begin(), exported.losses.end(), [&span](const Loss &loss) { return loss.id == span->id; });
            const bool touching = span->ranges.size() > 1; // parts that touch are one for brat
            if (!lost && !touching)
                QVERIFY2(places[key(*span)]-- > 0, qPrintable(law::shown(*span)));
        }
    }

    void torture()
    {
        const Article article = law::tortureArticle();
        const Exported exported = writeOne(article);
        QCOMPARE(law::difference(law::canonical(article), law::canonical(readFiles(exported.files).articles.at(0))), QString());
        checkWithoutSidecar(article, exported);
        for (const QByteArray &line : exported.files.at(QStringLiteral("torture.ann")).split('\n')) {
            const QString text = QString::fromUtf8(line);
            for (const QChar c : text)
                QVERIFY2(c == u'\t' || !brat::breaksLine(c), line.constData());
        }
    }

    void recognises()
    {
        QCOMPARE(Brat().recognises({{QStringLiteral("x/a.ann"), ""}, {QStringLiteral("x/a.txt"), ""}}), Likelihood::Certain);
        QCOMPARE(Brat().recognises({{QStringLiteral("a.ann"), ""}}), Likelihood::Likely);
        QCOMPARE(Brat().recognises({{QStringLiteral("a.txt"), ""}}), Likelihood::No);
    }
};

QTEST_GUILESS_MAIN(TestBrat)
#include "tst_brat.moc"
