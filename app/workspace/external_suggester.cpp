#include "app/workspace/external_suggester.h"

#include "app/base/json_values.h"
#include "app/formats/json_object.h"
#include "app/formats/jsonl/record_reader.h"
#include "app/formats/jsonl/record_writer.h"
#include "app/suggest/pipeline.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace workspace {

using namespace annotation;

namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("workspace", sentence); }

constexpr double unknownConfidence = 0.5;

bool isPlace(const QJsonObject &span, qint64 codePoints)
{
    const QJsonValue start = span.value(u"start"), end = span.value(u"end");
    const bool whole = start.isDouble() && end.isDouble() && start.toDouble() == std::floor(start.toDouble())
        && end.toDouble() == std::floor(end.toDouble());
    return whole && start.toInteger(-1) >= 0 && start.toInteger() < end.toInteger() && end.toInteger() <= codePoints
        && span.value(u"label").isString() && !span.value(u"label").toString().isEmpty();
}

// What the program proposes itself: not what it was given and hands back.
bool isProposal(const QJsonObject &span)
{
    const QString verdict = span.value(u"verdict").toString();
    return verdict.isEmpty() || verdict == verdictName(Verdict::Suggested);
}

bool stands(const Document &document, const Annotation &span)
{
    const Annotations near = document.overlapping(span.hull());
    return std::any_of(near.begin(), near.end(), [&span](const AnnotationPointer &other) {
        return other->layer == span.layer && other->tag == span.tag && other->ranges == span.ranges;
    });
}

} // namespace

ExternalChoice ExternalChoice::ofCommand(const QString &command)
{
    ExternalChoice choice{command};
    choice.limits.milliseconds = std::clamp(externalSeconds.value(), 1, 3600) * 1000;
    return choice;
}

ExternalChoice ExternalChoice::asSet()
{
    ExternalChoice choice = ofCommand(externalOn.value() ? externalProgram.value() : QString());
    choice.name = externalName.value().trimmed();
    choice.layers = externalLayers.value();
    return choice;
}

ExternalSuggester::ExternalSuggester(const ExternalChoice &choice, TagSet tagSet)
    : program_(choice.command, choice.limits),
      name_(choice.name.isEmpty() ? program_.name() : choice.name),
      layers_(choice.layers),
      tagSet_(std::move(tagSet))
{
}

QStringList ExternalSuggester::told(const QString &sentence)
{
    return told_.insert(sentence).second ? QStringList{sentence} : QStringList();
}

QStringList ExternalSuggester::addTo(const Document &document, suggest::Reading &reading, QStringList &layers)
{
    const Document seen = suggest::withReading(document, reading).document;
    const base::Result<QByteArray> answer = program_.ask(formats::RecordWriter(seen, {}).json());
    return answer ? take(*answer, seen, reading, layers) : told(answer.error().text());
}

QStringList ExternalSuggester::take(const QByteArray &answer, const Document &seen, suggest::Reading &reading, QStringList &layers)
{
    base::Result<QJsonObject> object = formats::parsedObject(answer);
    if (!object)
        return told(tr("%1: its answer is not an article in JSON: %2.").arg(name_, object.error().message));
    const qint64 codePoints = text::OffsetMap(seen.text()).codePoints();
    QJsonArray proposed;
    bool misplaced = false;
    for (const QJsonValue &value : base::valuesOf(object->value(u"spans").toArray())) {
        QJsonObject span = value.toObject();
        if (!isProposal(span))
            continue;
        span.remove(QStringLiteral("id"));
        span.remove(QStringLiteral("ranges"));
        QJsonObject origin = span.value(u"origin").toObject();
        if (!origin.value(u"confidence").isDouble())
            origin.insert(QStringLiteral("confidence"), unknownConfidence);
        span.insert(QStringLiteral("origin"), origin);
        misplaced |= !isPlace(span, codePoints);
        if (isPlace(span, codePoints))
            proposed.append(span);
    }
    QStringList faults;
    if (misplaced)
        faults += told(tr("%1: spans without a label, or with a place that the text does not have, were left out.").arg(name_));
    formats::ReadOptions options;
    options.tagSet = &tagSet_;
    formats::Labels labels(&tagSet_);
    formats::RecordReader reader(options, labels, name_, name_);
    const base::Result<formats::Article> read = reader.read({{QStringLiteral("spans"), proposed}}, seen.text());
    if (!read)
        return faults + told(read.error().text());
    for (const AnnotationPointer &span : read->document.spans()) {
        if (stands(seen, *span) || (!layers_.isEmpty() && !layers_.contains(span->layer)))
            continue;
        Annotation made = *span;
        made.origin = {name_, std::clamp(made.origin.confidence, 0.0, 1.0), made.origin.reason};
        made.sourceId.clear();
        made.annotator.clear();
        made.at = 0;
        made.was.reset();
        if (!layers.contains(made.layer))
            layers.append(made.layer);
        reading.add(std::move(made));
    }
    return faults;
}

ExternalTrial tried(const ExternalChoice &choice, const TagSet &tagSet)
{
    ArticleFields fields;
    fields.name = QStringLiteral("trial");
    fields.language = QStringLiteral("en");
    fields.dct = QStringLiteral("2024-05-06");
    const QString text = QStringLiteral("Ada Bellandi visited the harbour of Rivaselva on 3 May 2024. “It will open in June,” she said.\n");
    const Document document({1}, fields, {text, 1}, {});
    suggest::Reading reading;
    QStringList layers;
    ExternalTrial trial;
    trial.faults = ExternalSuggester(choice, tagSet).addTo(document, reading, layers);
    trial.proposed = int(reading.annotations().size());
    return trial;
}

} // namespace workspace
