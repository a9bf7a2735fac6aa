// An article as TEI. Internal to the codec.
#pragma once

#include "app/formats/article_file.h"

namespace formats::tei {

inline const QString articleFs = QStringLiteral("chiosa.article");     // type of the feature structure of the article's other members
inline const QString rejectedType = QStringLiteral("chiosa.rejected"); // of a group of rejected proposals
inline const QString knowledgeType = QStringLiteral("kb");             // of an idno
inline const QString numberMember = QStringLiteral("chiosa.n");        // of a span on its way, in reading order: @n

Made fileOf(const annotation::Document &document, const EntityLookup &entities);

} // namespace formats::tei
