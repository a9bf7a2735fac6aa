#include "app/suggest/name_learner.h"

#include <algorithm>

namespace suggest {

namespace {

std::vector<QString> wordsOf(const NameTokens &tokens, qsizetype sentence)
{
    std::vector<QString> words;
    for (qsizetype i = tokens.begin(sentence); i < tokens.end(sentence); ++i)
        words.push_back(tokens.text(i).toString().toLower());
    return words;
}

QString surfaceOf(const Lesson::Sentence &sentence, const TokenSpan &span)
{
    QStringList words;
    for (int i = span.begin; i < span.end; ++i)
        words.append(sentence.words[std::size_t(i)]);
    return words.join(u' ');
}

void remember(LearnedLexicon &lexicon, const Lesson &lesson, bool forget)
{
    for (const Lesson::Sentence &sentence : lesson.sentences) {
        for (const TokenSpan &span : sentence.spans) {
            if (forget)
                lexicon.forget(surfaceOf(sentence, span), span.tag);
            else
                lexicon.add(surfaceOf(sentence, span), span.tag);
        }
    }
}

using Lessons = std::span<const std::shared_ptr<const Lesson>>;

// The sentences of lessons with what the other lessons teach about their words.
std::vector<LabelledSentence> sentencesOf(Lessons lessons, LearnedLexicon &lexicon, bool isOwn)
{
    std::vector<LabelledSentence> all;
    for (const auto &lesson : lessons) {
        if (isOwn)
            remember(lexicon, *lesson, true);
        for (const Lesson::Sentence &sentence : lesson->sentences) {
            all.push_back({lexicon.empty()
                               ? sentence.features
                               : std::make_shared<const SentenceFeatures>(withLearned(*sentence.features, sentence.words, lexicon)),
                           sentence.spans});
        }
        if (isOwn)
            remember(lexicon, *lesson, false);
    }
    return all;
}

LearnedNames learnFrom(const QStringList &tags, Lessons lessons, Lessons base, const SequenceModel *start, const LearningOptions &options,
                       std::stop_token stop)
{
    LearnedNames made;
    for (const auto &lesson : lessons)
        remember(made.lexicon, *lesson, false);
    const std::vector<LabelledSentence> own = sentencesOf(lessons, made.lexicon, true);
    const std::vector<LabelledSentence> others = sentencesOf(base, made.lexicon, false);
    TrainingOptions training;
    training.epochs = options.epochs;
    training.seed = options.seed;
    training.mixBase = !own.empty();
    training.beliefs = believeRules(tags, options.trustInRules);
    std::vector<SequenceModel> models;
    for (int run = 0; run < options.runs; ++run) {
        models.push_back(trainSequence(tags, own, others, start, training, stop));
        ++training.seed;
    }
    made.model = models.size() == 1 ? std::move(models.front()) : meanOf(models);
    return made;
}

void calibrateOn(LearnedNames &names, const LearnedNames &judge, Lessons heldOut)
{
    LearnedLexicon lexicon = judge.lexicon;
    SequenceModel model = judge.model;
    std::vector<LabelledSentence> sentences = sentencesOf(heldOut, lexicon, false);
    calibrate(model, sentences);
    names.model.copyCalibration(model);
}

} // namespace

Lesson lessonOf(const NameTokens &tokens, const std::vector<NameCandidate> *rules, std::span<const MarkedText::Mark> marks,
                const QStringList &tags)
{
    Lesson lesson;
    std::vector<SentenceFeatures> features = nameFeatures({&tokens, rules});
    for (qsizetype s = 0; s < tokens.sentences(); ++s) {
        Lesson::Sentence sentence;
        sentence.features = std::make_shared<const SentenceFeatures>(std::move(features[std::size_t(s)]));
        sentence.words = wordsOf(tokens, s);
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
    return lesson;
}

LearnedNames learnNames(const QStringList &tags, Lessons lessons, Lessons base, const SequenceModel *start, const LearningOptions &options,
                        std::stop_token stop)
{
    LearnedNames made = learnFrom(tags, lessons, base, start, options, stop);
    const Lessons judged = lessons.size() >= 10 ? lessons : base;
    std::vector<std::shared_ptr<const Lesson>> seen, kept;
    for (std::size_t i = 0; i < judged.size(); ++i)
        (i % 5 == 4 ? kept : seen).push_back(judged[i]);
    if (kept.empty() || stop.stop_requested())
        return made;
    LearningOptions quick = options;
    quick.epochs = std::max(3, options.epochs / 2);
    quick.runs = 1;
    const bool own = lessons.size() >= 10;
    const LearnedNames judge = own ? learnFrom(tags, seen, base, start, quick, stop) : learnFrom(tags, {}, seen, nullptr, quick, stop);
    calibrateOn(made, judge, kept);
    return made;
}

std::vector<TokenSpan> decodeNames(const LearnedNames &learned, const NameTokens &tokens, const std::vector<NameCandidate> *rules)
{
    const std::vector<SentenceFeatures> features = nameFeatures({&tokens, rules});
    std::vector<TokenSpan> spans;
    for (qsizetype s = 0; s < tokens.sentences(); ++s) {
        const SentenceFeatures &plain = features[std::size_t(s)];
        const std::vector<TokenSpan> found = learned.lexicon.empty()
            ? learned.model.decode(plain)
            : learned.model.decode(withLearned(plain, wordsOf(tokens, s), learned.lexicon));
        for (TokenSpan span : found) {
            span.begin += int(tokens.begin(s));
            span.end += int(tokens.begin(s));
            spans.push_back(span);
        }
    }
    return spans;
}

} // namespace suggest
