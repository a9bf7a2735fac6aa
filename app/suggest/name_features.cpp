#include "app/suggest/name_features.h"

#include <algorithm>
#include <array>

namespace suggest {

namespace {

// "Xx" for Minsk, "X" for NATO, "d" for 2025, "Xx-d" for Zapad-2025: runs are said once.
WordHash shapeOf(QStringView word)
{
    std::array<QChar, 6> shape;
    qsizetype size = 0;
    for (const QChar unit : word) {
        const QChar kind = unit.isUpper() ? u'X' : unit.isLetter() ? u'x' : unit.isDigit() ? u'd' : unit;
        if (size > 0 && shape[std::size_t(size - 1)] == kind)
            continue;
        if (size == qsizetype(shape.size()))
            break;
        shape[std::size_t(size++)] = kind;
    }
    return wordHash(QStringView(shape.data(), size));
}

// What holds of a word wherever it stands; made once a word type.
struct WordFacts {
    WordHash lower = 0, shape = 0, part = 0; // part of speech: the dictionary's first
    std::array<FeatureHash, 7> form{};       // beginnings and ends of up to four letters, length
    std::size_t forms = 0;
};

WordFacts factsOf(QStringView word, const Analyses &analyses)
{
    WordFacts facts;
    const QString lowered = word.toString().toLower();
    const QStringView lower(lowered);
    facts.lower = wordHash(lower);
    facts.shape = shapeOf(word);
    if (!analyses.empty() && !analyses.front().tags().isEmpty())
        facts.part = wordHash(analyses.front().tags().front());
    for (qsizetype length = 2; length <= 4 && lower.size() > length; ++length) {
        facts.form[facts.forms++] = featureHash(u"suf", wordHash(lower.right(length)));
        facts.form[facts.forms++] = featureHash(u"pre", wordHash(lower.left(length)));
    }
    facts.form[facts.forms++] = featureHash(u"len", std::uint64_t(std::min<qsizetype>(lower.size(), 8)));
    return facts;
}

// What holds of a token where it stands.
struct Seen {
    const WordFacts *word = nullptr;
    std::uint32_t kinds = 0; // of the lists, for the word by itself
    std::uint32_t span = 0;  // of the longest listed name that covers it, with one bit for "inside"
    int rule = 0;            // 0 none, else 1 + 2 * label, + 1 where it goes on
    int sureness = 0;        // of the rules, in tenths
};

class Writer {
public:
    Writer(const FeatureSources &sources) : tokens_(*sources.tokens), facts_(tokens_.types()), seen_(std::size_t(tokens_.size()))
    {
        for (qsizetype i = 0; i < tokens_.size(); ++i) {
            WordFacts &facts = facts_[tokens_.typeIndex(i)];
            if (facts.forms == 0)
                facts = factsOf(tokens_.text(i), tokens_.draft().analyses(i));
            seen_[std::size_t(i)].word = &facts;
            seen_[std::size_t(i)].kinds = tokens_[i].known.kinds;
        }
        if (sources.rules) {
            for (const NameCandidate &name : *sources.rules) {
                const int sureness = int(name.confidence() * 10);
                for (qsizetype i = name.first; i <= name.last; ++i) {
                    seen_[std::size_t(i)].rule = 1 + 2 * int(name.best()) + (i == name.first ? 0 : 1);
                    seen_[std::size_t(i)].sureness = sureness;
                }
            }
        }
        markListed();
        outside_.word = &outsideWord_;
        outsideWord_.lower = wordHash(u"\u0001");
    }

    std::vector<WordHash> words(qsizetype sentence) const
    {
        std::vector<WordHash> words;
        for (qsizetype i = tokens_.begin(sentence); i < tokens_.end(sentence); ++i)
            words.push_back(seen_[std::size_t(i)].word->lower);
        return words;
    }

    SentenceFeatures sentence(qsizetype which)
    {
        begin_ = tokens_.begin(which);
        end_ = tokens_.end(which);
        out_ = {};
        out_.features.reserve(std::size_t(end_ - begin_) * 64);
        for (qsizetype i = begin_; i < end_; ++i) {
            write(i);
            out_.ends.push_back(std::uint32_t(out_.features.size()));
        }
        return std::move(out_);
    }

private:
    // The longest listed names of up to six words.
    void markListed()
    {
        for (qsizetype first = 0; first < tokens_.size(); ++first) {
            if (!isNameWord(tokens_[first]) && !tokens_[first].known.opens)
                continue;
            qsizetype best = -1;
            std::uint32_t kinds = 0;
            bool opens = tokens_[first].known.opens;
            for (qsizetype last = first + 1; opens && last < std::min(first + 6, tokens_.size()); ++last) {
                const Lexicon::Entry entry = tokens_.lexicon().find(tokens_.text(first, last));
                if (entry.kinds != 0) {
                    best = last;
                    kinds = entry.kinds;
                }
                opens = entry.opens || entry.kinds != 0;
            }
            for (qsizetype i = first; best >= 0 && i <= best; ++i)
                seen_[std::size_t(i)].span = kinds | (i == first ? 0 : inside);
        }
    }

    void put(FeatureName name, std::uint64_t value) { out_.features.push_back(featureHash(name, value)); }
    void put(FeatureName name, std::uint64_t first, std::uint64_t second) { out_.features.push_back(featureHash(name, first, second)); }
    void putBits(FeatureName name, std::uint32_t bits)
    {
        for (std::uint32_t bit = 0; bits != 0; ++bit, bits >>= 1) {
            if (bits & 1)
                put(name, bit);
        }
    }

    const Seen &at(qsizetype i) const { return i < begin_ || i >= end_ ? outside_ : seen_[std::size_t(i)]; }

    void write(qsizetype i)
    {
        const Seen &s = at(i), &before = at(i - 1), &after = at(i + 1), &before2 = at(i - 2), &after2 = at(i + 2);
        put(u"bias", 1);
        words(i, s, before, after, before2, after2);
        forms(s, before, after, before2, after2);
        lists(i, s, before, after);
        rules(s, before, after, before2, after2);
        place(i);
    }

    void words(qsizetype i, const Seen &s, const Seen &before, const Seen &after, const Seen &before2, const Seen &after2)
    {
        put(u"w", s.word->lower);
        put(u"w-1", before.word->lower);
        put(u"w+1", after.word->lower);
        put(u"w-2", before2.word->lower);
        put(u"w+2", after2.word->lower);
        put(u"w-1w", before.word->lower, s.word->lower);
        put(u"ww+1", s.word->lower, after.word->lower);
        put(u"w-2w-1", before2.word->lower, before.word->lower);
        put(u"w+1w+2", after.word->lower, after2.word->lower);
        put(u"p-1", before.word->part);
        put(u"p", s.word->part);
        put(u"p+1", after.word->part);
        put(u"p-1p+1", before.word->part, after.word->part);
        put(u"w-1x", before.word->lower, s.word->shape);
        // The verb or noun near by, past what is written with a capital.
        qsizetype right = i + 1, left = i - 1;
        while (right < end_ && right < i + 5 && isNameWord(tokens_[right]))
            ++right;
        while (left >= begin_ && left > i - 5 && isNameWord(tokens_[left]))
            --left;
        put(u"wr", at(right).word->lower);
        put(u"wl", at(left).word->lower);
        put(u"wlx", at(left).word->lower, at(left - 1).word->lower);
    }

    // The longest beginning of a word that is kept: it stands before the length, the last of the forms.
    void putBeginning(FeatureName name, const WordFacts &word)
    {
        if (word.forms >= 2)
            put(name, word.form[word.forms - 2]);
    }

    void forms(const Seen &s, const Seen &before, const Seen &after, const Seen &before2, const Seen &after2)
    {
        put(u"x", s.word->shape);
        put(u"x-1x", before.word->shape, s.word->shape);
        put(u"xx+1", s.word->shape, after.word->shape);
        put(u"xxx", s.word->shape, mixed(before.word->shape, after.word->shape));
        put(u"xw+1", s.word->shape, after.word->lower);
        put(u"x-2x-1", before2.word->shape, before.word->shape);
        put(u"x+1x+2", after.word->shape, after2.word->shape);
        putBeginning(u"pre-1", *before.word);
        putBeginning(u"pre+1", *after.word);
        out_.features.insert(out_.features.end(), s.word->form.begin(), s.word->form.begin() + std::ptrdiff_t(s.word->forms));
    }

    void lists(qsizetype i, const Seen &s, const Seen &before, const Seen &after)
    {
        putBits(u"k", s.kinds);
        putBits(u"k-1", before.kinds);
        putBits(u"k+1", after.kinds);
        putBits(u"ks", s.span);
        put(u"ksx", s.span, s.word->shape);
        put(u"kR", s.kinds, std::uint64_t(s.rule));
        const WordType &type = tokens_[i];
        const std::uint32_t flags = std::uint32_t(type.common) | std::uint32_t(type.function) << 1 | std::uint32_t(type.unknown) << 2
            | std::uint32_t(type.dictionaryPerson) << 3 | std::uint32_t(type.dictionaryPlace) << 4
            | std::uint32_t(type.dictionaryOrganisation) << 5 | std::uint32_t(type.listedCommon) << 6 | std::uint32_t(type.mixed) << 7
            | std::uint32_t(type.initial) << 8 | std::uint32_t(type.roman) << 9 | std::uint32_t(type.agentVerb) << 10
            | std::uint32_t(type.head.in != 0) << 11 | std::uint32_t(type.role != 0) << 12;
        putBits(u"t", flags);
        put(u"tx", flags, s.word->shape);
        const WordType &previous = tokens_[i - 1];
        putBits(u"r-1", i > begin_ ? std::uint32_t(previous.role) : 0);
        putBits(u"h-1", i > begin_ ? std::uint32_t(previous.head.in | previous.head.left << 6) : 0);
        putBits(u"u-1", i > begin_ ? previous.uses : 0);
        putBits(u"h", type.head.in);
        if (i + 1 < end_ && tokens_[i + 1].agentVerb)
            put(u"v+1", 1);
    }

    void rules(const Seen &s, const Seen &before, const Seen &after, const Seen &before2, const Seen &after2)
    {
        put(u"R", std::uint64_t(s.rule));
        put(u"Rs", std::uint64_t(s.rule) * 16 + std::uint64_t(s.sureness));
        put(u"R-1", std::uint64_t(before.rule));
        put(u"R+1", std::uint64_t(after.rule));
        put(u"RR", std::uint64_t(before.rule) * 400 + std::uint64_t(s.rule) * 20 + std::uint64_t(after.rule));
        put(u"R-2R", std::uint64_t(before2.rule) * 20 + std::uint64_t(before.rule), std::uint64_t(s.rule));
        put(u"RR+2", std::uint64_t(s.rule) * 20 + std::uint64_t(after.rule), std::uint64_t(after2.rule));
        put(u"Rx", std::uint64_t(s.rule), s.word->shape);
        put(u"Rw", std::uint64_t(s.rule), s.word->lower);
        put(u"Rw-1", std::uint64_t(s.rule), before.word->lower);
        put(u"Rw+1", std::uint64_t(s.rule), after.word->lower);
    }

    void place(qsizetype i)
    {
        const std::uint64_t where = std::uint64_t(tokens_.opensSentence(i)) | std::uint64_t(tokens_.inTitleCase(i)) << 1
            | std::uint64_t(tokens_.seenLowerCase(i)) << 2 | std::uint64_t(i == begin_) << 3 | std::uint64_t(tokens_.aboutSport()) << 4;
        put(u"at", where);
        put(u"atx", std::uint32_t(where), at(i).word->shape);
        put(u"atR", where * 64 + std::uint64_t(at(i).rule));
    }

    static constexpr std::uint32_t inside = 1u << 31;
    const NameTokens &tokens_;
    std::vector<WordFacts> facts_; // by word type
    std::vector<Seen> seen_;
    WordFacts outsideWord_;
    Seen outside_;
    qsizetype begin_ = 0, end_ = 0;
    SentenceFeatures out_;
};

} // namespace

std::vector<Belief> believeRules(const QStringList &tags, float weight)
{
    std::vector<Belief> beliefs{{featureHash(u"R", 0), 0, weight}};
    for (int label = 0; label < nameLabels; ++label) {
        const qsizetype tag = tags.indexOf(tagOf(static_cast<NameLabel>(label)));
        for (std::size_t goesOn = 0; tag >= 0 && goesOn < 2; ++goesOn)
            beliefs.push_back({featureHash(u"R", std::uint64_t(1 + 2 * label) + goesOn), 2 * std::size_t(tag) + 1 + goesOn, weight});
    }
    return beliefs;
}

void LearnedLexicon::count(std::span<const WordHash> words, int tag, int by)
{
    if (tag >= mostTags)
        return;
    const auto bit = std::size_t(words.size() == 1 ? tag + mostTags : tag);
    for (const WordHash word : words) {
        Counts &counts = words_[word];
        counts.of[bit] += by;
        counts.bits = counts.of[bit] > 0 ? counts.bits | 1u << bit : counts.bits & ~(1u << bit);
    }
}

std::uint32_t LearnedLexicon::bits(WordHash word) const
{
    const auto found = words_.find(word);
    return found == words_.end() ? 0 : found->second.bits;
}

void LearnedLexicon::save(QDataStream &out) const
{
    std::vector<WordHash> order;
    for (const auto &[word, counts] : words_) {
        if (counts.bits != 0)
            order.push_back(word);
    }
    std::sort(order.begin(), order.end());
    out << quint32(order.size());
    for (const WordHash word : order) {
        const Counts &counts = words_.at(word);
        out << quint64(word) << quint32(counts.bits);
        for (std::size_t bit = 0; bit < counts.of.size(); ++bit) {
            if (counts.bits >> bit & 1)
                out << qint32(counts.of[bit]);
        }
    }
}

bool LearnedLexicon::load(QDataStream &in)
{
    words_.clear();
    quint32 size = 0;
    in >> size;
    for (quint32 i = 0; i < size && in.status() == QDataStream::Ok; ++i) {
        quint64 word = 0;
        quint32 bits = 0;
        in >> word >> bits;
        Counts &counts = words_[word];
        counts.bits = bits;
        for (std::size_t bit = 0; bit < counts.of.size(); ++bit) {
            if (bits >> bit & 1)
                in >> counts.of[bit];
        }
    }
    return in.status() == QDataStream::Ok;
}

SentenceFeatures learnedFeatures(std::span<const WordHash> words, const LearnedLexicon &earlier, const LearnedLexicon &thisArticle)
{
    std::vector<std::uint32_t> known, here;
    for (const WordHash word : words) {
        known.push_back(earlier.bits(word));
        here.push_back(thisArticle.bits(word));
    }
    SentenceFeatures out;
    const auto put = [&out](FeatureName name, std::size_t place, std::uint32_t bits) {
        for (std::uint32_t bit = 0; bits != 0; ++bit, bits >>= 1) {
            if (bits & 1)
                out.features.push_back(featureHash(name, place, bit));
        }
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t place = 0; place < 3; ++place) { // before, here, after
            if (i + place < 1 || i + place - 1 >= words.size())
                continue;
            put(u"learned", place, known[i + place - 1]);
            put(u"article", place, here[i + place - 1]);
        }
        out.ends.push_back(std::uint32_t(out.features.size()));
    }
    return out;
}

ArticleFeatures nameFeatures(const FeatureSources &sources)
{
    Writer writer(sources);
    ArticleFeatures features;
    for (qsizetype i = 0; i < sources.tokens->sentences(); ++i) {
        features.sentences.push_back(writer.sentence(i));
        features.words.push_back(writer.words(i));
    }
    return features;
}

} // namespace suggest
