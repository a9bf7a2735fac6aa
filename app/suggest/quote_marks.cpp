#include "app/suggest/quote_marks.h"

#include <optional>

namespace suggest {

namespace {

struct Mark {
    QStringView open, close;
};
// What opens, and what then closes. German and French both use guillemets; which way round is told by what opens first.
constexpr Mark marks[] = {
    {u"“", u"”"}, {u"„", u"“"}, {u"„", u"”"},   {u"«", u"»"},   {u"»", u"«"},
    {u"‘", u"’"}, {u"‹", u"›"}, {u"``", u"''"}, {u"\"", u"\""}, {u"“", u"“"},
};

struct Open {
    QStringView mark;
    qsizetype begin = 0;     // of the mark
    text::Ranges paragraphs; // finished before this one
};

bool isSpace(QChar c) { return c.isSpace(); }

class Scanner {
public:
    explicit Scanner(QStringView text) : text_(text) { }

    std::vector<Quoted> scan()
    {
        for (qsizetype at = 0; at < text_.size();) {
            qsizetype end = paragraphEnd(at);
            if (!dialogue(at, end))
                paragraph(at, end);
            at = end;
            while (at < text_.size() && text_[at] == u'\n')
                ++at;
        }
        std::sort(found_.begin(), found_.end(), [](const Quoted &a, const Quoted &b) {
            return a.ranges.front().begin != b.ranges.front().begin ? a.ranges.front().begin < b.ranges.front().begin : a.depth < b.depth;
        });
        return std::move(found_);
    }

private:
    qsizetype paragraphEnd(qsizetype at) const
    {
        const qsizetype end = text_.indexOf(u'\n', at);
        return end < 0 ? text_.size() : end;
    }
    bool at(qsizetype position, QStringView mark) const { return text_.mid(position, mark.size()) == mark; }
    QChar unit(qsizetype position) const { return position < 0 || position >= text_.size() ? QChar(u' ') : text_[position]; }

    void paragraph(qsizetype begin, qsizetype end)
    {
        // Italian usage opens each paragraph of a long quotation anew and closes the last one only.
        if (!open_.empty()) {
            if (at(begin, open_.front().mark) || at(begin, u"»")) {
                open_.front().begin = begin;
                scanUnits(begin + 1, end);
                return finishParagraph(end);
            }
            open_.clear();
        }
        scanUnits(begin, end);
        finishParagraph(end);
    }

    void scanUnits(qsizetype begin, qsizetype end)
    {
        for (qsizetype i = begin; i < end; ++i) {
            if (!mayBeMark(text_[i]))
                continue;
            if (const std::optional<qsizetype> size = closing(i)) {
                close(i + *size, *size, true);
                i += *size - 1;
            } else if (const std::optional<QStringView> mark = opening(i)) {
                open_.push_back({*mark, i, {}});
                i += mark->size() - 1;
            }
        }
    }

    // The size of a mark here that closes the innermost open one (or, where that was never meant as a mark, the one around it).
    std::optional<qsizetype> closing(qsizetype i)
    {
        for (std::size_t up = 0; up < open_.size() && up < 2; ++up) {
            const Open &open = open_[open_.size() - 1 - up];
            for (const Mark &mark : marks) {
                if (mark.open != open.mark || !at(i, mark.close))
                    continue;
                if (mark.close == u"’" && unit(i + 1).isLetter())
                    continue; // an apostrophe
                if (mark.open == mark.close && mark.open == u"“" && isSpace(unit(i - 1)))
                    continue; // opens a nested one
                open_.resize(open_.size() - up);
                return mark.close.size();
            }
        }
        return std::nullopt;
    }

    static bool mayBeMark(QChar c)
    {
        return c == u'"' || c == u'`' || c == u'\'' || c == u'«' || c == u'»' || (c >= u'\u2018' && c <= u'\u203A');
    }

    std::optional<QStringView> opening(qsizetype i) const
    {
        for (const Mark &mark : marks) {
            if (!at(i, mark.open))
                continue;
            if (mark.open == u"‘" && unit(i - 1).isLetterOrNumber())
                continue;
            if (mark.open == u"»" && !(isSpace(unit(i - 1)) && !isSpace(unit(i + 1))))
                continue;
            return mark.open;
        }
        return std::nullopt;
    }

    void close(qsizetype end, qsizetype markSize, bool closed)
    {
        Open open = std::move(open_.back());
        open_.pop_back();
        Quoted quoted;
        quoted.ranges = std::move(open.paragraphs);
        quoted.ranges.push_back({open.begin, end});
        quoted.content = {quoted.ranges.front().begin + open.mark.size(), end - markSize};
        quoted.depth = static_cast<int>(open_.size());
        quoted.closed = closed;
        if (quoted.content.begin < quoted.content.end)
            found_.push_back(std::move(quoted));
    }

    void finishParagraph(qsizetype end)
    {
        if (open_.empty())
            return;
        const Open &outer = open_.front();
        qsizetype next = end;
        while (next < text_.size() && text_[next] == u'\n')
            ++next;
        const bool reopened = outer.mark != u"\"" ? at(next, outer.mark) || (outer.mark == u"«" && at(next, u"»"))
                                                  : at(next, u"\"") && paragraphHasOddMarks(next);
        open_.resize(1);
        if (reopened) {
            open_.front().paragraphs.push_back({open_.front().begin, end});
            return;
        }
        // A mark that is never closed: the paragraph's end closes a curly one that opened it, a straight one may be inches.
        const bool trust = outer.mark != u"\"" && outer.mark != u"‘" && outer.mark != u"»";
        if (trust || !outer.paragraphs.empty())
            close(end, 0, false);
        open_.clear();
    }

    bool paragraphHasOddMarks(qsizetype begin) const
    {
        return text_.mid(begin, paragraphEnd(begin) - begin).count(u'"') % 2 == 0; // the one that opens again and the one that closes
    }

    static bool isDash(QChar c) { return c == u'–' || c == u'—'; }

    // "– Vieni? – chiese Ada. – È tardi.": the parts that are spoken, by turns; a line of speech alone has no second dash.
    bool dialogue(qsizetype begin, qsizetype end)
    {
        if (!open_.empty() || begin + 2 >= end || !isDash(text_[begin]) || !isSpace(text_[begin + 1]))
            return false;
        Quoted quoted;
        quoted.dash = true;
        bool spoken = true;
        qsizetype from = begin + 2;
        for (qsizetype i = from; i <= end; ++i) {
            const bool border = i == end || (isDash(text_[i]) && isSpace(unit(i - 1)));
            if (!border)
                continue;
            qsizetype to = i;
            while (to > from && isSpace(text_[to - 1]))
                --to;
            if (spoken && to > from)
                quoted.ranges.push_back({from, to});
            spoken = !spoken;
            from = i + 1;
            while (from < end && isSpace(text_[from]))
                ++from;
        }
        if (quoted.ranges.empty())
            return false;
        quoted.content = text::hull(quoted.ranges);
        found_.push_back(std::move(quoted));
        return true;
    }

    QStringView text_;
    std::vector<Open> open_;
    std::vector<Quoted> found_;
};

} // namespace

std::vector<Quoted> quotedStretches(QStringView text) { return Scanner(text).scan(); }

} // namespace suggest
