// Gathers the events of all articles by entity, puts them in one order and writes the files.
//
// One thread.
#pragma once

#include "app/formats/semeval/timelines.h"
#include "app/formats/timeline_rows.h"

#include <map>

namespace formats::semeval {

class TimelineWriter : public Writer {
public:
    TimelineWriter(Output &output, const WriteOptions &options) : output_(output), settings_(options.settings), fileName_(options.fileName)
    {
    }
    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override;
    base::Result<> finish() override;

private:
    struct Told { // an event of one article
        QString article;
        AnnotationId event;
        int number = 0; // of the article
        Mention mention;
        int occurrence = 0;
        QString anchor;
        int order = 0;                       // in its article; 0: cannot be placed
        std::optional<timeline::Instant> at; // among the articles
    };

    std::optional<Told> told(const annotation::Document &document, const TimelineRow &row, const text::Ranges &sentences,
                             const QString &id);
    void loseOf(const annotation::Document &document, const TimelineRow &row, const Told &made, const Words &words);
    EntityTimeline inOrder(const QString &entity, std::vector<Told> events);
    void lose(const QString &article, AnnotationId id, const char *what);
    using Writer::lose;

    Output &output_;
    Settings settings_;
    QString fileName_;
    int articles_ = 0;
    QSet<QString> ids_;
    std::map<QString, std::vector<Told>> byEntity_;
};

} // namespace formats::semeval
