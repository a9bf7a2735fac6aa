#include "widgets/common/fonts.h"

#include <QFontDatabase>
#include <QStringList>

namespace widgets::common {

namespace {

QStringList families(const ReadingFace &face)
{
    QStringList list;
    if (!face.family.isEmpty())
        list << face.family;
    if (face.sans)
        list << QStringLiteral("Noto Sans") << QStringLiteral("Open Sans");
    list << QStringLiteral("Charis SIL") << QStringLiteral("Noto Serif") << QStringLiteral("DejaVu Serif") << QStringLiteral("serif");
    list << QStringLiteral("Noto Naskh Arabic") << QStringLiteral("Noto Serif Hebrew") << QStringLiteral("Noto Serif CJK SC")
         << QStringLiteral("Noto Serif CJK JP");
    return list;
}

QFont sized(QFont font, double pixels, int weight)
{
    font.setPixelSize(std::max(1, qRound(pixels)));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

} // namespace

QFont articleFont(double pixels, int weight, const ReadingFace &face)
{
    QFont font;
    font.setFamilies(families(face));
    font.setHintingPreference(QFont::PreferNoHinting);
    return sized(font, pixels, weight);
}

QFont chromeFont(double pixels, int weight) { return sized(QFontDatabase::systemFont(QFontDatabase::GeneralFont), pixels, weight); }

QFont codeFont(double pixels, int weight)
{
    QFont font = chromeFont(std::max(7.5, pixels), weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.35);
    return font;
}

QFont monoFont(double pixels) { return sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), pixels, QFont::Normal); }

} // namespace widgets::common
