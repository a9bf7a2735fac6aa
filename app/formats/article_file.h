// Formats that keep one article in one file: what they have in common, Chiosa's own record inside the file included.
//
// A codec says how a file becomes an article and an article a file. With the setting record=true (the default) what the format has no words
// for stands in the record, and its losses are of the kind Sidecar; where somebody changed the file since, the file wins. A codec must
// outlive its readers and writers.
#pragma once

#include "app/formats/codec.h"
#include "app/formats/labels.h"

#include <QJsonObject>

namespace formats {

// An article on its way in.
struct Parsing {
    const ReadOptions &options;
    Labels &labels;
    QString where; // the file
    std::vector<base::Error> notes;

    base::Error malformed(const QString &words, qint64 line = 0) const;
    void note(const QString &words, qint64 line = 0) { notes.push_back(malformed(words, line)); }
    annotation::Annotation begun(const Labels::Meaning &meaning, std::size_t number) const; // imported as truth, from this file
    annotation::ArticleFields fields() const;                                               // with what the options and the file's name say
};

// An article on its way out; losses as if there were no record.
struct Made {
    QByteArray bytes;
    std::vector<Loss> losses;
};

class ArticleFile : public Codec {
public:
    std::vector<Setting> settings() const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;

    virtual base::Result<Article> parse(const QByteArray &bytes, Parsing &parsing) const = 0;
    virtual Made make(const annotation::Document &document, const EntityLookup &entities, const Settings &settings) const = 0;

    // How a record stands in a file: for XML a processing instruction behind the document.
    virtual QByteArray withRecord(QByteArray bytes, const QJsonObject &record) const;
    virtual QJsonObject recordIn(const QByteArray &bytes) const;
    virtual bool holdsText() const { return true; } // to the unit; else the record has the text too
};

// What a format without words for it loses of every article: the sentence, without an annotation's id.
Loss storyLoss(const annotation::Document &document);
Loss lossOf(const annotation::Document &document, AnnotationId id, const char *what); // marked QT_TRANSLATE_NOOP("formats")

// A feature's name as one that may come from and go to a file: "" for the codecs' own notes.
bool isForeignFeature(const QString &name);

} // namespace formats
