// The text of a FoLiA file and where its words, sentences and other parts stand in it. Internal to the codec.
#pragma once

#include "app/formats/article_file.h"
#include "app/formats/xml.h"

#include <QHash>
#include <QJsonObject>

namespace formats::folia {

struct Part {
    const XmlNode *node = nullptr; // a w, s, quote, …
    text::Range range;
};
struct Text {
    QString text;
    std::vector<Part> parts; // in their order
    QHash<QString, text::Range> words;
};

// Errors: Malformed where words do not fit the text of what holds them, or an id is used twice.
// `forbidden`: what U+FFFD stands for in it, as forbiddenIn tells it.
base::Result<Text> textOf(const XmlNode &root, const QJsonObject &forbidden, Parsing &parsing);

bool isStructure(const XmlNode &node);

} // namespace formats::folia
