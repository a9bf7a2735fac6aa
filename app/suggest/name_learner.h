// Learns a span layer from what people have decided: the names of the news tag set, or any label of the user's own.
//
// Articles are turned into lessons once (their features do not change); learning goes through all lessons anew, from the base model where
// the layer has one. The same lessons and seed give the same model. Lessons are made on one thread; learn() may run on another.
#pragma once

#include "app/suggest/name_features.h"
#include "app/suggest/training_text.h"

#include <memory>

namespace suggest {

// One article as the learner keeps it.
struct Lesson {
    struct Sentence {
        std::shared_ptr<const SentenceFeatures> features; // without what is learned
        std::vector<QString> words;                       // in lower case
        std::vector<TokenSpan> spans;
    };
    std::vector<Sentence> sentences;
};

// A model with all that it needs to read.
struct LearnedNames {
    SequenceModel model;
    LearnedLexicon lexicon;
};

// The tokens of an article with their sentences' features; spans come from `marks`, whose tags are looked up in `tags` (others are left
// out). Where marks are nested the outermost counts. What does not begin and end with tokens is left out.
Lesson lessonOf(const NameTokens &tokens, const std::vector<NameCandidate> *rules, std::span<const MarkedText::Mark> marks,
                const QStringList &tags);

struct LearningOptions {
    float trustInRules = 100; // in units of one correction
    int epochs = 8;
    int runs = 1; // in other orders; the mean of what they learn is better than each
    std::uint32_t seed = 1;
};

// `base`: lessons that came with the program; `start`: the model learned from them. Confidence is calibrated on every fifth lesson, by a
// model that has not seen these (with fewer than ten lessons: on the base).
LearnedNames learnNames(const QStringList &tags, std::span<const std::shared_ptr<const Lesson>> lessons,
                        std::span<const std::shared_ptr<const Lesson>> base, const SequenceModel *start, const LearningOptions &options,
                        std::stop_token stop = {});

// What a model makes of an article: spans in tokens of the whole article.
std::vector<TokenSpan> decodeNames(const LearnedNames &learned, const NameTokens &tokens, const std::vector<NameCandidate> *rules);

} // namespace suggest
