// Files written by others, read, written, read again: what comes back is what went out, but for the losses that the writer names. Prints a
// table for each format.
#include "app/formats/registry.h"

#include "tests/formats/law.h"

#include <QFileInfo>
#include <QMap>
#include <QTest>

using namespace formats;

class TestFixtures : public QObject {
    Q_OBJECT

private:
    // Files that are to be read together, by their folder: each on its own, with what lies beside it.
    struct Batch {
        QStringList paths;
        QString name;
    };

    struct Row {
        qsizetype files = 0, documents = 0, spans = 0, relations = 0, equal = 0;
        QMap<QString, int> losses;
        QStringList refused, different;
    };

    static bool isLost(const std::vector<Loss> &losses)
    {
        return std::any_of(losses.begin(), losses.end(), [](const Loss &loss) { return loss.kind == Loss::Kind::Lost; });
    }

    // Spans by place, tag and layer that came back changed, but for those that losses name.
    static QString spansMissing(const annotation::Document &before, const annotation::Document &after, const std::vector<Loss> &losses)
    {
        if (before.text() != after.text())
            return QStringLiteral("the text is another");
        QSet<std::uint64_t> lost;
        for (const Loss &loss : losses)
            lost.insert(loss.id.value);
        QMap<QString, int> there;
        for (const annotation::AnnotationPointer &span : after.spans())
            ++there[before.surface(*span) + QString::number(span->hull().begin)];
        for (const annotation::AnnotationPointer &span : before.spans()) {
            if (!lost.contains(span->id.value) && there[before.surface(*span) + QString::number(span->hull().begin)]-- <= 0)
                return QStringLiteral("a span is missing: ") + law::shown(*span);
        }
        return {};
    }

    // The rows alone keep every span, and every relation.
    static QString withoutSidecar(const Codec &codec, const Article &article, const Exported &exported)
    {
        FileSet files = exported.files;
        std::erase_if(files, [](const auto &file) { return file.first.endsWith(QLatin1String(".json")); });
        const auto again = codec.read(files);
        if (again->articles.size() != 1)
            return QStringLiteral("the rows are not read again");
        const QString missing = spansMissing(article.document, again->articles[0].document, exported.losses);
        const bool related = article.document.relations().size() == again->articles[0].document.relations().size();
        return missing.isEmpty() && !related ? QStringLiteral("relations are missing") : missing;
    }

    static void roundTrip(const Codec &codec, const Article &article, Row &row)
    {
        ++row.documents;
        row.spans += static_cast<qsizetype>(article.document.spanCount());
        row.relations += static_cast<qsizetype>(article.document.relations().size());
        const auto exported = codec.write({&article.document, 1}, lookupIn(article.entities));
        QVERIFY(exported);
        for (const Loss &loss : exported->losses)
            ++row.losses[loss.what];
        const auto again = codec.read(exported->files);
        const QString name = article.document.fields().name;
        if (again->articles.size() != 1) {
            row.different << name + QStringLiteral(" was not read again: ")
                    + (again->problems.empty() ? QString() : again->problems[0].error.text());
            return;
        }
        const QString difference = isLost(exported->losses) ? spansMissing(article.document, again->articles[0].document, exported->losses)
                                                            : law::difference(law::canonical(article), law::canonical(again->articles[0]));
        if (codec.format().id == QLatin1String("webanno-tsv3") && difference.isEmpty())
            row.different << withoutSidecar(codec, article, *exported);
        row.different.removeAll(QString());
        if (difference.isEmpty())
            ++row.equal;
        else
            row.different << name + QStringLiteral(": ") + difference;
    }

    static void readBatch(const Codec &codec, const Batch &batch, Row &row)
    {
        const auto input = DiskInput::of(batch.paths);
        QVERIFY(input);
        ++row.files;
        const auto reader = codec.reader(*input, {});
        while (const auto article = reader->next())
            roundTrip(codec, *article, row);
        for (const Problem &problem : reader->takeProblems()) {
            if (problem.kind == Problem::Kind::Refused)
                row.refused << batch.name + QStringLiteral(": ") + problem.error.message;
        }
    }

    // The type system that belongs to a file: beside it, or in a folder of them.
    static QStringList typeSystems(const QString &path)
    {
        const QFileInfo file(path);
        QString stem = file.completeBaseName();
        stem.replace(QLatin1String("cas_with"), QLatin1String("typesystem_with"));
        stem.replace(QLatin1String("small_cas"), QLatin1String("small_typesystem"));
        stem.replace(QLatin1String("typesystem_with_smileys"), QLatin1String("inception_typesystem"));
        for (const QString &types :
             {file.path() + QStringLiteral("/debug-typesystem.xml"), file.path() + QStringLiteral("/../webannoTestTypes.xml"),
              file.path() + QStringLiteral("/typesystems/") + stem + QStringLiteral(".xml")}) {
            if (QFileInfo::exists(types))
                return {types};
        }
        return {};
    }

    static QList<Batch> batches(const QString &folder, const QStringList &patterns, const QStringList &leftOut)
    {
        QList<Batch> all;
        const auto input = DiskInput::of({folder});
        for (const QString &name : input ? input->names() : QStringList()) {
            const bool wanted = std::any_of(patterns.begin(), patterns.end(), [&name](const QString &end) { return name.endsWith(end); });
            const bool out = std::any_of(leftOut.begin(), leftOut.end(), [&name](const QString &part) { return name.contains(part); });
            if (!wanted || out)
                continue;
            const QString path = folder + QLatin1Char('/') + name;
            Batch batch{{path}, name};
            if (path.endsWith(QLatin1String(".xmi")))
                batch.paths << typeSystems(path);
            all << batch;
        }
        return all;
    }

    static void print(const QString &format, const Row &row)
    {
        qInfo().noquote() << QStringLiteral("%1: %2 files, %3 documents, %4 spans, %5 relations; %6 equal; %7 refused")
                                 .arg(format)
                                 .arg(row.files)
                                 .arg(row.documents)
                                 .arg(row.spans)
                                 .arg(row.relations)
                                 .arg(row.equal)
                                 .arg(row.refused.size());
        for (auto loss = row.losses.begin(); loss != row.losses.end(); ++loss)
            qInfo().noquote() << "  loss:" << loss.value() << loss.key();
        for (const QString &words : row.refused)
            qInfo().noquote() << "  refused:" << words;
        for (const QString &words : row.different)
            qInfo().noquote() << "  different:" << words;
    }

private Q_SLOTS:
    void all_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QStringList>("folders");
        QTest::addColumn<QStringList>("patterns");
        QTest::addColumn<QStringList>("refused"); // names of those that are really wrong
        QTest::newRow("uima-xmi") << QStringLiteral("uima-xmi")
                                  << QStringList{QStringLiteral("uima-xmi"), QStringLiteral("uima-json"), QStringLiteral("webanno-tsv3")}
                                  << QStringList{QStringLiteral(".xmi")}
                                  << QStringList{QStringLiteral("cas_with_list_features.xmi"),                            // without a text
                                                 QStringLiteral("cas_with_multiple_references_allowed_string_array.xmi"), // an id twice
                                                 QStringLiteral("casWithFloatingPointSpecialValues/debug.xmi"),           // without a text
                                                 QStringLiteral("casWithSofaDataArray/debug.xmi"),
                                                 QStringLiteral("casWithSofaDataURI/debug.xmi"),
                                                 QStringLiteral("casWithTextAndAnnotations/debug.xmi"),
                                                 QStringLiteral("casWithoutTextButWithAnnotations/debug.xmi"),
                                                 QStringLiteral("emptyCas/debug.xmi")};
        QTest::newRow("uima-json") << QStringLiteral("uima-json") << QStringList{QStringLiteral("uima-json")}
                                   << QStringList{QStringLiteral(".json")}
                                   << QStringList{QStringLiteral("casWithFloatingPointSpecialValues/data.json"), // an id twice
                                                  QStringLiteral("emptyCas/data.json")};                         // without a text
        QTest::newRow("webanno-tsv3") << QStringLiteral("webanno-tsv3") << QStringList{QStringLiteral("webanno-tsv3")}
                                      << QStringList{QStringLiteral(".tsv")}
                                      << QStringList{QStringLiteral("neuged/test_input_quotes.tsv")}; // its words do not stand in its text
        QTest::newRow("inception") << QStringLiteral("inception") << QStringList{QStringLiteral("inception-project")}
                                   << QStringList{QStringLiteral(".zip")} << QStringList();
    }
    void all()
    {
        const QString data = qEnvironmentVariable("CHIOSA_TEST_DATA");
        if (data.isEmpty())
            QSKIP("CHIOSA_TEST_DATA is not set: the files of others are not read");
        QFETCH(QString, format);
        QFETCH(QStringList, folders);
        QFETCH(QStringList, patterns);
        QFETCH(QStringList, refused);
        Row row;
        for (const QString &folder : folders) {
            for (const Batch &batch : batches(data + QStringLiteral("/fixtures/") + folder, patterns, {}))
                readBatch(*codec(format), batch, row);
        }
        print(format, row);
        QVERIFY(row.documents > 0);
        QCOMPARE(row.equal, row.documents);
        QCOMPARE(row.different, QStringList());
        for (const QString &words : row.refused) {
            const bool wrong = std::any_of(refused.begin(), refused.end(), [&words](const QString &name) { return words.contains(name); });
            QVERIFY2(wrong, qPrintable(words));
        }
        QCOMPARE(row.refused.size(), refused.size());
    }
};

QTEST_GUILESS_MAIN(TestFixtures)
#include "tst_fixtures_fmta.moc"
