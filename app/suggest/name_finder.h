// Finds the names of an article: weighs every candidate, takes the best that do not overlap, then looks again with what the whole article
// has told (a person named in full, an acronym explained, the same name elsewhere).
//
// Equal in, equal out. Belongs to one thread.
#pragma once

#include "app/suggest/name_candidates.h"

namespace suggest {

class NameFinder {
public:
    NameFinder(const NameTokens &tokens, const NameWeights &weights) : tokens_(tokens), weights_(weights) { }

    // The names, in reading order, none overlapping another. `decided`: what people have marked as names in this article; `dateLines`:
    // where a name is the place that the article was written in.
    std::vector<NameCandidate> find(const std::vector<annotation::Annotation> &decided, const text::Ranges &dateLines,
                                    std::stop_token stop);

    // Why a name is one, in a sentence.
    QString reason(const NameCandidate &name) const; // translated

private:
    struct Seen { // how often a name stands where, and how it was read
        NameScores sum{};
        int count = 0;
    };

    void weigh(NameCandidate &candidate) const;
    std::vector<std::size_t> choose() const; // of candidates_, in reading order
    void chooseIn(std::size_t begin, std::size_t end, std::vector<std::size_t> &chosen) const;
    void learn(const std::vector<std::size_t> &chosen);
    void learnPerson(const NameCandidate &name);
    void lookAgain(const std::vector<std::size_t> &chosen, const std::vector<annotation::Annotation> &decided);
    void shortForms(NameCandidate &candidate) const;
    void neighbours(const std::vector<std::size_t> &chosen);

    const NameTokens &tokens_;
    const NameWeights &weights_;
    std::vector<NameCandidate> candidates_;
    QHash<QString, Seen> seen_;
    QHash<QString, QString> personShort_, organisationShort_, acronyms_, placeOf_; // to the full name
};

} // namespace suggest
