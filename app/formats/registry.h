// All formats by id: those that are there, with their codecs, and those of PRODUCT that are still to come.
#pragma once

#include "app/formats/codec.h"

namespace formats {

const std::vector<const Codec *> &codecs();
const Codec *codec(QStringView id);           // nullptr where there is none (yet)
std::vector<Format> allFormats();             // in PRODUCT's order; those to come neither read nor write
bool isKnownFormat(QStringView id);           // there or to come
const Codec *recognise(const FileSet &heads); // the likeliest codec that reads; nullptr where none is possible

} // namespace formats
