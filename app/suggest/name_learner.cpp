#include "app/suggest/name_learner.h"

#include <algorithm>
#include <future>
#include <random>
#include <utility>

namespace suggest {

namespace {

std::span<const WordHash> wordsOf(const Lesson::Sentence &sentence, const TokenSpan &span)
{
    return std::span(sentence.words).subspan(std::size_t(span.begin), std::size_t(span.end - span.begin));
}

using Lessons = std::span<const LessonPointer>;

void add(LearnedLexicon &lexicon, const Lesson::Sentence &sentence, std::span<const TokenSpan> spans)
{
    for (const TokenSpan &span : spans)
        lexicon.add(wordsOf(sentence, span), span.tag);
}

void forget(LearnedLexicon &lexicon, const Lesson::Sentence &sentence, std::span<const TokenSpan> spans)
{
    for (const TokenSpan &span : spans)
        lexicon.forget(wordsOf(sentence, span), span.tag);
}

// The sentences of lessons with what the other lessons, and the other sentences of the same, teach about their words. `unread`: the share
// of sentences that are shown as at the first look at an article, when nothing is known of its other sentences yet.
std::vector<LabelledSentence> sentencesOf(Lessons lessons, LearnedLexicon &lexicon, FeatureIndex &index, bool isOwn, float unread,
                                          std::uint32_t seed)
{
    std::vector<LabelledSentence> all;
    const LearnedLexicon nothing;
    std::mt19937 random(seed);
    const auto fewest = std::uint64_t(double(unread) * double(std::mt19937::max()));
    for (const LessonPointer &lesson : lessons) {
        LearnedLexicon here;
        for (const Lesson::Sentence &sentence : lesson->sentences) {
            if (isOwn)
                forget(lexicon, sentence, sentence.spans);
            add(here, sentence, sentence.spans);
        }
        for (const Lesson::Sentence &sentence : lesson->sentences) {
            forget(here, sentence, sentence.spans);
            const LearnedLexicon &known = random() < fewest ? nothing : here;
            all.push_back({&sentence.features, index.numbered(learnedFeatures(sentence.words, lexicon, known)), sentence.spans});
            add(here, sentence, sentence.spans);
        }
        for (const Lesson::Sentence &sentence : lesson->sentences) {
            if (isOwn)
                add(lexicon, sentence, sentence.spans);
        }
    }
    return all;
}

// The spans of each sentence of an article (whose features are hashes). A second look knows what the first has found in the other
// sentences: a surname belongs to the person who was named in full.
std::vector<std::vector<TokenSpan>> decodeArticle(const LearnedNames &names, std::span<const Lesson::Sentence> sentences)
{
    LearnedLexicon here;
    std::vector<SentenceFeatures> known;
    std::vector<SequenceModel::Scores> local; // what does not change with what is found
    std::vector<std::vector<TokenSpan>> first, found;
    const auto read = [&](std::size_t s, const SentenceFeatures &learned) {
        SequenceModel::Scores scores = local[s];
        names.model.add(learned, scores);
        return names.model.decode(scores);
    };
    for (const Lesson::Sentence &sentence : sentences) {
        known.push_back(learnedFeatures(sentence.words, names.lexicon, here));
        local.push_back(names.model.scores(sentence.features));
        first.push_back(read(local.size() - 1, known.back()));
    }
    for (std::size_t s = 0; s < sentences.size(); ++s)
        add(here, sentences[s], first[s]);
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        forget(here, sentences[s], first[s]);
        const SentenceFeatures more = learnedFeatures(sentences[s].words, names.lexicon, here);
        found.push_back(more == known[s] ? first[s] : read(s, more));
        add(here, sentences[s], first[s]);
    }
    return found;
}

LearnedNames learnFrom(const QStringList &tags, FeatureIndex &index, Lessons lessons, Lessons base, const SequenceModel *start,
                       const LearningOptions &options, std::stop_token stop)
{
    LearnedNames made;
    for (const LessonPointer &lesson : lessons) {
        for (const Lesson::Sentence &sentence : lesson->sentences)
            add(made.lexicon, sentence, sentence.spans);
    }
    const float unread = lessons.empty() ? 0 : options.unread;
    const std::vector<LabelledSentence> own = sentencesOf(lessons, made.lexicon, index, true, unread, options.seed);
    const std::vector<LabelledSentence> others = sentencesOf(base, made.lexicon, index, false, unread, options.seed);
    TrainingOptions training;
    training.epochs = options.epochs;
    training.seed = options.seed;
    training.lead = options.lead;
    if (!own.empty())
        training.leastBase = options.leastBase;
    training.beliefs = believeRules(tags, options.trustInRules);
    for (const Belief &belief : training.beliefs)
        index.add(belief.feature);
    if (options.runs == 1) {
        made.model = trainSequence(tags, index, own, others, start, training, stop);
        return made;
    }
    std::vector<std::future<SequenceModel>> runs; // side by side: none knows of the others
    for (int run = 0; run < options.runs; ++run, ++training.seed) {
        runs.push_back(std::async(std::launch::async, [&tags, &index = std::as_const(index), &own, &others, start, training, stop] {
            return trainSequence(tags, index, own, others, start, training, stop);
        }));
    }
    std::vector<SequenceModel> models;
    models.reserve(runs.size());
    for (std::future<SequenceModel> &run : runs)
        models.push_back(run.get());
    made.model = meanOf(models);
    return made;
}

SpanTrial tried(const LearnedNames &names, Lessons heldOut, const FeatureIndex &index)
{
    SpanTrial trial;
    for (const LessonPointer &lesson : heldOut) {
        std::vector<Lesson::Sentence> sentences = lesson->sentences;
        for (Lesson::Sentence &sentence : sentences)
            sentence.features = index.hashed(sentence.features);
        const std::vector<std::vector<TokenSpan>> found = decodeArticle(names, sentences);
        for (std::size_t s = 0; s < found.size(); ++s)
            trial.add(found[s], sentences[s].spans);
    }
    return trial;
}

constexpr std::size_t fewestJudged = 20, veryFewLessons = 5, fewLessons = 60, someLessons = 150;

// Every fifth of what is one's own, or of the base where there is no own.
Judgement judge(const QStringList &tags, FeatureIndex &index, Lessons lessons, Lessons base, const SequenceModel *start,
                LearningOptions options, std::stop_token stop)
{
    const bool own = !lessons.empty();
    const Lessons judged = own ? lessons : base;
    std::vector<LessonPointer> seen, kept;
    for (std::size_t i = 0; i < judged.size(); ++i)
        (i % 5 == 4 ? kept : seen).push_back(judged[i]);
    options.epochs = std::max(3, options.epochs / 2);
    options.runs = 1;
    LearnedNames trial
        = own ? learnFrom(tags, index, seen, base, start, options, stop) : learnFrom(tags, index, {}, seen, nullptr, options, stop);
    Judgement judgement;
    if (stop.stop_requested())
        return judgement;
    const SpanTrial result = tried(trial, kept, index);
    calibrate(trial.model, result);
    judgement.lessons = lessons.size();
    judgement.f1 = result.f1();
    judgement.slope = trial.model.slope();
    judgement.offset = trial.model.offset();
    if (own && start)
        judgement.startF1 = tried({*start, {}}, kept, index).f1();
    return judgement;
}

} // namespace

Lesson lessonOf(const NameTokens &tokens, const std::vector<NameCandidate> *rules, std::span<const MarkedText::Mark> marks,
                const QStringList &tags, FeatureIndex &index, std::span<const Teaching> teaching)
{
    Lesson lesson;
    ArticleFeatures features = nameFeatures({&tokens, rules});
    for (std::size_t s = 0; s < features.sentences.size(); ++s) {
        Lesson::Sentence sentence;
        if (teaching.empty() || teaching[s] == Teaching::Yes)
            sentence.features = index.numbered(features.sentences[s]);
        sentence.words = std::move(features.words[s]);
        lesson.sentences.push_back(std::move(sentence));
    }
    std::vector<MarkedText::Mark> outer(marks.begin(), marks.end());
    std::erase_if(outer, [&tags](const MarkedText::Mark &mark) { return !tags.contains(mark.tag); });
    std::sort(outer.begin(), outer.end(), [](const MarkedText::Mark &a, const MarkedText::Mark &b) {
        return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
    });
    qsizetype sentence = 0, free = 0;
    for (const MarkedText::Mark &mark : outer) {
        if (mark.range.begin < free)
            continue; // inside the one before
        qsizetype first = -1, last = -1;
        for (; sentence < tokens.sentences(); ++sentence) {
            const qsizetype end = tokens.end(sentence);
            if (end > tokens.begin(sentence) && tokens.range(end - 1, end - 1).end > mark.range.begin)
                break;
        }
        if (sentence >= tokens.sentences())
            break;
        for (qsizetype i = tokens.begin(sentence); i < tokens.end(sentence); ++i) {
            const text::Range range = tokens.range(i, i);
            if (range.begin == mark.range.begin)
                first = i;
            if (range.end == mark.range.end)
                last = i;
        }
        if (first < 0 || last < first)
            continue;
        free = mark.range.end;
        const int base = int(tokens.begin(sentence));
        lesson.sentences[std::size_t(sentence)].spans.push_back({int(first) - base, int(last) + 1 - base, int(tags.indexOf(mark.tag)), 0});
    }
    std::erase_if(lesson.sentences, [](const Lesson::Sentence &part) { return part.features.size() == 0; });
    return lesson;
}

Learned learnNames(const QStringList &tags, FeatureIndex &index, Lessons lessons, Lessons base, const SequenceModel *start,
                   const LearningOptions &options, const Judgement *before, std::stop_token stop)
{
    Learned made;
    const bool judgedNow = lessons.empty() || lessons.size() >= fewestJudged;
    if (before && before->lessons >= fewestJudged && lessons.size() >= before->lessons && lessons.size() * 10 < before->lessons * 11)
        made.judgement = *before;
    else if (judgedNow)
        made.judgement = judge(tags, index, lessons, base, start, options, stop);
    else if (start)
        made.judgement = {0, 0, 0, start->slope(), start->offset()};
    if (start && !made.judgement.better()) {
        made.names.model = *start;
        return made;
    }
    LearningOptions whole = options;
    if (!lessons.empty() && lessons.size() < someLessons)
        whole.runs = std::max(whole.runs, 3); // they are learned in no time, and several orders level out what is chance
    if (!lessons.empty() && lessons.size() < fewLessons)
        whole.epochs = std::min(whole.epochs, 3);
    if (!lessons.empty() && lessons.size() < veryFewLessons)
        whole.lead = 0; // a new label of a handful of examples must not have to win against the base by a margin
    made.names = learnFrom(tags, index, lessons, base, start, whole, stop);
    made.names.model.setCalibration(made.judgement.slope, made.judgement.offset);
    return made;
}

std::vector<TokenSpan> decodeNames(const LearnedNames &learned, const NameTokens &tokens, const std::vector<NameCandidate> *rules)
{
    ArticleFeatures features = nameFeatures({&tokens, rules});
    std::vector<Lesson::Sentence> sentences;
    for (std::size_t s = 0; s < features.sentences.size(); ++s)
        sentences.push_back({std::move(features.sentences[s]), std::move(features.words[s]), {}});
    const std::vector<std::vector<TokenSpan>> found = decodeArticle(learned, sentences);
    std::vector<TokenSpan> spans;
    for (std::size_t s = 0; s < found.size(); ++s) {
        const int first = int(tokens.begin(qsizetype(s)));
        for (TokenSpan span : found[s]) {
            span.begin += first;
            span.end += first;
            spans.push_back(span);
        }
    }
    return spans;
}

} // namespace suggest
