// What a dictionary knows of a word: lemmas with part of speech, tense, number (lttoolbox with an apertium dictionary, remembered by word
// type).
//
// A dictionary that is not installed makes an empty morphology, which answers nothing; missing() says so once, for people. Thread safe (its
// memory is behind a lock).
#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace suggest {

// One reading of a word: "annunciare", {"vblex", "ifi", "p3", "sg"}; tags are apertium's. What is joined to it follows as "+" and its
// lemma: "dell'" is "di", {"pr", "+il"}; "parlandone" is "parlare", {"vblex", "ger", "+ne"}.
struct Analysis {
    QString lemma;
    QStringList tags;
    bool has(QStringView tag) const;
    friend bool operator==(const Analysis &, const Analysis &) = default;
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
