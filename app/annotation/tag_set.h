// The scheme that says what can be marked: layers, their tags (with key, colour slot and code), their features. Data, read from JSON,
// editable.
//
// Schema of the JSON: resources/tagsets/tagset.schema.json. A value type; any thread.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace annotation {

struct FeatureType {
    enum class Kind : std::uint8_t { Text, Enumeration, Number, Flag, Annotation, Entity, Value }; // Value: a TIMEX3 value
    QString name;
    Kind kind = Kind::Text;
    QStringList values; // of an enumeration
    QStringList tags;   // the tags that have it; empty: all of the layer
    QString description;
    friend bool operator==(const FeatureType &, const FeatureType &) = default;
};

struct TagType {
    QString id;     // as in JSONL: "PER", "TIMEX3"
    QString code;   // on the chip: "PER", "TIM"
    QString name;   // for people: "Person"
    QString nameIt; // "Persona"; other languages fall back to `name`
    QString key;    // "P"; "" for none
    QString slot;   // the colour slot of the design: "PER", "ORG", … several tags may share one
    QString colour; // the user's own "#RRGGBB", or ""
    QString description;
    QStringList aliases; // other spellings on import and in evaluate: "PERSON"
    friend bool operator==(const TagType &, const TagType &) = default;
};

struct LayerType {
    enum class Shape : std::uint8_t { Span, Relation };
    QString id; // lower case: "entity"
    QString name;
    QString nameIt;
    Shape shape = Shape::Span;
    QString stroke;      // how a span is underlined: "line", "ticks", "dots", "brackets", "none"
    bool inQueue = true; // do its suggestions want a decision?
    std::vector<TagType> tags;
    std::vector<FeatureType> features;
    friend bool operator==(const LayerType &, const LayerType &) = default;
};

class TagSet {
public:
    TagSet() = default;
    explicit TagSet(QString name, std::vector<LayerType> layers) : name_(std::move(name)), layers_(std::move(layers)) { }

    static base::Result<TagSet> fromJson(const QByteArray &json, const QString &where);
    QByteArray toJson() const;

    const QString &name() const { return name_; }
    const std::vector<LayerType> &layers() const { return layers_; }
    std::vector<LayerType> &layers() { return layers_; }
    const LayerType *layer(QStringView id) const;                   // nullptr where there is none
    const TagType *tag(QStringView layer, QStringView id) const;    // likewise
    const TagType *tagByKey(QStringView key, QString *layer) const; // the tag that a key makes
    QString layerOf(QStringView label)
        const; // the layer that declares a label; by the rules of PRODUCT.md where none does ("TIMEX3" → timex3, else entity)
    QString canonical(QStringView label) const; // "PERSON" → "PER"; the label itself where it is no alias

    friend bool operator==(const TagSet &, const TagSet &) = default;

private:
    QString name_;
    std::vector<LayerType> layers_;
};

} // namespace annotation
