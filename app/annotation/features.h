// The features of an annotation, entity or article: names to text values, sorted by name. An absent feature and an empty value are the same
// thing.
//
// Names are camelCase as in the standards ("anchorTimeID", "derivation"); values are text in the form that the layer's schema says (a
// number, an enumeration, an id by base::idText, JSON for "readings"). Meant for a handful of features: look-up is linear. A value type;
// any thread.
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace annotation {

class Features {
public:
    using Item = std::pair<QString, QString>;

    Features() = default;
    Features(std::initializer_list<Item> items);

    QString value(QStringView name) const; // "" where there is none
    bool has(QStringView name) const { return !value(name).isEmpty(); }
    void set(const QString &name, const QString &value); // an empty value removes
    Features with(const QString &name, const QString &value) const;

    bool empty() const { return items_.empty(); }
    const std::vector<Item> &items() const { return items_; }
    friend bool operator==(const Features &, const Features &) = default;

private:
    std::vector<Item> items_;
};

} // namespace annotation
