// An article as FoLiA, and what of it FoLiA has no place for. Internal to the codec.
#pragma once

#include "app/formats/article_file.h"

namespace formats::folia {

Made fileOf(const annotation::Document &document, const EntityLookup &entities);

} // namespace formats::folia
