// Proposes which names of an article are the same person, organisation or place: full name and surname, long name and acronym, a
// company with and without its legal form, a product with and without its maker, two names of one country; gives each name its entity, and
// people the office that stands beside them.
//
// Works on names that are decided or proposed already; a decided name keeps its entity and lends it to its likes. Equal in, equal out; any
// thread.
#pragma once

#include "app/suggest/name_forms.h"
#include "app/suggest/suggester.h"

namespace suggest {

class Lexicon;

class ChainSuggester : public Suggester {
public:
    explicit ChainSuggester(std::shared_ptr<const Lexicon> lexicon);

    QString id() const override { return QStringLiteral("chain-rules/1"); }
    QStringList layers() const override { return {annotation::layers::entity}; }
    void suggest(const Draft &draft, Reading &reading, std::stop_token stop) const override;

private:
    std::shared_ptr<const Lexicon> lexicon_;
    NameForms forms_; // empty where its file is missing: then only what is written alike is the same
};

} // namespace suggest
