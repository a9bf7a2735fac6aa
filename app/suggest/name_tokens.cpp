#include "app/suggest/name_tokens.h"

namespace suggest {

namespace {

const WordType blank;

void readShape(QStringView word, WordType &type)
{
    qsizetype letters = 0, capitals = 0, smalls = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word[i];
        type.digit |= c.isDigit();
        if (!c.isLetter() && !c.isSurrogate())
            continue;
        if (c.isUpper() || c.isTitleCase()) {
            ++capitals;
            type.mixed |= smalls > 0 && word[i - 1].isLetter();
        } else if (c.isLower()) {
            ++smalls;
        }
        ++letters;
    }
    type.letter = letters > 0;
    type.capital = !word.isEmpty() && (word.front().isUpper() || word.front().isTitleCase());
    type.allCaps = capitals >= 2 && smalls == 0;
    type.initial = capitals == 1 && smalls == 0 && !type.digit;
    type.roman = capitals == letters && letters > 0
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c == u'I' || c == u'V' || c == u'X'; });
}

bool isFunctionWord(const Analysis &analysis)
{
    static constexpr Tag tags[] = {u"det",     u"pr",    u"prn",    u"cnjcoo", u"cnjsub", u"cnjadv", u"rel",  u"vbser",
                                   u"vbhaver", u"vbmod", u"predet", u"preadv", u"adv",    u"ij",     u"vaux", u"vbdo"};
    return std::any_of(std::begin(tags), std::end(tags), [&analysis](Tag tag) { return analysis.is(tag); });
}

} // namespace

NameTokens::NameTokens(const Draft &draft, const Lexicon &lexicon, const NameVocabulary &vocabulary)
    : draft_(&draft), lexicon_(&lexicon), vocabulary_(&vocabulary), plain_(draft.text())
{
    plain_.replace(QChar(0x2019), QLatin1Char('\''));
    types_.reserve(draft.tokens().size());
    QHash<QStringView, std::uint32_t> seen;
    seen.reserve(static_cast<qsizetype>(draft.tokens().size() / 3));
    for (std::size_t i = 0; i < draft.tokens().size(); ++i) {
        const text::Range range = draft.tokens()[i];
        const QStringView word = QStringView(plain_).mid(range.begin, range.length());
        const auto known = seen.constFind(word);
        if (known != seen.constEnd()) {
            types_.push_back(*known);
        } else {
            types_.push_back(static_cast<std::uint32_t>(distinct_.size()));
            seen.insert(word, types_.back());
            distinct_.push_back(typeOf(static_cast<qsizetype>(i), word));
        }
        sportWords_ += (distinct_[types_.back()].uses & NameVocabulary::Sport) != 0;
    }
    for (auto word = seen.constBegin(); word != seen.constEnd(); ++word) {
        WordType &type = distinct_[word.value()];
        const QString lowered = word.key().toString().toLower();
        const auto lower = seen.constFind(lowered);
        type.seenLower = lower != seen.constEnd() && distinct_[lower.value()].letter && !distinct_[lower.value()].capital;
    }
    markSentences();
}

WordType NameTokens::typeOf(qsizetype token, QStringView word) const
{
    WordType type;
    readShape(word, type);
    type.uses = vocabulary_->uses(word);
    type.role = vocabulary_->role(word);
    type.known = lexicon_->find(word); // "24" opens "24 Ore di Le Mans"
    if (!type.letter)
        return type;
    const QString lower = word.toString().toLower();
    type.common = type.listedCommon = vocabulary_->common(lower);
    type.function = type.common && (type.uses & (NameVocabulary::Article | NameVocabulary::Articulated | NameVocabulary::Of)) != 0;
    type.head = vocabulary_->head(lower);
    if (type.capital)
        type.head.in |= type.head.capital;
    if (type.capital) {
        const std::uint32_t lowerUses = vocabulary_->uses(lower);
        // "Il" and "Del" work as "il" and "del" do; "MI" stays Milan's code and is no pronoun.
        if (!type.allCaps || word.size() > 2)
            type.uses |= lowerUses & ~static_cast<std::uint32_t>(NameVocabulary::Province);
        type.role |= vocabulary_->role(lower);
        if (type.allCaps && word.size() > 4 && type.known.kinds == 0) {
            // A headline in capitals: "MINSK" is Minsk.
            type.known = lexicon_->find(QString(word.front() + lower.mid(1)));
        }
    }
    readDictionary(token, type);
    return type;
}

void NameTokens::readDictionary(qsizetype token, WordType &type) const
{
    const Analyses &analyses = draft_->analyses(token);
    type.unknown = analyses.empty();
    for (const Analysis &analysis : analyses) {
        if (analysis.has(u"np")) {
            type.dictionaryPerson |= analysis.has(u"ant") || analysis.has(u"cog");
            type.dictionaryPlace |= analysis.has(u"top") || analysis.has(u"loc");
            type.dictionaryOrganisation |= analysis.has(u"org");
            continue;
        }
        type.common = true;
        type.function |= isFunctionWord(analysis);
        type.agentVerb |= analysis.is(u"vblex") && vocabulary_->agentVerb(analysis.lemma);
        // "ha", "è", "era", "had": an auxiliary makes what stands before it a subject.
        type.agentVerb |= analysis.has(u"vbhaver") || analysis.has(u"vbser");
    }
}

void NameTokens::markSentences()
{
    const text::Ranges &sentences = draft_->segmentation().sentences();
    const text::Ranges &tokens = draft_->tokens();
    opens_.assign(tokens.size(), false);
    titleCase_.assign(tokens.size(), false);
    std::size_t at = 0;
    for (const text::Range &sentence : sentences) {
        sentenceBegin_.push_back(static_cast<qsizetype>(at));
        const std::size_t first = at;
        bool opening = true;
        int words = 0, capitals = 0, commonCapitals = 0;
        while (at < tokens.size() && tokens[at].begin < sentence.end) {
            const WordType &type = distinct_[types_[at]];
            if (type.letter || type.digit) {
                opens_[at] = opening;
                // An elided article is not the word that a sentence begins with: "L'Aia", "Dall'Aquila".
                opening = opening && text(static_cast<qsizetype>(at)).endsWith(u'\'') && type.function;
                const bool counts = type.letter && tokens[at].length() > 3;
                words += counts;
                capitals += counts && type.capital;
                commonCapitals += counts && type.capital && type.common && at > first;
            } else {
                static constexpr QStringView openers = u"\"“«„‘‹:–—•-";
                opening = opening || (tokens[at].length() == 1 && openers.contains(text(static_cast<qsizetype>(at)).front()));
            }
            ++at;
        }
        // A list of people has capitals too, but hardly a common word among them.
        if (words >= 4 && capitals * 10 >= words * 7 && commonCapitals * 3 >= words)
            std::fill(titleCase_.begin() + static_cast<std::ptrdiff_t>(first), titleCase_.begin() + static_cast<std::ptrdiff_t>(at), true);
    }
    sentenceBegin_.push_back(static_cast<qsizetype>(tokens.size()));
}

const WordType &NameTokens::operator[](qsizetype token) const
{
    return token >= 0 && token < size() ? distinct_[types_[static_cast<std::size_t>(token)]] : blank;
}

QStringView NameTokens::text(qsizetype token) const { return token >= 0 && token < size() ? text(token, token) : QStringView(); }

QStringView NameTokens::text(qsizetype first, qsizetype last) const
{
    const text::Range where = range(first, last);
    return QStringView(plain_).mid(where.begin, where.length());
}

text::Range NameTokens::range(qsizetype first, qsizetype last) const
{
    return {draft_->tokens()[static_cast<std::size_t>(first)].begin, draft_->tokens()[static_cast<std::size_t>(last)].end};
}

bool NameTokens::is(qsizetype token, char16_t mark) const
{
    const QStringView word = text(token);
    return word.size() == 1 && word.front() == QChar(mark);
}

bool NameTokens::opensSentence(qsizetype token) const { return token >= 0 && token < size() && opens_[static_cast<std::size_t>(token)]; }

bool NameTokens::inTitleCase(qsizetype token) const { return token >= 0 && token < size() && titleCase_[static_cast<std::size_t>(token)]; }

bool NameTokens::joined(qsizetype token) const
{
    if (token <= 0 || token >= size())
        return false;
    const qsizetype from = draft_->tokens()[static_cast<std::size_t>(token) - 1].end;
    const qsizetype to = draft_->tokens()[static_cast<std::size_t>(token)].begin;
    return to == from || (to == from + 1 && (plain_[from] == u' ' || plain_[from] == QChar(0xA0)));
}

} // namespace suggest
