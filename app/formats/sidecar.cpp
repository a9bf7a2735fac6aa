#include "app/formats/sidecar.h"

#include "app/formats/json_object.h"
#include "app/formats/jsonl/record_reader.h"
#include "app/formats/jsonl/record_writer.h"

#include <QCryptographicHash>

namespace formats {

namespace {

QByteArray beginOf(const QString &format) { return "{\"format\":\"chiosa-sidecar/1\",\"of\":\"" + format.toLatin1() + "\","; }

QByteArray hashOf(const QByteArray &file) { return QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex(); }

} // namespace

QByteArray sidecarOf(const QString &format, const QByteArray &file, const annotation::Document &document, const EntityLookup &entities,
                     std::vector<Loss> &losses)
{
    RecordWriter record(document, entities);
    const QByteArray article = record.json();
    losses.insert(losses.end(), record.losses().begin(), record.losses().end());
    return beginOf(format) + "\"sha256\":\"" + hashOf(file) + "\",\"article\":" + article + "}\n";
}

std::optional<Article> fromSidecar(const QByteArray &sidecar, const QString &format, const QByteArray &file, const ReadOptions &options,
                                   const QString &where)
{
    if (!isSidecar(sidecar, format))
        return std::nullopt;
    const QJsonObject object = parsedObject(sidecar).value_or({});
    if (object.value(u"sha256").toString().toLatin1() != hashOf(file))
        return std::nullopt;
    Labels unheard(nullptr);
    RecordReader reader(options, unheard, where, where);
    auto article = reader.read(object.value(u"article").toObject());
    return article ? std::optional(*std::move(article)) : std::nullopt;
}

bool isSidecar(const QByteArray &head, const QString &format) { return head.startsWith(beginOf(format)); }

} // namespace formats
