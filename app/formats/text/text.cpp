#include "app/formats/text/text.h"

#include "app/formats/text/decoding.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace formats {

namespace {

class TextReader : public Reader {
public:
    TextReader(const Input &input, const ReadOptions &options) : input_(input), options_(options), names_(input.names()) { }

    std::optional<Article> next() override
    {
        while (at_ < names_.size()) {
            auto article = read(names_[at_++]);
            if (article)
                return *std::move(article);
            refuse(article.error());
        }
        return std::nullopt;
    }

private:
    base::Result<Article> read(const QString &name) const
    {
        const auto bytes = input_.bytes(name, options_.largestDocument);
        if (!bytes)
            return bytes.error();
        const auto setting = options_.settings.find(QStringLiteral("encoding"));
        auto decoded = decode(*bytes, name, setting == options_.settings.end() ? QString() : setting->second);
        if (!decoded)
            return decoded.error();
        annotation::ArticleFields fields;
        fields.name = QFileInfo(name).completeBaseName();
        fields.language = options_.language;
        fields.dct = options_.dct;
        fields.source = name;
        fields.features.set(QStringLiteral("encoding"), decoded->encoding);
        fields.features.set(QStringLiteral("lineEnds"), decoded->lineEnds);
        fields.features.set(QStringLiteral("bom"), decoded->byteOrderMark ? QStringLiteral("true") : QString());
        fields.features.set(QStringLiteral("hash"),
                            QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex()));
        return Article{annotation::Document({}, std::move(fields), {std::move(decoded->text), 1}), {}};
    }

    const Input &input_;
    ReadOptions options_;
    QStringList names_;
    qsizetype at_ = 0;
};

// How sure the file is to be text. A head that may have been cut can end inside a character, so its last few bytes do not count.
Likelihood likelihoodOf(const QString &name, const QByteArray &head, const QStringList &suffixes)
{
    if (suffixes.contains(QFileInfo(name).suffix().toLower()))
        return Likelihood::Likely;
    const qsizetype cuts = head.size() < 4096 ? 1 : 4;
    for (qsizetype cut = 0; cut < cuts; ++cut) {
        if (decode(head.chopped(cut), name))
            return Likelihood::Possible;
    }
    return Likelihood::No;
}

} // namespace

Format PlainText::format() const
{
    return {QStringLiteral("text"),
            QCoreApplication::translate("formats", "Plain text"),
            {QStringLiteral("txt"), QStringLiteral("text"), QStringLiteral("md")},
            true,
            false};
}

std::vector<Setting> PlainText::settings() const
{
    const QString words = QCoreApplication::translate("formats", "The encoding of the files, where it is not to be found out.");
    return {{QStringLiteral("encoding"), {}, words, true}};
}

Likelihood PlainText::recognises(const FileSet &heads) const
{
    Likelihood least = heads.empty() ? Likelihood::No : Likelihood::Likely;
    for (const auto &[name, head] : heads)
        least = std::min(least, likelihoodOf(name, head, format().suffixes));
    return least;
}

std::unique_ptr<Reader> PlainText::reader(const Input &input, const ReadOptions &options) const
{
    return std::make_unique<TextReader>(input, options);
}

std::unique_ptr<Writer> PlainText::writer(Output & /*output*/, const WriteOptions & /*options*/) const { return nullptr; }

} // namespace formats
