// The article with everything marked in it: the widget in which the analyst works.
//
// It shows a document value and says where the analyst is (focus, caret); it changes nothing itself: keys that edit are actions of the main
// window, which hands back the changed document by apply(). Positions are UTF-16 units of the article's text; steps count in reading
// direction. Interface thread.
#pragma once

#include "app/annotation/document.h"
#include "app/text/folding.h"
#include "widgets/article/article_painter.h"
#include "widgets/article/article_scene.h"
#include "widgets/article/caret.h"
#include "widgets/article/minimap.h"
#include "widgets/article/note_widget.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>

#include <memory>
#include <optional>

class QVariantAnimation;

namespace widgets::article {

enum class Select : std::uint8_t { Move, Extend };
enum class Reveal : std::uint8_t { IfNeeded, No };
enum class CopyForm : std::uint8_t { Text, WithAnnotations };

class ArticleView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit ArticleView(QWidget *parent = nullptr);
    ~ArticleView() override;

    // The document.
    void setDocument(const annotation::Document &document, const annotation::TagSet &tagSet);
    void setTagSet(const annotation::TagSet &tagSet);
    void clear();
    // The same article once the rest of it has been read (first only what its first screen needs): keeps place, focus and caret.
    void complete(const annotation::Document &document);
    // After each transaction: the document as it is now, and what changed. Repaints only the paragraphs touched; never scrolls.
    void apply(const annotation::Document &document, const annotation::Transaction &transaction);
    const annotation::Document &document() const { return scene_.document(); }
    ArticleScene &scene() { return scene_; } // for accessibility and tests

    // The focus: one annotation, or none.
    annotation::AnnotationId focused() const { return state_.focused; }
    void setFocused(annotation::AnnotationId id, Reveal reveal = Reveal::IfNeeded);
    End movingEnd() const { return state_.moving; } // which boundary the boundary keys move
    void setMovingEnd(End end);
    annotation::Annotations spansAt(text::Range range) const; // shown spans that cover it, innermost first

    // The caret: a word, a stretch, or an empty range between characters. Where the focus is, the focused span's place.
    text::Range caret() const { return caret_.range(); }
    void setCaret(text::Range range, Reveal reveal = Reveal::IfNeeded); // clears the focus
    bool hasSelection() const;                                          // more than one word, or some characters
    QString selectedText() const;

    // How it looks.
    const Typography &typography() const { return scene_.typography(); }
    void setTypography(const Typography &typography);
    const Shown &shown() const { return scene_.shown(); }
    void setShown(const Shown &shown);
    void setReducedMotion(bool reduced) { reducedMotion_ = reduced; }

    // The note beside the text. Where there is no room for it (noteFits() is false) the inspector shows it.
    void setNote(const std::optional<Note> &note);
    bool noteFits() const { return scene_.columns().noteWidth > 0; }

    // Places. goTo is remembered for back and forward.
    void goTo(text::Range range);
    bool canGoBack() const { return historyAt_ > 0; }
    bool canGoForward() const { return historyAt_ + 1 < static_cast<int>(history_.size()); }
    QRect rectOf(text::Range range); // in viewport coordinates: where a popup belongs
    qsizetype positionAt(QPoint viewportPoint);

    // Finding: case, accents and apostrophes do not matter.
    int find(const QString &needle); // how many; the first from the caret on becomes current
    int hitCount() const { return static_cast<int>(state_.hits.size()); }
    int currentHit() const { return state_.currentHit; }
    bool isJumping() const { return !state_.jump.empty(); }

    QString copied(CopyForm form) const;  // what copy() puts on the clipboard
    int readingStep(Qt::Key arrow) const; // +1 or -1: where Left and Right lead in this article

public Q_SLOTS:
    void moveWord(int steps, widgets::article::Select select = Select::Move);
    void moveCharacter(int steps, widgets::article::Select select = Select::Move);
    void moveLine(int steps, widgets::article::Select select = Select::Move);
    void moveParagraph(int steps, widgets::article::Select select = Select::Move);
    void movePage(int steps, widgets::article::Select select = Select::Move);
    void moveToLineEdge(int direction, widgets::article::Select select = Select::Move); // -1 start, +1 end
    void moveToArticleEdge(int direction, widgets::article::Select select = Select::Move);
    void clearSelection(); // back to the word at the caret; then the focus goes too
    void focusNextOverlapping();
    void focusPreviousOverlapping();
    void toggleMovingEnd();
    void startJump(); // labels on every visible word until two letters are typed
    void cancelJump();
    void back();
    void forward();
    void findNext();
    void findPrevious();
    void clearFind();
    void copy(widgets::article::CopyForm form = CopyForm::Text);
    void zoom(int steps);
    void resetZoom();

Q_SIGNALS:
    void focusedChanged(annotation::AnnotationId id);
    void caretChanged(text::Range range);
    void movingEndChanged();
    void spanActivated(annotation::AnnotationId id); // double click
    void contextMenuRequested(QPoint globalPosition);
    void historyChanged();
    void hitsChanged(int count, int current);
    void typographyChanged();
    void noteFitsChanged(bool fits);
    void jumpingChanged(bool jumping);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    friend class ArticleAccessible;

    // Scrolling (article_view_scroll.cpp)
    std::int64_t sceneTop() const;
    void scrollTo(std::int64_t y);
    void scrollBy(int delta);
    void clampToEnd();
    void syncScrollBar();
    void contentMoved(std::int64_t from);
    void reveal(text::Range range, bool gently);
    void animateTo(std::int64_t y);
    struct TopLine { // the line at the viewport's top, and how much of it is scrolled away
        qsizetype position = 0;
        int hidden = 0;
    };
    TopLine topLine();
    void restoreTop(TopLine top);
    void relayout(const std::function<void()> &change);
    void layoutVisible();
    void idle();
    QRect minimapRect() const;
    QRect scrolledRect() const;
    void updateParagraphs(const std::vector<int> &indices);
    void placeNote();

    // Focus and caret (article_view.cpp)
    void focusOnly(annotation::AnnotationId id);
    void placeCaret(const Caret &caret, bool focusSpans);
    void caretMoved();
    void cycleOverlapping(int direction);
    void refreshCaretShown();
    void remember();
    void announceFocus();

    // Input (article_view_input.cpp)
    std::optional<qsizetype> characterUnder(QPoint point);
    void clickAt(QPoint point, Qt::KeyboardModifiers modifiers);
    void dragTo(QPoint point, Qt::KeyboardModifiers modifiers);
    void hoverAt(QPoint point);
    void typeJump(const QString &letter);
    void moveTo(text::Range head, Select select, bool focusSpans);
    bool moveByKey(QKeyEvent *event);

    ArticleScene scene_;
    ArticlePainter painter_;
    PaintState state_;
    Minimap minimap_;
    NoteWidget *note_;
    bool noteWanted_ = false;
    std::uint64_t revision_ = 1; // grows with every document given

    Anchor anchor_; // what stands at the viewport's top
    int lastValue_ = 0;
    bool synced_ = false;
    QVariantAnimation *animation_;
    bool reducedMotion_ = false;

    Caret caret_;
    std::optional<double> wantedX_; // of vertical movement
    text::Range cycleRange_;        // what overlapping spans are asked for

    struct Visit {
        text::Range range;
        annotation::AnnotationId focused;
    };
    std::vector<Visit> history_;
    int historyAt_ = -1;

    std::optional<QPoint> pressed_;
    bool dragging_ = false, draggingMinimap_ = false, dragByCharacter_ = false;
    text::Range lastClickWord_;
    QBasicTimer autoScroll_, idleTimer_;
    QPoint lastMouse_;
    QElapsedTimer sinceInput_;

    std::unique_ptr<text::FoldedText> folded_; // while the find bar is open
};

} // namespace widgets::article
