// The files of SemEval-2015 Task 4 as values: one timeline an entity, each line an order, a date and the words that tell of one event.
//
//     Boeing 777
//     0	XXXX-XX-XX	4764-4-named
//     3	2005-02-17	4764-0-unveils	4764-2-unveiled
//
// Order 0: cannot be placed; equal orders: at the same time. Words are ARTICLE-SENTENCE-TOKEN, sentences from 0 (the title), several tokens
// joined by "_". Pure; any thread.
#pragma once

#include "app/base/result.h"
#include "app/text/range.h"
#include "app/timeline/instant.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <vector>

namespace formats::semeval {

struct Mention {
    QString article;
    int sentence = 0;
    QString token;
    friend bool operator==(const Mention &, const Mention &) = default;
};

struct Line {
    int order = 0;
    QString anchor; // "2005-02-17", "2005-02-XX", "2005-XX-XX", "XXXX-XX-XX"; read also "2005", "2005-02"
    std::vector<Mention> mentions;
    friend bool operator==(const Line &, const Line &) = default;
};

struct EntityTimeline {
    QString entity;
    std::vector<Line> lines;
    friend bool operator==(const EntityTimeline &, const EntityTimeline &) = default;
};

bool looksLikeTimeline(const QByteArray &head);
// `articles`: ids that are known, since "a-1-b-2-c" can be read in two ways; else the first number parts. Errors: Malformed, with the line.
base::Result<EntityTimeline> parse(const QByteArray &bytes, const QSet<QString> &articles = {});
QByteArray print(const EntityTimeline &timeline);
// Can the id stand before "-SENTENCE-TOKEN", be told from it, and name a file?
bool isPlainId(const QString &article);
QString plainId(const QString &article);

// What both bounds say: a day, a month, a year, or nothing ("XXXX-XX-XX", also where the year has not four digits).
QString anchorOf(const timeline::Interval &bounds);
// "2005-02-XX" → "2005-02"; "" for nothing and for what is no date.
QString valueOfAnchor(const QString &anchor);

// The tokens of a sentence that a range touches: their words joined by "_", and where they stand.
struct Words {
    QString joined;
    text::Range range;
    int occurrence = 0; // how often the same words stand before it in the sentence
};
Words wordsAt(QStringView text, text::Range sentence, const QString &language, text::Range range);
// All the places where these words stand in the sentence.
text::Ranges placesOf(QStringView text, text::Range sentence, const QString &language, const QString &joined);

} // namespace formats::semeval
