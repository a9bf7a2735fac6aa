#include "app/suggest/sequence_trainer.h"

#include "app/suggest/score_rows.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace suggest {

// Weights while they are learned, with running totals for the average. Only features that some error has touched have a row.
class SequenceTrainer {
public:
    SequenceTrainer(const QStringList &tags, const FeatureIndex &index, const SequenceModel *start, float lead)
        : tags_(tags), index_(index), start_(start), lead_(lead), k_(2 * std::size_t(tags.size()) + 1), stride_((k_ + 7) / 8 * 8)
    {
        transitions_.assign((k_ + 1) * k_, 0);
        if (start)
            begin(*start);
        transitionTotals_.assign(transitions_.size(), 0);
        steps_.assign((k_ + 1) * stride_, never);
        for (std::size_t from = 0; from <= k_; ++from) {
            for (std::size_t to = 0; to < k_; ++to) {
                const bool goesOn = to != 0 && to % 2 == 0;
                if (!goesOn || (from != k_ && (from == to || from == to - 1)))
                    steps_[from * stride_ + to] = transitions_[from * k_ + to];
            }
        }
    }

    // What is believed before anything is learned: this feature speaks for that label.
    void believe(const Belief &belief) { rowOf(index_.find(belief.feature))[belief.label] += belief.weight; }

    struct Lesson {
        const LabelledSentence *sentence;
        std::vector<std::uint8_t> labels;
        int calm = 0; // how often in a row it was right
    };
    Lesson lesson(const LabelledSentence &sentence) const
    {
        Lesson made{&sentence, std::vector<std::uint8_t>(sentence.features->size(), 0), 0};
        for (const TokenSpan &span : sentence.spans) {
            for (int i = span.begin; i < span.end; ++i)
                made.labels[std::size_t(i)] = std::uint8_t(2 * span.tag + (i == span.begin ? 1 : 2));
        }
        return made;
    }
    void makeRoom() { slots_.resize(index_.size(), 0); } // after the last feature got its number

    // Was it right already?
    bool learnFrom(Lesson &lesson)
    {
        ++step_;
        guess(lesson);
        if (lesson.labels == guess_) {
            ++lesson.calm;
            return true;
        }
        lesson.calm = 0;
        std::size_t was = k_, wasGuess = k_;
        for (std::size_t i = 0; i < lesson.labels.size(); ++i) {
            const std::size_t right = lesson.labels[i], wrong = guess_[i];
            if (right != wrong) {
                for (const std::uint32_t feature : lesson.sentence->features->of(i))
                    change(feature, right, wrong);
                for (const std::uint32_t feature : moreOf(lesson, i))
                    change(feature, right, wrong);
            }
            if (right != wrong || was != wasGuess) {
                changeTransition(was * k_ + right, 1);
                changeTransition(wasGuess * k_ + wrong, -1);
            }
            was = right;
            wasGuess = wrong;
        }
        return false;
    }
    void pass() { ++step_; } // a sentence that is taken to be right still: its weight in the average stays

    SequenceModel finish() const
    {
        SequenceModel model;
        model.tags_ = tags_;
        const float steps = float(std::max<std::int64_t>(1, step_));
        model.transitions_ = transitions_;
        for (std::size_t i = 0; i < transitions_.size(); ++i)
            model.transitions_[i] -= transitionTotals_[i] / steps;
        std::vector<std::pair<FeatureHash, const float *>> order; // of those that changed; the others stand as they stood
        std::vector<float> averages(weights_.size());
        for (std::size_t i = 0; i < weights_.size(); ++i)
            averages[i] = weights_[i] - totals_[i] / steps;
        for (std::size_t number = 0; number < slots_.size(); ++number) {
            if (slots_[number] != 0)
                order.emplace_back(index_.hash(std::uint32_t(number)), averages.data() + (slots_[number] - 1) * stride_);
        }
        for (std::size_t i = 0; start_ && i < kept_.size(); ++i)
            order.emplace_back(start_->rows_[kept_[i]], start_->weights_.data() + kept_[i] * stride_);
        std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        model.rows_.reserve(order.size());
        model.weights_.reserve(order.size() * stride_);
        for (const auto &[feature, row] : order) {
            if (std::all_of(row, row + k_, [](float weight) { return std::abs(weight) < leastWeight; }))
                continue;
            model.rows_.push_back(feature);
            model.weights_.insert(model.weights_.end(), row, row + stride_);
        }
        model.index();
        return model;
    }

private:
    static constexpr float leastWeight = 0.02f; // below it a feature decides nothing
    static constexpr float never = -1e30f;

    void begin(const SequenceModel &start)
    {
        transitions_ = start.transitions_;
        slots_.assign(index_.size(), 0);
        for (std::size_t i = 0; i < start.rows_.size(); ++i) {
            const std::uint32_t number = index_.find(start.rows_[i]);
            if (number == FeatureIndex::none) {
                kept_.push_back(std::uint32_t(i)); // no sentence has it, so nothing will be learned of it
                continue;
            }
            slots_[number] = std::uint32_t(weights_.size() / stride_ + 1);
            weights_.insert(weights_.end(), start.weights_.begin() + std::ptrdiff_t(i * stride_),
                            start.weights_.begin() + std::ptrdiff_t((i + 1) * stride_));
        }
        totals_.assign(weights_.size(), 0);
    }

    float *rowOf(std::uint32_t number)
    {
        if (number >= slots_.size())
            slots_.resize(index_.size(), 0);
        if (slots_[number] == 0) {
            slots_[number] = std::uint32_t(weights_.size() / stride_ + 1);
            weights_.resize(weights_.size() + stride_, 0);
            totals_.resize(totals_.size() + stride_, 0);
        }
        return weights_.data() + (slots_[number] - 1) * stride_;
    }
    void change(std::uint32_t number, std::size_t right, std::size_t wrong)
    {
        float *row = rowOf(number);
        float *total = totals_.data() + (row - weights_.data());
        row[right] += 1;
        row[wrong] -= 1;
        total[right] += float(step_);
        total[wrong] -= float(step_);
    }
    void changeTransition(std::size_t at, float by)
    {
        transitions_[at] += by;
        float &step = steps_[at / k_ * stride_ + at % k_];
        step = step == never ? never : step + by;
        transitionTotals_[at] += by * float(step_);
    }
    static std::span<const std::uint32_t> moreOf(const Lesson &lesson, std::size_t token)
    {
        return lesson.sentence->more.ends.empty() ? std::span<const std::uint32_t>() : lesson.sentence->more.of(token);
    }

    void addRow(std::uint32_t number)
    {
        if (const std::uint32_t slot = slots_[number]; slot != 0)
            rows_.push_back(weights_.data() + (slot - 1) * stride_);
    }

    // The best labels by the weights of now, into guess_, where every wrong one is given a lead: what is right must win by more than that.
    void guess(const Lesson &lesson)
    {
        const std::size_t n = lesson.labels.size();
        scores_.assign(n * stride_, 0);
        for (std::size_t i = 0; i < n; ++i) {
            float *here = scores_.data() + i * stride_;
            rows_.clear();
            for (const std::uint32_t feature : lesson.sentence->features->of(i))
                addRow(feature);
            for (const std::uint32_t feature : moreOf(lesson, i))
                addRow(feature);
            addRows(here, rows_, stride_);
            if (i == 0) {
                const float *begin[] = {steps_.data() + k_ * stride_};
                addRows(here, begin, stride_);
            } else {
                addBest(here, here - stride_, steps_.data(), k_, stride_, never);
            }
            for (std::size_t y = 0; y < k_; ++y)
                here[y] += y == lesson.labels[i] ? 0 : lead_;
        }
        readBack(n);
    }
    void readBack(std::size_t n)
    {
        guess_.resize(n);
        const auto last = scores_.begin() + std::ptrdiff_t((n - 1) * stride_);
        guess_[n - 1] = std::uint8_t(std::max_element(last, last + std::ptrdiff_t(k_)) - last);
        for (std::size_t i = n - 1; i > 0; --i) {
            float best = never;
            for (std::size_t x = 0; x < k_; ++x) {
                const float score = scores_[(i - 1) * stride_ + x] + steps_[x * stride_ + guess_[i]];
                if (score > best) {
                    best = score;
                    guess_[i - 1] = std::uint8_t(x);
                }
            }
        }
    }

    QStringList tags_;
    const FeatureIndex &index_;
    const SequenceModel *start_;
    float lead_;
    std::size_t k_, stride_;
    std::vector<std::uint32_t> slots_; // of each feature by number: 0, or its row + 1
    std::vector<std::uint32_t> kept_;  // rows of the start that no sentence touches
    std::vector<float> weights_, totals_, transitions_, transitionTotals_;
    std::int64_t step_ = 0;
    std::vector<float> steps_; // transitions_ in rows of stride_; never where one must not follow
    std::vector<float> scores_;
    std::vector<const float *> rows_;
    std::vector<std::uint8_t> guess_;
};

namespace {

constexpr int calmAfter = 2; // times right in a row; then it is looked at in every third epoch only

} // namespace

SequenceModel trainSequence(const QStringList &tags, const FeatureIndex &index, std::span<const LabelledSentence> own,
                            std::span<const LabelledSentence> base, const SequenceModel *start, const TrainingOptions &options,
                            std::stop_token stop)
{
    const SequenceModel extended = start && start->tags() != tags ? start->withTags(tags) : SequenceModel();
    SequenceTrainer trainer(tags, index, extended.tags().isEmpty() ? start : &extended, options.lead);
    for (const Belief &belief : start ? std::vector<Belief>() : options.beliefs)
        trainer.believe(belief);
    std::vector<SequenceTrainer::Lesson> mine, others;
    for (const LabelledSentence &sentence : own) {
        if (sentence.features->size() > 0)
            mine.push_back(trainer.lesson(sentence));
    }
    for (const LabelledSentence &sentence : base) {
        if (sentence.features->size() > 0)
            others.push_back(trainer.lesson(sentence));
    }
    trainer.makeRoom();
    std::mt19937 random(options.seed);
    std::vector<std::size_t> baseOrder(others.size());
    for (std::size_t i = 0; i < others.size(); ++i)
        baseOrder[i] = i;
    const std::size_t shown = options.leastBase ? std::min(others.size(), std::max(mine.size(), *options.leastBase)) : others.size();
    std::vector<SequenceTrainer::Lesson *> order;
    for (int epoch = 0; epoch < options.epochs && !stop.stop_requested(); ++epoch) {
        order.clear();
        for (SequenceTrainer::Lesson &lesson : mine)
            order.push_back(&lesson);
        std::shuffle(baseOrder.begin(), baseOrder.end(), random);
        for (std::size_t i = 0; i < shown; ++i)
            order.push_back(&others[baseOrder[i]]);
        std::shuffle(order.begin(), order.end(), random);
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (order[i]->calm >= calmAfter && (i + std::size_t(epoch)) % 3 != 0)
                trainer.pass();
            else
                wrong += trainer.learnFrom(*order[i]) ? 0 : 1;
        }
        if (wrong * 200 < order.size())
            break;
    }
    return trainer.finish();
}

void SpanTrial::add(std::span<const TokenSpan> found, std::span<const TokenSpan> right)
{
    expected += right.size();
    for (const TokenSpan &span : found)
        seen.emplace_back(span.margin, std::find(right.begin(), right.end(), span) != right.end());
}

double SpanTrial::f1() const
{
    const auto right = std::count_if(seen.begin(), seen.end(), [](const auto &span) { return span.second; });
    return seen.empty() && expected == 0 ? 0 : 2.0 * double(right) / double(seen.size() + expected);
}

void calibrate(SequenceModel &model, const SpanTrial &trial)
{
    const std::vector<std::pair<float, bool>> &seen = trial.seen;
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
