// Suggests the spans of a layer that has no rules, from nothing but what has been learned of it.
//
// Equal in, equal out; any thread.
#pragma once

#include "app/suggest/learned_layers.h"
#include "app/suggest/suggester.h"

namespace suggest {

inline const QString learnedId = QStringLiteral("learned/1");

class LearnedSuggester : public Suggester {
public:
    LearnedSuggester(QString layer, std::shared_ptr<const LearnedNames> learned, std::shared_ptr<const Lexicon> lexicon,
                     std::shared_ptr<const NameVocabulary> vocabulary);

    QString id() const override { return learnedId; }
    QStringList layers() const override { return {layer_}; }
    void suggest(const Draft &draft, Reading &reading, std::stop_token stop) const override;

private:
    QString layer_;
    std::shared_ptr<const LearnedNames> learned_;
    std::shared_ptr<const Lexicon> lexicon_;
    std::shared_ptr<const NameVocabulary> vocabulary_;
};

// Why a span was found that no rule speaks for: translated.
QString learnedReason(const LearnedNames &learned, const NameTokens &tokens, const TokenSpan &span);

// Spans that leave no room beside what people decided are not suggested again.
void leaveOutDecided(const std::vector<annotation::Annotation> &decided, const NameTokens &tokens, std::vector<TokenSpan> &spans);

} // namespace suggest
