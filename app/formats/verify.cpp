#include "app/formats/verify.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace formats {

namespace {

constexpr qsizetype mostMismatches = 100;

class Verifying {
public:
    explicit Verifying(std::span<const Loss> losses)
    {
        for (const Loss &loss : losses) {
            if (loss.kind == Loss::Kind::Lost && loss.id)
                lost_[loss.document].insert(loss.id.value);
        }
    }

    void compare(const annotation::Document &meant, const annotation::Document &read)
    {
        name_ = meant.fields().name;
        ++result_.articles;
        const bool synthetic = read.fields().features.has(u"syntheticText");
        if (!synthetic && meant.text().isValidUtf16() && meant.text() != read.text())
            mismatch(QCoreApplication::translate("formats", "The text is another."));
        QHash<QString, int> wanted; // by tag and words
        int spare = 0;              // spans that a loss changed: they come back in another shape
        const QSet<std::uint64_t> lost = lost_.value(name_);
        for (const annotation::AnnotationPointer &span : meant.spans()) {
            if (lost.contains(span->id.value))
                spare += static_cast<int>(std::max<std::size_t>(1, span->ranges.size())); // perhaps in its parts
            else
                ++wanted[key(meant, *span, synthetic)];
        }
        for (const annotation::AnnotationPointer &span : read.spans()) {
            ++result_.spans;
            const auto found = wanted.find(key(read, *span, synthetic));
            if (found != wanted.end() && *found > 0)
                --*found;
            else if (isOfReader(meant, *span))
                continue;
            else if (--spare < 0)
                mismatch(QCoreApplication::translate("formats", "“%1” (%2) was read, but not written.")
                             .arg(read.surface(*span).left(60), span->tag));
        }
        for (auto missing = wanted.begin(); missing != wanted.end(); ++missing) {
            if (missing.value() > 0)
                mismatch(QCoreApplication::translate("formats", "“%1” was written, but not read.").arg(missing.key().left(60)));
        }
    }

    void mismatch(const QString &words)
    {
        if (++result_.mismatchCount <= mostMismatches)
            result_.mismatches << name_ + QStringLiteral(": ") + words;
    }
    void setName(const QString &name) { name_ = name; }
    Verification result() const { return result_; }

private:
    // Tokens and sentences of formats that are made of them, of an article that has none.
    static bool isOfReader(const annotation::Document &meant, const annotation::Annotation &span)
    {
        namespace layers = annotation::layers;
        return (span.layer == layers::token || span.layer == layers::sentence) && meant.onLayer(span.layer).empty();
    }
    static QString key(const annotation::Document &document, const annotation::Annotation &span, bool synthetic)
    {
        const QString surface = document.surface(span);
        QString place;
        for (const text::Range range : synthetic ? text::Ranges() : span.ranges)
            place += QStringLiteral(" %1-%2").arg(range.begin).arg(range.end);
        return span.tag + QLatin1Char(' ') + (synthetic ? surface.simplified().remove(QLatin1Char(' ')) : surface) + place;
    }

    QHash<QString, QSet<std::uint64_t>> lost_;
    QString name_;
    Verification result_;
};

} // namespace

DocumentLookup documentsIn(std::span<const annotation::Document> documents)
{
    QHash<QString, const annotation::Document *> byName;
    for (const annotation::Document &document : documents)
        byName.insert(document.fields().name, &document);
    return [byName](const QString &name) -> std::optional<annotation::Document> {
        const annotation::Document *found = byName.value(name);
        return found ? std::optional(*found) : std::nullopt;
    };
}

base::Result<Verification> verifyWritten(const Codec &codec, const Input &written, const DocumentLookup &meant, qsizetype articles,
                                         std::span<const Loss> losses, const ReadOptions &options)
{
    const std::unique_ptr<Reader> reader = codec.reader(written, options);
    if (!reader)
        return base::Error{
            base::Error::Kind::Unsupported, QCoreApplication::translate("formats", "%1 cannot be read yet.").arg(codec.format().name), {}};
    Verifying verifying(losses);
    while (const std::optional<Article> article = reader->next()) {
        const QString name = article->document.fields().name;
        verifying.setName(name);
        if (const std::optional<annotation::Document> document = meant(name))
            verifying.compare(*document, article->document);
        else
            verifying.mismatch(QCoreApplication::translate("formats", "The article was read, but not written."));
    }
    for (const Problem &problem : reader->takeProblems()) {
        verifying.setName(problem.error.where);
        if (problem.kind == Problem::Kind::Refused)
            verifying.mismatch(problem.error.message);
    }
    if (verifying.result().articles < articles) {
        verifying.setName(codec.format().name);
        const auto missing = static_cast<int>(articles - verifying.result().articles);
        verifying.mismatch(QCoreApplication::translate("formats", "%n articles were written, but not read.", nullptr, missing));
    }
    return verifying.result();
}

} // namespace formats
