#include "app/suggest/speakers.h"

#include <algorithm>

namespace suggest {

namespace {

constexpr qsizetype reach = 14;         // tokens from a verb to its subject
constexpr qsizetype longestInsert = 16; // tokens between two dashes

bool speaks(const annotation::Annotation &name)
{
    return name.tag == u"PER" || name.tag == u"ORG" || name.tag == u"GRP" || name.tag == u"LOC";
}

} // namespace

Speakers::Speakers(const Draft &draft, const Words &words, const WordLists &cues, const std::vector<Quoted> &quotes,
                   const std::vector<annotation::Annotation> &times)
    : draft_(&draft),
      words_(&words),
      cues_(&cues),
      quoted_(draft.tokens().size()),
      insert_(draft.tokens().size()),
      role_(draft.tokens().size()),
      time_(draft.tokens().size())
{
    const auto note = [this](const text::Ranges &ranges, std::vector<bool> &where) {
        for (const text::Range &range : ranges) {
            for (qsizetype i = draft_->segmentation().tokenAt(range.begin); i < words_->size() && words_->range(i).begin < range.end; ++i)
                where[static_cast<std::size_t>(i)] = true;
        }
    };
    for (const Quoted &quote : quotes) {
        note(quote.ranges, quoted_);
        for (const text::Range &range : quote.ranges)
            findInserts(range);
    }
    for (const annotation::Annotation &time : times)
        note(time.ranges, time_);
    for (const annotation::Annotation &name : words.names()) {
        if (speaks(name) && !name.ranges.empty())
            names_.push_back(name);
        else if (name.tag == u"ROL")
            note(name.ranges, role_);
    }
}

// Between dashes, inside of the marks, and begun by a verb: not the speaker's words.
void Speakers::findInserts(text::Range quote)
{
    const auto isDash = [this](qsizetype i) {
        const QString &mark = (*words_)[i].text;
        return mark == u"–" || mark == u"—" || mark == u"-";
    };
    const auto inside = [this, quote](qsizetype i) { return i < words_->size() && words_->range(i).begin < quote.end; };
    for (qsizetype i = draft_->segmentation().tokenAt(quote.begin); inside(i); ++i) {
        if (!isDash(i))
            continue;
        const VerbGroup *group = words_->groupOf(i + 1);
        for (int words = 1; !group && words < 3; ++words) // "– ha poi aggiunto", "– si sfoga"
            group = (*words_)[i + words].pos == Pos::Pronoun || (*words_)[i + words].pos == Pos::Adverb ? words_->groupOf(i + words + 1)
                                                                                                        : nullptr;
        qsizetype end = i + 1;
        while (inside(end) && end - i <= longestInsert && !isDash(end))
            ++end;
        if (!group || group->form != VerbForm::Finite || !inside(end) || !isDash(end))
            continue;
        for (qsizetype at = i + 1; at < end; ++at) {
            insert_[static_cast<std::size_t>(at)] = true;
            quoted_[static_cast<std::size_t>(at)] = false;
        }
        i = end;
    }
}

bool Speakers::lists(const QString &section, qsizetype token) const
{
    return cues_->has(section, (*words_)[token].lemma) || cues_->has(section, (*words_)[token].text);
}

QString Speakers::surface(qsizetype first, qsizetype last) const
{
    const text::Range range = words_->range(first, last);
    return draft_->text().mid(range.begin, range.length()).simplified();
}

// The subject of a verb, to its left: across the commas of an apposition, not across another verb.
Speaker Speakers::subject(const VerbGroup &group, qsizetype begin) const
{
    const Words &words = *words_;
    qsizetype end = group.first;
    // A gerund or infinitive has the subject of the verb that it hangs on.
    if (group.form != VerbForm::Finite) {
        const annotation::Annotation *close = nameStarting(end - 1) || end == begin ? nullptr : nameIn(std::max(begin, end - 3), end, true);
        if (close && lastToken(*close) == end - 1)
            return named(*close);
        for (qsizetype i = end - 1; i >= begin; --i) {
            const VerbGroup *main = words.groupOf(i);
            if (main && main->form == VerbForm::Finite && !isQuoted(i))
                return subject(*main, begin);
        }
    }
    Speaker fallback;
    int pieces = 0;
    for (qsizetype i = end - 1; i >= begin - 1 && pieces < 4; --i) {
        const Word &word = words[i];
        if (const qsizetype comma = i >= begin ? relativeClauseBegin(i, begin) : -1; comma >= begin) {
            i = end = comma; // "la nota, la cui forma sorprende, dice"
            continue;
        }
        const bool verb = i >= begin && word.pos == Pos::Verb && word.form == VerbForm::Finite;
        const bool relative = word.pos == Pos::Relative && i == group.first - 1;
        const bool border = i < begin || verb || word.pos == Pos::Mark || isQuoted(i)
            || (word.pos == Pos::Conjunction && word.text != u"e" && word.text != u"and") || (word.pos == Pos::Relative && !relative);
        if (relative)
            end = i; // "il ministro, che ha detto": its antecedent
        if (!border)
            continue;
        if (i + 1 < end) {
            if (const annotation::Annotation *person = nameIn(i + 1, end, true))
                return named(*person);
            if (!fallback.span) {
                const Speaker here = meantIn(i + 1, end);
                if (fallback.empty() || here.span)
                    fallback = here.empty() ? fallback : here;
            }
            ++pieces;
        }
        if (i < begin || verb || word.text == u":" || word.text == u";" || word.text == u"." || word.pos == Pos::Conjunction)
            break;
        end = i;
    }
    return fallback;
}

// What words without a verb name: a name, or else the first noun phrase.
Speaker Speakers::meantIn(qsizetype begin, qsizetype end) const
{
    if (const annotation::Annotation *name = nameIn(begin, end, false))
        return named(*name);
    Speaker meant;
    for (qsizetype i = begin; i < end && meant.empty(); ++i) {
        const Word &word = (*words_)[i];
        if (isTime(i))
            continue;
        if (lists(QStringLiteral("noun"), i))
            meant = ownerOf(i, end);
        else if (word.pos == Pos::Noun || word.pos == Pos::Number || (word.pos == Pos::Determiner && !lists(QStringLiteral("noun"), i + 1)))
            meant = nounPhrase(i, end);
        else if (word.pos == Pos::Preposition)
            break; // "in una nota": not a subject
    }
    return meant;
}

// The comma before the relative clause whose verb stands here, or -1.
qsizetype Speakers::relativeClauseBegin(qsizetype verb, qsizetype begin) const
{
    if ((*words_)[verb].form != VerbForm::Finite)
        return -1;
    for (qsizetype i = verb - 1; i >= begin && (*words_)[i].pos != Pos::Mark; --i) {
        if ((*words_)[i].pos != Pos::Relative)
            continue;
        for (qsizetype j = i - 1; j >= begin && i - j <= 3; --j) {
            if ((*words_)[j].text == u",")
                return j;
        }
        return -1;
    }
    return -1;
}

// After the verb: "ha detto [ieri ai giornalisti] il ministro"; before it, after the quotation: "«…», Conti ha detto".
Speaker Speakers::after(const VerbGroup &group, qsizetype begin, qsizetype end) const
{
    // A subject between the quotation and the verb comes first; a pronoun means who spoke before.
    for (qsizetype at = group.first - 1; at >= std::max(begin, group.first - 2) && !isQuoted(at); --at) {
        if (lists(QStringLiteral("he or she"), at))
            return {};
    }
    qsizetype i = group.first - 1;
    while (i >= 0 && !isQuoted(i) && (*words_)[i].pos != Pos::Mark)
        --i;
    if (i == group.first - 1 && i > begin) { // "«…», the governor, Alan Creed, told reporters"
        if (Speaker between = subject(group, begin); isPerson(between))
            return between;
    } else if (group.first - i > 2
               || (group.first - i == 2 && (*words_)[group.first - 1].pos != Pos::Pronoun
                   && (*words_)[group.first - 1].pos != Pos::Adverb)) {
        if (Speaker between = subject(group, i + 1); !between.empty())
            return between;
    }
    bool object = false;
    for (i = group.last + 1; i < std::min(end, group.last + reach) && !isQuoted(i); ++i) {
        const Word &word = (*words_)[i];
        if (isTime(i)) { // "ha detto questa mattina il sindaco"
            object = false;
            continue;
        }
        if (word.pos == Pos::Relative || (word.pos == Pos::Conjunction && word.text != u"e") || word.text == u":" || word.text == u"."
            || word.text == u";")
            break;
        if (word.pos == Pos::Verb && word.group != (*words_)[group.head].group)
            break;
        if (word.pos == Pos::Preposition) {
            object = true;
            continue;
        }
        const annotation::Annotation *name = nameStarting(i);
        if (name && !object)
            return named(*name);
        if (!object && (word.pos == Pos::Noun || word.pos == Pos::Determiner)) {
            Speaker phrase = nounPhrase(i, end);
            if (!phrase.empty())
                return phrase;
        }
        if (name) {
            i = lastToken(*name);
            object = false; // "ai giornalisti di Reuters Mara Conti"
        } else if (word.pos == Pos::Noun) {
            const Pos next = (*words_)[i + 1].pos; // "in conferenza stampa"
            object = next == Pos::Preposition || next == Pos::Adjective || (object && next == Pos::Noun);
        }
        if (word.text == u"," && i > group.last + 1)
            object = false;
        else if (word.text == u",")
            break;
    }
    return {};
}

Speaker Speakers::sourceAt(qsizetype token, qsizetype end) const
{
    for (qsizetype i = token; i < std::min(end, token + 8); ++i) {
        const annotation::Annotation *name = nameStarting(i);
        if (name && name->tag == u"PER")
            return named(*name);
        if (i == token || (*words_)[i - 1].pos == Pos::Determiner || (*words_)[i - 1].pos == Pos::Preposition) {
            Speaker phrase = nounPhrase(i, end);
            if (!phrase.empty() && name && phrase.place.end <= name->hull().end)
                return named(*name);
            if (!phrase.empty())
                return phrase;
        }
    }
    return {};
}

// "il ministro della Difesa bielorusso", from its first word on; the person it names, where it does.
Speaker Speakers::nounPhrase(qsizetype first, qsizetype end) const
{
    qsizetype last = -1;
    bool noun = false;
    for (qsizetype i = first; i < std::min(end, first + 10); ++i) {
        const Word &word = (*words_)[i];
        if (const annotation::Annotation *name = nameStarting(i)) {
            const bool ends = (*words_)[lastToken(*name) + 1].pos != Pos::Noun; // not "the Harbour Trust spokesman"
            if ((name->tag == u"PER" || (name->tag == u"ORG" && ends)) && !isObject(*name, first))
                return named(*name);
            i = last = lastToken(*name);
            noun = true;
            continue;
        }
        const bool inside = word.pos == Pos::Noun || word.pos == Pos::Adjective || word.pos == Pos::Determiner || word.pos == Pos::Name
            || (word.pos == Pos::Preposition && cues_->has(QStringLiteral("of"), word.lemma)) || word.pos == Pos::Number || isRole(i);
        // "il ministro, Mara Conti,": the name follows in apposition.
        if (!inside && word.text == u"," && noun) {
            const annotation::Annotation *name = nameStarting(i + 1);
            if (name && name->tag == u"PER")
                return named(*name);
        }
        if (!inside)
            break;
        noun = noun || word.pos == Pos::Noun || word.pos == Pos::Name || isRole(i);
        if (word.pos != Pos::Preposition && word.pos != Pos::Determiner)
            last = i;
    }
    if (!noun || last < first)
        return {};
    return {surface(first, last), {}, words_->range(first, last)};
}

Speaker Speakers::ownerOf(qsizetype noun, qsizetype end) const
{
    for (qsizetype i = noun + 1; i < std::min(end, noun + 8); ++i) {
        if (const annotation::Annotation *name = nameStarting(i))
            return named(*name);
        if ((*words_)[i].pos == Pos::Verb || (*words_)[i].text == u",")
            break;
        // "il commento della segretaria del sindacato, Elsa Tornari"
        if (i > noun + 1 && (*words_)[i - 1].pos == Pos::Preposition && lists(QStringLiteral("role"), i))
            return nounPhrase(i, end);
    }
    return {};
}

// "Nel comunicato della Banca di Ostra si legge": a text speaks for its owner.
Speaker Speakers::ownerBefore(const VerbGroup &group, qsizetype begin) const
{
    for (qsizetype i = group.first - 1; i >= begin && !isQuoted(i); --i) {
        if (lists(QStringLiteral("noun"), i) && (*words_)[i].pos != Pos::Verb)
            return ownerOf(i, group.first);
    }
    return {};
}

// "si legge in una nota della prefettura"
Speaker Speakers::ownerAfter(const VerbGroup &group, qsizetype end) const
{
    for (qsizetype i = group.last + 1; i < std::min(end, group.last + 6) && !isQuoted(i) && (*words_)[i].pos != Pos::Verb; ++i) {
        if (lists(QStringLiteral("noun"), i))
            return ownerOf(i, end);
    }
    return {};
}

// A name that ends where the tokens end, but for a comma; only words that belong to it before: "per la storica Ruth Keller, «…»".
Speaker Speakers::nameBetween(qsizetype begin, qsizetype end) const
{
    const qsizetype last = (*words_)[end - 1].text == u"," ? end - 2 : end - 1;
    for (qsizetype i = begin; i <= last; ++i) {
        if (const annotation::Annotation *name = nameStarting(i))
            return lastToken(*name) == last && (name->tag == u"PER" || name->tag == u"ORG") ? named(*name) : Speaker{};
        const Pos pos = (*words_)[i].pos;
        if (pos != Pos::Noun && pos != Pos::Determiner && pos != Pos::Adjective && !isRole(i))
            return {};
    }
    return {};
}

} // namespace suggest
