// The tag sets that come with the program: each is read, says the same when written again, and keeps its schema's rules.
#include "app/annotation/annotation.h"
#include "app/annotation/tag_set.h"
#include "app/base/json_values.h"
#include "app/base/resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace annotation;

class ShippedTagSets : public QObject {
    Q_OBJECT

private:
    static QJsonObject schema()
    {
        return QJsonDocument::fromJson(*base::resource(QStringLiteral("tagsets/tagset.schema.json"))).object()[u"$defs"].toObject();
    }
    static TagSet load(const QString &name)
    {
        return *TagSet::fromJson(*base::resource(QStringLiteral("tagsets/%1.json").arg(name)), name);
    }

private Q_SLOTS:
    void rules_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"news", "timeml", "conll2003"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void rules()
    {
        QFETCH(QString, name);
        const TagSet tagSet = load(name);
        QCOMPARE(tagSet.name(), name);
        QCOMPARE(*TagSet::fromJson(tagSet.toJson(), name), tagSet);
        QStringList slots_;
        for (const QJsonValue &slot : base::valuesOf(schema()[u"tag"][u"properties"][u"slot"][u"enum"].toArray()))
            slots_.append(slot.toString());
        static const QRegularExpression lowerCase(QStringLiteral("^[a-z][a-z0-9_-]*$"));
        QStringList keys, layers;
        for (const LayerType &layer : tagSet.layers()) {
            QVERIFY2(lowerCase.match(layer.id).hasMatch(), qPrintable(layer.id));
            QVERIFY(!layers.contains(layer.id));
            layers.append(layer.id);
            QVERIFY(!layer.name.isEmpty() && !layer.nameIt.isEmpty() && !layer.tags.empty());
            QStringList ids;
            for (const TagType &tag : layer.tags) {
                QVERIFY2(!tag.code.isEmpty() && !tag.name.isEmpty() && !tag.nameIt.isEmpty(), qPrintable(tag.id));
                QVERIFY2(slots_.contains(tag.slot), qPrintable(tag.slot));
                QVERIFY2(!ids.contains(tag.id), qPrintable(tag.id));
                ids.append(tag.id);
                QVERIFY2(tag.key.isEmpty() || !keys.contains(tag.key), qPrintable(tag.key));
                if (!tag.key.isEmpty())
                    keys.append(tag.key);
            }
            for (const FeatureType &feature : layer.features) {
                QCOMPARE(feature.kind == FeatureType::Kind::Enumeration, !feature.values.isEmpty());
                for (const QString &tag : feature.tags)
                    QVERIFY2(tagSet.tag(layer.id, tag), qPrintable(feature.name + u' ' + tag));
            }
        }
    }

    // The keys of the default tag set, which hands learn.
    void newsKeys()
    {
        const TagSet news = load(QStringLiteral("news"));
        const std::pair<const char *, const char *> expected[]
            = {{"P", "PER"}, {"O", "ORG"}, {"L", "LOC"}, {"F", "FAC"},    {"V", "NEV"},   {"D", "PRD"},
               {"N", "GRP"}, {"R", "ROL"}, {"Q", "NUM"}, {"T", "TIMEX3"}, {"E", "EVENT"}, {"C", "QUOTE"}};
        for (const auto &[key, tag] : expected) {
            QString layer;
            const TagType *found = news.tagByKey(QString::fromLatin1(key), &layer);
            QVERIFY2(found, key);
            QCOMPARE(found->id, QString::fromLatin1(tag));
        }
        QVERIFY(!news.layer(layers::structure)->inQueue);
        QCOMPARE(news.canonical(u"PERSON"), QStringLiteral("PER"));
        QCOMPARE(news.canonical(u"GPE"), QStringLiteral("LOC"));
        QCOMPARE(news.canonical(u"NORP"), QStringLiteral("GRP"));
        QCOMPARE(news.layerOf(u"HEADING"), layers::structure);
    }
};

QTEST_GUILESS_MAIN(ShippedTagSets)
#include "tst_shipped_tag_sets.moc"
