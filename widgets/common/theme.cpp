#include "widgets/common/theme.h"

#include "widgets/common/style.h"
#include "widgets/common/theme_tables.h"

#include <QApplication>
#include <QVariant>

#include <cmath>

namespace widgets::common {

namespace {

constexpr std::array<const char *, tables::slotCount> slotNames{"PER", "ORG", "LOC", "FAC", "NEV", "PRD",
                                                                "GRP", "ROL", "NUM", "TIM", "EVT", "QUO"};
constexpr const char *themeProperty = "chiosaTheme";

Theme build(ThemeKind kind, const tables::ThemeTable &table)
{
    Theme t;
    t.kind = kind;
    t.highContrast = kind == ThemeKind::HighContrastLight || kind == ThemeKind::HighContrastDark;
    t.isDark = kind == ThemeKind::Dark || kind == ThemeKind::HighContrastDark;
    const std::array<QColor *, tables::colourCount> members{
        &t.window,        &t.panel,        &t.paper,   &t.raised,      &t.separator,   &t.controlBorder, &t.text,
        &t.textSecondary, &t.textHint,     &t.ink,     &t.onInk,       &t.selectedRow, &t.textSelection, &t.hover,
        &t.conflict,      &t.conflictFill, &t.allowed, &t.allowedEdge, &t.barFill,     &t.barEdge,       &t.shadow};
    for (std::size_t i = 0; i < members.size(); ++i)
        *members[i] = QColor::fromRgba(table.colours[i]);
    for (std::size_t i = 0; i < tables::slotCount; ++i) {
        const tables::LabelRow &row = table.labels[i];
        t.labels[i] = {QColor::fromRgb(row.fill), QColor::fromRgb(row.fillStrong), QColor::fromRgb(row.ink), QColor::fromRgb(row.marker)};
    }
    return t;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](float x, float y) { return static_cast<float>(x + (y - x) * share); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()), channel(a.blueF(), b.blueF()));
}

// The colour, moved towards the theme's ink until it reaches the contrast on its paper.
QColor readable(const QColor &colour, const Theme &theme, double wanted)
{
    for (int step = 0; step <= 20; ++step) {
        const QColor candidate = mixed(colour, theme.ink, step / 20.0);
        if (contrast(candidate, theme.paper) >= wanted)
            return candidate;
    }
    return theme.ink;
}

LabelColours fromUserColour(const QColor &colour, const Theme &theme)
{
    if (theme.highContrast)
        return {theme.paper, theme.textSelection, theme.text, readable(colour, theme, 4.5)};
    return {mixed(theme.paper, colour, 0.13), mixed(theme.paper, colour, 0.28), readable(colour, theme, 7), readable(colour, theme, 3)};
}

} // namespace

const Theme &theme(ThemeKind kind)
{
    static const std::array<Theme, 4> themes{build(ThemeKind::Light, tables::light), build(ThemeKind::Dark, tables::dark),
                                             build(ThemeKind::HighContrastLight, tables::hcLight),
                                             build(ThemeKind::HighContrastDark, tables::hcDark)};
    return themes[static_cast<std::size_t>(kind)];
}

const LabelColours &Theme::slot(const QString &name) const
{
    for (std::size_t i = 0; i < slotNames.size(); ++i) {
        if (name == QLatin1String(slotNames[i]))
            return labels[i];
    }
    unsigned sum = 0; // not qHash: that one is seeded anew in each run
    for (const QChar c : name)
        sum = sum * 31 + c.unicode();
    return labels[sum % labels.size()];
}

LabelColours Theme::label(const annotation::TagType *tag) const
{
    if (!tag)
        return {highContrast ? paper : hover, selectedRow, text, controlBorder};
    const QColor own = tag->colour.isEmpty() ? QColor() : QColor(tag->colour);
    if (own.isValid())
        return fromUserColour(own, *this);
    return slot(tag->slot.isEmpty() ? tag->code : tag->slot);
}

QPalette paletteOf(const Theme &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.paper);
    p.setColor(QPalette::AlternateBase, t.panel);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.conflict);
    p.setColor(QPalette::PlaceholderText, t.textHint);
    p.setColor(QPalette::Highlight, t.selectedRow);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.ink);
    p.setColor(QPalette::LinkVisited, t.textSecondary);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Midlight, t.hover);
    p.setColor(QPalette::Mid, t.separator);
    p.setColor(QPalette::Dark, t.controlBorder);
    p.setColor(QPalette::Shadow, t.isDark ? QColor(Qt::black) : t.controlBorder);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, t.textHint);
    return p;
}

void applyTheme(QApplication &application, ThemeKind kind)
{
    application.setProperty(themeProperty, static_cast<int>(kind));
    if (!qobject_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style);
    QApplication::setPalette(paletteOf(theme(kind)));
}

const Theme &currentTheme()
{
    const QVariant kind = qApp ? qApp->property(themeProperty) : QVariant();
    return theme(kind.isValid() ? static_cast<ThemeKind>(kind.toInt()) : ThemeKind::Light);
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace widgets::common
