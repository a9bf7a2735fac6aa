#include "app/formats/article_file.h"

#include "app/formats/file_names.h"
#include "app/formats/json_features.h"
#include "app/formats/own_record.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace formats {

namespace {

const QByteArray recordTarget = QByteArrayLiteral("chiosa-record");

class FilesReader : public Reader {
public:
    FilesReader(const ArticleFile &codec, const Input &input, const ReadOptions &options)
        : codec_(codec), input_(input), options_(options), labels_(options_.tagSet), names_(input.names())
    {
    }

    std::optional<Article> next() override
    {
        while (at_ < names_.size()) {
            auto article = read(names_[at_++]);
            if (article)
                return *std::move(article);
            refuse(article.error());
        }
        for (base::Error &unknown : labels_.takeUnknown({}))
            note(std::move(unknown));
        return std::nullopt;
    }

private:
    base::Result<Article> read(const QString &name)
    {
        const auto bytes = input_.bytes(name, options_.largestDocument);
        if (!bytes)
            return bytes.error();
        if (bytes->trimmed().isEmpty())
            return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The file is empty."), name};
        Parsing parsing{options_, labels_, name, {}};
        auto article = codec_.parse(*bytes, parsing);
        if (!article)
            return article;
        if (article->document.text().contains(QChar(0)))
            return parsing.malformed(
                QCoreApplication::translate("formats", "The text holds a NUL character; it is not text that can be read."));
        for (base::Error &remark : parsing.notes)
            note(std::move(remark));
        return named(withOwn(*std::move(article), *bytes, name), QFileInfo(name).completeBaseName());
    }

    // With what the file's own record knows.
    Article withOwn(Article now, const QByteArray &bytes, const QString &name)
    {
        const QJsonObject record = codec_.recordIn(bytes);
        if (record.isEmpty())
            return now;
        const QString text = codec_.holdsText() ? now.document.text() : record.value(u"text").toString();
        auto own = fromOwnRecord(record, text, options_, name);
        if (!own || text.contains(QChar(0)))
            return changedOutside(std::move(now), 0, name);
        Settings settings;
        for (const Setting &setting : codec_.settings())
            settings[setting.key] = record.value(QStringLiteral("settings")).toObject().value(setting.key).toString();
        Labels unheard(options_.tagSet);
        Parsing again{options_, unheard, name, {}};
        const auto then = codec_.parse(codec_.make(own->document, lookupIn(own->entities), settings).bytes, again);
        if (!then)
            return changedOutside(std::move(now), 0, name);
        if (now.document == then->document && now.entities == then->entities)
            return *std::move(own);
        if (!codec_.holdsText()) // positions of the record mean nothing here
            return changedOutside(std::move(now), 0, name);
        int changed = 0;
        Article both = reconciled(std::move(now), *then, *std::move(own), &changed);
        return changedOutside(std::move(both), changed, name);
    }

    Article changedOutside(Article article, int changed, const QString &name)
    {
        note({base::Error::Kind::Conflict,
              changed > 0 ? QCoreApplication::translate("formats", "%n annotations were changed outside of Chiosa.", nullptr, changed)
                          : QCoreApplication::translate("formats", "The file was changed outside of Chiosa; what it says now counts."),
              name});
        return article;
    }

    const ArticleFile &codec_;
    const Input &input_;
    ReadOptions options_;
    Labels labels_;
    QStringList names_;
    qsizetype at_ = 0;
};

class FilesWriter : public Writer {
public:
    FilesWriter(const ArticleFile &codec, Output &output, const WriteOptions &options) : codec_(codec), output_(output), options_(options)
    {
    }

    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override
    {
        Made made = codec_.make(document, entities, options_.settings);
        const auto chosen = options_.settings.find(QStringLiteral("record"));
        const bool keeps = chosen == options_.settings.end() || chosen->second != QLatin1String("false");
        for (Loss &loss : made.losses) {
            loss.kind = keeps ? Loss::Kind::Sidecar : Loss::Kind::Lost;
            lose(std::move(loss));
        }
        if (!document.text().isValidUtf16() || document.text().contains(QChar(0)))
            lose({document.fields().name,
                  {},
                  QCoreApplication::translate("formats", "Half characters (lone surrogates) in the text are replaced by “\uFFFD”."),
                  Loss::Kind::Lost});
        if (keeps)
            made.bytes = codec_.withRecord(std::move(made.bytes), recordOf(document, entities));
        return output_.write(names_.next(document.fields().name) + QLatin1Char('.') + codec_.format().suffixes.value(0), made.bytes);
    }

private:
    QJsonObject recordOf(const annotation::Document &document, const EntityLookup &entities) const
    {
        QJsonObject record = ownRecord(document, entities);
        if (!codec_.holdsText())
            record.insert(QStringLiteral("text"), document.text());
        QJsonObject settings;
        for (const auto &[key, value] : options_.settings)
            settings.insert(key, value);
        if (!settings.isEmpty())
            record.insert(QStringLiteral("settings"), settings);
        return record;
    }

    const ArticleFile &codec_;
    Output &output_;
    WriteOptions options_;
    FileNames names_;
};

} // namespace

base::Error Parsing::malformed(const QString &words, qint64 line) const
{
    return {base::Error::Kind::Malformed, words,
            line > 0 ? QCoreApplication::translate("formats", "%1, line %2").arg(where).arg(line) : where};
}

annotation::Annotation Parsing::begun(const Labels::Meaning &meaning, std::size_t number) const
{
    annotation::Annotation made;
    made.id.value = number;
    made.layer = meaning.layer;
    made.tag = meaning.tag;
    made.verdict = annotation::Verdict::Accepted;
    made.origin.by = where;
    return made;
}

annotation::ArticleFields Parsing::fields() const
{
    annotation::ArticleFields fields;
    fields.language = options.language;
    fields.dct = options.dct;
    fields.source = where;
    return fields;
}

std::vector<Setting> ArticleFile::settings() const
{
    return {
        {QStringLiteral("record"),
         {QStringLiteral("true"), QStringLiteral("false")},
         QCoreApplication::translate("formats", "Whether Chiosa's own record of each article goes along, from which it comes back whole."),
         false}};
}

std::unique_ptr<Reader> ArticleFile::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<FilesReader>(*this, input, options);
}

std::unique_ptr<Writer> ArticleFile::writer(Output &output, const WriteOptions &options) const
{
    return std::make_unique<FilesWriter>(*this, output, options);
}

QByteArray ArticleFile::withRecord(QByteArray bytes, const QJsonObject &record) const
{
    if (!bytes.endsWith('\n'))
        bytes += '\n';
    return bytes + instruction(recordTarget, record);
}

QJsonObject ArticleFile::recordIn(const QByteArray &bytes) const { return instructionIn(bytes, recordTarget); }

Loss storyLoss(const annotation::Document &document)
{
    return {document.fields().name,
            {},
            QCoreApplication::translate("formats",
                                        "The format has no words for who proposed and decided what, nor for all that is known of "
                                        "the article."),
            Loss::Kind::Lost};
}

Loss lossOf(const annotation::Document &document, AnnotationId id, const char *what)
{
    return {document.fields().name, id, QCoreApplication::translate("formats", what), Loss::Kind::Lost};
}

bool isForeignFeature(const QString &name)
{
    return !name.startsWith(QLatin1Char('_')) && name != QLatin1String("speaker_span") && !annotation::holdsAnnotationId(name);
}

} // namespace formats
