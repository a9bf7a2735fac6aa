#include "app/formats/conll2003/sheet.h"

#include "app/formats/conll2003/columns.h"
#include "app/formats/files.h"

#include <QCoreApplication>

namespace formats::conll {

namespace {

} // namespace

QList<QByteArray> columnsOf(const QByteArray &line)
{
    QList<QByteArray> columns;
    qsizetype begin = -1;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        const bool gap = at == line.size() || line[at] == ' ' || line[at] == '\t';
        if (gap && begin >= 0)
            columns << line.mid(begin, at - begin);
        if (gap)
            begin = -1;
        else if (begin < 0)
            begin = at;
    }
    return columns;
}

std::optional<Sheet> SheetReader::next()
{
    Sheet sheet;
    sheet.opened = std::exchange(opened_, false);
    sheet.line = line_ + 1;
    columns_ = 0;
    qint64 bytes = 0;
    bool fresh = true, any = sheet.opened;
    while (true) {
        QByteArray line = readLine(*device_, largest_ + 1);
        if (line.isEmpty())
            return any ? std::optional(std::move(sheet)) : std::nullopt;
        ++line_;
        bytes += line.size();
        if (line_ == 1 && line.startsWith("\xEF\xBB\xBF"))
            line.remove(0, 3);
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        if (line.startsWith(docstart)) {
            opened_ = true;
            if (any)
                return sheet;
            return next();
        }
        if (bytes > largest_ && !sheet.broken)
            sheet.broken
                = error(QCoreApplication::translate("formats", "The article is larger than is read at once; split it into smaller ones."));
        if (line.trimmed().isEmpty()) {
            fresh = true;
            continue;
        }
        any = true;
        if (!sheet.broken)
            fresh = !take(line, sheet, fresh) && fresh;
    }
}

base::Error SheetReader::error(const QString &what) const
{
    return {base::Error::Kind::Malformed, what, QCoreApplication::translate("formats", "%1, line %2").arg(name_).arg(line_)};
}

bool SheetReader::take(const QByteArray &line, Sheet &sheet, bool fresh)
{
    const QList<QByteArray> columns = columnsOf(line);
    const QString tag = QString::fromUtf8(columns.last());
    if (!isTag(tag) && line.startsWith('#'))
        return false; // a remark
    if (!QUtf8StringView(line).isValidUtf8())
        sheet.broken = error(QCoreApplication::translate("formats", "The line is not valid UTF-8; save the file anew as UTF-8."));
    else if (columns.size() < 2)
        sheet.broken = error(QCoreApplication::translate("formats", "The line has one column; a token needs its tag."));
    else if (columns_ != 0 && columns.size() != columns_)
        sheet.broken = error(
            QCoreApplication::translate("formats", "The line has %1 columns, those before it %2.").arg(columns.size()).arg(columns_));
    else if (!isTag(tag))
        sheet.broken = error(QCoreApplication::translate("formats", "“%1” is no tag; it must be O, or like B-PER.").arg(tag));
    else if (columns.first().contains('\0'))
        sheet.broken = error(QCoreApplication::translate("formats", "The line holds NUL bytes."));
    if (sheet.broken)
        return false;
    columns_ = columns.size();
    if (fresh) {
        sheet.words.emplace_back();
        sheet.tags.emplace_back();
    }
    sheet.words.back() << QString::fromUtf8(columns.first());
    sheet.tags.back() << tag;
    return true;
}

} // namespace formats::conll
