// The shape of the colour tables: as the design lists them.
#pragma once

#include <QColor>

#include <array>

namespace widgets::common::tables {

constexpr std::size_t colourCount = 21;
constexpr std::size_t slotCount = 12;

struct LabelRow {
    QRgb fill, fillStrong, ink, marker;
};
struct ThemeTable {
    std::array<QRgb, colourCount> colours;
    std::array<LabelRow, slotCount> labels; // PER ORG LOC FAC NEV PRD GRP ROL NUM TIM EVT QUO
};

extern const ThemeTable light, dark, hcLight, hcDark;

} // namespace widgets::common::tables
