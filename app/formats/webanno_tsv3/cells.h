// The cells of WebAnno's rows: what is escaped, stacked ("|"), listed (";") and numbered ("[3]") in them. Internal to the codec.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace formats::webanno {

struct Item {
    QString words;    // still escaped
    QString brackets; // "3", "1_2"; "" where there are none
};

QStringList splitUnescaped(const QString &cell, QChar at);
std::vector<Item> itemsOf(const QString &cell);       // none for "_"
std::optional<QString> valueOf(const QString &words); // nothing for "*" and "_"
QString escaped(const QString &value);
QString unescaped(const QString &words);
QString escapedText(const QString &text); // of "#Text=": without line feeds, which end its lines

} // namespace formats::webanno
