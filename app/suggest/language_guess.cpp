// The language a text is written in: by its script and its frequent words, and by CLD2, which knows more languages and errs on short texts.
#include "app/suggest/article_lines.h"
#include "app/text/language.h"

#include <array>

namespace suggest {

namespace {

// One script, one language, near enough; Cyrillic is Russian unless it has letters that only Ukrainian or Belarusian have.
QString byScript(QStringView text)
{
    qsizetype latin = 0, arabic = 0, hebrew = 0, cyrillic = 0, ukrainian = 0, greek = 0, han = 0, kana = 0, hangul = 0, thai = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        latin += (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z');
        arabic += u >= 0x0600 && u <= 0x06FF;
        hebrew += u >= 0x0590 && u <= 0x05FF;
        cyrillic += u >= 0x0400 && u <= 0x04FF;
        ukrainian += u == 0x0456 || u == 0x0457 || u == 0x0454 || u == 0x0491;
        greek += u >= 0x0370 && u <= 0x03FF;
        han += u >= 0x4E00 && u <= 0x9FFF;
        kana += u >= 0x3040 && u <= 0x30FF;
        hangul += u >= 0xAC00 && u <= 0xD7A3;
        thai += u >= 0x0E00 && u <= 0x0E7F;
    }
    const std::pair<qsizetype, const char *> scripts[] = {
        {arabic, "ar"},
        {hebrew, "he"},
        {cyrillic, ukrainian * 50 > cyrillic ? "uk" : "ru"},
        {greek, "el"},
        {hangul, "ko"},
        {thai, "th"},
        {kana, "ja"},
        {kana * 5 > han ? 0 : han, "zh"},
    };
    for (const auto &[count, language] : scripts) {
        if (count > latin)
            return QLatin1String(language);
    }
    return {};
}

constexpr std::array languages{"it", "en", "de", "fr", "es", "pt", "nl", "ca", "ro", "pl"}; // with lists of frequent words

// Of fewer letters CLD2 is "reliable" about languages that nobody wrote: "El alcalde ha firmado." is Galician to it.
constexpr qsizetype fewLetters = 150;
constexpr qsizetype tooFewLetters = 18; // "xyzzy plugh frobozz" is English to it
constexpr int mostOfIt = 80;            // percent

QString byWords(QStringView sample)
{
    std::array<int, languages.size()> votes{};
    int words = 0;
    const QString lower = sample.toString().toLower().replace(QChar(0x2019), QLatin1Char('\''));
    qsizetype begin = -1;
    for (qsizetype at = 0; at <= lower.size(); ++at) {
        const bool letter = at < lower.size() && (lower[at].isLetter() || lower[at] == u'\'');
        if (letter && begin < 0)
            begin = at;
        // "dell'estate": the elided word counts for itself.
        const bool cut = !letter || (at > begin && lower[at] == u'\'');
        if (begin < 0 || !cut)
            continue;
        const QString word = lower.mid(begin, at - begin + (letter ? 1 : 0));
        begin = -1;
        ++words;
        for (std::size_t i = 0; i < languages.size(); ++i)
            votes[i] += LineHabits::of(QLatin1String(languages[i]))->frequentWords().contains(word);
    }
    const auto best = std::max_element(votes.begin(), votes.end());
    int second = 0;
    for (auto vote = votes.begin(); vote != votes.end(); ++vote)
        second = vote == best ? second : std::max(second, *vote);
    const bool clear = *best >= 2 && *best * 8 >= words && *best * 10 >= second * 11;
    return clear ? QLatin1String(languages[static_cast<std::size_t>(best - votes.begin())]) : QString();
}

} // namespace

QString languageByWords(QStringView text)
{
    const QStringView sample = text.first(std::min(text.size(), text::languageSample));
    const QString script = byScript(sample);
    return script.isEmpty() ? byWords(sample) : script;
}

QString guessLanguage(QStringView text)
{
    const QStringView sample = text.first(std::min(text.size(), text::languageSample));
    const QString script = byScript(sample), own = script.isEmpty() ? byWords(sample) : script;
    const auto detected = text::detectedLanguage(sample);
    if (!detected || !detected->isReliable || detected->percent < mostOfIt || detected->code == own)
        return own;
    const auto letters = std::count_if(sample.begin(), sample.end(), [](QChar c) { return c.isLetter(); });
    if (!script.isEmpty()) // Persian, of what is written in Arabic letters; Bulgarian, of what is in Cyrillic
        return letters * 3 >= fewLetters ? detected->code : own;
    const bool isOurs
        = std::any_of(languages.begin(), languages.end(), [&](const char *one) { return detected->code == QLatin1String(one); });
    return letters >= fewLetters || (own.isEmpty() && isOurs && letters >= tooFewLetters) ? detected->code : own;
}

} // namespace suggest
