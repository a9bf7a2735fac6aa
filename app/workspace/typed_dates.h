// What an analyst's typed date means, for the article's and the interface's language, with the words to show beside it.
#pragma once

#include "app/annotation/document.h"

namespace workspace {

struct TypedDate {
    QString type, value, mod;
    QString words;      // "late September 2025"
    QString bounds;     // "1–30 September 2025"
    QString derivation; // "ieri → DCT 2025-09-15 − 1 day"
    QString problem;    // why it is none; then the rest is empty
};

TypedDate typedDate(const QString &typed, const annotation::Document &document, const QString &interfaceLanguage);
TypedDate typedDay(const QString &typed,
                   const QString &interfaceLanguage); // a DCT: a day, with or without a clock; relative words have nothing to lean on

} // namespace workspace
