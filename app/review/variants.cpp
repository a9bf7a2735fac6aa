#include "app/review/variants.h"

#include "app/text/folding.h"

namespace review {

using namespace annotation;

namespace {

constexpr double sure = 0.98, surnameAlone = 0.9, otherCase = 0.55, inflected = 0.7, otherFirstName = 0.3, rejectedBefore = 0.2;

bool isVowel(QChar unit) { return QStringView(u"aeioAEIOàèéìò").contains(unit); }

// The word before a place, on the same line, without what stands between; "" at the start of a line or after punctuation.
QStringView wordBefore(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end > 0 && text[end - 1] == QLatin1Char(' '))
        --end;
    qsizetype begin = end;
    while (begin > 0 && text[begin - 1].isLetter())
        --begin;
    return end == at ? QStringView() : text.mid(begin, end - begin);
}

bool startsSentence(QStringView text, qsizetype at)
{
    while (at > 0 && (text[at - 1].isSpace() || QStringView(u"«“\"'(").contains(text[at - 1]))) {
        if (text[at - 1] == QLatin1Char('\n'))
            return true;
        --at;
    }
    return at == 0 || QStringView(u".!?:").contains(text[at - 1]);
}

class Search {
public:
    Search(const Document &document, const QString &words, const QString &layer, const QString &tag)
        : document_(document), text_(document.text()), folded_(text_), words_(words.simplified()), layer_(layer), tag_(tag)
    {
    }

    std::vector<Variant> all()
    {
        const QStringList parts = words_.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (text::Range range : folded_.findAll(words_, text::FoldedText::Match::WholeWords))
            offer(range, QStringView(text_).mid(range.begin, range.length()).compare(words_) == 0 ? sure : otherCase);
        if (tag_ == QStringLiteral("PER") && parts.size() > 1) {
            for (text::Range range : folded_.findAll(parts.last(), text::FoldedText::Match::WholeWords))
                offer(range, ofSurname(range, parts));
        }
        if (parts.size() == 1 && words_.size() > 4 && isVowel(words_.back()))
            offerInflected();
        std::sort(found_.begin(), found_.end(), [](const Variant &a, const Variant &b) { return a.range < b.range; });
        return std::move(found_);
    }

private:
    // A surname by itself, or after a first name that is not this person's.
    double ofSurname(text::Range range, const QStringList &parts) const
    {
        if (!text_.at(range.begin).isUpper())
            return otherFirstName;
        const QStringView before = wordBefore(text_, range.begin);
        if (before.isEmpty() || !before.front().isUpper() || parts.contains(before))
            return surnameAlone;
        return startsSentence(text_, before.data() - text_.constData()) ? surnameAlone - 0.1 : otherFirstName;
    }

    // "bielorusso" and "bielorussa": the same but for the last vowel.
    void offerInflected()
    {
        const QString stem = words_.left(words_.size() - 1);
        for (text::Range range : folded_.findAll(stem, text::FoldedText::Match::Anywhere)) {
            const qsizetype end = range.end + 1;
            const bool whole = (range.begin == 0 || !text_.at(range.begin - 1).isLetterOrNumber()) && end <= text_.size()
                && isVowel(text_.at(end - 1)) && (end == text_.size() || !text_.at(end).isLetterOrNumber());
            if (whole)
                offer({range.begin, end}, text_.at(range.begin).isUpper() == words_.at(0).isUpper() ? inflected : otherCase);
        }
    }

    void offer(text::Range range, double sureness)
    {
        for (const Variant &other : found_) {
            if (other.range.overlaps(range))
                return;
        }
        for (const AnnotationPointer &span : document_.overlapping(range)) {
            if (span->layer != layer_)
                continue;
            if (span->isDecided() && (span->ranges == text::Ranges{range} || span->hull().covers(range))
                && (span->tag == tag_ || span->hull() != range))
                return;
            if (span->verdict == Verdict::Rejected && span->tag == tag_ && span->ranges == text::Ranges{range})
                sureness = rejectedBefore;
        }
        found_.push_back({range, sureness});
    }

    const Document &document_;
    const QString &text_;
    text::FoldedText folded_;
    QString words_, layer_, tag_;
    std::vector<Variant> found_;
};

} // namespace

std::vector<Variant> variantsIn(const Document &document, const QString &words, const QString &layer, const QString &tag)
{
    return words.trimmed().isEmpty() ? std::vector<Variant>() : Search(document, words, layer, tag).all();
}

} // namespace review
