// UIMA's JSON CAS 0.4: the whole CAS with its types in one object; and single feature structures, as articles keep those that Chiosa has no
// words for.
//
// Errors: Malformed with the place.
#pragma once

#include "app/base/result.h"
#include "app/formats/uima/cas.h"

#include <QByteArray>
#include <QJsonObject>

namespace formats::uima {

base::Result<Cas> casFromJson(const QByteArray &json, const QString &where);
QByteArray casJson(const Cas &cas);

QJsonObject jsonOf(const Structure &structure);
Structure structureFrom(const QJsonObject &object);
QJsonObject jsonOf(const Type &type);
Type typeFrom(const QString &name, const QJsonObject &object);

} // namespace formats::uima
