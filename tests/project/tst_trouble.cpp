// What goes wrong around a project file: a second instance, a folder that cannot be written, a newer, foreign or damaged file, a full disk.
// Nothing acknowledged is lost, nothing is repaired unasked, and there is always a sentence.
#include "tests/project/random_edits.h"

#include "app/project/schema.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace project_tests;
using base::Error;
using project::Mode;
using project::Store;

namespace {

std::unique_ptr<Store> taken(base::Result<std::unique_ptr<Store>> store)
{
    if (!store)
        qWarning() << store.error().text();
    return store ? *std::move(store) : nullptr;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

// Runs a question in a process of its own, as the user "nobody" where we are root (whom nothing is forbidden). 0: yes.
int asNobody(const std::function<bool()> &question)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
            ::_exit(2);
        ::_exit(question() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}

bool isSentence(const Error &error) { return error.message.size() > 20 && error.message.endsWith(QLatin1Char('.')); }

} // namespace

class Trouble : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void secondInstance();
    void lockOfAKilledProcess();
    void lookingBesideAnEditor();
    void readOnlyFolder();
    void readOnlyFile();
    void readOnlyFolderWithUnfinishedEdits();
    void newer();
    void older();
    void migrationFails();
    void foreign_data();
    void foreign();
    void truncated();
    void flippedBytes();
    void diskFull();
    void writesFailThenElsewhere();
    void movedAway();

private:
    QString file(const char *name) const { return folder_->filePath(QString::fromLatin1(name)); }
    QByteArray madeBy(quint32 seed, int steps); // a project with random edits, closed; its state
    std::unique_ptr<QTemporaryDir> folder_;
};

void Trouble::init()
{
    folder_ = std::make_unique<QTemporaryDir>(temporaryTemplate());
    ::chmod(QFile::encodeName(folder_->path()).constData(), 0755);
}

void Trouble::cleanup() { ::chmod(QFile::encodeName(folder_->path()).constData(), 0755); }

QByteArray Trouble::madeBy(quint32 seed, int steps)
{
    RandomEdits edits(seed);
    auto store = taken(Store::create(file("a.chiosa"), newsTagSet()));
    auto editor = editorOn(*store, QStringLiteral("ada"));
    for (int i = 0; i < steps; ++i)
        static_cast<void>(i % 9 == 4 ? edits.machine(*editor) : edits.step(*editor));
    return bytesOf(editor->state());
}

void Trouble::secondInstance()
{
    auto store = taken(Store::create(file("a.chiosa"), newsTagSet()));
    const auto second = Store::open(file("a.chiosa"));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Conflict);
    QVERIFY(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
    store.reset();
    QVERIFY(taken(Store::open(file("a.chiosa"))));
    QVERIFY(!QFile::exists(file("a.chiosa-lock")));
}

void Trouble::lockOfAKilledProcess()
{
    madeBy(1, 5);
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = project::Lock::take(file("a.chiosa"));
        static_cast<void>(::write(ready[1], lock ? "y" : "n", 1));
        ::pause();
        ::_exit(0);
    }
    char answer = 0;
    QCOMPARE(::read(ready[0], &answer, 1), 1);
    QCOMPARE(answer, 'y');
    QCOMPARE(Store::open(file("a.chiosa")).error().kind, Error::Kind::Conflict);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QVERIFY(QFile::exists(file("a.chiosa-lock"))); // left behind, and no hindrance
    QVERIFY(taken(Store::open(file("a.chiosa"))));
}

void Trouble::lookingBesideAnEditor()
{
    auto store = taken(Store::create(file("a.chiosa"), newsTagSet()));
    auto editor = editorOn(*store, QStringLiteral("ada"));
    RandomEdits edits(2);
    for (int i = 0; i < 30; ++i)
        static_cast<void>(edits.step(*editor));
    QVERIFY(store->flush());
    auto looking = taken(Store::open(file("a.chiosa"), Mode::Look));
    QVERIFY(looking);
    QVERIFY(looking->isReadOnly());
    QCOMPARE(bytesOf(*wholeState(*looking)), bytesOf(editor->state()));
    static_cast<void>(edits.step(*editor));
    QVERIFY(store->flush());
    QCOMPARE(bytesOf(*wholeState(*looking)), bytesOf(editor->state()));
    auto tooMuch = editorOn(*looking, QStringLiteral("eve"));
    QSignalSpy failed(tooMuch.get(), &Editor::failed);
    static_cast<void>(RandomEdits(1).addArticle(*tooMuch));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(tooMuch->isBlocked());
}

void Trouble::readOnlyFolder()
{
    const QByteArray state = madeBy(3, 40);
    const QString path = file("a.chiosa");
    ::chmod(QFile::encodeName(folder_->path()).constData(), 0555);
    const int answer = asNobody([&] {
        auto store = taken(Store::open(path));
        return store && store->isReadOnly() && store->readOnlyReason().endsWith(QLatin1Char('.')) && bytesOf(*wholeState(*store)) == state
            && store->check()->sound() && !store->search(QStringLiteral("milano"), 5)->empty()
            && !store->saveVersion(QStringLiteral("v"), {}, 0)
            && store->backupTo(QDir::tempPath() + QStringLiteral("/copy-%1.chiosa").arg(::getpid()))
            && QFile::remove(QDir::tempPath() + QStringLiteral("/copy-%1.chiosa").arg(::getpid()));
    });
    QCOMPARE(answer, 0);
    QCOMPARE(QDir(folder_->path()).entryList(QDir::Files), QStringList{QStringLiteral("a.chiosa")});
}

void Trouble::readOnlyFile()
{
    const QByteArray state = madeBy(4, 40);
    const QString path = file("a.chiosa");
    ::chmod(QFile::encodeName(path).constData(), 0444);
    ::chmod(QFile::encodeName(folder_->path()).constData(), 0777);
    QCOMPARE(asNobody([&] {
                 auto store = taken(Store::open(path));
                 return store && store->isReadOnly() && bytesOf(*wholeState(*store)) == state;
             }),
             0);
    ::chmod(QFile::encodeName(path).constData(), 0000);
    QCOMPARE(asNobody([&] {
                 const auto store = Store::open(path);
                 return !store && store.error().kind == Error::Kind::Io && isSentence(store.error());
             }),
             0);
}

// Killed while open, then put where nothing can be written: the edits in the -wal must not be passed over in silence.
void Trouble::readOnlyFolderWithUnfinishedEdits()
{
    auto store = taken(Store::create(file("b.chiosa"), newsTagSet()));
    auto editor = editorOn(*store, QStringLiteral("ada"));
    static_cast<void>(RandomEdits(1).addArticle(*editor));
    QVERIFY(store->flush());
    QVERIFY(QFile::copy(file("b.chiosa"), file("a.chiosa")) && QFile::copy(file("b.chiosa-wal"), file("a.chiosa-wal")));
    ::chmod(QFile::encodeName(folder_->path()).constData(), 0555);
    const QString path = file("a.chiosa");
    QCOMPARE(asNobody([&] {
                 const auto looked = Store::open(path);
                 return !looked && isSentence(looked.error()) && looked.error().message.contains(QStringLiteral("a.chiosa-wal"));
             }),
             0);
    ::chmod(QFile::encodeName(folder_->path()).constData(), 0755);
    auto again = taken(Store::open(path)); // where it can be written, they are taken in
    QVERIFY(again);
    QCOMPARE(bytesOf(*wholeState(*again)), bytesOf(editor->state()));
}

void Trouble::newer()
{
    madeBy(5, 10);
    {
        auto connection = project::Connection::open(file("a.chiosa"), project::Connection::Access::Write);
        QVERIFY(connection->run(QStringLiteral("PRAGMA user_version=%1").arg(project::schemaVersion + 1)));
    }
    const QByteArray before = contents(file("a.chiosa"));
    for (const Mode mode : {Mode::Edit, Mode::Look}) {
        const auto store = Store::open(file("a.chiosa"), mode);
        QVERIFY(!store);
        QCOMPARE(store.error().kind, Error::Kind::Newer);
        QVERIFY(isSentence(store.error()));
    }
    QCOMPARE(contents(file("a.chiosa")), before);
    QCOMPARE(QDir(folder_->path()).entryList(QDir::Files), QStringList{QStringLiteral("a.chiosa")});
}

// An invented older version: the steps run on a copy, in order, and the result takes the file's place.
void Trouble::older()
{
    const QByteArray state = madeBy(6, 20);
    const auto renamed
        = [](const char *sql) { return [sql](project::Connection &connection) { return connection.run(QString::fromLatin1(sql)); }; };
    {
        auto connection = project::Connection::open(file("a.chiosa"), project::Connection::Access::Write);
        QVERIFY(connection->script({QStringLiteral("ALTER TABLE history RENAME TO heads"), QStringLiteral("PRAGMA user_version=-1")}));
    }
    QCOMPARE(Store::open(file("a.chiosa")).error().kind, Error::Kind::Unsupported); // no step from there
    const std::vector<project::Migration> steps{{0, renamed("ALTER TABLE stacks RENAME TO history")},
                                                {-1, renamed("ALTER TABLE heads RENAME TO stacks")}};
    const auto done = project::migrate(file("a.chiosa"), steps, project::schemaVersion);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text()));
    auto store = taken(Store::open(file("a.chiosa")));
    QVERIFY(store);
    QCOMPARE(bytesOf(*wholeState(*store)), state);
    QVERIFY(store->heads(QStringLiteral("ada")).undo != 0);
}

void Trouble::migrationFails()
{
    madeBy(7, 20);
    {
        auto connection = project::Connection::open(file("a.chiosa"), project::Connection::Access::Write);
        QVERIFY(connection->run(QStringLiteral("PRAGMA user_version=-1")));
    }
    const QByteArray before = contents(file("a.chiosa"));
    const std::vector<project::Migration> steps{
        {-1, [](project::Connection &connection) { return connection.run(QStringLiteral("DROP TABLE entity")); }},
        {0, [](project::Connection &connection) { return connection.run(QStringLiteral("ALTER TABLE nowhere RENAME TO history")); }}};
    QVERIFY(!project::migrate(file("a.chiosa"), steps, project::schemaVersion));
    QCOMPARE(contents(file("a.chiosa")), before); // no half step
    QCOMPARE(QDir(folder_->path()).entryList(QDir::Files), QStringList{QStringLiteral("a.chiosa")});
}

void Trouble::foreign_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Il ponte di Rivaselva\n").repeated(100);
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("a head and nothing else") << QByteArray("SQLite format 3\0", 16);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("other.db"));
    {
        auto other = project::Connection::open(path, project::Connection::Access::Create);
        QVERIFY(other->run(QStringLiteral("CREATE TABLE journal(a)")));
    }
    QTest::newRow("another SQLite file") << contents(path);
}

void Trouble::foreign()
{
    QFETCH(QByteArray, bytes);
    write(file("a.chiosa"), bytes);
    for (const Mode mode : {Mode::Edit, Mode::Look}) {
        const auto store = Store::open(file("a.chiosa"), mode);
        QVERIFY(!store);
        QCOMPARE(store.error().kind, Error::Kind::Malformed);
        QVERIFY(isSentence(store.error()));
    }
    QCOMPARE(contents(file("a.chiosa")), bytes);
    QCOMPARE(QDir(folder_->path()).entryList(QDir::Files), QStringList{QStringLiteral("a.chiosa")});
}

void Trouble::truncated()
{
    madeBy(8, 120);
    const QByteArray whole = contents(file("a.chiosa"));
    QRandomGenerator random(8);
    for (int i = 0; i < 25; ++i) {
        const QByteArray part = whole.left(random.bounded(int(whole.size())));
        write(file("a.chiosa"), part);
        const auto store = Store::open(file("a.chiosa"));
        QVERIFY2(!store, qPrintable(QString::number(part.size())));
        QCOMPARE(store.error().kind, Error::Kind::Malformed);
        QCOMPARE(contents(file("a.chiosa")), part);
    }
}

void Trouble::flippedBytes()
{
    const QByteArray state = madeBy(9, 150);
    const QByteArray whole = contents(file("a.chiosa"));
    QRandomGenerator random(QRandomGenerator::global()->generate());
    const quint32 seed = random.generate();
    random.seed(seed);
    qInfo() << "seed" << seed << "bytes" << whole.size();
    int refused = 0, noticed = 0, harmless = 0;
    for (int i = 0; i < 120; ++i) {
        QByteArray bytes = whole;
        const int at = random.bounded(int(bytes.size()));
        for (int k = 0; k < random.bounded(1, 9) && at + k < bytes.size(); ++k)
            bytes[at + k] = char(bytes[at + k] ^ random.bounded(1, 256));
        write(file("a.chiosa"), bytes);
        auto opened = Store::open(file("a.chiosa"), Mode::Look);
        if (!opened) {
            QVERIFY(opened.error().kind == Error::Kind::Malformed || opened.error().kind == Error::Kind::Newer);
            QCOMPARE(contents(file("a.chiosa")), bytes);
            ++refused;
            continue;
        }
        std::unique_ptr<Store> store = *std::move(opened);
        const auto report = store->check();
        const auto found = wholeState(*store);
        const bool told = !report || std::any_of(report->findings.begin(), report->findings.end(), [](const project::Finding &finding) {
            return finding.kind != project::Finding::Kind::Reference;
        });
        noticed += told;
        if (!told) {
            QVERIFY2(found, qPrintable(QStringLiteral("check says sound, reading does not, at %1").arg(at)));
            QVERIFY2(bytesOf(*found) == state, qPrintable(QStringLiteral("changed in silence at %1").arg(at)));
            ++harmless; // in free space, in the search index, in a setting
        }
        QCOMPARE(contents(file("a.chiosa")), bytes);
    }
    qInfo() << "refused" << refused << "noticed by check" << noticed << "harmless" << harmless;
    QVERIFY(refused + noticed > 30);
}

void Trouble::diskFull()
{
    if (::mount("none", QFile::encodeName(folder_->path()).constData(), "tmpfs", 0, "size=1m") != 0)
        QSKIP("a small file system can only be mounted by root");
    const auto unmount = qScopeGuard([this] { ::umount2(QFile::encodeName(folder_->path()).constData(), MNT_DETACH); });
    auto store = taken(Store::create(file("a.chiosa"), newsTagSet()));
    QVERIFY(store);
    auto editor = editorOn(*store, QStringLiteral("ada"));
    QSignalSpy failed(editor.get(), &Editor::failed);
    write(file("ballast"), QByteArray(100 << 10, 'b'));
    RandomEdits edits(10);
    for (int i = 0; i < 2000 && !editor->isBlocked(); ++i) {
        static_cast<void>(edits.step(*editor));
        if (i % 10 == 0)
            static_cast<void>(store->flush());
    }
    QVERIFY(editor->isBlocked());
    const Error error = failed.front().at(1).value<Error>();
    QCOMPARE(error.kind, Error::Kind::Io);
    QVERIFY2(error.message.contains(QStringLiteral("full")), qPrintable(error.text()));
    const auto waiting = editor->pending();
    QVERIFY(!waiting.empty());
    QVERIFY(!edits.addArticle(*editor));                              // editing has stopped
    QCOMPARE(store->entry(waiting.back())->sequence, waiting.back()); // what waits can be read
    const auto some = editor->state().documents().begin();
    QVERIFY(*store->document(some->first) == some->second);
    store->retry();
    QTRY_COMPARE(failed.size(), 2); // still full
    QVERIFY(QFile::remove(file("ballast")));
    store->retry();
    const auto flushed = store->flush();
    QVERIFY2(flushed, qPrintable(flushed ? QString() : flushed.error().text()));
    QVERIFY(editor->pending().empty());
    editor->unblock();
    QCOMPARE(bytesOf(*wholeState(*store)), bytesOf(editor->state()));
    QCOMPARE(bytesOf(*replayed(*store)), bytesOf(editor->state()));
    store.reset();
}

void Trouble::writesFailThenElsewhere()
{
    auto store = taken(Store::create(file("a.chiosa"), newsTagSet()));
    auto editor = editorOn(*store, QStringLiteral("ada"));
    RandomEdits edits(12);
    for (int i = 0; i < 20; ++i)
        static_cast<void>(edits.step(*editor));
    QVERIFY(store->flush());
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit before = [] {
        rlimit limit = {};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        return limit;
    }();
    rlimit tight = before; // no file may grow any more
    tight.rlim_cur = rlim_t(QFileInfo(file("a.chiosa-wal")).size());
    ::setrlimit(RLIMIT_FSIZE, &tight);
    QSignalSpy failed(editor.get(), &Editor::failed);
    static_cast<void>(edits.addArticle(*editor));
    QTRY_COMPARE(failed.size(), 1);
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(editor->isBlocked());
    const editing::Sequence waiting = editor->pending().front();
    const std::uint32_t prefix = store->ids()->prefix();
    const auto moved = store->saveElsewhere(file("b.chiosa"));
    QVERIFY2(moved, qPrintable(moved ? QString() : moved.error().text()));
    QVERIFY(editor->pending().empty());
    editor->unblock();
    editor->ids() = *store->ids();
    QVERIFY(store->ids()->prefix() != prefix);
    QCOMPARE(store->path(), file("b.chiosa"));
    static_cast<void>(edits.addArticle(*editor));
    QVERIFY(store->flush());
    QCOMPARE(bytesOf(*wholeState(*store)), bytesOf(editor->state()));
    QCOMPARE(bytesOf(*replayed(*store)), bytesOf(editor->state()));
    store.reset();
    auto old = taken(Store::open(file("a.chiosa")));
    QVERIFY(old);
    QCOMPARE(old->last(), waiting - 1); // as it was on disk, and no longer held
}

void Trouble::movedAway()
{
    madeBy(13, 5);
    QVERIFY(QDir().rename(file("a.chiosa"), file("b.chiosa")));
    const auto store = Store::open(file("a.chiosa"));
    QVERIFY(!store && isSentence(store.error()));
    QVERIFY(!QFile::exists(file("a.chiosa")));
}

QTEST_GUILESS_MAIN(Trouble)
#include "tst_trouble.moc"
