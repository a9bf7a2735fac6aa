// What does not fit together in an article: names tagged in two ways, names left untagged, dates without a value, quotations without a
// speaker, events without a date, and whatever the tag set does not allow.
//
// Pure functions of snapshots; time proportional to the text and its annotations. Findings are in reading order. Content rules look at what
// people have decided (suggestions wait in the queue); the tag set's rules at all that is not rejected. `rule` ids are stable: `check`
// prints them. Any thread.
#pragma once

#include "app/annotation/document.h"

#include <span>

namespace review {

struct Finding {
    enum class Weight : std::uint8_t { Note, Doubt, Violation }; // worth knowing; probably a mistake; against the tag set
    annotation::DocumentId document;
    annotation::AnnotationId annotation; // 0: a place in the text that nothing marks
    text::Range place;                   // empty where the annotation has no ranges
    QString rule;
    QString words; // a whole sentence, translated
    Weight weight = Weight::Doubt;
    QString layer, tag;                           // of untagged-name: what the place would become
    std::vector<annotation::AnnotationId> others; // that it does not agree with
};

namespace rules {
inline const QString unknownLayer = QStringLiteral("unknown-layer");
inline const QString unknownTag = QStringLiteral("unknown-tag");
inline const QString unknownFeature = QStringLiteral("unknown-feature");
inline const QString featureValue = QStringLiteral("feature-value");
inline const QString wrongShape = QStringLiteral("wrong-shape");
inline const QString outsideText = QStringLiteral("outside-text");
inline const QString danglingEnd = QStringLiteral("dangling-end");
inline const QString danglingReference = QStringLiteral("dangling-reference");
inline const QString timexWithoutValue = QStringLiteral("timex-without-value");
inline const QString quoteWithoutSpeaker = QStringLiteral("quote-without-speaker");
inline const QString eventWithoutDate = QStringLiteral("event-without-date");
inline const QString taggedDifferently = QStringLiteral("tagged-differently");
inline const QString untaggedName = QStringLiteral("untagged-name");
} // namespace rules

// Against the tag set, or against itself: what `check` reports.
std::vector<Finding> violationsOf(const annotation::Document &document, const annotation::TagSet &tagSet);

// What a careful reader would look at again before the article is done. Without violations.
std::vector<Finding> doubtsOf(const annotation::Document &document);

// Both, in reading order: the consistency list.
std::vector<Finding> consistencyOf(const annotation::Document &document, const annotation::TagSet &tagSet);

// Names that carry one tag in one article and another in another; each finding stands at the rarer reading.
std::vector<Finding> taggedDifferentlyAcross(std::span<const annotation::Document *const> documents);

} // namespace review
