// The painted icons: a 16-unit grid, round strokes of 1.4, in the colour of the text they stand beside.
#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;

namespace widgets::common {

enum class Icon {
    Search,
    Check,
    Cross,
    ChevronLeft,
    ChevronRight,
    ChevronDown,
    More,
    Lock,
    Sign,   // triangle with a stroke: a contradiction, damage
    Zigzag, // four peaks: a contradiction in time
    Fold,   // an empty stretch left out
    Document,
    Folder,
    Clipboard,
    Filter,
    Undo,
    Redo,
    Link,
    Posts, // same entity
    Quote,
    Dots,  // event
    Ticks, // date
    Lanes,
    Person,
    Place,
    Organisation,
    Eye,
    Flag, // article date
    Plus,
    TextAndTimeline,
    Compare,
    Gold,
};

// Paints the icon into the square that fits the rectangle.
void paintIcon(QPainter &painter, Icon icon, const QRectF &into, const QColor &colour);

// A ring filled clockwise by a share of 0 to 1; 1 becomes a tick.
void paintProgress(QPainter &painter, const QRectF &into, double share, const QColor &colour, const QColor &track);

// The same for actions and buttons: drawn anew at every size, in the palette's text colour (grey where disabled).
QIcon icon(Icon icon);

} // namespace widgets::common
