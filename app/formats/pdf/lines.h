// The words of a page, placed, as lines and paragraphs: a pure function of boxes, tested without a PDF.
//
// Words come in reading order (columns one after the other). Units are points, y grows downwards.
#pragma once

#include <QRectF>
#include <QString>

#include <vector>

namespace formats::pdf {

struct Word {
    QString text;
    QRectF box;
    double size = 0; // of the font
    bool spaceAfter = true;
};

struct Line {
    QString text;
    QRectF box;
    double size = 0;
    int page = 0;
};

std::vector<Line> linesOf(const std::vector<Word> &words, int page);

struct Paragraph {
    QString text;
    double size = 0;
    int page = 0;
    bool furniture = false; // a running head, a page number
};

struct Paragraphs {
    std::vector<Paragraph> all;
    int dehyphenated = 0; // words put together
};

// Of all pages of a document: a paragraph may go on in the next column or page. `heights`: of the pages.
Paragraphs paragraphsOf(const std::vector<std::vector<Line>> &pages, const std::vector<double> &heights);

} // namespace formats::pdf
