// Reads and compiles the files of one language's date grammar.
#pragma once

#include "app/dates/rules.h"

namespace dates {

class RulesReader {
public:
    explicit RulesReader(const QString &language);
    base::Result<std::shared_ptr<const Rules>> read();

private:
    struct Item { // of a pattern as written
        QStringList choices;
        bool optional = false, glued = false;
    };
    struct Line {
        QStringList fields;
        int number = 0;
    };

    base::Result<std::vector<Line>> lines(const QString &file) const;
    base::Error mistake(const QString &file, int line, const QString &what) const;
    base::Result<> readSettings();
    base::Result<> readLexicon();
    base::Result<> readPatterns();
    base::Result<> readHolidays();
    base::Result<> readCalendars();
    base::Result<> readTyped();
    base::Result<> readTenses();
    void addTenseCue(const QString &form, Tense tense);
    base::Result<> readGuards();
    base::Result<> readCompounds();

    base::Result<Bearing> bearing(const QString &text);
    std::optional<Item> item(QString text);
    std::optional<Operation> operation(const QString &text, int parts);
    void addName(const QString &name, const Rule &rule);
    Symbol symbolOf(const QString &name);
    Symbol symbolOfChoice(const QString &choice); // a class, or "a literal"
    void addWord(const QString &form, const WordEntry &entry);
    void addPattern(const Rule &rule, const std::vector<Item> &items);
    int advance(int state, Symbol symbol, bool glued);
    void finish();

    std::shared_ptr<Rules> rules_;
    QString file_;
};

} // namespace dates
