#include "widgets/article/article_painter.h"

#include "widgets/article/arcs.h"
#include "widgets/article/ring_shape.h"

#include <QCoreApplication>
#include <QPaintDevice>
#include <QPainter>

#include <cmath>

namespace widgets::article {

namespace {

constexpr double reach = 34; // how far marks, rings and arcs stand out of their paragraph

} // namespace

void ArticlePainter::forgetCaches()
{
    codeTexts_.clear();
    dotStrips_.clear();
}

std::vector<ArticlePainter::Visible> ArticlePainter::visibleIn(ArticleScene &scene, const QRectF &clip, std::int64_t y) const
{
    std::vector<Visible> visible;
    const int count = scene.paragraphs().count();
    if (count == 0)
        return visible;
    const double margin = reach * scale_;
    scene.beginFrame();
    for (int i = scene.paragraphAt(y + static_cast<std::int64_t>(clip.top() - margin)); i < count; ++i) {
        const double top = static_cast<double>(scene.top(i) - y);
        if (top > clip.bottom() + margin)
            break;
        LaidParagraph &paragraph = scene.marked(i);
        visible.push_back({i, &paragraph, scene.paragraphs().at(i), {scene.columns().textLeft(), top + paragraph.gap}});
    }
    return visible;
}

void ArticlePainter::paint(QPainter &p, ArticleScene &scene, const PaintState &state, const QRectF &clip, std::int64_t y)
{
    scene_ = &scene;
    state_ = &state;
    theme_ = &scene.theme();
    scale_ = scene.typography().scale();
    ratio_ = target_ == Target::Screen ? p.device()->devicePixelRatioF() : 8;
    if (textSize_ != scene.typography().size) {
        codeTexts_.clear();
        textSize_ = scene.typography().size;
    }
    const annotation::AnnotationPointer focused = state.focused ? scene.document().find(state.focused) : nullptr;
    entity_ = focused ? focused->entity : annotation::EntityId{};
    speaker_ = focused ? annotation::AnnotationId{base::idFromText(focused->features.value(u"speakerSpan"))} : annotation::AnnotationId{};

    p.fillRect(clip, theme_->paper);
    const std::vector<Visible> visible = visibleIn(scene, clip, y);
    for (const Visible &v : visible) {
        paintBand(p, v);
        for (const Mark &mark : v.paragraph->marks->marks) {
            if (mark.stroke == Stroke::Brackets)
                paintQuoteField(p, v, mark);
        }
        for (const Mark &mark : v.paragraph->marks->marks)
            paintFill(p, v, mark);
        for (const Mark &mark : v.paragraph->marks->marks) {
            if (isFocused(mark))
                paintHalo(p, v, mark);
        }
        paintSelection(p, v);
        for (const Mark &mark : v.paragraph->marks->marks)
            paintStrokes(p, v, mark);
        paintText(p, v);
        paintCodes(p, v);
    }
    for (const Arc &arc : arcsOf(scene, state, clip, y))
        paintArc(p, arc, *theme_, scale_);
    for (const Visible &v : visible) {
        paintOutlines(p, v);
        paintCaret(p, v);
        paintJump(p, v);
    }
}

void ArticlePainter::paintStrokes(QPainter &p, const Visible &v, const Mark &mark)
{
    if (mark.stroke == Stroke::Brackets) {
        const QColor &marker = scene_->labels().at(mark.label).colours.marker;
        const QColor &colour = mark.pencil == Pencil::Rejected ? theme_->textHint : marker;
        paintBrackets(p, v, mark, colour);
        paintGutter(p, v, mark, colour);
    } else if (!mark.isDeep() || isFocused(mark)) {
        paintUnderline(p, v, mark);
    }
}

bool ArticlePainter::showsSameEntity(const Mark &mark) const
{
    return mark.span->id != state_->focused && ((entity_ && mark.span->entity == entity_) || (speaker_ && mark.span->id == speaker_));
}

void ArticlePainter::paintBand(QPainter &p, const Visible &v)
{
    const annotation::AnnotationPointer &structure = v.paragraph->structure;
    const Columns &columns = scene_->columns();
    if (v.paragraph->kind == Kind::Boilerplate) { // left-over page furniture: hatched where its text ends
        const ParagraphLayout &layout = v.paragraph->layout;
        const int last = layout.lineCount() - 1;
        const double edge = layout.lineEdge(last);
        const double from = layout.isRightToLeft() ? 0 : edge + 6, to = layout.isRightToLeft() ? edge - 6 : layout.width();
        const QRectF area(v.origin.x() + from, v.origin.y() + layout.lineTop(last) + 5, to - from, layout.pitch() - 10);
        if (area.width() > 8) {
            p.save();
            p.setClipRect(area, Qt::IntersectClip);
            p.setRenderHint(QPainter::Antialiasing);
            p.setPen(QPen(theme_->separator, 1.2));
            for (double x = area.left() - area.height(); x < area.right(); x += 7)
                p.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
            p.restore();
        }
    }
    if (!structure || columns.structureWidth <= 0 || structure->hull().begin < v.range.begin)
        return;
    QString name = scene_->labels().at(scene_->labels().indexOf(structure->layer, structure->tag)).name;
    if (v.paragraph->kind == Kind::Dateline && !scene_->document().fields().dct.isEmpty())
        name = QCoreApplication::translate("article", "Date → DCT", "beside the date line that gives the article's date");
    const double x = columns.left(columns.structureTag, columns.structureWidth + 16);
    p.setFont(common::chromeFont(11));
    p.setPen(theme_->textHint);
    marginText(p, name, x, columns.structureWidth + 16, v.origin.y() + v.paragraph->layout.baseline(0), columns.mirrored);
}

// A word or two beside the text, on the same baseline.
void ArticlePainter::marginText(QPainter &p, const QString &text, double x, double width, double baseline, bool alignRight)
{
    const QFontMetricsF metrics(p.font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, width);
    p.drawText(QPointF(alignRight ? x + width - metrics.horizontalAdvance(shown) : x, baseline), shown);
}

void ArticlePainter::paintQuoteField(QPainter &p, const Visible &v, const Mark &mark)
{
    if (isPencil(mark.pencil) || mark.pencil == Pencil::Rejected || theme_->highContrast)
        return;
    const QColor &fill = scene_->labels().at(mark.label).colours.fill;
    const ParagraphLayout &layout = v.paragraph->layout;
    for (const Fragment &f : mark.fragments) {
        const QRectF field(v.origin.x() + f.left - 2 * scale_, v.origin.y() + layout.lineTop(f.line), f.width() + 4 * scale_,
                           layout.pitch());
        p.fillRect(field, fill);
    }
}

void ArticlePainter::paintFill(QPainter &p, const Visible &v, const Mark &mark)
{
    if (mark.stroke == Stroke::Brackets || mark.pencil == Pencil::Rejected)
        return;
    const bool focused = isFocused(mark), hovered = mark.span->id == state_->hovered;
    if (isPencil(mark.pencil) && !hovered)
        return;
    if (mark.stroke == Stroke::Dots ? !hovered : mark.isDeep() && !focused && !hovered)
        return;
    const common::LabelColours &colours = scene_->labels().at(mark.label).colours;
    if (theme_->highContrast && !focused)
        return;
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(focused ? colours.fillStrong : colours.fill);
    for (const Fragment &f : mark.fragments)
        p.drawRoundedRect(fillBox(f, mark.drawnLane(), v.paragraph->layout).translated(v.origin), 2.5 * scale_, 2.5 * scale_);
    p.setRenderHint(QPainter::Antialiasing, false);
}

void ArticlePainter::paintHalo(QPainter &p, const Visible &v, const Mark &mark)
{
    const Ring ring = ringOf(mark, v.paragraph->layout, v.range);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.translate(v.origin);
    p.setPen(QPen(theme_->paper, 4.4 * scale_, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    p.setBrush(Qt::NoBrush);
    for (const QPainterPath &path : ring.paths)
        p.drawPath(path);
    p.restore();
}

void ArticlePainter::paintSelection(QPainter &p, const Visible &v)
{
    const ParagraphLayout &layout = v.paragraph->layout;
    const auto fill = [&](text::Range range, const QColor &colour) {
        const text::Range inside{std::max(range.begin, v.range.begin) - v.range.begin, std::min(range.end, v.range.end) - v.range.begin};
        if (inside.empty())
            return;
        for (const Fragment &f : layout.fragments(inside)) {
            const double top = layout.baseline(f.line) - 14.5 * layout.unit();
            p.fillRect(QRectF(v.origin.x() + f.left, v.origin.y() + top, f.width(), 19.5 * layout.unit()), colour);
        }
    };
    const auto first = std::lower_bound(state_->hits.begin(), state_->hits.end(), v.range.begin,
                                        [](text::Range hit, qsizetype position) { return hit.end <= position; });
    for (auto hit = first; hit != state_->hits.end() && hit->begin < v.range.end; ++hit)
        fill(*hit, theme_->selectedRow);
    if (state_->caretShown)
        fill(state_->caret, theme_->textSelection);
}

void ArticlePainter::paintText(QPainter &p, const Visible &v)
{
    switch (v.paragraph->kind) {
    case Kind::Byline:
    case Kind::Dateline:
    case Kind::Caption:
        p.setPen(theme_->textSecondary);
        break;
    case Kind::Boilerplate:
        p.setPen(theme_->textHint);
        break;
    default:
        p.setPen(theme_->text);
    }
    v.paragraph->layout.draw(p, v.origin);
    for (const Mark &mark : v.paragraph->marks->marks) {
        if (mark.pencil == Pencil::Rejected)
            paintStrike(p, v, mark);
    }
}

void ArticlePainter::paintCodes(QPainter &p, const Visible &v)
{
    const bool quiet = scene_->typography().mode == Mode::Quiet;
    bool focusedShown = false;
    for (const Code &code : v.paragraph->marks->codes) {
        const Mark &mark = v.paragraph->marks->marks[static_cast<std::size_t>(code.mark)];
        const bool focused = isFocused(mark);
        if (quiet && !focused && mark.span->id != state_->hovered)
            continue;
        if (code.text.isEmpty() && (focused || mark.span->id == state_->hovered))
            continue; // drawn in full below
        focusedShown = focusedShown || (focused && !code.text.isEmpty());
        paintCode(p, v, mark, code);
    }
    // The focused span always says what it is, even where its code was counted or left out.
    for (std::size_t i = 0; i < v.paragraph->marks->marks.size(); ++i) {
        const Mark &mark = v.paragraph->marks->marks[i];
        const bool asked = (isFocused(mark) && !focusedShown) || (mark.span->id == state_->hovered && mark.stroke == Stroke::Dots);
        if (!asked || !mark.begins || mark.fragments.empty())
            continue;
        Code code;
        code.mark = static_cast<int>(i);
        const Fragment &first = mark.fragments.front();
        code.line = first.line;
        code.text = scene_->labels().at(mark.label).code;
        code.ring = isPencil(mark.pencil);
        code.width = codeText(code.text, code.ring).size().width();
        const bool rightToLeft = v.paragraph->layout.isRightToLeft();
        code.left = rightToLeft ? first.right - code.width : first.left;
        code.ringX = rightToLeft ? first.right + 3.2 * scale_ : first.left - 3.2 * scale_;
        code.crowded = true;
        paintCode(p, v, mark, code);
    }
}

void ArticlePainter::paintCode(QPainter &p, const Visible &v, const Mark &mark, const Code &code)
{
    const common::LabelColours &colours = scene_->labels().at(mark.label).colours;
    const double baseline = v.origin.y() + v.paragraph->layout.baseline(code.line) - 15.4 * v.paragraph->layout.unit();
    const bool pencil = isPencil(mark.pencil);
    const bool rejected = mark.pencil == Pencil::Rejected;
    const QColor ink = rejected ? theme_->textHint : (theme_->highContrast ? theme_->text : colours.ink);
    if (code.crowded) // a lane of the line above runs here: the code stands on a patch of paper
        p.fillRect(QRectF(v.origin.x() + code.left - 1, baseline - 7 * scale_, code.width + 2, 7.6 * scale_), theme_->paper);
    if (!code.text.isEmpty()) {
        const bool speaker = speaker_ && mark.span->id == speaker_;
        const QString text
            = speaker ? QCoreApplication::translate("article", "%1 · speaker", "code of a mention").arg(code.text) : code.text;
        const QStaticText &shown = codeText(text, pencil);
        p.setFont(common::codeFont(8 * scale_, pencil ? QFont::Medium : QFont::Bold));
        p.setPen(ink);
        const double ascent = QFontMetricsF(p.font()).ascent();
        p.drawStaticText(QPointF(v.origin.x() + code.left, baseline - ascent), shown);
        if (rejected)
            run(p, v.origin.x() + code.left - 1, v.origin.x() + code.left + shown.size().width() + 1, baseline - 2.8 * scale_, 1, ink);
    }
    if (code.ring) {
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(ink, (0.9 + theme_->extraStroke() * 0.4) * scale_));
        p.setBrush(Qt::NoBrush);
        p.drawEllipse(QPointF(v.origin.x() + code.ringX, baseline - 2.9 * scale_), 1.5 * scale_, 1.5 * scale_);
        p.setRenderHint(QPainter::Antialiasing, false);
    }
}

const QStaticText &ArticlePainter::codeText(const QString &text, bool pencil)
{
    QStaticText &known = codeTexts_[{text, pencil}];
    if (known.text().isEmpty()) {
        known = QStaticText(text);
        known.setTextFormat(Qt::PlainText);
        known.setPerformanceHint(QStaticText::AggressiveCaching);
        known.prepare({}, common::codeFont(8 * scale_, pencil ? QFont::Medium : QFont::Bold));
    }
    return known;
}

} // namespace widgets::article
