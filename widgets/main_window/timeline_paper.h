// The timeline on paper: pictures of all of it or of the stretch in view, and the printer.
#pragma once

#include "app/cli/cli.h"
#include "widgets/timeline/render.h"

#include <QObject>

class QPagedPaintDevice;

namespace widgets::main_window {

class MainWindow;

// With the article's title, date and source above and the glyphs explained below. A picture may grow as wide as its labels want; what is
// printed is as wide as can be read on a page.
enum class Paper : std::uint8_t { Picture, Page };
timeline::Sheet timelineSheet(const annotation::Document &document, const ::timeline::Timeline &story, const cli::TimelinePicture &wanted,
                              Paper paper);
// Cut into as many pages as it needs, as wide as the page; false where the device cannot be painted on.
bool printSheet(QPagedPaintDevice &device, const timeline::Sheet &sheet);

// The menu's entries for it.
class TimelinePaper : public QObject {
    Q_OBJECT

public:
    explicit TimelinePaper(MainWindow &window);

private:
    enum class Extent : std::uint8_t { Whole, InView };
    void askPicture(Extent extent);
    void askPrint();
    cli::TimelinePicture pictureOf(Extent extent) const;

    MainWindow &window_;
};

} // namespace widgets::main_window
