// A project file from outside: what goes in comes out again after closing, in every kind of record; reading, searching, versions, copies,
// settings.
#include "tests/project/random_edits.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace project_tests;
using project::Mode;
using project::Store;

namespace {

std::unique_ptr<Store> taken(base::Result<std::unique_ptr<Store>> store)
{
    if (!store)
        qWarning() << store.error().text();
    return store ? *std::move(store) : nullptr;
}

Annotation fullSpan(AnnotationId id)
{
    Annotation a;
    a.id = id;
    a.layer = layers::entity;
    a.tag = QStringLiteral("PER");
    a.ranges = {{0, 4}, {6, 9}};
    a.features
        = {{QStringLiteral("role"), QStringLiteral("ministra")}, {QStringLiteral("x"), QStringLiteral("é\u0301👩‍👩‍👧")}};
    a.entity = {(std::uint64_t{0xFFFFFF} << 40) | 7}; // the largest prefix: the sign bit of what SQLite holds
    a.origin = {QStringLiteral("rules/1"), 0.25, QStringLiteral("because")};
    a.verdict = Verdict::Corrected;
    a.was = std::make_shared<const Was>(
        Was{QStringLiteral("ORG"), {{0, 2}}, {{QStringLiteral("k"), QStringLiteral("v")}}, QStringLiteral("rules/1")});
    a.annotator = QStringLiteral("ada");
    a.at = 1758000000123;
    a.comment = QStringLiteral("forse\nno");
    a.unsure = true;
    a.sourceId = QStringLiteral("T1");
    return a;
}

ArticleFields fullFields()
{
    ArticleFields f;
    f.name = QStringLiteral("zapad/1");
    f.title = QStringLiteral("Città \"nuova\"");
    f.language = QStringLiteral("it");
    f.dct = QStringLiteral("2025-09-15T10:30");
    f.source = QStringLiteral("https://example.org/?a=1&b='2'");
    f.author = QStringLiteral("Ada Brambilla");
    f.story = QStringLiteral("ponte");
    f.status = Status::InProgress;
    f.excluded = true;
    f.postponed = true;
    f.order = -3;
    f.features = {{QStringLiteral("encoding"), QStringLiteral("CP1252")}, {QStringLiteral("bom"), QStringLiteral("1")}};
    return f;
}

} // namespace

class StoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyRecordComesBack();
    void textsComeBackToTheUnit_data();
    void textsComeBackToTheUnit();
    void acknowledgesThroughTheEventLoop();
    void seesWhatIsNotOnDiskYet();
    void firstScreen();
    void countsFollow();
    void searches_data();
    void searches();
    void searchFollowsTheText();
    void historyOfOneAnnotation();
    void whereAnEntityIsMentioned();
    void findsTheSameText();
    void idsAreNeverReused();
    void versionsLeadBack();
    void copiesAreConsistentAndTheirOwn();
    void settings();
    void leavesOneFile();
    void createsWholeOrNotAtAll();

private:
    QString file(const char *name) const { return folder_->filePath(QString::fromLatin1(name)); }
    std::unique_ptr<Store> fresh(const char *name = "a.chiosa") { return taken(Store::create(file(name), newsTagSet())); }
    static DocumentId addArticle(Editor &editor, const QString &title, const QString &text, std::vector<Annotation> annotations = {});

    std::unique_ptr<QTemporaryDir> folder_;
};

void StoreTest::init() { folder_ = std::make_unique<QTemporaryDir>(temporaryTemplate()); }

DocumentId StoreTest::addArticle(Editor &editor, const QString &title, const QString &text, std::vector<Annotation> annotations)
{
    ArticleFields fields;
    fields.name = title;
    fields.title = title;
    Author author = editor.author();
    const Transaction transaction = editing::addArticle(author, Document({}, fields, {text, 1}, std::move(annotations)));
    const DocumentId id = transaction.changes.front().document;
    return editor.perform(transaction) ? id : DocumentId{};
}

void StoreTest::everyRecordComesBack()
{
    const Entity entity{{(std::uint64_t{0xFFFFFF} << 40) | 7},        QStringLiteral("PER"), QStringLiteral("Ada"), QStringLiteral("Q42"),
                        {{QStringLiteral("a"), QStringLiteral("b")}}, Verdict::Added,        QStringLiteral("e1")};
    const DocumentId id{(std::uint64_t{0x800000} << 40) | 1};
    const Annotation span = fullSpan({(std::uint64_t{0x800000} << 40) | 2});
    Annotation empty = span;
    empty.id.value += 1;
    empty.ranges.clear();
    empty.verdict = Verdict::Rejected;
    Annotation relation;
    relation.id = {span.id.value + 2};
    relation.layer = layers::tlink;
    relation.tag = QStringLiteral("BEFORE");
    relation.source = span.id;
    relation.target = empty.id;
    TagSet tagSet = newsTagSet();
    tagSet.layers().front().tags.front().colour = QStringLiteral("#112233");
    {
        auto store = fresh();
        QVERIFY(store);
        auto editor = editorOn(*store, QStringLiteral("ada"));
        const ArticleText text{QStringLiteral("Ada e Bruno\nieri"), 3};
        QVERIFY(editor->perform({QStringLiteral("all"),
                                 {{{}, {}, entity},
                                  {id, {}, fullFields()},
                                  {id, ArticleText{}, text},
                                  {id, {}, span},
                                  {id, {}, empty},
                                  {id, {}, relation},
                                  {{}, TagSetFields{newsTagSet()}, TagSetFields{tagSet}}}}));
        QVERIFY(store->flush());
        QVERIFY(store->check()->sound());
    }
    auto store = taken(Store::open(file("a.chiosa")));
    QVERIFY(store);
    const auto state = store->state();
    QVERIFY(state);
    QCOMPARE(state->entities(), std::vector{entity});
    QVERIFY(state->tagSet() == tagSet);
    const auto document = store->document(id);
    QVERIFY(document);
    QVERIFY(*document == Document(id, fullFields(), {QStringLiteral("Ada e Bruno\nieri"), 3}, {span, empty, relation}));
    const auto articles = store->articles();
    QVERIFY(articles && articles->size() == 1);
    ArticleFields shown = fullFields();
    shown.features = {};
    QVERIFY(articles->front().fields == shown);
    QCOMPARE(articles->front().counts.decided, 1);
    QCOMPARE(store->entry(2)->transaction.label, QStringLiteral("all"));
    QVERIFY(!store->document({17}));
    QCOMPARE(store->document({17}).error().kind, base::Error::Kind::Invalid);
}

void StoreTest::textsComeBackToTheUnit_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("line ends") << QStringLiteral("a\r\nb\rc\nd\u2028e\u0085");
    QTest::newRow("emoji") << QStringLiteral("👩‍👩‍👧 🇮🇹 👍🏽");
    QTest::newRow("combining") << QStringLiteral("e\u0301 e\u0301\u0323");
    QTest::newRow("right to left") << QStringLiteral("שלום \u202Bالعالم\u202C ﷽");
    QTest::newRow("Thai") << QStringLiteral("สวัสดีชาวโลก");
    QTest::newRow("BOM") << QStringLiteral("\uFEFFa\uFEFF");
    QTest::newRow("NUL") << QStringView(u"a\0b", 3).toString();
    QTest::newRow("noncharacters") << QStringLiteral("\uFFFE\uFFFF");
    QTest::newRow("long") << QStringLiteral("lungo \U0001D4B3 ").repeated(20000);
}

void StoreTest::textsComeBackToTheUnit()
{
    QFETCH(QString, text);
    DocumentId id;
    {
        auto store = fresh();
        auto editor = editorOn(*store, QStringLiteral("ada"));
        id = addArticle(*editor, QStringLiteral("t"), text);
        QVERIFY(id);
    }
    auto store = taken(Store::open(file("a.chiosa")));
    QCOMPARE(store->document(id)->text(), text);
    QVERIFY(store->check()->sound());
}

void StoreTest::acknowledgesThroughTheEventLoop()
{
    auto store = fresh();
    auto editor = editorOn(*store, QStringLiteral("ada"));
    QSignalSpy stored(editor.get(), &Editor::stored);
    QVERIFY(addArticle(*editor, QStringLiteral("a"), QStringLiteral("uno")));
    QCOMPARE(editor->pending().size(), size_t(1)); // perform came back before the disk did
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(stored.front().front().value<editing::Sequence>(), editing::Sequence(2));
    QVERIFY(editor->pending().empty());
    QVERIFY(store->flush());
    QCoreApplication::processEvents();
    QCOMPARE(stored.size(), 1); // told once
}

void StoreTest::seesWhatIsNotOnDiskYet()
{
    auto store = fresh();
    auto editor = editorOn(*store, QStringLiteral("ada"));
    for (int i = 0; i < 50; ++i) {
        const DocumentId id = addArticle(*editor, QString::number(i), QStringLiteral("numero %1").arg(i));
        QCOMPARE(store->entry(store->last())->transaction.changes.front().document, id);
        const auto document = store->document(id);
        QVERIFY(document);
        QVERIFY(*document == *editor->state().document(id));
        QCOMPARE(store->articles()->size(), size_t(i + 1));
        QCOMPARE(store->heads(QStringLiteral("ada")).undo, store->last());
    }
}

void StoreTest::firstScreen()
{
    auto store = fresh();
    auto editor = editorOn(*store, QStringLiteral("ada"));
    std::vector<Annotation> annotations;
    for (int i = 0; i < 1000; ++i) {
        Annotation a;
        a.id.value = std::uint64_t(i + 1);
        a.layer = layers::entity;
        a.tag = QStringLiteral("PER");
        a.ranges = {{i * 10, i * 10 + (i % 100 == 0 ? 500 : 5)}};
        annotations.push_back(a);
    }
    Annotation link;
    link.id = {2000};
    link.layer = layers::tlink;
    link.tag = QStringLiteral("BEFORE");
    link.source = {3};
    link.target = {900};
    annotations.push_back(link);
    link.id = {2001};
    link.source = {700};
    annotations.push_back(link);
    const DocumentId id = addArticle(*editor, QStringLiteral("a"), QString(10500, QLatin1Char('x')), annotations);
    const Document whole = *editor->state().document(id);
    for (const text::Range range : {text::Range{0, 100}, text::Range{4990, 5003}, text::Range{10400, 10500}}) {
        const auto part = store->firstScreen(id, range);
        QVERIFY2(part, qPrintable(part ? QString() : part.error().text()));
        QCOMPARE(part->text(), whole.text());
        QVERIFY(part->fields() == whole.fields());
        const auto expected = whole.overlapping(range);
        const auto found = part->spans();
        QCOMPARE(found.size(), expected.size());
        for (size_t i = 0; i < found.size(); ++i)
            QVERIFY(*found[i] == *expected[i]);
        std::set<AnnotationId> relations;
        for (const AnnotationPointer &span : expected) {
            for (const AnnotationPointer &relation : whole.relationsOf(span->id))
                relations.insert(relation->id);
        }
        QCOMPARE(part->relations().size(), relations.size());
    }
    QCOMPARE(store->firstScreen(id, {20, 21})->relations().size(), size_t(1));
}

void StoreTest::countsFollow()
{
    auto store = fresh();
    auto editor = editorOn(*store, QStringLiteral("ada"));
    const DocumentId id = addArticle(*editor, QStringLiteral("a"), QStringLiteral("uno due tre quattro cinque"));
    Author machine{editor->ids(), {}, 0};
    std::vector<Annotation> suggestions(3);
    for (size_t i = 0; i < 3; ++i) {
        suggestions[i].id.value = i + 1;
        suggestions[i].layer = i == 2 ? layers::structure : layers::entity;
        suggestions[i].tag = i == 2 ? QStringLiteral("TITLE") : QStringLiteral("PER");
        suggestions[i].ranges = {{qsizetype(i) * 4, qsizetype(i) * 4 + 3}};
    }
    QVERIFY(editor->performMachine(
        editing::replaceSuggestions(editor->state(), machine, id, {layers::entity, layers::structure}, suggestions, {}),
        QStringLiteral("m")));
    const auto counts = [&store] {
        const auto articles = store->articles();
        return articles->front().counts;
    };
    QVERIFY(counts() == (project::Counts{3, 0, 2})); // guessed structure waits for nobody
    const auto spans = editor->state().document(id)->onLayer(layers::entity);
    const AnnotationId first[] = {spans[0]->id}, second[] = {spans[1]->id};
    Author author = editor->author();
    QVERIFY(editor->perform(editing::accept(editor->state(), author, id, first)));
    QVERIFY(counts() == (project::Counts{2, 1, 1}));
    QVERIFY(editor->perform(editing::reject(editor->state(), author, id, second)));
    QVERIFY(counts() == (project::Counts{1, 1, 0}));
    TagSet tagSet = editor->state().tagSet();
    for (LayerType &layer : tagSet.layers())
        layer.inQueue = true;
    QVERIFY(editor->perform(editing::setTagSet(editor->state(), author, tagSet, QStringLiteral("queue"))));
    QVERIFY(counts() == (project::Counts{1, 1, 1}));
    for (int i = 0; i < 3; ++i)
        QVERIFY(editor->undo());
    QVERIFY(counts() == (project::Counts{3, 0, 2}));
    QVERIFY(store->check()->sound());
}

void StoreTest::searches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("titles");
    const QStringList both{QStringLiteral("Il ponte"), QStringLiteral("La città")};
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("signs only") << QStringLiteral("\"*(-^:\"") << QStringList();
    QTest::newRow("a word") << QStringLiteral("ministra") << QStringList{QStringLiteral("Il ponte")};
    QTest::newRow("its beginning") << QStringLiteral("min") << QStringList{QStringLiteral("Il ponte")};
    QTest::newRow("without accents") << QStringLiteral("citta") << both;
    QTest::newRow("capitals") << QStringLiteral("CITTÀ") << both;
    QTest::newRow("both words") << QStringLiteral("sindaco citt") << QStringList{QStringLiteral("La città")};
    QTest::newRow("a short word is whole") << QStringLiteral("ci") << QStringList();
    QTest::newRow("elided") << QStringLiteral("l’accordo") << QStringList{QStringLiteral("La città")};
    QTest::newRow("in this order") << QStringLiteral("\"del sindaco\"") << QStringList{QStringLiteral("La città")};
    QTest::newRow("not in this order") << QStringLiteral("\"sindaco del\"") << QStringList();
    QTest::newRow("an open quotation mark") << QStringLiteral("\"sindaco") << QStringList{QStringLiteral("La città")};
    QTest::newRow("operators are words") << QStringLiteral("sindaco NOT ponte") << QStringList();
    QTest::newRow("in the title") << QStringLiteral("ponte") << QStringList{QStringLiteral("Il ponte")};
    QTest::newRow("Hebrew") << QStringLiteral("שלום") << QStringList{QStringLiteral("Terzo")};
}

void StoreTest::searches()
{
    QFETCH(QString, query);
    QFETCH(QStringList, titles);
    auto store = fresh();
    auto editor = editorOn(*store, QStringLiteral("ada"));
    addArticle(*editor, QStringLiteral("Il ponte"), QStringLiteral("La ministra visita la città."));
    addArticle(*editor, QStringLiteral("La città"), QStringLiteral("Parole del sindaco sull'accordo, l'accordo di ieri."));
    addArticle(*editor, QStringLiteral("Terzo"), QStringLiteral("שלום עולם"));
    const auto found = store->search(query, 10);
    QVERIFY2(found, qPrintable(found ? QString() : found.error().text()));
    QStringList shown;
    for (const project::Found &one : *found)
        shown << one.title;
    shown.sort();
    QCOMPARE(shown, titles);
    if (query == QLatin1String("ministra"))
        QCOMPARE(found->front().excerpt, QStringLiteral("La \u2068ministra\u2069 visita la città."));
}

void StoreTest::searchFollowsTheText()
{
    auto store = fresh();
    auto editor = editorOn(*store, QStringLiteral("ada"));
    const DocumentId id = addArticle(*editor, QStringLiteral("uno"), QStringLiteral("il cavallo corre"));
    Author author = editor->author();
    const auto hits = [&store](const char *word) { return int(store->search(QString::fromLatin1(word), 10)->size()); };
    QCOMPARE(hits("cavallo"), 1);
    QVERIFY(editor->perform(editing::correctText(editor->state(), author, id, {3, 10}, QStringLiteral("gatto"))));
    QCOMPARE(hits("cavallo"), 0);
    QCOMPARE(hits("gatto"), 1);
    ArticleFields fields = editor->state().document(id)->fields();
    fields.title = QStringLiteral("due");
    QVERIFY(editor->perform(editing::setFields(editor->state(), author, id, fields, QStringLiteral("title"))));
    QCOMPARE(hits("uno"), 0);
    QCOMPARE(hits("due"), 1);
    QVERIFY(editor->perform(editing::removeArticle(editor->state(), id)));
    QCOMPARE(hits("gatto"), 0);
    QCOMPARE(hits("due"), 0);
    for (int i = 0; i < 3; ++i) {
        const auto undone = editor->undo();
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().text()));
    }
    QCOMPARE(hits("cavallo"), 1);
    QCOMPARE(hits("uno"), 1);
    QVERIFY(store->check()->sound());
}

void StoreTest::historyOfOneAnnotation()
{
    auto store = fresh();
    auto editor = editorOn(*store, QStringLiteral("ada"));
    const DocumentId id = addArticle(*editor, QStringLiteral("a"), QStringLiteral("uno due tre"));
    Author author = editor->author();
    QVERIFY(editor->perform(editing::addSpan(editor->state(), author, id, {{0, 3}}, layers::entity, QStringLiteral("PER"))));
    const AnnotationId span = editor->state().document(id)->spans().front()->id;
    const AnnotationId ids[] = {span};
    QVERIFY(editor->perform(editing::addSpan(editor->state(), author, id, {{4, 7}}, layers::entity, QStringLiteral("ORG"))));
    QVERIFY(editor->perform(editing::retag(editor->state(), author, id, ids, layers::entity, QStringLiteral("LOC"))));
    QVERIFY(editor->perform(editing::remove(editor->state(), author, id, ids)));
    const auto history = [&] { return *store->historyOf(id, span); };
    QCOMPARE(history(), (std::vector<editing::Sequence>{3, 5, 6})); // gone, and yet known
    QVERIFY(editor->undo());
    QCOMPARE(history(), (std::vector<editing::Sequence>{3, 5, 6, 7}));
    QVERIFY(store->historyOf(id, {99})->empty());
}

void StoreTest::whereAnEntityIsMentioned()
{
    auto store = fresh();
    auto editor = editorOn(*store, QStringLiteral("ada"));
    std::vector<DocumentId> documents;
    for (int i = 0; i < 3; ++i)
        documents.push_back(addArticle(*editor, QString::number(i), QStringLiteral("uno due tre")));
    Author author = editor->author();
    for (const DocumentId id : {documents[0], documents[2]})
        QVERIFY(editor->perform(editing::addSpan(editor->state(), author, id, {{0, 3}}, layers::entity, QStringLiteral("PER"))));
    const AnnotationId first[] = {editor->state().document(documents[0])->spans().front()->id};
    const AnnotationId third[] = {editor->state().document(documents[2])->spans().front()->id};
    QVERIFY(editor->perform(editing::newEntity(editor->state(), author, documents[0], first, QStringLiteral("Uno"), {})));
    const EntityId entity = editor->state().entities().front().id;
    QVERIFY(editor->perform(editing::setEntity(editor->state(), author, documents[2], third, entity)));
    QCOMPARE(*store->documentsOf(entity), (std::vector{documents[0], documents[2]}));
    auto reader = project::Reader::open(store->location());
    QVERIFY(reader);
    QCOMPARE(reader->mentionCounts()->at(entity), 2);
}

void StoreTest::findsTheSameText()
{
    auto store = fresh();
    auto editor = editorOn(*store, QStringLiteral("ada"));
    const DocumentId one = addArticle(*editor, QStringLiteral("stesso"), QStringLiteral("testo uno"));
    const DocumentId two = addArticle(*editor, QStringLiteral("stesso"), QStringLiteral("testo due"));
    QCOMPARE(*store->named(QStringLiteral("stesso")), (std::vector{one, two}));
    QCOMPARE(*store->withText(QStringLiteral("testo due")), std::vector{two});
    QVERIFY(store->withText(QStringLiteral("testo"))->empty());
}

void StoreTest::idsAreNeverReused()
{
    std::set<std::uint64_t> drawn;
    std::optional<std::uint32_t> prefix;
    for (int session = 0; session < 4; ++session) {
        auto store = session == 0 ? fresh() : taken(Store::open(file("a.chiosa")));
        auto editor = editorOn(*store, QStringLiteral("ada"));
        QVERIFY(!prefix || *prefix == editor->ids().prefix());
        prefix = editor->ids().prefix();
        const DocumentId id = addArticle(*editor, QString::number(session), QStringLiteral("uno due"));
        QVERIFY(drawn.insert(id.value).second);
        Author author = editor->author();
        QVERIFY(editor->perform(editing::addSpan(editor->state(), author, id, {{0, 3}}, layers::entity, QStringLiteral("PER"))));
        QVERIFY(drawn.insert(editor->state().document(id)->spans().front()->id.value).second);
        QVERIFY(editor->undo()); // what was undone once had its id all the same
    }
}

void StoreTest::versionsLeadBack()
{
    RandomEdits edits(11);
    auto store = fresh();
    auto editor = editorOn(*store, QStringLiteral("ada"));
    for (int i = 0; i < 80; ++i)
        static_cast<void>(i % 9 == 0 ? edits.machine(*editor) : edits.step(*editor));
    QVERIFY(store->saveVersion(QStringLiteral("prima"), QStringLiteral("ada"), 1758000000000));
    const QByteArray then = bytesOf(editor->state());
    for (int i = 0; i < 120; ++i)
        static_cast<void>(i % 9 == 0 ? edits.machine(*editor) : edits.step(*editor));
    const QByteArray later = bytesOf(editor->state());
    QVERIFY(then != later);
    const auto versions = store->versions();
    QCOMPARE(versions->size(), size_t(1));
    QCOMPARE(versions->front().name, QStringLiteral("prima"));
    const auto way = store->wayBackTo(versions->front());
    QVERIFY(way);
    const auto went = editor->perform(*way);
    QVERIFY2(went, qPrintable(went ? QString() : went.error().text()));
    QCOMPARE(bytesOf(editor->state()), then);
    QVERIFY(editor->undo());
    QCOMPARE(bytesOf(editor->state()), later);
    QVERIFY(editor->redo());
    QCOMPARE(bytesOf(*wholeState(*store)), then);
    QCOMPARE(bytesOf(*replayed(*store)), then);
}

void StoreTest::copiesAreConsistentAndTheirOwn()
{
    RandomEdits edits(5);
    auto store = fresh();
    auto editor = editorOn(*store, QStringLiteral("ada"));
    for (int i = 0; i < 60; ++i)
        static_cast<void>(edits.step(*editor));
    QVERIFY(store->backupTo(file("copy.chiosa")));
    const QByteArray then = bytesOf(editor->state());
    QCOMPARE(store->backupTo(file("copy.chiosa")).error().kind, base::Error::Kind::Conflict);
    QCOMPARE(store->backupTo(file("a.chiosa"), project::Overwrite::Yes).error().kind, base::Error::Kind::Conflict);
    QVERIFY(store->backupTo(file("copy.chiosa"), project::Overwrite::Yes));
    static_cast<void>(edits.step(*editor));
    auto copy = taken(Store::open(file("copy.chiosa")));
    QVERIFY(copy);
    QCOMPARE(bytesOf(*wholeState(*copy)), then);
    QVERIFY(copy->check()->sound() || copy->check()->findings.front().kind == project::Finding::Kind::Reference);
    QVERIFY(copy->ids()->prefix() != store->ids()->prefix());
    QVERIFY(editorOn(*copy, QStringLiteral("ada"))->canUndo()); // the history goes along
    QVERIFY(!store->backupTo(QStringLiteral("/nonexistent/folder/x.chiosa")));
    QCOMPARE(store->backupTo(QStringLiteral("/nonexistent/folder/x.chiosa")).error().kind, base::Error::Kind::Io);
}

void StoreTest::settings()
{
    {
        auto store = fresh();
        QCOMPARE(*store->setting(QStringLiteral("model")), QByteArray());
        store->setSetting(QStringLiteral("model"), QByteArray("\0\1\2", 3));
        QCOMPARE(*store->setting(QStringLiteral("model")), QByteArray("\0\1\2", 3));
        store->setSetting(QStringLiteral("model"), QByteArray(100000, 'm'));
    }
    auto store = taken(Store::open(file("a.chiosa"), Mode::Look));
    QCOMPARE(*store->setting(QStringLiteral("model")), QByteArray(100000, 'm'));
    QVERIFY(store->check()->sound());
}

void StoreTest::leavesOneFile()
{
    const QDir folder(folder_->path());
    {
        auto store = fresh();
        auto editor = editorOn(*store, QStringLiteral("ada"));
        addArticle(*editor, QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(store->flush());
        QVERIFY(folder.entryList(QDir::Files).contains(QStringLiteral("a.chiosa-wal")));
    }
    QCOMPARE(folder.entryList(QDir::Files), QStringList{QStringLiteral("a.chiosa")});
    QFile file(folder.filePath(QStringLiteral("a.chiosa")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray head = file.read(100);
    QCOMPARE(head.mid(18, 2), QByteArray("\1\1", 2)); // no -wal is expected beside it
    QCOMPARE(head.mid(68, 4), QByteArray("Chia"));
}

void StoreTest::createsWholeOrNotAtAll()
{
    QFile other(file("there.chiosa"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("mine");
    other.close();
    QCOMPARE(Store::create(file("there.chiosa"), newsTagSet()).error().kind, base::Error::Kind::Conflict);
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), QByteArray("mine"));
    QCOMPARE(Store::create(QStringLiteral("/nonexistent/x.chiosa"), newsTagSet()).error().kind, base::Error::Kind::Io);
    QCOMPARE(Store::open(file("none.chiosa")).error().kind, base::Error::Kind::Io);
    QCOMPARE(Store::open(folder_->path()).error().kind, base::Error::Kind::Io);
    QCOMPARE(QDir(folder_->path()).entryList(QDir::Files), QStringList{QStringLiteral("there.chiosa")});
}

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
