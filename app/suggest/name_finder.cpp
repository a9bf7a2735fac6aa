#include "app/suggest/name_finder.h"

#include "app/annotation/reason.h"

#include <algorithm>
#include <limits>

namespace suggest {

namespace {

constexpr double longer = 0.01;   // a word more
constexpr double agreement = 0.5; // how much the other places where a name stands count

std::size_t index(NameLabel label) { return static_cast<std::size_t>(label); }

Evidence decidedAs(const QString &tag)
{
    static constexpr Evidence evidence[] = {Evidence::DecidedPerson,   Evidence::DecidedOrganisation, Evidence::DecidedPlace,
                                            Evidence::DecidedFacility, Evidence::DecidedEvent,        Evidence::DecidedProduct};
    for (int label = 0; label < nameLabels; ++label) {
        if (tagOf(static_cast<NameLabel>(label)) == tag)
            return evidence[label];
    }
    return Evidence::Base; // a label of the user's own: nothing to add
}

// Enough to believe that its parts are the person's names too.
bool isSurelyPerson(const NameCandidate &name)
{
    static constexpr Evidence telling[] = {Evidence::GivenAndMore, Evidence::Initials,      Evidence::AfterTitle,
                                           Evidence::AgeFollows,   Evidence::OfficeFollows, Evidence::DecidedPerson};
    const bool told
        = std::find_first_of(name.evidence.begin(), name.evidence.end(), std::begin(telling), std::end(telling)) != name.evidence.end();
    return name.score() > (told ? 0.5 : 2.0);
}

} // namespace

void NameFinder::weigh(NameCandidate &candidate) const
{
    candidate.scores.fill(0);
    for (const Evidence evidence : candidate.evidence) {
        const NameScores &weights = weights_.of(evidence);
        for (std::size_t label = 0; label < weights.size(); ++label)
            candidate.scores[label] += weights[label];
    }
}

std::vector<NameCandidate> NameFinder::find(const std::vector<annotation::Annotation> &decided, const text::Ranges &dateLines,
                                            std::stop_token stop)
{
    for (qsizetype sentence = 0; sentence < tokens_.sentences() && !stop.stop_requested(); ++sentence) {
        for (NameCandidate &candidate : nameCandidates(tokens_, sentence)) {
            gatherEvidence(tokens_, candidate);
            const text::Range where = tokens_.range(candidate.first, candidate.last);
            if (std::any_of(dateLines.begin(), dateLines.end(), [where](text::Range line) { return line.covers(where); }))
                candidate.evidence.push_back(Evidence::DateLinePlace);
            weigh(candidate);
            candidates_.push_back(std::move(candidate));
        }
    }
    const std::vector<std::size_t> first = choose();
    learn(first);
    lookAgain(first, decided);
    std::vector<NameCandidate> names;
    for (const std::size_t chosen : choose())
        names.push_back(candidates_[chosen]);
    return names;
}

// The set of candidates with the highest sum of scores in which no two overlap, sentence by sentence.
std::vector<std::size_t> NameFinder::choose() const
{
    std::vector<std::size_t> chosen;
    std::size_t begin = 0;
    while (begin < candidates_.size()) {
        std::size_t end = begin;
        while (end < candidates_.size() && candidates_[end].sentence == candidates_[begin].sentence)
            ++end;
        chooseIn(begin, end, chosen);
        begin = end;
    }
    return chosen;
}

void NameFinder::chooseIn(std::size_t begin, std::size_t end, std::vector<std::size_t> &chosen) const
{
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    const qsizetype from = tokens_.begin(candidates_[begin].sentence);
    const auto tokens = static_cast<std::size_t>(tokens_.end(candidates_[begin].sentence) - from);
    std::vector<double> best(tokens + 1, 0);       // sum of the best set before a token
    std::vector<std::size_t> by(tokens + 1, none); // the candidate of that set that ends there
    std::size_t next = begin;
    for (std::size_t at = 0; at <= tokens; ++at) {
        if (at > 0 && best[at - 1] >= best[at]) {
            best[at] = best[at - 1];
            by[at] = none;
        }
        for (; next < end && static_cast<std::size_t>(candidates_[next].first - from) == at; ++next) {
            const auto after = static_cast<std::size_t>(candidates_[next].last - from) + 1;
            // Of equals the longer: "ministero dell'Economia e delle Finanze".
            const double score = candidates_[next].score() + longer * static_cast<double>(candidates_[next].length());
            if (candidates_[next].score() > 0 && best[at] + score > best[after]) {
                best[after] = best[at] + score;
                by[after] = next;
            }
        }
    }
    const std::size_t mark = chosen.size();
    for (std::size_t at = tokens; at > 0;) {
        if (by[at] == none) {
            --at;
            continue;
        }
        chosen.push_back(by[at]);
        at = static_cast<std::size_t>(candidates_[by[at]].first - from);
    }
    std::reverse(chosen.begin() + static_cast<std::ptrdiff_t>(mark), chosen.end());
}

void NameFinder::learn(const std::vector<std::size_t> &chosen)
{
    for (const std::size_t at : chosen) {
        const NameCandidate &name = candidates_[at];
        const QString surface = tokens_.text(name.first, name.last).toString();
        Seen &seen = seen_[surface];
        ++seen.count;
        for (std::size_t label = 0; label < nameLabels; ++label)
            seen.sum[label] += std::clamp(name.scores[label], -4.0, 4.0);
        if (name.best() == NameLabel::Person && isSurelyPerson(name))
            learnPerson(name);
        if (name.best() != NameLabel::Organisation || name.length() < 2)
            continue;
        const WordType &first = tokens_[name.first];
        // "Comune di Rivaselva": Rivaselva is a place.
        if (first.head.in != 0 && name.length() == 3 && tokens_.uses(name.first + 1, NameVocabulary::Of) && !tokens_[name.last].common
            && !tokens_[name.last].allCaps)
            placeOf_.insert(tokens_.text(name.last).toString(), surface);
        const bool ownWord = !first.common && (first.known.kinds & (knownPlace | knownPerson)) == 0 && first.head.in == 0;
        if (ownWord && isNameWord(first))
            organisationShort_.insert(tokens_.text(name.first).toString(), surface);
        if (tokens_.is(name.last + 1, u'(') && tokens_.is(name.last + 3, u')') && tokens_[name.last + 2].allCaps)
            acronyms_.insert(tokens_.text(name.last + 2).toString(), surface);
    }
}

// "Viktor Khrenin" makes "Khrenin" a person, and "Viktor"; "Egon von Kleist" makes "von Kleist" one.
void NameFinder::learnPerson(const NameCandidate &name)
{
    if (name.length() < 2)
        return;
    const QString full = tokens_.text(name.first, name.last).toString();
    personShort_.insert(tokens_.text(name.last).toString(), full);
    if (!tokens_[name.first].initial && !tokens_[name.first].role)
        personShort_.insert(tokens_.text(name.first).toString(), full);
    for (qsizetype from = name.first + 1; from < name.last; ++from)
        personShort_.insert(tokens_.text(from, name.last).toString(), full);
}

void NameFinder::shortForms(NameCandidate &candidate) const
{
    // "Viktor" beside "Khrenin" is a part of the full name, not its short form.
    for (const Evidence evidence : candidate.evidence) {
        if (evidence == Evidence::CutLeft || evidence == Evidence::CutRight || evidence == Evidence::InsideHead)
            return;
    }
    const QString surface = tokens_.text(candidate.first, candidate.last).toString();
    const auto person = personShort_.constFind(surface);
    if (person != personShort_.constEnd() && *person != surface) {
        // "Napoli" stays a city where somebody is called Di Napoli.
        const bool alsoPlace = (candidate.known.kinds & (Known::Country | Known::Region | Known::City)) != 0 && candidate.known.size != 3;
        candidate.evidence.push_back(alsoPlace ? Evidence::ShortOfPersonOrPlace : Evidence::ShortOfPerson);
        candidate.longForm = *person;
    }
    const auto place = placeOf_.constFind(surface);
    if (place != placeOf_.constEnd()) {
        candidate.evidence.push_back(Evidence::PlaceOfOrganisation);
        candidate.longForm = *place;
        return;
    }
    const auto organisation = organisationShort_.constFind(surface);
    if (organisation != organisationShort_.constEnd() && *organisation != surface) {
        candidate.evidence.push_back(Evidence::ShortOfOrganisation);
        candidate.longForm = *organisation;
    }
    const auto acronym = acronyms_.constFind(surface);
    if (acronym != acronyms_.constEnd()) {
        candidate.evidence.push_back(Evidence::AcronymOfName);
        candidate.longForm = *acronym;
    }
}

void NameFinder::lookAgain(const std::vector<std::size_t> &chosen, const std::vector<annotation::Annotation> &decided)
{
    QHash<QString, QString> decisions; // surface to tag
    for (const annotation::Annotation &mark : decided) {
        const text::Range where = mark.hull();
        if (mark.isDecided() && !where.empty())
            decisions.insert(tokens_.draft().text().mid(where.begin, where.length()).replace(QChar(0x2019), QLatin1Char('\'')), mark.tag);
    }
    std::vector<bool> wasChosen(candidates_.size(), false);
    for (const std::size_t at : chosen)
        wasChosen[at] = true;
    for (NameCandidate &candidate : candidates_) {
        shortForms(candidate);
        const auto decision = decisions.constFind(tokens_.text(candidate.first, candidate.last).toString());
        if (decision != decisions.constEnd() && decidedAs(*decision) != Evidence::Base)
            candidate.evidence.push_back(decidedAs(*decision));
    }
    neighbours(chosen);
    for (std::size_t at = 0; at < candidates_.size(); ++at) {
        NameCandidate &candidate = candidates_[at];
        const NameScores alone = candidate.scores;
        weigh(candidate);
        const auto seen = seen_.constFind(tokens_.text(candidate.first, candidate.last).toString());
        if (seen == seen_.constEnd() || !candidate.longForm.isEmpty())
            continue; // what the article tells outright needs no vote
        const int others = seen->count - (wasChosen[at] ? 1 : 0);
        for (std::size_t label = 0; label < nameLabels && others > 0; ++label) {
            const double own = wasChosen[at] ? std::clamp(alone[label], -4.0, 4.0) : 0;
            candidate.scores[label] += agreement * (seen->sum[label] - own) / others;
        }
    }
}

// "Mosca, Minsk e Kiev": what is listed together is of a kind.
void NameFinder::neighbours(const std::vector<std::size_t> &chosen)
{
    QHash<qsizetype, NameLabel> startsAt, endsAt; // by token
    for (const std::size_t at : chosen) {
        if (candidates_[at].score() < 1)
            continue;
        startsAt.insert(candidates_[at].first, candidates_[at].best());
        endsAt.insert(candidates_[at].last, candidates_[at].best());
    }
    const auto joins = [this](qsizetype token) {
        const QStringView text = tokens_.text(token);
        return text == u"," || text == u"e" || text == u"ed" || text == u"o" || text == u"and" || text == u"or" || text == u"y"
            || text == u"et" || text == u"und";
    };
    const auto say = [](NameCandidate &candidate, NameLabel label) {
        if (label == NameLabel::Person)
            candidate.evidence.push_back(Evidence::ListPerson);
        else if (label == NameLabel::Organisation)
            candidate.evidence.push_back(Evidence::ListOrganisation);
        else if (label == NameLabel::Place)
            candidate.evidence.push_back(Evidence::ListPlace);
    };
    for (NameCandidate &candidate : candidates_) {
        if (joins(candidate.first - 1) && endsAt.contains(candidate.first - 2))
            say(candidate, endsAt.value(candidate.first - 2));
        if (joins(candidate.last + 1) && startsAt.contains(candidate.last + 2))
            say(candidate, startsAt.value(candidate.last + 2));
    }
}

QString NameFinder::reason(const NameCandidate &name) const
{
    // The two strongest pieces of evidence for the label that was taken that a person can be told.
    const std::size_t label = index(name.best());
    std::vector<Evidence> told;
    for (const Evidence evidence : name.evidence) {
        if (NameWeights::reason(evidence) && weights_.of(evidence)[label] > 0)
            told.push_back(evidence);
    }
    std::stable_sort(told.begin(), told.end(),
                     [this, label](Evidence a, Evidence b) { return weights_.of(a)[label] > weights_.of(b)[label]; });
    told.erase(std::unique(told.begin(), told.end()), told.end());
    QStringList sentences;
    for (std::size_t at = 0; at < std::min<std::size_t>(told.size(), 2); ++at)
        sentences.append(annotation::keptReason(NameWeights::reason(told[at]), {name.longForm}));
    if (sentences.empty())
        sentences.append(annotation::keptReason(QT_TRANSLATE_NOOP("reason", "The same name stands elsewhere in the article.")));
    return sentences.join(u' ');
}

} // namespace suggest
