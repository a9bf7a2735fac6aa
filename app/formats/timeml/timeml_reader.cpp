#include "app/formats/timeml/timeml_reader.h"

#include "app/formats/json_features.h"
#include "app/formats/json_object.h"
#include "app/formats/xml_text.h"

#include <QCoreApplication>
#include <QHash>

namespace formats::timeml {

namespace {

using annotation::Annotation;
namespace layers = annotation::layers;

const QString creation = QStringLiteral("CREATION_TIME");

bool isLink(const XmlNode &node) { return node.is(u"TLINK") || node.is(u"SLINK") || node.is(u"ALINK"); }
bool isInstance(const XmlNode &node) { return node.is(u"MAKEINSTANCE"); }
bool isTimex(const XmlNode &node) { return node.is(u"TIMEX3") || node.is(u"TIMEX2") || node.is(u"TIMEX"); }

// The attributes that name an end of a link, in whichever spelling.
constexpr std::array<QStringView, 5> sources{u"eventInstanceID", u"timeID", u"eventID", u"from", u"source"};
constexpr std::array<QStringView, 7> targets{
    u"relatedToEventInstance", u"relatedToTime", u"subordinatedEventInstance", u"relatedToEvent", u"subordinatedEvent", u"to", u"target"};

template <std::size_t n> QString firstOf(const XmlNode &node, const std::array<QStringView, n> &names)
{
    for (const QStringView name : names) {
        if (node.has(name))
            return node.attribute(name);
    }
    return {};
}

// TIMEX2's names as TIMEX3's.
QString timexName(const QString &name)
{
    static const QHash<QString, QString> names{{QStringLiteral("val"), QStringLiteral("value")},
                                               {QStringLiteral("VAL"), QStringLiteral("value")},
                                               {QStringLiteral("MOD"), QStringLiteral("mod")}};
    return names.value(name, name);
}

QString typeOfValue(const QString &value)
{
    if (value.startsWith(QLatin1Char('P')) && !value.contains(QLatin1Char('_')))
        return QStringLiteral("DURATION");
    return value.contains(QLatin1Char('T')) && !value.contains(QLatin1Char('_')) ? QStringLiteral("TIME") : QStringLiteral("DATE");
}

class ArticleOf {
public:
    ArticleOf(const XmlNode &root, Parsing &parsing) : root_(root), parsing_(parsing), fields_(parsing.fields()) { }

    base::Result<Article> run(const QJsonObject &forbidden)
    {
        head();
        const XmlNode *body = root_.find(u"TEXT");
        for (const XmlNode &child : root_.children) {
            if (!body && !isHead(child))
                inline_(child);
            else if (&child != body)
                outside(child);
        }
        if (body) {
            for (const XmlNode &child : body->children)
                inline_(child);
        }
        for (const XmlNode *node : empty_)
            timeless(*node);
        creationTime();
        for (const XmlNode *node : root_.all(u"MAKEINSTANCE"))
            instance(*node);
        links();
        references();
        if (body && !outside_.trimmed().isEmpty())
            fields_.features.set(QStringLiteral("extraInfo"), outside_.trimmed());
        if (passedOffsets_ > 0)
            parsing_.note(QCoreApplication::translate(
                "formats", "Positions that the file repeats beside its markup (“offsets”) were passed over: the markup counts."));
        Article article;
        article.document = annotation::Document({}, std::move(fields_), {withForbidden(std::move(text_), forbidden), 1}, std::move(made_));
        return article;
    }

private:
    static bool isHead(const XmlNode &node)
    {
        return node.is(u"DOCID") || node.is(u"DCT") || node.is(u"TITLE") || node.is(u"EXTRAINFO") || node.is(u"DATETIME")
            || node.is(u"DOCTYPE") || isLink(node) || isInstance(node);
    }

    void head()
    {
        if (const XmlNode *id = root_.find(u"DOCID"))
            fields_.name = id->allText().simplified();
        if (const XmlNode *title = root_.find(u"TITLE"))
            fields_.title = title->allText();
        if (root_.has(u"xml:lang"))
            fields_.language = root_.attribute(u"xml:lang");
        const XmlNode *dct = root_.find(u"DCT") ? root_.find(u"DCT") : root_.find(u"DATETIME");
        if (!dct)
            return;
        hasDct_ = true;
        for (const XmlNode &child : dct->children) {
            if (isTimex(child))
                dctNode_ = &child;
        }
        const QString value = dctNode_ ? valueOf(*dctNode_) : dct->allText().trimmed();
        takeDct(value, dct->line);
    }

    void takeDct(const QString &value, qint64 line)
    {
        if (value.isEmpty())
            return;
        if (isDct(value)) {
            fields_.dct = value;
            return;
        }
        fields_.features.set(QStringLiteral("dctText"), value);
        parsing_.note(
            QCoreApplication::translate("formats", "The article's date “%1” is not one like 2025-09-15; it was left out.").arg(value),
            line);
    }

    static QString valueOf(const XmlNode &timex)
    {
        for (const QStringView name : {u"value", u"val", u"VAL"}) {
            if (timex.has(name))
                return timex.attribute(name);
        }
        return {};
    }

    // What stands beside TEXT: kept as the article's extra information, its expressions as ones without words.
    void outside(const XmlNode &node)
    {
        if (node.isText() || node.is(u"EXTRAINFO"))
            outside_ += node.allText();
        else if (isTimex(node) || node.is(u"EVENT") || node.is(u"SIGNAL"))
            empty_.push_back(&node);
        else if (!isHead(node))
            parsing_.note(QCoreApplication::translate("formats", "The element “%1” beside the text was not understood and is left out.")
                              .arg(node.name),
                          node.line);
    }

    void timeless(const XmlNode &node)
    {
        if (!node.allText().trimmed().isEmpty())
            outside_ += QLatin1Char('\n') + node.allText();
        make(node);
    }

    void inline_(const XmlNode &node)
    {
        if (node.isText()) {
            text_ += node.text;
            return;
        }
        if (isLink(node) || isInstance(node))
            return;
        const qsizetype begin = text_.size();
        const std::size_t at = make(node);
        for (const XmlNode &child : node.children)
            inline_(child);
        if (text_.size() > begin)
            made_[at].ranges = {{begin, text_.size()}};
    }

    std::size_t make(const XmlNode &node)
    {
        Annotation made = parsing_.begun({}, made_.size() + 1);
        const bool timex = isTimex(node);
        QString layer = timex    ? layers::timex3
            : node.is(u"EVENT")  ? layers::event
            : node.is(u"SIGNAL") ? layers::signal
                                 : node.name.toLower();
        if (node.is(u"s"))
            layer = layers::sentence;
        const QString label = node.is(u"s") ? QStringLiteral("SENTENCE") : timex ? QStringLiteral("TIMEX3") : node.name;
        const Labels::Meaning meaning = parsing_.labels.ofSpan(label, layer);
        made.layer = meaning.layer;
        made.tag = meaning.tag;
        for (const auto &[name, value] : node.attributes)
            attribute(made, timex ? timexName(name) : name, value);
        if (timex && !made.features.has(u"type"))
            made.features.set(QStringLiteral("type"), typeOfValue(made.features.value(u"value")));
        if (timex && made.features.has(u"value"))
            made.features.set(QStringLiteral("valueBy"), QStringLiteral("import"));
        if (!made.sourceId.isEmpty())
            name(made.sourceId, made.id, node);
        if (timex && made.features.value(u"functionInDocument") == creation && !hasDct_) {
            takeDct(made.features.value(u"value"), node.line);
            hasDct_ = true;
        }
        made_.push_back(std::move(made));
        return made_.size() - 1;
    }

    void name(const QString &id, AnnotationId made, const XmlNode &node)
    {
        if (ids_.contains(id))
            parsing_.note(QCoreApplication::translate("formats", "The id “%1” is used twice; the first one counts.").arg(id), node.line);
        else
            ids_.insert(id, made.value);
    }

    void attribute(Annotation &made, const QString &name, const QString &value)
    {
        if (name == QLatin1String("tid") || name == QLatin1String("eid") || name == QLatin1String("sid") || name == QLatin1String("lid"))
            made.sourceId = value;
        else if (name == QLatin1String("comment"))
            made.comment = value;
        else if (name == QLatin1String("offsets"))
            ++passedOffsets_;
        else if (annotation::holdsAnnotationId(name))
            waiting_.push_back({made.id, name, value});
        else if (isForeignFeature(name) && (name != QLatin1String("functionInDocument") || value != QLatin1String("NONE")))
            made.features.set(name, value);
    }

    // The date of the article itself, where something hangs on it.
    void creationTime()
    {
        const QString id = dctNode_ ? dctNode_->attribute(u"tid") : QString();
        if (id.isEmpty() || ids_.contains(id))
            return;
        bool wanted = std::any_of(waiting_.begin(), waiting_.end(), [&id](const Waiting &reference) { return reference.to == id; });
        for (const XmlNode *link : allLinks())
            wanted = wanted || firstOf(*link, sources) == id || firstOf(*link, targets) == id;
        if (!wanted)
            return;
        const std::size_t at = make(*dctNode_);
        made_[at].features.set(QStringLiteral("functionInDocument"), creation);
    }

    std::vector<const XmlNode *> allLinks() const
    {
        std::vector<const XmlNode *> all;
        for (const QStringView name : {u"TLINK", u"SLINK", u"ALINK"}) {
            for (const XmlNode *node : root_.all(name))
                all.push_back(node);
        }
        return all;
    }

    // The first instance is the event; another one is an event over the same words.
    void instance(const XmlNode &node)
    {
        const QString event = node.has(u"eventID") ? node.attribute(u"eventID") : node.attribute(u"eid");
        const QString id = node.attribute(u"eiid");
        const quint64 of = ids_.value(event);
        if (of == 0) {
            parsing_.note(
                QCoreApplication::translate("formats", "The instance “%1” is of no event that is there; it was left out.").arg(id),
                node.line);
            return;
        }
        std::size_t at = of - 1;
        if (!instanced_.contains(event)) {
            instanced_.insert(event);
        } else {
            Annotation another = made_[at];
            another.id.value = made_.size() + 1;
            another.sourceId = id;
            another.features.set(QStringLiteral("eventID"), event);
            made_.push_back(std::move(another));
            at = made_.size() - 1;
        }
        for (const auto &[name, value] : node.attributes) {
            if (name != QLatin1String("eventID") && name != QLatin1String("eid") && name != QLatin1String("eiid"))
                attribute(made_[at], name, value);
        }
        if (!id.isEmpty())
            name(id, made_[at].id, node);
    }

    void links()
    {
        for (const XmlNode *node : allLinks()) {
            const quint64 source = ids_.value(firstOf(*node, sources));
            const quint64 target = ids_.value(firstOf(*node, targets));
            if (source == 0 || target == 0) {
                parsing_.note(QCoreApplication::translate("formats", "A relation was left out, since not both of its ends are there."),
                              node->line);
                continue;
            }
            link(*node, source, target);
        }
    }

    void link(const XmlNode &node, quint64 source, quint64 target)
    {
        Annotation made = parsing_.begun({}, made_.size() + 1);
        const QString type = node.has(u"relType") ? node.attribute(u"relType") : node.attribute(u"reltype");
        const Labels::Meaning meaning = parsing_.labels.ofRelation(type.isEmpty() ? node.name : type, node.name.toLower());
        made.layer = meaning.layer;
        made.tag = meaning.tag;
        made.source.value = source;
        made.target.value = target;
        for (const auto &[name, value] : node.attributes) {
            const bool end = std::find(sources.begin(), sources.end(), name) != sources.end()
                || std::find(targets.begin(), targets.end(), name) != targets.end();
            if (!end && name != QLatin1String("relType") && name != QLatin1String("reltype"))
                attribute(made, name, value);
        }
        made_.push_back(std::move(made));
    }

    void references()
    {
        for (const Waiting &reference : waiting_) {
            annotation::Features &features = made_[reference.from.value - 1].features;
            const quint64 to = ids_.value(reference.to);
            if (to != 0)
                features.set(reference.name, base::idText(to));
            else if (!reference.to.isEmpty())
                features.set(refPrefix + reference.name, reference.to);
        }
    }

    struct Waiting {
        AnnotationId from;
        QString name, to;
    };

    const XmlNode &root_;
    Parsing &parsing_;
    annotation::ArticleFields fields_;
    QString text_, outside_;
    std::vector<Annotation> made_;
    std::vector<const XmlNode *> empty_;
    std::vector<Waiting> waiting_;
    QHash<QString, quint64> ids_;
    QSet<QString> instanced_;
    const XmlNode *dctNode_ = nullptr;
    bool hasDct_ = false;
    int passedOffsets_ = 0;
};

} // namespace

base::Result<Article> articleOf(const XmlNode &root, const QJsonObject &forbidden, Parsing &parsing)
{
    return ArticleOf(root, parsing).run(forbidden);
}

} // namespace formats::timeml
