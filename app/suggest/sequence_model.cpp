#include "app/suggest/sequence_model.h"

#include "app/suggest/score_rows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace suggest {

namespace {

constexpr quint32 magic = 0x4348534d; // "CHSM"
constexpr quint16 version = 1;
constexpr float never = -1e30f;

// May label `to` follow `from`? Only what has begun goes on.
bool mayFollow(std::size_t from, std::size_t to, std::size_t start)
{
    if (to == 0 || to % 2 == 1)
        return true;
    return from != start && (from == to || from == to - 1);
}

std::vector<TokenSpan> spansOf(const std::vector<std::size_t> &labels)
{
    std::vector<TokenSpan> spans;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] % 2 == 1)
            spans.push_back({int(i), int(i) + 1, int(labels[i] / 2), 0});
        else if (labels[i] != 0)
            spans.back().end = int(i) + 1;
    }
    return spans;
}

} // namespace

void SequenceModel::index()
{
    std::size_t capacity = 16;
    while (capacity < rows_.size() * 2)
        capacity *= 2;
    slots_.assign(capacity, {});
    seen_.assign(capacity / 8, 0); // eight bits for each slot
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        seen_[rows_[i] / 64 & (seen_.size() - 1)] |= std::uint64_t{1} << rows_[i] % 64;
        std::size_t at = rows_[i] & (capacity - 1);
        while (slots_[at].row != 0)
            at = (at + 1) & (capacity - 1);
        slots_[at] = {rows_[i], std::uint32_t(i + 1)};
    }
    const std::size_t k = labels(), wide = stride();
    steps_.assign((k + 1) * wide, never);
    stepsBack_.assign(k * wide, never);
    for (std::size_t from = 0; from <= k && !transitions_.empty(); ++from) {
        for (std::size_t to = 0; to < k; ++to) {
            if (!mayFollow(from, to, k))
                continue;
            steps_[from * wide + to] = transitions_[from * k + to];
            if (from < k)
                stepsBack_[to * wide + from] = transitions_[from * k + to];
        }
    }
}

const float *SequenceModel::row(FeatureHash feature) const
{
    if ((seen_[feature / 64 & (seen_.size() - 1)] >> feature % 64 & 1) == 0)
        return nullptr;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = feature & mask; slots_[at].row != 0; at = (at + 1) & mask) {
        if (slots_[at].hash == feature)
            return weights_.data() + (slots_[at].row - 1) * stride();
    }
    return nullptr;
}

std::vector<float> SequenceModel::weightsOf(FeatureHash feature) const
{
    const float *weights = empty() ? nullptr : row(feature);
    return weights ? std::vector<float>(weights, weights + labels()) : std::vector<float>();
}

SequenceModel SequenceModel::withTags(const QStringList &tags) const
{
    SequenceModel wider;
    wider.tags_ = tags;
    wider.rows_ = rows_;
    wider.slope_ = slope_;
    wider.offset_ = offset_;
    const std::size_t k = labels(), wide = wider.labels();
    wider.weights_.assign(rows_.size() * wider.stride(), 0);
    for (std::size_t i = 0; i < rows_.size(); ++i)
        std::copy_n(weights_.data() + i * stride(), k, wider.weights_.data() + i * wider.stride());
    wider.transitions_.assign((wide + 1) * wide, 0);
    for (std::size_t from = 0; from <= k && !transitions_.empty(); ++from)
        std::copy_n(transitions_.data() + from * k, k, wider.transitions_.data() + (from == k ? wide : from) * wide);
    wider.index();
    return wider;
}

SequenceModel::Scores SequenceModel::scores(const SentenceFeatures &sentence) const
{
    Scores local(sentence.size() * stride(), 0);
    add(sentence, local);
    return local;
}

void SequenceModel::add(const SentenceFeatures &more, Scores &local) const
{
    if (empty())
        return;
    const std::size_t wide = stride();
    std::vector<const float *> rows; // first all that there are, so that the processor fetches several at once
    for (std::size_t i = 0; i < more.size(); ++i) {
        rows.clear();
        for (const FeatureHash feature : more.of(i)) {
            if (const float *weights = row(feature))
                rows.push_back(weights);
        }
        addRows(local.data() + i * wide, rows, wide);
    }
}

// The best score of a beginning that ends in each label of each token.
SequenceModel::Scores SequenceModel::lookForward(const Scores &local) const
{
    const std::size_t wide = stride(), k = labels(), n = local.size() / wide;
    Scores forward = local;
    const float *begin[] = {steps_.data() + k * wide};
    addRows(forward.data(), begin, wide);
    for (std::size_t i = 1; i < n; ++i)
        addBest(forward.data() + i * wide, forward.data() + (i - 1) * wide, steps_.data(), k, wide, never);
    return forward;
}

// The best score of an end that follows each label of each token.
SequenceModel::Scores SequenceModel::lookBackward(const Scores &local) const
{
    const std::size_t wide = stride(), k = labels(), n = local.size() / wide;
    Scores backward(n * wide, 0), after(wide);
    for (std::size_t i = n - 1; i-- > 0;) {
        std::copy_n(local.begin() + std::ptrdiff_t((i + 1) * wide), wide, after.begin());
        const float *rest[] = {backward.data() + (i + 1) * wide};
        addRows(after.data(), rest, wide);
        addBest(backward.data() + i * wide, after.data(), stepsBack_.data(), k, wide, never);
    }
    return backward;
}

// The labels of the best reading, from its end: each label's best predecessor is looked for again, which is cheaper than to note all.
std::vector<std::size_t> SequenceModel::bestLabels(const Scores &forward) const
{
    const std::size_t wide = stride(), k = labels(), n = forward.size() / wide;
    std::vector<std::size_t> labels(n);
    const auto last = forward.begin() + std::ptrdiff_t((n - 1) * wide);
    labels[n - 1] = std::size_t(std::max_element(last, last + std::ptrdiff_t(k)) - last);
    for (std::size_t i = n - 1; i > 0; --i) {
        float best = never;
        for (std::size_t x = 0; x < k; ++x) {
            const float score = forward[(i - 1) * wide + x] + steps_[x * wide + labels[i]];
            if (score > best) {
                best = score;
                labels[i - 1] = x;
            }
        }
    }
    return labels;
}

std::vector<TokenSpan> SequenceModel::decode(const SentenceFeatures &hashes) const
{
    return empty() ? std::vector<TokenSpan>() : decode(scores(hashes));
}

std::vector<TokenSpan> SequenceModel::decode(const Scores &local) const
{
    const std::size_t k = labels(), wide = stride(), n = local.size() / wide;
    if (n == 0 || empty())
        return {};
    const Scores forward = lookForward(local);
    const std::vector<std::size_t> labels = bestLabels(forward);
    const float best = forward[(n - 1) * wide + labels[n - 1]];
    std::vector<TokenSpan> spans = spansOf(labels);
    if (spans.empty())
        return spans;
    const Scores backward = lookBackward(local);
    const auto marginAt = [&](std::size_t i) { // the sum of both is the best reading through a label
        float other = never;
        for (std::size_t y = 0; y < k; ++y) {
            if (y != labels[i])
                other = std::max(other, forward[i * wide + y] + backward[i * wide + y]);
        }
        return best - other;
    };
    for (TokenSpan &span : spans) {
        span.margin = std::numeric_limits<float>::max();
        // Its tokens, and the one after it, which might have gone on.
        for (std::size_t i = std::size_t(span.begin); i <= std::size_t(span.end) && i < n; ++i)
            span.margin = std::min(span.margin, marginAt(i));
    }
    return spans;
}

double SequenceModel::confidence(float margin) const { return 1 / (1 + std::exp(-(double(slope_) * double(margin) + double(offset_)))); }

SequenceModel meanOf(std::span<const SequenceModel> models)
{
    SequenceModel mean = models.front();
    const std::size_t k = mean.labels(), wide = mean.stride();
    const float share = 1 / float(models.size());
    std::fill(mean.transitions_.begin(), mean.transitions_.end(), 0.0F);
    for (const SequenceModel &model : models) {
        for (std::size_t i = 0; i < mean.transitions_.size(); ++i)
            mean.transitions_[i] += model.transitions_[i] * share;
    }
    mean.rows_.clear();
    mean.weights_.clear();
    std::vector<std::size_t> next(models.size(), 0); // of the rows of each, which are sorted
    for (;;) {
        std::optional<FeatureHash> least;
        for (std::size_t m = 0; m < models.size(); ++m) {
            if (next[m] < models[m].rows_.size())
                least = std::min(least.value_or(~FeatureHash{0}), models[m].rows_[next[m]]);
        }
        if (!least)
            break;
        mean.rows_.push_back(*least);
        mean.weights_.resize(mean.weights_.size() + wide, 0);
        float *row = mean.weights_.data() + mean.weights_.size() - wide;
        for (std::size_t m = 0; m < models.size(); ++m) {
            if (next[m] == models[m].rows_.size() || models[m].rows_[next[m]] != *least)
                continue;
            const float *weights = models[m].weights_.data() + next[m]++ * wide;
            for (std::size_t y = 0; y < k; ++y)
                row[y] += weights[y] * share;
        }
    }
    mean.index();
    return mean;
}

QByteArray SequenceModel::save() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out.setFloatingPointPrecision(QDataStream::SinglePrecision);
    out << magic << version << tags_ << slope_ << offset_;
    float largest = 1e-6F;
    for (const float weight : weights_)
        largest = std::max(largest, std::abs(weight));
    const float unit = largest / 32767;
    out << unit << quint32(rows_.size()) << quint32(transitions_.size());
    for (const float weight : transitions_)
        out << weight;
    const std::size_t k = labels();
    QByteArray row; // put together here: a stream is slow for numbers of two bytes
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        row.resize(qsizetype(sizeof(quint32)) + 1 + 3 * qsizetype(k));
        char *const begin = row.data();
        qToBigEndian(quint32(rows_[i]), begin);
        char *const count = begin + sizeof(quint32);
        char *end = count + 1;
        for (std::size_t y = 0; y < k; ++y) {
            const auto weight = qint16(std::lround(weights_[i * stride() + y] / unit));
            if (weight == 0)
                continue;
            *end++ = char(y);
            qToBigEndian(weight, end);
            end += sizeof weight;
        }
        *count = char((end - count - 1) / 3);
        out.writeRawData(begin, int(end - begin));
    }
    const QByteArray packed = qCompress(bytes, 6);
    return QCryptographicHash::hash(packed, QCryptographicHash::Sha1) + packed;
}

base::Result<SequenceModel> SequenceModel::load(const QByteArray &bytes, const QString &where)
{
    const base::Error wrong{base::Error::Kind::Malformed,
                            QCoreApplication::translate("suggest", "This is no model of names, or it is damaged. Learn it anew."), where};
    constexpr qsizetype mostBytes = 256 * 1024 * 1024, sum = 20;
    constexpr std::size_t mostWeights = 256 * 1024 * 1024;
    const QByteArray packed = bytes.mid(sum);
    if (packed.size() < 8 || QCryptographicHash::hash(packed, QCryptographicHash::Sha1) != bytes.left(sum)
        || qFromBigEndian<quint32>(packed.constData()) > mostBytes)
        return wrong;
    const QByteArray plain = qUncompress(packed);
    QDataStream in(plain);
    in.setVersion(QDataStream::Qt_6_4);
    in.setFloatingPointPrecision(QDataStream::SinglePrecision);
    constexpr quint32 mostTags = 255;
    quint32 head = 0, rows = 0, transitions = 0, tags = 0;
    quint16 made = 0;
    float unit = 0;
    SequenceModel model;
    in >> head >> made >> tags;
    for (quint32 i = 0; i < tags && tags <= mostTags && in.status() == QDataStream::Ok; ++i) { // one by one: nothing is reserved on trust
        QString tag;
        in >> tag;
        model.tags_.append(tag);
    }
    in >> model.slope_ >> model.offset_ >> unit >> rows >> transitions;
    const std::size_t k = model.labels();
    if (in.status() != QDataStream::Ok || head != magic || made != version || tags > mostTags || k > mostTags || transitions != (k + 1) * k
        || rows > quint32(plain.size()) / 5 || std::size_t(rows) * model.stride() > mostWeights)
        return wrong;
    model.transitions_.resize(transitions);
    for (float &weight : model.transitions_)
        in >> weight;
    model.rows_.resize(rows);
    model.weights_.assign(std::size_t(rows) * model.stride(), 0);
    for (std::size_t i = 0; i < rows; ++i) {
        quint8 count = 0;
        in >> model.rows_[i] >> count;
        for (int c = 0; c < count; ++c) {
            quint8 label = 0;
            qint16 weight = 0;
            in >> label >> weight;
            if (label >= k)
                return wrong;
            model.weights_[i * model.stride() + label] = float(weight) * unit;
        }
        if (i > 0 && model.rows_[i] <= model.rows_[i - 1])
            return wrong;
    }
    if (in.status() != QDataStream::Ok)
        return wrong;
    model.index();
    return model;
}

} // namespace suggest
