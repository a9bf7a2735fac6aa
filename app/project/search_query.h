// What a person types into the search field, as a query of FTS5.
#pragma once

#include <QString>

namespace project {

// Every word must be there; a word of three letters or more may be the beginning of one; "words in quotes" stand in this order. Signs have
// no meaning, so that nothing typed is an error. "" where there is nothing to look for.
QString searchQuery(const QString &typed);

} // namespace project
