// One paragraph laid out in lines of a fixed pitch, and where in it a stretch of text stands.
//
// Coordinates are logical pixels from the paragraph's top left; positions are UTF-16 units from the paragraph's begin. Painting only reads
// it. Interface thread (or any one thread with fonts: the renderer's).
#pragma once

#include "app/text/range.h"
#include "widgets/article/typography.h"

#include <QPointF>
#include <QString>
#include <QTextLayout>

#include <vector>

class QPainter;

namespace widgets::article {

// A piece of a range as it stands on a line. With mixed directions a range may have several on one line.
struct Fragment {
    int line = 0;
    double left = 0, right = 0;
    bool rightToLeft = false;
    double start() const { return rightToLeft ? right : left; } // where its first character begins
    double width() const { return right - left; }
};

class ParagraphLayout {
public:
    ParagraphLayout(const QString &text, const ParagraphStyle &style, double width, Qt::LayoutDirection direction);
    ParagraphLayout(const ParagraphLayout &) = delete;
    ParagraphLayout &operator=(const ParagraphLayout &) = delete;

    const QString &text() const { return text_; }
    int lineCount() const { return lineCount_; }
    double height() const { return lineCount_ * style_.pitch; }
    double pitch() const { return style_.pitch; }
    double unit() const { return style_.unit; }
    double width() const { return width_; }
    bool isRightToLeft() const { return direction_ == Qt::RightToLeft; }
    double baseline(int line) const { return line * style_.pitch + style_.baseline; }
    double lineTop(int line) const { return line * style_.pitch; }
    int lineOf(qsizetype position) const;
    text::Range lineRange(int line) const; // without the white space at its end
    double lineEdge(int line) const;       // where the line's text ends: right, or left for right-to-left

    std::vector<Fragment> fragments(text::Range range) const; // of what is not empty
    double caretX(qsizetype position) const;
    qsizetype positionAt(QPointF point) const;  // the nearest border between characters
    qsizetype characterAt(QPointF point) const; // the character that contains the point, else the nearest on that line

    void draw(QPainter &painter, QPointF at) const; // in the painter's pen

private:
    void addFragments(int line, text::Range part, std::vector<Fragment> &into) const;

    QString text_;
    ParagraphStyle style_;
    double width_;
    Qt::LayoutDirection direction_;
    bool mixed_ = false; // has right-to-left characters: one range may fall apart
    int lineCount_ = 0;
    QTextLayout layout_;
};

// How many lines it would take, without keeping anything: for heights measured ahead.
int countLines(const QString &text, const ParagraphStyle &style, double width, Qt::LayoutDirection direction);

} // namespace widgets::article
