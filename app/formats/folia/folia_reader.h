// An article from a FoLiA tree. Internal to the codec.
#pragma once

#include "app/formats/article_file.h"
#include "app/formats/xml.h"

namespace formats::folia {

inline const QString setPrefix = QStringLiteral("chiosa.");

base::Result<Article> articleOf(const XmlNode &root, const QJsonObject &forbidden, Parsing &parsing);

} // namespace formats::folia
