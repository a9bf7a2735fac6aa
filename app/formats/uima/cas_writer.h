// A CAS from an article, in INCEpTION's and DKPro's types; what these have no words for in types of Chiosa's own, so that nothing is lost.
//
// Tokens and sentences are made where the article has none, since INCEpTION wants them. What was rejected is in no index: programs that
// walk over the annotations do not meet it. One thread.
#pragma once

#include "app/formats/codec.h"
#include "app/formats/uima/cas.h"

namespace formats::uima {

struct WrittenCas {
    Cas cas;                            // its types are those in use, built-in ones that are not UIMA's own included
    std::map<AnnotationId, qint64> ids; // of the structures that annotations became
    std::vector<Loss> losses;
};

WrittenCas casOf(const annotation::Document &document, const EntityLookup &entities);

} // namespace formats::uima
