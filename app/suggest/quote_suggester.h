// Proposes quotations with their speaker and cue (layer quote).
//
// Words between quotation marks that nobody says (a title, a word held at arm's length) are left out, or proposed with a low confidence
// where they may be somebody's. Needs the names of the article in the reading or the document. Any thread.
#pragma once

#include "app/suggest/suggester.h"
#include "app/suggest/word_lists.h"

#include <map>

namespace suggest {

class QuoteSuggester : public Suggester {
public:
    QuoteSuggester(); // reads the lists of all languages that there are

    QString id() const override { return QStringLiteral("quote-rules/1"); }
    QStringList layers() const override { return {annotation::layers::quote}; }
    void suggest(const Draft &draft, Reading &reading, std::stop_token stop) const override;

private:
    struct Language {
        WordLists grammar, cues;
    };
    const Language &language(const QString &code) const;

    std::map<QString, Language> languages_;
};

} // namespace suggest
