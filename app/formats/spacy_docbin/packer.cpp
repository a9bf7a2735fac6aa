#include "app/base/json_values.h"
#include "app/formats/spacy_docbin/deflate.h"
#include "app/formats/spacy_docbin/message_pack.h"
#include "app/formats/spacy_docbin/pack.h"
#include "app/text/offset_map.h"

#include <QCborMap>
#include <QJsonArray>
#include <QtEndian>

#include <array>

namespace formats::spacy {

namespace {

constexpr std::array<int, 6> written{Orth, EntIob, EntType, SentStart, EntKbId, EntId}; // ORTH first, as spaCy has it

template <class T> void appendLittle(QByteArray &bytes, T value)
{
    char place[sizeof(T)];
    qToLittleEndian(value, place);
    bytes.append(place, sizeof(T));
}

template <class T> void appendBig(QByteArray &bytes, T value)
{
    char place[sizeof(T)];
    qToBigEndian(value, place);
    bytes.append(place, sizeof(T));
}

} // namespace

void Packer::add(const QJsonObject &doc)
{
    const QString text = doc.value(u"text").toString();
    const text::OffsetMap map(text);
    const QJsonArray tokens = doc.value(u"tokens").toArray();
    const QJsonArray ents = doc.value(u"ents").toArray();
    qsizetype ent = 0;
    starts_.clear();
    ends_.clear();
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        const qint64 start = tokens[at].toObject().value(u"start").toInteger(), end = tokens[at].toObject().value(u"end").toInteger();
        const qint64 next = at + 1 < tokens.size() ? tokens[at + 1].toObject().value(u"start").toInteger() : map.codePoints();
        while (ent < ents.size() && ents[ent].toObject().value(u"end").toInteger() <= start)
            ++ent;
        const QJsonObject entity = ents.at(ent).toObject();
        const bool inside = !entity.isEmpty() && entity.value(u"start").toInteger() <= start;
        const bool begins = inside && entity.value(u"start").toInteger() == start;
        const qsizetype from = map.fromCodePoints(start);
        appendLittle<quint64>(tokens_, strings_.add(text.mid(from, map.fromCodePoints(end) - from)));
        appendLittle<quint64>(tokens_, begins ? 3 : inside ? 1 : 2);
        appendLittle<quint64>(tokens_, inside ? strings_.add(entity.value(u"label").toString()) : 0);
        appendLittle<quint64>(tokens_, 0); // where sentences begin is not known
        appendLittle<quint64>(tokens_, inside ? strings_.add(entity.value(u"kb_id").toString()) : 0);
        appendLittle<quint64>(tokens_, 0);
        spaces_ += next > end ? '\1' : '\0';
        starts_.push_back(start);
        ends_.push_back(end);
    }
    appendLittle<qint32>(lengths_, static_cast<qint32>(tokens.size()));
    cats_.append(QCborMap::fromJsonObject(doc.value(u"cats").toObject()));
    flags_.append(QCborMap{{QStringLiteral("has_unknown_spaces"), false}});
    groups_.append(groups(doc));
    QCborMap extensions;
    const QJsonObject members = doc.value(u"_").toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QCborArray extension{QStringLiteral("._."), member.key(), nullptr, nullptr}; // doc._.NAME
        const bool plain = member.key().startsWith(plainData);
        extensions.insert(plain ? QCborValue(member.key().mid(plainData.size())) : QCborValue(extension),
                          QCborValue::fromJsonValue(member.value()));
    }
    userData_.append(message_pack::encoded(extensions));
}

QByteArray Packer::span(const QJsonObject &span)
{
    const qint64 start = span.value(u"start").toInteger(), end = span.value(u"end").toInteger();
    const auto first = std::lower_bound(starts_.begin(), starts_.end(), start) - starts_.begin();
    const auto last = std::lower_bound(ends_.begin(), ends_.end(), end) - ends_.begin();
    QByteArray bytes; // ">QQQllll"
    appendBig<quint64>(bytes, 0);
    appendBig<quint64>(bytes, strings_.add(span.value(u"kb_id").toString()));
    appendBig<quint64>(bytes, strings_.add(span.value(u"label").toString()));
    for (const qint64 place : {static_cast<qint64>(first), static_cast<qint64>(last) + 1, start, end})
        appendBig<qint32>(bytes, static_cast<qint32>(place));
    return bytes;
}

// A map of each group's bytes to the keys that it stands under.
QByteArray Packer::groups(const QJsonObject &doc)
{
    QCborMap all;
    const QJsonObject groups = doc.value(u"spans").toObject();
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        QCborArray spans;
        for (const QJsonValue &value : base::valuesOf(group.value().toArray()))
            spans.append(span(value.toObject()));
        const QCborMap packed{
            {QStringLiteral("name"), group.key()}, {QStringLiteral("attrs"), QCborMap()}, {QStringLiteral("spans"), spans}};
        all.insert(QCborValue(message_pack::encoded(packed)), QCborArray{group.key()});
    }
    return message_pack::encoded(all);
}

QByteArray Packer::bytes() const
{
    QCborArray attributes, strings;
    for (const int attribute : written)
        attributes.append(attribute);
    for (const QString &text : strings_.added())
        strings.append(text);
    const QCborMap file{{QStringLiteral("version"), QStringLiteral("0.1")},
                        {QStringLiteral("attrs"), attributes},
                        {QStringLiteral("tokens"), tokens_},
                        {QStringLiteral("spaces"), spaces_},
                        {QStringLiteral("lengths"), lengths_},
                        {QStringLiteral("strings"), strings},
                        {QStringLiteral("cats"), cats_},
                        {QStringLiteral("flags"), flags_},
                        {QStringLiteral("span_groups"), groups_},
                        {QStringLiteral("user_data"), userData_}};
    return deflated(message_pack::encoded(file));
}

} // namespace formats::spacy
