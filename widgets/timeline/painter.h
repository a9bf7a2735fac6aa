// Draws a frame of the timeline. It decides nothing: what stands where is the frame's, what colour is the theme's.
//
// Works on screens and on vector devices alike. Interface thread (fonts).
#pragma once

#include "widgets/common/theme.h"
#include "widgets/timeline/frame.h"

#include <QHash>
#include <QPixmap>
#include <QStaticText>

#include <functional>

class QPainter;

namespace widgets::timeline {

// Laid-out texts and small pictures that come back hundreds of times in a frame, kept from one frame to the next.
class PaintCache {
public:
    const QStaticText &text(const QString &text, const QFont &font);

    struct Key {
        int kind = 0; // of whoever draws it
        QRgb edge = 0, fill = 0;
        double stroke = 0, size = 0, ratio = 1;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.kind, key.edge, key.fill, key.stroke, key.size, key.ratio);
        }
    };
    // Drawn once by `draw` around the picture's middle, then copied.
    const QPixmap &sprite(const Key &key, QSizeF size, const std::function<void(QPainter &)> &draw);

private:
    QHash<QString, QStaticText> young_, old_;
    QHash<Key, QPixmap> sprites_;
};

// A link in the making.
struct LinkPreview {
    QPointF from, to; // of the view
    QString words;
    QRectF target; // the glyph it leads to; empty: none yet
    std::vector<QRectF> zones;
    int zone = -1;        // of the zones, the one that is meant
    bool outside = false; // it contradicts something
};

struct DragPreview {
    int item = -1;
    Glyph ghost, glyph; // x of the view: where it was, where it is now
    double y = 0;
    std::optional<std::pair<double, double>> allowed; // x of the view; beyond the canvas where open
    QString allowedWords;                             // "can be here: 8–14 September"
    QRectF lane;
    bool outside = false;
    double snapX = 0;
    QString words; // the new value, in the ruler
    struct Follower {
        int item = -1;
        Glyph ghost, glyph;
        double y = 0;
    };
    std::vector<Follower> followers; // what hangs on the time expression that is moved
    std::vector<QPointF> between;    // the glyphs between which an event without a date is dropped
};

struct PaintState {
    ItemId selected = 0;
    bool focused = false;
    double pulse = 0; // 1 fresh, 0 over
    const DragPreview *drag = nullptr;
    const LinkPreview *link = nullptr;
    std::vector<int> lit; // what belongs to the thing under the mouse, or to the selected one
    struct HeldLane {
        int lane = 0;
        double y = 0, lineY = 0; // of the hand, of the line where the lane would be put in
    };
    std::optional<HeldLane> lane;
    std::optional<QPointF> handle; // where links are drawn from
    const Minimap *minimap = nullptr;
    QRectF minimapWindow;
    QString dctWord;                                // on the article's flag
    QString stripTitle, stripCount, stripConflicts; // the names' column of the strip
};

struct Fonts {
    Fonts();
    QFont label, detail, lane, coarse, fine, strongFine;
};

void paintFrame(QPainter &painter, const Scene &scene, const Frame &frame, const ViewPort &port, const common::Theme &theme,
                const Fonts &fonts, PaintCache &cache, const PaintState &state);

// One glyph alone: for the legend, and as the frame draws it. A cache only where pixels are drawn.
struct GlyphStyle {
    bool decided = false, conflict = false, future = false, negated = false;
    Certainty certainty = Certainty::Certain;
    int sources = 1;
};
GlyphStyle styleOf(const Item &item);
void paintGlyph(QPainter &painter, const Glyph &glyph, double y, double bar, const GlyphStyle &style, const common::Theme &theme,
                double clipLeft, double clipRight, PaintCache *cache = nullptr);

} // namespace widgets::timeline
