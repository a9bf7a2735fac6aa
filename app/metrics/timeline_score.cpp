#include "app/metrics/timeline_score.h"

#include <QCoreApplication>

#include <algorithm>

namespace metrics {

namespace {

base::Error malformed(const QString &name, int line)
{
    return {base::Error::Kind::Malformed,
            QCoreApplication::translate("metrics", "A line of a timeline is “order TAB date TAB event”, the order a number."),
            QStringLiteral("%1:%2").arg(name).arg(line)};
}

// Runs of digits as numbers, the rest letter by letter: the order in which the task sorts lines.
bool naturallyLess(QStringView a, QStringView b)
{
    while (!a.isEmpty() && !b.isEmpty()) {
        const auto digits = [](QStringView text) {
            return static_cast<qsizetype>(
                std::find_if(text.begin(), text.end(), [](QChar c) { return c < QLatin1Char('0') || c > QLatin1Char('9'); })
                - text.begin());
        };
        const qsizetype inA = digits(a), inB = digits(b);
        if (inA > 0 && inB > 0) {
            const qulonglong left = a.left(inA).toULongLong(), right = b.left(inB).toULongLong();
            if (left != right)
                return left < right;
            a = a.mid(inA);
            b = b.mid(inB);
            continue;
        }
        if (a.front() != b.front())
            return a.front() < b.front();
        a = a.mid(1);
        b = b.mid(1);
    }
    return a.size() < b.size();
}

QString text(const TimelineLine &line)
{
    return QString::number(line.order) + QLatin1Char('\t') + line.anchor + QLatin1Char('\t') + line.mentions.join(QLatin1Char('\t'));
}

} // namespace

base::Result<EntityTimeline> parseTimeline(const QString &written, const QString &name)
{
    EntityTimeline timeline;
    const QStringList lines = written.split(QLatin1Char('\n'));
    timeline.entity = lines.front().trimmed();
    for (int at = 1; at < lines.size(); ++at) {
        if (lines[at].trimmed().isEmpty())
            continue;
        QStringList fields;
        for (const QString &field : lines[at].split(QLatin1Char('\t')))
            fields.append(field.trimmed());
        bool isNumber = false;
        TimelineLine line{fields[0].toInt(&isNumber), fields.value(1), fields.mid(2)};
        line.mentions.removeAll(QString());
        if (!isNumber || line.order < 0 || line.mentions.empty())
            return malformed(name, at + 1);
        timeline.lines.push_back(std::move(line));
    }
    return timeline;
}

QString print(const EntityTimeline &timeline)
{
    QString out = timeline.entity + QLatin1Char('\n');
    for (const TimelineLine &line : timeline.lines)
        out += text(line) + QLatin1Char('\n');
    return out;
}

TemporalLinks linksOf(const EntityTimeline &timeline, Anchors anchors)
{
    struct Mention {
        QString name, anchor;
        int order;
    };
    std::vector<TimelineLine> lines;
    std::copy_if(timeline.lines.begin(), timeline.lines.end(), std::back_inserter(lines),
                 [](const TimelineLine &line) { return line.order > 0; });
    std::stable_sort(lines.begin(), lines.end(),
                     [](const TimelineLine &a, const TimelineLine &b) { return naturallyLess(text(a), text(b)); });
    std::vector<Mention> mentions;
    QHash<QString, int> seen;
    for (const TimelineLine &line : lines) {
        for (const QString &mention : line.mentions)
            mentions.push_back({QStringLiteral("%1#%2").arg(mention).arg(++seen[mention]), line.anchor, line.order});
    }
    TemporalLinks links;
    for (const Mention &mention : mentions) {
        if (anchors == Anchors::Count)
            links.push_back({mention.name, QLatin1Char('@') + mention.anchor, timeline::Relation::Simultaneous});
    }
    for (std::size_t i = 1; i < mentions.size(); ++i) {
        const bool isLater = mentions[i - 1].order < mentions[i].order;
        links.push_back({mentions[i - 1].name, mentions[i].name, isLater ? timeline::Relation::Before : timeline::Relation::Simultaneous});
    }
    return links;
}

Awareness timelineScore(const EntityTimeline &gold, const EntityTimeline &system, Anchors anchors)
{
    return awareness(linksOf(gold, anchors), linksOf(system, anchors));
}

} // namespace metrics
