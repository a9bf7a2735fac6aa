// All formats by id, with their codecs, in PRODUCT's order.
#pragma once

#include "app/formats/codec.h"

namespace formats {

const std::vector<const Codec *> &codecs();
const Codec *codec(QStringView id); // nullptr where there is none
std::vector<Format> allFormats();
bool isKnownFormat(QStringView id);
const Codec *recognise(const FileSet &heads); // the likeliest codec that reads; nullptr where none is possible

} // namespace formats
