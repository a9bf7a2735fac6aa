// One search through one text: runs of tokens that the grammar knows, the charts over them, guards, extents and values.
#pragma once

#include "app/dates/chart.h"
#include "app/dates/grammar.h"

namespace dates {

class Finder {
public:
    Finder(const Rules &rules, QStringView text, const QString &dct, const Policy &policy);

    std::vector<Expression> run(std::stop_token stop);
    std::optional<Expression> whole(Tense lean);

private:
    struct Found {
        Constituent constituent;
        int begin = 0, end = 0; // tokens, with the article
        int sentence = 0;
        std::shared_ptr<const Meaning> meaning;
    };

    void cutSentences();
    bool endsSentence(int at) const;
    bool isKnown(int at, bool *triggers) const;
    void findRuns(std::stop_token stop);
    void parseRun(int begin, int end);
    enum class Verdict : std::uint8_t { Allowed, NotSo, Never }; // Never: nothing shorter within it either
    Verdict judge(const Constituent &constituent) const;
    bool isNamed(const Constituent &constituent) const;
    bool boundariesAllow(const Constituent &constituent) const;
    bool isAge(const Constituent &constituent) const;
    bool bareHourAllowed(const Constituent &constituent) const;
    bool isBareYear(const Constituent &constituent) const;
    bool bareYearAllowed(const Constituent &constituent) const;
    bool bareDayAllowed(const Constituent &constituent) const;
    bool monthNameAllowed(const Constituent &constituent) const;
    bool isOfItsTense(const Constituent &constituent) const;
    bool isArticle(int at, int next) const;
    int withArticle(int begin, int end) const;
    bool joins(int at) const;
    int numberBefore(int begin, int floor) const;
    bool isDayBefore(const Found &day, int begin) const;
    void inheritRightwards();
    std::optional<Found> dayAfter(const Found &day, int before) const;
    void inheritLeftwards();
    void shrinkToLengths();
    void resolveAll(std::vector<Expression> &out);
    Context contextOf(const Found &found) const;
    const Found *dayBehind(std::size_t at) const;
    void reckonEnds(const Meaning &length, const Context &context, Expression &expression) const;
    Expression expressionOf(const Found &found, const Context &context) const;
    bool bears(int at, Symbol symbol) const;
    QStringView form(int at) const; // "" outside
    const Token &token(int at) const { return lexed_.tokens[static_cast<std::size_t>(at)]; }
    int count() const { return static_cast<int>(lexed_.tokens.size()); }

    const Rules &rules_;
    QStringView text_;
    Policy policy_;
    Context context_;
    Lexed lexed_;
    Chart chart_;
    std::vector<int> sentenceOf_;                // of each token
    std::vector<std::pair<int, int>> sentences_; // tokens
    std::vector<Found> found_;
};

} // namespace dates
