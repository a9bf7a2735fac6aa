// What a page tells of itself: JSON-LD (NewsArticle and its kin) before OpenGraph, before <meta>, before <time> and other marks on the
// page.
//
// JSON-LD is taken as it comes: alone, in lists, in "@graph", authors as text, object or list, with raw line ends in its strings.
#pragma once

#include "app/formats/xml.h"

#include <QJsonObject>

namespace formats {
struct ArticleDraft;
}

namespace formats::html {

struct Metadata {
    QString title, author, language, address, publisher, section, keywords;
    QString published, publishedFrom; // as written; "JSON-LD", "OpenGraph", "meta", "time element"
    QString modified;
    QString body; // JSON-LD's articleBody; may be cut
};

Metadata metadataOf(const XmlNode &page);
void apply(const Metadata &metadata, ArticleDraft &draft);

} // namespace formats::html
