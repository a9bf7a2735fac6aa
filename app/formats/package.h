// What documents that are archives of XML (DOCX, ODT, EPUB) have in common.
#pragma once

#include "app/formats/archive.h"
#include "app/formats/article_draft.h"
#include "app/formats/xml.h"

namespace formats {

base::Result<XmlNode> packagedXml(const Archive &archive, const QString &part, const QString &where);

// Title, author, language and date of creation as Dublin Core has them, where the text does not tell. A part that is missing or broken
// tells nothing.
void readProperties(ArticleDraft &draft, const Archive &archive, const QString &part, const QString &where);

// By the beginning of an archive: is it this one? `mark` stands in the names and first bytes of the files that open it.
Likelihood likelyPackage(const FileSet &heads, const Format &format, const char *mark);

} // namespace formats
