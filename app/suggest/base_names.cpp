#include "app/suggest/base_names.h"

#include "app/base/resources.h"
#include "app/suggest/lexicon.h"
#include "app/suggest/name_finder.h"

#include <QFile>

namespace suggest {

QStringList baseTags()
{
    QStringList tags;
    for (int label = 0; label < nameLabels; ++label)
        tags.append(tagOf(static_cast<NameLabel>(label)));
    return tags;
}

base::Result<NameReader> NameReader::load(const QString &language, std::shared_ptr<const Lexicon> lexicon)
{
    NameReader reader;
    reader.language = language;
    auto read = lexicon ? base::Result<std::shared_ptr<const Lexicon>>(std::move(lexicon)) : Lexicon::load();
    auto vocabulary = NameVocabulary::load(language);
    auto weights = NameWeights::load();
    if (!read)
        return read.error();
    if (!vocabulary)
        return vocabulary.error();
    if (!weights)
        return weights.error();
    reader.lexicon = *read;
    reader.vocabulary = *vocabulary;
    reader.weights = *weights;
    reader.morphology = Morphology::load(language);
    return reader;
}

LessonPointer NameReader::lesson(const annotation::Document &document, std::span<const MarkedText::Mark> marks, const QStringList &tags,
                                 FeatureIndex &index, Rules rules, std::span<const Teaching> teaching,
                                 QHash<WordHash, QString> *words) const
{
    const Draft draft(document, morphology);
    const NameTokens tokens(draft, *lexicon, *vocabulary);
    std::vector<NameCandidate> found;
    if (rules == Rules::Asked) {
        text::Ranges dateLines;
        for (const annotation::AnnotationPointer &part : document.onLayer(annotation::layers::structure)) {
            if (part->tag == u"DATELINE" && part->isVisible())
                dateLines.push_back(part->hull());
        }
        // As when it was first read: what has been decided since must not be known.
        found = NameFinder(tokens, *weights).find({}, dateLines, {});
    }
    for (qsizetype s = 0; words && s < tokens.sentences(); ++s) {
        for (qsizetype i = tokens.begin(s); i < tokens.end(s) && teaching[std::size_t(s)] == Teaching::Yes; ++i) {
            const QString lower = tokens.text(i).toString().toLower();
            words->insert(wordHash(lower), lower);
        }
    }
    return std::make_shared<const Lesson>(lessonOf(tokens, rules == Rules::Asked ? &found : nullptr, marks, tags, index, teaching));
}

base::Result<std::vector<LessonPointer>> baseLessons(const NameReader &reader, const QStringList &tags, FeatureIndex &index,
                                                     std::stop_token stop)
{
    std::vector<LessonPointer> lessons;
    for (int part = 1;; ++part) {
        const QString name = QStringLiteral("training/%1.%2.txt").arg(reader.language).arg(part);
        if (!QFile::exists(base::resourcePath(name)))
            break;
        const base::Result<QByteArray> bytes = base::resource(name);
        if (!bytes)
            return bytes.error();
        const base::Result<std::vector<MarkedText>> paragraphs = readMarkedFile(*bytes, name);
        if (!paragraphs)
            return paragraphs.error();
        annotation::ArticleFields fields;
        fields.language = reader.language;
        for (const MarkedText &paragraph : *paragraphs) {
            if (stop.stop_requested())
                return lessons;
            const annotation::Document document({1}, fields, {paragraph.text, 1}, {});
            lessons.push_back(reader.lesson(document, paragraph.marks, tags, index));
        }
    }
    return lessons;
}

base::Result<LearnedNames> learnBase(const NameReader &reader)
{
    FeatureIndex index;
    const auto lessons = baseLessons(reader, baseTags(), index);
    if (!lessons)
        return lessons.error();
    LearningOptions options;
    options.runs = 6;
    options.epochs = 5;
    return learnNames(baseTags(), index, {}, *lessons, nullptr, options).names;
}

base::Result<std::shared_ptr<const LearnedNames>> loadBase(const QString &language)
{
    const QString name = QStringLiteral("models/names.%1.model").arg(language);
    if (!QFile::exists(base::resourcePath(name)))
        return std::shared_ptr<const LearnedNames>();
    const base::Result<QByteArray> bytes = base::resource(name);
    if (!bytes)
        return bytes.error();
    base::Result<SequenceModel> model = SequenceModel::load(*bytes, name);
    if (!model)
        return model.error();
    return std::shared_ptr<const LearnedNames>(std::make_shared<LearnedNames>(LearnedNames{*std::move(model), {}}));
}

} // namespace suggest
