// The fewest characters that an analyst can type for a date so that it is read as the value meant: "ieri", "-7g", "14 set", "2024-W12".
//
// Tried are the value itself, the words of the text, distances from the article's date, days and months by their short names, and parts of
// the year; what is accepted is what dates::parseTyped reads as the same value. Equal in, equal out; one thread.
#pragma once

#include <QString>

#include <map>
#include <tuple>

namespace review {

class ShortestTyping {
public:
    // Where nothing is accepted (a value that no words say), its own length.
    int of(const QString &value, const QString &words, const QString &dct, const QString &language);

private:
    std::map<std::tuple<QString, QString, QString, QString>, int> known_;
};

} // namespace review
