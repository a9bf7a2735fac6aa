#include "app/suggest/word_guess.h"

namespace suggest {

namespace {

// An ending, what the lemma has instead, and the tags; the first that fits wins unless several stand for one ending.
struct Ending {
    QStringView ending, lemma;
    const char *tags;
};

constexpr Ending italian[] = {
    {u"zione", u"zione", "n f sg"},
    {u"zioni", u"zione", "n f pl"},
    {u"sione", u"sione", "n f sg"},
    {u"sioni", u"sione", "n f pl"},
    {u"mento", u"mento", "n m sg"},
    {u"menti", u"mento", "n m pl"},
    {u"toria", u"toria", "n f sg"},
    {u"torie", u"toria", "n f pl"},
    {u"ità", u"ità", "n f sp"},
    {u"aggio", u"aggio", "n m sg"},
    {u"aggi", u"aggio", "n m pl"},
    {u"enza", u"enza", "n f sg"},
    {u"enze", u"enza", "n f pl"},
    {u"anza", u"anza", "n f sg"},
    {u"anze", u"anza", "n f pl"},
    {u"tura", u"tura", "n f sg"},
    {u"ture", u"tura", "n f pl"},
    {u"ismo", u"ismo", "n m sg"},
    {u"ista", u"ista", "n mf sg"},
    {u"isti", u"ista", "n m pl"},
    {u"tore", u"tore", "n m sg"},
    {u"tori", u"tore", "n m pl"},
    {u"trice", u"trice", "n f sg"},
    {u"trici", u"trice", "n f pl"},
    {u"mente", u"mente", "adv"},
    {u"ando", u"are", "vblex ger"},
    {u"endo", u"ere", "vblex ger"},
    {u"andosi", u"are", "vblex ger"},
    {u"endosi", u"ere", "vblex ger"},
    {u"andolo", u"are", "vblex ger"},
    {u"arsi", u"are", "vblex inf"},
    {u"ersi", u"ere", "vblex inf"},
    {u"irsi", u"ire", "vblex inf"},
    {u"arlo", u"are", "vblex inf"},
    {u"arla", u"are", "vblex inf"},
    {u"arli", u"are", "vblex inf"},
    {u"erebbero", u"are", "vblex cni p3 pl"},
    {u"erebbe", u"are", "vblex cni p3 sg"},
    {u"irebbe", u"ire", "vblex cni p3 sg"},
    {u"eranno", u"are", "vblex fti p3 pl"},
    {u"iranno", u"ire", "vblex fti p3 pl"},
    {u"erà", u"are", "vblex fti p3 sg"},
    {u"irà", u"ire", "vblex fti p3 sg"},
    {u"avano", u"are", "vblex pii p3 pl"},
    {u"evano", u"ere", "vblex pii p3 pl"},
    {u"ivano", u"ire", "vblex pii p3 pl"},
    {u"arono", u"are", "vblex ifi p3 pl"},
    {u"irono", u"ire", "vblex ifi p3 pl"},
    {u"erono", u"ere", "vblex ifi p3 pl"},
    {u"ava", u"are", "vblex pii p3 sg"},
    {u"eva", u"ere", "vblex pii p3 sg"},
    {u"iva", u"ire", "vblex pii p3 sg"},
    {u"ano", u"are", "vblex pri p3 pl"},
    {u"ò", u"are", "vblex ifi p3 sg"},
    {u"ato", u"are", "vblex pp m sg"},
    {u"ata", u"are", "vblex pp f sg"},
    {u"ati", u"are", "vblex pp m pl"},
    {u"ate", u"are", "vblex pp f pl"},
    {u"uto", u"ere", "vblex pp m sg"},
    {u"uta", u"ere", "vblex pp f sg"},
    {u"uti", u"ere", "vblex pp m pl"},
    {u"ute", u"ere", "vblex pp f pl"},
    {u"ito", u"ire", "vblex pp m sg"},
    {u"ita", u"ire", "vblex pp f sg"},
    {u"iti", u"ire", "vblex pp m pl"},
    {u"ite", u"ire", "vblex pp f pl"},
    {u"are", u"are", "vblex inf"},
    {u"ire", u"ire", "vblex inf"},
    {u"ale", u"ale", "adj mf sg"},
    {u"ali", u"ale", "adj mf pl"},
    {u"oso", u"oso", "adj m sg"},
    {u"osa", u"oso", "adj f sg"},
    {u"ico", u"ico", "adj m sg"},
    {u"ica", u"ico", "adj f sg"},
    {u"ese", u"ese", "adj mf sg"},
    {u"bile", u"bile", "adj mf sg"},
};

constexpr Ending english[] = {
    {u"tion", u"tion", "n sg"},   {u"tions", u"tion", "n pl"}, {u"sion", u"sion", "n sg"}, {u"sions", u"sion", "n pl"},
    {u"ment", u"ment", "n sg"},   {u"ments", u"ment", "n pl"}, {u"ness", u"ness", "n sg"}, {u"ity", u"ity", "n sg"},
    {u"ance", u"ance", "n sg"},   {u"ence", u"ence", "n sg"},  {u"ship", u"ship", "n sg"}, {u"ing", u"", "vblex ger"},
    {u"ied", u"y", "vblex past"}, {u"ed", u"", "vblex past"},  {u"ly", u"ly", "adv"},      {u"al", u"al", "adj"},
    {u"ous", u"ous", "adj"},      {u"ive", u"ive", "adj"},     {u"able", u"able", "adj"},  {u"ic", u"ic", "adj"},
    {u"less", u"less", "adj"},    {u"s", u"", "n pl"},
};

template <std::size_t N> const Ending *endingOf(const Ending (&endings)[N], const QString &word)
{
    const Ending *longest = nullptr;
    for (const Ending &ending : endings) {
        if (word.size() > ending.ending.size() + 2 && word.endsWith(ending.ending)
            && (!longest || longest->ending.size() < ending.ending.size()))
            longest = &ending;
    }
    return longest;
}

} // namespace

Analyses guessedAnalyses(const QString &language, const QString &word)
{
    const Ending *ending = language == u"it" ? endingOf(italian, word) : language == u"en" ? endingOf(english, word) : nullptr;
    if (!ending)
        return {};
    const QString lemma = word.chopped(ending->ending.size()) + ending->lemma.toString();
    QStringList tags = QString::fromLatin1(ending->tags).split(u' ');
    Analyses guessed{{lemma, tags}};
    if (guessed.front().has(u"past")) // "airlifted" is past or participle
        guessed.emplace_back(lemma, tags.replaceInStrings(QStringLiteral("past"), QStringLiteral("pp")));
    return guessed;
}

Analyses guessedFinite(const QString &language, const QString &word)
{
    static constexpr Ending endings[] = {
        {u"ano", u"are", "vblex pri p3 pl"},
        {u"ono", u"ere", "vblex pri p3 pl"},
        {u"a", u"are", "vblex pri p3 sg"},
        {u"e", u"ere", "vblex pri p3 sg"},
    };
    const Ending *ending = language == u"it" ? endingOf(endings, word) : nullptr;
    if (!ending)
        return {};
    return {{word.chopped(ending->ending.size()) + ending->lemma.toString(), QString::fromLatin1(ending->tags).split(u' ')}};
}

} // namespace suggest
