// The timeline of one entity over several articles, as SemEval-2015 Task 4 has it: the events it has a part in, by day, month or year.
//
// Articles are added one by one and not kept. Events of one date have one order; those without a date have order 0 and do not count.
#pragma once

#include "app/metrics/timeline_score.h"
#include "app/suggest/base_names.h"
#include "app/suggest/entity_events.h"
#include "app/suggest/pipeline.h"

#include <functional>

namespace cli {

class EntityTimeline {
public:
    // What an event is called: "ARTICLE-SENTENCE-WORD".
    using Naming = std::function<QString(const annotation::Document &article, text::Range place)>;

    EntityTimeline(QString entity, const ::suggest::EntityEvents &events, Naming naming);
    // An article that has been read. `stages`: whose dictionaries are used.
    void add(const annotation::Document &read, const ::suggest::Pipeline &stages);
    metrics::EntityTimeline timeline() const;

private:
    struct Event {
        QString date, name;
    };
    QString entity_;
    const ::suggest::EntityEvents *events_;
    Naming naming_;
    std::vector<Event> told_;
};

// By the sentences and words of this program: for files. The article's id is written so that it can be told from the sentence.
QString nameByWords(const annotation::Document &article, text::Range place);

// "2005" and "2005-02" as the task writes them: "2005-XX-XX", "2005-02-XX"; "" is "XXXX-XX-XX".
QString paddedDate(const QString &date);

} // namespace cli
