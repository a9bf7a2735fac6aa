// A key as it is drawn on the note beside the text, on buttons and on the sheet of keys: a small rounded box for each key.
#pragma once

#include "widgets/common/theme.h"

#include <QKeySequence>
#include <QSizeF>
#include <QStringList>

class QPainter;
class QPointF;

namespace widgets::common {

// The caps of a shortcut, as symbols that need no translation where there is one: Shift+Right → "⇧" "→"; Ctrl+Return → "Ctrl" "⏎".
// Only the first chord of a sequence.
QStringList keyCaps(const QKeySequence &keys);
QStringList keyCaps(const QString &portableText); // "Shift+Right", or any single character: "=", "*"

// Words with the keys that do the same: "Finish the article (Ctrl+Return)"; the words alone where there are none.
QString withKeys(const QString &words, const QKeySequence &keys);

QSizeF keyCapsSize(const QStringList &caps);
void paintKeyCaps(QPainter &painter, QPointF topLeft, const QStringList &caps, const Theme &theme);

} // namespace widgets::common
