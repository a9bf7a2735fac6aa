#include "app/formats/pdf/pdf.h"

#include "app/annotation/reason.h"
#include "app/formats/pdf/lines.h"

#include <QCoreApplication>

#ifdef CHIOSA_POPPLER_CPP
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#endif

namespace formats {

namespace {

#ifdef CHIOSA_POPPLER_CPP

constexpr int mostPages = 2000;
constexpr std::size_t mostWords = 2'000'000;

QString textOf(const poppler::ustring &text)
{
    const poppler::byte_array utf8 = text.to_utf8();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::vector<pdf::Word> wordsOf(const poppler::page &page)
{
    std::vector<pdf::Word> words;
    for (const poppler::text_box &box : page.text_list(poppler::page::text_list_include_font)) {
        const poppler::rectf at = box.bbox();
        const double size = box.has_font_info() ? box.get_font_size() : at.height();
        words.push_back({textOf(box.text()), QRectF(at.x(), at.y(), at.width(), at.height()), size, box.has_space_after()});
    }
    return words;
}

struct Pages {
    std::vector<std::vector<pdf::Line>> lines;
    std::vector<double> heights;
    std::size_t words = 0;
};

Pages pagesOf(const poppler::document &document)
{
    Pages pages;
    for (int i = 0; i < document.pages() && pages.words < mostWords; ++i) {
        const std::unique_ptr<poppler::page> page(document.create_page(i));
        if (!page)
            continue;
        const std::vector<pdf::Word> words = wordsOf(*page);
        pages.words += words.size();
        pages.lines.push_back(pdf::linesOf(words, i + 1));
        pages.heights.push_back(page->page_rect().height());
    }
    return pages;
}

// The size in which most of the text is set.
double bodySize(const std::vector<pdf::Paragraph> &paragraphs)
{
    std::map<int, qsizetype> units;
    for (const pdf::Paragraph &paragraph : paragraphs)
        units[qRound(paragraph.size * 2)] += paragraph.furniture ? 0 : paragraph.text.size();
    const auto most = std::max_element(units.begin(), units.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == units.end() ? 0 : most->first / 2.0;
}

Block blockOf(const pdf::Paragraph &paragraph, double body, double largest)
{
    Block block{paragraph.text, {}, 1, {}, 0};
    if (paragraph.furniture) {
        block.tag = QStringLiteral("BOILERPLATE");
        block.reason = annotation::keptReason(QT_TRANSLATE_NOOP("reason", "stands in the margin of the pages"));
    } else if (paragraph.size > 1.15 * body && paragraph.text.size() < 300) {
        const bool title = paragraph.page == 1 && paragraph.size > 1.3 * body && paragraph.size >= largest;
        block.tag = title ? QStringLiteral("TITLE") : QStringLiteral("HEADING");
        block.reason = annotation::keptReason(QT_TRANSLATE_NOOP("reason", "set larger than the text"));
    }
    block.confidence = block.tag.isEmpty() ? 1 : 0.7;
    return block;
}

base::Result<ArticleDraft> draftOfPages(const poppler::document &document, const QByteArray &bytes, const QString &where)
{
    const Pages pages = pagesOf(document);
    const pdf::Paragraphs paragraphs = pdf::paragraphsOf(pages.lines, pages.heights);
    if (paragraphs.all.empty())
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "The pages hold no text; they may be pictures of text."), where};
    ArticleDraft draft = draftOf(bytes, where, QStringLiteral("pdf"));
    const double body = bodySize(paragraphs.all);
    double largest = 0;
    for (const pdf::Paragraph &paragraph : paragraphs.all)
        largest = paragraph.page == 1 && !paragraph.furniture ? std::max(largest, paragraph.size) : largest;
    int furniture = 0;
    for (const pdf::Paragraph &paragraph : paragraphs.all) {
        Block block = blockOf(paragraph, body, largest);
        block.page = paragraph.page;
        furniture += paragraph.furniture;
        if (block.tag == u"TITLE" && draft.hasTag(block.tag))
            block.tag = QStringLiteral("HEADING");
        if (block.tag == u"TITLE")
            draft.fields.title = spaced(block.text);
        draft.blocks.push_back(std::move(block));
    }
    if (draft.fields.title.isEmpty())
        draft.fields.title = textOf(document.get_title()).trimmed();
    draft.fields.author = textOf(document.get_author()).trimmed();
    draft.note("pages", QString::number(document.pages()));
    draft.note("created", textOf(document.info_key("CreationDate")));
    if (paragraphs.dehyphenated > 0)
        draft.note("dehyphenated", QString::number(paragraphs.dehyphenated));
    if (furniture > 0)
        draft.note("furniture", QString::number(furniture));
    return draft;
}

base::Result<std::vector<ArticleDraft>> draftsOf(const QByteArray &bytes, const QString &where, const ReadOptions &)
{
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr); // it would write to the terminal
    const auto refused = [&where](const QString &words) { return base::Error{base::Error::Kind::Malformed, words, where}; };
    try {
        const std::unique_ptr<poppler::document> document(
            poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
        if (!document)
            return refused(QCoreApplication::translate("formats", "This is no PDF that can be opened."));
        if (document->is_locked())
            return refused(QCoreApplication::translate("formats", "The PDF is locked with a password."));
        if (document->pages() > mostPages)
            return base::Error{base::Error::Kind::Invalid,
                               QCoreApplication::translate("formats", "The PDF has more pages than are read here."), where};
        auto draft = draftOfPages(*document, bytes, where);
        if (!draft)
            return draft.error();
        return std::vector<ArticleDraft>{*std::move(draft)};
    } catch (const std::exception &) {
        return refused(QCoreApplication::translate("formats", "The PDF is broken."));
    }
}

#else

base::Result<std::vector<ArticleDraft>> draftsOf(const QByteArray & /*bytes*/, const QString &where, const ReadOptions & /*options*/)
{
    return base::Error{base::Error::Kind::Unsupported,
                       QCoreApplication::translate("formats", "This Chiosa was built without poppler, which reads PDF."), where};
}

#endif

} // namespace

Format Pdf::format() const { return {QStringLiteral("pdf"), QStringLiteral("PDF"), {QStringLiteral("pdf")}, true, false}; }

Likelihood Pdf::recognises(const FileSet &heads) const
{
    return leastLikely(heads, [](const QString &, const QByteArray &head) {
        return head.left(1024).contains("%PDF-") ? Likelihood::Certain : Likelihood::No;
    });
}

std::unique_ptr<Reader> Pdf::reader(const Input &input, const ReadOptions &options) const { return fileReader(input, options, draftsOf); }

} // namespace formats
