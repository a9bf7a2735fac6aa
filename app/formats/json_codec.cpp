#include "app/formats/json_codec.h"

#include "app/formats/file_names.h"
#include "app/formats/json_object.h"
#include "app/formats/json_text.h"
#include "app/formats/jsonl/record_reader.h"
#include "app/formats/jsonl/record_writer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>

namespace formats {

namespace {

QJsonObject inserted(QJsonObject into, QStringList path, const QJsonValue &value)
{
    const QString first = path.takeFirst();
    into.insert(first, path.isEmpty() ? value : QJsonValue(inserted(into.value(first).toObject(), path, value)));
    return into;
}

// Takes a member out, and what it leaves empty on the way.
QJsonValue taken(QJsonObject &from, QStringList path)
{
    const QString first = path.takeFirst();
    if (path.isEmpty())
        return from.take(first);
    QJsonObject inner = from.value(first).toObject();
    QJsonValue found = taken(inner, path);
    if (found.isUndefined())
        return found;
    if (inner.isEmpty())
        from.remove(first);
    else
        from.insert(first, inner);
    return found;
}

class JsonReader : public Reader {
public:
    JsonReader(const JsonCodec &codec, const Input &input, const ReadOptions &options)
        : codec_(codec), input_(input), options_(options), labels_(options_.tagSet)
    {
        for (const QString &name : input.names()) {
            if (codec.reads(name))
                names_ << name;
        }
        if (names_.isEmpty())
            refuse({base::Error::Kind::Malformed, QCoreApplication::translate("formats", "There is no file with articles here."),
                    input.names().value(0)});
    }

    std::optional<Article> next() override
    {
        while (!waiting_.empty() || more()) {
            const auto [json, where, number] = waiting_.front();
            waiting_.erase(waiting_.begin());
            auto article = read(json, where);
            if (article) {
                const QString stem = QFileInfo(name_).completeBaseName();
                return named(*std::move(article), number == 0 ? stem : QStringLiteral("%1-%2").arg(stem).arg(number));
            }
            refuse(article.error());
        }
        return std::nullopt;
    }

private:
    struct Waiting {
        QJsonValue json;
        QString where;
        qint64 number;
    };

    bool more() // articles, or something that was said
    {
        while (items_ || openNext()) {
            auto item = items_->next();
            if (!item) {
                closeFile();
                continue;
            }
            ++count_;
            if (!*item) {
                refuse(item->error());
                continue;
            }
            if ((*item)->mended)
                note({base::Error::Kind::Malformed,
                      QCoreApplication::translate("formats", "Half characters (lone surrogates) were replaced by “\uFFFD”."),
                      (*item)->where});
            for (const QJsonValue &json : codec_.articlesIn((*item)->json))
                waiting_.push_back({json, (*item)->where, (*item)->where == name_ && waiting_.empty() ? 0 : ++articles_});
            if (waiting_.empty())
                refuse(
                    {base::Error::Kind::Malformed, QCoreApplication::translate("formats", "There is no article in this."), (*item)->where});
            else
                return true;
        }
        return false;
    }

    bool openNext()
    {
        while (at_ < names_.size()) {
            name_ = names_[at_++];
            count_ = articles_ = 0;
            auto device = input_.open(name_);
            if (device) {
                auto items = codec_.items(*std::move(device), name_, input_, options_);
                if (items) {
                    items_ = *std::move(items);
                    return true;
                }
                refuse(items.error());
                continue;
            }
            refuse(device.error());
        }
        return false;
    }

    void closeFile()
    {
        for (base::Error &unknown : labels_.takeUnknown(name_))
            note(std::move(unknown));
        if (count_ == 0)
            refuse({base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The file is empty."), name_});
        items_.reset();
    }

    base::Result<Article> read(const QJsonValue &json, const QString &where)
    {
        if (!json.isObject())
            return base::Error{base::Error::Kind::Malformed,
                               QCoreApplication::translate("formats", "This is no article: a JSON object was expected."), where};
        QJsonObject foreign = json.toObject();
        const QJsonValue record = taken(foreign, codec_.recordPath());
        std::vector<base::Error> notes;
        auto now = read(foreign, where, labels_, notes);
        if (!now)
            return now;
        for (base::Error &remark : notes)
            note(std::move(remark));
        if (record.isUndefined())
            return now;
        const QJsonObject told = record.isString() ? parsedObject(record.toString().toUtf8()).value_or({}) : record.toObject();
        auto own = fromOwnRecord(told, now->document.text(), options_, where);
        if (!own) {
            note({base::Error::Kind::Conflict,
                  QCoreApplication::translate("formats", "Chiosa's own record does not fit the text; it was passed over."), where});
            return now;
        }
        return withRecord(*std::move(now), *std::move(own), settingsOf(told), where);
    }

    base::Result<Article> read(const QJsonObject &foreign, const QString &where, Labels &labels, std::vector<base::Error> &notes)
    {
        Incoming in{options_, name_, where, {}};
        const auto record = codec_.toRecord(foreign, in);
        if (!record)
            return record.error();
        RecordReader reader(options_, labels, name_, where);
        auto article = reader.read(*record);
        if (!article)
            return article;
        notes = std::move(in.notes);
        notes.insert(notes.end(), reader.notes().begin(), reader.notes().end());
        annotation::ArticleFields fields = article->document.fields();
        codec_.noteFile(fields, name_);
        if (fields != article->document.fields()) {
            std::vector<annotation::Annotation> all;
            for (const annotation::AnnotationPointer &annotation : article->document.all())
                all.push_back(*annotation);
            article->document = annotation::Document({}, std::move(fields), article->document.articleText(), std::move(all));
        }
        return article;
    }

    base::Result<Article> withRecord(Article now, Article own, const Settings &settings, const QString &where)
    {
        const EntityLookup lookup = lookupIn(own.entities);
        const WriteOptions writing{{}, options_.tagSet, {}, settings};
        Outgoing out(own.document, lookup, writing);
        Labels unheard(options_.tagSet);
        std::vector<base::Error> notes;
        const auto then = read(codec_.asRead(codec_.toForeign(out)), where, unheard, notes);
        if (!then)
            return now;
        int changed = 0;
        Article article = reconciled(std::move(now), *then, std::move(own), &changed);
        if (changed > 0)
            note({base::Error::Kind::Conflict,
                  QCoreApplication::translate("formats", "%n annotations were changed outside of Chiosa.", nullptr, changed), where});
        return article;
    }

    const JsonCodec &codec_;
    const Input &input_;
    ReadOptions options_;
    Labels labels_;
    QStringList names_;
    qsizetype at_ = 0;
    QString name_;
    std::unique_ptr<ItemSource> items_;
    std::vector<Waiting> waiting_;
    qint64 count_ = 0, articles_ = 0;
};

class JsonWriter : public Writer {
public:
    JsonWriter(const JsonCodec &codec, Output &output, const WriteOptions &options)
        : codec_(codec), output_(output), options_(options), name_(options.fileName)
    {
        if (name_.isEmpty())
            name_ = QStringLiteral("documents.") + codec.format().suffixes.value(0, QStringLiteral("jsonl"));
    }

    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override
    {
        census_.add(document);
        Outgoing out(document, entities, options_);
        const bool isOwn = !codec_.ownFile(QStringLiteral("x"), options_).isEmpty();
        out.stem = isOwn ? names_.next(document.fields().name) : QString();
        const QJsonValue foreign = foreignOf(codec_, out);
        FileSet also = codec_.also(out, census_);
        for (Loss &loss : out.losses)
            lose(std::move(loss));
        if (isOwn) {
            also[codec_.ownFile(out.stem, options_)] = codec_.bytesOf(codec_.packed(foreign, out)) + '\n';
            return writeWhole(also);
        }
        if (auto written = append(codec_.pathOf(document, name_, options_), codec_.bytesOf(codec_.packed(foreign, out))); !written)
            return written;
        for (const auto &[name, bytes] : also) {
            if (auto written = append(name, bytes); !written)
                return written;
        }
        return {};
    }

    base::Result<> finish() override
    {
        if (!codec_.ownFile(QStringLiteral("x"), options_).isEmpty())
            return {};
        if (opened_.isEmpty()) {
            if (auto device = output_.stream(codec_.pathOf({}, name_, options_)); !device) // a file is there even when nothing was added
                return device.error();
        }
        if (codec_.layout() == JsonCodec::Layout::Array) {
            if (auto written = write(name_, opened_.isEmpty() ? "[]\n" : "\n]\n"); !written)
                return written;
        }
        return writeWhole(codec_.beside(name_, census_, options_));
    }

private:
    base::Result<> writeWhole(const FileSet &files)
    {
        for (const auto &[name, bytes] : files) {
            if (auto written = output_.write(name, bytes); !written)
                return written;
        }
        return {};
    }

    base::Result<> append(const QString &name, const QByteArray &item)
    {
        const bool first = !opened_.contains(name);
        opened_.insert(name);
        ++census_.files[name];
        if (codec_.layout() == JsonCodec::Layout::Array)
            return write(name, (first ? "[\n" : ",\n") + item);
        return write(name, item + '\n');
    }

    base::Result<> write(const QString &name, const QByteArray &bytes)
    {
        auto device = output_.stream(name);
        if (!device)
            return device.error();
        if ((*device)->write(bytes) != bytes.size())
            return base::Error{base::Error::Kind::Io,
                               QCoreApplication::translate("formats", "The file cannot be written: %1.").arg((*device)->errorString()),
                               name};
        return {};
    }

    const JsonCodec &codec_;
    Output &output_;
    WriteOptions options_;
    QString name_;
    QSet<QString> opened_;
    FileNames names_;
    Census census_;
};

} // namespace

Outgoing::Outgoing(const annotation::Document &of, const EntityLookup &lookup, const WriteOptions &writing)
    : document(of), entities(lookup), options(writing), keepsRecord(setting("record", "true") != QLatin1String("false"))
{
    RecordWriter writer(of, lookup);
    record = parsedObject(writer.json()).value_or({});
    losses = writer.losses();
    for (const auto &[id, name] : fileIds(of))
        ids.emplace(name, id);
}

QString Outgoing::setting(const char *key, const char *otherwise) const
{
    const auto found = options.settings.find(QString::fromLatin1(key));
    return found == options.settings.end() ? QString::fromLatin1(otherwise) : found->second;
}

void Outgoing::lose(const QString &id, const char *what)
{
    const auto found = ids.find(id);
    losses.push_back({document.fields().name, found == ids.end() ? AnnotationId() : found->second,
                      QCoreApplication::translate("formats", what), keepsRecord ? Loss::Kind::Sidecar : Loss::Kind::Lost});
}

base::Error Incoming::malformed(const QString &words, const QString &part) const
{
    return {base::Error::Kind::Malformed, words, part.isEmpty() ? where : where + QStringLiteral(", ") + part};
}

std::vector<Setting> JsonCodec::settings() const
{
    return {
        {QStringLiteral("record"),
         {QStringLiteral("true"), QStringLiteral("false")},
         QCoreApplication::translate("formats", "Whether Chiosa's own record of each article goes along, from which it comes back whole."),
         false}};
}

base::Result<std::unique_ptr<ItemSource>> JsonCodec::items(std::unique_ptr<QIODevice> device, const QString &name, const Input & /*input*/,
                                                           const ReadOptions &options) const
{
    return std::unique_ptr<ItemSource>(std::make_unique<JsonItems>(std::move(device), name, options.largestDocument));
}

QByteArray JsonCodec::bytesOf(const QJsonValue &foreign) const
{
    JsonText text;
    text.value(foreign);
    return text.bytes();
}

QJsonValue foreignOf(const JsonCodec &codec, Outgoing &out)
{
    const QJsonValue foreign = codec.toForeign(out);
    if (!out.keepsRecord || !foreign.isObject())
        return foreign;
    return inserted(foreign.toObject(), codec.recordPath(), ownRecord(out.document, out.entities, out.options.settings));
}

std::unique_ptr<Reader> JsonCodec::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<JsonReader>(*this, input, options);
}

std::unique_ptr<Writer> JsonCodec::writer(Output &output, const WriteOptions &options) const
{
    return std::make_unique<JsonWriter>(*this, output, options);
}

} // namespace formats
