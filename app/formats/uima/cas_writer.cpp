#include "app/formats/uima/cas_writer.h"

#include "app/base/json_values.h"
#include "app/formats/uima/json_cas.h"
#include "app/formats/uima/keys.h"
#include "app/text/segmentation.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace formats::uima {

namespace {

using annotation::Annotation;
using annotation::AnnotationPointer;

constexpr qint64 largestKeptId = 1'000'000'000; // Java's ids are of 32 bits

QString rangesText(const text::Ranges &ranges)
{
    QStringList words;
    for (const text::Range range : ranges)
        words << QStringLiteral("%1-%2").arg(range.begin).arg(range.end);
    return words.isEmpty() ? QStringLiteral("none") : words.join(QLatin1Char(' '));
}

QString jsonText(const QJsonObject &object) { return object.isEmpty() ? QString() : jsonTextOf(object); }

// Is it what a feature of this range may hold?
bool fits(const QJsonValue &value, const QString &range, const TypeSystem &types)
{
    if (value.isString())
        return range == types::text || types.isA(range, types::text);
    if (value.isBool())
        return range == types::flag;
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        const bool texts = std::all_of(list.begin(), list.end(), [](const QJsonValue &item) { return item.isString(); });
        const bool plain = std::all_of(list.begin(), list.end(), [](const QJsonValue &item) { return item.isDouble() || item.isBool(); });
        return !list.isEmpty()
            && (texts ? range == types::texts : plain && range.endsWith(QLatin1String("Array")) && range != types::array);
    }
    const bool whole = value.toInteger(-1) == value.toInteger(-2);
    if (!value.isDouble())
        return false;
    if (range == types::decimal || range == QLatin1String("uima.cas.Float"))
        return true;
    return whole && types.isPrimitive(range) && range != types::flag && range != types::text && !types.isA(range, types::text);
}

class CasWriter {
public:
    CasWriter(const annotation::Document &document, const EntityLookup &entities)
        : document_(document), lookup_(entities), kept_(toJson(document.fields().features, keys::kept).toObject()), all_(document.all())
    {
    }

    WrittenCas write()
    {
        keptTypes();
        nameAll();
        sofa();
        metaData();
        articleStructure();
        tokens();
        for (const AnnotationPointer &record : all_) {
            if (record->isSpan())
                span(*record);
        }
        for (const AnnotationPointer &record : all_) {
            if (record->isRelation())
                relation(*record);
        }
        people();
        keptStructures();
        prune();
        declareUsed();
        out_.ids = ids_;
        return std::move(out_);
    }

private:
    Cas &cas() { return out_.cas; }

    void lose(AnnotationId id, const QString &words) { out_.losses.push_back({document_.fields().name, id, words, Loss::Kind::Lost}); }

    void keptTypes()
    {
        const QJsonObject types = kept_.value(u"types").toObject();
        for (auto type = types.begin(); type != types.end(); ++type)
            cas().types.add(typeFrom(type.key(), type.value().toObject()));
    }

    void nameAll()
    {
        take(kept_.value(u"document").toObject().value(u"%ID").toInteger());
        for (const QJsonValue &structure : base::valuesOf(kept_.value(u"structures").toArray()))
            take(structure.toObject().value(u"%ID").toInteger());
        std::vector<AnnotationId> unnamed;
        for (const AnnotationPointer &record : all_) {
            const qint64 id = record->sourceId.toLongLong();
            if (id > 0 && id < largestKeptId && QString::number(id) == record->sourceId && take(id))
                ids_.emplace(record->id, id);
            else
                unnamed.push_back(record->id);
        }
        for (const AnnotationId record : unnamed)
            ids_.emplace(record, fresh());
    }

    bool take(qint64 id)
    {
        last_ = std::max(last_, id);
        return taken_.insert(id).second;
    }
    qint64 fresh()
    {
        take(last_ + 1);
        return last_;
    }

    Structure &add(qint64 id, const QString &type, bool here, bool indexed)
    {
        Structure made;
        made.id = id;
        made.type = type;
        made.sofa = here ? sofa_ : 0;
        if (indexed)
            members_.push_back(id);
        return cas().structures.emplace_back(std::move(made));
    }

    static void place(Structure &structure, text::Range range)
    {
        structure.set(QStringLiteral("begin"), Value::of(static_cast<qint64>(range.begin)));
        structure.set(QStringLiteral("end"), Value::of(static_cast<qint64>(range.end)));
    }

    void sofa()
    {
        Sofa sofa;
        sofa.id = sofa_ = fresh();
        sofa.text = document_.text();
        if (kept_.value(u"view").isString())
            sofa.name = kept_.value(u"view").toString();
        cas().sofas.push_back(std::move(sofa));
        if (!document_.text().isValidUtf16())
            lose({}, QCoreApplication::translate("formats", "Half characters (lone surrogates) in the text are replaced by “\uFFFD”."));
    }

    void metaData()
    {
        const annotation::ArticleFields &fields = document_.fields();
        const QJsonObject kept = kept_.value(u"document").toObject();
        const QString type = kept.value(u"%TYPE").toString(types::metaData);
        const qint64 id = kept.value(u"%ID").toInteger();
        Structure &made = add(id > 0 ? id : fresh(), type, true, true);
        place(made, {0, document_.text().size()});
        made.setText(QStringLiteral("language"), fields.language.isEmpty() ? QStringLiteral("x-unspecified") : fields.language);
        made.setText(QStringLiteral("documentId"), fields.name);
        made.setText(QStringLiteral("documentTitle"), fields.title);
        made.setText(QStringLiteral("documentUri"), fields.source);
        for (const auto &[name, value] : structureFrom(kept).features)
            made.set(name, value);
    }

    void articleStructure()
    {
        const annotation::ArticleFields &fields = document_.fields();
        Structure &made = add(fresh(), types::article, false, true);
        made.setText(QStringLiteral("dct"), fields.dct);
        made.setText(QStringLiteral("author"), fields.author);
        made.setText(QStringLiteral("story"), fields.story);
        made.setText(QStringLiteral("status"), annotation::statusName(fields.status));
        made.set(QStringLiteral("excluded"), Value::of(fields.excluded));
        made.set(QStringLiteral("postponed"), Value::of(fields.postponed));
        made.set(QStringLiteral("revision"), Value::of(document_.articleText().revision));
        QJsonObject more;
        for (const auto &[name, value] : fields.features.items()) {
            if (name != keys::kept && name != jsonNames)
                more.insert(name, toJson(fields.features, name));
        }
        made.setText(QStringLiteral("more"), jsonText(more));
        hasTokens_ = !document_.onLayer(annotation::layers::token).empty();
        if (!hasTokens_)
            made.set(QStringLiteral("computedTokens"), Value::of(true));
    }

    void tokens()
    {
        if (hasTokens_)
            return;
        const text::Segmentation segmentation = text::Segmentation::of(document_.text(), document_.fields().language);
        if (document_.onLayer(annotation::layers::sentence).empty()) {
            for (const text::Range range : segmentation.sentences())
                place(add(fresh(), types::sentence, true, true), range);
        }
        for (const text::Range range : segmentation.tokens())
            place(add(fresh(), types::token, true, true), range);
    }

    bool isIndexed(const Annotation &record) const
    {
        return record.verdict != annotation::Verdict::Rejected && !keyOf(record.features, keys::hidden).toBool();
    }

    void span(const Annotation &record)
    {
        const QString kept = keyOf(record.features, keys::type).toString();
        const QString type = kept.isEmpty() ? typeOfLayer(record.layer, false) : kept;
        Structure &made = add(ids_.at(record.id), type, true, isIndexed(record));
        place(made, record.hull());
        const std::size_t at = cas().structures.size() - 1;
        QString feature = tag(record, made, !kept.isEmpty());
        if (type == types::named && record.entity) {
            const annotation::Entity *entity = lookup_ ? lookup_(record.entity) : nullptr;
            made.setText(QStringLiteral("identifier"), entity ? entity->kb : QString());
        }
        std::set<QString> reserved{QStringLiteral("begin"), QStringLiteral("end"), QStringLiteral("next"), feature};
        if (type == types::named)
            reserved.insert(QStringLiteral("identifier"));
        story(record, at, features(record, at, reserved));
    }

    // Sets the tag where its type has a feature for it; answers that feature.
    QString tag(const Annotation &record, Structure &made, bool foreign)
    {
        const QString kept = keyOf(record.features, keys::tag).toString();
        QString feature = kept.isEmpty() ? tagFeature(made.type) : kept;
        const bool said = foreign && kept.isEmpty() && record.tag == usualTag(made.type, record.layer);
        if (!said && !feature.isEmpty() && (!foreign || !kept.isEmpty() || cas().types.feature(made.type, feature)))
            made.setText(feature, record.tag);
        return feature;
    }

    // Sets what fits into features of UIMA's; answers the rest.
    QJsonObject features(const Annotation &record, std::size_t at, const std::set<QString> &reserved)
    {
        static const std::set<QString> own{keys::type, keys::tag, keys::slot, keys::order, keys::place, keys::hidden, jsonNames};
        QJsonObject more;
        for (const auto &[name, text] : record.features.items()) {
            if (own.contains(name))
                continue;
            Structure &made = cas().structures[at];
            const AnnotationId id{base::idFromText(text)};
            if (annotation::holdsAnnotationId(name) && ids_.contains(id) && !made.find(name)) {
                made.set(name, Value::to(ids_.at(id)));
                used_.insert({made.type, name, types::top});
            } else if (name.startsWith(keys::reference) && isFeatureName(name.mid(keys::reference.size()))
                       && !made.find(name.mid(keys::reference.size()))) {
                reference(made, name.mid(keys::reference.size()), toJson(record.features, name));
            } else if (!plain(made, name, toJson(record.features, name), reserved)) {
                more.insert(name, toJson(record.features, name));
            }
        }
        return more;
    }

    void reference(Structure &made, const QString &name, const QJsonValue &ids)
    {
        std::vector<qint64> list;
        for (const QJsonValue &id : base::valuesOf(ids.toArray()))
            list.push_back(id.toInteger());
        made.set(name, ids.isArray() ? Value::list(std::move(list)) : Value::to(ids.toInteger()));
        used_.insert({made.type, name, ids.isArray() ? types::array : types::top});
    }

    bool plain(Structure &made, const QString &name, const QJsonValue &value, const std::set<QString> &reserved)
    {
        if (!isFeatureName(name) || reserved.contains(name) || made.find(name) || value.isObject() || value.isNull()
            || annotation::holdsAnnotationId(name) || name == QLatin1String("sofa") || name == QLatin1String("elements"))
            return false;
        const FeatureType *feature = cas().types.feature(made.type, name);
        const auto before = ranges_.find({made.type, name});
        const QString range = feature ? feature->range : before != ranges_.end() ? before->second : rangeOf(Value::of(value));
        if (!fits(value, range, cas().types))
            return false;
        ranges_.emplace(std::pair(made.type, name), range);
        used_.insert({made.type, name, range});
        made.set(name, Value::of(value));
        return true;
    }

    void story(const Annotation &record, std::size_t at, const QJsonObject &more)
    {
        const qint64 id = cas().structures[at].id;
        const QString feature = keyOf(record.features, keys::tag).toString();
        const bool tagged = !feature.isEmpty() || !cas().structures[at].text(tagFeature(cas().structures[at].type)).isEmpty();
        Structure &made = add(fresh(), types::story, false, true);
        made.set(QStringLiteral("annotation"), Value::to(id));
        made.setText(QStringLiteral("layer"), record.layer);
        made.setText(QStringLiteral("tagFeature"), feature);
        if (!tagged)
            made.setText(QStringLiteral("tag"), record.tag);
        if (record.isSpan() && record.ranges.size() != 1)
            made.setText(QStringLiteral("ranges"), rangesText(record.ranges));
        made.setText(QStringLiteral("suggestedBy"), record.origin.by);
        made.set(QStringLiteral("confidence"), Value::of(record.origin.confidence));
        made.setText(QStringLiteral("reason"), record.origin.reason);
        made.setText(QStringLiteral("verdict"), annotation::verdictName(record.verdict));
        made.setText(QStringLiteral("annotator"), record.annotator);
        if (record.at != 0)
            made.setText(QStringLiteral("at"), base::timestampText(record.at));
        made.setText(QStringLiteral("comment"), record.comment);
        if (record.unsure)
            made.set(QStringLiteral("unsure"), Value::of(true));
        if (record.was)
            made.setText(QStringLiteral("was"), jsonText(was(*record.was)));
        made.setText(QStringLiteral("more"), jsonText(more));
    }

    QJsonObject was(const annotation::Was &was) const
    {
        QJsonObject attributes;
        for (const auto &[name, text] : was.features.items()) {
            const auto id = ids_.find(AnnotationId{base::idFromText(text)});
            if (annotation::holdsAnnotationId(name) && id != ids_.end())
                attributes.insert(QLatin1Char('@') + name, id->second);
            else if (name != jsonNames)
                attributes.insert(name, toJson(was.features, name));
        }
        return {{QStringLiteral("label"), was.tag},
                {QStringLiteral("by"), was.by},
                {QStringLiteral("ranges"), rangesText(was.ranges)},
                {QStringLiteral("attrs"), attributes}};
    }

    void relation(const Annotation &record)
    {
        if (!ids_.contains(record.source) || !ids_.contains(record.target)) {
            lose(record.id, QCoreApplication::translate("formats", "A relation without one of its ends is left out."));
            return;
        }
        const QString slotName = keyOf(record.features, keys::slot).toString();
        const QString kept = keyOf(record.features, keys::type).toString();
        if (!slotName.isEmpty() && !kept.isEmpty() && fillSlot(record, slotName, kept))
            return;
        const QString type = kept.isEmpty() ? typeOfLayer(record.layer, true) : kept;
        Structure &made = add(ids_.at(record.id), type, true, isIndexed(record));
        const std::size_t at = cas().structures.size() - 1;
        const AnnotationPointer target = document_.find(record.target);
        const QJsonArray placed = keyOf(record.features, keys::place).toArray();
        const text::Range own{placed.at(0).toInteger(), placed.at(1).toInteger()};
        const bool fitting = placed.size() == 2 && own.begin >= 0 && own.begin <= own.end && own.end <= document_.text().size();
        place(made, fitting ? own : relationPlace(*target));
        made.set(QStringLiteral("Governor"), Value::to(ids_.at(record.source)));
        made.set(QStringLiteral("Dependent"), Value::to(ids_.at(record.target)));
        used_.insert({type, QStringLiteral("Governor"), types::annotation});
        used_.insert({type, QStringLiteral("Dependent"), types::annotation});
        const QString feature = tag(record, made, !kept.isEmpty());
        story(record, at,
              features(record, at,
                       {QStringLiteral("begin"), QStringLiteral("end"), QStringLiteral("Governor"), QStringLiteral("Dependent"), feature}));
    }

    // Where a relation to it stands: where it does.
    text::Range relationPlace(const Annotation &end) const
    {
        const Annotation *at = &end;
        AnnotationPointer held;
        for (int steps = 0; at->isRelation() && steps < 64; ++steps) {
            held = document_.find(at->target);
            if (!held)
                return {};
            at = held.get();
        }
        return at->hull();
    }

    bool fillSlot(const Annotation &record, const QString &slotName, const QString &type)
    {
        const qint64 id = ids_.at(record.id);
        const qint64 hostId = ids_.at(record.source);
        const auto host = std::find_if(cas().structures.begin(), cas().structures.end(),
                                       [hostId](const Structure &structure) { return structure.id == hostId; });
        if (host == cas().structures.end())
            return false;
        const Value *there = host->find(slotName);
        std::vector<qint64> links = there ? there->ids : std::vector<qint64>();
        links.push_back(id);
        used_.insert({host->type, slotName, types::array});
        host->set(slotName, Value::list(std::move(links)));
        Structure &made = add(id, type, false, isIndexed(record));
        const std::size_t at = cas().structures.size() - 1;
        if (record.tag != slotName)
            made.setText(QStringLiteral("role"), record.tag);
        made.set(QStringLiteral("target"), Value::to(ids_.at(record.target)));
        used_.insert({type, QStringLiteral("role"), types::text});
        used_.insert({type, QStringLiteral("target"), types::annotation});
        story(record, at, features(record, at, {QStringLiteral("role"), QStringLiteral("target")}));
        return true;
    }

    void people()
    {
        std::vector<std::pair<EntityId, std::vector<AnnotationPointer>>> mentions;
        std::map<EntityId, std::size_t> places;
        for (const AnnotationPointer &record : all_) {
            if (!record->entity)
                continue;
            const auto [place, first] = places.emplace(record->entity, mentions.size());
            if (first)
                mentions.push_back({record->entity, {}});
            mentions[place->second].second.push_back(record);
        }
        for (const auto &[id, of] : mentions)
            person(id, of);
    }

    void person(EntityId id, const std::vector<AnnotationPointer> &mentions)
    {
        const annotation::Entity *known = lookup_ ? lookup_(id) : nullptr;
        const annotation::Entity entity = known ? *known : annotation::Entity();
        std::vector<qint64> ids;
        for (const AnnotationPointer &mention : mentions) {
            if (ids_.contains(mention->id))
                ids.push_back(ids_.at(mention->id));
        }
        const qint64 chain = chainOf(entity, mentions);
        Structure &made = add(fresh(), types::person, false, true);
        made.setText(QStringLiteral("id"), entity.sourceId.isEmpty() ? QLatin1Char('e') + base::idText(id.value) : entity.sourceId);
        made.setText(QStringLiteral("name"), entity.name);
        made.setText(QStringLiteral("tag"), entity.tag);
        made.setText(QStringLiteral("knowledgeBaseId"), entity.kb);
        made.setText(QStringLiteral("verdict"), annotation::verdictName(known ? entity.verdict : annotation::Verdict::Accepted));
        QJsonObject more;
        for (const auto &[name, value] : entity.features.items()) {
            if (name != jsonNames)
                more.insert(name, toJson(entity.features, name));
        }
        made.setText(QStringLiteral("more"), jsonText(more));
        made.set(QStringLiteral("mentions"), Value::list(std::move(ids)));
        if (chain != 0)
            made.set(QStringLiteral("chain"), Value::to(chain));
    }

    // A chain as DKPro has it, over the links that came as such and one more for each other mention; 0 where there is nothing to link.
    qint64 chainOf(const annotation::Entity &entity, std::vector<AnnotationPointer> mentions)
    {
        const auto orderOf = [](const AnnotationPointer &mention) { return keyOf(mention->features, keys::order).toInt(1 << 30); };
        std::erase_if(mentions, [](const AnnotationPointer &mention) {
            return mention->isRelation() || mention->ranges.empty() || !mention->isVisible();
        });
        std::stable_sort(mentions.begin(), mentions.end(), [&orderOf](const auto &a, const auto &b) { return orderOf(a) < orderOf(b); });
        if (mentions.empty() || (mentions.size() == 1 && !mentions.front()->features.has(keys::order)))
            return 0;
        std::vector<qint64> links;
        QString linkType = types::link;
        for (const AnnotationPointer &mention : mentions) {
            if (mention->features.has(keys::order)) {
                links.push_back(ids_.at(mention->id));
                linkType = keyOf(mention->features, keys::type).toString(types::link);
                continue;
            }
            links.push_back(fresh());
            Structure &link = add(links.back(), linkType, true, true);
            place(link, mention->hull());
            link.setText(QStringLiteral("referenceType"), mention->tag);
            used_.insert({linkType, QStringLiteral("referenceType"), types::text});
        }
        std::map<qint64, Structure *> byId;
        for (Structure &structure : cas().structures)
            byId.emplace(structure.id, &structure);
        for (std::size_t at = 0; at + 1 < links.size(); ++at)
            byId.at(links[at])->set(QStringLiteral("next"), Value::to(links[at + 1]));
        used_.insert({linkType, QStringLiteral("next"), linkType});
        const QString type = keyOf(entity.features, keys::type).toString(types::chain);
        const qint64 own = entity.sourceId.toLongLong();
        const bool free = own > 0 && own < largestKeptId && QString::number(own) == entity.sourceId && take(own);
        const qint64 id = free ? own : fresh();
        Structure &chain = add(id, type, true, true);
        chain.set(QStringLiteral("first"), Value::to(links.front()));
        used_.insert({type, QStringLiteral("first"), linkType});
        return id;
    }

    void keptStructures()
    {
        for (const QJsonValue &value : base::valuesOf(kept_.value(u"structures").toArray())) {
            const QJsonObject object = value.toObject();
            Structure made = structureFrom(object);
            if (object.value(u"%HERE").toBool())
                made.sofa = sofa_;
            if (object.value(u"%INDEXED").toBool())
                members_.push_back(made.id);
            cas().structures.push_back(std::move(made));
        }
        cas().members[sofa_] = std::move(members_);
    }

    // A reference to what is gone becomes null.
    void prune()
    {
        std::set<qint64> there{sofa_};
        for (const Structure &structure : cas().structures)
            there.insert(structure.id);
        std::map<qint64, AnnotationId> annotations;
        for (const auto &[id, named] : ids_)
            annotations.emplace(named, id);
        for (Structure &structure : cas().structures) {
            for (auto &[name, value] : structure.features) {
                for (qint64 &id : value.ids) {
                    if (id == 0 || there.contains(id))
                        continue;
                    id = 0;
                    const auto owner = annotations.find(structure.id);
                    lose(owner == annotations.end() ? AnnotationId() : owner->second,
                         QCoreApplication::translate("formats", "A reference to an annotation that is no longer there is left out."));
                }
            }
        }
    }

    void declareUsed()
    {
        std::set<QString> names;
        for (const Structure &structure : cas().structures)
            names.insert(structure.type);
        for (const auto &[type, feature, range] : used_) {
            if (!cas().types.feature(type, feature))
                cas().types.declare(type, superOf(type), {feature, range, {}, false});
        }
        completeTypes(cas());
        for (const QString &name : names) {
            if (const Type *builtIn = TypeSystem::builtIn().find(name))
                cas().types.add(*builtIn);
            if (const QString feature = tagFeature(name);
                name.startsWith(types::custom) && !kept_.value(u"types").toObject().contains(name))
                cas().types.declare(name, superOf(name), {feature, types::text, {}, false});
        }
    }

    QString superOf(const QString &type)
    {
        if (const Type *known = cas().types.find(type))
            return known->super;
        for (const Structure &structure : cas().structures) {
            if (structure.type == type)
                return structure.hasPlace() ? types::annotation : types::top;
        }
        return types::top;
    }

    const annotation::Document &document_;
    const EntityLookup &lookup_;
    QJsonObject kept_;
    annotation::Annotations all_;
    WrittenCas out_;
    std::map<AnnotationId, qint64> ids_;
    std::set<qint64> taken_{0};
    qint64 last_ = 0, sofa_ = 0;
    bool hasTokens_ = false;
    std::vector<qint64> members_;
    std::set<std::tuple<QString, QString, QString>> used_; // type, feature, range
    std::map<std::pair<QString, QString>, QString> ranges_;
};

} // namespace

WrittenCas casOf(const annotation::Document &document, const EntityLookup &entities) { return CasWriter(document, entities).write(); }

} // namespace formats::uima
