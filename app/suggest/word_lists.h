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

#include <bitset>
#include <cstdint>
#include <vector>

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
    // Most words are in no list: a bit tells for the greater part of them, by first and last letter and length, that they are not.
    class Filter {
    public:
        void add(QStringView word) { bits_.set(index(word)); }
        bool mayHave(QStringView word) const { return bits_.test(index(word)); }

    private:
        static std::size_t index(QStringView word)
        {
            return word.isEmpty()
                ? 0
                : (std::size_t(word.front().unicode()) * 37 + word.back().unicode() * 11 + std::size_t(word.size())) % 509;
        }
        std::bitset<509> bits_;
    };
    struct Section {
        QString name;
        QHash<QString, QString> values;
        QSet<QString> firstWords;
        qsizetype longest = 0;
        QStringList sorted;
        Filter whole, first;
    };

    const Section *find(QStringView name) const;
    Section &section(const QString &name);
    static void insert(Section &section, const QString &phrase, const QString &value);
    void finish(); // after the last insertion

    std::vector<Section> sections_;
    std::vector<std::uint8_t> table_; // by a hash of the name: 0, or a section's index + 1
};

} // namespace suggest
