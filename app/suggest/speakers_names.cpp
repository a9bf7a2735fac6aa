// The names that speakers are: found beside a word, resolved by the roles and names that the article gave before.
#include "app/suggest/speakers.h"

#include <algorithm>

namespace suggest {

const annotation::Annotation *Speakers::nameStarting(qsizetype token) const
{
    if (token < 0 || token >= words_->size())
        return nullptr;
    const qsizetype begin = words_->range(token).begin;
    const auto found = std::lower_bound(names_.begin(), names_.end(), begin,
                                        [](const annotation::Annotation &name, qsizetype at) { return name.hull().begin < at; });
    return found != names_.end() && found->hull().begin == begin ? &*found : nullptr;
}

const annotation::Annotation *Speakers::nameIn(qsizetype begin, qsizetype end, bool personsOnly) const
{
    const annotation::Annotation *best = nullptr;
    for (qsizetype i = begin; i < end; ++i) {
        const annotation::Annotation *name = nameStarting(i);
        if (!name || (personsOnly && name->tag != u"PER") || lastToken(*name) >= end)
            continue;
        const bool adjective = name->tag == u"GRP" && (*words_)[i].pos == Pos::Adjective;
        if (!adjective && !isObject(*name) && (personsOnly || name->tag != u"LOC" || i == begin))
            best = name;
        i = lastToken(*name);
    }
    return best;
}

// Does a preposition govern it? "a Conti", "la decisione di Conti", "al presidente Conti"; but not "il portavoce di Lumo Ada Conti".
bool Speakers::isObject(const annotation::Annotation &name, qsizetype begin) const
{
    const Words &words = *words_;
    bool role = false;
    for (qsizetype i = firstToken(name) - 1; i >= begin && words[i].sentence == words[firstToken(name)].sentence; --i) {
        const Word &word = words[i];
        if (word.pos == Pos::Preposition) {
            // "il commissario europeo per la Concorrenza", "l'assessore al Bilancio": the preposition belongs to the role.
            qsizetype head = i - 1;
            while (head > 0 && (words[head].pos == Pos::Adjective || (words[head].pos == Pos::Name && !words[head].capital)))
                --head;
            const bool hasOwn = i + 1 < firstToken(name) && !(i + 2 == firstToken(name) && words[i + 1].pos == Pos::Determiner);
            const bool ofRole = lists(QStringLiteral("role"), head) && hasOwn && !role;
            if (!ofRole)
                return true;
            role = true;
            i = head; // go on before the role
            continue;
        }
        if (lists(QStringLiteral("role"), i))
            role = true;
        // Another phrase begins here: "ai microfoni di Radio Costa il tecnico Bruno Zecchi", "su Facebook Luca Arrigoni".
        const bool opens = word.pos == Pos::Determiner && words[i - 1].pos != Pos::Preposition && words[i - 1].pos != Pos::Adjective;
        if (opens || (name.tag == u"PER" && word.isName))
            return false;
        const bool inside = word.pos == Pos::Noun || word.pos == Pos::Adjective || word.pos == Pos::Determiner || word.pos == Pos::Name
            || word.pos == Pos::Other;
        if (!inside)
            return false;
    }
    return false;
}

Speaker Speakers::named(qsizetype token) const
{
    const annotation::Annotation *name = nameStarting(token);
    return name ? named(*name) : Speaker{};
}

Speaker Speakers::named(const annotation::Annotation &name) const
{
    return {draft_->text().mid(name.hull().begin, name.hull().length()).simplified(), name.id, name.hull()};
}

bool Speakers::isPerson(const Speaker &speaker) const
{
    return std::any_of(names_.begin(), names_.end(),
                       [&speaker](const annotation::Annotation &name) { return name.id == speaker.span && name.tag == u"PER"; });
}

// "Khrenin" is Viktor Khrenin where the article says so; "il ministro bielorusso" is whoever bears that role.
Speaker Speakers::resolved(Speaker speaker) const
{
    if (speaker.empty())
        return speaker;
    if (!speaker.span)
        return bearer(speaker);
    const annotation::Annotation *own = nullptr;
    for (const annotation::Annotation &name : names_) {
        if (name.id == speaker.span)
            own = &name;
    }
    for (const annotation::Annotation &name : names_) {
        const QString full = named(name).text;
        const bool same
            = own && own->entity ? name.entity == own->entity : own && name.tag == own->tag && full.endsWith(u' ' + speaker.text);
        if (same && full.size() > speaker.text.size() && name.tag == own->tag && own->tag == u"PER")
            speaker.text = full;
    }
    return speaker;
}

Speaker Speakers::bearer(const Speaker &role) const
{
    const Words &words = *words_;
    const qsizetype first = draft_->segmentation().tokenAt(role.place.begin);
    const qsizetype last = draft_->segmentation().tokenAt(role.place.end - 1);
    QStringList heads, details;
    for (qsizetype i = first; i <= last; ++i) {
        const bool open = heads.isEmpty();
        if (QString phrase; open && words.phraseAt(*cues_, QStringLiteral("stands for"), i, &phrase) > 0)
            heads = cues_->value(QStringLiteral("stands for"), phrase).split(u' ');
        if (open && lists(QStringLiteral("role"), i) && !words[i].plural)
            heads << words[i].lemma;
        else if (words[i].pos == Pos::Adjective || words[i].pos == Pos::Noun || words[i].pos == Pos::Name)
            details << words[i].lemma;
    }
    if (heads.isEmpty())
        return role;
    const annotation::Annotation *best = nullptr;
    qsizetype bestScore = -1;
    for (const annotation::Annotation &name : names_) {
        if (name.tag != u"PER")
            continue;
        // The role stands within the words before the name, or after it in apposition; without a verb or a full stop between.
        for (const int step : {-1, 1}) {
            qsizetype score = -1;
            qsizetype at = step < 0 ? firstToken(name) - 1 : lastToken(name) + 1;
            for (int distance = 0; distance < 9 && words[at].sentence == words[firstToken(name)].sentence && words[at].pos != Pos::Verb;
                 ++distance, at += step) {
                if (heads.contains(words[at].lemma))
                    score = std::max<qsizetype>(score, 0) + 2;
                else if (details.contains(words[at].lemma))
                    score = score < 0 ? score : score + 1;
                else if (step > 0 && distance == 0 && words[at].text != u",")
                    break;
                if (step < 0 && details.contains(words[at].lemma))
                    score = std::max<qsizetype>(score, 0) + 1;
            }
            const bool hasRole = score >= 2;
            if (hasRole && (score > bestScore || (score == bestScore && name.hull().begin <= role.place.begin))) {
                best = &name;
                bestScore = score;
            }
        }
    }
    return best ? named(*best) : role;
}

} // namespace suggest
