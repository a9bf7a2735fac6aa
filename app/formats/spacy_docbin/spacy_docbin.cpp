#include "app/formats/spacy_docbin/spacy_docbin.h"

#include "app/formats/spacy_docbin/pack.h"
#include "app/formats/spacy_json/doc.h"

#include <QCoreApplication>

namespace formats {

namespace {

constexpr qint64 unpackedTimes = 16; // of the largest document: what a file may become

class DocbinItems : public ItemSource {
public:
    DocbinItems(spacy::Unpacked unpacked, QString name) : unpacked_(std::move(unpacked)), name_(std::move(name)) { }

    std::optional<base::Result<Item>> next() override
    {
        if (at_ == unpacked_.docs.size())
            return std::nullopt;
        base::Result<QJsonObject> &doc = unpacked_.docs[at_++];
        const QString where = QCoreApplication::translate("formats", "%1, item %2").arg(name_).arg(at_);
        if (!doc)
            return base::Result<Item>(base::Error{doc.error().kind, doc.error().message, where});
        return base::Result<Item>(Item{*std::exchange(doc, QJsonObject()), where, static_cast<qint64>(at_), false});
    }

private:
    spacy::Unpacked unpacked_;
    QString name_;
    std::size_t at_ = 0;
};

class DocbinWriter : public Writer {
public:
    DocbinWriter(const JsonCodec &codec, Output &output, const WriteOptions &options)
        : codec_(codec),
          output_(output),
          options_(options),
          strings_(spacy::StringStore::withSymbols()),
          packer_(strings_ ? *strings_ : spacy::StringStore())
    {
    }

    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override
    {
        if (!strings_)
            return strings_.error();
        Outgoing out(document, entities, options_);
        packer_.add(foreignOf(codec_, out).toObject());
        for (Loss &loss : out.losses)
            lose(std::move(loss));
        return {};
    }

    base::Result<> finish() override
    {
        return output_.write(options_.fileName.isEmpty() ? QStringLiteral("documents.spacy") : options_.fileName, packer_.bytes());
    }

private:
    const JsonCodec &codec_;
    Output &output_;
    WriteOptions options_;
    base::Result<spacy::StringStore> strings_;
    spacy::Packer packer_;
};

} // namespace

Format SpacyDocbin::format() const
{
    return {QStringLiteral("spacy-docbin"), QStringLiteral("spaCy DocBin"), {QStringLiteral("spacy")}, true, true};
}

std::vector<Setting> SpacyDocbin::settings() const
{
    std::vector<Setting> all = JsonCodec::settings();
    for (Setting &setting : spacy::settings())
        all.push_back(std::move(setting));
    return all;
}

Likelihood SpacyDocbin::recognises(const FileSet &heads) const
{
    for (const auto &[name, head] : heads) {
        const bool zlib
            = head.size() > 2 && head[0] == 0x78 && (static_cast<quint8>(head[0]) * 256 + static_cast<quint8>(head[1])) % 31 == 0;
        if (!zlib)
            return Likelihood::No;
    }
    return heads.empty() ? Likelihood::No : Likelihood::Certain;
}

QJsonValue SpacyDocbin::toForeign(Outgoing &out) const { return spacy::docOf(out); }

base::Result<QJsonObject> SpacyDocbin::toRecord(const QJsonObject &foreign, Incoming &in) const { return spacy::recordOf(foreign, in); }

base::Result<std::unique_ptr<ItemSource>> SpacyDocbin::items(std::unique_ptr<QIODevice> device, const QString &name,
                                                             const Input & /*input*/, const ReadOptions &options) const
{
    const qint64 most = options.largestDocument * unpackedTimes;
    const QByteArray file
        = device->read((device->isSequential() ? most : qMin(most, device->size())) + 1); // read() reserves what it is told
    auto strings = spacy::StringStore::withSymbols();
    if (!strings)
        return strings.error();
    auto unpacked = spacy::unpacked(file, *std::move(strings), most);
    if (!unpacked)
        return base::Error{unpacked.error().kind, unpacked.error().message, name};
    return std::unique_ptr<ItemSource>(std::make_unique<DocbinItems>(*std::move(unpacked), name));
}

std::unique_ptr<Writer> SpacyDocbin::writer(Output &output, const WriteOptions &options) const
{
    return std::make_unique<DocbinWriter>(*this, output, options);
}

} // namespace formats
