// The marked paragraphs that the base model is learned from: how they are read, that all of them are sound, that none is anybody else's.
#include "app/annotation/tag_set.h"
#include "app/base/resources.h"
#include "app/suggest/training_text.h"
#include "tests/suggest/gold_reader.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace suggest;

class TrainingText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads()
    {
        const auto read = readMarked(u"A fire broke out at [ORG Sarti] in [LOC Leeds].", QStringLiteral("f"));
        QVERIFY(read);
        QCOMPARE(read->text, QStringLiteral("A fire broke out at Sarti in Leeds."));
        QCOMPARE(read->marks, (std::vector<MarkedText::Mark>{{{20, 25}, QStringLiteral("ORG")}, {{29, 34}, QStringLiteral("LOC")}}));
    }

    void readsNestedMarks()
    {
        const auto read = readMarked(u"[ORG University of [LOC Leeds]] closed", QStringLiteral("f"));
        QVERIFY(read);
        QCOMPARE(read->text, QStringLiteral("University of Leeds closed"));
        QCOMPARE(read->marks, (std::vector<MarkedText::Mark>{{{0, 19}, QStringLiteral("ORG")}, {{14, 19}, QStringLiteral("LOC")}}));
    }

    void wrongMarksAreToldWithTheirLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("no end") << QStringLiteral("[PER Anna Moro tace");
        QTest::newRow("no beginning") << QStringLiteral("Anna Moro] tace");
        QTest::newRow("empty") << QStringLiteral("[PER ] tace");
        QTest::newRow("no tag") << QStringLiteral("[Anna Moro] tace");
        QTest::newRow("nothing behind the bracket") << QStringLiteral("tace [");
    }
    void wrongMarksAreToldWithTheirLine()
    {
        QFETCH(QString, line);
        const QByteArray bytes = "# a remark\n\nTutto [LOC qui].\n" + line.toUtf8() + "\n";
        const auto read = readMarkedFile(bytes, QStringLiteral("it.9.txt"));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, base::Error::Kind::Malformed);
        QVERIFY2(read.error().where.contains(QStringLiteral("it.9.txt")) && read.error().where.contains(u'4'),
                 qPrintable(read.error().where));
    }

    void allFilesAreSound_data() { files(); }
    void allFilesAreSound()
    {
        QFETCH(QString, path);
        const auto json = base::resource(QStringLiteral("tagsets/news.json"));
        QVERIFY(json);
        const auto tagSet = annotation::TagSet::fromJson(*json, QStringLiteral("news.json"));
        QVERIFY(tagSet);
        const auto read = readMarkedFile(bytesOf(path), path);
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QVERIFY2(read->size() >= 300, qPrintable(QStringLiteral("%1 paragraphs").arg(read->size())));
        QSet<QString> texts;
        for (const MarkedText &paragraph : *read) {
            const QByteArray shown = paragraph.text.toUtf8();
            QVERIFY2(!texts.contains(paragraph.text), shown.constData());
            texts.insert(paragraph.text);
            for (const MarkedText::Mark &mark : paragraph.marks) {
                const QString words = paragraph.text.mid(mark.range.begin, mark.range.length());
                QVERIFY2(tagSet->tag(annotation::layers::entity, mark.tag), qPrintable(mark.tag + QStringLiteral(": ") + paragraph.text));
                QVERIFY2(words == words.trimmed(), shown.constData());
            }
        }
    }

    // Texts that may only be measured with have not crept in: no six words in a row are theirs.
    void nothingIsTakenFromGold()
    {
        const QDir gold(testDataFolder());
        const QStringList names = gold.exists() ? gold.entryList({QStringLiteral("*.jsonl")}, QDir::Files) : QStringList();
        if (names.isEmpty())
            QSKIP("CHIOSA_TEST_DATA names no folder that has this data");
        QHash<size_t, QString> ours; // hash of six words → where
        for (const QString &path : paths()) {
            const auto read = readMarkedFile(bytesOf(path), path);
            QVERIFY(read);
            for (const MarkedText &paragraph : *read)
                eachSix(paragraph.text, [&](const QString &six) { ours.insert(qHash(six), six); });
        }
        QVERIFY(ours.size() > 10'000);
        for (const QString &name : names) {
            QFile file(gold.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QStringList shared;
            while (!file.atEnd()) {
                const QString text = QJsonDocument::fromJson(file.readLine()).object()[u"text"].toString();
                eachSix(text, [&](const QString &six) {
                    const auto found = ours.constFind(qHash(six));
                    if (found != ours.constEnd() && *found == six)
                        shared.append(six);
                });
            }
            QVERIFY2(shared.isEmpty(), qPrintable(name + QStringLiteral(": ") + shared.join(QStringLiteral(" | "))));
        }
    }

private:
    static QString testDataFolder() { return support::testData(QStringLiteral("gold")); }
    static QStringList paths()
    {
        const QDir folder(base::resourcePath(QStringLiteral("training")));
        QStringList all;
        for (const QString &name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
            all.append(folder.filePath(name));
        return all;
    }
    static void files()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : paths())
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void eachSix(const QString &text, const std::function<void(const QString &)> &visit)
    {
        static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
        const QStringList words = text.toLower().split(other, Qt::SkipEmptyParts);
        for (qsizetype i = 0; i + 6 <= words.size(); ++i)
            visit(QStringList(words.mid(i, 6)).join(u' '));
    }
};

QTEST_GUILESS_MAIN(TrainingText)
#include "tst_training_text.moc"
