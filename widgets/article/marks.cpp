#include "widgets/article/marks.h"

#include "widgets/article/lane_packer.h"

#include <limits>
#include <map>
#include <numeric>

namespace widgets::article {

namespace {

bool isShown(const annotation::Annotation &span, const Shown &shown)
{
    if (span.ranges.empty() || (!span.isVisible() && !shown.rejected))
        return false;
    return std::find(shown.hiddenLayers.begin(), shown.hiddenLayers.end(), span.layer) == shown.hiddenLayers.end();
}

Mark markOf(const annotation::AnnotationPointer &span, int label, Stroke stroke, const MarkInput &input)
{
    Mark mark;
    mark.span = span;
    mark.label = label;
    mark.stroke = stroke;
    mark.pencil = pencilOf(*span);
    const text::Range hull = span->hull();
    mark.begins = hull.begin >= input.paragraph.begin;
    mark.ends = hull.end <= input.paragraph.end;
    for (std::size_t i = 0; i < span->ranges.size(); ++i) {
        const text::Range range = span->ranges[i];
        const text::Range inside{std::max(range.begin, input.paragraph.begin) - input.paragraph.begin,
                                 std::min(range.end, input.paragraph.end) - input.paragraph.begin};
        if (inside.empty())
            continue;
        for (const Fragment &fragment : input.layout.fragments(inside)) {
            mark.fragments.push_back(fragment);
            mark.parts.push_back(static_cast<int>(i));
        }
    }
    return mark;
}

void assignLanes(std::vector<Mark> &marks)
{
    std::vector<std::size_t> laned;
    std::vector<text::Range> hulls;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].stroke == Stroke::Brackets)
            continue;
        laned.push_back(i);
        hulls.push_back(marks[i].span->hull());
    }
    const std::vector<Lane> lanes = packLanes(hulls);
    for (std::size_t i = 0; i < laned.size(); ++i) {
        marks[laned[i]].lane = lanes[i].lane;
        marks[laned[i]].crossing = lanes[i].crossing;
    }
}

// The codes of one paragraph, line by line: those that would collide move on in reading direction, and where they would leave their span,
// are counted on the code before ("FAC+1").
class CodePlacer {
public:
    CodePlacer(const MarkInput &input, const LabelTable &labels, const std::vector<Mark> &marks)
        : input_(input), labels_(labels), marks_(marks)
    {
    }

    std::vector<Code> place()
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            if (marks_[i].begins && !marks_[i].fragments.empty() && !marks_[i].isDeep())
                order.push_back(i);
        }
        std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return before(marks_[a], marks_[b]); });
        for (const std::size_t i : order)
            put(static_cast<int>(i));
        countDeep();
        finish();
        return std::move(codes_);
    }

private:
    bool before(const Mark &a, const Mark &b) const
    {
        const bool rightToLeft = input_.layout.isRightToLeft();
        const Fragment &f = a.fragments.front(), &g = b.fragments.front();
        if (f.line != g.line)
            return f.line < g.line;
        const double x = rightToLeft ? -f.right : f.left, y = rightToLeft ? -g.right : g.left;
        if (x != y)
            return x < y;
        if ((a.stroke == Stroke::Brackets) != (b.stroke == Stroke::Brackets))
            return a.stroke == Stroke::Brackets;
        return a.lane > b.lane;
    }

    QString textOf(const Mark &mark) const
    {
        if (mark.stroke == Stroke::Dots && !input_.shown.eventCodes)
            return {};
        const QString &code = labels_.at(mark.label).code;
        return mark.pencil == Pencil::Low ? code + u'?' : code;
    }

    double widthOf(const QString &text, const Mark &mark) const
    {
        return text.isEmpty() ? 4 * input_.scale : input_.codeWidth(text, isPencil(mark.pencil));
    }

    void put(int index)
    {
        const Mark &mark = marks_[static_cast<std::size_t>(index)];
        const Fragment &first = mark.fragments.front();
        const QString text = textOf(mark);
        const bool ring = isPencil(mark.pencil);
        if (text.isEmpty() && !ring)
            return;
        const double gap = 2.5 * input_.scale;
        const double lead = mark.stroke == Stroke::Brackets ? 9 * input_.scale : 0; // room for the corner
        const bool rightToLeft = input_.layout.isRightToLeft();                     // codes stand where the paragraph's reader begins
        const double side = rightToLeft ? -1 : 1;
        const double wanted = side * (rightToLeft ? first.right : first.left) + lead;
        // The ring of a suggestion hangs before its code: it needs room of its own only when codes crowd.
        double at = wanted;
        if (first.line == line_ && side == side_ && !codes_.empty())
            at = std::max(wanted, reached_ + gap + (ring && !text.isEmpty() ? 5 * input_.scale : 0));
        const double allowed = std::max(first.width(), 20 * input_.scale);
        if (at - wanted > allowed && !codes_.empty()) {
            if (++extra_[codes_.size() - 1] == 1)
                reached_ += 10 * input_.scale;
            return;
        }
        const double width = widthOf(text, mark);
        Code code;
        code.mark = index;
        code.line = first.line;
        code.text = text;
        code.ring = ring;
        code.left = rightToLeft ? -at - width : at;
        code.width = width;
        code.ringX = text.isEmpty() ? side * (at + 2 * input_.scale) : side * (at - 3.2 * input_.scale);
        codes_.push_back(code);
        line_ = first.line;
        side_ = side;
        reached_ = at + width;
    }

    // Spans that lie too deep to be drawn are counted on the code of an outermost drawn span that they overlap.
    void countDeep()
    {
        for (const Mark &deep : marks_) {
            if (!deep.isDeep() || !deep.begins)
                continue;
            std::size_t best = codes_.size();
            for (std::size_t i = 0; i < codes_.size(); ++i) {
                const Mark &other = marks_[static_cast<std::size_t>(codes_[i].mark)];
                if (!codes_[i].text.isEmpty() && other.stroke != Stroke::Brackets && other.span->hull().overlaps(deep.span->hull())
                    && (best == codes_.size() || other.lane > marks_[static_cast<std::size_t>(codes_[best].mark)].lane))
                    best = i;
            }
            if (best < codes_.size())
                ++extra_[best];
        }
    }

    void finish()
    {
        for (const auto &[index, count] : extra_) {
            Code &code = codes_[index];
            const Mark &mark = marks_[static_cast<std::size_t>(code.mark)];
            code.text += QStringLiteral("+%1").arg(count);
            const double grown = widthOf(code.text, mark) - code.width;
            code.width += grown;
            if (input_.layout.isRightToLeft())
                code.left -= grown;
        }
        spread();
        for (Code &code : codes_) {
            for (const Mark &mark : marks_) {
                for (const Fragment &f : mark.fragments)
                    code.crowded = code.crowded
                        || (f.line == code.line - 1 && mark.drawnLane() > 0 && f.left < code.left + code.width && code.left < f.right);
            }
        }
    }

    // What has grown by its count pushes the next ones on.
    void spread()
    {
        const double side = input_.layout.isRightToLeft() ? -1 : 1;
        int line = -1;
        double reached = 0;
        for (Code &code : codes_) {
            const double start = side > 0 ? code.left : -code.left - code.width;
            const double gap = 2 * input_.scale + (code.ring && !code.text.isEmpty() ? 5 * input_.scale : 0);
            const double push = code.line == line ? std::max(0.0, reached + gap - start) : 0;
            code.left += side * push;
            code.ringX += side * push;
            line = code.line;
            reached = start + push + code.width;
        }
    }

    const MarkInput &input_;
    const LabelTable &labels_;
    const std::vector<Mark> &marks_;
    std::vector<Code> codes_;
    std::map<std::size_t, int> extra_;
    int line_ = -1;
    double side_ = 1;
    double reached_ = 0;
};

} // namespace

Pencil pencilOf(const annotation::Annotation &span)
{
    switch (span.verdict) {
    case annotation::Verdict::Suggested:
        return span.origin.confidence < lowConfidence ? Pencil::Low : Pencil::Suggested;
    case annotation::Verdict::Corrected:
        return Pencil::Corrected;
    case annotation::Verdict::Rejected:
        return Pencil::Rejected;
    case annotation::Verdict::Accepted:
    case annotation::Verdict::Added:
        break;
    }
    return Pencil::Decided;
}

ParagraphMarks marksOf(const MarkInput &input, LabelTable &labels)
{
    ParagraphMarks result;
    for (const annotation::AnnotationPointer &span : input.spans) {
        if (!isShown(*span, input.shown))
            continue;
        const int label = labels.indexOf(span->layer, span->tag);
        const Stroke stroke = labels.at(label).stroke;
        if (stroke != Stroke::None)
            result.marks.push_back(markOf(span, label, stroke, input));
    }
    assignLanes(result.marks);
    std::stable_sort(result.marks.begin(), result.marks.end(), [](const Mark &a, const Mark &b) {
        if ((a.stroke == Stroke::Brackets) != (b.stroke == Stroke::Brackets))
            return a.stroke == Stroke::Brackets;
        return a.lane > b.lane;
    });
    result.codes = CodePlacer(input, labels, result.marks).place();
    return result;
}

} // namespace widgets::article
