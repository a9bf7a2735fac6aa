#include "app/suggest/training_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace suggest {

base::Result<MarkedText> readMarked(QStringView line, const QString &where)
{
    const auto wrong = [&where](const QString &what) { return base::Error{base::Error::Kind::Malformed, what, where}; };
    MarkedText read;
    std::vector<std::size_t> open;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'[') {
            const qsizetype space = line.indexOf(u' ', i);
            const QString tag = line.mid(i + 1, space - i - 1).toString();
            if (space < 0 || tag.isEmpty() || tag != tag.toUpper())
                return wrong(QCoreApplication::translate("suggest", "A mark begins without a tag: “%1”.").arg(line.mid(i, 20)));
            open.push_back(read.marks.size());
            read.marks.push_back({{read.text.size(), 0}, tag});
            i = space;
        } else if (line[i] == u']') {
            if (open.empty())
                return wrong(QCoreApplication::translate("suggest", "A mark ends that has not begun."));
            read.marks[open.back()].range.end = read.text.size();
            if (read.marks[open.back()].range.empty())
                return wrong(QCoreApplication::translate("suggest", "A mark is empty."));
            open.pop_back();
        } else {
            read.text.append(line[i]);
        }
    }
    if (!open.empty())
        return wrong(QCoreApplication::translate("suggest", "A mark has no end."));
    return read;
}

base::Result<std::vector<MarkedText>> readMarkedFile(const QByteArray &bytes, const QString &where)
{
    std::vector<MarkedText> paragraphs;
    const QString all = QString::fromUtf8(bytes);
    int number = 0;
    for (const QStringView rawLine : QStringView(all).split(u'\n')) {
        ++number;
        const QStringView line = rawLine.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        base::Result<MarkedText> read = readMarked(line, QCoreApplication::translate("suggest", "%1, line %2").arg(where).arg(number));
        if (!read)
            return read.error();
        paragraphs.push_back(*std::move(read));
    }
    return paragraphs;
}

} // namespace suggest
