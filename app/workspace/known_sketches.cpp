#include "app/workspace/known_sketches.h"

#include "app/workspace/workspace.h"

namespace workspace {

KnownSketches &KnownSketches::of(Workspace &workspace)
{
    auto *standing = workspace.findChild<KnownSketches *>(QString(), Qt::FindDirectChildrenOnly);
    return standing ? *standing : *new KnownSketches(workspace);
}

KnownSketches::KnownSketches(Workspace &workspace) : QObject(&workspace)
{
    connect(&workspace, &Workspace::closed, this, [this] { all_.clear(); });
    connect(&workspace, &Workspace::changed, this, [this](const annotation::Transaction &transaction) {
        for (const annotation::Change &change : transaction.changes) {
            const annotation::Record &record = change.before ? *change.before : *change.after;
            if (std::holds_alternative<annotation::ArticleText>(record))
                all_.erase(change.document); // of the text that was
        }
    });
}

} // namespace workspace
