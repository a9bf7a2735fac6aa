#include "app/annotation/reason.h"

#include <QCoreApplication>

#include <algorithm>

namespace annotation {

namespace {

constexpr QChar opening(u'“');
constexpr QChar closing(u'”');

QString filled(QString sentence, const QStringList &parts)
{
    // From the last place to the first, so that a part that holds "%1" itself stays as it is.
    for (qsizetype place = sentence.size() - 2; place >= 0; --place) {
        const int part = sentence[place] == u'%' ? sentence[place + 1].digitValue() : -1;
        if (part >= 1 && part <= parts.size())
            sentence.replace(place, 2, parts[part - 1]);
    }
    return sentence;
}

// One sentence, without the space around it.
QString toldSentence(QStringView kept)
{
    QString sentence;
    QStringList parts;
    for (qsizetype at = 0; at < kept.size(); ++at) {
        sentence.append(kept[at]);
        const qsizetype end = kept[at] == opening ? kept.indexOf(closing, at) : -1;
        if (end < 0)
            continue;
        parts.append(kept.sliced(at + 1, end - at - 1).toString());
        sentence.append(u'%').append(QString::number(parts.size())).append(closing);
        at = end;
    }
    const QString told = QCoreApplication::translate("reason", sentence.toUtf8().constData());
    return told == sentence ? kept.toString() : filled(told, parts);
}

// Where the first sentence ends: behind the full stop that a space follows, outside quotation marks.
qsizetype endOfSentence(QStringView text)
{
    bool quoted = false;
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        if (text[at] == opening || text[at] == closing)
            quoted = text[at] == opening;
        else if (!quoted && text[at] == u'.' && text[at + 1] == u' ')
            return at + 1;
    }
    return text.size();
}

} // namespace

QString keptReason(const char *sentence, const QStringList &parts)
{
    QStringList quoted = parts;
    for (QString &part : quoted) // a quotation mark of its own would end it
        part.replace(opening, u'"').replace(closing, u'"');
    return filled(QString::fromUtf8(sentence), quoted);
}

QString toldReason(const QString &kept)
{
    QStringList told;
    for (QStringView rest(kept); !rest.isEmpty();) {
        const qsizetype end = endOfSentence(rest);
        told.append(toldSentence(rest.first(end)));
        rest = rest.sliced(std::min(end + 1, rest.size()));
    }
    return told.join(u' ');
}

} // namespace annotation
