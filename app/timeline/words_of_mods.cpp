// What a mod makes of a noun: "late March 2025", "intorno agli anni Ottanta", "non prima del 2 giugno 2025".
#include "app/timeline/words_of.h"

namespace timeline::words {

Language languageOf(const QString &tag)
{
    const QString two = tag.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0);
    return two == QLatin1String("it") ? Language::Italian : Language::English;
}

QString withPreposition(Preposition preposition, const Noun &noun, Language in)
{
    if (in == Language::English) {
        const QString text = (noun.article == Article::The ? QStringLiteral("the ") : QString()) + noun.text;
        return preposition == Preposition::Of ? QLatin1String("of ") + text
            : preposition == Preposition::To  ? QLatin1String("about ") + text
                                              : QLatin1String("after ") + text;
    }
    struct Forms {
        Article article;
        const char *of, *to, *after;
    };
    static constexpr Forms forms[] = {{Article::Il, "del ", "al ", "dopo il "},     {Article::L, "dell’", "all’", "dopo l’"},
                                      {Article::La, "della ", "alla ", "dopo la "}, {Article::Gli, "degli ", "agli ", "dopo gli "},
                                      {Article::Le, "delle ", "alle ", "dopo le "}, {Article::None, "di ", "a ", "dopo "}};
    for (const Forms &form : forms) {
        if (form.article == noun.article || form.article == Article::None)
            return QString::fromUtf8(preposition == Preposition::Of       ? form.of
                                         : preposition == Preposition::To ? form.to
                                                                          : form.after)
                + noun.text;
    }
    return noun.text;
}

namespace {

enum class Share : std::uint8_t { Start, Mid, End };

// The first, middle and last part of each part of the day, in English and Italian.
QString partWords(const Noun &noun, Share share, Language in)
{
    struct Part {
        const char *name;
        const char *en[3], *it[3];
    };
    static constexpr Part parts[] = {
        {"MO", {"early morning", "mid-morning", "late morning"}, {"prima mattina", "metà mattina", "tarda mattinata"}},
        {"MI", {"early midday", "midday", "late midday"}, {"inizio dell’ora di pranzo", "piena ora di pranzo", "fine dell’ora di pranzo"}},
        {"AF", {"early afternoon", "mid-afternoon", "late afternoon"}, {"primo pomeriggio", "metà pomeriggio", "tardo pomeriggio"}},
        {"EV", {"early evening", "mid-evening", "late evening"}, {"prima serata", "metà serata", "tarda serata"}},
        {"NI",
         {"early in the night", "the middle of the night", "late in the night"},
         {"inizio della notte", "piena notte", "fine della notte"}},
        {"DT",
         {"early in the day", "the middle of the day", "late in the day"},
         {"inizio della giornata", "metà giornata", "fine della giornata"}},
        {"XX",
         {"early in the day", "the middle of the day", "late in the day"},
         {"inizio della giornata", "metà giornata", "fine della giornata"}},
    };
    for (const Part &part : parts) {
        if (noun.part == QLatin1String(part.name)) {
            const QString words = QString::fromUtf8((in == Language::Italian ? part.it : part.en)[static_cast<std::size_t>(share)]);
            return noun.day.isEmpty() ? words : noun.day + QLatin1String(", ") + words;
        }
    }
    return noun.plain;
}

QString shareInEnglish(const Noun &noun, Share share)
{
    using Kind = Noun::Kind;
    static const char *const loose[] = {"early ", "mid-", "late "}, *const onDay[] = {"early on ", "in the middle of ", "late on "},
                             *const of[] = {"start of ", "middle of ", "end of "};
    const auto at = static_cast<std::size_t>(share);
    const QString the = noun.article == Article::The ? QStringLiteral("the ") : QString();
    switch (noun.kind) {
    case Kind::Year:
        if (share == Share::Mid && noun.text.contains(QLatin1Char(' ')))
            return QLatin1String("mid ") + noun.text; // "mid 44 BC"
        [[fallthrough]];
    case Kind::Month:
    case Kind::Season:
    case Kind::Century:
        return QLatin1String(loose[at]) + noun.text;
    case Kind::Decade:
        return the + QLatin1String(loose[at]) + noun.text;
    case Kind::Day:
        return QLatin1String(onDay[at]) + noun.text;
    default:
        return QLatin1String(of[at]) + the + noun.text;
    }
}

QString shareInItalian(const Noun &noun, Share share)
{
    using Kind = Noun::Kind;
    static const char *const names[] = {"inizio ", "metà ", "fine "};
    const QString name = QString::fromUtf8(names[static_cast<std::size_t>(share)]);
    const bool isLoose = noun.kind == Kind::Month || noun.kind == Kind::Season || noun.kind == Kind::Year || noun.kind == Kind::Decade
        || noun.kind == Kind::Century;
    return name + (isLoose ? noun.text : withPreposition(Preposition::Of, noun, Language::Italian));
}

QString aboutWords(const Noun &noun, Language in)
{
    if (in == Language::English)
        return withPreposition(Preposition::To, noun, in);
    if (noun.kind == Noun::Kind::Year || (noun.kind == Noun::Kind::Recurring && noun.article == Article::None))
        return QLatin1String("circa ") + noun.text;
    if (noun.kind == Noun::Kind::Clock)
        return QLatin1String("verso le ") + noun.text;
    return QLatin1String("intorno ") + withPreposition(Preposition::To, noun, in);
}

enum class Side : std::uint8_t { Before, After, NotAfter, NotBefore };

QString sideWords(const Noun &noun, Side side, Language in)
{
    if (in == Language::English) {
        static const char *const words[] = {"before ", "after ", "not after ", "not before "};
        return QLatin1String(words[static_cast<std::size_t>(side)]) + withPreposition(Preposition::Of, noun, in).mid(3);
    }
    switch (side) {
    case Side::Before:
        return QLatin1String("prima ") + withPreposition(Preposition::Of, noun, in);
    case Side::NotBefore:
        return QLatin1String("non prima ") + withPreposition(Preposition::Of, noun, in);
    case Side::After:
        return withPreposition(Preposition::After, noun, in);
    case Side::NotAfter:
        return QLatin1String("non ") + withPreposition(Preposition::After, noun, in);
    }
    return {};
}

} // namespace

// LESS_THAN and its like are of lengths; of a date they can only mean a side of it.
QString withMod(const Noun &noun, QStringView mod, Language in)
{
    struct Sided {
        QStringView mod;
        Side side;
    };
    static constexpr Sided sides[] = {
        {u"BEFORE", Side::Before},    {u"AFTER", Side::After},     {u"ON_OR_BEFORE", Side::NotAfter},  {u"ON_OR_AFTER", Side::NotBefore},
        {u"LESS_THAN", Side::Before}, {u"MORE_THAN", Side::After}, {u"EQUAL_OR_LESS", Side::NotAfter}, {u"EQUAL_OR_MORE", Side::NotBefore}};
    for (const Sided &one : sides) {
        if (one.mod == mod)
            return sideWords(noun, one.side, in);
    }
    if (mod == u"APPROX")
        return aboutWords(noun, in);
    if (mod != u"START" && mod != u"MID" && mod != u"END")
        return noun.plain;
    const Share share = mod == u"START" ? Share::Start : mod == u"MID" ? Share::Mid : Share::End;
    if (noun.kind == Noun::Kind::Part)
        return partWords(noun, share, in);
    return in == Language::Italian ? shareInItalian(noun, share) : shareInEnglish(noun, share);
}

} // namespace timeline::words
