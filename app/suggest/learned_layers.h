// What a project has learned: a model for each language and span layer, with what is to be told of it; as bytes for the project file or for
// a file of its own.
//
// Immutable once made; any thread. Errors of reading: Malformed, Newer.
#pragma once

#include "app/base/clock.h"
#include "app/suggest/name_learner.h"

#include <QMap>

namespace suggest {

// For people: what it was learned from, how well it does, what it goes by.
struct LearnedFacts {
    int articles = 0, sentences = 0;
    base::Timestamp at = 0;
    std::size_t judged = 0;     // how many articles there were when it was last tried on every fifth; 0: never
    double f1 = 0, startF1 = 0; // then: as learned, and as the program came
    bool inUse = true;          // false: what the program came with does better
    struct Tag {
        int spans = 0;                     // that people stand for
        QStringList inside, before, after; // the words that most make it think of the tag now and did not before
        friend bool operator==(const Tag &, const Tag &) = default;
    };
    QMap<QString, Tag> tags;
    friend bool operator==(const LearnedFacts &, const LearnedFacts &) = default;
};

struct LearnedLayer {
    QString language; // "it"; "" where articles do not tell
    QString layer;
    std::shared_ptr<const LearnedNames> names; // null: not in use
    LearnedFacts facts;
};

class LearnedLayers {
public:
    const std::vector<LearnedLayer> &all() const { return layers_; } // by language, then layer
    const LearnedLayer *find(const QString &language, const QString &layer) const;
    bool empty() const { return layers_.empty(); }
    void set(LearnedLayer layer); // in place of the one of the same language and layer
    void remove(const QString &language, const QString &layer);

    QByteArray save() const; // equal layers give equal bytes
    static base::Result<LearnedLayers> load(const QByteArray &bytes, const QString &where);

private:
    std::vector<LearnedLayer> layers_;
};

// In sentences, translated: how one layer was learned and how well it does, the layer first.
QStringList summaryOf(const LearnedLayer &layer);

// In sentences: from how many articles, how well, by which words. Translated; a line each, empty where nothing has been learned.
QStringList inWords(const LearnedLayers &learned);

} // namespace suggest
