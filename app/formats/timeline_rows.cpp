#include "app/formats/timeline_rows.h"

#include "app/formats/edtf_text.h"
#include "app/text/folding.h"
#include "app/text/segmentation.h"
#include "app/timeline/words.h"

#include <QCoreApplication>
#include <QSet>

#include <set>

namespace formats {

namespace {

using annotation::Document;
namespace layers = annotation::layers;

QString oneLine(QStringView text)
{
    return text.toString().simplified(); // U+2028 and its like are white space, too
}

// The sentence that holds a place, the last before it where it lies between two.
std::size_t sentenceAt(const text::Ranges &sentences, qsizetype position)
{
    std::size_t found = 0;
    for (std::size_t i = 0; i < sentences.size() && sentences[i].begin <= position; ++i)
        found = i;
    return found;
}

void nameThose(TimelineRow &row, const Document &document, text::Range sentence, const EntityLookup &entities)
{
    QStringList &names = row.entities;
    for (const annotation::AnnotationPointer &mention : document.within(sentence)) {
        if (!isNaming(*mention))
            continue;
        const annotation::Entity *entity = mention->entity && entities ? entities(mention->entity) : nullptr;
        const QString name = oneLine(entity && !entity->name.isEmpty() ? entity->name : document.surface(*mention));
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
        if (row.who.isEmpty() && (mention->tag == QLatin1String("PER") || mention->tag == QLatin1String("ORG")))
            row.who = name;
    }
}

TimelineRow rowOf(const Document &document, const timeline::Item &item, const text::Ranges &sentences, const EntityLookup &entities)
{
    TimelineRow row;
    row.event = item.id;
    row.verdict = document.find(item.id)->verdict;
    row.text = oneLine(item.text);
    row.place = item.place;
    row.order = item.order;
    row.value = item.value;
    row.mod = item.mod;
    const annotation::AnnotationPointer anchor = document.find(item.anchor);
    row.edtf = item.value.isEmpty() ? QString() : edtfOf({item.value, item.mod, anchor && anchor->unsure}, document.fields().dct);
    if (row.edtf.isEmpty())
        row.edtf = edtfOf(item.bounds);
    row.anchor = item.anchor;
    row.bounds = item.bounds;
    row.likely = item.likely;
    row.factuality = item.factuality;
    row.polarity = item.polarity;
    row.planned = item.planned;
    if (!item.place.empty() && !sentences.empty()) {
        const std::size_t at = sentenceAt(sentences, item.place.begin);
        row.sentenceNumber = int(at);
        row.sentence = oneLine(QStringView(document.text()).mid(sentences[at].begin, sentences[at].length()));
        nameThose(row, document, sentences[at], entities);
    }
    return row;
}

} // namespace

bool isNaming(const annotation::Annotation &mention)
{
    return mention.layer == layers::entity && mention.isVisible() && mention.tag != QLatin1String("NUM")
        && mention.tag != QLatin1String("ROL");
}

std::vector<TimelineRow> timelineRowsOf(const Document &document, const EntityLookup &entities, const Settings &settings)
{
    QSet<QString> only;
    if (const auto wanted = settings.find(QStringLiteral("entity")); wanted != settings.end()) {
        const QChar parts = wanted->second.contains(QLatin1Char('\n')) ? QLatin1Char('\n') : QLatin1Char(';'); // a name may hold one
        for (const QString &name : wanted->second.split(parts, Qt::SkipEmptyParts))
            only.insert(text::folded(name.simplified()));
    }
    std::vector<TimelineRow> rows;
    const timeline::Timeline story = timeline::timelineOf(document);
    const text::Segmentation cut = text::Segmentation::of(document.text(), document.fields().language);
    for (const timeline::Item &item : story.items()) {
        if (item.kind != timeline::Item::Kind::Event)
            continue;
        TimelineRow row = rowOf(document, item, cut.sentences(), entities);
        const bool concerns = only.isEmpty() || std::any_of(row.entities.begin(), row.entities.end(), [&only](const QString &name) {
                                  return only.contains(text::folded(name));
                              });
        if (concerns)
            rows.push_back(std::move(row));
    }
    return rows;
}

Setting onlyEntitySetting()
{
    return {QStringLiteral("entity"),
            {},
            QCoreApplication::translate("formats", "Only events in whose sentence one of these names stands, parted by semicolons."),
            false};
}

QString headlineOf(const TimelineRow &row)
{
    const QString text = row.text.isEmpty() ? row.sentence : row.text;
    const QString line = row.who.isEmpty() || row.who == text ? text : QStringLiteral("%1: %2").arg(row.who, text);
    if (row.polarity == QLatin1String("NEG"))
        return QCoreApplication::translate("formats", "%1 (did not happen)").arg(line);
    if (row.factuality.contains(QLatin1String("PROBABLE")))
        return QCoreApplication::translate("formats", "%1 (probable)").arg(line);
    return row.factuality.contains(QLatin1String("POSSIBLE")) ? QCoreApplication::translate("formats", "%1 (possible)").arg(line) : line;
}

QString whenInWords(const TimelineRow &row, const QString &language)
{
    const QString words = row.value.isEmpty() ? QString() : timeline::inWords(row.value, row.mod, language);
    return words.isEmpty() ? timeline::inWords(row.bounds, language) : words;
}

std::optional<timeline::CivilDate> exactDayOf(const TimelineRow &row)
{
    if (!row.bounds.start.earliest || !row.bounds.end.latest)
        return std::nullopt;
    const timeline::Instant first = *row.bounds.start.earliest, last = *row.bounds.end.latest - 1;
    if (timeline::dayOf(first) != timeline::dayOf(last))
        return std::nullopt;
    return timeline::civilTime(first).date;
}

std::vector<Loss> lossesBesideEvents(const Document &document, std::span<const TimelineRow> rows, KeepsText text)
{
    std::vector<Loss> losses;
    std::set<AnnotationId> told;
    for (const TimelineRow &row : rows) {
        told.insert(row.event);
        told.insert(row.anchor);
    }
    const QString name = document.fields().name;
    for (const annotation::AnnotationPointer &record : document.all()) {
        if (told.contains(record->id) || record->layer == layers::event) // what is chosen out is no loss
            continue;
        const QString what = record->isRelation()
            ? QCoreApplication::translate("formats", "Relations are left out; the order in time is kept.")
            : record->layer == layers::timex3
            ? QCoreApplication::translate("formats", "Time expressions that date no event are left out.")
            : QCoreApplication::translate("formats", "Names, quotations and other spans that are no events are left out.");
        losses.push_back({name, record->id, what, Loss::Kind::Lost});
    }
    if (text == KeepsText::No)
        losses.push_back({name,
                          {},
                          QCoreApplication::translate("formats", "The article’s text is left out, but for the events’ sentences."),
                          Loss::Kind::Lost});
    return losses;
}

} // namespace formats
