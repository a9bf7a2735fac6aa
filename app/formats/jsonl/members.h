// The members of Chiosa JSONL that Chiosa has words for; all others are kept and written back.
#pragma once

#include <QStringView>

#include <algorithm>
#include <array>

namespace formats::members {

inline bool isOfArticle(QStringView key)
{
    static constexpr std::array<QStringView, 16> known{u"id",     u"lang",      u"dct",       u"title",    u"source", u"text",
                                                       u"spans",  u"relations", u"entities",  u"timeline", u"author", u"story",
                                                       u"status", u"excluded",  u"postponed", u"revision"};
    return std::find(known.begin(), known.end(), key) != known.end();
}

inline bool isOfAnnotation(QStringView key) // of a span
{
    static constexpr std::array<QStringView, 15> known{u"id",    u"start",     u"end",    u"layer",   u"label",
                                                       u"value", u"attrs",     u"ranges", u"origin",  u"verdict",
                                                       u"was",   u"annotator", u"at",     u"comment", u"unsure"};
    return std::find(known.begin(), known.end(), key) != known.end();
}

inline bool isOfRelation(QStringView key)
{
    static constexpr std::array<QStringView, 13> known{u"id",      u"layer", u"type",      u"source", u"target",  u"attrs", u"origin",
                                                       u"verdict", u"was",   u"annotator", u"at",     u"comment", u"unsure"};
    return std::find(known.begin(), known.end(), key) != known.end();
}

inline bool isOfEntity(QStringView key)
{
    static constexpr std::array<QStringView, 7> known{u"id", u"label", u"name", u"kb", u"mentions", u"attrs", u"verdict"};
    return std::find(known.begin(), known.end(), key) != known.end();
}

} // namespace formats::members
