// Precision, recall and F1, kept as counts so that the scores of many documents add up to one (micro-average).
//
// Values; any thread. Where nothing was expected and nothing proposed, all three are 1; otherwise an empty denominator gives 0.
#pragma once

#include <QJsonObject>

namespace metrics {

struct Score {
    qint64 correct = 0;  // proposed and expected
    qint64 proposed = 0; // by the system
    qint64 expected = 0; // by the gold

    double precision() const { return ratio(correct, proposed); }
    double recall() const { return ratio(correct, expected); }
    double f1() const { return ratio(2 * correct, proposed + expected); }

    Score &operator+=(const Score &other)
    {
        correct += other.correct;
        proposed += other.proposed;
        expected += other.expected;
        return *this;
    }
    friend bool operator==(const Score &, const Score &) = default;

private:
    double ratio(qint64 part, qint64 whole) const
    {
        if (proposed == 0 && expected == 0)
            return 1;
        return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    }
};

// Right answers among those that could be right or wrong.
struct Accuracy {
    qint64 right = 0, all = 0;

    double value() const { return all == 0 ? 0 : static_cast<double>(right) / static_cast<double>(all); }
    void count(bool isRight)
    {
        right += isRight ? 1 : 0;
        ++all;
    }
    Accuracy &operator+=(const Accuracy &other)
    {
        right += other.right;
        all += other.all;
        return *this;
    }
    friend bool operator==(const Accuracy &, const Accuracy &) = default;
};

QJsonObject json(const Score &score); // {"P", "R", "F1"}, each 0 to 1

} // namespace metrics
