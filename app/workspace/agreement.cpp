#include "app/workspace/agreement.h"

namespace workspace {

using namespace annotation;

namespace {

using ByAnnotator = std::map<QString, std::vector<Annotation>>;

// Decided spans with words, by layer and by who decided.
std::map<QString, ByAnnotator> decisionsIn(const Document &document)
{
    std::map<QString, ByAnnotator> decisions;
    for (const AnnotationPointer &record : document.spans()) {
        if (record->isDecided() && !record->annotator.isEmpty() && !record->ranges.empty())
            decisions[record->layer][record->annotator].push_back(*record);
    }
    return decisions;
}

} // namespace

void Agreement::add(const Document &document)
{
    for (const auto &[layer, readings] : decisionsIn(document)) {
        const metrics::MarkFilter filter{layer, {}, {}, false};
        for (auto first = readings.begin(); first != readings.end(); ++first) {
            for (auto second = std::next(first); second != readings.end(); ++second) {
                const metrics::Marks one = metrics::marks(std::span(first->second), filter);
                const metrics::Marks other = metrics::marks(std::span(second->second), filter);
                if (metrics::pairs(one, other, metrics::Match::Overlap, metrics::Tags::MayDiffer).empty())
                    continue;
                Line &line = lines[{first->first, second->first, layer}];
                ++line.articles;
                line.score += metrics::spanScore(one, other, filter);
            }
        }
    }
}

} // namespace workspace
