// What an export does with page furniture and with spans that begin or end inside a word: chosen, never by chance.
//
// Pure functions over a text and its annotations. Any thread.
#pragma once

#include "app/annotation/document.h"

namespace formats {

enum class Furniture : std::uint8_t { Keep, WithoutMarks, LeaveOut };
enum class Borders : std::uint8_t { AsMarked, Widen, LeaveOut };

// Left-over page furniture (BOILERPLATE, unless rejected) as it is, without the marks in it, or out of the text with all in it: positions
// behind it move, a line that is empty then goes too. A span that reaches into it keeps the rest of itself.
void trimFurniture(const annotation::Document &document, Furniture furniture, QString &text, std::vector<annotation::Annotation> &kept);

// Spans of these annotations that do not begin and end where words do: widened to whole words, or left out. Structure stays as it is.
void drawBorders(const QString &text, const QString &language, Borders borders, std::vector<annotation::Annotation> &kept);

} // namespace formats
