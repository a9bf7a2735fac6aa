// Which column of a table is what: its first rows, with a choice above each column.
#pragma once

#include "app/formats/codec.h"

#include <QTableWidget>

namespace widgets::importing {

class ColumnsTable : public QTableWidget {
    Q_OBJECT

public:
    explicit ColumnsTable(QWidget *parent = nullptr);
    // The names and first rows, under the settings of the CSV reader (formats/csv/columns.h).
    void show(const std::vector<QStringList> &table, const formats::Settings &settings);
    formats::Settings settings() const;

Q_SIGNALS:
    void changed();

private:
    void dress(int column, const QString &name);

    std::vector<QStringList> table_;
    int last_ = -1; // the column chosen last: of two that are said to be the same, it is the one
};

} // namespace widgets::importing
