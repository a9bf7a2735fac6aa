#include "app/formats/prodigy/task.h"

#include "app/base/json_values.h"
#include "app/formats/covering_tokens.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>

namespace formats::prodigy {

namespace {

bool isToken(const QJsonObject &span)
{
    const QString layer = span.value(u"layer").toString();
    return layer == annotation::layers::token;
}

class TaskWriter {
public:
    explicit TaskWriter(Outgoing &out) : out_(out), map_(out.document.text()) { }

    QJsonObject run()
    {
        const QJsonArray spans = out_.record.value(u"spans").toArray();
        cutTokens();
        for (const QJsonValue &value : base::valuesOf(spans))
            span(value.toObject());
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"relations").toArray()))
            relation(value.toObject());
        QJsonObject meta = membersOf(out_.record);
        QJsonObject task = meta.take(taskMember).toObject();
        meta.remove(QStringLiteral("excluded"));
        task.insert(QStringLiteral("text"), out_.record.value(u"text"));
        task.insert(QStringLiteral("meta"), meta);
        task.insert(QStringLiteral("tokens"), tokens());
        if (!hasTokens_)
            task.insert(ourTokens, true);
        task.insert(QStringLiteral("spans"), spans_);
        if (!rejected_.isEmpty())
            task.insert(rejectedSpans, rejected_);
        if (!relations_.isEmpty())
            task.insert(QStringLiteral("relations"), relations_);
        if (!out_.record.value(u"entities").toArray().isEmpty())
            task.insert(QStringLiteral("entities"), entities());
        if (!task.contains(u"_view_id"))
            task.insert(QStringLiteral("_view_id"), relations_.isEmpty() ? QStringLiteral("spans_manual") : QStringLiteral("relations"));
        const bool excluded = out_.record.value(u"excluded").toBool();
        if (excluded || !task.contains(u"answer"))
            task.insert(QStringLiteral("answer"), excluded ? QStringLiteral("ignore") : QStringLiteral("accept"));
        return task;
    }

private:
    void cutTokens()
    {
        text::Ranges keep;
        for (const annotation::AnnotationPointer &span : out_.document.spans())
            keep.insert(keep.end(), span->ranges.begin(), span->ranges.end());
        cut_ = coveringTokens(out_.document.text(), out_.document.fields().language, keep);
    }

    QJsonArray tokens() const
    {
        QJsonArray all;
        for (const CoveringToken &token : cut_) {
            all.append(QJsonObject{{QStringLiteral("text"), out_.document.text().mid(token.range.begin, token.range.length())},
                                   {QStringLiteral("start"), static_cast<qint64>(map_.toCodePoints(token.range.begin))},
                                   {QStringLiteral("end"), static_cast<qint64>(map_.toCodePoints(token.range.end))},
                                   {QStringLiteral("id"), all.size()},
                                   {QStringLiteral("ws"), token.spaced}});
        }
        return all;
    }

    QJsonArray entities() const // with those mentions that are written
    {
        QJsonArray all;
        for (const QJsonValue &value : base::valuesOf(out_.record.value(u"entities").toArray())) {
            QJsonObject entity = value.toObject();
            QJsonArray mentions;
            for (const QJsonValue &mention : base::valuesOf(entity.value(u"mentions").toArray())) {
                if (places_.contains(mention.toString()))
                    mentions.append(mention);
            }
            entity.insert(QStringLiteral("mentions"), mentions);
            all.append(entity);
        }
        return all;
    }

    QJsonObject placed(QJsonObject span, qint64 begin, qint64 end) const
    {
        const auto [first, last] = tokensOf(cut_, {map_.fromCodePoints(begin), map_.fromCodePoints(end)});
        span.insert(QStringLiteral("start"), begin);
        span.insert(QStringLiteral("end"), end);
        span.insert(QStringLiteral("token_start"), static_cast<qint64>(first));
        span.insert(QStringLiteral("token_end"), static_cast<qint64>(last));
        return span;
    }

    void span(QJsonObject span)
    {
        const QString id = span.value(u"id").toString();
        hasTokens_ = hasTokens_ || isToken(span);
        if (!hasText(span)) {
            out_.lose(id, QT_TRANSLATE_NOOP("formats", "A span without text is left out."));
            return;
        }
        const std::vector<std::pair<qint64, qint64>> parts = partsOf(span);
        span.remove(QStringLiteral("ranges"));
        if (const QString kb = kbOf(id); !kb.isEmpty())
            span.insert(QStringLiteral("kb_id"), kb);
        const bool rejected = isRejected(span);
        span.insert(QStringLiteral("answer"), rejected ? QStringLiteral("reject") : QStringLiteral("accept"));
        if (!isDecided(span) && !rejected)
            span.remove(QStringLiteral("answer"));
        QJsonObject part = placed(span, parts[0].first, parts[0].second);
        places_.insert(id, part);
        for (std::size_t at = 0; at < parts.size(); ++at) {
            if (at > 0)
                part = placed({{QStringLiteral("id"), id},
                               {QStringLiteral("label"), span.value(u"label")},
                               {QStringLiteral("part"), static_cast<qint64>(at + 1)}},
                              parts[at].first, parts[at].second);
            (rejected ? rejected_ : spans_).append(part);
        }
    }

    QString kbOf(const QString &id) const
    {
        const auto found = out_.ids.find(id);
        const annotation::AnnotationPointer record = found == out_.ids.end() ? nullptr : out_.document.find(found->second);
        const annotation::Entity *entity = record && record->entity && out_.entities ? out_.entities(record->entity) : nullptr;
        return entity ? entity->kb : QString();
    }

    void relation(QJsonObject relation)
    {
        const QString source = relation.value(u"source").toString(), target = relation.value(u"target").toString();
        if (!places_.contains(source) || !places_.contains(target)) {
            out_.lose(relation.value(u"id").toString(), QT_TRANSLATE_NOOP("formats", "A relation to what has no text is left out."));
            return;
        }
        const auto end = [&](const QString &id, const QString &token, const QString &span) {
            QJsonObject place;
            for (const char *member : {"start", "end", "token_start", "token_end", "label"})
                place.insert(QLatin1String(member), places_.value(id).value(QLatin1String(member)));
            relation.insert(token, place.value(u"token_end"));
            relation.insert(span, place);
        };
        end(source, QStringLiteral("head"), QStringLiteral("head_span"));
        end(target, QStringLiteral("child"), QStringLiteral("child_span"));
        relation.insert(QStringLiteral("label"), relation.take(QStringLiteral("type")));
        relations_.append(relation);
    }

    Outgoing &out_;
    text::OffsetMap map_;
    std::vector<CoveringToken> cut_;
    bool hasTokens_ = false;
    QHash<QString, QJsonObject> places_; // of spans that are written
    QJsonArray spans_, rejected_, relations_;
};

} // namespace

QJsonObject taskOf(Outgoing &out) { return TaskWriter(out).run(); }

} // namespace formats::prodigy
