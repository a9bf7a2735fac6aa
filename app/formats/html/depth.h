// A bound on how deeply a page may nest, found without parsing it: parsers of HTML take time and stack that grow with the depth.
#pragma once

#include <QByteArray>

namespace formats::html {

// Never less than the true depth for well-formed and for hostile pages alike, but for a constant; pages that close their elements badly may
// count for more than they are.
bool nestsDeeper(const QByteArray &utf8, int limit);

} // namespace formats::html
