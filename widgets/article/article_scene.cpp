#include "widgets/article/article_scene.h"

#include <QFontMetricsF>

#include <cmath>
#include <set>

namespace widgets::article {

namespace {

constexpr std::size_t keptParagraphs = 96;

Kind kindOfTag(QStringView tag)
{
    if (tag == u"TITLE")
        return Kind::Title;
    if (tag == u"BYLINE")
        return Kind::Byline;
    if (tag == u"DATELINE")
        return Kind::Dateline;
    if (tag == u"HEADING")
        return Kind::Heading;
    if (tag == u"CAPTION")
        return Kind::Caption;
    if (tag == u"BOILERPLATE")
        return Kind::Boilerplate;
    return Kind::Text;
}

bool isArabicScript(QStringView text)
{
    const auto letter = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return letter != text.end() && (letter->script() == QChar::Script_Arabic || letter->script() == QChar::Script_Syriac);
}

void addRanges(const std::optional<annotation::Record> &record, std::vector<text::Range> &into, bool &structural)
{
    const auto *span = record ? std::get_if<annotation::Annotation>(&*record) : nullptr;
    if (!span || span->isRelation() || span->ranges.empty())
        return;
    into.push_back(span->hull());
    structural = structural || span->layer == annotation::layers::structure;
}

} // namespace

ArticleScene::ArticleScene() : theme_(&common::theme(common::ThemeKind::Light)) { }

void ArticleScene::setDocument(annotation::Document document)
{
    document_ = std::move(document);
    paragraphs_ = Paragraphs::of(document_.text());
    mirrored_ = text::isRightToLeft(QStringView(document_.text()).left(2000));
    typography_.arabic = mirrored_ && isArabicScript(QStringView(document_.text()).left(2000));
    columns_ = Columns::of(columns_.width, typography_, mirrored_);
    kinds_.assign(static_cast<std::size_t>(paragraphs_.count()), -1);
    forgetLayouts();
    resetHeights();
}

void ArticleScene::refresh(annotation::Document document)
{
    document_ = std::move(document);
    kinds_.assign(static_cast<std::size_t>(paragraphs_.count()), -1);
    exact_.assign(static_cast<std::size_t>(paragraphs_.count()), false);
    unmeasuredFrom_ = 0;
    forgetLayouts();
}

void ArticleScene::setTagSet(const annotation::TagSet &tagSet, const common::Theme &theme)
{
    theme_ = &theme;
    labels_ = LabelTable(tagSet, theme);
    for (auto &[index, paragraph] : laid_)
        paragraph->marks.reset();
}

void ArticleScene::setTypography(const Typography &typography)
{
    const bool arabic = typography_.arabic;
    typography_ = typography;
    typography_.arabic = arabic;
    columns_ = Columns::of(columns_.width, typography_, mirrored_);
    codeWidths_[0].clear();
    codeWidths_[1].clear();
    forgetLayouts();
    resetHeights();
}

void ArticleScene::setShown(const Shown &shown)
{
    if (shown == shown_)
        return;
    shown_ = shown;
    for (auto &[index, paragraph] : laid_)
        paragraph->marks.reset();
}

void ArticleScene::setWidth(double viewportWidth)
{
    const Columns fresh = Columns::of(viewportWidth, typography_, mirrored_);
    const bool sameLines = fresh.textWidth == columns_.textWidth;
    columns_ = fresh;
    if (sameLines)
        return;
    forgetLayouts();
    resetHeights();
}

std::optional<std::vector<int>> ArticleScene::apply(const annotation::Document &after, const annotation::Transaction &transaction)
{
    const bool textChanged = after.articleText().revision != document_.articleText().revision || after.text() != document_.text();
    if (textChanged) {
        setDocument(after);
        return std::nullopt;
    }
    document_ = after;
    std::vector<text::Range> touched;
    bool structural = false;
    for (const annotation::Change &change : transaction.changes) {
        if (change.document != after.id())
            continue;
        addRanges(change.before, touched, structural);
        addRanges(change.after, touched, structural);
    }
    std::set<int> changed;
    for (const text::Range range : touched) {
        const int last = paragraphs_.containing(std::max(range.begin, range.end - 1));
        for (int i = std::max(0, paragraphs_.containing(range.begin)); i <= last; ++i)
            changed.insert(i);
    }
    for (const int i : changed) {
        if (structural) { // kinds decide fonts and gaps: this one and the gap of the next are laid out anew
            for (int j = std::max(0, i - 1); j <= std::min(i + 1, paragraphs_.count() - 1); ++j) {
                kinds_[static_cast<std::size_t>(j)] = -1;
                exact_[static_cast<std::size_t>(j)] = false;
                laid_.erase(j);
            }
            unmeasuredFrom_ = std::min(unmeasuredFrom_, std::max(0, i - 1));
        } else if (const auto at = laid_.find(i); at != laid_.end()) {
            at->second->marks.reset();
        }
    }
    if (structural)
        return std::nullopt;
    return std::vector<int>(changed.begin(), changed.end());
}

void ArticleScene::forgetLayouts() { laid_.clear(); }

void ArticleScene::resetHeights()
{
    const int count = paragraphs_.count();
    exact_.assign(static_cast<std::size_t>(count), false);
    unmeasuredFrom_ = 0;
    std::vector<int> heights(static_cast<std::size_t>(count));
    const double perLine = std::max(8.0, columns_.textWidth / typography_.averageCharacter()) * 0.97;
    const int pitch = static_cast<int>(typography_.style(Kind::Text).pitch);
    const int gap = static_cast<int>(typography_.gapBetween(Kind::Text, Kind::Text));
    for (int i = 0; i < count; ++i) {
        const double lines = std::max(1.0, std::ceil(static_cast<double>(paragraphs_.at(i).length()) / perLine));
        heights[static_cast<std::size_t>(i)] = static_cast<int>(lines) * pitch + (i == 0 ? 0 : gap);
    }
    heights_ = HeightIndex(std::move(heights));
}

QString ArticleScene::textOf(int paragraph) const
{
    const text::Range range = paragraphs_.at(paragraph);
    return document_.text().mid(range.begin, range.length());
}

Qt::LayoutDirection ArticleScene::directionOf(QStringView text) const
{
    const bool hasLetters = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    const bool rightToLeft = hasLetters ? text::isRightToLeft(text) : mirrored_;
    return rightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
}

annotation::AnnotationPointer ArticleScene::structureOf(int paragraph) const
{
    const text::Range range = paragraphs_.at(paragraph);
    annotation::AnnotationPointer best;
    for (const annotation::AnnotationPointer &span : document_.overlapping(range)) {
        if (span->layer != annotation::layers::structure || !span->isVisible())
            continue;
        const text::Range hull = span->hull();
        const qsizetype shared = std::min(hull.end, range.end) - std::max(hull.begin, range.begin);
        if (shared * 2 > range.length())
            best = span;
    }
    return best;
}

Kind ArticleScene::kindOf(int paragraph)
{
    signed char &kind = kinds_[static_cast<std::size_t>(paragraph)];
    if (kind < 0) {
        const annotation::AnnotationPointer structure = structureOf(paragraph);
        kind = static_cast<signed char>(structure ? kindOfTag(structure->tag) : Kind::Text);
    }
    return static_cast<Kind>(kind);
}

int ArticleScene::gapAbove(int paragraph)
{
    if (paragraph == 0 || paragraphs_.continues(paragraph))
        return 0;
    return static_cast<int>(typography_.gapBetween(kindOf(paragraph - 1), kindOf(paragraph)));
}

LaidParagraph &ArticleScene::laid(int paragraph)
{
    auto &slot = laid_[paragraph];
    if (!slot) {
        const QString text = textOf(paragraph);
        const Kind kind = kindOf(paragraph);
        slot = std::make_unique<LaidParagraph>(text, typography_.style(kind), columns_.textWidth, directionOf(text));
        slot->kind = kind;
        slot->gap = gapAbove(paragraph);
        heights_.set(paragraph, static_cast<int>(slot->layout.height()) + slot->gap);
        exact_[static_cast<std::size_t>(paragraph)] = true;
    }
    LaidParagraph &result = *slot;
    result.lastUse = ++clock_;
    if (laid_.size() > keptParagraphs)
        trim();
    return result;
}

void ArticleScene::trim()
{
    std::vector<std::pair<std::uint64_t, int>> uses;
    uses.reserve(laid_.size());
    for (const auto &[index, paragraph] : laid_) {
        if (paragraph->lastUse <= frame_)
            uses.emplace_back(paragraph->lastUse, index);
    }
    if (uses.empty())
        return;
    const std::size_t cut = std::min(uses.size() - 1, laid_.size() / 3);
    std::nth_element(uses.begin(), uses.begin() + static_cast<std::ptrdiff_t>(cut), uses.end());
    for (std::size_t i = 0; i <= cut; ++i)
        laid_.erase(uses[i].second);
}

int ArticleScene::measured(int paragraph)
{
    if (!isExact(paragraph))
        laid(paragraph);
    return heights_.height(paragraph);
}

bool ArticleScene::measureAhead(int paragraphs)
{
    for (; unmeasuredFrom_ < paragraphs_.count() && paragraphs > 0; ++unmeasuredFrom_) {
        const int i = unmeasuredFrom_;
        if (isExact(i))
            continue;
        const QString text = textOf(i);
        const ParagraphStyle style = typography_.style(kindOf(i));
        const int lines = countLines(text, style, columns_.textWidth, directionOf(text));
        heights_.set(i, lines * static_cast<int>(style.pitch) + gapAbove(i));
        exact_[static_cast<std::size_t>(i)] = true;
        --paragraphs;
    }
    return unmeasuredFrom_ < paragraphs_.count();
}

LaidParagraph &ArticleScene::marked(int paragraph)
{
    LaidParagraph &result = laid(paragraph);
    if (result.marks)
        return result;
    const text::Range range = paragraphs_.at(paragraph);
    const annotation::Annotations spans = document_.overlapping(range);
    result.structure = structureOf(paragraph);
    const double scale = typography_.scale();
    const auto width = [this, scale](const QString &code, bool pencil) {
        QHash<QString, double> &known = codeWidths_[pencil ? 1 : 0];
        if (const auto at = known.constFind(code); at != known.cend())
            return *at;
        const double w = QFontMetricsF(common::codeFont(8 * scale, pencil ? QFont::Medium : QFont::Bold)).horizontalAdvance(code);
        known.insert(code, w);
        return w;
    };
    result.marks = marksOf({result.layout, range, spans, shown_, scale, width}, labels_);
    return result;
}

const text::Segmentation &ArticleScene::words(int paragraph)
{
    LaidParagraph &p = laid(paragraph);
    if (!p.words)
        p.words = text::Segmentation::of(p.layout.text(), document_.fields().language);
    return *p.words;
}

ArticleScene::Spot ArticleScene::spotOf(qsizetype position) const
{
    Spot spot;
    spot.paragraph = paragraphs_.containing(position);
    if (spot.paragraph >= 0) {
        const text::Range range = paragraphs_.at(spot.paragraph);
        spot.position = std::clamp(position, range.begin, range.end) - range.begin;
    }
    return spot;
}

QRectF ArticleScene::rectOf(text::Range range)
{
    const Spot first = spotOf(range.begin);
    if (first.paragraph < 0)
        return {};
    const Spot last = spotOf(std::max(range.begin, range.end - 1));
    const LaidParagraph &from = laid(first.paragraph);
    const int fromLine = from.layout.lineOf(first.position);
    const double y = static_cast<double>(top(first.paragraph)) + from.gap + from.layout.lineTop(fromLine);
    const LaidParagraph &to = laid(last.paragraph);
    const int toLine = to.layout.lineOf(last.position);
    const double bottom = static_cast<double>(top(last.paragraph)) + to.gap + to.layout.lineTop(toLine) + to.layout.pitch();
    double left = 0, right = columns_.textWidth;
    if (first.paragraph == last.paragraph && fromLine == toLine) {
        const qsizetype begin = paragraphs_.at(first.paragraph).begin;
        const std::vector<Fragment> pieces = to.layout.fragments({range.begin - begin, std::max(range.end, range.begin + 1) - begin});
        if (!pieces.empty()) {
            left = pieces.front().left;
            right = pieces.front().right;
            for (const Fragment &piece : pieces) {
                left = std::min(left, piece.left);
                right = std::max(right, piece.right);
            }
        } else {
            left = right = to.layout.caretX(first.position);
        }
    }
    return {columns_.textLeft() + left, y, right - left, bottom - y};
}

} // namespace widgets::article
