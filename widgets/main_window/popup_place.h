// How the small frames that ask for a line stand and look: beside the thing they are about, inside the window, over it in the order of
// windows.
#pragma once

class QRect;
class QWidget;

namespace widgets::main_window {

void placePopup(QWidget &popup, const QRect &beside); // in its parent's coordinates; below, or above where there is no room; shows it
void paintPopupFrame(QWidget &popup);

} // namespace widgets::main_window
