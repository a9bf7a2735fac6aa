// An article from a CAT tree. Internal to the codec.
#pragma once

#include "app/formats/article_file.h"
#include "app/formats/xml.h"

namespace formats::cat {

base::Result<Article> articleOf(const XmlNode &root, Parsing &parsing);

} // namespace formats::cat
