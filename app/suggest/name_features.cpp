#include "app/suggest/name_features.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace suggest {

namespace {

constexpr std::uint64_t basis = 0xcbf29ce484222325ULL, prime = 0x100000001b3ULL;

std::uint64_t mixed(std::uint64_t hash, QStringView text)
{
    for (const QChar unit : text) {
        hash ^= unit.unicode();
        hash *= prime;
    }
    return hash;
}

FeatureHash folded(std::uint64_t hash)
{
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdULL;
    hash ^= hash >> 33;
    return FeatureHash(hash);
}

// "Xx" for Minsk, "X" for NATO, "d" for 2025, "Xx-d" for Zapad-2025: runs are said once.
QString shapeOf(QStringView word)
{
    QString shape;
    for (const QChar unit : word) {
        const QChar kind = unit.isUpper() ? u'X' : unit.isLetter() ? u'x' : unit.isDigit() ? u'd' : unit;
        if (shape.isEmpty() || shape.back() != kind)
            shape.append(kind);
    }
    return shape.left(6);
}

FeatureHash hashOf(std::u16string_view name, std::uint64_t value)
{
    return folded(mixed(basis, QStringView(name.data(), qsizetype(name.size()))) * prime ^ (value * 0x9e3779b97f4a7c15ULL));
}

// Everything that holds of a token wherever one looks at it from; made once a token.
struct Seen {
    QString lower, shape, part; // part of speech, the dictionary's first
    std::uint32_t kinds = 0;    // of the lists, for the word by itself
    std::uint32_t span = 0;     // of the longest listed name that covers it, with one bit for "inside"
    int rule = 0;               // 0 none, else 1 + 2 * label, + 1 where it goes on
    int sureness = 0;           // of the rules, in tenths
};

class Writer {
public:
    Writer(const FeatureSources &sources) : tokens_(*sources.tokens), seen_(std::size_t(tokens_.size()))
    {
        for (qsizetype i = 0; i < tokens_.size(); ++i)
            look(i);
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
    }

    SentenceFeatures sentence(qsizetype which)
    {
        begin_ = tokens_.begin(which);
        end_ = tokens_.end(which);
        out_ = {};
        for (qsizetype i = begin_; i < end_; ++i) {
            write(i);
            out_.ends.push_back(std::uint32_t(out_.hashes.size()));
        }
        return std::move(out_);
    }

private:
    void look(qsizetype i)
    {
        Seen &s = seen_[std::size_t(i)];
        const QStringView word = tokens_.text(i);
        s.lower = word.toString().toLower();
        s.shape = shapeOf(word);
        s.kinds = tokens_[i].known.kinds;
        const Analyses &analyses = tokens_.draft().analyses(i);
        if (!analyses.empty() && !analyses.front().tags.isEmpty())
            s.part = analyses.front().tags.front();
    }

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

    void put(std::u16string_view name, QStringView a)
    {
        out_.hashes.push_back(featureHash(QStringView(name.data(), qsizetype(name.size())), a));
    }
    void put(std::u16string_view name, QStringView a, QStringView b)
    {
        std::uint64_t hash = mixed(basis, QStringView(name.data(), qsizetype(name.size())));
        hash = mixed(hash * prime + 1, a);
        out_.hashes.push_back(folded(mixed(hash * prime + 2, b)));
    }
    void put(std::u16string_view name, std::uint64_t value) { out_.hashes.push_back(hashOf(name, value)); }
    void putBits(std::u16string_view name, std::uint32_t bits)
    {
        for (std::uint32_t bit = 0; bits != 0; ++bit, bits >>= 1) {
            if (bits & 1)
                put(name, bit);
        }
    }

    const Seen &at(qsizetype i) const
    {
        static const Seen outside{QStringLiteral("\u0001"), {}, {}, 0, 0, 0, 0};
        return i < begin_ || i >= end_ ? outside : seen_[std::size_t(i)];
    }

    void write(qsizetype i)
    {
        const Seen &s = at(i), &before = at(i - 1), &after = at(i + 1), &before2 = at(i - 2), &after2 = at(i + 2);
        put(u"bias", 1);
        words(i, s, before, after, before2, after2);
        forms(s, before, after);
        lists(i, s, before, after);
        rules(s, before, after);
        place(i);
    }

    void words(qsizetype i, const Seen &s, const Seen &before, const Seen &after, const Seen &before2, const Seen &after2)
    {
        put(u"w", s.lower);
        put(u"w-1", before.lower);
        put(u"w+1", after.lower);
        put(u"w-2", before2.lower);
        put(u"w+2", after2.lower);
        put(u"w-1w", before.lower, s.lower);
        put(u"ww+1", s.lower, after.lower);
        put(u"w-2w-1", before2.lower, before.lower);
        put(u"w+1w+2", after.lower, after2.lower);
        put(u"p-1", before.part);
        put(u"p", s.part);
        put(u"p+1", after.part);
        put(u"p-1p+1", before.part, after.part);
        put(u"w-1x", before.lower, s.shape);
        // The verb or noun near by, past what is written with a capital.
        qsizetype right = i + 1, left = i - 1;
        while (right < end_ && right < i + 5 && isNameWord(tokens_[right]))
            ++right;
        while (left >= begin_ && left > i - 5 && isNameWord(tokens_[left]))
            --left;
        put(u"wr", at(right).lower);
        put(u"wl", at(left).lower);
        put(u"wlx", at(left).lower, at(left - 1).lower);
    }

    void forms(const Seen &s, const Seen &before, const Seen &after)
    {
        put(u"x", s.shape);
        put(u"x-1x", before.shape, s.shape);
        put(u"xx+1", s.shape, after.shape);
        const QString around = before.shape + u'|' + after.shape;
        put(u"xxx", s.shape, around);
        const QStringView word(s.lower);
        for (qsizetype length = 2; length <= 4; ++length) {
            if (word.size() <= length)
                break;
            put(u"suf", word.right(length));
            put(u"pre", word.left(length));
        }
        put(u"len", std::uint64_t(std::min<qsizetype>(word.size(), 8)));
    }

    void lists(qsizetype i, const Seen &s, const Seen &before, const Seen &after)
    {
        putBits(u"k", s.kinds);
        putBits(u"k-1", before.kinds);
        putBits(u"k+1", after.kinds);
        putBits(u"ks", s.span);
        const WordType &type = tokens_[i];
        const std::uint32_t flags = std::uint32_t(type.common) | std::uint32_t(type.function) << 1 | std::uint32_t(type.unknown) << 2
            | std::uint32_t(type.dictionaryPerson) << 3 | std::uint32_t(type.dictionaryPlace) << 4
            | std::uint32_t(type.dictionaryOrganisation) << 5 | std::uint32_t(type.listedCommon) << 6 | std::uint32_t(type.mixed) << 7
            | std::uint32_t(type.initial) << 8 | std::uint32_t(type.roman) << 9 | std::uint32_t(type.agentVerb) << 10
            | std::uint32_t(type.head.in != 0) << 11 | std::uint32_t(type.role != 0) << 12;
        putBits(u"t", flags);
        put(u"tx", flags, s.shape);
        const WordType &previous = tokens_[i - 1];
        putBits(u"r-1", i > begin_ ? std::uint32_t(previous.role) : 0);
        putBits(u"h-1", i > begin_ ? std::uint32_t(previous.head.in | previous.head.left << 6) : 0);
        putBits(u"u-1", i > begin_ ? previous.uses : 0);
        putBits(u"h", type.head.in);
        if (i + 1 < end_ && tokens_[i + 1].agentVerb)
            put(u"v+1", 1);
    }
    void put(std::u16string_view name, std::uint32_t bits, QStringView text) { put(name, text, QString::number(bits)); }

    void rules(const Seen &s, const Seen &before, const Seen &after)
    {
        put(u"R", std::uint64_t(s.rule));
        put(u"Rs", std::uint64_t(s.rule * 16 + s.sureness));
        put(u"R-1", std::uint64_t(before.rule));
        put(u"R+1", std::uint64_t(after.rule));
        put(u"RR", std::uint64_t(before.rule * 400 + s.rule * 20 + after.rule));
        put(u"Rx", std::uint32_t(s.rule), s.shape);
        put(u"Rw", std::uint32_t(s.rule), s.lower);
        put(u"Rw-1", std::uint32_t(s.rule), before.lower);
        put(u"Rw+1", std::uint32_t(s.rule), after.lower);
    }

    void place(qsizetype i)
    {
        const std::uint64_t where = std::uint64_t(tokens_.opensSentence(i)) | std::uint64_t(tokens_.inTitleCase(i)) << 1
            | std::uint64_t(tokens_.seenLowerCase(i)) << 2 | std::uint64_t(i == begin_) << 3 | std::uint64_t(tokens_.aboutSport()) << 4;
        put(u"at", where);
        put(u"atx", std::uint32_t(where), at(i).shape);
        put(u"atR", where * 64 + std::uint64_t(at(i).rule));
    }

    static constexpr std::uint32_t inside = 1u << 31;
    const NameTokens &tokens_;
    std::vector<Seen> seen_;
    qsizetype begin_ = 0, end_ = 0;
    SentenceFeatures out_;
};

} // namespace

FeatureHash featureHash(QStringView name, QStringView value) { return folded(mixed(mixed(basis, name) * prime + 1, value)); }

std::vector<Belief> believeRules(const QStringList &tags, float weight)
{
    std::vector<Belief> beliefs{{hashOf(u"R", 0), 0, weight}};
    for (int label = 0; label < nameLabels; ++label) {
        const qsizetype tag = tags.indexOf(tagOf(static_cast<NameLabel>(label)));
        for (std::size_t goesOn = 0; tag >= 0 && goesOn < 2; ++goesOn)
            beliefs.push_back({hashOf(u"R", std::uint64_t(1 + 2 * label) + goesOn), 2 * std::size_t(tag) + 1 + goesOn, weight});
    }
    return beliefs;
}

void LearnedLexicon::count(QStringView span, int tag, int by)
{
    const QString lower = span.toString().toLower();
    const QStringList words = lower.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const int bit = words.size() == 1 ? tag + 16 : tag;
        counts_[word][bit] += by;
    }
}

void LearnedLexicon::add(QStringView span, int tag) { count(span, tag, 1); }
void LearnedLexicon::forget(QStringView span, int tag) { count(span, tag, -1); }

std::uint32_t LearnedLexicon::bits(QStringView word) const
{
    const auto found = counts_.constFind(word.toString());
    if (found == counts_.constEnd())
        return 0;
    std::uint32_t bits = 0;
    for (auto bit = found->constBegin(); bit != found->constEnd(); ++bit) {
        if (bit.value() > 0 && bit.key() < 32)
            bits |= 1u << bit.key();
    }
    return bits;
}

SentenceFeatures withLearned(const SentenceFeatures &features, std::span<const QString> words, const LearnedLexicon &lexicon)
{
    static constexpr std::array<char16_t, 3> places{u'<', u'=', u'>'};
    std::vector<std::uint32_t> bits;
    for (const QString &word : words)
        bits.push_back(lexicon.bits(word));
    SentenceFeatures out;
    out.hashes.reserve(features.hashes.size() + words.size() * 2);
    for (std::size_t i = 0; i < features.size(); ++i) {
        const std::span<const FeatureHash> own = features.of(i);
        out.hashes.insert(out.hashes.end(), own.begin(), own.end());
        for (std::size_t place = 0; place < 3; ++place) {
            if (i + place < 1 || i + place - 1 >= bits.size())
                continue;
            for (std::uint32_t bit = 0, left = bits[i + place - 1]; left != 0; ++bit, left >>= 1) {
                if (left & 1) {
                    const QChar value[] = {QChar(places[place]), QChar(u'0' + bit)};
                    out.hashes.push_back(featureHash(u"learned", QStringView(value, 2)));
                }
            }
        }
        out.ends.push_back(std::uint32_t(out.hashes.size()));
    }
    return out;
}

std::vector<SentenceFeatures> nameFeatures(const FeatureSources &sources)
{
    Writer writer(sources);
    std::vector<SentenceFeatures> sentences;
    for (qsizetype i = 0; i < sources.tokens->sentences(); ++i)
        sentences.push_back(writer.sentence(i));
    return sentences;
}

} // namespace suggest
