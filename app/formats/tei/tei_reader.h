// An article from a TEI tree. Internal to the codec.
#pragma once

#include "app/formats/article_file.h"
#include "app/formats/xml.h"

namespace formats::tei {

base::Result<Article> articleOf(const XmlNode &root, const QJsonObject &forbidden, Parsing &parsing);

} // namespace formats::tei
