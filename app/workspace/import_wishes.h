// What a person decides about articles before they come in: language, date, source, parts of the text, what an unknown label means.
//
// Values; the functions run on any thread, but for those of what is remembered (interface thread).
#pragma once

#include "app/formats/codec.h"

#include <map>
#include <set>
#include <tuple>

namespace workspace {

// Of one article. What is not said stays as it was recognised.
struct ArticleWish {
    bool leftOut = false;
    std::optional<QString> language, dct, source;
    std::map<qsizetype, QString> parts; // by where a paragraph begins: a tag of the layer structure, "" for running text
};

// A label on its layer, as a file has it or as the tag set has it.
struct Label {
    QString layer, tag;
    bool isRelation = false;
    friend bool operator==(const Label &, const Label &) = default;
    friend bool operator<(const Label &a, const Label &b)
    {
        return std::tie(a.layer, a.tag, a.isRelation) < std::tie(b.layer, b.tag, b.isRelation);
    }
};
using LabelMapping = std::map<Label, Label>; // a label that stands for itself is kept as it is

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

void applyFields(const ArticleWish &wish, annotation::ArticleFields &fields);
// With the title and the author that follow from the parts. What was marked there in structure goes.
void applyParts(const ArticleWish &wish, formats::Article &article);

// Labels that the tag set does not know, with how often they stand there.
std::map<Label, int> unknownLabels(const annotation::Document &document, const annotation::TagSet &tagSet);
// The tag set under which a reader leaves the labels that are mapped as the file has them, and says nothing of them.
annotation::TagSet knowing(const annotation::TagSet &tagSet, const LabelMapping &mapping);
// Counts what was changed.
void mapLabels(formats::Article &article, const LabelMapping &mapping, std::map<Label, int> *changed);
// With those labels that it has not yet, as tags of their layers.
annotation::TagSet withLabels(const annotation::TagSet &tagSet, const std::set<Label> &labels);

// Kept between runs, by format; only what the tag set can hold.
LabelMapping rememberedLabels(const QString &format, const annotation::TagSet &tagSet);
void rememberLabels(const QString &format, const LabelMapping &mapping);

} // namespace workspace
