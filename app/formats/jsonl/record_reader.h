// One article from its JSON object (Chiosa JSONL, PRODUCT.md): whole, or refused with the reason and the place.
#pragma once

#include "app/formats/codec.h"
#include "app/formats/labels.h"
#include "app/text/offset_map.h"

#include <QHash>
#include <QJsonObject>

namespace formats {

class RecordReader {
public:
    // `file` is who proposed what says nothing of its origin; `where` the place for messages ("news.jsonl, line 3").
    RecordReader(const ReadOptions &options, Labels &labels, QString file, QString where);

    // With `text`, the object's own text does not count (brat keeps it in a file of its own).
    base::Result<Article> read(const QJsonObject &object, std::optional<QString> text = std::nullopt);
    const std::vector<base::Error> &notes() const { return notes_; } // of the article read last

private:
    using Failed = std::optional<base::Error>;
    base::Error malformed(const QString &words, const QString &part = {}) const;
    base::Result<QString> textOf(const QJsonObject &object);
    annotation::ArticleFields fieldsOf(const QJsonObject &object);
    Failed nameIds(const QJsonArray &records, std::size_t first);
    Failed span(const QJsonObject &object, annotation::Annotation &made, const text::OffsetMap &map);
    Failed relation(const QJsonObject &object, annotation::Annotation &made);
    void dropLoose(std::vector<annotation::Annotation> &annotations, std::size_t firstRelation);
    Failed entity(const QJsonObject &object, Article &article, std::vector<annotation::Annotation> &annotations);
    Failed story(const QJsonObject &object, annotation::Annotation &made, const text::OffsetMap *map);
    Failed place(const QJsonObject &object, const QString &part, const text::OffsetMap &map, text::Ranges &ranges) const;
    Failed rangeOf(const QJsonValue &start, const QJsonValue &end, const QString &part, const text::OffsetMap &map,
                   text::Ranges &ranges) const;
    void features(const QJsonObject &object, annotation::Features &made) const;
    AnnotationId idOf(const QString &fileId) const;

    const ReadOptions &options_;
    Labels &labels_;
    QString file_, where_;
    QHash<QString, quint64> ids_; // of the file to local ones
    std::vector<base::Error> notes_;
};

// A number or text as the text that names something.
QString nameIn(const QJsonValue &value);

} // namespace formats
