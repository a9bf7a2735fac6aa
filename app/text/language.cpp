#include "app/text/language.h"

#ifdef CHIOSA_CLD2
#include <cstdio> // which the header below misses

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#endif

#include <QHash>

#include <array>

namespace text {

#ifdef CHIOSA_CLD2

namespace {

// The library stops at the first character that is not for interchange: controls, halves of pairs, code points that are none.
QByteArray interchangeable(QStringView text)
{
    QString clean = text.first(std::min(text.size(), languageSample)).toString();
    for (QChar &c : clean) {
        const bool isNone = c.unicode() >= 0xFDD0 && (c.unicode() <= 0xFDEF || c.unicode() >= 0xFFFE);
        if (c.category() == QChar::Other_Control || isNone)
            c = u' ';
    }
    return clean.toUtf8(); // what is half a pair becomes U+FFFD
}

// Its codes are of an older standard here and there; some are of no language.
QString codeOf(CLD2::Language language)
{
    static const QHash<QString, QString> others{{QStringLiteral("iw"), QStringLiteral("he")},
                                                {QStringLiteral("jw"), QStringLiteral("jv")},
                                                {QStringLiteral("zh-Hant"), QStringLiteral("zh")},
                                                {QStringLiteral("tl"), QStringLiteral("fil")},
                                                {QStringLiteral("un"), {}},
                                                {QStringLiteral("tlh"), {}},
                                                {QStringLiteral("zzp"), {}}};
    const QString code = QString::fromLatin1(CLD2::LanguageCode(language));
    const QString known = others.value(code, code);
    return known.contains(u'-') || known.size() > 3 ? QString() : known;
}

} // namespace

bool detectsLanguages() { return true; }

std::optional<DetectedLanguage> detectedLanguage(QStringView text)
{
    const QByteArray bytes = interchangeable(text);
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int textBytes = 0, validBytes = 0;
    bool isReliable = false;
    CLD2::ExtDetectLanguageSummaryCheckUTF8(bytes.constData(), int(bytes.size()), true, &hints, 0, languages.data(), percents.data(),
                                            scores.data(), nullptr, &textBytes, &isReliable, &validBytes);
    const QString code = codeOf(languages[0]);
    if (code.isEmpty() || validBytes < bytes.size())
        return std::nullopt;
    return DetectedLanguage{code, isReliable, percents[0]};
}

#else

bool detectsLanguages() { return false; }

std::optional<DetectedLanguage> detectedLanguage(QStringView) { return std::nullopt; }

#endif

} // namespace text
