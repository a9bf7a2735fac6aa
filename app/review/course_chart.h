// The learning curve as a picture: keys per annotation and F1 after 0, 5, 10, … corrected articles, in SVG.
//
// Written as text, so that it needs no display; light, with figures beside the points, told apart by form and words as well as colour. The
// horizontal axis has equal steps from point to point. Pure; any thread.
#pragma once

#include "app/review/learning_course.h"

namespace review {

QString chartOf(const Course &course);

} // namespace review
