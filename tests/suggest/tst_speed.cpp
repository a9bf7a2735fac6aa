// How fast an article is read by all suggesters, warm, in processor time.
#include "app/base/resources.h"
#include "app/suggest/pipeline.h"
#include "tests/support/slowness.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

class Speed : public QObject {
    Q_OBJECT

    suggest::Pipeline pipeline_;

    static std::vector<annotation::Document> samples()
    {
        const QDir folder(base::resourcePath(QStringLiteral("samples")));
        std::vector<annotation::Document> documents;
        for (const QString &name : folder.entryList({QStringLiteral("*.it.txt")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            annotation::ArticleFields fields;
            fields.language = QStringLiteral("it");
            fields.dct = QStringLiteral("2026-03-12");
            documents.emplace_back(annotation::DocumentId{documents.size() + 1}, fields,
                                   annotation::ArticleText{QString::fromUtf8(file.readAll()), 1});
        }
        return documents;
    }

private Q_SLOTS:
    void allSuggesters()
    {
        const std::vector<annotation::Document> documents = samples();
        QVERIFY(!documents.empty());
        qsizetype bytes = 0;
        for (const annotation::Document &document : documents) {
            bytes += document.text().toUtf8().size();
            QVERIFY(!pipeline_.read(document).annotations().empty()); // and warm
        }
        std::vector<double> rounds; // the best of several: other programs take the caches
        for (int round = 0; round < 7; ++round) {
            const double before = support::processorSeconds();
            for (const annotation::Document &document : documents)
                pipeline_.read(document);
            rounds.push_back(support::processorSeconds() - before);
        }
        const double best = *std::min_element(rounds.begin(), rounds.end());
        qInfo("%.2f MB/s, %d bytes in %d articles", double(bytes) / 1e6 / best, int(bytes), int(documents.size()));
        const double slower = support::slowness();
        qInfo("this machine is %.2f times slower than an ordinary core", slower);
        QVERIFY(double(bytes) / 1e6 / best * slower
                >= 0.1); // the promise, 0.4, is a figure to read: this only catches what is out of all proportion
    }

    void anOrdinaryArticle()
    {
        // The sample whose length is nearest to 500 words.
        std::vector<annotation::Document> documents = samples();
        const auto words = [](const annotation::Document &document) { return document.text().split(u' ', Qt::SkipEmptyParts).size(); };
        const auto nearest = std::min_element(documents.begin(), documents.end(), [&words](const auto &a, const auto &b) {
            return std::abs(words(a) - 500) < std::abs(words(b) - 500);
        });
        QVERIFY(nearest != documents.end());
        pipeline_.read(*nearest);
        double best = 1e9;
        for (int round = 0; round < 7; ++round) {
            const double before = support::processorSeconds();
            pipeline_.read(*nearest);
            best = std::min(best, support::processorSeconds() - before);
        }
        const double of500 = best * 500 / double(words(*nearest));
        qInfo("%.1f ms for 500 words", of500 * 1000);
        QVERIFY(of500 <= 0.100 * support::slowness());
    }
};

QTEST_GUILESS_MAIN(Speed)
#include "tst_speed.moc"
