// What an export holds, counted as it goes out: for the files that describe it (a labelling configuration, a data card).
#pragma once

#include "app/annotation/document.h"

#include <QMap>
#include <QSet>
#include <QStringList>

namespace formats {

QString nerLabel(QString tag); // without white space

struct Census {
    using Counts = QMap<QString, QMap<QString, qint64>>; // layer, then tag

    void add(const annotation::Document &document);

    QStringList entityLabels;    // of the layer entity, as CoNLL writes them, in the order in which they came
    QMap<QString, qint64> files; // articles by file
    qint64 articles = 0, characters = 0;
    Counts spans, relations;
    QMap<QString, QMap<QString, QSet<QString>>> features; // layer, then feature, its values (at most 64 of them)
    QMap<QString, qint64> languages, verdicts;
};

} // namespace formats
