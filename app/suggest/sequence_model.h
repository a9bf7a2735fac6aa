// A linear model of label sequences: what it learned of features (words, shapes, lists, neighbours) decides which tokens of a sentence form
// spans of which tag.
//
// Labels are BIO: 0 is outside, 2t + 1 begins a span of tag t, 2t + 2 continues it. Features are 32-bit hashes of their names; equal hashes
// share a weight. A decoded span carries a margin: how much worse the best reading of its sentence is that has another label at one of its
// tokens (max-marginals by Viterbi forward and backward). Immutable once learned; any thread.
//
// Source of the method: Collins 2002 (averaged structured perceptron); averaging by Daumé's running totals.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace suggest {

using FeatureHash = std::uint32_t;

// The features of each token of one sentence, one token after the other.
struct SentenceFeatures {
    std::vector<FeatureHash> hashes;
    std::vector<std::uint32_t> ends; // of each token, an index into hashes
    std::size_t size() const { return ends.size(); }
    std::span<const FeatureHash> of(std::size_t token) const
    {
        const std::uint32_t begin = token == 0 ? 0 : ends[token - 1];
        return {hashes.data() + begin, ends[token] - begin};
    }
};

// Tokens [begin, end) of a sentence with a tag, an index into the model's tags.
struct TokenSpan {
    int begin = 0, end = 0, tag = 0;
    float margin = 0; // of a decoded one
    friend bool operator==(const TokenSpan &a, const TokenSpan &b) { return a.begin == b.begin && a.end == b.end && a.tag == b.tag; }
};

struct LabelledSentence {
    std::shared_ptr<const SentenceFeatures> features;
    std::vector<TokenSpan> spans; // sorted, disjoint
};

class SequenceModel {
public:
    SequenceModel() = default;

    const QStringList &tags() const { return tags_; }
    bool empty() const { return rows_.empty(); }
    std::size_t featureCount() const { return rows_.size(); }

    std::vector<TokenSpan> decode(const SentenceFeatures &sentence) const;

    // How sure a margin is, 0 to 1: a logistic curve fitted where the model was not trained.
    double confidence(float margin) const;
    void setCalibration(float slope, float offset) { slope_ = slope, offset_ = offset; }
    void copyCalibration(const SequenceModel &other) { setCalibration(other.slope_, other.offset_); }

    // A compact binary form: "CHSM", version, tags, transitions, then sorted hashes with their weights as half-size integers. Errors:
    // Malformed.
    QByteArray save() const;
    static base::Result<SequenceModel> load(const QByteArray &bytes, const QString &where);

    // The weights of one feature by label, none where it was never seen: what "what did it learn?" shows.
    std::vector<float> weightsOf(FeatureHash feature) const;

private:
    friend class SequenceTrainer;
    friend SequenceModel meanOf(std::span<const SequenceModel> models);
    std::size_t labels() const { return 2 * static_cast<std::size_t>(tags_.size()) + 1; }
    const float *row(FeatureHash feature) const;
    void index();

    QStringList tags_;
    std::vector<FeatureHash> rows_;    // sorted
    std::vector<float> weights_;       // labels() for each row
    std::vector<float> transitions_;   // [from][to], labels() + 1 rows: the last is the sentence's beginning
    std::vector<std::uint32_t> slots_; // open addressing over rows_; 0: free, else index + 1
    float slope_ = 1, offset_ = 0;
};

// What is held true until something learned speaks against it: a feature that the rules set is evidence for the label they mean.
struct Belief {
    FeatureHash feature = 0;
    std::size_t label = 0;
    float weight = 0;
};

struct TrainingOptions {
    int epochs = 10;
    std::uint32_t seed = 1; // of the order of sentences: the same seed gives the same model
    // One sentence of `base` is shown for each of `own` in every epoch, so that little of one's own does not drown what was known.
    bool mixBase = true;
    std::vector<Belief> beliefs; // only where there is no model to start from
};

// The old model, where there is one, is where learning begins. Equal in, equal out.
SequenceModel trainSequence(const QStringList &tags, std::span<const LabelledSentence> own, std::span<const LabelledSentence> base,
                            const SequenceModel *start, const TrainingOptions &options, std::stop_token stop = {});

// The mean of models of the same tags: what several orders of learning agree on.
SequenceModel meanOf(std::span<const SequenceModel> models);

// Fits the curve of confidence on sentences that the model was not trained on.
void calibrate(SequenceModel &model, std::span<const LabelledSentence> heldOut);

} // namespace suggest
