#include "app/formats/naf/naf_writer.h"

#include "app/formats/feature_attributes.h"
#include "app/formats/json_features.h"
#include "app/formats/mention_chains.h"
#include "app/formats/word_tokens.h"
#include "app/formats/xml_text.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>
#include <QSet>

namespace formats::naf {

namespace {

using annotation::Annotation;
using annotation::AnnotationPointer;
namespace layers = annotation::layers;

enum class Place : std::uint8_t { Term, Entity, Time, Predicate, Role, Mark };

bool isKept(const QString &feature)
{
    static const QSet<QString> taken{QStringLiteral("id"),      QStringLiteral("layer"),   QStringLiteral("source"),
                                     QStringLiteral("comment"), QStringLiteral("valueBy"), QStringLiteral("externalRef")};
    return isXmlName(feature) && isForeignFeature(feature) && !taken.contains(feature);
}

struct Written {
    AnnotationPointer span;
    Place place;
    std::vector<std::size_t> tokens;
};

class FileOf {
public:
    FileOf(const annotation::Document &document, const EntityLookup &entities)
        : document_(document), lookup_(entities), spans_(chosen(document)), words_(document, spans_), map_(document.text())
    {
    }

    Made run()
    {
        for (const AnnotationPointer &span : document_.spans()) {
            if (span->verdict == annotation::Verdict::Rejected)
                lose(*span, QT_TRANSLATE_NOOP("formats", "A rejected proposal is left out."));
        }
        sort();
        placeRoles();
        head();
        words();
        terms();
        layer(QStringLiteral("entities"), Place::Entity);
        coreferences();
        layer(QStringLiteral("srl"), Place::Predicate);
        layer(QStringLiteral("timeExpressions"), Place::Time);
        temporalRelations();
        layer(QStringLiteral("markables"), Place::Mark);
        xml_.close().line();
        losses_.push_back(storyLoss(document_));
        return {xml_.bytes() + instruction("chiosa-characters", forbiddenIn(document_.text())), std::move(losses_)};
    }

private:
    static annotation::Annotations chosen(const annotation::Document &document)
    {
        annotation::Annotations spans = document.spans();
        std::erase_if(spans, [](const AnnotationPointer &span) { return span->verdict == annotation::Verdict::Rejected; });
        return spans;
    }

    void lose(const Annotation &annotation, const char *what) { losses_.push_back(lossOf(document_, annotation.id, what)); }

    // Which layer each span goes to.
    void sort()
    {
        std::map<Place, int> counters;
        const std::map<Place, QString> prefixes{{Place::Entity, QStringLiteral("e")},
                                                {Place::Time, QStringLiteral("tmx")},
                                                {Place::Predicate, QStringLiteral("pr")},
                                                {Place::Mark, QStringLiteral("mark")}};
        for (const AnnotationPointer &span : spans_) {
            Written written{span, Place::Mark, words_.of(*span)};
            const bool words = !written.tokens.empty();
            if (span->layer == layers::timex3 && span->tag == QLatin1String("TIMEX3"))
                written.place = Place::Time;
            else if (words && span->layer == layers::entity)
                written.place = Place::Entity;
            else if (words && span->layer == layers::event)
                written.place = Place::Predicate;
            else if (isTerm(*span, written.tokens))
                written.place = Place::Term;
            if (words_.rangesOf(written.tokens) != span->ranges)
                lose(*span, QT_TRANSLATE_NOOP("formats", "A span that does not begin and end with a word loses its exact place."));
            if (written.place == Place::Term) {
                tokens_[written.tokens.front()] = span;
                ids_[span->id] = QStringLiteral("t%1").arg(written.tokens.front() + 1);
            } else {
                ids_[span->id] = prefixes.at(written.place) + QString::number(++counters[written.place]);
            }
            written_.push_back(std::move(written));
        }
    }

    // Spans on layer "role" that an event has a relation to stand within its predicate.
    void placeRoles()
    {
        std::map<AnnotationId, Written *> bySpan;
        for (Written &written : written_)
            bySpan.emplace(written.span->id, &written);
        int counter = 0;
        for (const AnnotationPointer &relation : document_.relations()) {
            const auto source = bySpan.find(relation->source), target = bySpan.find(relation->target);
            const bool there = source != bySpan.end() && target != bySpan.end() && relation->layer == layers::relation
                && relation->verdict != annotation::Verdict::Rejected && relation->features.empty() && relation->comment.isEmpty();
            if (!there || source->second->place != Place::Predicate || target->second->place != Place::Mark
                || target->second->span->layer != QLatin1String("role") || target->second->span->tag != QLatin1String("ROLE"))
                continue;
            target->second->place = Place::Role;
            ids_[relation->target] = QStringLiteral("rl%1").arg(++counter);
            roles_[relation->source].emplace_back(relation, target->second);
            asRoles_.insert(relation->id.value);
        }
    }

    void role(const Annotation &relation, const Written &filler)
    {
        XmlText::Attributes attributes{{QStringLiteral("id"), ids_[filler.span->id]}, {QStringLiteral("semRole"), relation.tag}};
        others(*filler.span, attributes);
        if (!filler.span->comment.isEmpty())
            attributes.emplace_back(QStringLiteral("comment"), filler.span->comment);
        xml_.open(QStringLiteral("role"), attributes);
        if (!filler.tokens.empty())
            targets(filler.tokens, false);
        xml_.close();
    }

    // A token of the article that is a term here: one word, with what makes the reader take the term for a token.
    bool isTerm(const Annotation &span, const std::vector<std::size_t> &tokens) const
    {
        const bool told = span.features.has(u"lemma") || span.features.has(u"pos");
        return told && span.layer == layers::token && span.tag == QLatin1String("TOKEN") && tokens.size() == 1
            && !tokens_.contains(tokens.front());
    }

    void head()
    {
        const annotation::ArticleFields &fields = document_.fields();
        const auto filled = [](std::initializer_list<std::pair<const char *, QString>> all) {
            XmlText::Attributes attributes;
            for (const auto &[name, value] : all) {
                if (!value.isEmpty())
                    attributes.emplace_back(QString::fromLatin1(name), value);
            }
            return attributes;
        };
        XmlText::Attributes root = filled({{"xml:lang", fields.language}});
        root.emplace_back(QStringLiteral("version"), QStringLiteral("v3"));
        xml_.open(QStringLiteral("NAF"), root).line().open(QStringLiteral("nafHeader")).line();
        const QString created = fields.dct.isEmpty() ? fields.features.value(u"dctText") : fields.dct;
        xml_.empty(QStringLiteral("fileDesc"), filled({{"author", fields.author}, {"title", fields.title}, {"creationtime", created}}))
            .line();
        xml_.empty(QStringLiteral("public"), filled({{"publicId", fields.name}, {"uri", fields.source}})).line();
        xml_.open(QStringLiteral("linguisticProcessors"), {{QStringLiteral("layer"), QStringLiteral("text")}});
        xml_.empty(QStringLiteral("lp"),
                   {{QStringLiteral("name"), QStringLiteral("chiosa")}, {QStringLiteral("version"), QStringLiteral("1")}});
        xml_.close().line().close().line();
    }

    void words()
    {
        xml_.element(QStringLiteral("raw"), {}, document_.text()).line();
        xml_.open(QStringLiteral("text")).line();
        for (std::size_t at = 0; at < words_.all().size(); ++at) {
            const WordToken &word = words_.all()[at];
            const qsizetype begin = map_.toCodePoints(word.range.begin);
            xml_.element(QStringLiteral("wf"),
                         {{QStringLiteral("id"), QStringLiteral("w%1").arg(at + 1)},
                          {QStringLiteral("sent"), QString::number(word.sentence + 1)},
                          {QStringLiteral("offset"), QString::number(begin)},
                          {QStringLiteral("length"), QString::number(map_.toCodePoints(word.range.end) - begin)}},
                         document_.text().mid(word.range.begin, word.range.length()))
                .line();
        }
        xml_.close().line();
    }

    void terms()
    {
        xml_.open(QStringLiteral("terms")).line();
        for (std::size_t at = 0; at < words_.all().size(); ++at) {
            XmlText::Attributes attributes{{QStringLiteral("id"), QStringLiteral("t%1").arg(at + 1)}};
            if (const auto token = tokens_.find(at); token != tokens_.end())
                tokenFeatures(*token->second, attributes);
            xml_.open(QStringLiteral("term"), attributes).open(QStringLiteral("span"));
            xml_.empty(QStringLiteral("target"), {{QStringLiteral("id"), QStringLiteral("w%1").arg(at + 1)}}).close().close().line();
        }
        xml_.close().line();
    }

    void tokenFeatures(const Annotation &token, XmlText::Attributes &attributes)
    {
        for (const auto &[name, value] : token.features.items()) {
            if (name == QLatin1String("lemma") || name == QLatin1String("pos"))
                attributes.emplace_back(name, value);
            else if (name == QLatin1String("morph"))
                attributes.emplace_back(QStringLiteral("morphofeat"), value);
            else
                lose(token, QT_TRANSLATE_NOOP("formats", "A feature that NAF has no attribute for is left out."));
        }
        if (!token.comment.isEmpty())
            lose(token, QT_TRANSLATE_NOOP("formats", "NAF has no comments on terms; one is left out."));
    }

    void layer(const QString &name, Place place)
    {
        const auto here = [place](const Written &written) { return written.place == place; };
        if (std::none_of(written_.begin(), written_.end(), here))
            return;
        xml_.open(name,
                  place == Place::Mark ? XmlText::Attributes{{QStringLiteral("source"), QStringLiteral("chiosa")}} : XmlText::Attributes());
        xml_.line();
        for (const Written &written : written_) {
            if (here(written))
                write(written);
        }
        xml_.close().line();
    }

    void write(const Written &written)
    {
        const Annotation &span = *written.span;
        XmlText::Attributes attributes{{QStringLiteral("id"), ids_[span.id]}};
        if (written.place == Place::Mark)
            attributes.emplace_back(QStringLiteral("layer"), span.layer);
        const bool named = written.place == Place::Predicate && span.tag == QLatin1String("EVENT");
        if (written.place != Place::Time && !named)
            attributes.emplace_back(QStringLiteral("type"), span.tag);
        others(span, attributes);
        if (!span.comment.isEmpty())
            attributes.emplace_back(QStringLiteral("comment"), span.comment);
        const QString element = written.place == Place::Entity ? QStringLiteral("entity")
            : written.place == Place::Time                     ? QStringLiteral("timex3")
            : written.place == Place::Predicate                ? QStringLiteral("predicate")
                                                               : QStringLiteral("mark");
        xml_.open(element, attributes);
        if (written.place == Place::Entity)
            xml_.open(QStringLiteral("references"));
        if (!written.tokens.empty())
            targets(written.tokens, written.place == Place::Time);
        if (written.place == Place::Entity)
            xml_.close();
        if (span.features.has(u"externalRef"))
            external(span.features.value(u"externalRef"));
        for (const auto &[relation, filler] : roles_[span.id])
            role(*relation, *filler);
        xml_.close().line();
    }

    void targets(const std::vector<std::size_t> &tokens, bool words)
    {
        xml_.open(QStringLiteral("span"));
        for (const std::size_t at : tokens)
            xml_.empty(QStringLiteral("target"),
                       {{QStringLiteral("id"), QStringLiteral("%1%2").arg(QLatin1Char(words ? 'w' : 't')).arg(at + 1)}});
        xml_.close();
    }

    void external(const QString &reference)
    {
        xml_.open(QStringLiteral("externalReferences"));
        xml_.empty(QStringLiteral("externalRef"),
                   {{QStringLiteral("resource"), QStringLiteral("kb")}, {QStringLiteral("reference"), reference}});
        xml_.close();
    }

    void others(const Annotation &annotation, XmlText::Attributes &attributes)
    {
        const FeatureAttributes made = featureAttributes(annotation, ids_, [&](const QString &name) {
            const auto same = [&name](const auto &attribute) { return attribute.first == name; };
            const bool there = std::any_of(attributes.begin(), attributes.end(), same)
                || (name == QLatin1String("type") && annotation.layer != layers::timex3);
            if (name == QLatin1String("valueBy") || name == QLatin1String("externalRef"))
                return Fate::Elsewhere;
            return isKept(name) && !there ? Fate::Attribute : Fate::None;
        });
        attributes.insert(attributes.end(), made.attributes.begin(), made.attributes.end());
        for (int loose = 0; loose < made.loose; ++loose)
            lose(annotation, QT_TRANSLATE_NOOP("formats", "A reference is left out with what it points to."));
        for (int without = 0; without < made.without; ++without)
            lose(annotation, QT_TRANSLATE_NOOP("formats", "A feature that NAF has no attribute for is left out."));
    }

    void coreferences()
    {
        MentionChains<Written> mentioned;
        for (const Written &written : written_) {
            if (!written.span->entity)
                continue;
            if (written.place != Place::Entity) {
                lose(*written.span, QT_TRANSLATE_NOOP("formats", "NAF knows mentions among entities only; another one is left out."));
                continue;
            }
            mentioned.add(written.span->entity, written);
        }
        if (mentioned.chains.empty())
            return;
        xml_.open(QStringLiteral("coreferences")).line();
        for (std::size_t at = 0; at < mentioned.chains.size(); ++at)
            chain(at, mentioned.chains[at].entity, mentioned.chains[at].mentions);
        xml_.close().line();
    }

    void chain(std::size_t number, EntityId id, const std::vector<const Written *> &mentions)
    {
        const annotation::Entity *entity = lookup_ ? lookup_(id) : nullptr;
        XmlText::Attributes attributes{{QStringLiteral("id"), QStringLiteral("co%1").arg(number + 1)}};
        if (entity && !entity->tag.isEmpty())
            attributes.emplace_back(QStringLiteral("type"), entity->tag);
        if (entity && !entity->name.isEmpty())
            attributes.emplace_back(QStringLiteral("name"), entity->name);
        xml_.open(QStringLiteral("coref"), attributes);
        for (const Written *mention : mentions)
            targets(mention->tokens, false);
        if (entity && !entity->kb.isEmpty())
            external(entity->kb);
        xml_.close().line();
    }

    void temporalRelations()
    {
        bool open = false;
        int counter = 0;
        for (const AnnotationPointer &relation : document_.relations()) {
            if (asRoles_.contains(relation->id.value))
                continue;
            const auto source = ids_.find(relation->source), target = ids_.find(relation->target);
            const bool there = source != ids_.end() && target != ids_.end() && relation->verdict != annotation::Verdict::Rejected
                && isLinked(relation->source) && isLinked(relation->target);
            if (!there || relation->layer != layers::tlink) {
                lose(*relation, QT_TRANSLATE_NOOP("formats", "A relation that NAF has no layer for is left out."));
                continue;
            }
            if (!std::exchange(open, true))
                xml_.open(QStringLiteral("temporalRelations")).line();
            if (!relation->features.empty())
                lose(*relation, QT_TRANSLATE_NOOP("formats", "A feature that NAF has no attribute for is left out."));
            const auto kind = [this](AnnotationId id) {
                return document_.find(id)->layer == layers::timex3 ? QStringLiteral("timex") : QStringLiteral("event");
            };
            XmlText::Attributes attributes{{QStringLiteral("id"), QStringLiteral("tlink%1").arg(++counter)},
                                           {QStringLiteral("from"), source->second},
                                           {QStringLiteral("to"), target->second},
                                           {QStringLiteral("fromType"), kind(relation->source)},
                                           {QStringLiteral("toType"), kind(relation->target)},
                                           {QStringLiteral("relType"), relation->tag}};
            if (!relation->comment.isEmpty())
                attributes.emplace_back(QStringLiteral("comment"), relation->comment);
            xml_.empty(QStringLiteral("tlink"), attributes).line();
        }
        if (open)
            xml_.close().line();
    }

    // Terms have ids that others may not point to.
    bool isLinked(AnnotationId id) const
    {
        const AnnotationPointer end = document_.find(id);
        return end && end->isSpan() && (end->layer == layers::timex3 || !ids_.at(id).startsWith(QLatin1Char('t')));
    }

    const annotation::Document &document_;
    const EntityLookup &lookup_;
    annotation::Annotations spans_;
    WordTokens words_;
    text::OffsetMap map_;
    XmlText xml_;
    std::vector<Loss> losses_;
    std::vector<Written> written_;
    std::map<std::size_t, AnnotationPointer> tokens_; // those that terms stand for, by word
    std::map<AnnotationId, QString> ids_;
    std::map<AnnotationId, std::vector<std::pair<AnnotationPointer, const Written *>>> roles_; // of events
    QSet<std::uint64_t> asRoles_;                                                              // relations that roles stand for
};

} // namespace

Made fileOf(const annotation::Document &document, const EntityLookup &entities) { return FileOf(document, entities).run(); }

} // namespace formats::naf
