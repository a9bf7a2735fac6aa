// A timeline made ready to be seen: events in lanes and rows, in an order that data alone decides, so that nothing jumps when one zooms.
//
// Rows come from a greedy partition of the intervals of a lane at one reference scale, labels included. A value; any thread.
#pragma once

#include "widgets/timeline/arrangement.h"
#include "widgets/timeline/glyph.h"
#include "widgets/timeline/text_widths.h"

#include <unordered_map>

namespace widgets::timeline {

inline constexpr int maxRows = 6;
inline constexpr double labelGap = 6;
inline constexpr double signWidth = 14; // a lock or a triangle before the label

struct Lane {
    QString key;                        // "" for events that name none
    QString name;                       // for people
    std::vector<int> items;             // by time
    std::vector<std::vector<int>> rows; // items of each row, by time
    std::vector<int> hidden;            // those that found no row
    bool conflict = false;
    bool times = false;     // the time expressions of the text; always first
    bool collapsed = false; // to a strip that only says how much there is
};

struct Spot {
    int lane = 0;
    int row = -1; // -1: hidden behind "+n"
};

struct LabelWidths {
    double text = 0, detail = 0; // 0: no detail
    double signs = 0;
    double whole() const { return signs + text + (detail > 0 ? labelGap + detail : 0); }
    double brief() const { return signs + text; }
};

struct Scene {
    TimelineModel model;
    Arrangement arranged;
    std::vector<Stretch> stretches;
    std::vector<std::optional<Place>> places;
    std::vector<std::pair<Seconds, Seconds>> reach; // by item
    std::vector<LabelWidths> labels;                // by item
    std::vector<Lane> lanes;
    std::vector<Spot> spots; // by item
    std::vector<int> byTime; // all items, by time
    std::unordered_map<ItemId, int> index;
    std::unordered_multimap<ItemId, int> linksFrom; // links by source

    static Scene of(TimelineModel model, const Arrangement &arrangement, const TextWidths &text, const TextWidths &detail);
    static Scene of(TimelineModel model, LaneBy by, const TextWidths &text, const TextWidths &detail);
    void arrange(const Arrangement &arrangement); // lanes and rows anew
    void collapse(const QSet<QString> &lanes);    // by key
    void moveLane(int from, int to);              // neither is that of the dates; from now on the order is by hand
    int find(ItemId id) const;                    // -1 where there is none
    int conflicts() const;                        // that are errors: not what sources disagree about
    int events() const;                           // without the time expressions
    std::vector<int> anchoredTo(ItemId time) const;
    Seconds timeOf(int item) const; // where it is drawn first

    // Neighbours for the keyboard, events among events, dates among dates; -1 at the end.
    int firstLane() const { return lanes.empty() || !lanes.front().times ? 0 : 1; } // below that of the dates
    int nextInTime(int item, int direction) const;
    int nextLane(int item, int direction) const; // the nearest in time of the next lane that has any
};

// Which row each interval takes, in the order given (by left edge): the first where glyph and label fit, else the first where the glyph
// alone does, else -1.
struct RowInterval {
    double left = 0, right = 0, labelRight = 0;
};
std::vector<int> rowsOf(const std::vector<RowInterval> &intervals, int most = maxRows);

// The sentence of an event for those who do not see it: "visited Minsk: week 37, 8–14 September; set by hand; John Coale; after agreed".
QString sentenceOf(const Scene &scene, int item);

} // namespace widgets::timeline
