#include "app/formats/uima_xmi/uima_xmi.h"

#include "app/formats/file_names.h"
#include "app/formats/uima/cas_files.h"
#include "app/formats/uima/cas_writer.h"
#include "app/formats/uima/xmi.h"
#include "app/formats/xml.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>

namespace formats {

namespace {

const QString typeSystemName = QStringLiteral("TypeSystem.xml");

QString folderOf(const QString &name) { return name.left(name.lastIndexOf(QLatin1Char('/')) + 1); }

QStringList xmiNames(const Input &input)
{
    QStringList names;
    for (const QString &name : input.names()) {
        auto device = input.open(name);
        const QByteArray head = device ? (*device)->read(64 * 1024) : QByteArray();
        if (rootOf(head).name != QLatin1String("typeSystemDescription"))
            names << name;
    }
    return names;
}

class XmiReader : public uima::CasFileReader {
public:
    XmiReader(const Input &input, const ReadOptions &options) : CasFileReader(input, options, xmiNames(input))
    {
        const QStringList files = xmiNames(input);
        for (const QString &name : input.names()) {
            if (!files.contains(name))
                readTypes(name);
        }
        if (files.isEmpty())
            refuse({base::Error::Kind::Malformed,
                    QCoreApplication::translate("formats", "There is a type system here, but no XMI file beside it."),
                    input.names().value(0)});
    }

private:
    void readTypes(const QString &name)
    {
        const auto bytes = input_.bytes(name, options_.largestDocument);
        const auto types = bytes ? uima::typeSystemFromXml(*bytes, name) : base::Result<uima::TypeSystem>(bytes.error());
        if (!types)
            return refuse(types.error());
        for (const auto &[type, described] : types->types())
            types_[folderOf(name)].add(described);
    }

    base::Result<uima::Cas> parse(const QByteArray &bytes, const QString &name) override
    {
        return uima::casFromXmi(bytes, types_[folderOf(name)], name);
    }

    std::map<QString, uima::TypeSystem> types_; // by folder
};

class XmiWriter : public Writer {
public:
    explicit XmiWriter(Output &output) : output_(output) { }

    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override
    {
        uima::WrittenCas written = uima::casOf(document, entities);
        for (Loss &loss : written.losses)
            lose(std::move(loss));
        for (const auto &[name, type] : written.cas.types.types())
            types_.add(type);
        qsizetype replaced = 0;
        const QByteArray xmi = uima::toXmi(written.cas, &replaced);
        if (replaced > 0)
            lose({document.fields().name,
                  {},
                  QCoreApplication::translate("formats", "Characters that XML cannot hold are replaced by “\uFFFD”."),
                  Loss::Kind::Lost});
        return output_.write(names_.next(document.fields().name) + QStringLiteral(".xmi"), xmi);
    }

    base::Result<> finish() override { return output_.write(typeSystemName, uima::toXml(types_)); }

private:
    Output &output_;
    FileNames names_;
    uima::TypeSystem types_;
};

} // namespace

Format UimaXmi::format() const { return {QStringLiteral("uima-xmi"), QStringLiteral("UIMA CAS XMI"), {QStringLiteral("xmi")}, true, true}; }

Likelihood UimaXmi::recognises(const FileSet &heads) const
{
    Likelihood least = heads.empty() ? Likelihood::No : Likelihood::Certain;
    for (const auto &[name, head] : heads) {
        const XmlRoot root = rootOf(head);
        const bool known = root.name == QLatin1String("XMI") || root.name == QLatin1String("typeSystemDescription");
        least = std::min(least, known ? Likelihood::Certain : Likelihood::No);
    }
    return least;
}

std::unique_ptr<Reader> UimaXmi::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<XmiReader>(input, options);
}

std::unique_ptr<Writer> UimaXmi::writer(Output &output, const WriteOptions &) const { return std::make_unique<XmiWriter>(output); }

} // namespace formats
