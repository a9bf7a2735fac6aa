#include "app/formats/timeml/timeml_writer.h"

#include "app/formats/feature_attributes.h"
#include "app/formats/json_features.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace formats::timeml {

namespace {

using annotation::Annotation;
using annotation::AnnotationPointer;
namespace layers = annotation::layers;

const QString creation = QStringLiteral("CREATION_TIME");

QString elementOf(const Annotation &annotation)
{
    if (annotation.isSpan())
        return annotation.layer == layers::timex3  ? QStringLiteral("TIMEX3")
            : annotation.layer == layers::event    ? QStringLiteral("EVENT")
            : annotation.layer == layers::signal   ? QStringLiteral("SIGNAL")
            : annotation.layer == layers::sentence ? QStringLiteral("s")
                                                   : QString();
    for (const char *link : {"TLINK", "SLINK", "ALINK"}) {
        if (annotation.layer == QString::fromLatin1(link).toLower())
            return QString::fromLatin1(link);
    }
    return {};
}

// What stands on the instance, not on the event.
bool isOfInstance(const QString &feature)
{
    static const QSet<QString> names{QStringLiteral("tense"),  QStringLiteral("aspect"),      QStringLiteral("polarity"),
                                     QStringLiteral("pos"),    QStringLiteral("modality"),    QStringLiteral("vform"),
                                     QStringLiteral("mood"),   QStringLiteral("cardinality"), QStringLiteral("signalID"),
                                     QStringLiteral("eventID")};
    return names.contains(feature);
}

// What only Chiosa uses, and what the writer itself says.
bool isKept(const QString &feature)
{
    static const QSet<QString> ours{QStringLiteral("derivation"), QStringLiteral("readings"), QStringLiteral("valueBy")};
    static const QSet<QString> taken{
        QStringLiteral("tid"),     QStringLiteral("eid"),     QStringLiteral("sid"),     QStringLiteral("lid"),
        QStringLiteral("eiid"),    QStringLiteral("comment"), QStringLiteral("offsets"), QStringLiteral("relType"),
        QStringLiteral("reltype"), QStringLiteral("timeID"),  QStringLiteral("from"),    QStringLiteral("to"),
        QStringLiteral("source"),  QStringLiteral("target"),  QStringLiteral("val"),     QStringLiteral("eventInstanceID")};
    return isXmlName(feature) && isForeignFeature(feature) && !ours.contains(feature) && !taken.contains(feature);
}

class FileOf {
public:
    explicit FileOf(const annotation::Document &document) : document_(document) { }

    Made run()
    {
        choose();
        names();
        XmlText::Attributes root{
            {QStringLiteral("xmlns:xsi"), QStringLiteral("http://www.w3.org/2001/XMLSchema-instance")},
            {QStringLiteral("xsi:noNamespaceSchemaLocation"), QStringLiteral("http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd")}};
        if (!document_.fields().language.isEmpty())
            root.emplace_back(QStringLiteral("xml:lang"), document_.fields().language);
        xml_.open(QStringLiteral("TimeML"), root).line();
        head();
        body();
        for (const AnnotationPointer &span : empty_) {
            xml_.empty(elementOf(*span), attributesOf(*span)).line();
        }
        for (const AnnotationPointer &span : document_.spans()) {
            if (ids_.contains(span->id) && span->layer == layers::event)
                instance(*span);
        }
        for (const AnnotationPointer &relation : document_.relations())
            link(*relation);
        xml_.close().line();
        losses_.push_back(storyLoss(document_));
        QByteArray bytes = xml_.bytes() + instruction("chiosa-characters", forbiddenIn(document_.text()));
        return {std::move(bytes), std::move(losses_)};
    }

private:
    void lose(const Annotation &annotation, const char *what) { losses_.push_back(lossOf(document_, annotation.id, what)); }

    // Which spans stand in the file: no two cross, and none stands in one of its own kind.
    void choose()
    {
        std::vector<std::pair<qsizetype, QString>> open; // ends, elements
        for (const AnnotationPointer &span : document_.spans()) {
            const QString element = elementOf(*span);
            if (element.isEmpty())
                lose(*span, QT_TRANSLATE_NOOP("formats", "TimeML has no place for spans of this layer."));
            else if (span->verdict == annotation::Verdict::Rejected)
                lose(*span, QT_TRANSLATE_NOOP("formats", "A rejected proposal is left out."));
            else if (isAnotherInstance(*span))
                instances_.push_back(span);
            else if (span->ranges.empty() || span->ranges.front().empty())
                withoutText(span, element);
            else
                inText(span, element, open);
        }
    }

    // An event over the words of another, of which it is one more instance.
    bool isAnotherInstance(const Annotation &span) const
    {
        const QString event = span.features.value(u"eventID");
        return !event.isEmpty() && span.layer == layers::event
            && std::any_of(inText_.begin(), inText_.end(), [&](const AnnotationPointer &other) {
                   return other->layer == layers::event && other->sourceId == event && other->ranges == span.ranges;
               });
    }

    void withoutText(const AnnotationPointer &span, const QString &element)
    {
        if (!span->ranges.empty())
            lose(*span, QT_TRANSLATE_NOOP("formats", "A span of no length loses its place."));
        if (element == QLatin1String("s"))
            lose(*span, QT_TRANSLATE_NOOP("formats", "A span without words is left out."));
        else
            empty_.push_back(span);
    }

    void inText(const AnnotationPointer &span, const QString &element, std::vector<std::pair<qsizetype, QString>> &open)
    {
        const text::Range range = span->ranges.front();
        while (!open.empty() && open.back().first <= range.begin)
            open.pop_back();
        const bool crosses = !open.empty() && open.back().first < range.end;
        const bool same = std::any_of(open.begin(), open.end(), [&element](const auto &outer) { return outer.second == element; });
        if (crosses || same) {
            lose(*span,
                 crosses ? QT_TRANSLATE_NOOP("formats", "A span that crosses another one cannot stand in the text and is left out.")
                         : QT_TRANSLATE_NOOP("formats", "A span within one of its own kind cannot stand in TimeML and is left out."));
            return;
        }
        if (span->ranges.size() > 1)
            lose(*span, QT_TRANSLATE_NOOP("formats", "Of a span in parts only the first one is written."));
        open.emplace_back(range.end, element);
        inText_.push_back(span);
    }

    // Ids of the file, where they are as TimeML wants them, and new ones.
    void names()
    {
        static const QRegularExpression shape(QStringLiteral("^(t|e|s)[0-9]{1,9}$"));
        for (const std::vector<AnnotationPointer> *list : {&inText_, &empty_}) {
            for (const AnnotationPointer &span : *list)
                ids_[span->id] = QString();
        }
        for (const AnnotationPointer &span : document_.spans()) { // what points to nothing is not to point to something now
            for (const auto &[name, value] : span->features.items()) {
                if (name.startsWith(refPrefix))
                    taken_.insert(value);
            }
        }
        dateId_ = taken_.contains(QStringLiteral("t0")) ? draw(QStringLiteral("t")) : QStringLiteral("t0");
        creationTime();
        for (int pass = 0; pass < 2; ++pass) {
            for (const std::vector<AnnotationPointer> *list : {&inText_, &empty_}) {
                for (const AnnotationPointer &span : *list) {
                    const QString kind = span->layer == layers::timex3 ? QStringLiteral("t")
                        : span->layer == layers::event                 ? QStringLiteral("e")
                                                                       : QStringLiteral("s");
                    const bool own = shape.match(span->sourceId).hasMatch() && span->sourceId.startsWith(kind) && span->sourceId != u"t0"
                        && !taken_.contains(span->sourceId);
                    if (own == (pass == 0) && ids_[span->id].isEmpty())
                        ids_[span->id] = own ? taken(span->sourceId) : draw(kind);
                }
            }
        }
        for (const AnnotationPointer &span : instances_)
            ids_[span->id] = span->features.value(u"eventID");
        for (const AnnotationPointer &span : document_.spans()) {
            if (ids_.contains(span->id) && span->layer == layers::event)
                instanceIds_[span->id] = draw(QStringLiteral("ei"));
        }
    }

    QString taken(const QString &id)
    {
        taken_.insert(id);
        return id;
    }

    QString draw(const QString &kind)
    {
        QString id;
        do {
            id = kind + QString::number(++counters_[kind]);
        } while (taken_.contains(id));
        return taken(id);
    }

    // t0 is the expression without words that holds the article's date. Read again it is one where something hangs on it.
    void creationTime()
    {
        const auto isIt = [this](const AnnotationPointer &span) {
            return span->layer == layers::timex3 && span->features.value(u"functionInDocument") == creation
                && span->features.value(u"value") == document_.fields().dct && !document_.fields().dct.isEmpty();
        };
        const auto found = std::find_if(empty_.begin(), empty_.end(), isIt);
        if (found == empty_.end())
            return;
        if (isWanted((*found)->id)) {
            creation_ = *found;
            ids_[creation_->id] = dateId_;
        } else {
            lose(
                **found,
                QT_TRANSLATE_NOOP("formats", "The expression of the article's date, on which nothing hangs, is the article's date alone."));
            ids_.erase((*found)->id);
        }
        empty_.erase(found);
    }

    bool isWanted(AnnotationId id) const
    {
        for (const AnnotationPointer &relation : document_.relationsOf(id)) {
            if (canStand(*relation))
                return true;
        }
        return std::any_of(inText_.begin(), inText_.end(),
                           [id](const AnnotationPointer &span) { return span->features.value(u"anchorTimeID") == base::idText(id.value); });
    }

    void head()
    {
        const annotation::ArticleFields &fields = document_.fields();
        xml_.element(QStringLiteral("DOCID"), {}, fields.name).line();
        xml_.open(QStringLiteral("DCT"));
        if (creation_) {
            xml_.element(QStringLiteral("TIMEX3"), attributesOf(*creation_), fields.dct);
        } else if (!fields.dct.isEmpty()) {
            xml_.element(QStringLiteral("TIMEX3"),
                         {{QStringLiteral("tid"), dateId_},
                          {QStringLiteral("type"), fields.dct.contains(QLatin1Char('T')) ? QStringLiteral("TIME") : QStringLiteral("DATE")},
                          {QStringLiteral("value"), fields.dct},
                          {QStringLiteral("temporalFunction"), QStringLiteral("false")},
                          {QStringLiteral("functionInDocument"), creation}},
                         fields.dct);
        }
        xml_.close().line();
        if (!fields.title.isEmpty())
            xml_.element(QStringLiteral("TITLE"), {}, fields.title).line();
        if (fields.features.has(u"extraInfo"))
            xml_.element(QStringLiteral("EXTRAINFO"), {}, fields.features.value(u"extraInfo")).line();
    }

    void body()
    {
        xml_.open(QStringLiteral("TEXT"));
        const QString &text = document_.text();
        std::vector<qsizetype> ends;
        qsizetype at = 0;
        const auto closeUntil = [&](qsizetype position) {
            while (!ends.empty() && ends.back() <= position) {
                xml_.text(text.mid(at, ends.back() - at)).close();
                at = ends.back();
                ends.pop_back();
            }
        };
        for (const AnnotationPointer &span : inText_) {
            const text::Range range = span->ranges.front();
            closeUntil(range.begin);
            xml_.text(text.mid(at, range.begin - at)).open(elementOf(*span), attributesOf(*span));
            at = range.begin;
            ends.push_back(range.end);
        }
        closeUntil(text.size());
        xml_.text(text.mid(at)).close().line();
    }

    XmlText::Attributes attributesOf(const Annotation &span)
    {
        XmlText::Attributes attributes;
        const annotation::Features &features = span.features;
        if (span.layer == layers::timex3) {
            attributes = {{QStringLiteral("tid"), ids_[span.id]},
                          {QStringLiteral("type"), features.has(u"type") ? features.value(u"type") : QStringLiteral("DATE")},
                          {QStringLiteral("value"), features.value(u"value")}};
        } else if (span.layer == layers::event) {
            attributes = {{QStringLiteral("eid"), ids_[span.id]},
                          {QStringLiteral("class"), features.has(u"class") ? features.value(u"class") : QStringLiteral("OCCURRENCE")}};
        } else if (span.layer == layers::signal) {
            attributes = {{QStringLiteral("sid"), ids_[span.id]}};
        }
        others(span, attributes, [&span](const QString &name) { return span.layer != layers::event || !isOfInstance(name); });
        if (!span.comment.isEmpty())
            attributes.emplace_back(QStringLiteral("comment"), span.comment);
        if (span.entity)
            lose(span, QT_TRANSLATE_NOOP("formats", "TimeML has no entities; what a mention refers to is left out."));
        return attributes;
    }

    void others(const Annotation &annotation, XmlText::Attributes &attributes, const std::function<bool(const QString &)> &wanted)
    {
        const FeatureAttributes made = featureAttributes(annotation, ids_, [&](const QString &name) {
            const auto there = [&name](const auto &attribute) { return attribute.first == name; };
            if (!wanted(name) || name == QLatin1String("valueBy") || std::any_of(attributes.begin(), attributes.end(), there))
                return Fate::Elsewhere; // valueBy is part of the story
            return isKept(name) ? Fate::Attribute : Fate::None;
        });
        attributes.insert(attributes.end(), made.attributes.begin(), made.attributes.end());
        for (int loose = 0; loose < made.loose; ++loose)
            lose(annotation, QT_TRANSLATE_NOOP("formats", "A reference is left out with what it points to."));
        for (int without = 0; without < made.without; ++without)
            lose(annotation, QT_TRANSLATE_NOOP("formats", "A feature that TimeML has no attribute for is left out."));
    }

    void instance(const Annotation &span)
    {
        XmlText::Attributes attributes{{QStringLiteral("eventID"), ids_[span.id]}, {QStringLiteral("eiid"), instanceIds_[span.id]}};
        for (const char *name : {"tense", "aspect", "polarity", "pos"}) {
            const QString value = span.features.value(QString::fromLatin1(name));
            const QString otherwise = QLatin1String(name) == QLatin1String("polarity") ? QStringLiteral("POS") : QStringLiteral("NONE");
            attributes.emplace_back(QString::fromLatin1(name), value.isEmpty() ? otherwise : value);
        }
        others(span, attributes, isOfInstance);
        xml_.empty(QStringLiteral("MAKEINSTANCE"), attributes).line();
    }

    bool canStand(const Annotation &relation) const
    {
        const AnnotationPointer source = document_.find(relation.source), target = document_.find(relation.target);
        const bool ends = source && target && ids_.contains(source->id) && ids_.contains(target->id);
        const auto is = [](const AnnotationPointer &end, const QString &layer) { return end->layer == layer; };
        if (!ends || elementOf(relation).isEmpty() || relation.verdict == annotation::Verdict::Rejected)
            return false;
        if (relation.layer != layers::tlink)
            return is(source, layers::event) && is(target, layers::event);
        return (is(source, layers::event) || is(source, layers::timex3)) && (is(target, layers::event) || is(target, layers::timex3));
    }

    void link(const Annotation &relation)
    {
        if (!canStand(relation)) {
            lose(relation, QT_TRANSLATE_NOOP("formats", "A relation that TimeML has no link for is left out."));
            return;
        }
        const QString element = elementOf(relation);
        static const QRegularExpression shape(QStringLiteral("^l[0-9]{1,9}[a-z]?$"));
        const bool own = shape.match(relation.sourceId).hasMatch() && !taken_.contains(relation.sourceId);
        XmlText::Attributes attributes{{QStringLiteral("lid"), own ? taken(relation.sourceId) : draw(QStringLiteral("l"))},
                                       {QStringLiteral("relType"), relation.tag == element ? QString() : relation.tag}};
        end(relation.source, QStringLiteral("eventInstanceID"), QStringLiteral("timeID"), attributes);
        end(relation.target,
            element == QLatin1String("SLINK") ? QStringLiteral("subordinatedEventInstance") : QStringLiteral("relatedToEventInstance"),
            QStringLiteral("relatedToTime"), attributes);
        others(relation, attributes, [](const QString &) { return true; });
        if (!relation.comment.isEmpty())
            attributes.emplace_back(QStringLiteral("comment"), relation.comment);
        xml_.empty(element, attributes).line();
    }

    void end(AnnotationId id, const QString &asEvent, const QString &asTime, XmlText::Attributes &attributes)
    {
        const auto instance = instanceIds_.find(id);
        if (instance != instanceIds_.end())
            attributes.emplace_back(asEvent, instance->second);
        else
            attributes.emplace_back(asTime, ids_[id]);
    }

    const annotation::Document &document_;
    XmlText xml_;
    std::vector<Loss> losses_;
    std::vector<AnnotationPointer> inText_, empty_, instances_;
    AnnotationPointer creation_;
    QString dateId_; // of the article's date
    std::map<AnnotationId, QString> ids_, instanceIds_;
    QSet<QString> taken_;
    std::map<QString, int> counters_;
};

} // namespace

Made fileOf(const annotation::Document &document) { return FileOf(document).run(); }

} // namespace formats::timeml
