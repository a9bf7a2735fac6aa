#include "app/formats/uima/json_cas.h"

#include "app/base/json_values.h"
#include "app/formats/json_object.h"
#include "app/formats/json_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

namespace formats::uima {

namespace {

const QString arraySuffix = QStringLiteral("[]");

base::Error broken(const QString &words, const QString &where) { return {base::Error::Kind::Malformed, words, where}; }

std::vector<qint64> idsIn(const QJsonValue &list)
{
    std::vector<qint64> ids;
    for (const QJsonValue &id : base::valuesOf(list.toArray()))
        ids.push_back(std::max<qint64>(0, id.toInteger(0)));
    return ids;
}

QJsonArray jsonIds(const std::vector<qint64> &ids)
{
    QJsonArray list;
    for (const qint64 id : ids)
        list.append(id);
    return list;
}

// Ranges as JSON CAS spells them: "X[]" is an FSArray of X.
QString rangeText(const FeatureType &feature)
{
    if (feature.range == types::array)
        return (feature.elements.isEmpty() ? types::top : feature.elements) + arraySuffix;
    return feature.range;
}

// A list that stands inside its owner comes out as an array of its own.
class Arrays {
public:
    explicit Arrays(const Cas &cas) : types_(cas.types), next_(cas.freeId()) { }

    Structure outlined(Structure structure)
    {
        for (auto &[name, value] : structure.features) {
            if (name == QLatin1String("elements"))
                continue;
            const FeatureType *feature = types_.feature(structure.type, name);
            const bool list = value.kind == Value::Kind::References;
            if (!list && !value.plain.isArray())
                continue;
            Structure array;
            array.id = next_++;
            array.type = list ? types::array : feature && feature->range.endsWith(QLatin1String("Array")) ? feature->range : types::texts;
            array.set(QStringLiteral("elements"), value);
            value = Value::to(array.id);
            made_.push_back(std::move(array));
        }
        return structure;
    }
    const std::vector<Structure> &made() const { return made_; }

private:
    const TypeSystem &types_;
    qint64 next_;
    std::vector<Structure> made_;
};

std::optional<base::Error> addStructure(const QJsonObject &object, Cas &cas, QSet<qint64> &taken, const QString &where)
{
    const qint64 id = object.value(u"%ID").toInteger(-1);
    const QString place = where + QStringLiteral(", %ID ") + QString::number(id);
    const QString type = object.value(u"%TYPE").toString();
    if (id < 0 || type.isEmpty())
        return broken(QCoreApplication::translate("formats", "A feature structure has no “%ID” or no “%TYPE”."), place);
    if (taken.contains(id))
        return broken(QCoreApplication::translate("formats", "The id “%1” is used twice.").arg(id), place);
    taken.insert(id);
    if (type != types::sofa) {
        cas.structures.push_back(structureFrom(object));
        return std::nullopt;
    }
    Sofa sofa;
    sofa.id = id;
    sofa.number = object.value(u"sofaNum").toInt();
    sofa.name = object.value(u"sofaID").toString();
    sofa.mimeType = object.value(u"mimeType").toString();
    if (object.value(u"sofaString").isString())
        sofa.text = object.value(u"sofaString").toString();
    cas.sofas.push_back(std::move(sofa));
    return std::nullopt;
}

void sofaJson(JsonText &out, const Sofa &sofa)
{
    out.beginObject().key(u"%ID").value(sofa.id).key(u"%TYPE").value(QStringView(types::sofa));
    out.key(u"sofaNum").value(sofa.number).key(u"sofaID").value(QStringView(sofa.name)).text(u"mimeType", sofa.mimeType);
    if (sofa.text)
        out.key(u"sofaString").value(QStringView(*sofa.text));
    out.endObject();
}

void structureJson(JsonText &out, const Structure &structure)
{
    const QJsonObject object = jsonOf(structure);
    out.beginObject().key(u"%ID").value(structure.id).key(u"%TYPE").value(QStringView(structure.type));
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() != QLatin1String("%ID") && member.key() != QLatin1String("%TYPE"))
            out.key(member.key()).value(QJsonValue(member.value()));
    }
    out.endObject();
}

} // namespace

QJsonObject jsonOf(const Structure &structure)
{
    QJsonObject object{{QStringLiteral("%ID"), structure.id}, {QStringLiteral("%TYPE"), structure.type}};
    if (structure.sofa != 0)
        object.insert(QStringLiteral("@sofa"), structure.sofa);
    for (const auto &[name, value] : structure.features) {
        const bool elements = name == QLatin1String("elements") && structure.type.startsWith(QLatin1String("uima.cas."));
        if (value.kind == Value::Kind::Plain) {
            static const QSet<QString> strange{QStringLiteral("NaN"), QStringLiteral("Infinity"), QStringLiteral("-Infinity")};
            const bool number = strange.contains(value.plain.toString());
            object.insert(elements ? QStringLiteral("%ELEMENTS") : number ? QLatin1Char('#') + name : name, value.plain);
        } else if (value.kind == Value::Kind::Reference) {
            object.insert(QLatin1Char('@') + name, value.ids.front());
        } else {
            object.insert(elements ? QStringLiteral("%ELEMENTS") : QLatin1Char('@') + name, jsonIds(value.ids));
        }
    }
    return object;
}

Structure structureFrom(const QJsonObject &object)
{
    Structure made;
    made.id = object.value(u"%ID").toInteger();
    made.type = object.value(u"%TYPE").toString();
    if (made.type.endsWith(arraySuffix))
        made.type = types::array;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString key = member.key();
        const QJsonValue value = member.value();
        if (key == QLatin1String("@sofa"))
            made.sofa = value.toInteger();
        else if (key == QLatin1String("%ELEMENTS"))
            made.set(QStringLiteral("elements"), made.type == types::array ? Value::list(idsIn(value)) : Value::of(value));
        else if (key.startsWith(QLatin1Char('@')) && value.isArray())
            made.set(key.mid(1), Value::list(idsIn(value)));
        else if (key.startsWith(QLatin1Char('@')))
            made.set(key.mid(1), Value::to(std::max<qint64>(0, value.toInteger(0))));
        else if (key.startsWith(QLatin1Char('#')))
            made.set(key.mid(1), Value::of(value));
        else if (!key.startsWith(QLatin1Char('%')) && !value.isNull())
            made.set(key, Value::of(value));
    }
    return made;
}

QJsonObject jsonOf(const Type &type)
{
    QJsonObject object{{QStringLiteral("%NAME"), type.name}, {QStringLiteral("%SUPER_TYPE"), type.super}};
    for (const FeatureType &feature : type.features) {
        QJsonObject described{{QStringLiteral("%NAME"), feature.name}, {QStringLiteral("%RANGE"), rangeText(feature)}};
        if (feature.shared)
            described.insert(QStringLiteral("%MULTIPLE_REFERENCES_ALLOWED"), true);
        object.insert(feature.name, described);
    }
    return object;
}

Type typeFrom(const QString &name, const QJsonObject &object)
{
    Type type{name, object.value(u"%SUPER_TYPE").toString(), {}};
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member.value().isObject())
            continue;
        const QJsonObject described = member.value().toObject();
        FeatureType feature{member.key(), described.value(u"%RANGE").toString(), {}, false};
        feature.shared = described.value(u"%MULTIPLE_REFERENCES_ALLOWED").toBool();
        if (feature.range.endsWith(arraySuffix)) {
            feature.elements = feature.range.chopped(arraySuffix.size());
            feature.range = types::array;
        }
        type.features.push_back(feature);
    }
    return type;
}

base::Result<Cas> casFromJson(const QByteArray &json, const QString &where)
{
    const auto root = parsedObject(json);
    if (!root)
        return broken(QCoreApplication::translate("formats", "This is not JSON: %1.").arg(root.error().message), where);
    if (!root->contains(u"%VIEWS") && !root->contains(u"%FEATURE_STRUCTURES"))
        return broken(QCoreApplication::translate("formats", "This is no UIMA CAS: “%VIEWS” and “%FEATURE_STRUCTURES” are missing."),
                      where);
    Cas cas;
    const QJsonObject described = root->value(u"%TYPES").toObject();
    for (auto type = described.begin(); type != described.end(); ++type)
        cas.types.add(typeFrom(type.key(), type.value().toObject()));
    QSet<qint64> taken;
    for (const QJsonValue &structure : base::valuesOf(root->value(u"%FEATURE_STRUCTURES").toArray())) {
        if (auto failed = addStructure(structure.toObject(), cas, taken, where))
            return *failed;
    }
    const QJsonObject views = root->value(u"%VIEWS").toObject();
    for (auto view = views.begin(); view != views.end(); ++view)
        cas.members[view.value().toObject().value(u"%SOFA").toInteger()] = idsIn(view.value().toObject().value(u"%MEMBERS"));
    inlineArrays(cas);
    return cas;
}

QByteArray casJson(const Cas &cas)
{
    JsonText out;
    out.beginObject().key(u"%TYPES").beginObject();
    for (const auto &[name, type] : cas.types.types()) {
        if (!name.startsWith(QLatin1String("uima.")))
            out.key(name).value(QJsonValue(jsonOf(type)));
    }
    out.endObject().key(u"%FEATURE_STRUCTURES").beginArray();
    for (const Sofa &sofa : cas.sofas)
        sofaJson(out, sofa);
    Arrays arrays(cas);
    for (const Structure &structure : cas.structures)
        structureJson(out, arrays.outlined(structure));
    for (const Structure &array : arrays.made())
        structureJson(out, array);
    out.endArray().key(u"%VIEWS").beginObject();
    for (const Sofa &sofa : cas.sofas) {
        const auto members = cas.members.find(sofa.id);
        out.key(sofa.name).beginObject().key(u"%SOFA").value(sofa.id);
        out.key(u"%MEMBERS").value(QJsonValue(jsonIds(members == cas.members.end() ? std::vector<qint64>() : members->second)));
        out.endObject();
    }
    out.endObject().endObject();
    return out.bytes() + '\n';
}

} // namespace formats::uima
