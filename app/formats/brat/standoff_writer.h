// An article as the lines of brat's .ann, and what cannot stand there and is kept only in the sidecar.
#pragma once

#include "app/formats/codec.h"
#include "app/text/offset_map.h"

#include <QMap>
#include <QSet>

namespace formats::brat {

// The types and values in use, for the configuration files that brat needs.
struct Vocabulary {
    QMap<QString, QString> entities, events, relations; // slug to the label it stands for
    QMap<QString, QSet<QString>> attributes;            // name to values; a flag has none
    QSet<QString> roles, databases;
    void add(const Vocabulary &other);
};

// A label as a type of brat's, ^[A-Za-z0-9_-]+$.
QString slug(const QString &label);

struct Lines {
    QByteArray ann;
    std::map<AnnotationId, QString> ids;        // what each annotation that stands there is called
    std::map<AnnotationId, QStringList> groups; // all that is said of it, without the ids of attributes and notes, sorted
    QStringList sets;                           // likewise
    Vocabulary vocabulary;
    std::vector<Loss> losses;
};

Lines linesOf(const annotation::Document &document, const EntityLookup &entities);

} // namespace formats::brat
