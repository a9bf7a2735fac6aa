// Looks through the whole project: the file itself, the tag set against what is tagged, contradictions in time, and where sources disagree,
// which is no error. For `chiosa check` and the window.
//
// Articles whose events are mentions of events told elsewhere too are kept until the end, to be held against each other.
#pragma once

#include "app/workspace/workspace.h"

namespace workspace {

struct CheckReport {
    struct Line {
        QString article, span, rule, words;
        QStringList because; // of a contradiction or a disagreement: ids of the chain
    };
    QStringList damage; // empty: the file is sound
    QList<Line> violations;
    QList<Line> contradictions;
    QList<Line> disagreements;        // of the sources of one article, and between articles
    std::optional<base::Error> error; // it could not be looked at
};

std::unique_ptr<Job> checkProject(Workspace &workspace, std::shared_ptr<CheckReport> report);

} // namespace workspace
