#include "app/formats/bioc/bioc.h"

#include "app/base/json_values.h"
#include "app/formats/bioc/documents.h"
#include "app/formats/files.h"
#include "app/formats/json_features.h"

#include <QCoreApplication>
#include <QIODevice>

namespace formats {

namespace {

// The documents of an XML collection. It is read whole, within the bounds of XmlLimits.
class XmlItems : public ItemSource {
public:
    XmlItems(std::unique_ptr<QIODevice> device, QString name) : device_(std::move(device)), name_(std::move(name)) { }

    std::optional<base::Result<Item>> next() override
    {
        if (!device_)
            return std::nullopt;
        const QByteArray bytes = readUpTo(*device_, XmlLimits().bytes + 1);
        device_.reset();
        const auto root = readXml(bytes, name_);
        if (!root)
            return base::Result<Item>(root.error());
        auto collection = bioc::collectionOf(*root, name_);
        if (!collection)
            return base::Result<Item>(collection.error());
        return base::Result<Item>(Item{*std::move(collection), name_, 1, false});
    }

private:
    std::unique_ptr<QIODevice> device_;
    QString name_;
};

bool isXml(const WriteOptions &options)
{
    const auto found = options.settings.find(QStringLiteral("shape"));
    return found == options.settings.end() || found->second != QLatin1String("json");
}

} // namespace

Format BioC::format() const
{
    return {QStringLiteral("bioc"), QStringLiteral("BioC"), {QStringLiteral("xml"), QStringLiteral("json")}, true, true};
}

std::vector<Setting> BioC::settings() const
{
    std::vector<Setting> all = JsonCodec::settings();
    all.push_back({QStringLiteral("shape"),
                   {QStringLiteral("xml"), QStringLiteral("json")},
                   QCoreApplication::translate("formats", "The shape in which BioC is written."),
                   false});
    return all;
}

Likelihood BioC::recognises(const FileSet &heads) const
{
    Likelihood least = heads.empty() ? Likelihood::No : Likelihood::Certain;
    for (const auto &[name, head] : heads) {
        const QByteArray start = head.left(64).trimmed();
        const bool json = (start.startsWith('{') || start.startsWith('[')) && head.contains("\"passages\"");
        const bool xml = start.startsWith('<') && rootOf(head).name == QLatin1String("collection") && head.contains("<document>");
        least = std::min(least, json || xml ? Likelihood::Certain : Likelihood::No);
    }
    return least;
}

bool BioC::reads(const QString &fileName) const { return !fileName.endsWith(QLatin1String(".dtd")); }

QString BioC::ownFile(const QString &stem, const WriteOptions &options) const
{
    return stem + (isXml(options) ? QStringLiteral(".xml") : QStringLiteral(".json"));
}

QJsonValue BioC::toForeign(Outgoing &out) const { return bioc::documentOf(out); }

base::Result<QJsonObject> BioC::toRecord(const QJsonObject &foreign, Incoming &in) const { return bioc::recordOf(foreign, in); }

base::Result<std::unique_ptr<ItemSource>> BioC::items(std::unique_ptr<QIODevice> device, const QString &name, const Input & /*input*/,
                                                      const ReadOptions &options) const
{
    QByteArray head = device->peek(64);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    if (head.trimmed().startsWith('<'))
        return std::unique_ptr<ItemSource>(std::make_unique<XmlItems>(std::move(device), name));
    return std::unique_ptr<ItemSource>(std::make_unique<JsonItems>(std::move(device), name, options.largestDocument));
}

// A collection around the document, and the record as text: an infon is nothing else. XML comes out as its text.
QJsonValue BioC::packed(const QJsonValue &foreign, const Outgoing &out) const
{
    QJsonObject document = foreign.toObject();
    QJsonObject infons = document.value(u"infons").toObject();
    if (infons.contains(recordMember))
        infons.insert(recordMember, jsonTextOf(infons.value(recordMember)));
    document.insert(QStringLiteral("infons"), infons);
    const QJsonObject collection{{QStringLiteral("source"), QStringLiteral("Chiosa")},
                                 {QStringLiteral("date"), QString()},
                                 {QStringLiteral("key"), QStringLiteral("chiosa.key")},
                                 {QStringLiteral("infons"), QJsonObject()},
                                 {QStringLiteral("documents"), QJsonArray{document}}};
    return isXml(out.options) ? QJsonValue(bioc::xmlOf(collection)) : QJsonValue(collection);
}

QByteArray BioC::bytesOf(const QJsonValue &foreign) const
{
    return foreign.isString() ? foreign.toString().toUtf8() : JsonCodec::bytesOf(foreign);
}

std::vector<QJsonValue> BioC::articlesIn(const QJsonValue &item) const
{
    const QJsonObject collection = item.toObject();
    std::vector<QJsonValue> all;
    for (const char *member : {"documents", "PubTator3"}) {
        for (const QJsonValue &document : base::valuesOf(collection.value(QLatin1String(member)).toArray()))
            all.push_back(document);
    }
    if (all.empty() && collection.contains(u"passages"))
        all.emplace_back(item);
    return all;
}

} // namespace formats
