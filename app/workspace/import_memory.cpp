#include "app/workspace/import_memory.h"

#include "app/base/json_values.h"
#include "app/workspace/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace workspace {

namespace {

constexpr int mostTables = 40;

const Setting<QByteArray> keptLabels{"import/labels", {}};   // JSON: [format, layer, label, layer, tag, relation?] each
const Setting<QByteArray> keptColumns{"import/columns", {}}; // JSON: [[name, …], {setting: column, …}] each, the latest first

QJsonArray rowsOf(const Setting<QByteArray> &setting) { return QJsonDocument::fromJson(setting.value()).array(); }

void keep(const Setting<QByteArray> &setting, const QJsonArray &rows) { setting.set(QJsonDocument(rows).toJson(QJsonDocument::Compact)); }

} // namespace

ImportMemory ImportMemory::kept(const annotation::TagSet &tagSet)
{
    ImportMemory memory;
    for (const QJsonValue &value : base::valuesOf(rowsOf(keptLabels))) {
        const QJsonArray row = value.toArray();
        const auto word = [&row](int at) { return row.at(at).toString(); };
        const bool isRelation = row.at(5).toBool();
        const Label from{word(1), word(2), isRelation}, to{word(3), word(4), isRelation};
        if (!tagSet.tag(from.layer, from.tag) && (from == to || tagSet.tag(to.layer, to.tag)))
            memory.labels_[word(0)][from] = to;
    }
    for (const QJsonValue &value : base::valuesOf(rowsOf(keptColumns))) {
        QStringList names;
        for (const QJsonValue &name : base::valuesOf(value.toArray().at(0).toArray()))
            names.append(name.toString());
        formats::Settings settings;
        const QJsonObject said = value.toArray().at(1).toObject();
        for (auto one = said.begin(); one != said.end(); ++one)
            settings[one.key()] = one->toString();
        memory.columns_.emplace_back(names, settings);
    }
    return memory;
}

LabelMapping ImportMemory::labels(const QString &format) const
{
    const auto found = labels_.find(format);
    return found == labels_.end() ? LabelMapping() : found->second;
}

formats::Settings ImportMemory::columns(const QStringList &names) const
{
    const auto found = std::find_if(columns_.begin(), columns_.end(), [&names](const auto &table) { return table.first == names; });
    return found == columns_.end() ? formats::Settings() : found->second;
}

void ImportMemory::keepLabels(const QString &format, const LabelMapping &mapping)
{
    QJsonArray rows;
    for (const QJsonValue &value : base::valuesOf(rowsOf(keptLabels))) {
        const QJsonArray row = value.toArray();
        if (row.at(0).toString() != format || !mapping.contains({row.at(1).toString(), row.at(2).toString(), row.at(5).toBool()}))
            rows.append(row);
    }
    for (const auto &[from, to] : mapping)
        rows.append(QJsonArray{format, from.layer, from.tag, to.layer, to.tag, from.isRelation});
    keep(keptLabels, rows);
}

void ImportMemory::keepColumns(const QStringList &names, const formats::Settings &settings)
{
    QJsonObject said;
    for (const auto &[setting, column] : settings)
        said[setting] = column;
    const QJsonArray table = QJsonArray::fromStringList(names);
    QJsonArray rows{QJsonArray{table, said}};
    for (const QJsonValue &value : base::valuesOf(rowsOf(keptColumns))) {
        if (value.toArray().at(0).toArray() != table && rows.size() < mostTables)
            rows.append(value);
    }
    keep(keptColumns, rows);
}

} // namespace workspace
