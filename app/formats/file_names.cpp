#include "app/formats/file_names.h"

namespace formats {

QString FileNames::next(const QString &article)
{
    QString stem;
    const QString beginning = article.left(120);
    for (const QChar c : beginning) {
        const bool plain = c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.';
        stem += plain && !c.isSurrogate() ? c : QChar(u'_');
    }
    while (stem.startsWith(u'.'))
        stem.remove(0, 1);
    if (stem.isEmpty())
        stem = QStringLiteral("document");
    QString name = stem;
    for (int number = 2; taken_.contains(name.toLower()); ++number)
        name = QStringLiteral("%1-%2").arg(stem).arg(number);
    taken_.insert(name.toLower());
    return name;
}

} // namespace formats
