// How wide a text is, fast enough to ask for ten thousand names: the sum of its letters' advances, kerning left out.
//
// Logical pixels. A value; not for two threads at once, since it remembers advances.
#pragma once

#include <QString>

#include <array>
#include <functional>

namespace widgets::timeline {

class TextWidths {
public:
    explicit TextWidths(std::function<double(QChar)> advance = [](QChar) { return 7.0; }) : advance_(std::move(advance))
    {
        known_.fill(-1);
    }

    double operator()(QStringView text) const
    {
        double sum = 0;
        for (const QChar c : text) {
            if (c.unicode() >= known_.size()) {
                sum += c.isLowSurrogate() ? 0 : advance_(c);
                continue;
            }
            float &known = known_[c.unicode()];
            if (known < 0)
                known = float(advance_(c));
            sum += double(known);
        }
        return sum;
    }

private:
    std::function<double(QChar)> advance_;
    mutable std::array<float, 0x600> known_; // Latin, Greek, Cyrillic, Hebrew
};

} // namespace widgets::timeline
