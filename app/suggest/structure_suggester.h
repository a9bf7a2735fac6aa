// Proposes the parts of an article (layer structure): title, byline, date line, headings, captions, page furniture; and reads from them
// what is to be known of an article at import.
//
// A part with a confidence of at least `certain` is as good as told by the file: the import takes it as accepted. Any thread.
#pragma once

#include "app/suggest/suggester.h"

namespace suggest {

class StructureSuggester : public Suggester {
public:
    static constexpr double certain = 0.95;

    QString id() const override { return QStringLiteral("structure-rules/1"); }
    QStringList layers() const override { return {annotation::layers::structure}; }
    void suggest(const Draft &draft, Reading &reading, std::stop_token stop) const override;
};

// What the text itself says of the article; each is "" where it says nothing.
struct ArticleHints {
    QString language; // two letters: the one given, else guessed
    QString title;
    QString byline;  // the author
    QString dct;     // as a TIMEX3 value
    QString dctFrom; // "date line", for ArticleFields' feature of that name
};
ArticleHints hintsOf(const QString &text, const QString &language = {});

} // namespace suggest
