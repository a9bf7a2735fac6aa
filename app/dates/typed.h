// What an analyst types for a date: "ieri", "-7g", "2024-W12", "fine marzo", "14 set", "1987?", "non prima del 2 giugno", "entro venerdì",
// "tra lunedì e mercoledì", or a TIMEX3 value or an EDTF date as it is.
//
// Read in the article's language first, then in the others given. What no one TIMEX3 value says is in `edtf`: an interval ("tra lunedì e
// mercoledì" is "2025-09-08/2025-09-10") has as `value` the narrowest named period around it, which is true and not exact, and as `begin`
// and `end` the values of its ends, from which a caller makes two empty TIMEX3s or two constraints. Doubt ("1987?", "forse") is `isUnsure`:
// the annotation's "unsure", no mod. Errors: Invalid, with a sentence that names what was typed and what would do ("“fine setembre” is not
// a date I know. Try “fine settembre”."). Any thread.
#pragma once

#include "app/dates/grammar.h"

namespace dates {

struct Typed {
    QString type, value, mod, quant, freq;
    QString derivation;            // "ieri → DCT 2025-09-15 −1"
    std::vector<Reading> readings; // the first is `value`; more where it is open
    QString language;              // in which it was understood; "" for a value and the short forms
    QString edtf;                  // the same as EDTF, exact also where `value` is not; "" where there is none
    QString begin, end;            // of an interval: the values of its ends, with mods after a space
    bool isUnsure = false;
    bool byHalf = false; // START and END are halves

    bool isInterval() const { return !begin.isEmpty(); }
    QString inWords(const QString &inLanguage) const;
    // When it is; the DCT for references.
    timeline::Placement placement(const QString &dct) const;
};

// `languages`: the article's, then the interface's; "" and unknown ones are passed over.
base::Result<Typed> parseTyped(const QString &text, const QString &dct, const QStringList &languages);

} // namespace dates
