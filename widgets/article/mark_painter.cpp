// The strokes of the article painter: underlines, ends, threads, corners, brackets, rings, posts, caret.
#include "widgets/article/article_painter.h"
#include "widgets/article/ring_shape.h"

#include <QPainter>

#include <cmath>

namespace widgets::article {

namespace {

constexpr double laneStroke[lanesDrawn] = {2, 2, 1.6};

} // namespace

void ArticlePainter::run(QPainter &p, double left, double right, double y, double thick, const QColor &colour)
{
    const double h = std::max(1.0, std::round(thick * ratio_)) / ratio_;
    p.fillRect(QRectF(left, snapped(y - thick / 2), right - left, h), colour);
}

void ArticlePainter::dashes(QPainter &p, double left, double right, double y, double thick, double on, double off, const QColor &colour)
{
    const double h = std::max(1.0, std::round(thick * ratio_)) / ratio_;
    const double top = snapped(y - thick / 2);
    for (double x = left; x < right; x += on + off) {
        const double from = snapped(x), to = snapped(std::min(x + on, right));
        if (to > from)
            p.fillRect(QRectF(from, top, to - from, h), colour);
    }
}

// A row of round dots. On the screen a strip of them is drawn once for each colour and then only copied.
void ArticlePainter::dots(QPainter &p, double left, double right, double y, double size, double step, const QColor &colour)
{
    const auto draw = [&](QPainter &on, double from, double to, double middle) {
        on.setRenderHint(QPainter::Antialiasing);
        on.setPen(Qt::NoPen);
        on.setBrush(colour);
        for (double x = from + size / 2; x <= to; x += step)
            on.drawEllipse(QPointF(x, middle), size / 2, size / 2);
        on.setRenderHint(QPainter::Antialiasing, false);
    };
    if (target_ == Target::Vector) {
        draw(p, left, right, y);
        return;
    }
    constexpr double stripLength = 640;
    QPixmap &strip = dotStrips_[{colour.rgba(), qRound(step * 100 + size * 10'000 + ratio_ * 1'000'000)}];
    const double height = std::ceil(size) + 2;
    if (strip.isNull()) {
        strip = QPixmap(QSizeF(stripLength * ratio_, height * ratio_).toSize());
        strip.setDevicePixelRatio(ratio_);
        strip.fill(Qt::transparent);
        QPainter on(&strip);
        draw(on, 0, stripLength, height / 2);
    }
    for (double x = left; x < right; x += std::floor(stripLength / step) * step) {
        const double width = std::min(right - x, std::floor(stripLength / step) * step);
        p.drawPixmap(QPointF(snapped(x), snapped(y - height / 2)), strip, QRectF(0, 0, std::ceil(width * ratio_), height * ratio_));
    }
}

void ArticlePainter::paintUnderline(QPainter &p, const Visible &v, const Mark &mark)
{
    const common::LabelColours &colours = scene_->labels().at(mark.label).colours;
    const int lane = mark.drawnLane();
    const bool rejected = mark.pencil == Pencil::Rejected;
    const QColor colour = rejected ? theme_->textHint : colours.marker;
    const double stroke = (isPencil(mark.pencil) ? 1.7 : laneStroke[lane]) * scale_ + theme_->extraStroke() * 0.5;
    for (const Fragment &f : mark.fragments) {
        const double left = v.origin.x() + f.left, right = v.origin.x() + f.right;
        const double y = v.origin.y() + laneY(f, lane, v.paragraph->layout);
        if (rejected)
            dashes(p, left, right, y, 1 * scale_, 1 * scale_, 2.6 * scale_, colour);
        else if (mark.stroke == Stroke::Dots)
            dots(p, left, right, y, 2 * scale_ + theme_->extraStroke(),
                 (mark.pencil == Pencil::Low  ? 7
                      : isPencil(mark.pencil) ? 5.2
                                              : 3.4)
                     * scale_,
                 colour);
        else if (mark.pencil == Pencil::Low)
            dashes(p, left, right, y, stroke, 2 * scale_, 4 * scale_, colour);
        else if (mark.pencil == Pencil::Suggested)
            dashes(p, left, right, y, stroke, 5 * scale_, 2.6 * scale_, colour);
        else
            run(p, left, right, y, stroke, colour);
    }
    paintEnds(p, v, mark, colour, stroke);
    if (mark.span->ranges.size() > 1)
        paintThread(p, v, mark);
    if (mark.pencil == Pencil::Corrected)
        paintCorner(p, v, mark);
}

// The ticks of a date, the hooks of a crossing span.
void ArticlePainter::paintEnds(QPainter &p, const Visible &v, const Mark &mark, const QColor &colour, double stroke)
{
    const bool ticks = mark.stroke == Stroke::Ticks;
    if ((!ticks && !mark.crossing) || mark.fragments.empty() || mark.pencil == Pencil::Rejected)
        return;
    const double thick = std::max(1.0, std::round(std::min(stroke, 1.7 * scale_) * ratio_)) / ratio_;
    const auto end = [&](const Fragment &f, bool atLeft) {
        const double y = v.origin.y() + laneY(f, mark.drawnLane(), v.paragraph->layout);
        const double up = mark.crossing ? 6 * scale_ : 3 * scale_, down = ticks ? 3 * scale_ : stroke / 2;
        const double x = v.origin.x() + (atLeft ? f.left : f.right - thick);
        p.fillRect(QRectF(snapped(x), snapped(y - up), thick, snapped(up + down)), colour);
    };
    const Fragment &first = mark.fragments.front(), &last = mark.fragments.back();
    if (mark.begins)
        end(first, !first.rightToLeft);
    if (mark.ends)
        end(last, last.rightToLeft);
}

// A discontinuous span: the parts hang on a sagging dotted thread.
void ArticlePainter::paintThread(QPainter &p, const Visible &v, const Mark &mark)
{
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    QPen pen(scene_->labels().at(mark.label).colours.marker, 1.2 * scale_, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({1.5 / 1.2, 2.5 / 1.2});
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    const auto sag = [&](double from, double to, double y) {
        QPainterPath path({from, y});
        path.quadTo(QPointF((from + to) / 2, y + 2 * 7 * scale_ * std::min(1.0, std::abs(to - from) / 60)), {to, y});
        p.drawPath(path);
    };
    for (std::size_t i = 1; i < mark.fragments.size(); ++i) {
        if (mark.parts[i] == mark.parts[i - 1])
            continue;
        const Fragment &a = mark.fragments[i - 1], &b = mark.fragments[i];
        const double ya = v.origin.y() + laneY(a, mark.drawnLane(), v.paragraph->layout);
        const double yb = v.origin.y() + laneY(b, mark.drawnLane(), v.paragraph->layout);
        const bool backwards = b.left < a.left;
        if (a.line == b.line) {
            sag(v.origin.x() + (backwards ? b.right : a.right), v.origin.x() + (backwards ? a.left : b.left), ya);
        } else { // on another line: the thread leaves one part and arrives at the other
            const double way = (a.rightToLeft ? -18 : 18) * scale_;
            const double from = v.origin.x() + (a.rightToLeft ? a.left : a.right), to = v.origin.x() + b.start();
            sag(from, from + way, ya);
            sag(to - way, to, yb);
        }
    }
    p.restore();
}

void ArticlePainter::paintCorner(QPainter &p, const Visible &v, const Mark &mark)
{
    if (!mark.ends || mark.fragments.empty())
        return;
    const Fragment &last = mark.fragments.back();
    const QRectF box = fillBox(last, mark.drawnLane(), v.paragraph->layout).translated(v.origin);
    const double size = 6 * scale_;
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(scene_->labels().at(mark.label).colours.marker);
    if (last.rightToLeft)
        p.drawPolygon(QPolygonF{box.topLeft(), box.topLeft() + QPointF(size, 0), box.topLeft() + QPointF(0, size)});
    else
        p.drawPolygon(QPolygonF{box.topRight(), box.topRight() - QPointF(size, 0), box.topRight() + QPointF(0, size)});
    p.setRenderHint(QPainter::Antialiasing, false);
}

void ArticlePainter::paintBrackets(QPainter &p, const Visible &v, const Mark &mark, const QColor &colour)
{
    if (mark.fragments.empty())
        return;
    const ParagraphLayout &layout = v.paragraph->layout;
    const double u = layout.unit();
    QPen pen(colour, 1.6 * scale_ + theme_->extraStroke() * 0.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (isPencil(mark.pencil))
        pen.setDashPattern(mark.pencil == Pencil::Low ? QVector<qreal>{1, 2} : QVector<qreal>{2, 1.2});
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(pen);
    const auto corner = [&](const Fragment &f, bool start) {
        const bool atLeft = start != f.rightToLeft;
        const double side = atLeft ? 1 : -1;
        const double x = v.origin.x() + (atLeft ? f.left - 2.6 * scale_ : f.right + 2.6 * scale_);
        const double base = v.origin.y() + layout.baseline(f.line);
        const double edge = base + (start ? -17.5 : 9.5) * u, inner = base + (start ? -8 : -0.5) * u;
        p.drawPolyline(QPolygonF{QPointF(x + side * 6 * scale_, edge), QPointF(x, edge), QPointF(x, inner)});
    };
    if (mark.begins)
        corner(mark.fragments.front(), true);
    if (mark.ends)
        corner(mark.fragments.back(), false);
    p.restore();
}

// A person's full name where there is room for it, else the surname; what is no name of a person is cut with dots by whoever draws it.
static QString briefName(const QString &name, const QFontMetrics &metrics, double room)
{
    if (metrics.horizontalAdvance(name) <= room)
        return name;
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool isFullName
        = words.size() > 1 && std::all_of(words.begin(), words.end(), [](const QString &word) { return word.front().isUpper(); });
    return isFullName ? words.last() : name;
}

// The quotation's bar beside the text, and who speaks. While it has the focus, bar and speaker carry the same dot.
void ArticlePainter::paintGutter(QPainter &p, const Visible &v, const Mark &mark, const QColor &colour)
{
    if (mark.fragments.empty())
        return;
    const ParagraphLayout &layout = v.paragraph->layout;
    const Columns &columns = scene_->columns();
    const double barX = columns.left(columns.text - 14, 2);
    const double top = v.origin.y() + layout.baseline(mark.fragments.front().line) - 15 * layout.unit();
    const double bottom = v.origin.y() + layout.baseline(mark.fragments.back().line) + 7 * layout.unit();
    if (isPencil(mark.pencil)) {
        for (double y = top; y < bottom; y += 6)
            p.fillRect(QRectF(barX, snapped(y), 2, std::min(3.6, bottom - y)), colour);
    } else {
        p.fillRect(QRectF(barX, snapped(top), 2, bottom - top), colour);
    }
    if (!mark.begins)
        return;
    const double nameY = v.origin.y() + layout.baseline(mark.fragments.front().line);
    if (isFocused(mark) && speaker_) {
        const QPointF dot(barX + 1, nameY - 5 * layout.unit());
        p.fillRect(QRectF(barX - 1, dot.y() - 5.5, 4, 11), theme_->paper);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(theme_->ink);
        p.drawEllipse(dot, 2.8, 2.8);
        p.setRenderHint(QPainter::Antialiasing, false);
    }
    const QString speaker = mark.span->features.value(u"speaker");
    const double room = columns.text - 14 - 6 - columns.structureTag;
    if (speaker.isEmpty() || room < 30 || v.paragraph->structure)
        return;
    p.setFont(common::chromeFont(12));
    p.setPen(theme_->textSecondary);
    marginText(p, briefName(speaker, p.fontMetrics(), room), columns.left(columns.structureTag, room), room, nameY, !columns.mirrored);
}

void ArticlePainter::paintStrike(QPainter &p, const Visible &v, const Mark &mark)
{
    for (const Fragment &f : mark.fragments) {
        const double y = v.origin.y() + v.paragraph->layout.baseline(f.line) - 4.6 * v.paragraph->layout.unit();
        run(p, v.origin.x() + f.left - 1, v.origin.x() + f.right + 1, y, 1 * scale_, theme_->text);
    }
}

void ArticlePainter::paintOutlines(QPainter &p, const Visible &v)
{
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.translate(v.origin);
    p.setBrush(Qt::NoBrush);
    for (const Mark &mark : v.paragraph->marks->marks) {
        if (mark.span->id == state_->hovered && !isFocused(mark)) {
            p.setPen(QPen(scene_->labels().at(mark.label).colours.marker, 1 + theme_->extraStroke() * 0.5));
            for (const QPainterPath &path : ringOf(mark, v.paragraph->layout, v.range).paths)
                p.drawPath(path);
        }
        if (showsSameEntity(mark)) {
            p.setPen(QPen(theme_->ink, 1.3 * scale_ + theme_->extraStroke(), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
            const QPainterPath posts = postsOf(mark, v.paragraph->layout);
            p.drawPath(posts);
            if (speaker_ && mark.span->id == speaker_ && mark.begins && !mark.fragments.empty()) {
                p.setPen(Qt::NoPen);
                p.setBrush(theme_->ink);
                const Fragment &f = mark.fragments.front();
                const double x = f.rightToLeft ? f.right + 3 * scale_ : f.left - 3 * scale_;
                p.drawEllipse(QPointF(x, v.paragraph->layout.baseline(f.line) - 14 * v.paragraph->layout.unit()), 2.8, 2.8);
                p.setBrush(Qt::NoBrush);
            }
        }
    }
    for (const Mark &mark : v.paragraph->marks->marks) {
        if (!isFocused(mark))
            continue;
        const Ring ring = ringOf(mark, v.paragraph->layout, v.range);
        const double stroke = (state_->active ? 2 : 1.1) + theme_->extraStroke();
        p.setPen(QPen(theme_->ink, stroke, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        p.setBrush(Qt::NoBrush);
        for (const QPainterPath &path : ring.paths)
            p.drawPath(path);
        if (!state_->active)
            continue;
        const auto tab = [&](const QRectF &rect, bool filled) {
            if (rect.isEmpty())
                return;
            p.setPen(QPen(theme_->ink, 1.3));
            p.setBrush(filled ? theme_->ink : theme_->paper);
            p.drawRoundedRect(rect.adjusted(0.65, 0.65, -0.65, -0.65), 1.2 * scale_, 1.2 * scale_);
        };
        tab(ring.startTab, state_->moving == End::Start);
        tab(ring.endTab, state_->moving == End::Finish);
    }
    p.restore();
}

void ArticlePainter::paintCaret(QPainter &p, const Visible &v)
{
    const ParagraphLayout &layout = v.paragraph->layout;
    const auto thinBox = [&](text::Range range) {
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(theme_->ink, 1 + theme_->extraStroke()));
        p.setBrush(Qt::NoBrush);
        for (const Fragment &f : layout.fragments({range.begin - v.range.begin, range.end - v.range.begin}))
            p.drawRect(QRectF(v.origin.x() + f.left - 0.5, v.origin.y() + layout.baseline(f.line) - 14.5 * layout.unit(), f.width() + 1,
                              19.5 * layout.unit()));
        p.setRenderHint(QPainter::Antialiasing, false);
    };
    if (state_->currentHit >= 0 && state_->currentHit < static_cast<int>(state_->hits.size())) {
        const text::Range hit = state_->hits[static_cast<std::size_t>(state_->currentHit)];
        if (v.range.covers(hit))
            thinBox(hit);
    }
    if (!state_->caretShown)
        return;
    const qsizetype at = state_->caretEnd == End::Finish ? state_->caret.end : state_->caret.begin;
    const bool here = at >= v.range.begin && at <= v.range.end;
    if (!here)
        return;
    const qsizetype position = at - v.range.begin;
    // At a line's end the caret stands behind the last letter, not before the next line's first.
    const qsizetype lineOf = state_->caretEnd == End::Finish && position > 0 && !state_->caret.empty() ? position - 1 : position;
    const std::vector<Fragment> cell = layout.fragments({lineOf, std::min(lineOf + 1, v.range.length())});
    double x = layout.caretX(position);
    int line = layout.lineOf(position);
    if (!cell.empty()) {
        line = cell.front().line;
        const bool after = state_->caretEnd == End::Finish && !state_->caret.empty();
        x = after != cell.front().rightToLeft ? cell.front().right : cell.front().left;
    }
    const double width = state_->active ? 2 : 1;
    p.fillRect(QRectF(snapped(v.origin.x() + x - width / 2), v.origin.y() + layout.baseline(line) - 15 * layout.unit(), width,
                      20.5 * layout.unit()),
               theme_->ink);
}

void ArticlePainter::paintJump(QPainter &p, const Visible &v)
{
    const auto first = std::lower_bound(state_->jump.begin(), state_->jump.end(), v.range.begin,
                                        [](const JumpLabel &label, qsizetype position) { return label.position < position; });
    const QFont font = common::chromeFont(10 * scale_, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    p.setFont(font);
    int line = -1;
    double reached = 0; // the labels of short words move on rather than cover each other
    for (auto label = first; label != state_->jump.end() && label->position < v.range.end; ++label) {
        if (!label->text.startsWith(state_->jumpTyped, Qt::CaseInsensitive))
            continue;
        const ParagraphLayout &layout = v.paragraph->layout;
        const std::vector<Fragment> cell = layout.fragments({label->position - v.range.begin, label->position - v.range.begin + 1});
        if (cell.empty())
            continue;
        const QString rest = label->text.mid(state_->jumpTyped.size()).toUpper();
        const double width = std::ceil(metrics.horizontalAdvance(rest)) + 4;
        const double side = layout.isRightToLeft() ? -1 : 1;
        double start = side * (v.origin.x() + (layout.isRightToLeft() ? cell.front().right + 1 : cell.front().left - 1));
        if (cell.front().line == line)
            start = std::max(start, reached + 1);
        line = cell.front().line;
        reached = start + width;
        const double x = side > 0 ? start : -start - width;
        const QRectF patch(x, v.origin.y() + layout.baseline(line) - 25 * layout.unit(), width, 12 * layout.unit());
        p.setPen(QPen(theme_->ink, 1));
        p.setBrush(theme_->paper);
        p.drawRect(patch);
        p.drawText(patch, Qt::AlignCenter, rest);
    }
}

} // namespace widgets::article
