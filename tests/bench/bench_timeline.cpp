// The timeline with 10,000 events: laid out with its labels, opened, panned, zoomed, selected, dragged and linked, against what is
// promised.
#include "app/timeline/story.h"
#include "tests/widgets/timeline/demo.h"
#include "widgets/timeline/advisor.h"
#include "widgets/timeline/from_story.h"
#include "widgets/timeline/render.h"
#include "widgets/timeline/table.h"
#include "widgets/timeline/view.h"

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <malloc.h>
#include <random>

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

// An article of `count` events on its own dates, a fifth of them ordered among each other; all decided, seeded.
annotation::Document article(int count)
{
    using namespace annotation;
    std::mt19937 random(11);
    std::vector<Annotation> all;
    std::uint64_t next = 1;
    QString text;
    std::vector<AnnotationId> events;
    std::vector<Seconds> days;
    const auto span = [&](const QString &layer, const QString &words) {
        Annotation a;
        a.id = {next++};
        a.layer = layer;
        a.tag = layer == layers::timex3 ? QStringLiteral("TIMEX3") : QStringLiteral("EVENT");
        a.ranges = {{text.size(), text.size() + words.size()}};
        text += words + (next % 17 == 0 ? QStringLiteral(".\n") : next % 5 == 0 ? QStringLiteral(". ") : QStringLiteral(" "));
        return a;
    };
    const auto link = [&](AnnotationId source, const QString &relation, AnnotationId target) {
        Annotation a;
        a.id = {next++};
        a.layer = layers::tlink;
        a.tag = relation;
        a.source = source;
        a.target = target;
        all.push_back(std::move(a));
    };
    for (int i = 0; i < count; ++i) {
        const Seconds day = secondsOf(2016, 1, 1) + Seconds(random() % 3650) * secondsPerDay;
        Annotation date = span(layers::timex3, QStringLiteral("quel giorno"));
        date.features.set(QStringLiteral("type"), QStringLiteral("DATE"));
        date.features.set(QStringLiteral("value"), valueOf(day, day + secondsPerDay, Unit::Day));
        if (i % 4 == 0) { // set by hand: it gives way when the event is dragged
            date.ranges.clear();
            date.features.set(QStringLiteral("valueBy"), QStringLiteral("hand"));
        }
        const Annotation event = span(layers::event, QStringLiteral("accadde%1").arg(i));
        link(event.id, QStringLiteral("IS_INCLUDED"), date.id);
        events.push_back(event.id);
        days.push_back(day);
        all.push_back(std::move(date));
        all.push_back(event);
    }
    for (int k = 0; k < count / 5; ++k) {
        const size_t a = random() % events.size(), b = random() % events.size();
        if (days[a] < days[b])
            link(events[a], QStringLiteral("BEFORE"), events[b]);
    }
    ArticleFields fields;
    fields.language = QStringLiteral("it");
    fields.dct = QStringLiteral("2025-12-31");
    return Document({1}, fields, {text, 1}, std::move(all));
}

void mouse(TimelineView &view, QEvent::Type type, QPointF at, bool down)
{
    QMouseEvent event(type, at, view.viewport()->mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      down ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &event);
}

// What the interface thread has to do after an edit: the scene was made elsewhere, the old one goes, the new one is drawn.
void newPictures(TimelineView &view, QImage &image, const TimelineModel &model)
{
    std::vector<double> made, taken, drawn, moved;
    for (int round = 0; round < 12; ++round) {
        TimelineModel copy = model;
        copy.items[size_t(round) * 7].text += QStringLiteral(" again");
        Timer timer;
        Scene scene = view.sceneFor()(std::move(copy));
        made.push_back(timer.ms());
        timer.restart();
        view.setScene(std::move(scene));
        taken.push_back(timer.ms());
        drawn.push_back(timer.ms() + frame(view, image));
        timer.restart();
        view.moveLane(1 + round % 3, 4);
        moved.push_back(timer.ms() + frame(view, image));
    }
    const auto most = [](const std::vector<double> &values) { return *std::max_element(values.begin(), values.end()); };
    say("a scene with its rows and labels made, on a worker (most)", most(made), 60);
    say("a new picture taken in on the interface thread (most)", most(taken), 8);
    say("and drawn, to the frame (most)", most(drawn), 16);
    say("a row moved, to the frame (most)", most(moved), 16);
    Timer timer;
    view.setLaneBy(LaneBy::Class);
    say("rows by something else, to the frame", timer.ms() + frame(view, image), 16);
    view.setLaneBy(LaneBy::Actor);
}

// The table of the same events: its rows are told on a worker, too.
void table(const ::timeline::Timeline &story, const annotation::Document &document)
{
    Timer timer;
    std::vector<TableRow> rows = tableRowsOf(story, document, {QStringLiteral("it"), {}, {}});
    say("10,000 rows of the table told, on a worker", timer.ms(), 250);
    TimelineTable table;
    table.resize(1600, 300);
    table.setRows(rows);
    table.show();
    timer.restart();
    table.setRows(std::move(rows));
    say("and taken in on the interface thread", timer.ms(), 16);
}

// A real story behind the view: what a move may not contradict is asked at each step.
void byHand()
{
    const annotation::Document document = article(10000);
    const auto story = std::make_shared<const ::timeline::Timeline>(::timeline::timelineOf(document));
    const size_t before = mallinfo2().uordblks;
    Timer timer;
    TimelineModel model = modelOf(*story, document, {QStringLiteral("it"), {}, {}});
    const double first = timer.ms();
    timer.restart();
    model = modelOf(*story, document, {QStringLiteral("it"), {}, {}});
    std::printf("%-58s %8.2f ms   the first time: %.2f ms\n", "the same again, as after an edit", timer.ms(), first);
    say("10,000 events of an article told to the view, on a worker", first, 250);
    TimelineView view;
    view.resize(1600, 600);
    QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
    timer.restart();
    view.setModel(model);
    view.show();
    frame(view, image);
    say("opened to the first frame", timer.ms(), 100);
    newPictures(view, image, model);
    table(*story, document);
    std::printf("%-58s %8.1f MB   (model twice: the caller's too)\n", "memory of model, scene and view",
                double(mallinfo2().uordblks - before) / 1e6);

    const Advisor advisor = advisorOf(oracleOf(story));
    std::mt19937 random(3);
    std::vector<double> picked, asked, told;
    int outside = 0;
    for (int k = 0; k < 200; ++k) {
        const Item &item = model.items[random() % model.items.size()];
        if (item.time)
            continue;
        Move move = pickedUp(item, 0);
        timer.restart();
        advisor(item.id, move);
        picked.push_back(timer.ms());
        for (int step = 0; step < 12; ++step) {
            move = stepped(move, k % 2 ? 1 : -1);
            timer.restart();
            const bool conflict = advisor(item.id, move).conflict.has_value();
            (conflict ? told : asked).push_back(timer.ms());
            outside += conflict ? 1 : 0;
        }
    }
    say("an event picked up: how far it may go (p99)", p99(picked), 8);
    if (!asked.empty())
        say("a move checked, allowed (p99)", p99(asked), 1);
    if (!told.empty())
        say("a move checked, with the reason against it (p99)", p99(told), 2);

    view.setAdvisor(advisor);
    view.setLinkAdvisor(linkAdvisorOf(oracleOf(story)));
    std::vector<double> selected, dragged, linked;
    for (int k = 0; k < 150; ++k) {
        const Item &item = model.items[random() % model.items.size()];
        view.showWindow(item.hard.start.earliest.value_or(0) - 30 * secondsPerDay,
                        item.hard.start.earliest.value_or(0) + 30 * secondsPerDay);
        frame(view, image);
        timer.restart();
        view.select(item.id, false);
        selected.push_back(timer.ms() + frame(view, image));
        const QRect glyph = view.rectOf(view.scene().find(item.id));
        if (glyph.isEmpty() || item.time)
            continue;
        const QPointF from = glyph.center();
        mouse(view, QEvent::MouseButtonPress, from, true);
        for (int step = 1; step < 12; ++step) {
            timer.restart();
            mouse(view, QEvent::MouseMove, from + QPointF(9 * step, 0), true);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // as the event loop does between two steps
            const double spent = timer.ms() + frame(view, image);
            if (step > 1)
                dragged.push_back(spent);
        }
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(&view, &escape);
        mouse(view, QEvent::MouseButtonRelease, from, false);
        if (!view.linkHandle())
            continue;
        const QPointF handle = *view.linkHandle();
        mouse(view, QEvent::MouseButtonPress, handle, true);
        for (int step = 1; step < 12; ++step) {
            timer.restart();
            mouse(view, QEvent::MouseMove, handle + QPointF(14 * step, 5 * step), true);
            linked.push_back(timer.ms() + frame(view, image));
        }
        QApplication::sendEvent(&view, &escape);
        mouse(view, QEvent::MouseButtonRelease, handle, false);
    }
    std::printf("%zu moves, %d outside\n", asked.size() + told.size(), outside);
    say("an event selected, with its links, to the frame (p99)", p99(selected), 8);
    say("an event dragged a step, to the frame (p99)", p99(dragged), 8);
    say("a link drawn a step, to the frame (p99)", p99(linked), 8);
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
    byHand();
    return broken ? 1 : 0;
}
