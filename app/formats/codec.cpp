#include "app/formats/codec.h"

#include "app/formats/verify.h"

#include <QCoreApplication>

namespace formats {

Article named(Article article, const QString &name)
{
    const annotation::Document &document = article.document;
    if (!document.fields().name.isEmpty())
        return article;
    annotation::ArticleFields fields = document.fields();
    fields.name = name;
    std::vector<annotation::Annotation> annotations;
    for (const annotation::AnnotationPointer &record : document.all())
        annotations.push_back(*record);
    article.document = annotation::Document(document.id(), std::move(fields), document.articleText(), std::move(annotations));
    return article;
}

bool sameEntity(const annotation::Entity &a, const annotation::Entity &b)
{
    if (a.tag != b.tag)
        return false;
    if (!a.kb.isEmpty() || !b.kb.isEmpty())
        return a.kb == b.kb;
    const bool ours = a.sourceId.size() > 10 && a.sourceId.startsWith(QLatin1Char('e')); // "e" with an id of a project
    return ours && a.sourceId == b.sourceId && a.name == b.name && base::idFromText(QStringView(a.sourceId).sliced(1)) != 0;
}

EntityLookup lookupIn(std::span<const annotation::Entity> entities)
{
    std::map<EntityId, const annotation::Entity *> byId;
    for (const annotation::Entity &entity : entities)
        byId.emplace(entity.id, &entity);
    return [byId = std::move(byId)](EntityId id) {
        const auto found = byId.find(id);
        return found == byId.end() ? nullptr : found->second;
    };
}

base::Result<QStringList> Codec::proofread(const Input &written, const Meant &meant) const
{
    const auto verified = verifyWritten(*this, written, meant.document, meant.articles.size(), meant.losses, meant.reading);
    if (!verified)
        return verified.error();
    return verified->mismatches;
}

base::Result<Imported> Codec::read(const FileSet &files, const ReadOptions &options) const
{
    const MemoryInput input(files);
    const std::unique_ptr<Reader> from = reader(input, options);
    if (!from)
        return base::Error{
            base::Error::Kind::Unsupported, QCoreApplication::translate("formats", "%1 cannot be read yet.").arg(format().name), {}};
    Imported imported;
    while (std::optional<Article> article = from->next())
        imported.articles.push_back(*std::move(article));
    imported.problems = from->takeProblems();
    return imported;
}

base::Result<Exported> Codec::write(std::span<const annotation::Document> documents, const EntityLookup &entities,
                                    const WriteOptions &options) const
{
    MemoryOutput output;
    const std::unique_ptr<Writer> to = writer(output, options);
    if (!to)
        return base::Error{
            base::Error::Kind::Unsupported, QCoreApplication::translate("formats", "%1 cannot be written yet.").arg(format().name), {}};
    const EntityLookup known = entities ? entities : [](EntityId) -> const annotation::Entity * { return nullptr; };
    for (const annotation::Document &document : documents) {
        if (auto added = to->add(document, known); !added)
            return added.error();
    }
    if (auto finished = to->finish(); !finished)
        return finished.error();
    if (auto committed = output.commit(); !committed)
        return committed.error();
    return Exported{output.files(), to->takeLosses()};
}

} // namespace formats
