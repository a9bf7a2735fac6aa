// How the lanes of a timeline are arranged: what they are by, in which order, which are collapsed. Kept with the project.
//
// A value; any thread.
#pragma once

#include "widgets/timeline/model.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>

namespace widgets::timeline {

struct Arrangement {
    LaneBy by = LaneBy::Actor;
    std::array<QStringList, laneKinds> order; // the keys of lanes put in order by hand, by LaneBy; empty: the order is automatic
    QSet<QString> collapsed;                  // by key

    const QStringList &orderNow() const { return order[size_t(by)]; }
    friend bool operator==(const Arrangement &, const Arrangement &) = default;
};

// A lane is called otherwise now: it keeps its place, and stays collapsed. False where nothing named it.
bool rename(Arrangement &arrangement, LaneBy by, const QString &from, const QString &to);

// Order and collapsed lanes as JSON, for the project's settings. What cannot be read is left as it is by default.
QByteArray toJson(const Arrangement &arrangement);
Arrangement arrangementFrom(const QByteArray &json);

} // namespace widgets::timeline
