#include "app/suggest/name_suggester.h"

#include "app/suggest/base_names.h"
#include "app/suggest/learned_suggester.h"
#include "app/suggest/minor_names.h"
#include "app/suggest/name_finder.h"

#include <algorithm>
#include <cmath>

namespace suggest {

namespace {

annotation::Annotation mention(text::Range range, const QString &tag, const annotation::Origin &origin)
{
    annotation::Annotation mention;
    mention.layer = annotation::layers::entity;
    mention.tag = tag;
    mention.ranges = {range};
    mention.origin = origin;
    return mention;
}

// Two decimals: more would claim to know more.
double rounded(double confidence) { return std::round(confidence * 100) / 100; }

NameLabel labelOf(const QString &tag)
{
    for (int label = 0; label < nameLabels; ++label) {
        if (tagOf(static_cast<NameLabel>(label)) == tag)
            return static_cast<NameLabel>(label);
    }
    return NameLabel::Place; // of the user's own: nothing is looked for inside
}

// What parts words does not open or end a name: "la Provincia – guidata da Ricci".
void trimMarks(const NameTokens &tokens, TokenSpan &span)
{
    const auto parts = [&tokens](int at) {
        const QStringView mark = tokens.text(at);
        return mark == u"–" || mark == u"—" || mark == u"-" || mark == u"," || mark == u":" || mark == u";";
    };
    while (span.end - span.begin > 1 && parts(span.end - 1))
        --span.end;
    while (span.end - span.begin > 1 && parts(span.begin))
        ++span.begin;
}

// A person's name does not begin with a common word ("corte Anna Conti"), no name with what somebody is in charge of ("commissaria alla
// Concorrenza Anna Conti"). True where such an office was cut off, so that a person is left.
bool trimName(const NameTokens &tokens, bool person, TokenSpan &span)
{
    bool office = false;
    while (span.end - span.begin >= 3) {
        const WordType &type = tokens[span.begin];
        const bool small = person && type.letter && !type.capital && !type.mixed && type.common
            && (type.uses & (NameVocabulary::Particle | NameVocabulary::Of | NameVocabulary::Article)) == 0;
        const bool roleBefore = tokens[span.begin - 1].role != 0 || tokens[span.begin - 2].role != 0 || tokens[span.begin - 3].role != 0;
        const bool charge = roleBefore && tokens.vocabulary().portfolio(tokens.text(span.begin))
            && has(tokens[span.begin + 1].known.kinds, Known::GivenName);
        if (!small && !charge)
            break;
        office = office || charge;
        ++span.begin;
    }
    return office;
}

// An office has its article ("il pastore"), a person who is called like one has none: "collaborazioni accennate da Pastore".
bool isCalledLikeAnOffice(const NameTokens &tokens, const NameCandidate &name)
{
    constexpr std::uint32_t articles = NameVocabulary::Article | NameVocabulary::Articulated;
    return name.best() == NameLabel::Person && has(tokens[name.first].known.kinds, Known::FamilyName) && !tokens.opensSentence(name.first)
        && !tokens.inTitleCase(name.first) && !tokens.uses(name.first - 1, articles);
}

// A word for an office alone is no name, nor is what tells a time ("Capodanno").
void leaveOutRolesAndTimes(const NameTokens &tokens, const text::Ranges &times, std::vector<NameCandidate> &names)
{
    std::erase_if(names, [&](const NameCandidate &name) {
        if (!name.ownTag.isEmpty())
            return false;
        const NameLabel label = name.best();
        const bool role = name.first == name.last && (tokens[name.first].role & (NameVocabulary::Title | NameVocabulary::Office)) != 0
            && (label == NameLabel::Person || label == NameLabel::Place) && !isCalledLikeAnOffice(tokens, name);
        const text::Range range = tokens.range(name.first, name.last);
        // "Alba" is a town, too.
        const bool time = label != NameLabel::Event && label != NameLabel::Product
            && tokens.lexicon().find(tokens.text(name.first, name.last)).kinds == 0
            && std::any_of(times.begin(), times.end(), [range](text::Range one) { return one.covers(range); });
        return role || time;
    });
}

// The names as the model has them. Those that the rules found too keep what the rules say for them.
std::vector<NameCandidate> judged(const NameTokens &tokens, const LearnedNames &learned, const std::vector<NameCandidate> &rules,
                                  const std::vector<annotation::Annotation> &decided)
{
    std::vector<NameCandidate> names;
    std::size_t at = 0;
    std::vector<TokenSpan> spans = decodeNames(learned, tokens, &rules);
    leaveOutDecided(decided, tokens, spans);
    for (TokenSpan &span : spans) {
        QString tag = learned.model.tags()[span.tag];
        trimMarks(tokens, span);
        if (trimName(tokens, tag == u"PER", span))
            tag = QStringLiteral("PER");
        const NameLabel label = labelOf(tag);
        while (at < rules.size() && rules[at].first < span.begin)
            ++at;
        NameCandidate name;
        if (at < rules.size() && rules[at].first == span.begin && rules[at].last == span.end - 1 && rules[at].tag() == tag) {
            name = rules[at];
            name.learned = std::max(learned.model.confidence(span.margin), name.confidence()); // two say the same
        } else {
            name.first = span.begin;
            name.last = span.end - 1;
            name.known = tokens.lexicon().find(tokens.text(name.first, name.last));
            while (name.sentence + 1 < tokens.sentences() && tokens.end(name.sentence) <= name.first)
                ++name.sentence;
            name.scores.fill(-10);
            name.scores[static_cast<std::size_t>(label)] = 1;
            name.learned = learned.model.confidence(span.margin);
            if (!baseTags().contains(tag))
                name.ownTag = tag;
            name.reason = learnedReason(learned, tokens, span);
        }
        names.push_back(std::move(name));
    }
    return names;
}

// "Facebook", "Twitter" among the buttons of a page are no part of the story.
void leaveOutFurniture(const std::vector<annotation::Annotation> &parts, const NameTokens &tokens, std::vector<NameCandidate> &names)
{
    text::Ranges furniture;
    for (const annotation::Annotation &part : parts) {
        if (part.tag == u"BOILERPLATE")
            furniture.push_back(part.hull());
    }
    const auto inside = [&](const NameCandidate &name) {
        const text::Range range = tokens.range(name.first, name.last);
        return std::any_of(furniture.begin(), furniture.end(), [range](text::Range part) { return part.covers(range); });
    };
    if (!furniture.empty())
        names.erase(std::remove_if(names.begin(), names.end(), inside), names.end());
}

} // namespace

NameSuggester::NameSuggester(std::shared_ptr<const Lexicon> lexicon, std::shared_ptr<const NameVocabulary> vocabulary,
                             std::shared_ptr<const NameWeights> weights, std::shared_ptr<const LearnedNames> learned, QString id)
    : lexicon_(std::move(lexicon)),
      vocabulary_(std::move(vocabulary)),
      weights_(std::move(weights)),
      learned_(std::move(learned)),
      id_(std::move(id))
{
}

QString NameSuggester::id() const { return id_; }

QStringList NameSuggester::layers() const { return {annotation::layers::entity}; }

void NameSuggester::suggest(const Draft &draft, Reading &reading, std::stop_token stop) const
{
    const NameTokens tokens(draft, *lexicon_, *vocabulary_);
    NameFinder finder(tokens, *weights_);
    std::vector<annotation::Annotation> decided;
    for (const annotation::AnnotationPointer &mark : draft.document().onLayer(annotation::layers::entity)) {
        if (mark->isDecided())
            decided.push_back(*mark);
    }
    const std::vector<annotation::Annotation> parts = draft.spans(reading, annotation::layers::structure);
    text::Ranges dateLines;
    for (const annotation::Annotation &part : parts) {
        if (part.tag == u"DATELINE")
            dateLines.push_back(part.hull());
    }
    std::vector<NameCandidate> names = finder.find(decided, dateLines, stop);
    if (learned_)
        names = judged(tokens, *learned_, names, decided);
    leaveOutFurniture(parts, tokens, names);
    text::Ranges taken;
    for (const annotation::Annotation &time : draft.spans(reading, annotation::layers::timex3))
        taken.insert(taken.end(), time.ranges.begin(), time.ranges.end());
    leaveOutRolesAndTimes(tokens, taken, names);
    for (const NameCandidate &name : names) {
        const QString reason = name.reason.isEmpty() ? finder.reason(name) : name.reason;
        reading.add(mention(tokens.range(name.first, name.last), name.tag(), {id(), rounded(name.confidence()), reason}));
    }
    for (const std::vector<MinorName> &found : {findNestedNames(tokens, names), findRoles(tokens, names), findGroups(tokens, names),
                                                findDescribedBuildings(tokens, names), findQuantities(tokens, names, taken)}) {
        for (const MinorName &name : found) {
            annotation::Annotation marked = mention(tokens.range(name.first, name.last), name.tag, {id(), name.confidence, name.reason});
            marked.features = name.features;
            reading.add(std::move(marked));
        }
    }
}

} // namespace suggest
