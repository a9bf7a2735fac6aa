#include "app/suggest/words.h"

#include "app/suggest/word_reader.h"

namespace suggest {

namespace {

const Word noWord;

bool namesThings(const annotation::Annotation &span)
{
    static const QStringList tags{QStringLiteral("PER"), QStringLiteral("ORG"), QStringLiteral("LOC"),
                                  QStringLiteral("FAC"), QStringLiteral("NEV"), QStringLiteral("PRD")};
    return tags.contains(span.tag);
}

} // namespace

Words::Words(const Draft &draft, const std::vector<annotation::Annotation> &names, const WordLists &grammar)
    : draft_(&draft), grammar_(&grammar), names_(names)
{
    const text::Segmentation &cut = draft.segmentation();
    const auto count = static_cast<qsizetype>(draft.tokens().size());
    words_.resize(draft.tokens().size());
    int sentence = -1;
    bool started = false;
    for (qsizetype i = 0; i < count; ++i) {
        Word &word = words_[static_cast<std::size_t>(i)];
        word.text = draft.token(i).toString().toLower().replace(QChar(0x2019), u'\'');
        word.lemma = word.text;
        word.capital = draft.token(i).front().isUpper();
        if (const auto here = static_cast<int>(cut.sentenceAt(range(i).begin)); here != sentence) {
            sentenceBegin_.resize(static_cast<std::size_t>(here) + 1, i);
            sentence = here;
            started = false;
        }
        word.sentence = sentence;
        word.sentenceStart = !started && text::isWord(draft.token(i));
        started = started || word.sentenceStart;
    }
    sentenceBegin_.push_back(count);
    for (const annotation::Annotation &name : names_) {
        if (!namesThings(name))
            continue;
        for (qsizetype i = cut.tokenAt(name.hull().begin); i < count && range(i).begin < name.hull().end; ++i)
            words_[static_cast<std::size_t>(i)].isName = true;
    }
    WordReader reader(draft, grammar, words_);
    reader.read();
    groups_ = reader.groups();
}

const Word &Words::operator[](qsizetype index) const
{
    return index < 0 || index >= size() ? noWord : words_[static_cast<std::size_t>(index)];
}

const VerbGroup *Words::groupOf(qsizetype index) const
{
    const int group = (*this)[index].group;
    return group < 0 ? nullptr : &groups_[static_cast<std::size_t>(group)];
}

QString Words::phrase(qsizetype first, qsizetype last) const
{
    QString joined;
    for (qsizetype i = first; i <= last; ++i) {
        if (i > first && !joined.endsWith(u'\''))
            joined += u' ';
        joined += (*this)[i].text;
    }
    return joined;
}

qsizetype Words::phraseAt(const WordLists &lists, const QString &section, qsizetype index, QString *phrase) const
{
    if (index < 0 || !lists.begins(section, (*this)[index].text))
        return 0;
    qsizetype found = 0;
    QString sofar;
    for (qsizetype length = 1; length <= lists.longest(section) && index + length <= size(); ++length) {
        const Word &word = (*this)[index + length - 1];
        if (length > 1 && !sofar.endsWith(u'\''))
            sofar += u' ';
        sofar += word.text;
        if (lists.has(section, sofar)) {
            found = length;
            if (phrase)
                *phrase = sofar;
        }
    }
    return found;
}

} // namespace suggest
