#include "app/dates/compounds.h"

namespace dates {

void splitCompounds(const Rules &rules, Lexed &lexed)
{
    std::vector<Token> out;
    out.reserve(lexed.tokens.size() + 16);
    for (const Token &token : lexed.tokens) {
        const qsizetype seam = token.kind == Token::Kind::Word ? rules.seamOf(lexed.form(token)) : 0;
        out.push_back(token);
        if (seam == 0)
            continue;
        const auto length = static_cast<std::int32_t>(seam);
        out.back().end = token.begin + length;
        out.back().foldedEnd = token.foldedBegin + length;
        Token tail = token; // as capitalised as the word: "Abend" is a noun there, too
        tail.spaceBefore = false;
        tail.isTail = true;
        tail.capitals = 0;
        tail.begin = token.begin + length;
        tail.foldedBegin = token.foldedBegin + length;
        out.push_back(tail);
    }
    lexed.tokens = std::move(out);
}

} // namespace dates
