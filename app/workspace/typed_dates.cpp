#include "app/workspace/typed_dates.h"

#include "app/dates/typed.h"
#include "app/timeline/value.h"
#include "app/timeline/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace workspace {

namespace {

// Not outside these moments, by the article's conventions: as its timeline will have it.
timeline::Interval boundsOf(const dates::Typed &meant, const QString &dct, const QString &language)
{
    const base::Result<timeline::Placement> placed = meant.isInterval()
        ? base::Result<timeline::Placement>(meant.placement(dct))
        : timeline::placementOf(meant.value, meant.mod, timeline::instantOfDct(dct), timeline::conventionsOf(language));
    return placed ? placed->hard : timeline::Interval{};
}

TypedDate read(const QString &typed, const QString &dct, const QStringList &languages, const QString &interfaceLanguage)
{
    TypedDate date;
    if (typed.isEmpty())
        return date;
    const base::Result<dates::Typed> meant = dates::parseTyped(typed, dct, languages);
    if (!meant) {
        date.problem = meant.error().message;
        return date;
    }
    date.type = meant->type;
    date.value = meant->value;
    date.mod = meant->mod;
    date.derivation = meant->derivation;
    date.words = meant->inWords(interfaceLanguage);
    date.bounds = timeline::inWords(boundsOf(*meant, dct, languages.front()), interfaceLanguage);
    return date;
}

} // namespace

TypedDate typedDate(const QString &typed, const annotation::Document &document, const QString &interfaceLanguage)
{
    return read(typed, document.fields().dct, {document.fields().language, interfaceLanguage}, interfaceLanguage);
}

TypedDate typedDay(const QString &typed, const QString &interfaceLanguage)
{
    TypedDate date = read(typed, {}, {interfaceLanguage, QStringLiteral("en")}, interfaceLanguage);
    if (date.problem.isEmpty() && !date.value.isEmpty() && !timeline::intervalOf(date.value, date.mod, 0))
        date.problem = QCoreApplication::translate(
            "typedDates", "The article’s date is a day: “15 September 2025”, “2025-09-15”, with a clock if you like: “2025-09-15T10:30”.");
    return date;
}

} // namespace workspace
