#include "app/formats/semeval/timeline_writer.h"

#include "app/formats/file_names.h"
#include "app/formats/semeval/article_files.h"
#include "app/text/segmentation.h"
#include "app/timeline/value.h"

#include <QCoreApplication>

namespace formats::semeval {

namespace {

// Where an event stands among those of other articles: as the story orders them, by its earliest start, else the latest.
std::optional<timeline::Instant> placeInTime(const timeline::Interval &known)
{
    if (known.start.earliest)
        return known.start.earliest;
    return known.end.latest ? std::optional(*known.end.latest - 1) : known.start.latest;
}

} // namespace

void TimelineWriter::lose(const QString &article, AnnotationId id, const char *what)
{
    lose({article, id, QCoreApplication::translate("formats", what), Loss::Kind::Lost});
}

void TimelineWriter::loseOf(const annotation::Document &document, const TimelineRow &row, const Told &made, const Words &words)
{
    const annotation::AnnotationPointer event = document.find(row.event);
    if (event->ranges.size() > 1)
        lose(made.article, row.event, QT_TRANSLATE_NOOP("formats", "Of an event in several parts only the first is kept."));
    if (words.range != event->ranges.front())
        lose(made.article, row.event, QT_TRANSLATE_NOOP("formats", "Events are widened to whole words within their sentence."));
    if (!row.value.isEmpty() && (timeline::canonical(row.value) != valueOfAnchor(made.anchor) || !row.mod.isEmpty()))
        lose(made.article, row.event, QT_TRANSLATE_NOOP("formats", "Dates are kept as day, month or year only."));
}

// nullopt where it has no words that could be named.
std::optional<TimelineWriter::Told> TimelineWriter::told(const annotation::Document &document, const TimelineRow &row,
                                                         const text::Ranges &sentences, const QString &id)
{
    const QString &article = document.fields().name;
    const annotation::AnnotationPointer event = document.find(row.event);
    const Words words = row.place.empty() || sentences.empty()
        ? Words()
        : wordsAt(document.text(), sentences[std::size_t(row.sentenceNumber)], document.fields().language, event->ranges.front());
    if (words.joined.isEmpty()) {
        lose(article, row.event, QT_TRANSLATE_NOOP("formats", "Events without words are left out."));
        return std::nullopt;
    }
    if (row.entities.isEmpty()) {
        lose(article, row.event, QT_TRANSLATE_NOOP("formats", "Events in whose sentence no name stands are on no timeline."));
        return std::nullopt;
    }
    Told made{article,          row.event,
              articles_,        {id, row.sentenceNumber, words.joined},
              words.occurrence, anchorOf(row.bounds),
              row.order,        placeInTime(row.likely)};
    loseOf(document, row, made, words);
    return made;
}

base::Result<> TimelineWriter::add(const annotation::Document &document, const EntityLookup &entities)
{
    const QString &article = document.fields().name;
    QString id = plainId(article);
    while (ids_.contains(id))
        id += QLatin1Char('_');
    ids_.insert(id);
    if (id != article)
        lose(article, {}, QT_TRANSLATE_NOOP("formats", "The article’s id is written with “_” for what would part it from the sentence."));
    const text::Segmentation cut = text::Segmentation::of(document.text(), document.fields().language);
    const std::vector<TimelineRow> rows = timelineRowsOf(document, entities, settings_);
    std::optional<timeline::Instant> latest; // orders within the article stay as they are
    for (const TimelineRow &row : rows) {
        std::optional<Told> made = told(document, row, cut.sentences(), id);
        if (!made)
            continue;
        if (made->order > 0)
            made->at = latest = std::max(made->at.value_or(latest.value_or(0)), latest.value_or(made->at.value_or(0)));
        if (made->order > 0 && !placeInTime(row.likely) && latest == 0)
            made->at.reset();
        for (const QString &entity : row.entities)
            byEntity_[entity].push_back(*made);
    }
    ++articles_;
    for (Loss &loss : lossesBesideEvents(document, rows, KeepsText::Yes))
        lose(std::move(loss));
    lose(article, {}, QT_TRANSLATE_NOOP("formats", "Features, verdicts, bounds and other particulars of events are left out."));
    if (!document.text().isValidUtf16())
        lose(article, {}, QT_TRANSLATE_NOOP("formats", "Half characters (lone surrogates) in the text are replaced by “\uFFFD”."));
    const QString mark = document.text().startsWith(QChar(0xFEFF)) ? QString(QChar(0xFEFF)) : QString(); // readers take one off
    if (const auto text = output_.write(articleFolder + id + QStringLiteral(".txt"), (mark + document.text()).toUtf8()); !text)
        return text;
    return output_.write(articleFolder + id + sentencesSuffix, sentencesOf({document.fields(), document.text(), cut.sentences()}));
}

EntityTimeline TimelineWriter::inOrder(const QString &entity, std::vector<Told> events)
{
    const bool several
        = std::any_of(events.begin(), events.end(), [&](const Told &event) { return event.number != events.front().number; });
    for (Told &event : events) {
        if (several && event.order > 0 && !event.at) {
            lose(event.article, event.event,
                 QT_TRANSLATE_NOOP("formats", "Among several articles an event without any date has no order."));
            event.order = 0;
        }
    }
    const auto place = [several](const Told &event) {
        const bool isPlaced = event.order > 0;
        return std::tuple(isPlaced, isPlaced && several ? *event.at : 0, isPlaced ? event.order : 0, event.number);
    };
    std::stable_sort(events.begin(), events.end(), [&place](const Told &a, const Told &b) { return place(a) < place(b); });
    EntityTimeline timeline{entity, {}};
    std::map<std::tuple<QString, int, QString>, int> named;
    int rank = 0;
    const Told *before = nullptr;
    std::map<int, int> group; // the orders of each article's events at the current rank
    for (const Told &event : events) {
        if (event.order > 0) {
            const bool together = before
                && (several ? before->at == event.at && before->anchor == event.anchor : before->order == event.order)
                && (!group.contains(event.number) || group[event.number] == event.order);
            if (!together) {
                ++rank;
                group.clear();
            }
            group[event.number] = event.order;
            before = &event;
        }
        if (named[{event.mention.article, event.mention.sentence, event.mention.token}]++ != event.occurrence)
            lose(event.article, event.event,
                 QT_TRANSLATE_NOOP("formats", "Which of several equal words in a sentence is meant is not kept."));
        timeline.lines.push_back({event.order > 0 ? rank : 0, event.anchor, {event.mention}});
    }
    return timeline;
}

base::Result<> TimelineWriter::finish()
{
    FileNames names;
    for (const QString &id : std::as_const(ids_)) // a timeline is not named like an article's text
        names.next(id);
    for (auto &[entity, events] : byEntity_) {
        const EntityTimeline timeline = inOrder(entity, std::move(events));
        const QString stem = names.next(entity.toLower());
        const QString name = byEntity_.size() == 1 && !fileName_.isEmpty() ? fileName_ : stem + QStringLiteral(".txt");
        if (const auto written = output_.write(name, print(timeline)); !written)
            return written;
    }
    return {};
}

} // namespace formats::semeval
