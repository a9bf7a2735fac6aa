// The configuration files that brat needs beside the articles: annotation.conf, visual.conf, tools.conf, for all that was written.
#pragma once

#include "app/formats/brat/standoff_writer.h"

namespace formats::brat {

FileSet configuration(const Vocabulary &vocabulary, const annotation::TagSet *tagSet);

} // namespace formats::brat
