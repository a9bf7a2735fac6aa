// Projects made by every released version still open, and hold what they held: one file for each version of the tables in tests/projects.
//
// To make the file of the present version anew before a release: CHIOSA_MAKE_PROJECT=1 project_tst_released.
#include "tests/project/random_edits.h"

#include "app/project/schema.h"

#include <QTemporaryDir>
#include <QTest>

using namespace project_tests;
using project::Store;

namespace {

const QString folder = QStringLiteral(CHIOSA_SOURCE_DIR "/tests/projects/");

// What every file holds, whatever else the version could hold.
void fill(Store &store)
{
    auto editor = editorOn(store, QStringLiteral("ada"));
    ArticleFields fields;
    fields.name = QStringLiteral("ponte");
    fields.title = QStringLiteral("Il ponte di Rivaselva");
    fields.language = QStringLiteral("it");
    fields.dct = QStringLiteral("2025-09-15");
    Author author = editor->author();
    const Transaction made = editing::addArticle(
        author, Document({}, fields, {QStringLiteral("La sindaca Ada Neri 👩‍👩‍👧 riapre il ponte.\nIeri era chiuso."), 1}));
    const DocumentId id = made.changes.front().document;
    QVERIFY(editor->perform(made));
    QVERIFY(editor->perform(editing::addSpan(editor->state(), author, id, {{11, 19}}, layers::entity, QStringLiteral("PER"))));
    const AnnotationId person = editor->state().document(id)->spans().front()->id;
    QVERIFY(editor->perform(editing::addSpan(editor->state(), author, id, {{29, 35}}, layers::event, QStringLiteral("EVENT"))));
    const AnnotationId mentions[] = {person};
    QVERIFY(editor->perform(editing::newEntity(editor->state(), author, id, mentions, QStringLiteral("Ada Neri"), QStringLiteral("Q1"))));
    QVERIFY(store.saveVersion(QStringLiteral("prima"), QStringLiteral("ada"), 1758000000000));
    QVERIFY(editor->perform(editing::setComment(editor->state(), author, id, person, QStringLiteral("forse"), true)));
    QVERIFY(editor->undo());
    store.setSetting(QStringLiteral("note"), "kept");
    QVERIFY(store.flush());
}

} // namespace

class Released : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stillOpens_data();
    void stillOpens();
};

void Released::initTestCase()
{
    const QString path = folder + QStringLiteral("v%1.chiosa").arg(project::schemaVersion);
    if (qEnvironmentVariableIsSet("CHIOSA_MAKE_PROJECT")) {
        QFile::remove(path);
        auto store = Store::create(path, newsTagSet(), [] { return base::Timestamp(1758000000000); });
        QVERIFY(store);
        fill(**store);
    }
    QVERIFY2(QFile::exists(path), "CHIOSA_MAKE_PROJECT=1 makes it");
}

void Released::stillOpens_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*.chiosa")}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

void Released::stillOpens()
{
    QFETCH(QString, name);
    const QTemporaryDir here(temporaryTemplate());
    const QString path = here.filePath(name);
    QVERIFY(QFile::copy(folder + name, path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    auto opened = Store::open(path);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
    const std::unique_ptr<Store> store = *std::move(opened);
    QVERIFY(store->check()->sound());
    const auto state = wholeState(*store);
    QVERIFY(state);
    QCOMPARE(state->entities().size(), size_t(1));
    QCOMPARE(state->entities().front().kb, QStringLiteral("Q1"));
    QCOMPARE(state->documents().size(), size_t(1));
    const Document &document = state->documents().begin()->second;
    QCOMPARE(document.fields().title, QStringLiteral("Il ponte di Rivaselva"));
    const Annotations spans = document.spans();
    QCOMPARE(spans.size(), size_t(2));
    QCOMPARE(document.surface(*spans.front()), QStringLiteral("Ada Neri"));
    QCOMPARE(document.surface(*spans.back()), QStringLiteral("riapre"));
    QCOMPARE(spans.front()->entity, state->entities().front().id);
    QVERIFY(state->tagSet() == replayed(*store)->tagSet());
    QCOMPARE(store->versions()->front().name, QStringLiteral("prima"));
    QCOMPARE(*store->setting(QStringLiteral("note")), QByteArray("kept"));
    QCOMPARE(store->search(QStringLiteral("sindac pont"), 5)->size(), size_t(1));
    auto editor = editorOn(*store, QStringLiteral("ada"));
    QVERIFY(editor->canUndo());
    QVERIFY(editor->redo());
    QVERIFY(store->flush());
    QCOMPARE(store->document(document.id())->spans().front()->comment, QStringLiteral("forse"));
}

QTEST_GUILESS_MAIN(Released)
#include "tst_released.moc"
