// What every format can do: recognise its files, read articles out of them one by one, write articles into them one by one.
//
// The law: reading what was written gives the same article, but for ids (what is read has ids of its own, see Article) and for the losses
// that the writer names. In memory positions are UTF-16 units; only codecs convert. Readers never trust: what is malformed is refused by
// itself, with its place, and the rest goes on. Codecs are values without state: any thread. A Reader or Writer belongs to one thread.
#pragma once

#include "app/annotation/document.h"
#include "app/formats/files.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <span>

namespace formats {

using annotation::AnnotationId;
using annotation::EntityId;

// One article as read. Its ids are local to it: 1, 2, 3 … for annotations and for entities (below 2^40, so that they never meet a
// project's; editing::addArticle draws the real ones). Features that hold an id hold a local one. An id of the file is kept as sourceId.
struct Article {
    annotation::Document document;
    std::vector<annotation::Entity> entities;
};

// The article under this name, where it has none yet.
Article named(Article article, const QString &name);

// Do two entities that were read from different articles of one import name the same thing? By knowledge base, or by an id of Chiosa's own.
bool sameEntity(const annotation::Entity &a, const annotation::Entity &b);

// What has to be said of an import: something refused, or something that was read with a remark.
struct Problem {
    enum class Kind : std::uint8_t { Note, Refused };
    Kind kind = Kind::Note;
    base::Error error; // a sentence, and the place ("news.jsonl, line 3")
    friend bool operator==(const Problem &, const Problem &) = default;
};

// What a format could not hold, or holds only in the sidecar file that Chiosa writes beside it.
struct Loss {
    enum class Kind : std::uint8_t { Lost, Sidecar };
    QString document; // the article's name
    AnnotationId id;  // of the annotation, or 0
    QString what;     // a sentence; equal losses have equal sentences, so that they can be counted
    Kind kind = Kind::Lost;
    friend bool operator==(const Loss &, const Loss &) = default;
};

// A line of the computed timeline, for formats that carry it: nothing of it is ever read back.
struct TimelineItem {
    AnnotationId event;
    QString earliest, latest; // inclusive calendar values of the outer bounds, "" where open
    AnnotationId anchor;      // the time expression it hangs on, or 0
    QString value;
    int order = 0;
};

using Settings = std::map<QString, QString>; // "scheme" → "bioes": what --option KEY=VALUE says

struct ReadOptions {
    const annotation::TagSet *tagSet = nullptr; // its aliases and layers; without one only PRODUCT's defaults hold
    QString language;                           // where the file names none
    QString dct;                                // likewise
    qint64 largestDocument = 64 * 1024 * 1024;  // bytes; what is larger is refused
    Settings settings;
};

struct WriteOptions {
    QString fileName; // of formats that write one main file; "" for "documents" with the format's first suffix
    const annotation::TagSet *tagSet = nullptr;
    std::function<std::vector<TimelineItem>(const annotation::Document &)> timeline; // empty: none
    Settings settings;
};

using EntityLookup = std::function<const annotation::Entity *(EntityId)>; // nullptr where there is none
EntityLookup lookupIn(std::span<const annotation::Entity> entities);      // these must outlive it

// Reads article after article; memory holds one at a time.
class Reader {
public:
    virtual ~Reader() = default;
    virtual std::optional<Article> next() = 0; // nullopt at the end; what is refused is passed over
    std::vector<Problem> takeProblems() { return std::exchange(problems_, {}); }

protected:
    void refuse(base::Error error) { problems_.push_back({Problem::Kind::Refused, std::move(error)}); }
    void note(base::Error error) { problems_.push_back({Problem::Kind::Note, std::move(error)}); }

private:
    std::vector<Problem> problems_;
};

// Writes article after article. Errors are of the output; what the format cannot hold is a loss, never an error.
class Writer {
public:
    virtual ~Writer() = default;
    virtual base::Result<> add(const annotation::Document &document, const EntityLookup &entities) = 0;
    virtual base::Result<> finish() { return {}; } // what can be written only at the end
    std::vector<Loss> takeLosses() { return std::exchange(losses_, {}); }

protected:
    void lose(Loss loss) { losses_.push_back(std::move(loss)); }

private:
    std::vector<Loss> losses_;
};

// What an export meant to write, to be held against what was written.
struct Meant {
    QStringList articles; // their names, in the order in which they were added
    std::function<std::optional<annotation::Document>(const QString &name)> document;
    EntityLookup entities;
    std::span<const Loss> losses; // that the writer named
    Settings settings;            // that it was given
    ReadOptions reading;
};

enum class Likelihood : std::uint8_t { No, Possible, Likely, Certain };

// A format as lists of formats show it, there already or to come.
struct Format {
    QString id, name;
    QStringList suffixes; // lower case, without the dot; the first is the one written
    bool reads = false, writes = false;
};

// A setting that a codec understands, for help texts.
struct Setting {
    QString key;
    QStringList values; // the first is the default; empty: free text
    QString words;
    bool onReading = false;
};

struct Imported {
    std::vector<Article> articles;
    std::vector<Problem> problems;
};
struct Exported {
    FileSet files;
    std::vector<Loss> losses;
};

class Codec {
public:
    virtual ~Codec() = default;
    virtual Format format() const = 0;
    virtual std::vector<Setting> settings() const { return {}; }

    // Does the writer itself put articles into parts of a data set, by their feature “split” ("train", "test-00000-of-00002")?
    virtual bool keepsParts() const { return false; }

    // By names and content; files may be cut after some 64 kB.
    virtual Likelihood recognises(const FileSet &heads) const = 0;

    // nullptr where format() says that it does not read or write. The input or output must outlive the reader or writer.
    virtual std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const = 0;
    virtual std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const = 0;

    // Reads again what was written and tells in words what is not as it was meant: with the format's reader, unless a format that is only
    // written knows better. Errors: of the input; Unsupported where nothing can be read.
    virtual base::Result<QStringList> proofread(const Input &written, const Meant &meant) const;

    // All at once, for what fits in memory. Errors: Unsupported where the codec does not read or write; of the output.
    base::Result<Imported> read(const FileSet &files, const ReadOptions &options = {}) const;
    base::Result<Exported> write(std::span<const annotation::Document> documents, const EntityLookup &entities = {},
                                 const WriteOptions &options = {}) const;
};

} // namespace formats
