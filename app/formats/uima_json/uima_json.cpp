#include "app/formats/uima_json/uima_json.h"

#include "app/formats/file_names.h"
#include "app/formats/uima/cas_files.h"
#include "app/formats/uima/cas_writer.h"
#include "app/formats/uima/json_cas.h"

namespace formats {

namespace {

class JsonCasReader : public uima::CasFileReader {
public:
    JsonCasReader(const Input &input, const ReadOptions &options) : CasFileReader(input, options, input.names()) { }

private:
    base::Result<uima::Cas> parse(const QByteArray &bytes, const QString &name) override { return uima::casFromJson(bytes, name); }
};

class JsonCasWriter : public Writer {
public:
    explicit JsonCasWriter(Output &output) : output_(output) { }

    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override
    {
        uima::WrittenCas written = uima::casOf(document, entities);
        for (Loss &loss : written.losses)
            lose(std::move(loss));
        return output_.write(names_.next(document.fields().name) + QStringLiteral(".json"), uima::casJson(written.cas));
    }

private:
    Output &output_;
    FileNames names_;
};

} // namespace

Format UimaJson::format() const
{
    return {QStringLiteral("uima-json"), QStringLiteral("UIMA CAS JSON"), {QStringLiteral("json")}, true, true};
}

Likelihood UimaJson::recognises(const FileSet &heads) const
{
    Likelihood least = heads.empty() ? Likelihood::No : Likelihood::Certain;
    for (const auto &[name, head] : heads) {
        const QByteArray begin = head.trimmed();
        const bool known = begin.startsWith('{')
            && (begin.contains("\"%TYPES\"") || begin.contains("\"%FEATURE_STRUCTURES\"") || begin.contains("\"%VIEWS\""));
        least = std::min(least, known ? Likelihood::Certain : Likelihood::No);
    }
    return least;
}

std::unique_ptr<Reader> UimaJson::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<JsonCasReader>(input, options);
}

std::unique_ptr<Writer> UimaJson::writer(Output &output, const WriteOptions &) const { return std::make_unique<JsonCasWriter>(output); }

} // namespace formats
