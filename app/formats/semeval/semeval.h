// SemEval-2015 Task 4 timelines, both ways: a file for each entity with the events of the sentences that name it, over all articles.
//
// Written beside them, in "articles/", is each article's text with the places of its sentences, so that what is read again stands where it
// stood; without that (or a text "ARTICLE.txt" among the files, cut into sentences by ourselves) the text is made of the words that the
// timelines name, and the article's feature "syntheticText" says so. Read back are events, their days, months or years as time expressions
// without words, their order as links, the names of the timelines in the event's feature "timelines". Writing keeps the events of all
// articles in memory until the end, since orders run through all of them; reading keeps the timelines.
#pragma once

#include "app/formats/codec.h"

namespace formats {

class Semeval : public Codec {
public:
    Format format() const override;
    std::vector<Setting> settings() const override;
    Likelihood recognises(const FileSet &heads) const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;
    base::Result<QStringList> proofread(const Input &written, const Meant &meant) const override;
};

} // namespace formats
