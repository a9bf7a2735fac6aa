// spaCy's numbers for strings: MurmurHash64A of the UTF-8 with seed 1, but for the names of resources/formats/spacy_symbols.tsv, which have
// small numbers of their own ("PERSON" is 380), and "", which is 0.
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QString>

namespace formats::spacy {

quint64 murmurHash64A(const QByteArray &bytes, quint64 seed);

class StringStore {
public:
    static base::Result<StringStore> withSymbols(); // Io, where the list of symbols is not there

    quint64 add(const QString &text); // its number
    const QString *find(quint64 number) const;
    QStringList added() const; // sorted: equal in, equal out

private:
    QHash<QString, quint64> symbols_;
    QHash<quint64, QString> strings_;
    QHash<quint64, QString> added_;
};

} // namespace formats::spacy
