// A CAS from WebAnno's rows. Errors: Malformed with the line.
#pragma once

#include "app/base/result.h"
#include "app/formats/uima/cas.h"

#include <QByteArray>

namespace formats::webanno {

// `notes` takes remarks.
base::Result<uima::Cas> casFromTsv(const QByteArray &tsv, const QString &where, std::vector<base::Error> &notes);

} // namespace formats::webanno
