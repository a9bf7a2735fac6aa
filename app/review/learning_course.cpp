#include "app/review/learning_course.h"

#include "app/suggest/base_names.h"
#include "app/suggest/feature_index.h"
#include "app/suggest/learned_layers.h"
#include "app/suggest/pipeline.h"

#include <QJsonArray>

namespace review {

namespace {

using namespace annotation;

QString languageOf(const Document &document) { return document.fields().language.section(u'-', 0, 0).section(u'_', 0, 0).toLower(); }

// The names of corrected articles, language by language.
class NameClass {
public:
    base::Result<> add(const Document &gold)
    {
        const QString language = languageOf(gold);
        const bool known = classes_.contains(language);
        Class &of = classes_[language];
        if (!known) {
            base::Result<suggest::NameReader> reader = suggest::NameReader::load(language);
            if (!reader)
                return reader.error();
            of.reader = *std::move(reader);
            base::Result<std::shared_ptr<const suggest::LearnedNames>> start = suggest::loadBase(language);
            base::Result<Lessons> base = suggest::baseLessons(of.reader, suggest::baseTags(), *of.index);
            if (!start)
                return start.error();
            if (!base)
                return base.error();
            of.start = *std::move(start);
            of.base = *std::move(base);
        }
        std::vector<suggest::MarkedText::Mark> marks;
        for (const AnnotationPointer &name : gold.onLayer(layers::entity)) {
            if (name->isDecided() && name->ranges.size() == 1)
                marks.push_back({name->hull(), name->tag});
        }
        of.lessons.push_back(of.reader.lesson(gold, marks, suggest::baseTags(), *of.index));
        of.fresh = true;
        return {};
    }

    void learn(suggest::Pipeline &pipeline, std::stop_token stop)
    {
        for (auto &[language, of] : classes_) {
            if (!std::exchange(of.fresh, false))
                continue;
            suggest::Learned learned = suggest::learnNames(suggest::baseTags(), *of.index, of.lessons, of.base,
                                                           of.start ? &of.start->model : nullptr, {}, &of.judgement, stop);
            of.judgement = learned.judgement;
            suggest::LearnedLayer layer{language, layers::entity, {}, {}};
            layer.facts.articles = int(of.lessons.size());
            layer.facts.inUse = learned.judgement.better();
            if (layer.facts.inUse)
                layer.names = std::make_shared<const suggest::LearnedNames>(std::move(learned.names));
            learned_.set(std::move(layer));
            pipeline.setLearned(learned_);
        }
    }

private:
    using Lessons = std::vector<suggest::LessonPointer>;
    struct Class {
        std::unique_ptr<suggest::FeatureIndex> index = std::make_unique<suggest::FeatureIndex>();
        suggest::Judgement judgement;
        suggest::NameReader reader;
        std::shared_ptr<const suggest::LearnedNames> start;
        Lessons base, lessons;
        bool fresh = false;
    };
    std::map<QString, Class> classes_;
    suggest::LearnedLayers learned_;
};

class Walk {
public:
    Walk(std::span<const Document> gold, suggest::Pipeline &pipeline, const CourseOptions &options)
        : gold_(gold), pipeline_(pipeline), options_(options), analyst_(scopeOf(gold, options.heldOut))
    {
    }

    base::Result<Course> go()
    {
        std::size_t learned = 0; // articles, when last learned
        for (std::size_t i = 0; i < gold_.size() && !options_.stop.stop_requested(); ++i) {
            const bool isPoint = std::find(options_.points.begin(), options_.points.end(), int(i)) != options_.points.end();
            if (i > learned && (isPoint || i <= 10 || i >= learned + learned / 10)) {
                names_.learn(pipeline_, options_.stop);
                learned = i;
            }
            if (isPoint)
                measure(i);
            course_.whole += analyst_.correct(gold_[i], read(gold_[i]), trust_);
            if (const base::Result<> added = names_.add(gold_[i]); !added)
                return added.error();
            if (options_.progress)
                options_.progress(int(i) + 1);
        }
        const bool endsAtPoint = std::find(options_.points.begin(), options_.points.end(), int(gold_.size())) != options_.points.end();
        if (endsAtPoint && !options_.heldOut.empty()) {
            names_.learn(pipeline_, options_.stop);
            measure(gold_.size());
        }
        return std::move(course_);
    }

private:
    static Scope scopeOf(std::span<const Document> gold, std::span<const Document> heldOut)
    {
        Scope scope;
        for (const Document &document : gold)
            scope.widen(document);
        for (const Document &document : heldOut)
            scope.widen(document);
        return scope;
    }

    Document read(const Document &gold) const
    {
        const Document bare(gold.id(), gold.fields(), gold.articleText());
        return suggest::withReading(bare, pipeline_.read(bare, suggest::allFamilies, options_.stop)).document;
    }

    void measure(std::size_t at)
    {
        std::span<const Document> tested = options_.heldOut.empty() ? gold_.subspan(at) : options_.heldOut;
        tested = tested.first(std::min(tested.size(), static_cast<std::size_t>(options_.mostTested)));
        CoursePoint point{int(at), int(tested.size()), {}};
        for (const Document &document : tested) {
            Trust trust = trust_; // each as if it were the next one
            point.work += analyst_.correct(document, read(document), trust);
        }
        course_.curve.push_back(std::move(point));
    }

    std::span<const Document> gold_;
    suggest::Pipeline &pipeline_;
    const CourseOptions &options_;
    SimulatedAnalyst analyst_;
    NameClass names_;
    Trust trust_;
    Course course_;
};

QJsonObject perGold(const WorkDone &work)
{
    return {{QStringLiteral("by_hand"), work.perGold(work.byHand)}, {QStringLiteral("with_chiosa"), work.perGold(work.withChiosa)}};
}

double againstHand(const WorkDone &work) { return work.byHand == 0 ? 0 : double(work.withChiosa) / double(work.byHand); }

QJsonObject layersOf(const WorkDone &work)
{
    QJsonObject layers;
    for (const auto &[layer, golds] : work.golds) {
        const auto keys = work.keys.find(layer);
        QJsonObject one{{QStringLiteral("gold"), golds},
                        {QStringLiteral("keys_per_gold"), double(keys == work.keys.end() ? 0 : keys->second) / double(golds)}};
        if (const auto score = work.score.find(layer); score != work.score.end())
            one.insert(QStringLiteral("F1"), score->second.f1());
        layers.insert(layer, one);
    }
    return layers;
}

} // namespace

QJsonObject Course::json() const
{
    QJsonArray points;
    for (const CoursePoint &point : curve) {
        points.append(QJsonObject{{QStringLiteral("documents"), point.documents},
                                  {QStringLiteral("tested"), point.tested},
                                  {QStringLiteral("F1"), point.work.strict.f1()},
                                  {QStringLiteral("keys_per_gold"), point.work.perGold(point.work.withChiosa)},
                                  {QStringLiteral("by_hand_per_gold"), point.work.perGold(point.work.byHand)},
                                  {QStringLiteral("against_by_hand"), againstHand(point.work)},
                                  {QStringLiteral("layers"), layersOf(point.work)}});
    }
    return {{QStringLiteral("gold"), whole.gold},
            {QStringLiteral("by_hand"), whole.byHand},
            {QStringLiteral("with_chiosa"), whole.withChiosa},
            {QStringLiteral("per_gold"), perGold(whole)},
            {QStringLiteral("against_by_hand"), againstHand(whole)},
            {QStringLiteral("layers"), layersOf(whole)},
            {QStringLiteral("curve"), points}};
}

base::Result<Course> simulateCourse(std::span<const Document> gold, suggest::Pipeline &pipeline, const CourseOptions &options)
{
    return Walk(gold, pipeline, options).go();
}

} // namespace review
