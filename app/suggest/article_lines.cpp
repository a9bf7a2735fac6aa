#include "app/suggest/article_lines.h"

#include "app/annotation/reason.h"
#include "app/base/resources.h"
#include "app/dates/date_line.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>

namespace suggest {

namespace {

// Letters and digits count for nothing but their case; what stands around them is dropped: "Leggi anche »" is "leggi anche".
QString bare(QStringView line)
{
    qsizetype begin = 0, end = line.size();
    while (begin < end && !line[begin].isLetterOrNumber() && line[begin] != QChar(0xA9))
        ++begin;
    while (end > begin && !line[end - 1].isLetterOrNumber())
        --end;
    return line.mid(begin, end - begin).toString().toLower().replace(QChar(0x2019), QLatin1Char('\''));
}

bool hasWord(QStringView line)
{
    return std::any_of(line.begin(), line.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

struct Line {
    text::Range range;
    int words = 0;
    bool blankBefore = true, blankAfter = true;
    bool closed = false; // ends like a sentence
    bool capital = false;
    QString tag;
};

std::vector<Line> linesOf(const QString &text)
{
    std::vector<Line> lines;
    qsizetype begin = 0;
    bool blank = true;
    while (begin <= text.size()) {
        qsizetype end = begin;
        while (end < text.size() && text[end] != u'\n' && text[end] != QChar(0x2028) && text[end] != QChar(0x2029) && text[end] != u'\r')
            ++end;
        qsizetype from = begin, to = end;
        while (from < to && text[from].isSpace())
            ++from;
        while (to > from && text[to - 1].isSpace())
            --to;
        if (from < to) {
            Line line;
            line.range = {from, to};
            const QStringView words = QStringView(text).mid(from, to - from);
            bool inWord = false;
            for (const QChar c : words) {
                line.words += !c.isSpace() && !inWord;
                inWord = !c.isSpace();
            }
            static constexpr QStringView closing = u".!?…;:,", quotes = u"\"”»’')";
            qsizetype last = words.size() - 1;
            while (last > 0 && quotes.contains(words[last]))
                --last;
            line.closed = closing.contains(words[last]);
            line.capital = !words.front().isLower();
            line.blankBefore = blank;
            lines.push_back(std::move(line));
        } else if (!lines.empty()) {
            lines.back().blankAfter = true;
        }
        blank = from >= to;
        if (!blank)
            lines.back().blankAfter = false;
        begin = end + 1;
    }
    if (!lines.empty())
        lines.back().blankAfter = true;
    return lines;
}

// Two to five words that all begin with a capital, small ones between them aside: "Egidio Luigi", "Anna de Marchi".
bool looksLikeAuthor(QStringView line)
{
    int capitals = 0, words = 0;
    for (const QStringView word : line.split(u' ', Qt::SkipEmptyParts)) {
        ++words;
        if (word.front().isUpper())
            ++capitals;
        else if (word.size() > 3)
            return false;
        if (std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit() || c == u':' || c == u'?' || c == u'!'; }))
            return false;
    }
    return capitals >= 2 && words <= 6;
}

// Finds the parts, from the certain to the guessed.
class PartFinder {
public:
    PartFinder(const QString &text, const QString &language, const QString &title)
        : text_(text), language_(language), title_(title.simplified()), habits_(LineHabits::of(language)), lines_(linesOf(text))
    {
    }

    std::vector<ArticlePart> find()
    {
        furniture();
        title();
        dateLine();
        byline();
        captions();
        headings();
        std::sort(parts_.begin(), parts_.end(), [](const ArticlePart &a, const ArticlePart &b) { return a.range < b.range; });
        return std::move(parts_);
    }

private:
    static constexpr int headLines = 6; // title, byline and date line are among the first

    QStringView view(const Line &line) const { return QStringView(text_).mid(line.range.begin, line.range.length()); }

    void add(Line &line, const char *tag, double confidence, const QString &reason, const QString &value = {})
    {
        line.tag = QLatin1String(tag);
        parts_.push_back({line.range, line.tag, confidence, reason, value});
    }

    // The lines at the top that are not furniture, as many as may hold the head of the article.
    std::vector<Line *> head()
    {
        std::vector<Line *> head;
        for (Line &line : lines_) {
            if (line.tag != u"BOILERPLATE" && head.size() < headLines)
                head.push_back(&line);
        }
        return head;
    }

    void furniture()
    {
        if (lines_.size() < 2)
            return;
        for (Line &line : lines_) {
            if (!hasWord(view(line)))
                add(line, "BOILERPLATE", 0.97, annotation::keptReason(QT_TRANSLATE_NOOP("reason", "A line without any word.")));
            else if (line.words <= 30 && habits_->isFurniture(view(line)))
                add(line, "BOILERPLATE", 0.96,
                    annotation::keptReason(QT_TRANSLATE_NOOP("reason", "A line that pages have around articles.")));
        }
    }

    void title()
    {
        const std::vector<Line *> top = head();
        if (!title_.isEmpty()) {
            for (Line *line : top) {
                if (view(*line).toString().simplified() == title_) {
                    add(*line, "TITLE", 1, annotation::keptReason(QT_TRANSLATE_NOOP("reason", "It is the article's title.")));
                    return;
                }
            }
        }
        if (top.size() < 2)
            return;
        Line &first = *top.front();
        // A date or an author may stand above the title.
        std::size_t at = 0;
        while (at + 1 < top.size() && at < 2
               && (dates::dctFromDateLine(view(*top[at]), language_) || (habits_->isByline(view(*top[at])) && top[at]->words <= 8)))
            ++at;
        Line &line = at + 1 < top.size() ? *top[at] : first;
        const bool ends = view(line).endsWith(u'?') || view(line).endsWith(u'!');
        if ((line.closed && !ends) || line.words > 30 || (line.words < 2 && !line.blankAfter))
            return;
        const bool parted = line.blankAfter || isHeadMatter(*top[at + 1]);
        add(line, "TITLE", parted ? 0.96 : 0.8,
            annotation::keptReason(QT_TRANSLATE_NOOP("reason", "The first line, which does not end like a sentence.")));
    }

    bool isHeadMatter(const Line &line) const
    {
        return dates::dctFromDateLine(view(line), language_).has_value() || habits_->isByline(view(line))
            || (!line.closed && looksLikeAuthor(view(line)));
    }

    void dateLine()
    {
        const auto take = [this](Line &line, double confidence) {
            if (!line.tag.isEmpty() || line.words > 20)
                return false;
            const std::optional<QString> date = dates::dctFromDateLine(view(line), language_);
            if (date)
                add(line, "DATELINE", confidence,
                    annotation::keptReason(QT_TRANSLATE_NOOP("reason", "A line that is a date and little else.")), *date);
            return date.has_value();
        };
        for (Line *line : head()) {
            if (take(*line, 0.97))
                return;
        }
        for (std::size_t i = lines_.size(); i > 0 && i + 3 > lines_.size(); --i) {
            if (take(lines_[i - 1], 0.85))
                return;
        }
    }

    void byline()
    {
        const std::vector<Line *> top = head();
        for (std::size_t i = 0; i < top.size(); ++i) {
            Line &line = *top[i];
            if (!line.tag.isEmpty() || line.closed || line.words > 8)
                continue;
            QStringView author;
            if (habits_->isByline(view(line), &author) && (author.isEmpty() || looksLikeAuthor(author))) {
                add(line, "BYLINE", 0.95,
                    annotation::keptReason(QT_TRANSLATE_NOOP("reason", "It begins as lines with the author's name do.")),
                    (author.isEmpty() ? view(line) : author).toString());
                return;
            }
            // A bare name needs company: the title above it, the date beside it.
            const bool belowTitle = i > 0 && (top[i - 1]->tag == u"TITLE" || top[i - 1]->tag == u"DATELINE");
            const bool besideDate = (i + 1 < top.size() && top[i + 1]->tag == u"DATELINE") || (i > 0 && top[i - 1]->tag == u"DATELINE");
            if (belowTitle && besideDate && looksLikeAuthor(view(line))) {
                add(line, "BYLINE", 0.95, annotation::keptReason(QT_TRANSLATE_NOOP("reason", "A name between the title and the date.")),
                    view(line).toString());
                return;
            }
        }
    }

    void captions()
    {
        for (Line &line : lines_) {
            if (line.tag.isEmpty() && line.words <= 60 && habits_->isCaption(view(line)))
                add(line, "CAPTION", 0.8, annotation::keptReason(QT_TRANSLATE_NOOP("reason", "It begins or ends as captions do.")));
        }
    }

    void headings()
    {
        std::size_t first = 0; // below the head of the article
        for (std::size_t i = 0; i < lines_.size() && i < headLines + 2; ++i) {
            if (lines_[i].tag == u"TITLE" || lines_[i].tag == u"DATELINE" || lines_[i].tag == u"BYLINE")
                first = i + 1;
        }
        const bool parted = std::count_if(lines_.begin(), lines_.end(), [](const Line &line) { return line.blankBefore; }) * 2
            > static_cast<std::ptrdiff_t>(lines_.size());
        for (std::size_t i = first; i + 1 < lines_.size(); ++i) {
            Line &line = lines_[i];
            const bool ends = view(line).endsWith(u'?') || view(line).endsWith(u'!');
            if (!line.tag.isEmpty() || (line.closed && !ends) || !line.capital || line.words > 14
                || (parted && !(line.blankBefore && line.blankAfter)))
                continue;
            const Line &next = lines_[i + 1];
            const bool opensText = next.tag.isEmpty() && next.closed && next.words >= std::max(8, line.words + line.words / 2);
            if (opensText && i > first)
                add(line, "HEADING", parted ? 0.9 : 0.75,
                    annotation::keptReason(
                        QT_TRANSLATE_NOOP("reason", "A short line before a paragraph, which does not end like a sentence.")));
            else if (opensText && title_.isEmpty() && first > 0)
                add(line, "HEADING", 0.7,
                    annotation::keptReason(
                        QT_TRANSLATE_NOOP("reason", "A short line before a paragraph, which does not end like a sentence.")));
        }
    }

    const QString &text_;
    const QString &language_;
    QString title_;
    std::shared_ptr<const LineHabits> habits_;
    std::vector<Line> lines_;
    std::vector<ArticlePart> parts_;
};

} // namespace

std::shared_ptr<const LineHabits> LineHabits::of(const QString &language)
{
    static std::mutex mutex; // files that do not change while the program runs are read once
    static QHash<QString, std::shared_ptr<const LineHabits>> known;
    const std::lock_guard lock(mutex);
    if (const auto there = known.constFind(language); there != known.constEnd())
        return *there;
    auto habits = std::make_shared<LineHabits>();
    const base::Result<QByteArray> bytes = base::resource(QStringLiteral("structure/%1.tsv").arg(language));
    const QString lines = bytes ? QString::fromUtf8(*bytes) : QString();
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QString kind = line.section(u'\t', 0, 0), words = line.section(u'\t', 1);
        if (kind == u"furniture")
            habits->furniture_.insert(words);
        else if (kind == u"furniture-start")
            habits->furnitureStarts_.append(words);
        else if (kind == u"byline-start")
            habits->bylineStarts_.append(words);
        else if (kind == u"caption-start")
            habits->captionStarts_.append(words);
        else if (kind == u"caption-end")
            habits->captionEnds_.append(words);
        else if (kind == u"stop") {
            for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
                habits->frequent_.insert(word);
        }
    }
    // "di Anna" before "di": the longest beginning tells the author best.
    std::sort(habits->bylineStarts_.begin(), habits->bylineStarts_.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    known.insert(language, habits);
    return habits;
}

bool LineHabits::isFurniture(QStringView line) const
{
    const QString words = bare(line);
    return furniture_.contains(words) || std::any_of(furnitureStarts_.begin(), furnitureStarts_.end(), [&words](const QString &start) {
               return words.startsWith(start);
           });
}

bool LineHabits::isByline(QStringView line, QStringView *author) const
{
    const QString lower = line.toString().toLower();
    for (const QString &start : bylineStarts_) {
        const bool whole = lower.size() == start.size();
        if (!lower.startsWith(start) || (!whole && lower[start.size()].isLetterOrNumber()))
            continue;
        if (whole && start.size() < 4)
            return false; // a lone "di"
        QStringView rest = line.mid(start.size()).trimmed();
        while (!rest.isEmpty() && !rest.front().isLetter())
            rest = rest.mid(1);
        if (!rest.isEmpty() && !looksLikeAuthor(rest))
            return false;
        if (author)
            *author = rest;
        return true;
    }
    return false;
}

bool LineHabits::isCaption(QStringView line) const
{
    const QString lower = line.toString().toLower();
    return std::any_of(captionStarts_.begin(), captionStarts_.end(), [&lower](const QString &start) { return lower.startsWith(start); })
        || std::any_of(captionEnds_.begin(), captionEnds_.end(), [&lower](const QString &end) { return lower.endsWith(end); });
}

std::vector<ArticlePart> articleParts(const QString &text, const QString &language, const QString &title)
{
    return PartFinder(text, language, title).find();
}

} // namespace suggest
