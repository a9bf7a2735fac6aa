// Two letters for each visible word, so that the caret reaches any of them with the jump key and two more.
#pragma once

#include "widgets/article/paint_state.h"

#include <vector>

namespace widgets::article {

// Labels in the order of the words, all different; keys that lie well come first. Words beyond the last pair of keys get none.
std::vector<JumpLabel> jumpLabels(const std::vector<text::Range> &words);

} // namespace widgets::article
