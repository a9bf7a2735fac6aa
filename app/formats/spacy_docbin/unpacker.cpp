#include "app/formats/spacy_docbin/deflate.h"
#include "app/formats/spacy_docbin/message_pack.h"
#include "app/formats/spacy_docbin/pack.h"

#include <QCborMap>
#include <QCoreApplication>
#include <QJsonArray>
#include <QtEndian>

namespace formats::spacy {

namespace {

base::Error malformed(const QString &words) { return {base::Error::Kind::Malformed, words, {}}; }

class Unpacker {
public:
    Unpacker(const QCborMap &file, StringStore strings) : file_(file), strings_(std::move(strings)) { }

    base::Result<Unpacked> run()
    {
        for (const auto &attribute : file_.value(QStringLiteral("attrs")).toArray())
            attributes_.push_back(static_cast<int>(attribute.toInteger(-1)));
        for (const auto &text : file_.value(QStringLiteral("strings")).toArray())
            strings_.add(text.toString());
        tokens_ = file_.value(QStringLiteral("tokens")).toByteArray();
        spaces_ = file_.value(QStringLiteral("spaces")).toByteArray();
        const QByteArray lengths = file_.value(QStringLiteral("lengths")).toByteArray();
        const qsizetype row = static_cast<qsizetype>(attributes_.size()) * 8;
        if (column(Orth) < 0)
            return malformed(QCoreApplication::translate("formats", "The DocBin has no ORTH attribute; its words cannot be known."));
        if (tokens_.size() % row != 0 || spaces_.size() != tokens_.size() / row)
            return malformed(QCoreApplication::translate("formats", "The DocBin's tables do not fit together."));
        Unpacked unpacked;
        for (qsizetype at = 0; at + 4 <= lengths.size(); at += 4) {
            const qint32 length = qFromLittleEndian<qint32>(lengths.constData() + at);
            if (length < 0 || first_ + length > spaces_.size())
                return malformed(QCoreApplication::translate("formats", "The DocBin's tables do not fit together."));
            unpacked.docs.push_back(doc(at / 4, length));
            first_ += length;
        }
        return unpacked;
    }

private:
    int column(int attribute) const
    {
        const auto found = std::find(attributes_.begin(), attributes_.end(), attribute);
        return found == attributes_.end() ? -1 : static_cast<int>(found - attributes_.begin());
    }

    quint64 number(qsizetype token, int attribute) const
    {
        const int at = column(attribute);
        if (at < 0)
            return 0;
        return qFromLittleEndian<quint64>(tokens_.constData() + ((first_ + token) * static_cast<qsizetype>(attributes_.size()) + at) * 8);
    }

    QString string(quint64 id) const
    {
        const QString *found = strings_.find(id);
        return found ? *found : id == 0 ? QString() : QStringLiteral("#%1").arg(id);
    }

    base::Result<QJsonObject> doc(qsizetype index, qint32 length)
    {
        QString text;
        points_ = 0;
        starts_.clear();
        ends_.clear();
        QJsonArray tokens;
        for (qint32 at = 0; at < length; ++at) {
            const quint64 id = number(at, Orth);
            const QString *word = strings_.find(id);
            if (!word)
                return malformed(QCoreApplication::translate("formats", "The word number %1 is not among the DocBin's strings.").arg(id));
            const qint64 end = points_ + static_cast<qint64>(word->toUcs4().size());
            tokens.append(token(at, length, end, *word));
            starts_.push_back(points_);
            ends_.push_back(end);
            const bool spaced = spaces_[first_ + at] != 0;
            text += spaced ? *word + QLatin1Char(' ') : *word;
            points_ = end + (spaced ? 1 : 0);
        }
        QJsonObject made{{QStringLiteral("text"), text}, {QStringLiteral("tokens"), tokens}, {QStringLiteral("ents"), ents(length)}};
        if (const QJsonArray found = sentences(length); !found.isEmpty())
            made.insert(QStringLiteral("sents"), found);
        made.insert(QStringLiteral("cats"), file_.value(QStringLiteral("cats")).toArray().at(index).toMap().toJsonObject());
        auto groups = spanGroups(file_.value(QStringLiteral("span_groups")).toArray().at(index).toByteArray());
        if (!groups)
            return groups.error();
        made.insert(QStringLiteral("spans"), *groups);
        made.insert(QStringLiteral("_"), extensions(file_.value(QStringLiteral("user_data")).toArray().at(index).toByteArray()));
        return made;
    }

    QJsonObject token(qint32 at, qint32 length, qint64 end, const QString &word) const
    {
        QJsonObject made{{QStringLiteral("id"), at}, {QStringLiteral("start"), points_}, {QStringLiteral("end"), end}};
        static const std::vector<std::pair<int, QString>> named{{Tag, QStringLiteral("tag")},
                                                                {Pos, QStringLiteral("pos")},
                                                                {Lemma, QStringLiteral("lemma")},
                                                                {Dep, QStringLiteral("dep")},
                                                                {Morph, QStringLiteral("morph")}};
        for (const auto &[attribute, name] : named) {
            if (const quint64 id = number(at, attribute); id != 0)
                made.insert(name, string(id));
        }
        if (const quint64 norm = number(at, Norm); norm != 0 && string(norm) != word.toLower())
            made.insert(QStringLiteral("norm"), string(norm));
        const auto head = static_cast<qint64>(number(at, Head)); // how far away, either way
        if (head != 0 && head >= -at && head < length - at)
            made.insert(QStringLiteral("head"), at + head);
        return made;
    }

    QJsonArray ents(qint32 length) const
    {
        QJsonArray all;
        for (qint32 at = 0; at < length; ++at) {
            const quint64 iob = number(at, EntIob), type = number(at, EntType);
            if (iob != 3 && iob != 1)
                continue;
            const bool goesOn = iob == 1 && at > 0 && !all.isEmpty() && number(at - 1, EntType) == type && number(at - 1, EntIob) != 2
                && number(at - 1, EntIob) != 0;
            if (goesOn) {
                QJsonObject last = all.last().toObject();
                last.insert(QStringLiteral("end"), ends_[static_cast<std::size_t>(at)]);
                all[all.size() - 1] = last;
                continue;
            }
            QJsonObject made{{QStringLiteral("start"), starts_[static_cast<std::size_t>(at)]},
                             {QStringLiteral("end"), ends_[static_cast<std::size_t>(at)]},
                             {QStringLiteral("label"), type == 0 ? QStringLiteral("ENTITY") : string(type)},
                             {QStringLiteral("kb_id"), string(number(at, EntKbId))}};
            if (const quint64 id = number(at, EntId); id != 0)
                made.insert(QStringLiteral("id"), string(id));
            all.append(made);
        }
        return all;
    }

    QJsonArray sentences(qint32 length) const
    {
        QJsonArray all;
        for (qint32 at = 0; at < length; ++at) {
            const auto place = static_cast<std::size_t>(at);
            if (number(at, SentStart) == 1)
                all.append(QJsonObject{{QStringLiteral("start"), starts_[place]}, {QStringLiteral("end"), ends_[place]}});
            else if (!all.isEmpty())
                all[all.size() - 1]
                    = QJsonObject{{QStringLiteral("start"), all.last().toObject().value(u"start")}, {QStringLiteral("end"), ends_[place]}};
        }
        return all;
    }

    base::Result<QJsonObject> spanGroups(const QByteArray &bytes) const
    {
        QJsonObject all;
        if (bytes.isEmpty())
            return all;
        const auto groups = message_pack::decoded(bytes);
        if (!groups)
            return groups.error();
        for (const auto &[packed, keys] : groups->toMap()) {
            const auto group = message_pack::decoded(packed.toByteArray());
            if (!group)
                return group.error();
            QJsonArray spans;
            for (const auto &value : group->toMap().value(QStringLiteral("spans")).toArray())
                spans.append(span(value.toByteArray()));
            const QCborArray names = keys.isArray() ? keys.toArray() : QCborArray{keys};
            for (const auto &name : names)
                all.insert(name.toString(), spans);
        }
        return all;
    }

    QJsonObject span(const QByteArray &bytes) const // ">QQQllll"
    {
        if (bytes.size() != 40)
            return {{QStringLiteral("label"), QStringLiteral("?")}, {QStringLiteral("start"), -1}, {QStringLiteral("end"), -1}};
        const auto id = qFromBigEndian<quint64>(bytes.constData());
        QJsonObject made{{QStringLiteral("label"), string(qFromBigEndian<quint64>(bytes.constData() + 16))},
                         {QStringLiteral("kb_id"), string(qFromBigEndian<quint64>(bytes.constData() + 8))},
                         {QStringLiteral("start"), qFromBigEndian<qint32>(bytes.constData() + 32)},
                         {QStringLiteral("end"), qFromBigEndian<qint32>(bytes.constData() + 36)}};
        if (id != 0)
            made.insert(QStringLiteral("id"), string(id));
        return made;
    }

    static QJsonObject extensions(const QByteArray &bytes) // doc._.NAME and doc.user_data
    {
        QJsonObject all;
        const auto data = bytes.isEmpty() ? base::Result<QCborValue>(QCborValue()) : message_pack::decoded(bytes);
        if (!data)
            return all;
        for (const auto &[key, value] : data->toMap()) {
            const QCborArray parts = key.toArray();
            const bool extension = parts.size() == 4 && parts[0].toString() == QLatin1String("._.");
            const QString name = extension ? parts[1].toString() : key.isString() ? plainData + key.toString() : QString();
            const bool ofSpan = extension && !parts[2].isNull();
            if (!name.isEmpty())
                all.insert(ofSpan ? QStringLiteral("%1 %2-%3").arg(name).arg(parts[2].toInteger()).arg(parts[3].toInteger()) : name,
                           value.toJsonValue());
        }
        return all;
    }

    const QCborMap &file_;
    StringStore strings_;
    std::vector<int> attributes_;
    QByteArray tokens_, spaces_;
    qsizetype first_ = 0; // token of the document at hand
    qint64 points_ = 0;
    std::vector<qint64> starts_, ends_;
};

} // namespace

base::Result<Unpacked> unpacked(const QByteArray &file, StringStore strings, qint64 atMost)
{
    const auto bytes = inflated(file, atMost);
    if (!bytes)
        return bytes.error();
    const auto value = message_pack::decoded(*bytes);
    if (!value)
        return value.error();
    const QCborMap map = value->toMap();
    if (!map.contains(QStringLiteral("attrs")) || !map.contains(QStringLiteral("tokens")))
        return malformed(QCoreApplication::translate("formats", "This is no DocBin: it has no table of tokens."));
    return Unpacker(map, std::move(strings)).run();
}

} // namespace formats::spacy
