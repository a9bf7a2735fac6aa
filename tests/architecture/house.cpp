#include "tests/architecture/house.h"

#include <QRegularExpression>

#include <algorithm>

namespace architecture {

using base::Error;
using base::Result;

namespace {

Error malformed(const QString &message, const QString &where) { return Error{Error::Kind::Malformed, message, where}; }

QStringList quotedNames(const QString &cell)
{
    static const QRegularExpression quoted(QStringLiteral("`([^`]+)`"));
    QStringList names;
    auto found = quoted.globalMatch(cell);
    while (found.hasNext())
        names.append(found.next().captured(1));
    return names;
}

} // namespace

Result<House> House::fromTable(const QString &markdown, const QStringList &parts)
{
    static const QRegularExpression row(QStringLiteral("^\\|\\s*(\\d+)\\s*\\|([^|]*)\\|[^|]*\\|([^|]*)\\|\\s*$"));
    QStringList unnamed = parts;
    QStringList rows;
    for (const QString &line : markdown.split(QLatin1Char('\n'))) {
        if (!row.match(line).hasMatch())
            continue;
        rows.append(line);
        for (const QString &name : quotedNames(row.match(line).captured(2))) {
            if (name.startsWith(QLatin1String("widgets/"))) // app/review is another room than widgets/review
                unnamed.removeAll(name.section(QLatin1Char('/'), 1));
        }
    }
    if (rows.isEmpty())
        return malformed(QStringLiteral("no table of rooms"), QStringLiteral("app/README.md"));
    House house;
    for (const QString &line : rows) {
        const QRegularExpressionMatch cells = row.match(line);
        const Result<> added = house.addRow(cells.captured(1).toInt(), cells.captured(2), cells.captured(3).trimmed(), unnamed);
        if (!added)
            return added.error();
    }
    return house;
}

Result<> House::addRow(int level, const QString &names, const QString &includes, const QStringList &parts)
{
    QSet<QString> allowed;
    const auto allow = [&allowed](const Room &other) { allowed += QSet<QString>{other.path} + other.includes; };
    if (includes.startsWith(QLatin1String("all"))) {
        for (const Room &other : rooms_)
            allow(other);
    } else {
        for (const QString &word : includes.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const Room *other = room(QStringLiteral("app/") + word.trimmed());
            if (!other)
                return malformed(QStringLiteral("\"%1\" is no room of an earlier row").arg(word.trimmed()), names);
            if (other->level >= level)
                return malformed(QStringLiteral("\"%1\" stands on no earlier level").arg(word.trimmed()), names);
            allow(*other);
        }
    }
    for (const QString &name : quotedNames(names)) {
        std::vector<Room> made;
        if (name.endsWith(QLatin1String("<part>"))) {
            for (const QString &part : parts)
                made.push_back({level, QStringLiteral("widgets/") + part, allowed});
        } else {
            made.push_back({level, name, allowed});
        }
        for (const Room &one : made) {
            if (room(one.path))
                return malformed(QStringLiteral("\"%1\" is named twice").arg(one.path), names);
            rooms_.push_back(one);
        }
        for (const Room &one : made) // "a, then b": what follows in the row may include it
            allow(one);
    }
    return {};
}

const Room *House::room(const QString &path) const
{
    const auto at = std::find_if(rooms_.begin(), rooms_.end(), [&path](const Room &room) { return room.path == path; });
    return at == rooms_.end() ? nullptr : &*at;
}

const Room *House::roomOf(const QString &file) const
{
    if (const Room *itself = room(file))
        return itself;
    return room(file.section(QLatin1Char('/'), 0, 1));
}

QtHeaders::QtHeaders(const QDir &installed)
{
    const QStringList folders = installed.entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    modules_ = QSet<QString>(folders.begin(), folders.end());
    // What an application without a window has: everything else draws, or is built on what draws.
    const QSet<QString> plain{QStringLiteral("QtCore"), QStringLiteral("QtSql"), QStringLiteral("QtConcurrent"), QStringLiteral("QtXml"),
                              QStringLiteral("QtTest")};
    const QSet<QString> windows = modules_ - plain;
    for (const QString &module : windows) {
        for (const QString &header : QDir(installed.filePath(module)).entryList(QDir::Files))
            inWindowModules_.insert(header, module);
    }
    for (const QString &module : plain) {
        for (const QString &header : QDir(installed.filePath(module)).entryList(QDir::Files))
            inWindowModules_.remove(header);
    }
    for (const QString &module : windows)
        inWindowModules_.insert(module, module);
}

bool QtHeaders::isUmbrella(const QString &header) const { return modules_.contains(header.section(QLatin1Char('/'), -1)); }

QString QtHeaders::windowModule(const QString &header) const
{
    const QString folder = header.section(QLatin1Char('/'), 0, 0);
    if (folder != header && inWindowModules_.contains(folder))
        return folder;
    return inWindowModules_.value(header.section(QLatin1Char('/'), -1));
}

} // namespace architecture
