// Full-text search: what a person typed as an FTS5 query, and its answer.
#include "app/project/reader.h"
#include "app/project/search_query.h"

namespace project {

using base::Result;

namespace {

constexpr int compared = 500; // more than this many are not ranked: it would take longer than a key press

} // namespace

Result<std::vector<Found>> Reader::search(const QString &query, int limit)
{
    const QString match = searchQuery(query);
    std::vector<Found> found;
    if (match.isEmpty() || limit <= 0)
        return found;
    const ReadMoment moment(connection_);
    if (!moment.status())
        return moment.status().error();
    auto count = connection_.value(QStringLiteral("SELECT count(*) FROM (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?)"),
                                   {match, compared + 1});
    if (!count)
        return count.error();
    const QString order = count->toInt() <= compared ? QStringLiteral("ORDER BY rank") : QString();
    auto rows = connection_.query(
        QStringLiteral(
            "SELECT rowid, title, snippet(search, -1, char(8296), char(8297), '…', 24) FROM search WHERE search MATCH ? %1 LIMIT ?")
            .arg(order),
        {match, limit});
    if (!rows)
        return rows.error();
    while (rows->next())
        found.push_back({{rows->id(0)}, rows->text(1), rows->text(2)});
    if (auto status = rows->status(); !status)
        return status.error();
    return found;
}

} // namespace project
