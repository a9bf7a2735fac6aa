#include "app/dates/typed.h"

#include "app/dates/typed_forms.h"
#include "app/timeline/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace dates {

using namespace timeline;

QString Typed::inWords(const QString &inLanguage) const
{
    const base::Result<Edtf> exact = parseEdtf(edtf);
    if (exact && !byHalf && (isInterval() || isUnsure || !timexOf(*exact)))
        return timeline::inWords(*exact, inLanguage);
    return byHalf ? inWordsOfHalves(value, mod, inLanguage) : timeline::inWords(value, mod, quant, freq, inLanguage);
}

Placement Typed::placement(const QString &dct) const
{
    if (const base::Result<Edtf> exact = isInterval() ? parseEdtf(edtf) : base::Result<Edtf>(base::Error()))
        return placementOf(*exact);
    Conventions conventions = conventionsOf(language);
    conventions.halves = byHalf;
    const base::Result<Placement> placed = placementOf(value, mod, instantOfDct(dct), conventions);
    return placed ? *placed : Placement{};
}

namespace {

std::vector<std::shared_ptr<const Grammar>> grammarsOf(const QStringList &languages)
{
    std::vector<std::shared_ptr<const Grammar>> grammars;
    for (const QString &language : languages + QStringList{QStringLiteral("en")}) {
        const std::shared_ptr<const Grammar> grammar = Grammar::shared(language);
        if (grammar && std::find(grammars.begin(), grammars.end(), grammar) == grammars.end())
            grammars.push_back(grammar);
    }
    return grammars;
}

} // namespace

base::Result<Typed> parseTyped(const QString &raw, const QString &dct, const QStringList &languages)
{
    const QString text = raw.simplified();
    if (text.isEmpty())
        return base::Error{base::Error::Kind::Invalid, QCoreApplication::translate("dates", "Type a date."), {}};
    if (const std::optional<Typed> written = typed::asWritten(text, dct))
        return typed::completed(*written, dct);
    if (const std::optional<Typed> shorthand = typed::shorthand(text, dct))
        return typed::completed(*shorthand, dct);
    const std::vector<std::shared_ptr<const Grammar>> grammars = grammarsOf(languages);
    for (const std::shared_ptr<const Grammar> &grammar : grammars) {
        if (const std::optional<Typed> read = typed::inLanguage(*grammar, text, dct))
            return typed::completed(*read, dct);
    }
    const QString someDay = instantOfDct(dct) ? dct : QStringLiteral("2000-01-01");
    const bool wantsDct = someDay != dct
        && (typed::shorthand(text, someDay)
            || std::any_of(grammars.begin(), grammars.end(), [&](const std::shared_ptr<const Grammar> &grammar) {
                   return typed::inLanguage(*grammar, text, someDay).has_value();
               }));
    if (wantsDct)
        return base::Error{base::Error::Kind::Invalid,
                           QCoreApplication::translate("dates", "“%1” hangs on the article’s date, which is not known.").arg(text),
                           {}};
    return typed::unknownDate(grammars, text, someDay);
}

} // namespace dates
