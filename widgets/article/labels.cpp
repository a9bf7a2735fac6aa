#include "widgets/article/labels.h"

#include "app/annotation/annotation.h"

#include <QLocale>

namespace widgets::article {

namespace {

Stroke strokeOf(const annotation::LayerType *type, const QString &layer)
{
    const QString named = type ? type->stroke : QString();
    if (named == QLatin1String("none"))
        return Stroke::None;
    if (named == QLatin1String("ticks") || layer == annotation::layers::timex3)
        return Stroke::Ticks;
    if (named == QLatin1String("dots") || (named.isEmpty() && layer == annotation::layers::event))
        return Stroke::Dots;
    if (named == QLatin1String("brackets") || (named.isEmpty() && layer == annotation::layers::quote))
        return Stroke::Brackets;
    const bool silent
        = layer == annotation::layers::structure || layer == annotation::layers::token || layer == annotation::layers::sentence;
    return named.isEmpty() && silent ? Stroke::None : Stroke::Line;
}

} // namespace

QString localName(const QString &english, const QString &italian)
{
    return QLocale().language() == QLocale::Italian && !italian.isEmpty() ? italian : english;
}

LabelTable::LabelTable(const annotation::TagSet &tagSet, const common::Theme &theme) : tagSet_(tagSet), theme_(&theme) { }

int LabelTable::indexOf(const QString &layer, const QString &tag)
{
    const std::pair<QString, QString> key(layer, tag);
    if (const auto known = index_.constFind(key); known != index_.cend())
        return *known;
    const annotation::LayerType *layerType = tagSet_.layer(layer);
    const annotation::TagType *type = tagSet_.tag(layer, tag);
    Label label;
    label.layer = layer;
    label.tag = tag;
    label.code = type && !type->code.isEmpty() ? type->code : tag;
    label.name = type ? localName(type->name, type->nameIt) : tag;
    label.stroke = strokeOf(layerType, layer);
    label.colours = theme_->label(type);
    const int index = static_cast<int>(labels_.size());
    labels_.push_back(std::move(label));
    index_.insert(key, index);
    return index;
}

} // namespace widgets::article
