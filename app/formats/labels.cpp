#include "app/formats/labels.h"

#include <QCoreApplication>

namespace formats {

namespace {

// The layers of TimeML's relation types, which need no tag set.
const QStringList &orders()
{
    static const QStringList names{QStringLiteral("BEFORE"),       QStringLiteral("AFTER"),    QStringLiteral("INCLUDES"),
                                   QStringLiteral("IS_INCLUDED"),  QStringLiteral("DURING"),   QStringLiteral("DURING_INV"),
                                   QStringLiteral("SIMULTANEOUS"), QStringLiteral("IAFTER"),   QStringLiteral("IBEFORE"),
                                   QStringLiteral("IDENTITY"),     QStringLiteral("BEGINS"),   QStringLiteral("ENDS"),
                                   QStringLiteral("BEGUN_BY"),     QStringLiteral("ENDED_BY"), QStringLiteral("TLINK")};
    return names;
}

} // namespace

const annotation::TagType *Labels::find(const annotation::LayerType &layer, const QString &label) const
{
    for (const annotation::TagType &tag : layer.tags) {
        if (tag.id == label)
            return &tag;
    }
    for (const annotation::TagType &tag : layer.tags) {
        if (tag.aliases.contains(label, Qt::CaseInsensitive))
            return &tag;
    }
    return nullptr;
}

Labels::Meaning Labels::of(const QString &label, const QString &layer, Shape shape)
{
    const QString given = layer.toLower();
    QString fallback = given;
    if (fallback.isEmpty() && shape == Shape::Relation)
        fallback = orders().contains(label) ? annotation::layers::tlink : annotation::layers::relation;
    else if (fallback.isEmpty())
        fallback = annotation::TagSet().layerOf(label);
    static const std::vector<annotation::LayerType> none;
    for (const annotation::LayerType &type : tagSet_ ? tagSet_->layers() : none) {
        const bool isAny = type.id.isEmpty(); // of labels that are known wherever they stand
        if (type.shape != shape || (!given.isEmpty() && !isAny && type.id != given))
            continue;
        if (const annotation::TagType *tag = find(type, label))
            return {isAny ? fallback : type.id, tag->id};
    }
    if (tagSet_ && !tagSet_->layers().empty())
        ++unknown_[{fallback, label}];
    return {fallback, label};
}

Labels::Meaning Labels::ofSpan(const QString &label, const QString &layer) { return of(label, layer, Shape::Span); }

Labels::Meaning Labels::ofRelation(const QString &type, const QString &layer) { return of(type, layer, Shape::Relation); }

std::vector<base::Error> Labels::takeUnknown(const QString &where)
{
    std::vector<base::Error> notes;
    for (const auto &[label, count] : std::exchange(unknown_, {})) {
        const QString words = QCoreApplication::translate(
            "formats", "The tag set does not know the label “%1” on layer “%2”; kept as it is (%n times).", nullptr, count);
        notes.push_back({base::Error::Kind::Invalid, words.arg(label.second, label.first), where});
    }
    return notes;
}

} // namespace formats
