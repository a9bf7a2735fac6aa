// What has been learned, as one file that travels: `chiosa model` writes it, `chiosa annotate --model` reads it.
//
// The file is the line "chiosa-model 1", then a CBOR map: "program" (the version that wrote it) and "parts", a map from a part's name
// ("learned") to its bytes (LearnedLayers::save). Unknown parts are kept. Equal parts give equal bytes.
// Errors: Malformed where it is no such file, Newer where a later Chiosa made it. Any thread.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace suggest {

class Pipeline;

using ModelParts = std::map<QString, QByteArray>;
inline const QString learnedPart = QStringLiteral("learned");

QByteArray modelFileOf(const ModelParts &parts);
base::Result<ModelParts> readModelFile(const QByteArray &bytes, const QString &where);

// Has the pipeline read with these parts. Errors: Malformed where a part is none that this program reads.
base::Result<> useModels(Pipeline &pipeline, const ModelParts &parts, const QString &where);

} // namespace suggest
