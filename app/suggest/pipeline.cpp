#include "app/suggest/pipeline.h"

#include "app/suggest/anchor_suggester.h"
#include "app/suggest/base_names.h"
#include "app/suggest/chain_suggester.h"
#include "app/suggest/event_suggester.h"
#include "app/suggest/layer_school.h"
#include "app/suggest/learned_suggester.h"
#include "app/suggest/lexicon.h"
#include "app/suggest/name_suggester.h"
#include "app/suggest/quote_suggester.h"
#include "app/suggest/timex_suggester.h"

#include <QCoreApplication>

#include <optional>
#include <set>

namespace suggest {

namespace {

using namespace annotation;

struct NamedFamily {
    const char16_t *word;
    Families families;
};
constexpr NamedFamily familyNames[] = {
    {u"structure", StructureFamily}, {u"timex3", TimexFamily}, {u"entity", EntityFamily},     {u"coref", CorefFamily | EntityFamily},
    {u"quote", QuoteFamily},         {u"event", EventFamily},  {u"timeline", TimelineFamily}, {u"learned", LearnedFamily},
};

// What has to stand before a family can be read.
Families neededBy(Families wanted)
{
    Families needed = wanted;
    if (needed & TimelineFamily)
        needed |= EventFamily | TimexFamily;
    if (needed & EventFamily)
        needed |= TimexFamily | EntityFamily;
    if (needed & QuoteFamily)
        needed |= EntityFamily | CorefFamily;
    if (needed & EntityFamily)
        needed |= TimexFamily; // so that "15 settembre" is no quantity
    return needed;
}

// The document without the suggestions that are about to be made anew, so that no stage sees them twice.
std::optional<Document> without(const Document &document, const QStringList &layers)
{
    std::vector<Annotation> kept;
    bool any = false;
    for (const AnnotationPointer &mark : document.all()) {
        const bool old = mark->verdict == Verdict::Suggested && layers.contains(mark->layer);
        any |= old;
        if (!old)
            kept.push_back(*mark);
    }
    if (!any)
        return std::nullopt;
    return Document(document.id(), document.fields(), document.articleText(), std::move(kept));
}

// Features that hold the id of an annotation, by the layers' schemas.
constexpr const char16_t *idFeatures[] = {u"speakerSpan", u"anchorTimeID", u"beginPoint", u"endPoint", u"signalID"};

// Gives local ids new ones; a reference to what is not there goes.
void renumber(Annotation &mark, const std::map<std::uint64_t, std::uint64_t> &marks, const std::map<std::uint64_t, std::uint64_t> &entities)
{
    constexpr std::uint64_t localIds = std::uint64_t{1} << 40;
    const auto renumbered = [](std::uint64_t id, const std::map<std::uint64_t, std::uint64_t> &ids) {
        const auto found = ids.find(id);
        return id == 0 || id >= localIds ? id : found == ids.end() ? 0 : found->second;
    };
    mark.source.value = renumbered(mark.source.value, marks);
    mark.target.value = renumbered(mark.target.value, marks);
    mark.entity.value = renumbered(mark.entity.value, entities);
    for (const char16_t *name : idFeatures) {
        const QString value = mark.features.value(QStringView(name));
        const std::uint64_t id = base::idFromText(value);
        if (id != 0 && id < localIds) {
            const std::uint64_t now = renumbered(id, marks);
            mark.features.set(QStringView(name).toString(), now ? base::idText(now) : QString());
        }
    }
}

// Only what the stages that were asked for have made, numbered from 1 again. `made`: whether a wanted stage made the annotation.
Reading restricted(const Reading &whole, const std::vector<bool> &made)
{
    Reading part;
    std::map<std::uint64_t, std::uint64_t> marks, entities;
    std::vector<Annotation> kept;
    std::set<EntityId> used;
    for (const Annotation &mark : whole.annotations()) {
        const auto stands = [&](AnnotationId end) { return !whole.find(end) || made[end.value - 1]; };
        if (!made[mark.id.value - 1] || (mark.isRelation() && !(stands(mark.source) && stands(mark.target))))
            continue;
        marks[mark.id.value] = kept.size() + 1;
        kept.push_back(mark);
        used.insert(mark.entity);
    }
    for (const Entity &entity : whole.entities()) {
        if (used.contains(entity.id))
            entities[entity.id.value] = part.add(entity).value;
    }
    for (Annotation &mark : kept) {
        renumber(mark, marks, entities);
        part.add(std::move(mark));
    }
    return part;
}

// A decision that leaves no room for a suggestion of the same layer.
bool isBlocked(const Document &document, const Annotation &span)
{
    for (const AnnotationPointer &other : span.ranges.empty() ? Annotations{} : document.overlapping(span.hull())) {
        if (other->layer != span.layer)
            continue;
        const bool equal = other->ranges == span.ranges;
        if (!other->isDecided()) {
            if (equal && other->tag == span.tag)
                return true;
        } else if (span.layer != layers::entity || equal || other->hull().crosses(span.hull())) {
            return true;
        }
    }
    return false;
}

QString codeOf(const Document &document) { return document.fields().language.section(u'-', 0, 0).section(u'_', 0, 0).toLower(); }

} // namespace

base::Result<Families> familiesFrom(const QString &words)
{
    Families families = 0;
    for (const QString &word : words.split(u',', Qt::SkipEmptyParts)) {
        const QString name = word.trimmed().toLower();
        const auto *known = std::find_if(std::begin(familyNames), std::end(familyNames),
                                         [&name](const NamedFamily &family) { return name == QStringView(family.word); });
        if (known == std::end(familyNames)) {
            return base::Error{
                base::Error::Kind::Invalid,
                QCoreApplication::translate(
                    "suggest", "“%1” is no kind of suggestion. There are: entity, timex3, event, quote, coref, timeline, structure.")
                    .arg(word.trimmed()),
                {}};
        }
        families |= known->families;
    }
    return families ? families : allFamilies;
}

struct Pipeline::Language {
    struct Stage {
        Families family;
        std::unique_ptr<Suggester> suggester;
    };
    std::shared_ptr<const Morphology> morphology;
    std::vector<Stage> stages;
};

Pipeline::Pipeline(const dates::Policy &times) : times_(times) { }
Pipeline::~Pipeline() = default;

QStringList Pipeline::layersOf(Families families)
{
    QStringList names;
    if (families & StructureFamily)
        names.append(layers::structure);
    if (families & TimexFamily)
        names.append({layers::timex3, layers::signal});
    if (families & (EntityFamily | CorefFamily))
        names.append(layers::entity);
    if (families & QuoteFamily)
        names.append(layers::quote);
    if (families & EventFamily)
        names.append(layers::event);
    if (families & TimelineFamily)
        names.append(layers::tlink);
    return names;
}

std::shared_ptr<const Pipeline::Language> Pipeline::language(const QString &code) const
{
    const std::lock_guard lock(mutex_);
    if (const auto there = languages_.find(code); there != languages_.end())
        return there->second;
    return languages_[code] = loaded(code);
}

QStringList Pipeline::layersOf(Families families, const Document &document) const
{
    QStringList names = layersOf(families);
    if (families & LearnedFamily) {
        const std::shared_ptr<const Language> used = language(codeOf(document));
        for (const Language::Stage &stage : used->stages) {
            if (stage.family == LearnedFamily)
                names.append(stage.suggester->layers());
        }
        document.visitSpans([&names](const AnnotationPointer &span) {
            if (span->verdict == Verdict::Suggested && span->origin.by == learnedId && !names.contains(span->layer)
                && span->layer != layers::entity)
                names.append(span->layer);
        });
    }
    return names;
}

void Pipeline::setLearned(LearnedLayers learned)
{
    const std::lock_guard lock(mutex_);
    learned_ = std::make_shared<const LearnedLayers>(std::move(learned));
    saved_.clear();
    languages_.clear(); // made anew when they are next asked for; lists and dictionaries are kept
}

void Pipeline::setLearned(QByteArray saved)
{
    const std::lock_guard lock(mutex_);
    learned_.reset();
    saved_ = std::move(saved);
    languages_.clear();
}

const LearnedLayers &Pipeline::learned() const
{
    if (!learned_) {
        base::Result<LearnedLayers> read;
        if (!saved_.isEmpty())
            read = LearnedLayers::load(saved_, {});
        if (!read)
            say(read.error().text());
        saved_.clear();
        learned_ = std::make_shared<const LearnedLayers>(read ? *std::move(read) : LearnedLayers());
    }
    return *learned_;
}

void Pipeline::say(const QString &message) const
{
    if (!message.isEmpty() && !messages_.contains(message))
        messages_.append(message);
}

std::shared_ptr<const NameReader> Pipeline::nameReader(const QString &language) const
{
    const std::lock_guard lock(mutex_);
    return readerOf(language);
}

std::shared_ptr<const NameReader> Pipeline::readerOf(const QString &code) const
{
    const auto known = readers_.find(code);
    if (known != readers_.end())
        return known->second;
    std::shared_ptr<const Lexicon> lexicon; // one for all languages
    for (const auto &[other, reader] : readers_)
        lexicon = reader ? reader->lexicon : lexicon;
    base::Result<NameReader> reader = NameReader::load(code, lexicon);
    if (!reader)
        say(reader.error().text());
    return readers_[code] = reader ? std::make_shared<const NameReader>(*std::move(reader)) : nullptr;
}

std::shared_ptr<const Pipeline::Language> Pipeline::loaded(const QString &code) const
{
    auto language = std::make_shared<Language>();
    std::vector<Language::Stage> &stages = language->stages;
    const std::shared_ptr<const NameReader> reader = readerOf(code);
    language->morphology = reader ? reader->morphology : Morphology::load(code);
    if (!code.isEmpty())
        say(language->morphology->missing());
    stages.push_back({StructureFamily, std::make_unique<StructureSuggester>()});
    stages.push_back({TimexFamily, std::make_unique<TimexSuggester>(times_)});
    if (reader) {
        const LearnedLayer *own = learned().find(code, layers::entity);
        base::Result<std::shared_ptr<const LearnedNames>> names = own && own->names ? own->names : loadBase(code);
        if (!names)
            say(names.error().text());
        const std::shared_ptr<const LearnedNames> model = names.value_or(nullptr);
        const QString id = own && own->names ? learnedId : model ? QStringLiteral("name-model/1") : QStringLiteral("name-rules/1");
        stages.push_back({EntityFamily, std::make_unique<NameSuggester>(reader->lexicon, reader->vocabulary, reader->weights, model, id)});
        stages.push_back({CorefFamily, std::make_unique<ChainSuggester>(reader->lexicon)});
    }
    stages.push_back({QuoteFamily, std::make_unique<QuoteSuggester>()});
    stages.push_back({EventFamily, std::make_unique<EventSuggester>()});
    stages.push_back({TimelineFamily, std::make_unique<AnchorSuggester>()});
    for (const LearnedLayer &own : learned().all()) {
        if (reader && own.language == code && own.names && own.layer != layers::entity)
            stages.push_back(
                {LearnedFamily, std::make_unique<LearnedSuggester>(own.layer, own.names, reader->lexicon, reader->vocabulary)});
    }
    return language;
}

Reading Pipeline::read(const Document &document, Families families, std::stop_token stop) const
{
    if (families & CorefFamily)
        families |= EntityFamily;
    const QStringList wanted = layersOf(families, document);
    const std::optional<Document> stripped = without(document, wanted);
    const Document &clean = stripped ? *stripped : document;
    const std::shared_ptr<const Language> used = language(codeOf(clean));
    const Draft draft(clean, used->morphology);
    Reading reading;
    std::vector<bool> made; // by a stage that is wanted itself
    const Families needed = neededBy(families);
    for (const Language::Stage &stage : used->stages) {
        if (stop.stop_requested() || (needed & stage.family) == 0)
            continue;
        // What is only needed, and is there already, is not worked out again.
        const QStringList stageLayers = stage.suggester->layers();
        const bool there = (families & stage.family) == 0
            && std::any_of(stageLayers.begin(), stageLayers.end(),
                           [&clean](const QString &layer) { return !clean.onLayer(layer).empty(); });
        if (!there)
            stage.suggester->suggest(draft, reading, stop);
        made.resize(reading.annotations().size(), (families & stage.family) != 0);
    }
    return needed == families ? std::move(reading) : restricted(reading, made);
}

QStringList Pipeline::messages() const
{
    const std::lock_guard lock(mutex_);
    return messages_;
}

ReadDocument withReading(const Document &document, const Reading &reading)
{
    std::vector<Annotation> marks;
    std::uint64_t last = std::uint64_t{1} << 40, lastEntity = std::uint64_t{1} << 40;
    for (const AnnotationPointer &mark : document.all()) {
        last = std::max(last, mark->id.value);
        lastEntity = std::max(lastEntity, mark->entity.value);
        marks.push_back(*mark);
    }
    std::map<std::uint64_t, std::uint64_t> ids, entityIds;
    ReadDocument result;
    for (const Entity &entity : reading.entities()) {
        entityIds[entity.id.value] = ++lastEntity;
        result.entities.push_back(entity);
        result.entities.back().id = EntityId{lastEntity};
    }
    std::vector<Annotation> taken;
    for (const Annotation &mark : reading.annotations()) {
        if (mark.isSpan() && isBlocked(document, mark))
            continue;
        ids[mark.id.value] = ++last;
        taken.push_back(mark);
        taken.back().id = AnnotationId{last};
    }
    for (Annotation &mark : taken) {
        const bool relation = mark.isRelation();
        renumber(mark, ids, entityIds);
        if (!relation || (mark.source && mark.target))
            marks.push_back(std::move(mark));
    }
    result.document = Document(document.id(), document.fields(), document.articleText(), std::move(marks));
    return result;
}

} // namespace suggest
