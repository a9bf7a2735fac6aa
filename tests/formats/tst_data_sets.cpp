// The law of codecs for the formats of data sets: what is written comes back, whole with Chiosa's record, up to the losses without it.
#include "tests/formats/kept.h"

#include <QTest>

using namespace formats;

class TestDataSets : public QObject {
    Q_OBJECT

private:
    struct Row {
        const char *id;
        bool whole; // without its record, too, all comes back that no loss names
        std::map<const char *, const char *> settings;
    };
    static const std::vector<Row> &rows()
    {
        static const std::vector<Row> all{{"label-studio", true, {}},
                                          {"prodigy", true, {}},
                                          {"doccano", false, {}},
                                          {"doccano", false, {{"project", "relation"}}},
                                          {"conllu", false, {}},
                                          {"huggingface", true, {}},
                                          {"spacy-docbin", false, {}},
                                          {"spacy-json", false, {}},
                                          {"spacy-json", false, {{"shape", "tuples"}}},
                                          {"w3c", true, {}},
                                          {"w3c", true, {{"unit", "utf-16"}}},
                                          {"pubannotation", true, {}},
                                          {"bioc", true, {}},
                                          {"bioc", true, {{"shape", "json"}}}};
        return all;
    }
    static Settings settingsOf(const Row &row)
    {
        Settings settings;
        for (const auto &[key, value] : row.settings)
            settings[QString::fromLatin1(key)] = QString::fromLatin1(value);
        return settings;
    }
    static void rowsOf()
    {
        QTest::addColumn<int>("row");
        for (std::size_t at = 0; at < rows().size(); ++at) {
            QByteArray name = rows()[at].id;
            for (const auto &[key, value] : rows()[at].settings)
                name += QByteArray(" ") + key + '=' + value;
            QTest::newRow(name.constData()) << static_cast<int>(at);
        }
    }

private Q_SLOTS:
    void torture_data() { rowsOf(); }
    void torture()
    {
        QFETCH(int, row);
        const Row &tested = rows()[static_cast<std::size_t>(row)];
        const Codec *codec = formats::codec(QString::fromLatin1(tested.id));
        QVERIFY(codec);
        const Article article = law::tortureArticle();
        const QString with = kept::lawWithRecord(*codec, article, settingsOf(tested));
        QVERIFY2(with.isEmpty(), qPrintable(with));
        const QString without = kept::lawWithoutRecord(*codec, article, tested.whole, settingsOf(tested));
        QVERIFY2(without.isEmpty(), qPrintable(without));
    }

    void law_data() { rowsOf(); }
    void law()
    {
        QFETCH(int, row);
        const Row &tested = rows()[static_cast<std::size_t>(row)];
        const Codec *codec = formats::codec(QString::fromLatin1(tested.id));
        QVERIFY(codec);
        const quint32 seed = 20258;
        qInfo() << "seed" << seed;
        QRandomGenerator generator(seed);
        for (int i = 0; i < 500; ++i) {
            const Article article = law::randomArticle(generator, i);
            const QString with = kept::lawWithRecord(*codec, article, settingsOf(tested));
            QVERIFY2(with.isEmpty(), qPrintable(QStringLiteral("%1, with its record: %2").arg(i).arg(with)));
            const QString without = kept::lawWithoutRecord(*codec, article, tested.whole, settingsOf(tested));
            QVERIFY2(without.isEmpty(), qPrintable(QStringLiteral("%1, without: %2").arg(i).arg(without)));
        }
    }

    // Several articles in one file, and each recognised for what it is.
    void several_data() { rowsOf(); }
    void several()
    {
        QFETCH(int, row);
        const Row &tested = rows()[static_cast<std::size_t>(row)];
        const Codec *codec = formats::codec(QString::fromLatin1(tested.id));
        QRandomGenerator generator(3);
        std::vector<annotation::Document> documents;
        std::vector<annotation::Entity> entities;
        for (int i = 0; i < 5; ++i) {
            const Article article = law::randomArticle(generator, i);
            documents.push_back(article.document);
            entities = article.entities;
        }
        WriteOptions options;
        options.settings = settingsOf(tested);
        const auto exported = codec->write(documents, lookupIn(entities), options);
        QVERIFY(exported);
        const Imported read = kept::readAgain(*codec, exported->files);
        QCOMPARE(read.articles.size(), documents.size());
        for (std::size_t at = 0; at < documents.size(); ++at)
            QCOMPARE(read.articles[at].document.fields().name, documents[at].fields().name);
        FileSet heads;
        for (const auto &[name, bytes] : exported->files)
            heads.emplace(name, bytes.left(64 * 1024));
        QCOMPARE(recognise(heads), codec);
        const auto empty = codec->write({}, {}, options);
        QVERIFY(empty && (!empty->files.empty() || exported->files.size() >= documents.size())); // or a file for each
        QCOMPARE(kept::readAgain(*codec, empty->files).articles.size(), 0U);
    }

    // A record whose file somebody has changed: the file wins, the rest stays known.
    void changedOutside()
    {
        const Article article = law::tortureArticle();
        for (const char *id : {"label-studio", "prodigy"}) {
            const Codec *codec = formats::codec(QString::fromLatin1(id));
            Exported exported = kept::written(*codec, article, {});
            QByteArray &bytes = exported.files.begin()->first.endsWith(QLatin1String(".xml")) ? std::next(exported.files.begin())->second
                                                                                              : exported.files.begin()->second;
            const qsizetype record = bytes.indexOf("\"chiosa-record/1\"");
            QVERIFY(record > 0);
            const qsizetype last = QByteArray(id) == "prodigy" ? bytes.lastIndexOf("\"PER\"") : -1;
            const qsizetype at = last > record ? last : bytes.indexOf("\"PER\""); // not in the record
            bytes.replace(at, 5, "\"DOG\"");
            const Imported read = kept::readAgain(*codec, exported.files);
            QCOMPARE(read.articles.size(), 1U);
            QCOMPARE(read.problems.size(), 1U);
            int dogs = 0;
            for (const annotation::AnnotationPointer &span : read.articles[0].document.spans())
                dogs += span->tag == QLatin1String("DOG");
            QCOMPARE(dogs, 1);
            QCOMPARE(read.articles[0].document.size(), article.document.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestDataSets)
#include "tst_data_sets.moc"
