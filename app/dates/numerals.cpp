// Numbers in words, Italian and English, as far as years go.
#include "app/dates/typed_forms.h"

#include <QRegularExpression>

namespace dates::typed {

namespace {

struct Numeral {
    const char *word;
    int value;
};

constexpr Numeral italianSmall[]
    = {{"diciassette", 17}, {"diciannove", 19}, {"quattordici", 14}, {"diciotto", 18}, {"quindici", 15}, {"tredici", 13}, {"undici", 11},
       {"dodici", 12},      {"sedici", 16},     {"quattro", 4},      {"cinque", 5},    {"dieci", 10},    {"sette", 7},    {"otto", 8},
       {"nove", 9},         {"uno", 1},         {"due", 2},          {"tre", 3},       {"sei", 6},       {"un", 1}};
constexpr Numeral italianTens[] = {{"quaranta", 40}, {"cinquanta", 50}, {"sessanta", 60}, {"settanta", 70},
                                   {"ottanta", 80},  {"novanta", 90},   {"trenta", 30},   {"venti", 20}};

// The number at the beginning of the word, taken off it; 0 for none.
template <std::size_t n> int taken(QString &word, const Numeral (&numerals)[n], bool mayElide)
{
    for (const Numeral &numeral : numerals) {
        const QString whole = QLatin1String(numeral.word);
        if (word.startsWith(whole)) {
            word.remove(0, whole.size());
            return numeral.value;
        }
        // "ventuno", "trentotto": the last vowel falls before another.
        const QString elided = whole.chopped(1);
        const bool isElided = mayElide && word.startsWith(elided)
            && (word.mid(elided.size()) == QLatin1String("uno") || word.mid(elided.size()) == QLatin1String("otto"));
        if (isElided) {
            word.remove(0, elided.size());
            return numeral.value;
        }
    }
    return 0;
}

int belowHundred(QString &word)
{
    const int tens = taken(word, italianTens, true);
    return tens + taken(word, italianSmall, false);
}

int belowThousand(QString &word)
{
    const qsizetype at = word.indexOf(QLatin1String("cent"));
    const auto isUnit = [&] { return at == 0 || at == 3 || at == 4 || at == 5 || at == 6 || at == 7; };
    if (at < 0 || !isUnit())
        return belowHundred(word);
    QString head = word.left(at);
    const int hundreds = head.isEmpty() ? 1 : taken(head, italianSmall, false);
    if (!head.isEmpty() || hundreds == 0 || hundreds > 9)
        return belowHundred(word);
    word.remove(0, at + 4);
    if (word.startsWith(QLatin1Char('o')) && !word.startsWith(QLatin1String("ott")))
        word.remove(0, 1); // "cento", but "centottanta"
    return hundreds * 100 + belowHundred(word);
}

std::optional<int> italianNumber(QString word)
{
    int total = 0;
    if (word.startsWith(QLatin1String("mille"))) {
        total = 1000;
        word.remove(0, 5);
    } else if (const qsizetype mila = word.indexOf(QLatin1String("mila")); mila > 0) {
        QString head = word.left(mila);
        const int thousands = belowThousand(head);
        if (!head.isEmpty() || thousands == 0)
            return std::nullopt;
        total = thousands * 1000;
        word.remove(0, mila + 4);
    }
    if (total > 0 && word.startsWith(QLatin1Char('e')))
        word.remove(0, 1); // "duemilaeuno"
    total += belowThousand(word);
    return word.isEmpty() && total > 0 ? std::optional(total) : std::nullopt;
}

const QHash<QString, int> &englishNumbers()
{
    static const QHash<QString, int> numbers = [] {
        QHash<QString, int> all;
        const QStringList small
            = QStringLiteral("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                             "seventeen eighteen nineteen")
                  .split(QLatin1Char(' '));
        for (int i = 0; i < small.size(); ++i)
            all.insert(small[i], i);
        const QStringList tens = QStringLiteral("twenty thirty forty fifty sixty seventy eighty ninety").split(QLatin1Char(' '));
        for (int i = 0; i < tens.size(); ++i)
            all.insert(tens[i], 20 + 10 * i);
        all.insert(QStringLiteral("oh"), 0);
        return all;
    }();
    return numbers;
}

// "two thousand and five", "nineteen eighty-seven", "twenty-five".
std::optional<int> englishNumber(const QStringList &words)
{
    int total = 0, current = 0;
    std::vector<int> groups; // of a year that is said in two halves
    int last = 0;
    bool hasScale = false;
    for (const QString &word : words) {
        if (word == QLatin1String("and"))
            continue;
        if (word == QLatin1String("hundred") || word == QLatin1String("thousand")) {
            const int scale = word == QLatin1String("hundred") ? 100 : 1000;
            hasScale = true;
            total = scale == 1000 ? (total + std::max(current, 1)) * 1000 : total;
            current = scale == 100 ? std::max(current, 1) * 100 : 0;
            last = 0;
            continue;
        }
        const int number = englishNumbers().value(word);
        const bool continues = !groups.empty() && last >= 20 && last % 10 == 0 && number > 0 && number < 10;
        if (continues)
            groups.back() += number;
        else
            groups.push_back(number);
        current += number;
        last = number;
    }
    if (hasScale || groups.size() == 1)
        return total + current;
    const bool isYear = groups.size() == 2 && groups[0] >= 10 && groups[0] <= 21 && groups[1] >= 10;
    const bool isOh = groups.size() == 3 && groups[0] >= 10 && groups[1] == 0;
    return isYear ? std::optional(groups[0] * 100 + groups[1]) : isOh ? std::optional(groups[0] * 100 + groups[2]) : std::nullopt;
}

QString withItalianDigits(const QString &text)
{
    QStringList words = text.split(QLatin1Char(' '));
    for (QString &word : words) {
        const std::optional<int> number = italianNumber(foldedWord(word));
        if (number && *number > 31)
            word = QString::number(*number);
    }
    return words.join(QLatin1Char(' '));
}

QString withEnglishDigits(const QString &text)
{
    static const QRegularExpression number(
        QStringLiteral("\\b(?:(?:%1|hundred|thousand)(?:[ -]+(?:and[ -]+)?(?=(?:%1|hundred|thousand)\\b))?)+\\b")
            .arg(QStringList(englishNumbers().keys()).join(QLatin1Char('|'))),
        QRegularExpression::CaseInsensitiveOption);
    QString out;
    qsizetype at = 0;
    for (QRegularExpressionMatchIterator each = number.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QStringList words
            = match.captured().toLower().replace(QLatin1Char('-'), QLatin1Char(' ')).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const std::optional<int> value = englishNumber(words);
        out += text.mid(at, match.capturedStart() - at) + (value && *value > 0 ? QString::number(*value) : match.captured());
        at = match.capturedEnd();
    }
    return out + text.mid(at);
}

} // namespace

QString withDigits(const QString &text, const QString &language)
{
    return language == QLatin1String("it") ? withItalianDigits(text) : language == QLatin1String("en") ? withEnglishDigits(text) : text;
}

} // namespace dates::typed
