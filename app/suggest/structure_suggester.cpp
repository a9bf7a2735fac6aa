#include "app/suggest/structure_suggester.h"

#include "app/suggest/article_lines.h"

namespace suggest {

void StructureSuggester::suggest(const Draft &draft, Reading &reading, std::stop_token) const
{
    for (const ArticlePart &part : articleParts(draft.text(), draft.language(), draft.document().fields().title)) {
        annotation::Annotation marked;
        marked.layer = annotation::layers::structure;
        marked.tag = part.tag;
        marked.ranges = {part.range};
        marked.origin = {id(), part.confidence, part.reason};
        reading.add(std::move(marked));
    }
}

ArticleHints hintsOf(const QString &text, const QString &language)
{
    ArticleHints hints;
    hints.language = language.isEmpty() ? guessLanguage(text) : language;
    for (const ArticlePart &part : articleParts(text, hints.language.section(u'-', 0, 0).toLower())) {
        if (part.tag == u"TITLE") {
            hints.title = text.mid(part.range.begin, part.range.length()).simplified();
        } else if (part.tag == u"BYLINE") {
            hints.byline = part.value;
        } else if (part.tag == u"DATELINE") {
            hints.dct = part.value;
            hints.dctFrom = QStringLiteral("date line");
        }
    }
    return hints;
}

} // namespace suggest
