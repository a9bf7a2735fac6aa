#include "app/review/offers.h"

#include "app/base/json_values.h"
#include "app/dates/neighbours.h"
#include "app/text/folding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace review {

using namespace annotation;

namespace {

constexpr std::size_t mostOffers = 9;

QStringList wordsOf(const QString &name) { return text::folded(name).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

bool isInitialsOf(const QString &acronym, const QStringList &words)
{
    QString initials;
    for (const QString &word : words)
        initials += word.at(0);
    return acronym.size() > 1 && acronym == initials;
}

// How much of the shorter name stands in the longer one, its last word (the surname) counting twice.
double likeness(const QStringList &a, const QStringList &b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    if (a == b)
        return 1;
    const QStringList &few = a.size() <= b.size() ? a : b;
    const QStringList &many = a.size() <= b.size() ? b : a;
    if (few.size() == 1 && isInitialsOf(few.front(), many))
        return 0.8;
    double shared = 0;
    double total = 0;
    for (qsizetype i = 0; i < few.size(); ++i) {
        const double weight = i + 1 == few.size() ? 2 : 1;
        total += weight;
        shared += many.contains(few[i]) ? weight : 0;
    }
    return 0.9 * shared / total;
}

} // namespace

std::vector<DateReading> readingsOf(const Annotation &timex)
{
    std::vector<DateReading> readings;
    for (const QJsonValue &value : base::valuesOf(QJsonDocument::fromJson(timex.features.value(u"readings").toUtf8()).array())) {
        const QJsonObject object = value.toObject();
        DateReading reading;
        reading.type = object.value(QStringLiteral("type")).toString(timex.features.value(u"type"));
        reading.value = object.value(QStringLiteral("value")).toString();
        reading.mod = object.value(QStringLiteral("mod")).toString(timex.features.value(u"mod"));
        reading.why = object.value(QStringLiteral("why")).toString(object.value(QStringLiteral("derivation")).toString());
        reading.weight = object.value(QStringLiteral("weight")).toDouble();
        if (!reading.value.isEmpty() && readings.size() < mostOffers)
            readings.push_back(std::move(reading));
    }
    const Features &asProposed = timex.was && timex.was->features.has(u"value") ? timex.was->features : timex.features;
    const QString type = asProposed.value(u"type");
    const std::vector<dates::Reading> neighbours = dates::neighboursOf(asProposed);
    if (readings.empty() && !neighbours.empty())
        readings.push_back({type, asProposed.value(u"value"), asProposed.value(u"mod"), asProposed.value(u"derivation"), 1});
    for (const dates::Reading &one : neighbours) {
        if (readings.size() < readingsShown)
            readings.push_back({type, one.value, one.mod, one.why, one.weight});
    }
    return readings;
}

std::vector<SpeakerOffer> speakersFor(const editing::State &state, const Document &document, const Annotation &quote)
{
    const AnnotationId now{base::idFromText(quote.features.value(u"speakerSpan"))};
    struct Candidate {
        AnnotationPointer span;
        qsizetype distance;
    };
    std::vector<Candidate> candidates;
    const text::Range around{std::max<qsizetype>(0, quote.hull().begin - 600), std::min(document.text().size(), quote.hull().end + 400)};
    for (const AnnotationPointer &span : document.overlapping(around)) {
        static const QSet<QString> speakers{QStringLiteral("PER"), QStringLiteral("ORG"), QStringLiteral("ROL"), QStringLiteral("GRP")};
        if (span->layer != layers::entity || !span->isVisible() || !speakers.contains(span->tag) || quote.hull().covers(span->hull()))
            continue;
        const qsizetype before = quote.hull().begin - span->hull().end;
        const qsizetype after = span->hull().begin - quote.hull().end;
        const qsizetype people = span->tag == QStringLiteral("PER") ? 0 : 60; // a person speaks rather than a role or an office
        candidates.push_back({span, span->id == now ? -1 : std::max(before, after) + people});
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) { return a.distance < b.distance; });
    std::vector<SpeakerOffer> offers;
    QSet<QString> told;
    for (const Candidate &candidate : candidates) {
        const Entity *entity = state.entity(candidate.span->entity);
        const QString name = entity ? entity->name : document.surface(*candidate.span);
        if (offers.size() < mostOffers && !told.contains(name))
            offers.push_back({candidate.span->id, name, candidate.span->id == now});
        told.insert(name);
    }
    return offers;
}

std::vector<EntityOffer> entitiesFor(const editing::State &state, const Document &document, const Annotation &mention)
{
    QSet<EntityId> here;
    document.visitSpans([&here](const AnnotationPointer &span) {
        if (span->entity && span->isVisible())
            here.insert(span->entity);
    });
    const QStringList words = wordsOf(document.surface(mention));
    std::vector<EntityOffer> offers;
    for (const Entity &entity : state.entities()) {
        if (entity.id == mention.entity)
            continue;
        double like = likeness(words, wordsOf(entity.name));
        if (like == 0 && (entity.tag != mention.tag || !here.contains(entity.id)))
            continue;
        like *= entity.tag == mention.tag ? 1 : 0.6;
        like += here.contains(entity.id) ? 0.1 : 0;
        offers.push_back({entity.id, entity.name, entity.kb, std::min(like, 1.0)});
    }
    std::stable_sort(offers.begin(), offers.end(), [](const EntityOffer &a, const EntityOffer &b) { return a.likeness > b.likeness; });
    if (offers.size() > mostOffers)
        offers.resize(mostOffers);
    return offers;
}

} // namespace review
