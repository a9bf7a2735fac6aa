// The timeline of 500 articles with 10,000 events: worked out from nothing, and after a change in one of them, against what is promised.
#include "app/timeline/chronicle_builder.h"
#include "app/timeline/same_event.h"

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace timeline;
using annotation::Annotation;
using annotation::AnnotationId;
using annotation::Document;
using annotation::DocumentId;
using annotation::EntityId;
namespace layers = annotation::layers;

namespace {

// Processor time of this thread: what the work costs, whoever else is at work on the machine. Nothing here waits.
double now()
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
}

int broken = 0;

void say(const char *what, double measured, double promised, const char *unit = "ms")
{
    const bool kept = measured <= promised;
    broken += kept ? 0 : 1;
    std::printf("%-58s %9.2f %s   promised %7.1f   %s\n", what, measured, unit, promised, kept ? "kept" : "BROKEN");
}

constexpr int events = 20, dates = 9, links = 60;

// An article of a ten years' project: some of its events are told by its neighbours too.
Document article(std::uint64_t id, std::mt19937_64 &random)
{
    const auto below = [&](std::uint64_t most) { return random() % most; };
    const Instant written = static_cast<Instant>(id * 7) * day;
    std::vector<Annotation> made;
    const auto add = [&](const QString &layer, const QString &tag) -> Annotation & {
        Annotation one;
        one.id = AnnotationId{id << 12 | (made.size() + 1)};
        one.layer = layer;
        one.tag = tag;
        one.verdict = below(3) ? annotation::Verdict::Accepted : annotation::Verdict::Suggested;
        one.origin.confidence = double(below(100)) / 100;
        made.push_back(std::move(one));
        return made.back();
    };
    for (int i = 0; i < dates; ++i) {
        Annotation &date = add(layers::timex3, QStringLiteral("TIMEX3"));
        const auto at = static_cast<qsizetype>(i * 40);
        date.ranges = {{at, at + 10}};
        const Granularity fine = below(3) ? Granularity::Day : Granularity::Week;
        date.features.set(QStringLiteral("value"), valueAt(written - static_cast<Instant>(below(20)) * day, fine));
    }
    for (int i = 0; i < events; ++i) {
        Annotation &event = add(layers::event, QStringLiteral("EVENT"));
        const auto at = static_cast<qsizetype>(400 + i * 20);
        event.ranges = {{at, at + 8}};
        event.features.set(QStringLiteral("class"), QStringLiteral("OCCURRENCE"));
        if (below(10) == 0)
            event.entity = EntityId{1 + (id + below(3)) / 2};
    }
    for (int i = 0; i < links; ++i) {
        const std::size_t a = dates + below(events), b = below(dates + events);
        if (a == b)
            continue;
        Annotation &link = add(layers::tlink, relationName(b < dates ? Relation::IsIncluded : a < b ? Relation::Before : Relation::After));
        link.source = made[a].id;
        link.target = made[b].id;
    }
    annotation::ArticleFields fields;
    fields.dct = valueAt(written, Granularity::Day);
    return Document(DocumentId{id}, fields, {QString(1000, u'a'), 1}, std::move(made));
}

double megabytesInUse() { return double(mallinfo2().uordblks + mallinfo2().hblkhd) / 1e6; }

} // namespace

int main()
{
    const unsigned seed = 20250915;
    std::mt19937_64 random(seed);
    std::vector<Document> articles;
    for (std::uint64_t id = 1; id <= 500; ++id)
        articles.push_back(article(id, random));
    std::printf("500 articles, %d events, about %d dates and links, seed %u\n", 500 * events, 500 * (dates + links), seed);
    const double before = megabytesInUse();
    double start = now();
    ChronicleBuilder builder;
    for (const Document &one : articles)
        builder.put(one);
    Chronicle chronicle = builder.chronicle();
    say("from nothing", now() - start, 2000);
    say("memory", megabytesInUse() - before, 200, "MB");
    std::printf("%zu happenings, %zu disagreements, %zu proposals set aside\n", chronicle.happenings().size(),
                chronicle.disagreements().size(), chronicle.quarantined().size());
    std::vector<double> edits;
    for (int i = 0; i < 60; ++i) {
        const Document changed = article(1 + random() % articles.size(), random);
        start = now();
        builder.put(changed);
        chronicle = builder.chronicle();
        edits.push_back(now() - start);
    }
    std::sort(edits.begin(), edits.end());
    say("after a change of one article (median)", edits[edits.size() / 2], 100);
    say("after a change of one article (longest of 60)", edits.back(), 200);
    std::vector<double> firsts, moves; // of a drag: the first may set the thing's own date aside
    for (int i = 0; i < 2000; ++i) {
        const Happening &any = chronicle.happenings()[random() % chronicle.happenings().size()];
        const QString one = valueAt(static_cast<Instant>(random() % 3650) * day, Granularity::Day);
        const QString other = valueAt(static_cast<Instant>(random() % 3650) * day, Granularity::Day);
        start = now();
        chronicle.wouldContradict(any.item.id, one, {});
        firsts.push_back(now() - start);
        start = now();
        chronicle.wouldContradict(any.item.id, other, {});
        moves.push_back(now() - start);
    }
    std::sort(firsts.begin(), firsts.end());
    std::sort(moves.begin(), moves.end());
    say("drag: the first move, with the chain (p99)", firsts[firsts.size() * 99 / 100], 16);
    say("drag: each further move, with the chain (p99)", moves[moves.size() * 99 / 100], 1);
    start = now();
    const std::size_t proposed = proposeSameEvents(chronicle).size();
    std::printf("%-58s %9.2f ms   (%zu)\n", "proposals of one event", now() - start, proposed);
    return broken ? 1 : 0;
}
