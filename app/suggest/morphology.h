// What a dictionary knows of a word: lemmas with part of speech, tense, number (lttoolbox with an apertium dictionary, remembered by word
// type).
//
// A dictionary that is not installed makes an empty morphology, which answers nothing; missing() says so once, for people. Thread safe (its
// memory is behind a lock).
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <iterator>
#include <memory>
#include <vector>

namespace suggest {

// One of apertium's tags, as a number: what is asked of every word is compared as a bit.
class Tag {
public:
    template <std::size_t size> consteval Tag(const char16_t (&name)[size]) : Tag(of(QStringView(name, size - 1)))
    {
        if (index_ == unknown)
            throw "no tag that is asked for: add it to names";
    }
    static constexpr Tag of(QStringView name); // unknown where it has no number
    constexpr std::uint64_t bit() const { return index_ == unknown ? 0 : std::uint64_t{1} << index_; }
    friend constexpr bool operator==(Tag, Tag) = default;

private:
    static constexpr std::uint8_t unknown = 255;
    constexpr explicit Tag(std::uint8_t index) : index_(index) { }
    std::uint8_t index_;
};

constexpr Tag Tag::of(QStringView name)
{
    constexpr const char16_t *names[]
        = {u"adj",  u"adv", u"ant", u"cni",  u"cnjadv", u"cnjcoo", u"cnjsub", u"cog",     u"det",    u"f",     u"fti",  u"ger", u"ifi",
           u"ij",   u"imp", u"inf", u"loc",  u"m",      u"mf",     u"n",      u"np",      u"num",    u"org",   u"p1",   u"p2",  u"p3",
           u"past", u"pii", u"pis", u"pl",   u"pp",     u"pprs",   u"pr",     u"preadv",  u"predet", u"pres",  u"pri",  u"prn", u"prs",
           u"rel",  u"sg",  u"sp",  u"subs", u"top",    u"vaux",   u"vbdo",   u"vbhaver", u"vblex",  u"vbmod", u"vbser"};
    static_assert(std::size(names) <= 64);
    for (std::size_t i = 0; i < std::size(names); ++i) {
        qsizetype at = 0; // QStringView compares at run time only
        while (at < name.size() && names[i][at] != 0 && name.utf16()[at] == names[i][at])
            ++at;
        if (at == name.size() && names[i][at] == 0)
            return Tag(static_cast<std::uint8_t>(i));
    }
    return Tag(unknown);
}

// One reading of a word: "annunciare", {"vblex", "ifi", "p3", "sg"}; tags are apertium's. What is joined to it follows as "+" and its
// lemma: "dell'" is "di", {"pr", "+il"}; "parlandone" is "parlare", {"vblex", "ger", "+ne"}.
class Analysis {
public:
    Analysis() = default;
    Analysis(QString word, const QStringList &all) : lemma(std::move(word))
    {
        for (const QString &tag : all)
            add(tag);
    }
    QString lemma;
    const QStringList &tags() const { return tags_; }
    void add(const QString &tag)
    {
        const std::uint64_t bit = Tag::of(tag).bit();
        first_ = tags_.isEmpty() ? bit : first_;
        set_ |= bit;
        tags_.append(tag);
    }
    bool has(Tag tag) const { return (set_ & tag.bit()) != 0; }
    bool is(Tag tag) const { return tag.bit() == first_; } // its first tag: the part of speech
    friend bool operator==(const Analysis &, const Analysis &) = default;

private:
    QStringList tags_;
    std::uint64_t set_ = 0, first_ = 0;
};
using Analyses = std::vector<Analysis>;

class Morphology {
public:
    static std::shared_ptr<const Morphology> load(const QString &language); // "it", "en", …; never null
    virtual ~Morphology() = default;
    virtual std::shared_ptr<const Analyses> analyses(QStringView word) const = 0; // never null; shared by all who ask for the word
    virtual QString missing() const = 0;                                          // "" when a dictionary is there, else a sentence
};

} // namespace suggest
