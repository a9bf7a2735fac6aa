// Which column of a table of articles is what: by its name, or as somebody says.
#pragma once

#include "app/formats/codec.h"

namespace formats::csv {

struct Columns { // indices; -1 where there is none
    int text = -1, title = -1, author = -1, date = -1, language = -1, source = -1, id = -1, publisher = -1, section = -1;
    bool guessed = false; // the text
};

// What a column can be: the setting that names it, and the names that tell it.
struct Role {
    const char *setting; // "text"
    int Columns::*column;
    const char *names; // in lower case, parted by bars; the earlier the better
};
const std::vector<Role> &roles();
const Role *roleOf(const QString &name); // that a column of this name has; nullptr for none

// The first row of the table is the names; a setting gives a column's name, or its number from 1; "" says that there is none. Errors:
// Invalid for a setting that names no column; Malformed where no column can be the text.
base::Result<Columns> columnsOf(const std::vector<QStringList> &table, const Settings &settings, const QString &where);

} // namespace formats::csv
