#include "app/timeline/chronicle_builder.h"
#include "app/timeline/same_event.h"
#include "tests/support/text_art.h"

#include <QTest>

#include <algorithm>
#include <ctime>
#include <random>

using namespace timeline;
using annotation::Annotation;
using annotation::AnnotationId;
using annotation::Document;
using annotation::DocumentId;
using annotation::EntityId;

namespace {

// Text art numbers the annotations of every article from 1; in a project they are numbered through.
Document numbered(const Document &document, std::uint64_t id)
{
    const auto moved = [id](AnnotationId one) { return one ? AnnotationId{one.value + id * 1000} : one; };
    std::vector<Annotation> annotations;
    for (const annotation::AnnotationPointer &old : document.all()) {
        Annotation made = *old;
        made.id = moved(made.id);
        made.source = moved(made.source);
        made.target = moved(made.target);
        annotations.push_back(std::move(made));
    }
    return Document(DocumentId{id}, document.fields(), document.articleText(), std::move(annotations));
}

struct Article {
    Document document;
    support::Art art;
    std::uint64_t id;
    AnnotationId operator[](const char *name) const { return AnnotationId{art[name].value + id * 1000}; }
};

Article article(std::uint64_t id, const QString &text)
{
    const support::Art art = support::art(text);
    return {numbered(art.document, id), art, id};
}

Article first()
{
    return article(1, QStringLiteral(R"(
        Il 3 marzo la protesta di Mara Conti a Torno, poi l'arresto.
           [d----]    [prot--]    [PER------]   [LOC-]      [arr--]
        --
        article: lang=it dct=2025-03-05
        PER: PER layer=entity entity=71
        LOC: LOC layer=entity entity=72
        d: TIMEX3 type=DATE value=2025-03-03
        prot: EVENT class=OCCURRENCE entity=9
        arr: EVENT class=OCCURRENCE
        l1: IS_INCLUDED prot -> d
        l2: BEFORE prot -> arr signal=poi
    )"));
}

Article second(const char *date)
{
    return article(2,
                   QStringLiteral(R"(
        Dopo la protesta a Torno il %1 marzo, Mara Conti fu rilasciata.
                [prot--]   [LOC] [d-----]   [PER------]    [ril------]
        --
        article: lang=it dct=2025-03-07
        PER: PER layer=entity entity=71
        LOC: LOC layer=entity entity=72
        d: TIMEX3 type=DATE value=2025-03-0%1
        prot: EVENT class=OCCURRENCE entity=9
        ril: EVENT class=OCCURRENCE
        l1: IS_INCLUDED prot -> d
        l2: AFTER ril -> prot signal=Dopo
    )")
                       .arg(QLatin1String(date)));
}

Annotation changed(const Document &document, AnnotationId id, const std::function<void(Annotation &)> &change)
{
    Annotation after = *document.find(id);
    change(after);
    return after;
}

Document with(Document document, const Annotation &after)
{
    annotation::Transaction transaction;
    transaction.changes.push_back({document.id(), annotation::Record(*document.find(after.id)), annotation::Record(after)});
    if (!document.apply(transaction))
        qFatal("the change does not apply");
    return document;
}

Document without(Document document, AnnotationId id)
{
    annotation::Transaction transaction;
    transaction.changes.push_back({document.id(), annotation::Record(*document.find(id)), std::nullopt});
    if (!document.apply(transaction))
        qFatal("the removal does not apply");
    return document;
}

// All that a chronicle says, as lines.
QStringList told(const Chronicle &chronicle)
{
    const auto moment = [](const std::optional<Instant> &at) { return at ? QString::number(*at) : QStringLiteral("…"); };
    QStringList lines;
    for (const Happening &happening : chronicle.happenings()) {
        const Interval &bounds = happening.item.bounds;
        lines.append(QStringLiteral("%1 %2 [%3,%4]-[%5,%6] %7 #%8 %9")
                         .arg(QString::number(happening.item.id.value), happening.item.text, moment(bounds.start.earliest),
                              moment(bounds.start.latest), moment(bounds.end.earliest), moment(bounds.end.latest),
                              QString::number(happening.tellings.size()), QString::number(happening.item.order),
                              happening.item.isDisputed ? QStringLiteral("disputed") : QString()));
    }
    for (const Link &link : chronicle.links())
        lines.append(QStringLiteral("link %1 %2 %3").arg(link.id.value).arg(link.source.value).arg(link.target.value));
    for (const Disagreement &disagreement : chronicle.disagreements())
        lines.append(QStringLiteral("disagreement %1").arg(disagreement.reason.setAside.value));
    for (const Quarantined &proposal : chronicle.quarantined())
        lines.append(QStringLiteral("quarantined %1").arg(proposal.id.value));
    lines.sort();
    return lines;
}

} // namespace

class TestChronicle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsWhatIsOneEvent();
    void sourcesDisagree();
    void agreesAgainAfterACorrection();
    void partedMentionIsItsOwnEvent();
    void asksAllArticles();
    void proposalsOfOneArticleGiveWay();
    void replacesOnlyWhatDiffers();
    void sameWhateverTheOrder();
    void proposesTheSameEvent();
    void doesNotProposeWhatLiesApart();
    void hundredsOfArticles();
    void anOrderAcrossArticles();
    void anOrderAcrossArticlesMayBeDisputed();
    void whatNoArticleTells();
};

namespace {

// The arrest in the one comes before the trial in the other: the link's end in the first is a mention of the trial without words.
Article arrest(const char *more = "")
{
    return article(1,
                   QStringLiteral(R"(
        L'arresto di Mara Conti a Torno dell'8 marzo.
          [arr--]                       [d--------]
        --
        article: lang=it dct=2025-03-09
        arr: EVENT class=OCCURRENCE
        d: TIMEX3 type=DATE value=2025-03-08
        far: EVENT class=OCCURRENCE entity=10 name=processo
        l1: BEFORE arr -> far
        %1
    )")
                       .arg(QLatin1String(more)));
}

Article trial()
{
    return article(2, QStringLiteral(R"(
        Il 6 marzo il processo.
           [d----]    [proc--]
        --
        article: lang=it dct=2025-03-07
        d: TIMEX3 type=DATE value=2025-03-06
        proc: EVENT class=OCCURRENCE entity=10
        l1: IS_INCLUDED proc -> d
    )"));
}

} // namespace

void TestChronicle::joinsWhatIsOneEvent()
{
    const Article one = first(), two = second("3");
    ChronicleBuilder builder;
    builder.put(one.document);
    builder.put(two.document);
    const Chronicle chronicle = builder.chronicle();
    QVERIFY(chronicle.disagreements().empty());
    const Happening *protest = chronicle.happening(one["prot"]);
    QVERIFY(protest);
    QCOMPARE(chronicle.happening(two["prot"]), protest);
    QCOMPARE(protest->articles(), 2);
    QCOMPARE(protest->tellings.front().id, protest->item.id);
    QCOMPARE(protest->entity, EntityId{9});
    QVERIFY(!protest->item.isDisputed);
    // What the one says of the protest bounds what the other says after it.
    QCOMPARE(dayText(*chronicle.find(two["ril"])->bounds.start.earliest), QStringLiteral("2025-03-03"));
    QCOMPARE(chronicle.relation(one["prot"], two["prot"]).single(), std::optional(Allen::Simultaneous));
    QCOMPARE(chronicle.relation(one["prot"], two["ril"]).single(), std::optional(Allen::Before));
    const std::vector<Step> why = chronicle.why(one["prot"], two["ril"]);
    QVERIFY(std::any_of(why.begin(), why.end(), [&](const Step &step) { return step.id == two["l2"] && step.document == DocumentId{2}; }));
    QVERIFY(std::all_of(chronicle.links().begin(), chronicle.links().end(), [&](const Link &link) { return chronicle.find(link.source); }));
}

void TestChronicle::sourcesDisagree()
{
    const Article one = first(), two = second("6");
    ChronicleBuilder builder;
    builder.put(one.document);
    builder.put(two.document);
    const Chronicle chronicle = builder.chronicle();
    QCOMPARE(chronicle.disagreements().size(), std::size_t{1});
    const Disagreement &found = chronicle.disagreements().front();
    QCOMPARE(found.versions.size(), std::size_t{2});
    QCOMPARE(found.versions[0].document, DocumentId{1});
    QCOMPARE(found.versions[0].value, QStringLiteral("2025-03-03"));
    QCOMPARE(found.versions[1].value, QStringLiteral("2025-03-06"));
    QCOMPARE(dayText(*found.versions[1].bounds.start.earliest), QStringLiteral("2025-03-06"));
    QVERIFY(chronicle.happening(one["prot"])->item.isDisputed);
    for (const auto &[id, article] : chronicle.articles())
        QVERIFY(article.timeline->contradictions().empty()); // no error of either
    const auto said = [&](Step::Kind kind) {
        return std::count_if(found.reason.steps.begin(), found.reason.steps.end(), [&](const Step &step) { return step.kind == kind; });
    };
    QCOMPARE(said(Step::Kind::Same), 1);
    QCOMPARE(said(Step::Kind::Date), 2);
    QVERIFY(std::any_of(found.reason.repairs.begin(), found.reason.repairs.end(),
                        [](const Repair &repair) { return repair.kind == Repair::Kind::PartEvents && repair.document; }));
}

void TestChronicle::agreesAgainAfterACorrection()
{
    const Article one = first(), two = second("6");
    ChronicleBuilder builder;
    builder.put(one.document);
    builder.put(two.document);
    QCOMPARE(builder.chronicle().disagreements().size(), std::size_t{1});
    const Annotation mended = changed(two.document, two["d"],
                                      [](Annotation &date) { date.features.set(QStringLiteral("value"), QStringLiteral("2025-03-03")); });
    builder.put(with(two.document, mended));
    const Chronicle chronicle = builder.chronicle();
    QVERIFY(chronicle.disagreements().empty());
    QVERIFY(!chronicle.find(one["prot"])->isDisputed);
    QVERIFY(!std::binary_search(chronicle.changed().begin(), chronicle.changed().end(), one["arr"]));
    QVERIFY(std::binary_search(chronicle.changed().begin(), chronicle.changed().end(), two["d"]));
}

void TestChronicle::partedMentionIsItsOwnEvent()
{
    const Article one = first(), two = second("6");
    ChronicleBuilder builder;
    builder.put(one.document);
    builder.put(with(two.document, changed(two.document, two["prot"], [](Annotation &event) { event.entity = {}; })));
    const Chronicle chronicle = builder.chronicle();
    QVERIFY(chronicle.disagreements().empty());
    QVERIFY(chronicle.happening(one["prot"]) != chronicle.happening(two["prot"]));
}

void TestChronicle::asksAllArticles()
{
    const Article one = first(), two = second("3");
    ChronicleBuilder builder;
    builder.put(one.document);
    builder.put(two.document);
    const Chronicle chronicle = builder.chronicle();
    // The arrest follows the protest, the release too: what the other article dates stands in the way.
    const std::optional<Contradiction> early = chronicle.wouldContradict(two["ril"], QStringLiteral("2025-03-01"), {});
    QVERIFY(early);
    QVERIFY(early->lacking > 0);
    QVERIFY(!chronicle.wouldContradict(two["ril"], QStringLiteral("2025-03-04"), {}));
    const std::optional<Contradiction> order = chronicle.wouldContradict(two["ril"], Relation::Before, one["prot"]);
    QVERIFY(order);
    QVERIFY(std::any_of(order->steps.begin(), order->steps.end(), [](const Step &step) { return step.kind == Step::Kind::Same; }));
    QVERIFY(!chronicle.wouldContradict(one["arr"], Relation::Before, two["ril"]));
}

void TestChronicle::proposalsOfOneArticleGiveWay()
{
    const Article one = first();
    Article two = second("6");
    const Annotation guess = changed(two.document, two["l1"], [](Annotation &link) {
        link.verdict = annotation::Verdict::Suggested;
        link.origin.confidence = 0.6;
    });
    ChronicleBuilder builder;
    builder.put(with(two.document, guess));
    QVERIFY(builder.chronicle().quarantined().empty());
    builder.put(one.document);
    const Chronicle chronicle = builder.chronicle();
    QVERIFY(chronicle.disagreements().empty());
    QCOMPARE(chronicle.quarantined().size(), std::size_t{1});
    QCOMPARE(chronicle.quarantined().front().id, two["l1"]);
    QVERIFY(!chronicle.quarantined().front().reason.steps.empty());
    builder.remove(DocumentId{1});
    QVERIFY(builder.chronicle().quarantined().empty());
}

void TestChronicle::replacesOnlyWhatDiffers()
{
    const Article one = first(), two = second("3");
    ChronicleBuilder builder;
    builder.put(one.document);
    builder.put(two.document);
    builder.chronicle();
    builder.put(two.document);
    QVERIFY(builder.chronicle().changed().empty());
    builder.put(without(two.document, two["l2"]));
    const Chronicle chronicle = builder.chronicle();
    QCOMPARE(chronicle.changed(), std::vector<AnnotationId>{two["ril"]});
    QVERIFY(chronicle.find(two["ril"])->bounds.isOpen());
}

namespace {
// A small article of events, dates and links, some decided, that tells of five events that others tell of too.
Document randomArticle(std::mt19937 &random, std::uint64_t id)
{
    const auto any = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    const QString text(200, u'a');
    std::vector<Annotation> made;
    std::uint64_t next = id * 1000;
    const auto span = [&](const QString &layer, qsizetype at) -> Annotation & {
        Annotation annotation;
        annotation.id = AnnotationId{++next};
        annotation.layer = layer;
        annotation.tag = layer == annotation::layers::event ? QStringLiteral("EVENT") : QStringLiteral("TIMEX3");
        annotation.ranges = {{at, at + 3}};
        annotation.verdict = any(3) ? annotation::Verdict::Accepted : annotation::Verdict::Suggested;
        annotation.origin.confidence = any(10) / 10.0;
        made.push_back(annotation);
        return made.back();
    };
    for (int i = 0; i < 3; ++i) {
        Annotation &date = span(annotation::layers::timex3, i * 5);
        date.features.set(QStringLiteral("value"), QStringLiteral("2025-03-%1").arg(1 + any(28), 2, 10, QLatin1Char('0')));
    }
    for (int i = 0; i < 5; ++i) {
        Annotation &event = span(annotation::layers::event, 50 + i * 5);
        if (any(2))
            event.entity = EntityId{static_cast<std::uint64_t>(1 + any(5))};
        if (any(3) == 0)
            event.features.set(QStringLiteral("tense"), any(2) ? QStringLiteral("PAST") : QStringLiteral("FUTURE"));
    }
    const std::size_t spans = made.size();
    for (int i = 0; i < 6; ++i) {
        const std::size_t a = 3 + random() % 5, b = random() % spans;
        if (a == b)
            continue;
        Annotation link;
        link.id = AnnotationId{++next};
        link.layer = annotation::layers::tlink;
        link.tag = relationName(b < 3 ? Relation::IsIncluded : any(2) ? Relation::Before : Relation::After);
        link.source = made[a].id;
        link.target = made[b].id;
        link.verdict = any(3) ? annotation::Verdict::Accepted : annotation::Verdict::Suggested;
        link.origin.confidence = any(10) / 10.0;
        made.push_back(link);
    }
    annotation::ArticleFields fields;
    fields.dct = QStringLiteral("2025-03-%1").arg(1 + any(28), 2, 10, QLatin1Char('0'));
    return Document(DocumentId{id}, fields, {text, 1}, std::move(made));
}
} // namespace

// After any changes in any order the chronicle is that of the articles as they are.
void TestChronicle::sameWhateverTheOrder()
{
    const unsigned seed = 31;
    qInfo() << "seed" << seed;
    std::mt19937 random(seed);
    std::size_t disagreements = 0, quarantined = 0;
    for (int round = 0; round < 150; ++round) {
        ChronicleBuilder builder;
        std::map<std::uint64_t, Document> articles;
        for (int step = 0; step < 10; ++step) {
            const std::uint64_t id = 1 + random() % 5;
            if (random() % 4 == 0) {
                builder.remove(DocumentId{id});
                articles.erase(id);
            } else {
                const Document document = randomArticle(random, id);
                builder.put(document);
                articles.insert_or_assign(id, document);
            }
            const Chronicle chronicle = builder.chronicle();
            ChronicleBuilder anew;
            for (auto article = articles.rbegin(); article != articles.rend(); ++article)
                anew.put(article->second);
            const Chronicle expected = anew.chronicle();
            if (told(chronicle) != told(expected)) {
                for (const QString &line : told(chronicle))
                    if (!told(expected).contains(line))
                        qInfo().noquote() << "-" << line;
                for (const QString &line : told(expected))
                    if (!told(chronicle).contains(line))
                        qInfo().noquote() << "+" << line;
            }
            QVERIFY2(told(chronicle) == told(expected), qPrintable(QStringLiteral("round %1 step %2").arg(round).arg(step)));
            disagreements += chronicle.disagreements().size();
            quarantined += chronicle.quarantined().size();
        }
    }
    qInfo() << disagreements << "disagreements," << quarantined << "proposals set aside";
    QVERIFY(disagreements > 100 && quarantined > 100);
}

void TestChronicle::proposesTheSameEvent()
{
    Article one = first(), two = second("3");
    for (Article *article : {&one, &two})
        article->document
            = with(article->document, changed(article->document, (*article)["prot"], [](Annotation &event) { event.entity = {}; }));
    ChronicleBuilder builder;
    builder.put(one.document);
    builder.put(two.document);
    const std::vector<SameEvent> proposed = proposeSameEvents(builder.chronicle());
    QCOMPARE(proposed.size(), std::size_t{1});
    const SameEvent &same = proposed.front();
    QCOMPARE((std::set{same.first.id, same.second.id}), (std::set{one["prot"], two["prot"]}));
    QCOMPARE(same.shared, (std::vector{EntityId{0x71}, EntityId{0x72}}));
    QCOMPARE(same.time, SameEvent::Time::SameDay);
    QVERIFY(same.isSameHead);
    QVERIFY(same.confidence > 0.9);
    // Once it is confirmed, it is no longer proposed.
    for (Article *article : {&one, &two})
        builder.put(
            with(article->document, changed(article->document, (*article)["prot"], [](Annotation &event) { event.entity = EntityId{9}; })));
    QVERIFY(proposeSameEvents(builder.chronicle()).empty());
}

void TestChronicle::doesNotProposeWhatLiesApart()
{
    Article one = first(), two = second("6");
    for (Article *article : {&one, &two})
        article->document
            = with(article->document, changed(article->document, (*article)["prot"], [](Annotation &event) { event.entity = {}; }));
    ChronicleBuilder builder;
    builder.put(one.document);
    builder.put(two.document);
    QVERIFY(proposeSameEvents(builder.chronicle()).empty());
}

// Not a bench, only a guard against the wrong order of growth.
void TestChronicle::hundredsOfArticles()
{
    std::mt19937 random(5);
    ChronicleBuilder builder;
    std::clock_t start = std::clock();
    const auto milliseconds = [&] { return 1e3 * double(std::clock() - start) / CLOCKS_PER_SEC; };
    std::vector<Document> documents;
    for (std::uint64_t id = 1; id <= 400; ++id)
        documents.push_back(randomArticle(random, id));
    start = std::clock();
    for (const Document &document : documents)
        builder.put(document);
    const std::size_t happenings = builder.chronicle().happenings().size();
    const double loaded = milliseconds();
    start = std::clock();
    builder.put(randomArticle(random, 7));
    builder.chronicle();
    qInfo() << happenings << "happenings of 400 articles:" << loaded << "ms; after one edit" << milliseconds() << "ms";
    QVERIFY(loaded < 20'000);
}

void TestChronicle::anOrderAcrossArticles()
{
    const Article one = arrest(), two = trial();
    ChronicleBuilder builder;
    builder.put(one.document);
    builder.put(two.document);
    const Chronicle chronicle = builder.chronicle();
    QVERIFY(chronicle.disagreements().empty());
    const Happening *trial = chronicle.happening(two["proc"]);
    QCOMPARE(chronicle.happening(one["far"]), trial);
    QCOMPARE(trial->item.id, two["proc"]); // the one with words
    QCOMPARE(trial->articles(), 1);        // the first does not tell of it
    QCOMPARE(trial->tellings.size(), std::size_t{1});
    QCOMPARE(trial->implied.size(), std::size_t{1});
    QCOMPARE(chronicle.relation(one["arr"], two["proc"]).single(), std::optional(Allen::Before));
    QCOMPARE(dayText(*chronicle.find(one["arr"])->bounds.end.latest), QStringLiteral("2025-03-06"));
    QVERIFY(chronicle.find(one["arr"])->order < trial->item.order);
    QVERIFY(std::any_of(chronicle.links().begin(), chronicle.links().end(),
                        [&](const Link &link) { return link.source == one["arr"] && link.target == two["proc"]; }));
    const std::vector<Step> why = chronicle.why(one["arr"], two["proc"]);
    QCOMPARE(why.size(), std::size_t{1}); // nothing is said of the mention without words
    QCOMPARE(why.front().id, one["l1"]);
    QCOMPARE(why.front().document, DocumentId{1});
    QCOMPARE(why.front().aText, QStringLiteral("arresto"));
    QCOMPARE(why.front().bText, QStringLiteral("processo"));
    const std::optional<Contradiction> turned = chronicle.wouldContradict(two["proc"], Relation::Before, one["arr"]);
    QVERIFY(turned);
    QCOMPARE(turned->repairs.front().kind, Repair::Kind::RemoveLink);
    QCOMPARE(turned->repairs.front().document, DocumentId{1});

    builder.put(without(one.document, one["l1"]));
    QVERIFY(!builder.chronicle().relation(one["arr"], two["proc"]).single());
    builder.put(one.document);
    QCOMPARE(builder.chronicle().relation(one["arr"], two["proc"]).single(), std::optional(Allen::Before));
}

void TestChronicle::anOrderAcrossArticlesMayBeDisputed()
{
    const Article one = arrest("l2: IS_INCLUDED arr -> d"), two = trial();
    ChronicleBuilder builder;
    builder.put(one.document);
    builder.put(two.document);
    const Chronicle chronicle = builder.chronicle();
    for (const auto &[id, article] : chronicle.articles())
        QVERIFY(article.timeline->contradictions().empty());
    QCOMPARE(chronicle.disagreements().size(), std::size_t{1});
    const auto &versions = chronicle.disagreements().front().versions;
    QCOMPARE(versions.size(), std::size_t{2}); // "after 8 March", "6 March"
    QVERIFY(chronicle.find(two["proc"])->isDisputed);
}

// Without the other article the event stands under the name that the link gave it.
void TestChronicle::whatNoArticleTells()
{
    const Article one = arrest();
    ChronicleBuilder builder;
    builder.put(one.document);
    const Chronicle chronicle = builder.chronicle();
    const Happening *trial = chronicle.happening(one["far"]);
    QVERIFY(trial);
    QCOMPARE(trial->item.text, QStringLiteral("processo"));
    QCOMPARE(trial->tellings.size(), std::size_t{1});
    QVERIFY(proposeSameEvents(chronicle, {}, 0).empty());
}

QTEST_GUILESS_MAIN(TestChronicle)
#include "tst_chronicle.moc"
