// The text of a NAF file and where its words stand in it. Internal to the codec.
#pragma once

#include "app/formats/article_file.h"
#include "app/formats/xml.h"

#include <QHash>

namespace formats::naf {

struct Words {
    QString text;
    bool synthetic = false; // made of the words, since there is no raw text
    QHash<QString, text::Range> places;
    text::Ranges sentences;
};

// Errors: Malformed where a word is not in the text.
base::Result<Words> wordsOf(const XmlNode &root, const QJsonObject &forbidden, Parsing &parsing);

} // namespace formats::naf
