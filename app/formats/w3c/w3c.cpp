#include "app/formats/w3c/w3c.h"

#include "app/formats/w3c/annotations.h"

#include <QCoreApplication>

namespace formats {

Format W3c::format() const
{
    return {QStringLiteral("w3c"), QStringLiteral("W3C Web Annotation"), {QStringLiteral("jsonld"), QStringLiteral("json")}, true, true};
}

std::vector<Setting> W3c::settings() const
{
    std::vector<Setting> all = JsonCodec::settings();
    all.push_back({QStringLiteral("unit"),
                   {QStringLiteral("code-points"), QStringLiteral("utf-16")},
                   QCoreApplication::translate("formats",
                                               "What positions count: code points, as the standard says, or UTF-16 units, as "
                                               "Recogito and Hypothesis do."),
                   false});
    return all;
}

Likelihood W3c::recognises(const FileSet &heads) const
{
    bool any = false;
    for (const auto &[name, head] : heads) {
        if (!reads(name)) {
            if (!name.endsWith(QLatin1String(".txt")))
                return Likelihood::No;
            continue;
        }
        const QByteArray start = head.left(64).trimmed();
        const bool shape = head.contains("ns/anno.jsonld") || head.contains("TextPositionSelector") || head.contains("TextQuoteSelector");
        if (!shape || !(start.startsWith('{') || start.startsWith('[') || start.startsWith("\xEF\xBB\xBF")))
            return Likelihood::No;
        any = true;
    }
    return any ? Likelihood::Certain : Likelihood::No;
}

bool W3c::reads(const QString &fileName) const
{
    return fileName.endsWith(QLatin1String(".jsonld")) || fileName.endsWith(QLatin1String(".json"));
}

QString W3c::ownFile(const QString &stem, const WriteOptions & /*options*/) const { return stem + QStringLiteral(".jsonld"); }

QJsonValue W3c::toForeign(Outgoing &out) const { return w3c::collectionOf(out); }

base::Result<QJsonObject> W3c::toRecord(const QJsonObject &foreign, Incoming &in) const { return w3c::recordOf(foreign, in); }

base::Result<std::unique_ptr<ItemSource>> W3c::items(std::unique_ptr<QIODevice> device, const QString &name, const Input &input,
                                                     const ReadOptions &options) const
{
    return w3c::articlesIn(std::move(device), name, input, options.largestDocument);
}

QJsonObject W3c::asRead(const QJsonValue &foreign) const
{
    QJsonObject collection = foreign.toObject();
    const QString text = collection.take(QStringLiteral("text")).toString();
    return w3c::articleOf(collection, text);
}

// The text has a file of its own.
QJsonValue W3c::packed(const QJsonValue &foreign, const Outgoing & /*out*/) const
{
    QJsonObject collection = foreign.toObject();
    collection.remove(QStringLiteral("text"));
    return collection;
}

FileSet W3c::also(Outgoing &out, const Census & /*census*/) const
{
    return {{out.stem + QStringLiteral(".txt"), out.document.text().toUtf8()}};
}

} // namespace formats
