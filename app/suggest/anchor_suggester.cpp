#include "app/suggest/anchor_suggester.h"

#include "app/suggest/event_anchors.h"
#include "app/suggest/timex_suggester.h"

namespace suggest {

namespace {

// The empty TIMEX3 that stands for the article's date; made where there is none.
annotation::AnnotationId creationTime(const Draft &draft, const std::vector<annotation::Annotation> &times, Reading &reading,
                                      const QString &by)
{
    for (const annotation::Annotation &time : times) {
        if (time.ranges.empty() && time.features.value(u"functionInDocument") == u"CREATION_TIME")
            return time.id;
    }
    return reading.add(creationTimexOf(draft, by));
}

} // namespace

AnchorSuggester::AnchorSuggester()
{
    for (const QString &code : {QStringLiteral("it"), QStringLiteral("en")}) {
        base::Result<WordLists> grammar = WordLists::read(QStringLiteral("events/%1/grammar.tsv").arg(code));
        base::Result<WordLists> signalWords = WordLists::read(QStringLiteral("events/%1/signals.tsv").arg(code));
        if (grammar && signalWords)
            languages_[code] = {*std::move(grammar), *std::move(signalWords)};
    }
}

void AnchorSuggester::suggest(const Draft &draft, Reading &reading, std::stop_token stop) const
{
    const auto language = languages_.find(draft.language());
    if (language == languages_.end() || stop.stop_requested())
        return;
    const std::vector<annotation::Annotation> times = draft.spans(reading, annotation::layers::timex3);
    std::vector<annotation::Annotation> events = draft.spans(reading, annotation::layers::event);
    if (events.empty())
        return;
    const Words &words = draft.words(reading, language->second.grammar);
    EventAnchors anchors(draft, words, language->second.signalWords, std::move(events), times,
                         draft.spans(reading, annotation::layers::structure));
    annotation::AnnotationId dct;
    for (const Anchoring &anchoring : anchors.find()) {
        annotation::Annotation link;
        link.layer = annotation::layers::tlink;
        link.tag = anchoring.relation;
        link.source = anchoring.event;
        if (!anchoring.target && !dct)
            dct = creationTime(draft, times, reading, id());
        link.target = anchoring.target ? anchoring.target : dct;
        link.features.set(QStringLiteral("signal"), anchoring.signal);
        link.origin = {id(), anchoring.confidence, anchoring.reason};
        reading.add(std::move(link));
    }
}

} // namespace suggest
