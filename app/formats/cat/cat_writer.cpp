#include "app/formats/cat/cat_writer.h"

#include "app/formats/feature_attributes.h"
#include "app/formats/json_features.h"
#include "app/formats/word_tokens.h"
#include "app/formats/xml.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace formats::cat {

namespace {

using annotation::Annotation;
using annotation::AnnotationPointer;
namespace layers = annotation::layers;

const QString layerName = QStringLiteral("layer");
const QString labelName = QStringLiteral("label");

bool isKept(const QString &feature)
{
    static const QSet<QString> taken{QStringLiteral("m_id"),
                                     QStringLiteral("r_id"),
                                     layerName,
                                     labelName,
                                     QStringLiteral("comment"),
                                     QStringLiteral("ent_type"),
                                     QStringLiteral("reltype"),
                                     QStringLiteral("valueBy"),
                                     QStringLiteral("instance_id"),
                                     QStringLiteral("external_ref"),
                                     QStringLiteral("ent_class"),
                                     QStringLiteral("RELATED_TO")};
    return isXmlName(feature) && isForeignFeature(feature) && !taken.contains(feature);
}

class FileOf {
public:
    FileOf(const annotation::Document &document, const EntityLookup &entities, bool itaTimeBank)
        : document_(document), lookup_(entities), itaTimeBank_(itaTimeBank)
    {
    }

    Made run()
    {
        choose();
        const WordTokens words(document_, spans_);
        words_ = &words;
        names();
        head();
        for (const WordToken &token : words.all()) {
            xml_.element(QStringLiteral("token"),
                         {{QStringLiteral("t_id"), QString::number(&token - words.all().data() + 1)},
                          {QStringLiteral("sentence"), QString::number(token.sentence)},
                          {QStringLiteral("number"), QString::number(token.number)}},
                         document_.text().mid(token.range.begin, token.range.length()))
                .line();
        }
        xml_.open(QStringLiteral("Markables")).line();
        for (const AnnotationPointer &span : spans_)
            markable(*span);
        for (const EntityId id : order_)
            instance(id);
        xml_.close().line().open(QStringLiteral("Relations")).line();
        for (const AnnotationPointer &relation : document_.relations())
            link(*relation);
        for (const EntityId id : order_)
            reference(id);
        xml_.close().line().close().line();
        losses_.push_back(storyLoss(document_));
        losses_.push_back({document_.fields().name,
                           {},
                           QCoreApplication::translate("formats", "CAT has tokens, no text: what stands between them is left out."),
                           Loss::Kind::Lost});
        return {xml_.bytes(), std::move(losses_)};
    }

private:
    void lose(const Annotation &annotation, const char *what) { losses_.push_back(lossOf(document_, annotation.id, what)); }

    void choose()
    {
        for (const AnnotationPointer &span : document_.spans()) {
            if (span->verdict == annotation::Verdict::Rejected)
                lose(*span, QT_TRANSLATE_NOOP("formats", "A rejected proposal is left out."));
            else
                spans_.push_back(span);
        }
    }

    void names()
    {
        static const QRegularExpression shape(QStringLiteral("^[1-9][0-9]{0,8}$"));
        for (const AnnotationPointer &span : spans_) {
            if (shape.match(span->sourceId).hasMatch() && !taken_.contains(span->sourceId)) {
                taken_.insert(span->sourceId);
                ids_[span->id] = span->sourceId;
            }
        }
        for (const AnnotationPointer &span : spans_) {
            if (!ids_.contains(span->id))
                ids_[span->id] = draw();
            if (!span->entity)
                continue;
            if (!mentions_.contains(span->entity))
                order_.push_back(span->entity);
            mentions_[span->entity] << ids_[span->id];
        }
    }

    QString draw()
    {
        QString id;
        do {
            id = QString::number(++counter_);
        } while (taken_.contains(id));
        taken_.insert(id);
        return id;
    }

    void head()
    {
        const annotation::ArticleFields &fields = document_.fields();
        XmlText::Attributes attributes{{QStringLiteral("doc_name"), fields.name}};
        const auto add = [&attributes](const char *name, const QString &value) {
            if (!value.isEmpty())
                attributes.emplace_back(QString::fromLatin1(name), value);
        };
        add("doc_id", fields.features.value(u"docId"));
        add("lang", fields.language);
        add("url", fields.source);
        add("dct", fields.dct);
        add("title", fields.title);
        xml_.open(QStringLiteral("Document"), attributes).line();
    }

    // The element for a span, and what its name does not say.
    QString elementOf(const Annotation &span, XmlText::Attributes &attributes) const
    {
        if (span.layer == layers::event && span.tag == QLatin1String("EVENT"))
            return itaTimeBank_ ? QStringLiteral("EVENT") : QStringLiteral("EVENT_MENTION");
        if (span.layer == layers::timex3 && span.tag == QLatin1String("TIMEX3"))
            return span.tag;
        if (span.layer == layers::signal && (span.tag == QLatin1String("SIGNAL") || span.tag == QLatin1String("C-SIGNAL")))
            return span.tag;
        const bool ecb = span.tag.startsWith(QLatin1String("ACTION_")) || span.tag.startsWith(QLatin1String("NEG_ACTION_"));
        const bool time = span.tag.startsWith(QLatin1String("TIME_"));
        if (isXmlName(span.tag) && ((span.layer == layers::event && ecb) || (span.layer == layers::timex3 && time)))
            return span.tag;
        const bool ecbEntity = span.tag.startsWith(QLatin1String("HUMAN_PART_")) || span.tag.startsWith(QLatin1String("LOC_"))
            || span.tag.startsWith(QLatin1String("NON_HUMAN_")) || span.tag == QLatin1String("VALUE")
            || span.tag == QLatin1String("ENTITY_MENTION");
        if (span.layer == layers::entity && ecbEntity && isXmlName(span.tag))
            return span.tag;
        if (span.layer == layers::entity) {
            attributes.emplace_back(QStringLiteral("ent_type"), span.tag);
            return QStringLiteral("ENTITY_MENTION");
        }
        attributes.emplace_back(layerName, span.layer);
        if (isXmlName(span.tag))
            return span.tag;
        attributes.emplace_back(labelName, span.tag);
        return QStringLiteral("MARKABLE");
    }

    void markable(const Annotation &span)
    {
        XmlText::Attributes attributes{{QStringLiteral("m_id"), ids_[span.id]}};
        const QString element = elementOf(span, attributes);
        others(span, attributes);
        if (const QString words = document_.surface(span); xmlSafe(words) != words)
            lose(span, QT_TRANSLATE_NOOP("formats", "Characters that XML cannot hold are replaced in the words of a span."));
        if (!span.comment.isEmpty())
            attributes.emplace_back(QStringLiteral("comment"), span.comment);
        const std::vector<std::size_t> anchors = anchorsOf(span);
        if (anchors.empty()) {
            if (itaTimeBank_ && element == QLatin1String("TIMEX3") && !span.features.has(u"TAG_DESCRIPTOR"))
                attributes.emplace_back(QStringLiteral("TAG_DESCRIPTOR"), QStringLiteral("Empty_Mark"));
            if (!span.ranges.empty())
                lose(span, QT_TRANSLATE_NOOP("formats", "A span without a word loses its place."));
            xml_.empty(element, attributes).line();
            return;
        }
        xml_.open(element, attributes);
        for (const std::size_t at : anchors)
            xml_.empty(QStringLiteral("token_anchor"), {{QStringLiteral("t_id"), QString::number(at + 1)}});
        xml_.close().line();
    }

    std::vector<std::size_t> anchorsOf(const Annotation &span)
    {
        std::vector<std::size_t> anchors;
        bool melts = false;
        for (const text::Range range : span.ranges) {
            const auto [first, end] = words_->of(range);
            melts = melts || (span.ranges.size() > 1 && (first == end || (!anchors.empty() && anchors.back() + 1 == first)));
            for (std::size_t at = first; at < end; ++at)
                anchors.push_back(at);
        }
        if (melts)
            lose(span, QT_TRANSLATE_NOOP("formats", "Parts of a span without a word between them become one."));
        return anchors;
    }

    void others(const Annotation &annotation, XmlText::Attributes &attributes)
    {
        const FeatureAttributes made = featureAttributes(annotation, ids_, [](const QString &name) {
            return isKept(name) ? Fate::Attribute : name == QLatin1String("valueBy") ? Fate::Elsewhere : Fate::None;
        });
        attributes.insert(attributes.end(), made.attributes.begin(), made.attributes.end());
        for (int loose = 0; loose < made.loose; ++loose)
            lose(annotation, QT_TRANSLATE_NOOP("formats", "A reference is left out with what it points to."));
        for (int without = 0; without < made.without; ++without)
            lose(annotation, QT_TRANSLATE_NOOP("formats", "A feature that CAT has no attribute for is left out."));
    }

    void instance(EntityId id)
    {
        const annotation::Entity *entity = lookup_ ? lookup_(id) : nullptr;
        const annotation::Entity known = entity ? *entity : annotation::Entity();
        XmlText::Attributes attributes{{QStringLiteral("m_id"), instanceIds_[id] = draw()},
                                       {QStringLiteral("TAG_DESCRIPTOR"), known.name},
                                       {QStringLiteral("ent_type"), known.tag},
                                       {QStringLiteral("external_ref"), known.kb}};
        for (const auto &[name, value] : known.features.items()) {
            const bool taken = name == QLatin1String("TAG_DESCRIPTOR") || name == QLatin1String("RELATED_TO");
            if (isKept(name) && !taken)
                attributes.emplace_back(name, value);
        }
        attributes.emplace_back(QStringLiteral("RELATED_TO"), QString());
        xml_.empty(QStringLiteral("ENTITY"), attributes).line();
    }

    void reference(EntityId id)
    {
        xml_.open(QStringLiteral("REFERS_TO"), {{QStringLiteral("r_id"), draw()}});
        for (const QString &mention : mentions_[id])
            xml_.empty(QStringLiteral("source"), {{QStringLiteral("m_id"), mention}});
        xml_.empty(QStringLiteral("target"), {{QStringLiteral("m_id"), instanceIds_[id]}}).close().line();
    }

    void link(const Annotation &relation)
    {
        const auto source = ids_.find(relation.source), target = ids_.find(relation.target);
        if (source == ids_.end() || target == ids_.end() || relation.verdict == annotation::Verdict::Rejected) {
            lose(relation, QT_TRANSLATE_NOOP("formats", "A relation that CAT cannot draw is left out."));
            return;
        }
        XmlText::Attributes attributes{{QStringLiteral("r_id"), draw()}};
        const bool typed = relation.layer.endsWith(QLatin1String("link")) && isXmlName(relation.layer);
        QString element = typed ? relation.layer.toUpper() : relation.tag;
        if (typed)
            attributes.emplace_back(itaTimeBank_ ? QStringLiteral("relType") : QStringLiteral("reltype"),
                                    relation.tag == element ? QString() : relation.tag);
        else
            untyped(relation, element, attributes);
        others(relation, attributes);
        if (!relation.comment.isEmpty())
            attributes.emplace_back(QStringLiteral("comment"), relation.comment);
        xml_.open(element, attributes);
        xml_.empty(QStringLiteral("source"), {{QStringLiteral("m_id"), source->second}});
        xml_.empty(QStringLiteral("target"), {{QStringLiteral("m_id"), target->second}}).close().line();
    }

    static void untyped(const Annotation &relation, QString &element, XmlText::Attributes &attributes)
    {
        static const QSet<QString> meant{QStringLiteral("REFERS_TO"), QStringLiteral("CROSS_DOC_COREF"), QStringLiteral("INTRA_DOC_COREF")};
        const bool plain = isXmlName(relation.tag) && !meant.contains(relation.tag) && !relation.tag.endsWith(QLatin1String("LINK"));
        if (relation.layer != layers::relation || !plain)
            attributes.emplace_back(layerName, relation.layer);
        if (plain)
            return;
        attributes.emplace_back(labelName, relation.tag);
        element = QStringLiteral("RELATION");
    }

    const annotation::Document &document_;
    const EntityLookup &lookup_;
    bool itaTimeBank_;
    XmlText xml_;
    std::vector<Loss> losses_;
    annotation::Annotations spans_;
    const WordTokens *words_ = nullptr;
    std::map<AnnotationId, QString> ids_;
    std::map<EntityId, QStringList> mentions_;
    std::map<EntityId, QString> instanceIds_;
    std::vector<EntityId> order_;
    QSet<QString> taken_;
    int counter_ = 0;
};

} // namespace

Made fileOf(const annotation::Document &document, const EntityLookup &entities, bool itaTimeBank)
{
    return FileOf(document, entities, itaTimeBank).run();
}

} // namespace formats::cat
