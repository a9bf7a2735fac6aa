// Dates events: proposes TLINKs from events to time expressions and to the article's date, and the orders that words such as "dopo" state.
//
// An event goes to the time expression of its own clause, else with the verb it hangs on, else to the last time told while the telling goes
// on in the same paragraph; the title and the lead go to the article's date. BEFORE and AFTER between events only where a word says so.
// Each link says its reason. The DCT becomes an empty TIMEX3 where the article has none yet. Needs events and time expressions in the
// reading or the document. Any thread.
#pragma once

#include "app/suggest/suggester.h"
#include "app/suggest/word_lists.h"

#include <map>

namespace suggest {

class AnchorSuggester : public Suggester {
public:
    AnchorSuggester(); // reads the lists of all languages that there are

    QString id() const override { return QStringLiteral("anchor-rules/1"); }
    QStringList layers() const override { return {annotation::layers::tlink}; }
    void suggest(const Draft &draft, Reading &reading, std::stop_token stop) const override;

private:
    struct Language {
        WordLists grammar, signalWords;
    };
    std::map<QString, Language> languages_;
};

} // namespace suggest
