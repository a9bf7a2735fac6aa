#include "app/cli/entity_timeline.h"

#include "app/formats/semeval/timelines.h"
#include "app/text/segmentation.h"

#include <algorithm>
#include <map>

namespace cli {

QString paddedDate(const QString &date)
{
    return date.isEmpty()  ? QStringLiteral("XXXX-XX-XX")
        : date.size() == 4 ? date + QStringLiteral("-XX-XX")
        : date.size() == 7 ? date + QStringLiteral("-XX")
                           : date;
}

QString nameByWords(const annotation::Document &article, text::Range place)
{
    const QString &language = article.fields().language;
    const text::Segmentation cut = text::Segmentation::of(article.text(), language);
    const auto sentence = cut.sentenceAt(place.begin);
    if (sentence < 0 || sentence >= std::ssize(cut.sentences()))
        return {};
    const formats::semeval::Words words
        = formats::semeval::wordsAt(article.text(), cut.sentences()[static_cast<std::size_t>(sentence)], language, place);
    return QStringLiteral("%1-%2-%3").arg(formats::semeval::plainId(article.fields().name)).arg(sentence).arg(words.joined);
}

EntityTimeline::EntityTimeline(QString entity, const ::suggest::EntityEvents &events, Naming naming)
    : entity_(std::move(entity)), events_(&events), naming_(std::move(naming))
{
}

void EntityTimeline::add(const annotation::Document &read, const ::suggest::Pipeline &stages)
{
    const std::shared_ptr<const ::suggest::NameReader> reader = stages.nameReader(read.fields().language.left(2).toLower());
    for (const ::suggest::EntityEvent &event : events_->of(entity_, read, reader ? reader->morphology : nullptr)) {
        if (const QString name = naming_(read, event.place); !name.isEmpty())
            told_.push_back({event.date, name});
    }
}

metrics::EntityTimeline EntityTimeline::timeline() const
{
    std::map<QString, std::vector<QString>> byDate; // a month stands before its days
    for (const Event &event : told_)
        byDate[event.date].push_back(event.name);
    metrics::EntityTimeline timeline{entity_, {}};
    int order = 0;
    for (const auto &[date, names] : byDate) {
        if (!date.isEmpty())
            ++order;
        for (const QString &name : names)
            timeline.lines.push_back({date.isEmpty() ? 0 : order, paddedDate(date), {name}});
    }
    return timeline;
}

} // namespace cli
