#include "app/formats/ics/ics.h"

#include "app/formats/timeline_rows.h"
#include "app/timeline/value.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QIODevice>

namespace formats {

namespace {

using timeline::Granularity;

constexpr int longestLine = 75; // octets

QString dateText(const timeline::CivilDate &date)
{
    return QStringLiteral("%1%2%3")
        .arg(date.year, 4, 10, QLatin1Char('0'))
        .arg(date.month, 2, 10, QLatin1Char('0'))
        .arg(date.day, 2, 10, QLatin1Char('0'));
}

QString timeText(timeline::Instant at)
{
    const timeline::CivilTime civil = timeline::civilTime(at);
    return dateText(civil.date)
        + QStringLiteral("T%1%2%3")
              .arg(civil.hour, 2, 10, QLatin1Char('0'))
              .arg(civil.minute, 2, 10, QLatin1Char('0'))
              .arg(civil.second, 2, 10, QLatin1Char('0'));
}

QString stampOf(const annotation::Document &document)
{
    const auto dct = timeline::instantOfDct(document.fields().dct);
    return timeText(dct.value_or(0)) + QLatin1Char('Z');
}

QString uidOf(const annotation::Document &document, const TimelineRow &row)
{
    const QByteArray article = QCryptographicHash::hash(document.fields().name.toUtf8(), QCryptographicHash::Sha1).toHex().left(12);
    return base::idText(row.event.value) + QLatin1Char('-') + QString::fromLatin1(article) + QStringLiteral("@chiosa");
}

QString statusOf(const TimelineRow &row)
{
    if (row.polarity == QLatin1String("NEG"))
        return QStringLiteral("CANCELLED");
    const bool sure
        = !row.planned && !row.factuality.contains(QLatin1String("PROBABLE")) && !row.factuality.contains(QLatin1String("POSSIBLE"));
    return sure ? QStringLiteral("CONFIRMED") : QStringLiteral("TENTATIVE");
}

bool hasYear(std::int64_t year) { return year >= 1 && year <= 9999; }

// DTSTART and DTEND, or why there are none.
struct When {
    ics::Component lines;
    QString lost;
};

When whenOf(const TimelineRow &row)
{
    const auto lost = [](const char *why) { return When{{}, QCoreApplication::translate("formats", why)}; };
    if (!row.bounds.start.earliest || !row.bounds.end.latest)
        return lost(QT_TRANSLATE_NOOP("formats", "Events without a date, or with one open end, are not in a calendar."));
    const timeline::Instant first = *row.bounds.start.earliest, last = *row.bounds.end.latest;
    const bool inOneDay = timeline::dayOf(first) == timeline::dayOf(last - 1);
    const bool wholeDays = row.value.isEmpty() && row.bounds.isFixed() && first % timeline::day == 0 && last % timeline::day == 0;
    if (!inOneDay && !wholeDays)
        return lost(QT_TRANSLATE_NOOP("formats", "Events that are not known to the day are not in a calendar."));
    const timeline::CivilDate day = timeline::civilTime(first).date, after = timeline::civilDate(timeline::dayOf(last - 1) + 1);
    if (!hasYear(day.year) || !hasYear(after.year))
        return lost(QT_TRANSLATE_NOOP("formats", "A calendar has only the years 1 to 9999."));
    if (row.mod == QLatin1String("APPROX"))
        return lost(QT_TRANSLATE_NOOP("formats", "Events that are not known to the day are not in a calendar."));
    const auto value = timeline::parseValue(row.value);
    const Granularity grain = value && inOneDay ? timeline::granularity(*value) : Granularity::Day;
    if ((grain == Granularity::Hour || grain == Granularity::Minute || grain == Granularity::Second) && timeline::periodOf(*value)) {
        const timeline::Period period = *timeline::periodOf(*value);
        return {{{QStringLiteral("DTSTART"), timeText(period.begin)}, {QStringLiteral("DTEND"), timeText(period.end)}}, {}};
    }
    return {{{QStringLiteral("DTSTART;VALUE=DATE"), dateText(day)}, {QStringLiteral("DTEND;VALUE=DATE"), dateText(after)}}, {}};
}

// What a calendar cannot hold of an event that it does hold.
std::vector<QString> lostOf(const TimelineRow &row)
{
    std::vector<QString> lost;
    const auto value = timeline::parseValue(row.value);
    if (value && timeline::granularity(*value) == Granularity::PartOfDay)
        lost.push_back(
            QCoreApplication::translate("formats", "The part of the day is kept only beside the date, where calendars do not look."));
    if (value && !value->zone.isEmpty())
        lost.push_back(QCoreApplication::translate("formats", "The time zone is kept only beside the time; a calendar shows local time."));
    return lost;
}

ics::Component eventOf(const annotation::Document &document, const TimelineRow &row, const When &when)
{
    const annotation::ArticleFields &fields = document.fields();
    ics::Component event{{QStringLiteral("UID"), uidOf(document, row)}, {QStringLiteral("DTSTAMP"), stampOf(document)}};
    event.insert(event.end(), when.lines.begin(), when.lines.end());
    const auto add = [&event](const char *name, const QString &value) {
        if (!value.isEmpty())
            event.emplace_back(QString::fromLatin1(name), value);
    };
    add("SUMMARY", headlineOf(row));
    QStringList description{row.sentence, fields.title, fields.source};
    description.removeAll(QString());
    add("DESCRIPTION", description.join(QLatin1Char('\n')));
    add("STATUS", statusOf(row));
    add("TRANSP", QStringLiteral("TRANSPARENT"));
    add("X-CHIOSA-ARTICLE", fields.name.simplified());
    add("X-CHIOSA-TIMEX3", row.value);
    add("X-CHIOSA-EDTF", row.edtf);
    add("X-CHIOSA-FACTUALITY", row.factuality);
    return event;
}

// What a file can hold of a text: no control characters but line ends, no half characters.
QString clean(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        if (c.unicode() >= 0x20 || c == u'\n' || c == u'\t')
            kept += c;
    }
    return QString::fromUtf8((QLatin1Char('.') + kept).toUtf8()).mid(1); // alone, a mark at its beginning would be taken off
}

bool isText(const QString &name)
{
    return name == QLatin1String("SUMMARY") || name == QLatin1String("DESCRIPTION") || name.startsWith(u"X-");
}

QByteArray linesOf(const ics::Component &event)
{
    QByteArray lines = ics::folded(QStringLiteral("BEGIN:VEVENT"));
    for (const auto &[name, value] : event)
        lines += ics::folded(name + QLatin1Char(':') + (isText(name) ? ics::escaped(clean(value)) : value));
    return lines + ics::folded(QStringLiteral("END:VEVENT"));
}

class IcsWriter : public Writer {
public:
    IcsWriter(Output &output, const WriteOptions &options)
        : output_(output),
          name_(options.fileName.isEmpty() ? QStringLiteral("timeline.ics") : options.fileName),
          settings_(options.settings)
    {
    }

    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override
    {
        const QString &article = document.fields().name;
        const std::vector<TimelineRow> rows = timelineRowsOf(document, entities, settings_);
        QByteArray lines;
        for (const TimelineRow &row : rows) {
            const When when = whenOf(row);
            if (when.lines.empty()) {
                lose({article, row.event, when.lost, Loss::Kind::Lost});
                continue;
            }
            const ics::Component event = eventOf(document, row, when);
            lines += linesOf(event);
            for (const QString &what : lostOf(row))
                lose({article, row.event, what, Loss::Kind::Lost});
            if (std::any_of(event.begin(), event.end(), [](const auto &line) { return clean(line.second) != line.second; }))
                lose({article, row.event,
                      QCoreApplication::translate("formats", "Control characters and half characters are left out of the words."),
                      Loss::Kind::Lost});
        }
        if (!rows.empty() && !timeline::instantOfDct(document.fields().dct))
            lose({article,
                  {},
                  QCoreApplication::translate("formats", "The article has no date; its events are stamped with 1 January 1970."),
                  Loss::Kind::Lost});
        lose({article, {}, QCoreApplication::translate("formats", "The order of events within a day is left out."), Loss::Kind::Lost});
        for (Loss &loss : lossesBesideEvents(document, rows))
            lose(std::move(loss));
        return append(lines);
    }

    base::Result<> finish() override { return append(ics::folded(QStringLiteral("END:VCALENDAR"))); }

private:
    base::Result<> append(const QByteArray &lines)
    {
        auto device = output_.stream(name_);
        if (!device)
            return device.error();
        QByteArray bytes = lines;
        if (!std::exchange(started_, true)) {
            QByteArray head;
            for (const char *line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Chiosa//Timeline//EN", "CALSCALE:GREGORIAN"})
                head += ics::folded(QString::fromLatin1(line));
            bytes = head + lines;
        }
        if ((*device)->write(bytes) != bytes.size())
            return base::Error{base::Error::Kind::Io,
                               QCoreApplication::translate("formats", "The file cannot be written: %1.").arg((*device)->errorString()),
                               name_};
        return {};
    }

    Output &output_;
    QString name_;
    Settings settings_;
    bool started_ = false;
};

// Folded lines joined again, without their ends; nothing where a line does not end with CRLF or is too long.
std::optional<QList<QByteArray>> unfolded(const QByteArray &bytes)
{
    QList<QByteArray> lines;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype end = bytes.indexOf("\r\n", at);
        if (end < 0 || end - at > longestLine)
            return std::nullopt;
        const QByteArray line = bytes.mid(at, end - at);
        if (line.startsWith(' ') && !lines.isEmpty())
            lines.last() += line.mid(1);
        else
            lines.append(line);
        at = end + 2;
    }
    return lines;
}

} // namespace

QString ics::escaped(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            out += u'\\';
        if (c == u'\n')
            out += QStringLiteral("\\n");
        else
            out += c;
    }
    return out;
}

QString ics::unescaped(const QString &text)
{
    QString out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool escape = text[at] == u'\\' && at + 1 < text.size();
        const QChar c = escape ? text[++at] : text[at];
        out += escape && (c == u'n' || c == u'N') ? QChar(u'\n') : c;
    }
    return out;
}

QByteArray ics::folded(const QString &line)
{
    const QByteArray bytes = line.toUtf8();
    QByteArray out;
    qsizetype at = 0, room = longestLine;
    while (bytes.size() - at > room) {
        qsizetype end = at + room;
        while ((static_cast<unsigned char>(bytes[end]) & 0xC0U) == 0x80) // never inside a character
            --end;
        out += bytes.mid(at, end - at) + "\r\n ";
        at = end;
        room = longestLine - 1; // the space counts
    }
    return out + bytes.mid(at) + "\r\n";
}

base::Result<std::vector<ics::Component>> ics::eventsIn(const QByteArray &bytes)
{
    const base::Error broken{base::Error::Kind::Malformed, QCoreApplication::translate("formats", "The calendar is broken."), {}};
    const auto lines = unfolded(bytes);
    if (!lines || lines->size() < 2 || lines->first() != "BEGIN:VCALENDAR" || lines->last() != "END:VCALENDAR")
        return broken;
    std::vector<Component> events;
    bool inside = false;
    for (const QByteArray &line : *lines) {
        if (line == "BEGIN:VEVENT" || line == "END:VEVENT") {
            if (inside == (line == "BEGIN:VEVENT"))
                return broken;
            inside = !inside;
            if (inside)
                events.emplace_back();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return broken;
        const QString text = QString::fromUtf8(line), name = QString::fromUtf8(line.left(colon));
        const QString value = text.mid(text.indexOf(QLatin1Char(':')) + 1);
        if (inside)
            events.back().emplace_back(name, isText(name) ? unescaped(value) : value);
    }
    if (inside)
        return broken;
    return events;
}

Format Ics::format() const { return {QStringLiteral("ics"), QStringLiteral("iCalendar"), {QStringLiteral("ics")}, false, true}; }

std::vector<Setting> Ics::settings() const { return {onlyEntitySetting()}; }

std::unique_ptr<Writer> Ics::writer(Output &output, const WriteOptions &options) const
{
    return std::make_unique<IcsWriter>(output, options);
}

base::Result<QStringList> Ics::proofread(const Input &written, const Meant &meant) const
{
    std::vector<ics::Component> read;
    for (const QString &name : written.names()) {
        auto device = written.open(name);
        if (!device)
            return device.error();
        const auto events = ics::eventsIn((*device)->readAll());
        if (!events)
            return base::Error{events.error().kind, events.error().message, name};
        read.insert(read.end(), events->begin(), events->end());
    }
    QStringList wrong;
    auto next = read.begin();
    for (const QString &article : meant.articles) {
        const std::optional<annotation::Document> document = meant.document(article);
        for (const TimelineRow &row : document ? timelineRowsOf(*document, meant.entities, meant.settings) : std::vector<TimelineRow>()) {
            const When when = whenOf(row);
            if (when.lines.empty())
                continue;
            ics::Component event = eventOf(*document, row, when);
            for (auto &[name, value] : event)
                value = clean(value);
            if (next == read.end() || *next != event)
                wrong.append(QCoreApplication::translate("formats", "%1: “%2” came back different.").arg(article, row.text.left(60)));
            if (next != read.end())
                ++next;
        }
    }
    if (next != read.end())
        wrong.append(QCoreApplication::translate("formats", "There are events that nobody wrote."));
    return wrong;
}

} // namespace formats
