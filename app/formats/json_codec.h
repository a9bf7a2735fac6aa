// What formats that hold articles in JSON have in common: how articles follow each other in their files, Chiosa's own record beside the
// format's words, and the way over Chiosa JSONL's shape (PRODUCT.md), into which and out of which each of them turns its own.
//
// A codec translates JSON to JSON: toForeign from a record (positions in code points), toRecord back. Bounds, ids, verdicts, labels are
// checked where records are read. What a format cannot hold it names as a loss; with the setting record=true (the default) the own record
// keeps it, and the loss is of the kind Sidecar.
#pragma once

#include "app/formats/census.h"
#include "app/formats/codec.h"
#include "app/formats/json_items.h"
#include "app/formats/own_record.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

namespace formats {

// An article on its way out.
struct Outgoing {
    Outgoing(const annotation::Document &of, const EntityLookup &lookup, const WriteOptions &options);
    QString setting(const char *key, const char *otherwise) const;
    void lose(const QString &id, const char *what); // `id` as the record has it, or ""; the sentence is marked QT_TRANSLATE_NOOP("formats")

    const annotation::Document &document;
    const EntityLookup &entities;
    const WriteOptions &options;
    QJsonObject record;
    std::map<QString, AnnotationId> ids;
    std::vector<Loss> losses;
    bool keepsRecord;
    QString stem; // of the article's own file, where it has one
};

// An article on its way in.
struct Incoming {
    const ReadOptions &options;
    QString file, where;
    std::vector<base::Error> notes;

    base::Error malformed(const QString &words, const QString &part = {}) const;
    void note(const QString &words, const QString &part = {}) { notes.push_back(malformed(words, part)); }
};

class JsonCodec : public Codec {
public:
    std::vector<Setting> settings() const override;
    std::unique_ptr<Reader> reader(const Input &input, const ReadOptions &options) const override;
    std::unique_ptr<Writer> writer(Output &output, const WriteOptions &options) const override;

    // The shape itself.
    virtual QJsonValue toForeign(Outgoing &out) const = 0;
    virtual base::Result<QJsonObject> toRecord(const QJsonObject &foreign, Incoming &in) const = 0;

    enum class Layout : std::uint8_t { Lines, Array };
    virtual Layout layout() const { return Layout::Lines; }
    virtual QJsonValue packed(const QJsonValue &foreign, const Outgoing & /*out*/) const { return foreign; } // with its record, as written
    virtual base::Result<std::unique_ptr<ItemSource>> items(std::unique_ptr<QIODevice> device, const QString &name, const Input &input,
                                                            const ReadOptions &options) const;
    virtual QJsonObject asRead(const QJsonValue &foreign) const { return foreign.toObject(); } // how items() gives what was written
    virtual QByteArray bytesOf(const QJsonValue &foreign) const;                               // without the line's end
    virtual QStringList recordPath() const { return {recordMember}; } // members, from the outside to the record's own
    virtual std::vector<QJsonValue> articlesIn(const QJsonValue &item) const { return {item}; }
    virtual bool reads(const QString & /*fileName*/) const { return true; } // others are companions
    virtual QString pathOf(const annotation::Document & /*document*/, const QString &fileName, const WriteOptions & /*options*/) const
    {
        return fileName;
    }
    // The name of a file for each article, from its own stem, for formats that do not put several into one; then `also` gives whole files.
    virtual QString ownFile(const QString & /*stem*/, const WriteOptions & /*options*/) const { return {}; }
    virtual void noteFile(annotation::ArticleFields & /*fields*/, const QString & /*fileName*/) const { } // what a file's name says
    virtual FileSet beside(const QString & /*fileName*/, const Census & /*census*/, const WriteOptions & /*options*/) const { return {}; }
    // More lines for another file, for an article (Hugging Face's second configuration): a path and bytes.
    virtual FileSet also(Outgoing & /*out*/, const Census & /*census*/) const { return {}; }
};

// An article in a format's JSON, with its record where that goes along.
QJsonValue foreignOf(const JsonCodec &codec, Outgoing &out);

// An article's members that are not of its structure, from a foreign object: those that would be taken for something else are kept under
// "from.NAME". The way back: all such members of a record.
void takeMembers(QJsonObject &record, const QJsonObject &from);
QJsonObject membersOf(const QJsonObject &record);

// Positions whose words a file gives, to find out what it counts in.
enum class Unit : std::uint8_t { CodePoints, Utf16 };
struct Surface {
    qint64 start = 0, end = 0;
    QString words;
};
std::optional<Unit> fittingUnit(const QString &text, const std::vector<Surface> &surfaces, Unit usual); // nullopt: neither fits
base::Error noUnitFits(const QString &text, const std::vector<Surface> &surfaces, const Incoming &in);

// What of a record others are to see: without rejected proposals and what hangs on them, which are named as lost.
struct Shown {
    QJsonArray spans, relations, entities;
};
Shown shownOf(Outgoing &out);
QMap<QString, QString> knowledgeOf(const QJsonArray &entities); // by a mention's id, its entity's id in a knowledge base

// Makes a span of the layer entity a mention of what a knowledge base calls so: one entity for each such id.
void addMention(QJsonArray &entities, const QString &knowledge, const QString &spanId);

bool isDecided(const QJsonObject &recordSpan); // accepted, corrected, added
bool isRejected(const QJsonObject &recordSpan);
bool hasText(const QJsonObject &recordSpan); // has a part of one character at least
std::vector<std::pair<qint64, qint64>> partsOf(const QJsonObject &recordSpan);
QString surfaceOf(const Outgoing &out, const QJsonObject &recordSpan);

} // namespace formats
