// The lines of a brat .ann file, parsed and named: text-bound annotations, events, relations, attributes, normalisations, notes, sets.
//
// Positions are as the file has them (code points in brat's own files). Errors: Malformed with the first broken line.
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace formats::brat {

struct Fragment {
    qsizetype begin = 0, end = 0;
    friend auto operator<=>(Fragment, Fragment) = default;
};
struct TextBound { // T
    QString id, type;
    std::vector<Fragment> fragments;
    QString text; // of the fragments, joined by a space; null where the line has none
    int line = 0;
};
struct Argument {
    QString role, id;
};
struct Event { // E
    QString id, type, trigger;
    std::vector<Argument> arguments;
    int line = 0;
};
struct Relation { // R
    QString id, type;
    Argument first, second;
    int line = 0;
};
struct Attribute {                   // A, and M of older files
    QString id, name, target, value; // value "" for a flag
    int line = 0;
};
struct Normalisation { // N
    QString id, type, target, database, key, text;
    int line = 0;
};
struct Note { // #
    QString id, type, target, text;
    int line = 0;
};
struct Set { // *
    QString type;
    QStringList members;
    int line = 0;
};

struct Standoff {
    std::vector<TextBound> textBounds;
    std::vector<Event> events;
    std::vector<Relation> relations;
    std::vector<Attribute> attributes;
    std::vector<Normalisation> normalisations;
    std::vector<Note> notes;
    std::vector<Set> sets;
};

base::Result<Standoff> parse(const QByteArray &ann, const QString &where);

// Characters at which some reader of lines (Python's) ends a line, and the tab that parts columns: none may stand in a column.
bool breaksLine(QChar c);

} // namespace formats::brat
