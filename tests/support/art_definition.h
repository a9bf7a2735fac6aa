// What stands below "--" in text art: a name, a label or a relation's ends, and keys with values; and the annotation that it makes.
#pragma once

#include "app/annotation/document.h"

#include <QHash>
#include <QString>

#include <vector>

namespace support {

struct Definition {
    QString name;
    QString label;
    QString source, target; // names, of a relation
    std::vector<std::pair<QString, QString>> values;

    bool isRelation() const { return !source.isEmpty(); }
};

base::Result<Definition> readDefinition(const QString &line);
QString written(const Definition &definition);

// Whether a line of the drawing is marks, not text.
bool readsAsMarks(const QString &line);

// The annotation without its place; ids of others are filled in by `link`, once all have theirs.
base::Result<annotation::Annotation> annotationOf(const Definition &definition);
base::Result<> link(annotation::Annotation &made, const Definition &definition, const QHash<QString, annotation::AnnotationId> &ids);
base::Result<annotation::ArticleFields> articleOf(const Definition &definition, annotation::DocumentId *id);

} // namespace support
