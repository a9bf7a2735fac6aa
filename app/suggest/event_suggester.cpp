#include "app/suggest/event_suggester.h"

#include "app/suggest/factuality.h"

namespace suggest {

namespace {

QString posName(Pos pos)
{
    return pos == Pos::Noun ? QStringLiteral("NOUN") : pos == Pos::Adjective ? QStringLiteral("ADJECTIVE") : QStringLiteral("VERB");
}

// How sure that it is an event, and one of the story: what is told as done or to come stands out, what is merely wanted, possible or
// lasting stands back.
double weightOf(const EventWord &word, const Factuality &how)
{
    static const QStringList background{QStringLiteral("STATE"), QStringLiteral("I_STATE"), QStringLiteral("PERCEPTION")};
    double weight = word.confidence;
    if (background.contains(word.eventClass))
        weight -= 0.12;
    if (how.value != u"FACT" && how.value != u"FUTURE")
        weight -= 0.12;
    if (word.group && word.group->form != VerbForm::Finite)
        weight -= 0.05;
    return std::max(0.1, weight);
}

// Title, heading, byline and the page's furniture: where they are known, furniture tells no events.
std::vector<text::Range> silentParts(const Draft &draft, const Reading &reading)
{
    std::vector<text::Range> silent;
    for (const annotation::Annotation &part : draft.spans(reading, annotation::layers::structure)) {
        if (part.tag == u"BYLINE" || part.tag == u"DATELINE" || part.tag == u"BOILERPLATE")
            silent.push_back(part.hull());
    }
    return silent;
}

} // namespace

EventSuggester::EventSuggester()
{
    for (const QString &code : {QStringLiteral("it"), QStringLiteral("en")}) {
        base::Result<WordLists> grammar = WordLists::read(QStringLiteral("events/%1/grammar.tsv").arg(code));
        if (!grammar)
            continue;
        Language language{*std::move(grammar), {}};
        bool complete = true;
        for (const QString &file : {QStringLiteral("verbs"), QStringLiteral("nouns"), QStringLiteral("cues")}) {
            if (const base::Result<WordLists> lists = WordLists::read(QStringLiteral("events/%1/%2.tsv").arg(code, file)))
                language.lists.add(*lists);
            else
                complete = false;
        }
        if (complete)
            languages_[code] = std::move(language);
    }
}

void EventSuggester::suggest(const Draft &draft, Reading &reading, std::stop_token stop) const
{
    const auto language = languages_.find(draft.language());
    if (language == languages_.end())
        return;
    const std::vector<annotation::Annotation> times = draft.spans(reading, annotation::layers::timex3);
    const Words &words = draft.words(reading, language->second.grammar);
    const std::vector<text::Range> silent = silentParts(draft, reading);
    const FactualityReader factuality(draft, words, language->second.lists, times);
    for (const EventWord &word : EventReader(draft, words, language->second.lists, times).read()) {
        if (stop.stop_requested())
            return;
        const text::Range place = words.range(word.token);
        if (std::any_of(silent.begin(), silent.end(), [place](text::Range part) { return part.covers(place); }))
            continue;
        const Factuality how = factuality.of(word);
        // "Il ladro avrebbe rubato": told of the past; only "ha detto che sarebbe partita" looks ahead.
        const bool isHearsay = draft.language() == u"it" && word.group && word.group->mood == Mood::Conditional && word.group->perfect
            && how.value != u"FUTURE";
        annotation::Annotation event;
        event.layer = annotation::layers::event;
        event.tag = QStringLiteral("EVENT");
        event.ranges = {place};
        event.features = {{QStringLiteral("class"), word.eventClass},
                          {QStringLiteral("tense"), isHearsay ? QStringLiteral("PAST") : word.tense},
                          {QStringLiteral("aspect"), word.aspect},
                          {QStringLiteral("polarity"), how.negative ? QStringLiteral("NEG") : QStringLiteral("POS")},
                          {QStringLiteral("modality"), how.modality},
                          {QStringLiteral("factuality"), how.value},
                          {QStringLiteral("pos"), posName(word.pos)}};
        event.origin = {id(), weightOf(word, how), word.reason};
        reading.add(std::move(event));
    }
}

} // namespace suggest
