#include "app/suggest/name_places.h"

#include <QSet>

#include <algorithm>

namespace suggest {

namespace {

bool hasDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

// "A380", "777", "Mac OS X 10.5": tells by itself which one is meant; "4" of "iPhone 4" does not.
bool tellsAlone(const QString &word) { return word.size() >= 3 && hasDigit(word); }

QStringList nameWords(const QString &name)
{
    QString plain = name.toLower().simplified();
    plain.replace(QChar(0x2019), u'\'');
    QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > 1 && (words.front() == u"the" || words.front() == u"il" || words.front() == u"la"))
        words.removeFirst();
    return words;
}

// How many tokens from `at` on are words of the name in its order, from the word `from` on.
qsizetype run(const Words &words, qsizetype at, const QStringList &name, qsizetype from)
{
    qsizetype length = 0;
    while (from + length < name.size() && at + length < words.size() && words[at + length].text == name[from + length])
        ++length;
    return length;
}

class PlaceFinder {
public:
    PlaceFinder(const QString &entity, const Words &words, const std::vector<annotation::Annotation> &names, const WordLists &kinds)
        : words_(words), names_(names), kinds_(kinds), name_(nameWords(entity))
    {
        for (const QString &word : name_)
            initials_ += word.front();
        for (qsizetype i = 0; i < words_.size() && !isPerson_; ++i) {
            if (run(words_, i, name_, 0) == name_.size())
                isPerson_ = isTagged(i, QStringLiteral("PER"));
        }
    }

    std::vector<NamePlace> find()
    {
        for (qsizetype i = 0; i < words_.size(); ++i) {
            const qsizetype length = std::max(lengthAt(i), isInitials(i) ? qsizetype(1) : 0);
            if (length > 0) {
                found_.push_back({i, i + length - 1, false});
                i += length - 1;
            }
        }
        standIns();
        return std::move(found_);
    }

private:
    const annotation::Annotation *nameAt(qsizetype token) const
    {
        const text::Range place = words_.range(token);
        for (const annotation::Annotation &name : names_) {
            if (name.hull().covers(place) && name.tag != u"ROL" && name.tag != u"NUM")
                return &name;
        }
        return nullptr;
    }
    bool isTagged(qsizetype token, const QString &tag) const { return nameAt(token) && nameAt(token)->tag == tag; }

    bool isWrittenAsName(qsizetype token) const // "iPod" too
    {
        const QStringView written = words_.written(token);
        return std::any_of(written.begin(), written.end(), [](QChar c) { return c.isUpper(); });
    }

    // The tokens here that name the entity; 0 where they do not.
    qsizetype lengthAt(qsizetype at) const
    {
        qsizetype best = 0;
        for (qsizetype from = 0; from < name_.size(); ++from) {
            const qsizetype length = run(words_, at, name_, from);
            if (length == 0 || length <= best || !(length > 1 || hasDigit(words_[at].text) || isWrittenAsName(at)))
                continue;
            bool enough = length == name_.size() || (length > 1 && length * 2 > name_.size());
            for (qsizetype i = from; i < from + length; ++i)
                enough = enough || tellsAlone(name_[i]);
            enough = enough || (isPerson_ && from + length == name_.size());
            if (enough && !goesOn(at, length))
                best = length;
        }
        return best;
    }
    // "Airbus" in "Airbus A380" is part of another name, unless that is meant.
    bool goesOn(qsizetype at, qsizetype length) const
    {
        const Word &next = words_[at + length];
        return !name_.contains(next.text) && next.sentence == words_[at].sentence && next.text.size() >= 2 && hasDigit(next.text)
            && (next.capital || next.text.front().isDigit()) && !next.text.contains(u',') && isOneName(at, at + length);
    }
    bool isOneName(qsizetype first, qsizetype last) const
    {
        const text::Range a = words_.range(first), b = words_.range(last);
        return b.begin - a.end <= 1 || (nameAt(first) && nameAt(first) == nameAt(last));
    }
    bool isInitials(qsizetype at) const { return name_.size() >= 3 && words_[at].capital && words_[at].text == initials_; }

    // "He", "It", "The company" at the beginning of a sentence, where the one before is about the entity.
    void standIns()
    {
        std::vector<NamePlace> more;
        for (int sentence = 1; sentence < words_.sentences(); ++sentence) {
            const qsizetype begin = words_.sentenceBegin(sentence), end = words_.sentenceEnd(sentence);
            if (begin >= end || !opens(sentence - 1, more))
                continue;
            qsizetype at = begin;
            while (at < end && at < begin + 2 && words_[at].pos == Pos::Mark)
                ++at;
            static const QStringList persons{QStringLiteral("he"), QStringLiteral("she")};
            static const QStringList things{QStringLiteral("it"), QStringLiteral("they")};
            if ((isPerson_ ? persons : things).contains(words_[at].text))
                more.push_back({at, at, true});
        }
        if (!isPerson_)
            describedPlaces(more);
        found_.insert(found_.end(), more.begin(), more.end());
        std::sort(found_.begin(), found_.end(), [](const NamePlace &a, const NamePlace &b) { return a.first < b.first; });
    }
    // "The company", "the new airliner" soon after the entity, where the article has said what kind of thing it is.
    void describedPlaces(std::vector<NamePlace> &more) const
    {
        const QSet<QString> own = ownKinds();
        for (qsizetype i = 1; i < words_.size(); ++i) {
            const QString kind = kindAt(i);
            if (kind.isEmpty() || !own.contains(kind) || words_[i].plural || words_[i + 1].pos == Pos::Name
                || words_[i + 1].pos == Pos::Noun)
                continue;
            qsizetype first = i - 1;
            while (first > 0 && (words_[first].pos == Pos::Adjective || words_[first].pos == Pos::Noun) && i - first < 4)
                --first;
            if (words_[first].pos != Pos::Determiner || words_[first].text == u"a" || words_[first].text == u"an"
                || words_[first].text.startsWith(u"un"))
                continue;
            const auto near
                = [&](const NamePlace &place) { return place.last < first && words_[first].sentence - words_[place.last].sentence <= 3; };
            if (std::any_of(found_.begin(), found_.end(), near) || std::any_of(more.begin(), more.end(), near))
                more.push_back({first, i, true});
        }
    }
    QString kindAt(qsizetype token) const
    {
        return words_[token].pos == Pos::Noun ? kinds_.value(QStringLiteral("kind"), words_[token].lemma) : QString();
    }
    // What the entity is called: "aircraft manufacturer Boeing", "the A380, the world's largest passenger plane,", "A380 superjumbo".
    QSet<QString> ownKinds() const
    {
        QSet<QString> kinds;
        for (const NamePlace &place : found_) {
            kinds.insert(kindAt(place.first - 1));
            qsizetype at = place.last + 1;
            while (words_[at].pos == Pos::Noun && at < place.last + 3)
                kinds.insert(kindAt(at++));
            const bool apposed = words_[at].text == u"," && words_[at + 1].pos == Pos::Determiner;
            const bool defined = words_.grammar().has(QStringLiteral("copula"), words_[at].lemma) && words_[at + 1].pos == Pos::Determiner;
            // The head: the first noun of a kind in the phrase.
            for (qsizetype i = at + 2; (apposed || defined) && i < at + 10 && words_[i].sentence == words_[at].sentence; ++i) {
                if (const QString kind = kindAt(i); !kind.isEmpty()) {
                    kinds.insert(kind);
                    break;
                }
                if (words_[i].text == u"," || words_[i].pos == Pos::Relative || words_[i].pos == Pos::Preposition)
                    break;
            }
        }
        return kinds;
    }
    // Does the sentence begin with the entity, before its first verb?
    bool opens(int sentence, const std::vector<NamePlace> &more) const
    {
        qsizetype verb = words_.sentenceBegin(sentence);
        while (verb < words_.sentenceEnd(sentence) && words_[verb].form != VerbForm::Finite)
            ++verb;
        const auto within = [&](const NamePlace &place) { return place.first >= words_.sentenceBegin(sentence) && place.first < verb; };
        return std::any_of(found_.begin(), found_.end(), within) || std::any_of(more.begin(), more.end(), within);
    }

    const Words &words_;
    const std::vector<annotation::Annotation> &names_;
    const WordLists &kinds_;
    QStringList name_; // lower case
    QString initials_;
    bool isPerson_ = false;
    std::vector<NamePlace> found_;
};

} // namespace

std::vector<NamePlace> placesOf(const QString &entity, const Words &words, const std::vector<annotation::Annotation> &names,
                                const WordLists &kinds)
{
    return entity.simplified().isEmpty() ? std::vector<NamePlace>() : PlaceFinder(entity, words, names, kinds).find();
}

} // namespace suggest
