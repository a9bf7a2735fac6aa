// Documents of spaCy as JSON (Doc.to_json) packed into a DocBin, and unpacked. Internal to the codec.
#pragma once

#include "app/formats/spacy_docbin/string_store.h"

#include <QCborArray>
#include <QJsonObject>

#include <vector>

namespace formats::spacy {

inline const QString plainData = QStringLiteral("user_data."); // before names of doc.user_data that are no extensions

// Token attributes, by spaCy's numbers.
enum Attribute : int {
    Orth = 65,
    Norm = 67,
    Lemma = 73,
    Pos = 74,
    Tag = 75,
    Dep = 76,
    EntIob = 77,
    EntType = 78,
    Head = 79,
    SentStart = 80,
    EntKbId = 452,
    Morph = 453,
    EntId = 454
};

class Packer {
public:
    explicit Packer(StringStore strings) : strings_(std::move(strings)) { }
    void add(const QJsonObject &doc);
    QByteArray bytes() const; // the file

private:
    QByteArray groups(const QJsonObject &doc);
    QByteArray span(const QJsonObject &span);

    StringStore strings_;
    QByteArray tokens_, spaces_, lengths_;
    QCborArray cats_, flags_, groups_, userData_;
    std::vector<qint64> starts_, ends_; // of the tokens of the document at hand
};

struct Unpacked {
    std::vector<base::Result<QJsonObject>> docs; // each by itself
};
base::Result<Unpacked> unpacked(const QByteArray &file, StringStore strings, qint64 atMost);

} // namespace formats::spacy
