// The texts beside SemEval timelines: "articles/ID.txt", and "articles/ID.sentences.tsv" with what is known of the article and where its
// sentences stand, in code points. Pure; any thread.
#pragma once

#include "app/annotation/records.h"
#include "app/formats/files.h"
#include "app/text/range.h"

namespace formats::semeval {

inline const QString articleFolder = QStringLiteral("articles/");
inline const QString sentencesSuffix = QStringLiteral(".sentences.tsv");

struct ArticleFile {
    annotation::ArticleFields fields; // name, language, dct, title, source
    QString text;
    text::Ranges sentences;
};

QByteArray sentencesOf(const ArticleFile &article);
// From the text and what stands beside it; no table: cut into sentences here. Errors: Malformed where the table does not fit the text.
base::Result<ArticleFile> articleFrom(const QByteArray &text, const QByteArray &table, const QString &language);

} // namespace formats::semeval
