// A story written for the tests: one glyph of every kind, a contradiction, a gap of years, on invented names.
#pragma once

#include "widgets/timeline/model.h"

#include <random>

namespace demo {

using namespace widgets::timeline;

inline Interval day(int month, int d, int year = 2025)
{
    const Seconds b = secondsOf(year, month, d);
    return Interval::fixed(b, b + secondsPerDay);
}

inline Interval within(Seconds begin, Seconds end) { return Interval::inside(begin, end); }

inline Item item(ItemId id, const char *text, const char *detail, const char *actor, const Interval &hard, Unit unit)
{
    Item it;
    it.id = id;
    it.text = QString::fromUtf8(text);
    it.detail = QString::fromUtf8(detail);
    it.lanes[size_t(LaneBy::Actor)] = QString::fromUtf8(actor);
    it.lanes[size_t(LaneBy::Article)] = id % 2 ? QStringLiteral("La diga di Valfosca") : QStringLiteral("Ponte chiuso");
    it.hard = hard;
    it.unit = unit;
    return it;
}

// The dam of Valfosca: everybody in it is invented.
inline TimelineModel story()
{
    TimelineModel m;
    m.dct = secondsOf(2025, 9, 15);
    m.undated = 4;
    Item drill = item(1, "flood drill “Onda 25”", "about 12–16 September", "Valfosca",
                      within(secondsOf(2025, 9, 11), secondsOf(2025, 9, 18)), Unit::Day);
    drill.approximate = true;
    drill.soft = Interval::fixed(secondsOf(2025, 9, 12), secondsOf(2025, 9, 17));
    m.items.push_back(drill);
    Item video
        = item(2, "town published a film", "15 September", "Valfosca", within(secondsOf(2025, 9, 15), secondsOf(2025, 9, 16)), Unit::Day);
    m.items.push_back(video);
    Item visit = item(3, "visited the dam", "week 37, 8–14 September", "Carla Brenni",
                      within(secondsOf(2025, 9, 8), secondsOf(2025, 9, 15)), Unit::Week);
    visit.decided = true;
    m.items.push_back(visit);
    Item open = item(4, "open the sluices", "after “agreed”, no date", "Otto Lanz", within(secondsOf(2025, 9, 9), secondsOf(2025, 9, 27)),
                     Unit::Day);
    open.orderOnly = true;
    m.items.push_back(open);
    Item agreed = item(5, "agreed", "during the talks", "Otto Lanz", within(secondsOf(2025, 9, 8), secondsOf(2025, 9, 15)), Unit::Day);
    agreed.orderOnly = true;
    agreed.decided = true;
    m.items.push_back(agreed);
    Item eased = item(6, "lifted the ban", "4–5 September", "The Region", within(secondsOf(2025, 9, 4), secondsOf(2025, 9, 6)), Unit::Day);
    eased.conflict = true;
    m.items.push_back(eased);
    Item reopen = item(7, "reopen the road", "“in the near future”", "The Region", {{m.dct, {}}, {{}, {}}}, Unit::Day);
    reopen.future = true;
    m.items.push_back(reopen);
    Item shake = item(8, "inspection, handshake", "15 September, exact day", "Engineers", day(9, 15), Unit::Day);
    shake.decided = true;
    m.items.push_back(shake);
    Item press = item(9, "statement to the press", "did not happen", "Engineers", day(9, 15), Unit::Day);
    press.negated = true;
    m.items.push_back(press);
    Item works = item(10, "works on the wall", "from February 2022 on", "Edilponte",
                      {{secondsOf(2022, 2, 1), secondsOf(2022, 2, 28)}, {secondsOf(2022, 2, 28), {}}}, Unit::Month);
    works.decided = true;
    m.items.push_back(works);
    Item fines = item(11, "new fines", "October", "Ministry", within(secondsOf(2025, 10, 1), secondsOf(2025, 11, 1)), Unit::Month);
    fines.certainty = Certainty::Probable;
    m.items.push_back(fines);
    Item strike = item(12, "strike", "18–19 September", "Unions", within(secondsOf(2025, 9, 18), secondsOf(2025, 9, 20)), Unit::Day);
    strike.certainty = Certainty::Possible;
    m.items.push_back(strike);
    m.links = {{5, 4, QStringLiteral("before"), true}, {4, 5, QStringLiteral("after"), false}, {6, 5, QStringLiteral("after"), false}};
    Contradiction c;
    c.title = QStringLiteral("4–5 September is too early by 2 days");
    c.brief = QStringLiteral("“in return” wants it later");
    c.first = 6;
    c.second = 5;
    c.chain = {{QStringLiteral("<b>lifted the ban</b> comes after <b>agreed</b>"), QStringLiteral("sentence 11, “in return”")},
               {QStringLiteral("<b>agreed</b> is during the talks of 8–14 September"),
                QStringLiteral("sentence 9, “last week”, accepted by ada")}};
    c.repairs = {{QStringLiteral("drop"), QStringLiteral("Drop “after”")},
                 {QStringLiteral("week"), QStringLiteral("Change the week")},
                 {QStringLiteral("both"), QStringLiteral("Keep both as claims")}};
    m.contradictions.push_back(c);
    return m;
}

// `count` events over `years`, by a hundred actors; the same for the same seed.
inline TimelineModel many(int count, unsigned seed = 7, int years = 10, int actors = 100)
{
    TimelineModel m;
    m.dct = secondsOf(2025, 9, 15);
    std::mt19937 random(seed);
    const Seconds from = secondsOf(2025 - years + 1, 1, 1);
    for (int i = 0; i < count; ++i) {
        const Seconds at = from + Seconds(random() % unsigned(years * 365)) * secondsPerDay;
        const int kind = int(random() % 10);
        const Unit unit = kind < 6 ? Unit::Day : kind < 8 ? Unit::Week : Unit::Month;
        const Seconds begin = floorTo(unit, at);
        const Interval hard = unit == Unit::Day ? Interval::fixed(begin, begin + secondsPerDay) : within(begin, step(unit, begin));
        Item it = item(ItemId(i) + 1, "", "", "", hard, unit);
        it.text = QStringLiteral("event %1 of the story").arg(i);
        it.detail = spanWords(begin, step(unit, begin), unit, QLocale::c());
        it.lanes[size_t(LaneBy::Actor)] = QStringLiteral("actor %1").arg(random() % unsigned(actors));
        it.decided = random() % 3 == 0;
        it.orderOnly = random() % 20 == 0;
        it.negated = random() % 40 == 0;
        it.certainty = random() % 15 == 0 ? Certainty::Probable : Certainty::Certain;
        m.items.push_back(it);
    }
    return m;
}

} // namespace demo
