// The sample articles are what they promise, and the hand-made gold fits its texts.
#include "app/timeline/value.h"

#include "app/base/json_values.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

class Samples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sixArticlesOfAPage();
    void goldFitsItsText_data();
    void goldFitsItsText();

private:
    QDir source_{QStringLiteral(CHIOSA_SOURCE_DIR)};
};

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString part(const QList<uint> &text, const QJsonObject &span)
{
    const int start = span.value(u"start").toInt(), end = span.value(u"end").toInt();
    if (start < 0 || end > text.size() || start >= end)
        return {};
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(text.data()) + start, end - start);
}

} // namespace

void Samples::sixArticlesOfAPage()
{
    const QDir folder(source_.filePath(QStringLiteral("resources/samples")));
    QHash<QString, int> languages;
    for (const QString &name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files)) {
        const QString text = QString::fromUtf8(contents(folder.filePath(name)));
        static const QRegularExpression space(QStringLiteral("\\s+"));
        const qsizetype words = text.split(space, Qt::SkipEmptyParts).size();
        QVERIFY2(words >= 250 && words <= 450, qUtf8Printable(QStringLiteral("%1: %2 words").arg(name).arg(words)));
        QVERIFY2(!text.contains(QLatin1Char('\r')) && text.endsWith(QLatin1Char('\n')), qUtf8Printable(name));
        ++languages[name.section(QLatin1Char('.'), -2, -2)];
    }
    QCOMPARE(
        languages,
        (QHash<QString, int>{{QStringLiteral("it"), 3}, {QStringLiteral("en"), 1}, {QStringLiteral("de"), 1}, {QStringLiteral("ar"), 1}}));
}

void Samples::goldFitsItsText_data()
{
    QTest::addColumn<QString>("gold");
    QTest::addColumn<QString>("article");
    const QList<std::pair<QString, QString>> folders{{QStringLiteral("tests/samples/gold/"), QStringLiteral("resources/samples/")},
                                                     {QStringLiteral("tests/samples/beats/"), QStringLiteral("tests/samples/beats/")}};
    for (const auto &[golds, articles] : folders) {
        for (const QString &name : QDir(source_.filePath(golds)).entryList({QStringLiteral("*.gold.jsonl")}, QDir::Files)) {
            const QString base = name.section(QLatin1Char('.'), 0, 0);
            QTest::newRow(qUtf8Printable(base))
                << source_.filePath(golds + name) << source_.filePath(articles + base + QStringLiteral(".it.txt"));
        }
    }
}

void Samples::goldFitsItsText()
{
    QFETCH(QString, gold);
    QFETCH(QString, article);
    const QJsonObject document = QJsonDocument::fromJson(contents(gold)).object();
    const QString text = document.value(u"text").toString();
    QVERIFY(!text.isEmpty());
    QCOMPARE(text, QString::fromUtf8(contents(article)));
    QVERIFY(timeline::parseValue(document.value(u"dct").toString()));

    const QList<uint> units = text.toUcs4();
    QSet<QString> names;
    QHash<QString, int> perLayer;
    for (const QJsonValue &value : base::valuesOf(document.value(u"spans").toArray())) {
        const QJsonObject span = value.toObject();
        const QString surface = part(units, span);
        const QString id = span.value(u"id").toString();
        const QString layer = span.value(u"layer").toString();
        QVERIFY2(!surface.isEmpty() && surface == surface.trimmed() && !surface.contains(QLatin1Char('\n')), qUtf8Printable(id));
        QVERIFY2(!names.contains(id), qUtf8Printable(id));
        names.insert(id);
        ++perLayer[layer];
        if (layer == u"timex3") {
            const base::Result<timeline::Value> parsed = timeline::parseValue(span.value(u"value").toString());
            QVERIFY2(parsed, qUtf8Printable(id + QLatin1Char(' ') + surface));
        } else if (layer == u"quote") {
            QVERIFY2(QStringLiteral("«\"").contains(surface.front()) && QStringLiteral("»\"").contains(surface.back()),
                     qUtf8Printable(surface));
        }
    }
    for (const char *layer : {"entity", "timex3", "quote"})
        QVERIFY2(perLayer.value(QString::fromLatin1(layer)) >= 3, layer);
    for (const QJsonValue &value : base::valuesOf(document.value(u"spans").toArray())) {
        const QJsonObject attributes = value.toObject().value(u"attrs").toObject();
        if (value.toObject().value(u"layer").toString() != u"quote")
            continue;
        const QString speaker = attributes.value(u"speaker_span").toString();
        bool found = false;
        for (const QJsonValue &other : base::valuesOf(document.value(u"spans").toArray())) {
            if (other.toObject().value(u"id").toString() == speaker)
                found = part(units, other.toObject()) == attributes.value(u"speaker").toString();
        }
        QVERIFY2(found, qUtf8Printable(speaker));
    }
    for (const QJsonValue &entity : base::valuesOf(document.value(u"entities").toArray())) {
        for (const QJsonValue &mention : base::valuesOf(entity.toObject().value(u"mentions").toArray()))
            QVERIFY2(names.contains(mention.toString()), qUtf8Printable(mention.toString()));
    }
}

QTEST_GUILESS_MAIN(Samples)
#include "tst_samples.moc"
