// How wide a text is, fast enough to ask for ten thousand names: the sum of its letters' advances, kerning left out; where letters join or
// change with their neighbours (Arabic, Indic scripts, emoji) the text is measured whole.
//
// Logical pixels. A value; not for two threads at once, since it remembers advances.
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <functional>

namespace widgets::timeline {

class TextWidths {
public:
    explicit TextWidths(
        std::function<double(QChar)> advance = [](QChar) { return 7.0; }, std::function<double(const QString &)> whole = {})
        : advance_(std::move(advance)), whole_(std::move(whole))
    {
        known_.fill(-1);
    }

    double operator()(QStringView text) const
    {
        double sum = 0;
        if (whole_ && std::any_of(text.begin(), text.end(), isJoined))
            return whole_(text.toString());
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
    static bool isJoined(QChar c)
    {
        const char16_t u = c.unicode();
        return (u >= 0x590 && u < 0x1100) || (u >= 0x1780 && u < 0x1900) || c.isSurrogate() || (u >= 0xfb1d && u < 0xff00);
    }

    std::function<double(QChar)> advance_;
    std::function<double(const QString &)> whole_;
    mutable std::array<float, 0x600> known_; // Latin, Greek, Cyrillic
};

} // namespace widgets::timeline
