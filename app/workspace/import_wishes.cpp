#include "app/workspace/import_wishes.h"

namespace workspace {

using namespace annotation;

namespace {

// The layer structure's span of just this paragraph, where there is one.
QString partAt(const Document &document, text::Range range)
{
    for (const AnnotationPointer &span : document.overlapping(range)) {
        if (span->layer == layers::structure && span->verdict != Verdict::Rejected)
            return span->tag;
    }
    return {};
}

text::Range trimmed(const QString &text, qsizetype begin, qsizetype end)
{
    while (begin < end && text[begin].isSpace())
        ++begin;
    while (end > begin && text[end - 1].isSpace())
        --end;
    return {begin, end};
}

} // namespace

std::vector<Paragraph> paragraphsOf(const Document &document)
{
    std::vector<Paragraph> found;
    const QString &text = document.text();
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? text.size() : end;
        const text::Range range = trimmed(text, begin, end);
        if (range.begin < range.end)
            found.push_back({range, partAt(document, range)});
        begin = end + 1;
    }
    return found;
}

void applyFields(const ArticleWish &wish, formats::Article &article)
{
    const Document &was = article.document;
    ArticleFields fields = was.fields();
    if (wish.language)
        fields.language = *wish.language;
    if (wish.source)
        fields.source = *wish.source;
    if (wish.dct) {
        fields.dct = *wish.dct;
        fields.features.set(QStringLiteral("dctFrom"), wish.dct->isEmpty() ? QString() : QStringLiteral("hand"));
    }
    std::vector<Annotation> annotations;
    for (const AnnotationPointer &record : was.all())
        annotations.push_back(*record);
    article.document = Document(was.id(), std::move(fields), was.articleText(), std::move(annotations));
}

void applyParts(const ArticleWish &wish, formats::Article &article)
{
    if (wish.parts.empty())
        return;
    const Document &was = article.document;
    std::vector<Annotation> annotations;
    std::uint64_t highest = 0;
    std::vector<text::Range> decided;
    for (const Paragraph &paragraph : paragraphsOf(was)) {
        if (wish.parts.contains(paragraph.range.begin))
            decided.push_back(paragraph.range);
    }
    for (const AnnotationPointer &record : was.all()) {
        highest = std::max(highest, record->id.value);
        const auto touches = [&record](text::Range range) { return record->hull().begin < range.end && range.begin < record->hull().end; };
        if (record->layer != layers::structure || record->ranges.empty() || std::none_of(decided.begin(), decided.end(), touches))
            annotations.push_back(*record);
    }
    ArticleFields fields = was.fields();
    for (const text::Range &range : decided) {
        const QString tag = wish.parts.at(range.begin);
        if (tag.isEmpty())
            continue;
        Annotation part;
        part.id = {++highest};
        part.layer = layers::structure;
        part.tag = tag;
        part.ranges = {range};
        part.verdict = Verdict::Accepted;
        annotations.push_back(std::move(part));
        const QString words = was.text().mid(range.begin, range.end - range.begin);
        if (tag == QLatin1String("TITLE"))
            fields.title = words;
        else if (tag == QLatin1String("BYLINE"))
            fields.author = words;
    }
    article.document = Document(was.id(), std::move(fields), was.articleText(), std::move(annotations));
}

} // namespace workspace
