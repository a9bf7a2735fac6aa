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
#include "app/suggest/feature_index.h"

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <span>
#include <vector>

namespace suggest {

// Tokens [begin, end) of a sentence with a tag, an index into the model's tags.
struct TokenSpan {
    int begin = 0, end = 0, tag = 0;
    float margin = 0; // of a decoded one
    friend bool operator==(const TokenSpan &a, const TokenSpan &b) { return a.begin == b.begin && a.end == b.end && a.tag == b.tag; }
};

class SequenceModel {
public:
    SequenceModel() = default;

    const QStringList &tags() const { return tags_; }
    bool empty() const { return rows_.empty(); }
    std::size_t featureCount() const { return rows_.size(); }

    std::vector<TokenSpan> decode(const SentenceFeatures &hashes) const;

    // The same in two steps, for what is read twice with a little more known: what each label of each token scores by itself.
    using Scores = std::vector<float>; // tokens in rows of stride() floats
    Scores scores(const SentenceFeatures &hashes) const;
    void add(const SentenceFeatures &more, Scores &local) const; // of as many tokens
    std::vector<TokenSpan> decode(const Scores &local) const;

    // How sure a margin is, 0 to 1: a logistic curve fitted where the model was not trained.
    double confidence(float margin) const;
    void setCalibration(float slope, float offset) { slope_ = slope, offset_ = offset; }
    float slope() const { return slope_; }
    float offset() const { return offset_; }

    // The same model with tags added behind its own, of which it knows nothing yet.
    SequenceModel withTags(const QStringList &tags) const;

    // A compact binary form: SHA-1 of the rest, which is zlib's: "CHSM", version, tags, transitions, then sorted hashes with their weights
    // as half-size integers. Errors: Malformed.
    QByteArray save() const;
    static base::Result<SequenceModel> load(const QByteArray &bytes, const QString &where);

    // The weights of one feature by label, none where it was never seen: what "what did it learn?" shows.
    std::vector<float> weightsOf(FeatureHash feature) const;

private:
    friend class SequenceTrainer;
    friend SequenceModel meanOf(std::span<const SequenceModel> models);
    std::size_t labels() const { return 2 * static_cast<std::size_t>(tags_.size()) + 1; }
    // A row of weights is filled up with zeros to whole vector registers.
    std::size_t stride() const { return (labels() + 7) / 8 * 8; }
    const float *row(FeatureHash feature) const; // null where it was never seen
    void index();                                // after rows and transitions are there
    Scores lookForward(const Scores &local) const;
    Scores lookBackward(const Scores &local) const;
    std::vector<std::size_t> bestLabels(const Scores &forward) const;

    struct Slot {
        FeatureHash hash = 0;
        std::uint32_t row = 0; // 0: free, else its index + 1
    };
    QStringList tags_;
    std::vector<FeatureHash> rows_;  // sorted
    std::vector<float> weights_;     // stride() for each row
    std::vector<float> transitions_; // [from][to], labels() + 1 rows: the last is the sentence's beginning
    std::vector<Slot> slots_;        // open addressing over rows_
    // A bit for the low end of each hash in rows_: most features were never seen, and this small table, which stays near the processor,
    // says so of nineteen in twenty without a look into the large one.
    std::vector<std::uint64_t> seen_;
    // transitions_ in rows of stride() floats, and turned over; what must not follow is as good as never chosen.
    std::vector<float> steps_, stepsBack_;
    float slope_ = 1, offset_ = 0;
};

// The mean of models of the same tags: what several orders of learning agree on.
SequenceModel meanOf(std::span<const SequenceModel> models);

} // namespace suggest
