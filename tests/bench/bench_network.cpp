// The network of time with 10,000 and 100,000 events: loading, edits with their changed bounds, conflicts with their explanation, what a
// drag asks, and memory, against what is promised; then how the figures grow.
#include "app/timeline/network.h"

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace timeline;
using annotation::AnnotationId;

namespace {

// Processor time of this thread: what the work costs, whoever else is at work on the machine. Nothing here waits.
double now()
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
}

double megabytesInUse() { return double(mallinfo2().uordblks + mallinfo2().hblkhd) / 1e6; }

int broken = 0;

void say(const char *what, double measured, double promised, const char *unit = "ms")
{
    const bool kept = measured <= promised;
    broken += kept ? 0 : 1;
    std::printf("  %-52s %9.3f %s   promised %7.1f   %s\n", what, measured, unit, promised, kept ? "kept" : "BROKEN");
}

struct Times {
    std::vector<double> all;
    double at(double share)
    {
        std::sort(all.begin(), all.end());
        return all.empty() ? 0 : all[std::min(all.size() - 1, static_cast<std::size_t>(double(all.size()) * share))];
    }
    void print(const char *what)
    {
        std::printf("  %-52s p50 %8.4f   p99 %8.4f   max %8.4f ms   (%zu)\n", what, at(0.5), at(0.99), at(1), all.size());
    }
};

// Events of ten years that agree with a hidden truth: 45 of 100 dated at a day, a week or a month, the rest of the constraints links
// between them, 80 of 100 within an article of twenty events. `scattered`: an article's events lie anywhere in the ten years, so that
// every link couples far times; else around the article's day, most within a week.
struct Corpus {
    int events = 0;
    std::vector<Constraint> constraints;
    std::vector<Instant> begin, end;
};

class Generator {
public:
    Generator(int events, int constraints, bool scattered, unsigned seed) : random_(seed)
    {
        corpus_.events = events;
        for (int i = 0; i < events; ++i)
            place(i, scattered);
        for (int i = 0; i < events; ++i) {
            if (below(100) < 45)
                date(i);
        }
        while (static_cast<int>(corpus_.constraints.size()) < constraints)
            link();
        std::shuffle(corpus_.constraints.begin(), corpus_.constraints.end(), random_);
    }
    Corpus take() { return std::move(corpus_); }

private:
    static constexpr int perArticle = 20;
    Instant below(Instant most) { return static_cast<Instant>(random_() % static_cast<std::uint64_t>(most)); }
    AnnotationId nextId() { return AnnotationId{corpus_.constraints.size() + 1}; }

    void place(int event, bool scattered)
    {
        if (event % perArticle == 0)
            article_ = below(3650) * day;
        const Instant away = below(100) < 60 ? below(7 * 24) * hour : below(365 * 24) * hour;
        const Instant begin = scattered ? below(3650 * 24) * hour : std::max<Instant>(0, article_ - away);
        corpus_.begin.push_back(begin);
        corpus_.end.push_back(begin + (1 + below(48)) * hour);
    }
    void date(int event)
    {
        const Instant spans[] = {day, week, 30 * day};
        const Instant span = spans[below(3)], begin = corpus_.begin[event] / span * span;
        const Instant end = (corpus_.end[event] + span - 1) / span * span;
        corpus_.constraints.push_back(
            intervalConstraint(NodeId{event}, {{begin, std::nullopt}, {std::nullopt, end}}, nextId(), Weight::Text));
    }
    void link()
    {
        const int a = static_cast<int>(below(corpus_.events)), from = a / perArticle * perArticle;
        const int b = below(100) < 80 ? from + static_cast<int>(below(std::min(perArticle, corpus_.events - from)))
                                      : static_cast<int>(below(corpus_.events));
        const Instant ab = corpus_.begin[a], ae = corpus_.end[a], bb = corpus_.begin[b], be = corpus_.end[b];
        const std::optional<Relation> relation = ae < bb ? std::optional(Relation::Before)
            : be < ab                                    ? std::optional(Relation::After)
            : ab >= bb && ae <= be                       ? std::optional(Relation::IsIncluded)
            : bb >= ab && be <= ae                       ? std::optional(Relation::Includes)
                                                         : std::nullopt;
        if (a != b && relation)
            corpus_.constraints.push_back(relationConstraint(NodeId{a}, *relation, NodeId{b}, nextId(), Weight::Text));
    }

    std::mt19937_64 random_;
    Corpus corpus_;
    Instant article_ = 0;
};

struct Figures {
    double load = 0, megabytes = 0;
    Times add, remove, takeOut, putBack, conflict, drag, relation;
};

// "A before B" of any two, as an analyst's wildest edits; accepted ones are taken away again.
void wildEdits(Network &network, const Corpus &corpus, std::mt19937_64 &random, Figures &figures)
{
    for (int i = 0; i < 2000; ++i) {
        const auto any = [&] { return NodeId{static_cast<int>(random() % static_cast<std::uint64_t>(corpus.events))}; };
        const NodeId a = any(), b = any();
        if (a == b)
            continue;
        const AnnotationId id{std::uint64_t{1} << 40 | static_cast<std::uint64_t>(i)};
        const Constraint edit = relationConstraint(a, Relation::Before, b, id, Weight::Analyst);
        double start = now();
        const bool refused = network.add(edit).has_value();
        network.takeChanged();
        (refused ? figures.conflict : figures.add).all.push_back(now() - start);
        if (refused)
            continue;
        start = now();
        network.remove(id);
        network.takeChanged();
        figures.remove.all.push_back(now() - start);
    }
}

// What holds is taken out and put back: the edits of every day.
bool dailyEdits(Network &network, const Corpus &corpus, std::mt19937_64 &random, Figures &figures)
{
    for (int i = 0; i < 2000; ++i) {
        const Constraint &edit = corpus.constraints[random() % corpus.constraints.size()];
        double start = now();
        network.remove(edit.cause);
        network.takeChanged();
        figures.takeOut.all.push_back(now() - start);
        start = now();
        if (network.add(edit))
            return false;
        network.takeChanged();
        figures.putBack.all.push_back(now() - start);
    }
    return true;
}

void questions(const Network &network, const Corpus &corpus, std::mt19937_64 &random, Figures &figures)
{
    for (int i = 0; i < 2000; ++i) {
        const NodeId a{static_cast<int>(random() % static_cast<std::uint64_t>(corpus.events))};
        const NodeId b{static_cast<int>(random() % static_cast<std::uint64_t>(corpus.events))};
        const Instant begin = static_cast<Instant>(random() % 3650) * day;
        const Constraint wanted
            = intervalConstraint(a, {{begin, std::nullopt}, {std::nullopt, begin + day}}, AnnotationId{~0ULL}, Weight::Analyst);
        double start = now();
        const bool would = network.wouldConflict(wanted).has_value();
        figures.drag.all.push_back(now() - start);
        start = now();
        const AllenSet possible = network.relation(a, b);
        figures.relation.all.push_back(now() - start);
        if (possible.size() == 0 && !would)
            std::printf("no relation is possible\n");
    }
}

Figures measure(int events, int constraints, bool scattered)
{
    const unsigned seed = 20250915;
    const Corpus corpus = Generator(events, constraints, scattered, seed).take();
    Figures figures;
    std::printf("%d events, %d constraints, %s, seed %u\n", events, constraints, scattered ? "scattered" : "by article", seed);
    const double before = megabytesInUse(), start = now();
    Network network;
    for (int i = 0; i < events; ++i)
        network.addNode();
    for (const Constraint &constraint : corpus.constraints) {
        if (network.add(constraint)) {
            std::printf("  a constraint of the truth was refused\n");
            ++broken;
        }
    }
    network.takeChanged();
    figures.load = now() - start;
    figures.megabytes = megabytesInUse() - before;
    std::mt19937_64 random(seed + 1);
    wildEdits(network, corpus, random, figures);
    if (!dailyEdits(network, corpus, random, figures)) {
        std::printf("  what held no longer does\n");
        ++broken;
    }
    questions(network, corpus, random, figures);
    std::printf("  %-52s %9.3f ms\n  %-52s %9.3f MB\n", "load", figures.load, "memory", figures.megabytes);
    figures.add.print("add “A before B”, with changed bounds");
    figures.remove.print("and remove it");
    figures.takeOut.print("remove one that holds");
    figures.putBack.print("and add it again");
    figures.conflict.print("conflict with explanation");
    figures.drag.print("drag: would this day contradict?");
    figures.relation.print("relation of any two");
    return figures;
}

void check(Figures figures, double load, double edit, double conflict, double drag, double megabytes)
{
    say("load", figures.load, load);
    say("add with changed bounds (p99)", std::max(figures.add.at(0.99), figures.putBack.at(0.99)), edit);
    say("remove with changed bounds (p99)", std::max(figures.remove.at(0.99), figures.takeOut.at(0.99)), edit);
    if (conflict > 0)
        say("conflict with explanation (p99)", figures.conflict.at(0.99), conflict);
    if (drag > 0)
        say("drag feedback (p99)", figures.drag.at(0.99), drag);
    say("memory", figures.megabytes, megabytes, "MB");
}

} // namespace

int main()
{
    for (const bool scattered : {false, true}) {
        const Figures small = measure(10'000, 50'000, scattered);
        check(small, 150, 10, 2, 1, 40);
        Figures large = measure(100'000, 500'000, scattered);
        check(large, 2000, 100, 0, 0, 400);
        Figures first = small;
        std::printf(
            "growth from 10,000 to 100,000 events: load ×%.1f, add p99 ×%.1f, remove p99 ×%.1f, conflict p99 ×%.1f, memory ×%.1f\n\n",
            large.load / first.load, large.add.at(0.99) / std::max(first.add.at(0.99), 1e-4),
            large.remove.at(0.99) / std::max(first.remove.at(0.99), 1e-4),
            large.conflict.at(0.99) / std::max(first.conflict.at(0.99), 1e-4), large.megabytes / first.megabytes);
    }
    return broken ? 1 : 0;
}
