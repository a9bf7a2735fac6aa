#include "app/workspace/lone_article.h"

#include "app/editing/edits.h"
#include "app/formats/jsonl/record_writer.h"
#include "app/suggest/known_entities.h"
#include "app/workspace/exporter.h"
#include "app/workspace/external_suggester.h"
#include "app/workspace/importer.h"

namespace workspace {

using namespace annotation;

LoneArticle readAlone(formats::Article article, const TagSet &tagSet, const suggest::Pipeline &pipeline, suggest::Families families,
                      const Aids &aids, QStringList *said)
{
    readStructure(article, pipeline, {});
    base::IdSource ids(1);
    editing::Author author{ids, {}, 0};
    editing::State state;
    state.setTagSet(tagSet);
    const Transaction made = editing::addArticle(author, article.document, std::move(article.entities));
    const DocumentId id = made.changes.front().document;
    const Result<> added = state.apply(made);
    if (!added) // what a reader made is whole; it goes out as it came
        return {std::move(article.document), {}};
    suggest::Reading reading = pipeline.read(*state.document(id), families);
    QStringList layers = suggest::Pipeline::layersOf(families);
    if (aids.external)
        said->append(aids.external->addTo(*state.document(id), reading, layers));
    suggest::nameKnown(reading, suggest::knownNames(state.entities()), aids.names ? *aids.names : suggest::KnowledgeBase());
    const Transaction proposed
        = editing::replaceSuggestions(state, author, id, layers, std::move(reading.annotations()), reading.entities());
    std::ignore = state.apply(proposed); // made of this very state
    return {*state.document(id), state.entities()};
}

QByteArray lineOf(const LoneArticle &article)
{
    const formats::EntityLookup lookup = formats::lookupIn(article.entities);
    return formats::RecordWriter(article.document, lookup).json(timelineItems(article.document));
}

} // namespace workspace
