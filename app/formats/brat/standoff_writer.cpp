#include "app/formats/brat/standoff_writer.h"

#include "app/formats/brat/standoff.h"
#include "app/formats/json_features.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace formats::brat {

namespace {

using annotation::Annotation;
using annotation::AnnotationPointer;

const QString reference = QStringLiteral("Reference");
const QString coreference = QStringLiteral("Coref");

bool isColumnWord(const QString &text)
{
    return !text.isEmpty() && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || breaksLine(c) || c.isSurrogate() || c.unicode() < 0x20;
    });
}

bool isSlug(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9_-]+$"));
    return shape.match(text).hasMatch();
}

// One line of text: what would end the line becomes ⏎.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (breaksLine(c))
            c = QChar(0x23CE);
    }
    return text;
}

class LinesOf {
public:
    LinesOf(const annotation::Document &document, const EntityLookup &entities)
        : document_(document), lookup_(entities), map_(document.text())
    {
    }

    Lines run()
    {
        reserve();
        for (const AnnotationPointer &span : document_.spans())
            place(*span);
        for (const AnnotationPointer &span : document_.spans()) {
            if (lines_.ids.contains(span->id))
                describe(*span);
        }
        for (const AnnotationPointer &relation : document_.relations())
            relate(*relation);
        writeEvents();
        for (const AnnotationPointer &record : document_.all())
            about(*record);
        writeSets();
        lines_.ann = text_.toUtf8();
        for (auto &[id, group] : lines_.groups)
            group.sort();
        lines_.sets.sort();
        return std::move(lines_);
    }

private:
    struct Trigger {
        QString id;
        std::vector<Fragment> fragments;
    };

    void lose(const Annotation &annotation, const char *what, Loss::Kind kind = Loss::Kind::Sidecar)
    {
        lines_.losses.push_back({document_.fields().name, annotation.id, QCoreApplication::translate("formats", what), kind});
    }

    // The ids that annotations bring along are theirs; new ones are drawn around them.
    void reserve()
    {
        static const QRegularExpression shape(QStringLiteral("^[TER][1-9][0-9]{0,8}$"));
        for (const AnnotationPointer &record : document_.all()) {
            const bool event = record->layer == annotation::layers::event;
            const QChar kind = record->isRelation() ? u'R' : event ? u'E' : u'T';
            if (shape.match(record->sourceId).hasMatch() && record->sourceId[0] == kind && !taken_.contains(record->sourceId)) {
                taken_.insert(record->sourceId);
                own_.emplace(record->id, record->sourceId);
            }
        }
    }

    QString draw(QChar kind)
    {
        QString id;
        do {
            id = kind + QString::number(++counters_[kind]);
        } while (taken_.contains(id));
        taken_.insert(id);
        return id;
    }

    QString idOf(const Annotation &annotation, QChar kind)
    {
        const auto own = own_.find(annotation.id);
        return own == own_.end() ? draw(kind) : own->second;
    }

    // The parts of a span that stand on one line each, without the white space at their ends that only parted them.
    std::vector<Fragment> fragmentsOf(const Annotation &span)
    {
        std::vector<text::Range> parts;
        bool cut = false;
        const QString &text = document_.text();
        for (const text::Range range : span.ranges) {
            qsizetype begin = range.begin;
            for (qsizetype at = range.begin; at <= range.end; ++at) {
                if (at < range.end && !breaksLine(text[at]))
                    continue;
                const bool whole = begin == range.begin && at == range.end;
                text::Range part{begin, at};
                while (!whole && !part.empty() && text[part.begin].isSpace())
                    ++part.begin;
                while (!whole && !part.empty() && text[part.end - 1].isSpace())
                    --part.end;
                cut = cut || !whole;
                begin = at + 1;
                if (part.empty())
                    continue;
                if (!parts.empty() && parts.back().end == part.begin)
                    parts.back().end = part.end; // brat refuses parts that touch
                else
                    parts.push_back(part);
            }
        }
        if (cut && !parts.empty())
            lose(span, QT_TRANSLATE_NOOP("formats", "A span over a line end is cut there into parts."));
        std::vector<Fragment> fragments;
        fragments.reserve(parts.size());
        for (const text::Range part : parts)
            fragments.push_back({map_.toCodePoints(part.begin), map_.toCodePoints(part.end)});
        return fragments;
    }

    QString surface(const std::vector<Fragment> &fragments) const
    {
        QStringList parts;
        for (const Fragment fragment : fragments) {
            const qsizetype begin = map_.fromCodePoints(fragment.begin);
            parts << document_.text().mid(begin, map_.fromCodePoints(fragment.end) - begin);
        }
        return parts.join(QLatin1Char(' '));
    }

    void put(AnnotationId about, const QString &id, const QString &rest)
    {
        text_ += id + QLatin1Char('\t') + rest + QLatin1Char('\n');
        const bool counted = id[0] == u'A' || id[0] == u'N' || id[0] == u'#'; // their numbers say nothing
        lines_.groups[about] << (counted ? QString(id[0]) : id) + QLatin1Char('\t') + rest;
    }

    QString typeOf(const Annotation &annotation)
    {
        const QString type = slug(annotation.tag);
        if (type != annotation.tag)
            lose(annotation, QT_TRANSLATE_NOOP("formats", "A label is written with other letters, since brat knows only plain ones."));
        return type;
    }

    // The T line, and for an event the ids of its trigger and itself.
    void place(const Annotation &span)
    {
        if (span.verdict == annotation::Verdict::Rejected) {
            lose(span, QT_TRANSLATE_NOOP("formats", "A rejected proposal is kept in the sidecar file only."));
            return;
        }
        const std::vector<Fragment> fragments = fragmentsOf(span);
        if (fragments.empty() || surface(fragments).trimmed().isEmpty()) {
            lose(span, QT_TRANSLATE_NOOP("formats", "A span without text of its own is kept in the sidecar file only."));
            return;
        }
        const QString type = typeOf(span);
        const bool event = span.layer == annotation::layers::event;
        (event ? lines_.vocabulary.events : lines_.vocabulary.entities).insert(type, span.tag);
        QString where;
        for (const Fragment fragment : fragments)
            where += QStringLiteral("%1%2 %3").arg(where.isEmpty() ? QString() : QStringLiteral(";")).arg(fragment.begin).arg(fragment.end);
        const QString rest = type + QLatin1Char(' ') + where + QLatin1Char('\t') + surface(fragments);
        if (!event) {
            lines_.ids[span.id] = idOf(span, u'T');
            put(span.id, lines_.ids[span.id], rest);
            return;
        }
        lines_.ids[span.id] = idOf(span, u'E');
        QString &trigger = triggers_[rest];
        if (trigger.isEmpty()) { // two events may share it
            trigger = draw(u'T');
            text_ += trigger + QLatin1Char('\t') + rest + QLatin1Char('\n');
        }
        lines_.groups[span.id] << QStringLiteral("T\t") + rest;
        events_.push_back({span.id, type + QLatin1Char(':') + trigger});
        eventTypes_[span.id] = type;
    }

    void relate(const Annotation &relation)
    {
        const auto source = lines_.ids.find(relation.source);
        const auto target = lines_.ids.find(relation.target);
        const bool spans
            = source != lines_.ids.end() && target != lines_.ids.end() && source->second[0] != u'R' && target->second[0] != u'R';
        if (!spans || relation.verdict == annotation::Verdict::Rejected) {
            lose(relation, QT_TRANSLATE_NOOP("formats", "A relation that brat cannot draw is kept in the sidecar file only."));
            return;
        }
        const QString type = typeOf(relation);
        if (relation.features.value(u"argument") == QLatin1String("true") && source->second[0] == u'E') {
            arguments_[relation.source].push_back({relation.id, type, target->second});
            return;
        }
        lines_.vocabulary.relations.insert(type, relation.tag);
        lines_.ids[relation.id] = idOf(relation, u'R');
        put(relation.id, lines_.ids[relation.id], QStringLiteral("%1 Arg1:%2 Arg2:%3").arg(type, source->second, target->second));
    }

    void writeEvents()
    {
        for (const auto &[id, head] : events_) {
            QString line = head;
            QMap<QString, int> counts;
            for (const auto &[relation, role, target] : arguments_[id]) {
                const int count = ++counts[role];
                line += QStringLiteral(" %1%2:%3").arg(role, count > 1 ? QString::number(count) : QString(), target);
                lines_.vocabulary.roles.insert(role);
                lines_.ids[relation] = lines_.ids[id] + QLatin1Char(':') + role + QString::number(count);
                lines_.groups[relation] << QStringLiteral("%1 %2 %3").arg(lines_.ids[id], role, target);
            }
            text_ += lines_.ids[id] + QLatin1Char('\t') + line + QLatin1Char('\n');
            lines_.groups[id] << lines_.ids[id] + QLatin1Char('\t') + eventTypes_[id];
        }
    }

    void describe(const Annotation &span)
    {
        if (!span.entity)
            return;
        entities_[span.entity][slug(span.tag)] << lines_.ids[span.id];
        if (!order_.contains(span.entity))
            order_ << span.entity;
    }

    // Attributes, notes and knowledge base of what stands in the file.
    void about(const Annotation &annotation)
    {
        const auto found = lines_.ids.find(annotation.id);
        if (found == lines_.ids.end())
            return;
        const QString &id = found->second;
        const bool argument = id.contains(QLatin1Char(':'));
        for (const auto &[name, value] : annotation.features.items()) {
            if (!isNote(name) && !(argument && name == QLatin1String("argument")))
                feature(annotation, argument ? QString() : id, name, value);
        }
        if (!annotation.comment.isEmpty() && !argument) {
            if (oneLine(annotation.comment) != annotation.comment)
                lose(annotation, QT_TRANSLATE_NOOP("formats", "Line ends in a note are written as “⏎”."));
            put(annotation.id, draw(u'#'), QStringLiteral("AnnotatorNotes %1\t%2").arg(id, oneLine(annotation.comment)));
        }
        const annotation::Entity *entity = annotation.entity && lookup_ ? lookup_(annotation.entity) : nullptr;
        if (entity && !entity->kb.isEmpty() && annotation.isSpan())
            knowledge(annotation, id, *entity);
    }

    void knowledge(const Annotation &annotation, const QString &id, const annotation::Entity &entity)
    {
        static const QRegularExpression wikidata(QStringLiteral("^Q[0-9]+$"));
        static const QRegularExpression other(QStringLiteral("^[^\\s:]+:\\S+$"));
        const QString key = wikidata.match(entity.kb).hasMatch() ? QStringLiteral("Wikidata:") + entity.kb : entity.kb;
        if (!other.match(key).hasMatch() || !isColumnWord(key)) {
            lose(annotation, QT_TRANSLATE_NOOP("formats", "A knowledge base id that brat cannot hold is kept in the sidecar file only."));
            return;
        }
        lines_.vocabulary.databases.insert(key.left(key.indexOf(QLatin1Char(':'))));
        put(annotation.id, draw(u'N'), QStringLiteral("%1 %2 %3\t%4").arg(reference, id, key, oneLine(entity.name)));
    }

    void feature(const Annotation &annotation, const QString &id, const QString &name, const QString &value)
    {
        QString written = value;
        if (annotation::holdsAnnotationId(name)) {
            const auto target = lines_.ids.find(AnnotationId{base::idFromText(value)});
            written = target == lines_.ids.end() ? QString() : target->second;
        }
        if (id.isEmpty() || written.isEmpty()) {
            lose(annotation, QT_TRANSLATE_NOOP("formats", "A feature that brat cannot hold is kept in the sidecar file only."));
            return;
        }
        const bool flag = written == QLatin1String("true");
        if (annotation.isSpan() && isSlug(name) && isColumnWord(written)) {
            QSet<QString> &values = lines_.vocabulary.attributes[name];
            if (!flag)
                values.insert(written);
            put(annotation.id, draw(u'A'), name + QLatin1Char(' ') + id + (flag ? QString() : QLatin1Char(' ') + written));
            return;
        }
        const QString line = oneLine(name + QStringLiteral("=") + written);
        if (line != name + QStringLiteral("=") + written)
            lose(annotation, QT_TRANSLATE_NOOP("formats", "Line ends in a note are written as “⏎”."));
        put(annotation.id, draw(u'#'), QStringLiteral("Feature %1\t%2").arg(id, line));
    }

    // The mentions of one entity, those of one type together: brat allows no others.
    void writeSets()
    {
        for (const EntityId id : order_) {
            const auto &byType = entities_[id];
            for (const auto &[type, members] : byType) {
                if (members.size() < 2)
                    continue;
                const QString rest = coreference + QLatin1Char(' ') + members.join(QLatin1Char(' '));
                text_ += QStringLiteral("*\t") + rest + QLatin1Char('\n');
                lines_.sets << rest;
                lines_.vocabulary.relations.insert(coreference, coreference);
            }
            const annotation::Entity *entity = lookup_ ? lookup_(id) : nullptr;
            const bool alone = byType.size() == 1 && byType.begin()->second.size() < 2;
            if (byType.size() > 1 || (alone && (!entity || entity->kb.isEmpty())))
                lines_.losses.push_back(
                    {document_.fields().name,
                     {},
                     QCoreApplication::translate("formats", "An entity that brat cannot show whole is kept in the sidecar file."),
                     Loss::Kind::Sidecar});
        }
    }

    struct ArgumentOf {
        AnnotationId relation;
        QString role, target;
    };

    const annotation::Document &document_;
    const EntityLookup &lookup_;
    text::OffsetMap map_;
    Lines lines_;
    QString text_;
    QSet<QString> taken_;
    std::map<AnnotationId, QString> own_;
    QMap<QChar, int> counters_;
    QMap<QString, QString> triggers_; // what stands behind the id, to the id
    std::vector<std::pair<AnnotationId, QString>> events_;
    std::map<AnnotationId, QString> eventTypes_;
    std::map<AnnotationId, std::vector<ArgumentOf>> arguments_;
    std::map<EntityId, std::map<QString, QStringList>> entities_;
    QList<EntityId> order_;
};

} // namespace

void Vocabulary::add(const Vocabulary &other)
{
    entities.insert(other.entities);
    events.insert(other.events);
    relations.insert(other.relations);
    for (auto attribute = other.attributes.begin(); attribute != other.attributes.end(); ++attribute)
        attributes[attribute.key()] += attribute.value();
    roles += other.roles;
    databases += other.databases;
}

QString slug(const QString &label)
{
    QString made;
    const QString parts = label.normalized(QString::NormalizationForm_KD);
    for (const QChar c : parts) {
        const bool plain = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'-');
        if (plain)
            made += c;
        else if (!c.isMark())
            made += u'_';
    }
    return made.isEmpty() ? QStringLiteral("_") : made;
}

Lines linesOf(const annotation::Document &document, const EntityLookup &entities) { return LinesOf(document, entities).run(); }

} // namespace formats::brat
