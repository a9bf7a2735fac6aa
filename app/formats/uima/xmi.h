// UIMA's XML spellings: the CAS as XMI 1.0 and its type system.
//
// Errors: Malformed with the line. What XML cannot hold becomes U+FFFD in writing, position by position, and is counted.
#pragma once

#include "app/base/result.h"
#include "app/formats/uima/cas.h"

#include <QByteArray>

namespace formats::uima {

// `types` are those known beforehand, from a type system beside the file.
base::Result<Cas> casFromXmi(const QByteArray &xmi, const TypeSystem &types, const QString &where);
QByteArray toXmi(const Cas &cas, qsizetype *replaced);

base::Result<TypeSystem> typeSystemFromXml(const QByteArray &xml, const QString &where);
QByteArray toXml(const TypeSystem &types);

} // namespace formats::uima
