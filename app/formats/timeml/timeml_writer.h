// An article as TimeML, and what of it TimeML has no place for. Internal to the codec.
#pragma once

#include "app/formats/article_file.h"

namespace formats::timeml {

Made fileOf(const annotation::Document &document);

} // namespace formats::timeml
