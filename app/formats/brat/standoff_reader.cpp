#include "app/formats/brat/standoff_reader.h"

#include "app/formats/json_features.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>
#include <QHash>

namespace formats::brat {

namespace {

using annotation::Annotation;

enum class Unit : std::uint8_t { CodePoints, Utf16, Bytes };

qsizetype positionIn(const text::OffsetMap &map, Unit unit, qsizetype at)
{
    switch (unit) {
    case Unit::CodePoints:
        return map.fromCodePoints(at);
    case Unit::Utf16:
        return at <= map.utf16Length() ? at : -1;
    case Unit::Bytes:
        return map.fromUtf8Bytes(at);
    }
    return -1;
}

class ArticleOf {
public:
    ArticleOf(const Standoff &standoff, const QString &text, Labels &labels, QString where, std::vector<base::Error> &notes)
        : standoff_(standoff), text_(text), map_(text), labels_(labels), where_(std::move(where)), notes_(notes)
    {
    }

    base::Result<Article> run(annotation::ArticleFields fields)
    {
        if (auto failed = findUnit())
            return *failed;
        spans();
        if (auto failed = events())
            return *failed;
        if (auto failed = relations())
            return *failed;
        attributes();
        notes();
        entities();
        if (failed_)
            return *failed_;
        Article article;
        article.document = annotation::Document({}, std::move(fields), {text_, 1}, std::move(annotations_));
        article.entities = std::move(entities_);
        return article;
    }

private:
    base::Error malformed(const QString &what, int line) const
    {
        return {base::Error::Kind::Malformed, what, QCoreApplication::translate("formats", "%1, line %2").arg(where_).arg(line)};
    }

    // The ranges of a text-bound annotation; none where one of them lies outside the text, or they overlap.
    std::optional<text::Ranges> rangesIn(Unit unit, const TextBound &bound) const
    {
        text::Ranges ranges;
        for (const Fragment fragment : bound.fragments) {
            const text::Range range{positionIn(map_, unit, fragment.begin), positionIn(map_, unit, fragment.end)};
            if (range.begin < 0 || range.end < 0)
                return std::nullopt;
            ranges.push_back(range);
        }
        std::sort(ranges.begin(), ranges.end());
        for (std::size_t at = 1; at < ranges.size(); ++at) {
            if (ranges[at].begin < ranges[at - 1].end)
                return std::nullopt;
        }
        return ranges;
    }

    bool fits(Unit unit, const TextBound &bound) const
    {
        const auto ranges = rangesIn(unit, bound);
        if (!ranges)
            return false;
        if (bound.text.isNull())
            return true;
        QStringList parts;
        for (const text::Range range : *ranges)
            parts << text_.mid(range.begin, range.length());
        const auto plain = [](QString text) { // other programs write a line end as a space, or leave it out
            text.replace(QLatin1Char('\n'), QLatin1Char(' '));
            text.replace(QLatin1Char('\r'), QLatin1Char(' '));
            text.replace(QLatin1Char('\t'), QLatin1Char(' '));
            return text.simplified();
        };
        return plain(bound.text) == plain(parts.join(QLatin1Char(' '))) || plain(bound.text) == plain(parts.join(QString()));
    }

    std::optional<base::Error> findUnit()
    {
        for (const Unit unit : {Unit::CodePoints, Unit::Utf16, Unit::Bytes}) {
            const bool all = std::all_of(standoff_.textBounds.begin(), standoff_.textBounds.end(),
                                         [this, unit](const TextBound &bound) { return fits(unit, bound); });
            if (!all)
                continue;
            unit_ = unit;
            if (unit == Unit::Utf16)
                notes_.push_back(
                    {base::Error::Kind::Malformed,
                     QCoreApplication::translate("formats", "The positions were counted in UTF-16 units and have been converted."),
                     where_});
            else if (unit == Unit::Bytes)
                notes_.push_back({base::Error::Kind::Malformed,
                                  QCoreApplication::translate("formats", "The positions were counted in bytes and have been converted."),
                                  where_});
            return std::nullopt;
        }
        for (const TextBound &bound : standoff_.textBounds) {
            if (!fits(Unit::CodePoints, bound))
                return malformed(
                    QCoreApplication::translate("formats", "%1 does not fit the text: its positions are outside, or its words are others.")
                        .arg(bound.id),
                    bound.line);
        }
        return std::nullopt;
    }

    Annotation &make(const QString &id)
    {
        Annotation made;
        made.id.value = annotations_.size() + 1;
        made.sourceId = id;
        made.verdict = annotation::Verdict::Accepted;
        made.origin.by = where_;
        if (!id.isEmpty())
            ids_.insert(id, made.id.value);
        annotations_.push_back(std::move(made));
        return annotations_.back();
    }

    Annotation *find(const QString &id)
    {
        const quint64 at = ids_.value(id);
        return at == 0 ? nullptr : &annotations_[at - 1];
    }

    void spans()
    {
        QHash<QString, bool> triggers;
        for (const Event &event : standoff_.events)
            triggers.insert(event.trigger, true);
        for (const TextBound &bound : standoff_.textBounds) {
            bounds_.insert(bound.id, &bound);
            if (triggers.contains(bound.id))
                continue;
            const Labels::Meaning meaning = labels_.ofSpan(bound.type);
            Annotation &made = make(bound.id);
            made.layer = meaning.layer;
            made.tag = meaning.tag;
            made.ranges = *rangesIn(unit_, bound);
        }
    }

    std::optional<base::Error> events()
    {
        for (const Event &event : standoff_.events) {
            const TextBound *trigger = bounds_.value(event.trigger);
            if (!trigger)
                return malformed(QCoreApplication::translate("formats", "The event %1 has no trigger %2.").arg(event.id, event.trigger),
                                 event.line);
            const Labels::Meaning meaning = labels_.ofSpan(event.type, annotation::layers::event);
            Annotation &made = make(event.id);
            made.layer = meaning.layer;
            made.tag = meaning.tag;
            made.ranges = *rangesIn(unit_, *trigger);
            if (!ids_.contains(event.trigger)) // attributes and relations of some files name the trigger
                ids_.insert(event.trigger, made.id.value);
        }
        for (const Event &event : standoff_.events) {
            for (const Argument &argument : event.arguments) {
                if (auto failed = this->argument(event, argument))
                    return failed;
            }
        }
        return std::nullopt;
    }

    // "Theme2" beside "Theme" is a second Theme.
    static QString roleOf(const Event &event, const QString &role)
    {
        QString base = role;
        while (!base.isEmpty() && base.back().isDigit())
            base.chop(1);
        const bool repeated
            = std::any_of(event.arguments.begin(), event.arguments.end(), [&base](const Argument &other) { return other.role == base; });
        return repeated ? base : role;
    }

    std::optional<base::Error> argument(const Event &event, const Argument &argument)
    {
        const quint64 target = ids_.value(argument.id);
        if (target == 0)
            return malformed(QCoreApplication::translate("formats", "%1 names %2, which is not there.").arg(event.id, argument.id),
                             event.line);
        const Labels::Meaning meaning = labels_.ofRelation(roleOf(event, argument.role), annotation::layers::relation);
        const quint64 source = ids_.value(event.id);
        Annotation &made = make(event.id + QLatin1Char(':') + argument.role);
        made.layer = meaning.layer;
        made.tag = meaning.tag;
        made.source.value = source;
        made.target.value = target;
        made.features.set(QStringLiteral("argument"), QStringLiteral("true"));
        return std::nullopt;
    }

    std::optional<base::Error> relations()
    {
        for (const Relation &relation : standoff_.relations) {
            const quint64 source = ids_.value(relation.first.id);
            const quint64 target = ids_.value(relation.second.id);
            if (source == 0 || target == 0)
                return malformed(QCoreApplication::translate("formats", "%1 names %2, which is not there.")
                                     .arg(relation.id, source == 0 ? relation.first.id : relation.second.id),
                                 relation.line);
            const Labels::Meaning meaning = labels_.ofRelation(relation.type);
            Annotation &made = make(relation.id);
            made.layer = meaning.layer;
            made.tag = meaning.tag;
            made.source.value = source;
            made.target.value = target;
        }
        return std::nullopt;
    }

    Annotation *target(const QString &id, const QString &of, int line)
    {
        Annotation *found = find(id);
        if (!found && !failed_)
            failed_ = malformed(QCoreApplication::translate("formats", "%1 names %2, which is not there.").arg(of, id), line);
        return found;
    }

    void set(Annotation &annotation, const QString &name, const QString &value)
    {
        if (!annotation::holdsAnnotationId(name))
            annotation.features.set(name, value);
        else if (const quint64 id = ids_.value(value))
            annotation.features.set(name, base::idText(id));
        else
            annotation.features.set(refPrefix + name, value);
    }

    void attributes()
    {
        for (const Attribute &attribute : standoff_.attributes) {
            if (Annotation *annotation = target(attribute.target, attribute.id, attribute.line))
                set(*annotation, attribute.name, attribute.value.isEmpty() ? QStringLiteral("true") : attribute.value);
        }
    }

    void notes()
    {
        for (const Note &note : standoff_.notes) {
            Annotation *annotation = find(note.target);
            if (!annotation) {
                notes_.push_back(malformed(
                    QCoreApplication::translate("formats", "A note was left out, since %1 is not there.").arg(note.target), note.line));
                continue;
            }
            const qsizetype equals = note.text.indexOf(QLatin1Char('='));
            if (note.type == QLatin1String("Feature") && equals > 0)
                set(*annotation, note.text.left(equals), note.text.mid(equals + 1));
            else if (note.type == QLatin1String("AnnotatorNotes"))
                annotation->comment += (annotation->comment.isEmpty() ? QString() : QStringLiteral("\n")) + note.text;
            else
                annotation->features.set(QStringLiteral("note:") + note.type, note.text);
        }
    }

    annotation::Entity &entity(Annotation &mention)
    {
        if (!mention.entity) {
            annotation::Entity made;
            made.id.value = entities_.size() + 1;
            made.tag = mention.tag;
            made.verdict = annotation::Verdict::Accepted;
            mention.entity = made.id;
            entities_.push_back(std::move(made));
        }
        return entities_[mention.entity.value - 1];
    }

    QString surface(const Annotation &span) const
    {
        QStringList parts;
        for (const text::Range range : span.ranges)
            parts << text_.mid(range.begin, range.length());
        return parts.join(QLatin1Char(' ')).simplified();
    }

    // Sets are mentions of one entity; so are mentions with the same key of a knowledge base.
    void entities()
    {
        for (const Set &set : standoff_.sets) {
            Annotation *first = target(set.members[0], QStringLiteral("*"), set.line);
            for (const QString &id : set.members) {
                Annotation *member = target(id, QStringLiteral("*"), set.line);
                if (!first || !member)
                    return;
                const EntityId of = entity(*first).id;
                if (!member->entity)
                    member->entity = of;
                annotation::Entity &whole = entities_[of.value - 1];
                if (surface(*member).size() > whole.name.size())
                    whole.name = surface(*member);
                if (set.type != QLatin1String("Coref"))
                    whole.features.set(QStringLiteral("set"), set.type);
            }
        }
        QHash<QString, quint64> known;
        for (const Normalisation &normalisation : standoff_.normalisations) {
            Annotation *mention = target(normalisation.target, normalisation.id, normalisation.line);
            if (!mention)
                return;
            const QString kb = normalisation.database == QLatin1String("Wikidata")
                ? normalisation.key
                : normalisation.database + QLatin1Char(':') + normalisation.key;
            const quint64 same = known.value(kb + QLatin1Char('\n') + mention->tag);
            if (!mention->entity && same != 0)
                mention->entity.value = same;
            annotation::Entity &whole = entity(*mention);
            known.insert(kb + QLatin1Char('\n') + mention->tag, whole.id.value);
            if (whole.kb.isEmpty())
                whole.kb = kb;
            else if (whole.kb != kb)
                notes_.push_back(
                    malformed(QCoreApplication::translate("formats", "A second knowledge base id of one entity was left out: %1.").arg(kb),
                              normalisation.line));
            if (!normalisation.text.isEmpty())
                whole.name = normalisation.text;
            else if (whole.name.isEmpty())
                whole.name = surface(*mention);
        }
    }

    const Standoff &standoff_;
    const QString &text_;
    text::OffsetMap map_;
    Labels &labels_;
    QString where_;
    std::vector<base::Error> &notes_;
    Unit unit_ = Unit::CodePoints;
    std::vector<Annotation> annotations_;
    std::vector<annotation::Entity> entities_;
    QHash<QString, quint64> ids_;
    QHash<QString, const TextBound *> bounds_;
    std::optional<base::Error> failed_;
};

} // namespace

base::Result<Article> articleOf(const Standoff &standoff, const QString &text, annotation::ArticleFields fields, Labels &labels,
                                const QString &where, std::vector<base::Error> &notes)
{
    return ArticleOf(standoff, text, labels, where, notes).run(std::move(fields));
}

} // namespace formats::brat
