// What the learner sees of each token: the word, its form, its neighbours, what lists, dictionary and rules say of it, what the article and
// earlier articles have shown.
//
// Pure: equal articles with equal lists and rules give equal features. One thread.
#pragma once

#include "app/suggest/feature_hash.h"
#include "app/suggest/name_candidates.h"
#include "app/suggest/sequence_trainer.h"

#include <QDataStream>

#include <array>
#include <unordered_map>

namespace suggest {

// What words have been part of names that a person stands for, in earlier articles: for each tag whether a word was in such a name, and
// whether it was all of it. Tags are counted from 0; those beyond the fifteenth are not remembered.
class LearnedLexicon {
public:
    void add(std::span<const WordHash> words, int tag) { count(words, tag, 1); }
    void forget(std::span<const WordHash> words, int tag)
    {
        count(words, tag, -1);
    } // what an article tells must not be known in reading it
    std::uint32_t bits(WordHash word) const;
    bool empty() const { return words_.empty(); }
    std::size_t size() const { return words_.size(); }

    void save(QDataStream &out) const;
    bool load(QDataStream &in);

private:
    static constexpr int mostTags = 16;
    struct Counts {
        std::uint32_t bits = 0; // those whose count is above 0
        std::array<std::int32_t, 2 * mostTags> of{};
    };
    void count(std::span<const WordHash> words, int tag, int by);
    std::unordered_map<WordHash, Counts> words_;
};

struct FeatureSources {
    const NameTokens *tokens = nullptr;
    const std::vector<NameCandidate> *rules = nullptr; // what the rules make of the article; null where the layer has none
};

// Of an article: for each sentence its features as hashes, and the words of its tokens in lower case.
struct ArticleFeatures {
    std::vector<SentenceFeatures> sentences;
    std::vector<std::vector<WordHash>> words;
};
ArticleFeatures nameFeatures(const FeatureSources &sources);

// What earlier articles tell of each word, and what the rest of this one does: apart, since it changes with every article that is learned
// from, and with what has been found so far.
SentenceFeatures learnedFeatures(std::span<const WordHash> words, const LearnedLexicon &earlier, const LearnedLexicon &thisArticle);

// The rules believed, as far as `weight`: their label is the likeliest.
std::vector<Belief> believeRules(const QStringList &tags, float weight);

} // namespace suggest
