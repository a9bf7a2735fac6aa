#include "app/formats/brat/configuration.h"

namespace formats::brat {

namespace {

const QString anything = QStringLiteral("<ENTITY>|<EVENT>");

QStringList sorted(const QSet<QString> &set)
{
    QStringList list(set.begin(), set.end());
    list.sort();
    return list;
}

QString annotationConf(const Vocabulary &vocabulary)
{
    QString conf = QStringLiteral("[entities]\n");
    for (auto type = vocabulary.entities.begin(); type != vocabulary.entities.end(); ++type) {
        if (!vocabulary.events.contains(type.key()))
            conf += type.key() + QLatin1Char('\n');
    }
    conf += QStringLiteral("\n[relations]\n");
    for (auto type = vocabulary.relations.begin(); type != vocabulary.relations.end(); ++type) {
        const bool set = type.key() == QLatin1String("Coref");
        conf += QStringLiteral("%1\tArg1:%2, Arg2:%2%3\n")
                    .arg(type.key(), anything, set ? QStringLiteral(", <REL-TYPE>:symmetric-transitive") : QString());
    }
    conf += QStringLiteral("<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n");
    for (auto type = vocabulary.events.begin(); type != vocabulary.events.end(); ++type) {
        QStringList roles;
        for (const QString &role : sorted(vocabulary.roles))
            roles << QStringLiteral("%1*:%2").arg(role, anything);
        conf += type.key() + (roles.isEmpty() ? QString() : QLatin1Char('\t') + roles.join(QStringLiteral(", "))) + QLatin1Char('\n');
    }
    conf += QStringLiteral("\n[attributes]\n");
    for (auto attribute = vocabulary.attributes.begin(); attribute != vocabulary.attributes.end(); ++attribute) {
        const QStringList values = sorted(attribute.value());
        conf += QStringLiteral("%1\tArg:%2").arg(attribute.key(), anything);
        conf += values.isEmpty() ? QStringLiteral("\n") : QStringLiteral(", Value:%1\n").arg(values.join(QLatin1Char('|')));
    }
    return conf;
}

QString visualConf(const Vocabulary &vocabulary, const annotation::TagSet *tagSet)
{
    QString labels, drawing;
    for (const auto &types : {vocabulary.entities, vocabulary.events, vocabulary.relations}) {
        for (auto type = types.begin(); type != types.end(); ++type)
            labels += QStringLiteral("%1 | %2\n").arg(type.key(), type.value().simplified());
    }
    for (const annotation::LayerType &layer : tagSet ? tagSet->layers() : std::vector<annotation::LayerType>()) {
        for (const annotation::TagType &tag : layer.tags) {
            const bool used = vocabulary.entities.contains(slug(tag.id)) || vocabulary.events.contains(slug(tag.id));
            if (used && !tag.colour.isEmpty())
                drawing += QStringLiteral("%1\tbgColor:%2\n").arg(slug(tag.id), tag.colour);
        }
    }
    return QStringLiteral("[labels]\n%1\n[drawing]\nSPAN_DEFAULT\tfgColor:black, bgColor:#d6e4f0, borderColor:darken\n"
                          "ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5\n%2")
        .arg(labels, drawing);
}

QString toolsConf(const Vocabulary &vocabulary)
{
    QString conf = QStringLiteral("[options]\nTokens\ttokenizer:whitespace\nSentences\tsplitter:newline\nValidation\tvalidate:none\n"
                                  "Annotation-log\tlogfile:<NONE>\n\n[search]\n\n[annotators]\n\n[disambiguators]\n\n[normalization]\n");
    for (const QString &database : sorted(vocabulary.databases)) {
        const bool wikidata = database == QLatin1String("Wikidata");
        conf += database
            + QStringLiteral("\tDB:<NONE>, <URL>:%1, <URLBASE>:%2\n")
                  .arg(wikidata ? QStringLiteral("https://www.wikidata.org/") : QStringLiteral("<NONE>"),
                       wikidata ? QStringLiteral("https://www.wikidata.org/wiki/%s") : QStringLiteral("<NONE>"));
    }
    return conf;
}

} // namespace

FileSet configuration(const Vocabulary &vocabulary, const annotation::TagSet *tagSet)
{
    return {{QStringLiteral("annotation.conf"), annotationConf(vocabulary).toUtf8()},
            {QStringLiteral("visual.conf"), visualConf(vocabulary, tagSet).toUtf8()},
            {QStringLiteral("tools.conf"), toolsConf(vocabulary).toUtf8()}};
}

} // namespace formats::brat
