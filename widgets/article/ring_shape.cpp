#include "widgets/article/ring_shape.h"

#include <cmath>

namespace widgets::article {

namespace {

constexpr double top = -13.9, bottom = 7.6, bottomPerLane = 3.4, radius = 3.5;
constexpr double besideSpace = 2.7, besideLetter = 0.2;
constexpr double tabWidth = 6, tabHeight = 4.6;
constexpr double beyondBreak = 5; // how far an open box runs on
constexpr double postOutset = 3, postFoot = 3;

double outsetAt(const QString &text, qsizetype neighbour)
{
    const bool letter = neighbour >= 0 && neighbour < text.size() && !text[neighbour].isSpace();
    return letter ? besideLetter : besideSpace;
}

struct Row {
    double left, right, top, bottom;
};

QPainterPath openBox(const Row &row, bool openLeft, bool openRight, double r)
{
    const double c = std::min(r, (row.bottom - row.top) / 2);
    QPainterPath path;
    if (openLeft && openRight) {
        path.moveTo(row.left, row.top);
        path.lineTo(row.right, row.top);
        path.moveTo(row.left, row.bottom);
        path.lineTo(row.right, row.bottom);
        return path;
    }
    const double from = openRight ? row.right : row.left;
    const double to = openRight ? row.left : row.right;
    const double side = openRight ? 1 : -1;
    path.moveTo(from, row.top);
    path.lineTo(to + side * c, row.top);
    path.quadTo(to, row.top, to, row.top + c);
    path.lineTo(to, row.bottom - c);
    path.quadTo(to, row.bottom, to + side * c, row.bottom);
    path.lineTo(from, row.bottom);
    return path;
}

QPainterPath polygonOf(const std::vector<Row> &rows, double r)
{
    std::vector<QPointF> points;
    for (std::size_t i = 0; i < rows.size(); ++i) { // down the right side
        points.emplace_back(rows[i].right, rows[i].top);
        points.emplace_back(rows[i].right, i + 1 < rows.size() ? rows[i + 1].top : rows[i].bottom);
    }
    for (std::size_t i = rows.size(); i-- > 0;) { // and up the left
        points.emplace_back(rows[i].left, i + 1 < rows.size() ? rows[i + 1].top : rows[i].bottom);
        points.emplace_back(rows[i].left, rows[i].top);
    }
    return roundedPolygon(points, r);
}

// Do all rows follow each other on neighbouring lines, each overlapping the next sideways?
bool isOnePolygon(const std::vector<Row> &rows, double pitch)
{
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const bool nextLine = rows[i].top - rows[i - 1].top > pitch / 2;
        if (!nextLine || rows[i].left >= rows[i - 1].right || rows[i].right <= rows[i - 1].left)
            return false;
    }
    return true;
}

class RingBuilder {
public:
    RingBuilder(const Mark &mark, const ParagraphLayout &layout, text::Range paragraph)
        : mark_(mark), layout_(layout), paragraph_(paragraph), scale_(layout.unit())
    {
    }

    Ring build()
    {
        for (std::size_t i = 0; i < mark_.fragments.size();) {
            std::size_t end = i + 1;
            while (end < mark_.fragments.size() && mark_.parts[end] == mark_.parts[i])
                ++end;
            addPart(i, end);
            i = end;
        }
        addTabs();
        return std::move(ring_);
    }

private:
    Row rowOf(std::size_t i) const
    {
        const Fragment &f = mark_.fragments[i];
        const double base = layout_.baseline(f.line);
        return {f.left, f.right, base + top * scale_, base + (bottom + bottomPerLane * mark_.drawnLane()) * scale_};
    }

    void widen(Row &row, std::size_t i, bool first, bool last) const
    {
        const Fragment &f = mark_.fragments[i];
        const text::Range part = mark_.span->ranges[static_cast<std::size_t>(mark_.parts[i])];
        const double before = first ? outsetAt(layout_.text(), part.begin - paragraph_.begin - 1) : besideSpace;
        const double after = last ? outsetAt(layout_.text(), part.end - paragraph_.begin) : besideSpace;
        row.left -= (f.rightToLeft ? after : before) * scale_;
        row.right += (f.rightToLeft ? before : after) * scale_;
    }

    void addPart(std::size_t begin, std::size_t end)
    {
        std::vector<Row> rows;
        for (std::size_t i = begin; i < end; ++i) {
            Row row = rowOf(i);
            widen(row, i, i == begin, i + 1 == end);
            rows.push_back(row);
        }
        if (rows.size() == 1 || isOnePolygon(rows, layout_.pitch())) {
            ring_.paths.push_back(rows.size() == 1 && (!mark_.begins || !mark_.ends) ? openAtBorder(rows[0], begin)
                                                                                     : polygonOf(rows, radius * scale_));
        } else {
            for (std::size_t i = begin; i < end; ++i)
                ring_.paths.push_back(brokenBox(rows[i - begin], i, i == begin, i + 1 == end));
        }
    }

    QPainterPath openAtBorder(const Row &row, std::size_t i) const // the span runs on into another paragraph
    {
        return brokenBox(row, i, mark_.begins, mark_.ends);
    }

    QPainterPath brokenBox(Row row, std::size_t i, bool closesAtStart, bool closesAtEnd) const
    {
        const bool rightToLeft = mark_.fragments[i].rightToLeft;
        const bool openLeft = rightToLeft ? !closesAtEnd : !closesAtStart;
        const bool openRight = rightToLeft ? !closesAtStart : !closesAtEnd;
        if (!openLeft && !openRight)
            return polygonOf({row}, radius * scale_);
        row.left -= openLeft ? beyondBreak * scale_ : 0;
        row.right += openRight ? beyondBreak * scale_ : 0;
        return openBox(row, openLeft, openRight, radius * scale_);
    }

    void addTabs()
    {
        if (mark_.fragments.empty())
            return;
        if (mark_.begins)
            ring_.startTab = tabAt(0, true);
        if (mark_.ends)
            ring_.endTab = tabAt(mark_.fragments.size() - 1, false);
    }

    QRectF tabAt(std::size_t i, bool start) const
    {
        Row row = rowOf(i);
        widen(row, i, i == 0, i + 1 == mark_.fragments.size());
        const bool atLeft = start != mark_.fragments[i].rightToLeft;
        const double w = tabWidth * scale_, h = tabHeight * scale_;
        return {atLeft ? row.left - scale_ : row.right - w + scale_, row.bottom, w, h};
    }

    const Mark &mark_;
    const ParagraphLayout &layout_;
    text::Range paragraph_;
    double scale_;
    Ring ring_;
};

} // namespace

QPainterPath roundedPolygon(const std::vector<QPointF> &given, double corner)
{
    std::vector<QPointF> points; // without repeated ones and without corners that are none
    for (std::size_t i = 0; i < given.size(); ++i) {
        const QPointF before = given[(i + given.size() - 1) % given.size()], after = given[(i + 1) % given.size()];
        const bool straight
            = (before.x() == given[i].x() && given[i].x() == after.x()) || (before.y() == given[i].y() && given[i].y() == after.y());
        if (given[i] != after && !straight)
            points.push_back(given[i]);
    }
    QPainterPath path;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF before = points[(i + points.size() - 1) % points.size()], at = points[i], after = points[(i + 1) % points.size()];
        const auto towards = [at, corner](QPointF other) {
            const QPointF way = other - at;
            const double length = std::hypot(way.x(), way.y());
            return length > 0 ? at + way * (std::min(corner, length / 2) / length) : at;
        };
        if (i == 0)
            path.moveTo(towards(before));
        else
            path.lineTo(towards(before));
        path.quadTo(at, towards(after));
    }
    path.closeSubpath();
    return path;
}

Ring ringOf(const Mark &mark, const ParagraphLayout &layout, text::Range paragraph) { return RingBuilder(mark, layout, paragraph).build(); }

QPainterPath postsOf(const Mark &mark, const ParagraphLayout &layout)
{
    const double scale = layout.unit();
    QPainterPath path;
    const auto post = [&](const Fragment &f, bool atLeft) {
        const double base = layout.baseline(f.line);
        const double y0 = base + top * scale, y1 = base + (bottom + bottomPerLane * mark.drawnLane()) * scale;
        const double x = atLeft ? f.left - postOutset * scale : f.right + postOutset * scale;
        const double foot = (atLeft ? 1 : -1) * postFoot * scale;
        path.moveTo(x + foot, y0);
        path.lineTo(x, y0);
        path.lineTo(x, y1);
        path.lineTo(x + foot, y1);
    };
    if (mark.fragments.empty())
        return path;
    const Fragment &first = mark.fragments.front(), &last = mark.fragments.back();
    if (mark.begins)
        post(first, !first.rightToLeft);
    if (mark.ends)
        post(last, last.rightToLeft);
    return path;
}

QRectF fillBox(const Fragment &fragment, int lane, const ParagraphLayout &layout)
{
    const double scale = layout.unit();
    const double base = layout.baseline(fragment.line);
    const double boxTop = base + (-13.8 - 1.6 * lane) * scale;
    const double boxBottom = base + (3.2 + 3.4 * lane) * scale;
    return {fragment.left - 1.2 * scale, boxTop, fragment.width() + 2.4 * scale, boxBottom - boxTop};
}

double laneY(const Fragment &fragment, int lane, const ParagraphLayout &layout)
{
    return layout.baseline(fragment.line) + (4.4 + 3.4 * lane) * layout.unit();
}

} // namespace widgets::article
