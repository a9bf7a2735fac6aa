#include "app/review/simulated_analyst.h"

#include "app/metrics/speaker_score.h"
#include "app/review/offers.h"
#include "app/review/variants.h"
#include "app/text/segmentation.h"
#include "app/timeline/value.h"

#include <set>

namespace review {

namespace {

using namespace annotation;

const QString value = QStringLiteral("value"), speaker = QStringLiteral("speaker"), anchorValue = QStringLiteral("anchor_value"),
              anchorRelation = QStringLiteral("relation");
constexpr std::size_t nothing = static_cast<std::size_t>(-1);

// How many words of the text lie in a range, at least in part.
int wordsIn(const QString &text, const text::Segmentation &cut, text::Range range)
{
    int words = 0;
    for (qsizetype at = cut.tokenAt(range.begin); at < qsizetype(cut.tokens().size()); ++at) {
        const text::Range token = cut.tokens()[std::size_t(at)];
        if (token.begin >= range.end)
            break;
        words += int(text::isWord(QStringView(text).mid(token.begin, token.length())));
    }
    return words;
}

// By how many words two ranges differ at both their sides.
int wordsMoved(const QString &text, const text::Segmentation &cut, text::Range from, text::Range to)
{
    const auto between = [&](qsizetype a, qsizetype b) {
        return a == b ? 0 : std::max(1, wordsIn(text, cut, {std::min(a, b), std::max(a, b)}));
    };
    return between(from.begin, to.begin) + between(from.end, to.end);
}

// One article on the analyst's desk.
class Desk {
public:
    Desk(const Scope &scope, ShortestTyping &typing, const Document &gold, const Document &system, Trust &trust)
        : scope_(scope),
          typing_(typing),
          gold_(gold),
          system_(system),
          trust_(trust),
          cut_(text::Segmentation::of(gold.text(), gold.fields().language))
    {
    }

    WorkDone work()
    {
        std::vector<Suggested> all;
        for (const QString &layer : layersInOrder())
            lay(layer, all);
        std::stable_sort(all.begin(), all.end(),
                         [](const Suggested &a, const Suggested &b) { return a.mark->hull().begin < b.mark->hull().begin; });
        for (const Suggested &one : all)
            judge(one);
        for (std::size_t i = 0; i < missed_.size(); ++i)
            make(i);
        if (scope_.links)
            judgeLinks();
        return std::move(done_);
    }

private:
    struct Suggested {
        const Annotation *mark = nullptr, *gold = nullptr; // gold: null where none answers
    };

    QStringList layersInOrder() const
    {
        QStringList layers(scope_.layers.begin(), scope_.layers.end());
        layers.sort();
        return layers;
    }

    // Pairs the suggestions of a layer with gold; counts the gold by hand.
    void lay(const QString &layer, std::vector<Suggested> &all)
    {
        const metrics::MarkFilter filter = scope_.filterOf(layer);
        const metrics::Marks golds = metrics::marks(gold_.spans(), filter), systems = metrics::marks(system_.spans(), filter);
        std::vector<std::size_t> answer(systems.size(), nothing);
        std::vector<bool> found(golds.size(), false);
        for (const metrics::Pair &pair : metrics::pairs(golds, systems, metrics::Match::Overlap, metrics::Tags::MayDiffer, filter)) {
            answer[pair.system] = pair.gold;
            found[pair.gold] = true;
        }
        metrics::Score score;
        for (std::size_t i = 0; i < systems.size(); ++i) {
            const Annotation *gold = answer[i] == nothing ? nullptr : golds[answer[i]];
            all.push_back({systems[i], gold});
            if (gold && metrics::isOptional(*gold))
                continue;
            ++score.proposed;
            score.correct += int(gold && gold->ranges == systems[i]->ranges && gold->tag == systems[i]->tag);
        }
        for (std::size_t i = 0; i < golds.size(); ++i) {
            if (metrics::isOptional(*golds[i]))
                continue;
            ++score.expected;
            count(layer, keysByHand(labourOf(*golds[i])));
            if (!found[i])
                missed_.push_back(golds[i]);
        }
        done_.strict += score;
        done_.score[layer] += score;
    }

    void count(const QString &layer, int byHand)
    {
        ++done_.gold;
        ++done_.golds[layer];
        done_.byHand += byHand;
    }
    void press(const QString &layer, int keys)
    {
        done_.withChiosa += keys;
        done_.keys[layer] += keys;
    }

    int typingOf(const Annotation &gold)
    {
        const ArticleFields &fields = gold_.fields();
        return typing_.of(gold.features.value(value), gold_.surface(gold), fields.dct, fields.language);
    }

    Labour labourOf(const Annotation &gold)
    {
        Labour labour;
        labour.words = wordsIn(gold_.text(), cut_, gold.hull());
        if (gold.layer == layers::timex3 && gold.features.has(value))
            labour.typing = typingOf(gold);
        labour.speaker = gold.layer == layers::quote && gold.features.has(speaker);
        labour.entity = gold.layer == layers::entity && bool(gold.entity);
        return labour;
    }

    Correction correctionOf(const Annotation &mark, const Annotation &gold)
    {
        Correction correction;
        correction.tag = mark.tag != gold.tag;
        correction.words = wordsMoved(gold_.text(), cut_, mark.hull(), gold.hull());
        if (gold.layer == layers::timex3 && gold.features.has(value)
            && !timeline::sameValue(gold.features.value(value), mark.features.value(value))) {
            correction.typing = typingOf(gold);
            for (const DateReading &reading : readingsOf(mark))
                correction.offered = correction.offered || timeline::sameValue(gold.features.value(value), reading.value);
        }
        if (gold.layer == layers::quote && gold.features.has(speaker))
            correction.links += int(!metrics::sameSpeaker(gold.features.value(speaker), mark.features.value(speaker)));
        if (gold.layer == layers::entity && scope_.entities)
            correction.links += int(!isSameEntity(mark, gold));
        return correction;
    }

    // Does the suggestion join the mention to those of its like? Says what stands from now on: a wrong join is set right, and two entities
    // that are one are made one.
    bool isSameEntity(const Annotation &mark, const Annotation &gold)
    {
        const auto meant = meaning_.find(mark.entity.value);
        const bool isNew = meant == meaning_.end();
        const bool right = !gold.entity || (isNew ? !named_.contains(gold.entity.value) : meant->second == gold.entity.value);
        if (isNew && mark.entity)
            meaning_[mark.entity.value] = gold.entity.value;
        if (gold.entity)
            named_.insert(gold.entity.value);
        return right;
    }

    void judge(const Suggested &one)
    {
        const QString &layer = one.mark->layer;
        const double confidence = one.mark->origin.confidence;
        const bool inBulk = trust_.justifies(layer, confidence);
        if (one.gold && metrics::isOptional(*one.gold)) {
            press(layer, inBulk ? 0 : 1);
            return;
        }
        if (one.gold)
            answerTo_[one.mark->id] = one.gold;
        const Correction correction = one.gold ? correctionOf(*one.mark, *one.gold) : Correction{};
        press(layer, one.gold ? keysOfSuggestion(correction, labourOf(*one.gold), inBulk) : keysOfFalse(inBulk));
        trust_.note(layer, confidence, one.gold && correction.none());
    }

    // A gold span that nothing was suggested for: by hand, and then everywhere, where that spares keys.
    void make(std::size_t at)
    {
        const Annotation *gold = missed_[at];
        if (!gold)
            return;
        missed_[at] = nullptr;
        if (gold->entity)
            named_.insert(gold->entity.value);
        press(gold->layer, keysByHand(labourOf(*gold)));
        if (gold->layer != layers::entity)
            return;
        std::vector<std::size_t> got;
        int spared = 0, wrong = 0;
        for (const Variant &variant : variantsIn(system_, gold_.surface(*gold), gold->layer, gold->tag)) {
            if (variant.range == gold->hull() || isRight(variant.range, gold->tag))
                continue;
            const std::size_t like = missedAt(variant.range, *gold);
            if (like == nothing) {
                ++wrong;
                continue;
            }
            got.push_back(like);
            spared += keysByHand(labourOf(*missed_[like]));
        }
        if (got.empty() || spared <= keysOfEverywhere(wrong))
            return;
        press(gold->layer, keysOfEverywhere(wrong));
        for (const std::size_t i : got)
            missed_[i] = nullptr;
    }

    // Is the place tagged so already?
    bool isRight(text::Range range, const QString &tag) const
    {
        return std::any_of(answerTo_.begin(), answerTo_.end(), [&](const auto &entry) {
            return entry.second->layer == layers::entity && entry.second->hull() == range && entry.second->tag == tag;
        });
    }

    std::size_t missedAt(text::Range range, const Annotation &like) const
    {
        for (std::size_t i = 0; i < missed_.size(); ++i) {
            if (missed_[i] && missed_[i]->layer == like.layer && missed_[i]->tag == like.tag && missed_[i]->hull() == range
                && missed_[i]->entity == like.entity)
                return i;
        }
        return nothing;
    }

    // Relations, from the event that they begin at: to another event, or to a time by its value.
    struct End {
        QString type;
        AnnotationId event; // 0: a time
        QString time;
        bool leadsTo(const End &other) const { return event == other.event && (event || timeline::sameValue(time, other.time)); }
    };
    using Links = std::map<AnnotationId, std::vector<End>>;

    static QString inverse(const QString &type)
    {
        static const std::map<QString, QString> others{{QStringLiteral("AFTER"), QStringLiteral("BEFORE")},
                                                       {QStringLiteral("INCLUDES"), QStringLiteral("IS_INCLUDED")},
                                                       {QStringLiteral("BEGUN_BY"), QStringLiteral("BEGINS")},
                                                       {QStringLiteral("ENDED_BY"), QStringLiteral("ENDS")}};
        const auto found = others.find(type);
        return found == others.end() ? QString() : found->second;
    }

    // AFTER(a, b) as BEFORE(b, a): one spelling of each.
    static void put(Links &links, AnnotationId from, AnnotationId to, const QString &type)
    {
        const QString turned = inverse(type);
        const bool turns = !turned.isEmpty() || (type == u"SIMULTANEOUS" && to < from);
        links[turns ? to : from].push_back({turned.isEmpty() ? type : turned, turns ? from : to, {}});
    }

    Links goldLinks() const
    {
        Links links;
        for (const AnnotationPointer &event : gold_.onLayer(layers::event)) {
            if (event->features.has(anchorValue))
                links[event->id].push_back({event->features.value(anchorRelation), {}, event->features.value(anchorValue)});
        }
        for (const AnnotationPointer &link : gold_.onLayer(layers::tlink)) {
            const AnnotationPointer from = gold_.find(link->source), to = gold_.find(link->target);
            if (from && to && from->layer == layers::event && to->layer == layers::event)
                put(links, link->source, link->target, link->tag);
        }
        return links;
    }

    // Of suggestions between events that were kept; what hangs on a rejected one went with it.
    Links systemLinks(std::map<AnnotationId, double> *confidences) const
    {
        Links links;
        for (const AnnotationPointer &link : system_.onLayer(layers::tlink)) {
            const auto from = answerTo_.find(link->source), to = answerTo_.find(link->target);
            const AnnotationPointer target = system_.find(link->target);
            if (from == answerTo_.end() || !target || from->second->layer != layers::event)
                continue;
            if (target->layer == layers::timex3) {
                const bool known = to != answerTo_.end() && to->second->features.has(value); // its value is right by now
                links[from->second->id].push_back({link->tag, {}, (known ? to->second : target.get())->features.value(value)});
            } else if (to != answerTo_.end()) {
                put(links, from->second->id, to->second->id, link->tag);
            }
            (*confidences)[from->second->id] = link->origin.confidence;
        }
        return links;
    }

    void judgeLinks()
    {
        std::map<AnnotationId, double> confidences;
        Links golds = goldLinks();
        for (const auto &[event, ends] : golds) {
            for (std::size_t i = 0; i < ends.size(); ++i)
                count(layers::tlink, keysOfLink);
        }
        for (const auto &[event, ends] : systemLinks(&confidences)) {
            std::vector<End> &wanted = golds[event];
            for (const End &end : ends)
                judgeLink(end, wanted, confidences[event]);
        }
        for (const auto &[event, ends] : golds)
            press(layers::tlink, keysOfLink * int(ends.size())); // those that nothing was suggested for
    }

    // The wanted end that a link answers to goes.
    void judgeLink(const End &end, std::vector<End> &wanted, double confidence)
    {
        const bool inBulk = trust_.justifies(layers::tlink, confidence);
        auto best = std::find_if(wanted.begin(), wanted.end(), [&end](const End &o) { return o.type == end.type && o.leadsTo(end); });
        Link link = Link::Right;
        if (best == wanted.end()) {
            link = Link::OtherType;
            best = std::find_if(wanted.begin(), wanted.end(), [&end](const End &o) { return o.leadsTo(end); });
        }
        if (best == wanted.end()) {
            link = Link::OtherEnd;
            best = std::find_if(wanted.begin(), wanted.end(), [&end](const End &o) { return !o.event == !end.event; });
        }
        if (best == wanted.end())
            link = Link::Needless;
        else
            wanted.erase(best);
        press(layers::tlink, keysOfRelation(link, inBulk));
        trust_.note(layers::tlink, confidence, link == Link::Right);
    }

    const Scope &scope_;
    ShortestTyping &typing_;
    const Document &gold_, &system_;
    Trust &trust_;
    text::Segmentation cut_;
    WorkDone done_;
    std::vector<const Annotation *> missed_;
    std::map<AnnotationId, const Annotation *> answerTo_; // of suggestions
    std::map<std::uint64_t, std::uint64_t> meaning_;      // the machine's entities, as the gold has them
    std::set<std::uint64_t> named_;                       // gold entities met so far
};

} // namespace

void Scope::widen(const Document &gold)
{
    std::vector<const Annotation *> names;
    gold.visitSpans([&](const AnnotationPointer &span) {
        static const QStringList ofTheMachine{annotation::layers::structure, annotation::layers::token, annotation::layers::sentence};
        if (span->ranges.empty() || !span->isVisible() || ofTheMachine.contains(span->layer))
            return;
        layers.insert(span->layer);
        links = links || (span->layer == annotation::layers::event && span->features.has(anchorValue));
        if (span->layer != annotation::layers::entity)
            return;
        if (!entityTags.contains(span->tag))
            entityTags.append(span->tag);
        entities = entities || span->entity;
        nested = nested || (!names.empty() && names.back()->hull().overlaps(span->hull()));
        if (names.empty() || names.back()->hull().end < span->hull().end)
            names.push_back(span.get());
    });
    links = links || !gold.onLayer(annotation::layers::tlink).empty();
}

metrics::MarkFilter Scope::filterOf(const QString &layer) const
{
    metrics::MarkFilter filter{layer, {}, {}, false};
    if (layer == annotation::layers::entity) {
        filter.tags = entityTags;
        filter.outermost = !nested;
    }
    return filter;
}

WorkDone &WorkDone::operator+=(const WorkDone &other)
{
    gold += other.gold;
    byHand += other.byHand;
    withChiosa += other.withChiosa;
    strict += other.strict;
    for (const auto &[layer, one] : other.score)
        score[layer] += one;
    for (const auto &[layer, count] : other.keys)
        keys[layer] += count;
    for (const auto &[layer, count] : other.golds)
        golds[layer] += count;
    return *this;
}

WorkDone SimulatedAnalyst::correct(const Document &gold, const Document &system, Trust &trust)
{
    return Desk(scope_, typing_, gold, system, trust).work();
}

} // namespace review
