// All suggesters in their order: structure, time expressions, names, chains, quotations, events, anchors; loaded for a language when its
// first article comes.
//
// Lists and dictionaries are read once and shared by all articles. A stage whose data cannot be read is left out, and messages() says so.
// read() may be called from several threads at once; equal articles get equal readings.
#pragma once

#include "app/dates/grammar.h"
#include "app/suggest/structure_suggester.h"

#include <map>
#include <mutex>

namespace suggest {

class LearnedLayers;
class Lexicon;
struct NameReader;

// Which suggestions are wanted: the words of `--only`. Chains belong to the names they join.
enum Family : std::uint8_t {
    StructureFamily = 1,
    TimexFamily = 2,
    EntityFamily = 4,
    CorefFamily = 8,
    QuoteFamily = 16,
    EventFamily = 32,
    TimelineFamily = 64,
    LearnedFamily = 128, // layers that only a learned model reads: the user's own
};
using Families = std::uint8_t;
inline constexpr Families allFamilies = 255;
// "entity,timex3,event,quote,coref,timeline" (and "structure"); Invalid names the word that is none of them.
base::Result<Families> familiesFrom(const QString &words);

class Pipeline {
public:
    explicit Pipeline(const dates::Policy &times = {});
    ~Pipeline();

    // The suggestions for an article. What a wanted stage needs of one that is not wanted (a quotation its names) is worked out and left
    // out of the answer.
    Reading read(const annotation::Document &document, Families families = allFamilies, std::stop_token stop = {}) const;

    // The layers that a reading replaces: what replaceSuggestions is to be told. With a document, those besides that only a learned model
    // reads now, or read when its suggestions were made.
    static QStringList layersOf(Families families);
    QStringList layersOf(Families families, const annotation::Document &document) const;

    // Everything that is missing or unreadable so far, one sentence each, without repeats: "No dictionary for …".
    QStringList messages() const;

    // What has been learned since, in place of what was set before; as bytes it is read when it is first needed, and what cannot be read
    // is told by messages(). Without it, or where it has no model, what came with the program holds. Readings that have begun end as they
    // began.
    void setLearned(LearnedLayers learned);
    void setLearned(QByteArray saved);

    // With what names of a language ("it") are read, shared with the stages; null where lists cannot be read (messages() says so).
    std::shared_ptr<const NameReader> nameReader(const QString &language) const;

    // What a document's text says of itself at import.
    ArticleHints hintsOf(const QString &text, const QString &language = {}) const { return suggest::hintsOf(text, language); }

private:
    struct Language;
    std::shared_ptr<const Language> language(const QString &code) const;
    std::shared_ptr<const Language> loaded(const QString &code) const;
    std::shared_ptr<const NameReader> readerOf(const QString &code) const; // with the lock held
    const LearnedLayers &learned() const;                                  // likewise
    void say(const QString &message) const;

    dates::Policy times_;
    mutable std::mutex mutex_;
    mutable std::map<QString, std::shared_ptr<const Language>> languages_;
    mutable std::map<QString, std::shared_ptr<const NameReader>> readers_;
    mutable std::shared_ptr<const LearnedLayers> learned_;
    mutable QByteArray saved_; // not read yet
    mutable QStringList messages_;
};

// The document with a reading put into it: for filters that keep no project. Local ids become ids of the document.
struct ReadDocument {
    annotation::Document document;
    std::vector<annotation::Entity> entities;
};
ReadDocument withReading(const annotation::Document &document, const Reading &reading);

} // namespace suggest
