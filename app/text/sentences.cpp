#include "app/text/tokens.h"

#include "app/text/character_class.h"
#include "app/text/segmentation.h"

namespace text {

namespace {

using Class = CharacterClass;

constexpr qsizetype widestWrap = 200; // nobody breaks lines by hand further out than this

bool isTerminator(char16_t unit)
{
    switch (unit) {
    case u'.':
    case u'!':
    case u'?':
    case 0x2026: // …
    case 0x061F: // Arabic ؟
    case 0x06D4: // Urdu ۔
    case 0x0964: // danda
    case 0x3002: // 。
    case 0xFF01:
    case 0xFF1F:
    case 0x203C:
    case 0x2047:
    case 0x2048:
    case 0x2049:
        return true;
    default:
        return false;
    }
}

bool needsNoSpace(char16_t unit) { return unit == 0x3002 || unit == 0xFF01 || unit == 0xFF1F; }

bool isCloser(char16_t unit)
{
    switch (unit) {
    case u')':
    case u']':
    case u'}':
    case u'"':
    case u'\'':
    case 0x00BB: // »
    case 0x203A: // ›
    case 0x2018: // closes in German
    case 0x2019:
    case 0x201C: // closes in German
    case 0x201D:
    case 0x300D:
    case 0x300F:
    case 0xFF09:
        return true;
    default:
        return false;
    }
}

class Sentences {
public:
    Sentences(QStringView text, const Ranges &tokens, const LanguageHabits &habits) : text_(text), tokens_(tokens), habits_(habits) { }

    Ranges run()
    {
        readLines();
        std::size_t first = 0;
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (at > first && endsBefore(at)) {
                sentences_.push_back({tokens_[first].begin, tokens_[at - 1].end});
                first = at;
                pending_ = Pending::No;
            }
            take(at);
        }
        if (first < tokens_.size())
            sentences_.push_back({tokens_[first].begin, tokens_.back().end});
        return std::move(sentences_);
    }

private:
    enum class Pending : std::uint8_t { No, BeforeStarter, BeforeCapital, Yes, Always };
    struct Line {
        Range range;      // without its end
        qsizetype widest; // line of the block (lines between blank ones) that it is in
        bool blank;
    };

    QStringView token(std::size_t at) const { return text_.sliced(tokens_[at].begin, tokens_[at].length()); }

    void readLines()
    {
        qsizetype begin = 0;
        std::size_t block = 0;
        const auto close = [&](qsizetype end) {
            const bool blank = text_.sliced(begin, end - begin).trimmed().isEmpty();
            lines_.push_back({{begin, end}, end - begin, blank});
            if (blank) {
                settle(block, lines_.size() - 1);
                block = lines_.size();
            }
        };
        for (qsizetype at = 0; at < text_.size(); ++at) {
            const char16_t unit = text_[at].unicode();
            if (unit > 0x0D && unit != 0x85 && unit != 0x2028 && unit != 0x2029)
                continue;
            if (unit < 0x0A || (unit == u'\n' && at > 0 && text_[at - 1] == u'\r'))
                begin += unit == u'\n';
            else {
                close(at);
                begin = at + 1;
            }
            if (unit == 0x2029) // a paragraph ends as at a blank line
                lines_.push_back({{begin, begin}, 0, true});
        }
        close(text_.size());
        settle(block, lines_.size());
    }

    void settle(std::size_t from, std::size_t to)
    {
        qsizetype widest = 0;
        for (std::size_t at = from; at < to; ++at)
            widest = std::max(widest, lines_[at].range.length());
        for (std::size_t at = from; at < to; ++at)
            lines_[at].widest = widest;
    }

    // What the token before the one at hand leaves open.
    void take(std::size_t at)
    {
        const QStringView word = token(at);
        const char16_t last = word.back().unicode();
        if (word.size() > 1 && last == u'.' && word.front() != u'.') {
            pending_ = afterAbbreviation(word);
        } else if (isTerminator(last)) {
            if (last != u'.' || at <= 0 || !isOrdinal(at - 1))
                pending_ = needsNoSpace(last) ? Pending::Always : Pending::Yes;
        } else if (!isCloser(word.front().unicode()) || pending_ == Pending::No || !touches(at)) {
            pending_ = Pending::No;
        }
    }

    Pending afterAbbreviation(QStringView word) const
    {
        using Kind = LanguageHabits::Abbreviation;
        switch (habits_.abbreviation(word)) {
        case Kind::Never:
        case Kind::BeforeNumber:
            return Pending::No;
        case Kind::BeforeCapital:
            return Pending::BeforeCapital;
        default: // an acronym, an initial
            return Pending::BeforeStarter;
        }
    }

    bool isOrdinal(std::size_t at) const
    {
        const QStringView number = token(at);
        return habits_.ordinals() && number.size() <= 2 && tokens_[at].end == tokens_[at + 1].begin
            && std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    }

    bool touches(std::size_t at) const // the token before it, but for no-break spaces
    {
        const QStringView gap = text_.sliced(tokens_[at - 1].end, tokens_[at].begin - tokens_[at - 1].end);
        return std::all_of(gap.begin(), gap.end(), [](QChar c) { return c == QChar(0xA0) || c == QChar(0x202F); });
    }

    bool endsBefore(std::size_t at)
    {
        const Range gap{tokens_[at - 1].end, tokens_[at].begin};
        if (gap.empty())
            return pending_ == Pending::Always && !isTerminator(token(at).back().unicode()) && !isCloser(token(at).front().unicode());
        const std::size_t before = lineOf(gap.begin);
        const std::size_t after = lineOf(gap.end);
        if (before == after)
            return endsInLine(at);
        if (after - before > 1)
            return true;
        return pending_ >= Pending::BeforeCapital ? !continues(at) : endsAtLineEnd(before, after, at);
    }

    bool endsInLine(std::size_t at) const
    {
        if (pending_ == Pending::No || (isCloser(token(at).front().unicode()) && touches(at)))
            return false;
        if (pending_ == Pending::Always)
            return true;
        const std::size_t word = nextWord(at);
        if (word == tokens_.size())
            return pending_ == Pending::Yes && !isTerminator(token(at).back().unicode());
        const QChar first = token(word).front();
        if (pending_ == Pending::BeforeStarter)
            return word == at && habits_.isStarter(token(word));
        if (pending_ == Pending::BeforeCapital)
            return first.isUpper();
        return !first.isLower();
    }

    // The first word among the next few tokens, past opening quotes and brackets.
    std::size_t nextWord(std::size_t at) const
    {
        for (std::size_t word = at; word < std::min(tokens_.size(), at + 3); ++word) {
            if (isWord(token(word)))
                return word;
        }
        return tokens_.size();
    }

    bool continues(std::size_t at) const { return token(at).front().isLower(); }

    // A line end without a full stop before it: was the text wrapped here by a program, or is this a title, a name, an item of a list?
    bool endsAtLineEnd(std::size_t before, std::size_t after, std::size_t at) const
    {
        if (continues(at))
            return false;
        const Line &line = lines_[before];
        const qsizetype needed = line.range.length() + 1 + tokens_[at].length();
        const bool wrapped = line.widest <= widestWrap && needed > line.widest;
        return !wrapped || isTitleLike(after);
    }

    // Short for its block, begins like a sentence and ends without a mark.
    bool isTitleLike(std::size_t index) const
    {
        const Line &line = lines_[index];
        const QStringView words = text_.sliced(line.range.begin, line.range.length()).trimmed();
        if (words.isEmpty() || !words.front().isUpper())
            return false;
        const char16_t last = words.back().unicode();
        const bool lastOfBlock = index + 1 == lines_.size() || lines_[index + 1].blank;
        return lastOfBlock && !isTerminator(last) && !isCloser(last) && last != u',' && last != u';';
    }

    std::size_t lineOf(qsizetype position)
    {
        while (line_ > 0 && lines_[line_].range.begin > position)
            --line_;
        while (line_ + 1 < lines_.size() && lines_[line_ + 1].range.begin <= position)
            ++line_;
        return line_;
    }

    QStringView text_;
    const Ranges &tokens_;
    const LanguageHabits &habits_;
    std::vector<Line> lines_;
    std::size_t line_ = 0;
    Pending pending_ = Pending::No;
    Ranges sentences_;
};

} // namespace

Ranges sentencesOf(QStringView text, const Ranges &tokens, const LanguageHabits &habits) { return Sentences(text, tokens, habits).run(); }

} // namespace text
