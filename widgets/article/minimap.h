// The strip at the edge that shows where in the article its annotations are, and which part is on the screen.
//
// An image of ticks made from the whole document when asked (a few milliseconds for 50,000 spans: the view asks when idle).
#pragma once

#include "widgets/article/article_scene.h"

#include <QImage>

class QPainter;

namespace widgets::article {

class Minimap {
public:
    void invalidate() { stale_ = true; }
    bool isStale(QSize size, double ratio) const { return stale_ || size_ != size || ratio_ != ratio; }
    void rebuild(ArticleScene &scene, QSize size, double ratio);

    // Paints into the rectangle; the frame shows the stretch of scene that is seen.
    void paint(QPainter &painter, const QRect &into, const ArticleScene &scene, std::int64_t y, int viewportHeight) const;

    // The scene's y that a click at that height of the strip means.
    static std::int64_t sceneY(int y, int height, const ArticleScene &scene);

private:
    QImage ticks_;
    QSize size_;
    double ratio_ = 1;
    bool stale_ = true;
};

} // namespace widgets::article
