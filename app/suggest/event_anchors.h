// Which time expression dates which event of an article, and which events are put in order by a word: the workings of AnchorSuggester.
//
// Equal in, equal out; any thread.
#pragma once

#include "app/suggest/words.h"

namespace suggest {

// A link that the text supports. `target` 0 is the article's date.
struct Anchoring {
    annotation::AnnotationId event, target;
    QString relation; // "IS_INCLUDED"
    QString signal;   // the words that say so, or ""
    double confidence = 0;
    QString reason;
};

class EventAnchors {
public:
    EventAnchors(const Draft &draft, const Words &words, const WordLists &signalWords, std::vector<annotation::Annotation> events,
                 std::vector<annotation::Annotation> times, const std::vector<annotation::Annotation> &structure);

    std::vector<Anchoring> find();

private:
    enum class Place : std::uint8_t { Body, Title, Lead, Heading };
    struct Event {
        const annotation::Annotation *mark = nullptr;
        qsizetype token = 0;
        int sentence = 0, paragraph = 0;
        const VerbGroup *group = nullptr; // of a verb
        bool finite = false, past = false, future = false, fact = false, noun = false, pluperfect = false;
        bool mediates = false;  // tells of another event: said, wanted, tried
        bool aspectual = false; // begins or ends another
        bool own = false;       // a time expression of its clause dates it
        bool narrated = false;  // dated because the telling goes on
        Place place = Place::Body;
        std::ptrdiff_t anchor = -1; // index into anchorings_ of its dating link
    };
    struct Time {
        const annotation::Annotation *mark = nullptr;
        qsizetype first = 0, last = 0;
        int sentence = 0, paragraph = 0;
        int side = 0; // of the article's date: -1 wholly before, 1 wholly after
    };

    void place(const std::vector<annotation::Annotation> &structure);
    void anchorToTimes(); // each time expression to the event of its clause
    void anchor(const Time &time, std::size_t chosen, int distance);
    std::ptrdiff_t scheduledBy(std::size_t verb) const;
    bool isContainer(std::size_t event) const;
    void anchorSubjects();
    void anchorRepeatedNouns();
    void anchorDependents();    // object nouns, gerunds, coordinated verbs go with their verb
    void anchorToArticleDate(); // title and lead
    void anchorByNarration();   // the telling goes on
    void orderBySignals();
    void orderPluperfects();

    int cost(const Time &time, const Event &event) const;
    void date(std::size_t event, const Time &time, const QString &relation, const QString &signal, double confidence,
              const QString &reason);
    void follow(std::size_t event, std::size_t leader, double confidence, const QString &reason);
    void order(std::size_t event, std::size_t other, const QString &relation, const QString &signal, double confidence);
    // Past, present or future at large.
    static bool isReference(const annotation::Annotation &time) { return time.features.value(u"value").endsWith(u"_REF"); }
    QString signalBefore(const QString &section, qsizetype token, QString *phrase, qsizetype *begin) const;
    std::ptrdiff_t eventAt(qsizetype token) const;
    std::ptrdiff_t mainEventNear(qsizetype begin, qsizetype end, qsizetype from) const; // of a finite verb, nearest to `from`
    bool isClauseBreak(qsizetype token) const { return token < 0 || token >= std::ssize(breaks_) ? false : breaks_[std::size_t(token)]; }

    const Draft *draft_;
    const Words *words_;
    const WordLists *signals_;
    std::vector<annotation::Annotation> eventMarks_, timeMarks_;
    std::vector<Event> events_;
    std::vector<Time> times_;
    std::vector<Anchoring> anchorings_;
    std::vector<bool> breaks_; // of each token: does a clause end or begin there?
};

} // namespace suggest
