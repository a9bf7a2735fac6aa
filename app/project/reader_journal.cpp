// The journal read back: entries, the history of one annotation, and the way back to an earlier moment.
#include "app/project/reader.h"
#include "app/project/way_back.h"

#include <QCoreApplication>

namespace project {

using base::Error;
using base::Result;
using editing::Entry;

Result<Sequence> Reader::last()
{
    auto last = connection_.value(QStringLiteral("SELECT max(sequence) FROM journal"));
    if (!last)
        return last.error();
    return last->toLongLong();
}

Result<editing::Heads> Reader::heads(const QString &annotator)
{
    auto rows = connection_.query(QStringLiteral("SELECT undo, redo FROM history WHERE annotator=?"), {sqlText(annotator)});
    if (!rows)
        return rows.error();
    editing::Heads heads;
    if (rows->next())
        heads = {rows->integer(0), rows->integer(1)};
    if (auto status = rows->status(); !status)
        return status.error();
    return heads;
}

Result<Entry> Reader::entry(Sequence sequence)
{
    auto rows = connection_.query(QStringLiteral("SELECT %1 FROM journal WHERE sequence=?").arg(entryColumns), {qlonglong(sequence)});
    if (!rows)
        return rows.error();
    if (rows->next())
        return entryFrom(*rows, connection_.path());
    if (auto status = rows->status(); !status)
        return status.error();
    return Error{Error::Kind::Invalid, QCoreApplication::translate("project", "The journal has no entry of this number."),
                 QString::number(sequence)};
}

Result<std::vector<Sequence>> Reader::historyOf(DocumentId document, AnnotationId id)
{
    auto rows = connection_.query(QStringLiteral("SELECT sequence FROM journal_touch WHERE document=? AND annotation=? "
                                                 "UNION SELECT born FROM annotation WHERE document=? AND id=? ORDER BY 1"),
                                  {sqlId(document.value), sqlId(id.value), sqlId(document.value), sqlId(id.value)});
    if (!rows)
        return rows.error();
    std::vector<Sequence> history;
    while (rows->next())
        history.push_back(rows->integer(0));
    if (auto status = rows->status(); !status)
        return status.error();
    return history;
}

Result<> Reader::visitJournal(Sequence from, const std::function<Result<>(const Entry &)> &visit)
{
    auto rows = connection_.query(QStringLiteral("SELECT %1 FROM journal WHERE sequence>=? ORDER BY sequence").arg(entryColumns),
                                  {qlonglong(from)});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        auto entry = entryFrom(*rows, connection_.path());
        if (!entry)
            return entry.error();
        if (auto done = visit(*entry); !done)
            return done;
    }
    return rows->status();
}

Result<annotation::Transaction> Reader::wayBackTo(Sequence sequence)
{
    WayBack way;
    const ReadMoment moment(connection_);
    if (!moment.status())
        return moment.status().error();
    auto done = visitJournal(sequence + 1, [&way](const Entry &entry) -> Result<> {
        way.add(entry.transaction);
        return {};
    });
    if (!done)
        return done.error();
    return way.transaction();
}

} // namespace project
