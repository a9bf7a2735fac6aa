// What stands around the events: ruler and flags, names of the lanes, what is out of view.
#include "widgets/timeline/frame_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace widgets::timeline {

namespace {

// A name on as many lines as there is room for, broken between words; only the last is cut.
QStringList nameLines(const QString &name, const QFontMetricsF &metrics, double room, int lines)
{
    QStringList found;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    qsizetype at = 0;
    while (at < words.size() && found.size() + 1 < lines) {
        QString line = words[at++];
        while (at < words.size() && metrics.horizontalAdvance(line + u' ' + words[at]) <= room)
            line += u' ' + words[at++];
        found << metrics.elidedText(line, Qt::ElideRight, room);
    }
    if (at < words.size())
        found << metrics.elidedText(words.mid(at).join(u' '), Qt::ElideRight, room);
    return found;
}

} // namespace

void FramePainter::outside()
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

void FramePainter::rulerLabels(const QRectF &flag)
{
    const Ruler &r = frame_.ruler;
    const bool strip = port_.metrics.strip;
    const double upper = strip ? top_ / 2 - 1 : 10, lower = strip ? top_ / 2 - 1 : top_ - 9;
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
    if (r.today && !strip) {
        const QString words = QCoreApplication::translate("timeline", "today");
        const double w = width(fonts_.fine, words);
        const double x = std::clamp(*r.today - w / 2, left_ + 2, std::max(left_ + 2, right_ - w - 2));
        text(fonts_.fine, theme_.text, x, lower, words);
        taken.emplace_back(x, x + w);
    }
    for (const auto &label : r.fine) {
        if (!free(taken, label))
            continue;
        text(label.ofDct ? fonts_.strongFine : fonts_.fine, label.ofDct ? theme_.text : theme_.textSecondary, label.x, lower, label.text);
        taken.emplace_back(label.x - (strip ? 40 : 0), label.x + label.width + (strip ? 40 : 0));
    }
}

bool FramePainter::free(const std::vector<std::pair<double, double>> &taken, const Ruler::Label &label)
{
    return std::none_of(taken.begin(), taken.end(),
                        [&](const auto &t) { return label.x < t.second + 4 && label.x + label.width > t.first - 4; });
}

void FramePainter::ruler()
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
    const QRectF flag = flagRect();
    rulerLabels(flag);
    dctFlag(flag);
    if (state_.drag && !state_.drag->words.isEmpty())
        valueFlag(*state_.drag);
}

QRectF FramePainter::flagRect()
{
    if (!frame_.ruler.dct)
        return {};
    const double x = (frame_.ruler.dct->first + frame_.ruler.dct->second) / 2;
    if (x < left_ - 20 || x > right_ + 20)
        return {};
    const double w = std::max(54.0, width(fonts_.coarse, state_.dctWord) + 14);
    return {x - w / 2, 2.0, w, 14};
}

void FramePainter::dctFlag(const QRectF &flag)
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

void FramePainter::valueFlag(const DragPreview &drag)
{
    const double w = width(fonts_.fine, drag.words) + 12;
    const QRectF flag(std::clamp(drag.snapX - w / 2, left_ + 2, std::max(left_ + 2, right_ - w - 2)), top_ - 18, w, 16);
    p_.setPen(Qt::NoPen);
    p_.setBrush(drag.outside ? theme_.conflict : theme_.ink);
    p_.drawRoundedRect(flag, 2, 2);
    text(fonts_.fine, theme_.onInk, flag.left() + 6, flag.center().y(), drag.words);
}

void FramePainter::names()
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
    for (const Band &band : frame_.bands)
        laneName(band);
    p_.restore();
    if (state_.lane)
        heldLane(*state_.lane);
    if (state_.minimap)
        counts();
}

void FramePainter::laneName(const Band &band)
{
    p_.setPen(QPen(theme_.separator, 1));
    p_.drawLine(QPointF(0, snapped(band.rect.bottom()) - 1), QPointF(left_, snapped(band.rect.bottom()) - 1));
    const Lane &lane = scene_.lanes[size_t(band.lane)];
    double y = lane.collapsed ? band.rect.center().y() : band.rect.top() + port_.metrics.padding + port_.metrics.row / 2;
    if (lane.collapsed)
        icon(common::Icon::ChevronRight, QRectF(1, y - 5, 10, 10), theme_.textSecondary);
    double room = left_ - 12 - 8;
    if (lane.conflict) {
        icon(common::Icon::Zigzag, QRectF(left_ - 22, y - 7, 14, 14), theme_.conflict);
        room -= 18;
    }
    if (band.unnamed > 0 && !band.counted) {
        const QString more = QStringLiteral("+%1").arg(QLocale().toString(band.unnamed));
        room -= width(fonts_.detail, more) + 6;
        text(fonts_.detail, theme_.textHint, 12 + room + 6, y, more);
    }
    constexpr double lineHeight = 15;
    const QFont &font = lane.times ? fonts_.label : fonts_.lane;
    const int lines = std::clamp(int((band.rect.height() - 4) / lineHeight), 1, lane.collapsed ? 1 : 3);
    for (const QString &line : nameLines(lane.name, QFontMetricsF(font), room, lines)) {
        text(font, lane.times ? theme_.textSecondary : theme_.text, 12, y, line);
        y += lineHeight;
    }
}

void FramePainter::heldLane(const PaintState::HeldLane &held)
{
    p_.save();
    p_.setClipRect(QRectF(0, top_, right_, bottom_ - top_));
    p_.setPen(QPen(theme_.ink, 2 + theme_.extraStroke()));
    p_.drawLine(QPointF(0, std::round(held.lineY)), QPointF(right_, std::round(held.lineY)));
    const QString name = QFontMetricsF(fonts_.lane).elidedText(scene_.lanes[size_t(held.lane)].name, Qt::ElideRight, left_ - 20);
    p_.setPen(QPen(theme_.ink, 1));
    p_.setBrush(theme_.raised);
    p_.drawRoundedRect(QRectF(4.5, std::round(held.y) - 10.5, left_ - 9, 21), 3, 3);
    text(fonts_.lane, theme_.text, 12, std::round(held.y), name);
    p_.restore();
}

// What is out of view, beside the minimap: in words where there is room, else as numbers.
void FramePainter::counts()
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

} // namespace widgets::timeline
