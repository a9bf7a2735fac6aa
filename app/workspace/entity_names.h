// Whom a person means by a name: entities by their own name and by every way in which articles mention them.
//
// Folded (case, accents, apostrophes do not count). A value; any thread.
#pragma once

#include "app/editing/state.h"

#include <QMap>
#include <QStringList>

namespace workspace {

class EntityNames {
public:
    void add(const annotation::Document &document, const editing::State &state);

    // The names shown of those meant: whose name or alias it is, else in whose names it stands as whole words ("Brenni"); empty where
    // there is none.
    QStringList find(const QString &name) const;
    QStringList nearest(const QString &name, int most = 3) const; // for "did you mean", the nearest first

private:
    QMap<QString, QStringList> byAlias_; // folded → names shown
};

} // namespace workspace
