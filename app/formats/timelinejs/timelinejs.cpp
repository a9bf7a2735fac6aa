#include "app/formats/timelinejs/timelinejs.h"

#include "app/base/json_values.h"
#include "app/formats/timeline_rows.h"
#include "app/timeline/value.h"
#include "app/timeline/words.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace formats {

namespace {

using timeline::CivilTime;
using timeline::Granularity;
using timeline::Instant;

constexpr std::int64_t furthestYear = 271000; // of a date in JavaScript

enum class Fine : std::uint8_t { Year, Month, Day, Minute };

QJsonObject dateOf(Instant at, Fine fine)
{
    const CivilTime civil = timeline::civilTime(at);
    const std::int64_t year = civil.date.year > 0 ? civil.date.year : civil.date.year - 1; // 1 BC is 0 inside, -1 there
    QJsonObject date{{QStringLiteral("year"), QString::number(year)}};
    if (fine >= Fine::Month)
        date.insert(QStringLiteral("month"), QString::number(civil.date.month));
    if (fine >= Fine::Day)
        date.insert(QStringLiteral("day"), QString::number(civil.date.day));
    if (fine == Fine::Minute) {
        date.insert(QStringLiteral("hour"), QString::number(civil.hour));
        date.insert(QStringLiteral("minute"), QString::number(civil.minute));
    }
    return date;
}

bool isWholeMonth(Instant first, Instant end)
{
    const CivilTime civil = timeline::civilTime(first);
    return civil == CivilTime{{civil.date.year, civil.date.month, 1}} && end == timeline::instantOf(timeline::plusMonths(civil.date, 1));
}

bool isWholeYear(Instant first, Instant end)
{
    const CivilTime civil = timeline::civilTime(first);
    return civil == CivilTime{{civil.date.year, 1, 1}} && end == timeline::instantOf({civil.date.year + 1, 1, 1});
}

// start_date and, where it ends elsewhere, end_date.
QJsonObject stretchOf(Instant first, Instant end)
{
    const auto only = [](const QJsonObject &date) { return QJsonObject{{QStringLiteral("start_date"), date}}; };
    if (isWholeYear(first, end))
        return only(dateOf(first, Fine::Year));
    if (isWholeMonth(first, end))
        return only(dateOf(first, Fine::Month));
    if (timeline::dayOf(first) == timeline::dayOf(end - 1))
        return only(dateOf(first, Fine::Day));
    return {{QStringLiteral("start_date"), dateOf(first, Fine::Day)}, {QStringLiteral("end_date"), dateOf(end - 1, Fine::Day)}};
}

QString whyNotThere(const TimelineRow &row)
{
    if (!row.bounds.start.earliest)
        return QCoreApplication::translate("formats", "Events whose beginning is open have no place in TimelineJS.");
    const auto isFar = [](Instant at) { return std::abs(timeline::civilTime(at).date.year) > furthestYear; };
    if (isFar(*row.bounds.start.earliest) || (row.bounds.end.latest && isFar(*row.bounds.end.latest)))
        return QCoreApplication::translate("formats", "TimelineJS has no years as far away as this.");
    return {};
}

QJsonObject whenOf(const TimelineRow &row)
{
    const auto value = timeline::parseValue(row.value);
    const Granularity grain = value ? timeline::granularity(*value) : Granularity::Unknown;
    const Instant first = *row.bounds.start.earliest;
    if (grain == Granularity::Second || grain == Granularity::Minute || grain == Granularity::Hour)
        return {{QStringLiteral("start_date"), dateOf(first, Fine::Minute)}};
    if (!row.bounds.end.latest)
        return {{QStringLiteral("start_date"), dateOf(first, Fine::Day)}};
    return stretchOf(first, *row.bounds.end.latest);
}

QString paragraph(const QString &text) { return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()); }

QString titleOf(const annotation::ArticleFields &fields) { return fields.title.isEmpty() ? fields.name : fields.title.simplified(); }

QJsonObject eventOf(const annotation::Document &document, const TimelineRow &row)
{
    const annotation::ArticleFields &fields = document.fields();
    QJsonObject event = whenOf(row);
    if (const QString words = whenInWords(row, fields.language); !words.isEmpty())
        event.insert(QStringLiteral("display_date"), words);
    const QString from = fields.source.isEmpty() ? titleOf(fields) : titleOf(fields) + QStringLiteral(" · ") + fields.source.simplified();
    event.insert(QStringLiteral("text"),
                 QJsonObject{{QStringLiteral("headline"), headlineOf(row).toHtmlEscaped()},
                             {QStringLiteral("text"), paragraph(row.sentence) + paragraph(from)}});
    event.insert(QStringLiteral("unique_id"), QStringLiteral("e") + base::idText(row.event.value));
    event.insert(QStringLiteral("group"), titleOf(fields));
    return event;
}

// The period that a value coarser than a day names.
std::optional<QJsonObject> eraOf(const TimelineRow &row, const QString &language)
{
    const auto value = timeline::parseValue(row.value);
    const auto period = value ? timeline::periodOf(*value) : std::nullopt;
    if (!period || timeline::granularity(*value) < Granularity::Weekend || !whyNotThere(row).isEmpty()
        || std::abs(timeline::civilTime(period->begin).date.year) > furthestYear)
        return std::nullopt;
    const QString words = timeline::inWords(row.value, {}, language);
    return QJsonObject{{QStringLiteral("start_date"), dateOf(period->begin, Fine::Day)},
                       {QStringLiteral("end_date"), dateOf(period->end - 1, Fine::Day)},
                       {QStringLiteral("text"), QJsonObject{{QStringLiteral("headline"), words.toHtmlEscaped()}}}};
}

class TimelineJsWriter : public Writer {
public:
    TimelineJsWriter(Output &output, const WriteOptions &options)
        : output_(output),
          name_(options.fileName.isEmpty() ? QStringLiteral("timeline.json") : options.fileName),
          settings_(options.settings)
    {
    }

    base::Result<> add(const annotation::Document &document, const EntityLookup &entities) override
    {
        const QString &article = document.fields().name;
        const std::vector<TimelineRow> rows = timelineRowsOf(document, entities, settings_);
        titles_.append(titleOf(document.fields()));
        for (const TimelineRow &row : rows) {
            if (const QString why = whyNotThere(row); !why.isEmpty()) {
                lose({article, row.event, why, Loss::Kind::Lost});
                continue;
            }
            events_.append(eventOf(document, row));
            if (!row.bounds.end.latest)
                lose({article, row.event, QCoreApplication::translate("formats", "An open end is told in words only."), Loss::Kind::Lost});
            if (const auto era = eraOf(row, document.fields().language); era && ++erasBy_[timeline::canonical(row.value)] == 2)
                eras_.append(*era);
        }
        lose({article,
              {},
              QCoreApplication::translate("formats", "EDTF, the bounds, factuality and verdicts are left out; the date is told in words."),
              Loss::Kind::Lost});
        for (Loss &loss : lossesBesideEvents(document, rows))
            lose(std::move(loss));
        return {};
    }

    base::Result<> finish() override
    {
        if (titles_.size() == 1) { // one article: a group would only repeat its title
            QJsonArray alone;
            for (const QJsonValue &one : base::valuesOf(events_)) {
                QJsonObject event = one.toObject();
                event.remove(QStringLiteral("group"));
                alone.append(event);
            }
            events_ = alone;
        }
        QJsonObject whole{{QStringLiteral("events"), events_}, {QStringLiteral("scale"), QStringLiteral("human")}};
        if (!eras_.isEmpty())
            whole.insert(QStringLiteral("eras"), eras_);
        if (titles_.size() == 1)
            whole.insert(QStringLiteral("title"),
                         QJsonObject{{QStringLiteral("text"), QJsonObject{{QStringLiteral("headline"), titles_.first().toHtmlEscaped()}}}});
        return output_.write(name_, QJsonDocument(whole).toJson());
    }

private:
    Output &output_;
    QString name_;
    Settings settings_;
    QStringList titles_;
    QJsonArray events_, eras_;
    std::map<QString, int> erasBy_;
};

} // namespace

Format TimelineJs::format() const
{
    return {QStringLiteral("timelinejs"), QStringLiteral("TimelineJS"), {QStringLiteral("json")}, false, true};
}

std::vector<Setting> TimelineJs::settings() const { return {onlyEntitySetting()}; }

std::unique_ptr<Writer> TimelineJs::writer(Output &output, const WriteOptions &options) const
{
    return std::make_unique<TimelineJsWriter>(output, options);
}

base::Result<QStringList> TimelineJs::proofread(const Input &written, const Meant &meant) const
{
    QJsonArray events;
    for (const QString &name : written.names()) {
        auto device = written.open(name);
        if (!device)
            return device.error();
        const QJsonDocument json = QJsonDocument::fromJson((*device)->readAll());
        if (!json.object().value(QStringLiteral("events")).isArray())
            return base::Error{base::Error::Kind::Malformed,
                               QCoreApplication::translate("formats", "The file is no timeline of TimelineJS."), name};
        events = json.object().value(QStringLiteral("events")).toArray();
    }
    QStringList wrong;
    qsizetype next = 0;
    for (const QString &article : meant.articles) {
        const std::optional<annotation::Document> document = meant.document(article);
        for (const TimelineRow &row : document ? timelineRowsOf(*document, meant.entities, meant.settings) : std::vector<TimelineRow>()) {
            if (!whyNotThere(row).isEmpty())
                continue;
            // Written and read once, so that half characters are what JSON makes of them.
            QJsonObject event = QJsonDocument::fromJson(QJsonDocument(eventOf(*document, row)).toJson()).object();
            if (meant.articles.size() == 1)
                event.remove(QStringLiteral("group"));
            if (events.at(next++).toObject() != event)
                wrong.append(QCoreApplication::translate("formats", "%1: “%2” came back different.").arg(article, row.text.left(60)));
        }
    }
    if (next < events.size())
        wrong.append(QCoreApplication::translate("formats", "There are events that nobody wrote."));
    return wrong;
}

} // namespace formats
