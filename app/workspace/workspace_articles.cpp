// What is done to whole articles: metadata, status, date, and entities over all of them.
#include "app/dates/reresolve.h"
#include "app/workspace/workspace.h"

namespace workspace {

using namespace annotation;
using base::Result;

Result<> Workspace::changeFields(DocumentId id, const QString &label, const std::function<void(ArticleFields &)> &change)
{
    if (Result<> loaded = load(id); !loaded)
        return loaded;
    ArticleFields fields = document(id)->fields();
    change(fields);
    editing::Author author = editor_->author();
    return perform(editing::setFields(state(), author, id, std::move(fields), label));
}

Result<> Workspace::setStatus(DocumentId id, Status status)
{
    return changeFields(id, status == Status::Done ? tr("finish the article") : tr("reopen the article"), [status](ArticleFields &fields) {
        fields.status = status;
        fields.postponed = false;
    });
}

Result<> Workspace::setExcluded(DocumentId id, bool excluded)
{
    return changeFields(id, excluded ? tr("exclude the article") : tr("include the article"),
                        [excluded](ArticleFields &fields) { fields.excluded = excluded; });
}

Result<> Workspace::setPostponed(DocumentId id, bool postponed)
{
    return changeFields(id, tr("postpone the article"), [postponed](ArticleFields &fields) { fields.postponed = postponed; });
}

Result<> Workspace::rename(DocumentId id, const QString &title)
{
    return changeFields(id, tr("title"), [&title](ArticleFields &fields) { fields.title = title; });
}

Result<> Workspace::removeArticle(DocumentId id)
{
    if (Result<> loaded = load(id); !loaded)
        return loaded;
    return perform(editing::removeArticle(state(), id));
}

Result<> Workspace::mergeEntities(EntityId into, EntityId from)
{
    const Result<std::vector<DocumentId>> mentioning = store_->documentsOf(from);
    if (!mentioning)
        return mentioning.error();
    for (DocumentId id : *mentioning) {
        if (Result<> loaded = load(id); !loaded)
            return loaded;
    }
    editing::Author author = editor_->author();
    return perform(editing::mergeEntities(state(), author, into, from));
}

std::vector<editing::Revalued> Workspace::previewDct(DocumentId id, const QString &dct) const
{
    std::vector<editing::Revalued> changes;
    if (const Document *on = document(id)) {
        for (dates::Reresolved &item : dates::reresolve(*on, dct))
            changes.push_back({item.id, std::move(item.features)});
    }
    return changes;
}

Result<> Workspace::setDct(DocumentId id, const QString &dct)
{
    if (Result<> loaded = load(id); !loaded)
        return loaded;
    const std::vector<editing::Revalued> changes = previewDct(id, dct);
    editing::Author author = editor_->author();
    return perform(editing::setDct(state(), author, id, dct, changes));
}

} // namespace workspace
