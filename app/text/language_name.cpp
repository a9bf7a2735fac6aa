#include "app/text/language_name.h"

#include <unicode/locdspnm.h>
#include <unicode/unistr.h>

#include <QHash>

#include <memory>
#include <utility>

namespace text {

namespace {

QString named(const QString &code, NameStands stands, const QString &reader)
{
    UDisplayContext context
        = stands == NameStands::Alone ? UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU : UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE;
    const std::unique_ptr<icu::LocaleDisplayNames> names(
        icu::LocaleDisplayNames::createInstance(icu::Locale::createCanonical(reader.toLatin1().constData()), &context, 1));
    icu::UnicodeString name;
    if (names)
        names->localeDisplayName(code.toLatin1().constData(), name);
    const QString words = name.isBogus() ? QString() : QStringView(name.getBuffer(), name.length()).toString();
    return words.isEmpty() || words.compare(code, Qt::CaseInsensitive) == 0 ? code : words;
}

} // namespace

QString languageName(const QString &code, NameStands stands, const QLocale &in)
{
    const QString reader = in.language() == QLocale::C ? QStringLiteral("en") : in.name();
    thread_local QHash<std::pair<QString, QString>, QString> known[2]; // a window asks for a few over and over
    QHash<std::pair<QString, QString>, QString> &names = known[std::size_t(stands)];
    auto name = names.find({code, reader});
    if (name == names.end())
        name = names.insert({code, reader}, named(code, stands, reader));
    return *name;
}

} // namespace text
