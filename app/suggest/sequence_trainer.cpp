#include "app/suggest/sequence_model.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <unordered_map>

namespace suggest {

// Weights while they are learned: a row for every feature seen, with running totals for the average.
class SequenceTrainer {
public:
    SequenceTrainer(const QStringList &tags, const SequenceModel *start) : k_(2 * std::size_t(tags.size()) + 1)
    {
        transitions_.assign((k_ + 1) * k_, 0);
        transitionTotals_.assign((k_ + 1) * k_, 0);
        if (start && start->tags() == tags && !start->empty()) {
            transitions_ = start->transitions_;
            for (std::size_t i = 0; i < start->rows_.size(); ++i) {
                rowOf_.emplace(start->rows_[i], std::uint32_t(i));
                weights_.insert(weights_.end(), start->weights_.begin() + std::ptrdiff_t(i * k_),
                                start->weights_.begin() + std::ptrdiff_t((i + 1) * k_));
            }
            totals_.assign(weights_.size(), 0);
        }
    }

    // What is believed before anything is learned: this feature speaks for that label.
    void believe(FeatureHash feature, std::size_t label, float weight)
    {
        const std::uint32_t row = rowFor(feature);
        weights_[row * k_ + label] += weight;
    }

    // A sentence with its features as rows, so that an epoch looks nothing up.
    struct Prepared {
        std::vector<std::uint32_t> rows, ends;
        std::vector<std::size_t> labels;
    };
    Prepared prepare(const LabelledSentence &sentence)
    {
        Prepared made;
        made.ends = sentence.features->ends;
        made.rows.reserve(sentence.features->hashes.size());
        for (const FeatureHash feature : sentence.features->hashes)
            made.rows.push_back(rowFor(feature));
        made.labels.assign(sentence.features->size(), 0);
        for (const TokenSpan &span : sentence.spans) {
            for (int i = span.begin; i < span.end; ++i)
                made.labels[std::size_t(i)] = 2 * std::size_t(span.tag) + (i == span.begin ? 1 : 2);
        }
        return made;
    }

    void learnFrom(const Prepared &sentence)
    {
        ++step_;
        guess(sentence);
        const std::size_t n = sentence.labels.size();
        if (std::equal(sentence.labels.begin(), sentence.labels.end(), guess_.begin()))
            return;
        std::size_t was = k_, wasGuess = k_;
        for (std::size_t i = 0; i < n; ++i) {
            const std::size_t right = sentence.labels[i], wrong = guess_[i];
            if (right != wrong) {
                for (std::uint32_t at = i == 0 ? 0 : sentence.ends[i - 1]; at < sentence.ends[i]; ++at) {
                    change(sentence.rows[at] * k_ + right, 1);
                    change(sentence.rows[at] * k_ + wrong, -1);
                }
            }
            if (right != wrong || was != wasGuess) {
                changeTransition(was * k_ + right, 1);
                changeTransition(wasGuess * k_ + wrong, -1);
            }
            was = right;
            wasGuess = wrong;
        }
    }

    SequenceModel finish(const QStringList &tags) const
    {
        SequenceModel model;
        model.tags_ = tags;
        const float steps = float(std::max<std::int64_t>(1, step_));
        model.transitions_ = transitions_;
        for (std::size_t i = 0; i < transitions_.size(); ++i)
            model.transitions_[i] -= transitionTotals_[i] / steps;
        std::vector<std::pair<FeatureHash, std::uint32_t>> order(rowOf_.begin(), rowOf_.end());
        std::sort(order.begin(), order.end());
        for (const auto &[feature, row] : order) {
            bool any = false;
            for (std::size_t y = 0; y < k_; ++y)
                any |= std::abs(averaged(row * k_ + y, steps)) > 1e-4f;
            if (!any)
                continue;
            model.rows_.push_back(feature);
            for (std::size_t y = 0; y < k_; ++y)
                model.weights_.push_back(averaged(row * k_ + y, steps));
        }
        model.index();
        return model;
    }

private:
    std::uint32_t rowFor(FeatureHash feature)
    {
        const auto [found, isNew] = rowOf_.try_emplace(feature, std::uint32_t(rowOf_.size()));
        if (isNew) {
            weights_.resize(weights_.size() + k_, 0);
            totals_.resize(totals_.size() + k_, 0);
        }
        return found->second;
    }
    float averaged(std::size_t at, float steps) const { return weights_[at] - totals_[at] / steps; }
    void change(std::size_t at, float by)
    {
        weights_[at] += by;
        totals_[at] += by * float(step_);
    }
    void changeTransition(std::size_t at, float by)
    {
        transitions_[at] += by;
        transitionTotals_[at] += by * float(step_);
    }

    void guess(const Prepared &sentence) // the best labels by the weights of now, into guess_
    {
        const std::size_t n = sentence.labels.size();
        scores_.assign(n * k_, 0);
        from_.resize(n * k_);
        guess_.resize(n);
        for (std::size_t i = 0; i < n; ++i) {
            float *here = scores_.data() + i * k_;
            for (std::uint32_t at = i == 0 ? 0 : sentence.ends[i - 1]; at < sentence.ends[i]; ++at) {
                const float *weights = weights_.data() + sentence.rows[at] * k_;
                for (std::size_t y = 0; y < k_; ++y)
                    here[y] += weights[y];
            }
            for (std::size_t y = 0; y < k_; ++y)
                here[y] += bestBefore(i, y);
        }
        const auto last = scores_.begin() + std::ptrdiff_t((n - 1) * k_);
        guess_[n - 1] = std::size_t(std::max_element(last, last + std::ptrdiff_t(k_)) - last);
        for (std::size_t i = n - 1; i > 0; --i)
            guess_[i - 1] = from_[i * k_ + guess_[i]];
    }
    float bestBefore(std::size_t i, std::size_t y)
    {
        constexpr float never = -1e30f;
        const bool goesOn = y != 0 && y % 2 == 0;
        if (i == 0)
            return goesOn ? never : transitions_[k_ * k_ + y];
        const float *before = scores_.data() + (i - 1) * k_;
        float best = never;
        for (std::size_t x = goesOn ? y - 1 : 0; x < (goesOn ? y + 1 : k_); ++x) {
            const float score = before[x] + transitions_[x * k_ + y];
            if (score > best) {
                best = score;
                from_[i * k_ + y] = std::uint8_t(x);
            }
        }
        return best;
    }

    std::size_t k_;
    std::unordered_map<FeatureHash, std::uint32_t> rowOf_;
    std::vector<float> weights_, totals_, transitions_, transitionTotals_;
    std::int64_t step_ = 0;
    std::vector<float> scores_;
    std::vector<std::uint8_t> from_;
    std::vector<std::size_t> guess_;
};

SequenceModel trainSequence(const QStringList &tags, std::span<const LabelledSentence> own, std::span<const LabelledSentence> base,
                            const SequenceModel *start, const TrainingOptions &options, std::stop_token stop)
{
    SequenceTrainer trainer(tags, start);
    if (!start) {
        for (const Belief &belief : options.beliefs)
            trainer.believe(belief.feature, belief.label, belief.weight);
    }
    std::vector<SequenceTrainer::Prepared> mine, others;
    for (const LabelledSentence &sentence : own) {
        if (sentence.features->size() > 0)
            mine.push_back(trainer.prepare(sentence));
    }
    for (const LabelledSentence &sentence : base) {
        if (sentence.features->size() > 0)
            others.push_back(trainer.prepare(sentence));
    }
    std::mt19937 random(options.seed);
    std::vector<const SequenceTrainer::Prepared *> order;
    for (int epoch = 0; epoch < options.epochs && !stop.stop_requested(); ++epoch) {
        order.clear();
        for (const SequenceTrainer::Prepared &sentence : mine)
            order.push_back(&sentence);
        std::shuffle(others.begin(), others.end(), random);
        const std::size_t most = options.mixBase ? std::min(others.size(), mine.size()) : others.size();
        for (std::size_t i = 0; i < most; ++i)
            order.push_back(&others[i]);
        std::shuffle(order.begin(), order.end(), random);
        for (const SequenceTrainer::Prepared *sentence : order)
            trainer.learnFrom(*sentence);
    }
    return trainer.finish(tags);
}

void calibrate(SequenceModel &model, std::span<const LabelledSentence> heldOut)
{
    std::vector<std::pair<float, bool>> seen; // margin, right?
    for (const LabelledSentence &sentence : heldOut) {
        for (const TokenSpan &span : model.decode(*sentence.features))
            seen.emplace_back(span.margin, std::find(sentence.spans.begin(), sentence.spans.end(), span) != sentence.spans.end());
    }
    if (seen.size() < 20)
        return;
    double mean = 0;
    for (const auto &[margin, right] : seen)
        mean += double(margin) / double(seen.size());
    const double scale = mean > 1e-9 ? 1 / mean : 1;
    double slope = 1, offset = 0; // of the margin over its mean; Newton's method on the log-likelihood, slightly bound to (1, 0)
    for (int round = 0; round < 25; ++round) {
        double g0 = -0.1 * offset, g1 = -0.1 * (slope - 1), h00 = 0.1, h01 = 0, h11 = 0.1;
        for (const auto &[margin, right] : seen) {
            const double x = double(margin) * scale, p = 1 / (1 + std::exp(-(slope * x + offset))), w = p * (1 - p);
            g0 += double(right) - p;
            g1 += (double(right) - p) * x;
            h00 += w;
            h01 += w * x;
            h11 += w * x * x;
        }
        const double determinant = h00 * h11 - h01 * h01;
        if (std::abs(determinant) < 1e-12)
            break;
        offset += (g0 * h11 - g1 * h01) / determinant;
        slope += (g1 * h00 - g0 * h01) / determinant;
    }
    model.setCalibration(float(std::max(0.01, slope) * scale), float(offset));
}

} // namespace suggest
