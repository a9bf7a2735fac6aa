#include "widgets/article/paragraph_layout.h"

#include <QGlyphRun>
#include <QPainter>
#include <QTextOption>

#include <cmath>

namespace widgets::article {

namespace {

bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        // Everything below Hebrew runs left to right; surrogates may be anything, so they take the careful way.
        return c.unicode() >= 0x590 && (c.isSurrogate() || c.direction() == QChar::DirR || c.direction() == QChar::DirAL);
    });
}

QTextOption optionFor(Qt::LayoutDirection direction)
{
    QTextOption option(direction == Qt::RightToLeft ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(32);
    return option;
}

int breakLines(QTextLayout &layout, const ParagraphStyle &style, double width)
{
    int count = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        // Fall-back fonts have other ascents: the baseline is what stays on the grid.
        line.setPosition({0, count * style.pitch + style.baseline - line.ascent()});
        ++count;
    }
    layout.endLayout();
    return std::max(count, 1);
}

} // namespace

ParagraphLayout::ParagraphLayout(const QString &text, const ParagraphStyle &style, double width, Qt::LayoutDirection direction)
    : text_(text), style_(style), width_(width), direction_(direction), mixed_(hasRightToLeft(text)), layout_(text, style.font)
{
    layout_.setTextOption(optionFor(direction));
    layout_.setCacheEnabled(true);
    lineCount_ = breakLines(layout_, style_, width_);
}

int ParagraphLayout::lineOf(qsizetype position) const
{
    const QTextLine line = layout_.lineForTextPosition(static_cast<int>(std::clamp<qsizetype>(position, 0, text_.size())));
    return line.isValid() ? line.lineNumber() : 0;
}

text::Range ParagraphLayout::lineRange(int line) const
{
    if (line >= layout_.lineCount())
        return {0, text_.size()};
    const QTextLine l = layout_.lineAt(line);
    text::Range range{l.textStart(), l.textStart() + l.textLength()};
    while (range.end > range.begin && text_[range.end - 1].isSpace())
        --range.end;
    return range;
}

double ParagraphLayout::lineEdge(int line) const
{
    if (line >= layout_.lineCount())
        return 0;
    const QRectF natural = layout_.lineAt(line).naturalTextRect();
    return isRightToLeft() ? natural.left() : natural.right();
}

std::vector<Fragment> ParagraphLayout::fragments(text::Range range) const
{
    std::vector<Fragment> found;
    if (range.empty() || layout_.lineCount() == 0)
        return found;
    const int last = lineOf(range.end - 1);
    for (int line = lineOf(range.begin); line <= last; ++line) {
        const text::Range shown = lineRange(line);
        const text::Range part{std::max(range.begin, shown.begin), std::min(range.end, shown.end)};
        if (!part.empty())
            addFragments(line, part, found);
    }
    return found;
}

void ParagraphLayout::addFragments(int line, text::Range part, std::vector<Fragment> &into) const
{
    const QTextLine l = layout_.lineAt(line);
    if (!mixed_) {
        into.push_back({line, l.cursorToX(static_cast<int>(part.begin)), l.cursorToX(static_cast<int>(part.end)), false});
        return;
    }
    // cursorToX answers for carets, which stand elsewhere than characters where the direction turns: the glyphs say where they are.
    const std::size_t first = into.size();
    for (const QGlyphRun &run : l.glyphRuns(static_cast<int>(part.begin), static_cast<int>(part.length()))) {
        const QRectF box = run.boundingRect();
        if (box.width() > 0)
            into.push_back({line, box.left(), box.right(), run.isRightToLeft()});
    }
    const auto begin = into.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, into.end(), [](const Fragment &a, const Fragment &b) { return a.left < b.left; });
    constexpr double touch = 0.8;
    std::size_t kept = first;
    for (std::size_t i = first + 1; i < into.size(); ++i) {
        Fragment &previous = into[kept];
        if (into[i].left - previous.right > touch) {
            into[++kept] = into[i];
            continue;
        }
        previous.right = std::max(previous.right, into[i].right);
        if (previous.rightToLeft != into[i].rightToLeft)
            previous.rightToLeft = isRightToLeft();
    }
    if (into.size() > first)
        into.resize(kept + 1);
    if (isRightToLeft()) // reading order
        std::reverse(into.begin() + static_cast<std::ptrdiff_t>(first), into.end());
}

double ParagraphLayout::caretX(qsizetype position) const
{
    if (layout_.lineCount() == 0)
        return 0;
    return layout_.lineAt(lineOf(position)).cursorToX(static_cast<int>(position));
}

qsizetype ParagraphLayout::positionAt(QPointF point) const
{
    if (layout_.lineCount() == 0)
        return 0;
    const int line = std::clamp(static_cast<int>(point.y() / style_.pitch), 0, lineCount_ - 1);
    return std::clamp<qsizetype>(layout_.lineAt(line).xToCursor(point.x()), 0, text_.size());
}

qsizetype ParagraphLayout::characterAt(QPointF point) const
{
    if (layout_.lineCount() == 0)
        return 0;
    const int line = std::clamp(static_cast<int>(point.y() / style_.pitch), 0, lineCount_ - 1);
    const text::Range range = lineRange(line);
    const qsizetype at = layout_.lineAt(line).xToCursor(point.x(), QTextLine::CursorOnCharacter);
    return std::clamp(at, range.begin, std::max(range.begin, range.end - 1));
}

void ParagraphLayout::draw(QPainter &painter, QPointF at) const { layout_.draw(&painter, at); }

int countLines(const QString &text, const ParagraphStyle &style, double width, Qt::LayoutDirection direction)
{
    QTextLayout layout(text, style.font);
    layout.setTextOption(optionFor(direction));
    return breakLines(layout, style, width);
}

} // namespace widgets::article
