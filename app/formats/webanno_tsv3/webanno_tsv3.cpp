#include "app/formats/webanno_tsv3/webanno_tsv3.h"

#include "app/formats/file_names.h"
#include "app/formats/sidecar.h"
#include "app/formats/uima/cas_files.h"
#include "app/formats/webanno_tsv3/tsv_reader.h"
#include "app/formats/webanno_tsv3/tsv_writer.h"

#include <QCoreApplication>

namespace formats {

namespace {

const QString id = QStringLiteral("webanno-tsv3");
const QString suffix = QStringLiteral(".tsv");
const QString sidecarSuffix = QStringLiteral(".json");

QString sidecarName(const QString &name) { return (name.endsWith(suffix) ? name.chopped(suffix.size()) : name) + sidecarSuffix; }

class TsvFiles : public uima::CasFileReader {
public:
    TsvFiles(const Input &input, const ReadOptions &options) : CasFileReader(input, options, tables(input)) { }

private:
    static QStringList tables(const Input &input) // what is no sidecar of another
    {
        const QStringList all = input.names();
        QSet<QString> sidecars;
        for (const QString &name : all) {
            if (name.endsWith(suffix))
                sidecars.insert(sidecarName(name));
        }
        QStringList names = all;
        names.removeIf([&sidecars](const QString &name) { return sidecars.contains(name); });
        return names;
    }

    base::Result<uima::Cas> parse(const QByteArray &bytes, const QString &name) override
    {
        std::vector<base::Error> notes;
        auto cas = webanno::casFromTsv(bytes, name, notes);
        for (base::Error &remark : notes)
            note(std::move(remark));
        return cas;
    }

    std::optional<Article> beside(const QByteArray &bytes, const QString &name) override
    {
        const QString other = sidecarName(name);
        if (!input_.has(other))
            return std::nullopt;
        const auto sidecar = input_.bytes(other, options_.largestDocument);
        auto whole = sidecar ? fromSidecar(*sidecar, id, bytes, options_, other) : std::nullopt;
        if (!whole)
            note({base::Error::Kind::Conflict,
                  QCoreApplication::translate("formats",
                                              "The file was changed outside of Chiosa; what stands only beside it was not taken."),
                  name});
        return whole;
    }
};

class TsvWriter : public Writer {
public:
    explicit TsvWriter(Output &output) : output_(output) { }

    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override
    {
        webanno::Rows rows = webanno::rowsOf(document, entities);
        const QByteArray sidecar = sidecarOf(id, rows.tsv, document, entities, rows.losses);
        rows.losses.push_back(
            {document.fields().name,
             {},
             QCoreApplication::translate(
                 "formats", "Who proposed and decided what, and what else is known of the article, is kept in the sidecar file only."),
             Loss::Kind::Sidecar});
        for (Loss &loss : rows.losses)
            lose(std::move(loss));
        const QString stem = names_.next(document.fields().name);
        if (auto written = output_.write(stem + suffix, rows.tsv); !written)
            return written;
        return output_.write(stem + sidecarSuffix, sidecar);
    }

private:
    Output &output_;
    FileNames names_;
};

} // namespace

Format WebannoTsv3::format() const { return {id, QStringLiteral("WebAnno TSV 3"), {QStringLiteral("tsv")}, true, true}; }

Likelihood WebannoTsv3::recognises(const FileSet &heads) const
{
    Likelihood least = heads.empty() ? Likelihood::No : Likelihood::Certain;
    for (const auto &[name, head] : heads) {
        const bool ours = head.startsWith("#FORMAT=WebAnno TSV 3") || isSidecar(head, id);
        least = std::min(least, ours ? Likelihood::Certain : Likelihood::No);
    }
    return least;
}

std::unique_ptr<Reader> WebannoTsv3::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<TsvFiles>(input, options);
}

std::unique_ptr<Writer> WebannoTsv3::writer(Output &output, const WriteOptions &) const { return std::make_unique<TsvWriter>(output); }

} // namespace formats
