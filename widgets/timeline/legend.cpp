#include "widgets/timeline/legend.h"

#include "widgets/common/icons.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace widgets::timeline {

namespace {

constexpr double cellHeight = 78, head = 34, inset = 16, sampleWidth = 140, sampleHeight = 33;

struct Entry {
    Glyph glyph;
    GlyphStyle style;
    const char *name;
    const char *example;
};

Glyph shaped(Glyph::Shape shape, double left, double right, double coreLeft = 0, double coreRight = 0)
{
    Glyph g;
    g.shape = shape;
    g.left = left;
    g.right = right;
    g.coreLeft = coreRight > 0 ? coreLeft : left;
    g.coreRight = coreRight > 0 ? coreRight : right;
    g.hasCore = shape == Glyph::Shape::Bar;
    return g;
}

std::vector<Entry> entries()
{
    using S = Glyph::Shape;
    Glyph open = shaped(S::Bar, 10, 118, 30, 70), future = shaped(S::Future, 20, 112);
    open.openRight = future.openRight = true;
    GlyphStyle none, future1, negated, probable, possible, decided, conflict, two;
    future1.future = true;
    negated.negated = true;
    negated.decided = true;
    probable.certainty = Certainty::Probable;
    possible.certainty = Certainty::Possible;
    decided.decided = true;
    conflict.conflict = true;
    two.sources = 2;
    return {
        {shaped(S::Diamond, 52.5, 67.5, 60, 60), none, QT_TRANSLATE_NOOP("timeline", "Exact day"), "2025-09-15"},
        {shaped(S::Capsule, 20, 100), none, QT_TRANSLATE_NOOP("timeline", "Somewhere in a week"), "2025-W37"},
        {shaped(S::Capsule, 6, 124), none, QT_TRANSLATE_NOOP("timeline", "Somewhere in a month"), "2025-10"},
        {shaped(S::Bar, 12, 116, 44, 84), none, QT_TRANSLATE_NOOP("timeline", "Approximate"), "2025-09-12~/2025-09-16~"},
        {open, none, QT_TRANSLATE_NOOP("timeline", "Open-ended"), "2022-02/.."},
        {shaped(S::OrderOnly, 8, 122, 46, 80), none, QT_TRANSLATE_NOOP("timeline", "Order only"),
         QT_TRANSLATE_NOOP("timeline", "after A, before B")},
        {future, future1, QT_TRANSLATE_NOOP("timeline", "Future"), "FUTURE_REF"},
        {shaped(S::Diamond, 52.5, 67.5, 60, 60), negated, QT_TRANSLATE_NOOP("timeline", "Did not happen"),
         QT_TRANSLATE_NOOP("timeline", "polarity NEG")},
        {shaped(S::Capsule, 20, 100), probable, QT_TRANSLATE_NOOP("timeline", "Probable"),
         QT_TRANSLATE_NOOP("timeline", "certainty PROBABLE")},
        {shaped(S::Capsule, 20, 100), possible, QT_TRANSLATE_NOOP("timeline", "Possible"),
         QT_TRANSLATE_NOOP("timeline", "certainty POSSIBLE")},
        {shaped(S::Capsule, 66, 112), decided, QT_TRANSLATE_NOOP("timeline", "Machine / decided"),
         QT_TRANSLATE_NOOP("timeline", "thin / thick, with lock")},
        {shaped(S::Capsule, 12, 56), conflict, QT_TRANSLATE_NOOP("timeline", "Conflict"),
         QT_TRANSLATE_NOOP("timeline", "red, sign, zigzag")},
        {shaped(S::Capsule, 20, 100), two, QT_TRANSLATE_NOOP("timeline", "Two sources"),
         QT_TRANSLATE_NOOP("timeline", "split, a dot for each")},
    };
}

int columnsIn(double width) { return std::max(1, int((width - inset) / 220)); }

void sample(QPainter &p, const Entry &e, const QRectF &box, const common::Theme &theme)
{
    p.fillRect(box, theme.paper);
    p.save();
    p.translate(box.topLeft());
    const double y = box.height() / 2;
    paintGlyph(p, e.glyph, y, 16, e.style, theme, 0, box.width());
    if (e.style.decided && e.glyph.shape == Glyph::Shape::Capsule) { // beside what a machine proposed
        paintGlyph(p, shaped(Glyph::Shape::Capsule, 10, 56), y, 16, {}, theme, 0, box.width());
        common::paintIcon(p, common::Icon::Lock, QRectF(117, y - 6, 12, 12), theme.barEdge);
    }
    if (e.style.conflict) {
        common::paintIcon(p, common::Icon::Sign, QRectF(61, y - 6, 12, 12), theme.conflict);
        QPainterPath zigzag(QPointF(80, y + 6));
        for (int i = 1; i <= 10; ++i)
            zigzag.lineTo(80 + i * 5, y + 6 - i * 1.2 + (i % 2 ? -3.2 : 3.2));
        p.setPen(QPen(theme.conflict, 1.6));
        p.setBrush(Qt::NoBrush);
        p.drawPath(zigzag);
    }
    p.restore();
}

} // namespace

QSizeF legendSize(double width)
{
    const int n = int(entries().size()), columns = columnsIn(width), rows = (n + columns - 1) / columns;
    return {width, head + rows * cellHeight + 8};
}

void paintLegend(QPainter &p, QPointF topLeft, double width, const common::Theme &theme, const Fonts &fonts)
{
    p.setRenderHint(QPainter::Antialiasing);
    p.fillRect(QRectF(topLeft, legendSize(width)), theme.panel);
    p.setFont(fonts.lane);
    p.setPen(theme.text);
    p.drawText(QPointF(topLeft.x() + inset, topLeft.y() + 22),
               QCoreApplication::translate("timeline", "Glyphs: the shape says what is known, the outline who says so"));
    const int columns = columnsIn(width);
    const double pitch = (width - inset) / columns;
    int k = 0;
    for (const Entry &e : entries()) {
        const int row = k / columns;
        const QPointF at(topLeft.x() + inset + (k % columns) * pitch, topLeft.y() + head + row * cellHeight);
        sample(p, e, {at, QSizeF(sampleWidth, sampleHeight)}, theme);
        p.setFont(fonts.label);
        p.setPen(theme.text);
        p.drawText(at + QPointF(0, sampleHeight + 15), QCoreApplication::translate("timeline", e.name));
        p.setFont(fonts.detail);
        p.setPen(theme.textSecondary);
        p.drawText(at + QPointF(0, sampleHeight + 30), QCoreApplication::translate("timeline", e.example));
        ++k;
    }
}

} // namespace widgets::timeline
