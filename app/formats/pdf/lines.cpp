#include "app/formats/pdf/lines.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace formats::pdf {

namespace {

bool isHyphen(QChar c) { return c == u'-' || c == QChar(0xAD) || c == QChar(0x2010); }

bool endsSentence(const QString &text)
{
    static const QString ends = QStringLiteral(u".!?:;…。！？»”\")");
    return !text.isEmpty() && ends.contains(text.back());
}

// "Il Corriere · 12" and "Il Corriere · 13" are one running head.
QString withoutNumbers(QString text)
{
    static const QRegularExpression digits(QStringLiteral("[\\p{Nd}\\s]+"));
    return text.remove(digits);
}

bool isMargin(const Line &line, double height) { return line.box.top() < height * 0.09 || line.box.bottom() > height * 0.91; }

// Lines in the margins that come again on other pages, and numbers there.
QHash<QString, int> runningHeads(const std::vector<std::vector<Line>> &pages, const std::vector<double> &heights)
{
    QHash<QString, int> counts;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (const Line &line : pages[page]) {
            if (isMargin(line, heights[page]))
                ++counts[withoutNumbers(line.text)];
        }
    }
    return counts;
}

bool isFurniture(const Line &line, double height, const QHash<QString, int> &heads)
{
    if (!isMargin(line, height))
        return false;
    const QString words = withoutNumbers(line.text);
    return words.isEmpty() || heads.value(words) >= 3;
}

bool beginsAnew(const Line &before, const Line &line, double left)
{
    if (std::abs(before.size - line.size) > 0.15 * std::max(before.size, line.size))
        return true;
    const double height = std::max(before.box.height(), line.box.height());
    const bool elsewhere = line.page != before.page || line.box.top() < before.box.top() || line.box.left() > before.box.right();
    if (elsewhere)
        return endsSentence(before.text);
    const bool gap = line.box.top() - before.box.bottom() > 0.65 * height;
    const bool indented = line.box.left() - left > 0.7 * line.size && line.box.left() - before.box.left() > 0.7 * line.size;
    return gap || (indented && endsSentence(before.text));
}

void append(Paragraph &paragraph, const QString &line, int &dehyphenated)
{
    QString &text = paragraph.text;
    const bool divided
        = text.size() > 1 && isHyphen(text.back()) && text[text.size() - 2].isLetter() && !line.isEmpty() && line.front().isLower();
    if (divided) {
        text.chop(1);
        ++dehyphenated;
        text += line;
        return;
    }
    const auto dense = [](QChar c) { return c.unicode() >= 0x2E80 && c.unicode() < 0xAC00; }; // no spaces between words
    const bool together = text.isEmpty() || line.isEmpty() || (dense(text.back()) && dense(line.front()));
    text += (together ? QString() : QStringLiteral(" ")) + line;
}

} // namespace

std::vector<Line> linesOf(const std::vector<Word> &words, int page)
{
    std::vector<Line> lines;
    bool space = false;
    for (const Word &word : words) {
        if (word.text.trimmed().isEmpty())
            continue;
        const QRectF last = lines.empty() ? QRectF() : lines.back().box;
        const double overlap = std::min(last.bottom(), word.box.bottom()) - std::max(last.top(), word.box.top());
        const double reach = 3 * std::max(word.size, word.box.height());
        const bool near = word.box.left() < last.right() + reach && word.box.right() > last.left() - reach; // right to left too
        if (!lines.empty() && near && overlap > 0.5 * std::min(last.height(), word.box.height())) {
            lines.back().text += (space ? QStringLiteral(" ") : QString()) + word.text;
            lines.back().box |= word.box;
        } else {
            lines.push_back({word.text, word.box, word.size, page});
        }
        space = word.spaceAfter;
    }
    return lines;
}

Paragraphs paragraphsOf(const std::vector<std::vector<Line>> &pages, const std::vector<double> &heights)
{
    const QHash<QString, int> heads = runningHeads(pages, heights);
    Paragraphs paragraphs;
    std::vector<Paragraph> furniture; // of this page: after what stands on it
    const Line *before = nullptr;
    double left = 0;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (const Line &line : pages[page]) {
            if (isFurniture(line, heights[page], heads)) {
                furniture.push_back({line.text, line.size, line.page, true});
                continue;
            }
            if (!before || beginsAnew(*before, line, left)) {
                paragraphs.all.insert(paragraphs.all.end(), furniture.begin(), furniture.end());
                furniture.clear();
                paragraphs.all.push_back({line.text, line.size, line.page, false});
                left = line.box.left();
            } else {
                append(paragraphs.all.back(), line.text, paragraphs.dehyphenated);
                left = line.box.top() < before->box.top() ? line.box.left() : std::min(left, line.box.left());
            }
            before = &line;
        }
    }
    paragraphs.all.insert(paragraphs.all.end(), furniture.begin(), furniture.end());
    return paragraphs;
}

} // namespace formats::pdf
