// The article for assistive technology: its text with annotations as text attributes, and each span as a child with a full sentence.
#pragma once

namespace widgets::article {

class ArticleView;

void installAccessibility();                       // once for the program; again does nothing
void announceFocusedSpan(const ArticleView &view); // tells a screen reader what the focus is on

} // namespace widgets::article
