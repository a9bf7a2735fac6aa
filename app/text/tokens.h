// Cuts a text into tokens: segmentation.h says where. Internal to the room.
#pragma once

#include "app/text/language_habits.h"
#include "app/text/range.h"

#include <QStringView>

namespace text {

Ranges tokensOf(QStringView text, const LanguageHabits &habits);

// Sentences over these tokens.
Ranges sentencesOf(QStringView text, const Ranges &tokens, const LanguageHabits &habits);

} // namespace text
