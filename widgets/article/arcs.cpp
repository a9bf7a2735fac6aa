#include "widgets/article/arcs.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets::article {

namespace {

constexpr double footAt = -22.5, footAtQuiet = -16, rise = 10, corner = 10, levelHeight = 15;
constexpr double labelHeight = 14, labelPadding = 5;
constexpr qsizetype longestName = 22;

QFont labelFont(double scale) { return common::chromeFont(9.5 * scale, QFont::Medium); }

struct Foot {
    bool seen = false;
    int paragraph = 0, line = 0;
    double x = 0, y = 0; // painter coordinates, just above the code
};

QString shortened(const QString &name) { return name.size() <= longestName ? name : name.left(longestName - 1) + u'…'; }

// Draws up the arcs of one picture: keeps which stretch of each line is taken at which level.
class ArcDrawer {
public:
    ArcDrawer(ArticleScene &scene, const QRectF &clip, std::int64_t y)
        : scene_(scene), clip_(clip), y_(y), scale_(scene.typography().scale()), metrics_(labelFont(scale_))
    {
    }

    void add(const annotation::Annotation &relation)
    {
        const annotation::AnnotationPointer source = scene_.document().find(relation.source),
                                            target = scene_.document().find(relation.target);
        if (!source || !target)
            return;
        const Foot from = footOf(*source), to = footOf(*target);
        const Label &label = scene_.labels().at(scene_.labels().indexOf(relation.layer, relation.tag));
        const bool pencil = isPencil(pencilOf(relation));
        if (from.seen && to.seen && from.paragraph == to.paragraph && from.line == to.line) {
            arc(from, to, label.name, pencil);
            return;
        }
        const bool targetBelow = target->hull().begin > source->hull().begin;
        if (from.seen) {
            const QString text = target->ranges.empty() ? QCoreApplication::translate("article", "%1 %2", "relation and what it points to")
                : targetBelow ? QCoreApplication::translate("article", "%1 ↓ %2", "relation and what it points to, below")
                              : QCoreApplication::translate("article", "%1 ↑ %2", "relation and what it points to, above");
            lead(from, true, text.arg(label.name, nameOf(*target)), targetBelow, pencil);
        }
        if (to.seen)
            lead(to, false,
                 QCoreApplication::translate("article", "%1 %2", "what a relation comes from, and the relation")
                     .arg(nameOf(*source), label.name),
                 !targetBelow, pencil);
    }

    std::vector<Arc> take() { return std::move(arcs_); }

private:
    QString nameOf(const annotation::Annotation &span) const
    {
        const QString surface = scene_.document().surface(span).simplified();
        return shortened(surface.isEmpty() ? span.features.value(u"value") : surface);
    }

    Foot footOf(const annotation::Annotation &span)
    {
        Foot foot;
        if (span.ranges.empty())
            return foot;
        const ArticleScene::Spot spot = scene_.spotOf(span.hull().begin);
        if (spot.paragraph < 0)
            return foot;
        const double top = static_cast<double>(scene_.top(spot.paragraph) - y_);
        if (top > clip_.bottom() + 60 || top < clip_.top() - 4000) // far away: not laid out for this
            return foot;
        const LaidParagraph &p = scene_.laid(spot.paragraph);
        const text::Range range = scene_.paragraphs().at(spot.paragraph);
        const text::Range part = span.ranges.front();
        const std::vector<Fragment> pieces = p.layout.fragments({part.begin - range.begin, std::min(part.end, range.end) - range.begin});
        if (pieces.empty())
            return foot;
        foot.paragraph = spot.paragraph;
        foot.line = pieces.front().line;
        foot.x = scene_.columns().textLeft() + (pieces.front().left + pieces.front().right) / 2;
        const bool quiet = scene_.typography().mode == Mode::Quiet; // no codes to stay above of
        foot.y = top + p.gap + p.layout.baseline(foot.line) + (quiet ? footAtQuiet : footAt) * p.layout.unit();
        foot.seen = foot.y > clip_.top() - 60 && foot.y < clip_.bottom() + 60;
        return foot;
    }

    int levelFor(const Foot &foot, double left, double right)
    {
        for (int level = 0;; ++level) {
            const bool free = std::none_of(taken_.begin(), taken_.end(), [&](const Taken &t) {
                return t.paragraph == foot.paragraph && t.line == foot.line && t.level == level && t.left < right && left < t.right;
            });
            if (free || level == 5) {
                taken_.push_back({foot.paragraph, foot.line, level, left, right});
                return level;
            }
        }
    }

    QRectF labelAt(double centre, double y, const QString &text) const
    {
        const double width = metrics_.horizontalAdvance(text) + 2 * labelPadding * scale_, height = labelHeight * scale_;
        return {centre - width / 2, y - height / 2, width, height};
    }

    void arc(const Foot &from, const Foot &to, const QString &text, bool pencil)
    {
        const double left = std::min(from.x, to.x), right = std::max(from.x, to.x);
        const QRectF wanted = labelAt((left + right) / 2, 0, text);
        const int level = levelFor(from, std::min(left, wanted.left()) + 3, std::max(right, wanted.right()) - 3);
        const double y = from.y - (rise + level * levelHeight) * scale_;
        const double c = std::min(corner * scale_, (right - left) / 2), side = to.x > from.x ? 1 : -1;
        Arc arc;
        arc.path.moveTo(from.x, from.y);
        arc.path.lineTo(from.x, std::min(y + c, from.y));
        arc.path.quadTo(from.x, y, from.x + side * c, y);
        arc.path.lineTo(to.x - side * c, y);
        arc.path.quadTo(to.x, y, to.x, std::min(y + c, to.y));
        arc.path.lineTo(to.x, to.y);
        arc.dot = QPointF(from.x, from.y);
        arc.tip = QPointF(to.x, to.y);
        arc.label = labelAt((left + right) / 2, y, text);
        arc.text = text;
        arc.pencil = pencil;
        arcs_.push_back(arc);
    }

    // A lead that leaves (or arrives), runs toward the other end and says what is there.
    void lead(const Foot &foot, bool leaves, const QString &text, bool forward, bool pencil)
    {
        const double width = labelAt(0, 0, text).width();
        const Columns &columns = scene_.columns();
        double side = forward != scene_.isRightToLeft() ? 1 : -1;
        const double run = 14 * scale_;
        if (side > 0 && foot.x + run + width > columns.width - Columns::minimap - 4)
            side = -1;
        else if (side < 0 && foot.x - run - width < 4)
            side = 1;
        const double end = foot.x + side * run;
        const int level
            = levelFor(foot, std::min(foot.x, side > 0 ? foot.x : end - width), std::max(foot.x, side > 0 ? end + width : foot.x));
        const double y = foot.y - (rise + level * levelHeight) * scale_;
        Arc arc;
        arc.path.moveTo(foot.x, foot.y);
        arc.path.lineTo(foot.x, y + 8 * scale_);
        arc.path.quadTo(foot.x, y, foot.x + side * 8 * scale_, y);
        arc.path.lineTo(end, y);
        arc.label = labelAt(end + side * width / 2, y, text);
        arc.text = text;
        arc.pencil = pencil;
        (leaves ? arc.dot : arc.tip) = QPointF(foot.x, foot.y);
        arcs_.push_back(arc);
    }

    struct Taken {
        int paragraph, line, level;
        double left, right;
    };
    ArticleScene &scene_;
    const QRectF clip_;
    const std::int64_t y_;
    const double scale_;
    const QFontMetricsF metrics_;
    std::vector<Taken> taken_;
    std::vector<Arc> arcs_;
};

bool isHidden(const annotation::Annotation &relation, const Shown &shown)
{
    return !relation.isVisible()
        || std::find(shown.hiddenLayers.begin(), shown.hiddenLayers.end(), relation.layer) != shown.hiddenLayers.end();
}

} // namespace

std::vector<Arc> arcsOf(ArticleScene &scene, const PaintState &state, const QRectF &clip, std::int64_t y)
{
    ArcDrawer drawer(scene, clip, y);
    std::vector<annotation::AnnotationId> drawn;
    const auto addAll = [&](annotation::AnnotationId span) {
        for (const annotation::AnnotationPointer &relation : scene.document().relationsOf(span)) {
            if (isHidden(*relation, scene.shown()) || std::find(drawn.begin(), drawn.end(), relation->id) != drawn.end())
                continue;
            drawn.push_back(relation->id);
            drawer.add(*relation);
        }
    };
    if (state.focused)
        addAll(state.focused);
    if (scene.typography().mode == Mode::Relations && scene.document().size() > scene.document().spanCount()) {
        for (int i = scene.paragraphAt(y + static_cast<std::int64_t>(clip.top())); i >= 0 && i < scene.paragraphs().count(); ++i) {
            if (static_cast<double>(scene.top(i) - y) > clip.bottom())
                break;
            for (const annotation::AnnotationPointer &span : scene.document().startingIn(scene.paragraphs().at(i)))
                addAll(span->id);
        }
    }
    return drawer.take();
}

void paintArc(QPainter &p, const Arc &arc, const common::Theme &theme, double scale)
{
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(theme.paper, 4.5 * scale, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    p.drawPath(arc.path);
    const double stroke = 1.3 * scale + theme.extraStroke() * 0.7;
    QPen pen(theme.ink, stroke, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (arc.pencil)
        pen.setDashPattern({3, 2});
    p.setPen(pen);
    p.drawPath(arc.path);
    if (arc.tip) {
        p.setPen(QPen(theme.ink, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tip = *arc.tip;
        p.drawPolyline(QPolygonF{tip + QPointF(-3.5, -4) * scale, tip, tip + QPointF(3.5, -4) * scale});
    }
    if (arc.dot) {
        p.setPen(Qt::NoPen);
        p.setBrush(theme.ink);
        p.drawEllipse(*arc.dot, 2 * scale, 2 * scale);
    }
    p.setPen(QPen(theme.ink, 1 + theme.extraStroke() * 0.5));
    p.setBrush(theme.paper);
    p.drawRoundedRect(arc.label.adjusted(0.5, 0.5, -0.5, -0.5), 3 * scale, 3 * scale);
    p.setFont(labelFont(scale));
    p.drawText(arc.label, Qt::AlignCenter, arc.text);
    p.restore();
}

} // namespace widgets::article
