#include "app/dates/meaning.h"

#include <QHash>

namespace dates {

std::optional<Key> keyFromName(QStringView name)
{
    static const QHash<QString, Key> keys{{QStringLiteral("kind"), Key::Kind},
                                          {QStringLiteral("y"), Key::Year},
                                          {QStringLiteral("yy"), Key::Short},
                                          {QStringLiteral("m"), Key::Month},
                                          {QStringLiteral("d"), Key::Day},
                                          {QStringLiteral("wd"), Key::Weekday},
                                          {QStringLiteral("wk"), Key::Week},
                                          {QStringLiteral("season"), Key::Season},
                                          {QStringLiteral("q"), Key::Quarter},
                                          {QStringLiteral("half"), Key::Half},
                                          {QStringLiteral("dec"), Key::Decade},
                                          {QStringLiteral("tens"), Key::DecadeName},
                                          {QStringLiteral("cen"), Key::Century},
                                          {QStringLiteral("bc"), Key::Bc},
                                          {QStringLiteral("fy"), Key::Fiscal},
                                          {QStringLiteral("we"), Key::Weekend},
                                          {QStringLiteral("H"), Key::Hour},
                                          {QStringLiteral("M"), Key::Minute},
                                          {QStringLiteral("S"), Key::Second},
                                          {QStringLiteral("ampm"), Key::Meridiem},
                                          {QStringLiteral("zone"), Key::Zone},
                                          {QStringLiteral("n"), Key::N},
                                          {QStringLiteral("tenths"), Key::Tenths},
                                          {QStringLiteral("unit"), Key::Unit},
                                          {QStringLiteral("factor"), Key::Factor},
                                          {QStringLiteral("dir"), Key::Dir},
                                          {QStringLiteral("mod"), Key::Mod},
                                          {QStringLiteral("pod"), Key::Pod},
                                          {QStringLiteral("ref"), Key::Ref},
                                          {QStringLiteral("hol"), Key::Holiday},
                                          {QStringLiteral("nth"), Key::Nth},
                                          {QStringLiteral("base"), Key::Base},
                                          {QStringLiteral("quant"), Key::Quant},
                                          {QStringLiteral("freqn"), Key::FreqN},
                                          {QStringLiteral("frequnit"), Key::FreqUnit},
                                          {QStringLiteral("vague"), Key::Vague},
                                          {QStringLiteral("night"), Key::Night},
                                          {QStringLiteral("weeks"), Key::Strict},
                                          {QStringLiteral("cal"), Key::Calendar},
                                          {QStringLiteral("era"), Key::Era},
                                          {QStringLiteral("share"), Key::Share},
                                          {QStringLiteral("offset"), Key::Offset},
                                          {QStringLiteral("when"), Key::When}};
    const auto key = keys.find(name.toString());
    return key == keys.end() ? std::nullopt : std::optional(*key);
}

namespace {

const QStringList &partNames()
{
    static const QStringList names = QStringLiteral("MO MI AF EV NI DT").split(QLatin1Char(' '));
    return names;
}

const QStringList &seasonNames()
{
    static const QStringList names = QStringLiteral("SP SU FA WI").split(QLatin1Char(' '));
    return names;
}

const QStringList &modNames()
{
    static const QStringList names
        = QStringLiteral("START MID END APPROX BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE")
              .split(QLatin1Char(' '));
    return names;
}

QHash<QString, std::int32_t> makeConstants()
{
    QHash<QString, std::int32_t> constants;
    const auto list = [&](const QStringList &names, std::int32_t first = 0) {
        for (const QString &name : names)
            constants.insert(name, first++);
    };
    list(partNames());
    list(seasonNames());
    list(modNames());
    list(QStringLiteral("fields shift unit nth ref duration set").split(QLatin1Char(' ')));
    list(QStringLiteral("S MIN HR D W M Y Q HY DE CE ML WE SEASON POD").split(QLatin1Char(' ')));
    list(QStringLiteral("last this next same prev following").split(QLatin1Char(' ')), -1);
    list(QStringLiteral("PAST PRESENT FUTURE").split(QLatin1Char(' ')));
    list(QStringLiteral("DCT PREV").split(QLatin1Char(' ')));
    list(QStringLiteral("EVERY EACH SOME NO").split(QLatin1Char(' ')));
    list(QStringLiteral("GREGORIAN JULIAN ISLAMIC HEBREW PERSIAN BUDDHIST JAPANESE").split(QLatin1Char(' ')));
    constants.insert(QStringLiteral("X"), 99); // times
    return constants;
}

} // namespace

std::optional<std::int32_t> constantFromName(QStringView name)
{
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    if (isNumber)
        return number;
    static const QHash<QString, std::int32_t> constants = makeConstants();
    const auto found = constants.find(name.toString());
    return found == constants.end() ? std::nullopt : std::optional(*found);
}

QString partName(std::int32_t part) { return partNames().value(part); }

QString seasonName(std::int32_t season) { return seasonNames().value(season); }

QString modName(std::int32_t mod) { return modNames().value(mod); }

QString quantName(std::int32_t quant)
{
    return QStringList{QStringLiteral("EVERY"), QStringLiteral("EACH"), QStringLiteral("SOME"), QStringLiteral("NO")}.value(quant);
}

void Meaning::merge(const Meaning &other)
{
    for (std::size_t i = 0; i < values_.size(); ++i) {
        if (other.values_[i] != unset)
            values_[i] = other.values_[i];
    }
    if (!other.amounts.empty())
        amounts.insert(amounts.end(), other.amounts.begin(), other.amounts.end());
    if (other.in)
        in = other.in;
}

} // namespace dates
