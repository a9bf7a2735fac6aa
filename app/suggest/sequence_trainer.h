// Learns a model of label sequences from sentences whose spans are known, from nothing or from where an earlier model stands.
//
// Sentences hold the numbers of an index, which makes learning anew cheap. Equal sentences, start and seed give the same model, bit for
// bit. Several threads may learn with one index.
//
// Source of the method: Collins 2002 (averaged structured perceptron); averaging by Daumé's running totals.
#pragma once

#include "app/suggest/sequence_model.h"

#include <optional>
#include <stop_token>

namespace suggest {

struct LabelledSentence {
    const SentenceFeatures *features = nullptr; // numbers
    SentenceFeatures more;                      // as many tokens, or none: what is known of them this time only
    std::vector<TokenSpan> spans;               // sorted, disjoint
};

// What is held true until something learned speaks against it: a feature that the rules set is evidence for the label they mean.
struct Belief {
    FeatureHash feature = 0;
    std::size_t label = 0;
    float weight = 0;
};

struct TrainingOptions {
    int epochs = 10;        // at most: it ends when hardly anything is wrong any more
    std::uint32_t seed = 1; // of the order of sentences
    // In every epoch as many sentences of the base are shown as there are own ones, and at least so many, so that little of one's own does
    // not drown what was known. None: all of them.
    std::optional<std::size_t> leastBase;
    std::vector<Belief> beliefs; // only where there is no model to start from; the index knows their features
    float lead = 0;              // by how much what is right must win, in units of one correction
};

// `start` may know fewer tags, as long as they come first.
SequenceModel trainSequence(const QStringList &tags, const FeatureIndex &index, std::span<const LabelledSentence> own,
                            std::span<const LabelledSentence> base, const SequenceModel *start, const TrainingOptions &options,
                            std::stop_token stop = {});

// Spans of a model beside those that are right.
struct SpanTrial {
    std::vector<std::pair<float, bool>> seen; // of each span found: its margin, and whether it is right
    std::size_t expected = 0;
    void add(std::span<const TokenSpan> found, std::span<const TokenSpan> right);
    double f1() const;
};

// Fits the curve of confidence to a trial on sentences that the model was not trained on; leaves it where these are too few.
void calibrate(SequenceModel &model, const SpanTrial &trial);

} // namespace suggest
