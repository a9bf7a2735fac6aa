// The card of a data set: what is in it, what its labels mean, who decided, how it was split, what was left out.
//
// In English, as data sets are described; without the time at which it was made, so that the same data give the same card.
#pragma once

#include "app/formats/census.h"
#include "app/workspace/agreement.h"
#include "app/workspace/exporter.h"

namespace workspace {

// Counts beyond those of a Census.
struct CardCounts {
    formats::Census all;
    std::vector<std::pair<QString, formats::Census>> parts; // in their order; none where nothing was split
    std::map<QString, qint64> suggesters, annotators;       // annotations by who proposed, who decided
    QString oldest, newest;                                 // of the articles' dates
    Agreement agreement;
    void add(const annotation::Document &document, const QString &part);
};

QByteArray dataCard(const CardCounts &counts, const ExportOptions &options, const ExportReport &report, const annotation::TagSet &tagSet);

} // namespace workspace
