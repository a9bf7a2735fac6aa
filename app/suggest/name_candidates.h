// The stretches of a sentence that might be names: runs of capitals, what a noun like "banca" or "via" opens, whatever the lists know.
//
// Positions are token indices. Values; they refer to the tokens.
#pragma once

#include "app/suggest/name_evidence.h"
#include "app/suggest/name_tokens.h"

#include <optional>

namespace suggest {

struct NameCandidate {
    qsizetype first = 0, last = 0; // tokens, both included
    qsizetype sentence = 0;
    Lexicon::Entry known; // of the whole
    std::vector<Evidence> evidence;
    NameScores scores{};
    QString longForm;              // the full name of which it is the short one
    std::optional<double> learned; // what a learned model makes of its confidence; none: the rules' word

    QString reason; // where no rule speaks for it: what the model says; translated
    QString ownTag; // a tag of the user's own that a learned model gave it; none: that of its best label

    QString tag() const { return ownTag.isEmpty() ? tagOf(best()) : ownTag; }
    qsizetype length() const { return last - first + 1; }
    NameLabel best() const;
    double score() const { return scores[static_cast<std::size_t>(best())]; }
    double confidence() const; // of the best label, 0 to 1
};

// All candidates of a sentence, by first token, without evidence yet.
std::vector<NameCandidate> nameCandidates(const NameTokens &tokens, qsizetype sentence);

// Finds what speaks for and against a candidate in it and beside it.
void gatherEvidence(const NameTokens &tokens, NameCandidate &candidate);

bool isNameWord(const WordType &type); // capitals, or a capital inside
// Does a role ("ministro", "ex presidente", "leader") end at this token? Its first token, or -1.
qsizetype roleEndingAt(const NameTokens &tokens, qsizetype last, std::uint8_t use);

} // namespace suggest
