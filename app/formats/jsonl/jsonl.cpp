#include "app/formats/jsonl/jsonl.h"

#include "app/formats/json_object.h"
#include "app/formats/jsonl/record_reader.h"
#include "app/formats/jsonl/record_writer.h"
#include "app/formats/own_record.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

namespace formats {

namespace {

const QByteArray byteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");

class JsonlReader : public Reader {
public:
    JsonlReader(const Input &input, const ReadOptions &options)
        : input_(input), options_(options), names_(input.names()), labels_(options_.tagSet)
    {
    }

    std::optional<Article> next() override
    {
        while (device_ || openNext()) {
            const QByteArray line = nextLine();
            if (line.isNull()) {
                closeFile();
                continue;
            }
            if (line.trimmed().isEmpty())
                continue;
            isBlank_ = false;
            if (auto article = articleOf(line))
                return article;
        }
        return std::nullopt;
    }

private:
    QString here() const { return QCoreApplication::translate("formats", "%1, line %2").arg(name_).arg(line_); }

    bool openNext()
    {
        while (at_ < names_.size()) {
            name_ = names_[at_++];
            line_ = 0;
            isBlank_ = true;
            auto device = input_.open(name_);
            if (device) {
                device_ = *std::move(device);
                return true;
            }
            refuse(device.error());
        }
        return false;
    }

    void closeFile()
    {
        for (base::Error &unknown : labels_.takeUnknown(name_))
            note(std::move(unknown));
        if (line_ == 0)
            refuse({base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The file is empty."), name_});
        else if (isBlank_)
            refuse({base::Error::Kind::Malformed,
                    QCoreApplication::translate("formats", "The file is empty: there is nothing in it but white space."), name_});
        device_.reset();
    }

    // Null at the end of the file; a line that is too long is refused and passed over.
    QByteArray nextLine()
    {
        while (true) {
            QByteArray line = readLine(*device_, options_.largestDocument + 1);
            if (line.isEmpty())
                return {};
            ++line_;
            if (line_ == 1 && line.startsWith(byteOrderMark))
                line.remove(0, byteOrderMark.size());
            if (line.endsWith('\n') || line.size() <= options_.largestDocument)
                return line.isEmpty() ? QByteArray("") : line;
            bool more = true;
            while (more) {
                const QByteArray rest = readLine(*device_, 1024 * 1024);
                more = !rest.isEmpty() && !rest.endsWith('\n');
            }
            refuse({base::Error::Kind::Invalid,
                    QCoreApplication::translate("formats", "The line is longer than %1 MB; split the article into smaller ones.")
                        .arg(static_cast<double>(options_.largestDocument) / (1024 * 1024), 0, 'g', 3),
                    here()});
        }
    }

    std::optional<Article> articleOf(const QByteArray &line)
    {
        bool mended = false;
        const auto json = parsedObject(line, &mended);
        if (!json) {
            refuse({base::Error::Kind::Malformed,
                    QCoreApplication::translate("formats", "The line is not an article in JSON: %1.").arg(json.error().message), here()});
            return std::nullopt;
        }
        if (mended)
            note({base::Error::Kind::Malformed,
                  QCoreApplication::translate("formats", "Half characters (lone surrogates) were replaced by “\uFFFD”."), here()});
        RecordReader record(options_, labels_, name_, here());
        auto article = record.read(*json);
        if (!article) {
            refuse(article.error());
            return std::nullopt;
        }
        for (const base::Error &remark : record.notes())
            note(remark);
        const QString otherwise = QStringLiteral("%1-%2").arg(QFileInfo(name_).completeBaseName()).arg(line_);
        return named(*std::move(article), otherwise);
    }

    const Input &input_;
    ReadOptions options_;
    QStringList names_;
    qsizetype at_ = 0;
    QString name_;
    std::unique_ptr<QIODevice> device_;
    qint64 line_ = 0;
    bool isBlank_ = true; // so far
    Labels labels_;
};

class JsonlWriter : public Writer {
public:
    JsonlWriter(Output &output, const WriteOptions &options)
        : output_(output), options_(options), name_(options.fileName.isEmpty() ? QStringLiteral("documents.jsonl") : options.fileName)
    {
    }

    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override
    {
        RecordWriter record(document, entities);
        const std::vector<TimelineItem> timeline = options_.timeline ? options_.timeline(document) : std::vector<TimelineItem>();
        const QByteArray line = record.json(timeline) + '\n';
        for (const Loss &loss : record.losses())
            lose(loss);
        auto device = output_.stream(name_);
        if (!device)
            return device.error();
        if ((*device)->write(line) != line.size())
            return base::Error{base::Error::Kind::Io,
                               QCoreApplication::translate("formats", "The file cannot be written: %1.").arg((*device)->errorString()),
                               name_};
        return {};
    }

    base::Result<> finish() override // a file is there even when nothing was added
    {
        auto device = output_.stream(name_);
        if (!device)
            return device.error();
        return {};
    }

private:
    Output &output_;
    WriteOptions options_;
    QString name_;
};

bool hasOurMembers(const QJsonObject &object)
{
    const QJsonArray spans = object.value(u"spans").toArray();
    if (object.contains(recordMember) || object.contains(u"_view_id") || object.contains(u"_task_hash") || object.contains(u"_input_hash"))
        return false; // of another format, Prodigy for instance, with our record inside or without
    if (object.contains(u"extra") && object.contains(u"entities")) // a row of a Hugging Face data set
        return false;
    if (!spans.isEmpty())
        return spans[0].toObject().contains(u"layer") || (spans[0].toObject().contains(u"label") && !object.contains(u"tokens"));
    const bool others = object.contains(u"label") // a data set of another format
        || object.value(u"entities").toArray().at(0).toObject().contains(u"start_offset");
    return !others && (object.contains(u"dct") || object.contains(u"lang"));
}

Likelihood likelihoodOf(const QString &name, const QByteArray &head)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    const bool named = suffix == QLatin1String("jsonl") || suffix == QLatin1String("ndjson");
    qsizetype begin = head.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    while (begin < head.size() && isspace(static_cast<unsigned char>(head[begin])))
        ++begin;
    const qsizetype end = head.indexOf('\n', begin);
    if (begin == head.size() || head[begin] != '{')
        return Likelihood::No;
    const QByteArray line = head.mid(begin, end < 0 ? -1 : end - begin);
    const QJsonDocument json = QJsonDocument::fromJson(line);
    if (!json.isObject()) // perhaps cut
        return named && line.contains("\"text\"") ? Likelihood::Possible : Likelihood::No;
    if (!json.object().value(u"text").isString())
        return Likelihood::No;
    if (!hasOurMembers(json.object()))
        return named ? Likelihood::Possible : Likelihood::No;
    return named ? Likelihood::Certain : Likelihood::Likely;
}

} // namespace

Format Jsonl::format() const
{
    return {QStringLiteral("jsonl"), QStringLiteral("Chiosa JSONL"), {QStringLiteral("jsonl"), QStringLiteral("ndjson")}, true, true};
}

Likelihood Jsonl::recognises(const FileSet &heads) const
{
    Likelihood least = heads.empty() ? Likelihood::No : Likelihood::Certain;
    for (const auto &[name, head] : heads)
        least = std::min(least, likelihoodOf(name, head));
    return least;
}

std::unique_ptr<Reader> Jsonl::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<JsonlReader>(input, options);
}

std::unique_ptr<Writer> Jsonl::writer(Output &output, const WriteOptions &options) const
{
    return std::make_unique<JsonlWriter>(output, options);
}

} // namespace formats
