// The plan of the house as a value: its rooms, read from the table in app/README.md, and what in a source tree breaks it.
#pragma once

#include "app/base/result.h"

#include <QDir>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace architecture {

struct Room {
    int level = 0;
    QString path;           // "app/text", "widgets/article", "widgets/main.cpp"
    QSet<QString> includes; // the paths of all rooms that it may include, in turn too
};

class House {
public:
    // `parts` are the folders of widgets/: those that the table does not name are what it calls `widgets/<part>`.
    static base::Result<House> fromTable(const QString &markdown, const QStringList &parts);

    const std::vector<Room> &rooms() const { return rooms_; }
    const Room *roomOf(const QString &file) const; // nullptr: in no room

private:
    base::Result<> addRow(int level, const QString &names, const QString &includes, const QStringList &parts);
    const Room *room(const QString &path) const;

    std::vector<Room> rooms_;
};

// The names of Qt's headers by module, as they are installed.
class QtHeaders {
public:
    explicit QtHeaders(const QDir &installed); // the folder that holds QtCore/, QtGui/, …
    bool isUmbrella(const QString &header) const;
    QString windowModule(const QString &header) const; // "QtGui" for "QFont", "qfont.h" or "QtGui/QFont"; "" for one that a room may use

private:
    QSet<QString> modules_;
    QHash<QString, QString> inWindowModules_;
};

struct Findings {
    int files = 0;
    int includes = 0;
    QStringList violations; // "app/text/a.cpp:3: …"
};

// Reads every source under app/, widgets/ and tests/.
Findings survey(const QDir &root, const House &house, const QtHeaders &qt);

// Compares what the CMakeLists.txt of app/ and widgets/ link with the table.
QStringList linkViolations(const QDir &root, const House &house);

} // namespace architecture
