#include "app/formats/uima/cas_reader.h"

#include "app/formats/json_features.h"
#include "app/formats/json_object.h"
#include "app/formats/uima/cas_view.h"
#include "app/formats/uima/json_cas.h"
#include "app/formats/uima/keys.h"

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
        : cas_(cas), sofa_(sofa), options_(options), labels_(labels), file_(file), view_(cas, sofa, first, file)
    {
    }

    base::Result<Article> read()
    {
        if (auto failed = view_.sort(notes_))
            return *failed;
        keepOthers();
        Article article;
        for (const Structure *structure : view_.spans())
            annotations_.push_back(span(*structure));
        for (const Structure *structure : view_.relations())
            annotations_.push_back(relation(*structure));
        for (const CasView::SlotLink &slot : view_.slotLinks())
            annotations_.push_back(relation(slot));
        people(article);
        annotation::ArticleFields fields = this->fields();
        article.document = annotation::Document({}, std::move(fields), {view_.text(), revision_}, std::move(annotations_));
        return article;
    }
    const std::vector<base::Error> &notes() const { return notes_; }

private:
    // Notes the structures that are none of ours, and the types they are of.
    void keepOthers()
    {
        for (const Structure *structure : view_.others()) {
            QJsonObject object = jsonOf(*structure);
            object.remove(QStringLiteral("@sofa"));
            if (structure->sofa != 0)
                object.insert(QStringLiteral("%HERE"), true);
            if (view_.isIndexed(structure->id))
                object.insert(QStringLiteral("%INDEXED"), true);
            kept_.append(object);
            useType(structure->type);
        }
    }

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
                     view_.placeOf(structure)});
            else
                setPlain(name, value.plain, made);
        } else if (value.kind == Value::Kind::References) {
            QJsonArray ids;
            for (const qint64 id : value.ids)
                ids.append(id);
            setKey(made, keys::reference + name, ids);
        } else if (const qint64 id = value.ids.front(); annotation::holdsAnnotationId(name) && view_.contains(id)) {
            made.set(name, base::idText(view_.idOf(id).value));
        } else if (id != 0) {
            setKey(made, keys::reference + name, id);
        }
    }

    // All features but those that say what has another place in the record.
    void features(const Structure &structure, const QSet<QString> &said, Annotation &made)
    {
        for (const auto &[name, value] : structure.features) {
            if (!said.contains(name) && !view_.listsSlots(structure, name))
                feature(structure, name, value, made.features);
        }
        if (const Structure *story = view_.story(structure)) {
            const QJsonObject more = objectIn(story->text(u"more"));
            for (auto member = more.begin(); member != more.end(); ++member)
                otherFeature(member.key(), member.value(), made.features);
        }
    }

    // Where a reference to an annotation belongs, plain text is its id where no type system says so (INCEpTION's cannot); an id that the
    // file does not hold stays what it was.
    void setPlain(const QString &name, const QJsonValue &value, annotation::Features &made) const
    {
        const qint64 id = value.toVariant().toLongLong();
        if (!annotation::holdsAnnotationId(name))
            setFeature(made, name, value);
        else if (id != 0 && view_.contains(id))
            made.set(name, base::idText(view_.idOf(id).value));
        else
            setFeature(made, refPrefix + name, value);
    }

    void otherFeature(const QString &key, const QJsonValue &value, annotation::Features &made) const
    {
        const qint64 id = value.toInteger();
        if (!key.startsWith(QLatin1Char('@')))
            setPlain(key, value, made);
        else if (annotation::holdsAnnotationId(key.mid(1)) && view_.contains(id))
            made.set(key.mid(1), base::idText(view_.idOf(id).value));
    }

    void start(const Structure &structure, Annotation &made, bool relation)
    {
        const Structure *story = view_.story(structure);
        made.id = view_.idOf(structure.id);
        made.sourceId = QString::number(structure.id);
        made.layer = story ? story->text(u"layer") : QString();
        const std::optional<int> order = view_.orderOf(structure.id);
        if (made.layer.isEmpty())
            made.layer = order ? QStringLiteral("coreference") : layerOfType(structure.type);
        if (structure.type != typeOfLayer(made.layer, relation)) {
            setKey(made.features, keys::type, structure.type);
            useType(structure.type);
        }
        if (order)
            setKey(made.features, keys::order, *order);
        if (!view_.isIndexed(structure.id) && !(story && story->text(u"verdict") == QLatin1String("rejected")))
            setKey(made.features, keys::hidden, true);
    }

    // The tag, and the feature it came from.
    QString tagOf(const Structure &structure, Annotation &made)
    {
        const Structure *story = view_.story(structure);
        QString feature = tagFeature(structure.type);
        const QString value = QStringLiteral("value");
        const bool custom = structure.type.startsWith(types::custom) && made.layer != annotation::layers::timex3;
        if (view_.orderOf(structure.id))
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
        made.ranges = {view_.rangeOf(structure)};
        QSet<QString> said{QStringLiteral("begin"), QStringLiteral("end"), tag};
        if (view_.orderOf(structure.id))
            said.insert(QStringLiteral("next"));
        if (structure.type == types::named)
            said.insert(QStringLiteral("identifier"));
        const Structure *story = view_.story(structure);
        if (const auto ranges = rangesFrom(story ? story->text(u"ranges") : QString(), view_.text().size());
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
        made.source = view_.idOf(structure.reference(u"Governor"));
        made.target = view_.idOf(structure.reference(u"Dependent"));
        start(structure, made, true);
        const QString tag = tagOf(structure, made);
        setMeaning(labels_.ofRelation(made.tag, made.layer), made);
        const Structure &end = *view_.find(structure.reference(u"Dependent"));
        const bool placed = structure.hasPlace() && end.hasPlace();
        if (placed && view_.rangeOf(structure) != view_.rangeOf(end))
            setKey(made.features, keys::place,
                   QJsonArray{static_cast<qint64>(view_.rangeOf(structure).begin), static_cast<qint64>(view_.rangeOf(structure).end)});
        features(structure, {QStringLiteral("begin"), QStringLiteral("end"), QStringLiteral("Governor"), QStringLiteral("Dependent"), tag},
                 made);
        story(structure, made);
        return made;
    }

    Annotation relation(const CasView::SlotLink &slot)
    {
        Annotation made;
        made.source = view_.idOf(slot.host->id);
        made.target = view_.idOf(slot.link->reference(u"target"));
        const Structure *story = view_.story(*slot.link);
        made.id = view_.idOf(slot.link->id);
        made.sourceId = QString::number(slot.link->id);
        made.layer = story ? story->text(u"layer") : annotation::layers::relation;
        setKey(made.features, keys::slot, slot.feature);
        setKey(made.features, keys::type, slot.link->type);
        useType(slot.link->type);
        if (!view_.isIndexed(slot.link->id))
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
        const Structure *story = view_.story(structure);
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
            was.ranges = rangesFrom(before.value(u"ranges").toString(), view_.text().size()).value_or(text::Ranges());
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
                if (Annotation *mention = byId.value(view_.idOf(id).value))
                    mention->entity = entity;
            }
        };
        for (const Structure *person : view_.people()) {
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
        for (const Structure *chain : view_.chains())
            chained(*chain, view_.linksOf(chain), add, give);
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
                made.name = view_.text().mid(mention->hull().begin, mention->hull().length());
                place->second = made.id;
            }
            mention->entity = place->second;
        }
    }

    template <class Add, class Give> void chained(const Structure &chain, const std::vector<qint64> &links, Add add, Give give)
    {
        annotation::Entity &made = add(QString::number(chain.id));
        const text::Range first = view_.rangeOf(*view_.find(links.front()));
        made.name = view_.text().mid(first.begin, first.length());
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
        if (const Structure *document = view_.document()) {
            fields.name = document->text(u"documentId");
            fields.title = document->text(u"documentTitle");
            fields.source = document->text(u"documentUri");
            fields.language = document->text(u"language");
            keepDocument(*document, kept);
        }
        if (fields.language == QLatin1String("x-unspecified") || fields.language.isEmpty())
            fields.language = options_.language;
        if (sofa_.name != QLatin1String("_InitialView") && !view_.article())
            fields.name = QStringLiteral("%1-%2").arg(fields.name.isEmpty() ? QStringLiteral("view") : fields.name, sofa_.name);
        if (const Structure *article = view_.article())
            articleFields(*article, fields);
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

    void keepDocument(const Structure &document, QJsonObject &kept)
    {
        Structure rest;
        static const QSet<QString> said{QStringLiteral("documentId"), QStringLiteral("documentTitle"), QStringLiteral("documentUri"),
                                        QStringLiteral("language"),   QStringLiteral("begin"),         QStringLiteral("end")};
        for (const auto &[name, value] : document.features) {
            if (!said.contains(name))
                rest.set(name, value);
        }
        QJsonObject object = jsonOf(rest);
        object.remove(QStringLiteral("%TYPE"));
        if (view_.isMeant(document))
            object.insert(QStringLiteral("%ID"), document.id);
        else
            object.remove(QStringLiteral("%ID"));
        if (document.type != types::metaData && document.type != types::document) {
            object.insert(QStringLiteral("%TYPE"), document.type);
            useType(document.type);
        }
        if (!object.isEmpty())
            kept.insert(QStringLiteral("document"), object);
    }

    void articleFields(const Structure &article, annotation::ArticleFields &fields)
    {
        const auto flag = [&article](QStringView name) { return article.find(name) && article.find(name)->plain.toVariant().toBool(); };
        fields.dct = article.text(u"dct");
        if (!isDct(fields.dct))
            fields.dct.clear();
        fields.author = article.text(u"author");
        fields.story = article.text(u"story");
        for (const annotation::Status status : {annotation::Status::InProgress, annotation::Status::Done}) {
            if (annotation::statusName(status) == article.text(u"status"))
                fields.status = status;
        }
        fields.excluded = flag(u"excluded");
        fields.postponed = flag(u"postponed");
        revision_ = static_cast<int>(std::clamp<qint64>(article.number(u"revision", 1), 1, 1'000'000'000));
        const QJsonObject more = objectIn(article.text(u"more"));
        for (auto member = more.begin(); member != more.end(); ++member)
            setFeature(fields.features, member.key(), member.value());
    }

    struct Identified {
        AnnotationId mention;
        QString key, tag;
    };

    const Cas &cas_;
    const Sofa &sofa_;
    const ReadOptions &options_;
    Labels &labels_;
    QString file_;
    CasView view_;
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
