#include "app/workspace/checker.h"
#include "app/workspace/importer.h"
#include "app/workspace/reasons.h"
#include "app/workspace/repairs.h"
#include "app/workspace/same_events.h"
#include "app/workspace/stories.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace annotation;
using namespace workspace;

class TestStories : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    int projects_ = 0;

    // Four articles: three of a protest in an invented town, two of them of the same names; the last of something else.
    void fill(Workspace &w)
    {
        QVERIFY(w.create(folder_.filePath(QStringLiteral("s%1.chiosa").arg(++projects_)), {}));
        const QString town = folder_.filePath(QStringLiteral("news%1.jsonl").arg(projects_));
        QFile file(town);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto article = [&](const char *name, const char *dct, const char *text) {
            file.write(QStringLiteral("{\"id\":\"%1\",\"lang\":\"it\",\"dct\":\"%2\",\"text\":\"%3\"}\n")
                           .arg(QString::fromUtf8(name), QString::fromUtf8(dct), QString::fromUtf8(text))
                           .toUtf8());
        };
        article("uno", "2025-03-05", "La protesta di Mara Conti a Torno.");
        article("due", "2025-03-07", "A Torno la protesta di Mara Conti.");
        article("tre", "2025-06-30", "Mara Conti a Torno ricorda la protesta.");
        article("quattro", "2025-03-06", "Una gara a Selva.");
        file.close();
        const auto report = std::make_shared<ImportReport>();
        const auto job = importFiles(w, {town}, {}, report);
        job->start();
        job->wait();
        QCOMPARE(w.articles().size(), std::size_t{4});
        for (const char *name : {"uno", "due", "tre", "quattro"})
            QVERIFY(w.load(w.articleNamed(QString::fromUtf8(name))));
    }

    static DocumentId id(const Workspace &w, const char *name) { return w.articleNamed(QString::fromUtf8(name)); }

    static AnnotationId mark(Workspace &w, const char *article, const char *words, const QString &layer, const QString &tag)
    {
        const DocumentId in = id(w, article);
        const qsizetype at = w.document(in)->text().indexOf(QString::fromUtf8(words));
        editing::Author author = w.editor().author();
        const text::Ranges ranges{{at, at + QString::fromUtf8(words).size()}};
        const editing::Edit edit = editing::addSpan(w.state(), author, in, ranges, layer, tag);
        if (!edit || !w.perform(edit))
            qFatal("the span cannot be made");
        for (const AnnotationPointer &span : w.document(in)->startingIn({at, at + 1})) {
            if (span->layer == layer && span->ranges == ranges)
                return span->id;
        }
        qFatal("the span is not there");
        return {};
    }

    // The same two people and places in three articles.
    static void nameAll(Workspace &w)
    {
        std::map<QString, EntityId> known;
        for (const char *article : {"uno", "due", "tre"}) {
            for (const char *name : {"Mara Conti", "Torno"}) {
                const AnnotationId mention = mark(w, article, name, layers::entity, QStringLiteral("PER"));
                editing::Author author = w.editor().author();
                const QString named = QString::fromUtf8(name);
                const EntityId entity = known[named];
                QVERIFY(w.perform(entity ? editing::setEntity(w.state(), author, id(w, article), {&mention, 1}, entity)
                                         : editing::newEntity(w.state(), author, id(w, article), {&mention, 1}, named, {})));
                known[named] = w.document(id(w, article))->find(mention)->entity;
            }
        }
    }

    static AnnotationId protest(Workspace &w, const char *article, const char *day)
    {
        const AnnotationId event = mark(w, article, "protesta", layers::event, QStringLiteral("EVENT"));
        editing::Author author = w.editor().author();
        if (!w.perform(editing::redate(w.state(), author, id(w, article), event, {QStringLiteral("DATE"), QString::fromUtf8(day), {}, {}})))
            qFatal("the event cannot be dated");
        return event;
    }

    static ChroniclePointer worked(Stories &stories, const Scope &scope)
    {
        for (int i = 0; i < 400 && (stories.isBusy() || !stories.chronicle(scope)); ++i)
            QTest::qWait(5);
        QTest::qWait(20);
        for (int i = 0; i < 400 && stories.isBusy(); ++i)
            QTest::qWait(5);
        return stories.chronicle(scope);
    }

private Q_SLOTS:
    void storyByNamesAndDays();
    void storyByItsName();
    void followsEveryScope();
    void oneEventInOneStep();
    void twoEventsAreNotOfferedAgain();
    void keepsBothInOneStep();
    void readsWhatIsNotLoaded();
    void relatesEventsOfTwoArticles();
    void tellsWhereArticlesDisagree();
    void commonplacesDoNotCount();
};

void TestStories::storyByNamesAndDays()
{
    Workspace w;
    fill(w);
    nameAll(w);
    QVERIFY(w.waitUntilStored());
    const Scope scope = storyScope(id(w, "uno"));
    w.stories().want(scope);
    QVERIFY(worked(w.stories(), scope));
    QCOMPARE(w.stories().articlesOf(scope), (std::vector<DocumentId>{id(w, "uno"), id(w, "due")})); // the third is of another season
}

void TestStories::storyByItsName()
{
    Workspace w;
    fill(w);
    for (const char *name : {"tre", "quattro"}) {
        ArticleFields fields = w.document(id(w, name))->fields();
        fields.story = QStringLiteral("Torno");
        editing::Author author = w.editor().author();
        QVERIFY(w.perform(editing::setFields(w.state(), author, id(w, name), fields, QStringLiteral("story"))));
    }
    const Scope scope = storyScope(id(w, "tre"));
    w.stories().want(scope);
    QVERIFY(worked(w.stories(), scope));
    QCOMPARE(w.stories().articlesOf(scope), (std::vector<DocumentId>{id(w, "tre"), id(w, "quattro")}));
}

void TestStories::followsEveryScope()
{
    Workspace w;
    fill(w);
    const Scope project = projectScope(), one = articleScope(id(w, "uno"));
    w.stories().want(project);
    w.stories().want(one);
    QVERIFY(worked(w.stories(), project)->happenings().empty());
    QVERIFY(worked(w.stories(), one)->happenings().empty());
    QSignalSpy changed(&w.stories(), &Stories::chronicleChanged);
    protest(w, "uno", "2025-03-03");
    QCOMPARE(worked(w.stories(), project)->articles().size(), std::size_t{4});
    const auto events = [](const ChroniclePointer &chronicle) {
        return std::count_if(chronicle->happenings().begin(), chronicle->happenings().end(),
                             [](const timeline::Happening &happening) { return happening.item.kind == timeline::Item::Kind::Event; });
    };
    QCOMPARE(events(worked(w.stories(), project)), 1);
    QCOMPARE(events(worked(w.stories(), one)), 1);
    QVERIFY(changed.size() >= 2);
    protest(w, "due", "2025-03-03");
    QCOMPARE(events(worked(w.stories(), project)), 2);
    QCOMPARE(events(worked(w.stories(), one)), 1);
    QVERIFY(w.undo());
    QVERIFY(w.undo());
    QCOMPARE(events(worked(w.stories(), project)), 1);
    QVERIFY(w.removeArticle(id(w, "uno")));
    QCOMPARE(worked(w.stories(), project)->articles().size(), std::size_t{3});
    w.stories().release(project);
    QVERIFY(!w.stories().chronicle(project));
}

void TestStories::twoEventsAreNotOfferedAgain()
{
    Workspace w;
    fill(w);
    nameAll(w);
    const AnnotationId a = protest(w, "uno", "2025-03-03"), b = protest(w, "due", "2025-03-03");
    const Scope project = projectScope();
    w.stories().want(project);
    const std::vector<timeline::SameEvent> proposed = proposeOneEvents(*worked(w.stories(), project));
    QCOMPARE(proposed.size(), std::size_t{1});
    const editing::EventMention one{proposed.front().first.document, proposed.front().first.id};
    const editing::EventMention other{proposed.front().second.document, proposed.front().second.id};
    const std::size_t entities = w.state().entities().size();
    QVERIFY(confirmTwoEvents(w, one, other));
    QVERIFY(proposeOneEvents(*worked(w.stories(), project)).empty());
    const EntityId first = w.document(id(w, "uno"))->find(a)->entity, second = w.document(id(w, "due"))->find(b)->entity;
    QVERIFY(first && second && first != second);
    QCOMPARE(w.state().entities().size(), entities + 2);
    QVERIFY(confirmTwoEvents(w, one, other)); // said again it changes nothing
    QCOMPARE(w.state().entities().size(), entities + 2);
    QVERIFY(w.undo()); // one step
    QVERIFY(!w.document(id(w, "uno"))->find(a)->entity && !w.document(id(w, "due"))->find(b)->entity);
    QCOMPARE(w.state().entities().size(), entities);
    QCOMPARE(proposeOneEvents(*worked(w.stories(), project)).size(), std::size_t{1}); // and offered again
    QVERIFY(confirmOneEvent(w, {one, other}));
    QVERIFY(!confirmTwoEvents(w, one, other)); // they are one: that is said first
}

void TestStories::oneEventInOneStep()
{
    Workspace w;
    fill(w);
    nameAll(w);
    const AnnotationId a = protest(w, "uno", "2025-03-03"), b = protest(w, "due", "2025-03-03");
    const Scope project = projectScope();
    w.stories().want(project);
    const ChroniclePointer before = worked(w.stories(), project);
    const std::vector<timeline::SameEvent> proposed = proposeOneEvents(*before);
    QCOMPARE(proposed.size(), std::size_t{1});
    QVERIFY(!reasonOf(proposed.front()).isEmpty());
    const QString label = w.editor().undoLabel();
    QVERIFY(confirmOneEvent(
        w, {{proposed.front().first.document, proposed.front().first.id}, {proposed.front().second.document, proposed.front().second.id}}));
    const EntityId entity = w.document(id(w, "uno"))->find(a)->entity;
    QVERIFY(entity);
    QCOMPARE(w.document(id(w, "due"))->find(b)->entity, entity);
    QCOMPARE(w.state().entity(entity)->name, QStringLiteral("protesta"));
    const ChroniclePointer joined = worked(w.stories(), project);
    QCOMPARE(joined->happening(a), joined->happening(b));
    QCOMPARE(joined->happening(a)->articles(), 2);
    QVERIFY(proposeOneEvents(*joined).empty());
    QVERIFY(w.undo()); // one step
    QVERIFY(!w.document(id(w, "uno"))->find(a)->entity && !w.document(id(w, "due"))->find(b)->entity);
    QVERIFY(!w.state().entity(entity));
    QCOMPARE(w.editor().undoLabel(), label);
    QVERIFY(w.redo());

    // The sources disagree; parting the mention ends it.
    editing::Author author = w.editor().author();
    QVERIFY(w.perform(editing::redate(w.state(), author, id(w, "due"), b, {QStringLiteral("DATE"), QStringLiteral("2025-03-06"), {}, {}})));
    const ChroniclePointer disputed = worked(w.stories(), project);
    QCOMPARE(disputed->disagreements().size(), std::size_t{1});
    const timeline::Disagreement &found = disputed->disagreements().front();
    QCOMPARE(found.versions.size(), std::size_t{2});
    QVERIFY(titleOf(found).contains(QLatin1String("disagree")));
    const auto part = std::find_if(found.reason.repairs.begin(), found.reason.repairs.end(),
                                   [](const timeline::Repair &repair) { return repair.kind == timeline::Repair::Kind::PartEvents; });
    QVERIFY(part != found.reason.repairs.end());
    editing::Author again = w.editor().author();
    QVERIFY(w.perform(repairEdit(w.state(), again, {}, *part)));
    QVERIFY(worked(w.stories(), project)->disagreements().empty());
}

void TestStories::keepsBothInOneStep()
{
    Workspace w;
    fill(w);
    const DocumentId in = id(w, "uno");
    const AnnotationId event = mark(w, "uno", "protesta", layers::event, QStringLiteral("EVENT"));
    const AnnotationId other = mark(w, "uno", "Torno", layers::event, QStringLiteral("EVENT"));
    for (const auto &[source, target] : {std::pair(event, other), std::pair(other, event)}) {
        editing::Author author = w.editor().author();
        QVERIFY(w.perform(editing::relate(w.state(), author, in, layers::tlink, QStringLiteral("BEFORE"), source, target)));
    }
    const TimelinePointer before = w.timelineNow(in);
    QCOMPARE(before->contradictions().size(), std::size_t{1});
    const auto &repairs = before->contradictions().front().repairs;
    const auto keep = std::find_if(repairs.begin(), repairs.end(),
                                   [](const timeline::Repair &repair) { return repair.kind == timeline::Repair::Kind::KeepBoth; });
    QVERIFY(keep != repairs.end());
    editing::Author author = w.editor().author();
    QVERIFY(w.perform(repairEdit(w.state(), author, in, *keep)));
    const TimelinePointer after = w.timelineNow(in);
    QVERIFY(after->contradictions().empty());
    QCOMPARE(after->disagreements().size(), std::size_t{1});
    QVERIFY(!w.document(in)->find(keep->id)->features.value(u"context").isEmpty());
    QVERIFY(w.undo());
    QCOMPARE(w.timelineNow(in)->contradictions().size(), std::size_t{1});
}

// One link in the source's article, a name for the other end, one step of undo; kept in the file, found again, and explained.
void TestStories::relatesEventsOfTwoArticles()
{
    const QString path = folder_.filePath(QStringLiteral("s%1.chiosa").arg(projects_ + 1));
    AnnotationId race, before;
    {
        Workspace w;
        fill(w);
        const AnnotationId protest = mark(w, "uno", "protesta", layers::event, QStringLiteral("EVENT"));
        race = mark(w, "quattro", "gara", layers::event, QStringLiteral("EVENT"));
        before = protest;
        const std::size_t marks = w.document(id(w, "uno"))->all().size();
        const QString label = w.editor().undoLabel();
        const editing::EventMention source{id(w, "uno"), protest}, target{id(w, "quattro"), race};
        QVERIFY(relateAcross(w, source, timeline::Relation::Before, target));
        QCOMPARE(w.document(id(w, "uno"))->all().size(), marks + 2);
        const Annotations links = w.document(id(w, "uno"))->relationsOf(protest);
        const auto link = std::find_if(links.begin(), links.end(), [](const AnnotationPointer &one) { return one->tag == u"BEFORE"; });
        QVERIFY(link != links.end());
        const AnnotationId taken = (*link)->id;
        editing::Author author = w.editor().author();
        QVERIFY(w.perform(editing::remove(w.state(), author, id(w, "uno"), {&taken, 1})));
        QCOMPARE(w.document(id(w, "uno"))->all().size(), marks); // the other end, which had no words, goes with its only link
        QVERIFY(w.undo());
        QCOMPARE(w.document(id(w, "uno"))->all().size(), marks + 2);
        const EntityId entity = w.document(id(w, "quattro"))->find(race)->entity;
        QVERIFY(entity);
        QCOMPARE(w.state().entity(entity)->name, QStringLiteral("gara"));
        QVERIFY(w.undo());
        QCOMPARE(w.document(id(w, "uno"))->all().size(), marks);
        QVERIFY(!w.document(id(w, "quattro"))->find(race)->entity);
        QVERIFY(!w.state().entity(entity));
        QCOMPARE(w.editor().undoLabel(), label);
        QVERIFY(w.redo());
        QVERIFY(relateAcross(w, {id(w, "uno"), mark(w, "uno", "Torno", layers::event, QStringLiteral("EVENT"))}, timeline::Relation::After,
                             target));
        QCOMPARE(w.document(id(w, "uno"))->all().size(), marks + 4); // the same end again: an event and a link more
        QVERIFY(!relateAcross(w, target, timeline::Relation::Before, target));
        QVERIFY(w.waitUntilStored());
    }
    Workspace w;
    QVERIFY(w.open(path));
    const Result<timeline::Chronicle> all = w.stories().chronicleNow(projectScope());
    QVERIFY(all);
    QCOMPARE(all->relation(before, race).single(), std::optional(timeline::Allen::Before));
    QCOMPARE(all->happening(race)->articles(), 1);
    const std::vector<timeline::Step> why = all->why(before, race);
    QCOMPARE(why.size(), std::size_t{1});
    QCOMPARE(sentenceOf(why.front()), QStringLiteral("“protesta” comes before “gara”"));
    const auto report = std::make_shared<CheckReport>();
    const auto job = checkProject(w, report);
    job->start();
    job->wait();
    QVERIFY(!report->error && report->damage.empty() && report->violations.empty() && report->contradictions.empty());
}

void TestStories::tellsWhereArticlesDisagree()
{
    Workspace w;
    fill(w);
    const AnnotationId a = protest(w, "uno", "2025-03-03"), b = protest(w, "due", "2025-03-06");
    QVERIFY(confirmOneEvent(w, {{id(w, "uno"), a}, {id(w, "due"), b}}));
    w.stories().want(projectScope());
    QVERIFY(worked(w.stories(), projectScope()));
    for (const auto &[article, event] : {std::pair("uno", a), std::pair("due", b)}) {
        const std::vector<review::QueueItem> items = w.queue().items(id(w, article));
        const auto found = std::find_if(items.begin(), items.end(), [](const review::QueueItem &item) { return bool(item.disagreement); });
        QVERIFY(found != items.end());
        QCOMPARE(found->annotation, event);
        QCOMPARE(versionsOf(*found->disagreement, [&w](DocumentId in) { return w.article(in)->fields.name; }),
                 QStringLiteral("uno: 3 March 2025; due: 6 March 2025"));
    }
    const auto report = std::make_shared<CheckReport>();
    const auto job = checkProject(w, report);
    job->start();
    job->wait();
    QVERIFY(!report->error && report->contradictions.empty() && report->damage.empty());
    QCOMPARE(report->disagreements.size(), 1);
    QCOMPARE(report->disagreements.front().words, QStringLiteral("The sources disagree by 2 days: uno: 3 March 2025; due: 6 March 2025."));
    w.stories().release(projectScope());
    QVERIFY(w.queue().items(id(w, "uno")).empty());
}

void TestStories::readsWhatIsNotLoaded()
{
    const QString path = folder_.filePath(QStringLiteral("s%1.chiosa").arg(projects_ + 1));
    {
        Workspace w;
        fill(w);
        protest(w, "uno", "2025-03-03");
        protest(w, "due", "2025-03-04");
        QVERIFY(w.waitUntilStored());
    }
    Workspace w;
    QVERIFY(w.open(path));
    QVERIFY(!w.document(id(w, "uno")));
    const Result<timeline::Chronicle> all = w.stories().chronicleNow(projectScope());
    QVERIFY(all);
    QCOMPARE(all->articles().size(), std::size_t{4});
    QCOMPARE(std::count_if(all->happenings().begin(), all->happenings().end(),
                           [](const timeline::Happening &happening) { return happening.item.kind == timeline::Item::Kind::Event; }),
             2);
    w.stories().want(projectScope());
    QVERIFY(worked(w.stories(), projectScope()));
    w.close(); // while it follows: nothing of the file stays open
    QVERIFY(!w.stories().chronicle(projectScope()));
}

void TestStories::commonplacesDoNotCount()
{
    const auto kin = [](std::uint64_t id, std::vector<std::uint64_t> entities) {
        Kin one{DocumentId{id}, {}, timeline::Instant{0}, {}};
        for (const std::uint64_t entity : entities)
            one.entities.push_back(EntityId{entity});
        return one;
    };
    std::vector<Kin> others;
    for (std::uint64_t i = 1; i <= 20; ++i)
        others.push_back(kin(i, {1, 2})); // all of them mention the government and the capital
    others[4].entities = {EntityId{1}, EntityId{7}, EntityId{8}};
    const Kin self = kin(99, {1, 2, 7, 8});
    QCOMPARE(storyOf(self, others), (std::vector<DocumentId>{DocumentId{99}, DocumentId{5}}));
    others[4].written = 60 * timeline::day;
    QCOMPARE(storyOf(self, others), (std::vector<DocumentId>{DocumentId{99}}));
}

QTEST_GUILESS_MAIN(TestStories)
#include "tst_stories.moc"
