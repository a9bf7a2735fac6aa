// What of an article goes out, and by which guidelines its time expressions are drawn: chosen before any codec sees it.
//
// A pure function of the article: the codecs then write, and verify, what was selected. What it leaves out or changes is the person's own
// choice and no loss, but for references that lose what they point to.
//
// The words that extents turn on are data: resources/formats/extents.LANG.txt, lines "%prepositions …", "%articles …", "%offsets …" (words
// that make a point of a length of time: "fa", "ago", "vor"). Files are read once for each language. One thread.
#pragma once

#include "app/dates/grammar.h"
#include "app/formats/codec.h"
#include "app/formats/trim.h"

#include <QSet>

#include <utility>

namespace formats {

struct Selection {
    enum class Verdicts : std::uint8_t { Decided, All }; // accepted, corrected, added; or suggestions too
    enum class Offsets : std::uint8_t { Date, DurationAndEmpty };
    enum class Extent : std::uint8_t { AsMarked, WithPreposition, Bare };
    Verdicts verdicts = Verdicts::Decided;
    bool rejected = false; // the negative examples too
    QStringList only;      // layers; empty: all
    Offsets offsets
        = Offsets::Date; // "tre giorni fa" as one DATE; or a DURATION "tre giorni" and an empty DATE that hangs on it (It-TimeML)
    Extent extent = Extent::AsMarked;
    Furniture furniture = Furniture::Keep;
    Borders borders = Borders::AsMarked;
};

// From "verdicts" (accepted, all), "with-rejected" (true, false), "only" (layers, parted by commas), "offsets" (date, duration+empty),
// "extent" (default, with-preposition, bare), "furniture" (keep, without-marks, leave-out), "borders" (as-marked, widen, leave-out); others
// are passed over. Errors: Invalid for another value.
base::Result<Selection> selectionFrom(const Settings &settings);
std::vector<Setting> selectionSettings(); // for help texts

struct Selected {
    annotation::Document document;
    std::vector<Loss> losses;
};

class Selector {
public:
    explicit Selector(Selection selection) : selection_(std::move(selection)) { }
    Selected select(const annotation::Document &document);

private:
    struct Words {
        QSet<QString> prepositions, articles, offsets; // folded
        std::optional<dates::Grammar> grammar;
    };
    using Annotations = std::vector<annotation::Annotation>;

    const Words &wordsOf(const QString &language);
    void dropReferences(const annotation::Document &document, Annotations &kept, std::vector<Loss> &losses) const;
    void drawExtent(const annotation::Document &document, const Words &words, annotation::Annotation &timex) const;
    static std::optional<std::pair<text::Range, dates::Expression>> lengthIn(const annotation::Document &document, const Words &words,
                                                                             text::Range range);
    static void splitOffsets(const annotation::Document &document, const Words &words, Annotations &kept);

    Selection selection_;
    std::map<QString, Words> words_;
};

} // namespace formats
