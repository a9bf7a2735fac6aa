#include "app/project/schema.h"

#include "app/project/disk.h"

#include <QCoreApplication>
#include <QFile>

namespace project {

namespace {

QStringList tables()
{
    return {
        QStringLiteral("CREATE TABLE meta(key TEXT PRIMARY KEY, value)"),
        QStringLiteral("CREATE TABLE article(id INTEGER PRIMARY KEY, name TEXT NOT NULL, title TEXT NOT NULL, language TEXT NOT NULL, "
                       "dct TEXT NOT NULL, source TEXT NOT NULL, author TEXT NOT NULL, story TEXT NOT NULL, status INTEGER NOT NULL, "
                       "excluded INTEGER NOT NULL, postponed INTEGER NOT NULL, place INTEGER NOT NULL, "
                       "suggested INTEGER NOT NULL DEFAULT 0, decided INTEGER NOT NULL DEFAULT 0, waiting INTEGER NOT NULL DEFAULT 0, "
                       "record BLOB NOT NULL, sum INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX article_name ON article(name)"),
        QStringLiteral("CREATE TABLE article_text(document INTEGER PRIMARY KEY, revision INTEGER NOT NULL, text TEXT NOT NULL, units BLOB, "
                       "sum INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX article_text_sum ON article_text(sum)"),
        QStringLiteral("CREATE TABLE annotation(document INTEGER NOT NULL, id INTEGER NOT NULL, layer TEXT NOT NULL, tag TEXT NOT NULL, "
                       "begin INTEGER, \"end\" INTEGER, source INTEGER, target INTEGER, entity INTEGER, verdict INTEGER NOT NULL, "
                       "born INTEGER NOT NULL, record BLOB NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY(document, id)) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX annotation_place ON annotation(document, begin, \"end\") WHERE begin IS NOT NULL"),
        QStringLiteral("CREATE INDEX annotation_source ON annotation(document, source) WHERE source IS NOT NULL"),
        QStringLiteral("CREATE INDEX annotation_target ON annotation(document, target) WHERE target IS NOT NULL"),
        QStringLiteral("CREATE INDEX annotation_entity ON annotation(entity, document) WHERE entity IS NOT NULL"),
        QStringLiteral("CREATE TABLE entity(id INTEGER PRIMARY KEY, tag TEXT NOT NULL, name TEXT NOT NULL, kb TEXT NOT NULL, "
                       "verdict INTEGER NOT NULL, record BLOB NOT NULL, sum INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE tag_set(id INTEGER PRIMARY KEY CHECK(id = 1), name TEXT NOT NULL, json TEXT NOT NULL, "
                       "record BLOB NOT NULL, sum INTEGER NOT NULL)"),
        QStringLiteral(
            "CREATE TABLE journal(sequence INTEGER PRIMARY KEY, kind INTEGER NOT NULL, annotator TEXT NOT NULL, "
            "at INTEGER NOT NULL, label TEXT NOT NULL, merge_key TEXT NOT NULL, joined INTEGER NOT NULL, below INTEGER NOT NULL, "
            "last_id INTEGER NOT NULL, packed INTEGER NOT NULL, data BLOB NOT NULL, sum INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE journal_touch(document INTEGER NOT NULL, annotation INTEGER NOT NULL, sequence INTEGER NOT NULL, "
                       "PRIMARY KEY(document, annotation, sequence)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE history(annotator TEXT PRIMARY KEY, undo INTEGER NOT NULL, redo INTEGER NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE version(id INTEGER PRIMARY KEY, name TEXT NOT NULL, annotator TEXT NOT NULL, at INTEGER NOT NULL, "
                       "sequence INTEGER NOT NULL)"),
        QStringLiteral("CREATE VIEW search_source AS SELECT article.id AS id, article.title AS title, article_text.text AS text "
                       "FROM article JOIN article_text ON article_text.document = article.id"),
        QStringLiteral("CREATE VIRTUAL TABLE search USING fts5(title, text, content='search_source', content_rowid='id', "
                       "tokenize='unicode61 remove_diacritics 2', prefix='3')"),
    };
}

base::Result<qint64> number(Connection &connection, const QString &sql)
{
    auto value = connection.value(sql);
    if (!value)
        return value.error();
    return value->toLongLong();
}

base::Result<> runSteps(Connection &connection, std::span<const Migration> steps, int target)
{
    auto version = number(connection, QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    int at = static_cast<int>(*version);
    while (at < target) {
        const auto step = std::find_if(steps.begin(), steps.end(), [at](const Migration &other) { return other.from == at; });
        if (step == steps.end())
            return base::Error{base::Error::Kind::Unsupported,
                               QCoreApplication::translate("project",
                                                           "The project was made by a version of Chiosa (tables %1) that this one cannot "
                                                           "bring up to date. Open it with the version that made it, and export it.")
                                   .arg(at),
                               connection.path()};
        if (auto done = step->run(connection); !done)
            return done;
        ++at;
    }
    return connection.run(QStringLiteral("PRAGMA user_version=%1").arg(target));
}

base::Result<> migrateCopy(const QString &copy, std::span<const Migration> steps, int target)
{
    auto connection = Connection::open(copy, Connection::Access::Write);
    if (!connection)
        return connection.error();
    if (auto begun = connection->script({QStringLiteral("PRAGMA synchronous=FULL"), QStringLiteral("BEGIN IMMEDIATE")}); !begun)
        return begun;
    if (auto done = runSteps(*connection, steps, target); !done)
        return done; // closing rolls back
    return connection->run(QStringLiteral("COMMIT"));
}

} // namespace

base::Result<> createTables(Connection &connection)
{
    QStringList statements{QStringLiteral("PRAGMA synchronous=FULL"), QStringLiteral("BEGIN IMMEDIATE")};
    statements += tables();
    statements << QStringLiteral("PRAGMA application_id=%1").arg(applicationId)
               << QStringLiteral("PRAGMA user_version=%1").arg(schemaVersion) << QStringLiteral("COMMIT");
    return connection.script(statements);
}

// There is no older released version yet: the first entry comes with schema 2, and with it a file in tests/projects.
std::span<const Migration> migrations() { return {}; }

base::Result<> migrate(const QString &path, std::span<const Migration> steps, int target)
{
    const QString copy = path + QStringLiteral("-upgrade");
    QFile::remove(copy);
    base::Result<> done = [&]() -> base::Result<> {
        auto source = Connection::open(path, Connection::Access::Write); // takes in a -wal that may lie beside it
        if (!source)
            return source.error();
        return source->run(QStringLiteral("VACUUM INTO ?"), {copy});
    }();
    if (done)
        done = migrateCopy(copy, steps, target);
    if (done)
        done = replaceFile(copy, path);
    if (!done)
        QFile::remove(copy);
    return done;
}

base::Result<int> versionOf(Connection &connection)
{
    auto application = number(connection, QStringLiteral("PRAGMA application_id"));
    if (!application)
        return application.error();
    if (*application != applicationId)
        return base::Error{
            base::Error::Kind::Malformed,
            QCoreApplication::translate("project", "This is not a Chiosa project. Make a new project and import the file into it."),
            connection.path()};
    auto version = number(connection, QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    if (*version > schemaVersion)
        return base::Error{
            base::Error::Kind::Newer,
            QCoreApplication::translate("project",
                                        "The project was made by a newer version of Chiosa. Nothing was changed. Install that "
                                        "version, or let its maker export it."),
            connection.path()};
    return static_cast<int>(*version);
}

} // namespace project
