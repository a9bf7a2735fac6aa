// An article as NAF, and what of it NAF has no place for. Internal to the codec.
#pragma once

#include "app/formats/article_file.h"

namespace formats::naf {

Made fileOf(const annotation::Document &document, const EntityLookup &entities);

} // namespace formats::naf
