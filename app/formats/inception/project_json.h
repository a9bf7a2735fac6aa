// The description of a project ("exportedproject.json") as INCEpTION's importer wants it: documents, layers, tag sets.
#pragma once

#include "app/annotation/tag_set.h"
#include "app/formats/uima/cas.h"

#include <QByteArray>

namespace formats::inception {

struct SourceDocument {
    QString name; // of the file under source/
};

// `format` is INCEpTION's name of the sources' format ("jsoncas", "xmi").
QByteArray projectJson(const QString &name, const QString &format, const std::vector<SourceDocument> &documents,
                       const uima::TypeSystem &types, const annotation::TagSet *tagSet);

} // namespace formats::inception
