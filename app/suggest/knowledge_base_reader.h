// The files that a knowledge base is read from: TSV, JSON, SKOS as N-Triples or RDF/XML. What they hold stands in knowledge_base.h.
//
// Errors: Malformed with the line. Pure; any thread.
#pragma once

#include "app/suggest/knowledge_base.h"

namespace suggest {

base::Result<std::vector<KnowledgeBase::Entry>> readKnowledge(const QByteArray &bytes, const QString &where);

} // namespace suggest
