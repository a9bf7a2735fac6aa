// Suggests the names of an article: people, organisations, places, buildings, named events, products; roles, peoples, quantities.
//
// By lists, dictionary and context (resources/lexicon), with what the article itself tells; then, where there is a learned model, by what
// it makes of all that. Equal in, equal out; any thread.
#pragma once

#include "app/suggest/name_evidence.h"
#include "app/suggest/suggester.h"

namespace suggest {

class Lexicon;
class NameVocabulary;
struct LearnedNames;

class NameSuggester : public Suggester {
public:
    NameSuggester(std::shared_ptr<const Lexicon> lexicon, std::shared_ptr<const NameVocabulary> vocabulary,
                  std::shared_ptr<const NameWeights> weights, std::shared_ptr<const LearnedNames> learned = {},
                  QString id = QStringLiteral("name-rules/1"));

    QString id() const override;
    QStringList layers() const override;
    void suggest(const Draft &draft, Reading &reading, std::stop_token stop) const override;

private:
    std::shared_ptr<const Lexicon> lexicon_;
    std::shared_ptr<const NameVocabulary> vocabulary_;
    std::shared_ptr<const NameWeights> weights_;
    std::shared_ptr<const LearnedNames> learned_; // null: the rules alone
    QString id_;
};

} // namespace suggest
