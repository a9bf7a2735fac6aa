#include "app/dates/offset.h"

namespace dates {

namespace {

// Further back is longer.
QString durationModOf(const QString &mod)
{
    static const QHash<QString, QString> mods{{QStringLiteral("BEFORE"), QStringLiteral("MORE_THAN")},
                                              {QStringLiteral("AFTER"), QStringLiteral("LESS_THAN")},
                                              {QStringLiteral("ON_OR_BEFORE"), QStringLiteral("EQUAL_OR_MORE")},
                                              {QStringLiteral("ON_OR_AFTER"), QStringLiteral("EQUAL_OR_LESS")}};
    return mods.value(mod, mod);
}

} // namespace

std::optional<OffsetParts> offsetParts(const QString &words, const QString &value, const QString &mod, const QString &language)
{
    const std::shared_ptr<const Grammar> grammar = Grammar::shared(language);
    const base::Result<timeline::Value> date = timeline::parseValue(value);
    const bool isDate = date && (date->kind == timeline::Value::Kind::Date || date->kind == timeline::Value::Kind::Time);
    if (!grammar || !isDate)
        return std::nullopt;
    // The day does not matter, the words alone say how long. "Tra" stays outside the words: what is left is a length.
    const std::optional<Expression> read = grammar->phrase(words, QStringLiteral("2000-01-01"));
    if (!read)
        return std::nullopt;
    const QString duration = !read->offset.isEmpty() ? read->offset : read->type == QLatin1String("DURATION") ? read->value : QString();
    return duration.isEmpty() ? std::nullopt : std::optional(OffsetParts{duration, durationModOf(mod), timeline::print(*date)});
}

} // namespace dates
