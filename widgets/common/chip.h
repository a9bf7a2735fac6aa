// A tag as a small box with its code: filled where a person decided, broken and hollow where a machine proposed. The same in lists,
// inspector, note and queue.
#pragma once

#include "widgets/common/theme.h"

#include <QSizeF>
#include <QString>

class QPainter;
class QPointF;

namespace widgets::common {

struct Chip {
    QString code; // "PER"
    LabelColours colours;
    bool suggested = false;
};

// The chip of a tag in a theme; a tag that the set does not know shows its own name.
Chip chipOf(const annotation::TagSet &tagSet, const QString &layer, const QString &tag, bool suggested, const Theme &theme);

// What a tag is called in the interface's language, beside a chip that has its code: "Event", not "Event (EVENT)".
QString nameBesideChip(const annotation::TagType &tag);

QSizeF chipSize(const Chip &chip);
void paintChip(QPainter &painter, QPointF topLeft, const Chip &chip);

} // namespace widgets::common
