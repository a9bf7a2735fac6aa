// What a new creation time does to an article's time expressions: the preview that a person sees, and the change that follows.
//
// Values set by hand stay. A value that an import brought changes only where the old DCT explains it. Pure; any thread.
#pragma once

#include "app/annotation/document.h"

#include <vector>

namespace dates {

struct Reresolved {
    annotation::AnnotationId id;
    annotation::Features features; // all of them, with the new value
    friend bool operator==(const Reresolved &, const Reresolved &) = default;
};

// Only those that change, in reading order.
std::vector<Reresolved> reresolve(const annotation::Document &document, const QString &newDct);

} // namespace dates
