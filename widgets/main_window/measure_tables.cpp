#include "widgets/main_window/measure_tables.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTreeWidget>

namespace widgets::main_window {

namespace {

enum Column { Name, StrictP, StrictR, StrictF, OverlapP, OverlapR, OverlapF, Other };

QString tr(const char *words) { return QCoreApplication::translate("widgets::main_window", words); }

QString percent(const QJsonValue &value) { return value.isDouble() ? QLocale().toString(value.toDouble() * 100, 'f', 1) : QString(); }

void fillScore(QTreeWidgetItem &row, int column, const QJsonObject &score)
{
    int at = column;
    for (const char *key : {"P", "R", "F1"})
        row.setText(at++, percent(score.value(QLatin1String(key))));
}

void alignFigures(QTreeWidgetItem &row)
{
    for (int column = 1; column < row.columnCount(); ++column)
        row.setTextAlignment(column, Qt::AlignVCenter | Qt::AlignTrailing);
}

void setHead(QTreeWidget &table, const QStringList &words)
{
    table.setColumnCount(int(words.size()));
    table.setHeaderLabels(words);
    alignFigures(*table.headerItem());
    table.headerItem()->setTextAlignment(0, Qt::AlignVCenter | Qt::AlignLeading);
}

void fillBoth(QTreeWidgetItem &row, const QJsonObject &figures)
{
    fillScore(row, StrictP, figures.value(QStringLiteral("strict")).toObject());
    fillScore(row, OverlapP, figures.value(QStringLiteral("overlap")).toObject());
    alignFigures(row);
}

void fillLayer(QTreeWidgetItem &head, const QJsonObject &figures)
{
    fillBoth(head, figures);
    const QJsonObject labels = figures.value(QStringLiteral("by_label")).toObject();
    for (auto label = labels.begin(); label != labels.end(); ++label)
        fillBoth(*new QTreeWidgetItem(&head, {label.key()}), label.value().toObject());
    for (auto figure = figures.begin(); figure != figures.end(); ++figure) {
        const QString key = figure.key();
        const QJsonObject score = figure.value().toObject();
        if (key == QStringLiteral("strict") || key == QStringLiteral("overlap") || (!figure.value().isDouble() && !score.contains(u"F1")))
            continue;
        auto *row = new QTreeWidgetItem(&head, {key});
        row->setText(Other, percent(figure.value().isDouble() ? QJsonValue(figure.value()) : score.value(u"F1")));
        alignFigures(*row);
    }
}

} // namespace

double shareOfHand(const ::review::WorkDone &work) { return work.byHand == 0 ? 0 : double(work.withChiosa) / double(work.byHand); }

void fillReading(QTreeWidget &table, const QJsonObject &figures, const std::function<QString(const QString &layer)> &nameOf)
{
    setHead(table, {tr("Layer, label"), tr("same words: P"), tr("R"), tr("F1"), tr("overlapping: P"), tr("R"), tr("F1"), tr("score")});
    const QJsonObject layers = figures.value(QStringLiteral("layers")).toObject();
    QFont bold = table.font();
    bold.setWeight(QFont::DemiBold);
    for (auto layer = layers.begin(); layer != layers.end(); ++layer) {
        auto *head = new QTreeWidgetItem(&table, {nameOf(layer.key())});
        head->setFont(Name, bold);
        fillLayer(*head, layer.value().toObject());
        head->setExpanded(true);
    }
}

void fillLearning(QTreeWidget &table, const ::review::Course &course)
{
    const QLocale here;
    setHead(table, {tr("Corrected articles"), tr("tested on"), tr("F1"), tr("keys per annotation"), tr("by hand"), tr("against by hand")});
    for (const ::review::CoursePoint &point : course.curve) {
        const ::review::WorkDone &work = point.work;
        auto *row
            = new QTreeWidgetItem(&table,
                                  {here.toString(point.documents), here.toString(point.tested),
                                   here.toString(work.strict.f1() * 100, 'f', 1), here.toString(work.perGold(work.withChiosa), 'f', 2),
                                   here.toString(work.perGold(work.byHand), 'f', 2), here.toString(shareOfHand(work), 'f', 2)});
        alignFigures(*row);
    }
}

QString textOf(const QTreeWidget &table)
{
    QString text;
    const auto add = [&](const QTreeWidgetItem &row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells.append(row.text(column));
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    add(*table.headerItem());
    for (int i = 0; i < table.topLevelItemCount(); ++i) {
        add(*table.topLevelItem(i));
        for (int child = 0; child < table.topLevelItem(i)->childCount(); ++child)
            add(*table.topLevelItem(i)->child(child));
    }
    return text;
}

} // namespace widgets::main_window
