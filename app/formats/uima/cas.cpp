#include "app/formats/uima/cas.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <array>

namespace formats::uima {

namespace {

// "name < super: feature=range …"; ranges without a dot are of uima.cas.
constexpr std::array<const char *, 22> builtInTypes{
    "uima.cas.FSArray < uima.cas.TOP: elements=FSArray",
    "uima.cas.StringArray < uima.cas.TOP: elements=StringArray",
    "uima.cas.IntegerArray < uima.cas.TOP: elements=IntegerArray",
    "uima.cas.LongArray < uima.cas.TOP: elements=LongArray",
    "uima.cas.ShortArray < uima.cas.TOP: elements=ShortArray",
    "uima.cas.FloatArray < uima.cas.TOP: elements=FloatArray",
    "uima.cas.DoubleArray < uima.cas.TOP: elements=DoubleArray",
    "uima.cas.NonEmptyFSList < uima.cas.FSList: head=TOP tail=FSList!",
    "uima.cas.NonEmptyIntegerList < uima.cas.IntegerList: head=Integer tail=IntegerList!",
    "uima.cas.NonEmptyFloatList < uima.cas.FloatList: head=Float tail=FloatList!",
    "uima.cas.NonEmptyStringList < uima.cas.StringList: head=String tail=StringList!",
    "uima.tcas.Annotation < uima.cas.AnnotationBase: begin=Integer end=Integer",
    "uima.tcas.DocumentAnnotation < uima.tcas.Annotation: language=String",
    "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData < uima.tcas.DocumentAnnotation: documentTitle=String "
    "documentId=String documentUri=String collectionId=String documentBaseUri=String isLastSegment=Boolean",
    "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence < uima.tcas.Annotation: id=String",
    "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token < uima.tcas.Annotation: id=String order=Integer",
    "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity < uima.tcas.Annotation: value=String identifier=String",
    "de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceChain < uima.cas.AnnotationBase: "
    "first=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink",
    "de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink < uima.tcas.Annotation: "
    "next=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink referenceType=String referenceRelation=String",
    "chiosa.Article < uima.cas.TOP: dct=String author=String story=String status=String excluded=Boolean postponed=Boolean "
    "revision=Integer more=String computedTokens=Boolean",
    "chiosa.Story < uima.cas.TOP: annotation=TOP layer=String tag=String tagFeature=String ranges=String suggestedBy=String "
    "confidence=Double "
    "reason=String verdict=String annotator=String at=String comment=String unsure=Boolean was=String more=String",
    "chiosa.Entity < uima.cas.TOP: id=String name=String tag=String knowledgeBaseId=String verdict=String more=String mentions=FSArray "
    "chain=TOP",
};

Type builtInType(const QString &line)
{
    Type type;
    type.name = line.section(QStringLiteral(" < "), 0, 0);
    type.super = line.section(QStringLiteral(" < "), 1).section(QLatin1Char(':'), 0, 0);
    for (const QString &part : line.section(QStringLiteral(": "), 1).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        FeatureType feature{part.section(QLatin1Char('='), 0, 0), part.section(QLatin1Char('='), 1), {}, false};
        feature.shared = feature.range.endsWith(QLatin1Char('!'));
        feature.range.remove(QLatin1Char('!'));
        if (!feature.range.contains(QLatin1Char('.')))
            feature.range.prepend(QLatin1String("uima.cas."));
        type.features.push_back(feature);
    }
    return type;
}

} // namespace

const Value *Structure::find(QStringView name) const
{
    const auto found = std::find_if(features.begin(), features.end(), [name](const auto &feature) { return feature.first == name; });
    return found == features.end() ? nullptr : &found->second;
}

QString Structure::text(QStringView name) const
{
    const Value *value = find(name);
    return value ? value->plain.toString() : QString();
}

qint64 Structure::number(QStringView name, qint64 otherwise) const
{
    const Value *value = find(name);
    if (!value || value->kind != Value::Kind::Plain)
        return otherwise;
    bool whole = false;
    const qint64 spelt = value->plain.toString().toLongLong(&whole);
    return whole ? spelt : value->plain.toInteger(otherwise);
}

qint64 Structure::reference(QStringView name) const
{
    const Value *value = find(name);
    return value && value->kind == Value::Kind::Reference ? value->ids.front() : 0;
}

void Structure::set(const QString &name, Value value)
{
    const auto found = std::find_if(features.begin(), features.end(), [&name](const auto &feature) { return feature.first == name; });
    if (found == features.end())
        features.emplace_back(name, std::move(value));
    else
        found->second = std::move(value);
}

void Structure::setText(const QString &name, const QString &text)
{
    if (!text.isEmpty())
        set(name, Value::of(text));
}

const TypeSystem &TypeSystem::builtIn()
{
    static const TypeSystem known = [] {
        TypeSystem made;
        for (const char *line : builtInTypes)
            made.add(builtInType(QString::fromLatin1(line)));
        return made;
    }();
    return known;
}

const Type *TypeSystem::find(const QString &name) const
{
    const auto found = types_.find(name);
    if (found != types_.end())
        return &found->second;
    return this == &builtIn() ? nullptr : builtIn().find(name);
}

const FeatureType *TypeSystem::feature(const QString &type, const QString &name) const
{
    QString at = type;
    for (int depth = 0; depth < 64 && !at.isEmpty(); ++depth) { // a circle of types ends too
        for (const TypeSystem *system : {this, &builtIn()}) {
            const auto found = system->types_.find(at);
            if (found == system->types_.end())
                continue;
            for (const FeatureType &feature : found->second.features) {
                if (feature.name == name)
                    return &feature;
            }
        }
        const Type *there = find(at);
        at = there ? there->super : QString();
    }
    return nullptr;
}

bool TypeSystem::isA(QString type, const QString &super) const
{
    for (int depth = 0; depth < 64 && !type.isEmpty(); ++depth) {
        if (type == super)
            return true;
        const Type *there = find(type);
        type = there ? there->super : QString();
    }
    return false;
}

bool TypeSystem::isPrimitive(const QString &range) const
{
    static const QSet<QString> known{QStringLiteral("uima.cas.Integer"), QStringLiteral("uima.cas.Long"),
                                     QStringLiteral("uima.cas.Short"),   QStringLiteral("uima.cas.Byte"),
                                     QStringLiteral("uima.cas.Float"),   QStringLiteral("uima.cas.Double"),
                                     QStringLiteral("uima.cas.Boolean"), QStringLiteral("uima.cas.String")};
    return known.contains(range) || isA(range, types::text);
}

void TypeSystem::add(const Type &type)
{
    const auto [there, fresh] = types_.emplace(type.name, type);
    for (const FeatureType &feature : fresh ? std::vector<FeatureType>() : type.features)
        declare(type.name, type.super, feature);
}

void TypeSystem::declare(const QString &type, const QString &super, const FeatureType &feature)
{
    Type &there = types_[type];
    there.name = type;
    if (there.super.isEmpty())
        there.super = super;
    const bool known = std::any_of(there.features.begin(), there.features.end(),
                                   [&feature](const FeatureType &other) { return other.name == feature.name; });
    if (!known && !feature.name.isEmpty())
        there.features.push_back(feature);
}

qint64 Cas::freeId() const
{
    qint64 last = 0;
    for (const Sofa &sofa : sofas)
        last = std::max(last, sofa.id);
    for (const Structure &structure : structures)
        last = std::max(last, structure.id);
    return last + 1;
}

bool isFeatureName(const QString &name)
{
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    if (name.isEmpty() || !isLetter(name[0]))
        return false;
    return std::all_of(name.begin(), name.end(), [&isLetter](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_'; });
}

void inlineArrays(Cas &cas)
{
    QHash<qint64, int> uses;
    for (const Structure &structure : cas.structures) {
        for (const auto &[name, value] : structure.features) {
            for (const qint64 id : value.ids)
                ++uses[id];
        }
    }
    for (const auto &[sofa, members] : cas.members) {
        for (const qint64 id : members)
            uses[id] += 2;
    }
    QHash<qint64, Value> arrays;
    for (const Structure &structure : cas.structures) {
        const Value *elements = structure.find(u"elements");
        const bool array = structure.type.startsWith(QLatin1String("uima.cas.")) && structure.type.endsWith(QLatin1String("Array"));
        const bool listed = elements && (elements->kind == Value::Kind::References || elements->plain.isArray());
        if (array && listed && structure.features.size() == 1 && uses.value(structure.id) == 1)
            arrays.insert(structure.id, *elements);
    }
    QSet<qint64> inlined;
    for (Structure &structure : cas.structures) {
        for (auto &[name, value] : structure.features) {
            const FeatureType *feature = cas.types.feature(structure.type, name);
            const bool reference = value.kind == Value::Kind::Reference && arrays.contains(value.ids.front());
            if (!reference || value.ids.front() == structure.id || (feature && feature->shared))
                continue;
            const qint64 id = value.ids.front();
            inlined.insert(id);
            value = arrays.value(id);
        }
    }
    std::erase_if(cas.structures, [&inlined](const Structure &structure) { return inlined.contains(structure.id); });
}

QString rangeOf(const Value &value)
{
    if (value.kind != Value::Kind::Plain)
        return value.kind == Value::Kind::Reference ? types::top : types::array;
    if (value.plain.isBool())
        return types::flag;
    if (value.plain.isDouble())
        return types::decimal;
    return value.plain.isArray() ? types::texts : types::text;
}

void completeTypes(Cas &cas)
{
    for (const Structure &structure : cas.structures) {
        const Type *known = cas.types.find(structure.type);
        const QString super = known ? known->super : structure.hasPlace() ? types::annotation : types::top;
        if (!known)
            cas.types.declare(structure.type, super, {});
        for (const auto &[name, value] : structure.features) {
            if (!structure.type.startsWith(QLatin1String("uima.")) && !cas.types.feature(structure.type, name))
                cas.types.declare(structure.type, super, {name, rangeOf(value), {}, false});
        }
    }
}

} // namespace formats::uima
