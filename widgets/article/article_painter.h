// Paints a scene: from paper to caret, in the order that the design fixes.
//
// It decides nothing: where things are comes from the scene's geometry, what is focused from the state. Keeps small caches of code texts
// and dots; one for each view or renderer. Interface thread, or the one thread of an offscreen renderer.
#pragma once

#include "widgets/article/article_scene.h"
#include "widgets/article/paint_state.h"

#include <QPixmap>
#include <QStaticText>

#include <map>

class QPainter;

namespace widgets::article {

class ArticlePainter {
public:
    enum class Target : std::uint8_t { Screen, Vector }; // a vector file gets strokes where the screen gets cached dots

    explicit ArticlePainter(Target target = Target::Screen) : target_(target) { }

    // Paints the part of the scene that the clip shows; `y` is the scene's y at the painter's 0. Lays out what it shows.
    void paint(QPainter &painter, ArticleScene &scene, const PaintState &state, const QRectF &clip, std::int64_t y);

    void forgetCaches();

private:
    struct Visible {
        int index;
        LaidParagraph *paragraph;
        text::Range range;
        QPointF origin; // of its first line's top left
    };
    std::vector<Visible> visibleIn(ArticleScene &scene, const QRectF &clip, std::int64_t y) const;

    void paintBand(QPainter &p, const Visible &v);
    void marginText(QPainter &p, const QString &text, double x, double width, double baseline, bool alignRight);
    void paintQuoteField(QPainter &p, const Visible &v, const Mark &mark);
    void paintFill(QPainter &p, const Visible &v, const Mark &mark);
    void paintHalo(QPainter &p, const Visible &v, const Mark &mark);
    void paintSelection(QPainter &p, const Visible &v);
    void paintStrokes(QPainter &p, const Visible &v, const Mark &mark);
    void paintUnderline(QPainter &p, const Visible &v, const Mark &mark);
    void paintEnds(QPainter &p, const Visible &v, const Mark &mark, const QColor &colour, double stroke);
    void paintThread(QPainter &p, const Visible &v, const Mark &mark);
    void paintCorner(QPainter &p, const Visible &v, const Mark &mark);
    void paintBrackets(QPainter &p, const Visible &v, const Mark &mark, const QColor &colour);
    void paintGutter(QPainter &p, const Visible &v, const Mark &mark, const QColor &colour);
    void paintStrike(QPainter &p, const Visible &v, const Mark &mark);
    void paintText(QPainter &p, const Visible &v);
    void paintCodes(QPainter &p, const Visible &v);
    void paintCode(QPainter &p, const Visible &v, const Mark &mark, const Code &code);
    void paintOutlines(QPainter &p, const Visible &v);
    void paintCaret(QPainter &p, const Visible &v);
    void paintJump(QPainter &p, const Visible &v);

    void run(QPainter &p, double left, double right, double y, double thick, const QColor &colour);
    void dashes(QPainter &p, double left, double right, double y, double thick, double on, double off, const QColor &colour);
    void dots(QPainter &p, double left, double right, double y, double size, double step, const QColor &colour);
    const QStaticText &codeText(const QString &text, bool pencil);
    double snapped(double v) const { return std::round(v * ratio_) / ratio_; }
    bool isFocused(const Mark &mark) const { return mark.span->id == state_->focused; }
    bool showsSameEntity(const Mark &mark) const;

    Target target_;
    std::map<std::pair<QString, bool>, QStaticText> codeTexts_;
    std::map<std::pair<QRgb, int>, QPixmap> dotStrips_;
    int textSize_ = 0; // of the cached texts

    // Set for the length of one paint().
    ArticleScene *scene_ = nullptr;
    const PaintState *state_ = nullptr;
    const common::Theme *theme_ = nullptr;
    double scale_ = 1;
    double ratio_ = 1;
    annotation::EntityId entity_;
    annotation::AnnotationId speaker_;
};

} // namespace widgets::article
