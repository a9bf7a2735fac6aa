#include "app/formats/gate/gate_document.h"

#include "app/formats/json_features.h"
#include "app/formats/json_object.h"
#include "app/formats/jsonl/members.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace formats::gate {

namespace {

using annotation::Annotation;
using annotation::AnnotationPointer;
namespace layers = annotation::layers;

const QString ours = QStringLiteral("chiosa.");
const QString rejectedSet = QStringLiteral("chiosa.rejected");
const QString setName = QStringLiteral("annotationSet");

QString rangesText(const text::Ranges &ranges)
{
    QStringList parts;
    for (const text::Range range : ranges)
        parts << QStringLiteral("%1-%2").arg(range.begin).arg(range.end);
    return parts.isEmpty() ? QStringLiteral("none") : parts.join(QLatin1Char(' '));
}

// Nothing where they are not ranges of a text of this length.
std::optional<text::Ranges> rangesFrom(const QString &text, qsizetype length)
{
    text::Ranges ranges;
    for (const QString &part : text == QLatin1String("none") ? QStringList() : text.split(QLatin1Char(' '))) {
        bool begins = false, ends = false;
        const text::Range range{part.section(QLatin1Char('-'), 0, 0).toLongLong(&begins),
                                part.section(QLatin1Char('-'), 1).toLongLong(&ends)};
        const qsizetype least = ranges.empty() ? 0 : ranges.back().end;
        if (!begins || !ends || range.begin < least || range.end < range.begin || range.end > length)
            return std::nullopt;
        ranges.push_back(range);
    }
    return ranges;
}

QJsonObject jsonOf(const annotation::Was &was)
{
    QJsonObject features;
    for (const auto &[name, value] : was.features.items())
        features.insert(name, value);
    return {{QStringLiteral("label"), was.tag},
            {QStringLiteral("ranges"), rangesText(was.ranges)},
            {QStringLiteral("attrs"), features},
            {QStringLiteral("by"), was.by}};
}

std::shared_ptr<const annotation::Was> wasFrom(const QString &json, qsizetype length)
{
    const QJsonObject object = parsedObject(json.toUtf8()).value_or({});
    const auto ranges = rangesFrom(object.value(u"ranges").toString(), length);
    if (!ranges)
        return nullptr;
    annotation::Was was{object.value(u"label").toString(), *ranges, {}, object.value(u"by").toString()};
    const QJsonObject features = object.value(u"attrs").toObject();
    for (auto feature = features.begin(); feature != features.end(); ++feature) {
        if (!isNote(feature.key()))
            was.features.set(feature.key(), feature.value().toString());
    }
    return std::make_shared<const annotation::Was>(std::move(was));
}

class GateOf {
public:
    GateOf(const annotation::Document &document, const EntityLookup &entities) : document_(document), lookup_(entities) { }

    GateDocument run()
    {
        made_.name = document_.fields().name;
        made_.text = document_.text();
        fields();
        names();
        for (const AnnotationPointer &record : document_.all())
            add(*record);
        return std::move(made_);
    }

private:
    void fields()
    {
        const annotation::ArticleFields &fields = document_.fields();
        const auto add = [this](const char *name, const QString &value) {
            if (!value.isEmpty())
                made_.features.emplace_back(QString::fromLatin1(name), value);
        };
        add("gate.SourceURL", fields.source);
        add("lang", fields.language);
        add("dct", fields.dct);
        add("title", fields.title);
        add("author", fields.author);
        for (const auto &[name, value] : fields.features.items()) {
            if (!isNote(name) && !members::isOfArticle(name) && name != QLatin1String("gate.SourceURL"))
                made_.features.emplace_back(name, toJson(fields.features, name));
        }
    }

    void names()
    {
        static const QRegularExpression shape(QStringLiteral("^(0|[1-9][0-9]{0,8})$"));
        QSet<QString> taken;
        for (const AnnotationPointer &record : document_.all()) {
            if (shape.match(record->sourceId).hasMatch() && !taken.contains(record->sourceId)) {
                taken.insert(record->sourceId);
                ids_[record->id] = record->sourceId;
            }
        }
        int counter = 0;
        for (const AnnotationPointer &record : document_.all()) {
            if (ids_.contains(record->id))
                continue;
            while (taken.contains(QString::number(counter)))
                ++counter;
            ids_[record->id] = QString::number(counter++);
        }
    }

    void add(const Annotation &annotation)
    {
        GateAnnotation made;
        made.id = ids_[annotation.id];
        made.set = annotation.verdict == annotation::Verdict::Rejected ? rejectedSet : annotation.features.value(setName);
        made.type = annotation.layer == layers::token && annotation.tag == QLatin1String("TOKEN") ? QStringLiteral("Token")
            : annotation.layer == layers::sentence && annotation.tag == QLatin1String("SENTENCE") ? QStringLiteral("Sentence")
                                                                                                  : annotation.tag;
        if (annotation.isSpan())
            made.range = annotation.hull();
        else if (const AnnotationPointer source = document_.find(annotation.source))
            made.range = {source->hull().begin, source->hull().begin};
        const auto own = [&made](const char *name, const QString &value) {
            if (!value.isEmpty())
                made.features.emplace_back(ours + QLatin1String(name), value);
        };
        for (const auto &[name, value] : annotation.features.items()) {
            if (!isNote(name) && name != setName)
                made.features.emplace_back(name, valueOf(annotation, name, value));
        }
        own("layer", annotation.layer);
        if (annotation.isSpan() && annotation.ranges.size() != 1)
            own("ranges", rangesText(annotation.ranges));
        if (annotation.isRelation()) {
            own("source", ids_[annotation.source]);
            own("target", ids_[annotation.target]);
        }
        story(annotation, own);
        mention(annotation, own, made);
        made_.annotations.push_back(std::move(made));
    }

    QJsonValue valueOf(const Annotation &annotation, const QString &name, const QString &value) const
    {
        if (!annotation::holdsAnnotationId(name))
            return toJson(annotation.features, name);
        const auto to = ids_.find(AnnotationId{base::idFromText(value)});
        return to == ids_.end() ? value : to->second;
    }

    template <class Own> static void story(const Annotation &annotation, const Own &own)
    {
        own("by", annotation.origin.by);
        if (annotation.origin.confidence != 1)
            own("confidence", QString::number(annotation.origin.confidence, 'g', 17));
        own("reason", annotation.origin.reason);
        own("verdict", annotation::verdictName(annotation.verdict));
        if (annotation.was)
            own("was", QString::fromUtf8(QJsonDocument(jsonOf(*annotation.was)).toJson(QJsonDocument::Compact)));
        own("annotator", annotation.annotator);
        own("at", annotation.at == 0 ? QString() : base::timestampText(annotation.at));
        own("comment", annotation.comment);
        own("unsure", annotation.unsure ? QStringLiteral("true") : QString());
    }

    template <class Own> void mention(const Annotation &annotation, const Own &own, GateAnnotation &made)
    {
        if (!annotation.entity)
            return;
        own("entity", base::idText(annotation.entity.value));
        const annotation::Entity *entity = lookup_ ? lookup_(annotation.entity) : nullptr;
        if (!entity)
            return;
        own("entity.name", entity->name);
        own("entity.tag", entity->tag);
        if (!entity->kb.isEmpty() && !annotation.features.has(u"inst"))
            made.features.emplace_back(QStringLiteral("inst"), entity->kb); // as GATE's own linkers write it
    }

    const annotation::Document &document_;
    const EntityLookup &lookup_;
    GateDocument made_;
    std::map<AnnotationId, QString> ids_;
};

class ArticleOf {
public:
    ArticleOf(const GateDocument &gate, Parsing &parsing) : gate_(gate), parsing_(parsing) { }

    base::Result<Article> run()
    {
        for (const GateAnnotation &annotation : gate_.annotations)
            add(annotation);
        for (std::size_t at = 0; at < made_.size(); ++at)
            connect(at);
        dropLoose();
        Article article;
        article.document = annotation::Document({}, fields(), {gate_.text, 1}, std::move(made_));
        article.entities = std::move(entities_);
        return article;
    }

private:
    annotation::ArticleFields fields()
    {
        annotation::ArticleFields fields = parsing_.fields();
        fields.name = gate_.name;
        const std::map<QString, QString *> known{{QStringLiteral("gate.SourceURL"), &fields.source},
                                                 {QStringLiteral("lang"), &fields.language},
                                                 {QStringLiteral("title"), &fields.title},
                                                 {QStringLiteral("author"), &fields.author}};
        for (const auto &[name, value] : gate_.features) {
            if (const auto field = known.find(name); field != known.end() && value.isString())
                *field->second = value.toString();
            else if (name == QLatin1String("dct") && isDct(value.toString()))
                fields.dct = value.toString();
            else if (members::isOfArticle(name) || name == recordName_)
                setFromJson(fields.features, QStringLiteral("gate.") + name, value);
            else if (!isNote(name) && !name.isEmpty())
                setFromJson(fields.features, name, value);
        }
        return fields;
    }

    void add(const GateAnnotation &annotation)
    {
        Annotation made = parsing_.begun({}, made_.size() + 1);
        made.sourceId = annotation.id;
        made.ranges = {annotation.range};
        std::map<QString, QString> own;
        for (const auto &[name, value] : annotation.features) {
            if (name.startsWith(ours))
                own[name.mid(ours.size())] = value.toString();
            else if (annotation::holdsAnnotationId(name))
                made.features.set(refPrefix + name, value.isString() ? value.toString() : jsonTextOf(value));
            else if (isForeignFeature(name) && !name.isEmpty())
                setFromJson(made.features, name, value);
        }
        if (!annotation.set.isEmpty() && annotation.set != rejectedSet)
            made.features.set(setName, annotation.set);
        label(annotation, own, made);
        story(own, made);
        if (const auto entity = own.find(QStringLiteral("entity")); entity != own.end())
            mention(own, made);
        if (made.layer == layers::timex3 && !own.contains(QStringLiteral("verdict")) && made.features.has(u"value"))
            made.features.set(QStringLiteral("valueBy"), QStringLiteral("import"));
        if (!annotation.id.isEmpty())
            ids_.insert(annotation.set + QLatin1Char('\n') + annotation.id, made.id.value);
        if (!annotation.id.isEmpty() && !ids_.contains(annotation.id))
            ids_.insert(annotation.id, made.id.value);
        ends_.emplace_back(own[QStringLiteral("source")], own[QStringLiteral("target")]);
        made_.push_back(std::move(made));
    }

    void label(const GateAnnotation &annotation, std::map<QString, QString> &own, Annotation &made)
    {
        const bool relation = !own[QStringLiteral("source")].isEmpty() && !own[QStringLiteral("target")].isEmpty();
        QString layer = own[QStringLiteral("layer")], type = annotation.type;
        if (type == QLatin1String("Token") || type == QLatin1String("Sentence")) {
            layer = type.toLower();
            type = type.toUpper();
        }
        const Labels::Meaning meaning = relation ? parsing_.labels.ofRelation(type, layer) : parsing_.labels.ofSpan(type, layer);
        made.layer = meaning.layer;
        made.tag = meaning.tag;
        if (relation) {
            made.ranges.clear();
        } else if (const auto ranges = own.find(QStringLiteral("ranges")); ranges != own.end()) {
            if (const auto parts = rangesFrom(ranges->second, gate_.text.size()))
                made.ranges = *parts;
        }
    }

    void story(std::map<QString, QString> &own, Annotation &made) const
    {
        if (own.contains(QStringLiteral("verdict")))
            made.origin.by = own[QStringLiteral("by")];
        bool number = false;
        const double confidence = own[QStringLiteral("confidence")].toDouble(&number);
        made.origin.confidence = number && confidence >= 0 && confidence <= 1 ? confidence : 1;
        made.origin.reason = own[QStringLiteral("reason")];
        made.verdict = annotation::verdictFromName(own[QStringLiteral("verdict")]).value_or(annotation::Verdict::Accepted);
        if (own.contains(QStringLiteral("was")))
            made.was = wasFrom(own[QStringLiteral("was")], gate_.text.size());
        made.annotator = own[QStringLiteral("annotator")];
        made.at = base::timestampFromText(own[QStringLiteral("at")]).value_or(0);
        made.comment = own[QStringLiteral("comment")];
        made.unsure = own[QStringLiteral("unsure")] == QLatin1String("true");
    }

    void mention(std::map<QString, QString> &own, Annotation &made)
    {
        auto [place, first] = byName_.emplace(own[QStringLiteral("entity")], annotation::EntityId{entities_.size() + 1});
        if (first) {
            annotation::Entity entity;
            entity.id = place->second;
            entity.name = own[QStringLiteral("entity.name")];
            entity.tag = own[QStringLiteral("entity.tag")];
            entity.kb = made.features.value(u"inst");
            entity.verdict = annotation::Verdict::Accepted;
            entities_.push_back(std::move(entity));
        }
        made.entity = place->second;
        if (made.features.value(u"inst") == entities_[place->second.value - 1].kb)
            made.features.set(QStringLiteral("inst"), {});
    }

    quint64 idOf(std::size_t from, const QString &id) const
    {
        const quint64 inSet = ids_.value(gate_.annotations[from].set + QLatin1Char('\n') + id);
        return inSet != 0 ? inSet : ids_.value(id);
    }

    void connect(std::size_t at)
    {
        Annotation &made = made_[at];
        const auto &[source, target] = ends_[at];
        const bool relation = !source.isEmpty() && !target.isEmpty();
        made.source.value = relation ? idOf(at, source) : 0;
        made.target.value = relation ? idOf(at, target) : 0;
        for (const auto &[name, value] : std::vector(made.features.items())) {
            if (!name.startsWith(refPrefix))
                continue;
            if (const quint64 to = idOf(at, value)) {
                made.features.set(name, {});
                made.features.set(name.mid(refPrefix.size()), base::idText(to));
            }
        }
    }

    // Relations without one of their ends.
    void dropLoose()
    {
        QSet<quint64> gone;
        for (bool again = true; std::exchange(again, false);) {
            for (std::size_t at = 0; at < made_.size(); ++at) {
                const Annotation &made = made_[at];
                const auto there = [&](AnnotationId id) { return static_cast<bool>(id) && !gone.contains(id.value); };
                if (ends_[at].first.isEmpty() || ends_[at].second.isEmpty() || gone.contains(made.id.value)
                    || (there(made.source) && there(made.target)))
                    continue;
                gone.insert(made.id.value);
                again = true;
                parsing_.note(QCoreApplication::translate("formats", "A relation was left out, since not both of its ends are there."),
                              gate_.annotations[at].line);
            }
        }
        std::erase_if(made_, [&gone](const Annotation &made) { return gone.contains(made.id.value); });
        for (Annotation &made : made_) {
            for (const auto &[name, value] : std::vector(made.features.items())) {
                if (annotation::holdsAnnotationId(name) && gone.contains(base::idFromText(value)))
                    made.features.set(name, {});
            }
        }
    }

    const GateDocument &gate_;
    Parsing &parsing_;
    const QString recordName_ = QStringLiteral("chiosa");
    std::vector<Annotation> made_;
    std::vector<std::pair<QString, QString>> ends_;
    std::vector<annotation::Entity> entities_;
    std::map<QString, annotation::EntityId> byName_;
    QHash<QString, quint64> ids_;
};

} // namespace

GateDocument gateOf(const annotation::Document &document, const EntityLookup &entities) { return GateOf(document, entities).run(); }

base::Result<Article> articleOf(const GateDocument &gate, Parsing &parsing) { return ArticleOf(gate, parsing).run(); }

} // namespace formats::gate
