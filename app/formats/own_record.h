// Chiosa's own record of an article inside a file of another format: what that format has no words for, in a member or remark that its
// readers pass over.
//
// The record is the article as Chiosa JSONL without its text, and the text's hash. Where nobody has changed the file since, the article
// comes back from it whole; where somebody has, the file wins, and the record gives what it knows of the annotations that are still there.
// Pure functions; any thread.
#pragma once

#include "app/formats/codec.h"

#include <QJsonObject>

namespace formats {

inline const QString recordMember = QStringLiteral("chiosa");

QJsonObject ownRecord(const annotation::Document &document, const EntityLookup &entities, const Settings &settings = {});
Settings settingsOf(const QJsonObject &record); // that the file was written with

// Nothing where it is no record of ours, or was written for another text.
std::optional<Article> fromOwnRecord(const QJsonObject &record, const QString &text, const ReadOptions &options, const QString &where);

// The article of a file that holds a record. `now`: as the file reads without it; `then`: as the file would read, had it been written from
// the record today; `own`: the record's article. `changed` counts the annotations that somebody changed, added or took away.
Article reconciled(Article now, const Article &then, Article own, int *changed);

} // namespace formats
