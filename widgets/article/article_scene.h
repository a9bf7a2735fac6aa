// The article as it is laid out: paragraphs, their heights and kinds, and for those that were looked at, lines and marks.
//
// Knows no widget and paints nothing: the view, the renderer and the tests share it. Lays out lazily; keeps a bounded number of paragraphs.
// y runs from the article's top in logical pixels, x from the viewport's left. One thread.
#pragma once

#include "app/annotation/document.h"
#include "app/text/segmentation.h"
#include "widgets/article/height_index.h"
#include "widgets/article/labels.h"
#include "widgets/article/marks.h"
#include "widgets/article/paragraph_layout.h"
#include "widgets/article/paragraphs.h"
#include "widgets/article/typography.h"

#include <memory>
#include <optional>
#include <unordered_map>

namespace widgets::article {

// One paragraph in full.
struct LaidParagraph {
    LaidParagraph(const QString &text, const ParagraphStyle &style, double width, Qt::LayoutDirection direction)
        : layout(text, style, width, direction)
    {
    }
    ParagraphLayout layout;
    Kind kind = Kind::Text;
    int gap = 0;                             // above its first line
    std::optional<ParagraphMarks> marks;     // made when first painted
    std::optional<text::Segmentation> words; // made when first walked
    annotation::AnnotationPointer structure; // what the margin says
    std::uint64_t lastUse = 0;
};

class ArticleScene {
public:
    ArticleScene();

    void setDocument(annotation::Document document);
    void refresh(annotation::Document document); // the same text, annotations that nobody listed: everything is looked at anew
    void setTagSet(const annotation::TagSet &tagSet, const common::Theme &theme);
    void setTypography(const Typography &typography);
    void setShown(const Shown &shown);
    void setWidth(double viewportWidth);

    // Takes the document after a transaction. Answers the paragraphs whose marks or lines changed, in order; nothing when everything did.
    std::optional<std::vector<int>> apply(const annotation::Document &after, const annotation::Transaction &transaction);

    const annotation::Document &document() const { return document_; }
    const annotation::TagSet &tagSet() const { return labels_.tagSet(); }
    const Paragraphs &paragraphs() const { return paragraphs_; }
    const Typography &typography() const { return typography_; }
    const Columns &columns() const { return columns_; }
    const common::Theme &theme() const { return *theme_; }
    const Shown &shown() const { return shown_; }
    LabelTable &labels() { return labels_; }
    bool isRightToLeft() const { return mirrored_; }

    static constexpr int marginTop = 32, marginBottom = 40; // above: the arcs of the first line
    std::int64_t height() const { return heights_.total() + marginTop + marginBottom; }
    std::int64_t top(int paragraph) const { return heights_.top(paragraph) + marginTop; }
    int paragraphAt(std::int64_t y) const { return heights_.at(y - marginTop); }
    int measured(int paragraph); // its exact height, laid out if need be, gap included
    bool isExact(int paragraph) const { return exact_[static_cast<std::size_t>(paragraph)]; }
    bool measureAhead(int paragraphs); // measures some of those that are only estimated; false when none is left

    // What is laid out from here on stays, and so do pointers to it, until the next call.
    void beginFrame() { frame_ = clock_; }
    LaidParagraph &laid(int paragraph);   // with lines
    LaidParagraph &marked(int paragraph); // with lines and marks
    const text::Segmentation &words(int paragraph);
    Kind kindOf(int paragraph);

    // Where a stretch of the article stands, in paragraph coordinates of the paragraph that holds its begin (or end).
    struct Spot {
        int paragraph = -1;
        qsizetype position = 0; // within the paragraph
    };
    Spot spotOf(qsizetype position) const;
    QRectF rectOf(text::Range range); // its hull in scene coordinates, from the top of its first line to the bottom of its last

private:
    void resetHeights();
    void forgetLayouts();
    void trim();
    annotation::AnnotationPointer structureOf(int paragraph) const;
    Qt::LayoutDirection directionOf(QStringView text) const;
    int gapAbove(int paragraph);
    QString textOf(int paragraph) const;

    annotation::Document document_;
    const common::Theme *theme_;
    LabelTable labels_;
    Typography typography_;
    Shown shown_;
    Columns columns_;
    bool mirrored_ = false;
    Paragraphs paragraphs_;
    HeightIndex heights_;
    std::vector<bool> exact_;
    std::vector<signed char> kinds_; // -1: not looked up
    int unmeasuredFrom_ = 0;
    std::unordered_map<int, std::unique_ptr<LaidParagraph>> laid_;
    std::uint64_t clock_ = 0, frame_ = 0;
    QHash<QString, double> codeWidths_[2];
};

} // namespace widgets::article
