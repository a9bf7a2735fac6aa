#include "app/formats/naf/naf_words.h"

#include "app/formats/xml_text.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>

namespace formats::naf {

namespace {

constexpr qsizetype longestGap = 4096; // between two words of a file without raw text

struct Word {
    QString id, sentence, text;
    qint64 offset = -1, length = -1; // as the file counts
    qint64 line = 0;
};

std::vector<Word> listed(const XmlNode &layer)
{
    std::vector<Word> words;
    for (const XmlNode *node : layer.childrenNamed(u"wf")) {
        bool number = false, another = false;
        const qint64 offset = node->attribute(u"offset").toLongLong(&number);
        const qint64 length = node->attribute(u"length").toLongLong(&another);
        const QString id = node->has(u"id") ? node->attribute(u"id") : node->attribute(u"wid");
        words.push_back({id, node->attribute(u"sent"), node->allText(), number ? offset : -1, another ? length : -1, node->line});
    }
    return words;
}

class WordsOf {
public:
    WordsOf(std::vector<Word> words, Parsing &parsing) : words_(std::move(words)), parsing_(parsing) { }

    base::Result<Words> run(const XmlNode *raw, const QJsonObject &forbidden)
    {
        made_.synthetic = raw == nullptr;
        if (raw)
            made_.text = withForbidden(raw->allText(), forbidden);
        const auto failed = raw ? place() : build();
        if (failed)
            return *failed;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            const Word &word = words_[at];
            if (word.id.isEmpty() || made_.places.contains(word.id))
                return parsing_.malformed(QCoreApplication::translate("formats", "A word has no id of its own."), word.line);
            made_.places.insert(word.id, ranges_[at]);
            const bool same = at > 0 && words_[at - 1].sentence == word.sentence;
            if (same)
                made_.sentences.back().end = std::max(made_.sentences.back().end, ranges_[at].end);
            else
                made_.sentences.push_back(ranges_[at]);
        }
        return std::move(made_);
    }

private:
    bool fits(const text::OffsetMap &map, bool utf16)
    {
        ranges_.clear();
        for (const Word &word : words_) {
            if (word.offset < 0 || word.length < 0)
                return false;
            const qsizetype end = word.offset + word.length;
            const text::Range range
                = utf16 ? text::Range{word.offset, end} : text::Range{map.fromCodePoints(word.offset), map.fromCodePoints(end)};
            if (range.begin < 0 || range.end < range.begin || range.end > made_.text.size() || at(range) != xmlSafe(word.text))
                return false;
            ranges_.push_back(range);
        }
        return true;
    }

    QString at(text::Range range) const { return xmlSafe(made_.text.mid(range.begin, range.length())); }

    std::optional<base::Error> place()
    {
        const text::OffsetMap map(made_.text);
        if (fits(map, false))
            return std::nullopt;
        if (fits(map, true)) {
            parsing_.note(QCoreApplication::translate("formats", "The positions were counted in UTF-16 units and have been converted."));
            return std::nullopt;
        }
        ranges_.clear();
        qsizetype from = 0;
        for (const Word &word : words_) {
            const qsizetype begin = word.text.isEmpty() ? from : made_.text.indexOf(word.text, from);
            if (begin < 0)
                return parsing_.malformed(
                    QCoreApplication::translate("formats", "The word “%1” is not in the text behind the words before it.").arg(word.text),
                    word.line);
            from = begin + word.text.size();
            ranges_.push_back({begin, from});
        }
        parsing_.note(
            QCoreApplication::translate("formats", "The positions of words do not fit the text; the words were looked for in it."));
        return std::nullopt;
    }

    // Each word at its offset, where that is behind the word before it; else behind a space, or a line end before a new sentence.
    std::optional<base::Error> build()
    {
        qint64 points = 0;
        const Word *last = nullptr;
        for (const Word &word : words_) {
            const bool fresh = last && last->sentence != word.sentence;
            qint64 gap = word.offset - points;
            if (!last)
                gap = 0;
            else if (word.offset < 0 || gap < 0 || gap > longestGap)
                gap = 1;
            if (!last && word.offset > 0)
                points = word.offset;
            made_.text
                += gap > 0 && fresh ? QString(QLatin1Char('\n')) + QString(gap - 1, QLatin1Char(' ')) : QString(gap, QLatin1Char(' '));
            const qsizetype begin = made_.text.size();
            made_.text += word.text;
            ranges_.push_back({begin, made_.text.size()});
            points += gap + word.text.toUcs4().size();
            last = &word;
        }
        return std::nullopt;
    }

    std::vector<Word> words_;
    Parsing &parsing_;
    Words made_;
    text::Ranges ranges_;
};

} // namespace

base::Result<Words> wordsOf(const XmlNode &root, const QJsonObject &forbidden, Parsing &parsing)
{
    const XmlNode *layer = root.child(u"text");
    return WordsOf(layer ? listed(*layer) : std::vector<Word>(), parsing).run(root.child(u"raw"), forbidden);
}

} // namespace formats::naf
