// Timelines put right by hand: what is written, what gives way, and that each is one step that undo takes back whole.
#include "app/editing/claims.h"
#include "app/editing/editor.h"
#include "app/editing/edits_time.h"
#include "tests/support/text_art.h"

#include <QTest>

using namespace annotation;
using namespace editing;

class TestEditsTime : public QObject {
    Q_OBJECT

    support::Art art_;
    MemoryJournal journal_;
    std::unique_ptr<Editor> editor_;

    const Document &now() const { return *editor_->state().document(art_.document.id()); }
    DocumentId doc() const { return art_.document.id(); }
    AnnotationPointer of(const char *name) const { return now().find(art_[name]); }
    AnnotationId id(const char *name) const { return art_[name]; }

    template <class F> bool perform(F make)
    {
        Author author = editor_->author();
        const State before = editor_->state();
        const base::Result<> done = editor_->perform(make(editor_->state(), author));
        if (!done) {
            qInfo() << done.error().message;
            return false;
        }
        const State after = editor_->state(); // undo is its inverse, redo its repetition
        return before == after || (editor_->undo() && editor_->state() == before && editor_->redo() && editor_->state() == after);
    }

    bool date(const char *event, const Dating &dating)
    {
        return perform([&](const State &state, Author &author) { return editing::date(state, author, doc(), id(event), dating); });
    }

    // "IS_INCLUDED 2025-09-04, AFTER prese": the links of an event as they stand, in the order of the alphabet.
    QStringList linksOf(const char *event) const
    {
        QStringList words;
        for (const AnnotationPointer &link : now().relationsOf(id(event))) {
            if (!link->isVisible() || link->source != id(event))
                continue;
            const AnnotationPointer target = now().find(link->target);
            QString to = target->features.value(u"value");
            if (!target->features.value(u"mod").isEmpty())
                to += QLatin1Char(' ') + target->features.value(u"mod");
            for (const QStringView end : {QStringView(u"beginPoint"), QStringView(u"endPoint")}) {
                if (const AnnotationPointer point = now().find({base::idFromText(target->features.value(end))}))
                    to += QLatin1Char(' ') + point->features.value(u"value");
            }
            words << link->tag + QLatin1Char(' ') + (to.isEmpty() ? now().surface(*target) : to)
                    + (link->unsure ? QStringLiteral("?") : QString())
                    + (link->features.value(u"context") == QLatin1String("claim") ? QStringLiteral(" claim") : QString());
        }
        words.sort();
        return words;
    }

    std::size_t timexes() const
    {
        std::size_t visible = 0;
        for (const AnnotationPointer &time : now().onLayer(layers::timex3))
            visible += time->isVisible() ? 1 : 0;
        return visible;
    }

    static Dating day(const QString &value) { return {{QStringLiteral("DATE"), value, {}, {}}, {}, QStringLiteral("IS_INCLUDED"), false}; }
    static Dating days(const QString &length, const QString &from, const QString &to)
    {
        Dating dating = day(length);
        dating.value.type = QStringLiteral("DURATION");
        dating.ends = std::pair{TimeValue{QStringLiteral("DATE"), from, {}, {}}, TimeValue{QStringLiteral("DATE"), to, {}, {}}};
        return dating;
    }

    static QStringList list(std::initializer_list<const char *> words)
    {
        QStringList all;
        for (const char *word : words)
            all << QString::fromLatin1(word);
        return all;
    }

private Q_SLOTS:
    void init()
    {
        art_ = support::art(QStringLiteral(R"(
            La scorsa settimana Vanna prese il treno. Poi scese, il 12 settembre pianse.
            [week-------------]       [pre]               [sce]  [d12----------] [pian]
            --
            article: lang=it dct=2025-09-15
            week: TIMEX3 type=DATE value=2025-W37
            d12: TIMEX3 type=DATE value=2025-09-12
            pre: EVENT class=OCCURRENCE
            sce: EVENT class=OCCURRENCE verdict=suggested
            pian: EVENT class=OCCURRENCE
            l1: IS_INCLUDED pre -> week
            l2: IS_INCLUDED sce -> week verdict=suggested
            l3: IS_INCLUDED pian -> d12
        )"));
        State state;
        state.load(art_.document);
        journal_ = {};
        editor_ = std::make_unique<Editor>(std::move(state), journal_, base::IdSource(9), QStringLiteral("ada"), [] { return 1000; });
    }

    void aStretchHasTwoEndsAndIsReused()
    {
        QVERIFY(date("pre", days(QStringLiteral("P2D"), QStringLiteral("2025-09-09"), QStringLiteral("2025-09-10"))));
        QCOMPARE(linksOf("pre"), list({"IS_INCLUDED 2025-W37", "IS_INCLUDED P2D 2025-09-09 2025-09-10"}));
        const std::size_t with = timexes();
        QVERIFY(date("pre", days(QStringLiteral("P3D"), QStringLiteral("2025-09-09"), QStringLiteral("2025-09-11"))));
        QCOMPARE(timexes(), with); // changed, not piled up
        QVERIFY(date("pre", day(QStringLiteral("2025-09-09"))));
        QCOMPARE(linksOf("pre"), list({"IS_INCLUDED 2025-09-09", "IS_INCLUDED 2025-W37"}));
        QCOMPARE(timexes(), with - 2); // its two ends are gone with it
    }

    void aProposedDateGivesWayAndTheEventIsAccepted()
    {
        QVERIFY(date("sce", day(QStringLiteral("2025-09-10"))));
        QCOMPARE(linksOf("sce"), list({"IS_INCLUDED 2025-09-10"}));
        QCOMPARE(of("l2")->verdict, Verdict::Rejected);
        QCOMPARE(of("sce")->verdict, Verdict::Accepted);
        QCOMPARE(of("week")->features.value(u"value"), QStringLiteral("2025-W37")); // the text's own date is not touched
    }

    void widenedKeepsItsCore()
    {
        Dating core = days(QStringLiteral("P2D"), QStringLiteral("2025-09-09"), QStringLiteral("2025-09-10"));
        core.relation = QStringLiteral("SIMULTANEOUS");
        QVERIFY(date("pre", core));
        Dating wide = days(QStringLiteral("P4D"), QStringLiteral("2025-09-09"), QStringLiteral("2025-09-12"));
        wide.widened = true;
        QVERIFY(date("pre", wide));
        QCOMPARE(linksOf("pre"),
                 list({"INCLUDES P2D 2025-09-09 2025-09-10", "IS_INCLUDED 2025-W37", "IS_INCLUDED P4D 2025-09-09 2025-09-12"}));
    }

    void anOrderInsteadOfADate()
    {
        QVERIFY(date("sce", day(QStringLiteral("2025-09-10"))));
        const std::size_t dated = timexes();
        QVERIFY(perform([&](const State &s, Author &a) { return orderOnly(s, a, doc(), id("sce"), id("pre"), id("pian")); }));
        QCOMPARE(linksOf("sce"), list({"AFTER prese", "BEFORE pianse"}));
        QCOMPARE(timexes(), dated - 1);
        // Dropped elsewhere: the former order by hand is gone.
        QVERIFY(perform([&](const State &s, Author &a) { return orderOnly(s, a, doc(), id("sce"), id("pian"), {}); }));
        QCOMPARE(linksOf("sce"), list({"AFTER pianse"}));
        QVERIFY(!perform([&](const State &s, Author &a) { return orderOnly(s, a, doc(), id("sce"), id("sce"), {}); }));
    }

    void whatPlacesItByHandIsReleased()
    {
        QVERIFY(perform([&](const State &s, Author &a) { return orderOnly(s, a, doc(), id("sce"), id("pre"), {}); }));
        QVERIFY(date("sce", days(QStringLiteral("P2D"), QStringLiteral("2025-09-09"), QStringLiteral("2025-09-10"))));
        QCOMPARE(linksOf("sce"), list({"AFTER prese", "IS_INCLUDED P2D 2025-09-09 2025-09-10"}));
        QVERIFY(perform([&](const State &s, Author &a) { return release(s, a, doc(), id("sce")); }));
        QVERIFY(linksOf("sce").isEmpty());
        QVERIFY(perform([&](const State &s, Author &a) { return release(s, a, doc(), id("pre")); }));
        QCOMPARE(linksOf("pre"), list({"IS_INCLUDED 2025-W37"})); // what the text says stays
    }

    void aDateOfTheTextIsLetGo()
    {
        QVERIFY(perform([&](const State &s, Author &a) { return orderOnly(s, a, doc(), id("pian"), id("pre"), {}); }));
        QCOMPARE(linksOf("pian"), list({"AFTER prese"}));
        QVERIFY(of("d12") && of("d12")->isVisible());
    }

    void doubtIsOfTheLinkAndAboutIsOfADateOfItsOwn()
    {
        const auto doubt = [&](bool about, bool unsure) {
            return perform([&](const State &s, Author &a) {
                AnnotationId anchor = id("d12");
                for (const AnnotationPointer &link : s.document(doc())->relationsOf(id("pian"))) {
                    if (link->isVisible() && link->source == id("pian"))
                        anchor = link->target;
                }
                return editing::doubt(s, a, doc(), id("pian"), anchor, about, unsure);
            });
        };
        QVERIFY(doubt(false, true));
        QCOMPARE(linksOf("pian"), list({"IS_INCLUDED 2025-09-12?"}));
        QVERIFY(doubt(true, true));
        QCOMPARE(linksOf("pian"), list({"IS_INCLUDED 2025-09-12 APPROX?"}));
        QVERIFY(of("d12")->features.value(u"mod").isEmpty());
        QVERIFY(doubt(true, false));
        QCOMPARE(linksOf("pian"), list({"IS_INCLUDED 2025-09-12 APPROX"}));
        QVERIFY(doubt(false, false));
        QCOMPARE(linksOf("pian"), list({"IS_INCLUDED 2025-09-12"}));
        QVERIFY(!perform([&](const State &s, Author &a) { return editing::doubt(s, a, doc(), id("pian"), {}, true, false); }));
    }

    // The name is its entity's, made where it has none; the words of the text stay as they are.
    void anEventIsNamed()
    {
        const auto name = [&](const char *event, const QString &as) {
            return perform([&](const State &s, Author &a) { return nameEvent(s, a, {doc(), id(event)}, as); });
        };
        const auto nameOf = [&](const char *event) {
            const Entity *entity = editor_->state().entity(of(event)->entity);
            return entity ? entity->name : QString();
        };
        QVERIFY(name("sce", {}) && !of("sce")->entity); // called by its words already
        QVERIFY(name("sce", QStringLiteral("arrivo a Valfosca")));
        QCOMPARE(nameOf("sce"), QStringLiteral("arrivo a Valfosca"));
        QCOMPARE(of("sce")->verdict, Verdict::Accepted);
        QCOMPARE(now().surface(*of("sce")), QStringLiteral("scese"));
        const EntityId entity = of("sce")->entity;
        QVERIFY(name("sce", QStringLiteral("arrivo")));
        QCOMPARE(nameOf("sce"), QStringLiteral("arrivo"));
        QCOMPARE(of("sce")->entity, entity);
        QVERIFY(name("sce", {}));
        QCOMPARE(nameOf("sce"), QStringLiteral("scese"));
        QVERIFY(!name("week", QStringLiteral("x"))); // a date is no event
    }

    void eventsAreToldApart()
    {
        const auto apart = [&](const char *a, const char *b) {
            return perform([&](const State &s, Author &who) { return twoEvents(s, who, {doc(), id(a)}, {doc(), id(b)}); });
        };
        QVERIFY(apart("pre", "sce"));
        QVERIFY(of("pre")->entity && of("sce")->entity && of("pre")->entity != of("sce")->entity);
        QVERIFY(of("pre")->isDecided() && of("sce")->isDecided());
        const EntityId kept = of("pre")->entity;
        QVERIFY(apart("pre", "pian"));
        QCOMPARE(of("pre")->entity, kept); // once its own, it keeps it
        QVERIFY(!apart("pre", "pre"));
        const std::array<EventMention, 2> both{EventMention{doc(), id("pre")}, EventMention{doc(), id("sce")}};
        QVERIFY(perform([&](const State &s, Author &who) { return oneEvent(s, who, both); }));
        QVERIFY(!apart("pre", "sce"));
    }

    void severalEditsAreOneStep()
    {
        QVERIFY(perform([&](const State &s, Author &a) {
            const AnnotationId link = id("l1");
            return together(
                s, a,
                {[&](const State &n, Author &w) { return editing::date(n, w, doc(), id("pre"), day(QStringLiteral("2025-09-02"))); },
                 [&](const State &n, Author &w) {
                     return editing::remove(n, w, doc(), {&link, 1});
                 }});
        }));
        QCOMPARE(linksOf("pre"), list({"IS_INCLUDED 2025-09-02"}));
        QVERIFY(editor_->undo());
        QCOMPARE(linksOf("pre"), list({"IS_INCLUDED 2025-W37"}));
        // Made and gone again: nothing is left to do.
        Author author = editor_->author();
        const Edit nothing = together(
            editor_->state(), author,
            {[&](const State &n, Author &w) { return relate(n, w, doc(), layers::tlink, QStringLiteral("BEFORE"), id("pre"), id("pian")); },
             [&](const State &n, Author &w) {
                 for (const AnnotationPointer &link : n.document(doc())->relationsOf(id("pre"))) {
                     const AnnotationId made = link->id;
                     if (link->target == id("pian"))
                         return editing::remove(n, w, doc(), {&made, 1});
                 }
                 return Edit(Transaction{});
             }});
        QVERIFY(nothing && nothing->empty());
    }
};

QTEST_GUILESS_MAIN(TestEditsTime)
#include "tst_edits_time.moc"
