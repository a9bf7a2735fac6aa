// An article as one JSON object of Chiosa JSONL (PRODUCT.md), on one line without its end; also brat's sidecar, which leaves the text out.
#pragma once

#include "app/formats/codec.h"
#include "app/formats/json_text.h"
#include "app/text/offset_map.h"

#include <QSet>

namespace formats {

// What each annotation of an article is called in a file: its id in the file it came from, where that is still its own, or a made one.
std::map<AnnotationId, QString> fileIds(const annotation::Document &document);

class RecordWriter {
public:
    enum class Text : std::uint8_t { With, Without };
    RecordWriter(const annotation::Document &document, const EntityLookup &entities, Text text = Text::With);

    QByteArray json(std::span<const TimelineItem> timeline = {});
    const std::vector<Loss> &losses() const { return losses_; }

private:
    void fields();
    void span(const annotation::Annotation &span);
    void relation(const annotation::Annotation &relation);
    void story(const annotation::Annotation &annotation); // origin, verdict, was, …
    void was(const annotation::Was &was);
    void place(const text::Ranges &ranges);
    void ranges(const text::Ranges &ranges);
    void attributes(const annotation::Features &features, bool withoutValue);
    void otherMembers(const annotation::Features &features);
    void entities();
    void items(std::span<const TimelineItem> timeline);
    QString reference(const QString &id) const;
    bool isFileId(const QString &id);

    const annotation::Document &document_;
    const EntityLookup &lookup_;
    Text text_;
    text::OffsetMap map_;
    std::map<AnnotationId, QString> ids_;
    QSet<QString> fileIds_; // of ids_, when first asked for
    std::vector<Loss> losses_;
    JsonText out_;
};

} // namespace formats
