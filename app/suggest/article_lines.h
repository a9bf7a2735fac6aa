// The lines of an article and what each one is for: title, byline, date line, heading, caption, page furniture or plain text.
//
// What a language's furniture looks like is data: resources/structure/LANGUAGE.tsv. Positions are UTF-16 units. Equal in, equal out; any
// thread.
#pragma once

#include "app/text/range.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace suggest {

class LineHabits {
public:
    static std::shared_ptr<const LineHabits> of(const QString &language); // never null; without a file only what holds everywhere

    bool isFurniture(QStringView line) const;
    bool isByline(QStringView line, QStringView *author = nullptr) const; // begins like one; the author stands after that
    bool isCaption(QStringView line) const;
    const QSet<QString> &frequentWords() const { return frequent_; }

private:
    QSet<QString> furniture_, frequent_;
    QStringList furnitureStarts_, bylineStarts_, captionStarts_, captionEnds_;
};

struct ArticlePart {
    text::Range range;
    QString tag; // "TITLE", "BYLINE", "DATELINE", "HEADING", "CAPTION", "BOILERPLATE"
    double confidence = 0;
    QString reason; // translated
    QString value;  // of a date line: the date as a TIMEX3 value; of a byline: the author
};

// In reading order. `title`: what is known to be the title, from elsewhere.
std::vector<ArticlePart> articleParts(const QString &text, const QString &language, const QString &title = {});

// The language a text is written in, by its script and its frequent words; "" where that does not tell.
QString languageByWords(QStringView text);
// Likewise, with CLD2 where the program has it (text/language.h): of short texts only what our own words do not contradict.
QString guessLanguage(QStringView text);

} // namespace suggest
