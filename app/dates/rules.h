// The data of one language's date grammar, compiled: lexicon, patterns, holidays, calendars, tense cues and guards.
//
// Read from resources/dates/<language>/*.tsv; FORMAT.md there says how a linguist writes them. A mistake in a file is Error::Malformed with
// file and line. Immutable once loaded; any thread.
#pragma once

#include "app/base/result.h"
#include "app/dates/lexer.h"
#include "app/dates/meaning.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dates {

using Symbol = std::int32_t;

// A class that a token bears: "month" with 9, "unit" with D and the factor 1.
struct Bearing {
    Symbol symbol = 0;
    std::int32_t value = 1;
    std::int32_t factor = 1;
};

struct WordEntry {
    std::vector<Bearing> bearings;
    enum class Case : std::uint8_t { Any, Capital, Lower } shape = Case::Any;
    bool triggers = false; // a phrase of time may stand here
};

// "d=$1": what a pattern makes of its parts.
struct Operation {
    enum class What : std::uint8_t { Inherit, Merge, Set, In, AddAmount } what = What::Set;
    Key key = Key::Kind;
    struct Term {
        char sign = '+';
        int part = 0; // of the pattern, from 1; 0: the constant
        std::int32_t constant = 0;
    };
    std::vector<Term> terms; // Inherit, Merge, In: the one part
};

struct Rule {
    Symbol makes = 0;
    std::vector<Operation> operations;
    int weight = 0;
    int line = 0;
    int skip = 0, skipAtEnd = 0; // parts that are not of the expression
    int takesOver = 0;           // the part whose meaning is all that it says; 0 where it says more
    bool skippedCount = false;   // yet those on the left count where the longest is sought
    std::vector<int> partAt;     // which part of the pattern as written each child is (optional ones may be left out)
    QString name;                // "patterns.tsv:12"
};

struct Holiday {
    QString name;
    enum class Kind : std::uint8_t { Fixed, Easter, NthWeekday, WeekOfEaster } kind = Kind::Fixed;
    int month = 1, day = 1;   // Fixed
    int offset = 0;           // Easter: days after
    int weekday = 1, nth = 1; // NthWeekday; and then `offset` days later
};

// How verbs show their tense, without a dictionary: whole words and endings.
enum class Tense : std::uint8_t { None, Past, Present, Future };
struct TenseCue {
    QString form;
    QString written; // a word of one or two letters has to have its accents, too: "è" is no "e", "a" no "à"
    bool isSuffix = false;
    Tense tense = Tense::None;
    QString prefix;              // that the word has to open with, too: "ge-t"
    bool isAuxiliary = false;    // decides together with the participle that follows
    bool afterAuxiliary = false; // counts only there
};

// What an analyst types around a date, and only there; typed.tsv has it under these names in lower case.
enum class Around : std::uint8_t { Before, After, NotAfter, NotBefore, Deadline, Within, Clock, Unsure, Between, And, From, To };
inline constexpr std::size_t aroundCount = 12;

// The words that speak against a time, or for one; guards.tsv has them under these names in lower case.
enum class Guard : std::uint8_t {
    Street,
    Numbered,
    AgeOf,
    AgeBefore,
    AgeAfter,
    Person,
    Nameless,
    YearCue,
    StrongYearCue,
    AfterYear,
    NotYear,
    NotYearBefore,
    AfterDay,
    NotAfter,
    Planned,
    Abbreviation,
    AgeAt,
    StreetLink
};
inline constexpr std::size_t guardCount = 18;

class Rules {
public:
    static constexpr std::size_t mostParts = 23; // of a pattern

    static base::Result<std::shared_ptr<const Rules>> load(const QString &language);

    const QString &language() const { return language_; }
    bool isDayFirst() const { return dayFirst_; }
    bool hasOrdinalDot() const { return ordinalDot_; }     // "13. September": that full stop ends no sentence
    bool hasCapitalNouns() const { return capitalNouns_; } // what a number counts is written with a capital
    bool hasBareYears() const { return bareYears_; }       // "the [2008] Games": a year takes no article
    bool verbsStandApart() const { return verbsApart_; }   // "ist am Montag gestorben": auxiliary and participle frame a clause
    bool isOrdinalOfRoman(QStringView ending) const { return romanEndings_.contains(ending.toString()); } // "XIXe"
    const WordEntry *word(QStringView folded) const;
    bool isKnownMark(QChar mark) const { return marks_.contains(mark); }
    std::optional<Symbol> symbol(QStringView name) const;
    Symbol symbolOfMark(QChar mark) const { return marks_.value(mark, -1); }

    // Where a word that the lexicon does not have is two in one ("Montag|abend"); 0 where it is not.
    qsizetype seamOf(QStringView folded) const;
    bool hasCompounds() const { return !firstHalves_.isEmpty(); }

    // The patterns as one automaton over symbols.
    int step(int state, Symbol symbol, bool glued) const;                                        // -1: nothing goes on so
    int firstStep(Symbol symbol) const { return firstSteps_[static_cast<std::size_t>(symbol)]; } // from state 0, not glued
    const std::vector<Rule> &completions(int state) const { return states_[static_cast<std::size_t>(state)].rules; }

    const std::vector<Holiday> &holidays() const { return holidays_; }
    // The cues whose endings close with that letter, the longer first.
    const std::vector<TenseCue> &suffixCues(QChar last) const;
    const TenseCue *wordCue(QStringView folded) const;
    bool isGuard(Guard kind, QStringView folded) const { return guards_[static_cast<std::size_t>(kind)].contains(folded); }
    const QHash<QString, QString> &words() const { return settings_; }
    const QStringList &around(Around kind) const
    {
        return around_[static_cast<std::size_t>(kind)];
    } // the longest first (but Clock: as written); folded
    // The phrase that an analyst's abbreviation of it stands for ("lu" → "lunedì"); "" for none.
    QString longForm(const QString &folded) const { return longForms_.value(folded); }
    QStringList knownWords() const; // for spelling suggestions, as written in the lexicon

    // What numbers bear, and the classes that the program itself asks for.
    struct Classes {
        Symbol timex = -1, typed = -1, notTimex = -1;       // TIMEX: a whole expression; TYPED: one that only an analyst writes; NOT
        Symbol num = -1;                                    // any number
        Symbol dd = -1, mm = -1, hh = -1, mi = -1;          // one that can be a day, a month, an hour; two digits below sixty
        Symbol yyyy = -1, nn = -1, nnn = -1, nnnnnnnn = -1; // four digits of a year; two, three, eight digits
        Symbol n0 = -1, nd0 = -1;                           // tens: "80" is 8; of a year: "1980" is 198
        Symbol roman = -1;
        Symbol art = -1;       // free-standing articles
        Symbol wordart = -1;   // one that is an article before words only: Portuguese "a"
        Symbol noart = -1;     // adverbs, whose article is another word's: "die [derzeit] stärkste"
        Symbol conn = -1;      // what may stand between "3" and "5 October"
        Symbol clockprep = -1; // before an hour in words: "alle tre"
        Symbol preday = -1;    // what may stand before such a "3"
    };
    const Classes &classes() const { return classes_; }

private:
    friend class RulesReader;
    struct State {
        std::vector<std::pair<std::int64_t, int>> next; // sorted by symbol and glue
        std::vector<Rule> rules;
    };
    struct ViewHash {
        using is_transparent = void;
        std::size_t operator()(QStringView view) const noexcept // FNV-1a: words are short
        {
            std::size_t hash = 14695981039346656037u;
            for (const QChar c : view)
                hash = (hash ^ c.unicode()) * 1099511628211u;
            return hash;
        }
        std::size_t operator()(const QString &text) const noexcept { return (*this)(QStringView(text)); }
    };
    struct ViewEqual {
        using is_transparent = void;
        bool operator()(QStringView a, QStringView b) const noexcept { return a == b; }
    };

    QString language_;
    bool dayFirst_ = true;
    std::unordered_map<QString, WordEntry, ViewHash, ViewEqual> words_;
    QHash<QString, Symbol> symbols_;
    QHash<QChar, Symbol> marks_;
    std::vector<State> states_;
    std::vector<int> firstSteps_; // by symbol
    std::vector<Holiday> holidays_;
    QHash<QChar, std::vector<TenseCue>> suffixCues_;
    std::unordered_map<QString, TenseCue, ViewHash, ViewEqual> wordCues_;
    std::array<std::unordered_set<QString, ViewHash, ViewEqual>, guardCount> guards_;
    std::array<QStringList, aroundCount> around_;
    QHash<QString, QString> settings_, longForms_;
    QStringList spellings_;
    bool ordinalDot_ = false, verbsApart_ = false, capitalNouns_ = false, bareYears_ = false;
    QSet<QString> romanEndings_;
    QSet<QString> firstHalves_, lastHalves_;
    std::vector<qsizetype> lastHalfLengths_; // the longest first
    QSet<QChar> lastLetters_;
    Classes classes_;
};

} // namespace dates
