// Learns a span layer from what people have decided: the names of the news tag set, or any label of the user's own.
//
// Articles are turned into lessons once (their features do not change); learning goes through all lessons anew, from the base model where
// the layer has one. The same lessons and seed give the same model. One thread at a time (lessons are numbered by one index).
#pragma once

#include "app/suggest/name_features.h"
#include "app/suggest/training_text.h"

#include <cmath>
#include <memory>

namespace suggest {

// One article as the learner keeps it.
struct Lesson {
    struct Sentence {
        SentenceFeatures features; // numbers; without what is learned
        std::vector<WordHash> words;
        std::vector<TokenSpan> spans;
    };
    std::vector<Sentence> sentences;
};
using LessonPointer = std::shared_ptr<const Lesson>;

// A model with all that it needs to read.
struct LearnedNames {
    SequenceModel model;
    LearnedLexicon lexicon;
};

// Which sentences of an article teach something.
enum class Teaching : std::uint8_t { No, Yes };

// The tokens of an article with their sentences' features; spans come from `marks`, whose tags are looked up in `tags` (others are left
// out). Where marks are nested the outermost counts. What does not begin and end with tokens is left out. `teaching`: of each sentence;
// none for all.
Lesson lessonOf(const NameTokens &tokens, const std::vector<NameCandidate> *rules, std::span<const MarkedText::Mark> marks,
                const QStringList &tags, FeatureIndex &index, std::span<const Teaching> teaching = {});

struct LearningOptions {
    float trustInRules = 100; // in units of one correction
    int epochs = 8;
    int runs = 1; // in other orders; the mean of what they learn is better than each
    std::uint32_t seed = 1;
    std::size_t leastBase = 400; // sentences of the base in an epoch
    float lead = 40;             // of what is right over the rest; in the same units
    float unread = 0.4F;         // the share of sentences that are learned as an article is first looked at, while one's own is learned
};

// How a model did on every fifth lesson, which it had not seen, beside the one it started from.
struct Judgement {
    std::size_t lessons = 0; // how many there were in all; 0: too few to judge
    double f1 = 0, startF1 = 0;
    float slope = 1, offset = 0; // of confidence
    // Few articles tell little, and the one that is tried has learned from fewer: a small loss is none.
    bool better() const { return lessons == 0 || f1 + 0.3 / std::sqrt(double(lessons)) >= startF1; }
};

struct Learned {
    LearnedNames names;
    Judgement judgement;
};

// `base`: lessons that came with the program; `start`: the model learned from them. Where the judgement is that the start reads better than
// what was learned, the start comes back. `before`: an earlier judgement, which is not repeated while there are hardly more lessons.
Learned learnNames(const QStringList &tags, FeatureIndex &index, std::span<const LessonPointer> lessons,
                   std::span<const LessonPointer> base, const SequenceModel *start, const LearningOptions &options,
                   const Judgement *before = nullptr, std::stop_token stop = {});

// What a model makes of an article: spans in tokens of the whole article.
std::vector<TokenSpan> decodeNames(const LearnedNames &learned, const NameTokens &tokens, const std::vector<NameCandidate> *rules);

} // namespace suggest
