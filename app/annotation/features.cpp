#include "app/annotation/features.h"

#include <algorithm>

namespace annotation {

namespace {
struct ByName {
    bool operator()(const Features::Item &item, QStringView name) const { return QStringView(item.first) < name; }
};
} // namespace

Features::Features(std::initializer_list<Item> items)
{
    for (const Item &item : items)
        set(item.first, item.second);
}

QString Features::value(QStringView name) const
{
    for (const Item &item : items_) {
        if (item.first == name)
            return item.second;
    }
    return {};
}

void Features::set(const QString &name, const QString &value)
{
    const auto at = std::lower_bound(items_.begin(), items_.end(), QStringView(name), ByName{});
    const bool there = at != items_.end() && at->first == name;
    if (value.isEmpty()) {
        if (there)
            items_.erase(at);
    } else if (there) {
        at->second = value;
    } else {
        items_.insert(at, {name, value});
    }
}

Features Features::with(const QString &name, const QString &value) const
{
    Features changed = *this;
    changed.set(name, value);
    return changed;
}

} // namespace annotation
