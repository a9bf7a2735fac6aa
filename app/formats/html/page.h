// A page of HTML as a tree, parsed as browsers do (gumbo), within bounds; and the text of such a tree in blocks.
//
// Scripts are never run, nothing is fetched. Errors: Invalid where the page is too large, nested too deeply or too costly to parse,
// Unsupported where Chiosa was built without gumbo. Any thread.
#pragma once

#include "app/formats/article_draft.h"
#include "app/formats/xml.h"

namespace formats::html {

// The text of a page: by byte order mark, by what the server said, by its own declaration, else by detection. What its encoding does not
// allow becomes U+FFFD; `broken` counts that.
QString decodePage(const QByteArray &bytes, const QString &serverSaid, QString *encoding, qsizetype *broken);

// Names in lower case, without namespaces; comments are left out.
base::Result<XmlNode> parsePage(const QString &text, const QString &where);

// One paragraph, heading, list item … with the element that it stands in.
struct PageBlock {
    QString text;
    const XmlNode *element = nullptr; // the block element that holds it
    qsizetype linked = 0;             // units of the text that are links
};

// In reading order, white space as a browser shows it (<pre> and <br> keep their lines). Without scripts, forms' controls and what is
// hidden.
std::vector<PageBlock> blocksOf(const XmlNode &root);

QString visibleText(const XmlNode &root); // on one line

// A file of XML in whichever encoding it declares (QXmlStreamReader alone knows few), as a tree.
base::Result<XmlNode> readMarkup(const QByteArray &bytes, const QString &where, QString *encoding);

// The tag of a block by the element it stands in, of HTML or NITF: <h2> HEADING, <figcaption> CAPTION, <address> or rel=author BYLINE; "".
QString tagOf(const PageBlock &block);

// A fragment of HTML (of a feed, of wire services) as blocks of an article. Text without any tag is taken as lines.
base::Result<std::vector<Block>> blocksOfFragment(const QString &fragment, const QString &where);

bool isNamed(const XmlNode &element, const char *words); // does its class or id have one of these words (parted by spaces) in it?

} // namespace formats::html
