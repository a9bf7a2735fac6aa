#include "app/text/offset_map.h"

#include <QChar>

#include <algorithm>

namespace text {

namespace {

constexpr qsizetype step = 256;

bool isPairEnd(QStringView text, qsizetype at) { return at > 0 && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate(); }

// Bytes of the character that starts here; a lone surrogate counts as the three bytes of the replacement character.
int bytesOf(QStringView text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    if (unit < 0x80)
        return 1;
    if (unit < 0x800)
        return 2;
    return QChar::isHighSurrogate(unit) && at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 4 : 3;
}

} // namespace

OffsetMap::OffsetMap(QStringView text) : text_(text)
{
    checkpoints_.reserve(static_cast<std::size_t>(text.size() / step + 1));
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (at % step == 0)
            checkpoints_.push_back({codePoints_, utf8Bytes_});
        if (isPairEnd(text, at))
            continue;
        ++codePoints_;
        utf8Bytes_ += bytesOf(text, at);
    }
    if (checkpoints_.empty())
        checkpoints_.push_back({0, 0});
}

qsizetype OffsetMap::toCodePoints(qsizetype utf16) const
{
    const qsizetype end = std::clamp<qsizetype>(utf16, 0, text_.size());
    if (end == text_.size())
        return codePoints_;
    const qsizetype stop = isPairEnd(text_, end) ? end - 1 : end;
    qsizetype at = stop / step * step;
    qsizetype count = checkpoints_[static_cast<std::size_t>(at / step)].codePoints;
    for (; at < stop; ++at)
        count += isPairEnd(text_, at) ? 0 : 1;
    return count;
}

qsizetype OffsetMap::toUtf8Bytes(qsizetype utf16) const
{
    const qsizetype end = std::clamp<qsizetype>(utf16, 0, text_.size());
    if (end == text_.size())
        return utf8Bytes_;
    const qsizetype stop = isPairEnd(text_, end) ? end - 1 : end;
    qsizetype at = stop / step * step;
    qsizetype count = checkpoints_[static_cast<std::size_t>(at / step)].utf8Bytes;
    for (; at < stop; ++at)
        count += isPairEnd(text_, at) ? 0 : bytesOf(text_, at);
    return count;
}

qsizetype OffsetMap::fromCodePoints(qsizetype codePoints) const
{
    if (codePoints < 0 || codePoints > codePoints_)
        return -1;
    if (codePoints == codePoints_)
        return text_.size();
    const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), codePoints,
                                        [](qsizetype wanted, const Checkpoint &point) { return wanted < point.codePoints; });
    const auto from = std::prev(after);
    qsizetype count = from->codePoints;
    for (qsizetype at = (from - checkpoints_.begin()) * step; at < text_.size(); ++at) {
        if (isPairEnd(text_, at))
            continue;
        if (count == codePoints)
            return at;
        ++count;
    }
    return text_.size();
}

qsizetype OffsetMap::fromUtf8Bytes(qsizetype bytes) const
{
    if (bytes < 0 || bytes > utf8Bytes_)
        return -1;
    if (bytes == utf8Bytes_)
        return text_.size();
    const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), bytes,
                                        [](qsizetype wanted, const Checkpoint &point) { return wanted < point.utf8Bytes; });
    const auto from = std::prev(after);
    qsizetype count = from->utf8Bytes;
    for (qsizetype at = (from - checkpoints_.begin()) * step; at < text_.size(); ++at) {
        if (isPairEnd(text_, at))
            continue;
        if (count == bytes)
            return at;
        if (count > bytes)
            return -1;
        count += bytesOf(text_, at);
    }
    return -1; // inside the last character
}

} // namespace text
