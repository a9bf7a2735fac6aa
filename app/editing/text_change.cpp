#include "app/editing/text_change.h"

namespace editing {

TextChange between(const QString &before, const QString &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype front = 0;
    while (front < shorter && before[front] == after[front])
        ++front;
    if (front > 0 && before[front - 1].isHighSurrogate())
        --front;
    qsizetype back = 0;
    while (back < shorter - front && before[before.size() - 1 - back] == after[after.size() - 1 - back])
        ++back;
    if (back > 0 && before[before.size() - back].isLowSurrogate())
        --back;
    return {{front, before.size() - back}, after.size() - back - front};
}

text::Ranges carried(const text::Ranges &ranges, TextChange change)
{
    const text::Range replaced = change.replaced;
    const qsizetype end = replaced.begin + change.with;
    const qsizetype shift = change.with - replaced.length();
    const auto begins = [=](qsizetype at) {
        return at < replaced.end && at >= replaced.begin ? (at == replaced.begin ? at : end) : at < replaced.begin ? at : at + shift;
    };
    const auto ends = [=](qsizetype at) { return at <= replaced.begin ? at : at < replaced.end ? replaced.begin : at + shift; };
    text::Ranges carried;
    for (text::Range range : ranges) {
        const text::Range moved{begins(range.begin), ends(range.end)};
        if (!moved.empty())
            carried.push_back(moved);
    }
    return carried;
}

} // namespace editing
