// Where the words around a position begin and end: for boundaries that move word by word.
//
// Positions are UTF-16 units. Looks at the text near the position only, so that a step costs the same in a book. Punctuation is passed
// over; elided articles are words of their own (segmentation.h). Any thread.
#pragma once

#include <QStringView>

#include <optional>

namespace text {

std::optional<qsizetype> nextWordEnd(QStringView text, qsizetype after, const QString &bcp47);
std::optional<qsizetype> previousWordEnd(QStringView text, qsizetype before, const QString &bcp47);
std::optional<qsizetype> nextWordBegin(QStringView text, qsizetype after, const QString &bcp47);
std::optional<qsizetype> previousWordBegin(QStringView text, qsizetype before, const QString &bcp47);

} // namespace text
