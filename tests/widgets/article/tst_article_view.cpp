// The article view as an analyst meets it: focus, caret, mouse, jumping, finding, scrolling, a screen reader; and the renderer.
#include "tests/widgets/article/pictures.h"
#include "widgets/article/article_renderer.h"
#include "widgets/article/article_view.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QContextMenuEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QTest>

#include <set>

using namespace widgets::article;

class tst_article_view : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theCaretWalksWordsAndFocusesSpans();
    void extendingKeepsTheAnchor();
    void charactersWithAModifier();
    void arrowsFollowTheReadingDirection();
    void verticalMovementKeepsItsColumn();
    void clickingGoesOutward();
    void draggingSnapsToWords();
    void doubleClickActivates();
    void overlappingSpansOneByOne();
    void aJumpTakesTwoLetters();
    void jumpingKeepsShortcutsAway();
    void findsWithoutCaseAndAccents();
    void backAndForward();
    void applyNeverScrolls();
    void applyLosesAFocusThatIsGone();
    void completingKeepsThePlace();
    void zoomKeepsTheTopLine();
    void scrollingIsSteady();
    void revealLeavesTheMiddleAlone();
    void hiddenLayersAreNotFocused();
    void theNoteStandsBesideItsLine();
    void theNoteGoesWhereThereIsNoRoom();
    void copiesWithAnnotations();
    void contextMenuTakesTheSpanUnderIt();
    void accessibleTextAndChildren();
    void movingEndIsTold();
    void emptyArticle();
    void rendersPagesWithoutCuttingLines();
    void rendersVectors();

private:
    void show(const annotation::Document &document, QSize size = {1016, 700});
    QString caretText() const { return view_->document().text().mid(view_->caret().begin, view_->caret().length()); }
    QPoint pointOf(const QString &words) const
    {
        const qsizetype at = view_->document().text().indexOf(words);
        return view_->rectOf({at, at + words.size()}).center();
    }
    QString longMarked() const
    {
        QString marked;
        for (int i = 0; i < 120; ++i)
            marked += QStringLiteral("Paragrafo %1: {PER:Ada Neri} va da {LOC:Torvaia} a {?LOC:Merate}, dove resta per qualche giorno "
                                     "prima di tornare a casa con gli altri che "
                                     "l’avevano aspettata.\n\n")
                          .arg(i);
        return marked;
    }
    std::unique_ptr<ArticleView> view_;
};

void tst_article_view::initTestCase() { widgets::common::applyTheme(*qApp, widgets::common::ThemeKind::Light); }
void tst_article_view::init() { view_ = std::make_unique<ArticleView>(); }
void tst_article_view::cleanup() { view_.reset(); }

void tst_article_view::show(const annotation::Document &document, QSize size)
{
    view_->setReducedMotion(true);
    view_->resize(size);
    view_->setDocument(document, marked::newsTagSet());
    view_->show();
    view_->setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
}

void tst_article_view::theCaretWalksWordsAndFocusesSpans()
{
    const marked::Builder b(QStringLiteral("Ieri {PER:Ada Neri} lascia {FAC:l’ambasciata di {LOC:Torvaia}}."));
    show(b.document());
    QSignalSpy focus(view_.get(), &ArticleView::focusedChanged), caret(view_.get(), &ArticleView::caretChanged);
    QCOMPARE(caretText(), QStringLiteral("Ieri"));
    view_->moveWord(1);
    QCOMPARE(view_->focused(), b.idOf(QStringLiteral("Ada Neri"))); // its first word: the focus goes there
    QCOMPARE(caretText(), QStringLiteral("Ada"));
    view_->moveWord(1); // a word inside stays free to be tagged by itself
    QCOMPARE(caretText(), QStringLiteral("Neri"));
    QCOMPARE(view_->focused(), annotation::AnnotationId{});
    view_->moveWord(2);
    QCOMPARE(caretText(), QStringLiteral("l’"));
    view_->moveWord(3);
    QCOMPARE(view_->focused(), b.idOf(QStringLiteral("Torvaia"))); // the innermost that begins there
    QCOMPARE(caret.count(), 4);
    QCOMPARE(focus.count(), 4);
    view_->moveWord(-50);
    QCOMPARE(caretText(), QStringLiteral("Ieri"));
}

void tst_article_view::extendingKeepsTheAnchor()
{
    show(marked::Builder(QStringLiteral("uno due tre quattro, cinque")).document());
    view_->moveWord(1);
    view_->moveWord(1, Select::Extend);
    view_->moveWord(1, Select::Extend);
    QCOMPARE(caretText(), QStringLiteral("due tre quattro"));
    QVERIFY(view_->hasSelection());
    view_->moveWord(-1, Select::Extend);
    QCOMPARE(caretText(), QStringLiteral("due tre"));
    view_->moveWord(-2, Select::Extend); // over the anchor: now it grows to the left
    QCOMPARE(caretText(), QStringLiteral("uno due"));
    view_->clearSelection();
    QCOMPARE(caretText(), QStringLiteral("uno"));
    QVERIFY(!view_->hasSelection());
}

void tst_article_view::charactersWithAModifier()
{
    show(marked::Builder(QString::fromUtf8("caffe\u0301 👩‍👩‍👧 ecco")).document());
    view_->moveCharacter(1); // from the word: behind it
    QCOMPARE(view_->caret(), (text::Range{6, 6}));
    view_->moveCharacter(-1);
    QCOMPARE(view_->caret(), (text::Range{4, 4})); // not between letter and accent
    view_->setCaret({0, 6});
    view_->moveCharacter(-1, Select::Extend); // from a word, backwards: the end stays
    QVERIFY(view_->caret().end >= 6 || view_->caret().begin == 0);
    view_->setCaret({7, 7});
    view_->moveCharacter(1, Select::Extend);
    QCOMPARE(caretText(), QString::fromUtf8("👩‍👩‍👧"));
}

void tst_article_view::arrowsFollowTheReadingDirection()
{
    show(marked::Builder(QStringLiteral("uno due tre")).document());
    QCOMPARE(view_->readingStep(Qt::Key_Right), 1);
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QCOMPARE(caretText(), QStringLiteral("due"));
    QTest::keyClick(view_.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(caretText(), QStringLiteral("due tre"));
    show(pictures::arabic().document());
    QCOMPARE(view_->readingStep(Qt::Key_Right), -1);
    const text::Range first = view_->caret();
    QTest::keyClick(view_.get(), Qt::Key_Left);
    QVERIFY(view_->caret().begin > first.begin);
}

void tst_article_view::verticalMovementKeepsItsColumn()
{
    show(marked::Builder(QStringLiteral("parola ").repeated(30) + QStringLiteral("\n\nsì\n\n") + QStringLiteral("altra ").repeated(30))
             .document());
    view_->moveWord(5);
    const int x = view_->rectOf(view_->caret()).center().x();
    const text::Range from = view_->caret();
    for (int i = 0; i < 5; ++i)
        view_->moveLine(1);
    const int below = view_->rectOf(view_->caret()).center().x();
    QVERIFY2(std::abs(below - x) < 60, qPrintable(QString::number(below - x)));
    for (int i = 0; i < 5; ++i)
        view_->moveLine(-1);
    QCOMPARE(view_->caret(), from);
    view_->moveToLineEdge(1);
    view_->moveToLineEdge(-1);
    QCOMPARE(view_->caret().begin, 0);
    view_->moveToArticleEdge(1);
    QVERIFY(view_->caret().end >= view_->document().text().size() - 1);
    view_->moveParagraph(-1);
    view_->moveParagraph(-1);
    QCOMPARE(caretText(), QStringLiteral("sì"));
}

void tst_article_view::clickingGoesOutward()
{
    const marked::Builder b(QStringLiteral("Davanti {ROL:alla {FAC:ambasciata {GRP:elvetica}}} piove."));
    show(b.document());
    const QPoint point = pointOf(QStringLiteral("elvetica"));
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(view_->focused(), b.idOf(QStringLiteral("elvetica")));
    QTest::mouseMove(view_->viewport(), point);
    const auto again = [&] {
        QTest::qWait(QApplication::doubleClickInterval() + 20);
        QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, point);
    };
    again();
    QCOMPARE(view_->focused(), b.idOf(QStringLiteral("ambasciata elvetica")));
    again();
    QCOMPARE(view_->focused(), b.idOf(QStringLiteral("alla ambasciata elvetica")));
    again(); // after the outermost: the word alone
    QCOMPARE(view_->focused(), annotation::AnnotationId{});
    QCOMPARE(caretText(), QStringLiteral("elvetica"));
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, pointOf(QStringLiteral("piove")));
    QCOMPARE(caretText(), QStringLiteral("piove"));
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, QPoint(600, 500)); // beside the text
    QCOMPARE(view_->focused(), annotation::AnnotationId{});
}

void tst_article_view::draggingSnapsToWords()
{
    show(marked::Builder(QStringLiteral("Oggi il presidente della regione parla.")).document());
    const QRect from = view_->rectOf({8, 18}), to = view_->rectOf({25, 32});
    QTest::mousePress(view_->viewport(), Qt::LeftButton, {}, from.center());
    QTest::mouseMove(view_->viewport(), from.center() + QPoint(30, 0));
    QTest::mouseMove(view_->viewport(), to.center());
    QTest::mouseRelease(view_->viewport(), Qt::LeftButton, {}, to.center());
    QCOMPARE(caretText(), QStringLiteral("presidente della regione"));
    QTest::mousePress(view_->viewport(), Qt::LeftButton, Qt::AltModifier, QPoint(view_->rectOf({10, 11}).left(), from.center().y()));
    QTest::mouseMove(view_->viewport(), QPoint(view_->rectOf({15, 16}).left() + 20, from.center().y()));
    QTest::mouseMove(view_->viewport(), QPoint(view_->rectOf({15, 16}).left(), from.center().y()));
    QTest::mouseRelease(view_->viewport(), Qt::LeftButton, Qt::AltModifier, QPoint(view_->rectOf({15, 16}).left(), from.center().y()));
    QCOMPARE(view_->caret(), (text::Range{10, 15}));
}

void tst_article_view::doubleClickActivates()
{
    const marked::Builder b(QStringLiteral("Ieri {PER:Ada Neri} parla."));
    show(b.document());
    QSignalSpy activated(view_.get(), &ArticleView::spanActivated);
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, pointOf(QStringLiteral("Neri")));
    QTest::mouseDClick(view_->viewport(), Qt::LeftButton, {}, pointOf(QStringLiteral("Neri")));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.at(0).at(0).value<annotation::AnnotationId>(), b.idOf(QStringLiteral("Ada Neri")));
}

void tst_article_view::overlappingSpansOneByOne()
{
    marked::Builder b(QStringLiteral("{ORG:Bruni e {PER:Salvi}} presidenti di turno"));
    const annotation::AnnotationId crossing = b.add(QStringLiteral("ROL"), {QStringLiteral("Salvi presidenti")});
    show(b.document());
    view_->setFocused(b.idOf(QStringLiteral("Salvi")));
    std::vector<annotation::AnnotationId> round;
    for (int i = 0; i < 4; ++i) {
        round.push_back(view_->focused());
        view_->focusNextOverlapping();
    }
    QCOMPARE(round.front(), round.back()); // three of them, then again the first
    QCOMPARE(std::set<annotation::AnnotationId>(round.begin(), round.end()).size(), std::size_t{3});
    QVERIFY(std::find(round.begin(), round.end(), crossing) != round.end());
    const annotation::AnnotationId now = view_->focused();
    view_->focusPreviousOverlapping();
    view_->focusNextOverlapping();
    QCOMPARE(view_->focused(), now);
}

void tst_article_view::aJumpTakesTwoLetters()
{
    show(pictures::story().document());
    QSignalSpy jumping(view_.get(), &ArticleView::jumpingChanged);
    view_->startJump();
    QVERIFY(view_->isJumping());
    QTest::keyClick(view_.get(), Qt::Key_S);
    QVERIFY(view_->isJumping());
    QTest::keyClick(view_.get(), Qt::Key_D);
    QVERIFY(!view_->isJumping());
    QCOMPARE(jumping.count(), 2);
    QVERIFY(!caretText().isEmpty());
    QCOMPARE(view_->focused(), annotation::AnnotationId{}); // a jump goes to the word, to tag from there
    const text::Range there = view_->caret();
    QVERIFY(there.begin > 0);
    view_->back();
    QCOMPARE(view_->caret().begin, 0);
    view_->forward();
    QCOMPARE(view_->caret(), there);
    view_->startJump();
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QVERIFY(!view_->isJumping());
    QCOMPARE(view_->caret(), there);
}

void tst_article_view::jumpingKeepsShortcutsAway()
{
    show(pictures::story().document());
    QAction action;
    action.setShortcut(QKeySequence(Qt::Key_A));
    view_->addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    view_->startJump();
    QTest::keyClick(view_.get(), Qt::Key_A);
    QCOMPARE(triggered.count(), 0);
    QVERIFY(view_->isJumping());
    view_->cancelJump();
    QTest::keyClick(view_.get(), Qt::Key_A);
    QCOMPARE(triggered.count(), 1);
}

void tst_article_view::findsWithoutCaseAndAccents()
{
    show(marked::Builder(QStringLiteral("La città. Poi la CITTA' e le citta di Perù.\n\nNessuna città.")).document());
    QSignalSpy hits(view_.get(), &ArticleView::hitsChanged);
    QCOMPARE(view_->find(QStringLiteral("citta")), 4);
    QCOMPARE(view_->currentHit(), 0);
    view_->findNext();
    QCOMPARE(view_->currentHit(), 1);
    QCOMPARE(caretText(), QStringLiteral("CITTA"));
    view_->findPrevious();
    view_->findPrevious();
    QCOMPARE(view_->currentHit(), 3);
    QCOMPARE(view_->find(QStringLiteral("peru")), 1);
    QCOMPARE(view_->find(QStringLiteral("zzz")), 0);
    QCOMPARE(view_->currentHit(), -1);
    view_->findNext(); // nothing to find: nothing happens
    view_->clearFind();
    QVERIFY(hits.count() >= 5);
}

void tst_article_view::backAndForward()
{
    const marked::Builder b(longMarked());
    show(b.document());
    QVERIFY(!view_->canGoBack() && !view_->canGoForward());
    const qsizetype far = b.text().indexOf(QStringLiteral("Paragrafo 90")), middle = b.text().indexOf(QStringLiteral("Paragrafo 50"));
    view_->goTo({far, far + 9});
    view_->goTo({middle, middle + 9});
    QVERIFY(view_->canGoBack());
    view_->back();
    QCOMPARE(view_->caret().begin, far);
    view_->back();
    QCOMPARE(view_->caret().begin, 0);
    QVERIFY(!view_->canGoBack());
    view_->forward();
    view_->forward();
    QCOMPARE(view_->caret().begin, middle);
    QVERIFY(!view_->canGoForward());
    view_->back();
    view_->goTo({0, 9}); // another way: what was ahead is forgotten
    QVERIFY(!view_->canGoForward());
}

void tst_article_view::applyNeverScrolls()
{
    marked::Builder b(longMarked());
    show(b.document());
    view_->verticalScrollBar()->setValue(2000);
    QApplication::processEvents();
    const qsizetype top = view_->positionAt({200, 2});
    annotation::Document document = view_->document();
    annotation::Transaction transaction;
    for (const annotation::AnnotationPointer &span : document.spans()) { // all of it, above and below
        annotation::Annotation changed = *span;
        changed.tag = QStringLiteral("ORG");
        transaction.changes.push_back({document.id(), *span, changed});
    }
    annotation::Annotation heading;
    heading.id = annotation::AnnotationId{90'000};
    heading.layer = annotation::layers::structure;
    heading.tag = QStringLiteral("TITLE");
    heading.ranges = {{0, b.text().indexOf(u'\n')}};
    transaction.changes.push_back({document.id(), {}, heading}); // and lines above become higher
    QVERIFY(document.apply(transaction));
    view_->apply(document, transaction);
    QApplication::processEvents();
    QCOMPARE(view_->positionAt({200, 2}), top);
}

void tst_article_view::applyLosesAFocusThatIsGone()
{
    const marked::Builder b(QStringLiteral("Ieri {PER:Ada Neri} parla."));
    show(b.document());
    view_->setFocused(b.idOf(QStringLiteral("Ada Neri")));
    QSignalSpy focus(view_.get(), &ArticleView::focusedChanged);
    annotation::Document document = view_->document();
    const annotation::Transaction transaction{QString(), {{document.id(), *document.find(view_->focused()), {}}}};
    QVERIFY(document.apply(transaction));
    view_->apply(document, transaction);
    QCOMPARE(view_->focused(), annotation::AnnotationId{});
    QCOMPARE(focus.count(), 1);
    QCOMPARE(caretText(), QStringLiteral("Ada Neri"));  // the place stays
    view_->setFocused(annotation::AnnotationId{12345}); // no such span
    QCOMPARE(view_->focused(), annotation::AnnotationId{});
}

void tst_article_view::completingKeepsThePlace()
{
    marked::Builder b(longMarked());
    const annotation::Document whole = b.document();
    annotation::ArticleFields fields = whole.fields();
    show(annotation::Document(whole.id(), fields, whole.articleText()));
    view_->verticalScrollBar()->setValue(900);
    view_->setCaret({700, 705}, Reveal::No);
    QApplication::processEvents();
    const qsizetype top = view_->positionAt({200, 2});
    view_->complete(whole);
    QApplication::processEvents();
    QCOMPARE(view_->positionAt({200, 2}), top);
    QCOMPARE(view_->caret(), (text::Range{700, 705}));
    QCOMPARE(view_->document().spanCount(), whole.spanCount());
}

void tst_article_view::zoomKeepsTheTopLine()
{
    show(marked::Builder(longMarked()).document());
    view_->verticalScrollBar()->setValue(3000);
    QApplication::processEvents();
    const qsizetype top = view_->positionAt({200, 4});
    view_->zoom(3);
    QCOMPARE(view_->typography().size, 20);
    QApplication::processEvents();
    const QRect place = view_->rectOf({top, top + 1});
    QVERIFY2(place.top() > -60 && place.top() < 60, qPrintable(QString::number(place.top())));
    view_->zoom(100);
    QCOMPARE(view_->typography().size, 32);
    view_->resetZoom();
    QCOMPARE(view_->typography().size, 16);
}

// What is seen moves by exactly what the scroll bar moved, through estimates and all.
void tst_article_view::scrollingIsSteady()
{
    show(marked::Builder(longMarked()).document());
    QScrollBar *bar = view_->verticalScrollBar();
    bar->setValue(bar->maximum() / 2); // over paragraphs never laid out
    for (int i = 0; i < 60; ++i) {
        const qsizetype witness = view_->positionAt({200, 300});
        const int before = view_->rectOf({witness, witness + 1}).top();
        const int step = i % 3 == 0 ? -170 : 90;
        bar->setValue(bar->value() + step);
        QCOMPARE(view_->rectOf({witness, witness + 1}).top(), before - step);
    }
    bar->setValue(bar->maximum());
    QApplication::processEvents();
    const qsizetype end = view_->document().text().trimmed().size();
    QVERIFY(view_->rectOf({end - 1, end}).bottom() <= view_->viewport()->height());
    QVERIFY(view_->rectOf({end - 1, end}).bottom() > view_->viewport()->height() - 120);
    bar->setValue(0);
    QCOMPARE(view_->rectOf({0, 1}).top(), ArticleScene::marginTop);
}

void tst_article_view::revealLeavesTheMiddleAlone()
{
    const marked::Builder b(longMarked());
    show(b.document());
    QScrollBar *bar = view_->verticalScrollBar();
    bar->setValue(1500);
    QApplication::processEvents();
    const int still = bar->value();
    const qsizetype middle = view_->positionAt({200, 350});
    view_->setCaret({middle, middle + 1});
    QCOMPARE(bar->value(), still); // already in the middle
    view_->setCaret({0, 5});
    QVERIFY(bar->value() < 50);
    const qsizetype far = b.text().indexOf(QStringLiteral("Paragrafo 100"));
    view_->setCaret({far, far + 9});
    const QRect place = view_->rectOf({far, far + 9});
    QVERIFY(place.top() > 100 && place.bottom() < 600);
}

void tst_article_view::hiddenLayersAreNotFocused()
{
    const marked::Builder b(QStringLiteral("Ieri {EVENT:parte} {PER:Ada} e {!LOC:Merate} resta."));
    show(b.document());
    QCOMPARE(view_->spansAt({5, 10}).size(), std::size_t{1});
    Shown shown;
    shown.hiddenLayers = {annotation::layers::event};
    view_->setShown(shown);
    QVERIFY(view_->spansAt({5, 10}).empty());
    const qsizetype merate = b.text().indexOf(QStringLiteral("Merate"));
    QVERIFY(view_->spansAt({merate, merate + 6}).empty()); // rejected: only on demand
    shown.rejected = true;
    view_->setShown(shown);
    QCOMPARE(view_->spansAt({merate, merate + 6}).size(), std::size_t{1});
}

void tst_article_view::theNoteStandsBesideItsLine()
{
    const marked::Builder b = pictures::story();
    show(b.document());
    QVERIFY(view_->noteFits());
    auto *note = view_->viewport()->findChild<NoteWidget *>();
    QVERIFY(note && !note->isVisible());
    Note content;
    content.title = QStringLiteral("Persona");
    for (int i = 0; i < 9; ++i)
        content.rows.push_back({{QString::number(i)}, QStringLiteral("fa qualcosa")});
    view_->setNote(content);
    view_->setFocused(b.idOf(QStringLiteral("Vittoria Khemer")));
    QVERIFY(note->isVisible());
    QCOMPARE(note->note().rows.size(), Note::mostRows);
    QVERIFY(note->x() > view_->scene().columns().text + view_->scene().columns().textWidth);
    const QRect line = view_->rectOf(view_->caret());
    QVERIFY(std::abs(note->y() - line.top()) < 40);
    QVERIFY(note->accessibleName().contains(QStringLiteral("fa qualcosa")));
    QCOMPARE(note->focusPolicy(), Qt::NoFocus);
    const int before = note->y();
    view_->verticalScrollBar()->setValue(40);
    QCOMPARE(note->y(), before - 40);
    view_->setNote(std::nullopt);
    QVERIFY(!note->isVisible());
}

void tst_article_view::theNoteGoesWhereThereIsNoRoom()
{
    show(pictures::story().document());
    QSignalSpy fits(view_.get(), &ArticleView::noteFitsChanged);
    view_->resize(700, 600);
    QApplication::processEvents();
    QVERIFY(!view_->noteFits());
    QCOMPARE(fits.count(), 1);
    view_->resize(1100, 600);
    QApplication::processEvents();
    QVERIFY(view_->noteFits());
    QCOMPARE(view_->scene().columns().textWidth, 604.0); // spare width never makes longer lines
    view_->resize(2400, 600);
    QApplication::processEvents();
    QCOMPARE(view_->scene().columns().textWidth, 604.0);
}

void tst_article_view::copiesWithAnnotations()
{
    show(marked::Builder(QStringLiteral("Ieri {PER:Ada Neri} parte {TIMEX3(value=2025-03-03):il 3 marzo} per {!LOC:Merate}.")).document());
    view_->setCaret({0, view_->document().text().size()});
    QCOMPARE(view_->copied(CopyForm::Text), QStringLiteral("Ieri Ada Neri parte il 3 marzo per Merate."));
    QCOMPARE(view_->copied(CopyForm::WithAnnotations),
             QStringLiteral("Ieri Ada Neri parte il 3 marzo per Merate.\n\nPER\t\tAda Neri\nTIM\t2025-03-03\til 3 marzo\n"));
}

void tst_article_view::contextMenuTakesTheSpanUnderIt()
{
    const marked::Builder b(QStringLiteral("Ieri {PER:Ada Neri} va a {LOC:Merate}."));
    show(b.document());
    QSignalSpy menu(view_.get(), &ArticleView::contextMenuRequested);
    const QPoint point = pointOf(QStringLiteral("Merate"));
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, view_->viewport()->mapToGlobal(point));
    QApplication::sendEvent(view_->viewport(), &event);
    QCOMPARE(menu.count(), 1);
    QCOMPARE(view_->focused(), b.idOf(QStringLiteral("Merate")));
}

void tst_article_view::accessibleTextAndChildren()
{
    const marked::Builder b(QStringLiteral("Ieri {PER:Ada Neri} va a {?LOC:Merate}."));
    show(b.document());
    QAccessibleInterface *article = QAccessible::queryAccessibleInterface(view_.get());
    QVERIFY(article);
    QCOMPARE(article->role(), QAccessible::Document);
    QAccessibleTextInterface *text = article->textInterface();
    QVERIFY(text);
    QCOMPARE(text->text(0, 4), QStringLiteral("Ieri"));
    QCOMPARE(text->characterCount(), static_cast<int>(b.text().size()));
    int start = 0, end = 0;
    const QString attributes = text->attributes(6, &start, &end);
    QVERIFY2(attributes.contains(QStringLiteral("Person")), qPrintable(attributes));
    QCOMPARE(start, 5);
    QCOMPARE(end, 13);
    QVERIFY(text->attributes(1, &start, &end).isEmpty());
    QCOMPARE(end, 5);
    QCOMPARE(article->childCount(), 2);
    QAccessibleInterface *merate = article->child(1);
    QCOMPARE(merate->text(QAccessible::Name), QStringLiteral("“Merate”: Place, suggested, confidence 80 percent"));
    QCOMPARE(article->indexOfChild(merate), 1);
    QVERIFY(merate->parent() == article);
    view_->setFocused(b.idOf(QStringLiteral("Merate")));
    QCOMPARE(article->focusChild(), merate);
    QVERIFY(merate->state().focused || merate->state().selected);
    const QPoint middle = merate->rect().center();
    QCOMPARE(article->childAt(middle.x(), middle.y()), merate);
    text->setCursorPosition(2);
    QCOMPARE(view_->caret(), (text::Range{2, 2}));
    QCOMPARE(text->cursorPosition(), 2);
}

void tst_article_view::movingEndIsTold()
{
    const marked::Builder b(QStringLiteral("{PER:Ada Neri} e {PER:Bruno}"));
    show(b.document());
    QSignalSpy moved(view_.get(), &ArticleView::movingEndChanged);
    view_->setFocused(b.idOf(QStringLiteral("Ada Neri")));
    QCOMPARE(view_->movingEnd(), End::Finish);
    view_->toggleMovingEnd();
    QCOMPARE(view_->movingEnd(), End::Start);
    view_->setFocused(b.idOf(QStringLiteral("Bruno"))); // each span begins with its end
    QCOMPARE(view_->movingEnd(), End::Finish);
    QCOMPARE(moved.count(), 2);
}

void tst_article_view::emptyArticle()
{
    show(annotation::Document{});
    view_->moveWord(1);
    view_->moveLine(-1);
    view_->movePage(1);
    view_->moveParagraph(1);
    view_->moveCharacter(1);
    view_->moveToArticleEdge(1);
    view_->moveToLineEdge(1);
    view_->startJump();
    view_->focusNextOverlapping();
    view_->clearSelection();
    view_->zoom(1);
    QCOMPARE(view_->find(QStringLiteral("x")), 0);
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, QPoint(200, 200));
    view_->resize(500, 300);
    QApplication::processEvents();
    QVERIFY(view_->caret().empty());
    view_->clear();
}

void tst_article_view::rendersPagesWithoutCuttingLines()
{
    const marked::Builder b(longMarked());
    ArticleRenderer renderer(b.document(), marked::newsTagSet());
    double top = 0;
    int pages = 0;
    while (top < renderer.size().height()) {
        const double end = renderer.pageEnd(top, 900);
        QVERIFY(end > top && end <= top + 900.5);
        QImage page(780, 900, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        renderer.render(painter, top, end - top);
        painter.end();
        top = end;
        ++pages;
    }
    QVERIFY(pages > 5 && pages < 60);
    const QImage image = ArticleRenderer(pictures::story().document(), marked::newsTagSet()).image(2);
    QCOMPARE(image.width(), 1560);
    QVERIFY(image.height() > 800);
    QVERIFY(ArticleRenderer(b.document(), marked::newsTagSet()).image(20).isNull()); // larger than an image can be
}

void tst_article_view::rendersVectors()
{
    QByteArray svg;
    QBuffer buffer(&svg);
    ArticleRenderer renderer(pictures::states().document(), marked::newsTagSet());
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(renderer.size().toSize());
    QPainter painter(&generator);
    renderer.render(painter, 0, renderer.size().height());
    painter.end();
    QVERIFY(svg.contains("<svg"));
    QVERIFY(!svg.contains("<image")); // strokes, no pixels
    QVERIFY(svg.contains("Torvaia") || svg.contains("path"));
}

QTEST_MAIN(tst_article_view)
#include "tst_article_view.moc"
