// The XML formats (and bdoc) of one article a file: the law over torture and random articles, with Chiosa's own record and without it.
#include "tests/formats/kept.h"

#include <QTest>

using namespace formats;

class TestXmlArticles : public QObject {
    Q_OBJECT

private:
    static void rows()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"timeml", "cat", "gate-xml", "bdoc", "naf", "folia", "tei"}) {
            if (codec(QString::fromLatin1(format)))
                QTest::newRow(format) << QString::fromLatin1(format);
        }
    }

    // A property: every annotation that is neither lost nor of a kind that the format has no words for comes back on its own words.
    static void check(const QString &format, const Article &article, const QString &which)
    {
        const QString whole = kept::lawWithRecord(*codec(format), article);
        QVERIFY2(whole.isEmpty(), qPrintable(which + QStringLiteral(", with record: ") + whole));
        const QString bare = kept::lawWithoutRecord(*codec(format), article, format == QLatin1String("tei"));
        QVERIFY2(bare.isEmpty(), qPrintable(which + QStringLiteral(", without record: ") + bare));
    }

private Q_SLOTS:
    void torture_data() { rows(); }
    void torture()
    {
        QFETCH(QString, format);
        check(format, law::tortureArticle(), QStringLiteral("torture"));
        annotation::ArticleFields fields;
        fields.name = QStringLiteral("vuoto");
        check(format, {annotation::Document({}, fields, {QString(), 1}, {}), {}}, QStringLiteral("empty"));
        fields.name = QStringLiteral("comandi");
        const QString controls
            = QStringLiteral("uno") + QChar(0x1) + QStringLiteral(" due") + QChar(0xFFFE) + QStringLiteral(" ]]> <tre/> &quattro; <?pi?>");
        check(format, {annotation::Document({}, fields, {controls, 1}, {}), {}}, QStringLiteral("controls"));
    }

    void random_data() { rows(); }
    void random()
    {
        QFETCH(QString, format);
        const quint32 seed = 20258;
        qInfo() << "seed" << seed;
        QRandomGenerator generator(seed);
        for (int i = 0; i < 300; ++i) {
            check(format, law::randomArticle(generator, i), QString::number(i));
            if (QTest::currentTestFailed())
                return;
        }
    }
};

QTEST_GUILESS_MAIN(TestXmlArticles)
#include "tst_xml_articles.moc"
