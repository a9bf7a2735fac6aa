// One article read by the machine as a project would have it, without a project: brought in, given suggestions, written as a line.
//
// The very steps of an import and of Workspace::suggest over a state that holds this article alone, so that the suggestions are those of
// the window. Ids are drawn from the beginning for each article: equal articles give equal lines. Any thread.
#pragma once

#include "app/formats/codec.h"
#include "app/suggest/pipeline.h"

namespace suggest {
class KnowledgeBase;
}

namespace workspace {

class ExternalSuggester;

struct LoneArticle {
    annotation::Document document;
    std::vector<annotation::Entity> entities;
};

// What is asked besides the built-in stages.
struct Aids {
    ExternalSuggester *external = nullptr;         // null: nobody
    const suggest::KnowledgeBase *names = nullptr; // for ids of entities
};
LoneArticle readAlone(formats::Article article, const annotation::TagSet &tagSet, const suggest::Pipeline &pipeline,
                      suggest::Families families, const Aids &aids, QStringList *said); // `said` takes faults

// As Chiosa JSONL, without the line's end.
QByteArray lineOf(const LoneArticle &article);

} // namespace workspace
