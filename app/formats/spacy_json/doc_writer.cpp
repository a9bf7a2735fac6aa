#include "app/base/json_values.h"
#include "app/formats/covering_tokens.h"
#include "app/formats/spacy_json/doc.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>

namespace formats::spacy {

namespace {

class DocWriter {
public:
    explicit DocWriter(Outgoing &out)
        : out_(out), map_(out.document.text()), onlyEnts_(out.setting("shape", "doc") == QLatin1String("tuples"))
    {
    }

    QJsonObject run()
    {
        findKb();
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"spans").toArray()))
            span(value.toObject());
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"relations").toArray()))
            out_.lose(value.toObject().value(u"id").toString(), QT_TRANSLATE_NOOP("formats", "A relation is left out."));
        clusters();
        out_.lose({}, QT_TRANSLATE_NOOP("formats", "Layers, and who proposed and decided what, are left out."));
        QJsonObject members = membersOf(out_.record);
        QJsonObject doc = members.take(restMember).toObject();
        members.insert(ourTokens, true);
        doc.insert(QStringLiteral("text"), out_.record.value(u"text"));
        doc.insert(QStringLiteral("ents"), ents());
        doc.insert(QStringLiteral("spans"), groups_);
        doc.insert(QStringLiteral("tokens"), tokens());
        if (!doc.contains(u"cats"))
            doc.insert(QStringLiteral("cats"), QJsonObject());
        QJsonObject extensions = doc.value(u"_").toObject();
        extensions.insert(QStringLiteral("meta"), members);
        doc.insert(QStringLiteral("_"), extensions);
        return doc;
    }

private:
    void findKb()
    {
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"entities").toArray())) {
            const QJsonObject entity = value.toObject();
            for (const QJsonValue &mention : base::valuesOf(entity.value(u"mentions").toArray()))
                kb_.insert(mention.toString(), entity.value(u"kb").toString());
        }
    }

    static QJsonObject placed(qint64 begin, qint64 end, const QJsonValue &label, const QString &kb)
    {
        return {{QStringLiteral("start"), begin},
                {QStringLiteral("end"), end},
                {QStringLiteral("label"), label},
                {QStringLiteral("kb_id"), kb}};
    }

    void append(const QString &group, const QJsonObject &span)
    {
        QJsonArray spans = groups_.value(group).toArray();
        spans.append(span);
        groups_.insert(group, spans);
    }

    void span(const QJsonObject &span)
    {
        const QString id = span.value(u"id").toString();
        if (!hasText(span)) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A span without text is left out."));
            return;
        }
        if (span.value(u"layer").toString() == annotation::layers::token
            || span.value(u"layer").toString() == annotation::layers::sentence) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "Annotated tokens and sentences give way to those of the export."));
            return;
        }
        const auto parts = partsOf(span);
        if (parts.size() > 1)
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A span of several parts is written as several spans."));
        if (!span.value(u"attrs").toObject().isEmpty() || span.contains(u"value"))
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "Features are left out."));
        const QString group = isRejected(span) ? rejectedGroup : isDecided(span) ? decidedGroup : suggestedGroup;
        const QJsonValue label = span.value(u"label");
        for (const auto &[begin, end] : parts)
            append(group, placed(begin, end, label, kb_.value(id)));
        places_.insert(id, placed(parts[0].first, parts[0].second, label, kb_.value(id)));
        const QStringList layers = out_.setting("ents", "entity").split(QLatin1Char(','));
        if (parts.size() == 1 && isDecided(span) && layers.contains(span.value(u"layer").toString()))
            flat_.emplace_back(id, places_.value(id));
        else if (onlyEnts_)
            loseFromEnts(id);
    }

    void clusters()
    {
        int number = 0;
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"entities").toArray())) {
            const QJsonObject entity = value.toObject();
            const QString group = clusterGroup + QString::number(++number);
            for (const QJsonValue &mention : base::valuesOf(entity.value(u"mentions").toArray())) {
                if (places_.contains(mention.toString()))
                    append(group, places_.value(mention.toString()));
            }
        }
    }

    void loseFromEnts(const QString &id)
    {
        out_.lose(id, QT_TRANSLATE_NOOP("formats", "A span that cannot be one of doc.ents is left out."));
    }

    // The longest first, none that overlaps another.
    QJsonArray ents()
    {
        const auto length = [](const QJsonObject &span) { return span.value(u"end").toInteger() - span.value(u"start").toInteger(); };
        std::stable_sort(flat_.begin(), flat_.end(),
                         [&length](const auto &a, const auto &b) { return length(a.second) > length(b.second); });
        std::map<qint64, QJsonObject> taken;
        for (const auto &[id, span] : flat_) {
            const auto next = taken.lower_bound(span.value(u"end").toInteger());
            if (next == taken.begin() || std::prev(next)->second.value(u"end").toInteger() <= span.value(u"start").toInteger())
                taken.emplace(span.value(u"start").toInteger(), span);
            else if (onlyEnts_)
                loseFromEnts(id);
        }
        QJsonArray all;
        for (const auto &[begin, span] : taken)
            all.append(span);
        return all;
    }

    QJsonArray tokens() const
    {
        text::Ranges keep;
        for (const annotation::AnnotationPointer &span : out_.document.spans())
            keep.insert(keep.end(), span->ranges.begin(), span->ranges.end());
        QJsonArray all;
        for (const CoveringToken &token : coveringTokens(out_.document.text(), out_.document.fields().language, keep))
            all.append(QJsonObject{{QStringLiteral("id"), all.size()},
                                   {QStringLiteral("start"), static_cast<qint64>(map_.toCodePoints(token.range.begin))},
                                   {QStringLiteral("end"), static_cast<qint64>(map_.toCodePoints(token.range.end))}});
        return all;
    }

    Outgoing &out_;
    text::OffsetMap map_;
    QHash<QString, QString> kb_; // of a mention
    QHash<QString, QJsonObject> places_;
    std::vector<std::pair<QString, QJsonObject>> flat_; // that may be among the ents, by id
    bool onlyEnts_;
    QJsonObject groups_;
};

} // namespace

QJsonObject docOf(Outgoing &out) { return DocWriter(out).run(); }

std::vector<Setting> settings()
{
    return {{QStringLiteral("ents"),
             {},
             QCoreApplication::translate("formats", "The layers whose spans become doc.ents, parted by commas; “entity” if not said."),
             false}};
}

} // namespace formats::spacy
