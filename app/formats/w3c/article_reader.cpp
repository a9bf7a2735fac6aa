#include "app/base/json_values.h"
#include "app/formats/json_object.h"
#include "app/formats/w3c/annotations.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>
#include <QSet>

namespace formats::w3c {

namespace {

// Where a target lies, as far as its selectors say.
struct Selected {
    std::optional<std::pair<qint64, qint64>> position;   // in the file's unit
    std::optional<std::pair<qint64, qint64>> characters; // RFC 5147: code points, whatever the file counts
    std::optional<QString> exact;
    QString prefix, suffix;

    bool any() const { return position || characters || exact; }
};

void take(const QJsonObject &selector, Selected &selected)
{
    if (isA(selector, u"TextPositionSelector") && !selected.position) {
        selected.position = {selector.value(u"start").toInteger(-1), selector.value(u"end").toInteger(-1)};
    } else if (isA(selector, u"TextQuoteSelector") && !selected.exact) {
        selected.exact = selector.value(u"exact").toString();
        selected.prefix = selector.value(u"prefix").toString();
        selected.suffix = selector.value(u"suffix").toString();
    } else if (isA(selector, u"FragmentSelector") && selector.value(u"value").toString().startsWith(QLatin1String("char="))) {
        const QString value = selector.value(u"value").toString().mid(5).section(QLatin1Char(';'), 0, 0);
        bool begins = false, ends = false;
        const qint64 begin = value.section(QLatin1Char(','), 0, 0).toLongLong(&begins);
        const qint64 end = value.section(QLatin1Char(','), 1).toLongLong(&ends);
        if (begins && ends)
            selected.characters = {begin, end};
    }
    if (selector.value(u"refinedBy").isObject())
        take(selector.value(u"refinedBy").toObject(), selected);
}

Selected selectedBy(const QJsonValue &target)
{
    Selected selected;
    for (const QJsonValue &selector : base::valuesOf(listOf(target.toObject().value(u"selector"))))
        take(selector.toObject(), selected);
    return selected;
}

// Where words stand, with those around them where these tell between several places; -1 where they do not.
qsizetype placeOf(const QString &text, const Selected &selected)
{
    const QString around = selected.prefix + *selected.exact + selected.suffix;
    const qsizetype at = text.indexOf(around);
    return at >= 0 ? at + selected.prefix.size() : text.indexOf(*selected.exact);
}

class RecordOf {
public:
    RecordOf(const QJsonObject &article, Incoming &in)
        : article_(article),
          in_(in),
          text_(article.value(u"text").toString()),
          map_(text_),
          annotations_(article.value(u"annotations").toArray())
    {
    }

    base::Result<QJsonObject> run()
    {
        const QJsonObject own = article_.value(articleMember).toObject();
        fields(own);
        const bool utf16 = own.value(positionsMember).toString() == QLatin1String("utf-16");
        const std::vector<Surface> surfaces = allSurfaces();
        const auto unit = fittingUnit(text_, surfaces, utf16 ? Unit::Utf16 : Unit::CodePoints);
        if (!unit)
            return noUnitFits(text_, surfaces, in_);
        unit_ = *unit;
        for (const QJsonValue &value : base::valuesOf(annotations_))
            ids_.insert(memberText(value.toObject(), "id"));
        ids_.remove(QString());
        for (const QJsonValue &value : base::valuesOf(annotations_)) {
            if (auto failed = add(value.toObject()))
                return *failed;
        }
        if (elsewhere_ > 0)
            in_.note(QCoreApplication::translate("formats", "%n annotations lie on no words of the text; they are kept without a place.",
                                                 nullptr, elsewhere_));
        if (own.value(u"entities").isArray())
            entities_ = own.value(u"entities").toArray();
        record_.insert(QStringLiteral("spans"), spans_);
        record_.insert(QStringLiteral("relations"), relations_);
        record_.insert(QStringLiteral("entities"), entities_);
        return record_;
    }

private:
    void fields(const QJsonObject &own)
    {
        takeMembers(record_, own.value(u"members").toObject());
        record_.insert(QStringLiteral("text"), text_);
        if (own.isEmpty()) {
            record_.insert(QStringLiteral("title"), article_.value(u"label").toString());
            record_.insert(QStringLiteral("source"), article_.value(u"source").toString());
        }
    }

    std::vector<Surface> allSurfaces() const
    {
        std::vector<Surface> all;
        for (const QJsonValue &value : base::valuesOf(annotations_)) {
            for (const QJsonValue &target : base::valuesOf(listOf(value.toObject().value(u"target")))) {
                const Selected selected = selectedBy(target);
                if (selected.position && selected.exact)
                    all.push_back({selected.position->first, selected.position->second, *selected.exact});
            }
        }
        return all;
    }

    std::optional<base::Error> add(const QJsonObject &annotation)
    {
        QJsonObject made = begun(annotation);
        const QString target = referenceOf(listOf(annotation.value(u"target")).at(0));
        if (ids_.contains(target) && !linked_.isEmpty()) {
            made.insert(QStringLiteral("type"), made.take(QStringLiteral("label")));
            made.insert(QStringLiteral("source"), idFrom(target));
            made.insert(QStringLiteral("target"), idFrom(linked_));
            relations_.append(made);
            return std::nullopt;
        }
        if (!linked_.isEmpty()) { // a link from what is no annotation
            QJsonArray bodies = made.value(keptPrefix + QStringLiteral("bodies")).toArray();
            bodies.append(linked_);
            made.insert(keptPrefix + QStringLiteral("bodies"), bodies);
        }
        QJsonArray ranges;
        for (const QJsonValue &part : base::valuesOf(listOf(annotation.value(u"target")))) {
            if (auto failed = place(part, ranges, made.value(u"id").toString()))
                return failed;
        }
        made.insert(QStringLiteral("ranges"), ranges);
        const bool whole = referenceOf(listOf(annotation.value(u"target")).at(0)) == article_.value(u"source").toString()
            && !listOf(annotation.value(u"target")).at(0).toObject().contains(u"selector");
        if (ranges.isEmpty() && !whole) {
            ++elsewhere_;
            made.insert(keptPrefix + QStringLiteral("target"), annotation.value(u"target"));
        }
        if (!knowledge_.isEmpty())
            addMention(entities_, knowledge_, made.value(u"id").toString());
        spans_.append(made);
        return std::nullopt;
    }

    // One part of a place. Errors: words that are not there, positions outside.
    std::optional<base::Error> place(const QJsonValue &target, QJsonArray &ranges, const QString &id)
    {
        const Selected selected = selectedBy(target);
        if (!selected.any())
            return std::nullopt;
        if (selected.position) {
            const auto [begin, end] = *selected.position;
            const bool inside = begin >= 0 && begin <= end && end <= (unit_ == Unit::Utf16 ? map_.utf16Length() : map_.codePoints());
            if (!inside)
                return in_.malformed(
                    QCoreApplication::translate("formats", "A position lies outside of the text: %1 to %2.").arg(begin).arg(end), id);
            ranges.append(unit_ == Unit::Utf16 ? QJsonArray{map_.toCodePoints(begin), map_.toCodePoints(end)} : QJsonArray{begin, end});
        } else if (selected.exact) {
            const qsizetype at = placeOf(text_, selected);
            if (at < 0)
                return in_.malformed(
                    QCoreApplication::translate("formats", "The words “%1” do not stand in the text.").arg(selected.exact->left(60)), id);
            ranges.append(QJsonArray{map_.toCodePoints(at), map_.toCodePoints(at + selected.exact->size())});
        } else {
            ranges.append(QJsonArray{selected.characters->first, selected.characters->second});
        }
        return std::nullopt;
    }

    // An annotation's members but for its place; what its bodies say of ends and knowledge is kept for the caller.
    QJsonObject begun(const QJsonObject &annotation)
    {
        label_.clear();
        linked_.clear();
        knowledge_.clear();
        QJsonObject made;
        QJsonArray others;
        for (const QJsonValue &body : base::valuesOf(listOf(annotation.value(u"body")))) {
            if (!take(body, made))
                others.append(body);
        }
        if (const QString value = annotation.value(u"bodyValue").toString(); !value.isEmpty())
            made.insert(QStringLiteral("comment"), value);
        if (label_.isEmpty())
            label_ = motivationOf(annotation);
        made.insert(QStringLiteral("label"), label_);
        if (!others.isEmpty())
            made.insert(keptPrefix + QStringLiteral("bodies"), others);
        QString id = idFrom(memberText(annotation, "id"));
        if (id.isEmpty())
            id = QStringLiteral("a%1").arg(spans_.size() + relations_.size() + 1);
        made.insert(QStringLiteral("id"), id);
        story(annotation, made);
        return made;
    }

    // What has a meaning here; whatever else is left to be kept.
    bool take(const QJsonValue &body, QJsonObject &made)
    {
        const QString reference = referenceOf(body);
        if (linked_.isEmpty() && ids_.contains(reference)) {
            linked_ = reference;
            return true;
        }
        const QJsonObject object = body.toObject();
        const QString purpose = object.value(u"purpose").toString(), value = object.value(u"value").toString();
        if (purpose == QLatin1String("describing") && object.value(u"format").toString() == QLatin1String("application/json")) {
            const QJsonObject rest = parsedObject(value.toUtf8()).value_or({});
            for (auto member = rest.begin(); member != rest.end(); ++member)
                made.insert(member.key(), member.value());
            return !rest.isEmpty();
        }
        const bool names = purpose == QLatin1String("tagging") || purpose == QLatin1String("classifying");
        if (names && label_.isEmpty()) {
            label_ = value.isEmpty() ? reference : value;
            return !label_.isEmpty() && !value.isEmpty();
        }
        if (purpose == QLatin1String("commenting") && !value.isEmpty() && !made.contains(u"comment")) {
            made.insert(QStringLiteral("comment"), value);
            return object.size() <= 3;
        }
        if (purpose == QLatin1String("identifying") && knowledge_.isEmpty() && !reference.isEmpty()) {
            knowledge_ = reference.startsWith(wikidata) ? reference.mid(wikidata.size()) : idFrom(reference);
            return true;
        }
        return false;
    }

    static QString motivationOf(const QJsonObject &annotation)
    {
        const QString motivation = listOf(annotation.value(u"motivation")).at(0).toString();
        return motivation.isEmpty() ? QStringLiteral("annotation") : motivation;
    }

    // Who made it and when; what is said of it beyond that is kept as it stands.
    static void story(const QJsonObject &annotation, QJsonObject &made)
    {
        static const QStringList known{QStringLiteral("id"),     QStringLiteral("@id"),      QStringLiteral("type"),
                                       QStringLiteral("@type"),  QStringLiteral("@context"), QStringLiteral("body"),
                                       QStringLiteral("target"), QStringLiteral("bodyValue")};
        const bool ours = made.contains(u"verdict");
        for (auto member = annotation.begin(); member != annotation.end(); ++member) {
            const QString &name = member.key(), text = nameOf(member.value());
            if (known.contains(name))
                continue;
            bool whole = false; // all that it says has its place here
            if (name == QLatin1String("creator") && !text.isEmpty()) {
                made.insert(QStringLiteral("annotator"), text);
                whole = member.value() == QJsonObject{{QStringLiteral("type"), QStringLiteral("Person")}, {QStringLiteral("name"), text}};
            } else if (name == QLatin1String("generator") && !text.isEmpty()) {
                if (!ours)
                    made.insert(QStringLiteral("origin"), QJsonObject{{QStringLiteral("by"), text}});
                whole = member.value() == QJsonObject{{QStringLiteral("type"), QStringLiteral("Software")}, {QStringLiteral("name"), text}};
            } else if (name == QLatin1String("created")) {
                const auto at = base::timestampFromText(text);
                made.insert(QStringLiteral("at"), at ? text : QString());
                whole = at && base::timestampText(*at) == text;
            } else if (name == QLatin1String("motivation")) {
                whole = text == QLatin1String("tagging") || text == QLatin1String("linking");
            }
            if (!whole)
                made.insert(keptPrefix + name, member.value());
        }
    }

    const QJsonObject &article_;
    Incoming &in_;
    const QString text_;
    text::OffsetMap map_;
    const QJsonArray annotations_;
    Unit unit_ = Unit::CodePoints;
    QSet<QString> ids_;
    QJsonObject record_;
    QJsonArray spans_, relations_, entities_;
    QString label_, linked_, knowledge_;
    int elsewhere_ = 0;
};

} // namespace

base::Result<QJsonObject> recordOf(const QJsonObject &article, Incoming &in) { return RecordOf(article, in).run(); }

} // namespace formats::w3c
