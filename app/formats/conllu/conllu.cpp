#include "app/formats/conllu/conllu.h"

#include "app/base/json_values.h"
#include "app/formats/conllu/lines.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QIODevice>

namespace formats {

namespace {

// Words and sentences of other programs become layers of their own.
void addWords(const QJsonObject &article, QJsonArray &spans)
{
    const QJsonArray words = article.value(u"words").toArray(), sentences = article.value(u"sentences").toArray();
    for (const QJsonValue &value : base::valuesOf(words)) {
        QJsonObject attributes = value.toObject();
        const QJsonValue start = attributes.take(QStringLiteral("start")), end = attributes.take(QStringLiteral("end"));
        spans.append(QJsonObject{{QStringLiteral("layer"), annotation::layers::token},
                                 {QStringLiteral("label"), QStringLiteral("TOKEN")},
                                 {QStringLiteral("start"), start},
                                 {QStringLiteral("end"), end},
                                 {QStringLiteral("attrs"), attributes}});
    }
    for (qsizetype at = 0; at < sentences.size(); ++at) {
        const qint64 first = sentences[at].toObject().value(u"word").toInteger();
        const qint64 next = at + 1 < sentences.size() ? sentences[at + 1].toObject().value(u"word").toInteger() : words.size();
        if (first >= next)
            continue;
        QStringList comments;
        for (const QJsonValue &comment : base::valuesOf(sentences[at].toObject().value(u"comments").toArray()))
            comments << comment.toString();
        spans.append(QJsonObject{{QStringLiteral("layer"), annotation::layers::sentence},
                                 {QStringLiteral("label"), QStringLiteral("SENTENCE")},
                                 {QStringLiteral("start"), words[first].toObject().value(u"start")},
                                 {QStringLiteral("end"), words[next - 1].toObject().value(u"end")},
                                 {QStringLiteral("attrs"), QJsonObject{{QStringLiteral("comments"), comments.join(QLatin1Char('\n'))}}}});
    }
}

} // namespace

Format Conllu::format() const { return {QStringLiteral("conllu"), QStringLiteral("CoNLL-U"), {QStringLiteral("conllu")}, true, true}; }

Likelihood Conllu::recognises(const FileSet &heads) const
{
    for (const auto &[name, head] : heads) {
        bool words = false;
        for (const QByteArray &line : head.left(head.lastIndexOf('\n')).split('\n')) {
            if (line.startsWith('#') || line.trimmed().isEmpty())
                continue;
            if (line.count('\t') != 9)
                return Likelihood::No;
            words = true;
        }
        if (!words && !head.contains("# newdoc"))
            return Likelihood::No;
    }
    return heads.empty() ? Likelihood::No : Likelihood::Certain;
}

QJsonValue Conllu::toForeign(Outgoing &out) const { return conllu::articleOf(out); }

QByteArray Conllu::bytesOf(const QJsonValue &foreign) const
{
    QByteArray lines = conllu::linesOf(foreign.toObject());
    lines.chop(1); // what follows an article ends the line
    return lines;
}

QJsonObject Conllu::asRead(const QJsonValue &foreign) const
{
    const QByteArray lines = conllu::linesOf(foreign.toObject());
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(lines);
    buffer->open(QIODevice::ReadOnly);
    const auto item = conllu::itemsOf(std::move(buffer), {}, lines.size())->next();
    return item && *item ? (*item)->json.toObject() : QJsonObject();
}

base::Result<std::unique_ptr<ItemSource>> Conllu::items(std::unique_ptr<QIODevice> device, const QString &name, const Input & /*input*/,
                                                        const ReadOptions &options) const
{
    return conllu::itemsOf(std::move(device), name, options.largestDocument);
}

base::Result<QJsonObject> Conllu::toRecord(const QJsonObject &foreign, Incoming &in) const
{
    QJsonObject record{{QStringLiteral("text"), foreign.value(u"text")}};
    takeMembers(record, foreign.value(u"meta").toObject());
    if (!record.contains(u"id") && foreign.contains(u"name"))
        record.insert(QStringLiteral("id"), foreign.value(u"name"));
    const QJsonArray words = foreign.value(u"words").toArray();
    QJsonArray spans;
    QMap<QString, QJsonArray> chains;
    for (const QJsonValue &value : base::valuesOf(foreign.value(u"mentions").toArray())) {
        const QJsonObject mention = value.toObject();
        QJsonArray ranges;
        for (const QJsonValue &part : base::valuesOf(mention.value(u"parts").toArray()))
            ranges.append(QJsonArray{words[part.toArray().at(0).toInteger()].toObject().value(u"start"),
                                     words[part.toArray().at(1).toInteger()].toObject().value(u"end")});
        const QString label = mention.value(u"label").toString();
        const QString id = QStringLiteral("m%1").arg(spans.size() + 1);
        spans.append(
            QJsonObject{{QStringLiteral("id"), id},
                        {QStringLiteral("label"), label.isEmpty() ? QStringLiteral("MENTION") : label},
                        {QStringLiteral("layer"),
                         mention.value(u"layer").toString().isEmpty() && mention.contains(u"eid") ? QJsonValue(annotation::layers::entity)
                                                                                                  : mention.value(u"layer")},
                        {QStringLiteral("ranges"), ranges}});
        if (mention.contains(u"eid"))
            chains[mention.value(u"eid").toString()].append(id);
    }
    if (!foreign.contains(u"meta"))
        addWords(foreign, spans);
    QJsonArray entities;
    for (auto chain = chains.begin(); chain != chains.end(); ++chain) {
        if (chain->size() > 1)
            entities.append(QJsonObject{{QStringLiteral("id"), chain.key()}, {QStringLiteral("mentions"), *chain}});
    }
    record.insert(QStringLiteral("spans"), spans);
    record.insert(QStringLiteral("entities"), entities);
    if (foreign.value(u"text").toString().isEmpty() && words.isEmpty() && !foreign.contains(u"meta"))
        return in.malformed(QCoreApplication::translate("formats", "There is no word in this article."));
    return record;
}

} // namespace formats
