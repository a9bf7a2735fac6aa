#include "app/formats/naf/naf_reader.h"

#include "app/formats/json_features.h"
#include "app/formats/json_object.h"
#include "app/formats/naf/naf_words.h"
#include "app/formats/word_tokens.h"

#include <QCoreApplication>
#include <QSet>

namespace formats::naf {

namespace {

using annotation::Annotation;
namespace layers = annotation::layers;

class ArticleOf {
public:
    ArticleOf(const XmlNode &root, Words words, Parsing &parsing)
        : root_(root), words_(std::move(words)), parsing_(parsing), fields_(parsing.fields())
    {
    }

    base::Result<Article> run()
    {
        head();
        terms();
        for (const XmlNode &layer : root_.children) {
            if (!layer.isText())
                read(layer);
        }
        if (const XmlNode *layer = root_.child(u"coreferences"))
            coreferences(*layer);
        if (const XmlNode *layer = root_.child(u"temporalRelations"))
            temporalRelations(*layer);
        if (failed_)
            return *failed_;
        for (const auto &[name, count] : unknown_) {
            parsing_.note(
                QCoreApplication::translate("formats", "The layer “%1” (%n entries) was not understood and is left out.", nullptr, count)
                    .arg(name));
        }
        references();
        Article article;
        article.document = annotation::Document({}, std::move(fields_), {std::move(words_.text), 1}, std::move(made_));
        article.entities = std::move(entities_);
        return article;
    }

private:
    void head()
    {
        if (root_.has(u"xml:lang"))
            fields_.language = root_.attribute(u"xml:lang");
        const XmlNode *header = root_.child(u"nafHeader");
        if (const XmlNode *file = header ? header->child(u"fileDesc") : nullptr) {
            fields_.title = file->attribute(u"title");
            fields_.author = file->attribute(u"author");
            const QString created = file->attribute(u"creationtime");
            if (isDct(created))
                fields_.dct = created;
            else
                fields_.features.set(QStringLiteral("dctText"), created);
        }
        if (const XmlNode *source = header ? header->child(u"public") : nullptr) {
            fields_.name = source->attribute(u"publicId");
            if (source->has(u"uri"))
                fields_.source = source->attribute(u"uri");
        }
        if (words_.synthetic)
            fields_.features.set(QStringLiteral("syntheticText"), QStringLiteral("true"));
        for (const XmlNode *processor : header ? header->all(u"lp") : std::vector<const XmlNode *>())
            ours_ = ours_ || processor->attribute(u"name") == QLatin1String("chiosa");
        for (const text::Range sentence : ours_ ? text::Ranges() : words_.sentences) {
            Annotation made = fresh(layers::sentence, QStringLiteral("SENTENCE"));
            made.ranges = {sentence};
            made_.push_back(std::move(made));
        }
    }

    // Terms stand for their words; with a lemma or a part of speech they are tokens.
    void terms()
    {
        const XmlNode *layer = root_.child(u"terms");
        for (const XmlNode *node : layer ? layer->childrenNamed(u"term") : std::vector<const XmlNode *>()) {
            text::Ranges words;
            for (const XmlNode *target : node->all(u"target")) {
                const auto word = words_.places.find(target->attribute(u"id"));
                if (word == words_.places.end())
                    fail(*target);
                else
                    words.push_back(*word);
            }
            const QString id = node->has(u"id") ? node->attribute(u"id") : node->attribute(u"tid");
            terms_.insert(id, words);
            if (!node->has(u"lemma") && !node->has(u"pos"))
                continue;
            Annotation made = fresh(layers::token, QStringLiteral("TOKEN"));
            made.ranges = joined(words);
            made.sourceId = id;
            for (const char *name : {"lemma", "pos", "morphofeat"})
                made.features.set(QLatin1String(name) == QLatin1String("morphofeat") ? QStringLiteral("morph") : QString::fromLatin1(name),
                                  node->attribute(QString::fromLatin1(name)));
            made_.push_back(std::move(made));
        }
    }

    void fail(const XmlNode &target)
    {
        if (!failed_)
            failed_ = parsing_.malformed(
                QCoreApplication::translate("formats", "“%1” is pointed to, but not there.").arg(target.attribute(u"id")), target.line);
    }

    text::Ranges joined(text::Ranges words) const
    {
        std::erase_if(words, [](text::Range word) { return word.empty(); });
        return joinedWords(words_.text, std::move(words));
    }

    text::Ranges rangesOf(const XmlNode *span)
    {
        text::Ranges words;
        for (const XmlNode *target : span ? span->childrenNamed(u"target") : std::vector<const XmlNode *>()) {
            const QString id = target->attribute(u"id");
            if (const auto term = terms_.find(id); term != terms_.end())
                words.insert(words.end(), term->begin(), term->end());
            else if (const auto word = words_.places.find(id); word != words_.places.end())
                words.push_back(*word);
            else
                fail(*target);
        }
        return joined(std::move(words));
    }

    Annotation fresh(const QString &layer, const QString &label)
    {
        return parsing_.begun(parsing_.labels.ofSpan(label, layer), made_.size() + 1);
    }

    void read(const XmlNode &layer)
    {
        static const QSet<QString> elsewhere{QStringLiteral("nafHeader"),    QStringLiteral("raw"),
                                             QStringLiteral("text"),         QStringLiteral("terms"),
                                             QStringLiteral("coreferences"), QStringLiteral("temporalRelations")};
        if (elsewhere.contains(layer.name))
            return;
        for (const XmlNode &node : layer.children) {
            if (node.isText())
                continue;
            if (node.is(u"entity"))
                add(node, layers::entity, node.attribute(u"type"));
            else if (node.is(u"timex3"))
                add(node, layers::timex3, QStringLiteral("TIMEX3"));
            else if (node.is(u"predicate"))
                predicate(node);
            else if (node.is(u"mark") && node.has(u"layer"))
                add(node, node.attribute(u"layer"), node.attribute(u"type"));
            else if (node.is(u"mark"))
                add(node, QStringLiteral("mark"), node.has(u"type") ? node.attribute(u"type") : QStringLiteral("mark"));
            else
                ++unknown_[layer.name];
        }
    }

    Annotation &add(const XmlNode &node, const QString &layer, const QString &label)
    {
        Annotation made = fresh(layer, label.isEmpty() ? node.name : label);
        const XmlNode *references = node.child(u"references");
        made.ranges = rangesOf(references ? references->child(u"span") : node.child(u"span"));
        for (const auto &[name, value] : node.attributes) {
            if (name == QLatin1String("id"))
                made.sourceId = value;
            else if (name == QLatin1String("comment"))
                made.comment = value;
            else if (annotation::holdsAnnotationId(name))
                waiting_.push_back({made.id, name, value});
            else if ((name != QLatin1String("type") || made.layer == layers::timex3) && name != QLatin1String("layer")
                     && isForeignFeature(name))
                made.features.set(name, value);
        }
        if (made.layer == layers::timex3 && made.features.has(u"value"))
            made.features.set(QStringLiteral("valueBy"), QStringLiteral("import"));
        knowledge(node, made);
        if (!made.sourceId.isEmpty() && !ids_.contains(made.sourceId))
            ids_.insert(made.sourceId, made.id.value);
        made_.push_back(std::move(made));
        return made_.back();
    }

    // The likeliest entry of a knowledge base: the first; others are kept beside it.
    void knowledge(const XmlNode &node, Annotation &made)
    {
        const std::vector<const XmlNode *> all = node.all(u"externalRef");
        if (all.empty())
            return;
        if (made.layer != layers::entity) {
            made.features.set(QStringLiteral("externalRef"), all.front()->attribute(u"reference"));
            return;
        }
        annotation::Entity entity;
        entity.id.value = entities_.size() + 1;
        entity.tag = made.tag;
        entity.kb = all.front()->attribute(u"reference");
        entity.verdict = annotation::Verdict::Accepted;
        QStringList others;
        for (std::size_t at = 1; at < all.size(); ++at)
            others << all[at]->attribute(u"reference");
        made.features.set(QStringLiteral("otherReferences"), others.join(QLatin1Char(' ')));
        const auto known = std::find_if(entities_.begin(), entities_.end(), [&entity](const annotation::Entity &other) {
            return other.tag == entity.tag && other.kb == entity.kb;
        });
        made.entity = known == entities_.end() ? entity.id : known->id;
        if (known == entities_.end())
            entities_.push_back(std::move(entity));
    }

    // A predicate is an event, its roles are spans and relations to these.
    void predicate(const XmlNode &node)
    {
        const AnnotationId event = add(node, layers::event, node.has(u"type") ? node.attribute(u"type") : QStringLiteral("EVENT")).id;
        for (const XmlNode *role : node.childrenNamed(u"role")) {
            Annotation &filler = add(*role, QStringLiteral("role"), QStringLiteral("ROLE"));
            filler.features.set(QStringLiteral("semRole"), {});
            Annotation made;
            const Labels::Meaning meaning = parsing_.labels.ofRelation(
                role->has(u"semRole") ? role->attribute(u"semRole") : QStringLiteral("ROLE"), layers::relation);
            made.id.value = made_.size() + 1;
            made.source = event;
            made.target.value = made_.size();
            made.layer = meaning.layer;
            made.tag = meaning.tag;
            made.verdict = annotation::Verdict::Accepted;
            made.origin.by = parsing_.where;
            made_.push_back(std::move(made));
        }
    }

    // Mentions that are marked already take the entity; others are marked.
    void coreferences(const XmlNode &layer)
    {
        for (const XmlNode *coref : layer.childrenNamed(u"coref")) {
            annotation::Entity entity;
            entity.id.value = entities_.size() + 1;
            entity.tag = coref->attribute(u"type");
            entity.name = coref->attribute(u"name");
            entity.verdict = annotation::Verdict::Accepted;
            entity.sourceId = coref->attribute(u"id");
            if (const XmlNode *reference = coref->find(u"externalRef"))
                entity.kb = reference->attribute(u"reference");
            entities_.push_back(std::move(entity));
            for (const XmlNode *span : coref->childrenNamed(u"span"))
                mention(rangesOf(span), entities_.back());
        }
    }

    void mention(const text::Ranges &ranges, const annotation::Entity &entity)
    {
        Annotation *found = nullptr;
        for (Annotation &made : made_) {
            const bool fits = made.layer == layers::entity && made.isSpan() && made.ranges == ranges
                && (!made.entity || entities_[made.entity.value - 1].kb == entity.kb);
            if (fits && (!found || made.tag == entity.tag))
                found = &made;
        }
        if (!found) {
            made_.push_back(fresh(layers::entity, entity.tag.isEmpty() ? QStringLiteral("MENTION") : entity.tag));
            found = &made_.back();
            found->ranges = ranges;
        }
        found->entity = entity.id;
    }

    void temporalRelations(const XmlNode &layer)
    {
        for (const XmlNode *link : layer.childrenNamed(u"tlink")) {
            const quint64 source = ids_.value(link->attribute(u"from")), target = ids_.value(link->attribute(u"to"));
            if (source == 0 || target == 0) {
                parsing_.note(QCoreApplication::translate("formats", "A relation was left out, since not both of its ends are there."),
                              link->line);
                continue;
            }
            const Labels::Meaning meaning
                = parsing_.labels.ofRelation(link->has(u"relType") ? link->attribute(u"relType") : QStringLiteral("TLINK"), layers::tlink);
            Annotation made;
            made.id.value = made_.size() + 1;
            made.layer = meaning.layer;
            made.tag = meaning.tag;
            made.source.value = source;
            made.target.value = target;
            made.sourceId = link->attribute(u"id");
            made.verdict = annotation::Verdict::Accepted;
            made.origin.by = parsing_.where;
            made.comment = link->attribute(u"comment");
            made_.push_back(std::move(made));
        }
        for (const XmlNode &node : layer.children) {
            if (!node.isText() && !node.is(u"tlink"))
                ++unknown_[layer.name];
        }
    }

    void references()
    {
        for (const Waiting &reference : waiting_) {
            annotation::Features &features = made_[reference.from.value - 1].features;
            const quint64 to = ids_.value(reference.to);
            features.set(to == 0 ? refPrefix + reference.name : reference.name, to == 0 ? reference.to : base::idText(to));
        }
    }

    struct Waiting {
        AnnotationId from;
        QString name, to;
    };

    const XmlNode &root_;
    Words words_;
    Parsing &parsing_;
    annotation::ArticleFields fields_;
    QHash<QString, text::Ranges> terms_;
    QHash<QString, quint64> ids_;
    std::vector<Annotation> made_;
    std::vector<annotation::Entity> entities_;
    std::vector<Waiting> waiting_;
    std::map<QString, int> unknown_;
    std::optional<base::Error> failed_;
    bool ours_ = false;
};

} // namespace

base::Result<Article> articleOf(const XmlNode &root, const QJsonObject &forbidden, Parsing &parsing)
{
    auto words = wordsOf(root, forbidden, parsing);
    if (!words)
        return words.error();
    return ArticleOf(root, *std::move(words), parsing).run();
}

} // namespace formats::naf
