// What the keys do in the article: joins the view, the workspace and the table of actions, and says in the note what can be done with the
// thing in focus.
//
// Owns no rule: edits are editing's, offers are review's. Attached to a view, not inherited from it. Interface thread.
#pragma once

#include "app/workspace/workspace.h"
#include "widgets/article/article_view.h"
#include "widgets/main_window/action_table.h"

#include <QObject>

#include <functional>

namespace widgets::main_window {

using annotation::AnnotationId;
using annotation::AnnotationPointer;
using annotation::DocumentId;

class ArticleController : public QObject {
    Q_OBJECT

public:
    ArticleController(workspace::Workspace &workspace, article::ArticleView &view, ActionTable &actions);

    DocumentId current() const { return current_; }
    bool show(DocumentId id); // opens the article; false (and said) where it cannot be read
    void clear();

    AnnotationPointer focusedAnnotation() const; // null where nothing is in focus
    const ::timeline::Contradiction *focusedContradiction() const;
    void focus(AnnotationId id); // and remember the place that was left
    void setOrder(::review::Order order) { order_ = order; }
    void updateNote();

    // The places that "everywhere" offers for what is in focus or under the caret.
    struct Everything {
        QString words, layer, tag;
        annotation::EntityId entity;
    };
    std::optional<Everything> everywhereTarget() const;

public Q_SLOTS:
    void next();
    void previous();
    void accept();
    void reject();
    void tag(const QString &layer, const QString &tag);
    void chooseRepairOf(int contradiction, int repair); // indices in the timeline

Q_SIGNALS:
    void said(const QString &sentence); // for the status bar
    void focusChanged(annotation::AnnotationId id);
    void currentChanged(annotation::DocumentId id);
    void articleDecided(); // nothing is left to decide here
    void dateWanted(annotation::AnnotationId id);
    void commentWanted(annotation::AnnotationId id);
    void newEntityWanted(annotation::AnnotationId id);
    void everywhereWanted();
    void showInTimeline(annotation::AnnotationId id);
    void noteHomeless(const std::optional<article::Note> &note); // beside the text is no room for it

private:
    enum class Mode : std::uint8_t { Usual, Entity, Link };
    struct Offer {
        QString words;
        std::function<editing::Edit(editing::Author &)> edit;
    };
    enum class Side : std::uint8_t { Begin, End };
    enum class Step : std::uint8_t { Word, Character };

    void connectActions();
    void onChanged(const annotation::Transaction &transaction);
    void onFocusChanged(AnnotationId id);
    bool perform(const std::function<editing::Edit(editing::Author &)> &edit, const QString &mergeKey = {});
    void moveBoundary(Side side, Step step, int direction);
    void extendOrMove(Step step, int direction);
    void removeFocused();
    void restore();
    void split();
    void mergeWithNext();
    void acceptAbove(text::Range within);
    void sameEntity();
    void relate();
    void toggleUnsure();
    void typeDate();
    void chooseDigit(int digit);
    void makeOffers();
    void offerReadings(const annotation::Annotation &timex);
    void offerSpeakers(const annotation::Annotation &quote);
    void offerEntities(const annotation::Annotation &mention);
    void offerRelations(const annotation::Annotation &target);
    void offerRepairs(const ::timeline::Contradiction &contradiction);
    std::optional<article::Note> noteOf(const annotation::Annotation &focused);
    void showNote(const std::optional<article::Note> &note);
    void usualRows(const annotation::Annotation &focused, article::Note &note) const;
    QStringList capsOf(const QString &action) const;
    const annotation::Document *document() const { return workspace_.document(current_); }

    workspace::Workspace &workspace_;
    article::ArticleView &view_;
    ActionTable &actions_;
    DocumentId current_;
    ::review::Order order_ = ::review::Order::Reading;
    Mode mode_ = Mode::Usual;
    AnnotationId linkSource_;
    int contradiction_ = -1;      // in the timeline, while its question is in focus
    std::vector<Offer> offers_;   // by digit, from 1
    std::optional<Offer> nobody_; // by 0
};

} // namespace widgets::main_window
