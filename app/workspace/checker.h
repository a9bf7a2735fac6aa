// Looks through the whole project: the file itself, the tag set against what is tagged, contradictions in time. For `chiosa check` and the
// window.
#pragma once

#include "app/workspace/workspace.h"

namespace workspace {

struct CheckReport {
    struct Line {
        QString article, span, rule, words;
        QStringList because; // of a contradiction: ids of the chain
    };
    QStringList damage; // empty: the file is sound
    QList<Line> violations;
    QList<Line> contradictions;
    std::optional<base::Error> error; // it could not be looked at
};

std::unique_ptr<Job> checkProject(Workspace &workspace, std::shared_ptr<CheckReport> report);

} // namespace workspace
