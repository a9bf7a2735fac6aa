// What the two witnesses of a candidate share: one looks at the words of the name, the other at what stands around it.
#pragma once

#include "app/suggest/name_candidates.h"

namespace suggest {

class NameTestimony {
protected:
    NameTestimony(const NameTokens &tokens, NameCandidate &candidate)
        : tokens_(tokens), c_(candidate), first_(candidate.first), last_(candidate.last)
    {
    }

    void say(Evidence evidence) { c_.evidence.push_back(evidence); }
    void say(bool holds, Evidence evidence)
    {
        if (holds)
            say(evidence);
    }
    bool single() const { return first_ == last_; }
    bool isDemonym(qsizetype token) const { return has(tokens_[token].known.kinds, Known::Demonym); }
    bool inSentence(qsizetype token) const { return token >= tokens_.begin(c_.sentence) && token < tokens_.end(c_.sentence); }

    const NameTokens &tokens_;
    NameCandidate &c_;
    qsizetype first_, last_;
};

void hearWords(const NameTokens &tokens, NameCandidate &candidate);        // how it is written, what its words are
void hearSurroundings(const NameTokens &tokens, NameCandidate &candidate); // what stands before, after and around it

} // namespace suggest
