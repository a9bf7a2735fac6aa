#include "app/dates/lexer.h"

#include <array>

namespace dates {

namespace {

// What is known of a letter: Latin ones by table, since that is nearly all of the text; the rest by decomposition.
struct Unit {
    char16_t folded = 0;
    bool isWord = false, isUpper = false, isSpace = false;
};
using UnitTable = std::array<Unit, 0x180>;

bool isWordUnit(QChar c) { return c.isLetter() || c.isSurrogate() || c.isMark(); }

const UnitTable &unitTable()
{
    static const UnitTable table = [] {
        UnitTable units;
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            const auto c = static_cast<char16_t>(unit);
            const QChar lower = QChar(c).toLower();
            const QString parts = lower.decompositionTag() == QChar::Canonical ? lower.decomposition() : QString(lower);
            units[c] = {(parts.isEmpty() ? lower : parts.front()).unicode(), isWordUnit(QChar(c)), QChar(c).isUpper(), QChar(c).isSpace()};
        }
        return units;
    }();
    return table;
}

[[gnu::noinline]] char16_t foldedBeyond(QChar c) // the table
{
    if (c == QChar(0x2019) || c == QChar(0x2018) || c == QChar(0x02BC))
        return u'\'';
    if (c == QChar(0x2010) || c == QChar(0x2011) || c == QChar(0x2212))
        return u'-';
    return c.toLower().unicode();
}

[[gnu::noinline]] Unit unitBeyond(QChar c) { return {foldedBeyond(c), isWordUnit(c), c.isUpper(), c.isSpace()}; }

bool isAsciiDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

class Lexer {
public:
    explicit Lexer(QStringView text) : text_(text)
    {
        out_.folded.resize(text.size());
        folded_ = reinterpret_cast<char16_t *>(out_.folded.data()); // QChar is a char16_t; once, since data() looks whether to detach
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
            } else if (unitAt(at).isSpace) {
                space = true;
                ++at;
            } else {
                at = next(at, space);
                space = false;
            }
        }
        out_.folded.truncate(foldedSize_);
        return std::move(out_);
    }

private:
    Unit unitAt(qsizetype at) const
    {
        const char16_t c = text_.utf16()[at];
        return c < units_.size() ? units_[c] : unitBeyond(QChar(c));
    }

    qsizetype next(qsizetype at, bool space)
    {
        qsizetype end = at + 1;
        if (isAsciiDigit(text_[at])) {
            while (end < text_.size() && isAsciiDigit(text_[end]))
                ++end;
            emitToken(Token::Kind::Number, at, end, space);
        } else if (unitAt(at).isWord) {
            while (end < text_.size() && unitAt(end).isWord)
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

    bool isApostrophe(qsizetype at) const { return at < text_.size() && unitAt(at).folded == u'\''; }

    // "year's": the mark and the letter are one token.
    bool isPossessive(qsizetype at) const
    {
        return isApostrophe(at) && at > 0 && unitAt(at - 1).isWord && at + 1 < text_.size() && text_[at + 1] == QLatin1Char('s')
            && (at + 2 == text_.size() || !unitAt(at + 2).isWord);
    }

    // "l'anno", "dell'8": the apostrophe belongs to the word before.
    bool isElision(qsizetype at) const
    {
        return isApostrophe(at) && !isPossessive(at) && at + 1 < text_.size() && (unitAt(at + 1).isWord || isAsciiDigit(text_[at + 1]));
    }

    void emitToken(Token::Kind kind, qsizetype begin, qsizetype end, bool space)
    {
        Token token;
        token.kind = kind;
        token.spaceBefore = space;
        token.begin = static_cast<std::int32_t>(begin);
        token.end = static_cast<std::int32_t>(end);
        token.foldedBegin = foldedSize_;
        bool allUpper = end - begin > 1;
        for (qsizetype i = begin; i < end; ++i) {
            const Unit unit = unitAt(i);
            if (unit.isUpper && token.capitals == i - begin && token.capitals < 200)
                ++token.capitals;
            allUpper = allUpper && unit.isUpper;
            folded_[foldedSize_++] = unit.folded;
        }
        token.foldedEnd = foldedSize_;
        if (kind == Token::Kind::Number && end - begin <= 9)
            token.number = numberOf(text_.mid(begin, end - begin));
        token.isCapitalised = kind == Token::Kind::Word && text_[begin].isUpper();
        token.isUpper = kind == Token::Kind::Word && allUpper;
        out_.tokens.push_back(token);
    }

    static std::int32_t numberOf(QStringView digits) // at most nine
    {
        std::int32_t number = 0;
        for (const QChar digit : digits)
            number = number * 10 + (digit.unicode() - u'0');
        return number;
    }

    QStringView text_;
    const UnitTable &units_ = unitTable();
    Lexed out_;
    char16_t *folded_ = nullptr;
    std::int32_t foldedSize_ = 0;
};

} // namespace

Lexed lex(QStringView text) { return Lexer(text).run(); }

QString foldedWord(QStringView word)
{
    QString out;
    for (const QChar c : word)
        out.append(c.unicode() < unitTable().size() ? QChar(unitTable()[c.unicode()].folded) : QChar(foldedBeyond(c)));
    return out;
}

} // namespace dates
