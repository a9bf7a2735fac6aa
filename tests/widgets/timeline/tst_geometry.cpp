// The geometry of the timeline as values: calendar, axis and folds, ruler, rows, glyphs, labels, counts, moves. No window, no font.
#include "tests/widgets/timeline/demo.h"
#include "widgets/timeline/frame.h"
#include "widgets/timeline/linking.h"
#include "widgets/timeline/minimap.h"
#include "widgets/timeline/redating.h"

#include <QTest>

#include <algorithm>

using namespace widgets::timeline;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

Scene sceneOf(TimelineModel model, LaneBy by = LaneBy::Actor) { return Scene::of(std::move(model), by, TextWidths(), TextWidths()); }

ViewPort portOf(const Axis &axis, QSizeF size)
{
    ViewPort port;
    port.size = size;
    port.scrollX = axis.left() - 20;
    return port;
}

QStringList texts(const std::vector<Ruler::Label> &labels)
{
    QStringList all;
    for (const auto &label : labels)
        all << label.text;
    return all;
}

} // namespace

class TestGeometry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // --- calendar
    void unitsTile_data()
    {
        QTest::addColumn<int>("unit");
        for (int u = int(Unit::Minute); u <= int(Unit::Millennium); ++u)
            QTest::addRow("unit %d", u) << u;
    }
    void unitsTile()
    {
        QFETCH(int, unit);
        const Unit u = Unit(unit);
        constexpr unsigned seed = 41;
        qInfo() << "seed" << seed;
        std::mt19937_64 random(seed);
        for (int i = 0; i < 400; ++i) {
            const Seconds at = Seconds(random() % 400'000'000'000ULL) - 200'000'000'000LL; // years −4400 to 8300
            const Seconds begin = floorTo(u, at), end = step(u, begin);
            QVERIFY(begin <= at && at < end);
            QCOMPARE(floorTo(u, begin), begin);
            QCOMPARE(floorTo(u, end - 1), begin);
            QCOMPARE(floorTo(u, end), end);
            QCOMPARE(step(u, end, -1), begin);
        }
    }

    void monthsKeepTheDayWhereItExists()
    {
        QCOMPARE(step(Unit::Month, secondsOf(2025, 1, 31)), secondsOf(2025, 2, 28));
        QCOMPARE(step(Unit::Year, secondsOf(2024, 2, 29)), secondsOf(2025, 2, 28));
    }

    void noYearZero()
    {
        QCOMPARE(yearWords(0, english), QStringLiteral("1 BC"));
        QCOMPARE(yearWords(-43, english), QStringLiteral("44 BC"));
        QCOMPARE(yearWords(2025, english), QStringLiteral("2025"));
        const Axis axis({{secondsOf(-60, 1, 1), secondsOf(60, 1, 1), Unit::Year}}, 0.02, 1400, {});
        const Ruler ruler = rulerOf(axis, axis.left(), axis.right(), {}, english, TextWidths());
        for (const QString &text : texts(ruler.fine) + texts(ruler.coarse))
            QVERIFY2(text != u"0" && !text.startsWith(u"-"), qPrintable(text));
        QVERIFY(texts(ruler.fine).contains(QStringLiteral("41 BC")) || texts(ruler.fine).contains(QStringLiteral("21 BC")));
    }

    void wordsOfSpans()
    {
        QCOMPARE(spanWords(secondsOf(2025, 9, 4), secondsOf(2025, 9, 6), Unit::Day, english), QStringLiteral("4–5 September"));
        QCOMPARE(spanWords(secondsOf(2025, 9, 4), secondsOf(2025, 9, 5), Unit::Day, english), QStringLiteral("4 September"));
        QCOMPARE(spanWords(secondsOf(2025, 9, 29), secondsOf(2025, 10, 6), Unit::Week, english),
                 QStringLiteral("29 September – 5 October"));
        QCOMPARE(spanWords(secondsOf(2025, 9, 1), secondsOf(2025, 10, 1), Unit::Month, english), QStringLiteral("September 2025"));
        QCOMPARE(valueOf(secondsOf(2025, 9, 8), secondsOf(2025, 9, 15), Unit::Week), QStringLiteral("2025-W37"));
        QCOMPARE(valueOf(secondsOf(2025, 9, 4), secondsOf(2025, 9, 6), Unit::Day), QStringLiteral("2025-09-04/2025-09-05"));
        QCOMPARE(valueOf(secondsOf(1980, 1, 1), secondsOf(1990, 1, 1), Unit::Decade), QStringLiteral("198"));
        QCOMPARE(valueOf(secondsOf(-43, 1, 1), secondsOf(-42, 1, 1), Unit::Year), QStringLiteral("BC0044"));
    }

    // --- axis and folds
    void axisIsMonotonicAndInvertible()
    {
        constexpr unsigned seed = 5;
        qInfo() << "seed" << seed;
        std::mt19937_64 random(seed);
        for (int round = 0; round < 60; ++round) {
            const TimelineModel model = demo::many(40, unsigned(random()), 1 + int(random() % 30));
            const auto stretches = stretchesOf(model.items, model.dct);
            const Axis axis(stretches, std::pow(10, double(random() % 500) / 100 - 3), 1200, {random() % 2 == 0, 0.4, 24, {}});
            double last = -1e300;
            for (int i = 0; i <= 400; ++i) {
                const Seconds at = secondsOf(1995, 1, 1) + Seconds(i) * 30 * secondsPerDay + Seconds(random() % 9999);
                const double x = axis.x(at);
                QVERIFY(x > last);
                last = x;
                // Back to the same moment, as far as a pixel's thousandth goes.
                QVERIFY(std::abs(axis.x(axis.at(x)) - x) < 1e-3 + axis.pxPerDayAt(x) / secondsPerDay * 2);
            }
        }
    }

    void stretchesAreSortedDisjointAndHoldEverything()
    {
        const TimelineModel model = demo::many(500, 3, 20);
        const auto stretches = stretchesOf(model.items, model.dct);
        for (size_t i = 1; i < stretches.size(); ++i)
            QVERIFY(stretches[i - 1].end <= stretches[i].begin);
        for (const Item &item : model.items) {
            QVERIFY(std::any_of(stretches.begin(), stretches.end(), [&](const Stretch &s) {
                return s.begin <= *item.hard.start.earliest && *item.hard.start.earliest < s.end;
            }));
        }
    }

    void emptyTimeFoldsFromFortyPercentOfTheView()
    {
        const std::vector<Stretch> far{{0, secondsPerDay, Unit::Day}, {11 * secondsPerDay, 12 * secondsPerDay, Unit::Day}};
        const auto folded = [&](double pxPerDay, FoldRule rule = {}) { return Axis(far, pxPerDay, 1000, rule).isFolded(); };
        QVERIFY(!folded(39.9)); // ten empty days are 399 px of 1000
        QVERIFY(folded(40.1));
        FoldRule off;
        off.on = false;
        QVERIFY(!folded(200, off));
        FoldRule opened;
        opened.opened = {secondsPerDay};
        QVERIFY(!folded(200, opened));
        const Axis axis(far, 100, 1000, {});
        const auto fold = std::find_if(axis.sections().begin(), axis.sections().end(), [](const Axis::Section &s) { return s.fold; });
        QCOMPARE(fold->width, 24.0);
        QCOMPARE(fold->begin, Seconds(secondsPerDay));
        QCOMPARE(fold->end, Seconds(11 * secondsPerDay));
    }

    void coarseTimeIsNarrowerOnlyWhereFolded()
    {
        const std::vector<Stretch> mixed{{secondsOf(2025, 9, 1), secondsOf(2025, 10, 1), Unit::Day},
                                         {secondsOf(2025, 10, 1), secondsOf(2025, 11, 1), Unit::Month}};
        const Axis axis(mixed, 36, 1400, {});
        QCOMPARE(int(axis.sections().size()), 2);
        QVERIFY(axis.sections()[1].width < axis.sections()[0].width / 5);
        QVERIFY(axis.changesScaleBefore(1));
        FoldRule off;
        off.on = false;
        QCOMPARE(int(Axis(mixed, 36, 1400, off).sections().size()), 1);
    }

    void everythingFits()
    {
        for (const unsigned seed : {1U, 2U, 3U, 4U}) {
            for (const int count : {1, 5, 300}) {
                const TimelineModel model = demo::many(count, seed, 12);
                const Axis axis = Axis::fitting(stretchesOf(model.items, model.dct), 1000, {});
                QVERIFY(axis.right() - axis.left() <= 1000);
                QVERIFY(axis.right() - axis.left() > 150);
            }
        }
        (void)Axis::fitting({}, 1000, {}); // nothing at all is no harm
    }

    // --- ruler
    void stepByScale_data()
    {
        QTest::addColumn<double>("pxPerDay");
        QTest::addColumn<int>("unit");
        QTest::addColumn<int>("count");
        QTest::newRow("minutes") << 1440 * 50.0 << int(Unit::Minute) << 1;
        QTest::newRow("quarter hours") << 96 * 50.0 << int(Unit::Minute) << 15;
        QTest::newRow("hours") << 24 * 50.0 << int(Unit::Hour) << 1;
        QTest::newRow("six hours") << 4 * 50.0 << int(Unit::Hour) << 6;
        QTest::newRow("days") << 36.0 << int(Unit::Day) << 1;
        QTest::newRow("weeks") << 10.0 << int(Unit::Week) << 1;
        QTest::newRow("months") << 2.0 << int(Unit::Month) << 1;
        QTest::newRow("quarters") << 0.5 << int(Unit::Quarter) << 1;
        QTest::newRow("years") << 0.2 << int(Unit::Year) << 1;
        QTest::newRow("five years") << 0.03 << int(Unit::Year) << 5;
        QTest::newRow("centuries") << 0.0015 << int(Unit::Century) << 1;
    }
    void stepByScale()
    {
        QFETCH(double, pxPerDay);
        QFETCH(int, unit);
        QFETCH(int, count);
        QCOMPARE(rulerStep(pxPerDay), (RulerStep{Unit(unit), count}));
    }

    void coarserUnitIsAlwaysShownAndLabelsNeverCollide()
    {
        const TextWidths widths;
        constexpr unsigned seed = 11;
        qInfo() << "seed" << seed;
        std::mt19937_64 random(seed);
        for (int i = 0; i < 300; ++i) {
            const Axis axis(std::vector<Stretch>{{secondsOf(1990, 1, 1), secondsOf(2030, 1, 1), Unit::Day}},
                            std::pow(10, double(random() % 800) / 100 - 3.5), 1400, {});
            const double left = axis.left() + double(random() % 10000) / 10000 * (axis.right() - axis.left());
            const Ruler ruler = rulerOf(axis, left, left + 1400, {}, english, widths);
            QVERIFY(!ruler.coarse.empty());
            QVERIFY(ruler.coarse.front().x < left + 1400);
            for (const auto *labels : {&ruler.coarse, &ruler.fine}) {
                for (size_t k = 1; k < labels->size(); ++k)
                    QVERIFY((*labels)[k - 1].x + (*labels)[k - 1].width <= (*labels)[k].x);
            }
        }
    }

    void rulerOfAMonth()
    {
        const Axis axis({{secondsOf(2025, 9, 1), secondsOf(2025, 10, 1), Unit::Day}}, 36, 1400, {});
        const Ruler ruler = rulerOf(axis, axis.left(), axis.right(), secondsOf(2025, 9, 15), english, TextWidths());
        QCOMPARE(texts(ruler.coarse), QStringList{QStringLiteral("September 2025")});
        QCOMPARE(int(ruler.fine.size()), 30);
        QCOMPARE(ruler.fine.front().text, QStringLiteral("1"));
        QCOMPARE(int(std::count_if(ruler.fine.begin(), ruler.fine.end(), [](const auto &l) { return l.ofDct; })), 1);
        QCOMPARE(int(ruler.weekends.size()), 4);
        QCOMPARE(ruler.weekends.front().second - ruler.weekends.front().first, 72.0); // Saturday and Sunday are one band
        QCOMPARE(ruler.dct->second - ruler.dct->first, 36.0);
        // Where Friday and Saturday are free, other days are shaded.
        const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
        const Ruler cairo = rulerOf(axis, axis.left(), axis.right(), {}, arabic, TextWidths());
        QCOMPARE(axis.at(cairo.weekends.front().first + 1) / secondsPerDay, secondsOf(2025, 9, 5) / secondsPerDay);
    }

    void italianNames()
    {
        const Axis axis({{secondsOf(2025, 9, 1), secondsOf(2025, 10, 1), Unit::Day}}, 36, 1400, {});
        const Ruler ruler = rulerOf(axis, axis.left(), axis.right(), {}, QLocale(QLocale::Italian), TextWidths());
        QCOMPARE(texts(ruler.coarse), QStringList{QStringLiteral("settembre 2025")});
    }

    // --- rows
    void rowsNeverOverlapAndNeverExceedSix()
    {
        constexpr unsigned seed = 23;
        qInfo() << "seed" << seed;
        std::mt19937 random(seed);
        for (int round = 0; round < 200; ++round) {
            std::vector<RowInterval> intervals;
            for (int i = 0; i < 60; ++i) {
                const double left = random() % 1000, right = left + random() % 90;
                intervals.push_back({left, right, right + random() % 120});
            }
            std::sort(intervals.begin(), intervals.end(), [](auto &a, auto &b) { return a.left < b.left; });
            const auto rows = rowsOf(intervals);
            for (size_t i = 0; i < rows.size(); ++i) {
                QVERIFY(rows[i] < maxRows);
                for (size_t j = 0; j < i; ++j) {
                    if (rows[i] >= 0 && rows[i] == rows[j])
                        QVERIFY(intervals[i].left >= intervals[j].right);
                }
            }
        }
    }

    void sixAtOnceFitTheSeventhIsHidden()
    {
        const std::vector<RowInterval> same(9, RowInterval{0, 50, 80});
        const auto rows = rowsOf(same);
        QCOMPARE(std::count(rows.begin(), rows.end(), -1), 3);
    }

    void rowsDoNotChangeWithZoom()
    {
        const Scene scene = sceneOf(demo::many(300, 9, 1, 5));
        for (const double scale : {2.0, 20.0, 40.0, 200.0}) {
            const Axis axis(scene.stretches, scale, 1400, {});
            ViewPort port = portOf(axis, {1400, 4000});
            const Frame frame = frameOf(scene, axis, port, english, TextWidths());
            for (const Drawn &d : frame.drawn) {
                const Spot &spot = scene.spots[size_t(d.item)];
                const auto tops = laneTops(scene, port.metrics);
                QCOMPARE(d.y, port.metrics.ruler + tops[size_t(spot.lane)] + port.metrics.padding + (spot.row + 0.5) * port.metrics.row);
            }
        }
    }

    void conflictingLanesAreNeighbours()
    {
        TimelineModel model = demo::story();
        model.contradictions[0].second = 11; // the Ministry, far down
        const Scene scene = sceneOf(model);
        const int a = scene.spots[size_t(scene.find(6))].lane, b = scene.spots[size_t(scene.find(11))].lane;
        QCOMPARE(std::abs(a - b), 1);
        QVERIFY(scene.lanes[size_t(a)].conflict && scene.lanes[size_t(b)].conflict);
    }

    void lanesByEveryKey()
    {
        for (const LaneBy by : {LaneBy::Actor, LaneBy::Article, LaneBy::Source, LaneBy::Class, LaneBy::Factuality, LaneBy::None}) {
            const Scene scene = sceneOf(demo::story(), by);
            size_t n = 0;
            for (const Lane &lane : scene.lanes)
                n += lane.items.size();
            QCOMPARE(n, scene.model.items.size()); // nobody is lost
            QCOMPARE(scene.lanes.size(), by == LaneBy::Actor ? 8U : by == LaneBy::Article ? 2U : 1U);
        }
    }

    // --- glyphs
    void shapesSayWhatIsKnown()
    {
        const Scene scene = sceneOf(demo::story());
        const Axis axis(scene.stretches, 36, 1400, {});
        const auto glyph = [&](ItemId id, const Axis &on) {
            const int i = scene.find(id);
            return glyphOf(scene.model.items[size_t(i)], scene.places[size_t(i)], on, scene.model.dct);
        };
        QCOMPARE(int(glyph(8, axis).shape), int(Glyph::Shape::Diamond));
        QCOMPARE(int(glyph(3, axis).shape), int(Glyph::Shape::Capsule));
        QVERIFY(std::abs(glyph(3, axis).right - glyph(3, axis).left - 7 * 36) < 1e-6);
        QCOMPARE(int(glyph(1, axis).shape), int(Glyph::Shape::Bar));
        QVERIFY(glyph(1, axis).hasCore && glyph(1, axis).firmCore);
        QCOMPARE(glyph(1, axis).coreLeft, axis.x(secondsOf(2025, 9, 12)));
        QVERIFY(glyph(10, axis).openRight && !glyph(10, axis).openLeft);
        QCOMPARE(int(glyph(7, axis).shape), int(Glyph::Shape::Future));
        QCOMPARE(int(glyph(5, axis).shape), int(Glyph::Shape::OrderOnly));
        // Zoomed in until the ruler counts hours, the day is no point any more.
        const Axis hours(scene.stretches, 1200, 1400, {});
        QCOMPARE(int(glyph(8, hours).shape), int(Glyph::Shape::Bar));
    }

    void orderOnlyKeepsTheOrderInsideItsBounds()
    {
        const Seconds from = secondsOf(2025, 9, 8), to = secondsOf(2025, 9, 15);
        for (const int n : {2, 3, 7, 20}) {
            TimelineModel model;
            for (int i = 0; i < n; ++i) {
                Item it = demo::item(ItemId(i + 1), "step", "", "", demo::within(from, to), Unit::Day);
                it.orderOnly = true;
                model.items.push_back(it);
            }
            std::shuffle(model.items.begin(), model.items.end(), std::mt19937(3));
            for (int i = 1; i < n; ++i)
                model.links.push_back({ItemId(i), ItemId(i + 1), {}, true});
            const auto places = placesOf(model);
            for (int i = 0; i < n; ++i) {
                const auto at = [&](ItemId id) {
                    const auto it = std::find_if(model.items.begin(), model.items.end(), [&](const Item &x) { return x.id == id; });
                    return *places[size_t(it - model.items.begin())];
                };
                QVERIFY(at(ItemId(i + 1)).begin >= from && at(ItemId(i + 1)).end <= to);
                if (i > 0)
                    QVERIFY(at(ItemId(i)).end <= at(ItemId(i + 1)).begin);
            }
        }
    }

    void orderInACircleStillHasAPlace()
    {
        TimelineModel model;
        for (ItemId id : {1, 2}) {
            Item it = demo::item(id, "x", "", "", {}, Unit::Day);
            it.orderOnly = true;
            model.items.push_back(it);
        }
        model.links = {{1, 2, {}, true}, {2, 1, {}, true}};
        const auto places = placesOf(model);
        QVERIFY(places[0] && places[1]);
        QVERIFY(places[0]->openLeft && places[0]->openRight);
    }

    // --- labels and counts
    void labelsNeverCoverGlyphsOfTheirRow()
    {
        constexpr unsigned seed = 31;
        qInfo() << "seed" << seed;
        for (const double scale : {1.0, 4.0, 12.0, 40.0, 150.0}) {
            const Scene scene = sceneOf(demo::many(400, seed, 1, 4));
            const Axis axis(scene.stretches, scale, 1400, {});
            ViewPort port = portOf(axis, {1400, 3000});
            port.scrollX += 500;
            const Frame frame = frameOf(scene, axis, port, english, TextWidths());
            for (const Drawn &d : frame.drawn) {
                if (d.place == Drawn::LabelPlace::None)
                    continue;
                QVERIFY(d.labelX >= port.canvasLeft() && d.labelX + d.labelWidth <= port.size.width());
                for (const Drawn &e : frame.drawn) {
                    if (e.item == d.item || e.y != d.y)
                        continue;
                    const bool order = e.glyph.shape == Glyph::Shape::OrderOnly;
                    const double left = order ? e.glyph.coreLeft : e.glyph.left, right = order ? e.glyph.coreRight : e.glyph.right;
                    QVERIFY(d.labelX + d.labelWidth <= left + 0.5 || d.labelX >= right - 0.5);
                    if (e.place != Drawn::LabelPlace::None)
                        QVERIFY(d.labelX + d.labelWidth <= e.labelX + 0.5 || d.labelX >= e.labelX + e.labelWidth - 0.5);
                }
            }
        }
    }

    void labelPlaces()
    {
        const Scene scene = sceneOf(demo::story());
        const auto drawn = [&](ItemId id, double left, double right, Glyph::Shape shape) {
            Drawn d;
            d.item = scene.find(id);
            d.glyph = {shape, left, right, left, right, false, true, false, false};
            return d;
        };
        const double width = scene.labels[size_t(scene.find(3))].whole();
        std::vector<Drawn> row{drawn(3, 300, 300 + width + 20, Glyph::Shape::Capsule)};
        placeLabels(row, scene, 132, 1400);
        QCOMPARE(int(row[0].place), int(Drawn::LabelPlace::Inside));
        row = {drawn(3, 300, 330, Glyph::Shape::Capsule)};
        placeLabels(row, scene, 132, 1400);
        QCOMPARE(int(row[0].place), int(Drawn::LabelPlace::Right));
        row = {drawn(3, 1350, 1380, Glyph::Shape::Capsule)};
        placeLabels(row, scene, 132, 1400);
        QCOMPARE(int(row[0].place), int(Drawn::LabelPlace::Left));
        row = {drawn(8, 200, 210, Glyph::Shape::Diamond), drawn(3, 215, 225, Glyph::Shape::Capsule),
               drawn(9, 230, 240, Glyph::Shape::Diamond)};
        placeLabels(row, scene, 190, 1400);
        QCOMPARE(int(row[1].place), int(Drawn::LabelPlace::None)); // counted
        QCOMPARE(int(row[2].place), int(Drawn::LabelPlace::Right));
    }

    void farOutEventsBecomeCounts()
    {
        const Scene scene = sceneOf(demo::many(5000, 2, 10, 1));
        const Axis axis = Axis::fitting(scene.stretches, 1200, {});
        ViewPort port = portOf(axis, {1400, 600});
        port.selected = scene.model.items[100].id;
        const Frame far = frameOf(scene, axis, port, english, TextWidths());
        QVERIFY(far.bands.front().counted);
        QVERIFY(far.drawn.empty());
        int sum = 0, chosen = 0;
        for (const Column &c : far.columns) {
            sum += c.count;
            chosen += c.selected ? 1 : 0;
            QVERIFY(c.rect.width() >= 10);
        }
        QCOMPARE(sum, 5000);
        QCOMPARE(chosen, 1);
        const Axis near(scene.stretches, 60, 1200, {});
        port.scrollX = near.x(secondsOf(2022, 5, 1));
        const Frame close = frameOf(scene, near, port, english, TextWidths());
        QVERIFY(close.columns.empty());
        QVERIFY(!close.drawn.empty());
        QVERIFY(close.earlier > 1000 && close.later > 1000);
    }

    void whatIsHiddenIsCountedAndTheSelectedShown()
    {
        TimelineModel model = demo::story();
        for (int i = 0; i < 20; ++i) {
            Item it = model.items[2];
            it.id = ItemId(500 + i);
            model.items.push_back(it);
        }
        const Scene scene = sceneOf(model);
        const int lane = scene.spots[size_t(scene.find(3))].lane;
        const auto &hidden = scene.lanes[size_t(lane)].hidden;
        QCOMPARE(int(hidden.size()), 15);
        const Axis axis(scene.stretches, 36, 1400, {});
        ViewPort port = portOf(axis, {1600, 900});
        port.selected = scene.model.items[size_t(hidden.back())].id;
        const Frame frame = frameOf(scene, axis, port, english, TextWidths());
        const auto band = std::find_if(frame.bands.begin(), frame.bands.end(), [&](const Band &b) { return b.lane == lane; });
        QCOMPARE(band->hidden, 15);
        QVERIFY(frame.find(hidden.back()));
        QVERIFY(!frame.find(hidden.front()));
    }

    void zigzagRunsBetweenTheTwo()
    {
        const Scene scene = sceneOf(demo::story());
        const Axis axis(scene.stretches, 36, 1400, {});
        const Frame frame = frameOf(scene, axis, portOf(axis, {1600, 600}), english, TextWidths());
        QCOMPARE(int(frame.zigzags.size()), 1);
        const Drawn *a = frame.find(scene.find(6)), *b = frame.find(scene.find(5));
        QVERIFY(a && b);
        QVERIFY(std::abs(frame.zigzags[0].from.x() - a->glyph.right) < 1);
        QVERIFY(std::abs(frame.zigzags[0].to.x() - b->glyph.coreLeft) < 1);
    }

    // --- moves
    void aMonthStaysAMonth()
    {
        const Item month = demo::item(1, "x", "", "", demo::within(secondsOf(2025, 3, 1), secondsOf(2025, 4, 1)), Unit::Month);
        const Move from = pickedUp(month, 0);
        QCOMPARE(snapped(from, 3 * secondsPerDay, Coarseness::Own), from);
        QCOMPARE(snapped(from, 40 * secondsPerDay, Coarseness::Own).value(), QStringLiteral("2025-04"));
        QCOMPARE(snapped(from, -80 * secondsPerDay, Coarseness::Own).value(), QStringLiteral("2024-12"));
        QCOMPARE(snapped(from, 0, Coarseness::Coarser).value(), QStringLiteral("2025"));
        QCOMPARE(snapped(from, 0, Coarseness::Finer).value(), QStringLiteral("2025-W11"));
        QCOMPARE(stepped(from, 1).value(), QStringLiteral("2025-04"));
        QCOMPARE(stepped(stepped(from, 1), -1), from);
    }

    void severalDaysKeepTheirNumber()
    {
        const Item days = demo::item(1, "x", "", "", demo::within(secondsOf(2025, 9, 4), secondsOf(2025, 9, 6)), Unit::Day);
        QCOMPARE(snapped(pickedUp(days, 0), 10 * secondsPerDay + 1000, Coarseness::Own).value(), QStringLiteral("2025-09-14/2025-09-15"));
        Item none = demo::item(2, "x", "", "", {}, Unit::Day);
        none.orderOnly = true;
        QCOMPARE(pickedUp(none, secondsOf(2025, 9, 9) + 4000).value(), QStringLiteral("2025-09-09"));
    }

    // What is moved keeps its unit and snaps to its neighbours' ends, then to the dates of the text, then to the ruler.
    void movesSnap_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("coarseness");
        QTest::addColumn<QString>("value");
        const int own = int(Coarseness::Own), coarse = int(Coarseness::Coarser), fine = int(Coarseness::Finer),
                  free = int(Coarseness::Free);
        QTest::newRow("to the nearest day") << 3 * 24 + 5 << own << "2025-09-13";
        QTest::newRow("a neighbour pulls from further off") << 4 * 24 + 13 << own << "2025-09-14"; // it begins on the 14th
        QTest::newRow("a date of the text too, where no neighbour is") << 8 * 24 + 13 << own << "2025-09-18";
        QTest::newRow("out of their reach the ruler decides") << 6 * 24 + 13 << own << "2025-09-17";
        QTest::newRow("coarser: the week") << 4 * 24 << coarse << "2025-W37";
        QTest::newRow("finer: the hour") << 3 << fine << "2025-09-10T15:00";
        QTest::newRow("free: nothing pulls") << 4 * 24 + 7 << free << "2025-09-14T19:00";
    }
    void movesSnap()
    {
        QFETCH(int, hours);
        QFETCH(int, coarseness);
        QFETCH(QString, value);
        TimelineModel model;
        Item neighbour = demo::item(1, "a", "", "", demo::within(secondsOf(2025, 9, 14), secondsOf(2025, 9, 29)), Unit::Day);
        Item date = demo::item(2, "b", "", "", demo::within(secondsOf(2025, 9, 18), secondsOf(2025, 9, 30)), Unit::Day);
        date.time = true;
        Item held = demo::item(3, "c", "", "", demo::day(9, 10), Unit::Day);
        model.items = {neighbour, date, held};
        const Magnets magnets = magnetsOf(model, 3, 14 * 3600);
        QCOMPARE(int(magnets.neighbours.size()), 2);
        QCOMPARE(int(magnets.times.size()), 2);
        const Move moved = snapped(pickedUp(held, 0), Seconds(hours) * 3600, Coarseness(coarseness), magnets, Unit::Hour);
        QCOMPARE(moved.value(), value);
    }

    void endsStretch()
    {
        Item week = demo::item(1, "w", "", "", demo::within(secondsOf(2025, 9, 8), secondsOf(2025, 9, 15)), Unit::Week);
        const Move from = pickedUp(week, 0);
        const Move longer = stretched(from, Hold::End, 9 * secondsPerDay, Coarseness::Own);
        QCOMPARE(longer.end, secondsOf(2025, 9, 22));
        QCOMPARE(longer.length(), QStringLiteral("P2W"));
        const Move days = stretched(from, Hold::End, -2 * secondsPerDay, Coarseness::Finer);
        QCOMPARE(days.value(), QStringLiteral("2025-09-08/2025-09-12"));
        QCOMPARE(days.length(), QStringLiteral("P5D"));
        QCOMPARE(stretched(from, Hold::Begin, 90 * secondsPerDay, Coarseness::Own).value(),
                 QStringLiteral("2025-W37")); // never less than a unit
        QVERIFY(stretched(from, Hold::SoftEnd, 7 * secondsPerDay, Coarseness::Own).widened);
    }

    // In a slot one stands after what is over and before what has not begun; a link there never contradicts what is drawn.
    void slotsLieBetween()
    {
        const Scene scene = Scene::of(demo::story(), LaneBy::None, TextWidths(), TextWidths());
        std::mt19937 random(53);
        qInfo() << "seed" << 53;
        for (int k = 0; k < 300; ++k) {
            const Seconds at = secondsOf(2025, 8, 20) + Seconds(random() % 90) * secondsPerDay / 2;
            const Slot slot = slotAt(scene, 3, at);
            const auto reach = [&](int item) {
                const auto &place = scene.places[size_t(item)];
                return place ? std::pair{place->begin, place->end} : scene.reach[size_t(item)];
            };
            if (slot.after >= 0)
                QVERIFY(reach(slot.after).second <= at);
            if (slot.before >= 0)
                QVERIFY(reach(slot.before).first >= at);
            if (slot.before >= 0 && slotBeside(scene, 3, slot, 1).after >= 0)
                QVERIFY(reach(slotBeside(scene, 3, slot, 1).after).second >= reach(slot.before).second - 1);
        }
    }

    // --- lanes by hand
    void lanesMoveAndStay()
    {
        constexpr unsigned seed = 61;
        qInfo() << "seed" << seed;
        std::mt19937 random(seed);
        const TimelineModel model = demo::many(400, 5, 3, 12);
        Scene scene = sceneOf(model);
        const auto keys = [](const Scene &of) {
            QStringList all;
            for (const Lane &lane : of.lanes)
                all << lane.key;
            return all;
        };
        const QStringList automatic = keys(scene);
        QStringList wanted = automatic;
        for (int k = 0; k < 60; ++k) {
            const int from = int(random() % scene.lanes.size()), to = int(random() % scene.lanes.size());
            scene.moveLane(from, to);
            wanted.move(from, to);
            QCOMPARE(keys(scene), wanted);
            for (int i = 0; i < int(model.items.size()); ++i) { // each event knows where its lane is by now
                const Lane &lane = scene.lanes[size_t(scene.spots[size_t(i)].lane)];
                QCOMPARE(lane.key, model.items[size_t(i)].lanes[size_t(LaneBy::Actor)]);
            }
        }
        // Made anew, read back from what was kept, the order is the same; without it, the automatic one.
        const Arrangement kept = arrangementFrom(toJson(scene.arranged));
        QCOMPARE(keys(Scene::of(model, kept, TextWidths(), TextWidths())), wanted);
        QCOMPARE(keys(sceneOf(model)), automatic);
    }

    void aNewLaneStandsWhereItWouldByItself()
    {
        TimelineModel model = demo::story();
        Scene scene = sceneOf(model);
        scene.moveLane(int(scene.lanes.size()) - 1, 0);
        const Arrangement kept = scene.arranged;
        Item late = model.items[1];
        late.id = 77;
        late.lanes[size_t(LaneBy::Actor)] = QStringLiteral("Somebody new");
        model.items.push_back(late);
        const Scene next = Scene::of(model, kept, TextWidths(), TextWidths()), plain = sceneOf(model);
        QCOMPARE(next.lanes.front().key, scene.lanes.front().key); // what was moved stays
        const int lane = next.spots[size_t(next.find(77))].lane, plainLane = plain.spots[size_t(plain.find(77))].lane;
        QVERIFY(lane > 0 && plainLane > 0);
        QCOMPARE(next.lanes[size_t(lane) - 1].key, plain.lanes[size_t(plainLane) - 1].key);
    }

    void aLaneThatIsRenamedKeepsItsPlace()
    {
        Arrangement arrangement;
        arrangement.order[size_t(LaneBy::Actor)] = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        arrangement.collapsed = {QStringLiteral("b")};
        QVERIFY(rename(arrangement, LaneBy::Actor, QStringLiteral("b"), QStringLiteral("bb")));
        QCOMPARE(arrangement.order[size_t(LaneBy::Actor)], QStringList({QStringLiteral("a"), QStringLiteral("bb"), QStringLiteral("c")}));
        QVERIFY(arrangement.collapsed == QSet<QString>{QStringLiteral("bb")});
        QVERIFY(rename(arrangement, LaneBy::Actor, QStringLiteral("a"), QStringLiteral("c"))); // two become one
        QCOMPARE(arrangement.order[size_t(LaneBy::Actor)], QStringList({QStringLiteral("c"), QStringLiteral("bb")}));
        QVERIFY(!rename(arrangement, LaneBy::Article, QStringLiteral("a"), QStringLiteral("d")));
        QVERIFY(!rename(arrangement, LaneBy::Actor, QString(), QStringLiteral("d")));
    }

    void arrangementsAreKept()
    {
        Arrangement arrangement;
        arrangement.order[size_t(LaneBy::Actor)] = {QStringLiteral("Ada «la» \"B\""), QString(), QStringLiteral("بلدية")};
        arrangement.order[size_t(LaneBy::Class)] = {QStringLiteral("STATE")};
        arrangement.collapsed = {QStringLiteral("x"), QStringLiteral("y")};
        QVERIFY(arrangementFrom(toJson(arrangement)) == arrangement);
        QCOMPARE(toJson(arrangementFrom(toJson(arrangement))), toJson(arrangement));
        for (const char *bad : {"", "nonsense", "[]", "{\"order\":7,\"collapsed\":{}}"})
            QVERIFY(arrangementFrom(bad) == Arrangement());
    }

    // --- what stands on the ground
    void foldsSayTheirLengthClearOfEvents()
    {
        TimelineModel model = demo::story();
        const Scene scene = sceneOf(model);
        const Axis axis(scene.stretches, 36, 1400, {});
        for (const double height : {180.0, 300.0, 520.0}) {
            const Frame frame = frameOf(scene, axis, portOf(axis, {1600, height}), english, TextWidths());
            QVERIFY(!frame.ruler.folds.empty());
            for (const Ruler::Fold &fold : frame.ruler.folds) {
                if (height > 500)
                    QVERIFY(fold.wordsY); // there is room
                for (const Drawn &d : frame.drawn) {
                    const bool crosses = d.glyph.left < fold.x + fold.width && d.glyph.right > fold.x;
                    if (crosses && fold.wordsY)
                        QVERIFY(std::abs(d.y - *fold.wordsY) >= fold.wordsWidth / 2 + 8);
                }
            }
        }
    }

    void scaleChangesOnlyWhereMuchIsGained()
    {
        const std::vector<Stretch> mixed{{secondsOf(2019, 1, 1), secondsOf(2020, 1, 1), Unit::Year},
                                         {secondsOf(2020, 1, 1), secondsOf(2021, 1, 1), Unit::Day}};
        for (double scale = 0.05; scale < 40; scale *= 1.3) {
            const Axis axis(mixed, scale, 1400, {});
            const double narrow = axis.pxPerDayAt(axis.x(secondsOf(2019, 6, 1)));
            const bool isOne = std::abs(narrow / scale - 1) < 1e-9;
            QVERIFY(isOne || narrow <= scale / 4 * 1.001);
            QCOMPARE(axis.sections().size(), isOne ? size_t(1) : size_t(2));
        }
    }

    void aUnitIsNamedOnceWhereOnlyTheScaleChanges()
    {
        const std::vector<Stretch> mixed{{secondsOf(2024, 1, 1), secondsOf(2024, 11, 1), Unit::Year},
                                         {secondsOf(2024, 11, 1), secondsOf(2026, 1, 1), Unit::Day}};
        const Axis axis(mixed, 0.9, 1400, {});
        QCOMPARE(int(axis.sections().size()), 2);
        const Ruler ruler = rulerOf(axis, axis.left(), axis.right(), {}, english, TextWidths());
        QCOMPARE(texts(ruler.coarse), (QStringList{QStringLiteral("2024"), QStringLiteral("2025")}));
    }

    void todayIsMarkedOnlyWhereItIsInView()
    {
        const Scene scene = sceneOf(demo::story());
        const Axis axis(scene.stretches, 36, 1400, {});
        ViewPort port = portOf(axis, {1600, 500});
        QVERIFY(!frameOf(scene, axis, port, english, TextWidths()).ruler.today);
        port.today = secondsOf(2025, 9, 17);
        port.scrollX = axis.x(secondsOf(2025, 9, 8));
        QCOMPARE(*frameOf(scene, axis, port, english, TextWidths()).ruler.today, port.toView(axis.x(*port.today)));
        port.today = secondsOf(2024, 1, 1); // folded away
        port.scrollX = axis.left();
        QVERIFY(!frameOf(scene, axis, port, english, TextWidths()).ruler.today);
        port.today = secondsOf(2031, 1, 1);
        QVERIFY(!frameOf(scene, axis, port, english, TextWidths()).ruler.today);
    }

    void minimapHoldsEverything()
    {
        const Scene scene = Scene::of(demo::many(3000), LaneBy::None, TextWidths(), TextWidths());
        const Minimap map = minimapOf(scene, QRectF(132, 500, 1000, 22), {});
        for (int i = 0; i < int(scene.model.items.size()); ++i) {
            const double x = map.x(scene.timeOf(i));
            QVERIFY(x >= map.rect.left() - 0.01 && x <= map.rect.right() + 0.01);
        }
        for (double x = 140; x < 1130; x += 37)
            QVERIFY(std::abs(map.x(map.at(x)) - x) < 0.5);
        QVERIFY(std::count_if(map.height.begin(), map.height.end(), [](float h) { return h > 0; }) > 300);
        QVERIFY(map.window(secondsOf(2020, 1, 1), secondsOf(2020, 1, 2)).width() >= 6);
    }
};

QTEST_GUILESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
