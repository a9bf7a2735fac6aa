#include "widgets/timeline/painter.h"

#include "widgets/common/fonts.h"
#include "widgets/common/icons.h"
#include "widgets/timeline/overlay.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace widgets::timeline {

namespace {

double snapped(double x) { return std::round(x) + 0.5; }

class FramePainter {
public:
    FramePainter(QPainter &painter, const Scene &scene, const Frame &frame, const ViewPort &port, const common::Theme &theme,
                 const Fonts &fonts, PaintCache &cache, const PaintState &state)
        : p_(painter),
          scene_(scene),
          frame_(frame),
          port_(port),
          theme_(theme),
          fonts_(fonts),
          cache_(cache),
          state_(state),
          left_(port.canvasLeft()),
          right_(port.size.width()),
          top_(port.metrics.ruler),
          bottom_(port.size.height()),
          pixels_(painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster)
    {
    }

    void paint()
    {
        p_.setRenderHint(QPainter::Antialiasing);
        p_.fillRect(QRectF({0, 0}, port_.size), theme_.paper);
        p_.save();
        p_.setClipRect(QRectF(left_, 0, right_ - left_, bottom_));
        ground();
        folds();
        p_.setClipRect(QRectF(left_, top_, right_ - left_, bottom_ - top_));
        columns();
        marks();
        if (state_.drag)
            dragGround(*state_.drag);
        arrows();
        glyphs();
        labels();
        zigzags();
        ring();
        lit();
        if (state_.handle)
            paintHandle(p_, *state_.handle, theme_);
        if (state_.drag)
            dragGlyph(*state_.drag);
        if (state_.link)
            paintLink(p_, *state_.link, QRectF(left_, top_, right_ - left_, bottom_ - top_), theme_, fonts_, cache_);
        outside();
        if (state_.minimap)
            paintMinimap(p_, *state_.minimap, state_.minimapWindow, theme_);
        p_.setClipRect(QRectF(left_, 0, right_ - left_, bottom_));
        ruler();
        p_.restore();
        names();
    }

private:
    void text(const QFont &font, const QColor &colour, double x, double middle, const QString &words)
    {
        p_.setFont(font);
        p_.setPen(colour);
        const QStaticText &laidOut = cache_.text(words, font);
        p_.drawStaticText(QPointF(x, std::round(middle - laidOut.size().height() / 2)), laidOut);
    }

    void icon(common::Icon which, const QRectF &into, const QColor &colour)
    {
        if (!pixels_) {
            common::paintIcon(p_, which, into, colour);
            return;
        }
        const PaintCache::Key key{100 + int(which), colour.rgba(), 0, 0, into.width(), p_.device()->devicePixelRatioF()};
        const QPixmap &picture = cache_.sprite(key, into.size() + QSizeF(4, 4), [&](QPainter &p) {
            common::paintIcon(p, which, QRectF(-into.width() / 2, -into.height() / 2, into.width(), into.height()), colour);
        });
        p_.drawPixmap(QPointF(std::round(into.left() - 2), std::round(into.top() - 2)), picture);
    }

    double width(const QFont &font, const QString &words) { return cache_.text(words, font).size().width(); }

    void ground()
    {
        const Ruler &r = frame_.ruler;
        if (!theme_.highContrast) {
            for (const auto &[x0, x1] : r.weekends)
                p_.fillRect(QRectF(x0, top_, x1 - x0, bottom_ - top_), theme_.hover);
        }
        if (r.dct && r.dct->second > r.dct->first)
            p_.fillRect(QRectF(r.dct->first, top_, r.dct->second - r.dct->first, bottom_ - top_), theme_.selectedRow);
        p_.setPen(QPen(theme_.separator, 1));
        for (const double x : r.lines)
            p_.drawLine(QPointF(snapped(x), top_), QPointF(snapped(x), bottom_));
        for (const Band &band : frame_.bands) {
            if (!port_.metrics.strip)
                p_.drawLine(QPointF(left_, snapped(band.rect.bottom()) - 1), QPointF(right_, snapped(band.rect.bottom()) - 1));
        }
        p_.setPen(QPen(theme_.controlBorder, 1.2));
        for (const double x : r.firmLines)
            p_.drawLine(QPointF(snapped(x), 0), QPointF(snapped(x), bottom_));
        if (r.dct && r.dct->second <= r.dct->first) {
            p_.setPen(QPen(theme_.ink, 1.5));
            p_.drawLine(QPointF(r.dct->first, top_), QPointF(r.dct->first, bottom_));
        }
    }

    void folds()
    {
        constexpr double amplitude = 1.5, length = 8;
        for (const Ruler::Fold &fold : frame_.ruler.folds) {
            QPainterPath strip, leftEdge, rightEdge;
            const auto wave = [&](QPainterPath &path, double x, bool down) {
                for (double y = 0; y <= bottom_ + length; y += length / 2) {
                    const double at = down ? y : bottom_ + length - y;
                    const QPointF point(x + (int(at / (length / 2)) % 2 ? amplitude : -amplitude), at);
                    path.elementCount() == 0 ? path.moveTo(point) : path.lineTo(point);
                }
            };
            wave(leftEdge, fold.x, true);
            wave(rightEdge, fold.x + fold.width, true);
            wave(strip, fold.x, true);
            QPainterPath back;
            wave(back, fold.x + fold.width, false);
            strip.connectPath(back);
            strip.closeSubpath();
            p_.fillPath(strip, theme_.isDark ? theme_.window : theme_.window.darker(101));
            p_.setPen(QPen(theme_.controlBorder, 1));
            p_.setBrush(Qt::NoBrush);
            p_.drawPath(leftEdge);
            p_.drawPath(rightEdge);
            const double room = bottom_ - top_ - 12, words = width(fonts_.detail, fold.words);
            if (words > room)
                continue;
            p_.save();
            p_.translate(fold.x + fold.width / 2, top_ + (bottom_ - top_) / 2);
            p_.rotate(-90);
            text(fonts_.detail, theme_.textSecondary, -words / 2, 0, fold.words);
            p_.restore();
        }
    }

    void columns()
    {
        for (const Column &c : frame_.columns) {
            p_.setPen(QPen(theme_.barEdge, 1));
            p_.setBrush(theme_.highContrast ? QBrush(theme_.barEdge, Qt::Dense4Pattern) : QBrush(theme_.barFill));
            p_.drawRect(c.rect.adjusted(0.5, 0.5, -0.5, -0.5));
            const QString number = QLocale().toString(c.count);
            const double w = width(fonts_.fine, number);
            if (w <= c.rect.width() + 8)
                text(fonts_.fine, theme_.text, c.rect.center().x() - w / 2, c.rect.top() - 7, number);
            if (c.conflict)
                icon(common::Icon::Zigzag, QRectF(c.rect.center().x() - 6, c.rect.top() - 24, 12, 12), theme_.conflict);
            if (c.selected) {
                p_.setPen(QPen(theme_.ink, 2));
                p_.setBrush(Qt::NoBrush);
                p_.drawRoundedRect(c.rect.adjusted(-2, -16, 2, 2), 3, 3);
            }
        }
    }

    void arrows()
    {
        for (const Arrow &a : frame_.arrows) {
            p_.setPen(QPen(theme_.paper, 4.5));
            p_.drawLine(a.from, a.to);
            QPen pen(theme_.barEdge, 1.2);
            pen.setDashPattern({3, 2.5});
            p_.setPen(pen);
            p_.drawLine(a.from, a.to);
            const double angle = std::atan2(a.to.y() - a.from.y(), a.to.x() - a.from.x());
            p_.setPen(QPen(theme_.barEdge, 1.4));
            for (const double turn : {2.6, -2.6})
                p_.drawLine(a.to, a.to + QPointF(std::cos(angle + turn), std::sin(angle + turn)) * 6);
            const QString words = scene_.model.links[size_t(a.link)].words;
            const double w = width(fonts_.detail, words);
            const QPointF middle = (a.from + a.to) / 2;
            if (std::hypot(a.to.x() - a.from.x(), a.to.y() - a.from.y()) > w + 24) {
                p_.fillRect(QRectF(middle.x() - w / 2 - 3, middle.y() - 8, w + 6, 16), theme_.paper);
                text(fonts_.detail, theme_.textSecondary, middle.x() - w / 2, middle.y(), words);
            }
        }
    }

    void glyphs()
    {
        for (const Drawn &d : frame_.drawn) {
            if (state_.drag && isMoving(*state_.drag, d.item))
                continue;
            if (d.split.size() > 1) {
                paintSplit(p_, d, port_.metrics.bar, styleOf(scene_.model.items[size_t(d.item)]), theme_, left_, right_);
                continue;
            }
            paintGlyph(p_, d.glyph, d.y, port_.metrics.bar, styleOf(scene_.model.items[size_t(d.item)]), theme_, left_, right_,
                       pixels_ ? &cache_ : nullptr);
        }
    }

    static bool isMoving(const DragPreview &drag, int item)
    {
        return drag.item == item
            || std::any_of(drag.followers.begin(), drag.followers.end(), [&](const auto &f) { return f.item == item; });
    }

    void marks()
    {
        p_.setRenderHint(QPainter::Antialiasing, false);
        for (const Mark &mark : frame_.marks)
            p_.fillRect(mark.conflict ? mark.rect.adjusted(0, -3, 0, 3) : mark.rect, mark.conflict ? theme_.conflict : theme_.barEdge);
        p_.setRenderHint(QPainter::Antialiasing, true);
    }

    // What belongs to the time expression under the mouse: a thin ring each.
    void lit()
    {
        p_.setBrush(Qt::NoBrush);
        p_.setPen(QPen(theme_.ink, 1.1 + theme_.extraStroke(), Qt::DashLine));
        for (const int item : state_.lit) {
            const Drawn *d = frame_.find(item);
            if (!d || (state_.drag && isMoving(*state_.drag, item)))
                continue;
            QRectF rect = d->glyphRect(port_.metrics.bar);
            if (d->glyph.shape == Glyph::Shape::OrderOnly)
                rect.setLeft(d->glyph.coreLeft), rect.setRight(d->glyph.coreRight);
            rect.adjust(-4, -3.5, 4, 3.5);
            rect.setLeft(std::max(rect.left(), left_ + 1.5));
            rect.setRight(std::min(rect.right(), right_ - 1.5));
            p_.drawRoundedRect(rect, 4, 4);
        }
    }

    void labels()
    {
        for (const Drawn &d : frame_.drawn) {
            if (d.place == Drawn::LabelPlace::None || (state_.drag && isMoving(*state_.drag, d.item)))
                continue;
            label(d, d.labelX);
        }
    }

    void label(const Drawn &d, double x)
    {
        const Item &item = scene_.model.items[size_t(d.item)];
        const bool bare
            = !theme_.highContrast && d.place == Drawn::LabelPlace::Inside && item.certainty == Certainty::Certain && !item.future;
        const double half = d.place == Drawn::LabelPlace::Inside ? port_.metrics.bar / 2 - 2 : 8;
        if (!bare)
            p_.fillRect(QRectF(x - 2, d.y - half, d.labelWidth + 5, 2 * half), theme_.paper);
        if (item.conflict) {
            icon(common::Icon::Sign, QRectF(x - 1, d.y - 6, 12, 12), theme_.conflict);
            x += signWidth;
        }
        if (item.decided && !item.time) {
            icon(common::Icon::Lock, QRectF(x - 1, d.y - 6, 11, 11), theme_.barEdge);
            x += signWidth;
        }
        text(fonts_.label, theme_.text, x, d.y, item.text);
        if (d.detail && !item.detail.isEmpty() && !item.time)
            text(fonts_.detail, theme_.textSecondary, x + scene_.labels[size_t(d.item)].text + labelGap, d.y, item.detail);
    }

    void zigzags()
    {
        constexpr double stepLength = 5, amplitude = 3.2;
        for (const Zigzag &z : frame_.zigzags) {
            const QPointF way = z.to - z.from;
            const double length = std::hypot(way.x(), way.y());
            if (length < 1)
                continue;
            const QPointF along = way / length, across(-along.y(), along.x());
            QPainterPath path(z.from);
            const int steps = std::clamp(int(length / stepLength), 2, 2000);
            for (int i = 1; i < steps; ++i)
                path.lineTo(z.from + way * (double(i) / steps) + across * (i % 2 ? amplitude : -amplitude));
            path.lineTo(z.to);
            p_.setBrush(Qt::NoBrush);
            p_.setPen(QPen(theme_.paper, 4.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            p_.drawPath(path);
            p_.setPen(QPen(theme_.conflict, 1.6 + theme_.extraStroke(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            p_.drawPath(path);
            const QString &brief = scene_.model.contradictions[size_t(z.contradiction)].brief;
            const double w = width(fonts_.detail, brief);
            if (brief.isEmpty() || port_.metrics.strip || z.briefAt.x() - w < left_)
                continue;
            p_.fillRect(QRectF(z.briefAt.x() - w - 3, z.briefAt.y() - 8, w + 6, 16), theme_.paper);
            text(fonts_.detail, theme_.conflict, z.briefAt.x() - w, z.briefAt.y(), brief);
        }
    }

    void ring()
    {
        const int selected = state_.selected ? scene_.find(state_.selected) : -1;
        const Drawn *d = selected < 0 ? nullptr : frame_.find(selected);
        if (!d || (state_.drag && state_.drag->item == selected))
            return;
        QRectF rect = d->glyphRect(port_.metrics.bar);
        if (d->glyph.shape == Glyph::Shape::OrderOnly)
            rect.setLeft(d->glyph.coreLeft), rect.setRight(d->glyph.coreRight);
        ring(rect);
    }

    void ring(QRectF rect)
    {
        rect.adjust(-4, -3.5, 4, 3.5);
        rect.setLeft(std::max(rect.left(), left_ + 1.5));
        rect.setRight(std::min(rect.right(), right_ - 1.5));
        const double stroke = (state_.focused ? 2.0 : 1.1) * (1 + state_.pulse) + theme_.extraStroke();
        p_.setBrush(Qt::NoBrush);
        p_.setPen(QPen(theme_.ink, stroke));
        p_.drawRoundedRect(rect, 4, 4);
    }

    void dragGround(const DragPreview &drag)
    {
        if (!drag.allowed)
            return;
        const auto [a, b] = *drag.allowed;
        const double x0 = std::max(a, left_ - 4), x1 = std::min(b, right_ + 4);
        if (x1 <= x0)
            return;
        const QRectF area(x0, drag.lane.top() + 2, x1 - x0, drag.lane.height() - 4);
        p_.fillRect(area, theme_.allowed);
        p_.setPen(QPen(theme_.allowedEdge, 1.6 + theme_.extraStroke()));
        if (a > left_)
            p_.drawLine(area.topLeft(), area.bottomLeft());
        if (b < right_)
            p_.drawLine(area.topRight(), area.bottomRight());
        const double w = width(fonts_.detail, drag.allowedWords);
        if (w + 12 < area.width() && area.height() > 44)
            text(fonts_.detail, theme_.textSecondary, area.left() + 8, area.bottom() - 10, drag.allowedWords);
    }

    void dragGlyph(const DragPreview &drag)
    {
        GlyphStyle style = styleOf(scene_.model.items[size_t(drag.item)]);
        p_.setOpacity(0.45);
        paintGlyph(p_, drag.ghost, drag.y, port_.metrics.bar, style, theme_, left_, right_);
        p_.setOpacity(1);
        QPen way(theme_.barEdge, 1);
        way.setDashPattern({3, 2.5});
        p_.setPen(way);
        p_.drawLine(QPointF(drag.ghost.middle(), drag.y), QPointF(drag.glyph.middle(), drag.y));
        for (const DragPreview::Follower &f : drag.followers) {
            const GlyphStyle theirs = styleOf(scene_.model.items[size_t(f.item)]);
            p_.setOpacity(0.45);
            paintGlyph(p_, f.ghost, f.y, port_.metrics.bar, theirs, theme_, left_, right_);
            p_.setOpacity(1);
            p_.setPen(way);
            p_.drawLine(QPointF(f.ghost.middle(), f.y), QPointF(f.glyph.middle(), f.y));
            paintGlyph(p_, f.glyph, f.y, port_.metrics.bar, theirs, theme_, left_, right_);
        }
        for (const QPointF &end : drag.between) {
            p_.setPen(QPen(drag.outside ? theme_.conflict : theme_.ink, 1.4 + theme_.extraStroke()));
            p_.drawLine(end, QPointF(end.x() < drag.glyph.middle() ? drag.glyph.coreLeft : drag.glyph.coreRight, drag.y));
            p_.drawEllipse(end, 2.5, 2.5);
        }
        style.conflict = style.conflict || drag.outside;
        const QRectF rect(drag.glyph.left, drag.y - port_.metrics.bar / 2, drag.glyph.right - drag.glyph.left, port_.metrics.bar);
        p_.fillRect(rect.adjusted(-2, -2, 2, 2), theme_.paper);
        paintGlyph(p_, drag.glyph, drag.y, port_.metrics.bar, style, theme_, left_, right_);
        ring(rect);
        QPen snap(theme_.ink, 1.2);
        snap.setDashPattern({1.5, 2});
        p_.setPen(snap);
        p_.drawLine(QPointF(snapped(drag.snapX), top_), QPointF(snapped(drag.snapX), drag.y - port_.metrics.bar / 2 - 4));
        const Drawn *d = frame_.find(drag.item);
        if (d) {
            Drawn beside = *d;
            beside.place = Drawn::LabelPlace::Left;
            beside.detail = false;
            beside.labelWidth = scene_.labels[size_t(drag.item)].brief();
            label(beside, std::max(left_ + 4, drag.glyph.left - 8 - beside.labelWidth));
        }
    }

    void outside()
    {
        if (port_.metrics.strip)
            return;
        const auto patch = [&](double x, const QString &words, bool fromRight) {
            const double w = width(fonts_.detail, words);
            const double at = fromRight ? x - w : x;
            p_.fillRect(QRectF(at - 4, bottom_ - 19, w + 8, 16), theme_.paper);
            text(fonts_.detail, theme_.textSecondary, at, bottom_ - 11, words);
        };
        if (frame_.earlier > 0 && !state_.minimap)
            patch(left_ + 8, QCoreApplication::translate("timeline", "‹ %n earlier", nullptr, frame_.earlier), false);
        if (frame_.later > 0 && !state_.minimap)
            patch(right_ - 8, QCoreApplication::translate("timeline", "%n later ›", nullptr, frame_.later), true);
        for (const Band &band : frame_.bands) {
            if (band.hidden <= 0)
                continue;
            p_.setPen(QPen(theme_.controlBorder, 1));
            p_.setBrush(theme_.raised);
            p_.drawRoundedRect(band.more.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            const QString words = QStringLiteral("+%1").arg(QLocale().toString(band.hidden));
            text(fonts_.detail, theme_.text, band.more.center().x() - width(fonts_.detail, words) / 2, band.more.center().y(), words);
        }
    }

    void ruler()
    {
        const Ruler &r = frame_.ruler;
        const bool strip = port_.metrics.strip;
        p_.save();
        QPainterPath area;
        area.addRect(QRectF(left_, 0, right_ - left_, top_));
        for (const Ruler::Fold &fold : r.folds) { // folds run through the ruler
            QPainterPath strips;
            strips.addRect(QRectF(fold.x - 2, 0, fold.width + 4, top_));
            area = area.subtracted(strips);
        }
        p_.fillPath(area, theme_.paper);
        p_.restore();
        if (!strip) {
            p_.setPen(QPen(theme_.separator, 1));
            p_.drawLine(QPointF(left_, snapped(top_) - 1), QPointF(right_, snapped(top_) - 1));
        }
        p_.setPen(QPen(theme_.controlBorder, 1));
        for (const double x : r.ticks)
            p_.drawLine(QPointF(snapped(x), top_ - 5), QPointF(snapped(x), top_ - 1));
        for (const double x : r.firmLines)
            p_.drawLine(QPointF(snapped(x), 0), QPointF(snapped(x), top_));
        const double upper = strip ? top_ / 2 - 1 : 10, lower = strip ? top_ / 2 - 1 : top_ - 9;
        const QRectF flag = flagRect();
        std::vector<std::pair<double, double>> taken;
        if (!flag.isEmpty() && strip)
            taken.emplace_back(flag.left(), flag.right());
        for (Ruler::Label label : r.coarse) {
            if (!strip && flag.isValid() && label.x < flag.right() + 4 && label.x + label.width > flag.left() - 4)
                label.x = flag.right() + 8; // the flag stands over it: the name moves beside
            if (!free(taken, label))
                continue;
            text(fonts_.coarse, theme_.text, label.x, upper, label.text);
            taken.emplace_back(label.x, label.x + label.width);
        }
        if (!strip)
            taken.clear();
        for (const auto &label : r.fine) {
            if (!free(taken, label))
                continue;
            text(label.ofDct ? fonts_.strongFine : fonts_.fine, label.ofDct ? theme_.text : theme_.textSecondary, label.x, lower,
                 label.text);
            taken.emplace_back(label.x - (strip ? 40 : 0), label.x + label.width + (strip ? 40 : 0));
        }
        dctFlag(flag);
        if (state_.drag && !state_.drag->words.isEmpty())
            valueFlag(*state_.drag);
    }

    static bool free(const std::vector<std::pair<double, double>> &taken, const Ruler::Label &label)
    {
        return std::none_of(taken.begin(), taken.end(),
                            [&](const auto &t) { return label.x < t.second + 4 && label.x + label.width > t.first - 4; });
    }

    QRectF flagRect()
    {
        if (!frame_.ruler.dct)
            return {};
        const double x = (frame_.ruler.dct->first + frame_.ruler.dct->second) / 2;
        if (x < left_ - 20 || x > right_ + 20)
            return {};
        const double w = std::max(54.0, width(fonts_.coarse, state_.dctWord) + 14);
        return {x - w / 2, 2.0, w, 14};
    }

    void dctFlag(const QRectF &flag)
    {
        if (flag.isEmpty())
            return;
        p_.fillRect(flag, theme_.ink);
        const QPointF tip[]
            = {{flag.center().x() - 5, flag.bottom()}, {flag.center().x() + 5, flag.bottom()}, {flag.center().x(), flag.bottom() + 4}};
        p_.setPen(Qt::NoPen);
        p_.setBrush(theme_.ink);
        p_.drawPolygon(tip, 3);
        text(fonts_.coarse, theme_.onInk, flag.center().x() - width(fonts_.coarse, state_.dctWord) / 2, flag.center().y(), state_.dctWord);
    }

    void valueFlag(const DragPreview &drag)
    {
        const double w = width(fonts_.fine, drag.words) + 12;
        const QRectF flag(std::clamp(drag.snapX - w / 2, left_ + 2, std::max(left_ + 2, right_ - w - 2)), top_ - 18, w, 16);
        p_.setPen(Qt::NoPen);
        p_.setBrush(drag.outside ? theme_.conflict : theme_.ink);
        p_.drawRoundedRect(flag, 2, 2);
        text(fonts_.fine, theme_.onInk, flag.left() + 6, flag.center().y(), drag.words);
    }

    void names()
    {
        p_.fillRect(QRectF(0, 0, left_, bottom_), theme_.panel);
        if (port_.metrics.strip) {
            text(fonts_.lane, theme_.text, 12, 14, state_.stripTitle);
            text(fonts_.detail, theme_.textSecondary, 12, 33, state_.stripCount);
            text(fonts_.detail, theme_.conflict, 12, 52, state_.stripConflicts);
            return;
        }
        p_.save();
        p_.setClipRect(QRectF(0, top_, left_, bottom_ - top_));
        p_.setPen(QPen(theme_.separator, 1));
        const QFontMetricsF metrics(fonts_.lane);
        for (const Band &band : frame_.bands) {
            p_.setPen(QPen(theme_.separator, 1));
            p_.drawLine(QPointF(0, snapped(band.rect.bottom()) - 1), QPointF(left_, snapped(band.rect.bottom()) - 1));
            const Lane &lane = scene_.lanes[size_t(band.lane)];
            const double y = lane.collapsed ? band.rect.center().y() : band.rect.top() + port_.metrics.padding + port_.metrics.row / 2;
            if (lane.collapsed)
                icon(common::Icon::ChevronRight, QRectF(2, y - 5, 10, 10), theme_.textSecondary);
            double room = left_ - 16 - 8;
            if (lane.conflict) {
                icon(common::Icon::Zigzag, QRectF(left_ - 22, y - 7, 14, 14), theme_.conflict);
                room -= 18;
            }
            if (band.unnamed > 0 && !band.counted) {
                const QString more = QStringLiteral("+%1").arg(QLocale().toString(band.unnamed));
                room -= width(fonts_.detail, more) + 6;
                text(fonts_.detail, theme_.textHint, 16 + room + 6, y, more);
            }
            text(lane.times ? fonts_.label : fonts_.lane, lane.times ? theme_.textSecondary : theme_.text, 12, y,
                 metrics.elidedText(lane.name, Qt::ElideRight, room));
        }
        p_.restore();
        if (state_.minimap)
            counts();
    }

    // What is out of view, beside the minimap: in words where there is room, else as numbers.
    void counts()
    {
        const QRectF &map = state_.minimap->rect;
        p_.fillRect(QRectF(0, map.top(), left_, map.height()), theme_.panel);
        p_.fillRect(QRectF(0, map.top(), left_, 1), theme_.separator);
        const QString brief = QStringLiteral("‹ %1"), briefLater = QStringLiteral("%1 ›");
        QString before = QCoreApplication::translate("timeline", "‹ %n earlier", nullptr, frame_.earlier);
        QString after = QCoreApplication::translate("timeline", "%n later ›", nullptr, frame_.later);
        const double room = left_ - 24;
        if (width(fonts_.detail, before) + width(fonts_.detail, after) + 8 > room) {
            before = brief.arg(QLocale().toString(frame_.earlier));
            after = briefLater.arg(QLocale().toString(frame_.later));
        }
        if (frame_.earlier > 0)
            text(fonts_.detail, theme_.textSecondary, 12, map.center().y() + 0.5, before);
        if (frame_.later > 0)
            text(fonts_.detail, theme_.textSecondary, left_ - 12 - width(fonts_.detail, after), map.center().y() + 0.5, after);
    }

    QPainter &p_;
    const Scene &scene_;
    const Frame &frame_;
    const ViewPort &port_;
    const common::Theme &theme_;
    const Fonts &fonts_;
    PaintCache &cache_;
    const PaintState &state_;
    double left_, right_, top_, bottom_;
    bool pixels_; // else paper: everything as outlines
};

} // namespace

const QStaticText &PaintCache::text(const QString &text, const QFont &font)
{
    // Two sizes of the same words do occur ("15" in the ruler and in a label).
    const QString key = text + QChar(u'\n') + QChar(ushort(font.pixelSize())) + QChar(ushort(font.weight()));
    const auto it = young_.constFind(key);
    if (it != young_.constEnd())
        return *it;
    const auto kept = old_.constFind(key);
    if (kept != old_.constEnd())
        return *young_.insert(key, *kept);
    if (young_.size() > 4000) { // two generations, so that what is in view survives
        old_ = std::move(young_);
        young_.clear();
    }
    QStaticText laidOut(text);
    laidOut.setTextFormat(Qt::PlainText);
    laidOut.setPerformanceHint(QStaticText::AggressiveCaching);
    laidOut.prepare({}, font);
    return *young_.insert(key, laidOut);
}

const QPixmap &PaintCache::sprite(const Key &key, QSizeF size, const std::function<void(QPainter &)> &draw)
{
    const auto it = sprites_.constFind(key);
    if (it != sprites_.constEnd())
        return *it;
    if (sprites_.size() > 500) // themes and zooms come and go
        sprites_.clear();
    QPixmap pixmap((size * key.ratio).toSize());
    pixmap.setDevicePixelRatio(key.ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(size.width() / 2, size.height() / 2);
    draw(painter);
    painter.end();
    return *sprites_.insert(key, pixmap);
}

Fonts::Fonts()
    : label(common::chromeFont(12, QFont::Medium)),
      detail(common::chromeFont(11)),
      lane(common::chromeFont(12, QFont::DemiBold)),
      coarse(common::chromeFont(11, QFont::DemiBold)),
      fine(common::chromeFont(11)),
      strongFine(common::chromeFont(11, QFont::Bold))
{
}

void paintFrame(QPainter &painter, const Scene &scene, const Frame &frame, const ViewPort &port, const common::Theme &theme,
                const Fonts &fonts, PaintCache &cache, const PaintState &state)
{
    FramePainter(painter, scene, frame, port, theme, fonts, cache, state).paint();
}

} // namespace widgets::timeline
