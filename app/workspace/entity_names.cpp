#include "app/workspace/entity_names.h"

#include "app/formats/timeline_rows.h"
#include "app/text/folding.h"

#include <algorithm>
#include <numeric>

namespace workspace {

namespace {

// How many letters have to be changed, put in or taken out (Levenshtein).
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (qsizetype k = 0; k < b.size(); ++k) {
            const int replaced = diagonal + (a[i] == b[k] ? 0 : 1);
            diagonal = row[std::size_t(k) + 1];
            row[std::size_t(k) + 1] = std::min({replaced, diagonal + 1, row[std::size_t(k)] + 1});
        }
    }
    return row.back();
}

QStringList sorted(QStringList names)
{
    names.removeDuplicates();
    names.sort();
    return names;
}

} // namespace

void EntityNames::add(const annotation::Document &document, const editing::State &state)
{
    const auto put = [this](const QString &alias, const QString &name) {
        QStringList &names = byAlias_[text::folded(alias.simplified())];
        if (!names.contains(name))
            names.append(name);
    };
    for (const annotation::AnnotationPointer &mention : document.onLayer(annotation::layers::entity)) {
        if (!formats::isNaming(*mention))
            continue;
        const annotation::Entity *entity = state.entity(mention->entity);
        const QString surface = document.surface(*mention).simplified();
        const QString name = entity && !entity->name.isEmpty() ? entity->name.simplified() : surface;
        if (name.isEmpty())
            continue;
        put(name, name);
        put(surface, name);
    }
}

QStringList EntityNames::find(const QString &name) const
{
    const QString wanted = text::folded(name.simplified());
    if (wanted.isEmpty())
        return {};
    if (byAlias_.contains(wanted))
        return sorted(byAlias_.value(wanted));
    QStringList found;
    for (auto alias = byAlias_.cbegin(); alias != byAlias_.cend(); ++alias) {
        if (!text::FoldedText(alias.key()).findAll(wanted, text::FoldedText::Match::WholeWords).empty())
            found += *alias;
    }
    return sorted(found);
}

QStringList EntityNames::nearest(const QString &name, int most) const
{
    const QString wanted = text::folded(name.simplified());
    std::vector<std::pair<int, QString>> all;
    for (auto alias = byAlias_.cbegin(); alias != byAlias_.cend(); ++alias) {
        for (const QString &shown : *alias)
            all.emplace_back(distance(wanted, alias.key()), shown);
    }
    std::sort(all.begin(), all.end());
    QStringList names;
    for (const auto &[far, shown] : all) {
        if (!names.contains(shown) && names.size() < most)
            names.append(shown);
    }
    return names;
}

} // namespace workspace
