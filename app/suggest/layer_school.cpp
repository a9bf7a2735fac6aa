#include "app/suggest/layer_school.h"

#include <algorithm>

namespace suggest {

namespace {

using namespace annotation;

constexpr qsizetype mostTags = 100;
constexpr std::size_t mostWordsTold = 8;

// The words whose weight for a tag has grown most.
QStringList grown(std::vector<std::pair<float, QString>> words)
{
    std::sort(words.begin(), words.end(),
              [](const auto &a, const auto &b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    QStringList told;
    for (const auto &[by, word] : words) {
        if (told.size() == qsizetype(mostWordsTold) || by < 0.5F)
            break;
        told.append(word);
    }
    return told;
}

} // namespace

bool LayerSchool::isLearned(const QString &layer, const QString &tag)
{
    return layer != layers::entity || (tag != u"GRP" && tag != u"ROL" && tag != u"NUM");
}

bool LayerSchool::isLearned(const QString &layer)
{
    static const QStringList byRules{layers::timex3,    layers::event, layers::signal,  layers::quote,
                                     layers::structure, layers::token, layers::sentence};
    return !layer.isEmpty() && !byRules.contains(layer);
}

LayerSchool::LayerSchool(QString layer, std::shared_ptr<const NameReader> reader) : layer_(std::move(layer)), reader_(std::move(reader))
{
    if (layer_ == layers::entity)
        tags_ = baseTags();
}

void LayerSchool::prepare(std::stop_token stop)
{
    if (isReady_)
        return;
    if (layer_ == layers::entity) {
        if (auto model = loadBase(reader_->language))
            start_ = *std::move(model);
        if (auto lessons = start_ ? baseLessons(*reader_, tags_, index_, stop) : std::vector<LessonPointer>())
            base_ = *std::move(lessons);
    }
    isReady_ = !stop.stop_requested();
}

void LayerSchool::take(const Document &document)
{
    prepare();
    std::vector<MarkedText::Mark> marks;
    const bool done = document.fields().status == Status::Done;
    const text::Segmentation segmentation = text::Segmentation::of(document.text(), document.fields().language);
    std::vector<Teaching> teaching(segmentation.sentences().size(), done ? Teaching::Yes : Teaching::No);
    std::vector<bool> open(teaching.size(), false);
    bool any = false;
    for (const AnnotationPointer &mark : document.onLayer(layer_)) {
        if (!mark->isSpan() || mark->ranges.empty() || !isLearned(layer_, mark->tag))
            continue;
        const text::Range hull = mark->hull();
        for (std::size_t i = 0; i < teaching.size(); ++i) {
            if (!segmentation.sentences()[i].overlaps(hull))
                continue;
            if (mark->verdict == Verdict::Suggested)
                open[i] = true;
            else
                teaching[i] = Teaching::Yes;
        }
        if (mark->isDecided()) {
            if (!tags_.contains(mark->tag) && tags_.size() < mostTags)
                tags_.append(mark->tag);
            marks.push_back({hull, mark->tag});
        }
    }
    for (std::size_t i = 0; i < teaching.size(); ++i) {
        if (open[i])
            teaching[i] = Teaching::No;
        any |= teaching[i] == Teaching::Yes;
    }
    if (!any) {
        forget(document.id());
        return;
    }
    const LessonPointer lesson
        = reader_->lesson(document, marks, tags_, index_, layer_ == layers::entity ? Rules::Asked : Rules::None, teaching, &words_);
    lessons_[document.id()] = {lesson, ++takes_};
    hasNews_ = true;
    if (lessons_.size() > mostLessons) {
        lessons_.erase(
            std::min_element(lessons_.begin(), lessons_.end(), [](const auto &a, const auto &b) { return a.second.when < b.second.when; }));
    }
}

bool LayerSchool::forget(DocumentId document)
{
    const bool known = lessons_.erase(document) != 0;
    hasNews_ |= known;
    return known;
}

std::optional<LearnedLayer> LayerSchool::learn(base::Timestamp now, std::stop_token stop)
{
    if (lessons_.empty()) {
        hasNews_ = false;
        return std::nullopt;
    }
    std::vector<LessonPointer> lessons;
    lessons.reserve(lessons_.size());
    for (const auto &[id, kept] : lessons_)
        lessons.push_back(kept.lesson);
    LearningOptions options;
    options.epochs = 5;
    const Learned learned
        = learnNames(tags_, index_, lessons, base_, start_ ? &start_->model : nullptr, options, judgement_ ? &*judgement_ : nullptr, stop);
    if (stop.stop_requested())
        return std::nullopt;
    hasNews_ = false;
    judgement_ = learned.judgement;
    LearnedLayer made{reader_->language, layer_, nullptr, factsOf(learned, lessons, now)};
    if (made.facts.inUse)
        made.names = std::make_shared<const LearnedNames>(learned.names);
    return made;
}

LearnedFacts LayerSchool::factsOf(const Learned &learned, std::span<const LessonPointer> lessons, base::Timestamp now) const
{
    LearnedFacts facts;
    facts.articles = int(lessons.size());
    facts.at = now;
    facts.judged = learned.judgement.lessons;
    facts.f1 = learned.judgement.f1;
    facts.startF1 = learned.judgement.startF1;
    facts.inUse = !start_ || learned.judgement.better();
    for (const LessonPointer &lesson : lessons) {
        facts.sentences += int(lesson->sentences.size());
        for (const Lesson::Sentence &sentence : lesson->sentences) {
            for (const TokenSpan &span : sentence.spans)
                ++facts.tags[tags_[span.tag]].spans;
        }
    }
    if (facts.inUse)
        tellWords(facts, learned.names.model);
    return facts;
}

void LayerSchool::tellWords(LearnedFacts &facts, const SequenceModel &model) const
{
    const auto growth = [&](FeatureHash feature, std::size_t tag, bool alsoInside) {
        const std::vector<float> now = model.weightsOf(feature);
        const std::vector<float> before = start_ ? start_->model.weightsOf(feature) : std::vector<float>();
        const auto by
            = [&](std::size_t label) { return (label < now.size() ? now[label] : 0) - (label < before.size() ? before[label] : 0); };
        return alsoInside ? std::max(by(2 * tag + 1), by(2 * tag + 2)) : by(2 * tag + 1);
    };
    for (auto tag = facts.tags.begin(); tag != facts.tags.end(); ++tag) {
        const auto which = std::size_t(tags_.indexOf(tag.key()));
        std::vector<std::pair<float, QString>> inside, before, after;
        for (auto word = words_.begin(); word != words_.end(); ++word) {
            if (!word->front().isLetterOrNumber())
                continue;
            inside.emplace_back(growth(featureHash(u"w", word.key()), which, true), *word);
            before.emplace_back(growth(featureHash(u"w-1", word.key()), which, false), *word);
            after.emplace_back(growth(featureHash(u"w+1", word.key()), which, true), *word);
        }
        tag->inside = grown(std::move(inside));
        tag->before = grown(std::move(before));
        tag->after = grown(std::move(after));
    }
}

} // namespace suggest
