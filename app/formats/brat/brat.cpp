#include "app/formats/brat/brat.h"

#include "app/formats/brat/configuration.h"
#include "app/formats/brat/sidecar.h"
#include "app/formats/brat/standoff_reader.h"
#include "app/formats/exact_text.h"
#include "app/formats/file_names.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace formats {

namespace {

class BratReader : public Reader {
public:
    BratReader(const Input &input, const ReadOptions &options) : input_(input), options_(options), labels_(options_.tagSet)
    {
        const QStringList names = input.names();
        names_ = QSet<QString>(names.begin(), names.end());
        for (const QString &name : names) {
            if (name.endsWith(QLatin1String(".ann")))
                stems_ << name.chopped(4);
        }
        if (stems_.isEmpty())
            refuse({base::Error::Kind::Malformed, QCoreApplication::translate("formats", "There is no .ann file here."), names.value(0)});
    }

    std::optional<Article> next() override
    {
        while (at_ < stems_.size()) {
            auto article = read(stems_[at_++]);
            if (article)
                return *std::move(article);
            refuse(article.error());
        }
        for (base::Error &unknown : labels_.takeUnknown({}))
            note(std::move(unknown));
        return std::nullopt;
    }

private:
    base::Result<Article> read(const QString &stem)
    {
        auto text = textOf(stem + QStringLiteral(".txt"));
        if (!text)
            return text.error();
        const QString name = stem + QStringLiteral(".ann");
        const auto ann = input_.bytes(name, options_.largestDocument);
        if (!ann)
            return ann.error();
        const auto standoff = brat::parse(*ann, name);
        if (!standoff)
            return standoff.error();
        if (auto article = untouched(stem, *text, *ann))
            return named(*std::move(article), QFileInfo(stem).fileName());
        return fromLines(stem, *std::move(text), *standoff);
    }

    // The sidecar's article, where brat's lines are still the ones that were written with it.
    std::optional<Article> untouched(const QString &stem, const QString &text, const QByteArray &ann)
    {
        sidecar_.reset();
        const QString name = stem + QStringLiteral(".json");
        const auto json = names_.contains(name) ? input_.bytes(name, options_.largestDocument) : base::Result<QByteArray>(QByteArray());
        if (!json || json->isEmpty())
            return std::nullopt;
        Labels unheard(nullptr);
        sidecar_ = brat::fromSidecar(*json, text, options_, unheard, name);
        if (sidecar_ && brat::sameLines(ann, brat::linesOf(sidecar_->document, lookupIn(sidecar_->entities))))
            return std::exchange(sidecar_, std::nullopt);
        return std::nullopt;
    }

    base::Result<Article> fromLines(const QString &stem, QString text, const brat::Standoff &standoff)
    {
        annotation::ArticleFields fields;
        fields.name = QFileInfo(stem).fileName();
        fields.language = options_.language;
        fields.dct = options_.dct;
        fields.source = stem + QStringLiteral(".ann");
        std::vector<base::Error> remarks;
        auto article = brat::articleOf(standoff, text, fields, labels_, fields.source, remarks);
        if (!article && text.startsWith(QChar::ByteOrderMark)) { // written by a program that does not count it
            remarks.clear();
            text.remove(0, 1);
            fields.features.set(QStringLiteral("bom"), QStringLiteral("true"));
            article = brat::articleOf(standoff, text, fields, labels_, fields.source, remarks);
        }
        if (!article)
            return article;
        for (base::Error &remark : remarks)
            note(std::move(remark));
        if (!sidecar_)
            return article;
        int changed = 0;
        article = brat::merged(*article, *sidecar_, &changed);
        const QString said = QCoreApplication::translate("formats", "%n annotations were changed outside of Chiosa.", nullptr, changed);
        note({base::Error::Kind::Conflict, said, fields.source});
        return named(*std::move(article), QFileInfo(stem).fileName());
    }

    base::Result<QString> textOf(const QString &name)
    {
        if (!names_.contains(name))
            return base::Error{base::Error::Kind::Io,
                               QCoreApplication::translate(
                                   "formats", "The text is missing; brat's .ann file needs a .txt file of the same name beside it."),
                               name};
        return exactText(input_, name, options_.largestDocument);
    }

    const Input &input_;
    ReadOptions options_;
    Labels labels_;
    QSet<QString> names_;
    QStringList stems_;
    qsizetype at_ = 0;
    std::optional<Article> sidecar_;
};

class BratWriter : public Writer {
public:
    BratWriter(Output &output, const WriteOptions &options) : output_(output), options_(options) { }

    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override
    {
        const QString stem = names_.next(document.fields().name);
        brat::Lines lines = brat::linesOf(document, entities);
        vocabulary_.add(lines.vocabulary);
        std::vector<Loss> losses = std::move(lines.losses);
        const QByteArray sidecar = brat::sidecarOf(document, entities, losses);
        losses.push_back(
            {document.fields().name,
             {},
             QCoreApplication::translate(
                 "formats", "Who proposed and decided what, and what else is known of the article, is kept in the sidecar file only."),
             Loss::Kind::Sidecar});
        if (!document.text().isValidUtf16())
            losses.push_back(
                {document.fields().name,
                 {},
                 QCoreApplication::translate("formats", "Half characters (lone surrogates) in the text are replaced by “\uFFFD”."),
                 Loss::Kind::Lost});
        for (Loss &loss : losses)
            lose(std::move(loss));
        const std::array<std::pair<QString, QByteArray>, 3> files{
            {{QStringLiteral(".txt"), document.text().toUtf8()}, {QStringLiteral(".ann"), lines.ann}, {QStringLiteral(".json"), sidecar}}};
        for (const auto &[suffix, bytes] : files) {
            if (auto written = output_.write(stem + suffix, bytes); !written)
                return written;
        }
        return {};
    }

    base::Result<> finish() override
    {
        for (const auto &[name, bytes] : brat::configuration(vocabulary_, options_.tagSet)) {
            if (auto written = output_.write(name, bytes); !written)
                return written;
        }
        return {};
    }

private:
    Output &output_;
    WriteOptions options_;
    FileNames names_;
    brat::Vocabulary vocabulary_;
};

} // namespace

Format Brat::format() const { return {QStringLiteral("brat"), QStringLiteral("brat standoff"), {QStringLiteral("ann")}, true, true}; }

Likelihood Brat::recognises(const FileSet &heads) const
{
    Likelihood most = Likelihood::No;
    for (const auto &[name, head] : heads) {
        if (!name.endsWith(QLatin1String(".ann")))
            continue;
        const bool text = heads.contains(name.chopped(4) + QStringLiteral(".txt"));
        most = std::max(most, text ? Likelihood::Certain : Likelihood::Likely);
    }
    return most;
}

std::unique_ptr<Reader> Brat::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<BratReader>(input, options);
}

std::unique_ptr<Writer> Brat::writer(Output &output, const WriteOptions &options) const
{
    return std::make_unique<BratWriter>(output, options);
}

} // namespace formats
