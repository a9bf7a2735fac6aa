// What a span layer has been taught in one language, article by article, and what it learns from that.
//
// An article teaches by its sentences that are decided: of one that is done, all in which nothing is still suggested; of another, only
// those in which something has been decided besides. Accepted, corrected and added spans are right; what was rejected is not. The newest
// 600 articles are kept. One thread at a time.
#pragma once

#include "app/suggest/base_names.h"
#include "app/suggest/learned_layers.h"

namespace suggest {

class LayerSchool {
public:
    static constexpr std::size_t mostLessons = 600;

    // `reader`: of the language.
    LayerSchool(QString layer, std::shared_ptr<const NameReader> reader);

    // Reads the lessons and the model that the program came with; they come before all others, so the first article does it where nobody
    // has. Half a second of what would else be waited for after the first decision.
    void prepare(std::stop_token stop = {});
    // The article as it stands now, in place of how it stood before.
    void take(const annotation::Document &document);
    bool forget(annotation::DocumentId document); // was it there?
    std::size_t lessons() const { return lessons_.size(); }
    bool hasNews() const { return hasNews_; } // since it last learned

    // Null where there is nothing to learn from, or where it was stopped.
    std::optional<LearnedLayer> learn(base::Timestamp now, std::stop_token stop = {});

    // Tags of the entity layer that the rules find around and inside names; they are not learned.
    static bool isLearned(const QString &layer, const QString &tag);
    // Layers that rules alone read, with more than spans to say.
    static bool isLearned(const QString &layer);

private:
    struct Kept {
        LessonPointer lesson;
        std::uint64_t when = 0; // counts takes
    };
    LearnedFacts factsOf(const Learned &learned, std::span<const LessonPointer> lessons, base::Timestamp now) const;
    void tellWords(LearnedFacts &facts, const SequenceModel &model) const;

    QString layer_;
    std::shared_ptr<const NameReader> reader_;
    QStringList tags_; // the base's, then others as they come
    FeatureIndex index_;
    std::map<annotation::DocumentId, Kept> lessons_;
    std::uint64_t takes_ = 0;
    bool hasNews_ = false;
    QHash<WordHash, QString> words_; // that lessons have
    bool isReady_ = false;
    std::vector<LessonPointer> base_;
    std::shared_ptr<const LearnedNames> start_;
    std::optional<Judgement> judgement_;
};

} // namespace suggest
