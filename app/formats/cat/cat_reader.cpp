#include "app/formats/cat/cat_reader.h"

#include "app/formats/json_features.h"
#include "app/formats/json_object.h"
#include "app/formats/word_tokens.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace formats::cat {

namespace {

using annotation::Annotation;
namespace layers = annotation::layers;

bool startsWithAny(const QString &name, std::initializer_list<const char *> prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(), [&name](const char *prefix) { return name.startsWith(QLatin1String(prefix)); });
}

struct Kind {
    QString layer, label;
};

// What an element means, by the names of MEANTIME, Ita-TimeBank and ECB+; `layer` as the file may give it.
Kind kindOf(const XmlNode &node)
{
    const QString &name = node.name;
    if (node.has(u"layer"))
        return {node.attribute(u"layer"), node.has(u"label") ? node.attribute(u"label") : name};
    if (name == QLatin1String("EVENT_MENTION") || name == QLatin1String("EVENT"))
        return {layers::event, QStringLiteral("EVENT")};
    if (name == QLatin1String("TIMEX3"))
        return {layers::timex3, name};
    if (name == QLatin1String("SIGNAL") || name == QLatin1String("C-SIGNAL"))
        return {layers::signal, name};
    if (startsWithAny(name, {"ACTION_", "NEG_ACTION_"}))
        return {layers::event, name};
    if (startsWithAny(name, {"TIME_"}))
        return {layers::timex3, name};
    return {layers::entity, node.has(u"ent_type") ? node.attribute(u"ent_type") : name};
}

bool isReference(const XmlNode &relation) // of mentions to what they mention
{
    return relation.is(u"REFERS_TO") || relation.is(u"CROSS_DOC_COREF") || relation.is(u"INTRA_DOC_COREF");
}

class ArticleOf {
public:
    ArticleOf(const XmlNode &root, Parsing &parsing) : root_(root), parsing_(parsing), fields_(parsing.fields()) { }

    base::Result<Article> run()
    {
        head();
        if (auto failed = tokens())
            return *failed;
        findInstances();
        const XmlNode *markables = root_.child(u"Markables");
        for (const XmlNode &node : markables ? markables->children : std::vector<XmlNode>()) {
            if (node.isText())
                continue;
            if (auto failed = markable(node))
                return *failed;
        }
        const XmlNode *relations = root_.child(u"Relations");
        for (const XmlNode &node : relations ? relations->children : std::vector<XmlNode>()) {
            if (!node.isText())
                relation(node);
        }
        references();
        others();
        Article article;
        article.document = annotation::Document({}, std::move(fields_), {std::move(text_), 1}, std::move(made_));
        article.entities = std::move(entities_);
        return article;
    }

private:
    void head()
    {
        fields_.name = root_.has(u"doc_name") ? root_.attribute(u"doc_name") : root_.attribute(u"doc_id");
        if (fields_.name.endsWith(QLatin1String(".xml")))
            fields_.name.chop(4);
        if (root_.has(u"lang"))
            fields_.language = root_.attribute(u"lang");
        if (!root_.attribute(u"url").isEmpty())
            fields_.source = root_.attribute(u"url");
        fields_.title = root_.attribute(u"title");
        if (isDct(root_.attribute(u"dct")))
            fields_.dct = root_.attribute(u"dct");
        fields_.features.set(QStringLiteral("syntheticText"), QStringLiteral("true"));
        fields_.features.set(QStringLiteral("docId"), root_.attribute(u"doc_id"));
    }

    std::optional<base::Error> tokens()
    {
        QString sentence;
        for (const XmlNode &node : root_.children) {
            if (!node.is(u"token"))
                continue;
            const QString id = node.attribute(u"t_id");
            if (id.isEmpty() || tokens_.contains(id))
                return parsing_.malformed(QCoreApplication::translate("formats", "A token has no id of its own (t_id)."), node.line);
            const QString here = node.attribute(u"sentence");
            if (!tokens_.isEmpty() && here != sentence)
                text_ += QLatin1Char('\n');
            else if (!text_.isEmpty() && !text_.back().isSpace())
                text_ += QLatin1Char(' ');
            sentence = here;
            const qsizetype begin = text_.size();
            text_ += node.allText();
            tokens_.insert(id, {begin, text_.size()});
        }
        if (tokens_.isEmpty() && !root_.child(u"Markables"))
            return parsing_.malformed(QCoreApplication::translate("formats", "There are no tokens in it."), root_.line);
        return std::nullopt;
    }

    // Markables that mentions refer to; and those that other relations link, which are no instances though they lack words.
    void findInstances()
    {
        const XmlNode *relations = root_.child(u"Relations");
        for (const XmlNode &node : relations ? relations->children : std::vector<XmlNode>()) {
            for (const XmlNode &end : isReference(node) ? std::vector<XmlNode>() : node.children)
                linked_.insert(end.attribute(u"m_id"));
        }
        for (const char *name : {"REFERS_TO", "CROSS_DOC_COREF", "INTRA_DOC_COREF"}) {
            for (const XmlNode *relation : root_.all(QString::fromLatin1(name))) {
                for (const XmlNode *target : relation->childrenNamed(u"target"))
                    instances_.insert(target->attribute(u"m_id"));
            }
        }
    }

    bool isInstance(const XmlNode &node) const
    {
        if (node.child(u"token_anchor"))
            return false;
        const bool described = node.has(u"instance_id") || node.has(u"external_ref") || node.has(u"ent_class") || node.has(u"RELATED_TO");
        const QString id = node.attribute(u"m_id");
        const bool time = kindOf(node).layer == layers::timex3;
        return instances_.contains(id) || (described && !time && !linked_.contains(id) && !node.has(u"layer"));
    }

    std::optional<base::Error> markable(const XmlNode &node)
    {
        const QString id = node.attribute(u"m_id");
        if (id.isEmpty() || ids_.contains(id) || instanceIds_.contains(id))
            return parsing_.malformed(QCoreApplication::translate("formats", "A markable has no id of its own (m_id)."), node.line);
        if (isInstance(node)) {
            instance(node, id);
            return std::nullopt;
        }
        Annotation made = fresh();
        made.sourceId = id;
        const Kind kind = kindOf(node);
        const Labels::Meaning meaning = parsing_.labels.ofSpan(kind.label, kind.layer);
        made.layer = meaning.layer;
        made.tag = meaning.tag;
        for (const XmlNode *anchor : node.childrenNamed(u"token_anchor")) {
            const auto token = tokens_.find(anchor->attribute(u"t_id"));
            if (token == tokens_.end())
                return parsing_.malformed(QCoreApplication::translate("formats", "A markable stands on the token “%1”, which is not there.")
                                              .arg(anchor->attribute(u"t_id")),
                                          anchor->line);
            if (!token->empty())
                made.ranges.push_back(*token);
        }
        made.ranges = joinedWords(text_, std::move(made.ranges));
        attributes(node, made);
        if (made.layer == layers::timex3 && made.features.has(u"value"))
            made.features.set(QStringLiteral("valueBy"), QStringLiteral("import"));
        if (made.features.value(u"functionInDocument") == QLatin1String("CREATION_TIME") && fields_.dct.isEmpty()
            && isDct(made.features.value(u"value")))
            fields_.dct = made.features.value(u"value");
        ids_.insert(id, made.id.value);
        made_.push_back(std::move(made));
        return std::nullopt;
    }

    Annotation fresh() const { return parsing_.begun({}, made_.size() + 1); }

    void attributes(const XmlNode &node, Annotation &made)
    {
        static const QSet<QString> own{QStringLiteral("m_id"), QStringLiteral("r_id"), QStringLiteral("layer"), QStringLiteral("label")};
        for (const auto &[name, value] : node.attributes) {
            if (own.contains(name) || (name == QLatin1String("ent_type") && made.isSpan() && made.layer == layers::entity))
                continue;
            if (name == QLatin1String("comment"))
                made.comment = value;
            else if (annotation::holdsAnnotationId(name) && !value.isEmpty())
                waiting_.push_back({made.id, name, value});
            else if (isForeignFeature(name))
                made.features.set(name, value);
        }
    }

    void instance(const XmlNode &node, const QString &id)
    {
        annotation::Entity made;
        made.id.value = entities_.size() + 1;
        made.sourceId = id;
        made.verdict = annotation::Verdict::Accepted;
        made.tag = node.has(u"ent_type") ? parsing_.labels.ofSpan(node.attribute(u"ent_type"), layers::entity).tag : node.name;
        made.name = node.attribute(u"TAG_DESCRIPTOR");
        made.kb = node.attribute(u"external_ref");
        if (made.kb.isEmpty())
            made.kb = node.attribute(u"instance_id");
        for (const auto &[name, value] : node.attributes) {
            static const QSet<QString> own{QStringLiteral("m_id"), QStringLiteral("ent_type"), QStringLiteral("TAG_DESCRIPTOR")};
            if (!own.contains(name) && isForeignFeature(name) && value != made.kb)
                made.features.set(name, value);
        }
        instanceIds_.insert(id, made.id.value);
        entities_.push_back(std::move(made));
    }

    void relation(const XmlNode &node)
    {
        if (isReference(node)) {
            reference(node);
            return;
        }
        for (const XmlNode *source : node.childrenNamed(u"source")) {
            for (const XmlNode *target : node.childrenNamed(u"target"))
                link(node, ids_.value(source->attribute(u"m_id")), ids_.value(target->attribute(u"m_id")));
        }
    }

    void link(const XmlNode &node, quint64 source, quint64 target)
    {
        if (source == 0 || target == 0) {
            parsing_.note(QCoreApplication::translate("formats", "A relation was left out, since not both of its ends are there."),
                          node.line);
            return;
        }
        Annotation made = fresh();
        made.source.value = source;
        made.target.value = target;
        const QString type = node.has(u"reltype") ? node.attribute(u"reltype") : node.attribute(u"relType");
        const bool typed = node.name.endsWith(QLatin1String("LINK")) && !node.has(u"layer");
        const QString layer = typed ? node.name.toLower() : node.has(u"layer") ? node.attribute(u"layer") : layers::relation;
        const QString label = node.has(u"label") ? node.attribute(u"label") : typed && !type.isEmpty() ? type : node.name;
        const Labels::Meaning meaning = parsing_.labels.ofRelation(label, layer);
        made.layer = meaning.layer;
        made.tag = meaning.tag;
        attributes(node, made);
        if (typed) {
            made.features.set(QStringLiteral("reltype"), {});
            made.features.set(QStringLiteral("relType"), {});
        }
        made.sourceId = node.attribute(u"r_id");
        made_.push_back(std::move(made));
    }

    void reference(const XmlNode &node)
    {
        const XmlNode *target = node.child(u"target");
        const quint64 instance = instanceIds_.value(target ? target->attribute(u"m_id") : QString());
        if (instance == 0) {
            parsing_.note(QCoreApplication::translate("formats", "A set of mentions was left out, since what they refer to is not there."),
                          node.line);
            return;
        }
        if (node.has(u"note") && entities_[instance - 1].kb.isEmpty())
            entities_[instance - 1].kb = node.attribute(u"note");
        for (const XmlNode *source : node.childrenNamed(u"source")) {
            const quint64 mention = ids_.value(source->attribute(u"m_id"));
            if (mention == 0 || made_[mention - 1].entity) {
                parsing_.note(
                    QCoreApplication::translate("formats", "A mention was left out, since “%1” is not there or refers to something else.")
                        .arg(source->attribute(u"m_id")),
                    node.line);
                continue;
            }
            Annotation &made = made_[mention - 1];
            made.entity.value = instance;
            if (made.layer == layers::entity && made.tag == QLatin1String("ENTITY_MENTION"))
                made.tag = entities_[instance - 1].tag;
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

    void others()
    {
        for (const XmlNode &node : root_.children) {
            if (!node.isText() && !node.is(u"token") && !node.is(u"Markables") && !node.is(u"Relations"))
                parsing_.note(QCoreApplication::translate("formats", "The element “%1” was not understood and is left out.").arg(node.name),
                              node.line);
        }
    }

    struct Waiting {
        AnnotationId from;
        QString name, to;
    };

    const XmlNode &root_;
    Parsing &parsing_;
    annotation::ArticleFields fields_;
    QString text_;
    QHash<QString, text::Range> tokens_;
    QSet<QString> instances_, linked_;
    QHash<QString, quint64> ids_, instanceIds_;
    std::vector<Annotation> made_;
    std::vector<annotation::Entity> entities_;
    std::vector<Waiting> waiting_;
};

} // namespace

base::Result<Article> articleOf(const XmlNode &root, Parsing &parsing) { return ArticleOf(root, parsing).run(); }

} // namespace formats::cat
