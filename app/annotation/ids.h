// The three things that have ids, and nothing else does.
#pragma once

#include "app/base/id.h"

namespace annotation {

using AnnotationId = base::Id<struct AnnotationTag>;
using DocumentId = base::Id<struct DocumentTag>;
using EntityId = base::Id<struct EntityTag>;

} // namespace annotation
