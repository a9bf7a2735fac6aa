#include "app/formats/spacy_docbin/deflate.h"
#include "app/formats/spacy_docbin/message_pack.h"
#include "app/formats/spacy_docbin/string_store.h"

#include "tests/formats/kept.h"

#include <QCborArray>
#include <QCborMap>
#include <QFile>
#include <QTest>
#include <QtEndian>

using namespace formats;

class TestSpacyDocbin : public QObject {
    Q_OBJECT

private:
    static annotation::Document story()
    {
        const QString text = QString::fromUtf8("\xF0\x9F\x98\x80 Mara  Conti, a Roma\n");
        std::vector<annotation::Annotation> annotations;
        const std::vector<std::pair<text::Range, QString>> spans{
            {{3, 14}, QStringLiteral("PERSON")}, {{9, 14}, QStringLiteral("PER")}, {{18, 22}, QStringLiteral("LOC")}};
        for (const auto &[range, tag] : spans) {
            annotations.emplace_back();
            annotations.back().id.value = annotations.size();
            annotations.back().layer = annotation::layers::entity;
            annotations.back().tag = tag;
            annotations.back().ranges = {range};
        }
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("a");
        return annotation::Document({}, fields, {text, 1}, annotations);
    }

private Q_SLOTS:
    void numbersOfStrings() // spaCy's own
    {
        QCOMPARE(spacy::murmurHash64A(QByteArray("\xF0\x9F\x98\x80"), 1), 13900606239988879105ULL);
        QCOMPARE(spacy::murmurHash64A("PER", 1), 4317129024397789502ULL);
        auto strings = spacy::StringStore::withSymbols();
        QVERIFY(strings);
        QCOMPARE(strings->add(QStringLiteral("PERSON")), 380ULL);
        QCOMPARE(strings->add(QStringLiteral("ORG")), 383ULL);
        QCOMPARE(strings->add(QString()), 0ULL);
        QCOMPARE(strings->added(), QStringList());
    }

    void table() // tokens cover the text; entities do not overlap; numbers are spaCy's
    {
        const Exported exported = kept::written(*formats::codec(u"spacy-docbin"), {story(), {}}, {});
        const auto bytes = inflated(exported.files.at(QStringLiteral("documents.spacy")), 1 << 20);
        QVERIFY(bytes);
        const QCborMap file = message_pack::decoded(*bytes)->toMap();
        QCOMPARE(file.value(QStringLiteral("version")).toString(), QStringLiteral("0.1"));
        QCOMPARE(file.value(QStringLiteral("attrs")).toArray(), (QCborArray{65, 77, 78, 80, 452, 454}));
        const QByteArray tokens = file.value(QStringLiteral("tokens")).toByteArray();
        const QByteArray lengths = file.value(QStringLiteral("lengths")).toByteArray();
        QCOMPARE(lengths.size(), 4);
        QCOMPARE(qFromLittleEndian<qint32>(lengths.constData()) * 6 * 8, static_cast<qint32>(tokens.size()));
        QCOMPARE(qFromLittleEndian<quint64>(tokens.constData()), 13900606239988879105ULL); // the emoji
        QStringList entities;
        for (qsizetype at = 0; at < tokens.size(); at += 48)
            entities << QStringLiteral("%1/%2")
                            .arg(qFromLittleEndian<quint64>(tokens.constData() + at + 8))
                            .arg(qFromLittleEndian<quint64>(tokens.constData() + at + 16));
        QCOMPARE(entities.join(QLatin1Char(' ')), QStringLiteral("2/0 3/380 1/380 1/380 2/0 2/0 3/385 2/0"));
    }

    void bad_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("words");
        QTest::newRow("no zlib") << QByteArray("plain") << QStringLiteral("zlib");
        QTest::newRow("no MessagePack") << deflated("\xC1") << QStringLiteral("broken at byte");
        QTest::newRow("no DocBin") << deflated("\x80") << QStringLiteral("no DocBin");
        QTest::newRow("too deep") << deflated(QByteArray(100, '\x91') + '\xC0') << QStringLiteral("broken at byte");
        QTest::newRow("a length beyond the end") << deflated(QByteArray("\xC6\xFF\xFF\xFF\xFF", 5)) << QStringLiteral("broken at byte");
    }
    void bad()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, words);
        const Imported read = kept::readAgain(*formats::codec(u"spacy-docbin"), {{QStringLiteral("a.spacy"), file}});
        QCOMPARE(read.articles.size(), 0U);
        QCOMPARE(read.problems.size(), 1U);
        QVERIFY2(read.problems[0].error.message.contains(words), qPrintable(read.problems[0].error.text()));
    }

    void bomb() // a small file that would be large
    {
        const auto result = inflated(deflated(QByteArray(10 * 1024 * 1024, '\0')), 1024 * 1024);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, base::Error::Kind::Invalid);
    }

    void fixture() // made by spaCy 3.5.0 itself
    {
        const QString data = qEnvironmentVariable("CHIOSA_TEST_DATA");
        if (data.isEmpty())
            QSKIP("CHIOSA_TEST_DATA is not set: spaCy's own file is not read");
        QFile file(data + QStringLiteral("/fixtures/spacy-docbin/made_by_spacy_3.5.0.spacy"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Imported read = kept::readAgain(*formats::codec(u"spacy-docbin"), {{QStringLiteral("a.spacy"), file.readAll()}});
        QCOMPARE(read.articles.size(), 1U);
        QStringList found;
        for (const annotation::AnnotationPointer &span : read.articles[0].document.spans()) {
            if (span->layer != annotation::layers::token && span->layer != annotation::layers::sentence)
                found << span->tag + QLatin1Char(' ') + QString::number(read.articles[0].document.surface(*span).size());
        }
        found.sort();
        QCOMPARE(found.join(QLatin1Char(',')), QStringLiteral("DATE 14,ORG 3,PERSON 12,TITLE 34"));
    }
};

QTEST_GUILESS_MAIN(TestSpacyDocbin)
#include "tst_spacy_docbin.moc"
