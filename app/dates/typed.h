// What an analyst types for a date: "ieri", "-7g", "2024-W12", "fine marzo", "14 set", "circa 1987", or a TIMEX3 value as it is.
//
// Read in the article's language first, then in the others given. Errors: Invalid, with a sentence that names what was typed and what would
// do ("“fine setembre” is not a date I know. Try “fine settembre”."). Any thread.
#pragma once

#include "app/dates/grammar.h"

namespace dates {

struct Typed {
    QString type, value, mod, quant, freq;
    QString derivation;            // "ieri → DCT 2025-09-15 −1"
    std::vector<Reading> readings; // the first is `value`; more where it is open
    QString language;              // in which it was understood; "" for a value and the short forms

    QString inWords(const QString &inLanguage) const;
};

// `languages`: the article's, then the interface's; "" and unknown ones are passed over.
base::Result<Typed> parseTyped(const QString &text, const QString &dct, const QStringList &languages);

} // namespace dates
