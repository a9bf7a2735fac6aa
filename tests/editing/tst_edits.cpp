#include "app/base/resources.h"
#include "app/editing/editor.h"

#include <QTest>

using namespace annotation;
using namespace editing;

class TestEdits : public QObject {
    Q_OBJECT

    const DocumentId doc{1};
    MemoryJournal journal_;
    std::unique_ptr<Editor> editor_;

    void start(std::vector<Annotation> annotations)
    {
        State state;
        const base::Result<TagSet> news = TagSet::fromJson(*base::resource(QStringLiteral("tagsets/news.json")), {});
        QVERIFY(news);
        state.setTagSet(*news);
        state.load(Document(doc, {}, {QStringLiteral("Il ministro Rossi ha visto Rossi a Roma ieri."), 1}, std::move(annotations)));
        journal_ = {};
        editor_ = std::make_unique<Editor>(std::move(state), journal_, base::IdSource(1), QStringLiteral("ada"), [] { return 1000; });
    }
    static Annotation suggested(std::uint64_t id, text::Range range, const QString &tag = QStringLiteral("PER"),
                                const QString &layer = layers::entity)
    {
        Annotation a;
        a.id = {(std::uint64_t(2) << 40) + id};
        a.layer = layer;
        a.tag = tag;
        a.ranges = {range};
        a.verdict = Verdict::Suggested;
        a.origin = {QStringLiteral("rules/1"), 0.8, {}};
        return a;
    }
    const Annotation &now(AnnotationId id) const { return *editor_->state().document(doc)->find(id); }
    bool isThere(AnnotationId id) const { return editor_->state().document(doc)->find(id) != nullptr; }
    template <class F, class... A> bool perform(F edit, A &&...arguments)
    {
        Author author = editor_->author();
        const State before = editor_->state();
        const base::Result<> done = editor_->perform(edit(editor_->state(), author, doc, std::forward<A>(arguments)...));
        if (!done) {
            qInfo() << done.error().message;
            return false;
        }
        const State after = editor_->state(); // the law of every edit: undo is its inverse, redo its repetition
        return before == after || (editor_->undo() && editor_->state() == before && editor_->redo() && editor_->state() == after);
    }

private Q_SLOTS:
    void verdictsFollowTheRules()
    {
        const Annotation a = suggested(1, {12, 17});
        const Annotation b = suggested(2, {27, 32});
        start({a, b});
        QVERIFY(perform(accept, Ids(&a.id, 1)));
        QCOMPARE(now(a.id).verdict, Verdict::Accepted);
        QCOMPARE(now(a.id).annotator, QStringLiteral("ada"));
        QVERIFY(perform(retag, Ids(&a.id, 1), layers::entity, QStringLiteral("ORG")));
        QCOMPARE(now(a.id).verdict, Verdict::Corrected);
        QCOMPARE(now(a.id).was->tag, QStringLiteral("PER"));
        QVERIFY(perform(resize, a.id, text::Ranges{{3, 17}}));
        QCOMPARE(now(a.id).was->tag, QStringLiteral("PER")); // the first proposal, for good
        QCOMPARE(now(a.id).was->ranges, (text::Ranges{{12, 17}}));
        QVERIFY(perform(editing::remove, Ids(&b.id, 1)));
        QCOMPARE(now(b.id).verdict, Verdict::Rejected);
        QVERIFY(perform(restore, Ids(&b.id, 1)));
        QCOMPARE(now(b.id).verdict, Verdict::Suggested);
        QVERIFY(perform(retag, Ids(&b.id, 1), layers::entity, QStringLiteral("PER"))); // its own tag: accepting
        QCOMPARE(now(b.id).verdict, Verdict::Accepted);
    }

    // "The last three years" ends on two dates without words, which nobody could be asked about.
    void aLengthIsAcceptedWithItsPoints()
    {
        Annotation length = suggested(1, {40, 44}, QStringLiteral("TIMEX3"), layers::timex3);
        Annotation begin = suggested(2, {}, QStringLiteral("TIMEX3"), layers::timex3);
        Annotation end = suggested(3, {}, QStringLiteral("TIMEX3"), layers::timex3);
        begin.ranges.clear();
        end.ranges.clear();
        length.features.set(QStringLiteral("beginPoint"), base::idText(begin.id.value));
        length.features.set(QStringLiteral("endPoint"), base::idText(end.id.value));
        start({length, begin, end});
        QVERIFY(perform(accept, Ids(&length.id, 1)));
        QCOMPARE(now(begin.id).verdict, Verdict::Accepted);
        QCOMPARE(now(end.id).verdict, Verdict::Accepted);
        QCOMPARE(now(end.id).annotator, QStringLiteral("ada"));
        begin.origin.confidence = end.origin.confidence = 0.1;
        start({length, begin, end});
        QVERIFY(perform(acceptAbove, 0.5, text::Range{}));
        QCOMPARE(now(begin.id).verdict, Verdict::Accepted);
    }

    void whatAPersonAddedAndDeletesIsGone()
    {
        start({});
        QVERIFY(perform(addSpan, text::Ranges{{35, 39}}, layers::entity, QStringLiteral("LOC")));
        const AnnotationId made = editor_->state().document(doc)->spans().front()->id;
        QCOMPARE(now(made).verdict, Verdict::Added);
        QVERIFY(!perform(addSpan, text::Ranges{{35, 39}}, layers::entity, QStringLiteral("LOC"))); // the same twice
        QVERIFY(!perform(addSpan, text::Ranges{{35, 99}}, layers::entity, QStringLiteral("LOC"))); // beyond the text
        QVERIFY(!perform(addSpan, text::Ranges{}, layers::entity, QStringLiteral("LOC")));
        QVERIFY(perform(retag, Ids(&made, 1), layers::entity, QStringLiteral("FAC")));
        QCOMPARE(now(made).verdict, Verdict::Added);
        QVERIFY(perform(editing::remove, Ids(&made, 1)));
        QVERIFY(!isThere(made));
    }

    void removalTakesRelationsAlong()
    {
        const Annotation a = suggested(1, {12, 17});
        const Annotation b = suggested(2, {27, 32});
        start({a, b});
        QVERIFY(perform(relate, layers::relation, QStringLiteral("knows"), a.id, b.id));
        QCOMPARE(editor_->state().document(doc)->relations().size(), 1U);
        QVERIFY(perform(reject, Ids(&b.id, 1)));
        QCOMPARE(editor_->state().document(doc)->relations().size(), 0U);
        QVERIFY(!perform(relate, layers::relation, QStringLiteral("knows"), a.id, a.id));
    }

    void splitAndMergeKeepTheText()
    {
        const Annotation a = suggested(1, {3, 17});
        start({a});
        QVERIFY(perform(splitSpan, a.id, 11));
        const Annotations parts = editor_->state().document(doc)->spans();
        QCOMPARE(parts.size(), 2U);
        QCOMPARE(editor_->state().document(doc)->surface(*parts[0]), QStringLiteral("ministro"));
        QCOMPARE(editor_->state().document(doc)->surface(*parts[1]), QStringLiteral("Rossi"));
        const std::array both{parts[0]->id, parts[1]->id};
        QVERIFY(perform(mergeSpans, Ids(both)));
        QCOMPARE(editor_->state().document(doc)->spans().size(), 1U);
        QCOMPARE(now(a.id).ranges, a.ranges);
        QVERIFY(!perform(splitSpan, a.id, 3));
    }

    void everywhereSkipsWhatIsTagged()
    {
        Annotation a = suggested(1, {12, 17});
        a.verdict = Verdict::Accepted;
        const Annotation b = suggested(2, {27, 32}, QStringLiteral("LOC"));
        start({a, b});
        const std::array places{Place{doc, {12, 17}}, Place{doc, {27, 32}}, Place{doc, {35, 39}}};
        Author author = editor_->author();
        QVERIFY(editor_->perform(everywhere(editor_->state(), author, places, layers::entity, QStringLiteral("PER"), {})));
        QCOMPARE(editor_->state().document(doc)->spans().size(), 3U);
        QCOMPARE(now(a.id), a);
        QCOMPARE(now(b.id).verdict, Verdict::Corrected);
        QVERIFY(editor_->undo());
        QCOMPARE(editor_->state().document(doc)->spans().size(), 2U);
    }

    void aDateOnAnEventIsAnEmptyTimexAndOneLink()
    {
        const Annotation event = suggested(1, {21, 26}, QStringLiteral("EVENT"), layers::event);
        start({event});
        QVERIFY(perform(redate, event.id, TimeValue{QStringLiteral("DATE"), QStringLiteral("2025-09-14"), {}, {}},
                        QStringLiteral("IS_INCLUDED")));
        const Document *d = editor_->state().document(doc);
        QCOMPARE(now(event.id).verdict, Verdict::Accepted);
        QCOMPARE(d->relations().size(), 1U);
        const AnnotationId date = d->relations().front()->target;
        QVERIFY(now(date).ranges.empty());
        QCOMPARE(now(date).features.value(u"valueBy"), QStringLiteral("hand"));
        QVERIFY(perform(redate, event.id, TimeValue{QStringLiteral("DATE"), QStringLiteral("2025-09-13"), {}, {}},
                        QStringLiteral("IS_INCLUDED")));
        QCOMPARE(editor_->state().document(doc)->relations().size(), 1U); // the same date, moved
        QCOMPARE(now(date).features.value(u"value"), QStringLiteral("2025-09-13"));
    }

    void correctingTheTextCarriesSpansOver_data()
    {
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("with");
        QTest::addColumn<QString>("surface"); // of the span over "Rossi" at 12; "-" when it loses its place
        QTest::newRow("before it") << 0 << 2 << "Quel"
                                   << "Rossi";
        QTest::newRow("after it") << 40 << 44 << "oggi"
                                  << "Rossi";
        QTest::newRow("inside it") << 13 << 14 << "u"
                                   << "Russi";
        QTest::newRow("its front") << 10 << 14 << "XX"
                                   << "ssi";
        QTest::newRow("its back") << 15 << 19 << "YY"
                                  << "Ros";
        QTest::newRow("around it") << 11 << 18 << " "
                                   << "-";
        QTest::newRow("all of it") << 12 << 17 << "Bianchi"
                                   << "Bianchi";
    }
    void correctingTheTextCarriesSpansOver()
    {
        QFETCH(int, begin);
        QFETCH(int, end);
        QFETCH(QString, with);
        QFETCH(QString, surface);
        const Annotation a = suggested(1, {12, 17});
        start({a});
        QVERIFY(perform(correctText, text::Range{begin, end}, with));
        QCOMPARE(editor_->state().document(doc)->articleText().revision, 2);
        QCOMPARE(now(a.id).ranges.empty() ? QStringLiteral("-") : editor_->state().document(doc)->surface(now(a.id)), surface);
    }

    void aNewReadingRespectsDecisions()
    {
        Annotation kept = suggested(1, {12, 17});
        kept.verdict = Verdict::Rejected;
        Annotation corrected = suggested(2, {27, 34});
        corrected.verdict = Verdict::Corrected;
        corrected.was = std::make_shared<const Was>(Was{QStringLiteral("PER"), {{27, 32}}, {}, {}});
        const Annotation stale = suggested(3, {0, 2});
        const Annotation same = suggested(4, {35, 39}, QStringLiteral("LOC"));
        start({kept, corrected, stale, same});
        Author author = editor_->author();
        std::vector<Annotation> reading{suggested(0, {12, 17}), suggested(0, {27, 32}), suggested(0, {35, 39}, QStringLiteral("LOC")),
                                        suggested(0, {40, 44}, QStringLiteral("TIMEX3"), layers::timex3)};
        for (std::size_t i = 0; i < reading.size(); ++i)
            reading[i].id = {i + 1};
        reading[2].origin.confidence = 0.9;
        Annotation link;
        link.id = {9};
        link.layer = layers::relation;
        link.tag = QStringLiteral("at");
        link.source = {3};
        link.target = {4};
        reading.push_back(link);
        QVERIFY(editor_->performMachine(
            replaceSuggestions(editor_->state(), author, doc, {layers::entity, layers::timex3, layers::relation}, reading),
            QStringLiteral("rules/1")));
        const Document *d = editor_->state().document(doc);
        QCOMPARE(now(kept.id), kept);
        QCOMPARE(now(corrected.id), corrected);
        QVERIFY(!isThere(stale.id));
        QCOMPARE(now(same.id).origin.confidence, 0.9); // the same id: nothing that is focused gets lost
        QCOMPARE(d->spans().size(), 4U);
        QCOMPARE(d->relations().size(), 1U);
        QCOMPARE(d->relations().front()->source, same.id);
        QVERIFY(!editor_->canUndo());
        const State before = editor_->state();
        QVERIFY(editor_->performMachine(
            replaceSuggestions(editor_->state(), author, doc, {layers::entity, layers::timex3, layers::relation}, reading),
            QStringLiteral("rules/1")));
        QVERIFY(editor_->state() == before); // equal reading, nothing changed
    }

    void aSuggesterMayNotTouchDecisions()
    {
        Annotation mine = suggested(1, {12, 17});
        mine.verdict = Verdict::Added;
        start({mine});
        QVERIFY(!editor_->performMachine({{}, {{doc, mine, std::nullopt}}}, QStringLiteral("rules/1")));
        QVERIFY(isThere(mine.id));
    }

    void aLinkHasNoEndsInTheText()
    {
        const Annotation a = suggested(1, {12, 17}), b = suggested(2, {18, 20});
        start({a, b});
        Author author = editor_->author();
        QVERIFY(editor_->perform(relate(editor_->state(), author, doc, layers::tlink, QStringLiteral("BEFORE"), a.id, b.id)));
        const AnnotationId link = editor_->state().document(doc)->relations().at(0)->id;
        const auto moved = resize(editor_->state(), author, doc, link, {{0, 2}});
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, base::Error::Kind::Invalid);
    }

    void gesturesAreUndoneWhole()
    {
        const Annotation a = suggested(1, {12, 17});
        start({a});
        const State before = editor_->state();
        Author author = editor_->author();
        for (qsizetype end : {18, 20, 26})
            QVERIFY(editor_->perform(resize(editor_->state(), author, doc, a.id, {{12, end}}), QStringLiteral("resize")));
        QCOMPARE(now(a.id).ranges, (text::Ranges{{12, 26}}));
        QVERIFY(editor_->undo());
        QVERIFY(editor_->state() == before);
        QVERIFY(!editor_->canUndo());
        QVERIFY(editor_->redo());
        QCOMPARE(now(a.id).ranges, (text::Ranges{{12, 26}}));
        QVERIFY(editor_->undo());
        QVERIFY(editor_->state() == before);
    }

    void articlesComeAndGo()
    {
        start({});
        Author author = editor_->author();
        Annotation local = suggested(0, {0, 2});
        local.id = {1};
        local.features.set(QStringLiteral("speakerSpan"), QStringLiteral("1"));
        const Document draft({}, {QStringLiteral("a2"), QStringLiteral("Due")}, {QStringLiteral("Un testo"), 1}, {local});
        const State before = editor_->state();
        QVERIFY(editor_->perform(addArticle(author, draft)));
        QCOMPARE(editor_->state().documents().size(), 2U);
        const Document added = editor_->state().documents().rbegin()->second;
        QVERIFY(added.spans().front()->id.value >= localIds);
        QCOMPARE(added.spans().front()->features.value(u"speakerSpan"), base::idText(added.spans().front()->id.value));
        QVERIFY(editor_->perform(removeArticle(editor_->state(), added.id())));
        QVERIFY(editor_->state() == before);
        QVERIFY(editor_->undo());
        QVERIFY(*editor_->state().document(added.id()) == added);
        QVERIFY(editor_->undo());
        QVERIFY(editor_->state() == before);
    }

    void nothingIsDoneWhileWritingFails()
    {
        const Annotation a = suggested(1, {12, 17});
        start({a});
        editor_->refuse(1, {base::Error::Kind::Io, QStringLiteral("disk full"), {}});
        QVERIFY(!perform(accept, Ids(&a.id, 1)));
        QCOMPARE(now(a.id).verdict, Verdict::Suggested);
        editor_->unblock();
        QVERIFY(perform(accept, Ids(&a.id, 1)));
    }
};

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
