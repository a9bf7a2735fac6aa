#include "app/text/folding.h"

#include "app/text/segmentation.h"

#include <QStringMatcher>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>

namespace text {

namespace {

// Marks that a reader takes for decoration. Those that carry the vowels of Thai, Devanagari and the like stay.
bool isDecoration(UChar32 c)
{
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
        return true;
    if (u_charType(c) != U_NON_SPACING_MARK && u_charType(c) != U_ENCLOSING_MARK)
        return u_charType(c) == U_FORMAT_CHAR && !u_hasBinaryProperty(c, UCHAR_PREPENDED_CONCATENATION_MARK);
    if (c == 0x3099 || c == 0x309A) // the voicing of kana is a letter's own
        return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
    case USCRIPT_INHERITED:
    case USCRIPT_COMMON:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HEBREW:
    case USCRIPT_ARABIC:
    case USCRIPT_SYRIAC:
        return true;
    default:
        return false;
    }
}

// One shape for characters that Unicode keeps apart, 0 where there is none.
char16_t commonShape(UChar32 c)
{
    struct Shapes {
        QStringView many;
        char16_t one;
    };
    static constexpr std::array<Shapes, 7> shapes{{{u"\u2018\u2019\u201A\u201B\u02BC\u02B9\u02BB\u2032\u0060\u00B4", u'\''},
                                                   {u"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033", u'"'},
                                                   {u"\u0131", u'i'},
                                                   {u"\u00F8\u00D8", u'o'},
                                                   {u"\u0111\u0110\u00F0\u00D0", u'd'},
                                                   {u"\u0142\u0141", u'l'},
                                                   {u"\u2212", u'-'}}};
    for (const Shapes &shape : shapes) {
        if (c < 0x10000 && shape.many.contains(QChar(static_cast<char16_t>(c))))
            return shape.one;
    }
    if (u_charType(c) == U_DASH_PUNCTUATION)
        return u'-';
    return u_isUWhiteSpace(c) ? u' ' : u'\0';
}

void foldInto(icu::UnicodeString &out, UChar32 c, int depth)
{
    if (U_IS_SURROGATE(c)) {
        out.append(static_cast<char16_t>(c));
        return;
    }
    if (const char16_t shape = commonShape(c)) {
        out.append(shape);
        return;
    }
    if (c == 0xE6 || c == 0xC6 || c == 0x153 || c == 0x152) {
        out.append(c == 0xE6 || c == 0xC6 ? u'a' : u'o').append(u'e');
        return;
    }
    if (isDecoration(c))
        return;
    icu::UnicodeString plain(c);
    plain.foldCase();
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *compatibility = icu::Normalizer2::getNFKDInstance(status);
    if (U_SUCCESS(status))
        plain = compatibility->normalize(plain, status);
    if (plain == icu::UnicodeString(c) || depth > 4) {
        out.append(c);
        return;
    }
    for (int32_t at = 0; at < plain.length(); at = plain.moveIndex32(at, 1))
        foldInto(out, plain.char32At(at), depth + 1);
}

QString foldOne(UChar32 c)
{
    icu::UnicodeString out;
    foldInto(out, c, 0);
    return QString(reinterpret_cast<const QChar *>(out.getBuffer()), out.length());
}

// The characters below U+0250 by a table, each at most three units long.
struct Latin {
    std::array<std::array<char16_t, 3>, 0x250> units{};
    std::array<quint8, 0x250> lengths{};
};

const Latin &latin()
{
    static const Latin table = [] {
        Latin made;
        for (UChar32 c = 0; c < 0x250; ++c) {
            const QString folds = foldOne(c);
            const auto index = static_cast<std::size_t>(c);
            made.lengths[index] = static_cast<quint8>(qMin<qsizetype>(3, folds.size()));
            for (int i = 0; i < made.lengths[index]; ++i)
                made.units[index][static_cast<std::size_t>(i)] = folds[i].unicode();
        }
        return made;
    }();
    return table;
}

// What was folded lately, by code point: texts use few different characters.
struct Recent {
    UChar32 c = -1;
    QString folds;
};

const QString &foldRare(UChar32 c)
{
    thread_local std::array<Recent, 512> recent;
    Recent &slot = recent[static_cast<std::size_t>(c) % recent.size()];
    if (slot.c != c)
        slot = {c, foldOne(c)};
    return slot.folds;
}

// Calls take(position, units) for each character in turn.
template <class Take> void foldEach(QStringView text, Take take)
{
    const Latin &table = latin();
    const char16_t *units = text.utf16();
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        const char16_t unit = units[at++];
        if (unit < 0x250) {
            if (unit == u'\r' && at < text.size() && units[at] == u'\n')
                ++at;
            take(begin, QStringView(table.units[unit].data(), table.lengths[unit]));
            continue;
        }
        UChar32 c = unit;
        if (QChar::isHighSurrogate(unit) && at < text.size() && QChar::isLowSurrogate(units[at]))
            c = static_cast<UChar32>(QChar::surrogateToUcs4(unit, units[at++]));
        take(begin, QStringView(foldRare(c)));
    }
}

bool isWordUnit(const QString &folded, qsizetype at)
{
    if (at < 0 || at >= folded.size())
        return false;
    UChar32 c = 0;
    U16_GET(reinterpret_cast<const char16_t *>(folded.utf16()), 0, at, folded.size(), c);
    return u_isalnum(c);
}

} // namespace

QString folded(QStringView text)
{
    QString out;
    out.reserve(text.size());
    foldEach(text, [&out](qsizetype, QStringView units) { out.append(units); });
    return out;
}

FoldedText::FoldedText(QStringView original) : original_(original)
{
    folded_.reserve(original.size());
    origin_.reserve(static_cast<std::size_t>(original.size() + 1));
    foldEach(original, [this](qsizetype position, QStringView units) {
        folded_.append(units);
        origin_.insert(origin_.end(), static_cast<std::size_t>(units.size()), static_cast<quint32>(position));
    });
    origin_.push_back(static_cast<quint32>(original.size()));
}

Range FoldedText::original(Range inFolded) const
{
    const auto begin = static_cast<std::size_t>(std::clamp<qsizetype>(inFolded.begin, 0, folded_.size()));
    auto end = static_cast<std::size_t>(std::clamp<qsizetype>(inFolded.end, 0, folded_.size()));
    while (end > begin && end + 1 < origin_.size() && origin_[end] == origin_[end - 1])
        ++end; // never half of a character that folds to several
    Range range{origin_[begin], origin_[end]};
    if (!isGraphemeBorder(original_, range.begin))
        range.begin = previousGrapheme(original_, range.begin);
    if (!isGraphemeBorder(original_, range.end))
        range.end = nextGrapheme(original_, range.end);
    return range;
}

Ranges FoldedText::findAll(QStringView needle, Match match) const
{
    Ranges found;
    const QString sought = text::folded(needle);
    if (sought.isEmpty())
        return found;
    const QStringMatcher matcher(sought, Qt::CaseSensitive);
    for (qsizetype at = matcher.indexIn(folded_); at >= 0;) {
        const qsizetype end = at + sought.size();
        const bool whole = match == Match::Anywhere || (!isWordUnit(folded_, at - 1) && !isWordUnit(folded_, end));
        const Range range = whole ? original({at, end}) : Range{};
        const bool taken = whole && !range.empty() && (found.empty() || found.back().end <= range.begin);
        if (taken)
            found.push_back(range);
        at = matcher.indexIn(folded_, taken ? end : at + 1);
    }
    return found;
}

} // namespace text
