#include "app/dates/lexer.h"

#include <array>

namespace dates {

namespace {

// Latin letters by table, since that is nearly all of the text; the rest by decomposition.
std::array<char16_t, 0x180> makeFoldTable()
{
    std::array<char16_t, 0x180> table{};
    for (char16_t c = 0; c < table.size(); ++c) {
        const QChar lower = QChar(c).toLower();
        const QString parts = lower.decompositionTag() == QChar::Canonical ? lower.decomposition() : QString(lower);
        table[c] = (parts.isEmpty() ? lower : parts.front()).unicode();
    }
    return table;
}

char16_t foldedUnit(QChar c)
{
    static const std::array<char16_t, 0x180> table = makeFoldTable();
    if (c.unicode() < table.size())
        return table[c.unicode()];
    if (c == QChar(0x2019) || c == QChar(0x2018) || c == QChar(0x02BC))
        return u'\'';
    if (c == QChar(0x2010) || c == QChar(0x2011) || c == QChar(0x2212))
        return u'-';
    return c.toLower().unicode();
}

bool isAsciiDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

bool isWordUnit(QChar c) { return c.isLetter() || c.isSurrogate() || c.isMark(); }

class Lexer {
public:
    explicit Lexer(QStringView text) : text_(text)
    {
        out_.folded.reserve(text.size());
        out_.tokens.reserve(static_cast<std::size_t>(text.size() / 5 + 8));
    }

    Lexed run()
    {
        bool space = true;
        qsizetype at = 0;
        while (at < text_.size()) {
            const QChar c = text_[at];
            if (c == QLatin1Char('\n') || c == QChar(0x2028) || c == QChar(0x2029)) {
                emitToken(Token::Kind::Break, at, at + 1, true);
                space = true;
                ++at;
            } else if (c.isSpace()) {
                space = true;
                ++at;
            } else {
                at = next(at, space);
                space = false;
            }
        }
        return std::move(out_);
    }

private:
    qsizetype next(qsizetype at, bool space)
    {
        qsizetype end = at + 1;
        if (isAsciiDigit(text_[at])) {
            while (end < text_.size() && isAsciiDigit(text_[end]))
                ++end;
            emitToken(Token::Kind::Number, at, end, space);
        } else if (isWordUnit(text_[at])) {
            while (end < text_.size() && isWordUnit(text_[end]))
                ++end;
            if (isElision(end))
                ++end;
            emitToken(Token::Kind::Word, at, end, space);
        } else if (isPossessive(at)) {
            end = at + 2;
            emitToken(Token::Kind::Word, at, end, space);
        } else {
            emitToken(Token::Kind::Mark, at, end, space);
        }
        return end;
    }

    bool isApostrophe(qsizetype at) const { return at < text_.size() && foldedUnit(text_[at]) == u'\''; }

    // "year's": the mark and the letter are one token.
    bool isPossessive(qsizetype at) const
    {
        return isApostrophe(at) && at > 0 && isWordUnit(text_[at - 1]) && at + 1 < text_.size() && text_[at + 1] == QLatin1Char('s')
            && (at + 2 == text_.size() || !isWordUnit(text_[at + 2]));
    }

    // "l'anno", "dell'8": the apostrophe belongs to the word before.
    bool isElision(qsizetype at) const
    {
        return isApostrophe(at) && !isPossessive(at) && at + 1 < text_.size() && (isWordUnit(text_[at + 1]) || isAsciiDigit(text_[at + 1]));
    }

    void emitToken(Token::Kind kind, qsizetype begin, qsizetype end, bool space)
    {
        Token token;
        token.kind = kind;
        token.spaceBefore = space;
        token.begin = static_cast<std::int32_t>(begin);
        token.end = static_cast<std::int32_t>(end);
        token.foldedBegin = static_cast<std::int32_t>(out_.folded.size());
        bool allUpper = end - begin > 1;
        for (qsizetype i = begin; i < end; ++i) {
            const bool isUpper = text_[i].isUpper();
            if (isUpper && token.capitals == i - begin && token.capitals < 200)
                ++token.capitals;
            allUpper = allUpper && isUpper;
            out_.folded.append(QChar(foldedUnit(text_[i])));
        }
        token.foldedEnd = static_cast<std::int32_t>(out_.folded.size());
        if (kind == Token::Kind::Number && end - begin <= 9)
            token.number = text_.mid(begin, end - begin).toInt();
        token.isCapitalised = kind == Token::Kind::Word && text_[begin].isUpper();
        token.isUpper = kind == Token::Kind::Word && allUpper;
        out_.tokens.push_back(token);
    }

    QStringView text_;
    Lexed out_;
};

} // namespace

Lexed lex(QStringView text) { return Lexer(text).run(); }

QString foldedWord(QStringView word)
{
    QString out;
    for (const QChar c : word)
        out.append(QChar(foldedUnit(c)));
    return out;
}

} // namespace dates
