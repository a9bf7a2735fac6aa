// Reads a set of timelines with the articles beside them, an article at a time.
//
// One thread; the timelines are kept, the articles are not.
#pragma once

#include "app/formats/codec.h"
#include "app/formats/semeval/article_files.h"
#include "app/formats/semeval/timelines.h"

#include <QHash>

#include <set>

namespace formats::semeval {

class TimelineReader : public Reader {
public:
    TimelineReader(const Input &input, const ReadOptions &options);
    std::optional<Article> next() override;

private:
    struct Read { // a timeline and its file
        QString file;
        EntityTimeline timeline;
    };
    class Builder;

    void readAll();
    std::optional<ArticleFile> fileOf(const QString &article);
    ArticleFile madeUpText(const QString &article) const;
    Article articleOf(const QString &id);

    const Input &input_;
    ReadOptions options_;
    bool read_ = false;
    std::vector<Read> timelines_;
    QHash<QString, QString> texts_; // id → file
    QStringList articles_;          // ids, in the order in which they are named
    qsizetype at_ = 0;
};

} // namespace formats::semeval
