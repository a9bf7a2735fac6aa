// The simulated analyst at work through many articles, with the machine learning on the way: what `chiosa simulate` tells.
//
// The whole course is the articles in their order: read, corrected, learned from; learned anew after each of the first ten, then whenever a
// tenth more has come, and at each point of the curve. A point of the curve shows how the articles after it (at most `mostTested`) would be
// read, and what they would cost, each as if it were the next one; the point 0 is the first article. Only names are learned. Equal in,
// equal out; one thread. Errors: of the data that learning needs.
#pragma once

#include "app/base/result.h"
#include "app/review/simulated_analyst.h"

#include <QJsonObject>

#include <functional>
#include <span>
#include <stop_token>

namespace suggest {
class Pipeline;
}

namespace review {

struct CoursePoint {
    int documents = 0; // corrected and learned from
    int tested = 0;
    WorkDone work;
};

struct Course {
    WorkDone whole;
    std::vector<CoursePoint> curve;
    QJsonObject json() const; // PRODUCT.md, "Shapes of --json"
};

struct CourseOptions {
    std::vector<int> points{0, 5, 10, 20, 50, 100, 200};
    int mostTested = 200;
    std::span<const annotation::Document> heldOut; // what the curve is measured on; none: the articles after each point
    std::function<void(int documents)> progress;   // after each article
    std::stop_token stop;
};

base::Result<Course> simulateCourse(std::span<const annotation::Document> gold, suggest::Pipeline &pipeline, const CourseOptions &options);

} // namespace review
