// The sketches of an open project's articles, as far as imports have made them: kept while it is open, each as long as its text stands.
//
// Belongs to its workspace (as a child of it) and follows it by its signals. Interface thread.
#pragma once

#include "app/workspace/near_duplicates.h"

#include <QObject>

namespace workspace {

class Workspace;

class KnownSketches : public QObject {
    Q_OBJECT

public:
    static KnownSketches &of(Workspace &workspace); // made when first asked for

    const Sketches &all() const { return all_; }
    void keep(const Sketches &made) { all_.insert(made.begin(), made.end()); }

private:
    explicit KnownSketches(Workspace &workspace);

    Sketches all_;
};

} // namespace workspace
