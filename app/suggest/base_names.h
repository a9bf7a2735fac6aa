// The model of names that comes with the program: learned at build time from paragraphs written and marked for it
// (resources/training/LANGUAGE.*.txt).
//
// Reproducible: the same paragraphs, lists and dictionaries give the same model. Errors: Io, Malformed. Any thread.
#pragma once

#include "app/suggest/name_learner.h"

namespace suggest {

class Lexicon;
class NameWeights;

// The tags that the base model knows, in the order of its labels.
QStringList baseTags();

// What it takes to read names of a language before anything is learned.
enum class Rules : std::uint8_t { None, Asked };

struct NameReader {
    QString language;
    std::shared_ptr<const Lexicon> lexicon;
    std::shared_ptr<const NameVocabulary> vocabulary;
    std::shared_ptr<const NameWeights> weights;
    std::shared_ptr<const Morphology> morphology;

    // `lexicon`: where it has been read already.
    static base::Result<NameReader> load(const QString &language, std::shared_ptr<const Lexicon> lexicon = {});
    // An article with its marks as a lesson. `teaching`: as for lessonOf; `words`: where the words of sentences that teach are kept.
    LessonPointer lesson(const annotation::Document &document, std::span<const MarkedText::Mark> marks, const QStringList &tags,
                         FeatureIndex &index, Rules rules = Rules::Asked, std::span<const Teaching> teaching = {},
                         QHash<WordHash, QString> *words = nullptr) const;
};

// The paragraphs of a language, as lessons; none where there is no file.
base::Result<std::vector<LessonPointer>> baseLessons(const NameReader &reader, const QStringList &tags, FeatureIndex &index,
                                                     std::stop_token stop = {});
base::Result<LearnedNames> learnBase(const NameReader &reader);

// As built: resources "models/names.LANGUAGE.model". Null where the language has none; an error where it cannot be read.
base::Result<std::shared_ptr<const LearnedNames>> loadBase(const QString &language);

} // namespace suggest
