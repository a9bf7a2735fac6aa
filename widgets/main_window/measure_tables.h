// The figures of a measurement as rows of a table: of a reading by layer and label, of learning by how much was corrected.
#pragma once

#include "app/review/learning_course.h"

#include <QString>

#include <functional>

class QTreeWidget;

namespace widgets::main_window {

// `figures` as "evaluate --json" has them; percent.
void fillReading(QTreeWidget &table, const QJsonObject &figures, const std::function<QString(const QString &layer)> &nameOf);
void fillLearning(QTreeWidget &table, const ::review::Course &course);

double shareOfHand(const ::review::WorkDone &work); // keys with Chiosa against keys by hand

// Head and rows, cells parted by tabs.
QString textOf(const QTreeWidget &table);

} // namespace widgets::main_window
