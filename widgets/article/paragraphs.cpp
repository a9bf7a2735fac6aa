#include "widgets/article/paragraphs.h"

namespace widgets::article {

namespace {

bool endsLine(QChar c) { return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator; }

qsizetype cutBefore(QStringView text, qsizetype from, qsizetype limit)
{
    for (qsizetype at = limit; at > from + Paragraphs::longest / 2; --at) {
        if (text[at - 1].isSpace())
            return at;
    }
    return text[limit].isLowSurrogate() ? limit - 1 : limit; // no space at all: never inside a character of two units
}

} // namespace

Paragraphs Paragraphs::of(QStringView text)
{
    Paragraphs paragraphs;
    paragraphs.ranges_.reserve(static_cast<std::size_t>(text.size() / 300 + 4));
    qsizetype begin = 0;
    bool blank = true;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i == text.size() || endsLine(text[i])) {
            if (!blank)
                paragraphs.add(text, {begin, i});
            begin = i + 1;
            blank = true;
        } else if (blank && !text[i].isSpace()) {
            blank = false;
        }
    }
    return paragraphs;
}

void Paragraphs::add(QStringView text, text::Range paragraph)
{
    bool rest = false;
    while (paragraph.length() > longest) {
        const qsizetype cut = cutBefore(text, paragraph.begin, paragraph.begin + longest);
        ranges_.push_back({paragraph.begin, cut});
        continues_.push_back(rest);
        paragraph.begin = cut;
        rest = true;
    }
    ranges_.push_back(paragraph);
    continues_.push_back(rest);
}

int Paragraphs::containing(qsizetype position) const
{
    if (ranges_.empty())
        return -1;
    const auto after
        = std::upper_bound(ranges_.begin(), ranges_.end(), position, [](qsizetype p, text::Range range) { return p < range.begin; });
    return std::max<int>(0, static_cast<int>(after - ranges_.begin()) - 1);
}

} // namespace widgets::article
