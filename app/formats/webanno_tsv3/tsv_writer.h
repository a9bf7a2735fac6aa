// WebAnno's rows from an article: its CAS (INCEpTION's types) laid over tokens.
#pragma once

#include "app/formats/codec.h"

namespace formats::webanno {

struct Rows {
    QByteArray tsv;
    std::vector<Loss> losses; // of the rows alone; all of them stand in the sidecar
};

Rows rowsOf(const annotation::Document &document, const EntityLookup &entities);

} // namespace formats::webanno
