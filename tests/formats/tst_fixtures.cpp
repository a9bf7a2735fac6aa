// The files that others wrote, and gold: format by format what is read, what comes back after it was written, and what is lost, as one
// table. A file that is refused is one that is really wrong: its reason stands here. Every file of the fixtures has its row, or is no
// article.
#include "tests/formats/kept.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

using namespace formats;

namespace {

struct Wrong {
    const char *file;   // a part of its name
    const char *reason; // a part of what is said of it
    int times = 1;
};

struct Row {
    const char *format;
    QList<const char *> folders;
    QList<const char *> endings;
    std::vector<Wrong> wrong = {};
    bool together = false;                   // the files of a folder are read as one input
    QList<const char *> takenForOthers = {}; // files, by a part of the name, that alone do not show what they are
};

const std::vector<Row> &rows()
{
    static const std::vector<Row> all{
        {"jsonl", {"../gold"}, {".jsonl"}, {{"semeval2015t4-timelines", "no “text”", 19}}, false, {"semeval2015t4-timelines"}}, // timelines
                                                                                                                                // alone
        {"brat", {"brat"}, {".ann", ".txt", ".conf"}, {}, true},
        {"conll2003",
         {"spacy-conll", "doccano"},
         {".iob", ".conll"},
         {{"ner-sent-per-line.iob", "is no tag"}},
         false,
         {"ner-sent-per-line.iob"}}, // spaCy's own: word|tag, a sentence a line
        {"conllu", {"conllu"}, {".conllu"}},
        {"uima-xmi",
         {"uima-xmi", "uima-json", "webanno-tsv3"},
         {".xmi"},
         {{"cas_with_list_features.xmi", "no text"}, // a subject of analysis without its string, in all but one of these
          {"cas_with_multiple_references_allowed_string_array.xmi", "is used twice"},
          {"casWithFloatingPointSpecialValues/debug.xmi", "no text"},
          {"casWithSofaDataArray/debug.xmi", "no text"},
          {"casWithSofaDataURI/debug.xmi", "no text"},
          {"casWithTextAndAnnotations/debug.xmi", "no text"},
          {"casWithoutTextButWithAnnotations/debug.xmi", "no text"},
          {"emptyCas/debug.xmi", "no text"}}},
        {"uima-json",
         {"uima-json"},
         {".json"},
         {{"casWithFloatingPointSpecialValues/data.json", "is used twice"}, {"emptyCas/data.json", "no text"}}},
        {"webanno-tsv3",
         {"webanno-tsv3"},
         {".tsv"},
         {{"neuged/test_input_quotes.tsv", "there stands"}}}, // its words do not stand in its text
        {"spacy-docbin", {"spacy-docbin"}, {".spacy"}},
        {"spacy-json", {"spacy-conll", "spacy-docbin"}, {".json", ".jsonl"}, {}},
        {"prodigy", {"prodigy"}, {".jsonl"}, {}, false, {"plot_summaries.jsonl", "raw_github-issue-titles.jsonl"}}, // texts, with nothing
                                                                                                                    // marked
        {"label-studio",
         {"label-studio"},
         {".json"},
         {{"csv_test2.json", "among its data"}, {"data.json", "among its data"}}}, // time series; pictures
        {"doccano",
         {"doccano"},
         {".jsonl"},
         {{"intent__example.jsonl", "no “text”"}, {"sequence_labeling__example.jsonl", "no “text”"}},
         false,
         {"intent__example.jsonl"}}, // one line each, on purpose
        {"timeml", {"timeml"}, {".tml", ".xml"}},
        {"cat", {"cat-xml"}, {".xml"}},
        {"w3c",
         {"w3c-webannotation"},
         {".json"},
         {{"/3.", "no annotation of the Web Annotation model", 12}, // JSON schemas
          {"/anno", "The text that this is about", 23}}, // about pages, pictures and films that are not there; tst_w3c gives them a text
         false,
         {"/3."}},
        {"tei", {"tei"}, {".xml"}},
        {"gate-xml", {"gate"}, {".xml"}},
        {"bdoc", {"gate"}, {".bdocjs"}},
        {"naf", {"naf"}, {".xml", ".naf"}},
        {"folia",
         {"folia"},
         {".folia.xml"},
         {{"erroneous/inconsistenttext", "does not fit the text"}, {"erroneous/invalid-wref", "not there"}}},
        {"pubannotation",
         {"pubannotation"},
         {".json"},
         {{"singleQueryResult.json", "no “text”"}, {"textae/invalid.json", "whole numbers"}}}, // snippets of a search
        {"bioc",
         {"bioc"},
         {".xml"},
         {{"example-with-sentences.xml", "does not stand at"},
          {"example-with-text-in-passage.xml", "does not stand at"}}}, // the words of their annotations are none of the text's
        {"inception", {"inception-project"}, {".zip"}},
        {"html", {"html"}, {".html"}, {}, false, {"sample_rss.html"}}, // a feed
        {"newsml",
         {"newsml-g2"},
         {".xml", "_10"},
         {{"LISTING_28", "no text"}, {"snep.xml", "no text"}, {"KBN0FL0NM", "no text"}},
         false,
         {"LISTING_25", "LISTING_28"}},                                                 // a part of an item; a picture, a film
        {"newsml", {"nitf"}, {"ana1.xml"}},                                             // NewsML 1, beside NITF
        {"nitf", {"nitf"}, {".xml"}, {{"ana1.xml", "no <nitf>"}}, false, {"ana1.xml"}}, // NewsML 1
        {"ninjs", {"other-wire"}, {".json"}},
        {"rss",
         {"rss-atom", "other-wire"},
         {".rss", ".xml"},
         {{"sitemap", "no feed", 3}, {"ritzau_feed.xml", "no feed"}},
         false,
         {"sitemap", "ritzau_feed.xml"}}, // an agency's own
        {"csv", {"doccano"}, {".csv"}, {{"text_classification__example.csv", "The row has no text", 2}}, false, {"example.utf16.csv"}},
        {"text", {"doccano"}, {".txt"}},
        {"pdf", {"pdf"}, {".pdf"}, {{"tiff-predictor.pdf", "no text"}}}, // a picture of it
        {"docx", {"docx"}, {".docx"}, {{"empty.docx", "No text"}, {"tiny-picture", "No text"}}},
        {"warc", {"warc"}, {".warc", ".gz"}, {{"example-trunc.warc", "cut off", 2}}},
    };
    return all;
}

// What is with the fixtures and is no article: schemas, type systems, what others read in the same files, remarks.
bool isNoArticle(const QString &name)
{
    for (const char *ending : {".dtd", ".rng", ".xsd", ".md", "SOURCES.tsv"}) {
        if (name.endsWith(QLatin1String(ending)))
            return true;
    }
    const bool types = name.endsWith(QLatin1String(".xml"))
        && (name.startsWith(QLatin1String("uima-")) || name.startsWith(QLatin1String("webanno-tsv3/")));
    const bool expected
        = name.startsWith(QLatin1String("html/")) && (name.endsWith(QLatin1String(".json")) || name.endsWith(QLatin1String(".txt")));
    return types || expected || (name.startsWith(QLatin1String("timeml/")) && name.endsWith(QLatin1String(".json")));
}

struct Figures {
    int files = 0, articles = 0, spans = 0, relations = 0, equal = 0, exact = 0, refused = 0;
    QMap<QString, int> losses;
    QStringList reasons, different;
};

} // namespace

class TestFixtures : public QObject {
    Q_OBJECT

private:
    QString data_;
    QSet<QString> covered_;
    std::vector<Article> gold_;

    // What comes back is what went out, up to the losses that the writer names: with all that the format can do, and without our record.
    static void writeBack(const Codec &codec, const Article &article, Figures &figures)
    {
        ++figures.articles;
        figures.spans += static_cast<int>(article.document.spanCount());
        figures.relations += static_cast<int>(article.document.relations().size());
        const auto all = codec.settings();
        const bool record
            = std::any_of(all.begin(), all.end(), [](const Setting &setting) { return setting.key == QLatin1String("record"); });
        QString wrong = difference(codec, article, {}, record ? nullptr : &figures);
        if (record && wrong.isEmpty())
            wrong = difference(codec, article, {{QStringLiteral("record"), QStringLiteral("false")}}, &figures);
        if (wrong.isEmpty())
            ++figures.equal;
        else
            figures.different << article.document.fields().name + QStringLiteral(": ") + wrong.left(1500);
    }

    static QString difference(const Codec &codec, const Article &article, const Settings &settings, Figures *figures)
    {
        const Exported exported = kept::written(codec, article, settings);
        bool lost = false;
        for (const Loss &loss : exported.losses) {
            lost = lost || loss.kind == Loss::Kind::Lost;
            if (figures)
                ++figures->losses[loss.what];
        }
        const Imported read = kept::readAgain(codec, exported.files);
        if (read.articles.size() != 1)
            return QStringLiteral("%1 articles: ").arg(read.articles.size())
                + (read.problems.empty() ? QString() : read.problems[0].error.text());
        const QString difference = law::difference(law::canonical(article), law::canonical(read.articles[0]));
        if (figures && difference.isEmpty())
            ++figures->exact;
        if (!lost)
            return difference;
        const MemoryInput input(exported.files);
        const auto verified = verifyWritten(codec, input, documentsIn({&article.document, 1}), 1, exported.losses);
        return verified && verified->holds() ? QString()
            : verified                       ? verified->mismatches.join(QLatin1Char('\n'))
                                             : verified.error().text();
    }

    // Of a format that is only read: what came in is kept as it came in.
    static void keep(const Article &article, Figures &figures)
    {
        Figures own;
        writeBack(*codec(u"jsonl"), article, own);
        figures.articles += own.articles;
        figures.spans += own.spans;
        figures.relations += own.relations;
        figures.equal += own.equal;
        figures.different += own.different;
    }

    void readAll(const Codec &codec, const Input &input, const QString &name, const Row &row, Figures &figures)
    {
        ++figures.files;
        const Codec *guess = recognise(heads(input));
        const bool excused = std::any_of(row.takenForOthers.begin(), row.takenForOthers.end(),
                                         [&name](const char *part) { return name.contains(QLatin1String(part)); });
        if (!excused && guess != &codec)
            figures.different << name + QStringLiteral(" is taken for ") + (guess ? guess->format().id : QStringLiteral("nothing"));
        const auto reader = codec.reader(input, {});
        while (const auto article = reader->next())
            codec.format().writes ? writeBack(codec, *article, figures) : keep(*article, figures);
        for (const Problem &problem : reader->takeProblems()) {
            if (problem.kind == Problem::Kind::Refused)
                figures.reasons << name + QStringLiteral(": ") + problem.error.message;
        }
    }

    // The type system that belongs to a file: beside it, or in a folder of them.
    static QStringList companions(const QString &path)
    {
        const QFileInfo file(path);
        QString stem = file.completeBaseName();
        stem.replace(QLatin1String("cas_with"), QLatin1String("typesystem_with"));
        stem.replace(QLatin1String("small_cas"), QLatin1String("small_typesystem"));
        stem.replace(QLatin1String("typesystem_with_smileys"), QLatin1String("inception_typesystem"));
        for (const QString &types :
             {file.path() + QStringLiteral("/debug-typesystem.xml"), file.path() + QStringLiteral("/../webannoTestTypes.xml"),
              file.path() + QStringLiteral("/typesystems/") + stem + QStringLiteral(".xml")}) {
            if (path.endsWith(QLatin1String(".xmi")) && QFileInfo::exists(types))
                return {types};
        }
        return {};
    }

    const std::vector<Article> &allGold()
    {
        if (gold_.empty()) {
            const auto input = DiskInput::of({data_ + QStringLiteral("/gold")});
            const auto reader = input ? codec(u"jsonl")->reader(*input, {}) : nullptr;
            while (auto article = reader ? reader->next() : std::nullopt)
                gold_.push_back(*std::move(article));
        }
        return gold_;
    }

    QStringList filesOf(const Row &row, const QString &folder)
    {
        QStringList files;
        const auto input = DiskInput::of({data_ + QStringLiteral("/fixtures/") + folder});
        for (const QString &name : input ? input->names() : QStringList()) {
            const bool wanted = std::any_of(row.endings.begin(), row.endings.end(),
                                            [&name](const char *ending) { return name.endsWith(QLatin1String(ending)); });
            const QString path = folder + QLatin1Char('/') + name;
            if (wanted && (!isNoArticle(path) || row.together))
                files << path;
        }
        return files;
    }

    void tell(const char *format, const Figures &figures, qint64 milliseconds)
    {
        QString line = QStringLiteral("%1 %2 files %3 articles %4 spans %5 relations  equal %6  exact %7  refused %8  (%9 ms)")
                           .arg(QLatin1String(format), -16)
                           .arg(figures.files, 4)
                           .arg(figures.articles, 5)
                           .arg(figures.spans, 7)
                           .arg(figures.relations, 6)
                           .arg(figures.equal, 5)
                           .arg(figures.exact, 5)
                           .arg(figures.refused, 3)
                           .arg(milliseconds);
        for (auto loss = figures.losses.begin(); loss != figures.losses.end(); ++loss)
            line += QStringLiteral("\n    lost %1 × %2").arg(loss.value(), 6).arg(loss.key());
        qInfo().noquote() << line;
        for (const QString &reason : figures.reasons)
            qInfo().noquote() << "refused:" << reason;
        for (const QString &words : figures.different.mid(0, 5))
            qWarning().noquote() << "different:" << words;
    }

private Q_SLOTS:
    void initTestCase()
    {
        data_ = qEnvironmentVariable("CHIOSA_TEST_DATA");
        if (data_.isEmpty())
            QSKIP("CHIOSA_TEST_DATA is not set: the files of other programs are not read");
    }

    void fixtures_data()
    {
        QTest::addColumn<int>("row");
        for (std::size_t at = 0; at < rows().size(); ++at)
            QTest::newRow(
                qPrintable(QStringLiteral("%1 in %2").arg(QLatin1String(rows()[at].format), QLatin1String(rows()[at].folders[0]))))
                << static_cast<int>(at);
    }
    void fixtures()
    {
        QFETCH(int, row);
        const Row &tested = rows()[static_cast<std::size_t>(row)];
        const Codec *codec = formats::codec(QString::fromLatin1(tested.format));
        QVERIFY(codec);
        Figures figures;
        QElapsedTimer timer;
        timer.start();
        for (const char *folder : tested.folders) {
            QStringList paths;
            for (const QString &file : filesOf(tested, QLatin1String(folder))) {
                covered_.insert(file);
                const QString path = data_ + QStringLiteral("/fixtures/") + file;
                paths << path;
                if (tested.together)
                    continue;
                const auto input = DiskInput::of(QStringList{path} + companions(path));
                QVERIFY(input);
                readAll(*codec, *input, file, tested, figures);
            }
            const auto input = DiskInput::of({data_ + QStringLiteral("/fixtures/") + QLatin1String(folder)});
            if (tested.together && input)
                readAll(*codec, *input, QLatin1String(folder), tested, figures);
        }
        figures.refused = static_cast<int>(figures.reasons.size());
        tell(tested.format, figures, timer.elapsed());
        int wrong = 0;
        for (const Wrong &known : tested.wrong) {
            const auto found = std::count_if(figures.reasons.begin(), figures.reasons.end(), [&known](const QString &words) {
                return words.contains(QLatin1String(known.file)) && words.contains(QString::fromUtf8(known.reason));
            });
            QVERIFY2(found == known.times, qPrintable(QStringLiteral("%1: %2 times").arg(QLatin1String(known.file)).arg(found)));
            wrong += known.times;
        }
        QCOMPARE(figures.refused, wrong);
        QCOMPARE(figures.different, QStringList());
        QCOMPARE(figures.equal, figures.articles);
        QVERIFY(figures.articles > 0 || figures.refused == figures.files);
    }

    // Gold through every format that reads and writes (all of it with CHIOSA_ALL_GOLD=1); those that lose nothing give back exactly what
    // they were given.
    void gold_data()
    {
        QTest::addColumn<QString>("format");
        for (const Codec *codec : codecs()) {
            if (codec->format().reads && codec->format().writes)
                QTest::newRow(qPrintable(codec->format().id)) << codec->format().id;
        }
    }
    void gold()
    {
        static const QStringList lossless{QStringLiteral("jsonl"),         QStringLiteral("uima-xmi"), QStringLiteral("uima-json"),
                                          QStringLiteral("huggingface"),   QStringLiteral("tei"),      QStringLiteral("w3c"),
                                          QStringLiteral("pubannotation"), QStringLiteral("bioc"),     QStringLiteral("brat"),
                                          QStringLiteral("webanno-tsv3"),  QStringLiteral("prodigy"),  QStringLiteral("label-studio"),
                                          QStringLiteral("inception")};
        QFETCH(QString, format);
        Figures figures;
        QElapsedTimer timer;
        timer.start();
        const std::size_t step = qEnvironmentVariableIsSet("CHIOSA_ALL_GOLD") ? 1 : 16; // all of it takes ten minutes
        for (std::size_t at = 0; at < allGold().size(); at += step)
            writeBack(*codec(format), allGold()[at], figures);
        tell(qPrintable(format + QStringLiteral(" of gold")), figures, timer.elapsed());
        QVERIFY(figures.articles > 4000 / static_cast<int>(step));
        QCOMPARE(figures.different, QStringList());
        if (lossless.contains(format))
            QCOMPARE(figures.exact, figures.articles);
    }

    void everyFileHasItsRow()
    {
        const auto input = DiskInput::of({data_ + QStringLiteral("/fixtures")});
        QVERIFY(input);
        QStringList without;
        for (const QString &name : input->names()) {
            if (!covered_.contains(name) && !isNoArticle(name))
                without << name;
        }
        QCOMPARE(without, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestFixtures)
#include "tst_fixtures.moc"
