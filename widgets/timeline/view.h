// The timeline: a painted view of events in time, to look at, to walk by key and to correct by hand.
//
// It changes nothing itself: what the analyst wants is said by signals, and the model comes back changed. Interface thread.
#pragma once

#include "widgets/timeline/commands.h"
#include "widgets/timeline/frame.h"
#include "widgets/timeline/linking.h"
#include "widgets/timeline/painter.h"
#include "widgets/timeline/redating.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <QTimer>
#include <QVariantAnimation>

namespace widgets::timeline {

class ExplainPopup;

class TimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);
    ~TimelineView() override;

    void setModel(TimelineModel model); // keeps selection and what is in view
    // The same with a scene made elsewhere, as sceneFor() makes it.
    void setScene(Scene scene);
    // For a worker: a scene as this view would make it now.
    std::function<Scene(TimelineModel)> sceneFor() const;
    const Scene &scene() const { return scene_; }
    const Frame &frame() const; // as it is painted
    const ViewPort &port() const { return port_; }

    LaneBy laneBy() const { return arrangement_.by; }
    void setLaneBy(LaneBy by);
    const Arrangement &arrangement() const { return arrangement_; }
    void setArrangement(const Arrangement &arrangement); // from outside; emits nothing
    // From the next picture on, which has the new names.
    void setNextArrangement(const Arrangement &arrangement) { arrangement_ = arrangement; }
    void moveLane(int from, int to); // never that of the dates
    void orderLanesAutomatically();
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
    void setLinkAdvisor(LinkAdvisor advisor) { linkAdvisor_ = std::move(advisor); }
    void setWhyAdvisor(WhyAdvisor advisor) { whyAdvisor_ = std::move(advisor); }

    void perform(Command command);
    // Off where a table of actions presses the commands' keys.
    void setOwnKeys(bool own) { ownKeys_ = own; }
    void toggleLane(const QString &key);

    void nextContradiction();
    void explain(); // the contradiction of the selected event, beside its lane; where it has none, why it stands where it does
    bool isExplaining() const;
    // Events that may be one, each asked beside its glyph; never by itself.
    void setProposals(std::vector<Contradiction> proposals);
    const std::vector<Contradiction> &proposals() const { return proposals_; }
    void nextProposal();
    const DragPreview *preview() const { return preview_ ? &*preview_ : nullptr; }
    const LinkPreview *linkPreview() const { return link_ ? &*link_ : nullptr; }
    // The selection's links in words: "after: agreed; before: strike"; "" where it has none.
    QString linksInWords() const;
    std::optional<QPointF> linkHandle() const; // of the selected event, where it is in view
    const Minimap &minimap() const;

    int itemAt(QPointF viewPos) const;       // -1 for none
    QString tooltipAt(QPoint viewPos) const; // of an event its sentence and its value; of a lane its whole name
    QRect rectOf(int item) const;            // of its glyph in the viewport; empty where it is out of view
    QSize sizeHint() const override { return {900, 214}; }

Q_SIGNALS:
    void selectionChanged(quint64 id);
    void showInTextRequested(quint64 id);
    void dateRequested(quint64 id);
    void wished(const widgets::timeline::Wish &wish);
    void repairChosen(int contradiction, const QString &repair);
    void proposalAnswered(int proposal, const QString &answer);
    void nameRequested(quint64 id);
    void selectionShown(); // by whomever it was chosen
    void windowChanged();
    void foldsChanged(bool on);
    void nextScopeWanted();
    void arrangementChanged(); // by hand

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
    bool event(QEvent *event) override;

private:
    // What is in the hand, and where it would come to lie.
    struct Grip {
        enum class Aim : std::uint8_t { Date, Slot, Bar, Link };
        int item = -1;
        Hold hold = Hold::Body;
        Aim aim = Aim::Date;
        Move from, now;
        Magnets magnets;
        QPointF pressedAt, at; // where the mouse took it, where it is now
        Seconds pressedTime = 0;
        Qt::KeyboardModifiers modifiers;
        bool moved = false, byKey = false;
        Slot slot;             // Slot: between these two
        int target = -1;       // Bar, Link: onto this one
        QString relation;      // and how
        bool lettered = false; // a letter said how
        std::optional<Contradiction> conflict;
    };

    // A lane held by its name.
    struct LaneGrip {
        int lane = 0;
        QPointF pressedAt;
        bool moved = false;
        int to = 0;       // where it would come to lie
        double y = 0;     // of the mouse
        double lineY = 0; // of the line where it would be put in
    };

    // What is in the hand while another picture comes: by its ids, for all numbers are new then.
    struct Held {
        std::optional<Grip> grip;
        Item item; // as it was picked up
        ItemId target = 0;
        std::optional<LaneGrip> lane;
        QString laneKey;
    };

    bool walk(Command command);
    bool look(Command command);
    void act(Command command);
    bool keyInGrip(QKeyEvent *event);
    bool wantsKey(const QKeyEvent &event) const;
    void walkLink(int key);
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
    bool pressSpecial(QPointF pos);
    void hover(QPointF pos);
    void dragLane(QPointF pos);
    void dropLane();
    std::vector<int> lit() const;
    Hold holdAt(int item, QPointF pos, Qt::KeyboardModifiers modifiers) const;
    void take(int item, Hold hold, QPointF at, bool byKey);
    void dragTo(QPointF pos, Qt::KeyboardModifiers modifiers);
    QPoint beyondEdge(QPointF pos) const; // px to scroll while something is held at the edge of the view
    void scrollAtEdge();
    void nudge(Hold hold, int direction);
    void moveTo(const Move &move);
    void addFollowers(DragPreview &preview, Seconds by) const;
    void addAllowed(DragPreview &preview, const Advice &advice) const;
    void slotTo(const Slot &slot, double middleX);
    void aimAt(int target, const QString &relation, QPointF at);
    Glyph shownGlyph(const Item &item, const std::optional<Place> &place) const;
    void tellConflict();
    void dropMove();
    Wish wishOf(const Grip &grip) const;
    void putBack();
    Held held() const;
    void holdAgain(const Held &held); // after the picture has changed
    void confirm();
    void doubt();
    void makeOrderOnly();
    void beginLink(int item, QPointF at, bool byKey);
    std::vector<int> linksOf(ItemId id) const; // one each pair and annotation
    void openRelations(bool toRemove);
    void centreOn(double minimapX);
    void explainPlace(int item);
    void showConflict(const Contradiction &contradiction, int item, const QString &closing);
    void hidePopup();
    void repair(const QString &id);
    void announce();
    bool reducedMotion() const;

    Scene scene_;
    Axis axis_;
    FoldRule rule_;
    ViewPort port_;
    Arrangement arrangement_;
    ItemId selected_ = 0;
    bool fitted_ = false;
    Fonts fonts_;
    TextWidths labelWidths_, detailWidths_, rulerWidths_;
    PaintCache cache_;
    mutable std::optional<Frame> frame_;
    QVariantAnimation pulse_, zoom_, scroll_;
    QTimer edge_; // scrolls while something is held at the edge
    double zoomAnchor_ = 0;
    Advisor advisor_;
    LinkAdvisor linkAdvisor_;
    WhyAdvisor whyAdvisor_;
    bool ownKeys_ = true;
    int hovered_ = -1;
    bool pressed_ = false; // the last press met something that is no event
    mutable std::optional<Minimap> minimap_;
    std::optional<LinkPreview> link_;
    std::optional<double> mapGrab_; // x from the middle of the minimap's window
    std::optional<Grip> grip_;
    std::optional<LaneGrip> laneGrip_;
    std::optional<DragPreview> preview_;
    std::optional<QPointF> panFrom_;
    QPointer<ExplainPopup> popup_;
    int explained_ = -1; // the contradiction that the popup shows; -1: that of a move
    std::vector<Contradiction> proposals_;
    int asked_ = -1;     // the proposal that the popup shows
    int lastAsked_ = -1; // the next one follows it
};

} // namespace widgets::timeline
