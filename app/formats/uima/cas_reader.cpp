#include "app/formats/uima/cas_reader.h"

#include "app/formats/json_object.h"
#include "app/formats/uima/json_cas.h"
#include "app/formats/uima/keys.h"
#include "app/text/offset_map.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace formats::uima {

namespace {

using annotation::Annotation;

// "0-3 10-14", or "none".
std::optional<text::Ranges> rangesFrom(const QString &words, qsizetype size)
{
    text::Ranges ranges;
    if (words == QLatin1String("none"))
        return ranges;
    for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        bool first = false, second = false;
        const text::Range range{word.section(QLatin1Char('-'), 0, 0).toLongLong(&first),
                                word.section(QLatin1Char('-'), 1, 1).toLongLong(&second)};
        const qsizetype before = ranges.empty() ? 0 : ranges.back().end;
        if (!first || !second || range.begin < before || range.end < range.begin || range.end > size)
            return std::nullopt;
        ranges.push_back(range);
    }
    return ranges;
}

QJsonObject objectIn(const QString &json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

class ViewReader {
public:
    ViewReader(const Cas &cas, const Sofa &sofa, bool first, const ReadOptions &options, Labels &labels, const QString &file)
        : cas_(cas), sofa_(sofa), first_(first), options_(options), labels_(labels), file_(file), text_(*sofa.text), map_(text_)
    {
    }

    base::Result<Article> read()
    {
        index();
        if (auto failed = checkPlaces())
            return *failed;
        name();
        Article article;
        for (const Structure *structure : spans_)
            annotations_.push_back(span(*structure));
        for (const Structure *structure : relations_)
            annotations_.push_back(relation(*structure));
        for (const Slot &slot : slots_)
            annotations_.push_back(relation(slot));
        people(article);
        annotation::ArticleFields fields = this->fields();
        article.document = annotation::Document({}, std::move(fields), {text_, revision_}, std::move(annotations_));
        return article;
    }
    const std::vector<base::Error> &notes() const { return notes_; }

private:
    struct Slot {
        const Structure *link, *host;
        QString feature;
    };

    QString placeOf(const Structure &structure) const
    {
        return structure.line > 0 ? QCoreApplication::translate("formats", "%1, line %2").arg(file_).arg(structure.line)
                                  : QStringLiteral("%1, id %2").arg(file_).arg(structure.id);
    }

    void index()
    {
        const auto members = cas_.members.find(sofa_.id);
        allIndexed_ = members == cas_.members.end();
        if (!allIndexed_)
            indexed_ = QSet<qint64>(members->second.begin(), members->second.end());
        QSet<qint64> elsewhere;
        for (const auto &[sofa, ids] : cas_.members) {
            if (sofa != sofa_.id)
                elsewhere.unite(QSet<qint64>(ids.begin(), ids.end()));
        }
        for (const Structure &structure : cas_.structures) {
            const bool here = structure.sofa == sofa_.id || indexed_.contains(structure.id)
                || (structure.sofa == 0 && first_ && !elsewhere.contains(structure.id));
            if (!here)
                continue;
            byId_.insert(structure.id, &structure);
            if (structure.type == types::story)
                stories_.insert(structure.reference(u"annotation"), &structure);
            else if (structure.type == types::person)
                people_.push_back(&structure);
            else if (structure.type == types::article)
                article_ = &structure;
        }
        for (const Structure *person : people_) {
            for (const qint64 link : linksOf(byId_.value(person->reference(u"chain")))) {
                if (!stories_.contains(link))
                    derived_.insert(link);
            }
        }
    }

    std::vector<qint64> linksOf(const Structure *chain) const
    {
        std::vector<qint64> links;
        QSet<qint64> seen;
        for (qint64 at = chain ? chain->reference(u"first") : 0; at != 0 && !seen.contains(at);) {
            const Structure *link = byId_.value(at);
            if (!link || !link->hasPlace())
                return {};
            seen.insert(at);
            links.push_back(at);
            at = link->reference(u"next");
        }
        return links;
    }

    bool isSpan(const Structure &structure) const
    {
        const bool computed
            = article_ && article_->find(u"computedTokens") && article_->find(u"computedTokens")->plain.toVariant().toBool();
        if (!structure.hasPlace() || derived_.contains(structure.id) || structure.type.contains(QLatin1String(".metadata.type.")))
            return false;
        if (computed && (structure.type == types::token || structure.type == types::sentence) && !stories_.contains(structure.id))
            return false;
        return structure.reference(u"Governor") == 0 || structure.reference(u"Dependent") == 0;
    }
    static bool isOwn(const Structure &structure) { return structure.type.startsWith(QLatin1String("chiosa.")); }
    bool isDocument(const Structure &structure) const
    {
        return cas_.types.isA(structure.type, types::document) || structure.type == types::metaData;
    }

    bool splits(qint64 at) const { return at > 0 && at < text_.size() && text_[at].isLowSurrogate() && text_[at - 1].isHighSurrogate(); }

    // Positions must be in the text, and not inside a character; where they are only if they count characters, they do.
    std::optional<base::Error> checkPlaces()
    {
        bool split = false, longer = false;
        for (const Structure *structure : std::as_const(byId_)) {
            if (!structure->hasPlace() || isDocument(*structure))
                continue;
            const qint64 begin = structure->number(u"begin");
            const qint64 end = structure->number(u"end");
            if (begin < 0 || end < begin || end > text_.size())
                return base::Error{base::Error::Kind::Malformed,
                                   QCoreApplication::translate("formats", "It stands at %1 to %2, but the text has only %3 characters.")
                                       .arg(begin)
                                       .arg(end)
                                       .arg(text_.size()),
                                   placeOf(*structure)};
            split = split || splits(begin) || splits(end);
            longer = longer || end > map_.codePoints();
        }
        if (split && longer)
            return base::Error{
                base::Error::Kind::Malformed,
                QCoreApplication::translate("formats", "Positions fall inside of characters, in whatever unit they are read."), file_};
        if (split)
            notes_.push_back({base::Error::Kind::Malformed,
                              QCoreApplication::translate(
                                  "formats", "Positions count characters rather than UTF-16 units as UIMA does; they were read so."),
                              file_});
        codePoints_ = split;
        return std::nullopt;
    }

    text::Range rangeOf(const Structure &structure) const
    {
        const text::Range range{structure.number(u"begin"), structure.number(u"end")};
        return codePoints_ ? text::Range{map_.fromCodePoints(range.begin), map_.fromCodePoints(range.end)} : range;
    }

    // Tells what each structure is, and gives ids.
    void name()
    {
        std::vector<const Structure *> between;
        for (const Structure &structure : cas_.structures) {
            if (!byId_.contains(structure.id) || isOwn(structure))
                continue;
            if (isDocument(structure) && !document_)
                document_ = &structure;
            else if (isSpan(structure))
                spans_.push_back(&structure);
            else if (structure.reference(u"Governor") != 0 && structure.reference(u"Dependent") != 0)
                between.push_back(&structure);
        }
        for (const Structure *structure : spans_)
            give(structure->id);
        for (bool again = true; std::exchange(again, false);) {
            for (const Structure *&structure : between) {
                if (!structure || !ids_.contains(structure->reference(u"Governor")) || !ids_.contains(structure->reference(u"Dependent")))
                    continue;
                relations_.push_back(structure);
                give(std::exchange(structure, nullptr)->id);
                again = true;
            }
        }
        for (const std::vector<const Structure *> &hosts : {spans_, relations_}) {
            for (const Structure *host : hosts)
                slotsOf(*host);
        }
        keepOthers();
    }

    void give(qint64 id) { ids_.insert(id, AnnotationId{static_cast<std::uint64_t>(ids_.size() + 1)}); }

    void slotsOf(const Structure &host)
    {
        for (const auto &[feature, value] : host.features) {
            if (value.kind != Value::Kind::References || value.ids.empty())
                continue;
            const bool all = std::all_of(value.ids.begin(), value.ids.end(), [this](qint64 id) {
                const Structure *link = byId_.value(id);
                return link && !link->hasPlace() && !isOwn(*link) && !ids_.contains(id) && ids_.contains(link->reference(u"target"));
            });
            const QSet<qint64> different(value.ids.begin(), value.ids.end());
            if (!all || different.size() != static_cast<qsizetype>(value.ids.size()))
                continue;
            asSlots_.insert({host.id, feature});
            for (const qint64 id : value.ids) {
                slots_.push_back({byId_.value(id), &host, feature});
                give(id);
            }
        }
    }

    void keepOthers()
    {
        QSet<qint64> chains;
        for (const Structure *person : people_)
            chains.insert(person->reference(u"chain"));
        for (const Structure &structure : cas_.structures) {
            const bool here = byId_.contains(structure.id) && &structure != document_ && !isOwn(structure);
            if (!here || ids_.contains(structure.id) || derived_.contains(structure.id) || chains.contains(structure.id))
                continue;
            const bool token = structure.type == types::token || structure.type == types::sentence;
            if (token && article_) // made by us, for readers that want them
                continue;
            if (!linksOf(&structure).empty()) {
                chains_.push_back(&structure);
                continue;
            }
            QJsonObject object = jsonOf(structure);
            object.remove(QStringLiteral("@sofa"));
            if (structure.sofa != 0)
                object.insert(QStringLiteral("%HERE"), true);
            if (isIndexed(structure.id))
                object.insert(QStringLiteral("%INDEXED"), true);
            kept_.append(object);
            useType(structure.type);
        }
        for (const Structure *chain : chains_) {
            const std::vector<qint64> links = linksOf(chain);
            for (std::size_t at = 0; at < links.size(); ++at)
                orders_.insert(links[at], static_cast<int>(at));
        }
        for (const Structure *person : people_) {
            int at = 0;
            for (const qint64 link : linksOf(byId_.value(person->reference(u"chain")))) {
                if (ids_.contains(link))
                    orders_.insert(link, at++);
            }
        }
    }

    bool isIndexed(qint64 id) const { return allIndexed_ || indexed_.contains(id); }

    void useType(const QString &name)
    {
        const auto type = cas_.types.types().find(name);
        if (type == cas_.types.types().end() || usedTypes_.contains(name) || TypeSystem::builtIn().find(name))
            return;
        usedTypes_.insert(name, jsonOf(type->second));
        useType(type->second.super);
        for (const FeatureType &feature : type->second.features) {
            useType(feature.range);
            useType(feature.elements);
        }
    }

    void feature(const Structure &structure, const QString &name, const Value &value, annotation::Features &made)
    {
        if (value.kind == Value::Kind::Plain) {
            if (isNote(name))
                notes_.push_back(
                    {base::Error::Kind::Malformed,
                     QCoreApplication::translate("formats", "The feature “%1” was left out; Chiosa uses the name itself.").arg(name),
                     placeOf(structure)});
            else
                setFeature(made, name, value.plain);
        } else if (value.kind == Value::Kind::References) {
            QJsonArray ids;
            for (const qint64 id : value.ids)
                ids.append(id);
            setKey(made, keys::reference + name, ids);
        } else if (const qint64 id = value.ids.front(); annotation::holdsAnnotationId(name) && ids_.contains(id)) {
            made.set(name, base::idText(ids_.value(id).value));
        } else if (id != 0) {
            setKey(made, keys::reference + name, id);
        }
    }

    // All features but those that say what has another place in the record.
    void features(const Structure &structure, const QSet<QString> &said, Annotation &made)
    {
        for (const auto &[name, value] : structure.features) {
            if (!said.contains(name) && !asSlots_.contains({structure.id, name}))
                feature(structure, name, value, made.features);
        }
        if (const Structure *story = stories_.value(structure.id)) {
            const QJsonObject more = objectIn(story->text(u"more"));
            for (auto member = more.begin(); member != more.end(); ++member)
                otherFeature(member.key(), member.value(), made.features);
        }
    }

    void otherFeature(const QString &key, const QJsonValue &value, annotation::Features &made) const
    {
        const qint64 id = value.toInteger();
        if (!key.startsWith(QLatin1Char('@')))
            setFeature(made, key, value);
        else if (annotation::holdsAnnotationId(key.mid(1)) && ids_.contains(id))
            made.set(key.mid(1), base::idText(ids_.value(id).value));
    }

    void start(const Structure &structure, Annotation &made, bool relation)
    {
        const Structure *story = stories_.value(structure.id);
        made.id = ids_.value(structure.id);
        made.sourceId = QString::number(structure.id);
        made.layer = story ? story->text(u"layer") : QString();
        const bool link = orders_.contains(structure.id);
        if (made.layer.isEmpty())
            made.layer = link ? QStringLiteral("coreference") : layerOfType(structure.type);
        if (structure.type != typeOfLayer(made.layer, relation)) {
            setKey(made.features, keys::type, structure.type);
            useType(structure.type);
        }
        if (link)
            setKey(made.features, keys::order, orders_.value(structure.id));
        if (!isIndexed(structure.id) && !(story && story->text(u"verdict") == QLatin1String("rejected")))
            setKey(made.features, keys::hidden, true);
    }

    // The tag, and the feature it came from.
    QString tagOf(const Structure &structure, Annotation &made)
    {
        const Structure *story = stories_.value(structure.id);
        QString feature = tagFeature(structure.type);
        const QString value = QStringLiteral("value");
        const bool custom = structure.type.startsWith(types::custom) && made.layer != annotation::layers::timex3;
        if (orders_.contains(structure.id))
            feature = QStringLiteral("referenceType");
        else if (custom && structure.text(feature).isEmpty() && !story && !structure.text(value).isEmpty())
            feature = value;
        else if (story && !story->text(u"tagFeature").isEmpty())
            feature = story->text(u"tagFeature");
        made.tag = feature.isEmpty() ? QString() : structure.text(feature);
        if (!made.tag.isEmpty() && feature != tagFeature(structure.type))
            setKey(made.features, keys::tag, feature);
        if (made.tag.isEmpty() && story)
            made.tag = story->text(u"tag");
        if (made.tag.isEmpty())
            made.tag = usualTag(structure.type, made.layer);
        return feature;
    }

    Annotation span(const Structure &structure)
    {
        Annotation made;
        start(structure, made, false);
        const QString tag = tagOf(structure, made);
        if (made.layer != annotation::layers::token && made.layer != annotation::layers::sentence)
            setMeaning(labels_.ofSpan(made.tag, made.layer), made);
        made.ranges = {rangeOf(structure)};
        QSet<QString> said{QStringLiteral("begin"), QStringLiteral("end"), tag};
        if (orders_.contains(structure.id))
            said.insert(QStringLiteral("next"));
        if (structure.type == types::named)
            said.insert(QStringLiteral("identifier"));
        const Structure *story = stories_.value(structure.id);
        if (const auto ranges = rangesFrom(story ? story->text(u"ranges") : QString(), text_.size());
            ranges && story && story->find(u"ranges") && text::hull(*ranges) == made.hull())
            made.ranges = *ranges;
        features(structure, said, made);
        if (!story && structure.type == types::named && !structure.text(u"identifier").isEmpty())
            identified_.push_back({made.id, structure.text(u"identifier"), made.tag});
        this->story(structure, made);
        return made;
    }

    static void setMeaning(const Labels::Meaning &meaning, Annotation &made)
    {
        made.layer = meaning.layer;
        made.tag = meaning.tag;
    }

    Annotation relation(const Structure &structure)
    {
        Annotation made;
        made.source = ids_.value(structure.reference(u"Governor"));
        made.target = ids_.value(structure.reference(u"Dependent"));
        start(structure, made, true);
        const QString tag = tagOf(structure, made);
        setMeaning(labels_.ofRelation(made.tag, made.layer), made);
        const Structure &end = *byId_.value(structure.reference(u"Dependent"));
        const bool placed = structure.hasPlace() && end.hasPlace();
        if (placed && rangeOf(structure) != rangeOf(end))
            setKey(made.features, keys::place,
                   QJsonArray{static_cast<qint64>(rangeOf(structure).begin), static_cast<qint64>(rangeOf(structure).end)});
        features(structure, {QStringLiteral("begin"), QStringLiteral("end"), QStringLiteral("Governor"), QStringLiteral("Dependent"), tag},
                 made);
        story(structure, made);
        return made;
    }

    Annotation relation(const Slot &slot)
    {
        Annotation made;
        made.source = ids_.value(slot.host->id);
        made.target = ids_.value(slot.link->reference(u"target"));
        const Structure *story = stories_.value(slot.link->id);
        made.id = ids_.value(slot.link->id);
        made.sourceId = QString::number(slot.link->id);
        made.layer = story ? story->text(u"layer") : annotation::layers::relation;
        setKey(made.features, keys::slot, slot.feature);
        setKey(made.features, keys::type, slot.link->type);
        useType(slot.link->type);
        if (!isIndexed(slot.link->id))
            setKey(made.features, keys::hidden, true);
        made.tag = slot.link->text(u"role");
        if (made.tag.isEmpty())
            made.tag = slot.feature;
        setMeaning(labels_.ofRelation(made.tag, made.layer), made);
        features(*slot.link, {QStringLiteral("role"), QStringLiteral("target")}, made);
        this->story(*slot.link, made);
        return made;
    }

    void story(const Structure &structure, Annotation &made)
    {
        const Structure *story = stories_.value(structure.id);
        made.verdict = annotation::Verdict::Accepted;
        if (!story) {
            made.origin.by = file_;
            if (made.layer == annotation::layers::timex3 && made.features.has(u"value"))
                made.features.set(QStringLiteral("valueBy"), QStringLiteral("import"));
            return;
        }
        const Value *confidence = story->find(u"confidence");
        made.origin = {story->text(u"suggestedBy"), confidence ? confidence->plain.toVariant().toDouble() : 1, story->text(u"reason")};
        made.verdict = annotation::verdictFromName(story->text(u"verdict")).value_or(made.verdict);
        made.annotator = story->text(u"annotator");
        made.at = base::timestampFromText(story->text(u"at")).value_or(0);
        made.comment = story->text(u"comment");
        const Value *unsure = story->find(u"unsure");
        made.unsure = unsure && unsure->plain.toVariant().toBool();
        if (const QJsonObject before = objectIn(story->text(u"was")); !before.isEmpty()) {
            annotation::Was was{before.value(u"label").toString(), {}, {}, before.value(u"by").toString()};
            was.ranges = rangesFrom(before.value(u"ranges").toString(), text_.size()).value_or(text::Ranges());
            const QJsonObject attributes = before.value(u"attrs").toObject();
            for (auto member = attributes.begin(); member != attributes.end(); ++member)
                otherFeature(member.key(), member.value(), was.features);
            made.was = std::make_shared<const annotation::Was>(std::move(was));
        }
    }

    void people(Article &article)
    {
        QHash<std::uint64_t, Annotation *> byId;
        for (Annotation &made : annotations_)
            byId.insert(made.id.value, &made);
        const auto add = [&article](const QString &sourceId) -> annotation::Entity & {
            annotation::Entity made;
            made.id.value = article.entities.size() + 1;
            made.sourceId = sourceId;
            made.verdict = annotation::Verdict::Accepted;
            return article.entities.emplace_back(std::move(made));
        };
        const auto give = [this, &byId](const std::vector<qint64> &mentions, EntityId entity) {
            for (const qint64 id : mentions) {
                if (Annotation *mention = byId.value(ids_.value(id).value))
                    mention->entity = entity;
            }
        };
        for (const Structure *person : people_) {
            annotation::Entity &made = add(person->text(u"id"));
            made.name = person->text(u"name");
            made.tag = person->text(u"tag");
            made.kb = person->text(u"knowledgeBaseId");
            made.verdict = annotation::verdictFromName(person->text(u"verdict")).value_or(made.verdict);
            const QJsonObject more = objectIn(person->text(u"more"));
            for (auto member = more.begin(); member != more.end(); ++member)
                setFeature(made.features, member.key(), member.value());
            useType(keyOf(made.features, keys::type).toString());
            const Value *mentions = person->find(u"mentions");
            give(mentions ? mentions->ids : std::vector<qint64>(), made.id);
        }
        for (const Structure *chain : chains_)
            chained(*chain, linksOf(chain), add, give);
        std::map<QString, EntityId> known;
        for (const Identified &one : identified_) {
            Annotation *mention = byId.value(one.mention.value);
            if (mention->entity)
                continue;
            const auto [place, fresh] = known.emplace(one.key, EntityId());
            if (fresh) {
                annotation::Entity &made = add({});
                made.kb = one.key;
                made.tag = one.tag;
                made.name = text_.mid(mention->hull().begin, mention->hull().length());
                place->second = made.id;
            }
            mention->entity = place->second;
        }
    }

    template <class Add, class Give> void chained(const Structure &chain, const std::vector<qint64> &links, Add add, Give give)
    {
        annotation::Entity &made = add(QString::number(chain.id));
        const text::Range first = rangeOf(*byId_.value(links.front()));
        made.name = text_.mid(first.begin, first.length());
        if (chain.type != types::chain) {
            setKey(made.features, keys::type, chain.type);
            useType(chain.type);
        }
        for (const auto &[name, value] : chain.features) {
            if (name != QLatin1String("first"))
                feature(chain, name, value, made.features);
        }
        give(links, made.id);
    }

    annotation::ArticleFields fields()
    {
        annotation::ArticleFields fields;
        QJsonObject kept;
        if (document_) {
            fields.name = document_->text(u"documentId");
            fields.title = document_->text(u"documentTitle");
            fields.source = document_->text(u"documentUri");
            fields.language = document_->text(u"language");
            keepDocument(kept);
        }
        if (fields.language == QLatin1String("x-unspecified") || fields.language.isEmpty())
            fields.language = options_.language;
        if (sofa_.name != QLatin1String("_InitialView") && !article_)
            fields.name = QStringLiteral("%1-%2").arg(fields.name.isEmpty() ? QStringLiteral("view") : fields.name, sofa_.name);
        if (article_)
            articleFields(fields);
        else if (fields.source.isEmpty())
            fields.source = file_;
        if (fields.dct.isEmpty())
            fields.dct = options_.dct;
        if (sofa_.name != QLatin1String("_InitialView"))
            kept.insert(QStringLiteral("view"), sofa_.name);
        if (!kept_.isEmpty())
            kept.insert(QStringLiteral("structures"), kept_);
        if (!usedTypes_.isEmpty())
            kept.insert(QStringLiteral("types"), usedTypes_);
        if (!kept.isEmpty())
            setFromJson(fields.features, keys::kept, kept);
        return fields;
    }

    void keepDocument(QJsonObject &kept)
    {
        Structure rest;
        static const QSet<QString> said{QStringLiteral("documentId"), QStringLiteral("documentTitle"), QStringLiteral("documentUri"),
                                        QStringLiteral("language"),   QStringLiteral("begin"),         QStringLiteral("end")};
        for (const auto &[name, value] : document_->features) {
            if (!said.contains(name))
                rest.set(name, value);
        }
        QJsonObject object = jsonOf(rest);
        object.remove(QStringLiteral("%TYPE"));
        const auto refers = [this](const auto &feature) {
            return std::find(feature.second.ids.begin(), feature.second.ids.end(), document_->id) != feature.second.ids.end();
        };
        const bool meant = std::any_of(byId_.begin(), byId_.end(), [&refers](const Structure *structure) {
            return std::any_of(structure->features.begin(), structure->features.end(), refers);
        });
        if (meant)
            object.insert(QStringLiteral("%ID"), document_->id);
        else
            object.remove(QStringLiteral("%ID"));
        if (document_->type != types::metaData && document_->type != types::document) {
            object.insert(QStringLiteral("%TYPE"), document_->type);
            useType(document_->type);
        }
        if (!object.isEmpty())
            kept.insert(QStringLiteral("document"), object);
    }

    void articleFields(annotation::ArticleFields &fields)
    {
        const auto flag = [this](QStringView name) { return article_->find(name) && article_->find(name)->plain.toVariant().toBool(); };
        fields.dct = article_->text(u"dct");
        if (!isDct(fields.dct))
            fields.dct.clear();
        fields.author = article_->text(u"author");
        fields.story = article_->text(u"story");
        for (const annotation::Status status : {annotation::Status::InProgress, annotation::Status::Done}) {
            if (annotation::statusName(status) == article_->text(u"status"))
                fields.status = status;
        }
        fields.excluded = flag(u"excluded");
        fields.postponed = flag(u"postponed");
        revision_ = static_cast<int>(std::clamp<qint64>(article_->number(u"revision", 1), 1, 1'000'000'000));
        const QJsonObject more = objectIn(article_->text(u"more"));
        for (auto member = more.begin(); member != more.end(); ++member)
            setFeature(fields.features, member.key(), member.value());
    }

    struct Identified {
        AnnotationId mention;
        QString key, tag;
    };

    const Cas &cas_;
    const Sofa &sofa_;
    bool first_;
    const ReadOptions &options_;
    Labels &labels_;
    QString file_, text_;
    text::OffsetMap map_;
    bool codePoints_ = false, allIndexed_ = false;
    QSet<qint64> indexed_, derived_;
    QHash<qint64, const Structure *> byId_, stories_;
    std::vector<const Structure *> people_, chains_, spans_, relations_;
    std::vector<Slot> slots_;
    std::set<std::pair<qint64, QString>> asSlots_;
    QHash<qint64, int> orders_;
    const Structure *article_ = nullptr;
    const Structure *document_ = nullptr;
    QHash<qint64, AnnotationId> ids_;
    std::vector<Identified> identified_;
    std::vector<Annotation> annotations_;
    QJsonArray kept_;
    QJsonObject usedTypes_;
    int revision_ = 1;
    std::vector<base::Error> notes_;
};

} // namespace

base::Result<CasArticles> articlesOf(Cas cas, const ReadOptions &options, Labels &labels, const QString &file)
{
    completeTypes(cas);
    CasArticles read;
    std::vector<const Sofa *> sofas;
    for (const Sofa &sofa : cas.sofas) {
        if (sofa.text)
            sofas.push_back(&sofa);
        else if (cas.sofas.size() > 1)
            read.notes.push_back({base::Error::Kind::Unsupported,
                                  QCoreApplication::translate("formats", "The view “%1” holds no text and was left out.").arg(sofa.name),
                                  file});
    }
    if (sofas.empty())
        return base::Error{base::Error::Kind::Malformed, QCoreApplication::translate("formats", "There is no text in this CAS."), file};
    for (const Sofa *sofa : sofas) {
        if (sofa->text->contains(QChar(0)))
            return base::Error{base::Error::Kind::Malformed,
                               QCoreApplication::translate("formats", "The text holds a NUL character; it is not text that can be read."),
                               file};
        ViewReader view(cas, *sofa, sofa == sofas.front(), options, labels, file);
        auto article = view.read();
        if (!article)
            return article.error();
        read.articles.push_back(*std::move(article));
        read.notes.insert(read.notes.end(), view.notes().begin(), view.notes().end());
    }
    return read;
}

} // namespace formats::uima
