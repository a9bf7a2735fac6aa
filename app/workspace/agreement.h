// How far annotators agree, where the decisions of two of them stand side by side in one article: on which words, and under which label.
//
// Two who shared an article between them, so that no span of one lies on a span of the other, are not compared: that would measure how they
// shared the work. A value that adds up over documents; any thread.
#pragma once

#include "app/annotation/document.h"
#include "app/metrics/span_score.h"

namespace workspace {

struct Agreement {
    struct Line {
        int articles = 0;
        metrics::SpanScore score; // the one whose name comes first as the gold: F1 does not care
    };
    // By annotator, annotator and layer; the names in order.
    std::map<std::tuple<QString, QString, QString>, Line> lines;

    void add(const annotation::Document &document);
};

} // namespace workspace
