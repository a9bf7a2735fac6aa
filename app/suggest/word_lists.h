// Word lists of one language, read from a file that a linguist can edit: sections, each mapping words or phrases to a value.
//
// A line is `section<TAB>value<TAB>word, word, phrase of words`; the value may be "-". Lines that begin with # are comments. The same word
// may stand in several sections; in one section the last line wins. Words are lower case with straight apostrophes. Errors: Io where the
// file is missing, Malformed with its line. Immutable once read; any thread.
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace suggest {

class WordLists {
public:
    static base::Result<WordLists> read(const QString &resource); // "events/it/verbs.tsv"
    static base::Result<WordLists> parse(const QByteArray &lines, const QString &where);

    bool has(const QString &section, const QString &word) const;
    QString value(const QString &section, const QString &word) const; // "" where it is not listed
    QStringList words(const QString &section) const;                  // sorted
    qsizetype longest(const QString &section) const;                  // words in the longest phrase of the section; 0 where there is none
    bool begins(const QString &section, const QString &word) const;   // does a phrase of the section begin with it?
    void add(const WordLists &other);

private:
    void sort();

    QHash<QString, QHash<QString, QString>> sections_;
    QHash<QString, QStringList> sorted_; // the words of each section
    QHash<QString, qsizetype> longest_;
    QHash<QString, QSet<QString>> firstWords_;
};

} // namespace suggest
