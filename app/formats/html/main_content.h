// Which blocks of a page are the article: scored by how much running text an element holds, how little of it is links, and how it is named.
//
// What surely belongs to the page (navigation, footers, forms, comments) is left out and counted; what stands within the article and only
// looks like furniture is kept and marked BOILERPLATE, to be decided by a person. Works without spaces between words (Chinese, Thai).
#pragma once

#include "app/formats/html/page.h"

namespace formats::html {

struct MainContent {
    std::vector<Block> blocks;
    QString title; // the page's own <h1>, where there is one
    int leftOut = 0;
};

// `title` as the page's metadata tell it.
MainContent mainContent(const XmlNode &page, const QString &title);

} // namespace formats::html
