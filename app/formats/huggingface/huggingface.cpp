#include "app/formats/huggingface/huggingface.h"

#include "app/base/json_values.h"
#include "app/formats/conll2003/columns.h"
#include "app/formats/huggingface/card.h"
#include "app/formats/json_features.h"
#include "app/formats/json_object.h"
#include "app/formats/json_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

namespace formats {

namespace {

const QString extra = QStringLiteral("extra");
const QStringList storyTexts{QStringLiteral("verdict"), QStringLiteral("annotator"), QStringLiteral("at"), QStringLiteral("comment")};

QString compact(const QJsonObject &object)
{
    JsonText json;
    json.value(object);
    return object.isEmpty() ? QString() : QString::fromUtf8(json.bytes());
}

QJsonArray listOf(const QJsonObject &attributes)
{
    QJsonArray list;
    for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute) {
        const bool text = attribute.value().isString();
        list.append(QJsonObject{{QStringLiteral("name"), attribute.key()},
                                {QStringLiteral("value"), text ? attribute.value().toString() : jsonTextOf(attribute.value())},
                                {QStringLiteral("is_json"), !text}});
    }
    return list;
}

QJsonObject attributesOf(const QJsonArray &list)
{
    QJsonObject attributes;
    for (const QJsonValue &item : base::valuesOf(list)) {
        const QString value = item.toObject().value(u"value").toString();
        const QJsonArray json = QJsonDocument::fromJson('[' + value.toUtf8() + ']').array();
        attributes.insert(item.toObject().value(u"name").toString(),
                          item.toObject().value(u"is_json").toBool() && json.size() == 1 ? json[0] : QJsonValue(value));
    }
    return attributes;
}

// Moves members into a row of fixed shape; what is left over becomes "extra".
class Row {
public:
    explicit Row(QJsonObject from) : from_(std::move(from)) { }
    Row &texts(const QStringList &names)
    {
        for (const QString &name : names) {
            if (from_.value(name).isString() || !from_.contains(name))
                row_.insert(name, from_.take(name).toString());
            else
                row_.insert(name, QString()); // of another type: among the extras
        }
        return *this;
    }
    Row &put(const QString &name, const QJsonValue &value)
    {
        row_.insert(name, value);
        from_.remove(name);
        return *this;
    }
    Row &story()
    {
        texts(storyTexts);
        const QJsonObject origin = from_.take(QStringLiteral("origin")).toObject();
        put(QStringLiteral("by"), origin.value(u"by").toString());
        put(QStringLiteral("confidence"), origin.value(u"confidence").toDouble(1));
        put(QStringLiteral("reason"), origin.value(u"reason").toString());
        put(QStringLiteral("was"), compact(from_.value(u"was").toObject()));
        return put(QStringLiteral("unsure"), from_.value(u"unsure").toBool());
    }
    QJsonObject finished(const QStringList &dropped = {})
    {
        for (const QString &name : dropped)
            from_.remove(name);
        row_.insert(extra, compact(from_));
        return row_;
    }

private:
    QJsonObject from_, row_;
};

QJsonArray spansOf(const Outgoing &out)
{
    QJsonArray rows;
    for (const QJsonValue &value : base::valuesOf(out.record.value(u"spans").toArray())) {
        const QJsonObject span = value.toObject();
        Row row(span);
        row.texts({QStringLiteral("id"), QStringLiteral("layer"), QStringLiteral("label"), QStringLiteral("value")});
        row.put(QStringLiteral("start"), span.value(u"start").toInteger(-1)).put(QStringLiteral("end"), span.value(u"end").toInteger(-1));
        row.put(QStringLiteral("ranges"), span.value(u"ranges")).put(QStringLiteral("attrs"), listOf(span.value(u"attrs").toObject()));
        QJsonObject made = row.story().finished();
        made.insert(QStringLiteral("text"), surfaceOf(out, span));
        rows.append(made);
    }
    return rows;
}

QJsonArray relationsOf(const QJsonObject &record)
{
    QJsonArray rows;
    for (const QJsonValue &value : base::valuesOf(record.value(u"relations").toArray())) {
        Row row(value.toObject());
        row.texts(
            {QStringLiteral("id"), QStringLiteral("layer"), QStringLiteral("type"), QStringLiteral("source"), QStringLiteral("target")});
        row.put(QStringLiteral("attrs"), listOf(value.toObject().value(u"attrs").toObject()));
        rows.append(row.story().finished());
    }
    return rows;
}

QJsonArray entitiesOf(const QJsonObject &record)
{
    QJsonArray rows;
    for (const QJsonValue &value : base::valuesOf(record.value(u"entities").toArray())) {
        Row row(value.toObject());
        row.texts({QStringLiteral("id"), QStringLiteral("label"), QStringLiteral("name"), QStringLiteral("kb"), QStringLiteral("verdict")});
        row.put(QStringLiteral("mentions"), value.toObject().value(u"mentions").toArray());
        row.put(QStringLiteral("attrs"), listOf(value.toObject().value(u"attrs").toObject()));
        rows.append(row.finished());
    }
    return rows;
}

// A row's members back, with those that it had as "extra".
QJsonObject membersBack(QJsonObject row)
{
    const QJsonObject others = parsedObject(row.take(extra).toString().toUtf8()).value_or({});
    for (auto member = others.begin(); member != others.end(); ++member)
        row.insert(member.key(), member.value());
    for (const QString &name : row.keys()) {
        if (row.value(name).isString() && row.value(name).toString().isEmpty())
            row.remove(name);
    }
    return row;
}

QJsonObject annotationBack(const QJsonObject &from)
{
    QJsonObject made = membersBack(from);
    made.remove(QStringLiteral("text"));
    if (from.contains(u"by") || from.contains(u"confidence")) {
        const QJsonObject origin{{QStringLiteral("by"), made.take(QStringLiteral("by")).toString()},
                                 {QStringLiteral("confidence"), made.take(QStringLiteral("confidence")).toDouble(1)},
                                 {QStringLiteral("reason"), made.take(QStringLiteral("reason")).toString()}};
        made.insert(QStringLiteral("origin"), origin);
    }
    if (const QString was = made.take(QStringLiteral("was")).toString(); !was.isEmpty())
        made.insert(QStringLiteral("was"), parsedObject(was.toUtf8()).value_or({}));
    made.insert(QStringLiteral("attrs"), attributesOf(made.value(u"attrs").toArray()));
    return made;
}

QString splitOf(const annotation::Document &document, const WriteOptions &options)
{
    QString split = document.fields().features.value(u"split");
    const auto set = options.settings.find(QStringLiteral("split"));
    if (split.isEmpty())
        split = set == options.settings.end() ? QStringLiteral("train") : set->second;
    for (QChar &c : split)
        c = (c.isLetterOrNumber() && c.unicode() < 0x80) || c == u'-' ? c : QChar(u'_');
    return split;
}

} // namespace

Format HuggingFace::format() const { return {QStringLiteral("huggingface"), QStringLiteral("Hugging Face data set"), {}, true, true}; }

std::vector<Setting> HuggingFace::settings() const
{
    return {{QStringLiteral("split"),
             {QStringLiteral("train"), QStringLiteral("validation"), QStringLiteral("test")},
             QCoreApplication::translate("formats", "The split of the articles that have none of their own."),
             false},
            {QStringLiteral("license"),
             {},
             QCoreApplication::translate("formats", "The licence that the card names, as Hugging Face spells it; “unknown” if not said."),
             false},
            {QStringLiteral("title"), {}, QCoreApplication::translate("formats", "The data set's name on its card."), false}};
}

Likelihood HuggingFace::recognises(const FileSet &heads) const
{
    bool rows = false;
    for (const auto &[name, head] : heads) {
        if (!reads(name))
            continue;
        const bool shape = head.startsWith('{') && head.contains("\"extra\"") && head.contains("\"entities\"") && head.contains("\"spans\"")
            && !head.left(head.indexOf('\n')).contains("\"tokens\"");
        if (!shape)
            return Likelihood::No;
        rows = true;
    }
    return rows ? Likelihood::Certain : Likelihood::No;
}

bool HuggingFace::reads(const QString &fileName) const
{
    return fileName.endsWith(QLatin1String(".jsonl")) && !fileName.startsWith(QLatin1String("ner/"))
        && !fileName.contains(QLatin1String("/ner/"));
}

QString HuggingFace::pathOf(const annotation::Document &document, const QString & /*fileName*/, const WriteOptions &options) const
{
    return QStringLiteral("data/%1.jsonl").arg(splitOf(document, options));
}

void HuggingFace::noteFile(annotation::ArticleFields &fields, const QString &fileName) const
{
    const QString split = huggingface::splitOfFile(fileName);
    if (split != QLatin1String("train") && !fields.features.has(u"split"))
        fields.features.set(QStringLiteral("split"), split);
}

QJsonValue HuggingFace::toForeign(Outgoing &out) const
{
    out.keepsRecord = false; // the rows hold all of it
    Row row(out.record);
    row.texts({QStringLiteral("id"), QStringLiteral("lang"), QStringLiteral("dct"), QStringLiteral("title"), QStringLiteral("source"),
               QStringLiteral("author"), QStringLiteral("story"), QStringLiteral("text")});
    row.put(QStringLiteral("spans"), spansOf(out)).put(QStringLiteral("relations"), relationsOf(out.record));
    row.put(QStringLiteral("entities"), entitiesOf(out.record));
    return row.finished({QStringLiteral("timeline")});
}

base::Result<QJsonObject> HuggingFace::toRecord(const QJsonObject &foreign, Incoming & /*in*/) const
{
    QJsonObject record = membersBack(foreign);
    if (foreign.contains(u"text"))
        record.insert(QStringLiteral("text"), foreign.value(u"text"));
    QJsonArray spans, relations, entities;
    for (const QJsonValue &value : base::valuesOf(foreign.value(u"spans").toArray())) {
        QJsonObject span = annotationBack(value.toObject());
        if (span.value(u"ranges").toArray().isEmpty() && span.value(u"start").toInteger(-1) < 0) { // no place
            span.remove(QStringLiteral("start"));
            span.remove(QStringLiteral("end"));
        } else if (!span.value(u"ranges").isArray() || span.value(u"ranges").toArray().isEmpty()) {
            span.remove(QStringLiteral("ranges"));
        }
        spans.append(span);
    }
    for (const QJsonValue &value : base::valuesOf(foreign.value(u"relations").toArray()))
        relations.append(annotationBack(value.toObject()));
    for (const QJsonValue &value : base::valuesOf(foreign.value(u"entities").toArray())) {
        QJsonObject entity = membersBack(value.toObject());
        entity.insert(QStringLiteral("attrs"), attributesOf(entity.value(u"attrs").toArray()));
        entities.append(entity);
    }
    record.insert(QStringLiteral("spans"), spans);
    record.insert(QStringLiteral("relations"), relations);
    record.insert(QStringLiteral("entities"), entities);
    return record;
}

FileSet HuggingFace::beside(const QString & /*fileName*/, const Census &census, const WriteOptions &options) const
{
    return {{QStringLiteral("README.md"), huggingface::cardOf(census, options)}};
}

FileSet HuggingFace::also(Outgoing &out, const Census &census) const
{
    const QStringList tags = huggingface::nerTags(census.entityLabels);
    const conll::Table table = conll::tableOf(out.document, {{annotation::layers::entity}, {}});
    QJsonArray words, numbers;
    for (const std::vector<conll::Row> &sentence : table.sentences) {
        for (const conll::Row &row : sentence) {
            words.append(out.document.text().mid(row.token.begin, row.token.length()));
            numbers.append(qMax<qsizetype>(0, tags.indexOf(conll::tagOf(row, conll::Scheme::Iob2))));
        }
    }
    JsonText json;
    json.value(QJsonObject{
        {QStringLiteral("id"), out.document.fields().name}, {QStringLiteral("tokens"), words}, {QStringLiteral("ner_tags"), numbers}});
    return {{QStringLiteral("ner/%1.jsonl").arg(splitOf(out.document, out.options)), json.bytes()}};
}

} // namespace formats
