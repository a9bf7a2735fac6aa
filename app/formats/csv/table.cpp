#include "app/formats/csv/table.h"

#include "app/base/json_values.h"
#include "app/formats/json_features.h"
#include "app/formats/json_object.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace formats::csv {

namespace {

constexpr int mostColumns = 500, deepest = 4;

Table separated(const QString &text, int most)
{
    const QChar separator = separatorOf(text.section(u'\n', 0, 0));
    Table table;
    QStringList row;
    QString cell;
    bool quoted = false;
    int line = 1, began = 1;
    const auto endRow = [&] {
        row.append(std::exchange(cell, {}));
        if (row.size() > 1 || !row[0].trimmed().isEmpty()) {
            table.rows.push_back(row);
            table.lines.push_back(began);
        }
        row.clear();
        began = line;
    };
    for (qsizetype at = 0; at < text.size() && int(table.rows.size()) < most; ++at) {
        const QChar c = text[at];
        line += c == u'\n';
        if (quoted) {
            const bool twice = c == u'"' && at + 1 < text.size() && text[at + 1] == u'"';
            quoted = c != u'"' || twice;
            at += twice;
            if (quoted)
                cell += c;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == separator && row.size() < mostColumns) {
            row.append(std::exchange(cell, {}));
        } else if (c == u'\n') {
            endRow();
        } else {
            cell += c;
        }
    }
    table.cut = quoted;
    if (int(table.rows.size()) < most && (!cell.isEmpty() || !row.isEmpty()))
        endRow();
    return table;
}

QString cellOf(const QJsonValue &value)
{
    if (value.isNull())
        return {};
    if (value.isString())
        return value.toString();
    const QJsonArray list = value.toArray();
    QStringList words;
    for (const QJsonValue &one : base::valuesOf(list)) {
        if (one.isString())
            words.append(one.toString());
    }
    return !words.isEmpty() && words.size() == list.size() ? words.join(QStringLiteral(", ")) : jsonTextOf(value);
}

// The columns of an object, as they come to be known.
struct Names {
    QStringList names;
    QHash<QString, qsizetype> places;

    qsizetype placeOf(const QString &name) // -1 where there is no room
    {
        const auto found = places.constFind(name);
        if (found != places.constEnd())
            return *found;
        if (names.size() >= mostColumns)
            return -1;
        names.append(name);
        return *places.insert(name, names.size() - 1);
    }
};

void addCells(const QJsonObject &object, const QString &before, int depth, Names &names, QStringList &row)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = before + member.key();
        if (member->isObject() && depth < deepest) {
            addCells(member->toObject(), name + u'.', depth + 1, names, row);
            continue;
        }
        const qsizetype place = names.placeOf(name);
        if (place < 0)
            continue;
        while (row.size() <= place)
            row.append(QString());
        row[place] = cellOf(*member);
    }
}

Table ofObjects(const QString &text, int most)
{
    Table table;
    table.rows.emplace_back();
    table.lines.push_back(1);
    Names names;
    int line = 0;
    for (qsizetype begin = 0; begin < text.size() && int(table.rows.size()) < most;) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        const QStringView words = QStringView(text).sliced(begin, end - begin).trimmed();
        begin = end + 1;
        ++line;
        if (words.isEmpty())
            continue;
        const auto object = parsedObject(words.toUtf8());
        if (!object) {
            table.broken.push_back({line, object.error().message});
            continue;
        }
        QStringList row;
        addCells(*object, {}, 0, names, row);
        table.rows.push_back(std::move(row));
        table.lines.push_back(line);
    }
    table.rows.front() = names.names;
    return table;
}

} // namespace

bool isJsonLines(QStringView text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    return first != text.end() && *first == u'{';
}

QChar separatorOf(const QString &firstLine)
{
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar candidate : {u',', u';', u'\t', u'|'}) {
        const qsizetype count = firstLine.count(candidate);
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

Table tableOf(const QString &text, int most) { return isJsonLines(text) ? ofObjects(text, most) : separated(text, most); }

} // namespace formats::csv
