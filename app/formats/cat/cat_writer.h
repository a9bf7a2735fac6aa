// An article as CAT XML, and what of it CAT has no place for. Internal to the codec.
#pragma once

#include "app/formats/article_file.h"

namespace formats::cat {

Made fileOf(const annotation::Document &document, const EntityLookup &entities, bool itaTimeBank);

} // namespace formats::cat
