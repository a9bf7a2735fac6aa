// What the learner sees of each token: the word, its form, its neighbours, what lists, dictionary and rules say of it, what the article and
// earlier articles have shown.
//
// Pure: equal articles with equal lists and rules give equal features. A value that refers to the tokens; one thread.
#pragma once

#include "app/suggest/name_candidates.h"
#include "app/suggest/sequence_model.h"

#include <QHash>

namespace suggest {

// What words have been part of names that a person stands for, in earlier articles: word → a bit for each tag, above that a bit for each
// tag of which it was the whole name.
class LearnedLexicon {
public:
    void add(QStringView span, int tag);    // the text of a span and the index of its tag, below 16
    void forget(QStringView span, int tag); // of the article that is being learned from: what it tells must not be known beforehand
    std::uint32_t bits(QStringView word) const;
    bool empty() const { return counts_.isEmpty(); }

private:
    void count(QStringView span, int tag, int by);
    QHash<QString, QHash<int, int>> counts_; // word → bit → how often
};

struct FeatureSources {
    const NameTokens *tokens = nullptr;
    const std::vector<NameCandidate> *rules = nullptr; // what the rules make of the article; null where the layer has none
};

// One for each sentence of the article.
std::vector<SentenceFeatures> nameFeatures(const FeatureSources &sources);

// The same with what earlier articles tell of each word (in lower case). Apart, since it changes with every article that is learned from.
SentenceFeatures withLearned(const SentenceFeatures &features, std::span<const QString> words, const LearnedLexicon &lexicon);

// The rules believed, as far as `weight`: their label is the likeliest.
std::vector<Belief> believeRules(const QStringList &tags, float weight);

// The hash of a feature by name and value: "w" and "minsk" for the word itself.
FeatureHash featureHash(QStringView name, QStringView value);

} // namespace suggest
