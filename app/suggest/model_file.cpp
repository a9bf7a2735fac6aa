#include "app/suggest/model_file.h"

#include "app/suggest/learned_layers.h"
#include "app/suggest/pipeline.h"

#include <QCborMap>
#include <QCborValue>
#include <QCoreApplication>

namespace suggest {

namespace {

const QByteArray mark = QByteArrayLiteral("chiosa-model ");
constexpr int version = 1;

base::Error noModel(const QString &where)
{
    return {base::Error::Kind::Malformed,
            QCoreApplication::translate("suggest", "This is no model of Chiosa's, or it is damaged. “chiosa model” writes one."), where};
}

} // namespace

QByteArray modelFileOf(const ModelParts &parts)
{
    QCborMap map;
    for (const auto &[name, bytes] : parts)
        map.insert(name, bytes);
    const QCborMap whole{{QStringLiteral("program"), QStringLiteral(CHIOSA_VERSION)}, {QStringLiteral("parts"), map}};
    return mark + QByteArray::number(version) + '\n' + QCborValue(whole).toCbor();
}

base::Result<ModelParts> readModelFile(const QByteArray &bytes, const QString &where)
{
    const qsizetype line = bytes.left(40).indexOf('\n');
    if (!bytes.startsWith(mark) || line < 0)
        return noModel(where);
    bool isNumber = false;
    const int found = bytes.mid(mark.size(), line - mark.size()).toInt(&isNumber);
    if (!isNumber || found < 1)
        return noModel(where);
    if (found > version)
        return base::Error{
            base::Error::Kind::Newer,
            QCoreApplication::translate("suggest", "A newer Chiosa made this model. Update Chiosa, or write the model anew."), where};
    QCborParserError error;
    const QCborValue whole = QCborValue::fromCbor(bytes.mid(line + 1), &error);
    const QCborValue parts = whole.toMap().value(QStringLiteral("parts"));
    if (error.error != QCborError::NoError || !parts.isMap())
        return noModel(where);
    ModelParts read;
    const QCborMap map = parts.toMap();
    for (auto part = map.begin(); part != map.end(); ++part) {
        if (!part.key().isString() || !part.value().isByteArray())
            return noModel(where);
        read.emplace(part.key().toString(), part.value().toByteArray());
    }
    return read;
}

base::Result<> useModels(Pipeline &pipeline, const ModelParts &parts, const QString &where)
{
    const auto part = parts.find(learnedPart);
    if (part == parts.end())
        return noModel(where);
    base::Result<LearnedLayers> learned = LearnedLayers::load(part->second, where);
    if (!learned)
        return learned.error();
    pipeline.setLearned(*std::move(learned));
    return {};
}

} // namespace suggest
