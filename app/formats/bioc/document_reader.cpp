#include "app/base/json_values.h"
#include "app/formats/bioc/documents.h"
#include "app/formats/flat_record.h"
#include "app/formats/json_object.h"
#include "app/formats/jsonl/record_reader.h"
#include "app/formats/xml_text.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>

#include <array>

namespace formats::bioc {

namespace {

// A text of the file: of a passage or a sentence, where the file says that it stands, and where it stands in the article (in UTF-16 units).
struct Piece {
    Piece(QString of, qint64 says, qsizetype at) : text(std::move(of)), map(text), offset(says), begin(at) { }
    Piece(const Piece &) = delete;

    QString text;
    text::OffsetMap map;
    qint64 offset;
    qsizetype begin;
};

// What locations may count, and from where.
struct Counting {
    enum class Unit : std::uint8_t { CodePoints, Utf16, Bytes } unit = Unit::CodePoints;
    bool inPiece = false; // rather than in the document

    qsizetype lengthOf(const Piece &piece) const
    {
        return unit == Unit::CodePoints ? piece.map.codePoints() : unit == Unit::Utf16 ? piece.map.utf16Length() : piece.map.utf8Bytes();
    }
    qsizetype unitsIn(const Piece &piece, qint64 at) const // -1 where there is no such place
    {
        return unit == Unit::CodePoints ? piece.map.fromCodePoints(at) : unit == Unit::Utf16 ? at : piece.map.fromUtf8Bytes(at);
    }
};

constexpr std::array<Counting, 6> countings{{{Counting::Unit::CodePoints, false},
                                             {Counting::Unit::Utf16, false},
                                             {Counting::Unit::Bytes, false},
                                             {Counting::Unit::CodePoints, true},
                                             {Counting::Unit::Utf16, true},
                                             {Counting::Unit::Bytes, true}}};

// An annotation and the piece that it stands in, if it stands in one.
struct Found {
    QJsonObject json;
    const Piece *piece = nullptr;
};

// XML has U+FFFD for what it cannot hold.
bool areSameWords(QStringView text, QStringView words)
{
    return text.size() == words.size() && std::equal(text.begin(), text.end(), words.begin(), [](QChar there, QChar said) {
               return there == said || said == QChar::ReplacementCharacter;
           });
}

class RecordOf {
public:
    RecordOf(const QJsonObject &document, Incoming &in) : document_(document), in_(in) { }

    base::Result<QJsonObject> run()
    {
        QJsonObject members = unflat(document_.value(u"infons").toObject());
        forbidden_ = parsedObject(nameIn(members.take(characters)).toUtf8()).value_or({});
        const QJsonValue entities = members.take(entitiesInfon);
        takeMembers(record_, members);
        record_.insert(QStringLiteral("id"), nameIn(document_.value(u"id")));
        for (const QJsonValue &passage : base::valuesOf(document_.value(u"passages").toArray()))
            this->passage(passage.toObject());
        collect(document_, nullptr);
        const auto counting = fitting();
        if (!counting)
            return noneFits();
        if (counting->inPiece)
            in_.note(QCoreApplication::translate("formats", "Positions count from the passage, not from the document, as BioC wants."));
        for (const Found &found : annotations_) {
            if (auto failed = annotation(found, *counting))
                return *failed;
        }
        for (const QJsonObject &relation : relationsFound_)
            this->relation(relation);
        countCodePoints();
        record_.insert(QStringLiteral("text"), text_);
        record_.insert(QStringLiteral("spans"), spans_);
        record_.insert(QStringLiteral("relations"), relations_);
        record_.insert(QStringLiteral("entities"), entities.isArray() ? entities.toArray() : entities_);
        return record_;
    }

private:
    void passage(const QJsonObject &passage)
    {
        const qsizetype begin = text_.isEmpty() ? 0 : text_.size() + 1;
        const Piece *piece = nullptr;
        const QJsonArray sentences = passage.value(u"sentences").toArray();
        if (sentences.isEmpty() || passage.contains(u"text")) {
            piece = add(passage, QLatin1Char('\n'));
            for (const QJsonValue &sentence : base::valuesOf(sentences)) // that stand in it
                collect(sentence.toObject(), piece);
        }
        for (qsizetype at = 0; !piece && at < sentences.size(); ++at) {
            const QJsonObject sentence = sentences[at].toObject();
            const Piece *own = add(sentence, at == 0 ? QLatin1Char('\n') : QLatin1Char(' '));
            structure(sentence, annotation::layers::sentence, QStringLiteral("SENTENCE"), own->begin);
            collect(sentence, own);
        }
        const QString type = nameIn(passage.value(u"infons").toObject().value(u"type"));
        if (!passage.value(u"infons").toObject().isEmpty())
            structure(passage, annotation::layers::structure, type.isEmpty() ? QStringLiteral("passage") : type, begin);
        collect(passage, piece);
    }

    const Piece *add(const QJsonObject &part, QChar border)
    {
        QString text = part.value(u"text").toString();
        if (!text_.isEmpty())
            text_ += border;
        else
            text = withForbidden(text, forbidden_);
        pieces_.push_back(std::make_unique<Piece>(text, part.value(u"offset").toInteger(), text_.size()));
        text_ += text;
        return pieces_.back().get();
    }

    // A passage or sentence as a span, with its infons.
    void structure(const QJsonObject &part, const QString &layer, const QString &label, qsizetype begin)
    {
        if (begin < text_.size())
            spans_.append(QJsonObject{{QStringLiteral("layer"), layer},
                                      {QStringLiteral("label"), label},
                                      {QStringLiteral("attrs"), part.value(u"infons")},
                                      {QStringLiteral("ranges"), QJsonArray{QJsonArray{begin, text_.size()}}}});
    }

    // Ranges are collected in UTF-16 units, as long as the text grows; a record has code points.
    void countCodePoints()
    {
        const text::OffsetMap map(text_);
        QJsonArray counted;
        for (const QJsonValue &value : base::valuesOf(spans_)) {
            QJsonObject span = value.toObject();
            QJsonArray ranges;
            for (const QJsonValue &range : base::valuesOf(span.value(u"ranges").toArray()))
                ranges.append(
                    QJsonArray{map.toCodePoints(range.toArray().at(0).toInteger()), map.toCodePoints(range.toArray().at(1).toInteger())});
            span.insert(QStringLiteral("ranges"), ranges);
            counted.append(span);
        }
        spans_ = counted;
    }

    void collect(const QJsonObject &part, const Piece *piece)
    {
        for (const QJsonValue &annotation : base::valuesOf(part.value(u"annotations").toArray()))
            annotations_.push_back({annotation.toObject(), piece});
        for (const QJsonValue &relation : base::valuesOf(part.value(u"relations").toArray()))
            relationsFound_.push_back(relation.toObject());
    }

    // Where a location lies in the article; nothing where it lies nowhere.
    std::optional<text::Range> rangeOf(const QJsonObject &location, const Piece *own, const Counting &counting) const
    {
        const qint64 offset = location.value(u"offset").toInteger(-1), length = location.value(u"length").toInteger(-1);
        if (offset < 0 || length < 0)
            return std::nullopt;
        const auto within = [&](const Piece &piece) -> std::optional<text::Range> {
            const qint64 at = counting.inPiece ? offset : offset - piece.offset;
            if (at < 0 || at > counting.lengthOf(piece) || length > counting.lengthOf(piece) - at)
                return std::nullopt;
            const qsizetype begin = counting.unitsIn(piece, at), end = counting.unitsIn(piece, at + length);
            if (begin < 0 || end < begin)
                return std::nullopt;
            return text::Range{piece.begin + begin, piece.begin + end};
        };
        if (own || counting.inPiece)
            return own ? within(*own) : std::nullopt;
        for (const auto &piece : pieces_) {
            if (const auto range = within(*piece))
                return range;
        }
        return std::nullopt;
    }

    bool fits(const Found &found, const Counting &counting) const
    {
        QStringList words;
        for (const QJsonValue &location : base::valuesOf(found.json.value(u"locations").toArray())) {
            const auto range = rangeOf(location.toObject(), found.piece, counting);
            if (!range)
                return false;
            words << text_.mid(range->begin, range->length());
        }
        const QString said = found.json.value(u"text").toString();
        return words.isEmpty() || !found.json.contains(u"text") || areSameWords(words.join(QString()), said)
            || areSameWords(words.join(QLatin1Char(' ')), said);
    }

    std::optional<Counting> fitting() const
    {
        for (const Counting &counting : countings) {
            if (std::all_of(annotations_.begin(), annotations_.end(), [&](const Found &found) { return fits(found, counting); }))
                return counting;
        }
        return std::nullopt;
    }

    base::Error noneFits() const
    {
        for (const Found &found : annotations_) {
            if (std::any_of(countings.begin(), countings.end(), [&](const Counting &counting) { return fits(found, counting); }))
                continue;
            const QJsonObject location = found.json.value(u"locations").toArray().at(0).toObject();
            const qint64 offset = location.value(u"offset").toInteger(-1);
            return in_.malformed(QCoreApplication::translate("formats", "“%1” does not stand at %2 to %3, in whatever unit these count.")
                                     .arg(found.json.value(u"text").toString().left(60))
                                     .arg(offset)
                                     .arg(offset + location.value(u"length").toInteger()));
        }
        return in_.malformed(QCoreApplication::translate("formats", "Some positions count characters, others UTF-16 units."));
    }

    std::optional<base::Error> annotation(const Found &found, const Counting &counting)
    {
        QJsonObject infons = found.json.value(u"infons").toObject();
        const QString type = nameIn(infons.take(QStringLiteral("type"))), knowledge = nameIn(infons.take(QStringLiteral("identifier")));
        QJsonObject made = annotationFromFlat(infons);
        const QString id = nameIn(found.json.value(u"id"));
        made.insert(QStringLiteral("id"), id.isEmpty() ? QStringLiteral("annotation%1").arg(spans_.size() + 1) : id);
        made.insert(QStringLiteral("label"), type.isEmpty() ? QStringLiteral("annotation") : type);
        QJsonArray ranges;
        for (const QJsonValue &location : base::valuesOf(found.json.value(u"locations").toArray())) {
            const auto range = rangeOf(location.toObject(), found.piece, counting);
            if (!range)
                return noneFits();
            ranges.append(QJsonArray{range->begin, range->end});
        }
        made.insert(QStringLiteral("ranges"), ranges);
        if (!knowledge.isEmpty())
            addMention(entities_, knowledge, made.value(u"id").toString());
        spans_.append(made);
        return std::nullopt;
    }

    // Between two, or from the first to each of the others.
    void relation(const QJsonObject &relation)
    {
        QJsonArray nodes, others;
        for (const QJsonValue &node : base::valuesOf(relation.value(u"nodes").toArray()))
            (node.toObject().value(u"role").toString() == QLatin1String("source") ? nodes : others).append(node);
        for (const QJsonValue &node : base::valuesOf(others))
            nodes.append(node);
        QJsonObject infons = relation.value(u"infons").toObject();
        const QString type = nameIn(infons.take(QStringLiteral("type")));
        QJsonObject made = annotationFromFlat(infons);
        made.insert(QStringLiteral("type"), type.isEmpty() ? QStringLiteral("relation") : type);
        made.insert(QStringLiteral("source"), nameIn(nodes.at(0).toObject().value(u"refid")));
        role(nodes.at(0).toObject(), QStringLiteral("source"), made);
        if (nodes.size() < 2)
            in_.note(QCoreApplication::translate("formats", "A relation was left out, since not both of its ends are there."),
                     nameIn(relation.value(u"id")));
        if (nodes.size() > 2)
            in_.note(QCoreApplication::translate("formats", "A relation of %n annotations goes from its first to each of the others.",
                                                 nullptr, static_cast<int>(nodes.size())));
        for (qsizetype at = 1; at < nodes.size(); ++at) {
            QJsonObject one = made;
            if (at == 1 && relation.contains(u"id"))
                one.insert(QStringLiteral("id"), nameIn(relation.value(u"id")));
            one.insert(QStringLiteral("target"), nameIn(nodes.at(at).toObject().value(u"refid")));
            role(nodes.at(at).toObject(), QStringLiteral("target"), one);
            relations_.append(one);
        }
    }

    static void role(const QJsonObject &node, const QString &usual, QJsonObject &relation)
    {
        const QString role = node.value(u"role").toString();
        if (role.isEmpty() || role == usual)
            return;
        QJsonObject attributes = relation.value(u"attrs").toObject();
        attributes.insert(usual + QStringLiteral("Role"), role);
        relation.insert(QStringLiteral("attrs"), attributes);
    }

    const QJsonObject &document_;
    Incoming &in_;
    QJsonObject record_, forbidden_;
    QString text_;
    std::vector<std::unique_ptr<Piece>> pieces_;
    std::vector<Found> annotations_;
    std::vector<QJsonObject> relationsFound_;
    QJsonArray spans_, relations_, entities_;
};

} // namespace

base::Result<QJsonObject> recordOf(const QJsonObject &document, Incoming &in) { return RecordOf(document, in).run(); }

} // namespace formats::bioc
