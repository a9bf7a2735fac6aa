// The one record of what is marked in an article: a span (ranges of text, possibly none) or a relation (source and target), on a layer,
// with a tag, features, the story of who proposed it and who decided.
//
// Positions are UTF-16 units of the article's text, half-open. A value type; any thread.
#pragma once

#include "app/annotation/features.h"
#include "app/annotation/ids.h"
#include "app/base/clock.h"
#include "app/text/range.h"

#include <QString>

#include <memory>
#include <optional>

namespace annotation {

// The names of the layers that the program itself speaks of; a tag set may declare more. Ids are lower case.
namespace layers {
inline const QString entity = QStringLiteral("entity");
inline const QString timex3 = QStringLiteral("timex3");
inline const QString event = QStringLiteral("event");
inline const QString signal = QStringLiteral("signal");
inline const QString quote = QStringLiteral("quote");
inline const QString relation = QStringLiteral("relation");
inline const QString tlink = QStringLiteral("tlink");
inline const QString structure = QStringLiteral("structure");
inline const QString token = QStringLiteral("token");
inline const QString sentence = QStringLiteral("sentence");
} // namespace layers

// What has been decided. The numbers are stored: never change them.
enum class Verdict : std::uint8_t {
    Suggested = 0, // waits for a decision
    Accepted = 1,  // taken as proposed (or imported as truth)
    Corrected = 2, // was a proposal; `was` keeps it for good
    Rejected = 3,  // kept as a negative example; not drawn, blocks the same proposal
    Added = 4,     // a person made it from nothing
};
QString verdictName(Verdict verdict); // "suggested", …: as in Chiosa JSONL
std::optional<Verdict> verdictFromName(QStringView name);

// Features of the standard layers that hold the id of another annotation, as base::idText writes it ("speakerSpan", "anchorTimeID", …).
bool holdsAnnotationId(QStringView featureName);

// Who proposed it: "timex-rules/1", an annotator's name, a file.
struct Origin {
    QString by;
    double confidence = 1; // 0 to 1
    QString reason;        // for a person to read; see annotation/reason.h
    friend bool operator==(const Origin &, const Origin &) = default;
};

// The proposal that was corrected.
struct Was {
    QString tag;
    text::Ranges ranges;
    Features features;
    QString by;
    friend bool operator==(const Was &, const Was &) = default;
};

struct Annotation {
    AnnotationId id;
    QString layer;
    QString tag;                 // a span's label, a relation's type ("BEFORE")
    text::Ranges ranges;         // of a span: sorted, disjoint; may be empty (an implicit event, a computed date). Empty for a relation
    AnnotationId source, target; // of a relation; 0 for a span
    Features features;
    EntityId entity; // of a mention: the entity it refers to, or 0
    Origin origin;
    Verdict verdict = Verdict::Added;
    std::shared_ptr<const Was> was; // set when verdict is Corrected
    QString annotator;              // who decided; "" while nobody has
    base::Timestamp at = 0;         // when
    QString comment;
    bool unsure = false;
    QString sourceId; // its id in the file it was imported from

    bool isRelation() const { return static_cast<bool>(source) || static_cast<bool>(target); }
    bool isSpan() const { return !isRelation(); }
    bool isDecided() const { return verdict != Verdict::Suggested && verdict != Verdict::Rejected; } // accepted, corrected, added
    bool isVisible() const { return verdict != Verdict::Rejected; }
    text::Range hull() const { return text::hull(ranges); }
    friend bool operator==(const Annotation &, const Annotation &);
};

} // namespace annotation
