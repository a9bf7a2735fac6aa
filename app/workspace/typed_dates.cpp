#include "app/workspace/typed_dates.h"

#include "app/dates/typed.h"
#include "app/timeline/value.h"
#include "app/timeline/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace workspace {

namespace {

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
    date.bounds = timeline::inWords(meant->placement(dct).hard, interfaceLanguage);
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
