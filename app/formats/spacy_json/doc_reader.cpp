#include "app/base/json_values.h"
#include "app/formats/jsonl/record_reader.h"
#include "app/formats/spacy_json/doc.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>

namespace formats::spacy {

namespace {

class DocReader {
public:
    DocReader(const QJsonObject &doc, Incoming &in) : doc_(doc), in_(in) { }

    base::Result<QJsonObject> run()
    {
        const QJsonObject extensions = doc_.value(u"_").toObject();
        QJsonObject meta = extensions.value(u"meta").toObject();
        const bool ours = meta.take(ourTokens).toBool();
        record_.insert(QStringLiteral("text"), doc_.value(u"text"));
        takeMembers(record_, meta);
        takeMembers(record_, doc_.value(u"meta").toObject());
        rest(extensions);
        if (doc_.value(u"text").isUndefined())
            return in_.malformed(QCoreApplication::translate("formats", "There is no “text”; this is no document of spaCy."));
        for (const QJsonValue &value : base::valuesOf(doc_.value(u"entities").toArray())) // [0, 5, "LOC"], as in training data
            tuple(value.toArray());
        groups();
        for (const QJsonValue &value : base::valuesOf(doc_.value(u"ents").toArray()))
            add(value.toObject(), {}, true);
        clusters();
        if (!ours)
            tokens();
        QJsonArray spans, entities;
        for (const QJsonObject &span : spans_)
            spans.append(span);
        for (const auto &[id, entity] : entities_)
            entities.append(entity);
        record_.insert(QStringLiteral("spans"), spans);
        record_.insert(QStringLiteral("entities"), entities);
        return record_;
    }

private:
    void rest(QJsonObject extensions)
    {
        QJsonObject rest = doc_;
        for (const char *member : {"text", "ents", "entities", "spans", "tokens", "_", "meta", "sents"})
            rest.remove(QLatin1String(member));
        if (rest.value(u"cats").toObject().isEmpty())
            rest.remove(QStringLiteral("cats"));
        extensions.remove(QStringLiteral("meta"));
        if (!extensions.isEmpty())
            rest.insert(QStringLiteral("_"), extensions);
        if (!rest.isEmpty())
            record_.insert(restMember, rest);
    }

    void tuple(const QJsonArray &entity)
    {
        add({{QStringLiteral("start"), entity.at(0)}, {QStringLiteral("end"), entity.at(1)}, {QStringLiteral("label"), entity.at(2)}}, {},
            false);
    }

    static bool sameSpan(const QJsonObject &a, const QJsonObject &b)
    {
        return a.value(u"start") == b.value(u"start") && a.value(u"end") == b.value(u"end") && a.value(u"label") == b.value(u"label");
    }

    // The index of the span; where `once`, of the same one if it is there.
    std::size_t add(QJsonObject span, const QString &verdict, bool once)
    {
        const QString kb = span.take(QStringLiteral("kb_id")).toString();
        const auto known = once
            ? std::find_if(spans_.begin(), spans_.end(), [&](const QJsonObject &other) { return sameSpan(span, other); })
            : spans_.end();
        if (known != spans_.end())
            return static_cast<std::size_t>(known - spans_.begin());
        if (!verdict.isEmpty())
            span.insert(QStringLiteral("verdict"), verdict);
        if (span.contains(u"id"))
            span.insert(QStringLiteral("spanId"), span.value(u"id"));
        span.insert(QStringLiteral("id"), QStringLiteral("s%1").arg(spans_.size() + 1));
        if (!kb.isEmpty())
            mention(kb, kb, span);
        spans_.push_back(span);
        return spans_.size() - 1;
    }

    void mention(const QString &entity, const QString &kb, const QJsonObject &span)
    {
        QJsonObject &made = entities_[entity];
        made.insert(QStringLiteral("id"), entity);
        if (!made.contains(u"label"))
            made.insert(QStringLiteral("label"), span.value(u"label"));
        made.insert(QStringLiteral("kb"), kb);
        QJsonArray mentions = made.value(u"mentions").toArray();
        if (!mentions.contains(span.value(u"id")))
            mentions.append(span.value(u"id"));
        made.insert(QStringLiteral("mentions"), mentions);
    }

    void groups()
    {
        const QJsonObject groups = doc_.value(u"spans").toObject();
        for (auto group = groups.begin(); group != groups.end(); ++group) {
            if (group.key().startsWith(clusterGroup))
                continue;
            const bool waits = group.key() == suggestedGroup, rejected = group.key() == rejectedGroup;
            for (const QJsonValue &value : base::valuesOf(group.value().toArray())) {
                QJsonObject span = value.toObject();
                if (!waits && !rejected && group.key() != decidedGroup)
                    span.insert(QStringLiteral("spanGroup"), group.key());
                if (span.value(u"label").toString().isEmpty())
                    span.insert(QStringLiteral("label"), group.key()); // a group of spans without labels
                add(span, waits ? QStringLiteral("suggested") : rejected ? QStringLiteral("rejected") : QString(), false);
            }
        }
    }

    void clusters()
    {
        const QJsonObject groups = doc_.value(u"spans").toObject();
        for (auto group = groups.begin(); group != groups.end(); ++group) {
            if (!group.key().startsWith(clusterGroup))
                continue;
            for (const QJsonValue &value : base::valuesOf(group.value().toArray())) {
                QJsonObject place = value.toObject();
                const QString kb = place.value(u"kb_id").toString();
                if (place.value(u"label").toString().isEmpty())
                    place.insert(QStringLiteral("label"), QStringLiteral("MENTION"));
                const QJsonObject span = spans_[add(place, {}, true)];
                mention(kb.isEmpty() ? group.key() : kb, kb, span);
            }
        }
    }

    void tokens()
    {
        const QString text = doc_.value(u"text").toString();
        const text::OffsetMap map(text);
        for (const QJsonValue &value : base::valuesOf(doc_.value(u"tokens").toArray())) {
            QJsonObject token = value.toObject();
            const qsizetype begin = map.fromCodePoints(token.value(u"start").toInteger(-1));
            const qsizetype end = map.fromCodePoints(token.value(u"end").toInteger(-1));
            if (begin >= 0 && end > begin && QStringView(text).sliced(begin, end - begin).trimmed().isEmpty())
                continue; // white space
            QJsonObject attributes;
            for (const char *name : {"tag", "pos", "lemma", "dep", "head", "morph"}) {
                const QJsonValue attribute = token.take(QLatin1String(name));
                if (!attribute.isUndefined())
                    attributes.insert(QLatin1String(name), attribute);
            }
            token.insert(QStringLiteral("id"), QStringLiteral("t") + nameIn(token.value(u"id")));
            token.insert(QStringLiteral("layer"), annotation::layers::token);
            token.insert(QStringLiteral("label"), QStringLiteral("TOKEN"));
            token.insert(QStringLiteral("attrs"), attributes);
            spans_.push_back(token);
        }
        for (const QJsonValue &value : base::valuesOf(doc_.value(u"sents").toArray()))
            spans_.push_back({{QStringLiteral("start"), value.toObject().value(u"start")},
                              {QStringLiteral("end"), value.toObject().value(u"end")},
                              {QStringLiteral("layer"), annotation::layers::sentence},
                              {QStringLiteral("label"), QStringLiteral("SENTENCE")}});
    }

    const QJsonObject &doc_;
    Incoming &in_;
    QJsonObject record_;
    std::vector<QJsonObject> spans_;
    std::map<QString, QJsonObject> entities_;
};

} // namespace

base::Result<QJsonObject> recordOf(const QJsonObject &doc, Incoming &in) { return DocReader(doc, in).run(); }

QJsonObject docOfTuple(const QString &text, const QJsonObject &annotations)
{
    QJsonObject doc = annotations;
    doc.insert(QStringLiteral("text"), text);
    return doc;
}

} // namespace formats::spacy
