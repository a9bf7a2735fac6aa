#include "app/formats/folia/folia_writer.h"

#include "app/formats/folia/folia_reader.h"
#include "app/formats/json_features.h"
#include "app/formats/mention_chains.h"
#include "app/formats/word_tokens.h"
#include "app/formats/xml_text.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>
#include <QSet>

namespace formats::folia {

namespace {

using annotation::Annotation;
using annotation::AnnotationPointer;
namespace layers = annotation::layers;

struct Written {
    AnnotationPointer span;
    std::vector<std::size_t> tokens;
};

QString spanId(std::size_t number) { return QStringLiteral("chiosa.span.%1").arg(number); }
QString wordId(std::size_t number) { return QStringLiteral("chiosa.w.%1").arg(number + 1); }

class FileOf {
public:
    FileOf(const annotation::Document &document, const EntityLookup &entities)
        : document_(document), lookup_(entities), spans_(document.spans()), words_(document, spans_), map_(document.text())
    {
    }

    Made run()
    {
        sort();
        xml_.open(QStringLiteral("FoLiA"),
                  {{QStringLiteral("xmlns"), QStringLiteral("http://ilk.uvt.nl/folia")},
                   {QStringLiteral("xmlns:xlink"), QStringLiteral("http://www.w3.org/1999/xlink")},
                   {QStringLiteral("xml:id"), QStringLiteral("chiosa")},
                   {QStringLiteral("version"), QStringLiteral("2.5.1")},
                   {QStringLiteral("generator"), QStringLiteral("chiosa")}})
            .line();
        metadata();
        xml_.open(QStringLiteral("text"), {{QStringLiteral("xml:id"), QStringLiteral("chiosa.text")}}).line();
        xml_.open(QStringLiteral("p"), {{QStringLiteral("xml:id"), QStringLiteral("chiosa.p.1")}}).line();
        if (!document_.text().isEmpty())
            content(document_.text(), -1);
        sentences();
        for (const auto &[layer, spans] : byLayer_)
            write(layer, spans);
        coreferences();
        xml_.close().line().close().line().close().line();
        for (const AnnotationPointer &relation : document_.relations()) {
            if (!related_.contains(relation->id.value))
                losses_.push_back(
                    lossOf(document_, relation->id, QT_TRANSLATE_NOOP("formats", "A relation that FoLiA cannot hold is left out.")));
        }
        losses_.push_back(storyLoss(document_));
        return {xml_.bytes() + instruction("chiosa-characters", forbiddenIn(document_.text())), std::move(losses_)};
    }

private:
    void lose(const Annotation &annotation, const char *what) { losses_.push_back(lossOf(document_, annotation.id, what)); }

    void sort()
    {
        std::size_t counter = 0;
        for (const AnnotationPointer &span : spans_) {
            if (span->verdict == annotation::Verdict::Rejected) {
                lose(*span, QT_TRANSLATE_NOOP("formats", "A rejected proposal is left out."));
                continue;
            }
            Written written{span, words_.of(*span)};
            if (words_.rangesOf(written.tokens) != span->ranges)
                lose(*span, QT_TRANSLATE_NOOP("formats", "A span that does not begin and end with a word loses its exact place."));
            if (isWord(*span, written.tokens)) {
                asWords_[written.tokens.front()] = span;
                continue;
            }
            ids_[span->id] = spanId(++counter);
            byLayer_[span->layer].push_back(std::move(written));
        }
        for (const AnnotationPointer &relation : document_.relations()) {
            const bool there
                = ids_.contains(relation->source) && ids_.contains(relation->target) && relation->verdict != annotation::Verdict::Rejected;
            if (!there)
                continue;
            relations_[relation->source].push_back(relation);
            related_.insert(relation->id.value);
        }
    }

    // A token of the article that is a word here, with nothing else to be said of it.
    bool isWord(const Annotation &span, const std::vector<std::size_t> &tokens) const
    {
        const auto plain = [](const auto &item) { return item.first == QLatin1String("pos") || item.first == QLatin1String("lemma"); };
        const std::vector<annotation::Features::Item> &items = span.features.items();
        return span.layer == layers::token && span.tag == QLatin1String("TOKEN") && tokens.size() == 1 && !asWords_.contains(tokens.front())
            && !items.empty() && std::all_of(items.begin(), items.end(), plain) && span.comment.isEmpty()
            && words_.rangesOf(tokens) == span.ranges;
    }

    void declare(const QString &type, const QString &set = {})
    {
        XmlText::Attributes attributes;
        if (!set.isEmpty())
            attributes.emplace_back(QStringLiteral("set"), set);
        xml_.open(type + QStringLiteral("-annotation"), attributes);
        xml_.empty(QStringLiteral("annotator"), {{QStringLiteral("processor"), QStringLiteral("chiosa.p")}}).close().line();
    }

    void metadata()
    {
        xml_.open(QStringLiteral("metadata"), {{QStringLiteral("type"), QStringLiteral("native")}}).line();
        xml_.open(QStringLiteral("annotations")).line();
        for (const char *type : {"text", "paragraph", "sentence", "token", "comment"})
            declare(QString::fromLatin1(type));
        const auto has = [this](const char *name) {
            return std::any_of(asWords_.begin(), asWords_.end(),
                               [name](const auto &word) { return word.second->features.has(QString::fromLatin1(name)); });
        };
        for (const char *type : {"pos", "lemma"}) {
            if (has(type))
                declare(QString::fromLatin1(type), setPrefix + layers::token);
        }
        for (const auto &[layer, spans] : byLayer_)
            declare(layer == layers::timex3 ? QStringLiteral("timesegment") : QStringLiteral("entity"), setPrefix + layer);
        QSet<QString> sets;
        for (const auto &[id, relations] : relations_) {
            for (const AnnotationPointer &relation : relations)
                sets.insert(setPrefix + relation->layer);
        }
        QStringList sorted(sets.begin(), sets.end());
        sorted.sort();
        for (const QString &set : sorted)
            declare(QStringLiteral("relation"), set);
        declare(QStringLiteral("coreference"), setPrefix + layers::entity);
        xml_.close().line().open(QStringLiteral("provenance"));
        xml_.empty(QStringLiteral("processor"),
                   {{QStringLiteral("xml:id"), QStringLiteral("chiosa.p")},
                    {QStringLiteral("name"), QStringLiteral("chiosa")},
                    {QStringLiteral("type"), QStringLiteral("manual")}});
        xml_.close().line();
        fields();
        xml_.close().line();
    }

    void fields()
    {
        const annotation::ArticleFields &fields = document_.fields();
        const auto meta = [this](const QString &id, const QString &value) {
            if (!value.isEmpty())
                xml_.element(QStringLiteral("meta"), {{QStringLiteral("id"), id}}, value).line();
        };
        meta(QStringLiteral("name"), fields.name);
        meta(QStringLiteral("title"), fields.title);
        meta(QStringLiteral("language"), fields.language);
        meta(QStringLiteral("date"), fields.dct);
        meta(QStringLiteral("source"), fields.source);
        meta(QStringLiteral("author"), fields.author);
        for (const auto &[name, value] : fields.features.items()) {
            if (name.startsWith(QLatin1String("meta.")))
                meta(name.mid(5), value);
        }
    }

    // Where a character beyond U+FFFF stands between, readers do not agree on how to count to the offset, and it is left out: it may be.
    void content(text::Range range, qsizetype from)
    {
        const qsizetype codePoints = map_.toCodePoints(range.begin) - map_.toCodePoints(from);
        content(document_.text().mid(range.begin, range.length()), codePoints == range.begin - from ? codePoints : -1);
    }

    void content(const QString &text, qsizetype offset)
    {
        XmlText::Attributes attributes{{QStringLiteral("xml:space"), QStringLiteral("preserve")}};
        if (offset >= 0)
            attributes.emplace_back(QStringLiteral("offset"), QString::number(offset));
        xml_.element(QStringLiteral("t"), attributes, text).line();
    }

    void sentences()
    {
        const std::vector<WordToken> &all = words_.all();
        for (std::size_t first = 0; first < all.size();) {
            std::size_t end = first;
            while (end < all.size() && all[end].sentence == all[first].sentence)
                ++end;
            const text::Range range{all[first].range.begin, all[end - 1].range.end};
            xml_.open(QStringLiteral("s"), {{QStringLiteral("xml:id"), QStringLiteral("chiosa.s.%1").arg(all[first].sentence + 1)}}).line();
            content(range, 0);
            for (std::size_t at = first; at < end; ++at)
                word(at, range.begin);
            xml_.close().line();
            first = end;
        }
    }

    void word(std::size_t at, qsizetype sentence)
    {
        const text::Range range = words_.all()[at].range;
        const bool glued = at + 1 < words_.all().size() && words_.all()[at + 1].range.begin == range.end;
        XmlText::Attributes attributes{{QStringLiteral("xml:id"), wordId(at)}};
        if (glued)
            attributes.emplace_back(QStringLiteral("space"), QStringLiteral("no"));
        xml_.open(QStringLiteral("w"), attributes);
        content(range, sentence);
        if (const auto token = asWords_.find(at); token != asWords_.end()) {
            for (const auto &[name, value] : token->second->features.items())
                xml_.empty(name, {{QStringLiteral("set"), setPrefix + layers::token}, {QStringLiteral("class"), value}});
        }
        xml_.close().line();
    }

    void write(const QString &layer, const std::vector<Written> &spans)
    {
        const bool times = layer == layers::timex3;
        xml_.open(times ? QStringLiteral("timing") : QStringLiteral("entities"), {{QStringLiteral("set"), setPrefix + layer}}).line();
        for (const Written &written : spans) {
            xml_.open(times ? QStringLiteral("timesegment") : QStringLiteral("entity"), attributesOf(*written.span)).line();
            details(*written.span);
            references(written.tokens);
            xml_.close().line();
        }
        xml_.close().line();
    }

    XmlText::Attributes attributesOf(const Annotation &span)
    {
        XmlText::Attributes attributes{{QStringLiteral("xml:id"), ids_[span.id]},
                                       {QStringLiteral("set"), setPrefix + span.layer},
                                       {QStringLiteral("class"), span.tag}};
        if (span.origin.confidence != 1)
            attributes.emplace_back(QStringLiteral("confidence"), QString::number(span.origin.confidence, 'g', 17));
        if (!span.annotator.isEmpty())
            attributes.emplace_back(QStringLiteral("annotator"), span.annotator);
        if (span.at != 0)
            attributes.emplace_back(QStringLiteral("datetime"), base::timestampText(span.at).left(19));
        return attributes;
    }

    void references(const std::vector<std::size_t> &tokens)
    {
        for (const std::size_t at : tokens) {
            const text::Range range = words_.all()[at].range;
            xml_.empty(QStringLiteral("wref"),
                       {{QStringLiteral("id"), wordId(at)}, {QStringLiteral("t"), document_.text().mid(range.begin, range.length())}});
        }
    }

    void feat(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            xml_.empty(QStringLiteral("feat"), {{QStringLiteral("subset"), name}, {QStringLiteral("class"), value}}).line();
    }

    void features(const Annotation &annotation)
    {
        for (const auto &[name, value] : annotation.features.items()) {
            if (annotation::holdsAnnotationId(name)) {
                if (const auto to = ids_.find(AnnotationId{base::idFromText(value)}); to != ids_.end())
                    feat(name, to->second);
                else
                    lose(annotation, QT_TRANSLATE_NOOP("formats", "A reference is left out with what it points to."));
            } else if (name.startsWith(refPrefix)) {
                feat(name.mid(refPrefix.size()), value);
            } else if (isForeignFeature(name)) {
                feat(name, value);
            }
        }
        feat(QStringLiteral("chiosa.by"), annotation.origin.by);
        feat(QStringLiteral("chiosa.reason"), annotation.origin.reason);
        feat(QStringLiteral("chiosa.verdict"), annotation::verdictName(annotation.verdict));
        feat(QStringLiteral("chiosa.unsure"), annotation.unsure ? QStringLiteral("true") : QString());
        if (!annotation.comment.isEmpty())
            xml_.element(QStringLiteral("comment"), {}, annotation.comment).line();
    }

    void details(const Annotation &span)
    {
        features(span);
        for (const AnnotationPointer &relation : relations_[span.id]) {
            xml_.open(QStringLiteral("relation"),
                      {{QStringLiteral("class"), relation->tag}, {QStringLiteral("set"), setPrefix + relation->layer}});
            features(*relation);
            const AnnotationPointer target = document_.find(relation->target);
            xml_.empty(
                QStringLiteral("xref"),
                {{QStringLiteral("id"), ids_[relation->target]},
                 {QStringLiteral("type"), target->layer == layers::timex3 ? QStringLiteral("timesegment") : QStringLiteral("entity")}});
            xml_.close().line();
        }
    }

    void coreferences()
    {
        MentionChains<Written> mentioned;
        for (const auto &[layer, spans] : byLayer_) {
            for (const Written &written : spans) {
                if (!written.span->entity)
                    continue;
                if (layer != layers::entity || written.tokens.empty()) {
                    lose(*written.span,
                         QT_TRANSLATE_NOOP("formats", "Only mentions in the text, among entities, can refer to something here."));
                    continue;
                }
                mentioned.add(written.span->entity, written);
            }
        }
        if (mentioned.chains.empty())
            return;
        xml_.open(QStringLiteral("coreferences"), {{QStringLiteral("set"), setPrefix + layers::entity}}).line();
        for (const auto &[id, mentions] : mentioned.chains) {
            const annotation::Entity *entity = lookup_ ? lookup_(id) : nullptr;
            const QString name = entity ? entity->name : QString();
            xml_.open(QStringLiteral("coreferencechain"),
                      {{QStringLiteral("set"), setPrefix + layers::entity},
                       {QStringLiteral("class"), name.isEmpty() ? QStringLiteral("entity") : name}});
            feat(QStringLiteral("tag"), entity ? entity->tag : QString());
            feat(QStringLiteral("kb"), entity ? entity->kb : QString());
            for (const Written *mention : mentions) {
                xml_.open(QStringLiteral("coreferencelink"));
                references(mention->tokens);
                xml_.close();
            }
            xml_.close().line();
        }
        xml_.close().line();
    }

    const annotation::Document &document_;
    const EntityLookup &lookup_;
    annotation::Annotations spans_;
    WordTokens words_;
    text::OffsetMap map_;
    XmlText xml_;
    std::vector<Loss> losses_;
    std::map<QString, std::vector<Written>> byLayer_;
    std::map<std::size_t, AnnotationPointer> asWords_;
    std::map<AnnotationId, QString> ids_;
    std::map<AnnotationId, std::vector<AnnotationPointer>> relations_; // by source
    QSet<std::uint64_t> related_;
};

} // namespace

Made fileOf(const annotation::Document &document, const EntityLookup &entities) { return FileOf(document, entities).run(); }

} // namespace formats::folia
