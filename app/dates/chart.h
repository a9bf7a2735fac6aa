// Finds every phrase that the patterns can build over a run of tokens: bottom up, each part built once, nothing tried twice.
//
// A run is short (a handful of tokens that the grammar knows, at most `longestRun`), so a chart costs microseconds. Any thread.
#pragma once

#include "app/dates/rules.h"

#include <array>

namespace dates {

struct Constituent {
    Symbol symbol = 0;
    int begin = 0, end = 0;                 // tokens
    std::shared_ptr<const Meaning> meaning; // none: a token as such
    std::int32_t value = 1, factor = 1;     // of a token
    int weight = 0;
    int from = 0, to = 0;       // the expression itself: a pattern may need a word before or after it
    const Rule *rule = nullptr; // that built it
};

class Chart {
public:
    static constexpr int longestRun = 48;

    explicit Chart(const Rules &rules) : rules_(rules) { }

    // The whole expressions within [begin, end), without the words that a pattern only wants to see before them. Who types does not mind
    // capitals.
    enum class Wanted : std::uint8_t { InText, Typed };
    std::vector<Constituent> parse(const Lexed &lexed, int begin, int end, Wanted wanted = Wanted::InText);

private:
    struct Active {
        int state = 0, begin = 0;
        int back = -1;  // the active edge before, in edges_; -1: this is the first
        int child = -1; // in constituents_
    };

    void addToken(const Lexed &lexed, int at);
    void add(Constituent constituent);
    void extend(int constituent);
    void advance(int from, int constituent, bool glued);
    void addEdge(const Active &edge, int end);
    void complete(int edge, int end);
    using ByPart = std::array<int, Rules::mostParts + 1>; // a pattern's parts, from 1, to constituents; -1: left out
    std::shared_ptr<const Meaning> build(const Rule &rule, const std::vector<int> &children) const;
    std::int32_t evaluate(const Operation &operation, const ByPart &byPart) const;

    const Rules &rules_;
    const Lexed *lexed_ = nullptr;
    Wanted wanted_ = Wanted::InText;
    int first_ = 0;
    std::vector<Constituent> constituents_;
    std::size_t ofThisToken_ = 0; // the first of them that ends with the token at hand: all that are still to come do so, too
    std::vector<Active> edges_;
    std::vector<std::vector<int>> endingAt_; // edges by the token after them; kept from run to run for their memory
    std::vector<int> agenda_, children_;
    std::vector<Bearing> bearings_;
};

// What a number token (or a roman numeral) bears. `anyCase`: "xix" is one as well.
void numberBearings(const Rules &rules, const Lexed &lexed, const Token &token, bool anyCase, std::vector<Bearing> &out);

} // namespace dates
