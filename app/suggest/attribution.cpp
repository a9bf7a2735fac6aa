#include "app/suggest/attribution.h"

namespace suggest {

Attributor::Attributor(const Draft &draft, const Words &words, const WordLists &cues, const std::vector<Quoted> &quotes,
                       const std::vector<annotation::Annotation> &times)
    : draft_(&draft), words_(&words), cues_(&cues), speakers_(draft, words, cues, quotes, times)
{
}

bool Attributor::hasFiniteVerb(text::Range range) const
{
    for (qsizetype i = draft_->segmentation().tokenAt(range.begin); i < words_->size() && words_->range(i).begin < range.end; ++i) {
        if ((*words_)[i].form == VerbForm::Finite)
            return true;
    }
    return false;
}

qsizetype Attributor::wordCount(text::Range range) const
{
    qsizetype count = 0;
    for (qsizetype i = draft_->segmentation().tokenAt(range.begin); i < words_->size() && words_->range(i).begin < range.end; ++i)
        count += text::isWord(draft_->token(i)) ? 1 : 0;
    return count;
}

bool Attributor::isCapitalised(text::Range range) const
{
    bool all = true;
    for (qsizetype i = draft_->segmentation().tokenAt(range.begin); i < words_->size() && words_->range(i).begin < range.end; ++i) {
        const Word &word = (*words_)[i];
        all = all
            && (word.capital || word.pos == Pos::Mark || word.pos == Pos::Number || word.pos == Pos::Preposition
                || word.pos == Pos::Determiner);
    }
    return all;
}

bool Attributor::isTitle(const Quoted &quoted) const
{
    const qsizetype first = draft_->segmentation().tokenAt(quoted.ranges.front().begin);
    const bool announced = speakers_.lists(QStringLiteral("title"), first - 1)
        || ((*words_)[first - 1].pos == Pos::Preposition && speakers_.lists(QStringLiteral("title"), first - 2));
    return announced && !hasFiniteVerb(quoted.content) && wordCount(quoted.content) <= 8;
}

Attributor::Frame Attributor::frameOf(const Quoted &quoted) const
{
    const text::Segmentation &cut = draft_->segmentation();
    Frame frame;
    frame.quoteBegin = cut.tokenAt(quoted.ranges.front().begin);
    // A line of dialogue is interrupted by who speaks.
    frame.quoteEnd = cut.tokenAt(quoted.dash ? quoted.ranges.front().end : quoted.ranges.back().end);
    frame.begin = words_->sentenceBegin((*words_)[frame.quoteBegin].sentence);
    // "Il sindaco è netto:" may end its line, and its sentence.
    if (frame.begin == frame.quoteBegin && frame.begin > 0 && (*words_)[frame.begin - 1].text == u":")
        frame.begin = words_->sentenceBegin((*words_)[frame.begin - 1].sentence);
    frame.end = frame.quoteEnd;
    if (frame.quoteEnd >= words_->size())
        return frame;
    const Word &next = (*words_)[frame.quoteEnd];
    const bool sameSentence = next.sentence == (*words_)[frame.quoteEnd - 1].sentence;
    const bool newLine
        = draft_->text()
              .mid(words_->range(frame.quoteEnd - 1).end, words_->range(frame.quoteEnd).begin - words_->range(frame.quoteEnd - 1).end)
              .contains(u'\n');
    if (!newLine && (sameSentence || next.text == u"," || next.text == u"–" || next.text == u"—" || !next.capital))
        frame.end = words_->sentenceEnd(next.sentence);
    return frame;
}

double Attributor::weigh(const VerbGroup &group) const
{
    if (cues_->has(QStringLiteral("say"), group.lemma))
        return 1;
    bool caused = false; // "ha fatto sapere"
    for (qsizetype i = group.first; i < group.head; ++i)
        caused = caused || words_->grammar().has(QStringLiteral("causative"), (*words_)[i].lemma);
    if (caused && cues_->has(QStringLiteral("let know"), group.lemma))
        return 1;
    return cues_->has(QStringLiteral("act"), group.lemma) ? 0.8 : 0;
}

// "come riportato da Reuters": passes on what another said.
bool Attributor::isRelayed(const VerbGroup &group) const
{
    for (qsizetype i = std::max<qsizetype>(0, group.first - 2); i <= group.head; ++i) {
        if (const qsizetype length = words_->phraseAt(*cues_, QStringLiteral("relayed"), i); length > 0 && i + length > group.head)
            return true;
    }
    return false;
}

Attributor::Cue Attributor::cueAfter(const Frame &frame) const
{
    for (qsizetype i = frame.quoteEnd; i < frame.end; ++i) {
        if (speakers_.isQuoted(i))
            continue;
        const VerbGroup *group = words_->groupOf(i);
        if (!group || group->first != i)
            continue;
        const double weight = weigh(*group);
        const qsizetype distance = i - frame.quoteEnd;
        if (weight > 0 && !isRelayed(*group)) {
            const bool near = distance <= 2;
            const bool comma = (*words_)[frame.quoteEnd].pos == Pos::Mark && distance <= 8;
            return {group->head, group, weight * (near ? 1 : comma ? 0.85 : 0.6), QStringLiteral("after"), frame.quoteEnd, frame.end};
        }
        if (weight == 0 && distance <= 2 && isInverted(frame, *group))
            return {group->head, group, 0.7, QStringLiteral("after"), frame.quoteEnd, frame.end};
        i = group->last;
    }
    return unknownVerb(frame);
}

// "«…», sbuffa Teresa Galli": a word that no dictionary knows as a verb, between the comma and a person's name.
Attributor::Cue Attributor::unknownVerb(const Frame &frame) const
{
    if (frame.quoteEnd + 2 >= frame.end || (*words_)[frame.quoteEnd].text != u",")
        return {};
    const qsizetype at = frame.quoteEnd + ((*words_)[frame.quoteEnd + 1].pos == Pos::Pronoun ? 2 : 1);
    const Word &word = (*words_)[at];
    const bool open = word.pos == Pos::Other || word.pos == Pos::Noun || word.pos == Pos::Verb || word.pos == Pos::Adjective;
    if (!open || word.capital || word.isName || !speakers_.isPerson(speakers_.named(at + 1)))
        return {};
    return {at, nullptr, 0.7, QStringLiteral("after"), at, frame.end};
}

// "«…», si sfoga Teresa Galli": whatever the verb, it follows the quotation at once and somebody follows it.
bool Attributor::isInverted(const Frame &frame, const VerbGroup &group) const
{
    const Word &mark = (*words_)[frame.quoteEnd];
    const bool parted = mark.text == u"," || mark.text == u"–" || mark.text == u"—" || mark.text == u"-";
    if (group.form != VerbForm::Finite || group.person != 3 || group.copula || group.passive || !(parted || group.first == frame.quoteEnd))
        return false;
    const Speaker who = speakers_.resolved(speakers_.after(group, frame.quoteEnd, frame.end));
    return speakers_.isPerson(who);
}

// "«…». Così Marta Bellandi", "«…». Parola di Conti", "«…». Lo ha detto il sindaco": the sentence after says whose words they were.
Attributor::Cue Attributor::cueInNextSentence(const Frame &frame) const
{
    const qsizetype begin = frame.quoteEnd + ((*words_)[frame.quoteEnd].text == u"." ? 1 : 0);
    if (frame.end > begin || begin >= words_->size())
        return {};
    const qsizetype end = words_->sentenceEnd((*words_)[begin].sentence);
    for (qsizetype i = begin; i < end; ++i) {
        if (speakers_.isQuoted(i) || (*words_)[i].text == u":")
            return {}; // it introduces what comes
    }
    if (const Cue copula = cueInCopula(begin, end); copula.token >= 0)
        return copula;
    const qsizetype length = words_->phraseAt(*cues_, QStringLiteral("looks back"), begin);
    if (length == 0)
        return {};
    const VerbGroup *group = words_->groupOf(begin + length);
    if (group && group->first == begin + length && weigh(*group) > 0)
        return {group->head, group, 0.85, QStringLiteral("after"), begin + length, end};
    return {begin + length - 1, nullptr, 0.85, QStringLiteral("according"), begin, end};
}

// "A spiegarlo è l'assessore Ferracci": what follows the copula says it.
Attributor::Cue Attributor::cueInCopula(qsizetype begin, qsizetype end) const
{
    const VerbGroup *said = words_->groupOf(begin + 1);
    if (!speakers_.lists(QStringLiteral("before infinitive"), begin) || !said || said->form != VerbForm::Infinitive || weigh(*said) == 0)
        return {};
    for (qsizetype i = said->last + 1; i < std::min(end, said->last + 5); ++i) {
        const VerbGroup *copula = words_->groupOf(i);
        if (copula && copula->copula)
            return {copula->last, nullptr, 0.9, QStringLiteral("according"), begin, end};
    }
    return {};
}

Attributor::Cue Attributor::cueBefore(const Frame &frame) const
{
    const bool colon = (*words_)[frame.quoteBegin - 1].text == u":";
    if (const Cue copula = colon ? cueInCopula(frame.begin, frame.quoteBegin) : Cue(); copula.token >= 0)
        return copula;
    Cue infinitive, telling;
    for (qsizetype i = frame.quoteBegin - 1; i >= frame.begin; --i) {
        const VerbGroup *group = speakers_.isQuoted(i) ? nullptr : words_->groupOf(i);
        if (!group || group->head != i)
            continue;
        const double weight = isRelayed(*group) ? 0 : weigh(*group);
        const qsizetype distance = frame.quoteBegin - i;
        const Cue here{group->head, group,           weight * (colon ? 1 : distance <= 3 ? 0.9 : 0.75), QStringLiteral("before"),
                       frame.begin, frame.quoteBegin};
        const bool tensed = group->form == VerbForm::Finite || group->form == VerbForm::Gerund;
        if (weight > 0 && tensed)
            return here; // the nearest one
        if (weight > 0 && infinitive.token < 0)
            infinitive = here;
        if (colon && telling.token < 0 && group->form == VerbForm::Finite)
            telling = {group->head, group, 0.6, QStringLiteral("before"), frame.begin, frame.quoteBegin}; // "ha esteso un invito: «…»"
        i = group->first;
    }
    return infinitive.token >= 0 ? infinitive : telling;
}

Attributor::Cue Attributor::sourcePhrase(const Frame &frame) const
{
    for (qsizetype i = frame.begin; i < frame.end; ++i) {
        if (speakers_.isQuoted(i) || (i >= frame.quoteBegin && i < frame.quoteEnd))
            continue;
        const qsizetype length = words_->phraseAt(*cues_, QStringLiteral("according"), i);
        const bool opens = i == frame.begin || (*words_)[i - 1].pos == Pos::Mark || (*words_)[i - 1].pos == Pos::Conjunction;
        if (length > 0 && opens)
            return {i + length - 1, nullptr, i < frame.quoteBegin ? 0.8 : 0.75, QStringLiteral("according"), frame.begin, frame.end};
        // "Per Giulia Sarti «il piano va rivisto»": only of somebody, and just before.
        if (opens && i < frame.quoteBegin && speakers_.lists(QStringLiteral("according to somebody"), i)
            && !speakers_.nameBetween(i + 1, frame.quoteBegin).empty())
            return {i, nullptr, 0.75, QStringLiteral("according"), frame.begin, frame.quoteBegin};
    }
    return {};
}

// "«Il ponte è sicuro – assicura Carla Venier – e lo resterà»": between dashes, inside of the marks.
Attributor::Cue Attributor::cueInside(const Frame &frame) const
{
    for (qsizetype i = frame.quoteBegin + 1; i < frame.quoteEnd; ++i) {
        if (!speakers_.isInsert(i) || speakers_.isInsert(i - 1))
            continue;
        qsizetype end = i;
        while (end < frame.quoteEnd && speakers_.isInsert(end))
            ++end;
        for (qsizetype at = i; at < std::min(end, i + 4); ++at) {
            const VerbGroup *group = words_->groupOf(at);
            if (group && group->first == at && group->form == VerbForm::Finite && (weigh(*group) == 1 || isInverted(frame, *group)))
                return {group->head, group, 0.95, QStringLiteral("after"), i, end};
        }
    }
    return {};
}

Speaker Attributor::speakerOf(const Cue &cue, const Frame &frame) const
{
    if (cue.token < 0)
        return headline(frame);
    if (!cue.group)
        return speakers_.sourceAt(cue.token + 1, cue.end);
    const bool follows = cue.pattern == u"after"; // else "come ha spiegato la biologa Anna Perotti, «…»" is the rarer order
    const Speaker first = follows ? speakers_.after(*cue.group, cue.begin, cue.end) : speakers_.subject(*cue.group, cue.begin);
    if (!first.empty())
        return first;
    const Speaker second = follows ? speakers_.subject(*cue.group, cue.begin) : speakers_.after(*cue.group, cue.begin, cue.end);
    if (!second.empty())
        return second;
    const Speaker owner = speakers_.ownerBefore(*cue.group, cue.begin);
    return owner.empty() ? speakers_.ownerAfter(*cue.group, cue.end) : owner;
}

Attribution Attributor::attribute(const Quoted &quoted)
{
    const Frame frame = frameOf(quoted);
    Cue best = cueAfter(frame);
    for (const Cue &other : {cueBefore(frame), sourcePhrase(frame), cueInside(frame), cueInNextSentence(frame)}) {
        if (other.weight > best.weight)
            best = other;
    }
    Attribution found{speakerOf(best, frame), best.token, best.weight, best.pattern};
    if (best.group && cues_->has(QStringLiteral("passes on"), best.group->lemma) && passedOn(*best.group, frame, found.speaker)) {
        found.confidence *= 0.9;
    } else if (best.token < 0 && !found.speaker.empty()) {
        found.confidence = 0.9;
        found.reason = QStringLiteral("headline");
    }
    const bool impersonal = best.group && best.group->reflexive && cues_->has(QStringLiteral("of itself"), best.group->lemma);
    if (found.speaker.empty() && !impersonal) {
        found.speaker = previous(frame);
        const bool chained = best.token >= 0 || (*words_)[frame.quoteBegin].sentence - lastSentence_ <= 1;
        if (best.token < 0) {
            found.confidence = chained && !found.speaker.empty() ? 0.5 : 0;
            found.reason = QStringLiteral("same speaker");
            if (!chained)
                found.speaker = {};
        }
    }
    found.speaker = speakers_.resolved(found.speaker);
    if (!found.speaker.empty()) {
        last_ = found.speaker;
        lastSentence_ = (*words_)[std::max(frame.quoteBegin, frame.end - 1)].sentence;
    }
    return found;
}

// "cita le parole di Conti", "ha tradotto la citazione": another's words; whose, where the noun has an owner.
bool Attributor::passedOn(const VerbGroup &group, const Frame &frame, Speaker &speaker) const
{
    const qsizetype end = group.last < frame.quoteBegin ? frame.quoteBegin : frame.end;
    for (qsizetype i = group.last + 1; i < std::min(end, group.last + 5); ++i) {
        if (!speakers_.lists(QStringLiteral("noun"), i) || (*words_)[i].pos == Pos::Verb)
            continue;
        speaker = speakers_.ownerOf(i, end);
        return true;
    }
    return false;
}

// "Conti: «Non ci fermeremo»"
Speaker Attributor::headline(const Frame &frame) const
{
    if (frame.quoteBegin == 0 || (*words_)[frame.quoteBegin - 1].text != u":" || frame.quoteBegin - frame.begin > 16)
        return {};
    const qsizetype colon = frame.quoteBegin - 1;
    if (const annotation::Annotation *person = speakers_.nameIn(frame.begin, colon, true))
        return speakers_.named(*person);
    if (hasFiniteVerb(words_->range(frame.begin, colon)))
        return {}; // "Torrenova, crolla il tetto: «…»"
    const annotation::Annotation *name = speakers_.nameIn(frame.begin, colon, false);
    if (name && name->tag == u"LOC" && name->hull().end < words_->range(colon - 1).end)
        return {}; // where it happened
    return name ? speakers_.named(*name) : speakers_.nounPhrase(frame.begin, colon);
}

// Who has been speaking, or telling, in the sentences before.
Speaker Attributor::previous(const Frame &frame) const
{
    const int sentence = (*words_)[frame.quoteBegin].sentence;
    Speaker teller;
    for (int back = sentence - 1; back >= std::max(0, sentence - 6); --back) {
        if (lastSentence_ >= back && !last_.empty())
            return last_;
        for (qsizetype i = words_->sentenceBegin(back); i < words_->sentenceEnd(back); ++i) {
            const VerbGroup *group = words_->groupOf(i);
            if (!group || group->form != VerbForm::Finite)
                continue;
            const Speaker who = speakers_.subject(*group, words_->sentenceBegin(back));
            const bool person = who.span && speakers_.isPerson(who);
            // Who acts in the sentence just before, or who spoke some sentences ago.
            if (person && (back == sentence - 1 || weigh(*group) == 1))
                return who;
            if (who.span && (teller.empty() || (person && !speakers_.isPerson(teller))) && back >= sentence - 3)
                teller = who;
            i = group->last;
        }
    }
    return last_.empty() ? teller : last_;
}

} // namespace suggest
