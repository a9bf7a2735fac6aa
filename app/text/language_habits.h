// How a language writes abbreviations and apostrophes: data read from resources/text/abbreviations.LANG.txt, once for each language.
//
// A line is an abbreviation with its full stop ("sig."), compared without case; after it, parted by a space, what may follow:
//   nothing  a sentence never ends here              "sig."
//   #        an abbreviation only before a number    "no. #"
//   ?        a sentence ends here before a %starter  "a.m. ?"
//   !        a sentence ends here before a capital   "etc. !"
// Lines that begin with % state habits: "%elision" (an apostrophe inside a word ends a token: "l’", "dell'"), "%whole po' aujourd'hui"
// (words that keep their apostrophe), "%clitic 's" (endings that are tokens of their own), "%ordinals" ("15." is a number),
// "%starters The In …" (words that often begin a sentence). Lines that begin with "# " are comments. A language without a file has no
// habits. Immutable once read; any thread.
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <memory>

namespace text {

class LanguageHabits {
public:
    enum class Abbreviation : std::uint8_t { None, Never, BeforeNumber, BeforeStarter, BeforeCapital };

    static std::shared_ptr<const LanguageHabits> of(const QString &bcp47);
    static LanguageHabits fromText(const QString &lines);

    Abbreviation abbreviation(QStringView word) const; // given with its full stop
    bool isWhole(QStringView word) const;              // given with its apostrophe
    bool isStarter(QStringView word) const { return starters_.contains(word.toString()); }
    bool elides() const { return elides_; }
    bool ordinals() const { return ordinals_; }
    const QStringList &clitics() const { return clitics_; }

private:
    void state(const QString &habit, const QStringList &words);

    QHash<QString, Abbreviation> abbreviations_;
    QSet<QString> whole_, starters_;
    QStringList clitics_;
    qsizetype longest_ = 0; // abbreviation, so that long words need no look-up
    bool elides_ = false, ordinals_ = false;
};

} // namespace text
