#include "app/formats/exact_text.h"

#include <QCoreApplication>

namespace formats {

base::Result<QString> exactText(const Input &input, const QString &name, qint64 atMost)
{
    const auto bytes = input.bytes(name, atMost);
    if (!bytes)
        return bytes.error();
    if (!QUtf8StringView(*bytes).isValidUtf8())
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "The file is not valid UTF-8; save it anew as UTF-8."), name};
    if (bytes->contains('\0'))
        return base::Error{base::Error::Kind::Malformed,
                           QCoreApplication::translate("formats", "The file holds NUL bytes; it is not plain text."), name};
    QString text = QString::fromUtf8(*bytes);
    if (bytes->startsWith("\xEF\xBB\xBF")) // Qt drops it; here it may count
        text.prepend(QChar::ByteOrderMark);
    return text;
}

} // namespace formats
