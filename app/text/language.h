// The language of a text by its letters and their neighbours, as the library CLD2 tells it (Compact Language Detector 2).
//
// Where the program was built without the library it tells nothing. Pure functions; any thread.
#pragma once

#include <QString>

#include <optional>

namespace text {

constexpr qsizetype languageSample = 20'000; // UTF-16 units of a text's beginning that are looked at

struct DetectedLanguage {
    QString code;            // ISO 639, two letters where there are two: "it", "he", "zh"
    bool isReliable = false; // it is far ahead of the next one
    int percent = 0;         // of the text that is in it
};

bool detectsLanguages(); // was it built with the library?

// nullopt where the library is missing or knows no language for it.
std::optional<DetectedLanguage> detectedLanguage(QStringView text);

} // namespace text
