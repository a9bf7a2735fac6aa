// A measurement as a job: the machine's reading, or what stands in the project, against a gold file; or an analyst at work through it,
// while the machine learns. Nothing of the project is changed.
//
// Asked for and answered on the interface thread; the work runs on a worker. The answer is complete when the job is finished; of a job that
// was stopped it holds what was measured until then.
#pragma once

#include "app/workspace/measuring.h"
#include "app/workspace/workspace.h"

namespace workspace {

struct MeasureWish {
    enum class What : std::uint8_t { Reading, Learning };
    enum class Of : std::uint8_t { Delivered, Learned, Project }; // whose reading
    What what = What::Reading;
    Of of = Of::Delivered; // Learned and Project need an open project; learning begins as delivered
    QString gold;          // a file
    QString layer, match;  // as EvaluateOptions
};

struct Measurement {
    std::optional<base::Error> error;
    QStringList said; // what was refused or is missing
    int articles = 0;
    QJsonObject figures;                  // of a reading
    std::optional<review::Course> course; // of learning
    QJsonObject json() const { return course ? course->json() : figures; }
};

std::unique_ptr<Job> measure(Workspace &workspace, const MeasureWish &wish, std::shared_ptr<Measurement> result);

} // namespace workspace
