// The timeline: a painted view of events in time, to look at, to walk by key and to correct by hand.
//
// It changes nothing itself: what the analyst wants is said by signals, and the model comes back changed. Interface thread.
#pragma once

#include "widgets/timeline/frame.h"
#include "widgets/timeline/painter.h"
#include "widgets/timeline/redating.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <QVariantAnimation>

namespace widgets::timeline {

class ExplainPopup;

class TimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);
    ~TimelineView() override;

    void setModel(TimelineModel model); // keeps selection and what is in view
    const Scene &scene() const { return scene_; }
    const Frame &frame() const; // as it is painted
    const ViewPort &port() const { return port_; }

    LaneBy laneBy() const { return laneBy_; }
    void setLaneBy(LaneBy by);
    bool foldsOn() const { return rule_.on; }
    void setFoldsOn(bool on);
    Unit rulerUnit() const { return frame().ruler.unit; }

    ItemId selected() const { return selected_; }
    // From outside (a span was selected in the text): comes into view and lights up, never takes the focus.
    void select(ItemId id, bool pulse = true);

    void zoomBy(double factor, double viewX, bool animated = false);
    void panBy(double px) { scrollTo(port_.scrollX + px); }
    void zoomIn() { zoomBy(1.6, middleX(), true); }
    void zoomOut() { zoomBy(1 / 1.6, middleX(), true); }
    void showAll();
    void showWindow(Seconds begin, Seconds end); // exact only where nothing is folded between
    std::pair<Seconds, Seconds> timeWindow() const;
    void setAdvisor(Advisor advisor) { advisor_ = std::move(advisor); }

    void nextContradiction();
    void explain(); // the contradiction of the selected event, beside its lane
    bool isExplaining() const;
    const DragPreview *preview() const { return preview_ ? &*preview_ : nullptr; }

    int itemAt(QPointF viewPos) const; // -1 for none
    QRect rectOf(int item) const;      // of its glyph in the viewport; empty where it is out of view
    QSize sizeHint() const override { return {900, 214}; }

Q_SIGNALS:
    void selectionChanged(quint64 id);
    void showInTextRequested(quint64 id);
    void dateRequested(quint64 id);
    void redateRequested(quint64 id, const QString &value);
    // The move contradicts something and the analyst chose a way out: both are to be done as one step.
    void redateWithRepairRequested(quint64 id, const QString &value, const QString &repair);
    void repairChosen(int contradiction, const QString &repair);
    void windowChanged();
    void foldsChanged(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Grip {
        int item = -1;
        Move from, now;
        QPointF pressedAt;
        bool moved = false, byKey = false;
        std::optional<Contradiction> conflict;
    };

    bool keyWalks(int key);
    bool keyLooks(QKeyEvent *event);
    bool keyActs(QKeyEvent *event);
    void walkTo(int item);
    void choose(int item, bool byHand);
    void rebuildAxis(double pxPerDay);
    void relayout(); // sizes changed: metrics and scroll range
    void invalidate();
    void scrollTo(double x);
    void reveal(int item);
    double middleX() const;
    void press(QPointF pos);
    void openHidden(const Band &band);
    void beginMove(int item, QPointF at, bool byKey);
    void moveTo(const Move &move);
    void dropMove();
    void putBack();
    void showConflict(const Contradiction &contradiction, int item, const QString &closing);
    void hidePopup();
    void repair(const QString &id);
    void announce();
    bool reducedMotion() const;

    Scene scene_;
    Axis axis_;
    FoldRule rule_;
    ViewPort port_;
    LaneBy laneBy_ = LaneBy::Actor;
    ItemId selected_ = 0;
    bool fitted_ = false;
    Fonts fonts_;
    TextWidths labelWidths_, detailWidths_, rulerWidths_;
    PaintCache cache_;
    mutable std::optional<Frame> frame_;
    QVariantAnimation pulse_, zoom_, scroll_;
    double zoomAnchor_ = 0;
    Advisor advisor_;
    std::optional<Grip> grip_;
    std::optional<DragPreview> preview_;
    std::optional<QPointF> panFrom_;
    QPointer<ExplainPopup> popup_;
    int explained_ = -1; // the contradiction that the popup shows; -1: that of a move
};

} // namespace widgets::timeline
