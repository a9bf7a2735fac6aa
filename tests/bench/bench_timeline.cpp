// The timeline with 10,000 events: laid out with its labels, panned and zoomed, against what is promised.
#include "tests/widgets/timeline/demo.h"
#include "widgets/timeline/render.h"
#include "widgets/timeline/view.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace widgets::timeline;

namespace {

// Processor time of this thread: what a frame costs, whoever else is at work on the machine. Nothing here waits.
class Timer {
public:
    Timer() { restart(); }
    void restart() { from_ = now(); }
    double ms() const { return now() - from_; }

private:
    static double now()
    {
        timespec t{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
    }
    double from_ = 0;
};

double p99(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() * 99 / 100];
}

int broken = 0;

void say(const char *what, double measured, double promised)
{
    const bool kept = measured <= promised;
    broken += kept ? 0 : 1;
    std::printf("%-58s %8.2f ms   promised %6.1f   %s\n", what, measured, promised, kept ? "kept" : "BROKEN");
}

// One frame as the view paints it: geometry anew, then paint.
double frame(TimelineView &view, QImage &image)
{
    Timer timer;
    QPainter painter(&image);
    view.viewport()->render(&painter, {}, {}, QWidget::DrawChildren);
    return timer.ms();
}

void pan(TimelineView &view, QImage &image, const char *what)
{
    std::vector<double> times;
    for (int i = 0; i < 300; ++i) {
        Timer timer;
        view.panBy(i % 200 < 100 ? 17 : -17);
        const double geometry = timer.ms();
        times.push_back(geometry + frame(view, image));
    }
    say(what, p99(times), 8);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const TimelineModel model = demo::many(10000);

    const Fonts fonts;
    const TextWidths text = widthsOf(fonts.label), detail = widthsOf(fonts.detail);
    std::vector<double> layouts;
    for (int i = 0; i < 11; ++i) {
        TimelineModel copy = model;
        Timer timer;
        const Scene scene = Scene::of(std::move(copy), i % 2 ? LaneBy::Actor : LaneBy::None, text, detail);
        layouts.push_back(timer.ms());
        if (scene.lanes.empty())
            return 1;
    }
    std::sort(layouts.begin(), layouts.end());
    say("layout of 10,000 events with labels (median)", layouts[layouts.size() / 2], 30);

    TimelineView view;
    view.resize(1600, 600);
    QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
    Timer timer;
    view.setModel(model);
    view.show();
    frame(view, image);
    say("opened to the first frame", timer.ms(), 150);

    for (const LaneBy by : {LaneBy::Actor, LaneBy::None}) {
        view.setLaneBy(by);
        const char *kind = by == LaneBy::Actor ? "by actor" : "in one row";
        char what[80];
        const std::pair<const char *, Seconds> spans[] = {{"ten years", 3650}, {"a year", 365}, {"three months", 92}, {"two weeks", 14}};
        for (const auto &[name, days] : spans) {
            std::snprintf(what, sizeof what, "pan, %s in view, %s (p99)", name, kind);
            view.showWindow(secondsOf(2022, 1, 1) - days / 2 * secondsPerDay, secondsOf(2022, 1, 1) + days / 2 * secondsPerDay);
            pan(view, image, what);
        }
        std::vector<double> times;
        view.showAll();
        for (int i = 0; i < 240; ++i) {
            timer.restart();
            view.zoomBy(i % 120 < 60 ? 1.08 : 1 / 1.08, 900);
            const double geometry = timer.ms();
            times.push_back(geometry + frame(view, image));
        }
        std::snprintf(what, sizeof what, "zoom, %s (p99)", kind);
        say(what, p99(times), 8);
    }
    return broken ? 1 : 0;
}
