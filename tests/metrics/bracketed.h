// A reading written into its text, for tests of scores: "[PER:1 Ada Bini] incontra [ORG Lumo]" is the text "Ada Bini incontra Lumo" with
// two marks, the first of entity 1. Marks may nest; "label|name=value|…" gives features ("TIMEX3|value=2025|type=DATE").
#pragma once

#include "app/annotation/document.h"

namespace support {

struct Bracketed {
    QString text;
    annotation::Annotations marks;
};

inline annotation::Annotation markFromHead(const QString &head)
{
    annotation::Annotation mark;
    const QStringList parts = head.split(u'|');
    mark.tag = parts.front().section(u':', 0, 0);
    mark.entity.value = parts.front().section(u':', 1).toULongLong();
    mark.layer = mark.tag == u"TIMEX3" || mark.tag == u"EVENT" || mark.tag == u"QUOTE" ? mark.tag.toLower() : annotation::layers::entity;
    for (const QString &feature : parts.mid(1))
        mark.features.set(feature.section(u'=', 0, 0), feature.section(u'=', 1));
    return mark;
}

inline Bracketed bracketed(const QString &art)
{
    Bracketed result;
    std::vector<annotation::Annotation> open;
    std::vector<qsizetype> begins;
    for (qsizetype i = 0; i < art.size(); ++i) {
        if (art[i] == u'[') {
            const qsizetype space = art.indexOf(u' ', i);
            open.push_back(markFromHead(art.mid(i + 1, space - i - 1)));
            begins.push_back(result.text.size());
            i = space;
        } else if (art[i] == u']') {
            open.back().ranges = {{begins.back(), result.text.size()}};
            open.back().id.value = result.marks.size() + 1;
            result.marks.push_back(std::make_shared<annotation::Annotation>(open.back()));
            open.pop_back();
            begins.pop_back();
        } else {
            result.text += art[i];
        }
    }
    return result;
}

} // namespace support
