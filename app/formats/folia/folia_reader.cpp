#include "app/formats/folia/folia_reader.h"

#include "app/formats/folia/folia_text.h"
#include "app/formats/json_features.h"
#include "app/formats/json_object.h"
#include "app/formats/word_tokens.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>
#include <QSet>

namespace formats::folia {

namespace {

using annotation::Annotation;
namespace layers = annotation::layers;

// Elements that say nothing of their own, or are read where they belong.
bool isPassedOver(const XmlNode &node)
{
    static const QSet<QString> names{QStringLiteral("t"),
                                     QStringLiteral("wref"),
                                     QStringLiteral("feat"),
                                     QStringLiteral("relation"),
                                     QStringLiteral("xref"),
                                     QStringLiteral("comment"),
                                     QStringLiteral("pos"),
                                     QStringLiteral("lemma"),
                                     QStringLiteral("desc"),
                                     QStringLiteral("metric"),
                                     QStringLiteral("coreferencechain"),
                                     QStringLiteral("hd")};
    return names.contains(node.name);
}

// Those whose contents do not count as said of the text.
bool isAside(const XmlNode &node)
{
    static const QSet<QString> names{QStringLiteral("alt"), QStringLiteral("altlayers"), QStringLiteral("original"),
                                     QStringLiteral("suggestion")};
    return names.contains(node.name);
}

class ArticleOf {
public:
    ArticleOf(const XmlNode &root, Text text, Parsing &parsing)
        : root_(root), text_(std::move(text)), parsing_(parsing), fields_(parsing.fields())
    {
    }

    base::Result<Article> run(const QJsonObject &forbidden)
    {
        text_.text = withForbidden(std::move(text_.text), forbidden);
        head();
        structure();
        for (const XmlNode &child : root_.children) {
            if (child.is(u"text") || child.is(u"speech"))
                walk(child, {});
        }
        for (const XmlNode *chain : root_.all(u"coreferencechain"))
            coreference(*chain);
        connect();
        if (failed_)
            return *failed_;
        for (const auto &[name, count] : unknown_)
            parsing_.note(
                QCoreApplication::translate("formats", "%n elements “%1” were not understood and are left out.", nullptr, count).arg(name));
        Article article;
        article.document = annotation::Document({}, std::move(fields_), {std::move(text_.text), 1}, std::move(made_));
        article.entities = std::move(entities_);
        return article;
    }

private:
    void head()
    {
        ours_ = root_.attribute(u"generator") == QLatin1String("chiosa");
        fields_.name = root_.attribute(u"xml:id");
        const XmlNode *metadata = root_.child(u"metadata");
        for (const XmlNode *meta : metadata ? metadata->childrenNamed(u"meta") : std::vector<const XmlNode *>()) {
            const QString id = meta->attribute(u"id"), value = meta->allText();
            const std::map<QString, QString *> known{{QStringLiteral("name"), &fields_.name},
                                                     {QStringLiteral("title"), &fields_.title},
                                                     {QStringLiteral("language"), &fields_.language},
                                                     {QStringLiteral("source"), &fields_.source},
                                                     {QStringLiteral("author"), &fields_.author}};
            if (const auto field = known.find(id); field != known.end())
                *field->second = value;
            else if (id == QLatin1String("date") && isDct(value))
                fields_.dct = value;
            else if (!id.isEmpty())
                fields_.features.set(QStringLiteral("meta.") + id, value);
        }
    }

    Annotation fresh(const QString &layer, const QString &label)
    {
        return parsing_.begun(parsing_.labels.ofSpan(label, layer), made_.size() + 1);
    }

    // Sentences, quotations, events and words with a lemma or part of speech.
    void structure()
    {
        for (const Part &part : text_.parts) {
            const XmlNode &node = *part.node;
            const XmlNode *pos = node.child(u"pos"), *lemma = node.child(u"lemma");
            QString layer, label;
            if (node.is(u"s") && !ours_)
                layer = layers::sentence, label = QStringLiteral("SENTENCE");
            else if (node.is(u"quote"))
                layer = layers::quote, label = QStringLiteral("QUOTE");
            else if (node.is(u"event"))
                layer = layers::event, label = QStringLiteral("EVENT");
            else if (node.is(u"head"))
                layer = layers::structure, label = QStringLiteral("HEADING");
            else if (node.is(u"w") && (pos || lemma))
                layer = layers::token, label = QStringLiteral("TOKEN");
            if (layer.isEmpty() || part.range.empty())
                continue;
            Annotation made = fresh(layer, label);
            made.ranges = {part.range};
            made.sourceId = node.attribute(u"xml:id");
            if (node.is(u"event"))
                made.features.set(QStringLiteral("class"), node.attribute(u"class"));
            made.features.set(QStringLiteral("pos"), node.is(u"w") && pos ? pos->attribute(u"class") : QString());
            made.features.set(QStringLiteral("lemma"), node.is(u"w") && lemma ? lemma->attribute(u"class") : QString());
            const std::size_t at = made_.size();
            made_.push_back(std::move(made));
            details(node, at);
        }
    }

    text::Ranges rangesOf(const XmlNode &node)
    {
        text::Ranges words;
        for (const XmlNode *reference : node.all(u"wref")) {
            const QString id = reference->has(u"id") ? reference->attribute(u"id") : reference->attribute(u"xml:id");
            const auto word = text_.words.find(id);
            if (word == text_.words.end())
                fail(QCoreApplication::translate("formats", "“%1” is pointed to, but not there.").arg(id), *reference);
            else if (!word->empty())
                words.push_back(*word);
        }
        return joinedWords(text_.text, std::move(words));
    }

    void fail(const QString &words, const XmlNode &node)
    {
        if (!failed_)
            failed_ = parsing_.malformed(words, node.line);
    }

    // Spans of every kind below a node; `set` of the layer that holds it.
    void walk(const XmlNode &node, const QString &set)
    {
        for (const XmlNode &child : node.children) {
            if (child.isText() || isPassedOver(child))
                continue;
            if (isAside(child)) {
                ++unknown_[child.name];
                continue;
            }
            const QString of = child.has(u"set") ? child.attribute(u"set") : set;
            const bool span = child.child(u"wref") || (child.child(u"hd") && child.child(u"hd")->child(u"wref")) || child.is(u"entity")
                || child.is(u"timesegment");
            if (span)
                add(child, of);
            else if (!isStructure(child) && !child.find(u"wref"))
                ++unknown_[child.name];
            walk(child, of);
        }
    }

    void add(const XmlNode &node, const QString &set)
    {
        const QString own = set.startsWith(setPrefix) ? set.mid(setPrefix.size()) : QString();
        const QString layer = own.isEmpty() ? node.is(u"entity") ? layers::entity : node.name : own;
        Annotation made = fresh(layer, node.has(u"class") ? node.attribute(u"class") : node.name);
        made.ranges = rangesOf(node);
        made.sourceId = node.attribute(u"xml:id");
        if (own.isEmpty() && !set.isEmpty())
            made.features.set(QStringLiteral("set"), set);
        for (const char *name : {"begindatetime", "enddatetime", "actor", "begintime", "endtime"})
            made.features.set(QString::fromLatin1(name), node.attribute(QString::fromLatin1(name)));
        if (!made.sourceId.isEmpty())
            ids_.insert(made.sourceId, made.id.value);
        const std::size_t at = made_.size();
        made_.push_back(std::move(made));
        details(node, at);
    }

    // Who, when, how sure; features, comments, links.
    void details(const XmlNode &node, std::size_t at)
    {
        Annotation &made = made_[at];
        bool number = false;
        const double confidence = node.attribute(u"confidence").toDouble(&number);
        if (number && confidence >= 0 && confidence <= 1)
            made.origin.confidence = confidence;
        made.annotator = node.attribute(u"annotator");
        made.at = base::timestampFromText(node.attribute(u"datetime")).value_or(0);
        if (const XmlNode *comment = node.child(u"comment"))
            made.comment = comment->allText();
        for (const XmlNode *feature : node.childrenNamed(u"feat"))
            feat(feature->attribute(u"subset"), feature->attribute(u"class"), made);
        for (const XmlNode *relation : node.childrenNamed(u"relation")) {
            if (relation->has(u"xlink:href"))
                knowledge(relation->attribute(u"xlink:href"), made);
            for (const XmlNode *end : relation->childrenNamed(u"xref"))
                links_.push_back({made.id, relation, end->attribute(u"id")});
        }
    }

    void feat(const QString &name, const QString &value, Annotation &made)
    {
        if (name == QLatin1String("chiosa.by"))
            made.origin.by = value;
        else if (name == QLatin1String("chiosa.reason"))
            made.origin.reason = value;
        else if (name == QLatin1String("chiosa.verdict"))
            made.verdict = annotation::verdictFromName(value).value_or(annotation::Verdict::Accepted);
        else if (name == QLatin1String("chiosa.unsure"))
            made.unsure = value == QLatin1String("true");
        else if (annotation::holdsAnnotationId(name))
            waiting_.push_back({made.id, nullptr, value, name});
        else if (isForeignFeature(name) && !name.isEmpty())
            made.features.set(name, value);
    }

    void knowledge(const QString &reference, Annotation &made)
    {
        if (made.layer != layers::entity) {
            made.features.set(QStringLiteral("href"), reference);
            return;
        }
        annotation::Entity entity;
        entity.id.value = entities_.size() + 1;
        entity.tag = made.tag;
        entity.kb = reference;
        entity.verdict = annotation::Verdict::Accepted;
        made.entity = entity.id;
        entities_.push_back(std::move(entity));
    }

    void coreference(const XmlNode &chain)
    {
        annotation::Entity entity;
        entity.id.value = entities_.size() + 1;
        entity.name = chain.attribute(u"class");
        entity.sourceId = chain.attribute(u"xml:id");
        entity.verdict = annotation::Verdict::Accepted;
        for (const XmlNode *feature : chain.childrenNamed(u"feat")) {
            if (feature->attribute(u"subset") == QLatin1String("tag"))
                entity.tag = feature->attribute(u"class");
            else if (feature->attribute(u"subset") == QLatin1String("kb"))
                entity.kb = feature->attribute(u"class");
        }
        entities_.push_back(entity);
        for (const XmlNode *link : chain.childrenNamed(u"coreferencelink")) {
            const text::Ranges ranges = rangesOf(*link);
            auto known = made_.end(); // the one marked there, rather of the same tag
            for (auto made = made_.begin(); made != made_.end(); ++made) {
                const bool fits = made->layer == layers::entity && made->ranges == ranges
                    && (!made->entity || entities_[made->entity.value - 1].name.isEmpty()); // that one is but a link to a knowledge base
                if (fits && (known == made_.end() || (known->tag != entity.tag && made->tag == entity.tag)))
                    known = made;
            }
            if (known != made_.end()) {
                if (known->entity && entities_.back().kb.isEmpty())
                    entities_.back().kb = entities_[known->entity.value - 1].kb;
                known->entity = entity.id;
                continue;
            }
            Annotation made = fresh(layers::entity, entity.tag.isEmpty() ? QStringLiteral("MENTION") : entity.tag);
            made.ranges = ranges;
            made.entity = entity.id;
            made_.push_back(std::move(made));
        }
    }

    void connect()
    {
        for (const Link &link : waiting_) {
            const quint64 to = ids_.value(link.to);
            made_[link.from.value - 1].features.set(to == 0 ? refPrefix + link.name : link.name, to == 0 ? link.to : base::idText(to));
        }
        for (const Link &link : links_) {
            const quint64 to = ids_.value(link.to);
            if (to == 0) {
                parsing_.note(QCoreApplication::translate("formats", "A relation was left out, since not both of its ends are there."),
                              link.node->line);
                continue;
            }
            const QString set = link.node->attribute(u"set");
            const QString layer = set.startsWith(setPrefix) ? set.mid(setPrefix.size()) : layers::relation;
            const QString label = link.node->has(u"class") ? link.node->attribute(u"class") : QStringLiteral("RELATED_TO");
            const Labels::Meaning meaning = parsing_.labels.ofRelation(label, layer);
            Annotation made;
            made.id.value = made_.size() + 1;
            made.layer = meaning.layer;
            made.tag = meaning.tag;
            made.source = link.from;
            made.target.value = to;
            made.verdict = annotation::Verdict::Accepted;
            made.origin.by = parsing_.where;
            for (const XmlNode *feature : link.node->childrenNamed(u"feat")) {
                if (!annotation::holdsAnnotationId(feature->attribute(u"subset")))
                    feat(feature->attribute(u"subset"), feature->attribute(u"class"), made);
            }
            if (const XmlNode *comment = link.node->child(u"comment"))
                made.comment = comment->allText();
            made_.push_back(std::move(made));
        }
    }

    struct Link {
        AnnotationId from;
        const XmlNode *node = nullptr;
        QString to, name = {};
    };

    const XmlNode &root_;
    Text text_;
    Parsing &parsing_;
    annotation::ArticleFields fields_;
    QHash<QString, quint64> ids_;
    std::vector<Annotation> made_;
    std::vector<annotation::Entity> entities_;
    std::vector<Link> links_, waiting_;
    std::map<QString, int> unknown_;
    std::optional<base::Error> failed_;
    bool ours_ = false;
};

} // namespace

base::Result<Article> articleOf(const XmlNode &root, const QJsonObject &forbidden, Parsing &parsing)
{
    auto text = textOf(root, forbidden, parsing);
    if (!text)
        return text.error();
    return ArticleOf(root, *std::move(text), parsing).run(forbidden);
}

} // namespace formats::folia
