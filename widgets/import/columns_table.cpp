#include "widgets/import/columns_table.h"

#include "app/formats/csv/columns.h"
#include "widgets/common/fonts.h"

#include <QComboBox>
#include <QHeaderView>

#include <algorithm>

namespace widgets::importing {

namespace {

struct ColumnRole {
    const char *setting;
    int formats::csv::Columns::*column;
    const char *words;
};

const std::vector<ColumnRole> &columnRoles()
{
    using formats::csv::Columns;
    static const std::vector<ColumnRole> all{
        {"text", &Columns::text, QT_TRANSLATE_NOOP("widgets::importing::ColumnsTable", "Text")},
        {"title", &Columns::title, QT_TRANSLATE_NOOP("widgets::importing::ColumnsTable", "Title")},
        {"date", &Columns::date, QT_TRANSLATE_NOOP("widgets::importing::ColumnsTable", "Date")},
        {"id", &Columns::id, QT_TRANSLATE_NOOP("widgets::importing::ColumnsTable", "Name")},
        {"language", &Columns::language, QT_TRANSLATE_NOOP("widgets::importing::ColumnsTable", "Language")},
        {"source", &Columns::source, QT_TRANSLATE_NOOP("widgets::importing::ColumnsTable", "Source")},
        {"author", &Columns::author, QT_TRANSLATE_NOOP("widgets::importing::ColumnsTable", "Author")},
        {"publisher", &Columns::publisher, QT_TRANSLATE_NOOP("widgets::importing::ColumnsTable", "Newspaper")},
        {"section", &Columns::section, QT_TRANSLATE_NOOP("widgets::importing::ColumnsTable", "Section")}};
    return all;
}

constexpr int tableRow = 24, choiceRow = 30, tableColumn = 148;

} // namespace

ColumnsTable::ColumnsTable(QWidget *parent) : QTableWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setFocusPolicy(Qt::NoFocus);
    setWordWrap(false);
    setFont(common::chromeFont(12));
    setAccessibleName(tr("Columns of the table"));
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setDefaultSectionSize(tableColumn);
    verticalHeader()->setDefaultSectionSize(tableRow);
}

void ColumnsTable::show(const std::vector<QStringList> &table, const formats::Settings &settings)
{
    if (table != table_) {
        table_ = table;
        clear();
        setRowCount(int(table.size()));
        setColumnCount(table.empty() ? 0 : int(table.front().size()));
        for (int column = 0; column < columnCount(); ++column)
            dress(column, table.front()[column]);
        if (!table.empty())
            setHorizontalHeaderLabels(table.front());
        setRowHeight(0, choiceRow);
        setFixedHeight(horizontalHeader()->sizeHint().height() + choiceRow + std::max(0, rowCount() - 1) * tableRow + 18);
    }
    const auto found = formats::csv::columnsOf(table, settings, {});
    const formats::csv::Columns columns = found ? *found : formats::csv::Columns();
    last_ = -1;
    for (int column = 0; column < columnCount(); ++column) {
        int role = 0;
        for (std::size_t i = 0; i < columnRoles().size(); ++i)
            role = columns.*columnRoles()[i].column == column ? int(i) + 1 : role;
        qobject_cast<QComboBox *>(cellWidget(0, column))->setCurrentIndex(role);
    }
}

void ColumnsTable::dress(int column, const QString &name)
{
    auto *box = new QComboBox(this);
    box->addItem(tr("kept beside"));
    box->setAccessibleName(tr("What column “%1” is").arg(name));
    for (const ColumnRole &role : columnRoles())
        box->addItem(tr(role.words));
    connect(box, &QComboBox::activated, this, [this, column] {
        last_ = column;
        Q_EMIT changed();
    });
    setCellWidget(0, column, box);
    for (int row = 1; row < rowCount(); ++row) {
        const QString words = table_[std::size_t(row)].value(column).simplified();
        auto *item = new QTableWidgetItem(words.left(200));
        item->setToolTip(words.left(600));
        setItem(row, column, item);
    }
}

formats::Settings ColumnsTable::settings() const
{
    formats::Settings settings; // a role that no column has is told too: no name of a column shall give it one
    for (const ColumnRole &role : columnRoles())
        settings[QString::fromLatin1(role.setting)] = QString();
    for (int column = 0; column < columnCount(); ++column) {
        const int role = qobject_cast<QComboBox *>(cellWidget(0, column))->currentIndex();
        if (role == 0)
            continue;
        QString &said = settings[QString::fromLatin1(columnRoles()[std::size_t(role - 1)].setting)];
        if (said.isEmpty() || column == last_)
            said = QString::number(column + 1);
    }
    return settings;
}

} // namespace widgets::importing
