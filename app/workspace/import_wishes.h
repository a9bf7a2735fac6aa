// What a person decides about articles before they come in: language, date, source, parts of the text.
//
// Values; any thread.
#pragma once

#include "app/workspace/label_mapping.h"

namespace workspace {

// Of one article. What is not said stays as it was recognised.
struct ArticleWish {
    bool leftOut = false;
    std::optional<QString> language, dct, source;
    std::map<qsizetype, QString> parts; // by where a paragraph begins: a tag of the layer structure, "" for running text
};

// Files that one format reads together, and what is wished of them.
struct ImportPart {
    QString format; // an id; "" where nobody knows what they are
    QStringList names;
    formats::Settings settings;
    bool leftOut = false;
    std::map<int, ArticleWish> wishes; // by place in what the reader gives, from 0
    LabelMapping labels;
};

// A paragraph, or a line that stands by itself.
struct Paragraph {
    text::Range range;
    QString part; // a tag of the layer structure, "" for running text
};
std::vector<Paragraph> paragraphsOf(const annotation::Document &document);

void applyFields(const ArticleWish &wish, formats::Article &article);
// With the title and the author that follow from the parts. What was marked there in structure goes.
void applyParts(const ArticleWish &wish, formats::Article &article);

} // namespace workspace
